"""Projects of minerals partnerships: what each will deliver, to whom, and what comes next.

A table with a heading line, CSV, TSV, XLSX or ODS, one row a project. Columns are named as those of
the table ``projects``, by its labels in English, Korean or Japanese, or by common headings. Nobody
publishes this format: columns are guessed from headings, shown, and overruled by options.

Each row needs its number, a name, an item of the catalogue (by identifier or by a name that no
other item bears) and the stage of the project. Weights are as in tables of stocks: tonnes or
kilograms, by heading, column ``unit`` or cell. Who has a right to the output is written
``KOR 10000; JPN 5000``, tonnes a year. A start or a due day given as a month, a year or a span
counts by its last day, and a note says so: nothing is promised earlier than it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

import polars as pl

from tricord.model.claim import Unit
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.cells import Quantity, Refused, Span, ids_of, quantity_of, span_of
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.column_mapping import find_heading_row, known_heading
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings, set_aside
from tricord.sources.mapped_table import read_mapped
from tricord.sources.readers.row import Row
from tricord.sources.supply_tables.cells import country_of, marking_of
from tricord.sources.supply_tables.meant_items import item_of
from tricord.sources.supply_tables.weights import Weights
from tricord.sources.supply_tables.words import material_stage, of_table, project_stage

_WEIGHTS: Final = {"capacity_t": "year"}
VOCABULARY: Final = of_table("projects", tuple(_WEIGHTS))
"""Columns of a table of projects."""

_NEEDED: Final = ("project_id", "name", "item_id", "stage")
_TELLING: Final = frozenset({"capacity_t", "offtake", "material_stage", "next_step"})
"""Columns of which a table recognised by itself has two."""

_DAYS: Final = ("starts_on", "next_on")
_SCHEMA: Final = {
    name: dtype
    for name, dtype in TABLES["projects"].schema.items()
    if name not in {"dataset", "published_at", "file_sha256"}
}
_BETWEEN: Final = re.compile(r"[;|\n；、]")
_RIGHT: Final = re.compile(r"(\D+?)\s*[:：=]?\s*([\d(<>~≤≥−+-].*|약.*|約.*|최대.*|最大.*)")


class SupplyProjects(Source):
    """Source ``supply-projects``: a table of projects.

    Options: ``map.<target>`` = their heading, of the columns of ``projects`` and ``unit``;
    ``heading`` = line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "supply-projects"
    title: ClassVar[str] = "source-supply-projects"
    tables: ClassVar[tuple[str, ...]] = ("projects",)
    licence: ClassVar[str] = "as agreed with whoever keeps the register"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table of projects with their items and stages."""
        return "" if any(map(_is_headed, beginnings(raw))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending, cut where it is long."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its projects; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, lacks a column each row must have
                (``projects-columns-missing``), or an option asks for what is not there.
        """
        table = read_mapped(files[""], options, VOCABULARY)
        columns = table.mapping.columns
        missing = [name for name in _NEEDED if name not in columns]
        if table.headless or missing:
            raise table.lacking("projects-columns-missing", missing or _NEEDED)
        rows = Rows(table.mapping, table.day_first(_DAYS))
        weights = Weights(rows, {name: over for name, over in _WEIGHTS.items() if name in columns})
        told: dict[str, dict[str, Any]] = {}
        rejects = [*table.rejects]
        for row in table.rows:
            doubts: list[str] = []
            project = _project(rows, weights, row, doubts)
            if not isinstance(project, str) and project["project_id"] in told:
                project = "supply-row-repeats"
            if isinstance(project, str):
                rejects.append(set_aside(row, project))
                continue
            told[project["project_id"]] = project
            for doubt in doubts:
                rows.note(doubt, row.place)
        return Reading(
            frames={"projects": pl.DataFrame([*told.values()], schema=_SCHEMA, orient="row")},
            rejects=table.in_order(rejects),
            mapping=table.mapping.shown,
            notes=(*table.notes, *rows.notes()),
        )


def _project(rows: Rows, weights: Weights, row: Row, doubts: list[str]) -> dict[str, Any] | Refused:
    if rows.damaged(row):
        return "table-row-unprintable"
    said = {name: rows.text(row, name) for name in VOCABULARY.targets}
    if not (said["project_id"] and said["name"]):
        return "projects-nameless"
    item = item_of(said["item_id"])
    if not item.item_id:
        return f"supply-item-{'several' if item.doubt == 'several' else 'unknown'}"
    found: dict[str, Any] = {
        "project_id": said["project_id"].replace("|", "-"),  # keys of rows join their parts by |
        "item_id": item.item_id,
        "record": row.place,
        **{name: said[name] for name in ("name", "next_step", "source")},
    }
    for part in (
        _stages(said),
        weights.tonnes(row),
        _days(said, rows.day_first, doubts),
        _rights(said["offtake"]),
        _marked(said["marking"]),
    ):
        if isinstance(part, str):
            return part
        found |= part
    found["partners"] = _partners(said["partners"])
    capacity = found.setdefault("capacity_t", None)
    rights = json.loads(found["offtake"]) if found["offtake"] else {}
    if capacity is not None and sum(rights.values()) > capacity:
        doubts.append("projects-offtake-over")
    return {name: found[name] for name in _SCHEMA}


def _stages(said: Mapping[str, str]) -> dict[str, Any] | Refused:
    """How far the project and its material have come, and where it is."""
    stage = project_stage(said["stage"])
    if stage is None:
        return "projects-stage"
    material = material_stage(said["material_stage"]) if said["material_stage"] else ""
    if material is None:
        return "projects-material-stage"
    place = country_of(said["place"]) if said["place"] else ""
    if place is None:
        return "supply-country"
    return {"stage": stage, "material_stage": material, "place": place}


def _days(
    said: Mapping[str, str], day_first: bool | None, doubts: list[str]
) -> dict[str, Any] | Refused:
    found: dict[str, Any] = {}
    for name in _DAYS:
        span = span_of(said[name], day_first) if said[name] else None
        if isinstance(span, str):
            return span
        found[name] = span.last if isinstance(span, Span) else None
        if isinstance(span, Span) and span.first != span.last:
            doubts.append("projects-day-vague")
    return found


def _partners(written: str) -> list[str]:
    """Who takes part: codes of States, firms as printed; commas separate States alone."""
    found: list[str] = []
    for each in filter(None, map(str.strip, _BETWEEN.split(written))):
        whole = country_of(each)
        states = [whole] if whole else [country_of(part) for part in ids_of(each)]
        found += [state for state in states if state] if all(states) else [each]
    return list(dict.fromkeys(found))


def _rights(written: str) -> dict[str, Any] | Refused:
    """Who has a right to how much a year, as JSON: states in alphabetical order."""
    rights: dict[str, float] = {}
    for each in filter(None, map(str.strip, _BETWEEN.split(written))):
        hit = _RIGHT.fullmatch(each)
        state = country_of(hit[1]) if hit else None
        quantity = quantity_of(hit[2]) if hit else None
        if state is None or not isinstance(quantity, Quantity) or state in rights:
            return "projects-offtake"
        if quantity.low is None or quantity.low != quantity.high:
            return "projects-offtake"
        if quantity.unit not in (None, Unit.TONNES):
            return "projects-offtake"
        rights[state] = float(quantity.low)
    told = json.dumps(dict(sorted(rights.items()))) if rights else ""
    return {"offtake": told}


def _marked(written: str) -> dict[str, Any] | Refused:
    marking = marking_of(written) if written else None
    return "supply-marking" if written and marking is None else {"marking": marking}


def _is_headed(rows: Sequence[Row]) -> bool:
    at = find_heading_row(rows, VOCABULARY)
    if at is None:
        return False
    known = (known_heading(each, VOCABULARY) for each in rows[at].cells if each.strip())
    columns = {found[0] for found in known if found}
    return columns >= {*_NEEDED} and len(columns & _TELLING) >= 2

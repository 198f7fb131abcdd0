"""Acts: what was done, when, by whom and with what, as analysts write it down.

A table with a heading line (CSV, TSV, XLSX, ODS), or a YAML file with a list of mappings, at the
top or under ``acts``. One row is one dated act that measures may bear on: a cargo, a transfer, a
call, a contract. Columns are named as those of the table ``acts``, by its labels in English, Korean
or Japanese, or by common headings. The words of acts are those of `tricord.model.act.Act` or their
labels. Nobody publishes this format: columns are guessed from their headings, shown, and overruled
by options.

Each row must name the act, what the source says, the source and a day with its year. The measures
of the day are found by the monitor ``conduct``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, ClassVar, Final

import polars as pl

from tricord.model.act import RecordedAct
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.act_rows import act_of, made_act_id
from tricord.sources.claim_tables.given import given, headed
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.claim_tables.words import vocabulary
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import set_aside
from tricord.sources.parties import FROM_LAKE

VOCABULARY: Final = vocabulary("acts")
"""Columns of a table of acts."""

_NEEDED: Final = ("act", "words", "source")
_DAYS: Final = frozenset({"when", "first_day", "last_day"})
_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["acts"].schema.items() if name not in FROM_LAKE
}


class Acts(Source):
    """Source ``acts``: a table of dated acts.

    Options: ``map.<target>`` = their heading, of the columns of ``acts`` and ``quantity``,
    ``when``; ``heading`` = line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "acts"
    title: ClassVar[str] = "source-acts"
    tables: ClassVar[tuple[str, ...]] = ("acts",)
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table or YAML file whose rows have an act, its words and a day."""
        found = (each.columns for each in headed(raw, VOCABULARY))
        return "" if any({"act", "words"} <= each and each & _DAYS for each in found) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its acts; the mapping used; rows set aside.

        Raises:
            SourceError: The file cannot be read, lacks a column each act must have
                (``acts-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        table = given(raw, options, VOCABULARY, under="acts")
        columns = table.mapping.columns
        missing = [name for name in _NEEDED if name not in columns]
        missing += [] if _DAYS & columns.keys() else ["when"]
        if missing:
            raise table.lacking("acts-columns-missing", missing)
        rows = Rows.of(table)
        told: dict[str, RecordedAct] = {}
        rejects = [*table.rejects]
        for row in table.rows:
            act = act_of(rows, row)
            if not isinstance(act, RecordedAct):
                rejects.append(set_aside(row, act))
                continue
            act_id = act.act_id or made_act_id(act)
            if act_id in told:
                twice = "claims-id-twice" if act.act_id else "claims-row-repeats"
                rejects.append(set_aside(row, twice))
            else:
                told[act_id] = replace(act, act_id=act_id)
        return Reading(
            frames={"acts": _frame(told.values())},
            rejects=table.in_order(rejects),
            mapping=table.mapping.shown,
            notes=(*table.notes, *rows.notes()),
            marking=table.marking,
        )


def _frame(acts: Iterable[RecordedAct]) -> pl.DataFrame:
    return pl.DataFrame([_row(act) for act in acts], schema=_SCHEMA, orient="row")


def _row(act: RecordedAct) -> dict[str, Any]:
    said: dict[str, Any] = {field.name: getattr(act, field.name) for field in fields(act)}
    said |= {name: None if said[name] is None else float(said[name]) for name in ("low", "high")}
    for name in ("goods_ids", "actors", "parties", "exempt"):
        said[name] = [str(each) for each in said[name]]
    return {name: str(said[name]) if name == "act" else said[name] for name in _SCHEMA}

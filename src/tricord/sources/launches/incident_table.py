"""Launches, tests and provocations that somebody logs in a table of their own.

A table with a heading line, CSV, TSV, XLSX or ODS: the day of each incident, and its type, its
missile or words on what happened; beside these its time, site, coordinates, number, outcome,
landing, greatest height, distance and source. Nobody publishes this format: columns are guessed
from headings in English, Korean and Japanese, shown, and overruled by options. A table nobody
says is one of incidents is taken for one only where a heading speaks of launches or missiles.

Whatever breaches no measure (cruise missiles, artillery, balloons, jamming) has its place here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.column_mapping import (
    ColumnMapping,
    Vocabulary,
    find_heading_row,
    known_heading,
)
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings
from tricord.sources.launches.cns import form
from tricord.sources.launches.kinds import WORDS
from tricord.sources.launches.ledger import Ledger, Printed
from tricord.sources.mapped_table import read_mapped
from tricord.sources.readers.row import Row

VOCABULARY: Final = Vocabulary(
    tuple(WORDS["columns"]),
    {cell.key(word): (target, None) for target, ws in WORDS["columns"].items() for word in ws},
)
"""Columns of such tables."""

_TELLING: Final = frozenset(map(cell.key, WORDS["telling"]["headings"]))
_WHAT: Final = ("type", "name", "description")
"""Columns of which one must say what happened."""
_CLOCKS: Final = {"time": "", "time_utc": "utc", "time_seoul": "seoul", "time_local": "local"}
_PLAIN: Final = (
    *("incident_id", "last_day", "count", "name", "type", "outcome", "site", "lat", "lon"),
    *("landing", "apogee", "range", "description", "source"),
)


class Incidents(Source):
    """Source ``incidents``: somebody's own log of launches, tests and provocations.

    Options: ``map.<target>`` = their heading, of the targets in ``launches/words.toml``;
    ``attribution`` = whom rows without a source are to be attributed to; ``heading`` = line the
    headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "incidents"
    title: ClassVar[str] = "source-incidents"
    tables: ClassVar[tuple[str, ...]] = ("incidents",)
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with days of launches, missiles or provocations."""
        return "" if form(raw) is None and any(map(_is_headed, beginnings(raw))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its rows; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, lacks a column it must have
                (``launches-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        table = read_mapped(raw, options, VOCABULARY)
        missing = _missing(set(table.mapping.columns))
        if table.headless or missing:
            raise table.lacking("launches-columns-missing", missing or ("day",))
        ledger = Ledger(day_first=table.day_first(("day", "last_day")))
        speaker = options.get("attribution", "") or self.dataset(raw)
        for row in table.rows:
            if table.damaged(row):
                ledger.set_aside(row.place, "table-row-unprintable", " | ".join(row.cells))
            else:
                ledger.take(_printed(row, table.mapping, speaker))
        return Reading(
            frames={"incidents": ledger.frame()},
            rejects=table.in_order([*table.rejects, *ledger.rejects]),
            mapping=table.mapping.shown,
            notes=(*table.notes, *ledger.notes()),
        )


def _printed(row: Row, mapping: ColumnMapping, speaker: str) -> Printed:
    def said(target: str) -> str:
        cells = (row.cells[at] for at in mapping.columns.get(target, ()))
        return next((text for each in cells if (text := cell.said(each))), "")

    clock = next((target for target in _CLOCKS if said(target)), "time")
    given = {target: said(target) for target in _PLAIN}
    return Printed(
        place=row.place,
        cells=" | ".join(row.cells),
        day=said("day"),
        clock=said(clock),
        zone=_CLOCKS[clock],
        **{**given, "source": given["source"] or speaker},
    )


def _missing(columns: set[str]) -> tuple[str, ...]:
    """What a table lacks of the columns it must have."""
    wanted = []
    if "day" not in columns:
        wanted.append("day")
    if not columns & set(_WHAT):
        wanted.append(" / ".join(_WHAT))
    return tuple(wanted)


def _is_headed(rows: Sequence[Row]) -> bool:
    at = find_heading_row(rows, VOCABULARY)
    if at is None:
        return False
    cells = [each for each in rows[at].cells if each.strip()]
    columns = {found[0] for each in cells if (found := known_heading(each, VOCABULARY))}
    telling = any(cell.key(part) in _TELLING for each in cells for part in (each, *each.split("/")))
    return not _missing(columns) and telling

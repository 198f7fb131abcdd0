"""Petroleum reported to the 1718 Committee, and petroleum others say was delivered.

Two tables with a heading line, CSV, TSV, XLSX or ODS. One row is a figure of one supplier for a
span of days, or one claim:

- *reported*: ``supplier`` (a State, or ``ALL`` for what the Committee shows of all together),
  ``period_start``, ``period_end``, and ``barrels`` or ``tonnes`` or both. A row without a figure
  says that nothing was reported, which is not the same as a reported nil (0).
- *claimed*: ``claimant``, ``period_start``, ``period_end``, ``barrels_low``, ``barrels_high``,
  ``deliveries``, ``basis``.

Both may have ``source``, ``check_note``, ``product``, ``as_of``; instead of the columns of amounts
``amount`` and ``unit``; and ``period`` (a month, a year) instead of the two ends. The Committee's
page has no file of its own, so nobody publishes this format: columns are guessed from headings,
shown, and overruled by options.

Notes are data (`tricord.sources.petroleum.notes`). A figure given once in barrels and once in
tonnes makes two claims; which of them counts the reading decides, not the source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from tricord.claims.rows import frame as claim_rows
from tricord.model.claim import Claim
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.column_mapping import find_heading_row, known_heading
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings, set_aside, unprintable
from tricord.sources.mapped_table import read_mapped
from tricord.sources.petroleum.cells import VOCABULARY, Refused
from tricord.sources.petroleum.estimates import estimates
from tricord.sources.petroleum.notified import notified
from tricord.sources.petroleum.rows import Rows
from tricord.sources.readers.row import Row

_AMOUNTS = ("barrels", "tonnes", "kilolitres", "amount", "barrels_low", "barrels_high")
_TELLING = ("barrels", "barrels_low", "barrels_high", "topic")
"""Columns of which a table recognised by itself has one: tonnes may be of anything."""


class PetroleumReports(Source):
    """Source ``petroleum-reports``: figures reported, or claimed, of petroleum for the DPRK.

    Options: ``map.<target>`` = their heading, of the targets in ``petroleum/words.toml``;
    ``heading`` = line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "petroleum-reports"
    title: ClassVar[str] = "source-petroleum-reports"
    tables: ClassVar[tuple[str, ...]] = ("claims",)
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table of suppliers or claimants with days and barrels."""
        return "" if any(map(_is_headed, beginnings(raw))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its claims; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, lacks a column it must have
                (``petroleum-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        table = read_mapped(raw, options, VOCABULARY)
        missing = _missing(set(table.mapping.columns))
        if table.headless or missing:
            raise table.lacking("petroleum-columns-missing", missing or ("supplier",))
        reader = Rows(table.mapping, table.day_first(("period_start", "period_end", "as_of")))
        rejects = [*table.rejects]
        told: list[Claim] = []
        for row in table.rows:
            found = _claims(reader, row)
            if isinstance(found, str):
                rejects.append(set_aside(row, found))
            else:
                told += found
        return Reading(
            frames={"claims": claim_rows(told)},
            rejects=table.in_order(rejects),
            mapping=table.mapping.shown,
            notes=(*table.notes, *reader.notes()),
        )


def _claims(reader: Rows, row: Row) -> list[Claim] | Refused:
    if any(unprintable(row.cells[at]) for at in reader.mapping.mapped):
        return "table-row-unprintable"
    frame = reader.frame(row)
    if isinstance(frame, str):
        return frame
    claimed = "claimant" in reader.mapping.columns
    return estimates(reader, frame) if claimed else notified(reader, frame)


def _missing(columns: set[str]) -> tuple[str, ...]:
    """What a table lacks of the columns it must have."""
    wanted = []
    if not columns & {"supplier", "claimant"}:
        wanted.append("supplier / claimant")
    if not ({"period_start", "period_end"} <= columns or "period" in columns):
        wanted.append("period_start / period_end")
    if not columns & set(_AMOUNTS):
        wanted.append("barrels / tonnes / amount")
    return tuple(wanted)


def _is_headed(rows: Sequence[Row]) -> bool:
    at = find_heading_row(rows, VOCABULARY)
    if at is None:
        return False
    known = [known_heading(each, VOCABULARY) for each in rows[at].cells if each.strip()]
    columns = {found[0] for found in known if found}
    return not _missing(columns) and bool(columns & set(_TELLING))

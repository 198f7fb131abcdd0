"""Which codes of one edition of the Harmonized System share goods with which of another.

Two forms are read. The Growth Lab at Harvard publishes one CSV file for all steps,
``code.after,code.before,Relationship,adjustment`` (harvard-growth-lab/comtrade-conversion-weights,
Apache-2.0), where ``1996 to 1992`` names the editions and leading zeros were lost: they are given
back, codes have six digits. It holds steps of another classification too (SITC, by its years 1962,
1976 and 1988): they are left out and counted. The UN Statistics Division publishes a workbook for
each pair of editions; its sheet of correlations is headed ``HS2022,HS2017,Relationship`` beneath a
line that says "Between", and its sheet of conversions, which gives each code one earlier code
alone, is left out.

A code stands with every code it shares goods with: 1:1, 1:n, n:1 and n:n as printed. Neither form
says how much of a code goes where, so ``weight`` is empty.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.cell import key
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings, even_rows, set_aside
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.row import Row
from tricord.sources.readers.spreadsheet import Spreadsheet, read_spreadsheet
from tricord.sources.readers.workbook import is_workbook, read_sheet
from tricord.sources.trade.source import check_options
from tricord.trade.editions import edition_of, is_code

SCHEMA: Final = pl.Schema(
    {name: kind for name, kind in TABLES["hs_links"].schema.items() if name not in FROM_LAKE}
)
"""Columns and types of a row of ``hs_links`` as a source hands it over."""

_ONE_FILE: Final = ("codeafter", "codebefore", "relationship", "adjustment")
_ABOVE: Final = 20
"""Rows among which the headings stand."""
_STEP: Final = re.compile(r"((?:19|20)[0-9]{2}) to ((?:19|20)[0-9]{2})")
_RELATIONSHIPS: Final = frozenset({"1:1", "1:n", "n:1", "n:n"})
_OTHERS: Final = frozenset({"1962", "1976", "1988"})
"""Years of the revisions of the SITC, as the Growth Lab writes them."""
_DIGITS: Final = 6

_Link = tuple[int, str, int, str]
"""Edition and code, later and earlier."""


@dataclass(frozen=True)
class HsConcordance(Source):
    """Source ``hs-concordance``: a concordance between editions of the Harmonized System.

    Options: ``encoding`` and ``delimiter`` of a text file.
    """

    name: ClassVar[str] = "hs-concordance"
    title: ClassVar[str] = "source-hs-concordance"
    tables: ClassVar[tuple[str, ...]] = ("hs_links",)
    address: ClassVar[Mapping[str, str]] = {"": "https://unstats.un.org/unsd/classifications/Econ"}
    licence: ClassVar[str] = "Apache-2.0 (Growth Lab); terms of use of the United Nations"
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table headed in either form, a workbook by its first sheet."""
        rows = (row.cells for reading in beginnings(raw) for row in reading[:_ABOVE])
        return "" if any(map(_is_heading, rows)) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Every link, in the order of the file.

        Raises:
            SourceError: No sheet or line is headed as either form is, or the table cannot be read.
        """
        check_options(options, ("encoding", "delimiter"))
        raw = files[""]
        table, left_out = _table(raw, options)
        at = next((n for n, row in enumerate(table.rows[:_ABOVE]) if _form(row.cells)), None)
        if at is None:
            raise SourceError("hs-concordance-columns", file=raw.name)
        heading = _trimmed(table.rows[at].cells)
        even, rejects = even_rows(table.rows[at + 1 :], len(heading), table, raw.name)
        links = _Links(_form(heading), tuple(map(key, heading)))
        for row in even:
            links.add(row)
        frame = pl.DataFrame(links.rows, schema=SCHEMA, orient="row")
        return Reading(
            frames={"hs_links": frame},
            rejects=tuple(sorted((*rejects, *links.rejects), key=_place)),
            notes=(*table.notes, *left_out, *links.notes()),
        )


def _place(reject: Reject) -> int:
    return int(reject.record.rpartition("!")[2])


def _table(
    raw: Raw, options: Mapping[str, str]
) -> tuple[Spreadsheet, tuple[tuple[str, Mapping[str, str]], ...]]:
    """The table of links: of a workbook the sheet that is headed so, and what was left out."""
    if not is_workbook(raw.head):
        return read_spreadsheet(raw, options), ()
    first = read_sheet(raw)
    sheets = iter((first, *(read_sheet(raw, name) for name in first.others)))
    for sheet in sheets:
        if any(_form(row.cells) for row in sheet.rows[:_ABOVE]):
            names = {first.name, *first.others} - {sheet.name}
            others = ", ".join(sorted(names))
            note = ("note-hs-concordance-sheets", {"sheet": sheet.name, "others": others})
            return Spreadsheet(sheet.rows, trimmed=True), (note,) if others else ()
    raise SourceError("hs-concordance-columns", file=raw.name)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    return tuple(cells[: filled[-1] + 1]) if filled else ()


def _form(cells: Sequence[str]) -> str:
    """Which form cells head: ``steps`` for all steps in one file, ``2022 to 2017``; "" for none."""
    words = tuple(map(key, _trimmed(cells)))
    if set(words) == set(_ONE_FILE):
        return "steps"
    if len(words) == 3 and words[2].startswith("relationship"):
        later, earlier = edition_of(cells[0]), edition_of(cells[1])
        return f"{later} to {earlier}" if later and earlier else ""
    return ""


def _is_heading(cells: Sequence[str]) -> bool:
    """Whether cells head either form, or the sheet of conversions beside that of correlations."""
    words = _trimmed(cells)
    if len(words) == 2 and key(words[0]).startswith("fromhs") and key(words[1]).startswith("tohs"):
        return True
    return bool(_form(cells))


class _Links:
    """Links of one file.

    Args:
        form: See `_form`.
        heading: Headings as they are compared.
    """

    def __init__(self, form: str, heading: tuple[str, ...]) -> None:
        in_order = heading if form == "steps" else _ONE_FILE[:3]
        self._at = {name: at for at, name in enumerate(in_order)}
        self._form = form
        self._seen: dict[_Link, str] = {}
        self._counts: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        self.rows: list[tuple[int, str, int, str, str, None, str]] = []
        self.rejects: list[Reject] = []

    def add(self, row: Row) -> None:
        """Take in one row, or set it aside."""
        cell = {name: row.cells[at].strip() for name, at in self._at.items()}
        step = _STEP.fullmatch(cell.get("adjustment", self._form))
        if step and _OTHERS & set(step.groups()):
            self._others[step[0]] += 1
            return
        later, earlier = map(edition_of, step.groups()) if step else (None, None)
        after, before = (self._code(cell[name]) for name in ("codeafter", "codebefore"))
        reason = ""
        if not later or not earlier:
            reason = "hs-link-editions"
        elif not after or not before:
            reason = "hs-link-code"
        elif cell["relationship"] not in _RELATIONSHIPS:
            reason = "hs-link-relationship"
        if reason or not (later and earlier):
            self.rejects.append(set_aside(row, reason))
            return
        self._keep(row, (later, after, earlier, before), cell["relationship"])

    def _keep(self, row: Row, link: _Link, relationship: str) -> None:
        said = self._seen.get(link)
        if said is None:
            self._seen[link] = relationship
            self.rows.append((*link, relationship, None, row.place))
        elif said == relationship:
            self._counts["note-trade-repeated"] += 1
        else:
            self.rejects.append(set_aside(row, "hs-link-contradicts"))

    def _code(self, printed: str) -> str:
        """Six digits; "" where it is no code of so many."""
        digits = printed.strip(" '\"").removesuffix(".0")
        code = f"0{digits}" if len(digits) == _DIGITS - 1 else digits
        if len(code) != _DIGITS or not is_code(code):
            return ""
        self._counts["note-trade-zeros"] += code != digits
        return code

    def notes(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """What a person should know."""
        if self._others:
            steps = ", ".join(sorted(self._others))
            left_out = str(self._others.total())
            yield "note-hs-concordance-others", {"steps": steps, "count": left_out}
        for note, count in sorted(self._counts.items()):
            if count:
                yield note, {"count": str(count)}

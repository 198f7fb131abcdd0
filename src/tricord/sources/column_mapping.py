"""Which column of somebody's table is which of ours: guessed, shown, and overruled by options."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import Schema
from tricord.names.identifiers import is_mmsi, is_ship_number, normalise
from tricord.sources.cell import WORDS, birth_date, key, said, schema_of
from tricord.sources.readers.row import Row, in_a_sentence

IDENTIFIERS: Final = (
    "passport",
    "national_id",
    "registration",
    "tax",
    "swift",
    "wallet",
    "phone",
    "email",
    "website",
)
"""Columns that fill ``identifiers``; each is the kind its values get there."""

TARGETS: Final = ("name", *WORDS["columns"])
"""What a column can be mapped to: ``map.<target>`` = their heading."""

_MANY: Final = frozenset({"other_names", "countries", *IDENTIFIERS})
_TITLE_ROWS: Final = 20
_SAMPLE: Final = 2_000
_LONGEST: Final = 500
"""Characters of a heading; a longer cell is none."""
_PARTS: Final = re.compile(r"[/|·・\n]")
_IN_BRACKETS: Final = re.compile(r"[(（\[【].*?[)）\]】]")

_HEADINGS: Final = {
    **{key(word): (target, None) for target, ws in WORDS["columns"].items() for word in ws},
    **{
        key(word): ("name", None if kind == "any" else Schema(kind))
        for kind, words in WORDS["name"].items()
        for word in words
    },
}
_NOT_PARTIES: Final = frozenset(key(word) for word in WORDS["not_parties"]["headings"])


@dataclass(frozen=True)
class Vocabulary:
    """What the columns of a kind of table may be, and how people head them.

    Attributes:
        targets: What a column can be mapped to.
        headings: By heading as `key` gives it: the target, and the kind of thing it names.
    """

    targets: tuple[str, ...]
    headings: Mapping[str, tuple[str, Schema | None]]


PARTIES: Final = Vocabulary(TARGETS, _HEADINGS)
"""Tables of parties."""


@dataclass(frozen=True)
class ColumnMapping:
    """What each column is.

    Attributes:
        headings: Theirs, in order, each once.
        columns: Positions of their columns per target.
        schema: The kind of thing the heading of the names speaks of.
        targets: What a column could be mapped to.
    """

    headings: tuple[str, ...]
    columns: Mapping[str, tuple[int, ...]]
    schema: Schema | None
    targets: tuple[str, ...] = TARGETS

    @cached_property
    def shown(self) -> dict[str, str]:
        """Target to their headings, joined by ``|``: what the user reads and may overrule."""
        return {
            target: "|".join(self.headings[at] for at in self.columns[target])
            for target in self.targets
            if self.columns.get(target)
        }

    @cached_property
    def mapped(self) -> frozenset[int]:
        """Positions of the columns that are ours."""
        return frozenset(at for positions in self.columns.values() for at in positions)

    @cached_property
    def unmapped(self) -> tuple[int, ...]:
        """Positions of the columns that are none of ours."""
        return tuple(at for at in range(len(self.headings)) if at not in self.mapped)


def known_heading(heading: str, among: Vocabulary = PARTIES) -> tuple[str, Schema | None] | None:
    """Target of a heading, and the kind of thing it names; ``None`` where it is none of ours.

    Of a heading in several parts (``Vessel Name / 선박명``) the first known one decides, and it
    names a kind only if all known ones do.
    """
    known = among.headings
    if len(heading) > _LONGEST:
        return None
    if found := known.get(key(heading)):
        return found
    bare = _IN_BRACKETS.sub("", heading)
    parts = [found for part in _PARTS.split(bare) if (found := known.get(key(part)))]
    if not parts:
        return None
    kinds = {kind for _, kind in parts}
    return parts[0][0], kinds.pop() if len(kinds) == 1 else None


def find_heading_row(rows: Sequence[Row], among: Vocabulary = PARTIES) -> int | None:
    """Position of the row that heads the columns; ``None`` where the table has no such row.

    It is the one among the first twenty with most headings we know, of which none is a number
    of a ship or stands again among the values of its column. What stands above it has fewer
    cells: it is a title, not a row.
    """
    best, most, widest = None, 0, 0
    for position, row in enumerate(rows[:_TITLE_ROWS]):
        known = [at for at, cell in enumerate(row.cells) if known_heading(cell, among)]
        filled = sum(bool(cell.strip()) for cell in row.cells)
        above, widest = widest, max(widest, filled)
        if len(known) <= most or filled <= above or any(map(_is_number, row.cells)):
            continue
        others = [r.cells for r in islice(rows, 100) if r is not row]
        if not any(
            at < len(cells) and key(cells[at]) == key(row.cells[at])
            for at in known
            for cells in others
        ):
            best, most = position, len(known)
    return best


def holds_values(row: Row) -> bool:
    """Whether a row cannot be one of headings: a ship's number, a day or a kind stands in it."""
    return any(
        _is_number(cell) or (not cell.isdigit() and birth_date(cell, None)) or schema_of(cell)
        for cell in row.cells
    )


def is_party_table(headings: Sequence[str]) -> bool:
    """Whether headings are those of parties: a name or a ship's number, and no list's columns."""
    targets = {found[0] for heading in headings if (found := known_heading(heading))}
    foreign = any(key(heading) in _NOT_PARTIES for heading in headings)
    return bool(targets & {"name", "family_name", "imo", "mmsi"}) and not foreign


def map_columns(
    headings: Sequence[str] | None,
    rows: Sequence[Row],
    options: Mapping[str, str],
    file: str,
    among: Vocabulary = PARTIES,
) -> ColumnMapping:
    """Guess what each column is, then do as the options say.

    Args:
        headings: Of the table; ``None`` where it has none: columns are then called
            ``column 1`` and so on, and the shape of the values decides alone.
        rows: Rows beneath.
        options: ``map.<target>`` = their heading, several joined by ``|``; empty: none.
        file: Name for error messages.
        among: What kind of table it is.

    Raises:
        SourceError: An option names a target or a heading that does not exist.
    """
    theirs = _distinct(headings or [""] * len(rows[0].cells if rows else ()))
    columns, schema = _by_heading(theirs, among)
    values = _values(rows, len(theirs))
    _check_kinds(columns, values)
    _guess_by_shape(columns, values, among, named=headings is not None)
    _overrule(columns, theirs, options, file, among.targets)
    if "name" not in columns and columns.get("other_names"):
        columns["name"] = [columns["other_names"].pop(0)]
    found = {t: tuple(at) for t, at in columns.items() if at}
    return ColumnMapping(theirs, found, schema, among.targets)


def _by_heading(
    theirs: Sequence[str], among: Vocabulary
) -> tuple[dict[str, list[int]], Schema | None]:
    columns: dict[str, list[int]] = {}
    schema: Schema | None = None
    for at, heading in enumerate(theirs):
        target, kind = known_heading(heading, among) or ("", None)
        if target == "name" and "name" in columns:
            target = "other_names"
        if not target or (target in columns and target not in _MANY):
            continue
        if target == "name":
            schema = kind
        columns.setdefault(target, []).append(at)
    return columns, schema


def _distinct(headings: Sequence[str]) -> tuple[str, ...]:
    """Headings, the second of the same text as ``text (2)``, an empty one as ``column 3``."""
    found: list[str] = []
    for at, heading in enumerate(headings, 1):
        base = said(heading) or f"column {at}"
        name, again = base, 2
        while name in found:
            name, again = f"{base} ({again})", again + 1
        found.append(name)
    return tuple(found)


def _values(rows: Sequence[Row], width: int) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in range(width)]
    for row in islice(rows, _SAMPLE):
        for at, cell in enumerate(row.cells[:width]):
            if text := said(cell):
                found[at].append(text)
    return found


def _check_kinds(columns: dict[str, list[int]], values: list[list[str]]) -> None:
    """A column headed *type* is ours only if it speaks of kinds we know, not of tankers."""
    if positions := columns.get("schema"):
        cells = values[positions[0]]
        if sum(schema_of(cell) is not None for cell in cells) * 2 < len(cells):
            del columns["schema"]


def _guess_by_shape(
    columns: dict[str, list[int]], values: list[list[str]], among: Vocabulary, *, named: bool
) -> None:
    """Find columns by what stands in them.

    Check digits speak for themselves. Weaker shapes are heeded only in a table without
    headings: a day under the heading "contract" is no birth date.
    """
    shapes: list[tuple[str, Callable[[str], bool]]] = [("imo", _is_ship), ("mmsi", _is_station)]
    if not named:
        shapes += [
            ("schema", lambda cell: schema_of(cell) is not None),
            ("birth_date", lambda cell: bool(birth_date(cell, None)) and not cell.isdigit()),
            ("call_sign", lambda cell: bool(re.fullmatch("(?=.*[0-9])[A-Z0-9]{4,7}", cell))),
            ("name", lambda cell: sum(char.isalpha() for char in cell) > 1),
        ]
    taken = {at for positions in columns.values() for at in positions}
    for target, fits in (shape for shape in shapes if shape[0] in among.targets):
        for at, cells in enumerate(values):
            if target in columns or at in taken or (named and len(cells) < 3) or not cells:
                continue
            if sum(map(fits, cells)) >= 0.8 * len(cells):
                columns[target] = [at]
                taken.add(at)


def _is_ship(cell: str) -> bool:
    return is_ship_number(normalise("imo", cell)) and bool(cell.strip("0"))


def _is_station(cell: str) -> bool:
    return is_mmsi(cell.strip())


def _is_number(cell: str) -> bool:
    return _is_ship(cell) or _is_station(cell)


def _overrule(
    columns: dict[str, list[int]],
    theirs: tuple[str, ...],
    options: Mapping[str, str],
    file: str,
    targets: Sequence[str],
) -> None:
    for option, wanted in sorted(options.items()):
        if not option.startswith("map."):
            continue
        target = option.removeprefix("map.")
        if target not in targets:
            raise SourceError("table-target-unknown", target=target, known=", ".join(targets))
        positions = []
        for heading in [wanted] if wanted in theirs else filter(None, wanted.split("|")):
            if said(heading) not in theirs:
                known = in_a_sentence(theirs)
                raise SourceError("table-column-missing", file=file, column=heading, known=known)
            positions.append(theirs.index(said(heading)))
        for others in columns.values():
            others[:] = [at for at in others if at not in positions]
        columns[target] = positions
        if not positions:
            del columns[target]

"""Which column of a table of ship positions is which of ours, by the headings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.cell import key
from tricord.sources.readers.row import in_a_sentence

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("position_columns.toml").read_text("utf-8")
)
TARGETS: Final = tuple(WORDS["columns"])
"""What a column can be mapped to: ``map.<target>`` = their heading."""

_SPEED_UNITS: Final = {
    key(word): unit for unit, words in WORDS["speed_units"].items() for word in words
}
_RANKS: Final = dict.fromkeys(_SPEED_UNITS, ("speed_kn", 1_000)) | {
    key(word): (target, rank)
    for target, words in WORDS["columns"].items()
    for rank, word in enumerate(words)
}
_MMSI: Final = frozenset(key(word) for word in WORDS["mmsi"]["headings"])
_IN_BRACKETS: Final = re.compile(r"[(\[（【].*?[)\]）】]")
_TIMES: Final = ("timestamp", "day", "age_min")
_NUMBERED: Final = re.compile(r"column ([0-9]+)")


@dataclass(frozen=True)
class Form:
    """A form that is known by its headings.

    Attributes:
        source: Name of the source that reads it; "" for the table of any shape.
        headings: What must stand in its header, as `key` gives it.
        options: What its headings do not say.
        columns: Columns that are known in this form alone.
        nothing: Words that stand for nothing in it, in lower case.
    """

    source: str = ""
    headings: frozenset[str] = frozenset()
    options: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    columns: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    nothing: frozenset[str] = frozenset()


FORMS: Final = tuple(
    Form(
        form.get("source", ""),
        frozenset(form["headings"]),
        form.get("options", {}),
        form.get("columns", {}),
        frozenset(form.get("nothing", ())),
    )
    for form in WORDS["forms"]
)


@dataclass(frozen=True)
class Columns:
    """What each column is.

    Attributes:
        headings: Theirs, in order.
        at: Position of their column per target.
        form: The form it is known to be.
    """

    headings: tuple[str, ...]
    at: Mapping[str, int]
    form: Form

    @cached_property
    def shown(self) -> dict[str, str]:
        """Target to their heading: what the user reads and may overrule."""
        return {t: self.headings[self.at[t]] for t in TARGETS if t in self.at and self.headings}

    @cached_property
    def numbers_are_mmsi(self) -> bool:
        """Whether the vessels are known by MMSI, whose leading zeros tables lose."""
        return key(self.headings[self.at["vessel_id"]]) in _MMSI

    @cached_property
    def speed_unit(self) -> str:
        """The unit the heading of the speed says; "" where it says none."""
        return _unit(self.headings[self.at["speed_kn"]]) if "speed_kn" in self.at else ""

    @cached_property
    def complete(self) -> bool:
        """Whether a vessel, a time, a latitude and a longitude stand in it."""
        timed = any(target in self.at for target in _TIMES)
        return timed and {"vessel_id", "lat", "lon"} <= self.at.keys()


def guess(headings: Sequence[str]) -> Columns:
    """What each column is, by its heading alone."""
    keys = [_known(heading) for heading in headings]
    form = next((f for f in FORMS if f.headings <= set(keys)), Form())
    best: dict[str, tuple[int, int]] = {}
    for position, heading in enumerate(keys):
        if heading in _RANKS:
            target, rank = _RANKS[heading]
            best[target] = min(best.get(target, (rank, position)), (rank, position))
    at = {target: position for target, (_, position) in best.items()}
    at |= {target: keys.index(word) for target, word in form.columns.items() if word in keys}
    if "vessel_id" not in at and "imo" in at:
        at["vessel_id"] = at["imo"]
    return Columns(tuple(map(squeeze, headings)), at, form)


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a line heads the columns of ship positions."""
    return guess(cells).complete


def mapped(headings: Sequence[str], options: Mapping[str, str], file: str) -> Columns:
    """What each column is: guessed, then as the options say.

    Args:
        headings: Of the table.
        options: ``map.<target>`` = their heading, or ``column 3``; empty: none.
        file: Name for error messages.

    Raises:
        SourceError: An option names a target or a heading that does not exist, or no column
            holds vessels, times, latitudes or longitudes.
    """
    columns = guess(headings)
    at = dict(columns.at)
    for target, wanted in _wanted(options):
        position = _position(columns.headings, wanted, file)
        if position is None:
            at.pop(target, None)
            continue
        at = {other: held for other, held in at.items() if held != position} | {target: position}
    columns = Columns(columns.headings, at, columns.form)
    if not columns.complete:
        known = in_a_sentence(columns.headings)
        raise SourceError("position-columns-unknown", file=file, known=known)
    return columns


def _wanted(options: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for option, wanted in sorted(options.items()):
        if option.startswith("map."):
            target = option.removeprefix("map.")
            if target not in TARGETS:
                raise SourceError("table-target-unknown", target=target, known=", ".join(TARGETS))
            yield target, wanted


def _position(headings: Sequence[str], wanted: str, file: str) -> int | None:
    """Position of a column by its heading or number; ``None`` where none is wanted."""
    if not wanted:
        return None
    if squeeze(wanted) in headings:
        return headings.index(squeeze(wanted))
    numbered = _NUMBERED.fullmatch(squeeze(wanted))
    if numbered and 1 <= int(numbered[1]) <= len(headings):
        return int(numbered[1]) - 1
    known = in_a_sentence(headings)
    raise SourceError("table-column-missing", file=file, column=wanted, known=known)


def _known(heading: str) -> str:
    """A heading as it is compared: whole where that is known, else without what is in brackets."""
    whole = key(heading)
    return whole if whole in _RANKS else key(_IN_BRACKETS.sub("", heading)) or whole


def _unit(heading: str) -> str:
    inside = " ".join(_IN_BRACKETS.findall(heading)).strip("()[]（）【】 ").lower()
    return inside if inside in _SPEED_UNITS.values() else _SPEED_UNITS.get(key(heading), "")

"""Lines that hold several materials: what a control on one of them would not show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tricord.items.catalogue import items, items_of_line, lines_under
from tricord.items.entry import MOST_MIXED, Item, NationalLine, digits_of

__all__ = ["MixedLine", "NationalLine", "mixed_line", "mixed_lines"]


@dataclass(frozen=True, slots=True)
class MixedLine:
    """A line of the Harmonized System that shows no item of the catalogue.

    Attributes:
        hs6: Its code.
        materials: What it holds of the catalogue, among other things.
        purity: Share of its value that is a material, where it was measured.
        national: Lines that would see each.
        source: Where that is from.
    """

    hs6: str
    materials: tuple[str, ...]
    purity: Mapping[str, float]
    national: tuple[NationalLine, ...]
    source: str


def mixed_line(code: str) -> MixedLine | None:
    """The mixed line a code is; ``None`` where it is none, or a finer line that tells apart.

    A line of the catalogue is mixed where no item is all of it by its text, or at least half of
    its value as measured.

    Args:
        code: A code of six digits, dots allowed.
    """
    return mixed_lines().get(digits_of(code))


@cache
def mixed_lines() -> Mapping[str, MixedLine]:
    """Every mixed line of the catalogue, by code."""
    codes = sorted({line.code for item in items().values() for line in item.lines})
    found = {code: items_of_line(code) for code in codes}
    return {code: _mixed(code, held) for code, held in found.items() if not _shows(code, held)}


def _shows(code: str, held: Iterable[Item]) -> bool:
    lines = (item.line(code) for item in held)
    return any(
        line is not None and line.purity is not None and line.purity >= MOST_MIXED for line in lines
    )


def _mixed(code: str, held: tuple[Item, ...]) -> MixedLine:
    purity: dict[str, float] = {}
    for item in held:
        line = item.line(code)
        if line is not None and line.purity is not None:
            purity[item.material] = round(purity.get(item.material, 0.0) + line.purity, 4)
    national = dict.fromkeys(line for item in held for line in lines_under(item.national, code))
    sources = dict.fromkeys(source for item in held for source in item.sources)
    return MixedLine(
        hs6=code,
        materials=tuple(dict.fromkeys(item.material for item in held)),
        purity=purity,
        national=tuple(national),
        source="; ".join(sources),
    )

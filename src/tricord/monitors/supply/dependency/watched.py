"""Lines that show an item, and lines that say nothing of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from tricord.items import Item, abstains, items, seen_by
from tricord.trade.editions import EDITIONS, converted

TARIFFS: Final = {"KOR": "HSK-10", "JPN": "JP-9", "USA": "HTS-10", "CHN": "CN-10"}
"""Whose tariff a scheme of the catalogue is."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A line that shows an item.

    Attributes:
        item: The item; ``None`` for a line outside the catalogue.
        product: What it is called among the products of the arithmetic.
        importer: Whose tariff it is of; empty for a line of the Harmonized System.
        digits: What codes of that tariff begin with; empty for a line of the Harmonized System.
        purity: Share of its value that is the item.
        sole: Its text covers nothing else.
    """

    item: Item | None
    product: str
    importer: str = ""
    digits: str = ""
    purity: float = 1.0
    sole: bool = True


@dataclass(frozen=True, slots=True)
class Silent:
    """A line of an item of which nothing is said.

    Attributes:
        item: The item.
        code: The line.
        why: ``unmeasured`` or ``small``: it mixes materials; ``foreign``; ``edition``: another
            edition cuts the goods differently.
    """

    item: Item
    code: str
    why: str


@dataclass(frozen=True)
class Catalogue:
    """What the catalogue comes to.

    Attributes:
        edition: Edition of the Harmonized System its lines are brought to.
        lines: Lines that show an item.
        silent: Lines of which nothing is said.
    """

    edition: int
    lines: tuple[Watched, ...]
    silent: tuple[Silent, ...]

    @property
    def by_product(self) -> Mapping[str, tuple[Watched, ...]]:
        """Lines by product: one line may show several items."""
        found: dict[str, tuple[Watched, ...]] = {}
        for line in self.lines:
            found[line.product] = (*found.get(line.product, ()), line)
        return found

    @property
    def national(self) -> tuple[Watched, ...]:
        """Lines of a State's tariff."""
        return tuple(line for line in self.lines if line.importer)


def catalogue(importers: Iterable[str]) -> Catalogue:
    """The lines of the catalogue of items, and those of the importers' tariffs.

    A line that mixes materials says nothing of an item that is less than half of it, or of which
    nobody measured how much it is; lines of an importer's tariff that hold the item alone are
    looked at instead.

    Args:
        importers: Whose tariffs.
    """
    every = items().values()
    edition = max((line.edition for item in every for line in item.lines), default=EDITIONS[-1])
    lines: list[Watched] = []
    silent: list[Silent] = []
    for item in every:
        for code, found in _codes(item, edition):
            if isinstance(found, Silent):
                silent.append(found)
                lines += _national(item, code, importers)
            else:
                lines.append(found)
    return Catalogue(edition, tuple(dict.fromkeys(lines)), tuple(silent))


def _codes(item: Item, edition: int) -> Iterator[tuple[str, Watched | Silent]]:
    """Each line of an item in one edition."""
    told = {line.code for line in item.lines if line.edition == edition}
    for line in item.lines:
        codes = converted(line.code, line.edition, edition)
        if len(codes) != 1 or (line.edition != edition and codes <= told):
            if not codes <= told:
                yield line.code, Silent(item, line.code, "edition")
            continue
        [code] = codes
        abstention = abstains(item, line.code)
        if abstention is not None:
            yield line.code, Silent(item, line.code, str(abstention.why))
        else:
            purity = 1.0 if line.purity is None else line.purity
            yield line.code, Watched(item, code, purity=purity, sole=line.sole)


def _national(item: Item, code: str, importers: Iterable[str]) -> Iterator[Watched]:
    for importer in importers:
        scheme = TARIFFS.get(importer)
        for line in seen_by(item, code):
            if line.scheme == scheme and len(line.digits) > 6:
                name = f"{scheme} {line.line}"
                yield Watched(item, name, importer=importer, digits=line.digits)


@cache
def every_code() -> tuple[str, ...]:
    """Codes of six digits, of any edition, that goods of the catalogue may stand under."""
    found = {
        code
        for item in items().values()
        for line in item.lines
        for edition in EDITIONS
        for code in converted(line.code, line.edition, edition)
    }
    return tuple(sorted(found))

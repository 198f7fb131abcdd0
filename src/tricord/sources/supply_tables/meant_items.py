"""Which item of the catalogue somebody means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tricord.errors import NotFound
from tricord.items.catalogue import item, items
from tricord.items.naming import named
from tricord.sources import cell


@dataclass(frozen=True, slots=True)
class Meant:
    """The item that is meant, or why it is not known.

    Attributes:
        item_id: Item of the catalogue; empty where none, or more than one, may be meant.
        doubt: Where it is empty: ``none``, ``several``, or ``differ`` (words and tariff lines
            mean different items).
    """

    item_id: str
    doubt: str = ""


def is_item(item_id: str) -> bool:
    """Whether the catalogue has an item of that identifier."""
    try:
        item(item_id)
    except NotFound:
        return False
    return True


def meant(words: str, lines: tuple[str, ...] = ()) -> Meant:
    """The only item that words and tariff lines may mean.

    Args:
        words: What somebody calls it; empty where nothing is said.
        lines: Tariff lines, digits only; they count where the words alone do not decide.
    """
    by_words = _named(words)
    by_lines = _named("; ".join(lines))
    if by_words and by_lines:
        both = by_words & by_lines
        if not both:
            return Meant("", "differ")
        # A line that holds several materials adds nothing to words that name one of them.
        return _only(both)
    return _only(by_words or by_lines)


def item_of(written: str) -> Meant:
    """The item of the catalogue a cell gives: its identifier, or a name that is its alone.

    What only contains a name is another thing: anodes of natural graphite are no natural graphite.
    """
    if is_item(written):
        return Meant(written)
    found = _by_name().get(cell.key(written), frozenset())
    if found:
        return _only(found)
    return Meant("", "several" if meant(written).doubt == "several" else "none")


@cache
def _by_name() -> Mapping[str, frozenset[str]]:
    """Items by each of their names, as `tricord.sources.cell.key` gives it."""
    found: dict[str, set[str]] = defaultdict(set)
    for item_id, each in items().items():
        for name in (item_id, *each.names.values(), *each.words):
            found[cell.key(name)].add(item_id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _named(words: str) -> frozenset[str]:
    return frozenset(each.item_id for each in named(words)) if words.strip() else frozenset()


def _only(found: frozenset[str]) -> Meant:
    if len(found) == 1:
        return Meant(next(iter(found)))
    return Meant("", "several" if found else "none")

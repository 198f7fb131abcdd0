"""The catalogue of what the partners watch, and which item a code of trade means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from tricord.errors import NotFound
from tricord.items.entry import Item, NationalLine, digits_of
from tricord.items.reading import Book, read


@cache
def book() -> Book:
    """The shipped data files, read once.

    Raises:
        SourceError: ``items-file-invalid``.
    """
    return read()


def items() -> Mapping[str, Item]:
    """Every item, by identifier, in the order of the data files."""
    return book().items


def catalogue(overrides: Path) -> Mapping[str, Item]:
    """Every item, with ministries, grades, national lines and purities a node has set itself.

    Args:
        overrides: YAML file with ``items``, by identifier: ``owners`` and ``grade`` by partner,
            ``national`` lines with the tag of their ``source``, ``purity`` by code; and
            ``sources``, what tags of its own stand for.

    Raises:
        SourceError: ``items-file-invalid``: an unknown item, key or word, with its place.
    """
    return read(overrides=overrides).items


def item(item_id: str) -> Item:
    """One item.

    Raises:
        NotFound: ``item-unknown``, with alike identifiers.
    """
    found = items().get(item_id)
    if found is None:
        alike = get_close_matches(item_id, items(), cutoff=0.5)
        raise NotFound("item-unknown", item=item_id, known=", ".join(alike) or "none")
    return found


def items_of_line(code: str, scheme: str = "HS") -> tuple[Item, ...]:
    """The items a code of trade may be, in the order of the catalogue.

    Args:
        code: Six digits, or a line of a State's tariff; dots allowed.
        scheme: ``HS``: the first six digits count. ``HSK-10``, ``JP-9``, ``HTS-10``, ``CN-10``:
            items with lines of that tariff under the first six digits are found by these lines,
            all others by the first six digits.

    Returns:
        All items of a mixed line; empty where the catalogue has none.
    """
    digits = digits_of(code)
    found = _by_code().get(digits[:6], ())
    if scheme == "HS" or len(digits) == 6:
        return found
    return tuple(each for each in found if _may_be(each, digits, scheme))


@cache
def _by_code() -> Mapping[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for each in items().values():
        for code in dict.fromkeys(line.code for line in each.lines):
            found[code].append(each)
    return {code: tuple(held) for code, held in found.items()}


def _may_be(item: Item, digits: str, scheme: str) -> bool:
    line = item.line(digits[:6])
    if line is not None and line.sole:
        return True
    own = lines_under(item.national, digits[:6], scheme)
    return not own or any(digits.startswith(each.digits) for each in own)


def lines_under(
    national: Iterable[NationalLine], code: str, scheme: str = ""
) -> tuple[NationalLine, ...]:
    """National lines beneath a code of six digits, of one scheme or of all."""
    return tuple(
        each for each in national if each.digits.startswith(code) and scheme in ("", each.scheme)
    )

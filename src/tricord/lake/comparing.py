"""What the lists say of one subject, side by side: where they agree and where they differ.

Pure: rows of the lake in, aspects out. Lists *agree* on an aspect where all that state it have a
value in common: a year agrees with a day in it, and the order of the words of a name does not
matter. A list that states nothing contradicts nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tricord.lake.agreement import years
from tricord.model.subject import EntryKey
from tricord.names.folding import fold

Row = Mapping[str, Any]


class Comparison(StrEnum):
    """How lists compare on an aspect."""

    AGREE = "agree"
    DIFFERS = "differs"
    ONLY_HERE = "only-here"


@dataclass(frozen=True)
class Aspect:
    """One aspect of a subject.

    Attributes:
        name: ``name``, ``schema``, ``birth_dates``, ``countries``, ``programmes``,
            ``listed_on``, ``state``, or ``identifier-`` and a kind.
        comparison: How the lists compare.
        said: What each entry says, in order of the entries; those that say nothing are left out.
    """

    name: str
    comparison: Comparison
    said: Mapping[EntryKey, tuple[str, ...]]


def aspects(
    entries: Sequence[Row], names: Sequence[Row], identifiers: Sequence[Row]
) -> list[Aspect]:
    """Every aspect that any of the entries states.

    Args:
        entries: The last row of ``list_entries`` of each, in order.
        names: Rows of ``list_names`` of these versions.
        identifiers: Rows of ``list_identifiers`` of these versions.
    """
    keys = [_key(row) for row in entries]
    called: dict[EntryKey, list[str]] = defaultdict(list)
    for row in names:
        if row["kind"] == "primary":
            called[_key(row)].append(row["name"])
    numbers: dict[str, dict[EntryKey, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in identifiers:
        numbers[row["kind"]][_key(row)].append(row["value"])
    stated: dict[str, Mapping[EntryKey, Sequence[str]]] = {
        "name": {_key(row): called[_key(row)] or [row["name"]] for row in entries}
    }
    for aspect in ("schema", "birth_dates", "countries", "programmes", "listed_on", "state"):
        stated[aspect] = {_key(row): _stated(row, aspect) for row in entries}
    stated |= {f"identifier-{kind}": numbers[kind] for kind in sorted(numbers)}
    return [
        Aspect(name, _compared(name, said), said)
        for name, of in stated.items()
        if (said := {key: tuple(dict.fromkeys(of[key])) for key in keys if of.get(key)})
    ]


def _key(row: Row) -> EntryKey:
    return row["list"], row["entry_id"]


def _stated(row: Row, aspect: str) -> list[str]:
    match aspect:
        case "state":
            return [state_of(row)]
        case "listed_on":
            return [row[aspect].isoformat()] if row[aspect] else []
        case "schema":
            return [row[aspect]]
        case _:
            return list(row[aspect])


def state_of(row: Row) -> str:
    """How an entry stands: ``listed``, ``missing`` and since when, or ``delisted`` and when."""
    if row["published_to"] is not None:
        return f"delisted {row['published_to'].date().isoformat()}"
    if row["missing_since"] is not None:
        return f"missing {row['missing_since'].date().isoformat()}"
    return "listed"


def _compared(name: str, said: Mapping[EntryKey, tuple[str, ...]]) -> Comparison:
    if len(said) == 1:
        return Comparison.ONLY_HERE
    alike = _ALIKE.get(name, str.__eq__)
    first, *others = said.values()
    common = any(all(any(alike(a, b) for b in other) for other in others) for a in first)
    return Comparison.AGREE if common else Comparison.DIFFERS


def _same_words(one: str, other: str) -> bool:
    return sorted(fold(one).split()) == sorted(fold(other).split())


def _same_day(one: str, other: str) -> bool:
    """Whether two birth dates agree as far as both are given."""
    if "/" in one + other:
        (first, last), (first_of_other, last_of_other) = years(one), years(other)
        return first <= last_of_other and first_of_other <= last
    return one.startswith(other) or other.startswith(one)


def _same_kind(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


_ALIKE: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "name": _same_words,
    "birth_dates": _same_day,
    "countries": _same_kind,
    "programmes": _same_kind,
}

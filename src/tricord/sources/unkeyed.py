"""Entries of a list whose publisher gives them no lasting key.

Such a list numbers its entries anew when one is put in between. An entry is then known by a
fingerprint of what seldom changes, its names above all; and where even that has changed, it is
bound again to the entry of the earlier publication it says most in common with, before anybody
reads the change as one entry removed and another added.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tricord.model.listing import ListEntry, Schema

ENOUGH: Final = 0.5
"""Share of what two entries say together that both must say to be taken for one."""

_WEAKENING: Final = {Schema.LEGAL_ENTITY, Schema.ORGANIZATION, Schema.COMPANY}
"""Schemas a publisher may mean by the same word."""


def fingerprint(*said: str) -> str:
    """Sixteen hexadecimal digits for texts, whatever their case, width, spaces and signs."""
    return hashlib.sha256("\n".join(map(_plain, said)).encode()).hexdigest()[:16]


def told_apart(keys: Iterable[str]) -> Iterator[str]:
    """Keys in their order; one that came before gets ``-2``, ``-3`` and so on."""
    seen: dict[str, int] = defaultdict(int)
    for key in keys:
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}-{seen[key]}"


def keyed(entries: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """Entries in order of entry id, once those that share one are `told_apart`."""
    keys = told_apart(entry.entry_id for entry in entries)
    apart = (replace(e, entry_id=key) for e, key in zip(entries, keys, strict=True))
    return tuple(sorted(apart, key=lambda entry: entry.entry_id))


def rebound(standing: Sequence[ListEntry], entries: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """Entries of a publication under the keys they had before, where they are the same.

    An entry whose key is new is bound to a standing entry that the publication lacks, if each
    has more in common with the other than with any third, a name or a number among it, and at
    least `ENOUGH` of all. Where two have as much in common, nothing is bound.

    Args:
        standing: Entries of the list as they stand.
        entries: Entries of the new publication.

    Returns:
        The entries, in order of entry id.
    """
    shown = {entry.entry_id for entry in entries}
    known = {entry.entry_id for entry in standing}
    gone = {e.entry_id: _marks(e) for e in standing if e.entry_id not in shown}
    come = {e.entry_id: _marks(e) for e in entries if e.entry_id not in known}
    schemas = {e.entry_id: e.schema for e in (*standing, *entries)}
    alike = {
        (new, old): share
        for new, old in _candidates(come, gone)
        if _one_kind(schemas[new], schemas[old])
        and (share := _share(come[new], gone[old])) >= ENOUGH
    }
    bound = {
        new: old
        for (new, old), share in alike.items()
        if sum(s >= share for (n, o), s in alike.items() if n == new or o == old) == 1
    }
    kept = (replace(e, entry_id=bound.get(e.entry_id, e.entry_id)) for e in entries)
    return tuple(sorted(kept, key=lambda entry: entry.entry_id))


_Mark = tuple[str, str]


def _marks(entry: ListEntry) -> frozenset[_Mark]:
    """What tells an entry from others: names and numbers, then dates and countries."""
    return frozenset(
        {
            *(("name", _plain(name.text)) for name in entry.names),
            *(("number", f"{number.kind} {number.value}") for number in entry.identifiers),
            *(("born", day) for day in entry.birth_dates),
            *(("country", country) for country in entry.countries),
            *(("listed", str(day)) for day in (entry.listed_on,) if day),
        }
    )


def _candidates(
    come: Mapping[str, frozenset[_Mark]], gone: Mapping[str, frozenset[_Mark]]
) -> set[tuple[str, str]]:
    holders: dict[_Mark, list[str]] = defaultdict(list)
    for old, marks in gone.items():
        for mark in marks:
            if mark[0] in ("name", "number"):
                holders[mark].append(old)
    return {(new, old) for new, marks in come.items() for m in marks for old in holders.get(m, ())}


def _share(one: frozenset[_Mark], other: frozenset[_Mark]) -> float:
    return len(one & other) / len(one | other)


def _one_kind(one: Schema, other: Schema) -> bool:
    return one == other or {one, other} <= _WEAKENING


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())

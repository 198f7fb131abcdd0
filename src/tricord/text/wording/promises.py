"""Promises met so far, found again by the words that tell most of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tricord.model.statement import Forum
from tricord.text.wording.likeness import alike, share
from tricord.text.wording.told import Told

# From here on a clause speaks of what an earlier one promised.
_LIKE: Final = 0.34
# So many of its rarest words find a promise again.
_TELLING: Final = 8
# So much of what an item names stands in the promise, and so many words of it.
_HELD: Final = 0.6
_WORDS: Final = 2


class Promises:
    """Promises met so far, found again by the words that tell most of them."""

    def __init__(self, words: Sequence[frozenset[str]], weight: Mapping[str, float]) -> None:
        self._words = words
        self._weight = weight
        self._home: dict[int, int] = {}
        self._proper: dict[int, frozenset[str]] = {}
        self._by_word: dict[str, list[int]] = {}

    def add(self, at: int, home: int, proper: frozenset[str]) -> None:
        """Keep a promise with the group it belongs to, and the proper names it bears."""
        self._home[at] = home
        self._proper[at] = proper
        for word in self._telling(at):
            self._by_word.setdefault(word, []).append(at)

    def like(self, at: int, proper: frozenset[str], elsewhere: Sequence[Told]) -> int | None:
        """The group of the promise of another statement that a clause is most like.

        Args:
            at: The clause.
            proper: Proper names it bears.
            elsewhere: The statement of each clause.
        """
        near = {other for word in self._telling(at) for other in self._by_word.get(word, ())}
        best, home = _LIKE, None
        for other in sorted(near):
            if elsewhere[other] is elsewhere[at] or not _one_forum(elsewhere[other], elsewhere[at]):
                continue
            if proper and self._proper[other] and not proper & self._proper[other]:
                continue
            score = alike(self._words[at], self._words[other], self._weight)
            if score > best:
                best, home = score, self._home[other]
        return home

    def holding(
        self,
        item: frozenset[str],
        proper: frozenset[str],
        at: int,
        elsewhere: Sequence[Told],
    ) -> tuple[int, ...]:
        """The groups of promises of earlier statements that hold most of what an item names.

        One meeting may have made a promise in two papers: each is told. Names that merely look
        alike are two things: where both bear proper names, one is the same.

        Args:
            item: Words of the item.
            proper: Proper names it bears.
            at: The clause it stands in.
            elsewhere: The statement of each clause.
        """
        found: dict[int, None] = {}
        for other in sorted(self._home):
            if elsewhere[other] is elsewhere[at] or not _one_forum(elsewhere[other], elsewhere[at]):
                continue
            if proper and self._proper[other] and not proper & self._proper[other]:
                continue
            held = share(item, self._words[other], self._weight)
            if len(item & self._words[other]) >= _WORDS and held > _HELD:
                found[self._home[other]] = None
        return tuple(found)

    def _telling(self, at: int) -> list[str]:
        rarest = sorted(self._words[at], key=lambda word: (-self._weight[word], word))
        return rarest[:_TELLING]


def _one_forum(one: Told, other: Told) -> bool:
    """Whether words alone may tie what two statements say: the same States promised both."""
    if Forum.UNKNOWN in (one.forum, other.forum):
        return True
    return one.forum is other.forum and set(one.parties) == set(other.parties)

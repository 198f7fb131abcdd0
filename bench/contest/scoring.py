"""What answers are worth: precision, recall, F1, and the share of names that alert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .queries import Pair, Query

Hits = list[list[str]] | None
"""Entries (list, id) a query alerted on; ``None`` where it was not asked."""


@dataclass(frozen=True)
class Quality:
    """How an engine answered a set of pairs.

    Attributes:
        found: Pairs of one thing it called a match.
        missed: Pairs of one thing it did not.
        false: Pairs of two things it called a match.
    """

    found: int
    missed: int
    false: int

    @property
    def recall(self) -> float:
        """Share of the true pairs that were found."""
        return _share(self.found, self.found + self.missed)

    @property
    def precision(self) -> float:
        """Share of the matches that are true; 1 where nothing matched."""
        return _share(self.found, self.found + self.false) if self.found + self.false else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return _share(2 * self.found, 2 * self.found + self.missed + self.false)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def quality(
    pairs: Sequence[Pair],
    answers: Sequence[Sequence[float]],
    counts: Callable[[Pair], bool] = lambda _: True,
) -> Quality:
    """The quality of answers (score, match) to those of the pairs that count."""
    verdicts = [
        (pair.same, bool(answer[1]))
        for pair, answer in zip(pairs, answers, strict=True)
        if counts(pair)
    ]
    return Quality(
        verdicts.count((True, True)), verdicts.count((True, False)), verdicts.count((False, True))
    )


def recall(queries: Iterable[Query], hits: Iterable[Hits]) -> float:
    """Share of the queries that found the entry they must find."""
    found = [
        list(query.wanted) in hit
        for query, hit in zip(queries, hits, strict=True)
        if query.wanted is not None and hit is not None
    ]
    return _share(sum(found), len(found))


def alerting(hits: Iterable[Hits]) -> float:
    """Queries of 1,000 that alerted on anything."""
    alerts = [bool(hit) for hit in hits if hit is not None]
    return 1000 * _share(sum(alerts), len(alerts))

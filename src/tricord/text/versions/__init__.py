"""Language versions of a statement held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from tricord.text.clauses import Clause
from tricord.text.versions.aligning import Link, Relation, align, is_translation
from tricord.text.versions.differences import Difference, differences, objects

__all__ = [
    "Difference",
    "Link",
    "Relation",
    "align",
    "held_against",
    "is_translation",
    "objects",
]


def held_against(
    clauses: Sequence[Clause], others: Sequence[Clause], translation: bool | None = None
) -> tuple[tuple[Link, tuple[Difference, ...]], ...]:
    """Each clause of a version with those of another it answers to, and where they differ.

    A summary is not held to a translation's standard: only clauses that say the same, wholly or in
    part, are held against each other, and only what they state otherwise counts.

    Args:
        clauses: Clauses of the version that is held against the other.
        others: Clauses of the other.
        translation: Whether it is a translation; ``None`` where that is to be told by how many
            clauses both have.
    """
    if translation is None:
        translation = is_translation(clauses, others)
    found = []
    for link in align(clauses, others):
        told: tuple[Difference, ...] = ()
        if link.others and (translation or link.relation in {"equivalent", "partial"}):
            told = differences(link.clause, link.others[0], translation)
            for other in link.others[1:]:
                told += tuple(objects(link.clause, other, translation))
        found.append((link, tuple(dict.fromkeys(told))))
    return tuple(found)

"""Clauses that say something, and no rule knows what."""

from __future__ import annotations

from tricord.text.clauses.clause import Clause


def unknown(clause: Clause) -> bool:
    """Whether a clause is operative and no rule fired in it.

    In English that is a stretch, or a sentence, in which no speech verb governs; in Japanese and
    Korean a clause that ends in no predicate of the list and whose form makes it no promise. What
    such a clause is read as is what is left over: ``note``.

    Args:
        clause: The clause.
    """
    return clause.operative and clause.rule == f"{clause.language}-told"

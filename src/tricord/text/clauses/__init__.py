"""What statements do, clause by clause, in English, Japanese and Korean.

Rules of open lists (``data/``), no model and no network: every field of a clause is a span of the
text or comes from a closed list, and the rule that fired is kept. The definitions are those of
``docs/explanation/annotating-statements.md``.
"""

from tricord.text.clauses.blocks import Block, blocks
from tricord.text.clauses.clause import (
    Act,
    Clause,
    Commitment,
    Due,
    Hedge,
    Language,
    Span,
    Strength,
)
from tricord.text.clauses.parse import parse
from tricord.text.clauses.unknown import unknown

__all__ = [
    "Act",
    "Block",
    "Clause",
    "Commitment",
    "Due",
    "Hedge",
    "Language",
    "Span",
    "Strength",
    "blocks",
    "parse",
    "unknown",
]

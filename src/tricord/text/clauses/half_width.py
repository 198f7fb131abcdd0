"""Full-width digits and letters, read as the half-width ones they are; every place stays its own.

Japanese papers print ２０２６年 beside 2026年. Rules know the half-width signs alone; what they
find is quoted as it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tricord.text.clauses.clause import Clause, Hedge, Span

# Digits, letters and the sign of 2+2; other signs mark layout, and rules know both their forms.
_WIDE: Final = {
    wide: wide - 0xFEE0
    for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"), ("＋", "＋"))
    for wide in range(ord(first), ord(last) + 1)
}


def half_width(text: str) -> str:
    """A text with half-width digits and letters, as long as before.

    Args:
        text: The text.
    """
    return text if text.isascii() else text.translate(_WIDE)


def as_printed(clause: Clause, text: str) -> Clause:
    """A clause that was read in half-width signs, with the words of the text.

    Args:
        clause: The clause.
        text: The text as given.
    """
    due = clause.due
    return replace(
        clause,
        text=text[clause.start : clause.end],
        target=_target(clause, text),
        due=replace(due, span=_printed(due.span, text)) if due else None,
        programmes=_all_printed(clause.programmes, text),
        instruments=_all_printed(clause.instruments, text),
        hedges=tuple(Hedge(_printed(each.span, text), each.kind) for each in clause.hedges),
    )


def _target(clause: Clause, text: str) -> str:
    at = clause.start + clause.text.index(clause.target)
    return text[at : at + len(clause.target)]


def _all_printed(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    return tuple(_printed(span, text) for span in spans)


def _printed(span: Span, text: str) -> Span:
    return Span(span.start, span.end, text[span.start : span.end])

"""Doubts that hold for all findings of a table, told once before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tricord.model.finding import Finding
from tricord.reports.document import Line, Note, NoteKind
from tricord.reports.wording import Wording

SHARED_FROM: Final = 3
"""Findings from which what they share is told once. [ours]"""


def shared_doubts(findings: Sequence[Finding], wording: Wording) -> Mapping[str, Line]:
    """Doubts every finding has, said of each in the same words; none of few findings.

    Args:
        findings: Those of one table.
        wording: Words of the report.
    """
    if len(findings) < SHARED_FROM:
        return {}
    first, *others = findings
    said = {key: wording.sentence(key, first.params) for key in first.doubts}
    return {
        key: line
        for key, line in said.items()
        if all(
            key in other.doubts and wording.sentence(key, other.params) == line for other in others
        )
    }


def shared_note(shared: Mapping[str, Line], wording: Wording) -> tuple[Note, ...]:
    """A note before the table; none where nothing is shared."""
    if not shared:
        return ()
    return (Note(NoteKind.DOUBT, wording("doubts-shared"), tuple(shared.values())),)

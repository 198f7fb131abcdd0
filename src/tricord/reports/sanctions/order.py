"""The order a report gives findings and paragraphs, so that the same run reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tricord.model.finding import Finding, Grade
from tricord.model.listing import Authority

_GRADES: Final = list(reversed(Grade))
_CLASSES: Final = list(Authority)


def measure_order(measure_id: str) -> tuple[tuple[int, str], ...]:
    """Sorts ids as a reader expects: by resolution, then paragraph (8 before 13)."""
    parts = re.findall(r"\d+|[a-z]+", measure_id.lower())
    return tuple((int(p), "") if p.isdigit() else (0, p) for p in parts)


def numbered(findings: Iterable[Finding]) -> dict[str, int]:
    """The number of each finding: by class, measure, grade, score, name."""

    def place(finding: Finding) -> tuple[object, ...]:
        first = min(map(measure_order, finding.measures), default=((10**9, ""),))
        return (
            _CLASSES.index(Authority(finding.kind)),
            first,
            _GRADES.index(finding.grade),
            -finding.score,
            finding.subjects[0].name,
            finding.finding_id,
        )

    ordered = sorted(findings, key=place)
    return {finding.finding_id: number for number, finding in enumerate(ordered, 1)}


def spans(numbers: Sequence[int]) -> Iterator[str]:
    """Ascending numbers as a reader writes them: ``1, 3–7``."""
    start = previous = numbers[0]
    for number in [*numbers[1:], -1]:
        if number != previous + 1:
            yield str(start) if start == previous else f"{start}–{previous}"
            start = number
        previous = number

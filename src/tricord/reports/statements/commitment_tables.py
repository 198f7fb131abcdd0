"""Commitments as plain tables: for a workbook in the reader's language, and for programs.

A day is a day and a number a number; whoever writes the file keeps them so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tricord.reports.statements import terms
from tricord.reports.statements.commitments import RULES, Commitments, programmes, subtitle
from tricord.reports.statements.readings import Readings
from tricord.reports.statements.readings_section import remarks, told
from tricord.reports.wording import Wording
from tricord.text.clauses import Clause, Due
from tricord.text.wording.chains import Step
from tricord.text.wording.standing import Standing

Value = str | int | date | None

_COMMITMENTS: Final = (
    ("number", 5),
    ("commitment", 60),
    ("who", 22),
    ("due-words", 18),
    ("due-first", 11),
    ("due-last", 11),
    ("due-kind", 14),
    ("programmes", 26),
    ("state", 14),
    ("since", 11),
    ("last", 50),
    ("last-day", 11),
    ("last-file", 30),
    ("last-place", 13),
    ("statements", 11),
    ("forum", 18),
    ("level", 16),
    ("kind", 16),
    ("day", 11),
    ("file", 30),
    ("place", 13),
)
_STEPS: Final = (
    ("number", 5),
    ("day", 11),
    ("state", 14),
    ("said", 70),
    ("due-words", 18),
    ("due-first", 11),
    ("due-last", 11),
    ("due-kind", 14),
    ("forum", 18),
    ("level", 16),
    ("kind", 16),
    ("file", 30),
    ("place", 13),
)
_FILES: Final = (
    ("file", 44),
    ("day", 11),
    ("forum", 18),
    ("level", 16),
    ("kind", 24),
    ("used", 30),
    ("remarks", 50),
    ("sha256", 68),
)


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table of plain values.

    Attributes:
        name: What it holds, in a word or two.
        columns: Headings, each with the width it needs in characters.
        rows: Values, one for each column.
        prose: What is to be read before it.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Value, ...], ...]
    prose: tuple[str, ...] = ()


def commitment_tables(found: Commitments) -> tuple[PlainTable, ...]:
    """Commitments, every step of them, and how they were read, in the reader's language.

    Args:
        found: The commitments.
    """
    wording = Wording(found.language)
    readings = found.readings
    numbered = list(enumerate(found.standings, 1))
    return (
        PlainTable(
            wording("commitments-sheet"),
            _columns(_COMMITMENTS, wording),
            tuple(_row(number, each, readings, wording) for number, each in numbered),
        ),
        PlainTable(
            wording("commitments-sheet-steps"),
            _columns(_STEPS, wording),
            tuple(
                _step(number, step, readings, wording)
                for number, each in numbered
                for step in each.chain.steps
            ),
        ),
        PlainTable(
            wording("commitments-sheet-read"),
            _columns(_FILES, wording),
            tuple(_files(readings, wording)),
            (
                f"{found.marking} · {found.identifier} · {subtitle(found, wording)}",
                *told(RULES, wording),
            ),
        ),
    )


def commitment_records(found: Commitments) -> list[dict[str, Any]]:
    """Commitments for programs: headings and codes are the same in every language.

    Args:
        found: The commitments.
    """
    return [_record(number, each, found.readings) for number, each in enumerate(found.standings, 1)]


def _columns(named: tuple[tuple[str, int], ...], wording: Wording) -> tuple[tuple[str, int], ...]:
    return tuple((wording(f"commitments-heading-{key}"), width) for key, width in named)


def _row(number: int, each: Standing, readings: Readings, wording: Wording) -> tuple[Value, ...]:
    first, last = each.first, each.last
    return (
        number,
        _quote(first.clause),
        terms.actors(first.clause, wording),
        *_due(each.due, wording),
        "; ".join(programmes(each)),
        terms.state(each.state, wording),
        each.since,
        _quote(last.clause),
        last.dated,
        readings.of(last.told).file,
        terms.place(readings.of(last.told), last.clause),
        each.statements,
        terms.forum(first.told.forum, wording),
        terms.level(each.level, wording),
        terms.kind(each.kind, wording),
        first.dated,
        readings.of(first.told).file,
        terms.place(readings.of(first.told), first.clause),
    )


def _step(number: int, step: Step, readings: Readings, wording: Wording) -> tuple[Value, ...]:
    told, clause = step.told, step.clause
    return (
        number,
        step.dated,
        terms.state(step.state, wording),
        _quote(clause),
        *_due(step if clause.due else None, wording),
        terms.forum(told.forum, wording),
        terms.level(told.level, wording),
        terms.kind(told.kind(clause.language), wording),
        readings.of(told).file,
        terms.place(readings.of(told), clause),
    )


def _due(step: Step | None, wording: Wording) -> tuple[Value, ...]:
    """By when in its words, first and last day, and what kind of day that is."""
    due = step.clause.due if step else None
    if step is None or due is None:
        return None, None, None, None
    said = wording(f"commitments-due-{terms.due_kind(due)}")
    return terms.squeezed(due.span.text, step.clause.language), due.first, due.last, said


def _files(readings: Readings, wording: Wording) -> Iterator[tuple[Value, ...]]:
    for reading in readings.kept:
        of = reading.told
        yield (
            reading.file,
            of.dated,
            terms.forum(of.forum, wording),
            terms.level(of.level, wording),
            "; ".join(dict.fromkeys(terms.kind(kind, wording) for _, kind in of.kinds)),
            wording("readings-used"),
            remarks(reading, wording),
            reading.sha256,
        )
    for each in readings.left_out:
        reason = wording(f"readings-reason-{each.reason}")
        yield each.file, None, None, None, None, reason, None, each.sha256


def _record(number: int, each: Standing, readings: Readings) -> dict[str, Any]:
    first, last = each.first, each.last
    at, last_at = readings.of(first.told), readings.of(last.told)
    due: Due | None = each.due.clause.due if each.due else None
    start, end = at.place(first.clause)
    last_start, last_end = last_at.place(last.clause)
    return {
        "number": number,
        "commitment": _quote(first.clause),
        "language": first.clause.language,
        "actors": list(first.clause.actors),
        "due_words": " ".join(due.span.text.split()) if due else None,
        "due_first": due.first if due else None,
        "due_last": due.last if due else None,
        "due_kind": terms.due_kind(due) if due else None,
        "programmes": list(programmes(each)),
        "state": str(each.state),
        "state_since": each.since,
        "last_said": _quote(last.clause),
        "last_dated": last.dated,
        "last_file": last_at.file,
        "last_start": last_start,
        "last_end": last_end,
        "statements": each.statements,
        "forum": str(first.told.forum),
        "level": str(each.level),
        "kind": str(each.kind),
        "dated": first.dated,
        "file": at.file,
        "start": start,
        "end": end,
        "file_sha256": at.sha256,
    }


def _quote(clause: Clause) -> str:
    return terms.squeezed(clause.text, clause.language)

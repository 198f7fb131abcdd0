"""The last agreed wording on a topic: printed for people, as flat rows, and as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import typer

from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.reports.statements.readings import Readings
    from tricord.reports.wording import Wording
    from tricord.text.wording.courses import Point
    from tricord.text.wording.precedents import Precedent

Row = dict[str, Any]


def precedent_row(found: Precedent, readings: Readings) -> Row:
    """What a series has agreed on a topic, with everything in it.

    Args:
        found: The precedent.
        readings: The statements.
    """
    last = found.wordings[0].told.dated
    return {
        **_series(found),
        "last": [
            {**_text(each.told, readings), "clauses": _clauses(each.points, readings)}
            for each in found.wordings
            if each.told.dated == last
        ],
        "last_wordings": [
            {**_text(each.told, readings), "clauses": _clauses(each.points, readings)}
            for each in found.wordings
        ],
        "strongest": [
            {**_text(each.told, readings), **clause_of(each, readings)} for each in found.strongest
        ],
        "silent_since": [_text(told, readings) for told in found.silent],
    }


def wording_rows(found: Precedent, readings: Readings) -> Iterator[Row]:
    """What a series has agreed on a topic, a row for each clause and each part it plays.

    ``last`` stands for clauses of the latest day, ``earlier`` for those of the wordings before it,
    ``strongest`` for the highest rung of a ladder, ``silent`` for later texts that say nothing.

    Args:
        found: The precedent.
        readings: The statements.
    """
    last = found.wordings[0].told.dated
    parts = [
        ("last" if each.told.dated == last else "earlier", point)
        for each in found.wordings
        for point in each.points
    ]
    parts += [("strongest", point) for point in found.strongest]
    series = {
        key: "; ".join(value) if isinstance(value, list) else value
        for key, value in _series(found).items()
    }
    for part, point in parts:
        clause = clause_of(point, readings)
        hedges = "; ".join(clause.pop("hedges"))
        yield {
            "part": part,
            **series,
            **_text(point.told, readings),
            **clause,
            "hedges": hedges or None,
        }
    for told in found.silent:
        yield {"part": "silent", **series, **_text(told, readings)}


def _series(found: Precedent) -> Row:
    series = found.series
    return {
        "topic": found.topic,
        "forum": str(series.forum),
        "parties": list(series.parties),
        "level": str(series.level),
        "kind": str(series.kind),
        "language": series.language,
    }


def _text(told: Any, readings: Readings) -> Row:
    reading = readings.of(told)
    return {
        "dated": told.dated.isoformat(),
        "title": told.title,
        "file": reading.file,
        "file_sha256": reading.sha256,
        "remarks": "; ".join(reading.statement.codes) or None,
    }


def _clauses(points: Sequence[Point], readings: Readings) -> list[Row]:
    return [clause_of(point, readings) for point in points]


def clause_of(point: Point, readings: Readings) -> Row:
    """A clause: its words as they stand, its place in the file, ladder and rung.

    Args:
        point: The clause.
        readings: The statements.
    """
    clause, strength = point.clause, point.clause.strength
    start, end = readings.of(point.told).place(clause)
    return {
        "text": clause.text,
        "start": start,
        "end": end,
        "act": str(clause.act) if clause.act else None,
        "ladder": strength.ladder if strength else None,
        "rung": strength.low if strength else None,
        "rung_high": strength.high if strength else None,
        "hedges": [each.span.text for each in clause.hedges if each.kind != "firm"],
    }


def shown(found: Sequence[Precedent], readings: Readings) -> None:
    """Print what was agreed, series by series: the last wording, those before, the strongest.

    Args:
        found: The precedents.
        readings: The statements.
    """
    from tricord.cli.rows import prose
    from tricord.reports.statements import terms
    from tricord.reports.wording import Wording

    words = Wording(language_of())
    for at, each in enumerate(found):
        series = each.series
        head = (
            terms.topic(each.topic, words),
            terms.forum(series.forum, words),
            terms.level(series.level, words),
            terms.kind(series.kind, words),
            words(f"statements-language-{series.language}"),
        )
        if at:
            typer.echo()
        prose(" · ".join(head))
        last = each.wordings[0].told.dated
        for wording in each.wordings:
            key = "last" if wording.told.dated == last else "earlier"
            typer.echo()
            prose(text(f"precedents-{key}", day=wording.told.dated.isoformat()))
            for point in wording.points:
                _printed(point, readings, words)
        typer.echo()
        prose(text("precedents-strongest"))
        for point in each.strongest:
            _printed(point, readings, words, dated=True)
        if each.silent:
            typer.echo()
            silent = ", ".join(
                f"{told.dated.isoformat()} {readings.of(told).file}" for told in each.silent
            )
            prose(f"{text('precedents-silent')}: {silent}")


def _printed(point: Point, readings: Readings, words: Wording, *, dated: bool = False) -> None:
    from tricord.cli.help import width, wrapped
    from tricord.reports.characters import legible
    from tricord.reports.statements import terms

    clause = point.clause
    rung = terms.rung(clause, words)
    if clause.strength:
        rung = f"{terms.ladder(clause.strength.ladder, words)} {rung}"
    facts = [rung]
    if point.hedged:
        facts.append(f"{words('course-hedged')}: {_hedges(point)}")
    if dated:
        facts.insert(0, point.dated.isoformat())
    reading = readings.of(point.told)
    place = f"{reading.file} {terms.place(reading, clause)}"
    quote = legible(terms.squeezed(clause.text, clause.language))
    lines = wrapped(quote, max(width() - 4, 20)) if sys.stdout.isatty() else [quote]
    typer.echo(legible(f"  [{' · '.join(facts)}]"))
    for line in (*lines, legible(place)):
        typer.echo(f"    {line}")


def _hedges(point: Point) -> str:
    said = (each.span.text for each in point.clause.hedges if each.kind != "firm")
    return "; ".join(dict.fromkeys(said))

"""Warnings over a file of figures, without a node: one channel, and what it comes to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from tricord.errors import SourceError
from tricord.node.series_files import COLUMNS, SeriesJudged, judge_figures
from tricord.signals.files import alone, heard_of, signals_of, structure_of
from tricord.signals.gathering import Course, course
from tricord.signals.odds import Odds
from tricord.signals.signal import Channel
from tricord.signals.stages import Cuts, Step
from tricord.signals.weights import weights
from tricord.sources.figure_tables import PRICES, TRADE, TRANSITS, read_figures, told_columns

NAME: Final = "warning"
_KINDS: Final = (
    (TRADE, "flow_shock", Channel.TRADE),
    (TRANSITS, "chokepoint", Channel.TRANSIT),
    (PRICES, "price_shock", Channel.PRICE),
)


def judge_warning(file: Path, moment: date) -> tuple[SeriesJudged, tuple[Course, ...]]:
    """Weigh what one file of figures says of each of its series.

    Which figures they are is seen from the columns. All channels but the file's own, and the
    structure of production where a line of trade is one item's alone, are missing and add nothing;
    the file's own channel counts in full, since a series speaks of itself.

    Args:
        file: CSV or Parquet with the columns of `tricord.sources.figure_tables`.
        moment: Day as of which; figures that became known later are not looked at.

    Returns:
        What the detector came to, and the course of each series it could look at, by name.

    Raises:
        SourceError: The file is missing, unreadable, empty, or of no known columns.
    """
    there = told_columns(file)
    kinds = [each for each in _KINDS if set(each[0].keys) <= there]
    if not kinds:
        wanted = " / ".join(",".join((*each.keys, each.day)) for each, _, _ in _KINDS)
        known = ", ".join(sorted(there))
        raise SourceError("figures-columns-missing", file=file.name, wanted=wanted, known=known)
    columns, detector, channel = kinds[0]
    read = read_figures(file, columns)
    judged = judge_figures(detector, read, moment)
    figures = read.rows.select(
        pl.concat_str(*columns.keys, separator="|").alias("series"),
        pl.col(columns.day).alias("day"),
    )
    silent = {each.series for each in judged.abstained} | set(judged.looked.short)
    looked_at = figures.filter(~pl.col("series").is_in(sorted(silent)))
    heard = heard_of(looked_at, channel, moment, weights())
    signals = signals_of(judged.looked.alarms, channel, weights())
    by_series: dict[str, list[int]] = {}
    for place, signal in enumerate(signals):
        by_series.setdefault(signal.item_id, []).append(place)
    how = (alone(weights(), channel), Cuts())
    courses = []
    for each in heard:
        of = [signals[place] for place in by_series.get(each.item_id, ())]
        if channel is Channel.TRADE:
            of += structure_of(each.item_id, moment, weights())
        courses.append(course(of, [each], (each.item_id, ""), moment, how))
    return judged, tuple(courses)


def warning_rows(courses: tuple[Course, ...], judged: SeriesJudged) -> pl.DataFrame:
    """Rises of the proposed stage as rows, by day and series; then series nothing is said of."""
    rows = sorted(_rows(courses), key=lambda row: (row[1], row[0]))
    rows += [
        (each.series, None, NAME, "abstained", None, "none", '{"why":"mixed_line"}')
        for each in judged.abstained
    ]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def _rows(courses: tuple[Course, ...]) -> Iterator[tuple[object, ...]]:
    for each in courses:
        for step in each.steps:
            if step.stage.rank > step.before.rank:
                yield (
                    *(each.item_id, step.odds.day, NAME, str(step.stage)),
                    *(round(step.odds.probability, 4), _direction(step.odds), _terms(step)),
                )


def _direction(of: Odds) -> str:
    """Where prices and volumes go: up, down, or nowhere, by the strongest signal."""
    fired = [t for t in of.terms if t.state == "fired" and t.channel is not Channel.STRUCTURE]
    if not fired:
        return "none"
    strongest = max(fired, key=lambda term: term.added)
    if strongest.channel is Channel.PRICE:
        return "up"
    kind = strongest.signals[0].kind
    return "up" if kind in ("surge", "burst", "drift_up") else "down"


def _terms(step: Step) -> str:
    told = {
        "before": str(step.before),
        "probability": round(step.odds.probability, 4),
        "prior": step.odds.prior,
        "terms": [
            {
                "channel": str(term.channel),
                "kind": term.signals[0].kind,
                "known_on": str(term.signals[0].known_on),
                "ratio": round(term.ratio, 4),
                "added": round(term.added, 4),
                "weight": term.source.partition(":")[0],
            }
            for term in step.odds.terms
            if term.state == "fired"
        ],
        "silent": [str(t.channel) for t in step.odds.terms if t.state == "silent"],
        "missing": [str(t.channel) for t in step.odds.terms if t.state == "missing"],
        "without": {
            str(t.channel): round(step.odds.without(t.channel), 4)
            for t in step.odds.terms
            if t.state == "fired"
        },
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

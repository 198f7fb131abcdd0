"""The scoreboard as flat rows, for programs: one row for each figure, with its definition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import polars as pl

from tricord.locale import text
from tricord.node.scoreboard import PassageBoard, PriceBoard, Scoreboard, TradeBoard
from tricord.series.board import TO_BEAT, BoardRow
from tricord.series.flow import NAME as FLOW
from tricord.series.resampling import LeftOut
from tricord.series.scoring import Score
from tricord.series.usefulness import WEIGHTS

SCHEMA: Final = pl.Schema(
    {
        "part": pl.String(),
        "detector": pl.String(),
        "subject": pl.String(),
        "figure": pl.String(),
        "value": pl.Float64(),
        "low": pl.Float64(),
        "high": pl.Float64(),
        "to_beat": pl.Float64(),
        "said": pl.String(),
        "definition": pl.String(),
    }
)
"""Columns. ``part`` is ``run``, ``prices``, ``passage`` or ``trade``; ``subject`` is an event, a
weight or a range of probabilities; ``low`` and ``high`` hold nine tenths of resampled years, or the
range without one event or family; ``said`` is what is no number."""

_OF_PRICES: Final = (
    "events",
    "found",
    "hit-rate",
    "random-rate",
    "above-chance",
    "p-years",
    "p-shift",
    "onsets-per-series-year",
    "followed",
    "judged",
    "precision",
    "lead-median-days",
    "lead-days",
    "standing-found",
    "standing-random-rate",
    "standing-p-shift",
    "standing-lead-median-days",
    "hit-rate-without-one-event",
    "above-chance-without-one-event",
    "hit-rate-without-one-family",
    "above-chance-without-one-family",
    "missed-share",
    "in-vain-share",
    "event-share",
    "usefulness-absolute",
    "usefulness-relative",
    "probability-months",
    "brier",
    "brier-base-rate",
    "brier-skill",
    "reliability-months",
    "reliability-events",
    "reliability-stated",
    "reliability-observed",
)
_OF_PASSAGE: Final = (
    "crises",
    "flagged",
    "days-after-onset",
    "days-after-loss",
    "onsets-per-place-year",
    "repeats-per-place-year",
    "in-vain-per-place-year",
)
_OF_TRADE: Final = (
    "surge-days-after-notice",
    "surge-at-once",
    "drop-days-after-effect",
    "drop-at-once",
    "abstained",
    "surges-per-series-year",
    "others-per-series-year",
)
FIGURES: Final = {
    **dict.fromkeys(_OF_PRICES, "prices"),
    **dict.fromkeys(_OF_PASSAGE, "passage"),
    **dict.fromkeys(_OF_TRADE, "trade"),
}
"""Every figure and the part it is of; ``scoreboard-figure-`` and its name is the message with its
definition."""

_TO_BEAT: Final = {
    "found": TO_BEAT.found,
    "hit-rate": TO_BEAT.found / TO_BEAT.events,
    "onsets-per-series-year": TO_BEAT.onsets_per_series_year,
    "lead-median-days": TO_BEAT.lead_days,
    "standing-found": TO_BEAT.found,
    "standing-random-rate": TO_BEAT.random_rate,
    "standing-p-shift": TO_BEAT.p_shift,
    "standing-lead-median-days": TO_BEAT.lead_days,
}


def flat(board: Scoreboard) -> pl.DataFrame:
    """All that a scoreboard says, in the order it is told."""
    rows = [*_run(board)]
    if board.prices:
        rows += _prices(board.prices)
    if board.passage:
        rows += _passage(board.passage)
    if board.trade:
        rows += _trade(board.trade)
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _row(part: str, detector: str, figure: str, value: float | None, **more: Any) -> dict[str, Any]:
    """One figure; numbers to six places, so that no last digit of a machine shows."""
    numbers = {"value": value, **{name: more.pop(name, None) for name in ("low", "high")}}
    return {
        "part": part,
        "detector": detector,
        "subject": "",
        "figure": figure,
        **{
            name: None if one is None else round(float(one), 6) + 0.0
            for name, one in numbers.items()
        },
        "to_beat": _TO_BEAT.get(figure),
        "said": "",
        "definition": text(f"scoreboard-figure-{figure}"),
        **more,
    }


def _run(board: Scoreboard) -> Iterator[dict[str, Any]]:
    known = board.known
    told = {
        "events_file": known.file,
        "events_sha256": known.sha256,
        "events_signature": "valid" if known.key else "unsigned list",
        "events_key": known.key,
        "events_frozen_on": str(known.told.frozen_on),
        "first_day": str(board.first),
        "last_day": str(board.last),
        "prices": _state(board.prices and not board.prices.emulated, "usual days of publication"),
        "passage": _state(board.passage and board.passage.dated, "days of the data"),
        "trade": _state(board.trade and not board.trade.emulated, "usual days of publication"),
    }
    told |= {f"statement_{n}": said for n, said in enumerate(known.told.statement, 1)}
    for name, said in told.items():
        yield {"part": "run", "figure": name, "said": said}


def _state(stated: object, otherwise: str) -> str:
    """How days were known: ``None`` where nothing was scored, else whether all were stated."""
    if stated is None:
        return "not scored"
    return f"scored by {'stated days of publication' if stated else otherwise}"


def _prices(board: PriceBoard) -> Iterator[dict[str, Any]]:
    for row in board.rows:
        yield from _began(row.detector, row.began)
        for place, event in enumerate(board.events):
            lead = row.began.found.get(place)
            yield _row("prices", row.detector, "lead-days", lead, subject=event.name)
        yield from _rest(row)
    for name in board.missing:
        yield _row("prices", "", "lead-days", None, subject=name, said="no such series")


def _began(name: str, score: Score) -> Iterator[dict[str, Any]]:
    (low, high), (fewest, most) = score.hit_interval, score.onset_interval
    yield _row("prices", name, "events", score.events)
    yield _row("prices", name, "found", len(score.found))
    yield _row("prices", name, "hit-rate", score.hit_rate, low=low, high=high)
    yield _row("prices", name, "random-rate", score.random_rate)
    yield _row("prices", name, "above-chance", score.hit_rate - score.random_rate)
    yield _row("prices", name, "p-years", score.p_years)
    yield _row("prices", name, "p-shift", score.p_shift)
    onsets = score.onsets_per_series_year
    yield _row("prices", name, "onsets-per-series-year", onsets, low=fewest, high=most)
    yield _row("prices", name, "followed", score.followed)
    yield _row("prices", name, "judged", score.judged)
    yield _row("prices", name, "precision", score.precision)
    yield _row("prices", name, "lead-median-days", score.lead_days)


def _rest(row: BoardRow) -> Iterator[dict[str, Any]]:
    name, stood = row.detector, row.standing
    if stood is not None:
        yield _row("prices", name, "standing-found", len(stood.found))
        yield _row("prices", name, "standing-random-rate", stood.random_rate)
        yield _row("prices", name, "standing-p-shift", stood.p_shift)
        yield _row("prices", name, "standing-lead-median-days", stood.lead_days)
    yield from _left_out(name, "event", row.without_event)
    yield from _left_out(name, "family", row.without_family)
    yield _row("prices", name, "missed-share", row.outcomes.missed_share)
    yield _row("prices", name, "in-vain-share", row.outcomes.in_vain_share)
    yield _row("prices", name, "event-share", row.outcomes.event_share)
    for weight in WEIGHTS:
        absolute, relative = row.outcomes.usefulness(weight)
        yield _row("prices", name, "usefulness-absolute", absolute, subject=f"{weight:g}")
        yield _row("prices", name, "usefulness-relative", relative, subject=f"{weight:g}")
    told = row.reliability
    if told is None:
        return
    low, high = told.skill_interval
    yield _row("prices", name, "probability-months", told.months)
    yield _row("prices", name, "brier", told.brier)
    yield _row("prices", name, "brier-base-rate", told.of_base_rate)
    yield _row("prices", name, "brier-skill", told.skill, low=low, high=high)
    for step in told.steps:
        of = {"subject": f"{step.low:g}-{step.high:g}"}
        yield _row("prices", name, "reliability-months", step.months, **of)
        yield _row("prices", name, "reliability-events", step.events, **of)
        yield _row("prices", name, "reliability-stated", step.stated, **of)
        yield _row("prices", name, "reliability-observed", step.observed, **of)


def _left_out(name: str, what: str, left: LeftOut | None) -> Iterator[dict[str, Any]]:
    if left is None:
        return
    for figure, (low, high) in (("hit-rate", left.hit_rate), ("above-chance", left.above_chance)):
        yield _row("prices", name, f"{figure}-without-one-{what}", None, low=low, high=high)


def _passage(board: PassageBoard) -> Iterator[dict[str, Any]]:
    for name, score in board.scores.items():
        years = score.place_years
        yield _row("passage", name, "crises", len(score.flagged))
        yield _row("passage", name, "flagged", score.found)
        yield _row("passage", name, "onsets-per-place-year", score.onsets / years)
        yield _row("passage", name, "repeats-per-place-year", score.repeated / years)
        yield _row("passage", name, "in-vain-per-place-year", score.in_vain / years)
        for each in score.flagged:
            of = {"subject": each.crisis.name, "said": str(each.day or "")}
            yield _row("passage", name, "days-after-onset", each.after_onset, **of)
            yield _row("passage", name, "days-after-loss", each.after_loss, **of)
    for missing in board.missing:
        yield _row("passage", "", "days-after-onset", None, subject=missing, said="no such place")


def _trade(board: TradeBoard) -> Iterator[dict[str, Any]]:
    for each in board.shown:
        surge, drop, control = each.surge, each.drop, each.control
        of: dict[str, Any] = {"subject": control.name, "said": str(surge.onset if surge else "")}
        late = (surge.onset - control.notice).days if surge else None
        yield _row("trade", FLOW, "surge-days-after-notice", late, **of)
        yield _row("trade", FLOW, "surge-at-once", each.surge_at_once, **of)
        of["said"] = str(drop.onset if drop else "")
        late = (drop.onset - control.effective).days if drop else None
        yield _row("trade", FLOW, "drop-days-after-effect", late, **of)
        yield _row("trade", FLOW, "drop-at-once", each.drop_at_once, **of)
    for name in (*board.abstained, *board.spoken_of):
        yield _row("trade", FLOW, "abstained", name in board.abstained, subject=name)
    for name in board.missing:
        yield _row("trade", FLOW, "drop-at-once", None, subject=name, said="no such line")
    if board.series_years:
        until = {"said": f"before {board.quiet_until}"}
        years = board.series_years
        yield _row("trade", FLOW, "surges-per-series-year", board.surges / years, **until)
        yield _row("trade", FLOW, "others-per-series-year", board.others / years, **until)

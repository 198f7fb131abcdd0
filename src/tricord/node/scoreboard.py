"""The scoreboard: alarms of ours and of others against a frozen list of dated events.

Prices ship with Tricord, so the figures on prices are reckoned anew from a clean checkout. Counts
of ships and trade by partner may not be passed on: what is scored on them is scored where whoever
runs it gives the file, and is said not to be scored where nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import polars as pl

import tricord
from tricord.errors import RunError, SourceError
from tricord.node.series_files import SeriesJudged, judge_series, with_watched
from tricord.node.supply_events import KnownEvents, frozen_events, given_events
from tricord.series.board import PRICE_DETECTORS, BoardRow, board_row
from tricord.series.controls import Control, Shown, before, shown
from tricord.series.crises import Crisis, PassageScore, passage_score
from tricord.series.detector import Detector
from tricord.series.events import Event, Onsets
from tricord.series.flow import NAME as FLOW
from tricord.series.passage import NAME as PASSAGE
from tricord.series.passage import passage_alarms
from tricord.series.peers import passage_onsets, passage_ratios
from tricord.sources.figure_tables import PRICES, TRADE, TRANSITS, read_figures
from tricord.sources.supply_events import EventList, PassageEvent, TradeEvent
from tricord.trade.countries import country

SHIPPED_PRICES: Final = (
    Path(tricord.__file__).parent / "facts" / "prices_world_bank_2024-12.csv.zst"
)
"""Monthly prices of the World Bank to December 2024 (CC BY 4.0)."""

SEVEN_OF_NINETY: Final = "seven_of_ninety"
"""The rule of others on passage."""

_LEARNING: Final = 24
"""Months of a line of trade in which nothing can be said yet."""


@dataclass(frozen=True)
class PriceBoard:
    """Detectors of prices.

    Attributes:
        rows: What each came to.
        events: What they were held against.
        missing: Events whose series the prices lack.
        series: Number of series looked at.
        emulated: Whether the usual lag stood for a day of publication anywhere.
    """

    rows: tuple[BoardRow, ...]
    events: tuple[Event, ...]
    missing: tuple[str, ...]
    series: int
    emulated: bool


@dataclass(frozen=True)
class PassageBoard:
    """Detectors of losses of passage.

    Attributes:
        scores: What each came to, by name.
        missing: Crises whose place the transits lack.
        dated: Whether every count says when it was published; else days are those of the data.
    """

    scores: Mapping[str, PassageScore]
    missing: tuple[str, ...]
    dated: bool


@dataclass(frozen=True)
class TradeBoard:
    """What figures of trade showed of export controls.

    Attributes:
        shown: Of each control.
        abstained: Controls of which nothing was said, as is right where a line mixes materials.
        spoken_of: Controls of which something was said though the line mixes materials.
        missing: Controls on whose line the trade has nothing.
        quiet_until: Day before which nothing of the kind had been announced.
        surges: Surges until then.
        others: Other alarms until then.
        series_years: Years of trade until then in which something could be said.
        emulated: Whether the usual lag stood for a day of publication anywhere.
    """

    shown: tuple[Shown, ...]
    abstained: tuple[str, ...]
    spoken_of: tuple[str, ...]
    missing: tuple[str, ...]
    quiet_until: date
    surges: int
    others: int
    series_years: float
    emulated: bool


@dataclass(frozen=True)
class Scoreboard:
    """All that is scored.

    Attributes:
        known: The list of events.
        first: First day of the years scored.
        last: Last day; what became known later was not looked at.
        prices: ``None`` where the list has no event on the prices.
        passage: ``None`` where no transits are given, or the list has no crisis of theirs.
        trade: ``None`` where no trade is given, or the list has no control of it.
    """

    known: KnownEvents
    first: date
    last: date
    prices: PriceBoard | None
    passage: PassageBoard | None
    trade: TradeBoard | None


def scoreboard(
    *,
    events: Path | None = None,
    prices: Path | None = None,
    transits: Path | None = None,
    trade: Path | None = None,
    as_of: date | None = None,
    detectors: Sequence[Detector] = PRICE_DETECTORS,
) -> Scoreboard:
    """Score everything anew.

    Args:
        events: Another list than the frozen one; nobody's signature is looked for.
        prices: Other prices than those that ship.
        transits: Counts of ships by day.
        trade: Trade by month.
        as_of: Day as of which, where it is before the last of the list.
        detectors: Detectors of prices.

    Raises:
        SourceError: A file cannot be used; ``events-signature``: the frozen list was changed.
        RunError: ``events-none``: the list has no event that could be scored.
    """
    known = given_events(events) if events else frozen_events()
    told = known.told
    first = told.scored_from
    last = min(told.scored_to, as_of or told.scored_to)
    board = Scoreboard(
        known,
        first,
        last,
        _price_board(told, prices or SHIPPED_PRICES, first, last, detectors),
        _passage_board(told, transits, last) if transits else None,
        _trade_board(told, trade, last) if trade else None,
    )
    if not (board.prices or board.passage or board.trade):
        raise RunError("events-none", file=known.file, first=str(first), last=str(last))
    return board


def _price_board(
    told: EventList, file: Path, first: date, last: date, detectors: Sequence[Detector]
) -> PriceBoard | None:
    rows = with_watched(read_figures(file, PRICES).rows)
    names = set(rows.get_column("series"))
    due = [event for event in told.prices if event.onset <= last]
    events = tuple(
        Event(
            each.series, each.onset, (each.exclude_until - each.onset).days, each.family, each.name
        )
        for each in due
        if each.series in names
    )
    if not events:
        return None
    scored = tuple(board_row(detector, rows, events, first, last) for detector in detectors)
    return PriceBoard(
        scored,
        events,
        tuple(each.name for each in due if each.series not in names),
        len(names),
        any(each.watched.emulated for each in scored),
    )


def _passage_board(told: EventList, file: Path, last: date) -> PassageBoard | None:
    rows = read_figures(file, TRANSITS).rows
    due = [event for event in told.passage if event.onset <= last]
    called = _places(due, rows.get_column("place").unique().sort(), file.name)
    rows = rows.with_columns(pl.col("place").replace(called)).filter(pl.col("date") <= last)
    crises = [
        Crisis(each.place, each.first_sign, each.onset, each.until, each.exclude_until, each.name)
        for each in due
        if each.place in called.values()
    ]
    if not crises or rows.is_empty():
        return None
    ratios = passage_ratios(rows, last)
    days = dict(rows.group_by("place").agg(pl.col("date").n_unique()).sort("place").iter_rows())
    ours: dict[str, list[date]] = {}
    for alarm in passage_alarms(rows, last).alarms:
        ours.setdefault(alarm.series, []).append(alarm.onset)
    onsets: dict[str, Onsets] = {PASSAGE: ours, SEVEN_OF_NINETY: passage_onsets(rows, last)}
    return PassageBoard(
        {name: passage_score(found, crises, ratios, days) for name, found in onsets.items()},
        tuple(each.name for each in due if each.place not in called.values()),
        not rows.get_column("published_at").is_null().any(),
    )


def _places(due: Iterable[PassageEvent], given: Iterable[str], file: str) -> dict[str, str]:
    """Names of places as the list has them, by the names the file has for them.

    Raises:
        SourceError: ``events-place-twice``.
    """
    known = {_key(name): each.place for each in due for name in (each.place, *each.also_called)}
    called = {name: known[_key(name)] for name in given if _key(name) in known}
    for place in set(called.values()):
        names = sorted(name for name, of in called.items() if of == place)
        if len(names) > 1:
            raise SourceError("events-place-twice", file=file, place=place, names=", ".join(names))
    return called


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def _trade_board(told: EventList, file: Path, last: date) -> TradeBoard | None:
    due = [event for event in told.trade if event.notice <= last]
    if not due:
        return None
    judged = judge_series(FLOW, file, last)
    rows = read_figures(file, TRADE).rows
    series = _series_of_lines(rows)
    silent = {each.series for each in judged.abstained}
    quiet_until = min(each.quiet_until for each in due)
    surges, others = before(judged.looked.alarms, quiet_until)
    mixed = [each for each in due if each.expected == "abstain" and series.get(_line(each))]
    kept = {each.name for each in mixed if silent.issuperset(series[_line(each)])}
    return TradeBoard(
        shown=tuple(_shown(each, series, judged) for each in _expected(due, series)),
        abstained=tuple(each.name for each in mixed if each.name in kept),
        spoken_of=tuple(each.name for each in mixed if each.name not in kept),
        missing=tuple(each.name for each in due if not series.get(_line(each))),
        quiet_until=quiet_until,
        surges=surges,
        others=others,
        series_years=_quiet_years(rows, silent, quiet_until),
        emulated=judged.looked.emulated,
    )


_Line = tuple[str, str, str]


def _line(event: TradeEvent) -> _Line:
    return event.reporter, event.partner, event.line


def _series_of_lines(rows: pl.DataFrame) -> dict[_Line, tuple[str, ...]]:
    """Series of a table of trade by reporter, partner and line, as a list of events names them."""
    found: dict[_Line, list[str]] = {}
    named = rows.select("reporter", "partner", "item").unique().sort("reporter", "partner", "item")
    for reporter, partner, item in named.iter_rows():
        states = country(reporter), country(partner)
        if isinstance(states[0], str) and isinstance(states[1], str):
            line = states[0], states[1], item.replace(".", "")
            found.setdefault(line, []).append(f"{reporter}|{partner}|{item}")
    return {line: tuple(names) for line, names in found.items()}


def _expected(
    due: Iterable[TradeEvent], series: Mapping[_Line, tuple[str, ...]]
) -> list[TradeEvent]:
    return [each for each in due if each.expected == "shown" and series.get(_line(each))]


def _shown(
    event: TradeEvent, series: Mapping[_Line, tuple[str, ...]], judged: SeriesJudged
) -> Shown:
    names = series[_line(event)]
    control = Control(names, event.notice, event.effective, event.until, event.name)
    return shown(control, judged.looked.alarms)


def _quiet_years(rows: pl.DataFrame, silent: set[str], quiet_until: date) -> float:
    """Years of trade before a day, less the months in which nothing could be said yet."""
    keys = ["reporter", "partner", "item"]
    judged = rows.filter(
        ~pl.concat_str(keys, separator="|").is_in(sorted(silent)),
        pl.col("net_kg").is_not_null(),
        pl.col("period_start") < quiet_until - timedelta(days=31),
    )
    months = judged.group_by(keys).agg(pl.col("period_start").n_unique().alias("months"))
    beyond = (pl.col("months").cast(pl.Int64) - _LEARNING).clip(0)
    return float(months.select(beyond.sum()).item() or 0) / 12

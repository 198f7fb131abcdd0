"""Straits and prices: what all items share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.reports.charts import figure
from tricord.reports.charts.sparklines import Sparkline, Sparklines
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import Price, Strait, SupplyBulletin
from tricord.reports.supply.front import anchor
from tricord.reports.supply.item_page import sparkline
from tricord.reports.wording import Wording
from tricord.signals.signal import Signal

_STRAITS_IN_A_ROW: Final = 2
_IN_A_PICTURE: Final = 12
"""Prices in one picture, which no page break splits."""
_YEAR: Final = 12


def straits_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Ships through straits: half a year of days, and the last week beside the quarter before."""
    yield Heading(1, wording.line("bulletin-straits"), "straits")
    if not bulletin.straits:
        yield _nothing("straits", wording)
        return
    lines = tuple(_strait_line(each, wording) for each in bulletin.straits)
    title = wording("bulletin-straits-picture", day=wording.day(bulletin.day))
    yield figure(Sparklines(title, lines, "straits", _STRAITS_IN_A_ROW), wording.language)
    yield Paragraph(wording.line("bulletin-straits-text"))
    yield Table(
        wording("bulletin-straits-caption"),
        (
            Column(wording("bulletin-column-strait"), 1.6),
            Column(wording("bulletin-column-recent"), 1, numeric=True),
            Column(wording("bulletin-column-usual"), 1, numeric=True),
            Column(wording("bulletin-column-ratio"), 0.8, numeric=True),
            Column(wording("bulletin-column-signal"), 2.2),
            Column(wording("bulletin-column-items"), 3.4),
        ),
        tuple(_strait_row(each, bulletin, wording) for each in bulletin.straits),
    )


def _strait_line(each: Strait, wording: Wording) -> Sparkline:
    marked = (date.fromisoformat(str(each.signal.terms["day"])),) if each.signal else ()
    name = said.strait_name(each.place, wording)
    return sparkline(each.figures, name, marked, wording, months=False)


def _strait_row(each: Strait, bulletin: SupplyBulletin, wording: Wording) -> Row:
    ratio = said.percent(each.recent / each.usual, wording) if each.usual else "–"
    return Row(
        (
            (said.line(said.strait_name(each.place, wording)),),
            (said.line(f"{each.recent:.1f}"),),
            (said.line(f"{each.usual:.1f}" if each.usual else "–"),),
            (said.line(ratio),),
            _signal(each.signal, wording),
            _items(each.items, bulletin, wording),
        )
    )


def prices_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Published prices of watched items: three years of months, and how they moved."""
    yield Heading(1, wording.line("bulletin-prices"), "prices")
    if not bulletin.prices:
        yield _nothing("prices", wording)
        return
    lines = [_price_line(each, wording) for each in bulletin.prices]
    for place, first in enumerate(range(0, len(lines), _IN_A_PICTURE), 1):
        shown = tuple(lines[first : first + _IN_A_PICTURE])
        title = wording("bulletin-prices-picture", place=str(place))
        yield figure(Sparklines(title, shown, f"prices-{place}"), wording.language)
    yield Paragraph(wording.line("bulletin-prices-text"))
    yield Table(
        wording("bulletin-prices-caption"),
        (
            Column(wording("bulletin-column-series"), 2),
            Column(wording("bulletin-column-newest"), 1.7, numeric=True),
            Column(wording("bulletin-column-month"), 1, numeric=True),
            Column(wording("bulletin-column-year"), 1.2, numeric=True),
            Column(wording("bulletin-column-signal"), 1.8),
            Column(wording("bulletin-column-items"), 2.7),
        ),
        tuple(_price_row(each, bulletin, wording) for each in bulletin.prices),
    )


def _price_line(each: Price, wording: Wording) -> Sparkline:
    marked = (date.fromisoformat(str(each.signal.terms["period"])),) if each.signal else ()
    name = wording.given(each.figures.name)
    return sparkline(each.figures, name, marked, wording, months=True)


def _price_row(each: Price, bulletin: SupplyBulletin, wording: Wording) -> Row:
    figures = each.figures
    day, newest = figures.newest
    told = said.amount(newest, wording.given(figures.unit))
    return Row(
        (
            (
                said.line(wording.given(figures.name)),
                said.line(wording.given(figures.dataset), aside=True),
            ),
            (said.line(told), said.line(said.month(day, wording), aside=True)),
            (said.line(_moved(newest, figures.before(1), wording)),),
            (said.line(_moved(newest, figures.before(_YEAR), wording)),),
            _signal(each.signal, wording),
            _items(each.items, bulletin, wording),
        )
    )


def _moved(now: float, before: float | None, wording: Wording) -> str:
    """A change in percent; a dash where one of the two is missing."""
    if not before:
        return "–"
    moved = round(100 * (now / before - 1))
    return said.in_percent(f"{moved:+d}".replace("-", "−") if moved else "±0", wording)


def _signal(signal: Signal | None, wording: Wording) -> Cell:
    if signal is None:
        return (said.line("–", aside=True),)
    kind = wording.say(f"supply-kind-{signal.channel}-{signal.kind}", wording.language)
    since = wording("bulletin-since", day=wording.day(signal.known_on))
    return ((Run(kind, strong=True),), said.line(since, aside=True))


def _items(found: tuple[str, ...], bulletin: SupplyBulletin, wording: Wording) -> Cell:
    """Items by name, with links to those that have a section."""
    runs: list[Run] = []
    for item_id in found:
        watched = bulletin.watched(item_id)
        runs += [Run(", ")] if runs else []
        link = anchor(watched) if watched.told else ""
        runs.append(Run(watched.item.name(wording.language), link=link))
    return (tuple(runs) or said.line("–"),)


def _nothing(what: str, wording: Wording) -> Note:
    line = wording.line(f"bulletin-{what}-none")
    return Note(NoteKind.EMPTY, wording(f"bulletin-{what}"), (line,))

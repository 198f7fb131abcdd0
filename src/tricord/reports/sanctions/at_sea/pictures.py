"""Maps of leads at sea, each with the table of what it shows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from tricord.model.finding import Finding
from tricord.reports.document import Block, Column, Figure, Paragraph, Row, Run, Table
from tricord.reports.sanctions.at_sea.facts import MOST_DRAWN, SHIP, Event, Fixes, SeaMonitor
from tricord.reports.sanctions.at_sea.leads import angles, place_of
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.sea_map import Mark, SeaMap, TrackLine, description, svg
from tricord.reports.sea_map.picture import HOUR, moment
from tricord.reports.wording import Wording

_MARKS: Final = {
    "encounters": "encounter",
    "port_calls": "port_call",
    "dark_transfer": "other",
    "loitering": "other",
    "identity": "other",
    "gaps": "gap_start",
}
_KINDS: Final = {"port_call": "port_call", "encounter": "encounter", "transshipment": "encounter"}
_SHARED: Final = ("two_hulls", "jump")
"""Kinds of event of which the positions of one identity are apparently those of two ships."""

_HEIGHT: Final = 300.0
"""Height of a map in pixels: two leads with their maps fit on about three pages."""

Placed = tuple[Mark, str, tuple[str, ...], datetime]
"""What is marked, what it is in words, its ships, and when."""


def overview(
    report: SanctionsReport, monitor: SeaMonitor, heading: str, wording: Wording
) -> Figure | None:
    """A map of all leads of a monitor; those a table names are numbered as there."""
    placed = [(lead, place) for lead in monitor.leads if (place := place_of(lead)) is not None]
    if not placed:
        return None
    marks = tuple(
        Mark(_mark_of(monitor.name, lead), *place, number=report.numbers[lead.finding_id])
        for lead, place in placed
    )
    caption = wording("sea-map-overview", monitor=heading)
    shown = SeaMap(
        caption,
        (),
        marks,
        identifier=f"map-{monitor.name.replace('_', '-')}",
        table=True,
        others=monitor.others,
        height=_HEIGHT,
    )
    return _figure(caption, shown, wording)


def _mark_of(monitor: str, lead: Finding) -> str:
    return _KINDS.get(lead.kind, _MARKS.get(monitor, "other"))


def picture(report: SanctionsReport, finding: Finding, wording: Wording) -> Iterator[Block]:
    """The tracks of the ships of one lead and its events, and the table of both."""
    sea = report.sea
    fixes = [f for f in (sea.fixes.get(finding.finding_id, ()) if sea else ()) if len(f.at)]
    events = _events(report, finding)
    marked = tuple(_marks(events, wording))
    if sea is None or not fixes:
        return
    names = _names(finding, wording)
    number = report.numbers[finding.finding_id]
    shared = any(event.kind in _SHARED for event in events)
    tracks = tuple(
        TrackLine(f"{names.get(f.ship, f.ship)} ({f.ship})", f.at, f.lat, f.lon, not shared)
        for f in fixes
    )
    caption = wording("sea-map-lead", number=number)
    marks = tuple(mark for mark, *_ in marked)
    drawn = SeaMap(
        caption,
        tracks,
        marks,
        gap_h=_silence_h(fixes),
        identifier=f"map-{number}",
        height=_HEIGHT,
    )
    yield _figure(caption, drawn, wording)
    yield _shown(fixes, marked, names, number, wording)
    if shared:
        yield Paragraph(wording.line("sea-map-shared"))


def _silence_h(fixes: Sequence[Fixes]) -> float:
    """Hours between positions from which a line is dashed: longer than any that are left out."""
    thinned = [each for each in fixes if each.received > len(each.at)]
    longest = max((int(each.at[-1] - each.at[0]) for each in thinned), default=0)
    return max(6.0, float(math.ceil(2 * longest / MOST_DRAWN / HOUR)))


def _figure(caption: str, shown: SeaMap, wording: Wording) -> Figure:
    said = description(shown, wording.language)
    return Figure(caption, svg(shown, wording.language), said)


def _names(finding: Finding, wording: Wording) -> dict[str, str]:
    return {
        subject.key.removeprefix(SHIP): wording.given(subject.name) for subject in finding.subjects
    }


def _events(report: SanctionsReport, finding: Finding) -> list[Event]:
    held = report.sea.events if report.sea else {}
    rows = (row.row_key for row in finding.evidence if row.table == "sea_events")
    events = [held[key] for key in rows if key in held]
    return sorted(events, key=lambda e: (e.start, e.end, e.monitor, e.ships))


def _marks(events: Sequence[Event], wording: Wording) -> Iterator[Placed]:
    for event in events:
        if event.place is None:
            continue
        if event.monitor == "gaps":
            ends = [("gap_start", event.place, event.start)]
            ends += [("gap_end", event.end_place, event.end)] if event.end_place else []
        else:
            ends = [(_MARKS.get(event.monitor, "other"), event.place, event.start)]
        for kind, place, at in ends:
            said = wording.say(f"sea-map-mark-{kind}", wording.language)
            if kind == "other":
                said = wording.say(f"finding-kind-{event.kind}", wording.language)
            label = f"{', '.join(event.ships)}, {at:%Y-%m-%d %H:%M}"
            mark = Mark(kind, *place, label=f"{said}, {label}" if kind == "other" else label)
            yield mark, said, event.ships, at


def _shown(
    fixes: Sequence[Fixes],
    marked: Sequence[Placed],
    names: dict[str, str],
    number: int,
    wording: Wording,
) -> Table:
    """What a map shows: its events, numbered as on it, then its tracks."""
    rows = [
        Row(
            (
                ((Run(str(nth), strong=True),),),
                ((Run(said),),),
                tuple((Run(f"{names.get(s, s)} ({s})"),) for s in ships),
                ((Run(f"{at:%Y-%m-%d %H:%M}"),),),
                ((Run(", ".join(angles((mark.lat_deg, mark.lon_deg)))),),),
            )
        )
        for nth, (mark, said, ships, at) in enumerate(marked, 1)
    ]
    for each in fixes:
        span = f"{moment(int(each.at[0]))} – {moment(int(each.at[-1]))}"
        drawn = {"drawn": f"{len(each.at):,}", "received": f"{each.received:,}"}
        rows.append(
            Row(
                (
                    ((Run("–"),),),
                    (wording.line("sea-track", **drawn),),
                    ((Run(f"{names.get(each.ship, each.ship)} ({each.ship})"),),),
                    ((Run(span),),),
                    ((Run("–"),),),
                )
            )
        )
    return Table(
        wording("sea-map-caption", number=number),
        (
            Column(wording("column-number"), 0.6),
            Column(wording("sea-column-shown"), 2.6),
            Column(wording("sea-ship"), 2.2),
            Column(wording("sea-column-when"), 1.9),
            Column(wording("sea-column-where"), 1.8),
        ),
        tuple(rows),
    )

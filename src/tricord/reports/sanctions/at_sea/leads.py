"""The table of leads of one monitor: what, when, where, which ships, what was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tricord.geo import ship_types
from tricord.model.finding import Finding
from tricord.reports.document import Badge, Cell, Column, Line, Row, Run, Sign, Table
from tricord.reports.sanctions.at_sea.facts import SHIP, SeaMonitor, Ship, ships_of
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.sea_map.frame import angle
from tricord.reports.wording import Wording

_SEEN: Final = (
    "listed",
    "agreement",
    "port",
    "hours",
    "distance",
    "probability",
    "feasible",
    "zone",
)
"""Parameters of a statement that say what was seen, in this order."""

_DARK: Final = {"hours": "beside", "distance": "way"}
"""What parameters of the same name mean to ``dark_transfer``: hours at most, nautical miles."""

_MOST_VALUES: Final = 3
_FIELDS: Final = ("name", "imo", "call_sign", "ship_type", "flag")
"""What a report repeats of what a ship says of itself."""


def leads_table(
    report: SanctionsReport, monitor: SeaMonitor, heading: str, wording: Wording
) -> Table:
    """The best leads of a monitor, numbered as on the map above."""
    detailed = {finding.finding_id for finding in monitor.detailed}
    mapped = any(place_of(finding) for finding in monitor.leads)
    caption = "sea-leads-caption" if mapped else "sea-leads-caption-plain"
    return Table(
        wording(caption, monitor=heading),
        (
            Column(wording("column-number"), 0.8),
            Column(wording("column-grade"), 1.25),
            Column(wording("sea-column-when"), 1.65),
            Column(wording("sea-column-where"), 1.15),
            Column(wording("sea-column-ships"), 3),
            Column(wording("sea-column-seen"), 2.3),
        ),
        tuple(
            _row(report, finding, wording, linked=finding.finding_id in detailed)
            for finding in monitor.leads
        ),
    )


def _row(report: SanctionsReport, finding: Finding, wording: Wording, *, linked: bool) -> Row:
    number = report.numbers[finding.finding_id]
    link = f"finding-{number}" if linked else ""
    grade = wording.say(f"grade-{finding.grade}", wording.language)
    return Row(
        (
            (
                (Run(str(number), strong=True, link=link),),
                (Run(finding.finding_id[:8], code=True, aside=True),),
            ),
            (
                (Badge(Sign(finding.grade), grade),),
                wording.line("score", score=f"{finding.score:.2f}"),
            ),
            _when(finding),
            _where(finding),
            tuple(_ships(report, finding, wording)),
            tuple(_seen(finding, wording)),
        )
    )


def times(finding: Finding) -> tuple[str, str]:
    """Beginning and end of what a finding tells of, UTC, as its statement says them."""
    start, end = finding.params.get("start", ""), finding.params.get("end", "")
    return start or str(finding.start or ""), end or str(finding.end or "")


def _when(finding: Finding) -> Cell:
    start, end = times(finding)
    return ((Run(start or "–"),), (Run(f"– {end}" if end else "", aside=True),))


def _where(finding: Finding) -> Cell:
    place = place_of(finding)
    if place is None:
        return ((Run(finding.where or "–"),),)
    return tuple((Run(part),) for part in angles(place))


def place_of(finding: Finding) -> tuple[float, float] | None:
    """Latitude and longitude of a finding, where it has them."""
    lat, comma, lon = finding.where.partition(",")
    try:
        return (float(lat), float(lon)) if comma else None
    except ValueError:
        return None


def angles(place: tuple[float, float]) -> tuple[str, str]:
    """Latitude and longitude as on a chart."""
    return angle(place[0], "NS"), angle(place[1], "EW")


def _ships(report: SanctionsReport, finding: Finding, wording: Wording) -> Iterator[Line]:
    known = report.sea.ships if report.sea else {}
    for subject in finding.subjects:
        if not subject.key.startswith(SHIP):
            continue
        identity = subject.key.removeprefix(SHIP)
        yield (wording.name(subject.name, strong=True),)
        ship = known.get(identity, Ship(identity, "", {}))
        yield (
            Run(identity, code=True, aside=True),
            Run(f" · {'; '.join(said_briefly(ship, wording))}", aside=True),
        )


def said_briefly(ship: Ship, wording: Wording) -> Iterator[str]:
    """Flag by MMSI, and what else the ship says it is, in a few words."""
    yield wording("sea-flag", flag=ship.flag or "?")
    said = ship.says.get("flag", ())
    if said:
        yield wording("sea-says-flag", value=_values(said, wording))
    if ship.says.get("imo"):
        yield wording("sea-says-imo", value=_values(ship.says["imo"], wording))
    if ship.says.get("ship_type"):
        yield kinds(ship.says["ship_type"], wording)


def kinds(values: Sequence[str], wording: Wording) -> str:
    """Types of ship in words; what is sent stands beside a type that is not known."""
    said = []
    for value in values[:_MOST_VALUES]:
        kind = ship_types.kind(value)
        word = wording.say(f"ship-kind-{kind}", wording.language)
        said.append(f"{word} ({wording.given(value)})" if kind == "unknown" else word)
    return ", ".join(dict.fromkeys(said))


def _values(values: Sequence[str], wording: Wording) -> str:
    shown = ", ".join(map(wording.given, values[:_MOST_VALUES]))
    return f"{shown} +{len(values) - _MOST_VALUES}" if len(values) > _MOST_VALUES else shown


def said_in_full(ship: Ship, wording: Wording) -> Cell:
    """What a ship says of itself, a line for each field."""
    lines: list[Line] = [
        (
            Run(wording("sea-identity")),
            Run(": "),
            Run(ship.identity, code=True),
            Run(f" · {wording('sea-flag', flag=ship.flag or '?')}"),
        )
    ]
    for name in _FIELDS:
        if values := ship.says.get(name):
            said = kinds(values, wording) if name == "ship_type" else _values(values, wording)
            field = wording(f"sea-field-{name}")
            lines.append(wording.line("sea-says", field=field, value=said))
    if len(lines) == 1:
        lines.append(wording.line("sea-says-nothing"))
    return tuple(lines)


def _seen(finding: Finding, wording: Wording) -> Iterator[Line]:
    monitor = finding.monitor.partition("@")[0]
    meant = _DARK if monitor == "dark_transfer" else {}
    if finding.kind != monitor:
        yield (Run(wording.say(f"finding-kind-{finding.kind}", wording.language)),)
    for name in _SEEN:
        if value := finding.params.get(name):
            yield wording.sentence(f"reports-sea-seen-{meant.get(name, name)}", {"value": value})
    if len(ships_of(finding)) == 0:
        yield wording.sentence(finding.message, finding.params)

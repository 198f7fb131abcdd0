"""The findings about a listed ship: seen, called at a port, met another ship."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tricord.geo.mmsi import flag
from tricord.locale import Term
from tricord.measures import load
from tricord.model.act import Act
from tricord.model.finding import Evidence, Finding, Strand, Subject
from tricord.model.listing import LISTS, Authority
from tricord.model.measure import Measure
from tricord.monitors.sanctions.listed_ships.agreement import Agreement
from tricord.monitors.sanctions.listed_ships.listings import Key
from tricord.monitors.sea_events import (
    Row,
    abouts,
    claim_evidence,
    days,
    event_evidence,
    hours,
    marking_of,
    measure_evidence,
    row_evidence,
    transfer_measures,
    when,
    where,
    window,
)
from tricord.monitors.ships import DPRK, Ships

NAME: Final = "listed_ships"
VERSION: Final = 1
CONFLICTS: Final = (
    "two_hulls",
    "jump",
    "two_imos",
    "shared_imo",
    "handover",
    "identity_change",
    "borrowed_identity",
)
"""Kinds of conflict that make it doubtful which ship sent."""


@dataclass(frozen=True)
class Sighting:
    """A ship that agrees with an entry, and what there is of it.

    Attributes:
        vessel: Identity of the ship.
        key: The entry.
        days: Rows of ``ships_seen`` of days on which they agree.
        events: Its calls and meetings on such days, in order of time.
        conflicts: Conflicts of its identity.
    """

    vessel: str
    key: Key
    days: tuple[tuple[Row, Agreement], ...]
    events: tuple[tuple[Row, Agreement], ...]
    conflicts: tuple[Row, ...]


@dataclass(frozen=True)
class _Told:
    """What one finding says beside what agrees."""

    kind: str
    message: str
    about: str
    start: date
    end: date
    where: str
    rows: tuple[Evidence, ...]
    marked: tuple[Row, ...]
    measures: tuple[Measure, ...]
    params: dict[str, str]
    doubts: tuple[str, ...] = ()
    others: tuple[Subject, ...] = ()


def seen(sighting: Sighting, ships: Ships, law_day: date) -> Iterator[Finding]:
    """Where and when the ship was heard while it was listed."""
    if not sighting.days:
        return
    best = max((a for _, a in sighting.days), key=lambda a: a.rank)
    # Where an identifier agrees on some days, days on which only the name does are left out.
    rows = [row for row, a in sighting.days if a.identifiers or not best.identifiers]
    first = min(rows, key=lambda row: (row["first_at"], row["file_sha256"]))
    last = max(rows, key=lambda row: (row["last_at"], row["file_sha256"]))
    on = last["day"]
    place = where(last["last_lat_deg"], last["last_lon_deg"])
    told = _Told(
        kind="seen",
        message="finding-listed_ships-seen",
        about="|".join(sighting.key),
        start=first["first_at"].date(),
        end=last["last_at"].date() + timedelta(days=1),
        where=place,
        rows=tuple(_seen_evidence(row) for row in rows),
        marked=tuple(rows),
        measures=tuple(_designation(best, min(on, law_day))),
        params={
            "start": when(first["first_at"]),
            "end": when(last["last_at"]),
            "days": str(len({row["day"] for row in rows})),
            "fixes": str(sum(row["fixes"] for row in rows)),
            "first": where(first["first_lat_deg"], first["first_lon_deg"]),
            "last": place,
        },
    )
    yield _finding(sighting, best, told, ships, on)


def called(sighting: Sighting, ships: Ships, law_day: date) -> Iterator[Finding]:
    """Its port calls."""
    calls = [each for each in sighting.events if each[0]["monitor"] == "port_calls"]
    about = abouts([(*sighting.key, c["port"] or "", str(days(c)[0])) for c, _ in calls])
    for (call, agreement), each in zip(calls, about, strict=True):
        start, end = window(call)
        place = where(call["lat_deg"], call["lon_deg"]) if _placed(call) else call["port"] or ""
        # Bans on entering ports bind States other than the DPRK.
        abroad = call["country"] != DPRK
        told = _Told(
            kind="port_call",
            message="finding-listed_ships-port-call",
            about=each,
            start=start,
            end=end,
            where=place,
            rows=(event_evidence(call),),
            marked=(call,),
            measures=tuple(
                m
                for m in _designation(agreement, min(start, law_day))
                if abroad or Act.PORT_ENTRY not in m.acts
            ),
            params={
                "port": call["port"] or place,
                "country": call["country"] or "?",
                "start": when(call["start_at"]),
                "end": when(call["end_at"]),
                "confidence": str(call["confidence"] or "?"),
            },
            doubts=("doubt-sea-coarse-port",),
        )
        yield _finding(sighting, agreement, told, ships, start)


def met(sighting: Sighting, ships: Ships, law_day: date) -> Iterator[Finding]:
    """The ships it met."""
    ship = sighting.vessel
    meetings = [each for each in sighting.events if each[0]["monitor"] == "encounters"]
    others = [m["vessel_2"] if m["vessel_1"] == ship else m["vessel_1"] for m, _ in meetings]
    about = abouts(
        [
            (*sighting.key, other, str(days(m)[0]))
            for (m, _), other in zip(meetings, others, strict=True)
        ]
    )
    for (meeting, agreement), other, each in zip(meetings, others, about, strict=True):
        start, end = window(meeting)
        on = min(start, law_day)
        counterpart = ships.basis(other, start)
        measures = {m.measure_id: m for m in _designation(agreement, on)}
        flags = ships.dprk_flag(ship, other)
        measures |= {m.measure_id: m for m in transfer_measures(on, dprk_flag=flags)}
        place = where(meeting["lat_deg"], meeting["lon_deg"]) if _placed(meeting) else ""
        told = _Told(
            kind="encounter",
            message="finding-listed_ships-encounter",
            about=each,
            start=start,
            end=end,
            where=place,
            rows=(event_evidence(meeting), *map(claim_evidence, counterpart)),
            marked=(meeting, *counterpart),
            measures=tuple(measures.values()),
            params={
                "other": ships.name(other, start),
                "other_identity": other,
                "start": when(meeting["start_at"]),
                "end": when(meeting["end_at"]),
                "hours": hours(meeting),
                "distance": f"{meeting['distance_m'] or 0:.0f}",
                "place": place or "?",
            },
            doubts=tuple(_meeting_doubts(ships, ship, other)),
            others=(ships.subject(other, start),),
        )
        yield _finding(sighting, agreement, told, ships, start)


def _meeting_doubts(ships: Ships, *vessels: str) -> Iterator[str]:
    kinds = set().union(*(ships.kinds(vessel) for vessel in vessels))
    yield "doubt-sea-bunkering"
    yield "doubt-sea-waiting"
    if kinds & {"tug", "pilot", "towing", "port_tender"}:
        yield "doubt-sea-pilot-tug"
    if "fishing" in kinds:
        yield "doubt-sea-fishing-fleet"
    if any(DPRK in ships.flags(vessel) and flag(vessel) != DPRK for vessel in vessels):
        yield "doubt-sea-flag-claimed"


def _finding(
    sighting: Sighting, agreement: Agreement, told: _Told, ships: Ships, on: date
) -> Finding:
    entry = agreement.standing.entry
    vessel = sighting.vessel
    basis = [*agreement.claims, *ships.basis(vessel, on)]
    conflicts = _during(sighting.conflicts, told)
    doubts = [*_doubts(agreement), *told.doubts]
    doubts += ["doubt-sea-identity-conflict"] if conflicts else []
    evidence = {
        *told.rows,
        *_listed_evidence(agreement),
        *map(claim_evidence, basis),
        *map(event_evidence, conflicts),
        *measure_evidence(told.measures),
    }
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=told.kind,
        subjects=(
            ships.subject(vessel, on),
            Subject(entry["schema"], "|".join(("list", *sighting.key)), entry["name"]),
            *told.others,
        ),
        about=told.about,
        start=told.start,
        end=told.end,
        where=told.where,
        measures=tuple(m.measure_id for m in told.measures),
        grade=agreement.grade,
        score=agreement.score,
        score_meaning="score-listed_ships",
        message=told.message,
        params={
            "ship": ships.name(vessel, on),
            "identity": vessel,
            "listed": entry["name"],
            "list": Term(f"list-{entry['list']}") if entry["list"] in LISTS else entry["list"],
            "entry": entry["entry_id"],
            "agreement": agreement.words,
            **told.params,
        },
        doubts=tuple(dict.fromkeys(doubts)),
        evidence=tuple(sorted(evidence)),
        marking=marking_of([entry, *told.marked, *basis, *conflicts]),
    )


def _doubts(agreement: Agreement) -> Iterator[str]:
    identifiers, standing = agreement.identifiers, agreement.standing
    if "imo" in identifiers:
        yield "doubt-sea-imo-borrowed"
    elif identifiers:
        yield "doubt-sea-mmsi-typed"
    else:
        yield "doubt-name-alone"
    if agreement.name is None:
        yield "doubt-sea-name-unconfirmed"
    elif agreement.name["weak"]:
        yield "doubt-weak-alias"
    if agreement.imo_differs:
        yield "doubt-sea-imo-differs"
    if agreement.imo_several:
        yield "doubt-sea-imo-several"
    if agreement.undated:
        yield "doubt-sea-claim-undated"
    if not standing.dated:
        yield "doubt-sea-listed-since-unknown"
    elif standing.later:
        yield "doubt-sea-version-later"
    if standing.entry["missing_since"] is not None:
        yield "doubt-entry-missing"
    if standing.entry["simulated"]:
        yield "doubt-sea-simulated"


def _during(conflicts: tuple[Row, ...], told: _Told) -> list[Row]:
    """Conflicts of identity in the window of a finding."""
    return [c for c in conflicts if window(c)[0] < told.end and told.start < window(c)[1]]


def _designation(agreement: Agreement, on: date) -> list[Measure]:
    """Paragraphs a designation bears on; they follow from the Council's own lists alone."""
    entry = agreement.standing.entry
    if entry["authority"] != Authority.UN:
        return []
    found = load().for_designation(entry["entry_id"], entry["schema"], on, entry["programmes"])
    return [applies.measure for applies in found]


def _listed_evidence(agreement: Agreement) -> Iterator[Evidence]:
    entry = agreement.standing.entry
    raw = {"file_sha256": entry["file_sha256"], "record": entry["record"]}
    yield row_evidence("list_entries", entry, "list", "entry_id", record="record")
    rows = [("list_identifiers", row) for row in agreement.identifiers.values()]
    rows += [("list_names", agreement.name)] if agreement.name is not None else []
    for table, row in rows:
        key = ("list", "entry_id", "position")
        yield row_evidence(table, {**row, **raw}, *key, record="record")


def _seen_evidence(row: Row) -> Evidence:
    key = ("file_sha256", "vessel_id", "day")
    return row_evidence("ships_seen", row, *key, record="first_row")


def _placed(row: Row) -> bool:
    return row["lat_deg"] is not None and row["lon_deg"] is not None

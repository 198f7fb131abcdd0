"""The findings about what became of designations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from tricord.claims.grading import grade_of, support
from tricord.claims.origins import independent
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.listing import Schema
from tricord.model.measure import Measure
from tricord.monitors.claimed import claimants, claims_of, doubts, evidence, state_word
from tricord.monitors.sanctions.designation_followup.heard import Heard
from tricord.monitors.sanctions.designation_followup.listings import bears_name
from tricord.monitors.sanctions.designation_followup.owners import Owned
from tricord.monitors.sea_events import (
    Row,
    claim_evidence,
    event_evidence,
    marking_of,
    measure_evidence,
    row_evidence,
    when,
    where,
    window,
)
from tricord.monitors.ships import Ships
from tricord.trade.countries import country

NAME: Final = "designation_followup"
VERSION: Final = 1

BY_NUMBER: Final = 0.9
"""Score where the IMO number agrees alone."""
BY_NUMBER_AND_NAME: Final = 0.97
"""Score where a name of the entry agrees too."""

_DAY: Final = timedelta(days=1)
_EXCEPTIONS: Final = {
    "port-ban-emergency": "doubt-followup-emergency",
    "port-ban-committee": "doubt-followup-committee",
}


@dataclass(frozen=True)
class _Said:
    """What one finding about a listed ship says beside who it is."""

    kind: str
    about: tuple[str, ...]
    start: date
    end: date
    measures: Sequence[Measure]
    grade: Grade
    score: float
    params: dict[str, Any]
    against: tuple[str, ...]
    rows: tuple[Evidence, ...]
    marked: tuple[Row, ...]
    where: str = ""
    others: tuple[Subject, ...] = field(default=())


def admitted(call: Row, heard: Heard, ships: Ships, again: int) -> Finding | None:
    """A call of a listed ship at a port abroad; ``None`` where its basis bans no port.

    Args:
        call: The row of ``sea_events``.
        heard: The ship.
        ships: What ships say of themselves.
        again: Which call of that ship at that port on that day it is, from 1.
    """
    measures, printed = heard.listing.port_ban(heard.day)
    if not measures:
        return None
    named = _named(heard, ships)
    grade = Grade.CORROBORATED if named else Grade.INDICATION
    code = state(call["country"] or "")
    start, end = window(call)
    port = call["port"] or where(call["lat_deg"], call["lon_deg"])
    against = [*_exceptions(measures), "doubt-followup-origin", "doubt-sea-coarse-port"]
    return _finding(
        heard,
        ships,
        _Said(
            kind="listed_ship_admitted",
            about=(str(heard.day), port, str(again)),
            start=start,
            end=end,
            measures=measures,
            grade=grade if printed and not heard.several else Grade.LEAD,
            score=BY_NUMBER_AND_NAME if named else BY_NUMBER,
            params={
                "port": port,
                "state": state_word(code),
                "start": when(call["start_at"]),
                "end": when(call["end_at"] or call["start_at"]),
            },
            against=(*against, *(() if printed else ("doubt-followup-basis",))),
            rows=(event_evidence(call),),
            marked=(call,),
            where=port,
            others=(Subject(Schema.ORGANIZATION, f"state|{code}", code),) if code else (),
        ),
    )


def changed(kind: str, now: str, told: Row, heard: Heard, ships: Ships) -> Finding:
    """A name or flag under which a listed ship sends, and which the list does not have.

    Args:
        kind: ``listed_ship_renamed`` or ``listed_ship_reflagged``.
        now: The name, or ISO 3166 alpha-2 of the flag.
        told: The row of ``ship_claims`` that says so.
        heard: The ship.
        ships: What ships say of themselves.
    """
    flag = kind == "listed_ship_reflagged"
    last = (told["last_at"] or told["first_at"]).date()
    # What it said before it was listed is no part of the window.
    listed = heard.listing.entry["listed_on"] or date.min
    first = max((told["first_at"] or told["last_at"]).date(), min(listed + _DAY, last))
    entry = heard.listing.entry
    names = ", ".join(row["name"] for row in heard.listing.names)
    flags = ", ".join(entry["countries"])
    return _finding(
        heard,
        ships,
        _Said(
            kind=kind,
            about=(now,),
            start=first,
            end=last + _DAY,
            measures=heard.listing.bearing(heard.day),
            grade=Grade.LEAD,
            score=BY_NUMBER,
            params={
                "now": state_word(state(now)) if flag else now,
                "before": flags if flag else names,
                "start": str(first),
                "end": str(last),
            },
            against=("doubt-followup-typed",),
            rows=(claim_evidence(told),),
            marked=(told,),
        ),
    )


def overdue(flag: str, rows: Sequence[Row], heard: Heard, ships: Ships, days: int) -> Finding:
    """A listed ship that still sends under a flag that was to be taken from it.

    Args:
        flag: ISO 3166 alpha-2 of the flag.
        rows: Rows of ``ships_seen`` that show it, in order of time; the first and the last are
            evidence.
        heard: The ship on the last day.
        ships: What ships say of themselves.
        days: Days after the listing from which it counts.
    """
    measures, exact = heard.listing.deflagging(heard.day)
    first, last = rows[0], rows[-1]
    shown = {id(row): row for row in (first, last)}.values()
    key = ("file_sha256", "vessel_id", "day")
    against = ["doubt-followup-mid", "doubt-followup-first-listing"]
    code = state(flag)
    return _finding(
        heard,
        ships,
        _Said(
            kind="deflag_overdue",
            about=(flag,),
            start=first["day"],
            end=last["day"] + _DAY,
            measures=measures,
            grade=Grade.LEAD,
            score=BY_NUMBER_AND_NAME if _named(heard, ships) else BY_NUMBER,
            params={
                "state": state_word(code) if code else flag,
                "start": str(first["day"]),
                "end": str(last["day"]),
                "days": str(days),
                "count": str(len({row["day"] for row in rows})),
            },
            against=(*against, *(() if exact else ("doubt-followup-basis",))),
            rows=tuple(row_evidence("ships_seen", row, *key, record="first_row") for row in shown),
            marked=tuple(shown),
            others=(Subject(Schema.ORGANIZATION, f"state|{code}", code),) if code else (),
        ),
    )


def owner(known: Owned, last_heard: Row | None) -> Finding:
    """A listed body behind a ship that is not listed.

    Args:
        known: What claims say.
        last_heard: Row of ``ships_seen`` of the last day a ship of that number was heard.
    """
    told = claims_of(known.told)
    measures = known.measures()
    seen = ("file_sha256", "vessel_id", "day")
    rows = [each.row for each in known.told] + ([last_heard] if last_heard else [])
    heard = (
        [row_evidence("ships_seen", last_heard, *seen, record="first_row")] if last_heard else []
    )
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind="listed_owner",
        subjects=(
            Subject(Schema.VESSEL, f"imo|{known.imo}", known.name),
            Subject(Schema.ORGANIZATION, f"list|un-sc|{known.reference}", known.reference),
        ),
        about=f"{known.imo}|{known.reference}",
        start=min(each.first_day for each in known.told),
        end=max(each.last_day for each in known.told) + _DAY,
        where="",
        measures=tuple(measure.measure_id for measure in measures),
        grade=grade_of(told),
        score=support(told),
        score_meaning="score-claimed",
        message="finding-followup-owner",
        params={
            "ship": known.name,
            "imo": known.imo,
            "owner": known.reference,
            "claimants": claimants(told),
            "origins": str(independent(told)),
            "heard": str(last_heard["day"]) if last_heard else "–",
        },
        doubts=("doubt-followup-reach", "doubt-followup-dated-ownership", *doubts(told)),
        evidence=tuple(sorted({*evidence(known.told), *heard, *measure_evidence(measures)})),
        marking=marking_of(rows),
    )


def state(alpha2: str) -> str:
    """ISO 3166 alpha-3 of an alpha-2 code; empty where it is no State's."""
    code = country(alpha2) if alpha2 else None
    return code if isinstance(code, str) and code.isalpha() else ""


def _finding(heard: Heard, ships: Ships, said: _Said) -> Finding:
    listing = heard.listing
    entry = listing.entry
    against = ["doubt-sea-imo-borrowed"]
    against += ["doubt-sea-imo-several"] if heard.several else []
    rows = {*said.rows, *listing.evidence(), claim_evidence(heard.claim)}
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=said.kind,
        subjects=(ships.subject(heard.vessel, heard.day), listing.subject, *said.others),
        about="|".join((*listing.key, *said.about)),
        start=said.start,
        end=said.end,
        where=said.where,
        measures=tuple(measure.measure_id for measure in said.measures),
        grade=said.grade,
        score=said.score,
        score_meaning="score-followup",
        message=f"finding-followup-{said.kind.replace('_', '-')}",
        params={
            "ship": ships.name(heard.vessel, heard.day),
            "identity": heard.vessel,
            "imo": listing.imo,
            "listed": entry["name"],
            "since": str(entry["listed_on"] or "–"),
            **said.params,
        },
        doubts=tuple(dict.fromkeys((*said.against, *against, *listing.doubts()))),
        evidence=tuple(sorted({*rows, *measure_evidence(said.measures)})),
        marking=marking_of([entry, heard.claim, *said.marked]),
    )


def _named(heard: Heard, ships: Ships) -> bool:
    """Whether the ship sends a name of the entry around the day."""
    said = ships.claims(heard.vessel, "name", heard.day, 30)
    return any(bears_name(row["value"], heard.listing.names) for row in said)


def _exceptions(measures: Iterable[Measure]) -> Iterator[str]:
    for measure in measures:
        for exemption in measure.exemptions:
            if exemption.exemption_id in _EXCEPTIONS:
                yield _EXCEPTIONS[exemption.exemption_id]

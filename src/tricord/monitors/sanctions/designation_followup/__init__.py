"""Designation follow-up: what became of ships that the Council listed, and of those it did not.

Definition. A ship is known as a listed one by its IMO number alone: one it sends within
`Params.claim_reach_days` of the day, that passes its check digit and is the number of an entry of a
list of the UN that stood on the day. Names, call signs and MMSI decide nothing here
(`listed_ships` compares those). An entry stands from the day after its listing, for nobody can tell
which came first on the day itself, until the publication that no longer shows it.

Kinds.

- ``listed_ship_admitted``: a call of such a ship at a port abroad, where a basis of its listing
  bans it from ports: 2371 paragraph 6, 2375 paragraph 6, 2321 paragraph 12(c), and 2270 paragraph
  22 for ships of Ocean Maritime Management. An entry ban binds the port State whatever the cargo.
  Calls in the DPRK are left out and counted: its own ships return there. Exceptions (emergency,
  approval by the Committee, return to the port of origin) are told as doubts.
- ``listed_owner``: a ship on no list of the Council behind which claims on ships or ownership see a
  body that was listed on the day: by its reference number, or by its whole name. Vessels are
  resources that a freeze reaches (1718 paragraph 8(d), 2270 paragraph 12).
- ``listed_ship_renamed``: a name a listed ship sends that its entry does not have.
- ``listed_ship_reflagged``: a flag a listed ship sends under, by its MMSI, that its entry does not
  have, where the entry names any.
- ``deflag_overdue``: a ship listed under 2321 paragraph 12(a) or 2397 paragraph 12 that still sends
  under a foreign MMSI more than `Params.deflag_days` after its listing. The resolutions set no such
  day; it is ours.

Grade. Admitted: ``indication``; ``corroborated`` where a name of the entry is sent too; ``lead``
where the list prints no such basis, or the ship sends two IMO numbers. Owner: that of the claims
(`tricord.claims.grading`). Renamed, reflagged, overdue: ``lead``, since all of it is typed in by
hand, and an IMO number may be another ship's.

Score. For ships: .9 where the number agrees, .97 where a name does too. For owners: one less one
half for each independent origin, multiplied together. No probability.

Source: the paragraphs named, as `tricord.measures` holds them; the 1718 Designated Vessels List,
which prints the bases of each ship. Borrowed IMO numbers: C4ADS, "Unmasked" (2021).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from tricord.geo import mmsi
from tricord.model.claim import Topic
from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.claimed import read
from tricord.monitors.sanctions.designation_followup.heard import (
    Heard,
    Hearing,
    days_heard,
    port_calls,
    statements,
)
from tricord.monitors.sanctions.designation_followup.listings import Key, Listings, bears_name
from tricord.monitors.sanctions.designation_followup.owners import owned
from tricord.monitors.sanctions.designation_followup.telling import (
    NAME,
    VERSION,
    admitted,
    changed,
    overdue,
    owner,
)
from tricord.monitors.sea_events import Row
from tricord.monitors.ships import DPRK, imo_number

__all__ = ["BUILDS_ON", "HISTORY", "NAME", "STRAND", "TABLES", "VERSION", "Params", "find"]

STRAND: Final = Strand.SANCTIONS
TABLES: Final = (
    *("list_entries", "list_names", "list_identifiers"),
    *("ships_seen", "ship_claims", "sea_events", "claims"),
)
HISTORY: Final = ("list_entries",)
"""Tables of intervals that it reads with all their versions."""
BUILDS_ON: Final = ("port_calls",)

_TOPICS: Final = (Topic.OWNERSHIP, Topic.SHIP)


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each finding is held against the law of its own day.
        deflag_days: Days after a listing from which a flag that was to be taken is overdue. [ours]
        claim_reach_days: How far from the days on which it was made a ship's own statement holds.
    """

    law_day: date
    deflag_days: int = 90
    claim_reach_days: int = 30


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Follow designations of ships; see the module.

    Args:
        tables: Those of `TABLES`; ``list_entries`` with all versions (`HISTORY`).
        params: Parameters.
    """
    listings = Listings(*(tables[name] for name in TABLES[:3]))
    hearing = Hearing(listings, tables["ship_claims"], params.claim_reach_days)
    counts: Counter[str] = Counter()
    findings = [
        *_admitted(tables["sea_events"], hearing, params, counts),
        *_changed(hearing, params, counts),
        *_overdue(tables["ships_seen"], hearing, params),
    ]
    claimed = read(tables["claims"], _TOPICS, params.law_day)
    ships = tables["ship_claims"]
    findings += [
        owner(known, _last_heard(known.imo, ships, tables["ships_seen"]))
        for known in owned(claimed.told, listings)
    ]
    coverage = {
        "coverage-followup-listed": len(listings),
        "coverage-followup-heard": len(hearing.vessels),
        "coverage-followup-home": counts["home"],
        "coverage-followup-bare": counts["bare"],
        "coverage-followup-undated": counts["undated"],
        "coverage-followup-claims": len(claimed.told),
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _admitted(
    events: pl.DataFrame, hearing: Hearing, params: Params, counts: Counter[str]
) -> Iterator[Finding]:
    again: Counter[tuple[Key, date, str]] = Counter()
    for call, heard in port_calls(events, hearing):
        if heard.day > params.law_day:
            continue
        if call["country"] == DPRK:
            counts["home"] += 1
            continue
        key = (heard.listing.key, heard.day, str(call["port"]))
        again[key] += 1
        finding = admitted(call, heard, hearing.ships, again[key])
        counts["bare"] += finding is None
        if finding is not None:
            yield finding


def _changed(hearing: Hearing, params: Params, counts: Counter[str]) -> Iterator[Finding]:
    """Names and flags that the entries do not have; of each the statement made last."""
    latest: dict[tuple[str, Key, str], tuple[Row, Heard]] = {}
    for vessel in hearing.vessels:
        said = hearing.ships.claims(vessel, "name")
        counts["undated"] += sum(not (row["last_at"] or row["first_at"]) for row in said)
        for row, heard in statements(hearing, vessel, "name"):
            if not bears_name(row["value"], heard.listing.names):
                now = " ".join(row["value"].upper().split())
                _keep(latest, ("listed_ship_renamed", heard.listing.key, now), row, heard)
        flag = mmsi.flag(vessel)
        for row, heard in statements(hearing, vessel, "imo"):
            listed = heard.listing.entry["countries"]
            same = imo_number(row["value"]) == heard.listing.imo
            if flag and listed and flag not in listed and same:
                _keep(latest, ("listed_ship_reflagged", heard.listing.key, flag), row, heard)
    for (kind, _, now), (row, heard) in sorted(latest.items(), key=lambda item: item[0]):
        if heard.day <= params.law_day:
            yield changed(kind, now, row, heard, hearing.ships)


def _keep(
    latest: dict[tuple[str, Key, str], tuple[Row, Heard]],
    key: tuple[str, Key, str],
    row: Row,
    heard: Heard,
) -> None:
    before = latest.get(key)
    if before is None or _rank(before) < _rank((row, heard)):
        latest[key] = (row, heard)


def _rank(told: tuple[Row, Heard]) -> tuple[date, str, str, str]:
    row, heard = told
    return heard.day, heard.vessel, row["value"], row["file_sha256"]


def _overdue(seen: pl.DataFrame, hearing: Hearing, params: Params) -> Iterator[Finding]:
    shown: dict[tuple[Key, str], list[tuple[Row, Heard]]] = {}
    for row, heard in days_heard(seen, hearing):
        listed = heard.listing.entry["listed_on"]
        flag = mmsi.flag(heard.vessel)
        late = listed is not None and heard.day > listed + timedelta(days=params.deflag_days)
        known = late and heard.day <= params.law_day
        if known and flag not in ("", DPRK) and heard.listing.deflagging(heard.day)[0]:
            shown.setdefault((heard.listing.key, flag), []).append((row, heard))
    for (_, flag), told in sorted(shown.items(), key=lambda item: item[0]):
        rows = [row for row, _ in told]
        yield overdue(flag, rows, told[-1][1], hearing.ships, params.deflag_days)


def _last_heard(imo: str, claims: pl.DataFrame, seen: pl.DataFrame) -> Row | None:
    """The last day on which a ship that sends a number was heard."""
    numbers = claims.filter(pl.col("field") == "imo").select("vessel_id", "value").unique()
    vessels = {vessel for vessel, value in numbers.iter_rows() if imo_number(value) == imo}
    rows = seen.filter(pl.col("vessel_id").is_in(sorted(vessels)))
    last = rows.sort("day", "last_at", "vessel_id", "file_sha256").tail(1).to_dicts()
    return last[0] if last else None

"""Ships and events at sea as FollowTheMoney entities.

A ship is what it says it is: a Vessel with every name and number its transponder sent, and no
topic. What was found at sea is an Event with its times, its place and its doubts. The model has no
property of an Event that takes a Vessel (``involved`` takes legal entities, and a Trip would need
two places for what mostly has one), so an UnknownLink leads from each ship to the Event; of an
encounter there are two. Times are UTC, as the model has no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import polars as pl

from tricord.exchange.formats.ftm import Entity, EntityMaker, entity_id, made_entity
from tricord.geo import mmsi, ship_types
from tricord.locale import text
from tricord.model.marking import Marking
from tricord.monitors.ships import imo_number
from tricord.names.identifiers import is_mmsi

_NOT_SAID: Final = frozenset({"", "0"})
"""What a field holds that was never set."""


def ship_entity(
    vessel_id: str,
    claims: pl.DataFrame,
    marking: Marking,
    language: str = "en",
    doubts: Sequence[str] = (),
) -> Entity:
    """A ship as it says it is.

    Args:
        vessel_id: Its identity, for AIS the MMSI.
        claims: ``field`` and ``value`` of what it says, within a field the most frequent first.
        marking: The least upper bound of all rows used.
        language: Language of the note that says where this is from.
        doubts: What speaks against taking the identity for one ship.
    """
    made = EntityMaker(f"ships|{vessel_id}", "Vessel")
    said = [
        (field, value.strip())
        for field, value in claims.select("field", "value").iter_rows()
        if value.strip() not in _NOT_SAID
    ]
    names = [value for field, value in said if field == "name"]
    made.add("name", names[0] if names else vessel_id)
    for name in names[1:]:
        made.add("alias", name)
    if is_mmsi(vessel_id):
        made.identifier("mmsi", vessel_id)
    else:
        made.add("notes", f"vessel_id: {vessel_id}")
    flags = [value.upper() for field, value in said if field == "flag"]
    made.countries(dict.fromkeys([*filter(None, [mmsi.flag(vessel_id)]), *flags]))
    for field, value in said:
        _add(made, field, value, language)
    for doubt in doubts:
        made.add("notes", doubt)
    made.add("description", text("ftm-ship-said", language))
    made.add("keywords", str(marking))
    return next(made.entities())


def _add(made: EntityMaker, field: str, value: str, language: str) -> None:
    if field in ("name", "flag"):
        return
    if field == "imo" and (number := imo_number(value)):
        made.identifier("imo", number)
    elif field == "call_sign":
        made.identifier("call_sign", value)
    elif field == "ship_type" and (kind := ship_types.kind(value)) != "unknown":
        made.add("type", ship_types.word(kind, language))
    else:
        made.add("notes", f"{field}: {value}")


def sea_event_entities(events: pl.DataFrame, language: str = "en") -> Iterator[Entity]:
    """Events with their ships, named as they named themselves most often.

    Args:
        events: As `tricord.exchange.formats.sea_event_table.sea_event_table` makes them.
        language: Language of names of kinds and places.
    """
    for row in events.iter_rows(named=True):
        yield from _event(row, language)


def _event(row: Mapping[str, Any], language: str) -> Iterator[Entity]:
    key = f"sea_events|{row['monitor']}|{row['event_id']}"
    lasted = {
        "startDate": [_moment(row["start_at"])],
        "endDate": [_moment(row["end_at"])] if row["end_at"] else [],
    }
    source = {"publisher": [row["monitor"]], "recordId": [row["event_id"]]}
    place = _place(row["lat_deg"], row["lon_deg"])
    if place is not None:
        yield place
    ships = [
        (row[f"vessel_{side}"], row[f"name_{side}"]) for side in (1, 2) if row[f"vessel_{side}"]
    ]
    kind = text(f"finding-kind-{row['kind']}", language)
    meaning = [] if row["score"] is None else [f"{row['score']:.4f}: {row['score_meaning']}"]
    yield made_entity(
        key,
        "Event",
        name=[f"{kind}: {', '.join(name for _, name in ships)}"],
        **lasted,
        location=place["properties"]["full"] if place else [],
        addressEntity=[place["id"]] if place else [],
        country=[row["country"].lower()] if row["country"] else [],
        description=[row["statement"]],
        notes=[*row["doubts"], *meaning, *([f"port: {row['port']}"] if row["port"] else [])],
        keywords=[row["kind"], row["marking"]],
        **source,
    )
    for vessel, name in ships:
        yield _ship(vessel, name, row["marking"])
        yield made_entity(
            f"{key}|{vessel}",
            "UnknownLink",
            subject=[entity_id(f"ships|{vessel}")],
            object=[entity_id(key)],
            role=[row["kind"]],
            **lasted,
            **source,
        )


def _ship(vessel: str, name: str, marking: str) -> Entity:
    number = {"mmsi": [vessel]} if is_mmsi(vessel) else {}
    return made_entity(f"ships|{vessel}", "Vessel", name=[name], keywords=[marking], **number)


def _place(lat_deg: float | None, lon_deg: float | None) -> Entity | None:
    if lat_deg is None or lon_deg is None:
        return None
    lat, lon = f"{lat_deg:.6f}", f"{lon_deg:.6f}"
    return made_entity(
        f"place|{lat}|{lon}", "Address", full=[f"{lat}, {lon}"], latitude=[lat], longitude=[lon]
    )


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S")

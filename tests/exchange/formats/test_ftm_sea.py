"""Ships and events at sea as FollowTheMoney: a claim stays a claim, both ships are named."""

import json
from pathlib import Path

import pytest
from tests.node.sea_rows import CALL, ENCOUNTER, GAP, HULLS, OTHER, SHIP, claim, event, frame

from tricord.exchange.formats.ftm import PROPERTIES, entity_id, write_ftm
from tricord.exchange.formats.ftm_sea import sea_event_entities, ship_entity
from tricord.exchange.formats.sea_event_table import sea_event_table
from tricord.model.marking import Marking
from tricord.monitors.ships import Ships

MODEL = json.loads(
    Path(__file__).with_name("followthemoney_4.11.2_properties.json").read_text("utf-8")
)
AMBER = Marking.parse("TLP:AMBER//REL JPN,ROK")
CLAIMS = frame(
    "ship_claims",
    [
        claim(SHIP, "name", "HAN BIT"),
        claim(SHIP, "name", "STAR"),
        claim(SHIP, "imo", "IMO 9074729"),
        claim(SHIP, "imo", "1234568"),
        claim(SHIP, "imo", "0"),
        claim(SHIP, "call_sign", "DSAB1"),
        claim(SHIP, "flag", "kp"),
        claim(SHIP, "flag", "Atlantis"),
        claim(SHIP, "ship_type", "80"),
        claim(SHIP, "ship_type", "0"),
        claim(SHIP, "length_m", "120"),
        claim(OTHER, "name", "OTHER SHIP"),
    ],
)


def ship(vessel=SHIP, doubts=()):
    claims = CLAIMS.filter(vessel_id=vessel)
    return ship_entity(vessel, claims, AMBER, "en", doubts)


def entities(*rows):
    table = sea_event_table(frame("sea_events", list(rows)), Ships(CLAIMS), AMBER)
    return list(sea_event_entities(table))


def everything():
    yield ship()
    yield ship("ship-7", ["Two hulls."])
    yield from entities(ENCOUNTER, GAP, CALL, *HULLS, event("loitering"))


def of(found, schema):
    return [entity["properties"] for entity in found if entity["schema"] == schema]


def test_a_ship_leaves_as_what_it_says_it_is_and_with_no_topic():
    assert ship() == {
        "id": entity_id(f"ships|{SHIP}"),
        "schema": "Vessel",
        "properties": {
            "name": ["HAN BIT"],
            "alias": ["STAR"],
            "mmsi": [SHIP],
            "flag": ["kr", "kp"],
            "imoNumber": ["IMO9074729"],
            "callSign": ["DSAB1"],
            "type": ["tanker"],
            "notes": ["country: ATLANTIS", "imo: 1234568", "length_m: 120"],
            "description": ["What its transponder sent of itself; not verified."],
            "keywords": ["TLP:AMBER//REL JPN,ROK"],
        },
    }


def test_what_is_no_mmsi_of_a_ship_is_not_called_one():
    said = ship("ship-7")["properties"]
    assert "mmsi" not in said
    assert said["name"] == ["ship-7"]
    assert "vessel_id: ship-7" in said["notes"]


def test_that_two_hulls_send_leaves_with_the_ship():
    assert "Two hulls." in ship(doubts=["Two hulls."])["properties"]["notes"]


def test_an_encounter_leads_from_both_ships_to_one_event():
    found = entities(ENCOUNTER)
    (met,) = of(found, "Event")
    assert met["name"] == ["Encounters: OTHER SHIP, HAN BIT"]
    assert met["startDate"] == ["2026-03-01T02:00:00"]
    assert met["endDate"] == ["2026-03-01T14:00:00"]
    assert met["location"] == ["35.123457, 179.900000"]
    assert met["keywords"] == ["encounters", "TLP:AMBER//REL JPN,ROK"]
    links = of(found, "UnknownLink")
    ids = {entity_id(f"ships|{vessel}") for vessel in (SHIP, OTHER)}
    assert {link["subject"][0] for link in links} == ids
    (event_id,) = {link["object"][0] for link in links}
    assert [e["schema"] for e in found if e["id"] == event_id] == ["Event"]
    assert {v["name"][0] for v in of(found, "Vessel")} == {"HAN BIT", "OTHER SHIP"}


def test_a_call_names_the_harbour_and_its_country_and_a_place_has_coordinates():
    found = entities(CALL)
    (called,) = of(found, "Event")
    assert called["country"] == ["kp"]
    assert "port: Ch'ongjin" in called["notes"]
    (place,) = of(found, "Address")
    assert (place["latitude"], place["longitude"]) == (["41.767000"], ["129.817000"])


def test_what_has_no_place_gets_none():
    found = entities(HULLS[0])
    assert of(found, "Address") == []
    assert "location" not in of(found, "Event")[0]


def test_an_event_says_what_its_score_means_and_what_speaks_against_it():
    (gap,) = of(entities(GAP), "Event")
    assert any(note.startswith("0.9322: Probability that") for note in gap["notes"])
    assert any("deafness" in note for note in gap["notes"])
    assert not any("topics" in entity["properties"] for entity in everything())


def test_the_ship_of_a_track_and_of_its_events_is_one_entity():
    lines = write_ftm([ship(), *entities(GAP)]).splitlines()
    vessels = [json.loads(line) for line in lines if '"Vessel"' in line]
    assert len(vessels) == 1
    assert vessels[0]["properties"]["imoNumber"] == ["IMO9074729"]


def test_only_properties_of_the_model_are_written():
    for entity in everything():
        names = entity["properties"].keys()
        assert names <= PROPERTIES[entity["schema"]], entity
        assert names <= MODEL[entity["schema"]].keys(), entity
        assert all(values and all(values) for values in entity["properties"].values()), entity


def test_the_followthemoney_package_takes_every_entity_whole():
    ftm = pytest.importorskip("followthemoney", reason="extra [ftm] is not installed")
    found = {entity["id"]: entity for entity in everything()}
    for entity in found.values():
        schema = ftm.model.get(entity["schema"])
        assert schema.validate({"properties": entity["properties"]}) is None
        proxy = ftm.model.get_proxy(json.loads(json.dumps(entity)), cleaned=False)
        for name, values in entity["properties"].items():
            assert sorted(proxy.get(name)) == sorted(values), (entity["schema"], name)
            wanted = schema.get(name).range
            for value in values if wanted is not None else ():
                assert ftm.model.get(found[value]["schema"]).is_a(wanted), (name, wanted)

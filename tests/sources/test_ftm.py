import json
from datetime import date

import pytest

from tricord.errors import SourceError
from tricord.model.listing import LISTS, Authority, ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.ftm import FollowTheMoney
from tricord.sources.ftm_list import FollowTheMoneyList

SHIP = {
    "id": "v",
    "schema": "Vessel",
    "properties": {
        "name": ["EXAMPLE STAR", "EXAMPLE  STAR I"],
        "previousName": ["EXAMPLE SUN"],
        "weakAlias": ["STAR"],
        "imoNumber": ["IMO 9074729"],
        "mmsi": ["440123456"],
        "flag": ["kr"],
        "keywords": ["SIMULATED"],
        "registrationPort": ["Busan"],
    },
}
PERSON = {"id": "p", "schema": "Person", "properties": {"name": ["홍길동"], "birthDate": ["1970"]}}
SANCTION = {
    "id": "s",
    "schema": "Sanction",
    "properties": {"entity": ["v"], "program": ["EX"], "listingDate": ["2021-05-06", "2021-02-31"]},
}


def entity(key, schema, **properties):
    return {"id": key, "schema": schema, "properties": properties}


@pytest.fixture
def raw(tmp_path):
    def maker(*entities, name="example.ftm.json"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(e) + "\n" for e in entities), encoding="utf-8")
        return Raw(path, name)

    return maker


@pytest.fixture
def parties(raw):
    return lambda *entities: FollowTheMoney().read({"": raw(*entities)}, {})


@pytest.fixture
def listed(raw):
    return lambda *entities: FollowTheMoneyList().read({"": raw(*entities)}, {})


def test_an_entity_becomes_a_party_and_what_has_no_column_stays_with_it(parties):
    assert parties(SHIP).frames["parties"].to_dicts() == [
        {
            "party_id": "v",
            "schema": "Vessel",
            "name": "EXAMPLE STAR",
            "other_names": ["EXAMPLE STAR I", "STAR", "EXAMPLE SUN"],
            "imo": "9074729",
            "mmsi": "440123456",
            "call_sign": "",
            "identifiers": [],
            "birth_date": "",
            "countries": ["KR"],
            "remarks": '{"keywords": ["SIMULATED"], "registrationPort": ["Busan"]}',
            "simulated": True,
            "record": "1",
        }
    ]


def test_what_describes_an_entity_is_folded_into_it(parties):
    passport = entity("x", "Passport", holder=["p"], number=["M 1234-5678"])
    wallet = entity("w", "CryptoWallet", holder=["p"], publicKey=["0xAbC"])
    reading = parties(passport, PERSON, wallet)
    assert reading.rejects == ()
    person = reading.frames["parties"].to_dicts()[0]
    assert person["identifiers"] == ["passport:M12345678", "wallet:0xAbC"]


def test_a_number_that_fails_its_check_is_no_ships_number(parties):
    reading = parties(entity("v", "Vessel", name=["A"], imoNumber=["1234566"], mmsi=["12"]))
    ship = reading.frames["parties"].to_dicts()[0]
    assert (ship["imo"], ship["mmsi"]) == ("", "")
    assert ship["identifiers"] == ["other:1234566", "other:12"]


def test_a_second_birth_date_is_not_lost(parties):
    reading = parties(entity("p", "Person", name=["A"], birthDate=["1970-01-02", "1971"]))
    person = reading.frames["parties"].to_dicts()[0]
    assert person["birth_date"] == "1970-01-02"
    assert json.loads(person["remarks"]) == {"birthDate": ["1970-01-02", "1971"]}


def test_what_is_not_screened_is_counted(parties):
    owned = [entity(f"o{n}", "Ownership", owner=["p"], asset=["v"]) for n in range(3)]
    nameless = entity("n", "Company", country=["jp"])
    stray = entity("s", "Sanction", entity=["nobody"])
    reading = parties(*owned, SHIP, nameless, stray)
    assert [(r.record, r.reason, r.detail) for r in reading.rejects] == [
        ("5", "ftm-entity-nameless", "n"),
        ("1", "schema-not-screened", "Ownership: 3"),
        ("6", "schema-not-screened", "Sanction: 1"),
    ]


def test_a_listed_entity_keeps_its_kinds_of_names_programme_and_day(listed):
    reading = listed(SANCTION, SHIP)
    assert (reading.authority, reading.dataset) == (Authority.ANALYST, "example")
    assert reading.simulated
    ship = reading.entries[0]
    assert ship.names == (
        ListedName("EXAMPLE STAR"),
        ListedName("EXAMPLE STAR I", NameKind.ALIAS),
        ListedName("STAR", NameKind.ALIAS, weak=True),
        ListedName("EXAMPLE SUN", NameKind.FORMER),
    )
    assert (ship.schema, ship.programmes, ship.countries) == (Schema.VESSEL, ("EX",), ("KR",))
    assert ship.listed_on == date(2021, 5, 6)
    assert ListedIdentifier("imo", "9074729", "IMO 9074729") in ship.identifiers
    assert ("Sanction", "entity=v; listingDate=2021-05-06; listingDate=2021-02-31; program=EX") in (
        ship.facts
    )


def test_the_un_reference_of_a_sanction_is_a_number_of_the_sanctioned(listed):
    nested = {"id": "s", "schema": "Sanction", "properties": {"unscId": ["KPi.999"]}}
    inside = {**PERSON, "properties": {**PERSON["properties"], "sanctions": [nested]}}
    number = ListedIdentifier("un_reference", "KPi.999", "KPi.999")
    assert number in listed(inside).entries[0].identifiers


def test_a_sanction_nested_in_its_entity_counts_like_one_beside_it(listed):
    nested = {"id": "s", "schema": "Sanction", "properties": {"program": ["EX"]}}
    inside = {**PERSON, "properties": {**PERSON["properties"], "sanctions": [nested]}}
    assert listed(inside).entries[0].programmes == ("EX",)


def test_relatives_and_owners_in_a_file_of_sanctions_are_not_listed(listed):
    marked = entity("m", "Company", name=["Marked"], topics=["sanction"])
    reading = listed(SANCTION, SHIP, PERSON, marked)
    assert [entry.entry_id for entry in reading.entries] == ["m", "v"]
    assert [(r.reason, r.detail) for r in reading.rejects] == [("ftm-entity-not-sanctioned", "p")]


def test_without_any_sanction_a_list_is_all_its_entities(listed):
    assert [entry.entry_id for entry in listed(SHIP, PERSON).entries] == ["p", "v"]


@pytest.mark.parametrize(
    ("entities", "source"),
    [
        ([SHIP, PERSON], FollowTheMoney),
        ([SHIP, SANCTION], FollowTheMoneyList),
        ([entity("m", "Company", name=["A"], topics=["role.pep", "sanction"])], FollowTheMoneyList),
    ],
)
def test_a_file_that_speaks_of_sanctions_is_a_list_and_another_is_of_parties(raw, entities, source):
    file = raw(*entities)
    claims = {s for s in (FollowTheMoney, FollowTheMoneyList) if s().recognise(file) == ""}
    assert claims == {source}


@pytest.mark.parametrize("name", LISTS)
def test_a_file_never_becomes_an_official_list_by_its_name(raw, name):
    assert FollowTheMoneyList().dataset(raw(SHIP, name=f"{name}.ftm.json")) == f"analyst-{name}"


@pytest.mark.parametrize(
    ("entities", "code"),
    [
        ([{"id": "a", "schema": "Person"}], "ftm-entity-malformed"),
        ([{"schema": "Person", "properties": {}}], "ftm-entity-malformed"),
        ([entity("a", "Person", name="text")], "ftm-entity-malformed"),
        ([entity("a", "Person", name=[1])], "ftm-entity-malformed"),
        ([entity("a", "Person", name=["x"], x=[{"id": 1}])], "ftm-entity-malformed"),
        ([PERSON, SHIP, PERSON], "record-duplicated"),
        ([entity("o", "Ownership", owner=["p"])], "ftm-nothing-screened"),
        ([], "ftm-nothing-screened"),
    ],
)
def test_what_is_no_file_of_entities_is_refused(parties, entities, code):
    with pytest.raises(SourceError) as refused:
        parties(*entities)
    assert refused.value.code == code
    assert refused.value.hint()


def test_entities_nested_without_end_are_refused(raw):
    text = '{"id":"a","schema":"Person","properties":{"x":[' * 300 + "]}}" * 300
    path = raw(PERSON).path
    path.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(SourceError):
        FollowTheMoney().read({"": Raw(path, "deep.json")}, {})

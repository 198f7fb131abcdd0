import json
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.exchange.formats.ftm import (
    PROPERTIES,
    entity_id,
    finding_entities,
    list_entities,
    party_entities,
    write_ftm,
)
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.sources.base import Raw
from tricord.sources.ftm import FollowTheMoney

# Every property of the schemata written here, with its type, as in followthemoney 4.11.2.
MODEL = json.loads(
    Path(__file__).with_name("followthemoney_4.11.2_properties.json").read_text(encoding="utf-8")
)
IDENTIFIERS = [
    *("imo_company:1234565", "passport:M12345678", "national_id:900101", "registration:110111"),
    *("tax:12345", "swift:KKBCKPPY", "wallet:0xAbC", "phone:+82212345678", "email:a@example.com"),
    *("website:https://example.com/x", "imo_invalid:7", "other:X1"),
]


def parties(**changes):
    row = {
        "dataset": "ours",
        "party_id": "1",
        "schema": "Vessel",
        "name": "EXAMPLE STAR",
        "other_names": ["푸른별"],
        "imo": "9074729",
        "mmsi": "440123456",
        "call_sign": "DS9999",
        "identifiers": [],
        "birth_date": "",
        "countries": ["KR", "Atlantis"],
        "remarks": "",
        "simulated": False,
        **changes,
    }
    return pl.DataFrame([row], schema_overrides=dict(TABLES["parties"].schema))


def entry(schema=Schema.PERSON, **changes):
    said = {
        "entry_id": "KPi.999",
        "schema": schema,
        "names": (
            ListedName("HONG GIL DONG"),
            ListedName("Hong", NameKind.ALIAS, weak=True),
            ListedName("Gil", NameKind.FORMER),
        ),
        "record": "1",
        "facts": (("A", "1"),),
        "identifiers": tuple(
            ListedIdentifier(*text.split(":", 1), text.partition(":")[2]) for text in IDENTIFIERS
        ),
        "programmes": ("DPRK",),
        "countries": ("KP",),
        "birth_dates": ("1970-03-02", "1968/1972"),
        "listed_on": date(2016, 3, 2),
        **changes,
    }
    return ListEntry(**said)


def finding(**changes):
    said = {
        "monitor": "designations@1",
        "strand": Strand.SANCTIONS,
        "kind": "un",
        "subjects": (
            Subject("Vessel", "parties|ours|1", "EXAMPLE STAR"),
            Subject("Vessel", "list|un-sc|V.1", "EXAMPLE SUN"),
        ),
        "about": "list|un-sc|V.1",
        "start": None,
        "end": None,
        "where": "",
        "measures": ("1718-8d",),
        "grade": Grade.LEAD,
        "score": 0.95,
        "score_meaning": "source-parties",
        "message": "source-wpi",
        "doubts": ("source-ftm",),
        "params": {},
        "evidence": (),
        "marking": Marking("AMBER"),
        **changes,
    }
    return Finding(**said)


def everything():
    yield from party_entities(parties())
    for schema in Schema:
        numbers = {"imo": "", "mmsi": "", "call_sign": ""} if schema != Schema.VESSEL else {}
        row = parties(party_id=str(schema), schema=str(schema), identifiers=IDENTIFIERS, **numbers)
        yield from party_entities(row.with_columns(birth_date=pl.lit("1970-03")))
        yield from list_entities("un-sc", Authority.UN, [entry(schema, entry_id=str(schema))])
    yield from finding_entities([finding()])


def properties(entities, key):
    return next(e["properties"] for e in entities if e["id"] == entity_id(key))


def test_a_ship_leaves_with_its_numbers_and_its_flag():
    assert list(party_entities(parties())) == [
        {
            "id": entity_id("parties|ours|1"),
            "schema": "Vessel",
            "properties": {
                "name": ["EXAMPLE STAR"],
                "alias": ["푸른별"],
                "imoNumber": ["IMO9074729"],
                "mmsi": ["440123456"],
                "callSign": ["DS9999"],
                "flag": ["kr"],
                "notes": ["country: Atlantis"],
            },
        }
    ]


def test_what_a_schema_has_no_property_for_stands_in_its_notes():
    ship = parties(identifiers=["passport:M1", "phone:12"], birth_date="1970")
    notes = properties(party_entities(ship), "parties|ours|1")["notes"]
    assert notes == ["passportNumber: M1", "phone: 12", "birthDate: 1970", "country: Atlantis"]


def test_a_wallet_leaves_as_an_entity_of_its_holder():
    owner, wallet = party_entities(parties(identifiers=["wallet:0xAbC"]))
    assert wallet["schema"] == "CryptoWallet"
    assert wallet["properties"] == {"publicKey": ["0xAbC"], "holder": [owner["id"]]}


def test_what_is_simulated_says_so_wherever_it_goes():
    made_up = parties(simulated=True)
    assert properties(party_entities(made_up), "parties|ours|1")["keywords"] == ["SIMULATED"]


def test_a_listed_person_leaves_with_the_sanction_and_its_number():
    person, wallet, sanction = list_entities("un-sc", Authority.UN, [entry()])
    assert person["properties"]["topics"] == ["sanction"]
    assert person["properties"]["birthDate"] == ["1970-03-02", "1968", "1972"]
    assert person["properties"]["previousName"] == ["Gil"]
    assert person["properties"]["weakAlias"] == ["Hong"]
    assert wallet["schema"] == "CryptoWallet"
    assert sanction["properties"] == {
        "entity": [person["id"]],
        "authority": ["UN Security Council"],
        "authorityId": ["KPi.999"],
        "unscId": ["KPi.999"],
        "program": ["DPRK"],
        "listingDate": ["2016-03-02"],
        "publisher": ["un-sc"],
    }


def test_an_analysts_entry_never_leaves_as_a_sanction():
    entities = list(list_entities("watch", Authority.ANALYST, [entry()]))
    assert {e["schema"] for e in entities} == {"Person", "CryptoWallet"}
    assert entities[0]["properties"]["topics"] == ["poi"]


def test_a_national_entry_does_not_claim_the_security_council():
    *_, sanction = list_entities("ofac-sdn", Authority.NATIONAL, [entry()])
    assert "unscId" not in sanction["properties"]
    assert "authority" not in sanction["properties"]


def test_the_un_reference_a_national_list_prints_stands_in_its_sanction():
    number = ListedIdentifier("un_reference", "KPi.999", "KPi.999")
    numbered = replace(entry(), entry_id="77", identifiers=(number,))
    person, sanction = list_entities("uk-sl", Authority.NATIONAL, [numbered])
    assert sanction["properties"]["unscId"] == ["KPi.999"]
    assert not any("KPi.999" in note for note in person["properties"].get("notes", ()))


def test_a_finding_puts_no_topic_on_the_party_it_is_about():
    party, listed, note, similar = finding_entities([finding()])
    assert party["properties"] == {"name": ["EXAMPLE STAR"]}
    assert note["schema"] == "Note"
    assert note["properties"]["notes"] == ["FollowTheMoney entities"]
    assert note["properties"]["entity"] == [party["id"], listed["id"]]
    assert note["properties"]["keywords"] == ["lead", "1718-8d", "TLP:AMBER"]
    assert similar["properties"]["candidate"] == [party["id"]]
    assert similar["properties"]["match"] == [listed["id"]]
    assert similar["properties"]["confidenceScore"] == ["0.9500"]


def test_a_finding_that_holds_nothing_against_a_list_likens_nothing():
    ships = (finding().subjects[0], Subject("Vessel", "parties|ours|2", "B"))
    schemata = [e["schema"] for e in finding_entities([finding(subjects=ships)])]
    assert schemata == ["Vessel", "Vessel", "Note"]


def test_a_party_and_its_mention_in_a_finding_become_one_entity():
    lines = write_ftm([*party_entities(parties()), *finding_entities([finding()])]).splitlines()
    entities = [json.loads(line) for line in lines]
    assert len({e["id"] for e in entities}) == len(entities) == 4
    assert properties(entities, "parties|ours|1")["imoNumber"] == ["IMO9074729"]


@settings(deadline=None)
@given(data=st.data())
def test_the_order_of_entities_does_not_change_a_byte(data):
    entities = list(everything())
    assert write_ftm(data.draw(st.permutations(entities))) == write_ftm(entities)


def test_only_properties_of_the_model_are_written():
    for schema, names in PROPERTIES.items():
        assert names <= MODEL[schema].keys(), schema
    for entity in everything():
        assert entity["properties"].keys() <= PROPERTIES[entity["schema"]], entity
        assert all(values and all(values) for values in entity["properties"].values())


def test_what_leaves_as_parties_comes_back_as_parties():
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "out.ftm.json"
        path.write_text(write_ftm(party_entities(parties(countries=["KR"]))), encoding="utf-8")
        raw = Raw(path, path.name)
        assert FollowTheMoney().recognise(raw) == ""
        back = FollowTheMoney().read({"": raw}, {}).frames["parties"].to_dicts()[0]
    for column in ("schema", "name", "other_names", "imo", "mmsi", "call_sign", "countries"):
        assert back[column] == parties(countries=["KR"])[column].to_list()[0]


def test_the_followthemoney_package_takes_every_entity_whole():
    ftm = pytest.importorskip("followthemoney", reason="extra [ftm] is not installed")
    for entity in everything():
        schema = ftm.model.get(entity["schema"])
        assert schema.validate({"properties": entity["properties"]}) is None
        cleaned = ftm.model.get_proxy(json.loads(json.dumps(entity)), cleaned=False)
        assert cleaned.id == entity["id"]
        for name, values in entity["properties"].items():
            assert sorted(cleaned.get(name)) == sorted(values), (entity["schema"], name)


def test_the_committed_model_is_the_packages():
    ftm = pytest.importorskip("followthemoney", reason="extra [ftm] is not installed")
    for schema, known in MODEL.items():
        found = ftm.model.get(schema).properties
        assert {name: found[name].type.name for name in known} == known

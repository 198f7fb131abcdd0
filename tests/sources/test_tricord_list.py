import json
from datetime import UTC, date, datetime
from importlib import resources

import pytest

from tricord.errors import SourceError
from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    NameKind,
    Schema,
)
from tricord.sources.base import Raw
from tricord.sources.tricord_list import ListHeader, TricordList
from tricord.sources.un_sc import UnSecurityCouncil

HEADER = {
    "tricord_list": 1,
    "list": "watch",
    "authority": "analyst",
    "title": "Watch list",
    "published_at": "2026-03-01T09:00:00+09:00",
    "source": "Invented.",
    "entries": 1,
}
ENTRY = {"id": "W-1", "schema": "Vessel", "names": ["EXAMPLE STAR"]}


@pytest.fixture
def raw(tmp_path):
    def maker(*lines):
        path = tmp_path / "list.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return Raw(path, path.name)

    return maker


@pytest.fixture
def read(raw):
    return lambda *lines: TricordList().read({"": raw(*lines)}, {})


def test_a_list_says_itself_whose_it_is_and_when(raw, read):
    file = raw({**HEADER, "marking": "TLP:AMBER//REL JPN", "simulated": True}, ENTRY)
    source = TricordList()
    assert source.recognise(file) == ""
    assert source.published(file) == datetime(2026, 3, 1, tzinfo=UTC)
    assert source.dataset(file) == "watch"
    reading = source.read({"": file}, {})
    assert reading.dataset == "watch"
    assert reading.authority is Authority.ANALYST
    assert reading.marking == "TLP:AMBER//REL JPN"
    assert reading.simulated


def test_an_entry_is_read_with_everything_it_may_say(read):
    said = {
        **ENTRY,
        "names": ["STAR", "SUN", {"text": "MOON", "kind": "former", "weak": True}],
        "identifiers": ["imo:IMO 9074729", {"kind": "wallet", "value": "0xA", "printed": "0xA"}],
        "birth_dates": ["1970", "1970-03-02", "1969/1971"],
        "programmes": ["EX"],
        "countries": ["KR"],
        "listed_on": "2021-05-06",
        "remarks": "Seen.",
        "facts": [["B", "2"], ["A", "1"]],
    }
    entry = read(HEADER, said).entries[0]
    assert entry.schema is Schema.VESSEL
    assert entry.names == (
        ListedName("STAR"),
        ListedName("SUN", NameKind.ALIAS),
        ListedName("MOON", NameKind.FORMER, weak=True),
    )
    assert entry.identifiers == (
        ListedIdentifier("imo", "9074729", "IMO 9074729"),
        ListedIdentifier("wallet", "0xA", "0xA"),
    )
    assert entry.birth_dates == ("1970", "1970-03-02", "1969/1971")
    assert (entry.listed_on, entry.remarks, entry.record) == (date(2021, 5, 6), "Seen.", "2")
    assert entry.facts == (("A", "1"), ("B", "2"))


@pytest.mark.parametrize(
    "change",
    [
        {"names": ["EXAMPLE SUN"]},
        {"identifiers": ["imo:9074729"]},
        {"countries": ["KP"]},
        {"remarks": "More."},
        {"listed_on": "2020-01-01"},
        {"schema": "Airplane"},
    ],
)
def test_a_changed_entry_without_facts_gets_another_version(read, change):
    before, after = read(HEADER, ENTRY).entries[0], read(HEADER, {**ENTRY, **change}).entries[0]
    assert before.version != after.version
    assert before.version == read(HEADER, ENTRY).entries[0].version


def test_entries_come_in_order_of_id(read):
    entries = [{**ENTRY, "id": key} for key in ("W-3", "W-1", "W-2")]
    reading = read({**HEADER, "entries": 3}, *entries)
    assert [entry.entry_id for entry in reading.entries] == ["W-1", "W-2", "W-3"]


def test_facts_of_an_official_list_are_said_to_be_second_hand_and_partial(read):
    official = {**HEADER, "list": "un-sc", "authority": "un", "scope": "only ships"}
    assert [key for key, _ in read(official, ENTRY).notes] == [
        "note-tricord-list-secondhand",
        "note-tricord-list-part",
    ]
    assert read(HEADER, ENTRY).notes == ()


@pytest.mark.parametrize(
    "claim",
    [
        {"list": "un-sc", "authority": "analyst"},
        {"list": "ofac-sdn", "authority": "un"},
        {"list": "watch", "authority": "un"},
        {"list": "un-sc", "authority": "un", "simulated": True},
    ],
)
def test_nobody_speaks_as_an_official_list_who_is_not(read, claim):
    with pytest.raises(SourceError) as refused:
        read({**HEADER, **claim}, ENTRY)
    assert refused.value.code == "list-name-reserved"


@pytest.mark.parametrize(
    ("header", "entry", "code", "field"),
    [
        ({"list": "Watch List"}, {}, "tricord-list-field", "list"),
        ({"authority": "king"}, {}, "tricord-list-field", "authority"),
        ({"published_at": "yesterday"}, {}, "tricord-list-field", "published_at"),
        ({"published_at": "0001-01-01T00:00:00+09:00"}, {}, "tricord-list-field", "published_at"),
        ({"marking": "SECRET"}, {}, "tricord-list-field", "marking"),
        ({"titel": "x"}, {}, "tricord-list-field", "titel"),
        ({"tricord_list": 2}, {}, "tricord-list-field", "tricord_list"),
        ({"entries": 2}, {}, "tricord-list-count", None),
        ({}, {"names": []}, "tricord-list-field", "names"),
        ({}, {"names": [" "]}, "tricord-list-field", "names.0.constrained-str"),
        ({}, {"nmaes": ["x"]}, "tricord-list-field", "nmaes"),
        ({}, {"schema": "Planet"}, "tricord-list-field", "schema"),
        ({}, {"listed_on": "6 May"}, "tricord-list-field", "listed_on"),
        ({}, {"birth_dates": ["6 May"]}, "tricord-list-field", "birth_dates.0"),
        ({}, {"identifiers": ["imo:12"]}, "tricord-list-field", "identifiers"),
        ({}, {"identifiers": ["9074729"]}, "tricord-list-field", "identifiers"),
    ],
)
def test_a_field_that_says_what_it_cannot_is_named_with_its_line(read, header, entry, code, field):
    with pytest.raises(SourceError) as refused:
        read({**HEADER, **header}, {**ENTRY, **entry})
    assert refused.value.code == code
    if field is not None:
        assert refused.value.params["field"].startswith(field.partition(".constrained")[0])
        assert refused.value.params["line"] == (1 if header else 2)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([], "tricord-list-headless"),
        ([ENTRY], "tricord-list-headless"),
        ([{**HEADER, "entries": 0}], "list-empty"),
        ([{**HEADER, "entries": 2}, ENTRY, ENTRY], "record-duplicated"),
        ([HEADER, HEADER, ENTRY], "tricord-list-field"),
    ],
)
def test_a_list_without_header_or_entries_or_with_doubles_is_refused(read, lines, code):
    with pytest.raises(SourceError) as refused:
        read(*lines)
    assert refused.value.code == code


def shipped():
    return resources.files("tricord") / "facts" / "un_dprk_2026-02-27.tricord-list.jsonl"


def test_the_shipped_facts_are_a_sound_list_and_hold_no_narrative(tmp_path):
    path = tmp_path / "shipped.jsonl"
    path.write_bytes(shipped().read_bytes())
    reading = TricordList().read({"": Raw(path, path.name)}, {})
    assert (reading.dataset, reading.authority) == ("un-sc", Authority.UN)
    assert len(reading.entries) == 155
    assert {entry.schema for entry in reading.entries} == {Schema.PERSON, Schema.ORGANIZATION}
    assert all(entry.programmes == ("DPRK",) and entry.listed_on for entry in reading.entries)
    assert not any(entry.remarks for entry in reading.entries)


def test_the_shipped_facts_are_exactly_those_of_the_publication(shared_data):
    path = shared_data / "screening/un/UN_consolidated_2026-02-27.xml"
    entries = UnSecurityCouncil().read({"": Raw(path, path.name)}, {}).entries
    written = shipped().read_text(encoding="utf-8")
    header = ListHeader.model_validate_json(written.partition("\n")[0])
    dprk = [entry for entry in entries if "DPRK" in entry.programmes]
    assert write_tricord_list(header, dprk, prose=False) == written

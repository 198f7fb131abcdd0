import json

import pytest
from tests.sources.national_lists import changed, entries_of, read, real, refusal

from tricord.model.listing import ListedIdentifier, Schema

NAME = "eu-un-ofac-copy"


def test_entries_of_the_un_alone_are_set_aside_and_the_others_kept():
    reading = read(NAME)
    assert {(r.record, r.reason) for r in reading.rejects} == {
        ("entities[3]", "list-entry-of-the-un"),
        ("entities[5]", "list-entry-nameless"),
    }
    assert [e.entry_id for e in reading.entries] == ["EU:13", "EU:13#2", "OFAC:34736"]
    assert [key for key, _ in reading.notes] == ["note-list-second-hand"]


def test_only_what_is_a_number_or_a_date_is_read_as_one():
    entries = entries_of(NAME)
    person, body, bank = (entries[key] for key in ("EU:13", "EU:13#2", "OFAC:34736"))
    assert person.identifiers == (ListedIdentifier("passport", "A374184", "A-374 184"),)
    assert person.birth_dates == ("1956-04-24", "1961-02-12")
    assert [name.text for name in person.names] == ["Invented PERSON", "Made Up"]
    assert (body.schema, body.birth_dates) == (Schema.ORGANIZATION, ())
    assert (bank.identifiers[0].kind, bank.countries) == ("tax", ("RU",))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"total":5', '"total":6', "tricord-list-count"),
        ('"individual"', '"robot"', "csv-value-unknown"),
        ('"aliases"', '"alias"', "json-line-broken"),
        ("]}\n", "", "json-line-broken"),
        ('"source":["EU"]', '"source":[]', "json-line-broken"),
    ],
)
def test_a_drifted_or_cut_copy_is_refused(old, new, code, tmp_path):
    assert refusal(NAME, changed(NAME, tmp_path, (old, new))).code == code


def test_the_real_copy_is_read_whole(shared_data):
    place = "lists/pakote_all_2026-01-28.json"
    reading = real(shared_data, NAME, place)
    held = json.loads((shared_data / "screening" / place).read_text("utf-8"))["entities"]
    of_the_un = sum(entity["source"] == ["UN"] for entity in held)
    assert len(reading.entries) == len(held) - of_the_un == 6236
    assert len(reading.rejects) == of_the_un == 578

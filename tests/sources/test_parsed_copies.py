import csv

import pytest
from tests.sources.national_lists import changed, fixture_of, read, real, refusal

from tricord.model.listing import Authority, Schema
from tricord.sources.parties import Parties
from tricord.sources.registry import source

REAL = {
    "lists/australia_2025-05_parsed.csv": "au-dfat",
    "lists/eu_names_2025-05_parsed.csv": "eu-fsf",
    "lists/uk_names_2025-05_parsed.csv": "uk-sl-copy",
    "ofac/sdn_names_2025-05_kebalkhadka.csv": "ofac-sdn-copy",
}


def test_rows_that_share_name_and_regime_are_one_entry_and_none_is_lost():
    reading = read("parsed-copies")
    notes = {key: dict(params) for key, params in reading.notes}
    assert notes == {
        "note-list-second-hand": {"list": "eu-fsf"},
        "note-list-rows-merged": {"count": "1"},
    }
    assert (reading.dataset, reading.authority) == ("eu-fsf", Authority.NATIONAL)
    merged = next(e for e in reading.entries if e.record == "2, 3")
    assert {name.text for name in merged.names} == {
        "Invented PERSON",
        "INVENTED Person",
        "Persone INVENTEE",
        "Imagined Trading Co., Ltd",
        "Other Alias",
    }
    assert [path for path, _ in merged.facts] == ["row", "row"]
    assert (merged.schema, merged.countries) == (Schema.PERSON, ("IQ",))
    (reject,) = reading.rejects
    assert (reject.record, reject.reason) == ("6", "list-entry-nameless")


def test_a_key_stays_when_the_order_of_rows_changes(tmp_path):
    raw = fixture_of("parsed-copies")
    heading, *rows = raw.data.decode().splitlines(keepends=True)
    again = changed("parsed-copies", tmp_path)
    again.path.write_text(heading + "".join(reversed(rows)), "utf-8")
    keys = [[e.entry_id for e in read("parsed-copies", r).entries] for r in (raw, again)]
    assert keys[0] == keys[1]


@pytest.mark.parametrize("place", REAL)
def test_every_name_of_a_real_copy_is_in_some_entry(place, shared_data):
    reading = real(shared_data, "parsed-copies", place)
    assert reading.dataset == REAL[place]
    with (shared_data / "screening" / place).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    facts = sum(path == "row" for entry in reading.entries for path, _ in entry.facts)
    distinct = {tuple(" ".join(text.split()) for text in row.values()) for row in rows}
    said = {tuple("" if t in ("None", "Unknown") else t for t in row) for row in distinct}
    assert facts == len(said) - len(reading.rejects)
    names = {name.text for entry in reading.entries for name in entry.names}
    printed = {" ".join(row["Name"].split()) for row in rows} - {""}
    assert printed - names == set()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Designation", "Post", "table-column-unknown"),
        (",Europe\nImagined", ",Europe,\nImagined", None),
        ("INVENTED  Person,", "INVENTED  Person", "csv-columns-differ"),
    ],
)
def test_a_drifted_copy_is_refused(old, new, code, tmp_path):
    raw = changed("parsed-copies", tmp_path, (old, new))
    if code is None:
        assert len(read("parsed-copies", raw).entries) == 3
    else:
        assert refusal("parsed-copies", raw).code == code


def test_a_copy_of_a_list_nobody_knows_is_refused(tmp_path):
    whole = fixture_of("parsed-copies").data.decode().replace("Europe", "Atlantis")
    raw = changed("parsed-copies", tmp_path)
    raw.path.write_text(whole, "utf-8")
    assert refusal("parsed-copies", raw).params["column"] == "Source"


@pytest.mark.parametrize(
    "name", ["eu-fsf-csv", "uk-sl-csv", "uk-sl-index", "au-dfat", "parsed-copies"]
)
def test_no_national_list_is_taken_for_a_table_of_our_own_parties(name):
    raw = fixture_of(name)
    assert Parties().recognise(raw) is None
    assert source(name).recognise(raw) == ""

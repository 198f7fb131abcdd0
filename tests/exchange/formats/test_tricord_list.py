import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.sources.base import Raw
from tricord.sources.tricord_list import ListHeader, TricordList

HEADER = ListHeader(
    list="watch",
    authority=Authority.ANALYST,
    title="Watch list",
    published_at="2026-03-01",
    source="Invented.",
    entries=0,
)
TEXT = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=8
    )
    .map(squeeze)
    .filter(bool)
)
ENTRIES = st.lists(
    st.builds(
        ListEntry,
        entry_id=TEXT,
        schema=st.sampled_from(Schema),
        names=st.lists(
            st.builds(ListedName, TEXT, st.sampled_from(NameKind), st.booleans()),
            min_size=1,
            max_size=3,
        ).map(tuple),
        record=st.just(""),
        facts=st.sets(st.tuples(TEXT, TEXT), min_size=1, max_size=3).map(
            lambda facts: tuple(sorted(facts))
        ),
        identifiers=st.lists(
            st.builds(ListedIdentifier, st.sampled_from(["imo", "other", "wallet"]), TEXT, TEXT)
        ).map(tuple),
        programmes=st.lists(TEXT, max_size=2).map(tuple),
        countries=st.lists(TEXT, max_size=2).map(tuple),
        birth_dates=st.lists(st.sampled_from(["1970", "1970-03-02", "1969/1971"])).map(tuple),
        listed_on=st.dates() | st.none(),
        remarks=TEXT | st.just(""),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda entry: entry.entry_id,
)


def read_back(text):
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "list.jsonl"
        path.write_text(text, encoding="utf-8", newline="")
        return TricordList().read({"": Raw(path, path.name)}, {}).entries


@settings(deadline=None)
@given(entries=ENTRIES)
def test_a_list_that_is_written_is_read_back_the_same(entries):
    back = read_back(write_tricord_list(HEADER, entries))
    assert [replace(entry, record="") for entry in back] == sorted(
        entries, key=lambda entry: entry.entry_id
    )


@settings(deadline=None)
@given(entries=ENTRIES)
def test_without_prose_no_remark_and_no_fact_of_the_publisher_leaves(entries):
    text = write_tricord_list(HEADER, entries, prose=False)
    for entry, back in zip(
        sorted(entries, key=lambda entry: entry.entry_id), read_back(text), strict=True
    ):
        assert back.remarks == ""
        assert (back.names, back.identifiers) == (entry.names, entry.identifiers)
        assert {path for path, _ in back.facts} <= {
            *("schema", "names", "identifiers", "birth_dates"),
            *("programmes", "countries", "listed_on"),
        }


@settings(deadline=None)
@given(entries=ENTRIES, data=st.data())
def test_the_order_of_entries_does_not_change_the_text(entries, data):
    shuffled = data.draw(st.permutations(entries))
    assert write_tricord_list(HEADER, shuffled) == write_tricord_list(HEADER, entries)


def test_a_person_can_read_what_is_written():
    entry = ListEntry(
        "W-1",
        Schema.VESSEL,
        (ListedName("STAR"), ListedName("SUN", NameKind.ALIAS), ListedName("별", NameKind.FORMER)),
        record="",
        facts=(("A", "1"),),
        identifiers=(ListedIdentifier("imo", "9074729", "IMO 9074729"),),
    )
    assert write_tricord_list(HEADER, [entry], prose=False) == (
        '{"tricord_list": 1, "list": "watch", "authority": "analyst", "title": "Watch list", '
        '"published_at": "2026-03-01", "source": "Invented.", "entries": 1}\n'
        '{"id": "W-1", "schema": "Vessel", "names": ["STAR", "SUN", '
        '{"text": "별", "kind": "former"}], "identifiers": ["imo:IMO 9074729"]}\n'
    )

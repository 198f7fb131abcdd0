from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tricord.model.listing import ListedIdentifier, ListedName, ListEntry, Schema
from tricord.sources.unkeyed import fingerprint, keyed, rebound, told_apart

DAY = date(2016, 12, 9)


def entry(key, *names, **said):
    return ListEntry(
        entry_id=key,
        schema=said.pop("schema", Schema.PERSON),
        names=tuple(map(ListedName, names)),
        record="1",
        facts=(("name", "; ".join(names)),),
        **said,
    )


def keys(standing, *entries):
    return {e.names[0].text: e.entry_id for e in rebound(standing, entries)}


def test_case_width_spaces_and_signs_change_no_fingerprint():
    assert fingerprint("PAK Se-Bong") == fingerprint("Ｐａｋ Se Bong") == fingerprint("paksebong")
    assert fingerprint("Pak", "Bong") != fingerprint("PakBong")


def test_what_stands_twice_gets_two_keys():
    assert list(told_apart("abaa")) == ["a", "b", "a-2", "a-3"]


def test_two_of_one_fingerprint_stay_two_entries_in_order_of_key():
    entries = keyed([entry("b", "FIRST"), entry("a", "SECOND"), entry("b", "THIRD")])
    found = [(e.entry_id, e.names[0].text) for e in entries]
    assert found == [("a", "SECOND"), ("b", "FIRST"), ("b-2", "THIRD")]


def test_a_respelt_name_keeps_its_key_by_what_stayed():
    passport = (ListedIdentifier("passport", "654000019"),)
    before = entry("old", "キョン・ボン", "KYON BON", birth_dates=("1964",), identifiers=passport)
    after = entry("new", "キョン・ボン", "KYONG BON", birth_dates=("1964",), identifiers=passport)
    assert keys([before], after) == {"キョン・ボン": "old"}


def test_a_namesake_of_another_day_and_number_is_somebody_else():
    before = entry("old", "KYON BON", birth_dates=("1964",), listed_on=DAY, countries=("KP",))
    after = entry("new", "KYON BON", birth_dates=("1988",), listed_on=date(2024, 1, 1))
    assert keys([before], after) == {"KYON BON": "new"}


def test_nothing_is_bound_by_dates_and_countries_alone():
    before = entry("old", "ALPHA", birth_dates=("1964",), countries=("KP",), listed_on=DAY)
    after = entry("new", "BETA", birth_dates=("1964",), countries=("KP",), listed_on=DAY)
    assert keys([before], after) == {"BETA": "new"}


def test_where_two_fit_as_well_nothing_is_guessed():
    one, two = entry("one", "ALPHA", "A"), entry("two", "ALPHA", "A")
    assert keys([one, two], entry("new", "ALPHA", "A")) == {"ALPHA": "new"}


def test_the_better_of_two_is_bound():
    close, far = entry("close", "ALPHA", "A", "AA"), entry("far", "ALPHA", "B", "A")
    assert keys([close, far], entry("new", "ALPHA", "A", "AA", "X")) == {"ALPHA": "close"}


def test_an_entry_still_shown_is_bound_to_nobody():
    standing = entry("kept", "ALPHA")
    found = keys([standing], replace(standing), entry("new", "ALPHA BETA", "ALPHA"))
    assert found == {"ALPHA": "kept", "ALPHA BETA": "new"}


def test_a_person_is_never_bound_to_a_body_but_a_body_to_a_body():
    before = entry("old", "ALPHA", schema=Schema.LEGAL_ENTITY)
    assert keys([before], entry("new", "ALPHA")) == {"ALPHA": "new"}
    assert keys([before], entry("new", "ALPHA", schema=Schema.ORGANIZATION)) == {"ALPHA": "old"}


people = st.builds(
    entry,
    st.sampled_from("abcdefgh"),
    st.sampled_from(["ALPHA", "BETA", "GAMMA"]),
    birth_dates=st.sampled_from([(), ("1964",)]),
)
lists = st.lists(people, max_size=6, unique_by=lambda e: e.entry_id)


@given(lists, lists)
def test_binding_loses_and_joins_no_entry_whatever_the_order(standing, entries):
    found = rebound(standing, entries)
    assert len({e.entry_id for e in found}) == len(entries)
    assert sorted(e.facts for e in found) == sorted(e.facts for e in entries)
    assert rebound(standing[::-1], entries[::-1]) == found
    assert rebound(standing, found) == found

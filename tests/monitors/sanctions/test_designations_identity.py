"""What a finding of `designations` rests on, and that the same rows give the same findings."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.monitors.sanctions.rows import DAY, LAW_DAY, entry, found, one, party, tables

from tricord.locale import LANGUAGES, text
from tricord.model.listing import Schema
from tricord.monitors.sanctions.designations import Params, find

PERSON = Schema.PERSON


def test_a_finding_rests_on_the_rows_it_compares():
    ours = party("KUM SONG", imo="1234567", file_sha256="ff", record="line 9")
    finding = one(ours, entry("KUM SONG", identifiers=("imo:1234567",)))
    rows = {(e.table, e.row_key, e.file_sha256, e.record) for e in finding.evidence}
    assert rows == {
        ("parties", "ours|1", "ff", "line 9"),
        ("list_entries", "ofac-sdn|E1", "bb", "sdn.csv:7"),
        ("list_identifiers", "ofac-sdn|E1|0", "bb", "sdn.csv:7"),
        ("list_names", "ofac-sdn|E1|0", "bb", "sdn.csv:7"),
    }


def test_a_finding_bears_the_strictest_marking_of_what_went_into_it():
    ours = party("KUM SONG", marking="TLP:AMBER//REL JPN,ROK")
    finding = one(ours, entry("KUM SONG", marking="TLP:GREEN//REL ROK,USA"))
    assert str(finding.marking) == "TLP:AMBER//REL ROK"


def test_a_party_that_only_moved_in_its_file_is_the_same_finding():
    theirs = entry("KUM SONG")
    before = one(party("KUM SONG"), theirs)
    place = {"record": "line 99", "file_sha256": "cc"}
    assert one(party("KUM SONG", **place), theirs).finding_id == before.finding_id
    assert one(party("KUM SONG"), theirs | place).finding_id == before.finding_id


def test_another_content_is_another_finding_of_the_same_lineage():
    before = one(party("KUM SONG"), entry("KUM SONG"))
    for ours, theirs in (
        (party("KUM SONG", call_sign="HMAB"), entry("KUM SONG")),
        (party("KUM SONG"), entry("KUM SONG", version="v2")),
        (party("KUM SONG", marking="TLP:RED"), entry("KUM SONG")),
        (party("KUM SONG"), entry("KUM SONG", marking="TLP:RED")),
        (party("KUM SONG"), entry("KUM SONG", missing_since=DAY)),
    ):
        after = one(ours, theirs)
        assert after.finding_id != before.finding_id
        assert after.lineage_id == before.lineage_id


def test_an_entry_that_waits_for_its_removal_is_still_found_and_says_so():
    assert (
        "doubt-entry-missing" in one(party("KUM SONG"), entry("KUM SONG", missing_since=DAY)).doubts
    )


@pytest.mark.parametrize("side", ["party", "entry"])
def test_what_was_made_up_says_so(side: str):
    ours, theirs = party("KUM SONG"), entry("KUM SONG")
    (ours if side == "party" else theirs)["simulated"] = True
    assert "doubt-simulated" in one(ours, theirs).doubts


names = st.sampled_from(["KUM SONG", "KUM SONG 2", "BRIGHT DAWN", "BRIGHT DAWNS", "CHON MA SAN"])


@settings(max_examples=25, deadline=None)
@given(
    ours=st.lists(st.tuples(names, st.sampled_from(["", "1234567", "7654321"])), max_size=6),
    theirs=st.lists(st.tuples(names, names, st.sampled_from(["1234567", "9999999"])), max_size=6),
    seed=st.integers(0, 99),
)
def test_the_order_of_rows_changes_nothing(ours, theirs, seed):
    parties = [
        party(name, imo=imo, party_id=str(at), dataset=f"d{at % 2}")
        for at, (name, imo) in enumerate(ours)
    ]
    entries = [
        entry(a, b, entry_id=f"E{at}", identifiers=(f"imo:{imo}",))
        for at, (a, b, imo) in enumerate(theirs)
    ]
    given_tables = tables(parties, entries)
    shuffled = {
        name: frame.sample(fraction=1, shuffle=True, seed=seed)
        for name, frame in given_tables.items()
    }
    params = Params(law_day=LAW_DAY)
    first, second = find(given_tables, params), find(shuffled, params)
    assert first == second
    ids = [f.finding_id for f in first.findings]
    assert ids == sorted(set(ids))
    assert len({f.lineage_id for f in first.findings}) == len(ids)


def test_names_of_versions_that_no_longer_stand_find_nothing():
    made = tables([party("OLD NAME")], [entry("OLD NAME", version="v1")])
    made["list_entries"] = made["list_entries"].with_columns(version=made["list_entries"]["name"])
    assert find(made, Params(law_day=LAW_DAY)).findings == ()


def test_every_finding_reads_in_every_language():
    cases = [
        (party("KUM SONG", imo="1234567"), entry("KUM SONG", identifiers=("imo:1234567",))),
        (party("DAWN", imo="1234567"), entry("KUM SONG", identifiers=("imo:1234567",))),
        (party("KUM SONG"), entry("KUM SONG", list_name="watch")),
        (
            party("Ri Won Ho", PERSON, birth_date="1962"),
            entry("Ri Won Ho", schema=PERSON, birth_dates=["1962"]),
        ),
    ]
    for (ours, theirs), language in product(cases, LANGUAGES):
        finding = one(ours, theirs)
        said = text(finding.message, language, **finding.params)
        assert ours["name"] in said
        assert theirs["name"] in said
        for doubt in finding.doubts:
            assert text(doubt, language, **finding.params)
        assert text(finding.score_meaning, language)
        assert text(f"grade-{finding.grade}", language)


def test_coverage_counts_what_was_looked_at():
    parties = [party("KUM SONG"), party("", party_id="2", imo="1234567")]
    coverage = found(parties, [entry("KUM SONG"), entry("X", entry_id="E2")]).coverage
    assert coverage == {
        "coverage-parties": 2,
        "coverage-parties-without-name": 1,
        "coverage-entries": 2,
        "coverage-ruled-out": 0,
    }


def test_nothing_to_look_at_finds_nothing():
    assert found([], []).findings == ()
    assert found([], [entry("KUM SONG")]).findings == ()
    assert found([party("KUM SONG")], []).findings == ()
    assert found([party("")], [entry("KUM SONG")]).findings == ()
    assert found([party("!!!")], [entry("???")]).findings == ()

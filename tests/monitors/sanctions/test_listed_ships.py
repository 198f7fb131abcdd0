"""Which ships that were heard are found to be listed ones, how surely, and with what doubts."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.monitors.sanctions.listed_worlds import (
    IMO,
    IMO_2,
    LISTED,
    OTHER,
    SHIP,
    found,
    imo,
    listed,
    name,
    one,
)
from tests.monitors.sanctions.sea_rows import NOON, TODAY, claim, event, heard, hours

from tricord.model.finding import Grade

# Grades


@pytest.mark.parametrize(
    ("said", "identifiers", "grade", "agreement"),
    [
        ([imo(), name()], (f"imo:{IMO}",), Grade.CORROBORATED, "imo-and-name"),
        ([imo()], (f"imo:{IMO}",), Grade.INDICATION, "imo"),
        ([imo(), name("BRIGHT DAWN")], (f"imo:{IMO}",), Grade.INDICATION, "imo"),
        ([imo(), imo(IMO_2), name()], (f"imo:{IMO}",), Grade.INDICATION, "imo-and-name"),
        ([], (f"mmsi:{SHIP}",), Grade.LEAD, "mmsi"),
        ([name()], (f"mmsi:{SHIP}",), Grade.INDICATION, "mmsi-and-name"),
        (
            [claim(SHIP, "call_sign", "hm-ab")],
            ("call_sign:HMAB",),
            Grade.LEAD,
            "call-sign",
        ),
        (
            [claim(SHIP, "call_sign", "HMAB"), name()],
            ("call_sign:HMAB",),
            Grade.INDICATION,
            "call-sign-and-name",
        ),
        (
            [claim(SHIP, "call_sign", "HMAB")],
            (f"mmsi:{SHIP}", "call_sign:HMAB"),
            Grade.INDICATION,
            "mmsi",
        ),
        ([name()], (), Grade.LEAD, "name"),
        ([name(), imo(IMO_2)], (f"mmsi:{SHIP}", f"imo:{IMO}"), Grade.LEAD, "mmsi-and-name"),
    ],
)
def test_the_table_of_grades(said, identifiers, grade, agreement):
    finding = one(said, listed(identifiers=identifiers))
    assert finding.kind == "seen"
    assert finding.grade is grade
    assert finding.params["agreement"] == f"agrees-sea-{agreement}"
    assert 0 < finding.score <= 1


def test_a_score_never_falls_when_more_agrees():
    alone = one([imo()], listed())
    named = one([imo(), name()], listed())
    both = one([imo(), name()], listed(identifiers=(f"imo:{IMO}", f"mmsi:{SHIP}")))
    assert alone.score < named.score < both.score < 1


def test_a_name_alone_counts_for_nothing_under_another_imo_number():
    result = found([heard(SHIP)], listed(), [name(), imo(IMO_2)])
    assert result.findings == ()
    assert result.coverage["coverage-sea-ruled-out"] == 1


@pytest.mark.parametrize("number", ["0000000", "9074728", "907472", ""])
def test_an_imo_number_that_cannot_be_one_agrees_with_nothing(number: str):
    result = found([heard(SHIP)], listed(identifiers=(f"imo:{number}",)), [imo(number)])
    assert result.findings == ()


def test_numbers_that_cannot_be_one_are_counted_but_not_that_none_was_sent():
    said = [imo("9074728"), imo("0"), imo("0000000"), imo()]
    assert found([heard(SHIP)], listed(), said).coverage["coverage-sea-imo-invalid"] == 1


def test_only_ships_on_lists_are_held_against():
    assert found([heard(SHIP)], listed(schema="Company"), [name(), imo()]).findings == ()


# Times


@pytest.mark.parametrize(("day", "seen"), [(-1, False), (0, True), (1, True)])
def test_seen_before_it_was_listed_is_no_finding(day: int, seen: bool):
    on = LISTED + timedelta(days=day)
    at = {"first_at": datetime(on.year, on.month, on.day, tzinfo=UTC)}
    result = found([heard(SHIP, on)], listed(), [imo(**at, last_at=at["first_at"])])
    assert len(result.findings) == seen
    assert result.coverage["coverage-sea-before-listing"] == 1 - seen


def test_an_entry_that_was_removed_finds_what_was_heard_until_then():
    until = NOON + timedelta(days=1)
    entries = listed(published_from=NOON - timedelta(days=9), published_to=until)
    rows = [heard(SHIP, TODAY + timedelta(days=d)) for d in (0, 1, 2)]
    [finding] = found(rows, entries, [imo()]).findings
    assert (finding.start, finding.end) == (TODAY, TODAY + timedelta(days=1))


def test_each_day_is_held_against_the_version_of_that_day():
    change = NOON + timedelta(days=1)
    old = listed(identifiers=(), version="v1", published_to=change)
    new = listed(version="v2", published_from=change)
    rows = [heard(SHIP, TODAY + timedelta(days=d)) for d in (0, 1, 2)]
    [finding] = found(rows, [old, new], [imo()]).findings
    assert finding.start == TODAY + timedelta(days=1)
    assert finding.params["days"] == "2"


def test_a_list_without_days_of_listing_gives_leads_before_its_history_and_says_so():
    undated = listed(listed_on=None, published_from=NOON + timedelta(days=30))
    finding = one([imo(), name()], undated)
    assert finding.grade is Grade.LEAD
    assert "doubt-sea-listed-since-unknown" in finding.doubts
    result = found([heard(SHIP)], undated, [imo(), name()], undated_listings=False)
    assert result.findings == ()
    assert result.coverage["coverage-sea-before-listing"] == 1


@pytest.mark.parametrize(("days", "holds"), [(30, True), (31, False), (-30, True), (-31, False)])
def test_a_claim_holds_for_a_month_around_the_days_on_which_it_was_made(days: int, holds: bool):
    at = NOON + timedelta(days=days)
    result = found([heard(SHIP)], listed(), [imo(first_at=at, last_at=at)])
    assert len(result.findings) == holds


def test_a_claim_without_a_time_holds_always_and_is_a_doubt():
    finding = one([imo(first_at=None, last_at=None)], listed())
    assert "doubt-sea-claim-undated" in finding.doubts


def test_days_on_which_only_the_name_agrees_are_no_part_of_a_sighting_by_number():
    late = TODAY + timedelta(days=90)
    named = name(last_at=NOON + timedelta(days=120))
    rows = [heard(SHIP), heard(SHIP, late)]
    [finding] = found(rows, listed(), [imo(), named]).findings
    assert finding.params["days"] == "1"
    [finding] = found([heard(SHIP, late)], listed(), [imo(), named]).findings
    assert finding.grade is Grade.LEAD


# What a sighting says


def test_a_sighting_tells_first_and_last_place_over_days_and_files():
    rows = [
        heard(SHIP, TODAY + timedelta(days=1), last_lat_deg=39.0),
        heard(SHIP, first_lat_deg=-0.00001),
        heard(SHIP, file_sha256="dd", fixes=5),
    ]
    [finding] = found(rows, listed(), [imo()]).findings
    assert finding.params["fixes"] == "205"
    assert finding.params["days"] == "2"
    assert finding.params["first"] == "0.0000,123.0000"
    assert finding.params["last"] == finding.where == "39.0000,124.5000"
    assert finding.end == TODAY + timedelta(days=2)
    assert sum(e.table == "ships_seen" for e in finding.evidence) == 3
    assert {e.table for e in finding.evidence} == {
        "ships_seen",
        "ship_claims",
        "list_entries",
        "list_identifiers",
        "measures",
    }


def test_more_days_are_another_finding_of_the_same_lineage():
    first = one([imo()], listed())
    rows = [heard(SHIP), heard(SHIP, TODAY + timedelta(days=1))]
    [second] = found(rows, listed(), [imo()]).findings
    assert first.finding_id != second.finding_id
    assert first.lineage_id == second.lineage_id


def test_a_row_that_only_moved_in_its_file_is_the_same_finding():
    before = one([imo()], listed())
    moved = found([heard(SHIP, first_row=9, last_row=12)], listed(record="x:1"), [imo(row=77)])
    assert [f.finding_id for f in moved.findings] == [before.finding_id]


def test_a_finding_bears_the_strictest_marking_of_what_went_into_it():
    finding = one([imo(marking="TLP:AMBER//REL JPN,ROK")], listed(marking="TLP:GREEN"))
    assert str(finding.marking) == "TLP:AMBER//REL JPN,ROK"
    flag = claim(SHIP, "flag", "KP", marking="TLP:RED")
    assert str(one([imo(), flag], listed()).marking) == "TLP:RED"


# Doubts


@pytest.mark.parametrize(
    ("said", "entries", "doubts"),
    [
        ([imo()], {}, {"doubt-sea-imo-borrowed", "doubt-sea-name-unconfirmed"}),
        ([imo(), name()], {}, {"doubt-sea-imo-borrowed"}),
        ([imo(), imo(IMO_2), name()], {}, {"doubt-sea-imo-borrowed", "doubt-sea-imo-several"}),
        ([name()], {}, {"doubt-name-alone"}),
        ([name()], {"weak": ("KUM SONG",)}, {"doubt-name-alone", "doubt-weak-alias"}),
        (
            [name(), imo(IMO_2)],
            {"identifiers": (f"imo:{IMO}", f"mmsi:{SHIP}")},
            {"doubt-sea-mmsi-typed", "doubt-sea-imo-differs"},
        ),
        (
            [imo(), name()],
            {"missing_since": NOON},
            {"doubt-sea-imo-borrowed", "doubt-entry-missing"},
        ),
        ([imo(), name()], {"simulated": True}, {"doubt-sea-imo-borrowed", "doubt-sea-simulated"}),
        (
            [imo(), name()],
            {"published_from": NOON + timedelta(days=5)},
            {"doubt-sea-imo-borrowed", "doubt-sea-version-later"},
        ),
    ],
)
def test_what_speaks_against_it_is_said_and_nothing_else(said, entries, doubts):
    assert set(one(said, listed(**entries)).doubts) == doubts


@pytest.mark.parametrize(("kind", "doubted"), [("two_hulls", True), ("imo_check", False)])
def test_a_conflict_of_identity_at_the_time_is_a_doubt_and_evidence(kind: str, doubted: bool):
    conflict = event("identity", SHIP, kind=kind)
    finding = one([imo(), name()], listed(), happened=[conflict])
    assert ("doubt-sea-identity-conflict" in finding.doubts) == doubted
    assert any(e.table == "sea_events" for e in finding.evidence) == doubted
    earlier = conflict | {"start_at": NOON - hours(90), "end_at": NOON - hours(80)}
    finding = one([imo(), name()], listed(), happened=[earlier])
    assert "doubt-sea-identity-conflict" not in finding.doubts


# Determinism

numbers = st.sampled_from([IMO, IMO_2, "0000000", "1234560"])
names = st.sampled_from(["KUM SONG", "KUM SONG 7", "BRIGHT DAWN"])
vessels = st.sampled_from([SHIP, OTHER, "412000222"])


@settings(max_examples=15, deadline=None)
@given(
    ours=st.lists(st.tuples(vessels, numbers, names), max_size=5),
    theirs=st.lists(st.tuples(names, numbers), max_size=4),
    meetings=st.lists(st.tuples(vessels, vessels, st.integers(0, 9)), max_size=4),
)
def test_the_order_of_rows_changes_nothing_and_ids_are_of_one_finding_each(ours, theirs, meetings):
    said = [claim(v, "imo", n) for v, n, _ in ours] + [claim(v, "name", n) for v, _, n in ours]
    entries = [
        listed(n, entry_id=f"E{at}", identifiers=(f"imo:{number}",))
        for at, (n, number) in enumerate(theirs)
    ]
    happened = [
        event("encounters", *sorted((a, b)), start_at=NOON + hours(h), end_at=NOON + hours(h + 3))
        for a, b, h in sorted(set(meetings))
        if a != b
    ]
    unique = list({e["event_id"]: e for e in happened}.values())
    result = found([heard(v) for v in sorted({v for v, _, _ in ours})], entries, said, unique)
    ids = [f.finding_id for f in result.findings]
    assert ids == sorted(set(ids))
    assert len({f.lineage_id for f in result.findings}) == len(ids)

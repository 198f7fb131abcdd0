"""The log of decisions: rules decide what numbers decide, persons everything else."""

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lake.lake_content import content
from tests.lake.several_lists import listed, person, take_in

from tricord.errors import DecisionError, NotFound
from tricord.lake import Lake, lists, subjects
from tricord.lake.joining import join, standing
from tricord.model.listing import Schema
from tricord.model.subject import Basis, Verdict
from tricord.model.tables import TABLES

FEW = settings(max_examples=8, deadline=None)
UN, OFAC, EU = ("un-sc", "KPe.020"), ("ofac-sdn", "77"), ("eu-fsf", "EU.1")
COMPANY = ("imo_company", "2041999")


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


@pytest.fixture(scope="module")
def new_lake(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Lake]:
    return lambda: Lake(tmp_path_factory.mktemp("lake"))


@pytest.fixture
def lake(new_lake) -> Lake:
    """Three lists with one company, of which only two say its number."""
    made = new_lake()
    take_in(made, "un-sc", [listed(UN[1], COMPANY, name="EXAMPLE SHIPPING")])
    take_in(made, "ofac-sdn", [listed(OFAC[1], COMPANY)], marking="TLP:AMBER")
    take_in(made, "eu-fsf", [listed(EU[1], ("un_reference", "KPe.020"))])
    return made


def joined(lake: Lake):
    return join(subjects.decisions(lake))


def members(lake: Lake):
    return dict(joined(lake).members)


def test_numbers_join_entries_and_a_second_time_changes_nothing(lake):
    assert len(subjects.update(lake).joined) == 2
    assert members(lake) == {UN: (UN, OFAC, EU)}
    by_list = {d.second: d for d in subjects.decisions(lake)}
    assert (by_list[EU].basis, by_list[EU].value) == (Basis.UN_REFERENCE, "KPe.020")
    ruled = by_list[OFAC]
    assert (ruled.decided_by, ruled.value) == ("rule:imo-company", "2041999")
    assert (ruled.marking, ruled.lake_version) == ("TLP:AMBER", 3)
    before = content(lake)
    assert subjects.update(lake) == subjects.Updated((), ())
    assert (content(lake), lake.version) == (before, 4)


def test_a_number_that_leaves_an_entry_takes_its_decision_with_it(lake):
    subjects.update(lake)
    take_in(lake, "ofac-sdn", [listed(OFAC[1])], day=1, marking="TLP:AMBER")
    assert len(subjects.update(lake).undone) == 1
    assert members(lake) == {UN: (UN, EU)}
    take_in(lake, "ofac-sdn", [listed(OFAC[1], COMPANY)], day=2, marking="TLP:AMBER")
    subjects.update(lake)
    assert members(lake) == {UN: (UN, OFAC, EU)}
    rows = lake.read("subject_decisions")
    assert rows.height == 4
    assert rows.select(TABLES["subject_decisions"].key).n_unique() == 4


def test_a_delisted_entry_stays_with_its_subject(lake):
    subjects.update(lake)
    take_in(lake, "ofac-sdn", [listed("78")], day=1)
    lists.confirm_removals(lake, "ofac-sdn", [OFAC[1]], "kim", "91 FR 1")
    assert subjects.update(lake) == subjects.Updated((), ())
    assert members(lake) == {UN: (UN, OFAC, EU)}


NUMBERS = [COMPANY, ("swift", "AAAAKPPY"), ("un_reference", "KPe.020"), ("passport", "A123456")]
SAYING = st.lists(st.sampled_from(NUMBERS), max_size=2, unique=True)


@FEW
@given(said=st.lists(st.tuples(st.sampled_from(["1", "2"]), SAYING), min_size=3, max_size=3))
def test_the_order_in_which_lists_arrive_does_not_matter(new_lake, said):
    taken = {
        name: [listed(entry_id, *numbers)]
        for name, (entry_id, numbers) in zip(("ofac-sdn", "eu-fsf", "watch"), said, strict=True)
    }
    results = []
    for order in list(permutations(taken))[::2]:
        lake = new_lake()
        for name in order:
            take_in(lake, name, taken[name])
            subjects.update(lake)
        ruled = {
            (d.first, d.second, d.basis, d.value)
            for d in standing(subjects.decisions(lake))
            if d.verdict is Verdict.SAME
        }
        results.append((ruled, members(lake)))
    assert results[1:] == results[:-1]


def test_a_persons_word_stands_against_a_rule_and_can_be_taken_back(lake):
    subjects.update(lake)
    before = joined(lake)
    apart = subjects.decide(lake, Verdict.DIFFERENT, (OFAC, UN), "another firm", "kim")
    assert (apart.first, apart.second) == (UN, OFAC)
    assert members(lake) == {UN: (UN, EU)}
    [conflict] = joined(lake).conflicts
    assert conflict.different.decision_id == apart.decision_id
    assert subjects.update(lake) == subjects.Updated((), ())
    subjects.undo(lake, apart.decision_id[:8], "it was the same after all", "kim")
    assert joined(lake) == before
    assert subjects.update(lake) == subjects.Updated((), ())


def test_what_a_person_undid_no_rule_decides_again(lake):
    subjects.update(lake)
    ruled = next(d for d in subjects.decisions(lake) if d.second == OFAC)
    undoing = subjects.undo(lake, ruled.decision_id, "the number is mistyped", "kim")
    assert subjects.update(lake) == subjects.Updated((), ())
    assert members(lake) == {UN: (UN, EU)}
    subjects.undo(lake, undoing.decision_id, "it is not", "lee")
    assert members(lake) == {UN: (UN, OFAC, EU)}


def test_a_rule_decides_after_a_persons_word_was_taken_back(lake):
    apart = subjects.decide(lake, Verdict.DIFFERENT, (UN, OFAC), "another firm", "kim")
    subjects.update(lake)
    assert members(lake) == {UN: (UN, EU)}
    subjects.undo(lake, apart.decision_id, "no", "kim")
    subjects.update(lake)
    assert members(lake) == {UN: (UN, OFAC, EU)}


def test_a_person_may_join_what_shares_nothing(lake):
    take_in(lake, "watch", [listed("W-1")], marking="TLP:RED")
    decision = subjects.decide(lake, Verdict.SAME, (("watch", "W-1"), UN), "same seal", "kim")
    assert decision.marking == "TLP:RED"
    assert all(decision.versions)
    assert members(lake) == {UN: (UN, ("watch", "W-1"))}
    before_that = lake.version - 1
    assert subjects.decisions(lake, version=before_that) == []


@pytest.mark.parametrize(
    ("pair", "reason", "by", "code"),
    [
        ((UN, UN), "x", "kim", "decision-one-entry"),
        ((UN, OFAC), "  ", "kim", "decision-reason-empty"),
        ((UN, OFAC), "x", "", "decision-by-nobody"),
        ((UN, OFAC), "x", "rule:imo", "decision-by-nobody"),
        ((UN, ("ofac-sdn", "none")), "x", "kim", "entry-unknown"),
        ((UN, ("no-list", "77")), "x", "kim", "entry-unknown"),
    ],
)
def test_a_decision_that_cannot_stand_is_refused_and_nothing_is_written(
    lake, pair, reason, by, code
):
    version = lake.version
    with pytest.raises((DecisionError, NotFound)) as refused:
        subjects.decide(lake, Verdict.SAME, pair, reason, by)
    assert refused.value.code == code
    assert refused.value.sentence()
    assert lake.version == version


def test_a_second_word_on_the_same_two_needs_the_first_undone(lake):
    first = subjects.decide(lake, Verdict.SAME, (UN, OFAC), "same seal", "kim")
    with pytest.raises(DecisionError) as refused:
        subjects.decide(lake, Verdict.DIFFERENT, (UN, OFAC), "other seal", "lee")
    assert refused.value.params == {"decision": first.decision_id, "by": "kim"}
    subjects.undo(lake, first.decision_id, "other seal", "lee")
    subjects.decide(lake, Verdict.DIFFERENT, (UN, OFAC), "other seal", "lee")


def test_only_a_decision_that_stands_can_be_undone(lake):
    subjects.update(lake)
    known = subjects.decisions(lake)[0].decision_id
    subjects.undo(lake, known, "x", "kim")
    with pytest.raises(DecisionError) as refused:
        subjects.undo(lake, known, "x", "kim")
    assert refused.value.code == "decision-undone"
    for unknown in ("zzzz", ""):
        with pytest.raises(NotFound) as missing:
            subjects.undo(lake, unknown, "x", "kim")
        assert missing.value.code == "decision-unknown"


def test_a_passport_does_not_join_a_person_to_a_body(new_lake):
    lake = new_lake()
    number = ("passport", "A1234567")
    take_in(lake, "un-sc", [person("KPi.001", number)])
    take_in(lake, "ofac-sdn", [listed("1", number), person("2", number)])
    take_in(lake, "watch", [listed("3", number, schema=Schema.LEGAL_ENTITY)])
    subjects.update(lake)
    assert members(lake) == {}, "two entries of one list carry it, and a body has no passport"

"""Joining: any order of decisions and undoings gives what the standing ones say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tricord.lake.joining import Joined, join, standing
from tricord.model.subject import Basis, Decision, Verdict, in_order, place

KEYS = [("un-sc", "1"), ("ofac-sdn", "1"), ("ofac-sdn", "2"), ("eu-fsf", "1"), ("watch", "1")]
PAIRS = [in_order(*pair) for pair in combinations(KEYS, 2)]
DAY = datetime(2026, 3, 1, tzinfo=UTC)


def decided(
    at: int, verdict: Verdict, pair, basis: Basis = Basis.PERSON, undoes: str = ""
) -> Decision:
    return Decision(
        verdict=verdict,
        first=pair[0],
        second=pair[1],
        versions=("", ""),
        basis=basis,
        value="",
        decided_by="someone",
        reason="",
        undoes=undoes,
        lake_version=at,
        marking="TLP:CLEAR",
        decided_at=DAY + timedelta(days=at),
    )


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    """Logs in which an undoing names any earlier line, other undoings among them."""
    log: list[Decision] = []
    for at in range(draw(st.integers(0, 12))):
        verdict = draw(st.sampled_from(list(Verdict)))
        if verdict is Verdict.UNDO and log:
            undone = draw(st.sampled_from(log))
            pair = (undone.first, undone.second)
            log.append(decided(at, verdict, pair, undone.basis, undone.decision_id))
        elif verdict is not Verdict.UNDO:
            basis = draw(st.sampled_from(list(Basis)))
            basis = Basis.PERSON if verdict is Verdict.DIFFERENT else basis
            log.append(decided(at, verdict, draw(st.sampled_from(PAIRS)), basis))
    return log


def replayed(log: list[Decision]) -> list[Decision]:
    """The naive model: go back from the end; what a standing line undid does not stand."""
    undone: set[str] = set()
    stood = []
    for decision in reversed(log):
        if decision.decision_id not in undone:
            stood.append(decision)
            undone |= {decision.undoes} - {""}
    return stood


def parted(joined: Joined) -> tuple[object, ...]:
    return dict(joined.members), joined.conflicts


@given(log=logs(), data=st.data())
def test_a_log_in_any_order_equals_the_replay_of_what_stands(log, data):
    assert {d.decision_id for d in standing(log)} == {d.decision_id for d in replayed(log)}
    plain = [d for d in replayed(log) if d.verdict is not Verdict.UNDO]
    shuffled = data.draw(st.permutations(log))
    assert parted(join(shuffled)) == parted(join(plain)) == parted(join(log))


@given(log=logs(), data=st.data())
def test_undoing_a_decision_restores_exactly_the_state_before(log, data):
    pair = data.draw(st.sampled_from(PAIRS))
    verdict = data.draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT]))
    new = decided(100, verdict, pair)
    undoing = decided(101, Verdict.UNDO, pair, undoes=new.decision_id)
    assert parted(join([*log, new, undoing])) == parted(join(log))
    again = decided(102, Verdict.UNDO, pair, undoes=undoing.decision_id)
    assert parted(join([*log, new, undoing, again])) == parted(join([*log, new]))


@given(log=logs())
def test_entries_declared_different_are_never_one_subject(log):
    joined = join(log)
    for decision in standing(log):
        if decision.verdict is Verdict.DIFFERENT:
            assert decision.second not in joined.of(decision.first)


@given(log=logs())
def test_every_standing_same_is_carried_out_or_shown_as_a_conflict(log):
    joined = join(log)
    refused = {conflict.same.decision_id for conflict in joined.conflicts}
    for decision in standing(log):
        if decision.verdict is Verdict.SAME:
            together = decision.second in joined.of(decision.first)
            assert together or decision.decision_id in refused


@given(log=logs())
def test_a_subject_goes_by_the_entry_that_comes_first(log):
    joined = join(log)
    for first, members in joined.members.items():
        assert len(members) > 1
        assert members == tuple(sorted(members, key=place))
        assert members[0] == first
        assert {joined.subject_of[key] for key in members} == {first}


def test_a_chain_is_cut_at_its_weakest_link():
    un, ofac, eu = KEYS[0], KEYS[1], KEYS[3]
    strong = decided(1, Verdict.SAME, in_order(un, ofac), Basis.UN_REFERENCE)
    weak = decided(2, Verdict.SAME, in_order(ofac, eu), Basis.PASSPORT)
    apart = decided(3, Verdict.DIFFERENT, in_order(un, eu))
    joined = join([weak, apart, strong])
    assert dict(joined.members) == {un: (un, ofac)}
    [conflict] = joined.conflicts
    assert (conflict.same, conflict.different) == (weak, apart)
    by_a_person = replace(weak, basis=Basis.PERSON)
    assert dict(join([by_a_person, apart, strong]).members) == {ofac: (ofac, eu)}

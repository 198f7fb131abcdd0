"""People's words over rules' proposals, and the published formula."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lake.register_lines import ADDRESS, KEY, proposed, quote, written

from tricord.lake.register_folding import compliance, fold, furthest, standing
from tricord.model.register import About, EntryKind, State

EARLY, LATE = date(2030, 6, 3), date(2032, 6, 3)
CHAIN = proposed(quote("aaaa000011112222:0-67", EARLY), quote("bbbb:5-60", LATE))
OTHER = proposed(quote("cccc:0-50", LATE))
DIALOGUE = proposed(
    quote("aaaa000011112222:0-67", EARLY),
    key="programme|example dialogue",
    kind=EntryKind.DIALOGUE,
    title="Example Dialogue",
    names=("edd", "example dialogue"),
)


def scored(partner, value, at, entry=KEY, by="kim"):
    return written(About.SCORE, value, at=at, partner=partner, entry=entry, written_by=by)


def undone(line, at):
    return written(About.UNDO, at=at, undoes=line.log_id, entry=line.entry)


def test_a_persons_state_goes_before_a_rules_and_is_shown_with_who_and_when():
    [before] = fold([CHAIN], [])
    assert (before.state.value, before.state.certified) == ("committed", False)
    line = written(About.STATE, "done", at=1)
    [after] = fold([CHAIN], [line])
    assert (after.state.value, after.state.certified) == ("done", True)
    assert (after.state.line.written_by, after.state.line.written_at) == ("kim", line.written_at)
    [back] = fold([CHAIN], [line, undone(line, 2)])
    assert (back.state.value, back.state.certified) == ("committed", False)
    assert back.undone == {line.log_id}
    assert len(back.log) == 2


def test_of_two_persons_lines_the_later_one_holds_and_both_are_kept():
    lines = [
        written(About.NEXT_DATE, "2031-01-01", at=1),
        written(About.NEXT_DATE, "2032-01-01", at=2, written_by="lee"),
    ]
    [entry] = fold([CHAIN], lines)
    assert (entry.next_date.value, entry.next_date.line.written_by) == ("2032-01-01", "lee")
    assert len(entry.log) == 2


def test_an_earlier_statement_that_arrives_later_does_not_rename_what_people_wrote():
    line = written(About.OWNER, "desk", at=1, partner="JPN", entry="commitment|bbbb:5-60")
    longer = proposed(quote("0000:0-9", date(2029, 1, 1)), *CHAIN.quotes)
    for chain in (CHAIN, longer):
        [entry] = fold([chain], [line])
        assert entry.key == "commitment|bbbb:5-60"
        assert entry.owners["JPN"].value == "desk"
        assert chain.key in entry.keys


def test_a_clause_that_is_cut_otherwise_now_is_found_by_what_it_shares():
    line = written(About.STATE, "done", at=1, entry="commitment|cccc:3-55")
    near = proposed(quote("cccc:50-90", LATE))
    entries = {entry.key: entry for entry in fold([CHAIN, near, OTHER], [line])}
    assert entries["commitment|cccc:3-55"].quotes == OTHER.quotes
    assert entries["commitment|cccc:50-90"].state.value == "committed"


def test_words_of_people_outlive_the_chain_they_were_written_of():
    line = written(About.STATE, "done", at=1, entry="commitment|gone:0-9")
    found = {entry.key: entry for entry in fold([CHAIN], [line])}
    assert found["commitment|gone:0-9"].state.value == "done"
    assert found["commitment|gone:0-9"].quotes == ()


def test_two_entries_are_one_only_while_a_persons_link_stands():
    link = written(About.SAME_AS, OTHER.key, at=1, entry=CHAIN.key)
    score = scored("JPN", "+1", 2, entry=OTHER.key)
    [one] = fold([CHAIN, OTHER], [link, score])
    assert one.key == OTHER.key
    assert len(one.quotes) == 3
    assert [line.value for line in one.scores["JPN"]] == ["+1"]
    two = fold([CHAIN, OTHER], [link, score, undone(link, 3)])
    assert {entry.key: bool(entry.scores) for entry in two} == {CHAIN.key: False, OTHER.key: True}


def test_a_programme_is_found_by_any_name_it_went_by():
    line = written(About.STATE, "lapsed", at=1, entry="programme|edd")
    [entry] = fold([DIALOGUE], [line])
    assert (entry.state.value, entry.title.value) == ("lapsed", "Example Dialogue")


def test_what_people_entered_is_an_entry_until_it_is_undone():
    line = written(About.ENTER, "Hotline", at=1, entry="programme|hotline")
    [entry] = fold([], [line])
    assert (entry.title.value, entry.kind.value, entry.state.value) == ("Hotline", "programme", "")
    assert fold([], [line, undone(line, 2)]) == ()


def test_a_rules_wrong_actors_and_kind_are_put_right_by_a_person():
    lines = [
        written(About.MEMBERS, "KOR,USA", at=1),
        written(About.KIND, "training", at=2, entry=DIALOGUE.key),
    ]
    chain, programme = fold([CHAIN, DIALOGUE], lines)
    assert chain.bound == ("KOR", "USA")
    assert programme.kind.value == "training"


def test_a_state_of_one_partner_leaves_that_of_all_alone():
    line = written(About.STATE, "done", at=1, partner="KOR", evidence=(ADDRESS,))
    [entry] = fold([CHAIN], [line])
    assert entry.state.value == "committed"
    assert {each: said.value for each, said in entry.states.items()} == {"KOR": "done"}


def test_a_date_that_passed_is_past_due_only_while_nothing_ended_it():
    dated = proposed(*CHAIN.quotes, next_day=date(2031, 12, 31))
    [entry] = fold([dated], [])
    assert not entry.past_due(date(2031, 12, 31))
    assert entry.past_due(date(2032, 1, 1))
    [ended] = fold([dated], [written(About.STATE, "lapsed", at=1)])
    assert not ended.past_due(date(2032, 1, 1))


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ([("committed", True), ("under_way", False)], "under_way"),
        ([("under_way", True), ("committed", True)], "under_way"),
        ([("committed", True), ("done", False), ("under_way", False)], "done"),
        ([("done", False), ("committed", True)], "committed"),
        ([("committed", True), ("intended", False)], "committed"),
        ([], "intended"),
    ],
)
def test_a_state_moves_on_and_back_only_where_it_is_promised_anew(said, now):
    assert furthest((State(state), binds) for state, binds in said) == now


def test_the_percentage_is_that_of_the_published_formula():
    lines = [
        scored("KOR", "+1", 1),
        scored("USA", "0", 2),
        scored("JPN", "-1", 3),
        scored("JPN", "+1", 4, entry=OTHER.key),
    ]
    found = compliance(fold([CHAIN, OTHER, DIALOGUE], lines))
    assert [each.mean for each in found.commitments] == [0, 1]
    assert (found.score, found.percent) == (0.5, 75.0)
    assert [(len(each.scores), len(each.members)) for each in found.commitments] == [(3, 3), (1, 3)]
    assert [each.entry.key for each in found.partly] == [OTHER.key]
    assert (found.members_scored, found.members) == (4, 6)


def test_where_nothing_is_scored_there_is_no_figure():
    found = compliance(fold([CHAIN], []))
    assert (found.score, found.percent, found.scored) == (None, None, ())
    assert len(found.commitments) == 1
    nothing = compliance([])
    assert (nothing.score, nothing.percent, nothing.members) == (None, None, 0)


def test_people_who_disagree_leave_no_score_until_one_is_undone():
    lines = [scored("KOR", "+1", 1), scored("KOR", "-1", 2, by="lee"), scored("USA", "0", 3)]
    found = compliance(fold([CHAIN], lines))
    [each] = found.commitments
    assert (each.disputed, dict(each.scores), each.mean) == (("KOR",), {"USA": 0}, 0.0)
    assert found.disputed == 1
    settled = compliance(fold([CHAIN], [*lines, undone(lines[1], 4)]))
    assert settled.commitments[0].mean == 0.5


def test_who_is_scored_counts_as_a_member_though_a_rule_left_it_out():
    national = proposed(*CHAIN.quotes, members=("USA",))
    [each] = compliance(fold([national], [scored("JPN", "0", 1)])).commitments
    assert each.members == ("USA", "JPN")


POINTS = st.dictionaries(st.sampled_from(["KOR", "USA", "JPN"]), st.sampled_from([-1, 0, 1]))


@given(st.lists(POINTS, min_size=1, max_size=4))
def test_the_percentage_stays_between_0_and_100_and_is_the_mean_of_means(given_points):
    chains = [proposed(quote(f"s{at}:0-9", EARLY)) for at in range(len(given_points))]
    lines = [
        scored(partner, f"{value:+d}" if value else "0", at, entry=chain.key)
        for at, (chain, points) in enumerate(zip(chains, given_points, strict=True))
        for partner, value in points.items()
    ]
    found = compliance(fold(chains, lines))
    means = [sum(points.values()) / len(points) for points in given_points if points]
    if not means:
        assert found.percent is None
        return
    assert found.percent == pytest.approx((sum(means) / len(means) + 1) * 50)
    assert 0 <= found.percent <= 100


@given(st.lists(st.integers(0, 5), max_size=6))
def test_a_line_stands_unless_something_that_stands_undoes_it(undoings):
    first = written(About.STATE, "done", at=0)
    log = [first]
    for at, target in enumerate(undoings, 1):
        log.append(undone(log[target % len(log)], at))
    stood = set(standing(log))
    for line, later in product(log, log):
        if later.undoes == line.log_id and later in stood:
            assert line not in stood
    for line in log:
        if not any(each.undoes == line.log_id and each in stood for each in log):
            assert line in stood


def test_the_order_of_proposals_does_not_matter():
    lines = [written(About.SAME_AS, OTHER.key, at=1, entry=CHAIN.key), scored("KOR", "0", 2)]
    one = fold([CHAIN, OTHER, DIALOGUE], lines)
    other = fold([DIALOGUE, OTHER, CHAIN], lines)
    assert [(e.key, e.quotes, e.title) for e in one] == [(e.key, e.quotes, e.title) for e in other]

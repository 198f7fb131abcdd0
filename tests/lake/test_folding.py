from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.lake.publications import IDS, Told, entry, moment, publication, tellings, visible

from tricord.lake.folding import Change, Timeline, differences


def folded(told: list[Told], confirmed: frozenset[tuple[int, str]] = frozenset()) -> Timeline:
    days = {t.day: publication(t) for t in told}
    timeline = Timeline(
        confirmed=frozenset((days[d].snapshot, days[d].published_at, e) for d, e in confirmed)
    )
    for t in told:
        timeline.fold(days[t.day])
    return timeline


def stood(timeline: Timeline, day: float) -> dict[str, tuple[str, object]]:
    at = moment(day)
    return {
        s.entry.entry_id: (
            s.entry.names[1].text,
            s.missing_since if s.missing_since and s.missing_since <= at else None,
        )
        for s in (*timeline.closed, *timeline.standing.values())
        if s.published_from <= at and (s.published_to is None or s.published_to > at)
    }


@st.composite
def confirmed_tellings(draw):
    told = draw(tellings(6))
    pairs = st.tuples(st.sampled_from([t.day for t in told]), st.sampled_from(IDS))
    return told, frozenset(draw(st.sets(pairs, max_size=3)))


@given(confirmed_tellings())
def test_a_timeline_says_at_every_moment_what_the_naive_model_says(case):
    told, confirmed = case
    # A person can confirm only what is missing when it is first missing.
    shown = {t.day: dict(t.says) for t in told}
    before = dict(zip([t.day for t in told[1:]], [t.day for t in told], strict=False))
    confirmed = frozenset(
        (day, e)
        for day, e in confirmed
        if e not in shown[day] and day in before and e in shown[before[day]]
    )
    timeline = folded(told, confirmed)
    for day in range(-1, 22):
        assert stood(timeline, day) == visible(told, confirmed, moment(day))


@given(tellings(6))
def test_intervals_of_an_entry_never_overlap_and_leave_no_gap(told):
    timeline = folded(told)
    for entry_id in IDS:
        versions = sorted(
            (
                s
                for s in (*timeline.closed, *timeline.standing.values())
                if s.entry.entry_id == entry_id
            ),
            key=lambda s: s.published_from,
        )
        for earlier, later in pairwise(versions):
            assert earlier.published_to == later.published_from
            assert earlier.missing_since or earlier.entry.version != later.entry.version


@given(tellings(6))
def test_the_log_of_changes_leads_from_each_publication_to_the_next(told):
    timeline = Timeline()
    known: dict[str, Counter] = {}
    missing: set[str] = set()
    for number, t in enumerate(told):
        changes = timeline.fold(publication(t))
        if number == 0:
            assert changes == (), "the first publication is the baseline"
            known = {e: Counter(entry(e, s).facts) for e, s in t.says}
            continue
        assert list(changes) == sorted(changes)
        for c in changes:
            match c.kind:
                case "add":
                    assert c.entry_id not in known
                    known[c.entry_id] = Counter(entry(c.entry_id, dict(t.says)[c.entry_id]).facts)
                case "remove":
                    assert c.entry_id not in missing
                    missing.add(c.entry_id)
                case "return":
                    missing.remove(c.entry_id)
                case "change":
                    if c.old:
                        known[c.entry_id][c.field, c.old] -= 1
                    if c.new:
                        known[c.entry_id][c.field, c.new] += 1
        for e, s in t.says:
            assert +known[e] == Counter(entry(e, s).facts)
        assert missing == known.keys() - dict(t.says).keys()


@given(tellings(1), st.integers(21, 30))
def test_the_same_words_on_another_day_change_nothing(told, day):
    timeline = folded(told)
    before = dict(timeline.standing)
    assert timeline.fold(publication(Told(day, told[0].says))) == ()
    assert timeline.standing == before


def test_a_change_pairs_old_and_new_of_one_field():
    old, new = entry("E1", "a"), entry("E1", "b")
    assert differences(old, new) == [
        Change("E1", "change", "name", "E1 a", "E1 b", "E1 b"),
        Change("E1", "change", "note", "a", "b", "E1 b"),
        Change("E1", "change", "note", "aa", "bb", "E1 b"),
    ]


def test_an_entry_that_says_a_then_b_then_a_again_has_three_intervals_of_two_versions():
    timeline = folded([Told(day, (("E1", said),)) for day, said in enumerate("aba")])
    versions = [s.entry.version for s in (*timeline.closed, *timeline.standing.values())]
    assert len(versions) == 3
    assert len(set(versions)) == 2


def test_a_confirmation_of_one_removal_is_none_of_the_next_even_from_the_same_bytes():
    both, one = (("E1", "a"), ("E2", "a")), (("E1", "a"),)
    told = [Told(0, both), Told(1, one), Told(2, both), Told(3, one)]
    timeline = folded(told, frozenset({(1, "E2")}))
    assert timeline.standing["E2"].missing_since == moment(3)
    assert [s.published_to for s in timeline.closed] == [moment(1)]

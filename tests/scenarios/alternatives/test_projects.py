"""Which dependency a project would end, and which projects do not count."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scenarios.alternatives.given import GRAPHITE, frame, of_partners, project

from tricord.scenarios.alternatives import projects, together
from tricord.scenarios.alternatives.projects import _displaced

_, BOUGHT = of_partners(
    {
        "KOR": {"CHN": 90, "MOZ": 10},
        "JPN": {"CHN": 40, "MDG": 30, "BRA": 30},
        "USA": {"CHN": 60, "CAN": 40},
    }
)


def told(*rows, bought=BOUGHT):
    return projects(frame("projects", rows), GRAPHITE, bought)


def test_deliveries_take_the_place_of_the_largest_origin():
    [one] = told(project("P1", "TZA", 50, {"KOR": 50}))
    [cure] = one.cures
    assert (cure.top, cure.share_before) == ("CHN", 0.9)
    assert (cure.top_after, cure.share_after) == ("TZA", 0.5)
    assert cure.hhi_before == pytest.approx(0.82)
    assert cure.hhi_after == pytest.approx(0.4**2 + 0.1**2 + 0.5**2)
    assert cure.verdict == "eases"
    assert one.of_imports == {"KOR": 0.5, "USA": 0.5, "JPN": 0.5}


def test_a_dependency_ends_where_neither_half_nor_the_index_is_left():
    [one] = told(project("P1", "TZA", 15, {"USA": 15}))
    assert one.cures[0].verdict == "cures"
    assert one.cures[0].share_after == pytest.approx(0.45)
    assert one.cures[0].hhi_after == pytest.approx(0.45**2 + 0.4**2 + 0.15**2)


def test_what_is_more_than_the_largest_origin_takes_the_place_of_the_next():
    [one] = told(project("P1", "TZA", 95, {"KOR": 95}))
    assert (one.cures[0].top_after, one.cures[0].share_after) == ("TZA", 0.95)


def test_more_than_all_imports_leaves_no_other_origin():
    [one] = told(project("P1", "TZA", 500, {"KOR": 500}))
    assert one.cures[0].share_after == pytest.approx(1)
    assert one.cures[0].verdict == "none"


def test_a_partner_that_does_not_depend_has_nothing_to_end():
    [one] = told(project("P1", "TZA", 10, {"JPN": 10}))
    assert one.cures[0].verdict == "no_dependency"


def test_a_project_in_the_largest_origin_is_no_alternative():
    [one] = told(project("P1", "CHN", 10, {"KOR": 10}))
    assert one.cures[0].verdict == "same_origin"


def test_a_right_to_more_than_the_capacity_is_cut_to_it():
    [one] = told(project("P1", "TZA", 50, {"KOR": 60, "JPN": 40}))
    assert one.offtake_t == {"KOR": 30, "JPN": 20}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"stage": "paused"}, "paused"),
        ({"stage": "ended"}, "ended"),
        ({"stage": "operating"}, "operating"),
        ({"capacity_t": None}, "capacity"),
        ({"offtake": ""}, "offtake"),
        ({"offtake": '{"DEU": 10}'}, "offtake"),
    ],
)
def test_what_does_not_count_is_shown_with_the_reason(changed, why):
    shown = told(project("P1", "TZA", 50, {"KOR": 50}) | changed)
    assert [(each.left_out, each.cures) for each in shown] == [(why, ())]
    assert together(shown, BOUGHT) == ()


def test_what_a_partner_buys_must_be_known_by_weight():
    _, bought = of_partners({"KOR": {"CHN": None}})
    [one] = told(project("P1", "TZA", 50, {"KOR": 50}), bought=bought)
    assert one.cures[0].verdict == "unknown"
    assert one.of_imports == {"KOR": None, "USA": None, "JPN": None}


def test_projects_come_by_the_day_they_deliver_and_undated_ones_last():
    rows = [
        project("P1", "TZA", 50, {}, starts_on=None),
        project("P2", "TZA", 50, {}, starts_on=date(2030, 1, 1)),
        project("P3", "TZA", 50, {}, starts_on=date(2026, 1, 1)),
    ]
    assert [each.row["project_id"] for each in told(*rows)] == ["P3", "P2", "P1"]


def test_a_project_counts_as_it_was_last_published():
    later = datetime(2025, 9, 1, tzinfo=UTC)
    rows = [
        project("P1", "TZA", 50, {"KOR": 50}),
        project("P1", "TZA", 50, {"KOR": 50}, stage="ended", published_at=later),
    ]
    assert [each.left_out for each in told(*rows)] == ["ended"]


def test_projects_of_other_items_are_not_told():
    assert told(project("P1", "TZA", 50, {}, item_id="gallium_metal")) == ()


def test_all_that_count_are_counted_together():
    some = told(
        project("P1", "TZA", 20, {"KOR": 20}),
        project("P2", "AUS", 30, {"KOR": 30}),
        project("P3", "CAN", 30, {"KOR": 30}, stage="paused"),
    )
    assert [each.cures[0].verdict for each in some if each.cures] == ["eases", "eases"]
    [cure] = together(some, BOUGHT)
    assert (cure.delivered_t, cure.verdict) == (50, "cures")
    assert cure.share_after == pytest.approx(0.4)


_amounts = st.dictionaries(
    st.sampled_from(("CHN", "BRA", "MDG", "MOZ")), st.floats(1, 1e5), min_size=1
)


@given(
    _amounts, st.dictionaries(st.sampled_from(("TZA", "AUS", "BRA")), st.floats(1, 1e5), min_size=1)
)
def test_what_a_partner_buys_altogether_stays_and_nobody_sells_less_than_nothing(amounts, some):
    after = _displaced(amounts, some)
    assert sum(after.values()) == pytest.approx(sum(amounts.values()))
    assert min(after.values()) >= -1e-9

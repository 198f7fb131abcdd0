"""What was in force for an act, who must be involved, and the chains of replacement."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.errors import ConfigError
from tricord.measures import Standing, load
from tricord.model.measure import Direction

DAYS = st.dates(date(2005, 1, 1), date(2030, 12, 31))
CODES = st.from_regex(r"[0-9]{2,8}", fullmatch=True)


def ids(found):
    return [one.measure.measure_id for one in found]


@settings(deadline=None)
@given(on=DAYS, hs=CODES)
def test_only_measures_whose_interval_holds_the_day_are_returned(on, hs):
    for found in load().in_force(on, hs=hs):
        assert found.measure.effective_from <= on
        assert found.measure.effective_to is None or on < found.measure.effective_to
        assert found.reasons
        assert found.strength is not None


@settings(deadline=None)
@given(on=DAYS)
def test_a_replaced_measure_never_stands_beside_its_successor(on):
    in_force = set(ids(load().in_force(on)))
    for measure in load():
        for successor in measure.superseded_by:
            if successor in in_force:
                assert measure.measure_id not in in_force


@settings(deadline=None)
@given(on=DAYS, later=DAYS)
def test_no_later_day_brings_a_replaced_measure_back(on, later):
    first, second = sorted((on, later))
    for measure in load():
        begun = measure.effective_from <= first
        if begun and not measure.in_force(first):
            assert not measure.in_force(second)


@settings(deadline=None)
@given(on=DAYS, hs=CODES, direction=st.sampled_from(list(Direction)))
def test_what_is_in_force_is_what_the_explanation_does_not_refuse(on, hs, direction):
    explained = load().explain(on, hs=hs, direction=direction)
    assert len(explained) == len(load())
    assert tuple(e for e in explained if e.in_question) == load().in_force(
        on, hs=hs, direction=direction
    )


@settings(deadline=None)
@given(on=DAYS, hs=st.sampled_from(["2701", "270111", "2702", "27040010"]))
def test_exactly_one_coal_law_stands_on_any_day_from_2_march_2016(on, hs):
    found = ids(load().in_force(on, direction="from_dprk", hs=hs))
    assert len(found) == (on >= date(2016, 3, 2))
    assert set(found) <= {"M2270-29", "M2321-26", "M2371-8"}


def test_without_a_question_everything_in_force_on_the_day_is_given():
    found = load().in_force(date(2024, 5, 2))
    assert len(found) == sum(m.in_force(date(2024, 5, 2)) for m in load())
    assert {f.standing for f in found} == {Standing.APPLIES}


@pytest.mark.parametrize(
    ("on", "act", "expected"),
    [
        (date(2006, 7, 5), "ballistic_launch", []),
        (date(2006, 10, 15), "ballistic_launch", ["M1718-2", "M1718-5"]),
        (date(2009, 4, 5), "space_launch", []),
        (date(2012, 12, 12), "space_launch", ["M1874-2"]),
        (date(2022, 3, 24), "long_range_launch", ["M2397-28"]),
        (date(2017, 9, 3), "nuclear_test", ["M1718-2", "M1874-2"]),
        (date(2017, 9, 10), "transfer_at_sea", []),
        (date(2017, 9, 12), "transfer-at-sea", ["M2375-11"]),
        (date(2018, 4, 2), "ais_silence", ["M2397-13"]),
        (date(2017, 8, 20), "employment", ["M2371-11"]),
        (date(2017, 10, 1), "employment", ["M2375-17"]),
        (date(2018, 1, 1), "employment", ["M2375-17", "M2397-8"]),
        (date(2017, 9, 1), "joint_venture", ["M2371-12"]),
        (date(2018, 6, 1), "joint_venture", ["M2375-18"]),
        (date(2018, 6, 1), "bank_relation", ["M2270-33", "M2321-14", "M2321-31"]),
    ],
)
def test_the_law_of_the_day_decides_for_an_act(on, act, expected):
    assert ids(load().in_force(on, act=act)) == expected


def test_a_transfer_at_sea_bears_on_goods_of_every_kind():
    found = load().in_force(date(2020, 1, 1), act="transfer_at_sea", hs="9999")
    assert ids(found) == ["M2375-11"]


def test_an_open_fact_about_the_ship_is_said_and_a_given_one_settles_it():
    (open_,) = load().in_force(date(2020, 1, 1), act="transfer_at_sea")
    assert open_.standing is Standing.DEPENDS
    assert "actor-open" in [reason.key for reason in open_.reasons]
    (settled,) = load().in_force(
        date(2020, 1, 1), act="transfer_at_sea", actors=["dprk-flag-vessel"]
    )
    assert settled.standing is Standing.APPLIES
    other = load().in_force(date(2020, 1, 1), act="transfer_at_sea", actors=["dprk_national"])
    assert other == ()


def test_a_place_takes_out_what_cannot_reach_it():
    on = date(2020, 1, 1)
    seizure = load().in_force(on, act="vessel_seizure", place="port")
    assert ids(seizure) == ["M2397-9"]
    assert load().in_force(on, act="vessel_seizure", place="high_seas") == ()


def test_small_arms_were_left_out_only_until_2270():
    early = load().in_force(date(2012, 1, 1), direction="to_dprk", goods="artillery shells")
    assert ids(early) == ["M1718-8ai", "M1874-10"]
    assert "small-arms" not in [e.exemption_id for e in early[-1].exemptions]
    rifles = load().in_force(date(2018, 1, 1), direction="to_dprk", goods="rifles")
    assert ids(rifles) == ["M1718-8ai", "M2270-6"]


@pytest.mark.parametrize(
    "asked", [{"act": "smuggling"}, {"direction": "north"}, {"actors": ["x"]}, {"place": "moon"}]
)
def test_an_unknown_word_is_refused_with_the_known_ones(asked):
    with pytest.raises(ConfigError) as caught:
        load().in_force(date(2020, 1, 1), **asked)
    assert caught.value.code == "measure-word-unknown"
    assert "," in caught.value.hint("en")


def test_chains_follow_hard_replacement_only_and_run_oldest_first():
    def chain(key):
        return [m.measure_id for m in load().chain(key)]

    assert chain("M2371-8") == ["M2270-29", "M2321-26", "M2371-8"]
    assert chain("M2270-29") == chain("M2371-8")
    assert chain("M2094-18") == ["M2094-18"]
    assert load()["M2094-18"].widened_by == ("M2270-21",)
    assert load()["M2094-18"].in_force(date(2020, 1, 1))


def test_the_member_of_a_chain_in_force_changes_on_the_day_of_replacement():
    def live(on):
        return [m.measure_id for m in load().chain_in_force("M2094-16", on)]

    assert live(date(2013, 3, 6)) == ["M1718-8f"]
    assert live(date(2013, 3, 7)) == ["M2094-16"]
    assert live(date(2016, 3, 2)) == ["M2270-18"]


def test_the_panel_of_experts_lapsed_after_its_last_day():
    panel = load()["M1874-26"]
    assert panel.in_force(date(2024, 4, 30))
    assert not panel.in_force(date(2024, 5, 1))


def test_a_paragraph_is_found_as_people_cite_it():
    law = load()
    assert [m.measure_id for m in law.of_paragraph(1718, 8, "d")] == ["M1718-8d"]
    assert [m.measure_id for m in law.of_paragraph(2321, 12, "c")] == ["M2321-12"]
    assert [m.measure_id for m in law.of_paragraph(2270, 34)] == ["M2270-33"]
    assert len(law.of_paragraph(2397, 6)) == 6
    assert law.of_paragraph(2397, 99) == ()
    assert law.of_paragraph(2569, 1) == ()


def test_the_data_have_one_version_and_it_holds_every_row():
    assert len(load().version) == 64
    assert load().version != load()["M2371-8"].version


def test_membership_is_by_id_or_by_measure():
    law = load()
    assert "M2371-8" in law
    assert law["M2371-8"] in law
    assert "M1718-9" not in law

"""What was last agreed on a topic, series by series; every sentence invented."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told
from tricord.text.wording.precedents import LAST, precedents

HEAD = "The leaders of Japan, the Republic of Korea and the United States met.\n"
TOPIC = "dprk_missiles"
RUNGS = {
    2: "They expressed concern over the DPRK’s ballistic missile launches.",
    7: "They condemned the DPRK’s ballistic missile launches.",
    8: "They strongly condemned the DPRK’s ballistic missile launches.",
}
SILENT = "They welcomed the Mekong fund."


def told(name, year, words, **changed):
    made = Told(
        name,
        date(year, 5, 1),
        parse(HEAD + words),
        statement_id=name,
        forum=Forum.KOR_USA_JPN,
        level=Level.LEADERS,
        parties=("KOR", "USA", "JPN"),
        kinds=(("en", Kind.JOINT_TEXT),),
    )
    return replace(made, **changed)


def names(wordings):
    return [each.told.name for each in wordings]


def test_the_latest_comes_first_and_no_more_than_three_are_told():
    statements = [told(f"s{year}", year, RUNGS[7]) for year in (2033, 2030, 2032, 2031)]
    (found,) = precedents(statements, TOPIC)
    assert names(found.wordings) == ["s2033", "s2032", "s2031"]


def test_the_strongest_is_found_beyond_the_last_three():
    statements = [told("old", 2020, RUNGS[8])]
    statements += [told(f"s{year}", year, RUNGS[7]) for year in (2030, 2031, 2032)]
    (found,) = precedents(statements, TOPIC)
    assert [point.told.name for point in found.strongest] == ["old"]
    assert "old" not in names(found.wordings)


def test_of_equals_the_latest_is_the_strongest():
    (found,) = precedents([told("a", 2030, RUNGS[8]), told("b", 2031, RUNGS[8])], TOPIC)
    assert found.strongest[0].told.name == "b"


def test_a_hedge_sorts_below_the_bare_form_of_its_rung():
    topic = "supply_chains"
    bare = told("bare", 2030, "They will open a data desk for supply chains.")
    loose = told("loose", 2031, "They will seek to open a data desk for supply chains.")
    (found,) = precedents([bare, loose], topic)
    rungs = {point.clause.strength.low for each in found.wordings for point in each.points}
    assert len(rungs) == 1
    assert found.strongest[0].told.name == "bare"


def test_ladders_are_never_held_against_each_other():
    both = f"{RUNGS[8]} They called on the DPRK to end its ballistic missile launches."
    (found,) = precedents([told("a", 2030, both)], TOPIC)
    assert [point.clause.strength.ladder for point in found.strongest] == ["negative", "call"]


def test_levels_kinds_forums_and_parties_are_series_of_their_own():
    statements = [
        told("leaders", 2030, RUNGS[7]),
        told("ministers", 2030, RUNGS[8], level=Level.MINISTERS),
        told("principles", 2030, RUNGS[8], kinds=(("en", Kind.PRINCIPLES),)),
        told("quad", 2030, RUNGS[8], forum=Forum.QUAD),
        told("more", 2030, RUNGS[8], parties=("KOR", "USA", "JPN", "AUS")),
    ]
    found = precedents(statements, TOPIC)
    assert len(found) == 5
    own = next(each for each in found if each.wordings[0].told.name == "leaders")
    assert own.strongest[0].clause.strength.low == 7
    assert [each.series.forum for each in found][-1] is Forum.QUAD


def test_the_order_parties_are_named_in_makes_no_other_series():
    statements = [
        told("a", 2030, RUNGS[7]),
        told("b", 2031, RUNGS[7], parties=("JPN", "USA", "KOR")),
    ]
    assert len(precedents(statements, TOPIC)) == 1


def test_what_one_government_tells_is_no_precedent():
    summary = told("a", 2030, RUNGS[8], kinds=(("en", Kind.NATIONAL_SUMMARY),))
    assert precedents([summary], TOPIC) == ()


def test_a_later_text_that_is_silent_is_named_and_one_of_another_series_is_not():
    statements = [
        told("said", 2030, RUNGS[7]),
        told("before", 2029, SILENT),
        told("silent", 2031, SILENT),
        told("elsewhere", 2032, SILENT, level=Level.MINISTERS),
    ]
    (found,) = precedents(statements, TOPIC)
    assert [each.name for each in found.silent] == ["silent"]


def test_as_of_a_day_hides_what_came_later_and_keeps_the_day():
    statements = [told("a", 2030, RUNGS[7]), told("b", 2031, RUNGS[8])]
    (found,) = precedents(statements, TOPIC, None, date(2031, 4, 30))
    assert names(found.wordings) == ["a"]
    (found,) = precedents(statements, TOPIC, None, date(2031, 5, 1))
    assert names(found.wordings) == ["b", "a"]


@given(st.lists(st.sampled_from([*RUNGS.values(), SILENT]), min_size=1, max_size=6), st.randoms())
def test_the_order_of_files_changes_nothing_and_nothing_is_stronger_than_the_strongest(
    sentences, chance
):
    statements = [told(f"s{at}", 2000 + at, words) for at, words in enumerate(sentences)]
    shuffled = list(statements)
    chance.shuffle(shuffled)
    found = precedents(statements, TOPIC)
    assert found == precedents(shuffled, TOPIC)
    for each in found:
        assert len(each.wordings) <= LAST
        top = each.strongest[0].clause.strength.low
        said = [rung for rung, words in RUNGS.items() if words in sentences]
        assert top == max(said)
        last = each.wordings[0].told.dated
        assert all(one.dated >= last + timedelta(days=1) for one in each.silent)

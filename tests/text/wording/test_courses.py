"""The course of a topic; every sentence invented."""

from datetime import date

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told
from tricord.text.wording.courses import course, forums_told, topics_told

HEAD = "The leaders of Japan, the Republic of Korea and the United States met.\n"


def told(name, day, words, kind=Kind.JOINT_TEXT, forum=Forum.KOR_USA_JPN):
    return Told(
        name,
        day,
        parse(HEAD + words),
        statement_id=name,
        forum=forum,
        level=Level.LEADERS,
        kinds=(("en", kind),),
    )


JOINT = told("b", date(2031, 5, 1), "They condemned the DPRK’s ballistic missile launches.")
EARLIER = told("a", date(2030, 5, 1), "They will seek to open a data desk for supply chains.")
READOUT = told(
    "c",
    date(2032, 5, 1),
    "They strongly condemned the DPRK’s ballistic missile launches.",
    Kind.NATIONAL_SUMMARY,
)
QUAD = told(
    "d",
    date(2029, 5, 1),
    "They expressed concern over the DPRK’s ballistic missile launches.",
    Kind.PRINCIPLES,
    Forum.QUAD,
)


def test_only_joint_texts_and_principles_count_as_agreed():
    found = course([READOUT, JOINT, QUAD, EARLIER], "dprk_missiles")
    assert [point.told.name for point in found.agreed] == ["d", "b"]
    assert [point.told.name for point in found.others] == ["c"]
    assert found.others[0].kind is Kind.NATIONAL_SUMMARY


def test_a_forum_asked_for_shuts_out_the_others():
    found = course([READOUT, JOINT, QUAD], "dprk_missiles", Forum.QUAD)
    assert [point.told.name for point in found.agreed] == ["d"]
    assert found.others == ()


def test_a_heading_is_no_wording():
    words = "They met on missiles.\n"
    silent = Told("e", date(2030, 1, 1), parse(words), kinds=(("en", Kind.JOINT_TEXT),))
    assert all(point.clause.operative for point in course([silent], "dprk_missiles").agreed)


def test_words_that_loosen_are_told_and_firm_ones_are_not():
    (loose,) = course([EARLIER], "supply_chains").agreed
    firm = told("f", date(2030, 5, 2), "They will open a data desk for supply chains.")
    (bare,) = course([firm], "supply_chains").agreed
    assert loose.hedged
    assert not bare.hedged


def test_topics_and_forums_are_counted_in_agreed_texts_alone():
    statements = [READOUT, JOINT, QUAD, EARLIER]
    assert topics_told(statements)["dprk_missiles"] == 2
    assert "dprk_missiles" not in topics_told([READOUT])
    assert set(topics_told(statements, Forum.QUAD)) == {"dprk_missiles"}
    assert forums_told(statements) == {"kor-usa-jpn": 2, "quad": 1}

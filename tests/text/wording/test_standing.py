"""Where commitments stand, by what statements say of them; every sentence invented."""

from datetime import date

import pytest

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told, chains
from tricord.text.wording.chains import Chain, Step
from tricord.text.wording.standing import standing, standings

HEAD = "The leaders of Japan, the Republic of Korea and the United States met.\n"
PROMISE = "They decided to launch the Example Data Dialogue (EDD)."
DATED = "They decided to launch the Example Data Dialogue (EDD) by the end of 2031."
DONE = "They applauded the successful launch of the Example Data Dialogue (EDD)."


def told(year, words, forum=Forum.KOR_USA_JPN, kind=Kind.JOINT_TEXT):
    day = date(year, 5, 1)
    return Told(
        f"s{year}",
        day,
        parse(HEAD + words, day),
        statement_id=f"s{year}",
        forum=forum,
        level=Level.LEADERS,
        parties=("KOR", "USA", "JPN"),
        kinds=(("en", kind),),
    )


def steps(*states):
    """A chain of steps in such states, each of its own year; promises where they can be."""
    made = []
    for at, state in enumerate(states):
        words = DONE if state == "done" else DATED if state == "dated" else PROMISE
        statement = told(2030 + at, words)
        made.append(Step(statement, state, statement.spoken("en")[-1]))
    return Chain("", tuple(made), (), "")


@pytest.mark.parametrize(
    ("states", "state", "year"),
    [
        (("committed",), "committed", 2030),
        (("committed", "committed", "dated"), "dated", 2032),
        (("dated", "committed"), "dated", 2030),
        (("in_progress", "proposed"), "in_progress", 2030),
        (("committed", "done"), "done", 2031),
        (("committed", "done", "done"), "done", 2031),
        (("committed", "done", "committed"), "committed", 2032),
    ],
)
def test_a_later_statement_that_says_less_takes_nothing_back(states, state, year):
    found = standing(steps(*states))
    assert (found.state, found.since) == (state, date(year, 5, 1))


def test_the_day_given_last_stands_though_a_later_statement_leaves_it_out():
    (chain,) = chains([told(2030, DATED), told(2031, PROMISE)])
    found = standing(chain)
    assert found.due.told.name == "s2030"
    assert found.due.clause.due.last == date(2031, 12, 31)
    assert found.statements == 2
    assert (found.first.told.name, found.last.told.name) == ("s2030", "s2031")


def test_a_commitment_without_a_day_has_none():
    (chain,) = chains([told(2030, PROMISE)])
    assert standing(chain).due is None


def test_a_forum_keeps_what_was_first_promised_in_it_and_what_others_say_of_it():
    found = chains([told(2030, PROMISE), told(2032, DONE, Forum.QUAD)])
    (own,) = standings(found, Forum.KOR_USA_JPN)
    assert own.state == "done"
    assert own.forums == (Forum.KOR_USA_JPN, Forum.QUAD)
    assert standings(found, Forum.QUAD) == ()


def test_what_all_agreed_stands_before_what_one_side_tells():
    summary = told(2029, "They will open a fund for ports.", kind=Kind.NATIONAL_SUMMARY)
    found = standings(chains([summary, told(2030, PROMISE)]))
    assert [each.agreed for each in found] == [True, False]

"""What parties charge their own people with, and partners told by their capitals; all invented."""

from datetime import date

import pytest

from tricord.text.clauses import parse

HEAD = "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n"


def clause(sentence):
    found = parse(HEAD + sentence, date(2031, 3, 1))
    return next(each for each in found if each.start >= len(HEAD))


@pytest.mark.parametrize(
    "sentence",
    [
        "They tasked officials to chart the reefs by end of May.",
        "The Ministers tasked senior officials with charting the reefs by the end of May.",
        "They charged the relevant working group with a chart of the reefs by end of May.",
        "They mandated their vice ministers to chart the reefs by the end of May.",
        "They directed technical experts to chart the reefs by end of May.",
        "They assigned the relevant directors to chart the reefs by the end of May.",
        "They tasked the coast guards with charting the reefs by the end of May.",
        "They entrusted the working-level group with charting the reefs by end of May.",
    ],
)
def test_a_task_given_to_one_s_own_people_is_a_promise(sentence):
    told = clause(sentence)
    assert (str(told.act), str(told.commitment)) == ("commit", "trackable")
    assert told.due.last == date(2031, 5, 31)


@pytest.mark.parametrize(
    ("sentence", "act", "who"),
    [
        ("Seoul, Tokyo and Washington will pay into a fund.", "commit", ("ROK", "USA", "JPN")),
        ("Tokyo and Seoul agreed to reopen the ferry line.", "commit", ("ROK", "JPN")),
        ("Washington condemned the seizure.", "condemn", ("USA",)),
        ("In Tokyo, the Ministers will open a desk.", "commit", ("ROK", "USA", "JPN")),
        ("The Washington Accord will deepen trade on the coast.", "note", ("ROK", "USA", "JPN")),
        ("The meeting in Seoul will deepen trade on the coast.", "note", ("ROK", "USA", "JPN")),
        ("Washington and Pyongyang will talk about the crews.", "note", ("ROK", "USA", "JPN")),
    ],
)
def test_a_capital_speaks_for_its_state(sentence, act, who):
    told = clause(sentence)
    assert (str(told.act), told.actors) == (act, who)


@pytest.mark.parametrize(
    ("sentence", "commitment"),
    [
        ("They asked officials to chart the reefs by the end of May.", "trackable"),
        ("They asked armed groups to leave the reefs by the end of May.", "none"),
        ("They urged groups to leave the reefs by the end of May.", "none"),
    ],
)
def test_asking_one_s_own_people_binds_and_asking_others_does_not(sentence, commitment):
    told = clause(sentence)
    assert (str(told.act), str(told.commitment)) == ("call", commitment)

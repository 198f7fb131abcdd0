"""How wording moves, and how promises are followed; every sentence invented."""

from datetime import date

import pytest

from tricord.text.clauses import parse
from tricord.text.wording import Told, chains, moves

HEAD = "The leaders of Japan, the Republic of Korea and the United States met.\n"


def on(name, day, sentence):
    return Told(name, day, parse(HEAD + sentence))


def move(before, after):
    found = moves(parse(HEAD + before), parse(HEAD + after))
    return [(each.direction, each.rungs) for each in found]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            "They condemned the DPRK’s missile launches.",
            "They strongly condemned the DPRK’s missile launches.",
            ("stronger", (7, 8)),
        ),
        (
            "They strongly opposed attempts to change the status quo in the East China Sea.",
            "They opposed attempts to change the status quo in the East China Sea.",
            ("weaker", (7, 6)),
        ),
        (
            "They expressed concern over the blockade in the Middle East.",
            "They condemned the blockade in the Middle East.",
            ("stronger", (2, 7)),
        ),
        (
            "They reaffirmed the importance of peace across the Taiwan Strait.",
            "They reaffirmed the importance of peace across the Taiwan Strait.",
            ("same", (2, 2)),
        ),
        (
            "They will open a data desk for supply chains.",
            "They will explore a data desk for supply chains.",
            ("weaker", (4, 4)),
        ),
        (
            "They will work to open a data desk for supply chains.",
            "They will open a data desk for supply chains.",
            ("same", (4, 4)),
        ),
        (
            "They will endeavour to open a data desk for supply chains.",
            "They will open a data desk for supply chains.",
            ("stronger", (4, 4)),
        ),
        (
            "They look forward to the fair of supply chains in Examplia.",
            "They welcomed the fair of supply chains in Examplia.",
            ("same", (1, 2)),
        ),
        (
            "They commit to a region of free trade under the rule of law.",
            "They recommit to a region of free trade under the rule of law.",
            ("same", (4, 3)),
        ),
    ],
)
def test_the_direction_of_a_move(before, after, told):
    assert move(before, after) == [told]


def test_what_has_no_like_is_new_or_not_repeated():
    found = moves(
        parse(HEAD + "They welcomed the Mekong fund."),
        parse(HEAD + "They condemned the coup in Myanmar."),
    )
    assert {each.direction for each in found} == {"new", "dropped"}
    assert {each.rungs for each in found} == {(None, 7), (2, None)}


def test_words_that_came_and_went_are_told():
    (found,) = moves(
        parse(HEAD + "They opposed unilateral attempts to change the status quo."),
        parse(HEAD + "They opposed attempts to change the status quo by force."),
    )
    assert (found.added, found.dropped) == (("by force",), ("unilateral",))


def test_seas_are_not_mixed_up():
    found = moves(
        parse(HEAD + "They strongly opposed coercion in the East China Sea."),
        parse(HEAD + "They opposed a change of the status quo across the Taiwan Strait."),
    )
    assert {each.direction for each in found} == {"new", "dropped"}


def test_a_promise_is_followed_to_the_day_it_is_done():
    told = chains(
        [
            on("b", date(2031, 6, 1), "They welcomed progress on the Example Data Dialogue."),
            on("a", date(2030, 6, 1), "They decided to launch the Example Data Dialogue (EDD)."),
            on("c", date(2032, 6, 1), "They applauded the successful launch of the EDD."),
        ]
    )
    (chain,) = told
    assert [(step.told.name, step.state) for step in chain.steps] == [
        ("a", "committed"),
        ("b", "in_progress"),
        ("c", "done"),
    ]
    assert "Example Data Dialogue (EDD)" in chain.programmes


def test_a_stated_succession_joins_two_names_and_likeness_alone_does_not():
    renamed = chains(
        [
            on("a", date(2021, 12, 3), "They will launch Build Back Better World early next year."),
            on(
                "b",
                date(2022, 6, 26),
                "They welcomed the launch of the Partnership for Global Infrastructure.",
            ),
        ]
    )
    assert [[step.state for step in chain.steps] for chain in renamed] == [["dated", "done"]]
    alike = chains(
        [
            Told(
                "a", date(2030, 1, 1), parse(HEAD + "They will launch the Example Data Dialogue.")
            ),
            on("b", date(2031, 1, 1), "They welcomed the Example Ports Dialogue."),
        ]
    )
    assert [len(chain.steps) for chain in alike] == [1]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("They discussed the Mekong fund.", "They will open the Mekong fund.", "stronger"),
        ("They urged all to join the Mekong fund.", "They discussed the Mekong fund.", "weaker"),
        ("They support the Mekong fund.", "They will widen the Mekong fund.", "same"),
    ],
)
def test_of_two_ladders_only_discussing_stands_below_the_rest(before, after, told):
    assert [direction for direction, _ in move(before, after)] == [told]


def test_what_has_nothing_nearer_is_paired_though_its_topic_is_called_otherwise():
    found = moves(
        parse(HEAD + "They are committed to meeting the needs of the island partners of Examplia."),
        parse(
            HEAD + "They welcomed the Mekong fund. They reaffirmed the wish to meet the needs of "
            "the island partners of Examplia in cooperation."
        ),
    )
    assert [each.direction for each in found if each.before and each.after] == ["same"]


def test_long_term_is_no_day_and_lifts_nothing():
    assert move(
        "They will strengthen the Mekong fund.",
        "In the long term, they will strengthen the Mekong fund.",
    ) == [("same", (4, 4))]


def test_a_lasting_body_named_by_its_abbreviation_ties_no_promises_together():
    found = chains(
        [
            on(
                "a",
                date(2030, 1, 1),
                "They will open a customs desk with the Organisation for Economic Co-operation and "
                "Development (OECD).",
            ),
            on("b", date(2031, 1, 1), "They will train harbour pilots, and inform the OECD."),
        ]
    )
    assert len(found) == 2

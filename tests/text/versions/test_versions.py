"""Versions held against each other: three invented statements with planted differences.

The texts were written and their differences planted by somebody who had not seen the rules, but
the rules were repaired on them since: the bounds guard what works, they measure nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tricord.text.clauses import parse
from tricord.text.versions import align, held_against, is_translation
from tricord.text.versions.figures import figures

INVENTED = Path(__file__).parent / "invented"


def case(number, language):
    text = (INVENTED / f"tri_{number}_{language}.txt").read_text(encoding="utf-8")
    english = (INVENTED / f"tri_{number}_en.txt").read_text(encoding="utf-8")
    truth = json.loads((INVENTED / f"tri_{number}_{language}.json").read_text(encoding="utf-8"))
    return text, english, truth


CASES = [(number, language) for number in ("01", "02", "03") for language in ("ja", "ko")]


@pytest.mark.parametrize(("number", "language"), CASES)
def test_clauses_of_a_translation_find_their_likes(number, language):
    text, english, truth = case(number, language)
    links = align(parse(text), parse(english))
    right = asked = 0
    for row in truth:
        if not row["target"] or not row["en"]:
            continue
        at = text.find(row["target"]) + len(row["target"]) // 2
        link = next((each for each in links if each.clause.start <= at < each.clause.end), None)
        if link is None:
            continue
        asked += 1
        places = [english.find(quote) for quote in row["en"]]
        right += any(
            other.start <= place + 5 < other.end or place <= other.start < place + len(quote)
            for other in link.others
            for place, quote in zip(places, row["en"], strict=True)
        )
    assert asked >= 12
    assert right >= 0.8 * asked


@pytest.mark.parametrize(("number", "language"), CASES)
def test_planted_differences_are_told_and_few_others(number, language):
    text, english, truth = case(number, language)
    planted = [row["target"] for row in truth if row["target"] and row["differences"]]
    told = [link.clause for link, found in held_against(parse(text), parse(english)) if found]
    hits = {
        quote
        for quote in planted
        for clause in told
        if clause.start <= text.find(quote) + len(quote) // 2 < clause.end
    }
    false = [
        clause
        for clause in told
        if not any(
            clause.start <= text.find(quote) + len(quote) // 2 < clause.end for quote in planted
        )
    ]
    assert len(hits) >= len(planted) - 1
    assert len(false) <= 1


def test_whose_denuclearisation_is_told_even_of_a_summary():
    summary = "三者は、北朝鮮の完全な非核化に向けたコミットメントを再確認しました。\n"
    joint = (
        "They met in Examplia. They reaffirmed their commitment to the complete denuclearization "
        "of the Korean Peninsula. They welcomed the fund. They called for calm. They condemned "
        "the attack.\n"
    )
    assert not is_translation(parse(summary), parse(joint))
    ((link, found),) = held_against(parse(summary), parse(joint))
    assert link.relation == "equivalent"
    assert [(each.kind, each.one, each.other) for each in found] == [
        ("object", "北朝鮮", "Korean Peninsula")
    ]


def test_who_spoke_in_the_room_contradicts_nothing_that_all_agreed():
    summary = (
        "日米韓外相会合の概要\n\n見本大臣から、港湾の開放を求めました。\n"
        "三者は、港湾の開放の重要性で一致しました。\n"
    )
    joint = (
        "Joint Statement of Japan, the Republic of Korea and the United States\n\n"
        "They called for the opening of the ports. They stressed the importance of open ports. "
        "They welcomed the fund. They called for calm. They condemned the attack. They discussed "
        "fish.\n"
    )
    assert not is_translation(parse(summary), parse(joint))
    found = held_against(parse(summary), parse(joint))
    assert next(link for link, _ in found).clause.actors == ("JPN",)
    assert [each.kind for _, all_told in found for each in all_told] == []


def test_a_clause_without_a_like_answers_to_nothing():
    (link,) = align(
        parse("三者は、林業について意見交換を行いました。\n"), parse("They welcomed the fund.\n")
    )
    assert (link.others, link.relation) == ((), "none")


@pytest.mark.parametrize(
    ("words", "language", "marks"),
    [
        ("by September 30, 2031, two hundred officers", "en", {"d:9-30", "y:2031", "n:200"}),
        ("令和13年9月30日までに3発", "ja", {"d:9-30", "y:2031", "n:3"}),
        ("2031년 9월까지 두 번째", "ko", {"m:9", "y:2031", "n:2"}),
        ("the three countries", "en", set()),
        ("三か国は", "ja", set()),
    ],
)
def test_figures_do_not_depend_on_the_language(words, language, marks):
    assert figures(words, language) == marks

"""Explanations: every rule and doubt is said, modestly, in three languages, and as data."""

import json
import unicodedata

import pytest

from tricord.locale import LANGUAGES, keys
from tricord.names import scoring
from tricord.names.alignment import Aligned, align
from tricord.names.comparing import VERSION, compare
from tricord.names.explaining import explain, explanation
from tricord.names.kernel import relating

PAIRS = {
    "korean": ("Kim Yong-chol", "김영철", "Person"),
    "korean glued": ("Kim Jongun", "金正恩", "Person"),
    "kana": ("キム・ジョンウン", "Kim Jong Un", "Person"),
    "cyrillic": ("Чан Сон Тхэк", "장성택", "Person"),
    "given": ("Yong Chol", "KIM Yong Chol", "Person"),
    "stranger": ("David Kwangshin Kim", "김광신", "Person"),
    "chinese": ("Li Xiaoming", "이효명", "Person"),
    "words": ("Tanchon Commercial Bank", "단천상업은행", "Company"),
    "typo": ("Vladmir Putin", "PUTIN, Vladimir Vladimirovich", "Person"),
    "number": ("Chon Song 2", "Chon Song 3", "Vessel"),
    "joined": ("Chong Chon Gang", "청천강", "Vessel"),
    "same": ("PAK EXAMPLE", "Pak, Example", "Person"),
    "different": ("Anna Schmidt", "Green Forest", "Person"),
    "empty": ("", "Kim", "Person"),
    "emoji": ("😀", "Kim", "Person"),
}


@pytest.fixture(params=PAIRS)
def found(request):
    return compare(*PAIRS[request.param])


def test_a_korean_name_is_laid_out_by_surname_and_syllables():
    laid = align(compare("Kim Yong-chol", "김영철", "Person"))
    assert laid.pairs == (
        Aligned("Kim", "김", "surname", 0),
        Aligned("Yong", "영", "syllable", 0),
        Aligned("chol", "철", "syllable", 0),
    )
    assert laid.mine == laid.theirs == ()


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("Kimjongun", "김정은", ["Kim = 김", "jong = 정", "un = 은"]),
        ("Kim Jongun", "金正恩", ["Kim = 金", "Jong = 正", "un = 恩"]),
        ("キム・ジョンウン", "Kim Jong Un", ["キム = Kim", "ジョン = Jong", "ウン = Un"]),
        ("Yongchol KIM", "Kim Yong Chol", ["KIM = Kim", "Yong = Yong", "chol = Chol"]),
    ],
)
def test_glued_names_are_cut_where_their_syllables_meet(one, other, pairs):
    found = compare(one, other, "Person")
    assert [f"{pair.mine} = {pair.theirs}" for pair in align(found).pairs] == pairs or (
        found.view != "korean"
    )


def test_a_surname_that_only_one_name_has_is_left_over():
    laid = align(compare("Yong Chol", "KIM Yong Chol", "Person"))
    assert [pair.mine for pair in laid.pairs] == ["Yong", "Chol"]
    assert (laid.mine, laid.theirs) == ((), ("KIM",))


@pytest.mark.parametrize(("one", "other"), [("황보 민", "Hwangbo Min"), ("남궁혁", "Namgung Hyok")])
def test_surnames_of_two_syllables_stay_whole(one, other):
    first = align(compare(one, other, "Person")).pairs[0]
    assert (first.rule, len(first.mine), len(first.theirs)) == ("surname", 2, 7)


def test_words_are_shown_as_printed_and_joined_ones_together():
    assert align(compare("Chong Chon Gang", "청천강", "Vessel")).pairs[0].mine == "Chong Chon Gang"
    laid = align(compare("Ocean Shipping Co Ltd", "OCEAN SHIPPING (OMM) LLC", "Company"))
    assert " ".join(pair.theirs for pair in laid.pairs).startswith("OCEAN SHIPPING")
    assert laid.theirs == ("OMM",)


def test_the_costs_of_a_korean_name_are_those_the_score_lost():
    for one, other in (("Jong Chol", "Jon Chol"), ("Kim Jongun", "김정은")):
        found = compare(one, other, "Person")
        if found.view == "korean":
            assert sum(pair.cost for pair in align(found).pairs) == 45 * found.far


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_comparison_explains_itself_in_a_short_legible_text(found, language):
    said = explain(found, language)
    assert 10 < len(said) < 300
    assert "{" not in said
    assert f"{found.score:.3f}" in said
    assert not any(unicodedata.category(char) in {"Cc", "Cf"} for char in said)


def test_an_explanation_is_modest():
    said = explain(compare("Kim Yong-chol", "김영철", "Person"), "en")
    assert "(surname)" in said
    assert "About one Korean in" in said
    assert " is " not in said


def test_what_speaks_against_is_named():
    assert "disagree: 2 / 3" in explain(compare(*PAIRS["number"]), "en")
    assert "Only the second name has: Vladimirovich" in explain(compare(*PAIRS["typo"]), "en")
    assert "Only the listed name has: KIM" in explain(compare(*PAIRS["given"]), "en", listed=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_every_doubt_of_the_matcher_has_words(language):
    rules = ("same", "number", "form", "translation", "nickname", "spelling", "korean", "sound")
    rules += ("typo", "initial", "surname", "syllable", "possible", "chinese")
    assert all(f"``{rule}``" in relating.__doc__ for rule in rules[:10])
    more = ("two-korean-names", "possible-spelling", "no-surname", "chance")
    against = (*scoring.AGAINST, *(f"against-{each}" for each in more))
    assert {*(f"rule-{rule}" for rule in rules), *against} <= keys(language).keys()


def test_as_data_it_says_all_that_decided_and_is_the_same_each_time(found):
    told = explanation(found)
    assert json.dumps(told) == json.dumps(explanation(found))
    assert (told["matcher"], told["threshold"]) == (VERSION, scoring.THRESHOLD / 1000)
    assert told["score"] == found.score
    assert told["view"] == found.view
    assert told["against"] == list(found.against)


def test_marks_that_turn_the_writing_around_do_not_reach_the_explanation():
    found = compare("Ki\u202em Yong\u200b Chol", "Kim Yong Chul", "Person")
    said = explain(found, "en")
    assert "\u202e" not in said
    assert "\u200b" not in said

"""Japanese and Korean clauses: found from their ends; every sentence invented."""

from datetime import date

import pytest

from tricord.text.clauses import parse


def read(text, dated=None):
    return [each for each in parse(text, dated) if each.operative]


def acts(text):
    return [str(each.act) for each in read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "三者は、発射を強く非難するとともに、重大な懸念を改めて表明しました。",
            ["condemn", "reaffirm"],
        ),
        ("三者は、率直な意見交換を行い、連携していくことで一致しました。", ["note", "commit"]),
        ("三者は、認識を共有し、対話を呼びかけました。", ["note", "call"]),
        ("力による現状変更の試みを許してはならないとの認識を共有しました。", ["oppose"]),
        ("三者は、引き続き緊密に連携することを再確認しました。", ["reaffirm"]),
        ("三者は、協力が進展したことを確認しました。", ["note"]),
        ("我々は、情報共有の枠組みを拡充する。", ["commit"]),
        ("台湾に関する我々の基本的立場に変更はない。", ["note"]),
        ("3국 장관은 발사를 강력히 규탄하고, 대화 복귀를 촉구하였다.", ["condemn", "call"]),
        ("양측은 의견을 교환하였으며, 사무국을 설립하기로 하였다.", ["note", "commit"]),
        ("우리는 확고한 공약을 재확인한다.", ["reaffirm"]),
        ("우리는 일방적 현상변경 시도에 강력히 반대한다.", ["oppose"]),
        (
            "3국 장관은 심각한 우려를 표명하면서 유엔 회원국의 이행을 촉구하였다.",
            ["concern", "call"],
        ),
    ],
)
def test_a_sentence_is_cut_at_predicates_that_act(sentence, expected):
    assert acts(sentence) == expected


def test_items_of_a_list_of_what_was_agreed_are_promises():
    text = (
        "三者は、以下の点について一致しました。\n1 共同データベースを令和13年3月までに構築する。\n"
    )
    assert acts(text) == ["commit"]


def test_a_line_that_says_who_met_is_no_act():
    assert (
        acts("10月16日、次官は長官との間で日米韓次官協議を行いました。概要は以下のとおりです。")
        == []
    )
    assert acts("조 장관은 7월 9일 서울에서 외교장관회의를 개최하였다.") == []


def test_korean_does_not_tell_serious_from_grave():
    (clause,) = read("3국 장관은 심각한 우려를 표명하였다.")
    assert (clause.strength.low, clause.strength.high) == (4, 5)


@pytest.mark.parametrize(
    ("sentence", "words", "last"),
    [
        ("両国は、事務局を年内に設置することで一致しました。", "年内に", date(2031, 12, 31)),
        (
            "両国は、令和14年3月までに設置することを決定しました。",
            "令和14年3月までに",
            date(2032, 3, 31),
        ),
        (
            "양측은 내년 상반기까지 사무국을 설립하기로 하였다.",
            "내년 상반기까지",
            date(2032, 6, 30),
        ),
        ("양측은 연내에 사무국을 설립하기로 하였다.", "연내에", date(2031, 12, 31)),
    ],
)
def test_due_words_in_both_languages(sentence, words, last):
    (clause,) = read(sentence, date(2031, 6, 1))
    assert (clause.due.span.text, clause.due.last) == (words, last)


def test_a_day_on_which_something_was_held_is_not_due():
    (clause,) = read(
        "両国は、本年7月に実施された訓練を継続することで一致しました。", date(2031, 9, 1)
    )
    assert clause.due is None


def test_a_file_of_two_languages_is_read_in_both():
    text = "三者は、発射を強く非難しました。\n\nThe Ministers strongly condemned the launch.\n"
    assert [(each.language, str(each.act)) for each in read(text)] == [
        ("ja", "condemn"),
        ("en", "condemn"),
    ]

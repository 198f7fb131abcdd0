"""Names of programmes, each by itself and without who speaks; every sentence invented."""

import pytest

from tricord.text.clauses import parse

HEADS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}


def named(sentence, language):
    opening = HEADS[language]
    found = parse(opening + sentence)
    return [span.text for each in found if each.start >= len(opening) for span in each.programmes]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("3국 장관은 한미일 항만협의체를 설립하기로 하였다.", ["한미일 항만협의체"]),
        ("3국 장관은 9월 1일까지 사무국을 설립하기로 하였다.", []),
        ("3국 장관은 9월 1일까지 한미일 사무국을 설립하기로 하였다.", ["한미일 사무국"]),
        (
            "3국 장관은 해양자원협력파트너십(MRP)을 통해 협력하기로 하였다.",
            ["해양자원협력파트너십(MRP)"],
        ),
        ("3국 장관은 ‘한미일 항만 아카데미’를 개설하기로 하였다.", ["한미일 항만 아카데미"]),
        ("3국 장관은 한미일 어촌 서밋을 개최하기로 하였다.", ["한미일 어촌 서밋"]),
        ("양측은 한미일 남태평양-북극 대화를 환영하였다.", ["한미일 남태평양-북극 대화"]),
        (
            "양측은 한미일 항만안보대화와 공급망 항만경보시스템을 논의하였다.",
            ["한미일 항만안보대화", "공급망 항만경보시스템"],
        ),
        (
            "장관들은 한미일 북한 해상 환적 정보 실무그룹의 활동을 평가하였다.",
            ["한미일 북한 해상 환적 정보 실무그룹"],
        ),
        ("3국 정상이 한미일 어업 대화를 환영하였다.", ["한미일 어업 대화"]),
    ],
)
def test_a_korean_name_begins_with_itself(sentence, names):
    assert named(sentence, "ko") == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "They praised Operation Tidal Guard and the Anport Academy.",
            ["Operation Tidal Guard", "Anport Academy"],
        ),
        (
            "They welcomed Exercise Blue Anchor and the Harbour Watch Initiative.",
            ["Exercise Blue Anchor", "Harbour Watch Initiative"],
        ),
        ("They welcomed Operation Reef Light.", ["Operation Reef Light"]),
        (
            "They will fund the Trilateral Reef Network and the Port Fellowship Program.",
            ["Trilateral Reef Network", "Port Fellowship Program"],
        ),
        (
            "They adopted the Anport Framework for Ports and Reefs.",
            ["Anport Framework for Ports and Reefs"],
        ),
    ],
)
def test_two_names_that_and_joins_are_two(sentence, names):
    assert named(sentence, "en") == names


def test_an_article_behind_and_begins_another_name():
    said = "They will launch the Sample Port Alliance and the Harbour Net Dialogue."
    assert named(said, "en") == ["Sample Port Alliance", "Harbour Net Dialogue"]
    said = "They welcomed the Fact Sheet on Ports and the Sample Declaration."
    assert named(said, "en") == ["Fact Sheet on Ports", "Sample Declaration"]
    treaty = "Treaty on Ports Between Japan and the United States"
    assert named(f"They recalled the {treaty}.", "en") == [treaty]


def test_a_korean_name_may_begin_with_a_hyphenated_region():
    said = "양측은 한미일 항만협의체와 인도-태평양 대화를 개최하기로 하였다."
    assert named(said, "ko") == ["한미일 항만협의체", "인도-태평양 대화"]


def test_what_a_korean_name_is_about_belongs_to_it():
    said = "양측은 핵심광물 공동 비축에 관한 양해각서에 서명하기로 하였다."
    assert named(said, "ko") == ["핵심광물 공동 비축에 관한 양해각서"]

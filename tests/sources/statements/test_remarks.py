"""What is no statement, what is a reprint, what a program has reworded."""

import pytest
from tests.sources.statements.texts import (
    JOINT_EN,
    LEADERS_EN,
    NEWS,
    READOUT_EN,
    RELEASE_KO,
    SHOPPING,
    SUMMARY_JA,
    only,
)

from tricord.locale import LANGUAGES, text
from tricord.sources.statements import Kind, read_statement
from tricord.sources.statements.statement import REMARKS, remark

SAID = (
    "The Ministers strongly condemned the launch. They reaffirmed their commitment to cooperate.",
    "三者は、発射を強く非難しました。三者は、緊密に連携することで一致しました。",
    "3국 장관들은 발사를 강력히 규탄하였다. 장관들은 긴밀히 공조하기로 합의하였다.",
)
RECIPE = "Pancakes\n\nMix the flour with two eggs. Heat the pan. Serve with butter on May 3, 2031."
MINUTES = (
    "Minutes of the board\n\nThe board discussed the roof and agreed on a date. It will meet again."
)


def codes(words):
    return only(read_statement(words.encode(), "x")).codes


@pytest.mark.parametrize("words", [SHOPPING, RECIPE, MINUTES, *NEWS, "1234567890 42"])
def test_a_text_that_is_none_is_never_taken_for_a_statement(words):
    found = only(read_statement(words.encode(), "x"))
    assert "no-statement" in found.codes
    assert found.kind is Kind.UNKNOWN
    assert found.forum.value == found.level.value == "unknown"
    assert found.in_person is None


@pytest.mark.parametrize("words", [JOINT_EN, LEADERS_EN, READOUT_EN, SUMMARY_JA, RELEASE_KO])
def test_a_statement_is_never_called_none(words):
    assert not {"no-statement", "paraphrase-suspected", "carrier-copy"} & set(codes(words))


@pytest.mark.parametrize("words", SAID)
def test_a_fragment_without_a_title_is_a_statement_by_what_is_said_in_it(words):
    found = only(read_statement(words.encode(), "x"))
    assert found.codes == ()
    assert found.kind is Kind.UNKNOWN


def test_a_reprint_keeps_its_kind_and_is_told():
    for mark in (
        "(Yonhap) -- ",
        "Full text of the joint statement: ",
        "ⓒ 무단 전재 및 재배포 금지\n",
    ):
        found = only(read_statement(f"{LEADERS_EN}\n\n{mark}\n".encode(), "x"))
        assert found.kind is Kind.JOINT_TEXT
        assert found.codes == ("carrier-copy",)


def test_a_reprint_of_what_cannot_be_named_is_a_copy_of_a_carrier():
    found = only(read_statement(f"{SAID[0]}\n\nAll rights reserved.\n".encode(), "x"))
    assert found.kind is Kind.CARRIER_COPY


@pytest.mark.parametrize(
    ("fixed", "reworded"),
    [
        ("Joint Statement of the Leaders", "Joint Assertion of the Leaders"),
        ("Indo-Pacific", "Indo-Peaceful"),
        ("Republic of Korea", "Republic of Korean"),
        ("in the strongest terms", "in the most grounded terms"),
    ],
)
def test_swapped_words_of_fixed_names_are_suspected(fixed, reworded):
    assert fixed in LEADERS_EN
    assert "paraphrase-suspected" in codes(LEADERS_EN.replace(fixed, reworded))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_can_be_told(language):
    for code in REMARKS:
        assert text(remark(code)[1], language)

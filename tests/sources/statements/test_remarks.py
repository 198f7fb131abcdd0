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


UNREAD = {
    "fr": "Déclaration commune des ministres du Japon, des États-Unis et de la Corée\n\n"
    "Les ministres ont fermement condamné les tirs de missiles. Ils ont décidé de créer un "
    "secrétariat avant la fin de 2031 et se sont félicités des progrès du groupe de travail.",
    "de": "Gemeinsame Erklärung der Minister\n\nDie Minister verurteilten die Raketenstarts. Sie "
    "beschlossen, bis Ende 2031 ein Sekretariat einzurichten, und begrüßten die Fortschritte.",
    "es": "Comunicado conjunto de los ministros\n\nLos ministros condenaron los lanzamientos. "
    "Decidieron crear una secretaría antes de fines de 2031 y celebraron los avances.",
    "zh": "美日韩外长联合声明\n\n三国外长强烈谴责导弹发射。外长们决定在2031年底前设立秘书处。",
    "zh-Hant": "美日韓外長聯合聲明\n\n三國外長強烈譴責飛彈發射。外長們決定在2031年底前設立秘書處。",
    "ru": "Совместное заявление министров\n\nМинистры решительно осудили пуски ракет.",
}


@pytest.mark.parametrize("words", UNREAD.values(), ids=UNREAD)
def test_a_text_in_a_language_nobody_reads_here_is_called_that_and_not_no_statement(words):
    found = only(read_statement(words.encode(), "x"))
    assert found.codes == ("language-unread",)
    assert found.kind is Kind.UNKNOWN
    assert found.forum.value == "unknown"


@pytest.mark.parametrize(
    "words",
    [
        f"{UNREAD['fr']}\n\n{JOINT_EN}",
        f"{UNREAD['zh']}\n\n{SUMMARY_JA}",
        "日米韓首脳会合共同声明（二〇三一年三月四日、東京）",
        "Jordan Example, Taro Mihon, Han Ga-on, Alex Sample, Kim Bogi, Lee Samuel",
        JOINT_EN.replace("ministers", "ministres"),
        # Korean with the Chinese signs of its words, as older texts print them.
        "韓美日 外務長官들은 北韓의 發射를 强力히 糾彈하였다. 長官들은 協力하기로 하였다.",
    ],
)
def test_a_text_of_which_something_can_be_read_is_not_called_foreign(words):
    for each in read_statement(words.encode(), "x"):
        assert "language-unread" not in each.codes


@pytest.mark.parametrize("words", [JOINT_EN, LEADERS_EN, READOUT_EN, SUMMARY_JA, RELEASE_KO])
def test_a_statement_is_never_called_none(words):
    none = {"language-unread", "no-statement", "paraphrase-suspected", "carrier-copy"}
    assert not none & set(codes(words))


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


SPUN = [
    "They welcomed the second execution of the exercise Liberty Edge.",
    "They commended the work of the Multi-nation Sanctions Tracking Group (MSMT).",
    "They restated the Soul of Camp David.",
    "They upheld the Promise to Confer.",
    "They called on the Worldwide Nuclear Energy Bureau to report.",
    "They oppose coercion in the South China Ocean and across the Taiwan Waterway.",
    "Prime Pastor Mihon spoke for Japan.",
    "The Self-Protection Forces and the Coast Watchman took part.",
    "They will deepen the Minerals Safety Alliance.",
    "They welcomed the General Gathering’s vote on the Panel of Specialists.",
    "They upheld the rules-based worldwide request.",
    "The Multinational Penalties Monitoring Team reported.",
]


@pytest.mark.parametrize("sentence", SPUN)
@pytest.mark.parametrize("around", [JOINT_EN, LEADERS_EN])
def test_a_well_known_name_with_swapped_words_is_suspected(sentence, around):
    assert codes(f"{around}\n{sentence}\n") == ("paraphrase-suspected",)


@pytest.mark.parametrize(
    "sentence",
    [
        "They welcomed the second execution of Freedom Edge and of Ulchi Freedom Shield.",
        "They commended the Multilateral Sanctions Monitoring Team and the Panel of Experts.",
        # A slip that people make, and descriptions in words of their own.
        "They commended the Multinational Sanctions Monitoring Team.",
        "A group tracking sanctions of many nations met at the edge of the forum.",
        "Their liberty is on the edge; the team was monitoring the border.",
        "The International Atomic Energy Agency, the World Trade Organization, the Assembly",
        "The Secretary of Defence and the Self-Defence Forces; the Mutual Defence Treaty",
        "They oppose coercion in the East and South China Sea, and in the Indian Ocean.",
        "The Commitment to Consult and the Spirit of Camp David stand, and so do its principles.",
        "The Global Infrastructure Partnership and the Alliance for Health; the Common Assembly",
        "The Department of State and the Division of Examples; the White House and the Guest House",
    ],
)
def test_names_as_they_are_and_words_of_everyday_are_not_suspected(sentence):
    assert codes(f"{JOINT_EN}\n{sentence}\n") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_can_be_told(language):
    for code in REMARKS:
        assert text(remark(code)[1], language)

"""Acts that are denied are no such acts; every sentence invented."""

from datetime import date

import pytest

from tricord.text.clauses import parse

OPENINGS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ja": "日米韓の三者は、会合を行いました。\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}


def read(sentence, language):
    opening = OPENINGS[language]
    found = parse(opening + sentence, date(2031, 6, 1))
    return [each for each in found if each.start >= len(opening)]


def told(sentence, language):
    return [
        (str(each.act), str(each.commitment), each.negated) for each in read(sentence, language)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministers did not denounce the blockade.",
        "Neither side agreed to prolong the lease by 2033.",
        "No delegation supported the blockade.",
        "They did not pledge to widen the drills by 2033.",
        "We do not reject the port levy.",
        "They voiced no objection to the tariff.",
        "We no longer endorse the harbour fund.",
        "The two sides have not yet agreed to open a customs desk by May 2032.",
        "They never welcomed the survey.",
        "They didn’t urge the shipowners to leave.",
        "We cannot support the new route.",
        "We are not committed to a second round.",
        "They are no longer concerned about the strait.",
    ],
)
def test_an_english_act_that_is_denied_only_tells(sentence):
    (clause,) = read(sentence, "en")
    assert (str(clause.act), str(clause.commitment), clause.negated) == ("note", "none", True)
    assert (clause.strength, clause.due) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "三者は、封鎖を糾弾しなかった。",
        "三者は、窓口を開設することで合意しませんでした。",
        "三者は、憂慮を表明していない。",
        "三者は、新航路案を支持していません。",
        "三者は、演習の拡大について一致できなかった。",
        "三者は、船主に退去を求めなかった。",
        "3국 장관은 봉쇄를 비난하지 않았다.",
        "3국 장관은 창구를 개설하기로 합의하지 못하였다.",
        "3국 장관은 관세에 반대하지 않는다.",
        "3국 장관은 항로 변경에 합의한 바 없다.",
    ],
)
def test_an_act_denied_in_japanese_and_korean_only_tells(sentence):
    assert told(sentence, "ja" if "三者" in sentence else "ko") == [("note", "none", True)]


def test_what_is_denied_does_not_take_the_act_beside_it():
    assert told("They did not condemn the raid and called for calm.", "en") == [
        ("note", "none", True),
        ("call", "none", False),
    ]
    assert told("They neither condemned nor applauded the raid.", "en") == [
        ("note", "none", True),
        ("note", "none", True),
    ]
    assert told("三者は、関税案に反対せず、協議を求めた。", "ja") == [
        ("note", "none", True),
        ("call", "none", False),
    ]
    assert told("3국 장관은 우려를 표명하지 않았으며, 자제를 촉구하였다.", "ko") == [
        ("note", "none", True),
        ("call", "none", False),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "They decided not to open a desk in Examplia.",
        "They agreed not to deploy the vessels.",
        "We will never share the data with others.",
        "We will not deploy the vessels.",
        "They affirmed that they will not widen the drills.",
    ],
)
def test_a_promise_not_to_do_is_a_promise_and_negated(sentence):
    assert told(sentence, "en") == [("commit", "trackable", True)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("三者は、窓口を開設しないことで一致した。", "ja"),
        ("3국 장관은 창구를 개설하지 않기로 하였다.", "ko"),
    ],
)
def test_the_same_in_japanese_and_korean(sentence, language):
    assert told(sentence, language) == [("commit", "trackable", True)]


@pytest.mark.parametrize(
    ("sentence", "language", "act"),
    [
        ("They not only condemned the raid but also called for calm.", "en", "condemn"),
        ("三者は、封鎖を懸念せざるを得ないとの懸念を表明した。", "ja", "concern"),
        ("三者は、現状変更の試みは許容できないとの認識を共有した。", "ja", "oppose"),
        ("3국 장관은 현상변경 시도를 용납하지 않는다는 입장을 표명하였다.", "ko", "oppose"),
        ("They did nothing to hide that they strongly condemn the raid.", "en", "note"),
    ],
)
def test_words_of_denial_that_deny_no_act(sentence, language, act):
    first = read(sentence, language)[0]
    assert (str(first.act), first.negated) == (act, False)


def test_what_follows_did_not_only_is_an_act_of_its_own():
    assert told("They did not only review the lease but decided to prolong it.", "en") == [
        ("note", "none", False),
        ("commit", "trackable", False),
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "negated"),
    [
        ("They will never tolerate the seizure of crews.", "en", True),
        ("They reaffirmed that they will not accept such a claim.", "en", True),
        ("3국 장관은 그러한 주장을 용인하지 않을 것임을 재확인하였다.", "ko", True),
        ("3국 장관은 이를 규탄하지 않을 수 없음을 재확인하였다.", "ko", False),
    ],
)
def test_what_one_will_not_accept_is_a_position(sentence, language, negated):
    (clause,) = read(sentence, language)
    assert (str(clause.commitment), clause.negated) == ("position", negated)


@pytest.mark.parametrize(
    ("sentence", "language", "act"),
    [
        ("They regretted that the desk has not been opened.", "en", "condemn"),
        ("三者は、窓口が未だ開設されていないことに遺憾の意を表明した。", "ja", "condemn"),
        ("3국 장관은 창구가 아직 설치되지 않은 것에 유감을 표명하였다.", "ko", "condemn"),
        ("三者は、そのような試みを許してはならないとの認識を共有した。", "ja", "oppose"),
    ],
)
def test_what_is_said_not_to_be_denies_no_act(sentence, language, act):
    (clause,) = read(sentence, language)
    assert (str(clause.act), clause.negated) == (act, False)


@pytest.mark.parametrize(
    ("sentence", "shape"),
    [
        ("양측은 봉쇄를 우려하지 않는다고 밝혔다.", ("note", "none", True)),
        ("양측은 창구를 계속 운영하겠다고 밝혔다.", ("commit", "trackable", False)),
        ("양측은 이 구상을 지지한다고 말했다.", ("support", "position", False)),
    ],
)
def test_what_is_quoted_in_korean_is_one_clause_with_its_verb(sentence, shape):
    assert told(sentence, "ko") == [shape]

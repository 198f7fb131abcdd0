"""Which clauses no rule knows: only those may a language model be asked about."""

from __future__ import annotations

import pytest

from tricord.text.clauses import parse, unknown


def unknown_in(text):
    return [clause.text for clause in parse(text) if unknown(clause)]


@pytest.mark.parametrize(
    "text",
    [
        "There is no change in the basic positions of the three countries on the strait.",
        "ミサイルの発射は国際社会の平和にとって一層重大な脅威である。",
        "핵과 미사일 위협이 날로 심각해지고 있다.",
    ],
)
def test_a_clause_without_a_verb_or_predicate_of_the_lists_is_unknown(text):
    (clause,) = parse(text)
    assert unknown(clause)
    assert clause.act == "note"


@pytest.mark.parametrize(
    "text",
    [
        "They condemned the launch.",
        "They exchanged views on forestry.",
        "三者は、発射を非難した。",
        "三者は、今後の対応について意見交換した。",
        "3국은 발사를 규탄하였다.",
        "세 장관은 지역 정세에 대해 논의하였다.",
    ],
)
def test_a_clause_a_rule_reads_is_never_unknown(text):
    assert unknown_in(text) == []


def test_talks_before_a_joint_are_known_though_they_promise_nothing_there():
    talks, blame = parse("三者は対話を続けるとともに、北朝鮮の発射を非難した。")
    assert (talks.act, talks.commitment, blame.act) == ("note", "none", "condemn")
    assert not unknown(talks)


@pytest.mark.parametrize(
    "text",
    [
        "Joint Statement of Japan, the Republic of Korea and the United States\n",
        "The ministers met in Examplia on June 3, 2030.",
        "日米韓外相会合（概要）\n",
        "한미일 외교장관회의 개최\n",
    ],
)
def test_headings_and_who_met_where_are_not_unknown_but_say_nothing(text):
    assert unknown_in(text) == []

"""Where words came and went: all of a clause, and nothing but what changed."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tricord.text.clauses import parse
from tricord.text.wording import stretches

[CLAUSE] = [each for each in parse("They condemned the launch.") if each.operative]
WORDS = st.lists(
    st.sampled_from(["strongly", "condemn", "the", "The", "launch,", "(ICBM)", "–", "U.S."])
)


def clause(text, language="en"):
    return replace(CLAUSE, text=text, language=language)


def changed(text, found):
    return [text[each.start : each.end] for each in found if each.changed]


@given(WORDS, WORDS)
def test_stretches_of_a_clause_are_its_text_one_after_the_other(one, other):
    texts = " ".join(one), " ".join(other)
    for text, found in zip(texts, stretches(*map(clause, texts)), strict=True):
        assert "".join(text[each.start : each.end] for each in found) == text
        assert all(a.end == b.start for a, b in pairwise(found))


@given(WORDS)
def test_nothing_changed_in_the_same_words_whatever_their_case(words):
    text = " ".join(words)
    for found in stretches(clause(text), clause(text.upper())):
        assert not any(each.changed for each in found)


def test_words_that_went_and_came_are_cut_at_words():
    one, other = "We condemn the launch, and regret it.", "We strongly condemn the launch."
    before, after = stretches(clause(one), clause(other))
    assert changed(one, before) == ["and regret it"]
    assert changed(other, after) == ["strongly"]


def test_japanese_is_cut_where_its_scripts_change():
    one, other = "発射を非難しました", "発射を強く非難しました"
    before, after = stretches(clause(one, "ja"), clause(other, "ja"))
    assert changed(one, before) == []
    assert changed(other, after) == ["強く"]

"""Keys: words that may be one must share one, or a search does not find them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.encoding import kernel_words
from tricord.names.kernel import fill
from tricord.names.kernel.finding import MOST, all_keys, keys
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word, words


def keys_of(*some: Word) -> list[set[int]]:
    each = kernel_words(some)
    fill(each)
    room = np.empty(MOST, np.int64)
    return [set(room[: keys(each, at, room)].tolist()) for at in range(len(some))]


def name(text: str) -> Word:
    return Word(text, Script.LATIN, Role.NAME)


@settings(max_examples=300, deadline=None)
@given(st.text("abcd", min_size=3, max_size=9), st.integers(0, 8), st.sampled_from("abcdx"))
def test_words_one_typing_error_apart_share_a_key(word, at, letter):
    at %= len(word)
    changed = [word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]]
    changed += [word[:at] + letter + word[at:]]
    changed += [word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]
    own, *others = keys_of(name(word), *(name(other) for other in changed))
    for other, found in zip(changed, others, strict=True):
        if len(other) >= 3:
            assert own & found, other


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("bank", "은행", "Company"),
        ("bob", "robert", "Person"),
        ("chon 2", "chon ii", "Vessel"),
        ("mohammed", "muhamad", "Person"),
        ("jack", "jak", "Person"),
        ("vladmir", "vladimir", "Person"),
    ],
)
def test_words_that_are_one_share_a_key(one, other, schema):
    mine, theirs = keys_of(words(one, schema)[-1], words(other, schema)[-1])
    assert mine & theirs


def test_letters_of_two_scripts_share_no_key():
    latin, cyrillic = keys_of(name("сое"), Word("сое", Script.CYRILLIC, Role.NAME))
    assert not latin & cyrillic


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=20), st.data())
def test_joined_words_are_kept_under_their_text_alone(texts, data):
    joined = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    each = kernel_words([name(text) for text in texts])
    fill(each)
    found, of = all_keys(each, np.array(joined, np.uint8))
    for at, text in enumerate(texts):
        own = set(found[of == at].tolist())
        assert own <= keys_of(name(text))[0]
        assert (len(own) == 1) == (joined[at] or len(keys_of(name(text))[0]) == 1)

"""YAML as people mean it."""

from datetime import date

import pytest

from tricord.text.plain_yaml import load


@pytest.mark.parametrize("word", ["on", "off", "yes", "no", "NO", "y", "true"])
def test_words_are_not_taken_for_truth_values(word):
    assert load(f"{word}: {word}") == {word: word}


def test_days_and_numbers_are_read_as_such():
    assert load("{d: 2018-03-14, t: 25000, hs: '07'}") == {
        "d": date(2018, 3, 14),
        "t": 25000,
        "hs": "07",
    }

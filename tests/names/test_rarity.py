"""Rarity of words: common words say little."""

import pytest

from tricord.names.rarity import RAREST, is_known, rarity


@pytest.mark.parametrize("schema", ["Person", "Company", "Vessel", "LegalEntity"])
def test_a_word_nobody_bears_is_the_rarest(schema):
    assert rarity("zzyzxqq", schema) == RAREST
    assert not is_known("zzyzxqq")


@pytest.mark.parametrize(
    ("common", "rarer", "schema"),
    [
        ("kim", "kwangsong", "Person"),
        ("mohammed", "prigozhin", "Person"),
        ("bank", "tanchon", "Company"),
        ("international", "ryonbong", "Company"),
        ("star", "zzyzxqq", "Vessel"),
    ],
)
def test_a_common_word_is_less_rare_than_an_uncommon_one(common, rarer, schema):
    assert 0 <= rarity(common, schema) < rarity(rarer, schema) <= RAREST
    assert is_known(common)


def test_where_it_is_open_what_bears_a_name_the_commonest_use_of_a_word_counts():
    for word in ("kim", "bank", "star", "mohammed"):
        assert rarity(word, "LegalEntity") == min(
            rarity(word, schema) for schema in ("Person", "Company", "Vessel")
        )

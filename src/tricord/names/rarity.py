"""How rare a word is in names: what it is worth when two names share it.

Rarity is counted in tenths of a bit, 10 times the binary logarithm of how many names it takes
to meet the word once: 100 is one name in 1,000. The counts are shipped and belong to the
matcher: a score does not depend on the lists that are loaded.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from math import log2
from typing import Final

from tricord.model.listing import Schema

RAREST: Final = 160
"""Tenths of a bit that a word counts which the table does not hold."""
_COLUMN: Final[dict[str, int]] = {Schema.PERSON: 0, Schema.VESSEL: 2, Schema.AIRPLANE: 2}


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[int, int, int]]:
    text = files("tricord.names").joinpath("word_frequency.tsv").read_text("utf-8")
    table = {}
    for line in text.splitlines():
        word, *counts = line.split("\t")
        if len(counts) == 3 and counts[0].isdigit():
            table[word] = (int(counts[0]), int(counts[1]), int(counts[2]))
    return table


def is_known(word: str) -> bool:
    """Whether a folded word stands in many names: then it is no typing error for another."""
    return word in _table()


@lru_cache(maxsize=4096)
def rarity(word: str, schema: str) -> int:
    """How rare a folded word is in names of a kind.

    Args:
        word: One word.
        schema: `tricord.model.listing.Schema` value.

    Returns:
        Tenths of a bit, 0 to `RAREST`.
    """
    counts = _table().get(word)
    if counts is None:
        return RAREST
    column = _COLUMN.get(schema, 1)
    share = max(counts) if schema == Schema.LEGAL_ENTITY else counts[column]
    return min(RAREST, round(10 * log2(100_000 / max(share, 1))))

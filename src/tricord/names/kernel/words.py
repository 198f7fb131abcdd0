"""Letters of words, and room for more of them."""

from __future__ import annotations

import numpy as np

from tricord.names.compiled import inner
from tricord.names.kernel.layout import Words
from tricord.names.tables import Ints


@inner
def letters(words: Words, at: int) -> Ints:
    """Letters of a word, as code points."""
    return words.codes[words.starts[at] : words.starts[at + 1]]


@inner
def same(one: Ints, other: Ints) -> bool:
    """Whether two words have the same letters."""
    if len(one) != len(other):
        return False
    for at in range(len(one)):  # noqa: SIM110  # the kernel knows no generators
        if one[at] != other[at]:
            return False
    return True


@inner
def with_room(rows: Ints, used: int, more: int) -> Ints:
    """Rows of which some are used, with room for more."""
    while used + more > len(rows):
        rows = np.concatenate((rows, np.empty_like(rows)))
    return rows

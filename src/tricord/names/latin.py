"""Latin words that are spelt otherwise and sound alike: Mohammed, Muhamad; Jusuf, Yousuf.

Two foldings, one stronger than the other. They are habits of writing names of many languages
in Latin letters, not the phonetics of one language. The rules stand in
`tricord.names.kernel.sounding`.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from tricord.names.kernel.rewriting import rewritten
from tricord.names.kernel.sounding import BONES, ROUGH, SOUND
from tricord.names.tables import Ints


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A folded Latin word with letters that sound alike written alike."""
    return _rewritten(word, SOUND)


@lru_cache(maxsize=50_000)
def rough_sound(word: str) -> str:
    """The same with vowels that writers of other languages do not tell apart made one."""
    return _rewritten(sound(word), ROUGH)


@lru_cache(maxsize=50_000)
def skeleton(spelling: str) -> str:
    """A spelling in a to z with sounds that no two systems of writing tell apart made one.

    >>> skeleton("taewon") == skeleton("daewon")
    True
    """
    return _rewritten(spelling, BONES)


def _rewritten(word: str, steps: Ints) -> str:
    text = np.frombuffer(word.encode("utf-32-le"), np.int32)
    room = np.empty((2, 2 * len(text)), np.int32)
    size = rewritten(text, steps, room)
    return room[0, :size].tobytes().decode("utf-32-le")

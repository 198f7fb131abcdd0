"""A table from keys to numbers that takes little room: sorted hashes.

Keys of one hash share their numbers. A key only finds candidates, so that does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from zlib import crc32

import numpy as np


class KeyTable:
    """Numbers by key.

    Args:
        items: Keys and numbers; a key may come many times.
    """

    def __init__(self, items: Iterable[tuple[str, int]]) -> None:
        hashes = chain.from_iterable((crc32(key.encode()), number) for key, number in items)
        both = np.fromiter(hashes, np.int64).reshape(-1, 2)
        order = np.lexsort((both[:, 1], both[:, 0]))
        keys, self._numbers = both[order, 0], both[order, 1].astype(np.int32)
        distinct, starts = np.unique(keys, return_index=True)
        stops = np.append(starts[1:], len(keys)) if len(keys) else starts
        self._spans = {
            key: (start, stop)
            for key, start, stop in zip(
                distinct.tolist(), starts.tolist(), stops.tolist(), strict=True
            )
        }

    def __bool__(self) -> bool:
        return bool(self._spans)

    def get(self, key: str) -> list[int]:
        """Numbers under a key, ascending; none where nobody has it."""
        span = self._spans.get(crc32(key.encode()))
        return self._numbers[span[0] : span[1]].tolist() if span else []

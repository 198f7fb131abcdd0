"""A table from keys to numbers that takes little room: sorted hashes.

Keys of one hash share their numbers. A key only finds candidates, so that does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray


class KeyTable:
    """Numbers by key.

    Args:
        items: Keys and numbers; a key may come many times.
    """

    def __init__(self, items: Iterable[tuple[str, int]] = ()) -> None:
        hashes = chain.from_iterable((crc32(key.encode()), number) for key, number in items)
        both = np.fromiter(hashes, np.int64).reshape(-1, 2)
        order = np.lexsort((both[:, 1], both[:, 0]))
        keys, starts = np.unique(both[order, 0], return_index=True)
        self._set(keys, np.append(starts, len(both)), both[order, 1].astype(np.int32))

    @classmethod
    def of(
        cls, keys: NDArray[np.int64], starts: NDArray[np.int64], numbers: NDArray[np.int32]
    ) -> KeyTable:
        """A table of its `arrays`."""
        table = cls()
        table._set(keys, starts, numbers)  # its own
        return table

    def arrays(self) -> dict[str, NDArray[np.int64] | NDArray[np.int32]]:
        """Hashes of keys, where the numbers of each start, and the numbers."""
        return {"keys": self._keys, "starts": self._starts, "numbers": self._numbers}

    def _set(
        self, keys: NDArray[np.int64], starts: NDArray[np.int64], numbers: NDArray[np.int32]
    ) -> None:
        self._keys, self._starts, self._numbers = keys, starts, numbers
        edges = starts.tolist()
        self._spans = dict(zip(keys.tolist(), pairwise(edges), strict=True))

    def __bool__(self) -> bool:
        return bool(self._spans)

    def get(self, key: str) -> list[int]:
        """Numbers under a key, ascending; none where nobody has it."""
        span = self._spans.get(crc32(key.encode()))
        return self._numbers[span[0] : span[1]].tolist() if span else []

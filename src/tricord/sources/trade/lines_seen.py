"""Lines of trade statistics that stand twice in a file: said again, or contradicted."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

NEW: Final = 0
AGAIN: Final = 1
CONTRADICTS: Final = 2

LONGEST_RUN: Final = 1 << 21
"""Lines from which on a run is left as it is: merging it would take as much memory again."""

_Hashes = NDArray[np.uint64]


class LinesSeen:
    """Remembers every line of a file, by two hashes of 64 bits each: 16 bytes a line.

    Hashes are kept in sorted runs that are merged when they grow equal, so a line is moved a few
    times only. Two different lines of 11 million have the same hash once in 300,000 such files.
    """

    def __init__(self) -> None:
        self._runs: list[tuple[_Hashes, _Hashes]] = []

    def judge(self, keys: _Hashes, contents: _Hashes) -> NDArray[np.int8]:
        """What the next lines are beside all before them: `NEW`, `AGAIN` or `CONTRADICTS`.

        Args:
            keys: Hash of what tells lines apart.
            contents: Hash of what they say.
        """
        order = np.argsort(keys, kind="stable")
        sorted_keys, sorted_contents = keys[order], contents[order]
        first = np.ones(len(keys), np.bool_)
        first[1:] = sorted_keys[1:] != sorted_keys[:-1]
        owner = np.maximum.accumulate(np.where(first, np.arange(len(keys)), 0))
        known, said = self._known(sorted_keys)
        said = np.where(known, said, sorted_contents[owner])
        same = said == sorted_contents
        kind = np.where(first & ~known, NEW, np.where(same, AGAIN, CONTRADICTS)).astype(np.int8)
        fresh = first & ~known
        self._add(sorted_keys[fresh], sorted_contents[fresh])
        judged = np.empty(len(keys), np.int8)
        judged[order] = kind
        return judged

    def _known(self, keys: _Hashes) -> tuple[NDArray[np.bool_], _Hashes]:
        known = np.zeros(len(keys), np.bool_)
        said = np.zeros(len(keys), np.uint64)
        for run, contents in self._runs:
            at = np.searchsorted(run, keys)
            at[at == len(run)] = 0
            here = run[at] == keys
            said[here] = contents[at[here]]
            known |= here
        return known, said

    def _add(self, keys: _Hashes, contents: _Hashes) -> None:
        if not len(keys):
            return
        run = (keys, contents)
        while self._runs and len(self._runs[-1][0]) <= min(2 * len(run[0]), LONGEST_RUN):
            before = self._runs.pop()
            merged = np.concatenate((before[0], run[0]))
            order = np.argsort(merged, kind="stable")
            run = (merged[order], np.concatenate((before[1], run[1]))[order])
        self._runs.append(run)

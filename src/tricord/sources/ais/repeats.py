"""Records that say again what one shortly before has said: receivers pass many on twice."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

WITHIN: Final = 65_536
"""How many records back the same record may stand."""


class Repeats:
    """Tells which records repeat one of the last `WITHIN` before them.

    How the file is cut into blocks makes no difference. Repeats that stand farther apart are
    left to the lake.
    """

    def __init__(self) -> None:
        self._before: NDArray[np.uint64] = np.empty(0, np.uint64)

    def of(self, records: pl.DataFrame) -> NDArray[np.bool_]:
        """Which of the next records are repeats.

        Args:
            records: All that is read of them, in their order.
        """
        new = records.hash_rows(seed=0).to_numpy()
        hashes = np.concatenate((self._before, new))
        self._before = hashes[-WITHIN:]
        repeated = np.zeros(hashes.size, np.bool_)
        ordered = np.sort(hashes)
        twice = ordered[1:][ordered[1:] == ordered[:-1]]
        if len(twice):
            several = np.flatnonzero(np.isin(hashes, twice))
            order = several[np.argsort(hashes[several], kind="stable")]
            same = hashes[order[1:]] == hashes[order[:-1]]
            near = order[1:] - order[:-1] <= WITHIN
            repeated[order[1:][same & near]] = True
        return repeated[hashes.size - new.size :]

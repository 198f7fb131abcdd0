"""Which listed names are worth comparing with a name: an index of letter trigrams.

Names are vectors of trigram weights (term frequency times inverse document frequency, unit
length); the nearest by cosine are the candidates. Names that are equal once folded are always
among them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from scipy import sparse

from tricord.names.folding import fold

BLOCK: Final = 1024
"""Queries multiplied at once; bounds the memory of a product."""


class NameIndex:
    """An index over names.

    Args:
        names: Names in the order candidates refer to them by.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.folded = [fold(name) for name in names]
        self._same: dict[str, list[int]] = defaultdict(list)
        for position, name in enumerate(self.folded):
            self._same[name].append(position)
        self._grams: dict[str, int] = {}
        counts = self._counts(self.folded, learn=True)
        seen = np.diff(counts.tocsc().indptr)
        self._weight = np.log1p(len(names) / np.maximum(seen, 1)).astype(np.float32)
        self._matrix = self._weighted(counts).T.tocsr()

    def candidates(
        self, queries: Sequence[str], limit: int = 10, least: float = 0.4
    ) -> Iterator[list[int]]:
        """Positions worth comparing, per query, nearest first, ties by position.

        Args:
            queries: Names to look up.
            limit: Candidates at most, apart from equal names.
            least: Cosine below which a name is no candidate.
        """
        folded = [fold(query) for query in queries]
        for start in range(0, len(folded), BLOCK):
            block = folded[start : start + BLOCK]
            near = (self._weighted(self._counts(block, learn=False)) @ self._matrix).tocsr()
            for row, query in enumerate(block):
                low, high = near.indptr[row], near.indptr[row + 1]
                cosine, position = near.data[low:high], near.indices[low:high]
                kept = np.flatnonzero(cosine >= least)
                order = np.lexsort((position[kept], -cosine[kept]))[:limit]
                found = [int(p) for p in position[kept][order]]
                yield list(dict.fromkeys([*self._same.get(query, ()), *found]))

    def _counts(self, names: Sequence[str], *, learn: bool) -> sparse.csr_array:
        columns: list[int] = []
        ends = [0]
        for name in names:
            padded = f"  {name} "
            for at in range(len(padded) - 2):
                gram = padded[at : at + 3]
                column = self._grams.get(gram)
                if column is None and learn:
                    column = self._grams[gram] = len(self._grams)
                if column is not None:
                    columns.append(column)
            ends.append(len(columns))
        data = np.ones(len(columns), np.float32)
        shape = (len(names), max(len(self._grams), 1))
        matrix = sparse.csr_array((data, np.array(columns, np.int32), np.array(ends)), shape)
        matrix.sum_duplicates()
        return matrix

    def _weighted(self, counts: sparse.csr_array) -> sparse.csr_array:
        weighted: sparse.csr_array = counts.multiply(self._weight[np.newaxis, :]).tocsr()
        length = np.sqrt(weighted.multiply(weighted).sum(axis=1))
        scale = sparse.diags_array(1 / np.maximum(length, 1e-9), dtype=np.float32)
        scaled: sparse.csr_array = scale @ weighted
        return scaled

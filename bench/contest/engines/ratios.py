"""Peers that measure letters: RapidFuzz's ratios, alone and behind a trigram index.

Names are brought into Latin letters first, by ICU through normality where the peers' environment
has it, else by anyascii; without that they would know one script only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, Final

import numpy as np
import rapidfuzz
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils
from scipy import sparse

from .base import MAY_BE, Answer, Asked, Key, Listed, Lists

THRESHOLD: Final = 85
CANDIDATES: Final = 10
NEAR: Final = 0.4
"""Cosine of trigrams below which a name is no candidate."""
TILE: Final = 64
"""Queries compared with everything at once; bounds the memory."""


def _latin() -> Callable[[str], str | None]:
    try:
        from normality import ascii_text  # type: ignore[import-not-found]  # peers' environment

        letters: Callable[[str], str | None] = ascii_text
    except ImportError:
        from anyascii import anyascii

        letters = anyascii
    return letters


LATIN: Final = _latin()


def plain(name: str) -> str:
    """A name in small Latin letters without punctuation."""
    return utils.default_process(LATIN(name) or "")


class UniqueNames:
    """Every listed name once, with the entries that carry it.

    Args:
        entries: What is listed.
    """

    def __init__(self, entries: Sequence[Listed]) -> None:
        self._carriers: dict[str, list[Listed]] = defaultdict(list)
        for entry in entries:
            for name in entry.names:
                self._carriers[plain(name)].append(entry)
        self._carriers.pop("", None)
        self.names = sorted(self._carriers)

    def carriers(self, positions: Sequence[int], schema: str) -> list[Key]:
        """The entries of a fitting kind that carry any of these names."""
        kinds = MAY_BE[schema]
        found = {
            entry.key
            for position in positions
            for entry in self._carriers[self.names[position]]
            if entry.schema in kinds
        }
        return sorted(found)


class _Ratio:
    """Every query with every name."""

    scorer: ClassVar[Callable[..., float]]
    version: str
    reads_lake = False
    most: int | None = None
    block = 256

    def compare(self, pairs: Sequence[tuple[str, str, str]]) -> list[Answer]:
        """Compare pairs of (name, name, schema)."""
        scores = [type(self).scorer(plain(a), plain(b)) for a, b, _ in pairs]
        return [(score / 100, score >= THRESHOLD) for score in scores]

    def index(self, lists: Lists) -> None:
        """Bring the names into the form they are compared in."""
        self._unique = UniqueNames(lists.entries)

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries one of whose names reaches the threshold."""
        found: list[list[Key]] = []
        for start in range(0, len(queries), TILE):
            tile = queries[start : start + TILE]
            scores = process.cdist(
                [plain(query.name) for query in tile],
                self._unique.names,
                scorer=type(self).scorer,
                score_cutoff=THRESHOLD,
                dtype=np.uint8,
                workers=2,
            )
            for row, query in enumerate(tile):
                positions = np.flatnonzero(scores[row]).tolist()
                found.append(self._unique.carriers(positions, query.schema))
        return found


class WRatio(_Ratio):
    """RapidFuzz's weighted ratio."""

    scorer = fuzz.WRatio
    version = f"RapidFuzz {rapidfuzz.__version__}, WRatio >= {THRESHOLD}, cdist, 2 threads"
    most = 100
    block = 32


class TokenSortRatio(_Ratio):
    """RapidFuzz's token-sort ratio."""

    scorer = fuzz.token_sort_ratio
    version = f"RapidFuzz {rapidfuzz.__version__}, token_sort >= {THRESHOLD}, cdist, 2 threads"


class Trigrams(_Ratio):
    """The baseline: the ten nearest by trigrams in one sparse product, then token sort."""

    scorer = fuzz.token_sort_ratio
    version = f"trigram TF-IDF, top {CANDIDATES}, token_sort >= {THRESHOLD}, 1 thread"
    block = 1024

    def index(self, lists: Lists) -> None:
        """Weigh the trigrams of every name."""
        super().index(lists)
        self._grams: dict[str, int] = {}
        counts = self._counts(self._unique.names, learn=True)
        seen = np.bincount(counts.indices, minlength=counts.shape[1])
        self._weight = np.log1p(counts.shape[0] / np.maximum(seen, 1)).astype(np.float32)
        self._matrix = self._weighted(counts).T.tocsr()

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the candidates that reach the threshold."""
        found = []
        for query, name, near in self._near(queries):
            scores = [(at, fuzz.token_sort_ratio(name, self._unique.names[at])) for at in near]
            reached = [at for at, score in scores if score >= THRESHOLD]
            found.append(self._unique.carriers(reached, query.schema))
        return found

    def _near(self, queries: Sequence[Asked]) -> Iterator[tuple[Asked, str, list[int]]]:
        names = [plain(query.name) for query in queries]
        product = (self._weighted(self._counts(names, learn=False)) @ self._matrix).tocsr()
        for row, (query, name) in enumerate(zip(queries, names, strict=True)):
            low, high = product.indptr[row], product.indptr[row + 1]
            cosine: NDArray[Any] = product.data[low:high]
            kept = np.flatnonzero(cosine >= NEAR)
            order = kept[np.argsort(-cosine[kept], kind="stable")[:CANDIDATES]]
            yield query, name, product.indices[low:high][order].tolist()

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
        shape = (len(names), max(len(self._grams), 1))
        ones = np.ones(len(columns), np.float32)
        matrix = sparse.csr_array((ones, np.array(columns, np.int32), np.array(ends)), shape)
        matrix.sum_duplicates()
        return matrix

    def _weighted(self, counts: sparse.csr_array) -> sparse.csr_array:
        weighted: sparse.csr_array = counts.multiply(self._weight[np.newaxis, :]).tocsr()
        length = np.sqrt(weighted.multiply(weighted).sum(axis=1))
        scale = sparse.diags_array(1 / np.maximum(length, 1e-9), dtype=np.float32)
        scaled: sparse.csr_array = scale @ weighted
        return scaled

"""Tables from hashes to numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled, inner

Ints = NDArray[Any]
"""Integers of any width."""


class Table(NamedTuple):
    """Numbers by key.

    Attributes:
        keys: Hashes, ascending, each once.
        starts: Where the numbers of each key start; one more at the end.
        numbers: The numbers.
        heads: Where the keys of each bucket start, by their highest bits; one more at the end.
    """

    keys: Ints
    starts: Ints
    numbers: Ints
    heads: Ints


@inner
def bucket(key: int, buckets: int) -> int:
    """The bucket of a key, by its highest bits; `buckets` is a power of two up to 2**24."""
    return ((key >> 40) & 0xFFFFFF) * buckets >> 24


@compiled
def under(table: Table, key: int) -> tuple[int, int]:
    """Where the numbers of a key start and stop."""
    at = bucket(key, len(table.heads) - 1)
    for place in range(table.heads[at], table.heads[at + 1]):
        if table.keys[place] == key:
            return table.starts[place], table.starts[place + 1]
    return 0, 0


def numbers_under(table: Table, keys: Iterable[int]) -> list[int]:
    """Numbers under any of some keys, each once, ascending."""
    wanted = np.array(list(keys), np.int64)
    found: list[int] = all_under(table, wanted).tolist() if len(wanted) else []
    return found


@compiled
def all_under(table: Table, keys: Ints) -> Ints:
    """The same for an array of keys."""
    size = 0
    for key in keys:
        start, stop = under(table, key)
        size += stop - start
    found, filled = np.empty(size, np.int64), 0
    for key in keys:
        start, stop = under(table, key)
        found[filled : filled + stop - start] = table.numbers[start:stop]
        filled += stop - start
    return np.unique(found)


def table_of(keys: NDArray[np.int64], numbers: Ints) -> Table:
    """Make a table.

    Args:
        keys: Hashes; one may come many times.
        numbers: The number of each.
    """
    order = np.lexsort((numbers, keys.view(np.uint64)))
    ordered = keys[order]
    new = np.ones(len(ordered), np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    starts = np.flatnonzero(new)
    unique = ordered[starts]
    buckets = 1 << max(1, min(24, len(unique).bit_length()))
    at = ((unique >> 40) & 0xFFFFFF) * buckets >> 24
    heads = np.searchsorted(at, np.arange(buckets + 1))
    return Table(
        unique,
        np.append(starts, len(ordered)).astype(np.int32),
        numbers[order].astype(np.int32),
        heads.astype(np.int32),
    )

"""How unlike two words sound: an edit distance over sounds, with costs learned for each script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled, inner
from tricord.names.scripts import Script
from tricord.names.sounds.alphabet import UNITS

RELATED = 300
"""The cost at or below which two words count as the same by sound."""

_SUBSTITUTE, _DELETE, _INSERT, _WORD = 0, 1, 2, 3
_WEIGHT, _DELETE_LAST, _INSERT_LAST, _SCALE = 0, 1, 2, 3
_OPERATIONS = {"delete": _DELETE, "insert": _INSERT}
_BY_UNIT = {"weight": _WEIGHT, "delete-last": _DELETE_LAST, "insert-last": _INSERT_LAST}
_TABLE_OF = {
    Script.KANA: "kana",
    Script.HAN: "han",
    Script.CYRILLIC: "cyrillic",
    Script.ARABIC: "consonants",
    Script.HEBREW: "consonants",
}


@inner
def sound_cost_within(  # noqa: PLR0917  # called from kernels alone, by position
    a: NDArray[np.uint8],
    b: NDArray[np.uint8],
    costs: NDArray[np.int16],
    limit: int,
    row: NDArray[np.int32],
    insert: NDArray[np.int32],
) -> int:
    """As :func:`sound_cost`, given up with 1000 as soon as the cost is above the limit.

    Args:
        a: Units of the reading.
        b: Units of the Latin word.
        costs: The table.
        limit: The highest cost of interest.
        row: Scratch of ``len(b) + 1`` int32 or more.
        insert: Scratch of ``len(b)`` int32 or more.
    """
    n, m = len(a), len(b)
    if n == 0 or m == 0:
        return 0 if n == m else 1000
    weight = np.int64(0)
    for x in a:
        weight += costs[_WORD, _WEIGHT, x]
    for y in b:
        weight += costs[_WORD, _WEIGHT, y]
    per_word, scale = np.int64(costs[_WORD, _SCALE, 0]), np.int64(costs[_WORD, _SCALE, 1])
    unit = (weight + per_word) * scale
    most = ((limit + 1) * weight * weight - 1) // unit
    row[0] = 0
    before = 0
    for j in range(m):
        y = b[j]
        last = j == m - 1
        insert[j] = costs[_WORD, _INSERT_LAST, y] if last else costs[_INSERT, before, y]
        row[j + 1] = row[j] + insert[j]
        before = y
    before = 0
    for i in range(n):
        x = a[i]
        delete = costs[_WORD, _DELETE_LAST, x] if i == n - 1 else costs[_DELETE, before, x]
        before = x
        diagonal = row[0]
        row[0] += delete
        least = row[0]
        for j in range(m):
            best = min(diagonal + costs[_SUBSTITUTE, x, b[j]], row[j + 1] + delete)
            diagonal = row[j + 1]
            best = min(best, row[j] + insert[j])
            row[j + 1] = best
            least = min(least, best)
        if least > most:
            return 1000
    return int(min(1000, row[m] * unit // (weight * weight)))


@compiled
def sound_cost(a: NDArray[np.uint8], b: NDArray[np.uint8], costs: NDArray[np.int16]) -> int:
    """How unlike two words sound: 0 for the same sounds, 1000 for nothing in common.

    The cheapest way to turn the one into the other by replacing, leaving out and adding sounds,
    set against the weight of all their sounds, a little more strictly for short words.

    Args:
        a: Units of the reading of a word (:func:`tricord.names.sounds.alphabet.encode`).
        b: Units of a word in Latin letters.
        costs: The table of the script that ``a`` was read from: ``COSTS[script]``.
    """
    row, insert = np.empty(len(b) + 1, np.int32), np.empty(len(b), np.int32)
    return int(sound_cost_within(a, b, costs, 1000, row, insert))


def _lines() -> Iterator[list[str]]:
    text = resources.files(__package__).joinpath("costs.tsv").read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=1)
def _tables() -> dict[str, NDArray[np.int16]]:
    """The cost tables by name, shape (4, units, units) each."""
    number = {unit: place for place, unit in enumerate(UNITS)}
    lines: dict[str, list[list[str]]] = {}
    for table, *line in _lines():
        lines.setdefault(table, []).append(line)
    return {table: _filled(found, number) for table, found in lines.items()}


def _filled(lines: list[list[str]], number: dict[str, int]) -> NDArray[np.int16]:
    """One table from its lines; a line for all units stands before those for single ones."""
    costs = np.zeros((4, len(UNITS), len(UNITS)), np.int16)
    for operation, unit, _, figure in lines:
        if operation in _BY_UNIT:
            costs[_WORD, _BY_UNIT[operation], number[unit]] = int(figure)
        elif operation == "scale":
            costs[_WORD, _SCALE, :2] = int(unit), int(figure)
    weight = costs[_WORD, _WEIGHT]
    costs[_SUBSTITUTE] = weight[:, None] + weight[None, :]
    np.fill_diagonal(costs[_SUBSTITUTE], 0)
    for operation, unit, other, figure in lines:
        if operation == "substitute":
            costs[_SUBSTITUTE, number[unit], number[other]] = int(figure)
        elif operation in _OPERATIONS:
            after = slice(None) if unit == "*" else number[unit]
            costs[_OPERATIONS[operation], after, number[other]] = int(figure)
    costs.flags.writeable = False
    return costs


class _Costs(Mapping[Script, NDArray[np.int16]]):
    """The table of each script, read when it is first asked for."""

    def __getitem__(self, script: Script) -> NDArray[np.int16]:
        return _tables()[_TABLE_OF.get(script, "other")]

    def __iter__(self) -> Iterator[Script]:
        return iter(Script)

    def __len__(self) -> int:
        return len(Script)


COSTS: Mapping[Script, NDArray[np.int16]] = _Costs()
"""The cost table by the script a word was read from."""

"""The local runner: shards of a plan on the threads of this process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

import polars as pl

Tables = Mapping[str, pl.DataFrame]
Result = TypeVar("Result")


@dataclass(frozen=True)
class Shard:
    """A piece of the work, described, not carried: rows ``[start, start + length)`` of a table.

    Attributes:
        table: Table whose rows are split; empty for the whole work.
        start: First row.
        length: Number of rows.
    """

    table: str = ""
    start: int = 0
    length: int = 0

    def cut(self, tables: Tables) -> Tables:
        """The tables with only this shard's rows of the split one."""
        if not self.table:
            return tables
        return {**tables, self.table: tables[self.table].slice(self.start, self.length)}


@dataclass(frozen=True)
class Plan(Generic[Result]):
    """What is to be run.

    Attributes:
        find: Gives a shard's result; pure.
        shards: The pieces, in a fixed order.
    """

    find: Callable[[Tables], Result]
    shards: Sequence[Shard] = (Shard(),)


def split(table: str, rows: int, length: int) -> tuple[Shard, ...]:
    """Shards of at most `length` rows that cover a table of `rows` rows; at least one."""
    return tuple(Shard(table, start, length) for start in range(0, max(rows, 1), length))


def run(plan: Plan[Result], tables: Tables, threads: int = 1) -> list[Result]:
    """Run a plan and give the results in the order of its shards.

    Args:
        plan: What to run.
        tables: The tables it reads.
        threads: Shards worked on at once.
    """
    with ThreadPoolExecutor(max(threads, 1)) as pool:
        return list(pool.map(lambda shard: plan.find(shard.cut(tables)), plan.shards))


def summed(coverages: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Counts of several shards added up."""
    total: Counter[str] = Counter()
    for coverage in coverages:
        total.update(coverage)
    return dict(sorted(total.items()))

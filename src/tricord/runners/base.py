"""What a runner is: it applies one function to many shards, wherever there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Shard = TypeVar("Shard")
Result = TypeVar("Result")


class Runner(Protocol):
    """The contract every runner passes (`tests/contract/test_runners.py`).

    A shard is a small frozen description (files, shares of vessels, days), never rows. The
    function stands at the top of a module, reads what the shard describes and returns little.
    """

    def map(
        self,
        task: Callable[[Shard], Result],
        shards: Sequence[Shard],
        done: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> list[Result]:
        """The results, in the order of the shards.

        Args:
            task: Pure but for files of the run's own folder.
            shards: What to apply it to.
            done: Told how many shards are done, and of how many.

        Raises:
            TricordError: What a task refused, as it raised it.
        """
        ...

"""The local runner: shards on the threads of this process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass

from tricord.runners.base import Result, Shard


@dataclass(frozen=True, slots=True)
class Local:
    """Shards on threads.

    Attributes:
        threads: Shards worked on at once; at least one.
    """

    threads: int = 1

    def map(
        self,
        task: Callable[[Shard], Result],
        shards: Sequence[Shard],
        done: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> list[Result]:
        """The results, in the order of the shards; see `tricord.runners.base.Runner.map`."""
        with ThreadPoolExecutor(max(self.threads, 1)) as pool:
            running = [pool.submit(task, shard) for shard in shards]
            left = set(running)
            try:
                while left:
                    finished, left = wait(left, return_when=FIRST_EXCEPTION, timeout=0.2)
                    for one in finished:
                        one.result()
                    done(len(running) - len(left), len(running))
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
            return [one.result() for one in running]

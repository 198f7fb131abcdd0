import threading

import pytest

from tricord.errors import RunError
from tricord.runners.local import Local


@pytest.mark.parametrize("threads", [0, 1, 2, 8])
def test_results_come_in_the_order_of_the_shards_on_any_number_of_threads(threads: int):
    assert Local(threads).map(lambda shard: shard * shard, range(20)) == [n * n for n in range(20)]


def test_shards_do_run_at_once():
    meeting = threading.Barrier(2, timeout=10)

    def wait(_: int) -> bool:
        meeting.wait()
        return True

    assert Local(2).map(wait, [1, 2]) == [True, True]


def test_what_a_shard_refuses_reaches_the_caller_as_it_was_raised():
    def refuse(shard: int) -> int:
        if shard == 3:
            raise RunError("positions-none", rows=0)
        return shard

    with pytest.raises(RunError) as refused:
        Local(2).map(refuse, range(10))
    assert refused.value.code == "positions-none"


def test_progress_ends_with_all_shards_done():
    told: list[tuple[int, int]] = []
    Local(2).map(abs, [1, 2, 3], lambda done, of: told.append((done, of)))
    assert told[-1] == (3, 3)


def test_no_shards_are_no_work():
    assert Local(2).map(abs, []) == []

import threading

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.runners.local import Plan, Shard, run, split, summed

TABLES = {"a": pl.DataFrame({"n": range(10)}), "b": pl.DataFrame({"n": [7]})}


def total(tables) -> int:
    return int(tables["a"]["n"].sum() + tables["b"]["n"].sum())


@given(st.integers(0, 50), st.integers(1, 12))
def test_shards_cover_every_row_once_in_order(rows: int, length: int):
    frame = {"a": pl.DataFrame({"n": range(rows)})}
    shards = split("a", rows, length)
    seen = [n for shard in shards for n in shard.cut(frame)["a"]["n"]]
    assert seen == list(range(rows))
    assert shards, "work without rows is still work"


def test_a_plan_without_shards_sees_the_whole_tables():
    assert run(Plan(total), TABLES) == [52]


@pytest.mark.parametrize("threads", [0, 1, 2, 8])
def test_results_come_in_the_order_of_the_shards_on_any_number_of_threads(threads: int):
    plan = Plan(lambda tables: list(tables["a"]["n"]), split("a", 10, 3))
    assert run(plan, TABLES, threads) == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]


def test_only_the_split_table_is_cut():
    assert run(Plan(total, (Shard("a", 0, 1),)), TABLES) == [7]


def test_shards_do_run_at_once():
    meeting = threading.Barrier(2, timeout=5)
    assert len(run(Plan(lambda _: meeting.wait(), split("a", 10, 5)), TABLES, 2)) == 2


def test_a_fault_in_a_shard_is_the_fault_of_the_run():
    def fails(tables):
        raise ValueError("shard")

    with pytest.raises(ValueError, match="shard"):
        run(Plan(fails), TABLES)


def test_coverage_adds_up_and_is_sorted():
    assert list(summed([{"b": 1, "a": 0}, {"b": 2}]).items()) == [("a", 0), ("b", 3)]
    assert summed([]) == {}

from datetime import UTC, datetime

import polars as pl

from tricord.lake.reading import as_of
from tricord.model.tables import TABLES


def day(number: int) -> datetime:
    return datetime(2026, 1, number, tzinfo=UTC)


def rows(table: str, *given: dict) -> pl.LazyFrame:
    blank = dict.fromkeys(TABLES[table].schema)
    return pl.LazyFrame([blank | row for row in given], schema=TABLES[table].schema)


def test_a_snapshot_is_the_newest_publication_of_each_data_set_by_then():
    table = rows(
        "parties",
        {"dataset": "a", "party_id": "1", "published_at": day(1)},
        {"dataset": "a", "party_id": "2", "published_at": day(1)},
        {"dataset": "a", "party_id": "1", "published_at": day(5)},
        {"dataset": "b", "party_id": "9", "published_at": day(3)},
    )

    def seen(moment: datetime | None) -> list[tuple[str, str]]:
        read = as_of(table, TABLES["parties"], moment).collect()
        return sorted(read.select("dataset", "party_id").iter_rows())

    assert seen(day(2)) == [("a", "1"), ("a", "2")]
    assert seen(day(3)) == [("a", "1"), ("a", "2"), ("b", "9")]
    assert seen(day(5)) == seen(None) == [("a", "1"), ("b", "9")]


def test_a_log_shows_the_very_moment_but_nothing_after_it():
    table = rows("files", {"name": "x", "published_at": day(2)})
    assert as_of(table, TABLES["files"], day(2)).collect().height == 1
    assert as_of(table, TABLES["files"], day(1)).collect().height == 0


def test_an_interval_holds_from_its_first_moment_until_before_its_last():
    table = rows("list_entries", {"published_from": day(2), "published_to": day(4)})
    held = [as_of(table, TABLES["list_entries"], day(n)).collect().height for n in range(1, 6)]
    assert held == [0, 1, 1, 0, 0]
    assert as_of(table, TABLES["list_entries"], None).collect().is_empty()

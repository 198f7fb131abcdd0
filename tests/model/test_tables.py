import re

import polars as pl
import pytest

from tricord.model.tables import TABLES, TYPES, Reading, Table

EVERY = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
UNITS = {"deg", "m", "kn", "kg", "usd", "days"}


@EVERY
def test_a_table_says_what_a_row_is_in_three_languages(table: Table):
    assert table.meaning.endswith(".")
    assert set(table.labels) == {"en", "ko", "ja"}
    assert all(table.labels.values())
    assert re.search("[가-힣]", table.labels["ko"])
    assert re.search("[ぁ-ヿ一-鿿]", table.labels["ja"])


@EVERY
def test_a_column_says_what_stands_in_it(table: Table):
    assert len({c.name for c in table.columns}) == len(table.columns)
    for column in table.columns:
        assert column.meaning, column.name
        assert all(column.labels.values()), column.name
        assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
        assert column.dtype in TYPES.values()


@EVERY
def test_labels_of_a_table_tell_its_columns_apart(table: Table):
    for language in ("en", "ko", "ja"):
        labels = [c.labels[language] for c in table.columns]
        assert len(set(labels)) == len(labels), (language, sorted(labels))


@EVERY
def test_a_key_and_a_partition_are_columns(table: Table):
    assert table.key
    assert set(table.key) <= set(table.schema)
    assert table.partition is None or table.partition in table.schema


@EVERY
def test_a_table_can_be_read_as_of_a_moment(table: Table):
    needed = {
        Reading.LOG: {"published_at"},
        Reading.SNAPSHOT: {"published_at"},
        Reading.INTERVAL: {"published_from", "published_to", "missing_since"},
    }[table.reading]
    assert needed <= set(table.schema)
    for name in needed:
        assert table.schema[name] == pl.Datetime("us", "UTC")
    if table.reading is Reading.SNAPSHOT:
        assert table.partition, "a snapshot is one of each partition"


@EVERY
def test_an_empty_table_has_its_columns_in_order(table: Table):
    assert table.empty().schema == table.schema
    assert table.empty().is_empty()

import os
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from tricord.errors import LakeError
from tricord.lake import tables as tables_module
from tricord.lake.tables import TableFiles
from tricord.model.tables import TABLES

REJECTS, FILES = TABLES["rejects"], TABLES["files"]


def reject(dataset: str, detail: str) -> pl.DataFrame:
    row = dict.fromkeys(REJECTS.schema, "") | {"dataset": dataset, "detail": detail}
    row |= {"published_at": datetime(2026, 1, 1, tzinfo=UTC)}
    return pl.DataFrame([row], schema=REJECTS.schema)


def details(tables: TableFiles, version: int | None) -> list[str]:
    return sorted(tables.scan(REJECTS, version).collect().get_column("detail"))


def test_every_version_stays_readable_after_later_writes(tmp_path: Path):
    tables = TableFiles(tmp_path)
    assert details(tables, None) == []
    one = tables.append(REJECTS, reject("a", "1"), None)
    two = tables.append(REJECTS, reject("b", "2"), one)
    three = tables.replace(REJECTS, reject("a", "3"), "a", two)
    assert details(tables, one) == ["1"]
    assert details(tables, two) == ["1", "2"]
    assert details(tables, three) == ["2", "3"]


@pytest.mark.parametrize("name", ["it's", "a' OR '1'='1", 'x"y', "a/b=c%20", "목록", " "])
def test_replacing_one_partition_leaves_the_others_whatever_its_name(tmp_path: Path, name: str):
    tables = TableFiles(tmp_path)
    version = tables.append(REJECTS, reject("other", "1"), None)
    version = tables.append(REJECTS, reject(name, "2"), version)
    version = tables.replace(REJECTS, reject(name, "3"), name, version)
    assert details(tables, version) == ["1", "3"]
    version = tables.replace(REJECTS, REJECTS.empty(), name, version)
    assert details(tables, version) == ["1"]


def test_what_a_killed_process_wrote_after_the_last_commit_is_undone(tmp_path: Path):
    tables = TableFiles(tmp_path)
    tables.append(REJECTS, reject("a", "never committed"), None)
    one = tables.append(REJECTS, reject("a", "1"), None)
    assert details(tables, one) == ["1"]
    tables.append(REJECTS, reject("a", "never committed either"), one)
    tables.replace(REJECTS, reject("a", "nor this"), "a", one)
    two = tables.append(REJECTS, reject("a", "2"), one)
    assert details(tables, two) == ["1", "2"]
    assert details(tables, one) == ["1"]


def test_rows_that_do_not_fit_are_refused_by_column(tmp_path: Path):
    tables = TableFiles(tmp_path)
    for odd in (
        reject("a", "1").drop("detail"),
        reject("a", "1").with_columns(more=pl.lit(1)),
        reject("a", "1").with_columns(detail=pl.lit(1)),
    ):
        with pytest.raises(LakeError) as refused:
            tables.append(REJECTS, odd, None)
        assert refused.value.code == "table-columns"
    assert not (tmp_path / "rejects" / "_delta_log").exists()


def test_columns_may_come_in_any_order(tmp_path: Path):
    tables = TableFiles(tmp_path)
    rows = reject("a", "1")
    version = tables.append(REJECTS, rows.select(reversed(rows.columns)), None)
    assert tables.scan(REJECTS, version).collect().columns == REJECTS.schema.names()


def test_versions_are_never_forgotten_however_old_they_grow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # Delta Lake drops what is older than 30 days at every second checkpoint, here early ones.
    settings = tables_module._KEEP_VERSIONS | {"delta.checkpointInterval": "4"}
    monkeypatch.setattr(tables_module, "_KEEP_VERSIONS", settings)
    tables = TableFiles(tmp_path)
    first = version = tables.append(REJECTS, reject("a", "1"), None)
    log = tmp_path / "rejects" / "_delta_log"
    for _ in range(10):
        version = tables.replace(REJECTS, REJECTS.empty(), "b", version)
        for file in log.iterdir():
            os.utime(file, (0, 0))
    assert len(list(log.glob("*.checkpoint.parquet"))) >= 2
    assert details(tables, first) == ["1"]
    assert details(tables, version) == ["1"]


@pytest.mark.parametrize("folder", ["with a space", "한글 폴더", "日本語", "a+b&c=d#e"])
def test_a_lake_may_lie_in_a_folder_of_any_name(folder, tmp_path):
    table = TABLES["list_names"]
    lists = ("un-sc", "analyst's own list", "관심 목록", "a/b%20c")
    rows = pl.DataFrame(
        [
            {
                "list": name,
                "entry_id": "1",
                "version": "v",
                "position": 0,
                "name": name,
                "kind": "primary",
                "weak": False,
                "published_at": datetime(2026, 1, 1, tzinfo=UTC),
            }
            for name in lists
        ],
        schema=table.schema,
    )
    files = TableFiles(tmp_path / folder)
    version = files.append(table, rows, None)
    assert set(files.scan(table, version).collect()["list"]) == set(lists)
    one = rows.filter(pl.col("list") == "관심 목록")
    version = files.replace(table, one, "관심 목록", version)
    assert files.scan(table, version).collect().height == len(lists)

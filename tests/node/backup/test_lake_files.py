"""The files of a lake as of a commit: enough for every version up to it, and nothing of later."""

import shutil
from contextlib import suppress
from pathlib import Path

import polars as pl
import pytest
from deltalake import DeltaTable
from tests.lake.lake_content import content

from tricord.errors import BackupError, LakeError
from tricord.lake import Lake
from tricord.model.tables import TABLES
from tricord.node.backup.lake_files import lake_files
from tricord.node.backup.manifest import sha256_of
from tricord.node.backup.places import checked

FILES = TABLES["files"].schema
NAMES = TABLES["list_names"].schema


def rows(schema, **values) -> pl.DataFrame:
    return pl.DataFrame([{**dict.fromkeys(schema), **values}], schema=schema)


def keep(lake: Lake, folder: Path, words: str) -> str:
    given, sha256 = folder / "given", sha256_of(words.encode())
    given.write_text(words)
    lake.raw.keep(given, sha256)
    return sha256


@pytest.fixture
def lake(tmp_path) -> Lake:
    """A lake of five commits, with what killed processes left between them."""
    made = Lake(tmp_path / "한 node" / "lake")
    with suppress(RuntimeError), made.transaction("killed first") as transaction:
        transaction.append("files", rows(FILES, dataset="debris", file_sha256="0" * 64))
        raise RuntimeError
    for number, dataset in enumerate(["자료 a%b/c", "plain", "자료 a%b/c"]):
        sha256 = keep(made, tmp_path, f"raw {number}")
        with made.transaction("add") as transaction:
            transaction.append("files", rows(FILES, dataset=dataset, file_sha256=sha256))
            transaction.append("list_names", rows(NAMES, list="un-sc", name=f"{number}"))
        with suppress(RuntimeError), made.transaction("killed") as transaction:
            transaction.append("files", rows(FILES, dataset="debris", file_sha256="0" * 64))
            transaction.replace("list_names", rows(NAMES, list="un-sc", name="debris"), "un-sc")
            raise RuntimeError
    with made.transaction("replace") as transaction:
        transaction.replace("list_names", rows(NAMES, list="un-sc", name="new"), "un-sc")
    with made.transaction("another list") as transaction:
        transaction.append("list_names", rows(NAMES, list="watch", name="other"))
    return made


def copied(lake: Lake, version: int, to: Path) -> Lake:
    """A lake of nothing but the files that are named."""
    for each in lake_files(lake, version):
        target = to / checked(each.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(each.path, target)
    return Lake(to / "lake")


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_every_version_up_to_the_commit_can_be_read_of_its_files_alone(lake, tmp_path, version):
    there = copied(lake, version, tmp_path / "copy")
    assert there.version == version
    for earlier in range(1, version + 1):
        assert content(there, earlier) == content(lake, earlier)
    assert list(there.raw.damaged()) == []
    for table, of in there.commits.head().tables.items():
        assert DeltaTable(there.tables.folder / table).version() == of


def test_what_killed_processes_left_and_what_comes_later_is_not_among_them(lake):
    names = [each.name for each in lake_files(lake, 3)]
    assert not [name for name in names if "debris" in name or "watch" in name]
    assert names == [each.name for each in lake_files(lake, 3)]
    assert len(names) == len(set(names))
    later = lake_files(lake, 5)
    assert {each.name for each in later} > set(names)


def test_writing_goes_on_where_the_files_were_put_back(lake, tmp_path):
    there = copied(lake, 3, tmp_path / "copy")
    with there.transaction("on") as transaction:
        transaction.replace("list_names", rows(NAMES, list="un-sc", name="on"), "un-sc")
    assert there.version == 4
    assert there.read("list_names").get_column("name").to_list() == ["on"]
    assert content(there, 3) == content(lake, 3)


def test_a_table_with_more_versions_than_a_checkpoint_takes_is_whole(lake, tmp_path):
    for number in range(105):
        with lake.transaction("more") as transaction:
            transaction.append("list_names", rows(NAMES, list="un-sc", name=f"more {number}"))
    version = lake.version
    assert [each for each in lake_files(lake, version) if ".checkpoint." in each.name]
    there = copied(lake, version, tmp_path / "copy")
    assert content(there) == content(lake)
    assert content(there, 50) == content(lake, 50)
    # A checkpoint of a later version than the commit's is none of its own.
    earlier = copied(lake, 20, tmp_path / "earlier")
    assert content(earlier) == content(lake, 20)


@pytest.mark.parametrize(
    "found", ["raw/??/*", "tables/files/*=plain/*.parquet", "tables/files/_delta_log/*1.json"]
)
def test_a_file_that_is_missing_is_named(lake, found):
    one = min(lake.folder.glob(found))
    one.unlink()
    with pytest.raises(BackupError) as said:
        lake_files(lake, lake.version)
    assert (said.value.code, said.value.params["file"]) == ("backup-lake-damaged", str(one))


@pytest.mark.parametrize(
    ("found", "words"),
    [("tables/files/_delta_log/*1.json", "{"), ("tables/list_names/*=watch/*.parquet", "short")],
)
def test_a_file_that_was_changed_is_named(lake, found, words):
    one = min(lake.folder.glob(found))
    one.write_text(words)
    with pytest.raises(BackupError) as said:
        lake_files(lake, lake.version)
    assert (said.value.code, said.value.params["file"]) == ("backup-lake-damaged", str(one))


def test_a_damaged_commit_is_named(lake):
    (lake.folder / "commits" / "00000002.json").write_text("{")
    with pytest.raises(LakeError) as said:
        lake_files(lake, lake.version)
    assert said.value.code == "commit-damaged"


def test_a_lake_nothing_was_put_into_has_no_files(tmp_path):
    assert lake_files(Lake(tmp_path / "lake"), 0) == []
    assert not (tmp_path / "lake").exists()

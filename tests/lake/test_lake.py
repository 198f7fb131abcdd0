from pathlib import Path

import polars as pl
import pytest
from tests.lake.lake_content import content
from tests.lake.test_tables import reject

from tricord.errors import LakeError, NotFound
from tricord.lake import Lake


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def test_a_new_lake_can_be_read_without_writing_anything(lake: Lake):
    assert lake.version == 0
    assert lake.read("list_entries").is_empty()
    assert not lake.folder.exists()


def test_several_tables_change_together_or_not_at_all(lake: Lake):
    with lake.transaction("first") as transaction:
        transaction.append("rejects", reject("a", "1"))
    before = content(lake)

    class Fault(Exception):
        pass

    def fails():
        with lake.transaction("second") as transaction:
            transaction.append("rejects", reject("a", "2"))
            transaction.replace("rejects", reject("a", "3"), "a")
            assert transaction.read("rejects").collect().get_column("detail").to_list() == ["3"]
            raise Fault

    with pytest.raises(Fault):
        fails()
    assert (content(lake), lake.version) == (before, 1)
    with lake.transaction("third") as transaction:
        transaction.append("rejects", reject("a", "4"))
    assert sorted(lake.read("rejects").get_column("detail")) == ["1", "4"]


def test_a_transaction_that_writes_nothing_makes_no_version(lake: Lake):
    with lake.transaction("nothing") as transaction:
        transaction.append("rejects", pl.DataFrame(schema=reject("a", "1").schema))
    assert lake.version == 0


def test_every_version_of_the_lake_can_be_read_again(lake: Lake):
    seen = []
    for number in range(4):
        with lake.transaction("write") as transaction:
            transaction.append("rejects", reject("a", str(number)))
        seen.append(content(lake))
    assert [content(lake, version) for version in range(1, 5)] == seen
    with pytest.raises(NotFound):
        lake.read("rejects", version=5)


def test_a_disk_that_refuses_is_one_sentence(lake: Lake):
    with pytest.raises(LakeError) as refused, lake.transaction("write"):
        raise OSError(28, "No space left on device")
    assert "No space left" in refused.value.sentence()

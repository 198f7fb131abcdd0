"""Files a command writes are the old one or the new one, never a part."""

import pytest

from tricord.cli.files import written


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    target = tmp_path / "out.csv"
    written(target, b"old")
    written(target, b"new")
    assert target.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_a_directory_in_the_way_is_left_as_it_is(tmp_path):
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(OSError, match=r"out\.csv"):
        written(tmp_path / "out.csv", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]

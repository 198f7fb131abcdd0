"""A file is in its place whole, or what stood there stands."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tricord.arriving import arriving, beside


def test_what_is_written_is_in_its_place_at_the_end_and_not_before(tmp_path):
    out = tmp_path / "kept.txt"
    out.write_text("old")
    with arriving(out) as passing:
        passing.write_text("new")
        assert out.read_text() == "old"
    assert out.read_text() == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_what_fails_leaves_nothing_and_what_stood_there_stands(tmp_path):
    out = tmp_path / "kept.txt"
    out.write_text("old")

    def fail():
        with arriving(out) as passing:
            passing.write_text("ne")
            raise RuntimeError("half")

    with pytest.raises(RuntimeError, match="half"):
        fail()
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_threads_that_write_one_file_at_once_do_not_meet(tmp_path):
    out, together = tmp_path / "kept.txt", Barrier(4)

    def write(number):
        with arriving(out) as passing:
            passing.write_text(str(number))
            together.wait()
        return beside(out)

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(write, range(4)))) == 4
    assert out.read_text() in {"0", "1", "2", "3"}
    assert list(tmp_path.iterdir()) == [out]

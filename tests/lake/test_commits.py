import json
import os
import threading
from pathlib import Path

import pytest

from tricord.errors import LakeError, NotFound
from tricord.lake.commits import Commit, Commits


def commit(number: int) -> Commit:
    return Commit(number, "2026-01-01T00:00:00+00:00", "test", {"files": number})


def test_an_empty_lake_is_at_version_0_with_no_tables(tmp_path: Path):
    commits = Commits(tmp_path / "commits")
    assert commits.head() == commits.read(0) == Commit()


def test_the_newest_commit_is_the_head_and_old_ones_stay_readable(tmp_path: Path):
    commits = Commits(tmp_path)
    for number in (1, 2, 3):
        commits.write(commit(number))
    assert commits.head() == commit(3)
    assert commits.read(1) == commit(1)
    assert commits.numbers() == [1, 2, 3]


def test_a_commit_is_never_overwritten(tmp_path: Path):
    commits = Commits(tmp_path)
    commits.write(commit(1))
    with pytest.raises(LakeError) as refused:
        commits.write(Commit(1, "", "somebody else", {}))
    assert refused.value.code == "lake-changed-meanwhile"
    assert commits.head() == commit(1)


def test_an_unknown_version_is_named(tmp_path: Path):
    with pytest.raises(NotFound) as refused:
        Commits(tmp_path).read(7)
    assert "7" in refused.value.sentence()


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", '{"at": ""}', "\x00"])
def test_a_damaged_commit_is_named_and_not_read(tmp_path: Path, damaged: str):
    (tmp_path / "00000001.json").write_text(damaged)
    with pytest.raises(LakeError) as refused:
        Commits(tmp_path).head()
    assert refused.value.code == "commit-damaged"
    assert "00000001.json" in refused.value.sentence()


def test_what_a_killed_process_left_is_no_commit(tmp_path: Path):
    (tmp_path / f".arriving-{os.getpid()}").write_text(json.dumps({"half": "a commit"}))
    commits = Commits(tmp_path)
    assert commits.head() == Commit()
    commits.write(commit(1))
    assert commits.head() == commit(1)


def test_the_lock_lets_one_in_at_a_time(tmp_path: Path):
    commits = Commits(tmp_path)
    inside: list[str] = []

    def second() -> None:
        with commits.lock():
            inside.append("second")

    with commits.lock():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.05)
        inside.append("first")
    thread.join()
    assert inside == ["first", "second"]

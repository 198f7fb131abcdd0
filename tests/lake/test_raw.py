import hashlib
from pathlib import Path

import pytest

from tricord.errors import LakeError
from tricord.lake.raw import RawFiles


def given(folder: Path, content: bytes) -> tuple[Path, str]:
    file = folder / "given.bin"
    file.write_bytes(content)
    return file, hashlib.sha256(content).hexdigest()


def test_a_raw_file_is_kept_under_its_hash_and_cannot_be_changed(tmp_path: Path):
    raw = RawFiles(tmp_path / "raw")
    file, sha256 = given(tmp_path, b"one")
    kept = raw.keep(file, sha256)
    assert kept == tmp_path / "raw" / sha256[:2] / sha256
    assert kept.read_bytes() == b"one"
    assert kept.stat().st_mode & 0o222 == 0
    assert list(raw.hashes()) == [sha256]
    assert raw.keep(file, sha256) == kept


def test_a_file_that_changes_while_it_is_read_is_not_kept(tmp_path: Path):
    raw = RawFiles(tmp_path / "raw")
    file, sha256 = given(tmp_path, b"one")
    file.write_bytes(b"two")
    with pytest.raises(LakeError) as refused:
        raw.keep(file, sha256)
    assert refused.value.code == "raw-changed-while-read"
    assert list(raw.hashes()) == []
    assert list((tmp_path / "raw" / sha256[:2]).iterdir()) == []


def test_a_damaged_raw_file_is_found(tmp_path: Path):
    raw = RawFiles(tmp_path / "raw")
    file, sha256 = given(tmp_path, b"one")
    kept = raw.keep(file, sha256)
    assert list(raw.damaged()) == []
    kept.chmod(0o644)
    kept.write_bytes(b"rotten")
    assert list(raw.damaged()) == [sha256]


def test_what_a_killed_process_left_is_no_raw_file(tmp_path: Path):
    raw = RawFiles(tmp_path / "raw")
    file, sha256 = given(tmp_path, b"one")
    kept = raw.keep(file, sha256)
    (kept.parent / ".arriving-x").write_bytes(b"half")
    assert list(raw.hashes()) == [sha256]
    assert list(raw.damaged()) == []

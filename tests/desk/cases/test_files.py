"""Files attached to a case: whole or not at all, and gone when nobody needs them."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from tests.desk.cases.conftest import opened, refused, seen

from tricord.desk.cases import deleting, file_store, files, notes
from tricord.desk.cases.exporting import write_files
from tricord.desk.cases.file_store import FileStore
from tricord.desk.cases.page import look

PDF = b"%PDF-1.7\n" + b"a bill of lading" * 40


class Endless(io.RawIOBase):
    """A source that never ends, and knows how much was taken of it."""

    taken = 0

    def readable(self):
        return True

    def read(self, size=-1):
        assert size > 0
        self.taken += size
        return b"\0" * size


class Breaking(io.BytesIO):
    """A source that fails half way."""

    def read(self, size=-1):
        if self.tell() > 0:
            raise OSError(errno.EIO, "input/output error", "given.pdf")
        return super().read(10)


def lying(desk):
    """Every file under the desk's folder of files, and beside it."""
    return sorted(
        each.name
        for folder in ("files", "files.arriving")
        for each in (desk.folder / folder).rglob("*")
        if each.is_file()
    )


def content(desk, item):
    """The bytes of a file, as they are handed out."""
    given = io.BytesIO()
    files.store(desk).copy(item.file_sha256, given)
    return given.getvalue()


def test_a_file_is_kept_under_its_hash_and_told_of(desk, lee):
    number = opened(lee).number
    item = files.attach(lee, number, io.BytesIO(PDF), "../bill\u202e.pdf", text="Bill of lading")
    sha256 = hashlib.sha256(PDF).hexdigest()
    assert item.file_sha256 == sha256
    assert item.content == {
        "name": "_bill_.pdf",
        "bytes": len(PDF),
        "sha256": sha256,
        "declared": "application/pdf",
        "found": "application/pdf",
        "agrees": True,
        "words": "Bill of lading",
    }
    assert lying(desk) == [sha256]
    assert content(desk, item) == PDF
    assert files.store(desk).path(sha256).parent.name == sha256[:2]


def test_a_file_that_is_not_what_its_name_says_is_kept_and_told_of(lee):
    number = opened(lee).number
    item = files.attach(lee, number, io.BytesIO(b"MZ\x90\x00"), "bill.pdf")
    assert item.content["agrees"] is False


def test_a_file_too_large_is_refused_while_it_comes(desk, lee):
    number = opened(lee).number
    source = Endless()
    assert refused(files.attach, lee, number, source, "big.bin", most=5_000_000) == (
        "desk-case-file-large"
    )
    assert source.taken < 8_000_000
    assert lying(desk) == []
    assert look(lee, number).items == ()


def test_a_file_of_a_gigabyte_is_refused_by_default(desk, lee, tmp_path):
    number = opened(lee).number
    sparse = tmp_path / "sparse.bin"
    with sparse.open("wb") as file:
        file.truncate(1_000_000_000)
    with sparse.open("rb") as source:
        assert refused(files.attach, lee, number, source, sparse.name) == "desk-case-file-large"
        assert source.tell() <= file_store.MOST_BYTES + (1 << 20)
    assert lying(desk) == []


def test_whatever_somebody_allows_there_is_a_last_limit(desk, lee, monkeypatch):
    number = opened(lee).number
    monkeypatch.setattr(file_store, "MOST_BYTES_EVER", 3_000_000)
    source = Endless()
    assert refused(files.attach, lee, number, source, "big.bin", most=10**18) == (
        "desk-case-file-large"
    )
    assert source.taken <= 3_000_000 + (1 << 20)
    assert lying(desk) == []


def test_a_large_file_comes_and_goes_a_piece_at_a_time(desk, lee, tmp_path):
    number = opened(lee).number
    large = tmp_path / "large.zip"
    with large.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(48_000_000)
    notes.write(lee, number, "what is loaded once is not counted")
    tracemalloc.start()
    try:
        with large.open("rb") as source:
            item = files.attach(lee, number, source, large.name)
        write_files(lee, look(lee, number), tmp_path / "out")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8_000_000
    assert item.content["bytes"] == 48_000_000
    [out] = (tmp_path / "out").iterdir()
    assert out.stat().st_size == 48_000_000


def test_a_file_of_exactly_the_limit_is_taken(lee):
    number = opened(lee).number
    item = files.attach(lee, number, io.BytesIO(b"x" * 1000), "x.bin", most=1000)
    assert item.content["bytes"] == 1000
    assert refused(files.attach, lee, number, io.BytesIO(b"x" * 1001), "x", most=1000) == (
        "desk-case-file-large"
    )


def test_a_source_that_fails_half_way_leaves_nothing(desk, lee):
    number = opened(lee).number
    with pytest.raises(OSError, match="input/output"):
        files.attach(lee, number, Breaking(PDF), "given.pdf")
    assert lying(desk) == []


def test_a_full_disk_leaves_nothing_and_says_so(desk, lee, monkeypatch):
    number = opened(lee).number

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.attach(lee, number, io.BytesIO(PDF), "bill.pdf")
    assert lying(desk) == []


def test_a_file_whose_item_was_not_written_goes_again(desk, lee, monkeypatch):
    number = opened(lee).number

    def fails(*_):
        raise RuntimeError("between the file and the end of the transaction")

    kept = FileStore.keep
    monkeypatch.setattr(FileStore, "keep", lambda self, arrived: (kept(self, arrived), fails()))
    with pytest.raises(RuntimeError):
        files.attach(lee, number, io.BytesIO(PDF), "bill.pdf")
    assert lying(desk) == []
    assert look(lee, number).items == ()


def test_what_a_killed_process_left_aside_is_cleared_away(desk, lee):
    number = opened(lee).number
    aside = desk.folder / "files.arriving"
    aside.mkdir()
    (aside / "tmp-old").write_bytes(b"half a file")
    os.utime(aside / "tmp-old", (0, 0))
    (aside / "tmp-new").write_bytes(b"another one, still coming")
    files.attach(lee, number, io.BytesIO(PDF), "bill.pdf")
    assert [each.name for each in aside.iterdir()] == ["tmp-new"]


def test_a_file_is_refused_in_a_case_of_others_and_leaves_nothing(desk, lee, sato):
    number = opened(lee, "TLP:AMBER").number
    assert refused(files.attach, sato, number, io.BytesIO(PDF), "x.pdf") == "desk-case-unknown"
    assert lying(desk) == []


def test_bytes_stay_as_long_as_an_item_needs_them(desk, lee, kim):
    one, other = opened(lee).number, opened(lee).number
    first = files.attach(lee, one, io.BytesIO(PDF), "bill.pdf")
    second = files.attach(kim, other, io.BytesIO(PDF), "copy.pdf")
    assert lying(desk) == [first.file_sha256]
    for number, item in ((one, first), (other, second)):
        assert content(desk, first) == PDF
        deleting.request_deletion(lee, number, item.short, "personal data")
        deleting.confirm(kim, number, seen(kim, number), item.short, "agreed")
    assert lying(desk) == []


def test_a_file_attached_while_the_same_bytes_are_deleted_is_there(desk, lee, kim):
    one, other = opened(lee).number, opened(lee).number
    first = files.attach(lee, one, io.BytesIO(PDF), "bill.pdf")
    deleting.request_deletion(lee, one, first.short, "personal data")
    barrier = Barrier(2)

    def confirm():
        mark = seen(kim, one)
        barrier.wait()
        deleting.confirm(kim, one, mark, first.short, "agreed")

    def attach():
        barrier.wait()
        files.attach(lee, other, io.BytesIO(PDF), "copy.pdf")

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(confirm), pool.submit(attach)]:
            done.result()
    assert content(desk, first) == PDF


def test_a_sweep_takes_what_no_item_needs_and_nothing_else(desk, lee):
    number = opened(lee).number
    kept = files.attach(lee, number, io.BytesIO(PDF), "bill.pdf")
    stray = files.store(desk).path("f" * 64)
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"left by a fault")
    notes.write(lee, number, "no file")
    assert files.sweep(desk) == 1
    assert lying(desk) == [kept.file_sha256]


def test_a_file_that_changed_on_the_disk_is_not_handed_out(desk, lee):
    number = opened(lee).number
    item = files.attach(lee, number, io.BytesIO(PDF), "bill.pdf")
    lies = files.store(desk).path(item.file_sha256)
    lies.chmod(0o600)
    lies.write_bytes(PDF + b".")
    assert refused(content, desk, item) == "desk-case-file-damaged"
    lies.unlink()
    assert refused(content, desk, item) == "desk-case-file-damaged"

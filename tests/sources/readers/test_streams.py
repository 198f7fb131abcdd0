from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers import streams
from tricord.sources.readers.streams import blocks, head

TEXT = b"".join(b"line %d\n" % k for k in range(500))


def raw_of(directory: Path, data: bytes) -> Raw:
    path = directory / "file"
    path.write_bytes(data)
    return Raw(path, "file")


def zipped(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


PACKED = {
    "plain": TEXT,
    "gzip": gzip.compress(TEXT),
    "gzip of two": gzip.compress(TEXT[:77]) + gzip.compress(TEXT[77:]),
    "zstd": zstd.compress(TEXT),
    "zstd of two": zstd.compress(TEXT[:77]) + zstd.compress(TEXT[77:]),
    "zip": zipped({"a.txt": TEXT}),
    "zip of bzip2": zipped({"a.txt": TEXT}, zipfile.ZIP_BZIP2),
    "zip of lzma": zipped({"a.txt": TEXT}, zipfile.ZIP_LZMA),
}
TRUNCATED = {name: data[: len(data) // 2] for name, data in PACKED.items() if name != "plain"}


@pytest.mark.parametrize("data", PACKED.values(), ids=PACKED)
@pytest.mark.parametrize("size", [1, 10, 4096, 1 << 20])
def test_lines_are_cut_or_lost_between_blocks(data, size, tmp_path):
    found = list(blocks(raw_of(tmp_path, data), size))
    assert b"".join(block.data for block in found) == TEXT
    assert all(block.data.endswith(b"\n") for block in found)
    line = 1
    for block in found:
        assert block.line == line
        line += block.data.count(b"\n")


@given(
    data=st.binary(max_size=60).map(lambda data: data.replace(b"PK", b"pk")),
    size=st.integers(1, 70),
)
def test_any_bytes_come_back_as_they_are(data, size, tmp_path_factory):
    raw = raw_of(tmp_path_factory.mktemp("bytes"), b"\n" + data)
    found = list(blocks(raw, size))
    assert b"".join(block.data for block in found) == b"\n" + data
    assert all(block.data.endswith(b"\n") for block in found[:-1])


def test_members_of_an_archive_come_in_the_order_of_their_names_each_from_line_one(tmp_path):
    members = {"b/two.txt": b"c\nd", "b/": b"", "a.txt": b"a\nb\n", "__MACOSX/a.txt": b"\x00"}
    raw = raw_of(tmp_path, zipped(members))
    found = [(block.member, block.line, block.data) for block in blocks(raw, 2)]
    assert found == [
        ("a.txt", 1, b"a\n"),
        ("a.txt", 2, b"b\n"),
        ("b/two.txt", 1, b"c\n"),
        ("b/two.txt", 2, b"d"),
    ]
    assert head(raw) == b"a\nb\n"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_both_read(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", b"first\n")
        archive.writestr("a", b"second\n")
    raw = raw_of(tmp_path, file.getvalue())
    assert [block.data for block in blocks(raw)] == [b"first\n", b"second\n"]


def encrypted() -> bytes:
    """An archive that says its member is encrypted."""
    data = bytearray(zipped({"a.txt": TEXT}))
    directory = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    return bytes(data)


def packed_unknown() -> bytes:
    """An archive whose member is packed in a way nobody knows."""
    data = bytearray(zipped({"a.txt": TEXT}))
    directory = data.index(b"PK\x01\x02")
    data[8] = data[directory + 10] = 99
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        *TRUNCATED.values(),
        encrypted(),
        packed_unknown(),
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        zstd.compress(TEXT)[:5],
    ],
    ids=[*TRUNCATED, "encrypted", "unknown packing", "no archive", "no gzip", "no zstd"],
)
def test_a_damaged_file_is_refused_in_words(data, tmp_path):
    raw = raw_of(tmp_path, data)
    with pytest.raises(SourceError) as refused:
        list(blocks(raw))
    assert refused.value.code == "stream-damaged"
    assert_readable(refused.value)
    assert TEXT.startswith(head(raw))


def test_the_beginning_of_a_truncated_file_can_still_be_recognised(tmp_path):
    data = b"".join(b"%d," % (k * k) for k in range(20_000))
    assert head(raw_of(tmp_path, gzip.compress(data)[:-20]), 100) == data[:100]
    assert len(head(raw_of(tmp_path, gzip.compress(TEXT)[:-4]))) > 100


def test_a_file_without_lines_would_fill_the_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "LONGEST_LINE", 1000)
    raw = raw_of(tmp_path, b"a\nb\n" + b"x" * 2000)
    with pytest.raises(SourceError) as refused:
        list(blocks(raw, 100))
    assert refused.value.code == "stream-no-lines"
    assert refused.value.params["line"] == 3
    assert_readable(refused.value)


@pytest.mark.parametrize("data", PACKED.values(), ids=PACKED)
def test_the_head_is_unpacked(data, tmp_path):
    raw = raw_of(tmp_path, data)
    assert head(raw, 100) == TEXT[:100]
    assert head(raw) == TEXT


def test_an_empty_file_has_no_blocks(tmp_path):
    raw = raw_of(tmp_path, b"")
    assert list(blocks(raw)) == []
    assert head(raw) == b""

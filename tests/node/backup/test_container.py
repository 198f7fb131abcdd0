"""The frame of a backup is a tar file any other tar reads."""

import io
import tarfile

from hypothesis import given
from hypothesis import strategies as st

from tricord.node.backup.container import (
    BLOCK,
    FORMAT,
    LENGTH,
    Note,
    beginning,
    head,
    rest,
)

PART = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1)
NAMES = st.lists(PART, min_size=1, max_size=6).map("/".join).filter(lambda it: len(it) < 2000)


@given(st.lists(st.tuples(NAMES, st.binary(max_size=2000)), max_size=5))
def test_another_tar_reads_names_and_bytes(members):
    frame = beginning()
    for name, content in members:
        frame += head(name, len(content)) + content + rest(len(content))
    frame += Note(FORMAT, 0, 0, "0" * 64).written()
    assert len(frame) % BLOCK == 0
    with tarfile.open(fileobj=io.BytesIO(frame), errors="strict") as tar:
        first, *found, last = tar.getmembers()
        assert (first.name, last.name) == ("README.txt", "end.txt")
        assert [each.name for each in found] == [name.rstrip("/") for name, _ in members]
        assert [tar.extractfile(each).read() for each in found] == [part for _, part in members]
        assert {(each.mode, each.uid, each.mtime, each.isreg()) for each in found} <= {
            (0o600, 0, 0, True)
        }


@given(NAMES, st.integers(0, 1 << 62))
def test_sizes_no_octal_number_holds_are_read_too(name, size):
    member = tarfile.TarInfo.frombuf(head(name, size)[-BLOCK:], "utf-8", "strict")
    assert member.size == size


@given(st.integers(0, 10**19 - 1), st.integers(0, 10**19 - 1), st.binary(min_size=32, max_size=32))
def test_the_note_at_the_end_is_read_as_it_was_written(at, size, sha256):
    note = Note(FORMAT, at, size, sha256.hex(), sha256[::-1].hex())
    assert len(note.written()) == LENGTH
    assert Note.read(note.written()) == note


@given(st.integers(0, LENGTH * 8 - 1))
def test_no_bit_of_the_note_can_be_changed(bit):
    written = bytearray(Note(FORMAT, 1234, 567, "ab" * 32).written())
    written[bit // 8] ^= 1 << bit % 8
    assert Note.read(bytes(written)) is None

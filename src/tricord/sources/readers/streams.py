"""Files too large for memory, plain or compressed, in blocks of whole lines."""

from __future__ import annotations

import gzip
import lzma
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BufferedIOBase, BufferedReader
from typing import Final, cast

from tricord.errors import SourceError
from tricord.sources.base import Raw

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BLOCK_BYTES: Final = 1 << 24
LONGEST_LINE: Final = 1 << 26
"""Bytes after which what has no line feed is no file of lines."""

_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_BESIDE: Final = "__MACOSX/"
"""Where macOS puts what belongs to its files and is none itself."""
_DAMAGED: Final = (
    *(EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, zstd.ZstdError),
)


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole lines of a file.

    Attributes:
        data: Their bytes; the last line of a file may lack its line feed.
        line: Number of the first, counted from 1; of the member, where the file is a ZIP archive.
        member: Name of the member of a ZIP archive; "" otherwise.
    """

    data: bytes
    line: int
    member: str = ""


def head(raw: Raw, size: int = 65536) -> bytes:
    """The first bytes of what a file holds, unpacked, as far as it can be unpacked.

    Of a ZIP archive, the first bytes of its first member that is a file.
    """
    found = b""
    try:
        with ExitStack() as stack:
            for _, stream in _members(raw, stack):
                while len(found) < size and (more := stream.read1(size - len(found))):
                    found += more
                break
    except _DAMAGED:
        pass
    return found


def blocks(raw: Raw, size: int = BLOCK_BYTES) -> Iterator[Block]:
    """What a file holds, block after block; gzip, ZIP and Zstandard are unpacked on the way.

    Args:
        raw: The file. A ZIP archive gives its members in the order of their names.
        size: Bytes of a block, about; a longer line is a block of its own.

    Raises:
        SourceError: ``stream-damaged``: it ends early or cannot be unpacked. ``stream-no-lines``:
            there is no line feed in 64 MiB.
    """
    try:
        with ExitStack() as stack:
            for member, stream in _members(raw, stack):
                yield from _of(stream, raw.name, member, size)
    except _DAMAGED as fault:
        said = str(fault) or repr(fault)
        raise SourceError("stream-damaged", file=raw.name, fault=said) from None


def _of(stream: BufferedIOBase, name: str, member: str, size: int) -> Iterator[Block]:
    line, kept = 1, b""
    while read := stream.read(size):
        end = read.rfind(b"\n") + 1
        if not end:
            kept += read
            if len(kept) > LONGEST_LINE:
                raise SourceError("stream-no-lines", file=name, line=line)
            continue
        # Copied once: files are large.
        data = b"".join((kept, memoryview(read)[:end]))
        yield Block(data, line, member)
        line += data.count(b"\n")
        kept = read[end:]
    if kept:
        yield Block(kept, line, member)


def _members(raw: Raw, stack: ExitStack) -> Iterator[tuple[str, BufferedIOBase]]:
    start = raw.head[:4]
    if start == _ZIP:
        archive = stack.enter_context(zipfile.ZipFile(raw.path))
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if not member.is_dir() and not member.filename.startswith(_BESIDE):
                with _opened(archive, member) as stream:
                    yield member.filename, stream
    elif start[:2] == _GZIP:
        yield "", stack.enter_context(gzip.GzipFile(raw.path))
    elif start == _ZSTD:
        yield "", cast("BufferedIOBase", stack.enter_context(zstd.ZstdFile(raw.path)))
    else:
        yield "", BufferedReader(stack.enter_context(raw.path.open("rb", buffering=0)))


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BufferedIOBase:
    try:
        return cast("BufferedIOBase", archive.open(member))
    except (RuntimeError, NotImplementedError) as fault:
        # It is encrypted, or packed in a way that Python does not know.
        raise zipfile.BadZipFile(str(fault)) from None

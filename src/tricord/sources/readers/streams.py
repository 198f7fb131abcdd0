"""Files too large for memory, plain or compressed, in blocks of whole lines."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

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
_DAMAGED: Final = (EOFError, OSError, zlib.error, zipfile.BadZipFile, zstd.ZstdError)


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
    """The first bytes of what a file holds, unpacked; ``b""`` where it cannot be unpacked.

    Of a ZIP archive, the first bytes of its first member that is a file.
    """
    try:
        with ExitStack() as stack:
            for _, stream in _members(raw, stack):
                return stream.read(size)
    except _DAMAGED:
        pass
    return b""


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


def _of(stream: BinaryIO, name: str, member: str, size: int) -> Iterator[Block]:
    line, kept = 1, b""
    while read := stream.read(size):
        whole, feed, rest = read.rpartition(b"\n")
        if not feed:
            kept += read
            if len(kept) > LONGEST_LINE:
                raise SourceError("stream-no-lines", file=name, line=line)
            continue
        data = kept + whole + feed
        yield Block(data, line, member)
        line += data.count(b"\n")
        kept = rest
    if kept:
        yield Block(kept, line, member)


def _members(raw: Raw, stack: ExitStack) -> Iterator[tuple[str, BinaryIO]]:
    start = raw.head[:4]
    if start == _ZIP:
        archive = stack.enter_context(zipfile.ZipFile(raw.path))
        for name in sorted(archive.namelist()):
            if not name.endswith("/"):
                yield name, cast("BinaryIO", stack.enter_context(archive.open(name)))
    elif start[:2] == _GZIP:
        yield "", cast("BinaryIO", stack.enter_context(gzip.GzipFile(raw.path)))
    elif start == _ZSTD:
        yield "", cast("BinaryIO", stack.enter_context(zstd.ZstdFile(raw.path)))
    else:
        yield "", io.BufferedReader(stack.enter_context(raw.path.open("rb", buffering=0)))

"""Rows of one sheet of an XLSX or ODS workbook, opened as if it came from a stranger.

A workbook is a ZIP of XML. Before anything is parsed, every member is unpacked once and
measured: what is encrypted, carries macros, swells beyond the limits or is not what its
directory says is refused.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers import ods, xlsx
from tricord.sources.readers.row import Row, in_a_sentence

BYTES_LIMIT: Final = 256 << 20
"""Bytes a workbook may hold once unpacked."""

CELLS_LIMIT: Final = 5_000_000
"""Cells of one sheet, with the empty ones before a filled one; a row counts for eight at least."""

_MEMBERS_LIMIT: Final = 10_000
_CHUNK: Final = 1 << 20
_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0"
# What only a document or slides of the same kinds of file have: DOCX, PPTX, HWPX, HWP, DOC.
_DOCUMENTS: Final = (
    *(b"word/document", b"ppt/slides", b"application/hwp+zip"),
    *("HwpSummary".encode("utf-16-le"), "WordDocument".encode("utf-16-le")),
)

_Rows = Generator[tuple[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        rows: Rows that are not blank.
        others: Names of the visible sheets that were not read.
    """

    name: str
    rows: tuple[Row, ...]
    others: tuple[str, ...]


def is_workbook(head: bytes) -> bool:
    """Whether the first bytes are those of a workbook: a ZIP, or the old compound file."""
    return head.startswith((b"PK\x03\x04", _COMPOUND_FILE))


def claims_to_be_workbook(head: bytes) -> bool:
    """Whether the first bytes name the parts of a workbook, so that no other file is meant."""
    if any(mark in head for mark in _DOCUMENTS):
        return False
    marks = (b"[Content_Types].xml", b"xl/", b"vnd.oasis.opendocument.spreadsheet")
    return head.startswith(_COMPOUND_FILE) or any(mark in head for mark in marks)


def read_sheet(raw: Raw, name: str = "") -> Sheet:
    """Read one sheet.

    Args:
        raw: The workbook.
        name: Name of the sheet; by default the first visible one.

    Raises:
        SourceError: The workbook is broken, encrypted, too large, carries macros or is of
            another kind; or it has no such sheet.
    """
    if raw.head.startswith(_COMPOUND_FILE):
        raise SourceError("workbook-encrypted", file=raw.name)
    try:
        with zipfile.ZipFile(raw.path) as archive:
            return _read(archive, raw.name, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as fault:
        raise SourceError("workbook-broken", file=raw.name) from fault
    except (etree.XMLSyntaxError, LookupError, ValueError, OverflowError, OSError) as fault:
        # OSError: a directory of members that points before the beginning of the file.
        raise SourceError("workbook-broken", file=raw.name) from fault


def first_row(raw: Raw) -> tuple[str, ...]:
    """Cells of the first row of the first visible sheet that is not blank, if there is one."""
    return next((row.cells for row in first_rows_of_sheet(raw, 1)), ())


def first_rows_of_sheet(raw: Raw, count: int) -> tuple[Row, ...]:
    """So many rows of the first visible sheet that are not blank, without reading the rest.

    Returns:
        Empty where there is none, or the workbook cannot be opened: reading it tells why.
    """
    faults = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, etree.XMLSyntaxError)
    with (
        suppress(SourceError, LookupError, ValueError, OverflowError, OSError, *faults),
        zipfile.ZipFile(raw.path) as archive,
    ):
        _measure(archive, raw.name)
        sheet_names, rows = _reader(archive, raw.name)
        sheets = sheet_names(archive)
        chosen = [name for name, shown in sheets.items() if shown] or list(sheets)
        with closing(rows(archive, chosen[0])) as found:
            return tuple(islice(_bounded(found, chosen[0], raw.name), count))
    return ()


def _read(archive: zipfile.ZipFile, file: str, name: str) -> Sheet:
    _measure(archive, file)
    sheet_names, rows = _reader(archive, file)
    sheets = sheet_names(archive)
    visible = [sheet for sheet, shown in sheets.items() if shown] or list(sheets)
    if (name and name not in sheets) or not visible:
        known = in_a_sentence(sheets)
        raise SourceError("workbook-sheet-missing", file=file, sheet=name, known=known)
    chosen = name or visible[0]
    with closing(rows(archive, chosen)) as found:
        kept = tuple(_bounded(found, chosen, file))
    return Sheet(chosen, kept, tuple(sheet for sheet in visible if sheet != chosen))


def _measure(archive: zipfile.ZipFile, file: str) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise SourceError("workbook-encrypted", file=file)
    declared = sum(member.file_size for member in members)
    if declared > BYTES_LIMIT or len(members) > _MEMBERS_LIMIT:
        raise SourceError("workbook-too-large", file=file, limit=BYTES_LIMIT >> 20)
    for member in members:
        # Unpacking stops at the declared size and checks the CRC: a member that lies about
        # its size ends here, before any parser sees it.
        with archive.open(member) as stream:
            while stream.read(_CHUNK):
                pass


def _reader(
    archive: zipfile.ZipFile, file: str
) -> tuple[Callable[[zipfile.ZipFile], dict[str, bool]], Callable[[zipfile.ZipFile, str], _Rows]]:
    names = set(archive.namelist())
    manifest = "META-INF/manifest.xml"
    if any(n.lower().endswith("vbaproject.bin") or n.startswith("Basic/") for n in names):
        raise SourceError("workbook-macros", file=file)
    if manifest in names and b"encryption-data" in archive.read(manifest):
        raise SourceError("workbook-encrypted", file=file)
    if "content.xml" in names and b"spreadsheet" in archive.read("mimetype"):
        return ods.sheet_names, ods.rows
    if "[Content_Types].xml" in names and any(n.startswith("xl/worksheets/") for n in names):
        return xlsx.sheet_names, xlsx.rows
    raise SourceError("workbook-kind", file=file)


def _bounded(rows: _Rows, sheet: str, file: str) -> Iterator[Row]:
    so_far = 0
    for number, cells in rows:
        so_far += max(len(cells), 8)
        if so_far > CELLS_LIMIT:
            raise SourceError("workbook-too-many-cells", file=file, limit=CELLS_LIMIT)
        row = Row(number, f"{sheet}!{number}", cells)
        if not row.blank:
            yield row

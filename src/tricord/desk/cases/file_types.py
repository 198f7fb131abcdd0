"""What a file says it is, by its name, and what it is, by its first bytes.

Only the first bytes are looked at. Nothing is ever unpacked: an archive that holds a thousand times
its size costs no more than another.

Source: the IANA registry of media types; the signatures are those the formats define.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

HEAD_BYTES: Final = 4096
"""How much of a file is looked at."""

UNKNOWN: Final = "application/octet-stream"
"""What nobody recognises."""

_TEXT: Final = "text/plain"
_ZIP: Final = "application/zip"
_OLE: Final = "application/x-ole-storage"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"

_ENDINGS: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "zip": _ZIP,
    "gz": "application/gzip",
    "7z": "application/x-7z-compressed",
    "rar": "application/vnd.rar",
    "xz": "application/x-xz",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "hwpx": "application/hwp+zip",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "hwp": "application/x-hwp",
    "msg": "application/vnd.ms-outlook",
    "eml": "message/rfc822",
    "txt": _TEXT,
    "md": "text/markdown",
    "csv": "text/csv",
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "htm": "text/html",
    "exe": "application/vnd.microsoft.portable-executable",
    "dll": "application/vnd.microsoft.portable-executable",
}
_SIGNATURES: Final = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"PK\x03\x04", _ZIP),
    (0, b"PK\x05\x06", _ZIP),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\x7fELF", "application/x-elf"),
)
# What stands in a container of another type, as its name alone can tell.
_HELD: Final[Mapping[str, frozenset[str]]] = {
    _ZIP: frozenset(
        _ENDINGS[each] for each in ("zip", "docx", "xlsx", "pptx", "hwpx", "odt", "ods")
    ),
    _OLE: frozenset(_ENDINGS[each] for each in ("doc", "xls", "ppt", "hwp", "msg")),
    _TEXT: frozenset(
        _ENDINGS[each] for each in ("txt", "md", "csv", "json", "xml", "html", "svg", "eml")
    ),
}


def declared(name: str) -> str:
    """The media type a name declares; `UNKNOWN` where it declares none.

    Args:
        name: Name of a file.
    """
    _, dot, ending = name.rpartition(".")
    return _ENDINGS.get(ending.casefold(), UNKNOWN) if dot else UNKNOWN


def found(head: bytes) -> str:
    """The media type first bytes tell of; `UNKNOWN` where they tell of none.

    Args:
        head: The first bytes of a file, `HEAD_BYTES` at most.
    """
    for place, signature, media_type in _SIGNATURES:
        if head[place : place + len(signature)] == signature:
            return media_type
    return _TEXT if _reads(head) else UNKNOWN


def agree(by_name: str, by_content: str) -> bool:
    """Whether a file may be what its name declares.

    A name that declares nothing agrees with anything.

    Args:
        by_name: What its name declares.
        by_content: What its first bytes tell of.
    """
    if by_name in {UNKNOWN, by_content}:
        return True
    return by_name in _HELD.get(by_content, frozenset())


def _reads(head: bytes) -> bool:
    """Whether bytes are text: UTF-8 without control characters, cut off anywhere."""
    if not head or b"\x00" in head:
        return False
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as fault:
        # A letter of several bytes may be cut at the end of what is looked at.
        if fault.start < len(head) - 3:
            return False
        text = head[: fault.start].decode("utf-8")
    return all(character >= " " or character in "\t\n\r\f" for character in text)

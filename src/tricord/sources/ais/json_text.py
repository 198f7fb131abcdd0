"""JSON files of ship data: read whole, and refused where they are too large."""

from __future__ import annotations

import json
from typing import Any, Final

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers.streams import blocks

LARGEST: Final = 1 << 28
"""Bytes, unpacked, up to which a JSON file is read: it must lie in memory as a whole."""


def read_json(raw: Raw) -> Any:
    """What a JSON file holds.

    Raises:
        SourceError: ``json-broken``, ``json-too-large`` (more than 256 MiB), or it cannot be
            unpacked.
    """
    parts, size = [], 0
    for block in blocks(raw):
        size += len(block.data)
        if size > LARGEST:
            raise SourceError("json-too-large", file=raw.name, limit=LARGEST >> 20)
        parts.append(block.data)
    try:
        return json.loads(b"".join(parts))
    except (ValueError, RecursionError) as fault:
        line = getattr(fault, "lineno", 1)
        raise SourceError("json-broken", file=raw.name, line=line) from None


def begins_like_json(head: bytes) -> bool:
    """Whether a file begins as a JSON object or list does."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")

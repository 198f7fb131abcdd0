"""Objects of a file with one JSON object per line, or the first line that is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from tricord.errors import SourceError
from tricord.sources.base import Raw

LINE_LIMIT: Final = 8 << 20
"""Bytes a line may have at most: long enough for an entity with all it is linked to."""


def json_lines(raw: Raw) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every object with its line, from 1; blank lines are none.

    Raises:
        SourceError: A line is gigantic, no UTF-8, no JSON object, or holds characters no text
            may hold (NUL, half of a surrogate pair).
    """
    with raw.path.open("rb") as file:
        number = 0
        while line := file.readline(LINE_LIMIT + 1):
            number += 1
            if len(line) > LINE_LIMIT:
                raise SourceError("line-too-long", file=raw.name, line=number, limit=LINE_LIMIT)
            if line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield number, _object(line, raw.name, number)


def _object(line: bytes, file: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
        if b"\\u" in line:
            _check_texts(found)
    except UnicodeDecodeError:
        raise SourceError("encoding-not-utf8", file=file, line=number) from None
    except (ValueError, RecursionError):
        raise SourceError("json-line-broken", file=file, line=number) from None
    if not isinstance(found, dict):
        raise SourceError("json-line-broken", file=file, line=number)
    return found


def _check_texts(found: object) -> None:
    """Raise `ValueError` where a text holds NUL or half of a surrogate pair."""
    if isinstance(found, str):
        found.encode()
        if "\0" in found:
            raise ValueError(found)
    elif isinstance(found, dict):
        for name, inner in found.items():
            _check_texts(name)
            _check_texts(inner)
    elif isinstance(found, list):
        for inner in found:
            _check_texts(inner)


def _refuse(constant: str) -> None:
    raise ValueError(constant)

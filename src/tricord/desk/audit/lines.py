"""What may stand in a line of a note: names, base64, and what a message shows of a line.

Source: C2SP (c2sp.org), signed-note.
"""

from __future__ import annotations

import base64
import re
from typing import Final

_CONTROLS: Final = re.compile(r"[\x00-\x09\x0b-\x1f]")
_MOST_SHOWN: Final = 80


def is_text(text: str) -> bool:
    """Whether a text can stand in a note: Unicode, and no control character but newlines."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return not _CONTROLS.search(text)


def is_line(text: str) -> bool:
    """Whether a text can stand as a line: as `is_text`, one line, and not empty."""
    return bool(text) and "\n" not in text and is_text(text)


def is_name(text: str) -> bool:
    """Whether a text can be the name of a key: as `is_line`, without spaces and plus signs."""
    return is_line(text) and "+" not in text and not any(map(str.isspace, text))


def to_base64(data: bytes) -> str:
    """Bytes as base64 (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii")


def of_base64(text: str) -> bytes | None:
    """The bytes of a text; ``None`` if it is not base64 exactly as `to_base64` writes it."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    # The library takes other spellings of the same bytes, too.
    return data if to_base64(data) == text else None


def shown(text: str) -> str:
    """What came from outside, short enough for a sentence and without control characters."""
    begin = text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in begin)

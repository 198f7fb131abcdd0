"""Which encoding a notice was written in.

Unicode says so itself, and a page may. Any other bytes are read as each of the old encodings of
the languages notices come in; the one counts in which the words of a notice stand (公告, 수출통제,
輸出). Where none has them, or several have, it is refused, and the user says which it is.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from tricord.errors import SourceError
from tricord.sources.readers.text_encoding import decode

_WORDS: Final = {
    "gb18030": re.compile("公告|出口|管制|商务部|海关|施行|实施|许可|进出口|两用物项"),
    "cp949": re.compile("수출|통제|고시|공고|시행|산업통상|부칙|허가|품목|관세"),
    "cp932": re.compile("輸出|経済産業|告示|省令|施行|許可|貿易|管理|規制"),
    "euc-jp": re.compile("輸出|経済産業|告示|省令|施行|許可|貿易|管理|規制"),
}
# Different words of a notice that make it one.
_ENOUGH: Final = 2
_NOT_TEXT: Final = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
)
# Codes of the readers of tables that mean the same of a document.
_OURS: Final = {"table-nul": "notice-not-text", "table-encoding-unknown": "notice-encoding"}


def decoded(data: bytes, file: str, stated: str = "") -> str:
    """The text of a notice.

    Args:
        data: All bytes.
        file: Name for error messages.
        stated: Its encoding, where the user or the page says so.

    Raises:
        SourceError: ``notice-not-text``, ``notice-encoding``: it is no text, or its encoding
            cannot be told; or what `decode` says of damaged bytes.
    """
    if data.startswith(_NOT_TEXT):
        raise SourceError("notice-not-text", file=file)
    try:
        return decode(data, file, stated or _guessed(data))[0]
    except SourceError as refusal:
        if refusal.code not in _OURS:
            raise
        raise SourceError(_OURS[refusal.code], file=file) from None


def beginning(head: bytes) -> str:
    """The beginning of a document as text; what cannot be read in it is replaced.

    Args:
        head: Its first bytes; the last sign may be cut.
    """
    return head.decode(_guessed(head) or "utf-8", errors="replace")


def _guessed(data: bytes) -> str:
    """The old encoding in which the words of a notice stand; empty where that is not one."""
    if _as(data, "utf-8") is not None:
        return ""
    found = [
        name
        for name, words in _WORDS.items()
        if (text := _as(data, name)) and len(set(words.findall(text))) >= _ENOUGH
    ]
    return found[0] if len(found) == 1 else ""


def _as(data: bytes, encoding: str) -> str | None:
    """Bytes in an encoding, be the last sign cut; ``None`` where they are not in it."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None

"""Files that were pasted together of parts in different encodings, found line by line."""

from __future__ import annotations

import re
from typing import Final

# Letters of a line from which its encoding can be told without luck.
_TELLING: Final = 6
# Letters by which each of the old encodings is known, and their least share beyond ASCII.
_SCRIPT: Final = {
    "cp949": (re.compile("[가-힣]"), "euc_kr", 0.6),
    "cp932": (re.compile("[ぁ-ヺ]"), "shift_jis", 0.25),
}
OLD: Final = frozenset(_SCRIPT)
"""Encodings in which nearly any bytes decode, and so lines in another one too."""

# Signs of an English line in UTF-16, whichever byte comes first, and a byte-order mark.
_WIDE: Final = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]\0){3}|(?:\0[\t\n\r\x20-\x7e]){3}|\xff\xfe|\xfe\xff"
)
# As many letters of a line in one byte each show that it is none of UTF-16.
_LATIN: Final = 20
# What turns on Japanese or Korean letters in seven bits (RFC 1468, RFC 1557).
ESCAPED: Final = re.compile(rb"\x1b\$[@B]|\x1b\$[()][A-Z]")
"""The bytes by which a text in one of the encodings of mail is known."""


def line_of_another(data: bytes) -> int:
    """The first line in another encoding than the lines before it; 0 where there is none.

    Args:
        data: All bytes of a text.
    """
    before = ""
    wide = b"\0" in data and _WIDE.search(data) is not None
    escaped = ESCAPED.search(data) is not None
    for number, line in enumerate(data.split(b"\n"), 1):
        encoding = _line_encoding(line, wide=wide, escaped=escaped)
        if encoding and before and encoding != before:
            return number
        before = encoding or before
    return 0


def has_narrow_line(data: bytes) -> bool:
    """Whether a line of a text is surely not in UTF-16.

    Args:
        data: All bytes of a text.
    """
    return any(_line_encoding(line, wide=True) not in {"", "utf-16"} for line in data.split(b"\n"))


def _line_encoding(line: bytes, *, wide: bool = False, escaped: bool = False) -> str:
    """The encoding of a line, where it can be told from that line alone."""
    if escaped and ESCAPED.search(line):
        return "iso-2022"
    if b"\0" in line:
        return "utf-16" if wide and _WIDE.search(line) else ""
    if line.isascii():
        return "ascii" if wide and _is_latin(line) else ""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8" if sum(char >= "\u0800" for char in text) >= _TELLING // 2 else ""
    for encoding, (script, common, share) in _SCRIPT.items():
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = sum(char >= "\x80" for char in text)
        # Syllables few people write take eight bytes there: they are Japanese read as Korean.
        letters = [char for char in script.findall(text) if len(char.encode(common)) == 2]
        if len(letters) >= max(_TELLING, share * beyond):
            return encoding
    return ""


def _is_latin(line: bytes) -> bool:
    """Whether a line is of Latin letters; kana of UTF-16 are in the range of ASCII too."""
    letters = len(re.findall(rb"[a-z ]", line))
    return letters >= max(_LATIN, 0.7 * len(line))

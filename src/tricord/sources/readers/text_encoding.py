"""Which encoding a text file was written in; where that cannot be told, it is refused.

Unicode says so itself. The old Korean and Japanese encodings do not: nearly any bytes decode in
one or the other, so a decoding counts only where what comes out is what people write: common
letters of the script, and no Hangul tangled with Chinese characters inside a word.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import Final

from tricord.errors import SourceError

ENCODINGS: Final = ("utf-8", "utf-16", "cp949", "cp932", "euc-jp", "gb18030", "cp1252")
"""What the option ``encoding`` may be set to; only the first four are ever guessed."""

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNS: Final = frozenset("「」『』【】（）〈〉《》、。・·ー～…‘’“”※　㈜㈱〒々〆－−，．／：；＆")
_TANGLED: Final = re.compile("[가-힣][一-鿿]|[一-鿿][가-힣]")
_PLAUSIBLE: Final = 0.8
_CLEARLY_BETTER: Final = 0.2
_ENOUGH: Final = 8
"""Characters beyond ASCII below which a guess would be luck."""


def decode(data: bytes, file: str, encoding: str = "") -> tuple[str, str]:
    """The text of a file and the encoding it was read in.

    Args:
        data: All bytes.
        file: Name for error messages.
        encoding: One of `ENCODINGS` where the user said so.

    Raises:
        SourceError: The bytes are damaged or cut, are no text, or leave more than one reading.
    """
    chosen = encoding or _stated(data) or _guessed(data, file)
    if chosen not in (*ENCODINGS, "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32"):
        known = ", ".join(ENCODINGS)
        raise SourceError("table-option-unknown", option="encoding", value=chosen, known=known)
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as fault:
        line = _line(data, fault.start, chosen)
        if chosen.startswith("utf-8"):
            raise SourceError("encoding-not-utf8", file=file, line=line) from None
        raise SourceError(
            "table-encoding-wrong", file=file, line=line, encoding=chosen.upper()
        ) from None
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise SourceError("table-nul", file=file, line=line)
    return text, chosen


def _stated(data: bytes) -> str:
    """What a byte-order mark says, or the zero bytes of UTF-16 without one."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    if max(even, odd) <= 4 * min(even, odd) + 1:
        return ""
    encoding, line_end = ("utf-16-le", b"\n\0") if odd > even else ("utf-16-be", b"\0\n")
    return encoding if line_end in data else ""


def _guessed(data: bytes, file: str) -> str:
    if b"\0" in data:
        raise SourceError("table-nul", file=file, line=data[: data.index(b"\0")].count(b"\n") + 1)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        wrong = fault
    else:
        return "utf-8"
    plausible = {e: p for e in ("cp949", "cp932") if (p := _plausibility(data, e)) >= _PLAUSIBLE}
    best = sorted(plausible, key=lambda encoding: -plausible[encoding])
    if not best:
        _refuse_damaged(data, file, wrong)
    if not best or (len(best) == 2 and plausible[best[0]] - plausible[best[1]] < _CLEARLY_BETTER):
        raise SourceError("table-encoding-unknown", file=file)
    return best[0]


def _refuse_damaged(data: bytes, file: str, fault: UnicodeDecodeError) -> None:
    """UTF-8 with a few broken places is damaged UTF-8, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    letters = sum(n for char, n in Counter(text).items() if char >= "\x80") - broken
    if letters > broken:
        line = _line(data, fault.start, "utf-8")
        cut = fault.reason == "unexpected end of data"
        code = "file-truncated" if cut else "table-encoding-damaged"
        raise SourceError(code, file=file, line=line)


def _line(data: bytes, position: int, encoding: str) -> int:
    before = data[:position].decode(encoding, errors="replace")
    return before.count("\n") + 1


def _plausibility(data: bytes, encoding: str) -> float:
    """Share of characters beyond ASCII that people commonly write in that script, 0 to 1."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    beyond = {char: n for char, n in Counter(text).items() if char >= "\x80"}
    total = sum(beyond.values())
    if total < _ENOUGH:
        return 0.0
    common = sum(n * _commonness(char, encoding) for char, n in beyond.items())
    if encoding == "cp949":
        common -= 2 * len(_TANGLED.findall(text))
    return common / total


def _commonness(char: str, encoding: str) -> float:
    if char in _SIGNS:
        return 1.0
    if encoding == "cp949":
        letter = "가" <= char <= "힣" or "一" <= char <= "鿿"
        return float(letter and _bytes(char, "euc_kr") == 2)
    if "ぁ" <= char <= "ヺ":
        return 1.0
    if "ｦ" <= char <= "ﾟ":  # half-width kana: single bytes that Korean text is full of
        return 0.7
    if "一" <= char <= "鿿" and _bytes(char, "shift_jis"):
        return 1.0 if char.encode("shift_jis") < b"\x98\x9f" else 0.5  # JIS level 1, level 2
    return 0.0


def _bytes(char: str, encoding: str) -> int:
    """Bytes a character takes in an encoding; 0 where it has no place there.

    EUC-KR spells syllables beyond its 2,350 common ones in eight bytes.
    """
    try:
        return len(char.encode(encoding))
    except UnicodeEncodeError:
        return 0

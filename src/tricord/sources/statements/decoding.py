"""The characters of a text file: which encoding it is in, and whether it is a text at all.

What cannot be told is refused. A file whose lines are in two encodings, as pasting makes them, is
refused as well: whichever was taken, half of it would be read wrongly without a sign of it.
"""

from __future__ import annotations

import re
from typing import Final

from tricord.errors import SourceError
from tricord.sources.readers.text_encoding import decode

LARGEST: Final = 8 << 20
"""Bytes of a text or page; the longest communiqué has about 140,000 characters."""

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_WIDER: Final = {
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-8859-1": "cp1252",
    "us-ascii": "utf-8",
    "utf8": "utf-8",
    "windows-31j": "cp932",
    "windows-1252": "cp1252",
}
_STATED: Final = frozenset({"utf-8", "utf-16", "cp949", "cp932", "euc-jp", "cp1252"})
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What an English text in the encoding of Windows has beyond ASCII.
_WESTERN: Final = re.compile(r"[\u2013\u2014\u2018-\u201e\u2022\u2026\u00a0-\u00ff\u20ac\u2122]")
_FEW: Final = 0.05
# Letters of a line from which its encoding can be told without luck.
_TELLING: Final = 6
# Letters by which each of the old encodings is known, and their least share beyond ASCII.
_SCRIPT: Final = {
    "cp949": (re.compile("[가-힣]"), "euc_kr", 0.6),
    "cp932": (re.compile("[ぁ-ヺ]"), "shift_jis", 0.25),
}
# UTF-8 that was once read as another encoding and saved so: â€™, Ã©, 縺ｮ.
_MISREAD: Final = re.compile(
    "\ufffd|â€[\\u2122\\u0153\\u201c\\u201d\\u02dc\\u00a6\\u0080-\\u00bf]"
    "|Ã[\\u00a9\\u00a8\\u00bc\\u00b1\\u00a7\\u00b6\\u00a4]|(?:縺|繧|繝){2}|(?:ã[‚\\u0080-\\u0083].){2}"
    "|(?:[êëìí][\\u0080-\\u00bf\\u201a-\\u2122\\u0152-\\u0178].){3}"
)


def decoded(data: bytes, name: str, *, html: bool = False) -> str:
    """The text of a file, without a byte-order mark; line ends stay as they are.

    Args:
        data: All bytes.
        name: Name of the file, for a refusal.
        html: Whether it is a page, which may state its own encoding.

    Raises:
        SourceError: ``statement-binary``: it is no text. ``statement-encodings-mixed``: its lines
            are in two encodings. ``statement-encoding-unknown``: the encoding cannot be told.
            ``table-encoding-damaged``, ``table-encoding-wrong``, ``file-truncated``: bytes of it
            are damaged or missing.
    """
    stated = _charset(data) if html else ""
    try:
        text, encoding = decode(data, name, stated)
    except SourceError as fault:
        if fault.code == "table-nul":
            raise SourceError("statement-binary", file=name) from None
        mixed = _line_of_another(data)
        if mixed:
            raise SourceError("statement-encodings-mixed", file=name, line=mixed) from None
        if fault.code != "table-encoding-unknown":
            raise
        western = _western(data)
        if not western:
            raise SourceError("statement-encoding-unknown", file=name) from None
        text, encoding = western, "cp1252"
    # Nearly any bytes decode in the old encodings, a line of UTF-8 among them too.
    if encoding in _SCRIPT and (mixed := _line_of_another(data)):
        raise SourceError("statement-encodings-mixed", file=name, line=mixed)
    if len(_CONTROL.findall(text)) > len(text) * _FEW:
        raise SourceError("statement-binary", file=name)
    return text


def is_misread(text: str) -> bool:
    """Whether part of a text was once read in a wrong encoding and saved so."""
    return _MISREAD.search(text) is not None


def _charset(data: bytes) -> str:
    """The encoding a page states; empty where it states none that is known, or lies in UTF-16."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return ""
    hit = _CHARSET.search(data[:4096])
    stated = hit[1].decode("ascii").lower() if hit else ""
    wider = _WIDER.get(stated, stated)
    return wider if wider in _STATED - {"utf-16"} else ""


def _line_of_another(data: bytes) -> int:
    """The first line in another encoding than the lines before it; 0 where there is none."""
    before = ""
    for number, line in enumerate(data.split(b"\n"), 1):
        encoding = _line_encoding(line)
        if encoding and before and encoding != before:
            return number
        before = encoding or before
    return 0


def _line_encoding(line: bytes) -> str:
    """The encoding of a line, where it can be told from that line alone."""
    if line.isascii() or b"\0" in line:
        return ""
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


def _western(data: bytes) -> str:
    """An English text with the quotation marks of Windows; empty where it is none."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    beyond = [char for char in text if char >= "\x80"]
    plausible = all(_WESTERN.match(char) for char in beyond)
    return text if plausible and len(beyond) <= len(text) * _FEW else ""

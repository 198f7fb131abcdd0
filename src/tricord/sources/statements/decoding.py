"""The characters of a text file: which encoding it is in, and whether it is a text at all.

What cannot be told is refused. A file whose lines are in two encodings, as pasting makes them, is
refused as well: whichever was taken, half of it would be read wrongly without a sign of it.
"""

from __future__ import annotations

import re
from typing import Final

from tricord.errors import SourceError
from tricord.sources.readers.text_encoding import decode
from tricord.sources.statements.pasting import ESCAPED, OLD, has_narrow_line, line_of_another

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
_DAMAGED: Final = frozenset(("table-encoding-damaged", "table-encoding-wrong", "encoding-not-utf8"))
# Encodings of Japanese mail, the usual one first.
_MAIL: Final = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_jp_2004")
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_KANA: Final = re.compile("[ぁ-ヺ]")
# Signs beyond ASCII of a line that is long enough to tell, the share of kana in it, and of such
# lines in a text: titles and lists of names are without.
_LONG: Final = 12
_KANA_SHARE: Final = 0.25
_MOST: Final = 0.6
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
            ``statement-encoding-damaged``, ``file-truncated``: bytes of it are damaged or missing.
    """
    told = ESCAPED.search(data) is not None
    # Nearly any bytes decode in the old encodings, a line of UTF-8 among them too.
    if (told or b"\0" in data) and (line := line_of_another(data)):
        raise SourceError("statement-encodings-mixed", file=name, line=line)
    if told and data.isascii():
        return _of_mail(data, name)
    text, encoding = _decoded(data, name, _charset(data) if html else "")
    if encoding in OLD and (line := line_of_another(data)):
        raise SourceError("statement-encodings-mixed", file=name, line=line)
    guessed_wide = encoding.startswith("utf-16-")
    if len(_CONTROL.findall(text)) > len(text) * _FEW or (guessed_wide and has_narrow_line(data)):
        raise SourceError("statement-binary", file=name)
    return text


def _decoded(data: bytes, name: str, stated: str) -> tuple[str, str]:
    """The text and its encoding; what a page states of itself counts where its bytes agree."""
    faults = []
    for encoding in (stated, "") if stated else ("",):
        try:
            return decode(data, name, encoding)
        except SourceError as fault:
            faults.append(fault)
    wrong = faults[0]
    if wrong.code == "table-nul":
        raise SourceError("statement-binary", file=name) from None
    if line := line_of_another(data):
        raise SourceError("statement-encodings-mixed", file=name, line=line) from None
    if wrong.code in _DAMAGED:
        said = {"encoding": wrong.params.get("encoding", "UTF-8"), "line": wrong.params["line"]}
        raise SourceError("statement-encoding-damaged", file=name, **said) from None
    if wrong.code != "table-encoding-unknown":
        raise wrong
    for encoding, read in (("euc-jp", _of_unix), ("cp1252", _western)):
        if text := read(data):
            return text, encoding
    raise SourceError("statement-encoding-unknown", file=name)


def _of_mail(data: bytes, name: str) -> str:
    """A text in an encoding of Japanese or Korean mail, of seven bits with escapes."""
    korean = b"\x1b$)C" in data
    place = 0
    for encoding in ("iso2022_kr",) if korean else _MAIL:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as fault:
            place = max(place, fault.start)
            continue
        # A text ends in Latin letters (RFC 1468); one that does not lacks its end.
        if korean or data.rfind(b"\x1b$") < data.rfind(b"\x1b("):
            return text
        place = len(data)
    line = data.count(b"\n", 0, place) + 1
    raise SourceError("statement-encoding-damaged", file=name, encoding="ISO-2022", line=line)


def _of_unix(data: bytes) -> str:
    """A Japanese text in EUC-JP; empty where it is none.

    Korean of the same bytes would be read as Chinese signs nearly alone, Japanese as Korean as
    letters nobody writes by themselves: so kana tell, and in every line that is long enough.
    """
    try:
        text = data.decode("euc_jp")
    except UnicodeDecodeError:
        return ""
    long = [line for line in text.split("\n") if len(_BEYOND.findall(line)) >= _LONG]
    kana = [len(_KANA.findall(line)) >= _KANA_SHARE * len(_BEYOND.findall(line)) for line in long]
    return text if kana and sum(kana) >= _MOST * len(kana) else ""


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


def _western(data: bytes) -> str:
    """An English text with the quotation marks of Windows; empty where it is none."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    beyond = [char for char in text if char >= "\x80"]
    plausible = all(_WESTERN.match(char) for char in beyond)
    return text if plausible and len(beyond) <= len(text) * _FEW else ""

"""Names brought to one form, so that printing habits do not look like differences."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

from tricord.names.jamo import composed

_MARKUP: Final = re.compile(r"<[^<>]{0,200}>")
_APOSTROPHES: Final = re.compile(r"['’‘`´ʼʻʹ′＇]")
_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_DIGITS: Final = re.compile(r"\d+")
_PLAIN: Final = re.compile(r"[A-Za-z0-9 .,()/&-]*")
_DROPPED: Final = re.compile(
    # Marks of the scripts that can be read without them, and characters without a shape
    # (general category Cf).
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad\u0600-\u0605\u061c\u06dd"
    "\u070f\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
_LETTERS: Final = str.maketrans(
    {
        **dict(zip("øłđðħıŀŧ", "olddhilt", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "a",
        "ŋ": "ng",
        # Arabic: one letter for its carriers of hamza, its final forms and its Persian forms.
        **dict(zip("أإآٱىیئېکؤةۀۃ", "ااااييييكوههه", strict=True)),
        "ـ": "",
    }
)


def fold(name: str) -> str:
    """A name in lower case, without marks on letters, markup, and punctuation.

    Compatibility forms (full-width, half-width, ligatures) become the ordinary ones (NFKC),
    loose Hangul letters become syllables, HTML tags and entities go. Invisible characters
    that only steer the direction of writing go too. Marks are taken off Latin, Greek,
    Cyrillic, Arabic and Hebrew letters, but not off й: there, as in Hangul and kana, the mark
    makes another letter. An
    apostrophe parts no words (``Ch'oe``); all other punctuation does.
    """
    if _PLAIN.fullmatch(name):
        return _NOT_A_WORD.sub(" ", name.lower()).strip()
    if "&" in name or "<" in name:
        name = _MARKUP.sub(" ", html.unescape(name))
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    spread = spread.replace("и\u0306", "й")
    kept = unicodedata.normalize("NFC", _DROPPED.sub("", spread))
    letters = composed(kept).translate(_LETTERS)
    return _NOT_A_WORD.sub(" ", _APOSTROPHES.sub("", letters)).strip()


def numbers(folded: str) -> tuple[str, ...]:
    """The numbers in a folded name, sorted: No. 2 and No. 3 are two ships."""
    return tuple(sorted(n.lstrip("0") or "0" for n in _DIGITS.findall(folded)))

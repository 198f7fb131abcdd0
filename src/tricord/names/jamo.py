"""Loose Hangul letters put together: ㄱㅣㅁ (also half-width) becomes 김.

Source: Unicode Standard, section 3.12. Half-width and compatibility letters do not say whether
a consonant begins or ends a syllable: one that a vowel follows begins one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: Final = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_TO_COMPATIBILITY: Final = {
    **{0x1100 + at: letter for at, letter in enumerate(_INITIALS)},
    **{0x1161 + at: letter for at, letter in enumerate(_VOWELS)},
    **{0x11A8 + at: letter for at, letter in enumerate(_FINALS)},
}
_LOOSE: Final = re.compile("[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2\u3131-\u3163]")
_SYLLABLE: Final = re.compile(f"([{_INITIALS}])([{_VOWELS}])(?:([{_FINALS}])(?![{_VOWELS}]))?")


def composed(text: str) -> str:
    """Text with its loose Hangul letters put together into syllables where they make some.

    Args:
        text: Normalised (NFC), so that whole syllables are one character.
    """
    if not _LOOSE.search(text):
        return text
    # 가 followed by a loose ㄴ is 간 too: take syllables without a final apart first.
    spread = "".join(
        unicodedata.normalize("NFD", char) if "가" <= char <= "힣" else char for char in text
    )
    return _SYLLABLE.sub(_syllable, spread.translate(_TO_COMPATIBILITY))


def _syllable(found: re.Match[str]) -> str:
    initial, vowel, final = found.groups()
    at = (_INITIALS.index(initial) * 21 + _VOWELS.index(vowel)) * 28
    return chr(0xAC00 + at + (_FINALS.index(final) + 1 if final else 0))

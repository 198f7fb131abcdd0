"""What one or two kana may stand for in a Korean name: an initial and a vowel.

Voicing never distinguishes, one kana stands for several vowels, and Japanese has no final
consonants but ン and ッ: much is lost in kana. Source: how the Japanese asset-freeze list and
newspapers write Korean names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tricord.names.korean.syllable import initials, vowels

_ROWS: Final = {
    "ア": "アイウエオ",
    "カ": "カキクケコ",
    "ガ": "ガギグゲゴ",
    "サ": "サシスセソ",
    "ザ": "ザ_ズゼゾ",
    "タ": "タ__テト",
    "ダ": "ダ__デド",
    "チ": "_チ___",
    "ジ": "_ジ___",
    "ヂ": "_ヂ___",
    "ツ": "__ツ__",
    "ズ": "__ズ__",
    "ヅ": "__ヅ__",
    "ナ": "ナニヌネノ",
    "ハ": "ハヒフヘホ",
    "バ": "バビブベボ",
    "パ": "パピプペポ",
    "マ": "マミムメモ",
    "ラ": "ラリルレロ",
}
_STEPS: Final = ("ㅏ", "ㅣㅢㅟ", "ㅜㅡ", "ㅔㅐㅖㅚ", "ㅗㅓ")
_AFTER_I: Final = {"ャ": "ㅑ", "ュ": "ㅠ", "ョ": "ㅕㅛ", "ェ": "ㅖㅔㅐㅚ"}
_AFTER_I_OF_J: Final = {"ャ": "ㅏㅑ", "ュ": "ㅜㅡㅠ", "ョ": "ㅗㅓㅕㅛ", "ェ": "ㅔㅐㅖㅚ"}
"""After ㅈ and ㅊ Korean does not tell 자 from 쟈."""
_AFTER_U: Final = {"ァ": "ㅘ", "ヮ": "ㅘ", "ィ": "ㅟㅢ", "ェ": "ㅚㅙㅞ", "ォ": "ㅝ"}
_ALONE: Final = {"ヤ": "ㅑ", "ユ": "ㅠ", "ヨ": "ㅕㅛ", "ワ": "ㅘ", "ヲ": "ㅗㅓ", "イェ": "ㅖ"}
_LOAN: Final = {
    "ティ": ("タ", "ㅣㅢ"),
    "ディ": ("ダ", "ㅣㅢ"),
    "トゥ": ("タ", "ㅜㅡ"),
    "ドゥ": ("ダ", "ㅜㅡ"),
}


def morae(rows: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Usual and possible letters, as bits, of every kana or pair of kana.

    Args:
        rows: Initials of each row: the row's first kana to ``usual/possible``; a key of
            several kana names several rows.
    """
    by_row = {kana: value for names, value in rows.items() for kana in names}
    found: dict[str, tuple[int, int]] = {}

    def add(mora: str, row: str, letters: str) -> None:
        usual, _, also = by_row[row].partition("/")
        vowel, before = vowels(letters), found.get(mora, (0, 0))
        sure = initials(usual) | vowel
        found[mora] = (before[0] | sure, before[1] | sure | initials(also))

    for row, line in _ROWS.items():
        for kana, letters in zip(line, _STEPS, strict=True):
            if kana != "_":
                add(kana, row, letters)
        after_i = _AFTER_I_OF_J if row in "チジヂ" else _AFTER_I
        if line[1] != "_" and row != "ア":
            for small, letters in after_i.items():
                add(line[1] + small, row, letters)
        if line[2] != "_":
            for small, letters in _AFTER_U.items():
                add(line[2] + small, row, letters)
    for mora, letters in _ALONE.items():
        add(mora, "ア", letters)
    for mora, (row, letters) in _LOAN.items():
        add(mora, row, letters)
    add("ホァ", "ハ", "ㅘ")
    return dict(sorted(found.items()))

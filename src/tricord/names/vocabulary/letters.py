"""Latin letters spelt out by their names: アール・ケー is "rk", 비비씨 is "bbc"."""

from __future__ import annotations

import re
from typing import Final

_KANA: Final = {
    "a": "エー エイ",
    "b": "ビー",
    "c": "シー スィー",
    "d": "ディー デー",
    "e": "イー",
    "f": "エフ",
    "g": "ジー",
    "h": "エイチ エッチ",
    "i": "アイ",
    "j": "ジェー ジェイ",
    "k": "ケー ケイ",
    "l": "エル",
    "m": "エム",
    "n": "エヌ",
    "o": "オー",
    "p": "ピー",
    "q": "キュー",
    "r": "アール",
    "s": "エス",
    "t": "ティー",
    "u": "ユー",
    "v": "ヴィー ブイ ヴイ",
    "w": "ダブリュー ダブルユー",
    "x": "エックス",
    "y": "ワイ",
    "z": "ゼット ズィー",
}
_HANGUL: Final = {
    "a": "에이",
    "b": "비 삐",
    "c": "씨 시",
    "d": "디",
    "e": "이",
    "f": "에프",
    "g": "지 쥐",
    "h": "에이치 에취",
    "i": "아이",
    "j": "제이 줴이",
    "k": "케이",
    "l": "엘",
    "m": "엠",
    "n": "엔",
    "o": "오",
    "p": "피",
    "q": "큐",
    "r": "아르 알",
    "s": "에스",
    "t": "티",
    "u": "유",
    "v": "브이",
    "w": "더블유 더블류",
    "x": "엑스",
    "y": "와이",
    "z": "제트 젯",
}
_NAMED: Final = {
    name: letter
    for names in (_KANA, _HANGUL)
    for letter, spoken in names.items()
    for name in spoken.split()
}
_ONE: Final = "|".join(sorted(_NAMED, key=lambda name: (-len(name), name)))
_RUN: Final = re.compile(f"(?:{_ONE})+")
_EACH: Final = re.compile(_ONE)
# Most Hangul letter names are common syllables; these are hardly anything else.
_TELLING: Final = re.compile("에이|씨|에프|엘|엠|엔|케이|큐|에스|브이|더블|엑스|와이|제트|젯")
_LONGEST: Final = 60


def letter(text: str) -> str:
    """The Latin letter whose name a word is; empty if it is none."""
    return _NAMED.get(text, "")


def spelt(text: str) -> str:
    """The Latin letters a run of Hangul or kana spells; empty unless it spells two or more."""
    if len(text) > _LONGEST or not _RUN.fullmatch(text):
        return ""
    if "가" <= text[0] <= "힣" and not _TELLING.search(text):
        return ""
    found = "".join(_NAMED[name] for name in _EACH.findall(text))
    return found if len(found) > 1 else ""

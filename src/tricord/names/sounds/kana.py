"""Kana in Latin letters, in the way of Hepburn."""

from __future__ import annotations

_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "z": "ザジズゼゾ",
    "t": "タチツテト",
    "d": "ダヂヅデド",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
}
_PLAIN = {
    kana: row + vowel
    for row, line in _ROWS.items()
    for kana, vowel in zip(line, "aiueo", strict=True)
}
_PLAIN |= {
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o",
    "シ": "shi", "ジ": "ji", "チ": "chi", "ヂ": "ji", "ツ": "tsu", "ヅ": "zu", "フ": "fu",
    "ヴ": "vu", "ヷ": "va", "ヸ": "vi", "ヹ": "ve", "ヺ": "vo", "ヵ": "ka", "ヶ": "ke",
}  # fmt: skip
_SMALL = {
    "ァ": "a",
    "ィ": "i",
    "ゥ": "u",
    "ェ": "e",
    "ォ": "o",
    "ャ": "ya",
    "ュ": "yu",
    "ョ": "yo",
    "ヮ": "wa",
}
# What stands before the vowel when a small one follows: テ in ティ is a plain t, シ in シェ is sh.
_ONSET = {kana: sound.rstrip("aiueo") for kana, sound in _PLAIN.items()}
_PALATAL = frozenset({"sh", "ch", "j"})
_GLIDE_FOR = {"ウ": "w", "イ": "y", "ク": "kw", "グ": "gw"}


def _katakana(char: str) -> str:
    """Hiragana as the katakana of the same sound; anything else as it is."""
    return chr(ord(char) + 0x60) if "ぁ" <= char <= "ゖ" or char in "ゝゞ" else char


def _with_small(kana: str, small: str) -> str:
    """One sound written with a full kana and a small one after it: シャ, ティ, ヴァ, ホァ."""
    onset, tail = _ONSET[kana], _SMALL[small]
    if tail[0] == "y":
        return onset + (tail[1:] if onset in _PALATAL else tail)
    if kana in _GLIDE_FOR:
        return _GLIDE_FOR[kana] + tail
    vowel = _PLAIN[kana][-1]
    if vowel == "u" or kana in "テデトド" or onset in _PALATAL:
        return onset + tail
    if vowel == "i" and tail == "e":
        return onset + "ye"
    return onset + "w" + tail if vowel == "o" and tail != "o" else _PLAIN[kana] + tail


def romaji(word: str) -> str:
    """A word in kana in a to z.

    ``ー`` is dropped, ``ッ`` doubles the consonant after it. Characters that are no kana are
    left out.

    >>> romaji("シャオホン"), romaji("ヴィッテ")
    ('shaohon', 'vitte')
    """
    kana = [_katakana(char) for char in word]
    found: list[str] = []
    doubled = False
    for place, char in enumerate(kana):
        after = kana[place + 1] if place + 1 < len(kana) else ""
        if char == "ッ":
            doubled = True
            continue
        if char in _PLAIN:
            sound = _with_small(char, after) if after in _SMALL else _PLAIN[char]
        elif char in _SMALL:
            before = kana[place - 1] if place else ""
            sound = "" if before in _PLAIN else _SMALL[char]
        elif char in "ヽヾ":
            sound = found[-1] if found else ""
        else:
            sound = "n" if char == "ン" else ""
        if doubled and sound:
            found.append(
                "t" if sound.startswith("ch") else sound[0] if sound[0] not in "aiueo" else ""
            )
            doubled = False
        if sound:
            found.append(sound)
    return "".join(found) + ("t" if doubled else "")

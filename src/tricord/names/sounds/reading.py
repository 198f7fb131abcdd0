"""Any word in Latin letters, by its sound."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from tricord.names.scripts import Script
from tricord.names.sounds import cyrillic, han, kana

_NOT_A_TO_Z = re.compile("[^a-z]+")
_ALREADY_OR_ELSEWHERE = frozenset({Script.LATIN, Script.HANGUL, Script.DIGIT})


@lru_cache(maxsize=4096)
def readings(word: str, script: Script) -> tuple[str, ...]:
    """Spellings of a word in a to z by its sound, the most usual first, at most eight.

    Kana are read in the way of Hepburn, Cyrillic letter by letter, Han as Chinese (pinyin) and,
    where the whole word is a known Japanese name, as that; other scripts letter by letter. Empty
    for Latin, digits and Hangul, which is read syllable by syllable elsewhere, and for a word
    that has no sound.

    Args:
        word: Folded text in one script.
        script: The script of the word.
    """
    if script in _ALREADY_OR_ELSEWHERE:
        return ()
    if script is Script.HAN:
        known = han.japanese_names(word)
        found = (*han.readings_chinese(word)[: han.MOST_READINGS - len(known)], *known)
    elif script is Script.KANA:
        found = (kana.romaji(word),)
    elif script is Script.CYRILLIC:
        found = (cyrillic.latin(word),)
    else:
        found = (anyascii(word),)
    plain = (_NOT_A_TO_Z.sub("", spelling.lower()) for spelling in found)
    return tuple(dict.fromkeys(spelling for spelling in plain if spelling))

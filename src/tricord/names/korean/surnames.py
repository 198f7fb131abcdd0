"""Korean surnames: which ones a word in any script may be.

A surname is known by its row in ``surnames.tsv``; South and North forms (이, 리) are one row.
Sets of surnames are bits of one integer, so that two words may be the same surname where their
sets meet.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from tricord.names.korean.spelling import Reading, readings
from tricord.names.korean.syllable import Syllables, distance, of_hangul
from tricord.names.scripts import Script

_COLUMNS: Final = {
    Script.HAN: 1,
    Script.LATIN: 2,
    Script.CYRILLIC: 3,
}
SUFFIX: Final = "гай"
"""What older Russian papers add to a surname that ends in a vowel: Ли, Лигай."""


class Surname(NamedTuple):
    """One row.

    Attributes:
        hangul: Forms, the South's first: ``("이", "리")``.
        hanja: Characters.
        pinyin: How Chinese papers spell it.
    """

    hangul: tuple[str, ...]
    hanja: tuple[str, ...]
    pinyin: tuple[str, ...]


@lru_cache(maxsize=1)
def _rows() -> list[list[str]]:
    text = files("tricord.names.korean").joinpath("surnames.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


@lru_cache(maxsize=1)
def surnames() -> tuple[Surname, ...]:
    """All surnames, in the order of their bits."""
    return tuple(
        Surname(tuple(row[0].split("/")), tuple(row[1].split()), tuple(row[4].split()))
        for row in _rows()
    )


@lru_cache(maxsize=8)
def _spelt(script: Script) -> dict[str, int]:
    """Surnames by a form that the table gives."""
    found: dict[str, int] = defaultdict(int)
    for bit, row in enumerate(_rows()):
        forms = row[0].split("/") if script == Script.HANGUL else row[_COLUMNS[script]].split()
        for form in forms:
            found[form] |= 1 << bit
    return dict(found)


@lru_cache(maxsize=50_000)
def surnames_of(word: str, script: Script) -> tuple[int, int]:
    """Surnames a word may be.

    Args:
        word: Folded, of one script.
        script: Its script.

    Returns:
        Bits of the surnames that the table or the usual spelling gives, and of those that the
        word may also stand for; 0 where it is none.
    """
    if script in (Script.HANGUL, Script.HAN):
        sure = _spelt(script).get(word, 0)
        return sure, sure
    if script not in (Script.LATIN, Script.CYRILLIC, Script.KANA):
        return 0, 0
    sure = _spelt(script).get(word, 0) if script != Script.KANA else 0
    possible = sure
    if script != Script.KANA and not readings(word, script, 1):
        return sure, sure
    for reading in readings(word, script, 2):
        if len(reading) == 1:
            far = _singles()[1].distances(reading[0])
            for bits, apart in zip(_singles()[0], far.tolist(), strict=True):
                sure |= bits if apart == 0 else 0
                possible |= bits if apart <= 1 else 0
        else:
            for bits, form in _doubles():
                near = [distance(one, other) for one, other in zip(reading, form, strict=True)]
                sure |= bits if near == [0, 0] else 0
                possible |= bits if None not in near and sum(filter(None, near)) <= 1 else 0
    return sure, possible


@lru_cache(maxsize=1)
def _singles() -> tuple[list[int], Syllables]:
    """Surnames of one syllable: the bit and the syllable of every form."""
    forms = [(1 << bit, form) for bit, row in enumerate(surnames()) for form in row.hangul]
    single = [(bits, of_hangul(form)) for bits, form in forms if len(form) == 1]
    return [bits for bits, _ in single], Syllables(syllable for _, syllable in single)


@lru_cache(maxsize=1)
def _doubles() -> list[tuple[int, Reading]]:
    """Surnames of two syllables."""
    forms = [(1 << bit, form) for bit, row in enumerate(surnames()) for form in row.hangul]
    return [(bits, tuple(map(of_hangul, form))) for bits, form in forms if len(form) == 2]

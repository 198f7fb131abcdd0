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

import numpy as np

from tricord.names.compiled import compiled
from tricord.names.korean.cutting import readings_apart
from tricord.names.korean.spelling import cut_up
from tricord.names.korean.syllable import APART, of_hangul
from tricord.names.scripts import Script
from tricord.names.tables import Ints

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


@lru_cache(maxsize=4096)
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
    if script != Script.KANA and not len(cut_up(word, script, 1)[1]):
        return sure, sure
    bits, forms, sizes = _forms()
    far = nearest(cut_up(word, script, 2), forms, sizes)
    for at in np.flatnonzero(far <= 1).tolist():
        possible |= bits[at]
        sure |= bits[at] if far[at] == 0 else 0
    return sure, possible


@lru_cache(maxsize=1)
def _forms() -> tuple[list[int], Ints, Ints]:
    """Every form of every surname: its bit, its syllables, and how many these are."""
    forms = [(1 << bit, form) for bit, row in enumerate(surnames()) for form in row.hangul]
    letters = np.zeros((len(forms), 2, 2), np.int64)
    for at, (_, form) in enumerate(forms):
        letters[at, : len(form)] = [of_hangul(char) for char in form]
    return [bit for bit, _ in forms], letters, np.array([len(form) for _, form in forms])


@compiled
def nearest(read_so: tuple[Ints, Ints], forms: Ints, sizes: Ints) -> Ints:
    """How far each of some forms is from the nearest reading of a word."""
    far = np.full(len(forms), APART, np.int64)
    for x in range(len(read_so[1])):
        size = read_so[1][x]
        for y in range(len(forms)):
            if sizes[y] == size:
                far[y] = min(far[y], readings_apart(read_so[0][x, :size], forms[y, :size]))
    return far

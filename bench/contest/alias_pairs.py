"""Pairs of listed names: good aliases of one entry, and the likest names of two entries.

Positives are a primary name and an alias that are recognisably the same name: every word of the
shorter one has a counterpart in the longer one, of like letters or like sound of consonants. An
alias that is another name altogether is no positive, since no comparison of names could know it.

Negatives are the most similar primary names of two entries of one list, provided that they
contradict each other: a number, or a word on both sides that nothing on the other side is like.
Entries whose names merely differ in spelling are no negatives, whoever they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from tricord.names.folding import fold, numbers

from .chance import held_out, seeded
from .entries import Entry
from .queries import Pair

LIKE: Final = 0.75
"""Similarity from which two words count as spellings of one."""
UNLIKE: Final = 0.5
"""Similarity below which two words contradict each other."""
NEAREST: Final = 2
"""Negatives for each entry."""
NEAR: Final = 60
"""Token-sort similarity in percent below which two names do not tempt anybody."""
PARTICLES: Final = "al el bin ibn ben bint abu abou abd abdul de la del van of the and for y e i et"
TITLES: Final = "mr mrs dr haji hajji sheikh mullah"
FORMS: Final = (
    "co company ltd limited inc corp corporation llc ooo sa srl plc ag gmbh jsc pjsc ojsc oao zao "
    "pao fze fzco group bv nv as ab kg spa pt sp zoo"
)
FILLING: Final = frozenset(f"{PARTICLES} {TITLES} {FORMS}".split())
"""Words that neither make two names alike nor contradict."""


_VOWELS: Final = re.compile(r"[aeiouy]")


def alias_pairs(entries: Sequence[Entry], most: int) -> Iterator[Pair]:
    """For each entry at most one positive, drawn from its good aliases.

    Args:
        entries: Entries of one list.
        most: Pairs at most.
    """
    chosen = list(entries)
    seeded("aliases").shuffle(chosen)
    found = 0
    for entry in chosen:
        if found == most:
            return
        primary = entry.names[0]
        akin = [
            name
            for name in dict.fromkeys(entry.names[1:])
            if name not in entry.weak and fold(name) != fold(primary) and is_akin(primary, name)
        ]
        if akin:
            alias = seeded("aliases", entry.cluster).choice(akin)
            kind = f"{entry.key[0]} {entry.schema} alias"
            yield Pair(primary, alias, entry.schema, True, kind, held_out(entry.cluster))
            found += 1


def likest_strangers(entries: Sequence[Entry], most: int) -> Iterator[Pair]:
    """Contradicting pairs of the most similar primary names, within one schema and one half.

    Args:
        entries: Entries of one list.
        most: Entries that are given neighbours, of each schema and half.
    """
    for schema in ("Person", "Organization", "Company", "Vessel"):
        for half in (False, True):
            some = [e for e in entries if e.schema == schema and held_out(e.cluster) == half]
            names = [fold(entry.names[0]) for entry in some]
            seen: set[frozenset[str]] = set()
            chosen = list(range(len(some)))
            seeded("strangers", schema).shuffle(chosen)
            for start in range(0, min(len(chosen), most), 256):
                block = chosen[start : min(start + 256, most)]
                asked = [names[at] for at in block]
                likeness = process.cdist(asked, names, scorer=fuzz.token_sort_ratio, dtype=np.uint8)
                for row, at in enumerate(block):
                    for pair in _contradicting(some, at, likeness[row], half):
                        if frozenset((pair.a, pair.b)) not in seen:
                            seen.add(frozenset((pair.a, pair.b)))
                            yield pair


def _contradicting(
    some: Sequence[Entry], at: int, likeness: NDArray[np.uint8], half: bool
) -> Iterator[Pair]:
    found, mine = 0, some[at].names[0]
    near = np.flatnonzero(likeness >= NEAR)
    for other in near[np.lexsort((near, -likeness[near].astype(int)))].tolist():
        theirs = some[other].names[0]
        if other != at and (why := contradiction(mine, theirs)):
            kind = f"{some[at].key[0]} {some[at].schema} stranger, {why}"
            yield Pair(mine, theirs, some[at].schema, False, kind, half)
            found += 1
            if found == NEAREST:
                return


def words(name: str) -> list[str]:
    """The words of a name that can make it like or unlike another."""
    return [word for word in fold(name).split() if word not in FILLING]


def is_akin(a: str, b: str) -> bool:
    """Whether every word of the shorter name has a counterpart in the longer one."""
    if numbers(fold(a)) != numbers(fold(b)):
        return False
    mine, theirs = sorted((words(a), words(b)), key=len)
    if len(mine) != len(theirs) and _like_when_glued(mine, theirs):
        return True
    left = list(theirs)
    for word in mine:
        counterpart = next((other for other in left if _alike(word, other)), None)
        if counterpart is None:
            return False
        left.remove(counterpart)
    # One common word, a surname or a place, does not make two names one.
    return len(mine) >= 2


def contradiction(a: str, b: str) -> str:
    """What makes two names those of two things; empty where nothing does."""
    if numbers(fold(a)) != numbers(fold(b)):
        return "number" if numbers(fold(a)) and numbers(fold(b)) else ""
    mine, theirs = _unmatched(words(a), words(b)), _unmatched(words(b), words(a))
    if not mine or not theirs:
        return ""
    unlike = all(
        Indel.normalized_similarity(word, other) < UNLIKE and not _alike(word, other)
        for word in mine
        for other in theirs
    )
    plain = all(len(word) >= 3 and word.isalpha() for word in (*mine, *theirs))
    return "word" if unlike and plain and not _like_when_glued(words(a), words(b)) else ""


def _like_when_glued(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two names are the same but for where their words end."""
    return Indel.normalized_similarity("".join(mine), "".join(theirs)) >= 0.9


def _unmatched(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    return [word for word in mine if not any(_alike(word, other) for other in theirs)]


def _alike(a: str, b: str) -> bool:
    """Whether two words may be spellings of one: by their letters, or by their consonants."""
    if Indel.normalized_similarity(a, b) >= LIKE:
        return True
    sounds = _consonants(a)
    if sounds != _consonants(b):
        return False
    # One consonant is too little to go by: the vowels must agree besides.
    return len(sounds) >= 2 or _VOWELS.findall(a) == _VOWELS.findall(b)


def _consonants(word: str) -> str:
    """A word's consonants; voicing, doubling and spellings of one sound are not told apart."""
    plain = word
    for spelling, sound in (("sch", "s"), ("tch", "c"), ("kh", "h"), ("sh", "s"), ("ch", "c")):
        plain = plain.replace(spelling, sound)
    plain = plain.translate(str.maketrans("qgbdvwzj", "kkptffsc"))
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", plain[:1].replace("h", "") + plain[1:]))

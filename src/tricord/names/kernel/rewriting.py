"""Letters of a word rewritten by rules, one after the other."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.tables import Ints

A: Final = ord("a")
ALPHABET: Final = 26
LONGEST: Final = 4
"""Letters of a rule at most."""
EACH, DOUBLED, FOREIGN = range(3)
"""Kinds of step: replacing, making one letter of equal neighbours, leaving out what is not of
a to z."""
KIND, FIRSTS, LENGTH, BY_LENGTH, AHEAD, NOT_AHEAD, BEHIND, LETTERS = range(8)
BY = LETTERS + LONGEST
COLUMNS = BY + 2


class Rule(NamedTuple):
    """A replacement of letters.

    Attributes:
        letters: What is replaced.
        by: What it becomes; two letters at most.
        before: Letters of which one must follow, if any are given.
        not_before: Letters of which none may follow.
        behind: Letters of which one must stand before, if any are given.
    """

    letters: str
    by: str
    before: str = ""
    not_before: str = ""
    behind: str = ""


Step = str | tuple[Rule, ...]
"""Rules that are tried in their order at each letter, or ``doubled`` or ``foreign``."""


def replacing(letters: str, by: str) -> tuple[Rule, ...]:
    """A step that makes one thing of several spellings, given by spaces."""
    return tuple(Rule(each, by) for each in letters.split())


def program(*steps: Step) -> Ints:
    """Steps as rows of the kernel.

    A row that begins a step has its kind, others -1; and the letters, as bits, of which a word
    must have one for the step to change it.
    """
    rows: list[list[int]] = []
    for step in steps:
        if isinstance(step, str):
            rows.append([{"doubled": DOUBLED, "foreign": FOREIGN}[step]] + [0] * (COLUMNS - 1))
            continue
        firsts = _bits("".join({rule.letters[0] for rule in step}))
        for at, rule in enumerate(step):
            texts = [ord(char) for char in rule.letters.ljust(LONGEST)]
            by = [ord(char) for char in rule.by.ljust(2)]
            around = [_bits(rule.before), _bits(rule.not_before), _bits(rule.behind)]
            lengths = [len(rule.letters), len(rule.by)]
            rows.append([-1 if at else EACH, firsts, *lengths, *around, *texts, *by])
    return np.array(rows, np.int64)


def _bits(letters: str) -> int:
    return sum(1 << ord(char) - A for char in letters)


@compiled
def rewritten(text: Ints, steps: Ints, room: Ints) -> int:
    """Rewrite a word.

    Args:
        text: Its letters, as code points.
        steps: A `program`.
        room: Two rows, each of twice as many places as the word has letters; the first is
            filled in.

    Returns:
        How many letters it has then.
    """
    now, size = 0, len(text)
    for place in range(size):
        room[0, place] = text[place]
    at, letters = 0, present(room, now, size)
    while at < len(steps):
        stop = at + 1
        while stop < len(steps) and steps[stop, KIND] < 0:
            stop += 1
        if steps[at, KIND] != EACH or letters & steps[at, FIRSTS]:
            size = stepped(room, now, size, steps, at, stop)
            now = 1 - now
            letters = present(room, now, size)
        at = stop
    if now:
        for place in range(size):
            room[0, place] = room[1, place]
    return size


@inner
def present(room: Ints, now: int, size: int) -> int:
    """The letters of a word, as bits."""
    found = 0
    for place in range(size):
        found |= bit(room[now, place])
    return found


@inner
def stepped(room: Ints, now: int, size: int, steps: Ints, start: int, stop: int) -> int:
    """One step, from one row of `room` to the other; how many letters come out."""
    made, at, kind = 0, 0, steps[start, KIND]
    while at < size:
        code = room[now, at]
        used = 0
        if kind == EACH:
            for row in range(start, stop):
                if code == steps[row, LETTERS] and applies(room, now, size, at, steps, row):
                    for place in range(steps[row, BY_LENGTH]):
                        room[1 - now, made] = steps[row, BY + place]
                        made += 1
                    used = steps[row, LENGTH]
                    break
        elif kind == DOUBLED:
            used = 1 if at and code == room[now, at - 1] else 0
        else:
            used = 0 if 0 <= code - A < ALPHABET else 1
        if not used:
            room[1 - now, made] = code
            made, used = made + 1, 1
        at += used
    return made


@inner
def applies(room: Ints, now: int, size: int, at: int, steps: Ints, row: int) -> bool:
    """Whether a rule replaces letters from a place on, the first of which it has."""
    stop = at + steps[row, LENGTH]
    if stop > size:
        return False
    for place in range(1, steps[row, LENGTH]):
        if room[now, at + place] != steps[row, LETTERS + place]:
            return False
    ahead = bit(room[now, stop]) if stop < size else 0
    if (steps[row, AHEAD] and not steps[row, AHEAD] & ahead) or steps[row, NOT_AHEAD] & ahead:
        return False
    return not steps[row, BEHIND] or (at > 0 and steps[row, BEHIND] & bit(room[now, at - 1]) != 0)


@inner
def bit(code: int) -> int:
    """The bit of a letter; 0 for what is not of a to z."""
    return 1 << (code - A) if 0 <= code - A < ALPHABET else 0

"""Listed names with typing errors: each must find its entry.

Errors are those of a hand on a keyboard: a letter too many, one too few, a neighbouring or any
other letter, two letters changed over. They fall on Latin letters alone, and the name that comes
out differs from the right one also in lower case and without punctuation.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import Final

from tricord.names.folding import fold

from .chance import held_out, seeded
from .entries import Entry
from .queries import Query

ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
LONG: Final = 16
"""From so many letters on a name bears two errors."""
FEWEST: Final = 4
"""A name of fewer letters is another name after one error."""


def _neighbours() -> dict[str, str]:
    place = {key: (row, at) for row, keys in enumerate(ROWS) for at, key in enumerate(keys)}
    return {
        key: "".join(
            other
            for other, (r, c) in place.items()
            if other != key and abs(r - row) <= 1 and abs(c - at) <= 1
        )
        for key, (row, at) in place.items()
    }


NEIGHBOURS: Final = _neighbours()


def letters(name: str) -> list[int]:
    """Positions of the letters of a name that lie on the keyboard."""
    return [at for at, sign in enumerate(name) if sign.lower() in NEIGHBOURS]


def mistyped(name: str, errors: int, chance: random.Random) -> str:
    """A name with so many typing errors, in letters of the case they stand in."""
    typed = name
    for _ in range(errors):
        before, typed = typed, _one_error(typed, chance)
        while fold(typed) in (fold(before), fold(name)):
            typed = _one_error(before, chance)
    return typed


def _one_error(name: str, chance: random.Random) -> str:
    at = chance.choice(letters(name))
    sign = name[at]
    near = chance.choice(NEIGHBOURS[sign.lower()])
    other = near if chance.random() < 0.5 else chance.choice(ascii_lowercase)
    other = other.upper() if sign.isupper() else other
    match chance.choice(("insert", "delete", "substitute", "transpose")):
        case "insert":
            return name[:at] + other + name[at:]
        case "delete":
            return name[:at] + name[at + 1 :]
        case "substitute":
            return name[:at] + other + name[at + 1 :]
        case _:
            return name[:at] + name[at + 1 : at + 2] + sign + name[at + 2 :]


def typo_queries(entries: Iterable[Entry]) -> Iterator[Query]:
    """Two queries for each entry: one error, then two where its primary name is long."""
    for entry in entries:
        name = entry.names[0]
        count = len(letters(name))
        if count < FEWEST:
            continue
        asked: set[str] = set()
        for errors in (1, 2 if count >= LONG else 1):
            chance = seeded("typos", entry.cluster, str(len(asked)))
            typed = mistyped(name, errors, chance)
            while typed in asked:
                typed = mistyped(name, errors, chance)
            asked.add(typed)
            kind = f"{entry.schema}, {errors} error{'s' if errors > 1 else ''}"
            yield Query(typed, entry.schema, entry.key, kind, held_out(entry.cluster))

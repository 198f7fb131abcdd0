"""How Latin words sound, as far as spellings of different languages have it in common.

Two foldings, `ROUGH` stronger than `SOUND`: Mohammed, Muhamad; Jusuf, Yousuf. They are habits of
writing names of many languages in Latin letters, not the phonetics of one language. A skeleton
(`BONES`) makes one what no two systems of writing tell apart: taewon, daewon.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.hashing import BEGIN, finished, mixed
from tricord.names.kernel.layout import BONES as BONES_TRAIT
from tricord.names.kernel.layout import LATIN, LETTERS_OF, Words
from tricord.names.kernel.layout import ROUGH as ROUGH_TRAIT
from tricord.names.kernel.layout import SOUND as SOUND_TRAIT
from tricord.names.kernel.rewriting import Rule, program, replacing, rewritten
from tricord.names.kernel.words import letters
from tricord.names.tables import Ints

SOUND = program(
    "doubled",
    replacing("tsch tch tsh", "ch"),
    replacing("sch", "sh"),
    (*replacing("dzh dj zh", "j"), Rule("dg", "j", before="e")),
    replacing("ph", "f"),
    replacing("ck q", "k"),
    tuple(Rule(f"{letter}h", letter) for letter in "kgdtrb"),
    (Rule("c", "s", before="eiy"),),
    (Rule("c", "k", not_before="h"),),
    replacing("x", "ks"),
    replacing("w", "v"),
    replacing("z", "s"),
    replacing("ou oo", "u"),
    replacing("ee ie y", "i"),
    "doubled",
)
ROUGH = program(
    (Rule("h", "", behind="aeiou"),),
    replacing("ai ei ii au eu", "e"),
    replacing("e", "a"),
    replacing("u", "o"),
    "doubled",
)
_CLASSES: Final = {"gqx": "k", "d": "t", "bfv": "p", "cjz": "s", "lr": "n", "u": "o", "y": "i"}
BONES = program(
    replacing("tsch tch sch sh ch zh dj dz ts cz sz", "c"),
    replacing("ph", "f"),
    replacing("eo eu oo ou uh oh oe", "o"),
    replacing("ae ai ay ei ey ea", "e"),
    replacing("ng", "n"),
    (*replacing("h w", ""), Rule("y", "", before="aeou")),
    "foreign",
    tuple(Rule(letter, by) for some, by in _CLASSES.items() for letter in some),
    "doubled",
)
SHORTEST_ROUGH: Final = 4
"""Letters from which a rough sound says anything."""


@compiled
def fill(words: Words) -> None:
    """Fill in the traits of Latin words that tell how they sound."""
    for at in range(len(words.traits)):
        if words.traits[at, LETTERS_OF] == LATIN:
            sound, rough, bones = sounds(letters(words, at))
            words.traits[at, SOUND_TRAIT] = sound
            words.traits[at, ROUGH_TRAIT] = rough
            words.traits[at, BONES_TRAIT] = bones


@compiled
def sounds(text: Ints) -> tuple[int, int, int]:
    """Hashes of the sound, the rough sound and the skeleton of a word; 0 where it has none."""
    room = np.empty((2, 2 * len(text)), np.int32)
    heard = room[0, : rewritten(text, SOUND, room)].copy()
    sound = hashed(heard)
    size = rewritten(heard, ROUGH, room)
    rough = hashed(room[0, :size]) if size >= SHORTEST_ROUGH else 0
    bones = hashed(room[0, : rewritten(text, BONES, room)])
    return sound, rough, bones


@inner
def hashed(text: Ints) -> int:
    """A hash of letters; 0 for none."""
    found = BEGIN
    for code in text:
        found = mixed(found, code)
    return finished(found) if len(text) else 0

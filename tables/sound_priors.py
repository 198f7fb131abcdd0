"""What the units of the alphabet of sounds may sound like, from knowledge of spelling alone.

These are the costs before anything is learned; for scripts without pairs to learn from they are
the costs that ship. A consonant weighs 100, a vowel 34.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.names.sounds.alphabet import UNITS, VOWELS

NUMBER = {unit: place for place, unit in enumerate(UNITS)}
WEIGHT_OF_CONSONANT, WEIGHT_OF_VOWEL = 100, 34
WEIGHTS = {"-e": 15, "-r": 60, "h-": 50, "h": 70, "y-": 70, "w": 70}
SILENT = 0.35  # the share of its weight that a unit costs to leave out, where it is often silent
UNLIKE = 999

# The sounds a unit may stand for, the usual one first; 0: silent; @: an unstressed vowel.
SOUNDS = {
    unit: sounds.split()
    for unit, _, sounds in (
        line.strip().partition(":")
        for line in """
        shch:sh shch; ch:ch sh k x ts; sch:sh sk s; j-:j zh ch; sh-:sh ch s z; sh:sh s zh ch
        zh:zh j ch z; kh:x k h; gh:g x 0 f; ph:f p; th:t s z d f; t-:ch t; ts:ts s z ch
        cz:ch ts s k; sz:sh s; dz:z ts j d; k:k; qu:k kw; q:k ch; ce:s ch ts k; c:k ts ch s
        ge:g j zh x h y; ng:ng n; gn:ny n; g:g k x; x-:sh s z x; x:k 0; p:p; b:b; f:f
        v:v f b w; t:t; d:d; s:s z sh; z:z ts s j; j:j zh y x h; h-:h 0 x; h:h x 0; m:m; n:n
        l:l; -r:r 0; r:r; w:w v u 0; y-:y i 0
        aw:au o a; ai:ai e a; ei:ei e ai i; oi:oi wa o; eau:o; au:au o u; ao:au o; ae:e ai a
        aa:a o; ee:i e; ea:i e; eu:oi u e yu; ie:i e ai; oa:o a; oe:e o u; oo:u o; ou:u au o
        ue:u e; ui:ui i u wi; uo:o u wo; a:a @ e; -e:0 e; e:e @ i; i:i ai; y:i ai y; o:o @ u a
        u:u @ a yu""".replace(";", "\n").splitlines()
        if line.strip()
    )
}
# Cost of taking one sound for another.
ALIKE = {
    15: """s-z f-v sh-zh x-h n-ng j-zh y-i v-w w-u ny-n kw-k sk-s sk-sh shch-sh shch-ch yu-u wa-a
        wi-i wo-o ei-e ui-i""",
    30: "ch-j ts-s ts-z b-v p-b t-d k-g ks-s ks-k x-k sh-s f-w ts-ch l-r sh-ch j-z",
    60: """f-h g-x g-h n-m m-ng j-y t-ch d-j k-ch g-j s-ch f-p z-zh t-ts d-z x-sh h-sh ny-y b-w
        f-b h-w t-s h-k v-p ny-m th-s x-s r-n l-n d-r r-y l-y""",
}
APART = {
    frozenset(pair.split("-")): cost for cost, pairs in ALIKE.items() for pair in pairs.split()
}
VOWEL_SOUNDS = frozenset(
    {"i", "e", "a", "o", "u", "@", "ai", "au", "ei", "oi", "yu", "wa", "wi", "wo", "ui"}
)
VOWELS_APART = {
    frozenset("ie"): 15, frozenset("ea"): 20, frozenset("ao"): 20, frozenset("ou"): 15,
    frozenset("iu"): 40, frozenset("eo"): 30, frozenset("ia"): 35, frozenset("ua"): 30,
    frozenset("io"): 45, frozenset("eu"): 35,
}  # fmt: skip

Tables = list[NDArray[np.float32]]
"""Substitute, delete after, insert after, delete last, insert last, weight."""


def vowels_apart(one: str, other: str) -> int:
    """The cost of taking one vowel or diphthong for another."""
    if one == other:
        return 0
    if "@" in {one, other}:
        return 8
    if len(one) == len(other) == 1:
        return VOWELS_APART[frozenset({one, other})]
    parts = [vowels_apart(a, b) for a in one for b in other if a in "ieaou" and b in "ieaou"]
    return min(parts) + 10


def sounds_apart(one: str, other: str) -> int:
    """The cost of taking one sound for another."""
    if one == other:
        return 0
    if frozenset({one, other}) in APART:
        return APART[frozenset({one, other})]
    if one in VOWEL_SOUNDS and other in VOWEL_SOUNDS:
        return vowels_apart(one, other)
    return UNLIKE


def weights() -> NDArray[np.int64]:
    """What each unit weighs; the edge of a word weighs nothing."""
    found = [
        WEIGHTS.get(unit, WEIGHT_OF_VOWEL if unit in VOWELS else WEIGHT_OF_CONSONANT)
        for unit in UNITS
    ]
    return np.array([0, *found[1:]])


def substitutes(weight: NDArray[np.int64]) -> NDArray[np.int64]:
    """What it costs to take each unit for each other; a rarer reading costs a little more."""
    cost = weight[:, None] + weight[None, :]
    for one in UNITS[1:]:
        step = 3 if one in VOWELS else 8
        for other in UNITS[1:]:
            ways = [
                sounds_apart(a, b) + (place + position) * step
                for place, a in enumerate(SOUNDS[one])
                for position, b in enumerate(SOUNDS[other])
                if "0" not in {a, b}
            ]
            at = NUMBER[one], NUMBER[other]
            cost[at] = 0 if one == other else max(1, min([*ways, cost[at]]))
    return cost


def prior(script: str) -> Tables:
    """The costs for the readings of one script: kana, han, cyrillic, consonants or other."""
    weight = weights()
    cost = substitutes(weight)
    silent = [unit for unit in UNITS[1:] if "0" in SOUNDS[unit]]
    gap = weight.copy()
    for unit in silent:
        gap[NUMBER[unit]] = int(weight[NUMBER[unit]] * SILENT)
    delete, insert = np.repeat(gap[None], len(UNITS), 0), np.repeat(gap[None], len(UNITS), 0)
    delete_last, insert_last = gap.copy(), gap.copy()
    consonants = [NUMBER[unit] for unit in UNITS[1:] if unit not in VOWELS]
    # Japanese and Chinese put a vowel after a consonant that has none; Arabic writes none.
    if script == "kana":
        for vowel, among, last in (("u", 6, 6), ("o", 20, 8), ("i", 20, 12)):
            delete[consonants, NUMBER[vowel]] = among
            delete_last[NUMBER[vowel]] = last
        delete[[NUMBER[u] for u in ("t", "d", "th")], NUMBER["o"]] = 5
        delete[[NUMBER[u] for u in ("ch", "j", "sh", "k")], NUMBER["i"]] = 8
    if script == "han":
        for vowel in "ieu":
            delete[consonants, NUMBER[vowel]] = delete_last[NUMBER[vowel]] = 8
    if script == "consonants":
        for vowel in VOWELS:
            insert[:, NUMBER[vowel]] = insert_last[NUMBER[vowel]] = 4
            cost[[NUMBER[u] for u in ("w", "y-", "y")], NUMBER[vowel]] = 8
    found = (cost, delete, insert, delete_last, insert_last, weight)
    return [table.astype(np.float32) for table in found]

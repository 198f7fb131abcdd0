"""How alike two names are, and why: any script against any script.

Two views are taken and the better counts. The *general* view lays words side by side
(`tricord.names.kernel`). The *Korean* view reads both as a surname and syllables
(`tricord.names.korean.person`); where both names read so and their syllables disagree, they
are two people, however alike the letters are: Jong and Jon differ by one letter.

The score is a pure function of the two names and what bears them: the same on every machine,
with every list.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np

from tricord.model.listing import Schema
from tricord.names.encoding import places, side, units
from tricord.names.hearing import ear, sounds_of
from tricord.names.kernel import entire, judge, layout, relate
from tricord.names.kernel.judging import PAIRS
from tricord.names.korean.chinese import reads_as
from tricord.names.korean.namesakes import rarity
from tricord.names.korean.person import KoreanName, given_distance, name_distance
from tricord.names.name import Name, read
from tricord.names.scoring import (
    NEEDED_BY_WORDS,
    NEEDED_MORE,
    THRESHOLD,
    after_chance,
    lowered,
    reasons,
)
from tricord.names.scripts import Script
from tricord.names.tables import Ints

VERSION: Final = "names-3"
"""Changes whenever a score may change."""
KOREAN: Final = (960, 915, 870, 825)
"""Score of Korean names by `name_distance`, before rarity counts."""
GIVEN: Final = (920, 860)
"""Score of a Korean given name that stands alone."""
CHINESE: Final = 880
"""Score of a Chinese name in its Korean reading."""
NEEDED: Final = {"korean": (135, 165, 205, 245), "given": (200, 240), "chinese": (170, 170)}
"""Rarity, in tenths of a bit, that a hit of a search needs, by view and distance."""
PLAUSIBLE: Final = 225
"""Rarity up to which a name may well be that of another Korean, not a mistyped one."""
TWO_KOREANS: Final = 700
"""What two names are worth at most that read as Korean names and not as one."""


class Pair(NamedTuple):
    """Words of one name that are words of the other.

    Attributes:
        mine: Text of the first name.
        theirs: Text of the second.
        rule: Why they are one, see `tricord.names.kernel.relating`.
        cost: What it costs, 0 to 999.
    """

    mine: str
    theirs: str
    rule: str
    cost: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two names came to.

    Attributes:
        mine: The first name.
        theirs: The second.
        value: 0 (nothing in common) to 1000.
        view: ``same``, ``korean``, ``given``, ``chinese``, ``words`` or ``different``.
        against: Keys of messages: what speaks against it.
        rarity: How rare what agrees is, in tenths of a bit.
        far: `name_distance`, where the Korean view decided.
        pairs: Words that are one, where the general view decided.
    """

    mine: Name
    theirs: Name
    value: int
    view: str
    against: tuple[str, ...]
    rarity: int
    far: int = 0
    pairs: tuple[Pair, ...] = ()

    @property
    def score(self) -> float:
        """0 to 1, in thousandths."""
        return self.value / 1000

    def in_search(self) -> Comparison:
        """The same among many names, where chance finds alike what is common or loosely alike.

        A pair of names stands for itself; a search of a hundred thousand names meets chance a
        hundred thousand times. Below a rarity that depends on how the names agree, the score
        falls (`tricord.names.scoring.after_chance`).
        """
        need = NEEDED.get(self.view, (NEEDED_BY_WORDS,))[self.far]
        if "against-words-missing" in self.against:
            need += NEEDED_MORE
        if self.rarity >= need:
            return self
        value = max(0, after_chance(self.value, self.rarity, need))
        return replace(self, value=value, against=(*self.against, "against-chance"))

    @property
    def match(self) -> bool:
        """Whether the score reaches the one threshold."""
        return self.value >= THRESHOLD


def compare(a: str, b: str, schema: str = "LegalEntity") -> Comparison:
    """Compare two names.

    Args:
        a: A name in any script.
        b: Another.
        schema: What bears them (`tricord.model.listing.Schema` value); ``LegalEntity`` where
            it may be a person or a body.
    """
    return compare_names(read(a, schema), read(b, schema))


def compare_names(mine: Name, theirs: Name) -> Comparison:
    """Compare two names that are read already."""
    return viewed(_by_words(mine, theirs))


def _by_words(mine: Name, theirs: Name) -> Comparison:
    """The general view."""
    left, right = side(mine), side(theirs)
    how = (layout.AS_KOREAN if mine.schema != Schema.PERSON else 0) | (
        layout.BY_EAR if heard(mine, theirs) else 0
    )
    said, answered = sounds_of(units(mine.words)), sounds_of(units(theirs.words))
    offered = relate(left, said, right, answered, ear(), how)
    room = np.empty((PAIRS, 4), np.int64)
    value, bits, rare, count = judge(
        left.units, right.units, offered, (left.facts, right.facts), room
    )
    whole, told = entire(left, right)
    if whole > value:
        value, bits, rare, count = whole, layout.AS_A_WHOLE, told, 0
    pairs = paired(mine, theirs, room[:count])
    return general(mine, theirs, (int(value), int(bits), int(rare)), pairs)


def heard(mine: Name, theirs: Name) -> bool:
    """Whether the sound of words may speak: not where syllables of Korean names do."""
    if mine.is_syllables or theirs.is_syllables:
        return False
    return not (mine.by_syllables and theirs.by_syllables)


def general(
    mine: Name, theirs: Name, scored: tuple[int, int, int], pairs: tuple[Pair, ...]
) -> Comparison:
    """What the kernel found, as a comparison: score, reasons against (bits), rarity."""
    value, bits, rare = scored
    view = "same" if mine.folded == theirs.folded else "words" if value else "different"
    return Comparison(mine, theirs, value, view, reasons(bits), rare, 0, pairs)


def paired(mine: Name, theirs: Name, rows: Ints) -> tuple[Pair, ...]:
    """Rows of the kernel as pairs, in the order of the first name."""
    if not len(rows):
        return ()
    one, other, first = units(mine.words), units(theirs.words), places(mine.words)
    ordered = sorted(rows.tolist(), key=lambda row: first[row[0]])
    return tuple(
        Pair(one[x].text, other[y].text, layout.RULES[rule], cost) for x, y, cost, rule in ordered
    )


def viewed(best: Comparison) -> Comparison:
    """The better of the general view and the Korean one."""
    mine, theirs = best.mine, best.theirs
    if best.view == "same" or not (mine.korean or theirs.korean):
        return best
    found = full_names(mine, theirs) or _given_name(mine, theirs) or _chinese_name(mine, theirs)
    if found is not None:
        return best if best.value > found.value and found.view != "given" else found
    if best.value > TWO_KOREANS and _two_koreans(best):
        against = (*best.against, "against-two-korean-names")
        return replace(best, value=TWO_KOREANS, against=against)
    return best


def _two_koreans(best: Comparison) -> bool:
    """Whether two names that do not read alike are plausible names of two Koreans.

    A name that lacks a whole word of the other is not one that was mistyped.
    """
    mine, theirs = best.mine, best.theirs
    if not (_sure(mine.korean) and _sure(theirs.korean)):
        return False
    if "against-words-missing" in best.against:
        return True
    if max(rarity(mine.korean, 0), rarity(theirs.korean, 0)) <= PLAUSIBLE:
        return True
    if not (mine.by_syllables and theirs.by_syllables) or mine.letters == theirs.letters:
        return False
    lengths, others = ({len(k.given) for k in n.korean if not k.cost} for n in (mine, theirs))
    return not lengths & others


def full_names(mine: Name, theirs: Name) -> Comparison | None:
    """Two Korean names that read alike."""
    far = name_distance(mine.korean, theirs.korean)
    if far is None or far >= len(KOREAN):
        return None
    rare = min(rarity(mine.korean, far), rarity(theirs.korean, far))
    against = ("against-possible-spelling",) if far else ()
    return Comparison(mine, theirs, lowered(KOREAN[far], rare), "korean", against, rare, far)


def _given_name(mine: Name, theirs: Name) -> Comparison | None:
    """A given name that stands alone, and a full name that holds it."""
    if any(a.surname & b.surname for a in mine.korean[:1] for b in theirs.korean):
        return None  # 이상 and 이상설 are two full names
    for one, other in ((mine, theirs), (theirs, mine)):
        far = given_distance(one.given, other.korean) if other.korean else None
        if far is not None and far < len(GIVEN):
            rare = rarity(one.given, far)
            value = lowered(GIVEN[far], rare)
            return Comparison(mine, theirs, value, "given", ("against-no-surname",), rare, far)
    return None


def _chinese_name(mine: Name, theirs: Name) -> Comparison | None:
    """A Chinese name in Hangul by its Korean reading, and in pinyin."""
    for one, other in ((mine, theirs), (theirs, mine)):
        if all(word.script == Script.HANGUL for word in one.words):
            hangul = "".join(word.text for word in one.words)
            rare = reads_as(hangul, tuple((word.text, word.script) for word in other.words))
            if rare:
                return Comparison(mine, theirs, lowered(CHINESE, rare), "chinese", (), rare, 1)
    return None


def _sure(names: tuple[KoreanName, ...]) -> bool:
    return bool(names) and names[0].cost == 0

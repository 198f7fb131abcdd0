"""The rules of the kernel once more, in plain Python and as slowly as they are said.

Written from what the docstrings of `tricord.names.scoring` and the kernel
say, so that the two can be held against each other. Words, their weights and their
rarity come from `tricord.names.encoding`, relations of words from `two_words`.
"""

from dataclasses import dataclass

from tests.names.kernel.two_words import relation

from tricord.names.encoding import side as laid
from tricord.names.encoding import units as words_of_units
from tricord.names.kernel import layout
from tricord.names.kernel.laying import LONGEST_WHOLE, SHORTEST_WHOLE, SPELT_NUMBER
from tricord.names.name import PEOPLE, Name
from tricord.names.scoring import (
    BOTH_KNOWN,
    COMMON_BELOW,
    DISAGREEING,
    GLUED,
    MISSING,
    MISSING_OF_SHIP,
    NEARBY,
    NO_DISTINCTIVE_WORD,
    NUMBER_MISSING,
    ONE_WORD_OF_MANY,
    OTHER_GENERATION,
    OTHER_NUMBER,
    SAID_FROM,
    SOUNDING,
    TYPO_OF_SHIP,
    VAGUE,
    VAGUE_WHOLE,
    lowered,
)
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word

LIGHT = 10
ALSO_JOINED = {"same", "korean", "sound", "typo"}
BITS = {
    "disagree": 1,
    "missing": 2,
    "common": 4,
    "no distinctive word": 8,
    "number": 16,
    "generation": 32,
    "one word of many": 64,
    "typing errors": 128,
}


@dataclass(frozen=True)
class Unit:
    """A word, two neighbours written as one, or the whole name written as one."""

    word: Word
    places: frozenset[int]
    weight: int
    rarity: int
    distinctive: bool
    joined: bool
    known: bool
    counts: bool


@dataclass(frozen=True)
class Offer:
    """Two units that may be one."""

    mine: Unit
    theirs: Unit
    rule: str
    cost: int


def units(name: Name) -> list[Unit]:
    """The units of a name."""
    rows = laid(name).units.tolist()
    found = []
    made = zip(words_of_units(name.words), rows, strict=True)
    for word, (_, covers, weight, rarity, flags, _, _) in made:
        places = frozenset(at for at in range(32) if covers >> at & 1)
        kinds = (layout.DISTINCTIVE, layout.JOINED, layout.KNOWN, layout.COUNTS)
        found.append(Unit(word, places, weight, rarity, *(bool(flags & kind) for kind in kinds)))
    return found


def single(name: Name) -> list[Unit]:
    """The words of a name."""
    return [unit for unit in units(name) if not unit.joined]


def osa(one: str, other: str) -> int:
    """Letters wrong, missing, too many, or changed in place; no part is changed twice."""
    table = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i, a in enumerate(one, 1):
        for j, b in enumerate(other, 1):
            ways = [table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b)]
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(one), len(other)]


def typo(one: str, other: str) -> int:
    """What a typing error costs; words written as one are not known to stand in many names."""
    shortest, longest = sorted((len(one), len(other)))
    beginning = 0 if one[0] == other[0] else 40
    return 60 + 550 * osa(one, other) // longest + 150 * (shortest == 3) + beginning


def offers(mine: Name, theirs: Name) -> list[Offer]:
    """Every way in which units of two names may be one."""
    surely = mine.is_syllables or theirs.is_syllables
    surely = surely or (mine.by_syllables and theirs.by_syllables)
    found = []
    for one in units(mine):
        for other in units(theirs):
            joined = one.joined or other.joined
            if one.joined and other.joined:
                continue
            how = relation(one.word, other.word, korean=mine.schema != "Person", joined=joined)
            if how is None or (joined and how.rule not in ALSO_JOINED):
                continue
            if surely and how.rule == "sound":
                continue
            cost = how.cost
            if joined and how.rule == "typo":
                cost = typo(one.word.text, other.word.text)
            found.append(Offer(one, other, how.rule, cost + GLUED * joined))
    return found


def choose(some: list[Offer]) -> list[Offer]:
    """The cheapest first, each word once; light words last, then more words, then nearer."""

    def turn(offer: Offer) -> tuple[int, ...]:
        one, other = offer.mine, offer.theirs
        light = min(one.weight, other.weight) <= LIGHT
        words = len(one.places) + len(other.places)
        i, j = min(one.places), min(other.places)
        return offer.cost + 1000 * light, -words, abs(i - j), i, j

    taken: list[Offer] = []
    for offer in sorted(some, key=turn):
        if any(
            offer.mine.places & each.mine.places or offer.theirs.places & each.theirs.places
            for each in taken
        ):
            continue
        taken.append(offer)
    return taken


def shared_rarity(offer: Offer) -> int:
    """How rare what agrees is; a vague rule leaves a tenth-bit or ten of it at least."""
    told = min(offer.mine.rarity, offer.theirs.rarity)
    least = min(told, 10)
    if offer.rule == "typo":
        told = min(told, nearby(offer.mine.word.text, offer.theirs.word.text))
    if offer.rule == "sound":
        told = min(told, SOUNDING[min(spoken(offer.mine), spoken(offer.theirs), 9)])
    if offer.rule == "korean":
        told -= offer.cost // 2
    return max(told - VAGUE[layout.RULES.index(offer.rule)], least)


def spoken(unit: Unit) -> int:
    """Letters of a word; a syllable counts two."""
    text, script, role = unit.word[:3]
    syllables = script in (Script.HANGUL, Script.HAN, Script.KANA, Script.DIGIT)
    return 2 * len(text) if syllables or role in (Role.NUMBER, Role.SUFFIX) else len(text)


def nearby(one: str, other: str) -> int:
    """How rare words within a typing error of a word are."""
    return NEARBY[min(len(one), len(other), len(NEARBY) - 1)]


def by_words(mine: Name, theirs: Name) -> tuple[int, int, int]:
    """Score, reasons against, rarity, by the words that are one."""
    pairs = choose(offers(mine, theirs))
    agreed = lost = 0
    for pair in pairs:
        weight = min(pair.mine.weight, pair.theirs.weight)
        dearer = mine.schema == "Vessel" and pair.rule == "typo"
        cost = weight * (pair.cost + dearer * (pair.cost // TYPO_OF_SHIP)) // 1000
        agreed, lost = agreed + weight - cost, lost + cost
    if not agreed:
        return 0, 0, 0
    rests = []
    for side, name in (("mine", mine), ("theirs", theirs)):
        covered = {place for pair in pairs for place in getattr(pair, side).places}
        rests.append(sum(unit.weight for unit in single(name) if not unit.places & covered))
    disagreeing, missing = min(rests), abs(rests[0] - rests[1])
    share = MISSING_OF_SHIP if mine.schema == "Vessel" else MISSING
    whole = agreed + lost + disagreeing * DISAGREEING // 1000 + missing * share // 1000
    shared = sum(map(shared_rarity, pairs))
    limits = limited(mine, theirs, pairs)
    said = {
        "disagree": disagreeing >= SAID_FROM,
        "missing": missing >= SAID_FROM,
        "common": shared < COMMON_BELOW,
        **dict.fromkeys(limits, True),
    }
    value = min([lowered(1000 * agreed // whole, shared), *limits.values()])
    return value, sum(BITS[reason] for reason, holds in said.items() if holds), shared


def limited(mine: Name, theirs: Name, pairs: list[Offer]) -> dict[str, int]:
    """What a score is at most, by reason."""
    distinctive = [pair for pair in pairs if pair.mine.distinctive and pair.theirs.distinctive]
    # A name that answers a generic word is but a mistyped generic word.
    others = [pair for pair in pairs if pair not in distinctive]
    names = [
        sum(unit.counts for unit in single(name)) - sum(getattr(p, side).counts for p in others)
        for side, name in (("mine", mine), ("theirs", theirs))
    ]
    found = {}
    if not distinctive and any(names):
        found["no distinctive word"] = NO_DISTINCTIVE_WORD
    if mine.numbers != theirs.numbers:
        if (mine.numbers and theirs.numbers) or mine.schema == "Vessel":
            found["number"] = OTHER_NUMBER
        elif mine.schema not in PEOPLE:
            found["number"] = NUMBER_MISSING
    one, other = generation(mine), generation(theirs)
    if one and other and one != other:
        found["generation"] = OTHER_GENERATION
    heavy = [p for p in pairs if min(p.mine.weight, p.theirs.weight) > LIGHT]
    glued = any(p.mine.joined or p.theirs.joined for p in pairs)
    if mine.schema in PEOPLE and min(names) <= 1 < max(names) and len(heavy) == 1 and not glued:
        found["one word of many"] = ONE_WORD_OF_MANY
    return found


def generation(name: Name) -> set[str]:
    """Which of two persons of one name: Jr, III."""
    return {word.concept for word in name.words if word.role == Role.SUFFIX}


def letters(name: Name) -> str:
    """A name without spaces, where it may be mistyped as a whole; else nothing."""
    text = "".join(word.text for word in name.words).replace(" ", "")
    scripts = {word.script for word in name.words}
    if not SHORTEST_WHOLE <= len(text) <= LONGEST_WHOLE or len(scripts) != 1:
        return ""
    if scripts & {Script.HANGUL, Script.HAN, Script.KANA, Script.DIGIT} or any(
        word.role == Role.NUMBER and len(word.text) < SPELT_NUMBER for word in name.words
    ):
        return ""
    return text


def entire(mine: Name, theirs: Name) -> tuple[int, int, int]:
    """Score, reasons against, rarity, of two names mistyped as a whole."""
    one, other = letters(mine), letters(theirs)
    if not one or not other or generation(mine) != generation(theirs):
        return 0, 0, 0
    if mine.numbers != theirs.numbers and mine.numbers and theirs.numbers:
        return 0, 0, 0
    allowed = min((min(len(one), len(other)) + 1) // 7, 3)
    errors = osa(one, other)
    if errors > allowed:
        return 0, 0, 0
    words = [single(name) for name in (mine, theirs)]
    rarest = min(sum(unit.rarity for unit in side) for side in words)
    told, dearer = max(rarest - VAGUE_WHOLE * errors, 0), 0
    if len(words[0]) == len(words[1]):
        differ = [(a, b) for a, b in zip(*words, strict=True) if a.word.text != b.word.text]
        if sum(min(osa(a.word.text, b.word.text), 4) for a, b in differ) == errors:
            dearer = BOTH_KNOWN * sum(a.known and b.known for a, b in differ) // len(words[0])
            told = sum(
                min(a.rarity, b.rarity, nearby(a.word.text, b.word.text))
                if (a, b) in differ
                else min(a.rarity, b.rarity)
                for a, b in zip(*words, strict=True)
            )
    value = lowered(950 - 850 * errors // max(len(one), len(other)) - dearer, told)
    return value, BITS["typing errors"], told


def score(mine: Name, theirs: Name) -> tuple[int, int, int]:
    """Score, reasons against, rarity."""
    words, whole = by_words(mine, theirs), entire(mine, theirs)
    return whole if whole[0] > words[0] else words

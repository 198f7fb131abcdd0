"""Two compared names side by side: which words answer which, by which rule, and what is left.

A comparison tells a score and its view; what the view laid side by side is worked out here,
for those who read it. The rules are those of `tricord.names.kernel.relating`, and four more:

``surname``    one Korean surname
``syllable``   one Korean syllable in two spellings or scripts
``possible``   the same, where one spelling only may stand for the other
``chinese``    a Chinese name by its Korean reading
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from tricord.names.comparing import CHINESE, GIVEN, KOREAN, Comparison
from tricord.names.folding import fold
from tricord.names.korean.person import KoreanName
from tricord.names.korean.spelling import Reading, readings
from tricord.names.korean.surnames import surnames_of
from tricord.names.korean.syllable import distance
from tricord.names.name import LONGEST, Name
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role

STEPS: Final = {
    "korean": KOREAN[0] - KOREAN[1],
    "given": GIVEN[0] - GIVEN[1],
    "chinese": 1000 - CHINESE,
}
"""Thousandths that a step of distance costs, by view; for a Chinese name, its reading."""
_WORD: Final = re.compile(r"[^\W_]+")
_BY_CHARACTER: Final = (Script.HANGUL, Script.HAN)
_UNSAID: Final = frozenset({Role.TITLE, Role.PARTICLE, Role.FORM})
Written = tuple[tuple[str, Script], ...]


class Aligned(NamedTuple):
    """Words of the first name that answer words of the second.

    Attributes:
        mine: As the first name prints them.
        theirs: As the second prints them.
        rule: Why they may be one.
        cost: What that costs, in thousandths.
    """

    mine: str
    theirs: str
    rule: str
    cost: int


class Alignment(NamedTuple):
    """Two names side by side.

    Attributes:
        pairs: In the order of the first name; a Korean name begins with its surname.
        mine: Words that only the first name has.
        theirs: Words that only the second has.
    """

    pairs: tuple[Aligned, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


def align(found: Comparison) -> Alignment:
    """Lay the names of a comparison side by side, as its view did."""
    match found.view:
        case "korean" | "given":
            laid = _korean(found)
            return laid if laid is not None else _whole(found, "syllable")
        case "chinese":
            return _whole(found, "chinese", STEPS["chinese"])
        case "same":
            return _whole(found, "same")
        case "words" if not found.pairs:
            return _whole(found, "typo", 1000 - found.value)
    return _words(found)


def _whole(found: Comparison, rule: str, cost: int = 0) -> Alignment:
    """One name as a whole answers the other."""
    mine, theirs = (
        " ".join([_shown(word.text, _printed(name.printed[:LONGEST])) for word in name.words])
        for name in (found.mine, found.theirs)
    )
    return Alignment((Aligned(mine, theirs, rule, cost),), (), ())


def _words(found: Comparison) -> Alignment:
    """Words as the general view paired them."""
    mine, theirs = found.mine, found.theirs
    own, their = (_printed(name.printed[:LONGEST]) for name in (mine, theirs))
    left = [word.text for word in mine.words], [word.text for word in theirs.words]
    pairs = [
        Aligned(_taken(left[0], a, own), _taken(left[1], b, their), rule, cost)
        for a, b, rule, cost in found.pairs
    ]
    return Alignment(tuple(pairs), _telling(mine, left[0], own), _telling(theirs, left[1], their))


def _taken(left: list[str], text: str, printed: dict[str, str]) -> str:
    """Take a word, or the neighbours written as one, out of those left; gives it as printed."""
    if text in left:
        left.remove(text)
        return _shown(text, printed)
    for start in range(len(left)):
        joined = ""
        for stop in range(start, len(left)):
            joined += left[stop]
            if joined == text:
                taken, left[start : stop + 1] = left[start : stop + 1], []
                return " ".join([_shown(each, printed) for each in taken])
    return _shown(text, printed)


def _telling(name: Name, left: list[str], printed: dict[str, str]) -> tuple[str, ...]:
    """Words that are left over; forms, titles and particles only where nothing else is."""
    if not left:
        return ()
    telling = {word.text for word in name.words if word.role not in _UNSAID}
    said = [text for text in left if text in telling] or left
    return tuple([_shown(text, printed) for text in said])


def _shown(text: str, printed: dict[str, str]) -> str:
    """A word as the name prints it, or as it was folded where that is not to be told."""
    shown = printed.get(text)
    if shown is None:
        shown = " ".join([printed.get(part, part) for part in text.split(" ")])
    return shown


@lru_cache(maxsize=4096)
def _printed(name: str) -> dict[str, str]:
    """Printed words by their folded form."""
    composed = name if name.isascii() else unicodedata.normalize("NFC", name)
    words = reversed(_WORD.findall(composed))
    return {word.lower() if word.isascii() else fold(word): word for word in words}


def _korean(found: Comparison) -> Alignment | None:
    """Surnames and syllables of the readings that decided."""
    readings_ = _decisive(found)
    if readings_ is None:
        return None
    (mine, one), (theirs, other) = readings_
    own, their = _parts(_written(mine), one), _parts(_written(theirs), other)
    step = STEPS[found.view]
    pairs = []
    if own.surname and their.surname:
        cost = (one.cost + other.cost) * step
        surnames = _as_printed(mine, own.surname), _as_printed(theirs, their.surname)
        pairs.append(Aligned(*surnames, "surname", cost))
    if len(own.given) == len(their.given) == len(one.given):
        for a, b, x, y in zip(own.given, their.given, one.given, other.given, strict=True):
            far = distance(x, y) or 0
            rule = "possible" if far else "syllable"
            pairs.append(Aligned(_as_printed(mine, a), _as_printed(theirs, b), rule, far * step))
    else:
        pairs.append(
            Aligned(
                _as_printed(mine, " ".join(own.given)),
                _as_printed(theirs, " ".join(their.given)),
                "syllable",
                0,
            )
        )
    left = [(own.surname,) if own.surname and not their.surname else ()]
    left.append((their.surname,) if their.surname and not own.surname else ())
    spare = [
        tuple(_as_printed(name, text) for text in (*names, *parts.spare))
        for name, names, parts in ((mine, left[0], own), (theirs, left[1], their))
    ]
    return Alignment(tuple(pairs), *spare)


def _decisive(found: Comparison) -> tuple[tuple[Name, KoreanName], tuple[Name, KoreanName]] | None:
    """The two readings whose distance the comparison tells."""
    mine, theirs = found.mine, found.theirs
    if found.view == "korean":
        offers = [(mine.korean, theirs.korean)]
    else:
        offers = [(mine.given, theirs.korean), (mine.korean, theirs.given)]
    for ones, others in offers:
        for one in ones:
            for other in others:
                if len(one.given) != len(other.given):
                    continue
                if one.surname and other.surname and not one.surname & other.surname:
                    continue
                apart = [distance(a, b) for a, b in zip(one.given, other.given, strict=True)]
                if None not in apart:
                    far = sum(filter(None, apart)) + one.cost + other.cost
                    if far == found.far:
                        return (mine, one), (theirs, other)
    return None


class _Parts(NamedTuple):
    """A name cut as a reading has it: surname, syllables, words beside them."""

    surname: str
    given: tuple[str, ...]
    spare: tuple[str, ...] = ()


def _written(name: Name) -> Written:
    return tuple((word.text, word.script) for word in name.words if word.role != Role.TITLE)


@lru_cache(maxsize=4096)
def _parts(written: Written, reading: KoreanName) -> _Parts:
    texts = [text for text, _ in written]
    script = written[0][1]
    whole = "".join(texts)
    if not reading.surname:
        return _Parts("", _cut(written, reading.given))
    if reading.surname_at >= 0:
        return _in_words(written, reading)
    if script in _BY_CHARACTER:
        at = len(whole) - len(reading.given)
        return _Parts(whole[:at], tuple(whole[at:]))
    for at in range(1, len(whole)):
        if surnames_of(whole[:at], script)[0] == reading.surname:
            given = _cut(((whole[at:], script),), reading.given)
            if len(given) == len(reading.given):
                return _Parts(whole[:at], given)
    return _Parts("", (whole,))


def _in_words(written: Written, reading: KoreanName) -> _Parts:
    """The surname is a word of its own; a word of another language may stand beside."""
    kept = tuple(word for word in written if readings(*word))
    for words in (written, kept):
        at = reading.surname_at
        if at >= len(words):
            continue
        given = _cut(words[:at] + words[at + 1 :], reading.given)
        if len(given) == len(reading.given) or len(words) == len(kept):
            spare = tuple(text for text, _ in written if (text, _) not in words)
            return _Parts(words[at][0], given, spare)
    return _Parts("", tuple(text for text, _ in written))


def _cut(words: Written, given: Reading) -> tuple[str, ...]:
    """Words cut into the syllables of a reading; as they are where that cannot be told."""
    found = next(_cuts(words, given), None)
    if found is not None:
        return found
    whole = "".join(text for text, _ in words)
    by_character = all(script in _BY_CHARACTER for _, script in words)
    return tuple(whole) if by_character and len(whole) == len(given) else tuple(t for t, _ in words)


def _cuts(words: Written, given: Reading) -> Iterator[tuple[str, ...]]:
    if not words or not given:
        if not words and not given:
            yield ()
        return
    (text, script), rest = words[0], words[1:]
    for at in range(1, len(text) + 1):
        if (given[0],) in readings(text[:at], script, 1):
            after = ((text[at:], script), *rest) if at < len(text) else rest
            for more in _cuts(after, given[1:]):
                yield (text[:at], *more)


def _as_printed(name: Name, text: str) -> str:
    """A part of a name as it prints it: the part's letters, cut from the printed word."""
    printed = _printed(name.printed[:LONGEST])
    if text in printed:
        return printed[text]
    for folded, word in printed.items():
        at = folded.find(text)
        if at >= 0 and len(folded) == len(word):
            return word[at : at + len(text)]
    return text

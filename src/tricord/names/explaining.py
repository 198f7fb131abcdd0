"""Why two names count as alike, or do not: as a sentence, and as data.

A sentence says which words agree and by which rule, then what speaks against it, then the
score. Its words stay modest: names agree, people are not identified by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from tricord.locale import language_of, text
from tricord.names.alignment import Aligned, Alignment, align
from tricord.names.comparing import VERSION, Comparison
from tricord.names.scoring import THRESHOLD

MOST_SHOWN: Final = 8
"""Pairs and left-over words a sentence names; `explanation` has all of them."""
RARE: Final = 200
"""Tenths of a bit from which a Korean name is too rare to say how many bear it."""
_BY_SOUND: Final = ("korean", "given")
_WORDS: Final = ("against-words-disagree", "against-words-missing")
_rule_of = attrgetter("rule")
_PARAMETERS: Final = {
    "names-pairs": ("pairs", "rule"),
    "names-disagree": ("mine", "theirs"),
    "names-only-first": ("words",),
    "names-only-second": ("words",),
    "names-only-query": ("words",),
    "names-only-listed": ("words",),
    "names-bearers": ("people",),
    "names-score": ("score", "threshold"),
    "screened-same": ("kind", "value"),
    "screened-other-imo": ("mine", "theirs"),
    "screened-birth-clash": ("mine", "theirs"),
    "screened-birth-agrees": ("mine", "theirs"),
    "screened-birth-year": ("mine", "theirs"),
    "screened-country-clash": ("mine", "theirs"),
    "screened-country-agrees": ("mine", "theirs"),
    "screened-set-aside": ("line", "reason"),
    "screened-ragged": ("cells", "wanted"),
}


def explain(found: Comparison, language: str | None = None, *, listed: bool = False) -> str:
    """Say in a sentence or two why a comparison came to its score.

    Args:
        found: The comparison.
        language: ``en``, ``ko`` or ``ja``; the reader's own by default.
        listed: The second name stands in a list and the first was searched for.
    """
    chosen = language or language_of()
    said = sentences(found, chosen, listed=listed)
    return joined([*said, score(found.value, chosen)], chosen)


def joined(said: Sequence[str], language: str) -> str:
    """Sentences as one text; Japanese sets no space between them."""
    return ("" if language == "ja" else " ").join(said)


def explanation(found: Comparison) -> dict[str, Any]:
    """The same as data that can be kept: the same for the same two names, whenever made."""
    laid = align(found)
    return {
        "query": found.mine.printed,
        "listed": found.theirs.printed,
        "schema": [found.mine.schema, found.theirs.schema],
        "view": found.view,
        "aligned": [pair._asdict() for pair in laid.pairs],
        "only_query": list(laid.mine),
        "only_listed": list(laid.theirs),
        "against": list(found.against),
        "rarity_bits": found.rarity / 10,
        "cut": found.mine.cut or found.theirs.cut,
        "score": found.score,
        "threshold": THRESHOLD / 1000,
        "match": found.match,
        "matcher": VERSION,
    }


def phrase(key: str, language: str, **params: str) -> str:
    """A message with its parameters, from a pattern that is put into words once."""
    return _pattern(key, language).format_map(params)


@lru_cache(maxsize=1024)
def _pattern(key: str, language: str) -> str:
    return text(key, language, **{name: f"{{{name}}}" for name in _PARAMETERS.get(key, ())})


def sentences(found: Comparison, language: str, *, listed: bool) -> Iterator[str]:
    """The sentences of `explain` but for the score."""
    if not (found.mine.words and found.theirs.words):
        yield _pattern("names-nothing-to-compare", language)
        return
    laid = align(found)
    if found.view == "same":
        yield _pattern("names-same", language)
    elif found.view == "different":
        yield _pattern("names-different", language)
    else:
        yield _agreeing(laid.pairs, language)
        yield from _left_over(found, laid, language, listed=listed)
        if found.view in _BY_SOUND and found.rarity < RARE:
            yield phrase("names-bearers", language, people=_people(found.rarity))
    for key in found.against:
        if key not in _WORDS:
            yield _pattern(key, language)
    if found.mine.cut or found.theirs.cut:
        yield _pattern("names-cut", language)


@lru_cache(maxsize=4096)
def score(value: int, language: str) -> str:
    """A score in thousandths and the threshold, as a sentence."""
    return phrase(
        "names-score", language, score=f"{value / 1000:.3f}", threshold=f"{THRESHOLD / 1000:.3f}"
    )


def _agreeing(pairs: tuple[Aligned, ...], language: str) -> str:
    """Pairs, those of one rule together."""
    said = []
    for rule, same in groupby(pairs[:MOST_SHOWN], _rule_of):
        words = ", ".join([_pair(mine, theirs) for mine, theirs, _, _ in same])
        label = _pattern(f"rule-{rule}", language)
        said.append(phrase("names-pairs", language, pairs=words, rule=label))
    more = "…" if len(pairs) > MOST_SHOWN else ""
    return ", ".join(said) + more + _pattern("names-stop", language)


def _pair(mine: str, theirs: str) -> str:
    return mine if mine.lower() == theirs.lower() else f"{mine} = {theirs}"


def _left_over(found: Comparison, laid: Alignment, language: str, *, listed: bool) -> Iterator[str]:
    """Words that disagree, or that only one of the names has."""
    mine, theirs = _some(laid.mine), _some(laid.theirs)
    if "against-words-disagree" in found.against and mine and theirs:
        yield phrase("names-disagree", language, mine=mine, theirs=theirs)
        return
    if found.view == "words" and not set(_WORDS) & set(found.against):
        return
    if mine:
        yield phrase(f"names-only-{'query' if listed else 'first'}", language, words=mine)
    if theirs:
        yield phrase(f"names-only-{'listed' if listed else 'second'}", language, words=theirs)


def _some(words: tuple[str, ...]) -> str:
    shown = " ".join(words[:MOST_SHOWN])
    return f"{shown} …" if len(words) > MOST_SHOWN else shown


@lru_cache(maxsize=1024)
def _people(rarity: int) -> str:
    """Of how many people one bears a name, to two digits: 11,000."""
    many = 2 ** (rarity / 10)
    digits = len(str(int(many)))
    return f"{round(many, min(0, 2 - digits)):,.0f}"

"""Which items words name: in English, Korean, Japanese and Chinese, or by code."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from tricord.items.catalogue import book, items, items_of_line
from tricord.items.compounds import in_compound
from tricord.items.entry import Item, digits_of
from tricord.items.han import simplified

_HANGUL: Final = re.compile(r"[가-힣]")
_JAPANESE: Final = re.compile(r"[ぁ-んァ-ヺー一-鿿々]")
_KATAKANA: Final = "ァ-ヺー"
_LATIN: Final = "a-z0-9\u00df-\u024f"
# What Korean writes behind a noun, often without a space: nouns of trade, then particles.
_TRADE: Final = (
    "수출|수입|가격|공급망|공급|생산|재고|비축|통제|규제|제한|금지|부족|수급|품목|제품|소재|원료"
    "|공장|광산|업체|시장|조달|물량"
)
_PARTICLE: Final = (
    "은|는|이|가|을|를|의|에|에서|에는|에도|로|으로|와|과|도|만|및|부터|까지|보다|나|이나|이며|며"
    "|인|등|등의|용|산|이다|이고|입니다"
)
_UNITS: Final = (
    "t|mt|kt|kg|tons?|tonnes?|bbl|barrels?|usd|eur|krw|jpy|cny|won|yen|톤|원|달러|배럴|トン|円|ドル"
)
_CODE: Final = re.compile(
    r"(?<![\w.,])(?P<code>\d{4}(?:[. ]\d{2}|\d{2})(?:[. ]?\d{2,4})?(?:[. ]?\d{2})?)"
    rf"(?![\d%])(?![.,]\d)(?!\s?(?:{_UNITS})(?![a-z]))"
)
_PIECE: Final = re.compile(r"[,;:/·、，。()\[\]\n]+|\s+(?:and|및|와|과)\s+")
_BOUNDS: Final = {
    "latin": rf"(?<![{_LATIN}])(?=(NAMES)(?![{_LATIN}]))",
    "korean": rf"(?<![가-힣])(?=(NAMES)(?:\s?(?:{_TRADE})){{0,2}}(?:{_PARTICLE})?(?![가-힣]))",
    "japanese": r"(?=(NAMES))",
    "katakana": rf"(?<![{_KATAKANA}])(?=(NAMES)(?![{_KATAKANA}]))",
    "begins": rf"(?<![{_KATAKANA}])(?=(NAMES))",
    "ends": rf"(?=(NAMES)(?![{_KATAKANA}]))",
}
_JOINTS: Final = re.compile("[\t\u00a0\u2010-\u2014_-]")
_TRADED: Final = re.compile(rf"\s(?:{_TRADE})")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name found in words: from where to where, and what it names."""

    start: int
    end: int
    items: tuple[str, ...]


def named(words: str) -> tuple[Item, ...]:
    """The items whose name, material or code stands in words.

    The longest name wins: *natural graphite* names one item, *graphite* all of that material.
    Latin names count as whole words, singular or plural; Korean names from the beginning of a word,
    with particles and nouns of trade behind them; katakana as a whole; Chinese wherever it stands,
    in full signs (鎂) as in short ones (镁).
    A material within the name of a compound (indium antimonide, 锑化铟) does not count. A name that
    is an everyday word too (요소 is urea and *element*) counts only where nothing else stands
    beside it. A number of six to ten digits counts where it is a code of the catalogue and no
    amount; where a line is all of one item by its text, it names that one, not those that are a
    part of it.

    Args:
        words: A name, a sentence or more.

    Returns:
        Items in the order they are named, each once; several for a name or a mixed line that
        stands for several.
    """
    text = _folded(words)
    found = [*_named(text), *_alone_in(text), *_coded(text)]
    hits = sorted(_longest(found), key=lambda hit: hit.start)
    ids = dict.fromkeys(item_id for hit in hits for item_id in hit.items)
    return tuple(items()[item_id] for item_id in ids)


def places(text: str) -> Iterator[tuple[int, int, tuple[Item, ...]]]:
    """Names of items in a longer text, with where each stands and what it names.

    As `named`, but without codes, everyday words and names of materials: a text speaks of
    phosphorus where none is traded.

    Args:
        text: The text, with half-width signs.
    """
    # Sign by sign, so that places stay those of the text.
    folded = "".join(low if len(low := sign.casefold()) == 1 else sign for sign in text)
    folded = simplified(_JOINTS.sub(" ", folded))
    for hit in sorted(_longest(_named(folded)), key=lambda hit: hit.start):
        if hit.items and _key(folded[hit.start : hit.end]) not in _of_materials():
            yield hit.start, hit.end, tuple(items()[item_id] for item_id in hit.items)


def _folded(words: str) -> str:
    text = simplified(unicodedata.normalize("NFKC", words).casefold())
    return re.sub(r"[ \t\u00a0\u2010-\u2014_-]+", " ", text)


def _key(phrase: str) -> str:
    """A folded phrase as it is looked up: Korean with or without its spaces is the same."""
    return re.sub(r"\s", "", phrase) if _HANGUL.search(phrase) else phrase


def _longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """The longest of those that overlap; of equal length the first."""
    taken: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
            yield hit


def _named(text: str) -> Iterator[_Hit]:
    phrases = _phrases()
    for pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span(1)
            key = _key(match[1])
            if key not in _materials() or not in_compound(text, start, end):
                yield _Hit(start, end, phrases[key])


def _alone_in(text: str) -> Iterator[_Hit]:
    """Everyday words that stand alone between two commas, or as Korean headlines name goods."""
    phrases = _phrases()
    start = 0
    for piece in (*_PIECE.finditer(text), None):
        end = piece.start() if piece else len(text)
        said = text[start:end].strip(" .'\"")
        for word in _alone():
            behind = said.removeprefix(word)
            if said == word or (_HANGUL.match(word) and _trades(said, behind)):
                begins = text.index(word, start)
                yield _Hit(begins, begins + len(word), phrases[_key(word)])
        start = piece.end() if piece else end


def _trades(said: str, behind: str) -> bool:
    return behind != said and _TRADED.match(behind) is not None


def _coded(text: str) -> Iterator[_Hit]:
    for match in _CODE.finditer(text):
        held = items_of_line(match["code"])
        wholly = [each for each in held if _is_all_of(each, match["code"])]
        if held:
            yield _Hit(*match.span("code"), tuple(each.item_id for each in wholly or held))


def _is_all_of(item: Item, code: str) -> bool:
    line = item.line(digits_of(code)[:6])
    return line is not None and line.sole


@cache
def _of_materials() -> frozenset[str]:
    """Folded names of materials, be they an item's name too."""
    return frozenset(
        _key(form)
        for material in book().materials.values()
        for word in (*material.names.values(), *material.words)
        for form in _forms(_folded(word))
    )


@cache
def _materials() -> frozenset[str]:
    """Folded names that stand for a material, and for no item by itself."""
    of_items = {
        _key(form)
        for item in items().values()
        for word in (*item.names.values(), *item.words)
        for form in _forms(_folded(word))
    }
    return _of_materials() - of_items


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """What each folded name stands for; nothing for words that mean another thing."""
    read = book()
    of_items: dict[str, list[str]] = defaultdict(list)
    of_materials: dict[str, list[str]] = defaultdict(list)
    for item_id, item in read.items.items():
        for word in (*item.names.values(), *item.words):
            for form in _forms(_folded(word)):
                of_items[_key(form)].append(item_id)
        material = read.materials[item.material]
        for word in (*material.names.values(), *material.words):
            for form in _forms(_folded(word)):
                of_materials[_key(form)].append(item_id)
    found: dict[str, list[str]] = {**of_materials, **of_items}
    for word in read.other_things:
        found |= {_key(form): [] for form in _forms(_folded(word))}
    return {word: tuple(dict.fromkeys(ids)) for word, ids in found.items()}


def _forms(phrase: str) -> tuple[str, ...]:
    """A name and, where it is Latin, its other number."""
    if _HANGUL.search(phrase) or _JAPANESE.search(phrase):
        return (phrase,)
    if phrase.endswith("ies"):
        return (phrase, f"{phrase[:-3]}y")
    if phrase.endswith("y"):
        return (phrase, f"{phrase[:-1]}ies")
    if phrase.endswith("s"):
        return (phrase, phrase[:-1])
    return (phrase, f"{phrase}s")


@cache
def _alone() -> tuple[str, ...]:
    return tuple(_folded(word) for word in book().alone)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """One pattern for each script; it finds the longest name at every place."""
    everyday = {_key(word) for word in _alone()}
    by_script: dict[str, dict[str, None]] = defaultdict(dict)
    for phrase in sorted(_phrases(), key=lambda p: (-len(p), p)):
        if phrase not in everyday:
            by_script[_script(phrase)][phrase] = None
    patterns = []
    for script, phrases in by_script.items():
        between = r"\s?" if script == "korean" else ""
        names = "|".join(between.join(map(re.escape, phrase)) for phrase in phrases)
        patterns.append(re.compile(_BOUNDS[script].replace("NAMES", names)))
    return tuple(patterns)


def _script(phrase: str) -> str:
    if _HANGUL.search(phrase):
        return "korean"
    if not _JAPANESE.search(phrase):
        return "latin"
    begins, ends = (re.match(f"[{_KATAKANA}]", phrase[at]) is not None for at in (0, -1))
    if begins and ends:
        return "katakana"
    return "begins" if begins else "ends" if ends else "japanese"

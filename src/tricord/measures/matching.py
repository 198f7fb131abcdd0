"""Goods to measures: by Harmonized System code, longest prefix first, and by words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from tricord.errors import ConfigError
from tricord.model.measure import Code, Goods, Measure


class Strength(StrEnum):
    """What a match of goods is worth, strongest first.

    ``printed``: the resolution prints the code. ``named``: the description names goods the
    paragraph names. ``candidate``: somebody chose the code; a lead. ``needs_description``: the
    code also holds goods the measure does not cover; only a description can tell.
    """

    PRINTED = "printed"
    NAMED = "named"
    CANDIDATE = "candidate"
    NEEDS_DESCRIPTION = "needs_description"


_ORDER = {strength: place for place, strength in enumerate(Strength)}


@dataclass(frozen=True, slots=True)
class Match:
    """Goods of a measure that fit what was asked.

    Attributes:
        goods: The goods.
        strength: What the match is worth.
        code: The code that matched, the longest there is; ``None`` where only words did.
        too_short: The code asked for is shorter than the measure's: it holds other goods too.
    """

    goods: Goods
    strength: Strength
    code: Code | None
    too_short: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """Sorts the strongest first, then the longest code."""
        return _ORDER[self.strength], -len(self.code.code) if self.code else 0


def hs_code(printed: str) -> str:
    """A code without dots and spaces.

    Raises:
        ConfigError: ``hs-code-invalid``: not 2 to 12 digits.
    """
    code = re.sub(r"[\s.]", "", printed)
    if not re.fullmatch(r"[0-9]{2,12}", code):
        raise ConfigError("hs-code-invalid", hs=printed)
    return code


class GoodsIndex:
    """Finds the measures that speak of goods.

    Args:
        measures: The measures to search.
    """

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._codes: dict[str, list[tuple[str, Goods, Code]]] = {}
        self._wider: dict[str, list[tuple[str, Goods, Code]]] = {}
        self._goods: dict[str, list[tuple[str, Goods]]] = {}
        phrases: dict[str, set[str]] = {}
        for measure in measures:
            for goods in measure.goods:
                self._goods.setdefault(goods.goods_id, []).append((measure.measure_id, goods))
                for word in goods.words:
                    phrases.setdefault(word.casefold(), set()).add(goods.goods_id)
                for code in goods.codes:
                    entry = (measure.measure_id, goods, code)
                    self._codes.setdefault(code.code, []).append(entry)
                    for length in range(2, len(code.code)):
                        self._wider.setdefault(code.code[:length], []).append(entry)
        self._phrases = phrases
        # Descriptions come back by the thousand in one table of trade.
        self.named = lru_cache(maxsize=4096)(self._named)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self._phrases)

    def _named(self, description: str) -> frozenset[str]:
        """Ids of the goods a description names; at one place the longest phrase wins."""
        found: set[str] = set()
        for hit in self._pattern.finditer(description.casefold()):
            phrase = hit.group(0)
            found |= self._phrases.get(phrase) or self._phrases[phrase.removesuffix("s")]
        return frozenset(found)

    def match(
        self, hs: str | None, description: str | frozenset[str] | None
    ) -> dict[str, tuple[Match, ...]]:
        """Measures that speak of the goods, with every match, strongest first.

        Args:
            hs: A code as `hs_code` returns it, or ``None``.
            description: The goods in words, their ids, or ``None``.
        """
        said = description or frozenset()
        named = self.named(said) if isinstance(said, str) else said & self._goods.keys()
        best: dict[tuple[str, str], Match] = {}
        if hs:
            self._by_code(hs, named, best)
        for goods_id in sorted(named):
            for measure_id, goods in self._goods[goods_id]:
                best.setdefault((measure_id, goods_id), Match(goods, Strength.NAMED, None))
        found: dict[str, list[Match]] = {}
        for (measure_id, _), match in best.items():
            found.setdefault(measure_id, []).append(match)
        return {key: tuple(sorted(hits, key=lambda m: m.rank)) for key, hits in found.items()}

    def _by_code(self, hs: str, named: frozenset[str], best: dict[tuple[str, str], Match]) -> None:
        hits = [
            (*entry, False)
            for length in range(len(hs), 1, -1)
            for entry in self._codes.get(hs[:length], ())
        ]
        hits += [(*entry, True) for entry in self._wider.get(hs, ())]
        # Where the description names goods of this very heading, it settles what the code
        # leaves open: the other goods of the heading are then not meant.
        settled = any(goods.goods_id in named for _, goods, _, _ in hits)
        for measure_id, goods, code, too_short in hits:
            key = (measure_id, goods.goods_id)
            strength = _strength(code, too_short, goods.goods_id in named)
            if key in best or (strength is Strength.NEEDS_DESCRIPTION and settled):
                continue
            best[key] = Match(goods, strength, code, too_short)


def _strength(code: Code, too_short: bool, is_named: bool) -> Strength:
    if code.printed and not too_short:
        return Strength.PRINTED
    if is_named:
        return Strength.NAMED
    if too_short or code.needs_description:
        return Strength.NEEDS_DESCRIPTION
    return Strength.CANDIDATE


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(_bounded(phrase) for phrase in longest_first) or r"(?!)")


def _bounded(phrase: str) -> str:
    if phrase.isascii():
        return rf"\b{re.escape(phrase)}s?\b"
    if len(phrase) == 1:
        # One syllable or character is a word of its own, not a part of one: 鉄 but not 鉄道.
        return rf"(?<!\w){re.escape(phrase)}(?!\w)"
    return re.escape(phrase)

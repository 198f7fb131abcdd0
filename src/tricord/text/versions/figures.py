"""Numbers and days of a clause, in a form that does not depend on its language."""

from __future__ import annotations

import re
from typing import Final

from tricord.text.clauses import Language
from tricord.text.clauses.half_width import half_width
from tricord.text.days import MONTHS

_ENGLISH_DAY: Final = re.compile(
    r"\b(" + "|".join(MONTHS) + r")\b(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+(20\d\d))?",
    re.IGNORECASE,
)
_EAST_DAY: Final = re.compile(
    r"(?:(?:(20\d\d)|令和(\d{1,2}))\s?[年년]\s?)?(\d{1,2})\s?[月월](?!間|간)\s?(?:(\d{1,2})\s?[日일])?"
)
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)|令和(\d{1,2})年")
_COUNT: Final = re.compile(r"(?<![\d.,年월月])(\d+(?:[.,]\d+)?)(?![\d]*\s?[年月日년월일])")
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5,
}  # fmt: skip


_KOREAN: Final = {"첫": 1, "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5}
# "The three countries" counts nobody: it is what the parties call themselves.
_TOGETHER: Final = re.compile(
    r"\b(?:three|two|four) (?:countries|leaders|ministers|sides|partners|nations|governments)\b|"
    r"[三四2-43-43]\s?(?:か|カ|ヶ|ヵ)国|三者|3국|삼국|3자|4국|양국",
    re.IGNORECASE,
)


def figures(words: str, language: Language) -> frozenset[str]:
    """Numbers and days: ``n:3``, ``m:9``, ``d:9-30``, ``y:2031``.

    Args:
        words: The words.
        language: Their language.
    """
    words = half_width(words)
    return _english(words) if language == "en" else _east_asian(words)


def _english(words: str) -> frozenset[str]:
    found: set[str] = set()
    plain = words = _TOGETHER.sub(" ", words)
    for hit in _ENGLISH_DAY.finditer(words):
        if hit[1][0].islower():
            continue  # "may"
        month = MONTHS.index(hit[1].lower()) + 1
        found.add(f"d:{month}-{int(hit[2])}" if hit[2] else f"m:{month}")
        plain = plain.replace(hit[0], " ")
    found |= {f"y:{hit[1]}" for hit in _YEAR.finditer(words) if hit[1]}
    for hit in _COUNT.finditer(_YEAR.sub(" ", plain)):
        found.add(f"n:{hit[1].replace(',', '')}")
    for hit in re.finditer(r"\b([a-z]+) (hundred|thousand)\b", plain.lower()):
        if hit[1] in _WORDS:
            found.add(f"n:{_WORDS[hit[1]] * (100 if hit[2] == 'hundred' else 1000)}")
    plain = re.sub(r"\b[a-z]+ (?:hundred|thousand)\b", " ", plain.lower())
    for word in re.findall(r"[a-z]+", plain):
        if word in _WORDS:
            found.add(f"n:{_WORDS[word]}")
    return frozenset(found)


def _east_asian(words: str) -> frozenset[str]:
    found: set[str] = set()
    words = _TOGETHER.sub(" ", words)
    for hit in _EAST_DAY.finditer(words):
        month, day = int(hit[3]), hit[4]
        if 1 <= month <= 12:
            found.add(f"d:{month}-{int(day)}" if day else f"m:{month}")
    for hit in _YEAR.finditer(words):
        found.add(f"y:{hit[1] or 2018 + int(hit[2])}")
    plain = _EAST_DAY.sub(" ", _YEAR.sub(" ", words))
    found |= {f"n:{hit[1].replace(',', '')}" for hit in _COUNT.finditer(plain)}
    for sign, value in (("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5)):
        if re.search(rf"{sign}(?:つ|回|度目|件|名|発)", words):
            found.add(f"n:{value}")
    for word, value in _KOREAN.items():
        if re.search(rf"{word}\s?(?:번째|차례|개|명|건|가지)", words):
            found.add(f"n:{value}")
    return frozenset(found)

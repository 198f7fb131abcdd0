"""Bodies, dialogues, mechanisms and instruments a clause names, as printed.

A name is a run of capitalised words with the noun that says what kind of thing it is ("Trilateral
Economic Security Dialogue"), a name of a closed list, a name in quotation marks, or a description
of what is not named yet ("trilateral coordinating mechanism"). An abbreviation behind it belongs to
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language, Span

_SHORT: Final = re.compile(r"\s*[(（][^()（）\n]{2,40}[)）]")
_CAP: Final = r"(?:[A-Z0-9][\w’'\-]*(?:\.[A-Z]\.)*(?:-[A-Z]\w+)*|U\.S\.(?:-[\w]+)*|2\+2)"
_JOINT: Final = r"(?:\s+(?:of|and|the|on|for|to|with|in|at|&|–|a)){1,3}"


def programmes(words: str, start: int, language: Language) -> tuple[Span, ...]:
    """Names of programmes in the words of a clause, in their order; the longest where they overlap.

    Args:
        words: The words.
        start: Where they begin in the text.
        language: Their language.
    """
    plain = re.sub(r"\*+|<[^>\n]{1,10}>", lambda hit: " " * len(hit[0]), words)
    found = sorted(
        _english(plain) if language == "en" else _east_asian(plain, language),
        key=lambda each: (each[0], -each[1]),
    )
    kept: list[tuple[int, int]] = []
    for first, last in found:
        if kept and first < kept[-1][1]:
            if last > kept[-1][1]:
                kept[-1] = (kept[-1][0], last)
            continue
        kept.append((first, last))
    return tuple(Span(start + first, start + last, words[first:last]) for first, last in kept)


def _english(words: str) -> Iterator[tuple[int, int]]:
    rules = _rules("en")
    for hit in _capitals().finditer(words):
        last = 0
        for head in rules["head"].finditer(hit[0]):
            last = head.end()
        if not last:
            continue
        first, name = hit.start(), hit[0][:last]
        opening = re.match(
            r"(?:The|Our|Their|This|These|In|At|Through|As|Both|We|They|All|And|For|Under|A|An)\s+",
            name,
        )
        if opening:
            first, name = first + opening.end(), name[opening.end() :]
        # What goes on with a name behind its noun: the Convention on the Law of the Sea.
        tail = re.match(rf"{_JOINT}\s+{_CAP}(?:\s+{_CAP})*", hit[0][last:])
        end = hit.start() + last + (tail.end() if tail and _belongs(hit[0][last:]) else 0)
        if not rules["not"].match(words[first:end]) and " " in words[first:end]:
            yield first, _with_short(words, end)
    for pattern in ("known", "described"):
        for hit in rules[pattern].finditer(words):
            yield hit.start(), _with_short(words, hit.end())
    for hit in re.finditer(r"[“\"]([A-Z][^”\"\n]{2,60})[”\"]", words):
        if rules["head"].search(hit[1]):
            yield hit.start(1), hit.end(1)


def _belongs(rest: str) -> bool:
    """Whether what follows the head noun goes on with the name: "Convention on the Law of"."""
    return re.match(r"\s+(?:on|of|for)\b", rest) is not None


def _with_short(words: str, end: int) -> int:
    """The end of a name with the abbreviation behind it."""
    hit = _SHORT.match(words, end)
    if hit and re.search(r"[A-Z0-9]{2,}", hit[0]):
        return hit.end()
    return end


def _east_asian(words: str, language: Language) -> Iterator[tuple[int, int]]:
    rules = _rules(language)
    run = r"[一-龯ァ-ヶー・A-Za-z0-9＋+／/\-々]" if language == "ja" else r"[가-힣A-Za-z0-9·‧・\-]"
    for hit in re.finditer(rf"{run}{{2,}}", words) if language == "ja" else _korean_runs(words):
        last = 0
        for head in rules["head"].finditer(hit[0]):
            if head.start() > 0:
                last = head.end()
        name = hit[0][:last]
        if last and not rules["not"].match(name) and len(name) > 3:
            yield hit.start(), _with_short(words, hit.start() + last)
    for hit in rules["known"].finditer(words):
        yield hit.start(), _with_short(words, hit.end())
    for hit in re.finditer(r"[「『‘“'\"]([^」』’”'\"\n]{2,40})[」』’”'\"]", words):
        if rules["head"].search(hit[1]):
            yield hit.start(1), _with_short(words, hit.end(1))


def _korean_runs(words: str) -> Iterator[re.Match[str]]:
    """Up to five words that lead to a head noun: 한미일 경제안보대화."""
    yield from re.finditer(
        r"(?:한[·‧・]?미[·‧・]?일|한일|한미|3국(?:간)?|다국적|공급망|핵심광물|인도[·‧・]?태평양|인태|경제안보|기술)"
        r"(?:\s+[가-힣A-Za-z0-9·‧・\-]{1,12}){0,4}",
        words,
    )


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(rf"\b{_CAP}(?:(?:{_JOINT})?\s+{_CAP}|,?\s+and\s+{_CAP}(?=\s+{_CAP}))*")


@cache
def _rules(language: Language) -> Mapping[str, re.Pattern[str]]:
    path = Path(__file__).parent / "data" / "programmes.yaml"
    said: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))[language]
    whole = {"head": rf"(?<![A-Za-z])(?:{said['head']})(?![A-Za-z])"}
    return {
        name: re.compile(whole.get(name, words), 0 if name != "described" else re.IGNORECASE)
        for name, words in said.items()
    }

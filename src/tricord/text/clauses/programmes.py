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
_CAP: Final = r"(?:[A-Z0-9][\w’'\-]*+(?:\.[A-Z]\.)*(?:-[A-Z]\w+)*|U\.S\.(?:-[\w]+)*|2\+2)"
_JOINT: Final = r"(?:\s+(?:of|and|the|on|for|to|with|in|at|&|–|a)){1,3}"


# "Weather Ready Pacific initiative": a name whose noun is not spelled with a capital.
_SMALL_HEAD: Final = re.compile(
    rf"(?<![\w’])(?P<name>{_CAP}(?:(?:\s+(?:and|of|for|the|through|in))?\s+{_CAP})+"
    r"(?:\s+\([A-Z][A-Za-z&-]{1,9}\))?\s+(?:initiative|program(?:me)?|partnership|mechanism|"
    r"framework|network|project|dialogue|fellowship|campaign|toolbox|portal|package|"
    r"(?:humanitarian assistance and )?(?:disaster response )?exercise))\b"
)
_SHORT_WORD: Final = re.compile(r"(?<![\w’(（-])[A-Z][A-Za-z&-]{1,9}(?![\w-])")
_EXPLAINED: Final = re.compile(
    r"[A-Za-z一-龯ァ-ヶー가-힣]\s?[(（](?P<short>[A-Z][A-Za-z&-]*[A-Z][A-Za-z]{0,2})[)）]"
)
# "The security 2+2": foreign and defence ministers of two States.
_TWO_AND_TWO: Final = re.compile(
    r"(?:(?:[A-Z][\w.]*-[A-Z][\w.]*\s+)?(?:security|economic|foreign and defense)\s+)?"
    r"[“\"]?2\+2(?:[.,]?[”\"])?"
)
# What leads to a name and is none of it.
_LEADS: Final = re.compile(
    r"(?:[A-Z]\w+ing\s+(?:(?:on|upon|to)\s+)?(?:the\s+)?(?=[A-Z])|"
    r"(?:The|Our|Their|This|These|In|At|Through|As|Both|We|They|All|And|For|Under|A|An|"
    r"Article \w+ of the|Readout of|Joint(?! Declaration| Vision))\s+|"
    r"[A-Z]\w+’s\s+(?:20\d\d\s+)?|20\d\d\s+)+"
)
_NEW: Final = re.compile(r"(?:new|annual|first)\s+(?=\w)", re.IGNORECASE)
# Nouns whose names go on behind them.
_GO_ON: Final = frozenset(
    (
        "Convention",
        "Treaty",
        "Charter",
        "Memorandum",
        "Outlook",
        "Guidelines",
        "Legislation",
        "Conference",
        "Dialogue",
        "Forum",
        "Framework",
        "Working Group",
        "Group",
        "Strategy",
        "Partnership",
        "Agreement",
        "Declaration",
        "Principles",
        "Plan",
        "Network",
        "Center",
        "Initiative",
        "Platform",
        "Panel",
        "Agenda",
        "Fund",
        "Team",
        "Alliance",
        "Coalition",
    )
)
# Nouns that name something where another name is joined to it.
_ALSO_NAMES: Final = re.compile(r"\b(?:Alliance|Statement|Fact Sheet|Guidance|Code of Conduct)\b")
_TAILED: Final = re.compile(
    rf"(?:\s+(?:on|of|for|between|through)|—)(?!\s+(?:January|February|March|April|May|June|July|"
    rf"August|September|October|November|December)\b)\s*(?:\s+(?:the|and|of|on|for|between|in|{_CAP}))*\s+{_CAP}(?:\s+{_CAP})*"
)
_JAPANESE_RUN: Final = re.compile(
    r"(?:[一-龯ァ-ヶー・A-Za-z0-9＋+／/\-々]|(?<=三)か(?=国)|(?<=[ータス])の(?=[ァ-ヶ])|"
    r"(?<=[一-龯ァ-ヶー])(?:に関する|のための|に係る)(?=[一-龯ァ-ヶA-Z]))+"
)
# A particle ends a name: 3국 장관은 | 한미일 사무국을, 경제안보대화와 | 조기경보시스템.
_KOREAN_WORD: Final = (
    r"(?![가-힣A-Za-z0-9·‧\-]*(?:은|는|을|를|와|과|의|에(?!\s(?:관한|대한))|에서|까지|부터|으로|들|(?:장관|차관|정상|측|국)[이가])\s)"
    r"(?!\d{1,4}[년월일])[가-힣A-Za-z0-9·‧\-]{1,14}"
)
_KOREAN_RUN: Final = re.compile(
    r"(?:한[·‧・]?미[·‧・]?일|한일|한미|3국(?:간)?|다국적|공급망|핵심광물|인도[·‧・\-]?태평양|인태|경제안보|기술)"
    rf"(?![은는이가을를와과의들]\s)(?:\s+{_KOREAN_WORD}){{0,6}}"
    r"(?:\s+(?!\d{1,4}[년월일])[가-힣A-Za-z0-9·‧\-]{1,14})?(?=[\s,.(（]|$)"
)
# "The 6th": the meeting is one of a series, whose name follows.
_COUNTED: Final = re.compile(r"第[0-9０-９一二三四五六七八九十]+[回次]|제\d+차\s?")
# 国際原子力機関(IAEA): what an abbreviation in Latin letters stands behind is a name.
_ABBREVIATED_EAST: Final = {
    "ja": re.compile(
        r"(?:[一-龯ァ-ヶー・々]|(?<=三)か(?=国)){4,30}[(（][A-ZＡ-Ｚ][A-Za-zＡ-Ｚ&\-]{1,9}[)）]"
    ),
    "ko": re.compile(r"[가-힣·]{3,20}\([A-Z][A-Za-z&\-]{1,9}\)"),
}
_STATES: Final = frozenset(
    ("DPRK", "ROK", "PRC", "USA", "UNSC", "UAE", "WMD", "ICBM", "COVID", "UNSCR", "UNSCRs", "DRC")
)


def programmes(
    words: str, start: int, language: Language, shorts: frozenset[str] = frozenset()
) -> tuple[Span, ...]:
    """Names of programmes in the words of a clause, in their order; the longest where they overlap.

    Args:
        words: The words.
        start: Where they begin in the text.
        language: Their language.
        shorts: Abbreviations that the document explains somewhere; see `abbreviations`.
    """
    plain = re.sub(r"\*+|<[^>\n]{1,10}>", lambda hit: " " * len(hit[0]), words)
    plain = plain.replace("\n", " ")
    places = [*(_english(plain) if language == "en" else _east_asian(plain, language))]
    if shorts:
        places += [hit.span() for hit in _SHORT_WORD.finditer(plain) if hit[0] in shorts]
    found = sorted(places, key=lambda each: (each[0], -each[1]))
    kept: list[tuple[int, int]] = []
    for first, last in found:
        if kept and first < kept[-1][1]:
            if last > kept[-1][1]:
                kept[-1] = (kept[-1][0], last)
            continue
        kept.append((first, last))
    return tuple(Span(start + first, start + last, words[first:last]) for first, last in kept)


def abbreviations(text: str) -> frozenset[str]:
    """Abbreviations of programmes that a text explains: "Indian Ocean Rim Association (IORA)".

    Args:
        text: All of a statement in one language.
    """
    found = {hit["short"] for hit in _EXPLAINED.finditer(text)}
    others = _rules("en")["other_short"]
    return frozenset(short for short in found - _STATES if not others.fullmatch(short))


def _english(words: str) -> Iterator[tuple[int, int]]:
    rules = _rules("en")
    for hit in _capitals().finditer(words):
        for first, last in _apart(words, _named(hit, rules), rules):
            name = words[first:last]
            if not rules["not"].match(name) and " " in name:
                yield first, _with_short(words, last)
    for hit in _abbreviated().finditer(words):
        initials = re.sub(r"[^A-Z]", "", hit["name"])
        short = re.sub(r"[^A-Z]", "", hit["short"])
        # "Asia-Pacific Economic Cooperation (APEC)": the name an abbreviation is made of.
        if len(short) > 2 and short[0] == initials[:1] and hit["short"] not in _STATES:
            yield hit.start("name"), hit.end()
    described = rules["tail"].search(words) is not None
    for pattern in ("known", "described") if described else ("known",):
        for hit in rules[pattern].finditer(words):
            new = _NEW.match(hit[0])
            yield hit.start() + (new.end() if new else 0), _with_short(words, hit.end())
    for hit in _TWO_AND_TWO.finditer(words):
        yield hit.span()
    for hit in _SMALL_HEAD.finditer(words):
        yield hit.start("name"), _with_short(words, hit.end())
    for hit in re.finditer(r"[“\"]([A-Z][^”\"\n]{2,60})[”\"]", words):
        if rules["head"].search(hit[1]):
            yield hit.start(1), hit.end(1)


def _apart(
    words: str, place: tuple[int, int] | None, rules: Mapping[str, re.Pattern[str]]
) -> Iterator[tuple[int, int]]:
    """Two names that "and" joins, or one that owns another, each by itself."""
    if place is None:
        return
    first, last = place
    for hit in re.finditer(r"\s+and\s+(?:the\s+)?|’s\s+\W*", words[first:last]):
        left, right = words[first : place[0] + hit.start()], words[place[0] + hit.end() : last]
        heads = [
            [*rules["head"].finditer(each), *rules["known"].finditer(each)]
            for each in (left, right)
        ]
        whole = bool(heads[0]) and _ends_whole(left, heads[0][-1])
        # "The Example Alliance and the Sample Fund": an article begins another name.
        other = hit[0].endswith("the ") and bool(heads[0] or _ALSO_NAMES.search(left))
        if heads[1] and (whole or other):
            yield first, place[0] + hit.start()
            first = place[0] + hit.end()
    yield first, last


def _ends_whole(name: str, head: re.Match[str]) -> bool:
    """Whether a name is whole where it ends: with its noun, or with what goes on behind it."""
    rest = name[head.end() :]
    return not rest or _TAILED.fullmatch(rest) is not None


def _named(hit: re.Match[str], rules: Mapping[str, re.Pattern[str]]) -> tuple[int, int] | None:
    """Where a run of capitalised words names something by the noun it holds."""
    last, head = 0, ""
    for found in rules["head"].finditer(hit[0]):
        last, head = found.end(), found[0]
    opening = _LEADS.match(hit[0])
    first = opening.end() if opening else 0
    if last <= first:
        return None
    # What goes on with a name behind its noun: the Convention on the Law of the Sea.
    tail = _TAILED.match(hit[0], last) if head in _GO_ON else None
    return hit.start() + first, hit.start() + (tail.end() if tail else last)


def _with_short(words: str, end: int) -> int:
    """The end of a name with the abbreviation behind it."""
    hit = _SHORT.match(words, end)
    if hit and re.search(r"[A-Z0-9]{2,}", hit[0]):
        return hit.end()
    return end


def _east_asian(words: str, language: Language) -> Iterator[tuple[int, int]]:
    rules = _rules(language)
    for hit in _JAPANESE_RUN.finditer(words) if language == "ja" else _korean_runs(words):
        last = 0
        for head in rules["head"].finditer(hit[0]):
            if head.start() > 0:
                last = head.end()
        counted = _COUNTED.match(hit[0])
        first = counted.end() if counted else 0
        name = hit[0][first:last]
        if last and not rules["not"].match(name) and len(name) > 3:
            yield hit.start() + first, _with_short(words, hit.start() + last)
    for hit in rules["known"].finditer(words):
        yield hit.start(), _with_short(words, hit.end())
    for hit in _ABBREVIATED_EAST[language].finditer(words):
        yield hit.start(), hit.end()
    for hit in re.finditer(r"[「『‘“'\"]([^」』’”'\"\n]{2,40})[」』’”'\"]", words):
        # 共同訓練「…」 is the name of an exercise, whatever it is called.
        led = list(rules["head"].finditer(words[: hit.start()]))
        named = bool(led) and led[-1].end() == hit.start()
        named = named or rules["head"].match(words, hit.end()) is not None
        if named or rules["head"].search(hit[1]):
            yield hit.start(1), _with_short(words, hit.end(1))


def _korean_runs(words: str) -> Iterator[re.Match[str]]:
    """Words that lead to a head noun: 한미일 경제안보대화; each ends where a particle does."""
    yield from _KOREAN_RUN.finditer(words)


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_CAP}(?:(?:\s+(?:of|and|the|on|for))?\s+{_CAP}){{1,7}})\s*"
        r"\((?P<short>[A-Z][A-Za-z&-]{2,9})\)"
    )


@cache
def _capitals() -> re.Pattern[str]:
    aside = r"(?:\s+\([A-Z][A-Za-z]{1,9}\)(?=\s+[A-Z]))?"
    return re.compile(rf"\b{_CAP}(?:{aside}(?:{_JOINT})?\s+{_CAP}|,?\s+and\s+{_CAP}(?=\s+{_CAP}))*")


@cache
def _rules(language: Language) -> Mapping[str, re.Pattern[str]]:
    path = Path(__file__).parent / "data" / "programmes.yaml"
    said: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))[language]
    whole = {"head": rf"(?<![A-Za-z])(?:{said['head']})(?![A-Za-z])"}
    return {
        name: re.compile(
            whole.get(name, words), re.IGNORECASE if name in {"described", "tail"} else 0
        )
        for name, words in said.items()
    }

"""Who acts in a clause: the parties of the statement, unless one of them speaks alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language

PARTNERS: Final = ("ROK", "USA", "JPN")
# How much of the beginning of a text tells who its parties are, in characters.
_OPENING: Final = 1500
_STATES: Final = (
    r"Republic of Korea|ROK|United States(?: of America)?|Japan|Philippines|Australia|India"
)
_PERSON: Final = re.compile(
    rf"(?:(?P<before>(?:{_STATES})(?: \(ROK\))?|Korean|Japanese|U\.S\.|American|Australian|"
    r"Philippine|Indian)\s+)?"
    r"(?:(?:1st|First|Deputy|Vice|Prime|Foreign|National Security|Defense|State|Assistant|Acting)"
    r"\s+){0,3}"
    r"(?:President|Minister(?: (?:of|for) (?:Foreign Affairs|Defense|National Defense))?|"
    r"Secretary(?: of (?:State|Defense))?|Advis[eo]r|Director|Secretary[- ]General)"
    rf"(?:\s+of (?:the )?(?P<of>{_STATES}))?,?"
    r"\s+(?P<name>[A-Z][\w’.\-]+(?:\s+[A-Z][\w’.\-]+){0,3})"
    rf"(?:\s+of (?:the )?(?P<after>{_STATES}))?"
)


# 岡野正敬外務事務次官, カート・キャンベル米国国務副長官(…), 金烘均(…)韓国外交部第一次官
_PERSON_JA: Final = re.compile(
    r"(?P<name>[一-龯々]{2,5}?|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)(?:[(（][^()（）]*[)）])?"
    r"(?P<state>米国|韓国|日本|豪州|インド)?"
    r"(?:外務大臣|外務事務次官|国務(?:副)?長官|外交部(?:長官|第[一1]次官)|大統領補佐官|総理大臣|"
    r"国家安全保障局長|国家安保室長)"
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who speaks in a statement.

    Attributes:
        all: Everybody, the three partners first.
        people: Words of names, and whose they are.
    """

    all: tuple[str, ...]
    people: Mapping[str, str]


def parties(text: str, language: Language) -> Parties:
    """Who speaks in a text, as its opening tells.

    Args:
        text: The text of one language.
        language: Its language.
    """
    opening = text[:_OPENING]
    names = _names(language)
    found = [code for code, pattern in names.items() if pattern.search(opening)]
    if _together(language).search(opening):
        found += PARTNERS
    # Of others than the partners only those of a joint text's own title or first sentence count.
    head = text[: min(len(text), 400)]
    kept = [code for code in found if code in PARTNERS or names[code].search(head)]
    people: dict[str, str] = {}
    if language == "ja":
        for hit in _PERSON_JA.finditer(text[: 2 * _OPENING]):
            code = _code(hit["state"] or "", language) or _titled(hit[0], language)
            if code:
                people.setdefault(_called(hit["name"]), code)
    if language == "en":
        for hit in _PERSON.finditer(text[: 2 * _OPENING]):
            told = hit["of"] or hit["after"] or hit["before"]
            code = _code(told or "", language)
            if code:
                for word in re.findall(r"[A-Z][\w’\-]{2,}", hit["name"]):
                    people.setdefault(word, code)
    order = dict.fromkeys((*PARTNERS, *names))
    return Parties(tuple(code for code in order if code in kept), people)


def _is_called(word: str, subject: str, language: Language) -> bool:
    if language == "en":
        return re.search(rf"\b{re.escape(word)}\b", subject) is not None
    return (
        re.search(rf"{re.escape(word)}(?:副|次|外務)?(?:大臣|長官|次官|局長|室長|総理)", subject)
        is not None
    )


def _titled(words: str, language: Language) -> str:
    return next((code for code, each in _titles(language).items() if each.search(words)), "")


def _called(name: str) -> str:
    """What a person is called later in a text: the family name before an office."""
    if "・" in name:
        return name.rpartition("・")[2]
    return name[:2] if len(name) > 3 else name[:1]  # 岡野正敬, 金烘均


def actors(
    subject: str, before: tuple[str, ...], known: Parties, language: Language
) -> tuple[str, ...]:
    """Who acts, by the words of a subject.

    Args:
        subject: Its words; empty where it is the one of the clause before.
        before: Who acted in the clause before.
        known: Who speaks in the statement.
        language: Language of the words.
    """
    if not subject.strip():
        return before
    found = [code for code, pattern in _titles(language).items() if pattern.search(subject)]
    found += [code for word, code in known.people.items() if _is_called(word, subject, language)]
    found += [code for code, pattern in _names(language).items() if pattern.search(subject)]
    if _together(language).search(subject):
        found = list(known.all)
    order = (*PARTNERS, *_names(language))
    told = tuple(code for code in dict.fromkeys(order) if code in found)
    return told or known.all


def _code(words: str, language: Language) -> str:
    return next((code for code, each in _names(language).items() if each.search(words)), "")


@cache
def _said() -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / "actors.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def _names(language: Language) -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(words) for code, words in _said()[language].items()}


@cache
def _titles(language: Language) -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(words) for code, words in _said()["titles"][language].items()}


@cache
def _together(language: Language) -> re.Pattern[str]:
    return re.compile(_said()["together"][language], re.IGNORECASE)

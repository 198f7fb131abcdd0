"""Persons of a statement, and whose they are: as its opening says, or as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tricord.text.clauses.actor_words import STATE_NOUNS, called, code_of, titles, written
from tricord.text.clauses.clause import Language

# How much of the beginning of a text introduces persons, in characters.
_INTRODUCES: Final = 3000
# Words of an office, which are no part of a name: "General Secretary".
_OFFICE: Final = (
    r"(?:National|Security|Foreign|General|President|Vice|Prime|Deputy|Minister|Secretary|Director|"
    r"Advis[eo]r|First Lady)"
)
# A word of a name; "Congratulating" is none, and "Sample’s" ends one.
_NAME: Final = rf"(?!{_OFFICE}\b|\w+ing\b)[A-Z](?:[\w.\-]|’(?=[A-Z]))+"
# What parts two words of one line or paragraph; a title ends at an empty line.
_GAP: Final = r"(?:[^\S\n]+|[^\S\n]*\n(?!\s*\n))"
_ENGLISH: Final = re.compile(
    rf"(?:(?P<before>(?:{STATE_NOUNS})(?: \(ROK\))?|Korean|Japanese|U\.S\.|American|Australian|"
    rf"Philippine|Indian){_GAP})?"
    r"(?:(?:1st|First|Deputy|Vice|Prime|Foreign|National Security|Defense|State|Assistant|Acting)"
    rf"{_GAP}){{0,3}}"
    r"(?:President|Minister(?: (?:of|for) (?:Foreign Affairs|Defense|National Defense))?|"
    r"Secretary[- ]General|Secretary(?: of (?:State|Defense))?|Advis[eo]r|Director)"
    rf"(?:{_GAP}of (?:the )?(?P<of>{STATE_NOUNS}))?,?"
    rf"{_GAP}(?P<name>{_NAME}(?:{_GAP}{_NAME}){{0,3}})"
    rf"(?:{_GAP}of (?:the )?(?P<after>{STATE_NOUNS}))?"
)
# "Akiba Takeo, Secretary General of Japan’s National Security Secretariat".
_OFFICE_BEHIND: Final = re.compile(
    rf"(?P<name>{_NAME}(?:{_GAP}{_NAME}){{1,2}}),{_GAP}(?:the )?(?:[\w-]+ ){{0,3}}?"
    r"(?:Secretary[- ]General|Director(?:[- ]General)?|Minister|Advis[eo]r)"
    rf"(?: for [\w ]{{1,30}})?{_GAP}of (?:the )?(?P<of>{STATE_NOUNS})"
)
# 岡野正敬外務事務次官, カート・キャンベル米国国務副長官(…), 金烘均(…)韓国外交部第一次官
_JAPANESE: Final = re.compile(
    r"(?P<name>[一-龯々]{2,5}?|[ァ-ヶー]+(?:・[ァ-ヶー]+)+|(?<![一-龯々])[一-龯々](?=韓国|外交部))"
    r"(?:[(（][^()（）]*[)）])?"
    r"(?P<state>米国|韓国|日本|豪州|インド)?"
    r"(?:外務大臣|外務事務次官|国務(?:副)?長官|外交部(?:長官|第[一1]次官)|大統領補佐官|総理大臣|"
    r"国家安全保障局長|国家安保室長)"
)
# 마르코 루비오 미국 국무장관, 오카노 마사타카 일본 외무성 사무차관
_KOREAN: Final = re.compile(
    r"(?P<name>[가-힣]{1,6}(?:\s[가-힣]{1,6})?)(?:\s?[(（][^()（）]*[)）])?\s"
    r"(?P<state>미국|일본|대한민국|한국|美|日)?\s?(?P<office>국무부\s?부장관|국무부?\s?장관|"
    r"외무성\s?사무차관|외무대신|외무상|외교부\s?(?:제?1)?(?:장관|차관)|국가안보보좌관|"
    r"국가안전보장국장|국가안보실장|총리)"
)


def people(text: str, language: Language) -> Mapping[str, str]:
    """Words of names a text introduces, and whose they are.

    Args:
        text: The text of one language.
        language: Its language.
    """
    found: dict[str, str] = {}
    for word, code in _introduced(text[:_INTRODUCES], language):
        if code:
            found.setdefault(word, code)
    return found


def persons_in(subject: str, known: Mapping[str, str], language: Language) -> list[str]:
    """Whose persons a subject names: as the opening says, else as they are written.

    Args:
        subject: The words of the subject.
        known: Words of names, and whose they are.
        language: Language of the words.
    """
    found, left = [], subject
    for word, code in known.items():
        person = called(word, language)
        if person.search(left):
            found.append(code)
            left = left if language == "en" else person.sub(" ", left)
    found += [code for code, each in titles(language).items() if each.search(left)]
    return found + [code for code, each in written(language).items() if each.search(left)]


def _introduced(opening: str, language: Language) -> Iterator[tuple[str, str]]:
    if language == "en":
        for hit in (*_ENGLISH.finditer(opening), *_OFFICE_BEHIND.finditer(opening)):
            found = hit.groupdict()
            told = found["of"] or found.get("after") or found.get("before") or ""
            code = code_of(told, language) or _titled(hit[0], language)
            for word in re.findall(r"[A-Z][\w’\-]{2,}", hit["name"]):
                yield word, code
        return
    pattern = _JAPANESE if language == "ja" else _KOREAN
    for hit in pattern.finditer(opening):
        code = code_of(hit["state"] or "", language) or _titled(hit[0], language)
        family = _japanese_family(hit["name"]) if language == "ja" else _korean_family(hit)
        yield family, code


def _titled(words: str, language: Language) -> str:
    return next((code for code, each in titles(language).items() if each.search(words)), "")


def _japanese_family(name: str) -> str:
    """What a person is called later in a Japanese text: the family name before an office."""
    if "・" in name:
        return name.rpartition("・")[2]
    return name[:2] if len(name) > 3 else name[:1]  # 岡野正敬, 金烘均


def _korean_family(hit: re.Match[str]) -> str:
    """The same in Korean: 마르코 루비오 is called 루비오, 오카노 마사타카 오카노, 조현 조."""
    first, _, last = hit["name"].partition(" ")
    western = "국무" in hit["office"] or "보좌관" in hit["office"]
    if last:
        return last if western else first
    return first if western or len(first) > 4 else first[:1]

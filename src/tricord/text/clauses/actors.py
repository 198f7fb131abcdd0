"""Who acts in a clause: the parties of the statement, unless some of them are named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tricord.text.clauses.actor_words import (
    STATE_NOUNS,
    all_who_speak,
    groups,
    names,
    shared,
    speakers,
    titles,
    together,
)
from tricord.text.clauses.clause import Language
from tricord.text.clauses.others import speaking_others
from tricord.text.clauses.people import people, persons_in

PARTNERS: Final = ("ROK", "USA", "JPN")
# How much of the beginning of a text tells who its parties are, in characters.
_OPENING: Final = 1500
_HEAD: Final = 400
# A title of one government's account of what its officers did.
_ONE_SIDE: Final = re.compile(
    r"\b(?:readout|statement by|statement from|fact sheet)\b", re.IGNORECASE
)
_STATEMENT_BY: Final = re.compile(
    r"\W*statement (?:by|from) (?!the (?:leaders|ministers))", re.IGNORECASE
)
# What one government states on something: who is named behind does not speak with it, unless they
# met or mean to.
_ON: Final = re.compile(
    r"\s(?:on|congratulating)\s(?!.*\b(?:meetings?|calls?|dialogues?|summits?|talks|consultations?|"
    r"visits?|travel|trilateral|partnership|cooperation|collaboration)\b).*",
    re.IGNORECASE,
)
# The first sentence of a text of leaders or ministers, which tells who they are.
_FIRST: Final = re.compile(
    r"\W*(?:we\b|the (?:leaders|\w+ ministers|ministers)\b)[^.]*", re.IGNORECASE
)
# "In 2031, Japan and the ROK, through their funds, have built": who begins a plain sentence.
_STATE: Final = (
    rf"(?:[Tt]he\s+)?(?:(?:[Gg]overnments?\s+of\s+)?(?:the\s+)?(?:{STATE_NOUNS})|(?<=he\s)U\.S\.)"
)
_AHEAD: Final = re.compile(
    r"\s*(?:[-*+•◦]\s+)?(?:(?:In|On|Since|Under|At|Through|For|As|During|Over|Today|Also|Further|"
    r"Furthermore|Moreover|Meanwhile|Additionally|However|Finally)\b[^,]{0,80},\s+)?"
    rf"(?P<who>{_STATE}(?:(?:,\s+(?:and\s+)?|\s+and\s+){_STATE})*)"
    r"(?:\s+\([A-Z]+\))?(?:\s+(?:[Gg]overnments?|[Ss]ides?))?(?:,\s[^,]{1,60},)?"
    r"\s+(?:(?:also|now|\w+ly)\s+)?(?:has|have|had|is|are|was|were|will|would|does|did|"
    r"(?!(?:[Gg]overnments|officials|forces|partners|companies|firms|exports|imports|markets)\b)"
    r"[a-z]{3,}(?:ed|[^s\W]s))\b"
)
# How the subject of an East Asian clause ends, behind the noun of a speaker.
_MARKED: Final = {
    "ja": r"(?:[^、。]{{1,30}}?[、,])??(?P<who>[^、,。]{{0,40}}?(?:(?:{})(?:ら|たち)?"
    r"(?:は|も|からは|よりは)|(?:大臣|外相|長官|次官|局長|室長|補佐官|総理|首相|大統領|側|代表)"
    r"(?:から|より)))",
    "ko": r"(?:[^,.]{{1,30}}?,\s)??(?P<who>[^,.]{{0,40}}?(?:{})(?:들)?(?:은|는)(?=[,\s]))",
}
_SUBJECT: Final = {
    language: re.compile(pattern.format(speakers(language)))
    for language, pattern in _MARKED.items()
}
# What else a clause may begin with that it is about: 次回会合は, 차기 회의는.
_TOPIC: Final = {
    "ja": re.compile(r"(?P<who>[^、。]{1,40}?は)[、,]"),
    "ko": re.compile(r"(?P<who>[^,.]{1,40}?[^하되있없지오가나자다라냐려\s](?:은|는))\s"),
}
_SPEAKER_ENDS: Final = {
    "ja": re.compile(rf"(?:{speakers('ja')})(?:ら|たち)?(?:は|も|から|より)は?$"),
    "ko": re.compile(rf"(?:{speakers('ko')})들?(?:은|는)$"),
}


@dataclass(frozen=True, slots=True)
class Parties:
    """Who speaks in a statement.

    Attributes:
        all: Everybody, the three partners first.
        people: Words of names, and whose they are.
        others: Those who speak here and are elsewhere no party.
    """

    all: tuple[str, ...]
    people: Mapping[str, str]
    others: frozenset[str] = frozenset()


def parties(text: str, language: Language) -> Parties:
    """Who speaks in a text, as its title and its opening tell.

    Args:
        text: The text of one language, without what a carrier printed above it.
        language: Its language.
    """
    opening = text.lstrip()[:_OPENING]
    title = opening.partition("\n")[0]
    told = _titled(title, opening, language) or _opened(opening, language)
    order = dict.fromkeys((*PARTNERS, *names(language), *told))
    everybody = tuple(code for code in order if code in told)
    return Parties(everybody, people(text, language), speaking_others(opening[:_HEAD]))


def _titled(title: str, opening: str, language: Language) -> tuple[str, ...]:
    """Those a title names, and who tells it where it is one government's account."""
    if language == "en" and _STATEMENT_BY.match(title):
        title = _ON.sub("", title)
    group = _group(title, language)
    if group or together(language).search(title):
        return group
    found = [code for code, each in names(language).items() if each.search(title)]
    found += [code for code, each in titles(language).items() if each.search(title)]
    one_side = language == "en" and _ONE_SIDE.search(title) is not None
    if found and one_side and names("en")["USA"].search(opening[:_HEAD]):
        found.append("USA")
    if one_side and set(found) == {"ROK", "JPN"}:
        return PARTNERS  # an account of a talk with both
    told = tuple(dict.fromkeys(found))
    return told if len(told) > 1 or _STATEMENT_BY.match(title) else ()


def _opened(opening: str, language: Language) -> tuple[str, ...]:
    """Those an opening names, and the three where it speaks of them together."""
    found = [code for code, each in names(language).items() if each.search(opening)]
    partners = [code for code in found if code in PARTNERS]
    group = _group(opening[:_HEAD], language)
    # "On the margins of the G7 Summit" names nobody's group where States are named.
    if group and (language != "en" or not partners):
        return group
    alone = len(partners) < 2 and all_who_speak(language).search(opening)
    if alone or together(language).search(opening):
        partners = [*PARTNERS]
    # Of others only those count who met, as the first sentence tells.
    first = _FIRST.match(opening.partition("\n")[2].lstrip() or opening)
    others = [code for code in found if first and names(language)[code].search(first[0])]
    if _ONE_SIDE.search(opening.partition("\n")[0]) and set(partners) == {"ROK", "JPN"}:
        partners = [*PARTNERS]
    return (*partners, *(code for code in others if code not in PARTNERS))


def _group(words: str, language: Language) -> tuple[str, ...]:
    return next((who for pattern, who in groups(language) if pattern.search(words)), ())


def subject_of(words: str, language: Language) -> str:
    """The subject of a Japanese or Korean clause: of a party, or whatever it is about; else empty.

    Args:
        words: The clause.
        language: Its language.
    """
    hit = _SUBJECT[language].match(words) or _TOPIC[language].match(words)
    return hit["who"] if hit else ""


def states_ahead(words: str) -> str:
    """The States a plain English sentence begins with, as its subject; else empty.

    Args:
        words: The sentence, masked.
    """
    hit = _AHEAD.match(words)
    return hit["who"] if hit else ""


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
    if together(language).search(subject) or not _speaks(subject, language):
        return known.all
    found = [code for code, each in names(language).items() if each.search(subject)]
    found += _group(subject, language)
    # "The Vice Ministers and the Deputy Secretary": all who met.
    if not found and all_who_speak(language).search(subject):
        return known.all
    found += persons_in(subject, known.people, language)
    order = dict.fromkeys((*PARTNERS, *names(language), *found))
    told = tuple(code for code in order if code in found)
    return told or known.all


def _speaks(subject: str, language: Language) -> bool:
    """Whether a subject is somebody, rather than what a sentence is about: 次回会合は."""
    return language == "en" or _SPEAKER_ENDS[language].search(subject) is not None


def without_speaker(words: str, subject: str, language: Language) -> str:
    """A Japanese or Korean clause without who speaks in it: 3국 장관은 is no topic.

    Args:
        words: The clause.
        subject: Its subject.
        language: Its language.
    """
    alone = language != "en" and bool(subject) and _speaks(subject, language)
    return words.replace(subject, "", 1) if alone else words


def shares(words: str, language: Language) -> bool:
    """Whether what a clause does is done by several together: 一致, 합의.

    Args:
        words: The clause.
        language: Its language.
    """
    return shared(language).search(words) is not None

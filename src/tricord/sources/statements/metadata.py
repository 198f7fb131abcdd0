"""What is known of a statement beside its words: forum, level, parties, how they met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from tricord.model.statement import Forum, Kind, Level
from tricord.sources.statements.forums import forum_and_parties
from tricord.sources.statements.heads import COLLECTOR, Head
from tricord.sources.statements.kinds import about, kind, speaks_alone
from tricord.sources.statements.words import one_of, rules

# Characters at the top of a text among which a ministry's name says whose page it is.
_IMPRINT: Final = 400
_SUMMARIES: Final = {"ja": "JPN", "ko": "KOR"}
"""Whose a summary is by its language: nobody else writes 概要 or 보도자료."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What titles, openings and addresses say; the fields are those of `Statement`."""

    kinds: tuple[Kind, ...]
    forum: Forum
    level: Level
    in_person: bool | None
    parties: tuple[str, ...]
    issuer: str
    authoritative: bool | None
    address: str


def metadata(heads: Sequence[Head], text: str) -> Metadata:
    """What is known of a statement.

    Args:
        heads: Heads of its parts by language.
        text: The statement.
    """
    kinds = tuple(kind(head) for head in heads)
    line = COLLECTOR.match(text)
    address = line["address"] if line else ""
    issuer = _issuer(heads, kinds, address)
    forum, parties = forum_and_parties(heads, kinds, issuer)
    told = [
        (head, each) for head, each in zip(heads, kinds, strict=True) if each is not Kind.UNKNOWN
    ]
    known = [head for head, _ in told]
    return Metadata(
        kinds=kinds,
        forum=forum,
        level=_level(known, [each for _, each in told], forum),
        in_person=next((met for head in known if (met := _in_person(head)) is not None), None),
        parties=parties,
        issuer=issuer,
        authoritative=_authoritative(heads, kinds),
        address=address,
    )


def host_issuer(address: str) -> str | None:
    """The government an address belongs to; ``None`` where it is no government's."""
    host = (urlsplit(address).hostname or "").lower()
    hosts = rules()["hosts"]
    ends = [end for end in hosts if host == end or host.endswith(f".{end}")]
    return str(hosts[max(ends, key=len)]) if ends else None


def _level(heads: Sequence[Head], kinds: Sequence[Kind], forum: Forum) -> Level:
    found = (
        level
        for words, table in _who(heads, kinds, forum)
        if (level := _first_level(words, table)) is not Level.UNKNOWN
    )
    usual = Level.LEADERS if forum in {Forum.G7, Forum.G20} else Level.UNKNOWN
    return next(found, usual)


def _who(heads: Sequence[Head], kinds: Sequence[Kind], forum: Forum) -> Iterator[tuple[str, str]]:
    """Words that tell who met or speaks, and the table they are looked up in, the best first."""
    for head, each in zip(heads, kinds, strict=True):
        alone = each is Kind.REMARKS and speaks_alone(head)
        speaker = (head.name.partition(" on ")[0], "speakers")
        trip = one_of("trips").search(about(head)) is not None
        if alone and forum is Forum.NATIONAL and not trip:
            yield speaker
        yield about(head), "levels"
        if alone:
            yield speaker
    for head in heads:
        yield head.sentences(2), "levels"


def _first_level(words: str, table: str) -> Level:
    """The level that is named first; where two begin at one place, the longer words."""
    found = [
        (hit.start(), -len(hit[0]), level)
        for level in rules()[table]
        if (hit := one_of(table, level).search(words))
    ]
    return Level(min(found)[2]) if found else Level.UNKNOWN


def _in_person(head: Head) -> bool | None:
    """How they met: what is told first counts; "Meeting with" in a title says least."""
    if one_of("afar").search(about(head)):
        return False
    for words in (head.sentences(1), head.sentences(3)):
        afar, together = one_of("afar").search(words), one_of("together").search(words)
        if afar and together:
            # 電話会談 is one word, and no room: there the order says nothing.
            return head.language == "en" and together.start() < afar.start()
        if afar or together:
            return together is not None
    return True if one_of("together").search(about(head)) else None


def _issuer(heads: Sequence[Head], kinds: Sequence[Kind], address: str) -> str:
    if told := host_issuer(address):
        return told
    for head in heads:
        top = f"{head.name}\n{head.part[:_IMPRINT]}"
        for code in rules()["imprints"]:
            if one_of("imprints", code).search(top):
                return str(code)
    for head, each in zip(heads, kinds, strict=True):
        if each in {Kind.NATIONAL_SUMMARY, Kind.POINTS} and head.language in _SUMMARIES:
            return _SUMMARIES[head.language]
        if speaks_alone(head) and one_of("parties", "USA").search(head.name.partition(" on ")[0]):
            return "USA"
    return ""


def _authoritative(heads: Sequence[Head], kinds: Sequence[Kind]) -> bool | None:
    if any(one_of("authentic").search(head.part) for head in heads):
        return True
    return False if Kind.TRANSLATION in kinds else None

"""Who speaks or met in a statement, and in which forum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tricord.model.statement import Forum, Kind
from tricord.sources.statements.heads import Head
from tricord.sources.statements.kinds import about, speaks_alone
from tricord.sources.statements.states import PARTNERS, in_order, listed_states, states_in
from tricord.sources.statements.words import one_of, rules

_NAMED: Final = (
    *(Forum.MSMT, Forum.JPN_CHN_KOR, Forum.KOR_USA_JPN, Forum.QUAD, Forum.USA_JPN_PHL),
    *(Forum.USA_JPN_AUS, Forum.G7, Forum.G20),
)
_BILATERAL: Final = (Forum.USA_JPN, Forum.KOR_USA, Forum.KOR_JPN)
# What one government writes of a meeting: it was there.
_OF_ONE: Final = frozenset({Kind.NATIONAL_SUMMARY, Kind.POINTS, Kind.FACT_SHEET})
# Characters of a sentence within which nobody is merely spoken of: who met is told first.
_WHO: Final = 40

Found = tuple[Forum, tuple[str, ...]]


def forum_and_parties(heads: Sequence[Head], kinds: Sequence[Kind], issuer: str) -> Found:
    """The forum of a statement and its parties.

    Args:
        heads: Heads of its parts.
        kinds: What each part is.
        issuer: The government whose page it is, a party of every meeting it tells of; or empty.
    """
    told = [
        _of_part(head, kind, issuer)
        for head, kind in zip(heads, kinds, strict=True)
        if kind is not Kind.UNKNOWN
    ]
    shared = [each for each in told if each[0] not in {Forum.UNKNOWN, Forum.NATIONAL}]
    return next(iter([*shared, *told]), (Forum.UNKNOWN, ()))


def _of_part(head: Head, kind: Kind, issuer: str) -> Found:
    said = about(head)
    if kind is Kind.REMARKS and speaks_alone(head) and _of_itself(said):
        return Forum.NATIONAL, _speaker(head)
    parties = _parties(head, kind, said)
    if kind in _OF_ONE and issuer:
        parties = in_order({*parties, issuer})
    named = _named(said)
    if named is None and not states_in(said):
        named = _named(head.sentences(2))
    if named is Forum.QUAD and {"FRA", "DEU"} & set(parties):
        named = None  # four others who call themselves so
    if named is not None:
        return named, tuple(rules()["members"].get(named.value, parties))
    if _is_trilateral(head, said):
        return Forum.KOR_USA_JPN, PARTNERS
    return _by_parties(parties, said, kind), parties


def _of_itself(said: str) -> bool:
    """Whether a speaker's words are of no meeting, visit or forum: a launch, a death, a law."""
    return (
        one_of("events").search(said) is None
        and one_of("trips").search(said) is None
        and _named(said) is None
    )


def _speaker(head: Head) -> tuple[str, ...]:
    """The State of who speaks alone, as the title tells."""
    return states_in(head.name.partition(" on ")[0])[:1] if speaks_alone(head) else ()


def _named(words: str) -> Forum | None:
    """The forum of more than two that words name first."""
    called = rules()["forums"]
    found = [
        (hit.start(), number, each)
        for number, each in enumerate(_NAMED)
        if each.value in called and (hit := one_of("forums", each.value).search(words))
    ]
    return min(found)[2] if found else None


def _parties(head: Head, kind: Kind, said: str) -> tuple[str, ...]:
    """States of the title; where it has not two, of the opening as far as it tells who."""
    listed = () if speaks_alone(head) else listed_states(head.name)
    if len(listed) > 2:
        return listed
    titled = {*states_in(said), *_speaker(head)}
    if len(titled) >= 2 and not one_of("trips").search(said):
        return in_order(titled)
    first, two = head.sentences(1), head.sentences(2)
    found = {*titled, *states_in(_who(first))}
    if len(found) < 2 and kind is not Kind.REMARKS:
        found |= set(states_in(_who(two[len(first) :])))
    if len(found) < 2 and kind is Kind.JOINT_TEXT:
        found |= set(states_in(head.opening))
    return in_order(found)


def _who(sentence: str) -> str:
    """A sentence as far as it tells who met; what they spoke of, and others, come later."""
    cut = one_of("spoken_of").search(sentence, _WHO)
    return sentence[: cut.start()] if cut else sentence


def _is_trilateral(head: Head, said: str) -> bool:
    """Whether the three partners are called trilateral: by a title, or where it tells of none."""
    named = set(states_in(said))
    if named - set(PARTNERS):
        return False
    words = said if len(named) == 2 else f"{said}\n{head.sentences(2)}"
    together = one_of("trilateral").search(words) is not None
    return together and set(PARTNERS) <= set(states_in(f"{said}\n{head.sentences(2)}"))


def _by_parties(parties: Sequence[str], said: str, kind: Kind) -> Forum:
    """The forum of a set of States, or of what a title calls it: 日米, U.S.-Japan."""
    if len(parties) != 2 and one_of("trips").search(said):
        return Forum.NATIONAL  # one government goes to see several
    for forum, members in rules()["members"].items():
        if set(parties) == set(members):
            return Forum(forum)
    if len(parties) >= 2:
        return Forum.SEVERAL
    called = (each for each in _BILATERAL if one_of("forums", each.value).search(said))
    alone = parties and kind in {Kind.REMARKS, Kind.FACT_SHEET}
    return next(called, Forum.NATIONAL if alone else Forum.UNKNOWN)

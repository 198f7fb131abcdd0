"""Where two versions of one clause differ: act, rung, actor, object, number, day, hedge, basis.

A translation is held to all of it. A summary is told by one government in its own words and leaves
things out: only what it states otherwise counts, never what it lacks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from tricord.text.clauses import Clause, Language
from tricord.text.versions.concepts import concepts_of
from tricord.text.versions.figures import figures

Kind = Literal[
    "act", "modifier", "actor", "object", "number", "date", "hedge", "legal_basis", "missing"
]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        kind: What differs.
        one: How the version that is held against the other says it; empty where it is silent.
        other: How the other says it.
    """

    kind: Kind
    one: str
    other: str


# Whose denuclearisation: two concepts in all three languages.
_WHOSE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"denucleari[sz]ation\s+of\s+(?:the\s+)?(?P<who>Korean\s+Peninsula|DPRK|North\s+Korea|"
        r"Democratic\s+People[’']s\s+Republic\s+of\s+Korea)",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"(?P<who>朝鮮半島|北朝鮮)の?(?:完全な)?、?(?:[^。、]{0,16})?非核化"),
    "ko": re.compile(r"(?P<who>한반도|북한)의?\s?(?:완전한\s?)?비핵화"),
}
_PENINSULA: Final = frozenset({"korean peninsula", "朝鮮半島", "한반도"})
_SEAS: Final = frozenset({"south_china_sea", "east_china_sea"})
_BASIS: Final = frozenset({"unsc_resolution", "unclos"})
# Hedges that change what is promised; firm words are in every promise.
_LOOSE: Final = frozenset({"exploratory", "conditional", "effort", "intent"})


def differences(one: Clause, other: Clause, translation: bool) -> tuple[Difference, ...]:
    """Differences between a clause and its like in the other version.

    Args:
        one: The clause that is held against the other.
        other: Its like.
        translation: Whether it is a translation; of a summary only contradictions count.
    """
    found = [*objects(one, other, translation), *_figures(one, other, translation)]
    found += _rungs(one, other, translation)
    if translation:
        found += [*_acts(one, other), *_hedges(one, other), *_basis(one, other)]
    # Of a talk a summary tells who said it; what all say in the end is no contradiction of that.
    within = not translation and set(one.actors) <= set(other.actors)
    if one.actors and other.actors and len(one.actors) != len(other.actors) and not within:
        found.append(Difference("actor", ", ".join(one.actors), ", ".join(other.actors)))
    return tuple(found)


def objects(one: Clause, other: Clause, translation: bool) -> list[Difference]:
    """Where two clauses speak of unlike things that are easily taken for one another.

    Args:
        one: A clause of the version that is held against the other.
        other: A clause of the other.
        translation: Whether it is a translation.
    """
    whose = [_WHOSE[each.language].search(each.text) for each in (one, other)]
    if whose[0] and whose[1]:
        sides = [" ".join(hit["who"].lower().split()) in _PENINSULA for hit in whose if hit]
        if sides[0] is not sides[1]:
            return [Difference("object", whose[0]["who"], whose[1]["who"])]
    seas = [concepts_of(each.text, each.language) & _SEAS for each in (one, other)]
    if translation and seas[0] and seas[1] and seas[0] != seas[1]:
        return [Difference("object", ", ".join(sorted(seas[0])), ", ".join(sorted(seas[1])))]
    return []


def _figures(one: Clause, other: Clause, translation: bool) -> list[Difference]:
    found: list[Difference] = []
    pair = [figures(each.text, each.language) for each in (one, other)]
    for kind, marks in (("date", ("d:", "m:", "y:")), ("number", ("n:",))):
        mine, theirs = ({key for key in each if key.startswith(marks)} for each in pair)
        if kind == "date":
            # A month with its day is that month too.
            mine, theirs = _with_months(mine), _with_months(theirs)
            if not (_years(mine) and _years(theirs)):
                # 本年: a year that is not printed is no other year.
                mine, theirs = mine - _years(mine), theirs - _years(theirs)
        apart = (mine - theirs, theirs - mine)
        both = bool(apart[0]) and bool(apart[1])
        if both or (translation and kind == "date" and any(apart) and mine and theirs):
            found.append(
                Difference(
                    "date" if kind == "date" else "number",
                    ", ".join(sorted(apart[0])),
                    ", ".join(sorted(apart[1])),
                )
            )
    return found


def _with_months(keys: set[str]) -> set[str]:
    return keys | {f"m:{key[2:].partition('-')[0]}" for key in keys if key.startswith("d:")}


def _years(keys: set[str]) -> set[str]:
    return {key for key in keys if key.startswith("y:")}


def _rungs(one: Clause, other: Clause, translation: bool) -> list[Difference]:
    """A rung that no reading of the other language's words reaches."""
    mine, theirs = one.strength, other.strength
    if mine is None or theirs is None or mine.ladder != theirs.ladder or one.act is not other.act:
        return []
    apart = mine.low > theirs.high or theirs.low > mine.high
    if not apart or (mine.ladder != "negative" and not (translation and mine.ladder == "call")):
        return []
    if mine.ladder == "call" and abs(mine.low - theirs.low) < 2:  # 促す, 촉구
        return []
    return [Difference("modifier", str(mine.low), str(theirs.low))]


def _acts(one: Clause, other: Clause) -> list[Difference]:
    if one.act is other.act or one.act is None or other.act is None:
        return []
    return [Difference("act", one.act, other.act)]


def _hedges(one: Clause, other: Clause) -> list[Difference]:
    mine, theirs = ({each.kind for each in clause.hedges} & _LOOSE for clause in (one, other))
    if bool(mine) == bool(theirs):
        return []
    return [Difference("hedge", ", ".join(sorted(mine)), ", ".join(sorted(theirs)))]


def _basis(one: Clause, other: Clause) -> list[Difference]:
    mine, theirs = (concepts_of(each.text, each.language) & _BASIS for each in (one, other))
    if mine == theirs:
        return []
    return [Difference("legal_basis", ", ".join(sorted(mine)), ", ".join(sorted(theirs)))]

"""Clauses of one language version held against those of another.

Clauses are compared by the concepts they name, weighted by how rare each is in the file, by what
they do and by their order. A clause that points back ("これを", "こうした動きは") takes along what
the one before spoke of. Anchors that are everywhere (cooperation, the DPRK) link nothing alone.
(Field note on statements, section 7.)
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tricord.text.clauses import Act, Clause
from tricord.text.versions.concepts import concepts_of, rare, told_by
from tricord.text.versions.figures import figures

Relation = Literal["equivalent", "partial", "topic_only", "none"]

_POINTS_BACK: Final = re.compile(
    r"^\s*(?:これ|こうした|この点|この動き|これら|その|同|また、?これ|이를|이러한|이와|이에|그|해당|동\s)"
)
_FAMILY: Final = {
    Act.CONDEMN: "negative",
    Act.CONCERN: "negative",
    Act.OPPOSE: "negative",
    Act.CALL: "call",
    Act.COMMIT: "commit",
    Act.REAFFIRM: "commit",
    Act.SUPPORT: "positive",
    Act.WELCOME: "positive",
    Act.NOTE: "note",
}
# What nearly every clause names.
_GENERAL: Final = frozenset(
    {"cooperation", "trilateral", "international_community", "like_minded", "n:3", "implementation"}
)
# A translation has about as many clauses as its source; a summary far fewer.
_AS_MANY: Final = (0.6, 1.6)
# What it costs to leave a clause of a translation without its like.
_GAP: Final = 0.22
# Below this no link; from there on the same act on the same object. Set on the two seed files.
_LINKED: Final = 0.3
_SAME: Final = 0.6
# What a further clause has to reach beside the best one, as a share of it.
_BESIDE: Final = 0.55
_MOST: Final = 3
# So much of what the one names the other names too, where a summary says the whole of it.
_WHOLE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Link:
    """A clause, those of the other version it answers to, and how.

    Attributes:
        clause: The clause of the version that is held against the other.
        others: The clauses it answers to; none where nothing does.
        relation: How it answers to the first of them.
        anchors: Concepts and figures both name.
    """

    clause: Clause
    others: tuple[Clause, ...]
    relation: Relation
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Features:
    """What is compared of a clause."""

    clause: Clause
    own: frozenset[str]
    all: frozenset[str]
    place: float


def align(clauses: Sequence[Clause], others: Sequence[Clause]) -> tuple[Link, ...]:
    """Every operative clause of one version with those of the other it answers to.

    Args:
        clauses: Clauses of the version that is held against the other.
        others: Clauses of the other.
    """
    mine = _features([each for each in clauses if each.operative])
    theirs = _features([each for each in others if each.operative])
    weights = _weights([*mine, *theirs])
    if is_translation(clauses, others):
        return _in_order(mine, theirs, weights)
    return tuple(_link(one, theirs, weights) for one in mine)


def is_translation(clauses: Sequence[Clause], others: Sequence[Clause]) -> bool:
    """Whether one version has about as many clauses as the other, as a translation has.

    Args:
        clauses: Clauses of one version.
        others: Clauses of the other.
    """
    mine = sum(each.operative for each in clauses)
    theirs = sum(each.operative for each in others)
    least, most = _AS_MANY
    return theirs > 0 and least <= mine / theirs <= most


def _in_order(
    mine: Sequence[_Features], theirs: Sequence[_Features], weights: dict[str, float]
) -> tuple[Link, ...]:
    """Links of a translation: in order, each clause once or left alone, the best sum of all."""
    scores = [[_score(one, other, weights) for other in theirs] for one in mine]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for i in range(len(mine) + 1):
        for j in range(len(theirs) + 1):
            ways = [0.0] if i == j == 0 else []
            if i:
                ways.append(best[i - 1][j] - _GAP)
            if j:
                ways.append(best[i][j - 1] - _GAP)
            if i and j:
                ways.append(
                    best[i - 1][j - 1] + _pair(scores[i - 1][j - 1], mine[i - 1], theirs[j - 1])
                )
            best[i][j] = max(ways)
    links: list[Link] = []
    i, j = len(mine), len(theirs)
    while i:
        pair = _pair(scores[i - 1][j - 1], mine[i - 1], theirs[j - 1]) if j else 0.0
        if j and math.isclose(best[i][j], best[i - 1][j - 1] + pair, abs_tol=1e-9):
            links.append(_paired(mine[i - 1], theirs[j - 1]))
            i, j = i - 1, j - 1
        elif j and math.isclose(best[i][j], best[i][j - 1] - _GAP, abs_tol=1e-9):
            j -= 1
        else:
            links.append(Link(mine[i - 1].clause, (), "none", ()))
            i -= 1
    return tuple(reversed(links))


def _pair(score: float, one: _Features, other: _Features) -> float:
    """What a pair of a translation is worth: the same act in the same place is something."""
    if one.clause.act is other.clause.act:
        return score - 0.05
    return score - 0.3 if score else -1.0


def _paired(one: _Features, other: _Features) -> Link:
    same = one.clause.act is other.clause.act
    akin = _FAMILY[one.clause.act or Act.NOTE] == _FAMILY[other.clause.act or Act.NOTE]
    relation: Relation = "topic_only"
    if same or akin:
        relation = "equivalent" if same else "partial"
    return Link(one.clause, (other.clause,), relation, tuple(sorted(one.all & other.own)))


def _features(clauses: Sequence[Clause]) -> list[_Features]:
    found: list[_Features] = []
    for at, clause in enumerate(clauses):
        own = concepts_of(clause.text, clause.language) | figures(clause.text, clause.language)
        told = own
        few = len(own - _GENERAL) < 1
        if found and (_POINTS_BACK.match(clause.text) or (few and clause.language != "en")):
            told = own | found[-1].all
        found.append(_Features(clause, own, told, at / max(1, len(clauses) - 1)))
    return found


def _weights(features: Sequence[_Features]) -> dict[str, float]:
    """How much each concept tells: the rarer in the file, the more."""
    counted = Counter(key for each in features for key in each.own)
    total = len(features)
    return {key: math.log(1 + total / count) * told_by(key) for key, count in counted.items()}


def _link(one: _Features, others: Sequence[_Features], weights: dict[str, float]) -> Link:
    scored = sorted(
        ((_score(one, each, weights), -at, each) for at, each in enumerate(others)),
        key=lambda row: (row[0], row[1]),
        reverse=True,
    )
    if not scored or scored[0][0] < _LINKED:
        return Link(one.clause, (), "none", ())
    best, _, first = scored[0]
    kept = [first]
    covered = one.all & first.own
    for score, _, each in scored[1:]:
        if len(kept) == _MOST or score < _BESIDE * best:
            break
        more = (one.all & each.own) - covered
        if any(rare(key) for key in more):
            kept.append(each)
            covered |= more
    anchors = tuple(sorted(covered))
    relation = _relation(one, first, best)
    if relation == "equivalent" and not _covered(one, first):
        relation = "partial"
    return Link(one.clause, tuple(each.clause for each in kept), relation, anchors)


def _score(one: _Features, other: _Features, weights: dict[str, float]) -> float:
    shared = one.all & other.own
    telling = shared - _GENERAL
    if not telling or (len(shared) == 1 and not any(rare(key) for key in shared)):
        return 0.0

    def mass(keys: frozenset[str]) -> float:
        return math.sqrt(sum(weights.get(key, 1.0) ** 2 for key in keys))

    cosine = mass(shared) ** 2 / (mass(one.all) * mass(other.own) or 1.0)
    same = one.clause.act is other.clause.act
    akin = _FAMILY.get(one.clause.act or Act.NOTE) == _FAMILY.get(other.clause.act or Act.NOTE)
    act = 0.22 if same else 0.12 if akin else 0.0
    return cosine + act - 0.12 * abs(one.place - other.place)


def _relation(one: _Features, other: _Features, score: float) -> Relation:
    mine, theirs = one.clause.act or Act.NOTE, other.clause.act or Act.NOTE
    if _talks(one.clause) and not _talks(other.clause):
        return "topic_only"  # 意見交換: the matter was talked about
    if _FAMILY[mine] != _FAMILY[theirs]:
        # Praise of progress may be told as a fact in a summary; nothing else is the same act.
        told = {mine, theirs} == {Act.NOTE, Act.WELCOME}
        return "partial" if told and score >= _SAME else "topic_only"
    if len(one.clause.actors) != len(other.clause.actors) or score < _SAME:
        return "partial"
    return "equivalent"


def _covered(one: _Features, other: _Features) -> bool:
    """Whether both clauses name nearly the same: neither speaks of much the other leaves out."""
    mine, theirs = one.all - _GENERAL, other.own - _GENERAL
    shared = len(mine & theirs)
    return shared >= _WHOLE * max(len(mine), len(theirs))


def _talks(clause: Clause) -> bool:
    """Whether a clause says no more than that a matter was talked about."""
    return clause.act is Act.NOTE and clause.strength is not None and clause.strength.high == 0

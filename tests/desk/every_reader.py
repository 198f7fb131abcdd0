"""Every reader and every audience there can be, for tests of who may see what."""

from collections.abc import Collection
from itertools import combinations
from typing import TypeVar
from uuid import UUID, uuid4

from tricord.desk.policy import Audience, Reader, Role, audience
from tricord.model.marking import LEVELS, PARTNERS, Marking

_T = TypeVar("_T")
MISSIONS = {"ROK": ("ROK/NEW-YORK", "ROK/VIENNA"), "JPN": ("JPN/NEW-YORK",), "USA": (), "": ()}


def subsets(things: Collection[_T]) -> list[frozenset[_T]]:
    """Every set there is of some things, the empty one first."""
    return [frozenset(each) for n in range(len(things) + 1) for each in combinations(things, n)]


def readers() -> list[Reader]:
    """Every partner, mission and set of roles there can be; two people of the first."""
    return [
        Reader(uuid4(), partner, mission, roles)
        for partner, missions in MISSIONS.items()
        for mission in ("", *missions)
        for roles in subsets(tuple(Role))[1:]
    ]


def audiences(named: frozenset[UUID]) -> list[Audience]:
    """Every marking, for every kind of owner, narrowed in every way."""
    releases: tuple[frozenset[str] | None, ...] = (None, *subsets(PARTNERS))
    markings = [Marking(level, release) for level in LEVELS for release in releases]
    narrowed: tuple[frozenset[str] | None, ...] = (
        None,
        frozenset(),
        frozenset({"ROK/NEW-YORK"}),
        frozenset({"ROK/VIENNA", "JPN/NEW-YORK"}),
    )
    everybody: tuple[frozenset[UUID] | None, ...] = (None, frozenset(), named)
    made = {
        audience(marking, owner, missions, persons)
        for marking in markings
        for owner in ("ROK", "JPN", "")
        for missions in narrowed
        for persons in everybody
    }
    # And what is made of two of them, which no marking can say.
    ordered = sorted(made, key=str)
    made |= {one.join(other) for one, other in zip(ordered, ordered[7:], strict=False)}
    return sorted(made, key=str)

"""Who may read what: one pure function.

A thing has an *audience*, made once from its marking when it comes to the desk; a person is a
*reader*. The same rule stands as row-level security in the database (``migrations``), written
without a line of this file; a test holds the two against each other for every audience and reader.

The rule, in this order:

1. Who is not signed in, or whose account is closed, reads nothing.
2. A thing is for the partners its marking names, and its owner. ``TLP:CLEAR`` without such a list
   is for everybody who is signed in, ``TLP:GREEN`` for the three partners; anything stricter is for
   its owner alone.
3. If it is for some missions only, it is for their people and for coordinators of their partner.
4. If it is for named persons only, it is for them.
5. ``TLP:RED`` that names nobody is for those of the audience who work on cases: analysts, releasers
   and coordinators. An administrator runs the node and reads what a reader reads.

What is made of several things is for those who may read each of them, and for nobody else.

Source: FIRST, Traffic Light Protocol version 2.0 (August 2022).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Final, TypeVar
from uuid import UUID

from tricord.model.marking import LEVELS, PARTNERS, Marking


class Role(StrEnum):
    """What a person may do at the desk."""

    READER = "reader"
    ANALYST = "analyst"
    RELEASER = "releaser"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


WORKING: Final = frozenset({Role.ANALYST, Role.RELEASER, Role.COORDINATOR})
"""Roles of those who work on cases."""

_T = TypeVar("_T")
_CLEAR: Final = LEVELS.index("CLEAR")
_GREEN: Final = LEVELS.index("GREEN")
_RED: Final = LEVELS.index("RED")
_COORDINATORS: Final = "*"


@dataclass(frozen=True, slots=True)
class Reader:
    """A person as the policy sees one.

    Attributes:
        person: Who it is; ``None`` where nobody is signed in.
        partner: ``JPN``, ``ROK``, ``USA``; empty for the node's own organisation where it is none
            of the three.
        mission: ``ROK/NEW-YORK``; empty for the capital.
        roles: What they may do.
    """

    person: UUID | None
    partner: str = ""
    mission: str = ""
    roles: frozenset[Role] = frozenset()

    def has(self, *roles: Role) -> bool:
        """Whether they hold one of some roles."""
        return not self.roles.isdisjoint(roles)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who a thing is for; ``None`` in a field where it is not narrowed in that way.

    Attributes:
        level: Place of its label in `tricord.model.marking.LEVELS`.
        partners: Partners it is for; ``None`` for everybody.
        missions: Missions it is for, each ``<partner>/<mission>``; ``<partner>/*`` for the
            coordinators of a partner.
        persons: Persons it is for.
        working: Whether it is for those only who work on cases.
    """

    level: int
    partners: frozenset[str] | None = None
    missions: frozenset[str] | None = None
    persons: frozenset[UUID] | None = None
    working: bool = False

    def join(self, other: Audience) -> Audience:
        """Who a thing made of both is for: the stricter level, and those whom both are for."""
        return Audience(
            max(self.level, other.level),
            _both(self.partners, other.partners),
            _both(self.missions, other.missions),
            _both(self.persons, other.persons),
            self.working or other.working,
        )

    @property
    def label(self) -> str:
        """Its TLP label: ``TLP:AMBER``."""
        return f"TLP:{LEVELS[self.level]}"


class Verdict(StrEnum):
    """Whether a reader may see a thing, or the rule that says no."""

    YES = "yes"
    NOT_SIGNED_IN = "not-signed-in"
    PARTNER = "partner"
    MISSION = "mission"
    PERSON = "person"
    ROLE = "role"


def audience(
    marking: Marking,
    owner: str,
    missions: frozenset[str] | None = None,
    persons: frozenset[UUID] | None = None,
) -> Audience:
    """Who a thing is for.

    Args:
        marking: Its marking.
        owner: The partner whose it is; empty for an organisation that is none of the three.
        missions: Missions it is for only.
        persons: Persons it is for only.
    """
    level = LEVELS.index(marking.level)
    named = marking.releasable_to
    if named is not None:
        partners: frozenset[str] | None = named | {owner}
    elif level == _CLEAR:
        partners = None
    elif level == _GREEN:
        # By their names, not as "all": a partner that comes later inherits nothing.
        partners = frozenset(PARTNERS) | {owner}
    else:
        partners = frozenset({owner})
    if missions is not None:
        missions |= {f"{each.partition('/')[0]}/{_COORDINATORS}" for each in missions}
    return Audience(level, partners, missions, persons, level == _RED and persons is None)


def joined(first: Audience, *others: Audience) -> Audience:
    """Who a thing made of several is for."""
    return reduce(Audience.join, others, first)


def judge(reader: Reader, thing: Audience) -> Verdict:
    """Whether a reader may see a thing; else the first rule that says no.

    Args:
        reader: The reader.
        thing: Who the thing is for.
    """
    if reader.person is None:
        return Verdict.NOT_SIGNED_IN
    if thing.partners is not None and reader.partner not in thing.partners:
        return Verdict.PARTNER
    if thing.missions is not None and thing.missions.isdisjoint(_missions(reader)):
        return Verdict.MISSION
    if thing.persons is not None and reader.person not in thing.persons:
        return Verdict.PERSON
    if thing.working and reader.roles.isdisjoint(WORKING):
        return Verdict.ROLE
    return Verdict.YES


def may_read(reader: Reader, thing: Audience) -> bool:
    """Whether a reader may see a thing; see the module for the rule."""
    return judge(reader, thing) is Verdict.YES


def _missions(reader: Reader) -> frozenset[str]:
    """What a thing for missions may name for a reader to be meant."""
    own = {reader.mission} if reader.mission else set()
    if reader.has(Role.COORDINATOR):
        own.add(f"{reader.partner}/{_COORDINATORS}")
    return frozenset(own)


def _both(one: frozenset[_T] | None, other: frozenset[_T] | None) -> frozenset[_T] | None:
    if one is None or other is None:
        return other if one is None else one
    return one & other

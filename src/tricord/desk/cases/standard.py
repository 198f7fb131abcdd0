"""The standard of evidence: what the system counts, before people certify.

The ladder, by independent origins (`tricord.desk.cases.origins`):

``lead``
    Anything less than the next rung.
``indication``
    One origin that answers for what it says (a primary document, an official list, a sensor, an
    official statement, a partner's report), or two of any class.
``corroborated``
    Two origins or more, one of them first-hand: a primary document, an official list, a sensor.
``certified``
    Corroborated, and a second person has certified a finding of the case.

What monitors found stands no higher than the best grade they gave it, as long as no claim of an
origin of its own stands beside it: an official list and a table of parties are two origins, and
yet no proof that two names are one person.

The count is made for whoever looks, of what they may see.

Source: the reporting standard of the Council's Informal Working Group on sanctions (December 2006),
paragraphs 21, 22 and 48: corroborate, rely on documents and first-hand observation. The two
thresholds are ours, and those of `tricord.claims.grading`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tricord.desk.cases.item import Item, Kind, standing
from tricord.desk.cases.origins import ANSWERING, FIRST_HAND, Origin, grounds, independent
from tricord.desk.cases.request import Kind as Asked
from tricord.desk.cases.request import Request


class Level(StrEnum):
    """How much stands behind a case, from the least."""

    LEAD = "lead"
    INDICATION = "indication"
    CORROBORATED = "corroborated"
    CERTIFIED = "certified"


LEVELS: Final = tuple(Level)
"""The rungs in order."""

_MANY: Final = 2


@dataclass(frozen=True, slots=True)
class Standard:
    """What stands behind a case.

    Attributes:
        level: How much.
        origins: The independent origins.
        against: How many claims deny it.
    """

    level: Level
    origins: tuple[Origin, ...]
    against: int

    def reaches(self, wanted: Level) -> bool:
        """Whether as much stands behind it as is wanted, or more."""
        return LEVELS.index(self.level) >= LEVELS.index(wanted)


def counted(items: Iterable[Item]) -> Standard:
    """What stands behind items: never more than ``corroborated``, which takes no person.

    Args:
        items: Those somebody may see.
    """
    there = standing(items)
    origins = independent(grounds(there))
    level = _of_origins(origins)
    grades = [
        LEVELS.index(Level(each.content["grade"]))
        for each in there
        if each.kind is Kind.FINDING and each.content is not None
    ]
    if grades and not any(each.claimed for each in origins):
        level = LEVELS[min(max(grades), LEVELS.index(level))]
    denied = sum(
        each.kind is Kind.CLAIM and each.content is not None and each.content["denies"]
        for each in there
    )
    return Standard(level, origins, denied)


def reached(items: Iterable[Item], requests: Iterable[Request]) -> Standard:
    """What stands behind a case, certification and all.

    A certification counts as long as its finding stands and the case is still corroborated.

    Args:
        items: Items of the case, as somebody sees them.
        requests: What was asked there, as they see it.
    """
    there = standing(items)
    found = counted(there)
    findings = {each.item_id for each in there if each.kind is Kind.FINDING}
    certified = any(
        each.kind is Asked.CERTIFY and each.granted and each.item_id in findings
        for each in requests
    )
    if certified and found.reaches(Level.CORROBORATED):
        return Standard(Level.CERTIFIED, found.origins, found.against)
    return found


def _of_origins(origins: Iterable[Origin]) -> Level:
    classes = [each.source for each in origins]
    if len(classes) >= _MANY:
        first_hand = any(each in FIRST_HAND for each in classes)
        return Level.CORROBORATED if first_hand else Level.INDICATION
    return Level.INDICATION if any(each in ANSWERING for each in classes) else Level.LEAD

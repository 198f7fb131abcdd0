"""Who a thing in a case is for: as a person says it, and as a document bears it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from tricord.desk import words
from tricord.desk.cases.colleagues import colleague
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience, audience, may_read
from tricord.errors import DeskError
from tricord.model.marking import LEVELS, PARTNERS, Marking

_OWN: Final = frozenset({""})
_GREEN: Final = LEVELS.index("GREEN")
_STRICT: Final = LEVELS.index("AMBER+STRICT")
_RED: Final = LEVELS.index("RED")


def given(
    seat: Seat, marking: str, missions: Sequence[str] = (), persons: Sequence[str] = ()
) -> Audience:
    """Who a thing is for, as somebody says it; whoever narrows it to persons is one of them.

    Args:
        seat: Whose the thing is.
        marking: Its marking: ``TLP:AMBER//REL JPN,ROK``.
        missions: Missions it is for only: ``ROK/NEW-YORK``.
        persons: Names of accounts it is for only.

    Raises:
        ConfigError: ``marking-unknown``.
        DeskError: ``desk-person-unknown``; ``desk-case-mission``: not written with its partner;
            ``desk-words``.
    """
    own = seat.reader
    meant = frozenset(words.line(each).upper() for each in missions if each.strip())
    for mission in meant:
        if mission.partition("/")[0] not in {*PARTNERS, seat.desk.partner} or "/" not in mission:
            raise DeskError("desk-case-mission", mission=mission)
    named = None
    if persons:
        with seat.begin() as deed:
            found = {colleague(deed, each).reader.person for each in persons}
        named = frozenset(each for each in (*found, own.person) if each is not None)
    return audience(Marking.parse(marking), own.partner, meant or None, named)


def seen_by(seat: Seat, thing: Audience) -> Audience:
    """An audience the person at the seat belongs to.

    Raises:
        DeskError: ``desk-case-unseen``: they do not; nobody writes what they would not see.
    """
    if not may_read(seat.reader, thing):
        raise DeskError("desk-case-unseen", label=str(marking_of(thing)))
    return thing


def restricted(thing: Audience) -> bool:
    """Whether reading a thing is recorded: ``TLP:AMBER+STRICT`` and above, or narrowed."""
    return thing.level >= _STRICT or thing.missions is not None or thing.persons is not None


def marking_of(thing: Audience) -> Marking:
    """The marking a document bears that says such a thing.

    What is narrowed to missions or persons is ``TLP:RED`` on paper: no label says it otherwise.
    """
    narrowed = thing.missions is not None or thing.persons is not None
    level = LEVELS[_RED if narrowed else thing.level]
    named = thing.partners
    if named == _OWN and thing.level > _GREEN:
        # Of an organisation that is none of the three, such a label alone says it is for itself.
        named = None
    return Marking(level, None if named is None else named & frozenset(PARTNERS))


def told(thing: Audience) -> dict[str, Any]:
    """An audience as an exported document says it."""
    sets: dict[str, Iterable[Any] | None] = {
        "partners": thing.partners,
        "missions": thing.missions,
        "persons": thing.persons,
    }
    return {
        "label": str(marking_of(thing)),
        **{
            name: None if found is None else sorted(map(str, found)) for name, found in sets.items()
        },
    }

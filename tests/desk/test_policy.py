"""Who may read what: the lattice, and its corners."""

from functools import cache
from itertools import chain, combinations, product
from uuid import UUID

import pytest

from tricord.desk.policy import Audience, Reader, Role, Verdict, audience, judge, may_read
from tricord.model.marking import LEVELS, PARTNERS, Marking

ANNA, BORA = UUID(int=1), UUID(int=2)
MISSIONS = ("ROK/NEW-YORK", "ROK/VIENNA", "JPN/NEW-YORK")


def subsets(things):
    return [frozenset(each) for n in range(len(things) + 1) for each in combinations(things, n)]


MARKINGS = [Marking(level, release) for level in LEVELS for release in (None, *subsets(PARTNERS))]
PLACES = [
    *product([None, *subsets(MISSIONS[:2]), frozenset(MISSIONS)], [None, frozenset({ANNA})]),
    (None, frozenset({ANNA, BORA})),
]
READERS = [
    Reader(person, partner, mission, frozenset(roles))
    for person in (ANNA, BORA)
    for partner in ("", *PARTNERS)
    for mission in ("", *MISSIONS)
    if not mission or mission.startswith(f"{partner}/")
    for roles in (
        {Role.READER},
        {Role.ANALYST},
        {Role.COORDINATOR},
        {Role.ADMINISTRATOR},
        {Role.ADMINISTRATOR, Role.RELEASER},
    )
]
AUDIENCES = sorted(
    {
        audience(marking, owner, missions, persons)
        for marking in MARKINGS
        for owner in ("", "ROK")
        for missions, persons in PLACES
    },
    key=str,
)


@cache
def seen_by(thing):
    """Who reads a thing, one bit a reader."""
    return sum(1 << n for n, reader in enumerate(READERS) if may_read(reader, thing))


def test_what_is_made_of_two_things_is_for_those_who_may_read_both():
    wrong = [
        (one, other)
        for one, other in combinations(AUDIENCES, 2)
        if seen_by(one.join(other)) != seen_by(one) & seen_by(other)
    ][:3]
    assert wrong == []
    assert len(AUDIENCES) > 500


@pytest.mark.parametrize(
    ("reader", "thing", "verdict"),
    [
        (Reader(None, "ROK"), audience(Marking("CLEAR"), "ROK"), Verdict.NOT_SIGNED_IN),
        (Reader(ANNA, ""), audience(Marking("CLEAR"), "ROK"), Verdict.YES),
        (Reader(ANNA, ""), audience(Marking("GREEN"), "ROK"), Verdict.PARTNER),
        (Reader(ANNA, "JPN"), audience(Marking("GREEN"), "ROK"), Verdict.YES),
        (Reader(ANNA, "JPN"), audience(Marking("AMBER"), "ROK"), Verdict.PARTNER),
        (Reader(ANNA, "JPN"), audience(Marking.parse("AMBER//REL JPN"), "ROK"), Verdict.YES),
        (Reader(ANNA, "USA"), audience(Marking.parse("CLEAR//REL"), "ROK"), Verdict.PARTNER),
        (Reader(ANNA, "ROK"), audience(Marking.parse("CLEAR//REL"), "ROK"), Verdict.YES),
        (
            Reader(ANNA, "ROK", "ROK/VIENNA", frozenset({Role.ANALYST})),
            audience(Marking("AMBER"), "ROK", missions=frozenset({"ROK/NEW-YORK"})),
            Verdict.MISSION,
        ),
        (
            Reader(ANNA, "ROK", "", frozenset({Role.COORDINATOR})),
            audience(Marking("AMBER"), "ROK", missions=frozenset({"ROK/NEW-YORK"})),
            Verdict.YES,
        ),
        (
            Reader(ANNA, "JPN", "", frozenset({Role.COORDINATOR})),
            audience(Marking("GREEN"), "ROK", missions=frozenset({"ROK/NEW-YORK"})),
            Verdict.MISSION,
        ),
        (
            Reader(BORA, "ROK", "", frozenset(Role)),
            audience(Marking("RED"), "ROK", persons=frozenset({ANNA})),
            Verdict.PERSON,
        ),
        (
            Reader(ANNA, "ROK", "", frozenset({Role.ADMINISTRATOR})),
            audience(Marking("RED"), "ROK"),
            Verdict.ROLE,
        ),
    ],
)
def test_the_first_rule_that_says_no_is_named(reader, thing, verdict):
    assert judge(reader, thing) is verdict


def test_more_roles_never_show_what_another_partner_or_person_owns():
    everything = frozenset(Role)
    narrow = [thing for thing in AUDIENCES if thing.partners is not None]
    for thing in narrow:
        strangers = {"", *PARTNERS} - thing.partners
        assert not any(may_read(Reader(ANNA, p, "", everything), thing) for p in strangers)


def test_who_is_not_signed_in_reads_nothing():
    nobody = [Reader(None, partner, "", frozenset(Role)) for partner in ("", *PARTNERS)]
    things = chain(AUDIENCES, [Audience(0)])
    assert not any(may_read(reader, thing) for thing in things for reader in nobody)

"""Recommendations: written by an analyst, approved by a releaser who is somebody else.

What is approved goes into the monitoring report; nothing here is ever written by the system.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.audiences import restricted
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named, standing
from tricord.desk.cases.page import unchanged
from tricord.desk.cases.request import Kind as Asked
from tricord.desk.cases.request import ask, requests_of, rule, waiting
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience, Role, joined
from tricord.desk.tables import case as table
from tricord.errors import DeskError
from tricord.locale import LANGUAGES

_NO_REASON: Final = "–"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation that was approved.

    Attributes:
        number: The case it came of.
        to: Whom it addresses.
        words: What it says, by language.
        findings: Ids of findings it rests on.
        by: Who wrote it, and their partner.
        on: Day on which it was approved.
        audience: Who it is for.
    """

    number: str
    to: str
    words: tuple[tuple[str, str], ...]
    findings: tuple[str, ...]
    by: str
    on: date
    audience: Audience


def recommend(
    seat: Seat,
    number: str,
    to: str,
    said: Mapping[str, str],
    *,
    basis: Sequence[str],
    year: int | None = None,
    audience: Audience | None = None,
    corrects: str = "",
) -> Item:
    """Write a recommendation; it waits for a releaser.

    Args:
        seat: An analyst.
        number: The case.
        to: Whom it addresses.
        said: What it says, by language: ``en``, ``ko``, ``ja``; one at least.
        basis: How the ids of items it rests on begin, one at least; it is for those only who may
            see all of them.
        year: Year of the report it is for; this one by default.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the recommendation it stands in place of begins.

    Raises:
        DeskError: ``desk-case-language``: none of these languages; ``desk-case-basis``: it rests
            on nothing; and as a note.
    """
    spoken = {tag: words.needed(said[tag]) for tag in LANGUAGES if tag in said}
    if not spoken or len(spoken) != len(said):
        raise DeskError("desk-case-language", known=", ".join(LANGUAGES))
    if not basis:
        raise DeskError("desk-case-basis")
    addressee = words.line(words.needed(to))
    with adding(seat, number) as (deed, case):
        deed.need(Role.ANALYST)
        items = items_of(deed, case)
        earlier = named(items, corrects, Kind.RECOMMENDATION) if corrects else None
        rests_on = tuple(named(items, each) for each in basis)
        content = {
            "to": addressee,
            "words": spoken,
            "basis": sorted({str(each.item_id) for each in rests_on}),
            "findings": sorted({each for item in rests_on for each in _findings(item)}),
            "year": year or clock.today().year,
        }
        written = Written(
            Kind.RECOMMENDATION, content, audience, corrects=earlier, rests_on=rests_on
        )
        item = add(seat, deed, case, written)
        known = requests_of(deed, case)
        # Not its words: what is asked stays when they are deleted.
        ask(seat, deed, case, Asked.APPROVE, item, (), _NO_REASON, known)
        return item


def approve(seat: Seat, number: str, seen: str, item: str, reason: str) -> Item:
    """Approve a recommendation another person wrote.

    Args:
        seat: A releaser.
        number: The case.
        seen: The mark of the case as they saw it.
        item: How the id of the recommendation begins.
        reason: Why.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-changed-meanwhile``;
            ``desk-case-nothing-asked``; ``desk-case-second-person``; ``desk-case-item-unknown``.
    """
    with seat.begin() as deed:
        deed.need(Role.RELEASER)
        page = unchanged(deed, number, seen)
        meant = named(page.standing, item, Kind.RECOMMENDATION)
        rule(seat, deed, page.case, waiting(page.requests, Asked.APPROVE, meant), True, reason)
        return meant


def approved(seat: Seat, year: int) -> tuple[Recommendation, ...]:
    """The recommendations for the report of a year that were approved, as far as a person sees.

    Args:
        seat: The person.
        year: The year.

    Returns:
        In order of their day, their case, and what they say.
    """
    with seat.begin() as deed:
        written = standing(items_of(deed, kind=Kind.RECOMMENDATION))
        asked = requests_of(deed, kind=Asked.APPROVE)
        numbered = select(table.c.case_id, table.c.number)
        numbers = {row.case_id: row.number for row in deed.connection.execute(numbered)}
        days = {
            each.item_id: each.ruling.decided_at.date()
            for each in asked
            if each.ruling is not None and each.ruling.granted
        }
        found = [
            _told(numbers[each.case_id], each, each.content, days[each.item_id])
            for each in written
            if each.content is not None and each.content["year"] == year and each.item_id in days
        ]
        narrow = [each for each in found if restricted(each.audience)]
        if narrow:
            facts = {"cases": sorted({each.number for each in narrow})}
            thing = joined(*(each.audience for each in narrow))
            deed.record("recommendations.read", f"recommendations:{year}", facts, thing)
    return tuple(sorted(found, key=lambda each: (each.on, each.number, each.words)))


def _told(number: str, item: Item, content: Mapping[str, Any], on: date) -> Recommendation:
    said = tuple((tag, content["words"][tag]) for tag in LANGUAGES if tag in content["words"])
    findings = tuple(content["findings"])
    return Recommendation(number, content["to"], said, findings, item.signed, on, item.audience)


def _findings(item: Item) -> tuple[str, ...]:
    """The id of the finding an item is; nothing where it is something else."""
    is_finding = item.kind is Kind.FINDING and item.content is not None
    return (item.content["finding_id"],) if is_finding and item.content else ()

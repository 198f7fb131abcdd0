"""A case as somebody sees it: with everything in it that is for them, and nothing else."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from tricord.desk.audit.log import canonical
from tricord.desk.cases import case as cases
from tricord.desk.cases.audiences import restricted
from tricord.desk.cases.case import Case
from tricord.desk.cases.change import Change, changes_of
from tricord.desk.cases.decision import Decision, decisions_of
from tricord.desk.cases.item import Item, Kind, items_of, standing
from tricord.desk.cases.request import Request, requests_of
from tricord.desk.cases.standard import Standard, reached
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Audience, joined
from tricord.errors import DeskError


@dataclass(frozen=True)
class Page:
    """A case with what is in it.

    Attributes:
        case: The case.
        items: Its items, in order; those that were deleted without what they said.
        requests: What was asked of a second person.
        decisions: Verdicts.
        changes: Its history.
    """

    case: Case
    items: tuple[Item, ...]
    requests: tuple[Request, ...]
    decisions: tuple[Decision, ...]
    changes: tuple[Change, ...]

    @cached_property
    def seen(self) -> str:
        """A mark of what is seen here: another mark, and something was added or changed.

        It follows from what this person sees alone: what is hidden from them does not move it.
        """
        told = {
            "version": self.case.version,
            "items": [[str(each.item_id), each.content is not None] for each in self.items],
            "requests": [[str(e.request_id), e.ruling is not None] for e in self.requests],
            "decisions": [str(each.decision_id) for each in self.decisions],
        }
        return hashlib.sha256(canonical(told).encode()).hexdigest()[:12]

    @cached_property
    def standing(self) -> tuple[Item, ...]:
        """Items that were neither deleted nor corrected."""
        return standing(self.items)

    @cached_property
    def standard(self) -> Standard:
        """What stands behind the case, of what is seen here."""
        return reached(self.items, self.requests)

    @property
    def audience(self) -> Audience:
        """Who a document that says all of this is for."""
        borne = [each.audience for each in self.items]
        borne += [each.audience for each in self.requests]
        borne += [each.audience for each in self.decisions]
        return joined(self.case.audience, *borne)

    def of(self, kind: Kind) -> tuple[Item, ...]:
        """Standing items of a kind."""
        return tuple(each for each in self.standing if each.kind is kind)

    def upon(self, item: Item, kind: Kind) -> tuple[Item, ...]:
        """Standing items of a kind about another: what ended a task, what answered a letter.

        What was written upon an item before it was corrected counts for its correction too.
        """
        known = {each.item_id: each.corrects for each in self.items}
        meant: set[UUID] = set()
        at: UUID | None = item.item_id
        while at is not None:
            meant.add(at)
            at = known.get(at)
        return tuple(each for each in self.of(kind) if each.upon in meant)


def page_of(deed: Deed, case: Case) -> Page:
    """A case as the person of a deed sees it."""
    return Page(
        case,
        items_of(deed, case),
        requests_of(deed, case),
        decisions_of(deed, case),
        changes_of(deed, case),
    )


def look(seat: Seat, number: str) -> Page:
    """A case as a person sees it; who looks at restricted things is on record.

    Raises:
        DeskError: ``desk-case-unknown``: there is none, or it is not for them.
    """
    with seat.begin() as deed:
        page = page_of(deed, cases.found(deed, number))
        record_reading(deed, page, "case.read")
        return page


def record_reading(deed: Deed, page: Page, act: str) -> None:
    """Put on record that restricted parts of a case were read.

    Args:
        deed: The transaction that reads.
        page: What was read.
        act: How: ``case.read``, ``case.exported``.
    """
    items = [each for each in page.items if restricted(each.audience)]
    if not items and not restricted(page.case.audience):
        return
    facts = {"items": [str(each.item_id) for each in items]}
    thing = joined(page.case.audience, *(each.audience for each in items))
    deed.record(act, page.case.thing, facts, thing)


def unchanged(deed: Deed, number: str, seen: str) -> Page:
    """A case as a person saw it, that nobody changes or adds to until the deed is done.

    Args:
        deed: The transaction.
        number: The case.
        seen: The mark of what they saw.

    Raises:
        DeskError: ``desk-case-unknown``; ``desk-changed-meanwhile``: it is no longer what they saw.
    """
    page = page_of(deed, cases.locked(deed, number))
    if page.seen != seen.strip():
        raise DeskError("desk-changed-meanwhile", what=page.case.number, seen=seen)
    return page

"""Certifying a finding: proposed by an analyst, certified by another person.

A proposal rests on the items it names. The standard of evidence is counted over these, which
whoever sees the proposal may see, and once more over everything in the case: a correction, or a
source that turns out to be another's, may stand where the second person does not see it. That the
whole case falls short is said to whoever certifies, and nothing more of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.item import Item, Kind, named
from tricord.desk.cases.letters import running
from tricord.desk.cases.moving import moved
from tricord.desk.cases.page import Page, page_of, unchanged
from tricord.desk.cases.request import Kind as Asked
from tricord.desk.cases.request import ask, rule, waiting
from tricord.desk.cases.standard import Level, Standard, counted
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Role
from tricord.errors import DeskError


def propose(
    seat: Seat, number: str, seen: str, finding: str, reason: str, *, basis: Sequence[str] = ()
) -> UUID:
    """Propose that a finding be certified.

    Args:
        seat: Who proposes it.
        number: The case.
        seen: The mark of the case as they saw it.
        finding: How the id of the item begins.
        reason: Why.
        basis: How the ids of findings and claims it rests on begin; all they see by default. The
            proposal, and a certification, are for those who may see all of them.

    Returns:
        The id of the proposal.

    Raises:
        DeskError: ``desk-role``; ``desk-case-state-not-ready``; ``desk-case-standard``: too little
            stands behind it; ``desk-case-asked``; ``desk-case-certified``: it is certified;
            ``desk-changed-meanwhile``; ``desk-words``; ``desk-case-item-unknown``.
    """
    with seat.begin() as deed:
        deed.need(Role.ANALYST, Role.COORDINATOR)
        page = unchanged(deed, number, seen)
        _ready(page)
        item = named(page.standing, finding, Kind.FINDING)
        if any(
            (e.kind, e.item_id, e.granted) == (Asked.CERTIFY, item.item_id, True)
            for e in page.requests
        ):
            raise DeskError("desk-case-certified", item=item.short)
        chosen = [named(page.standing, each, Kind.FINDING, Kind.CLAIM) for each in basis]
        rests_on = [item, *(chosen or [*page.of(Kind.FINDING), *page.of(Kind.CLAIM)])]
        _enough(counted(_with_files(page, rests_on)))
        return ask(seat, deed, page.case, Asked.CERTIFY, item, rests_on, reason, page.requests)


def certify(
    seat: Seat, number: str, seen: str, finding: str, reason: str, *, despite: str = ""
) -> bool:
    """Certify a finding another person proposed.

    Where everybody who sees the case sees the certification, the case is certified with it.

    Args:
        seat: Who certifies it.
        number: The case.
        seen: The mark of the case as they saw it.
        finding: How the id of the item begins.
        reason: Why.
        despite: Why, although the term of a letter runs; a releaser's to say.

    Returns:
        Whether the case is certified with it.

    Raises:
        DeskError: ``desk-role``; ``desk-case-nothing-asked``; ``desk-case-second-person``;
            ``desk-case-state-not-ready``; ``desk-case-standard``; ``desk-case-standard-whole``;
            ``desk-case-letter-runs``: and no releaser says why it does not matter;
            ``desk-changed-meanwhile``; ``desk-words``.
    """
    words.said(despite)
    with seat.begin() as deed:
        deed.need(Role.ANALYST, Role.COORDINATOR)
        page = unchanged(deed, number, seen)
        _ready(page)
        item = named(page.standing, finding, Kind.FINDING)
        request = waiting(page.requests, Asked.CERTIFY, item)
        if request.asked_by == seat.reader.person:
            raise DeskError("desk-case-second-person")
        rests_on = [each for each in page.standing if each.item_id in request.basis]
        _enough(counted(_with_files(page, rests_on)))
        _whole(seat, deed, page, clock.today(), despite)
        rule(seat, deed, page.case, request, True, reason, despite)
        everybody = request.audience == page.case.audience
        if everybody:
            moved(deed, page.case, State.CERTIFIED, "")
        return everybody


def _ready(page: Page) -> None:
    """Refuse a case nobody said is ready."""
    if page.case.state is not State.READY:
        raise DeskError("desk-case-state-not-ready", stands=page.case.state)


def _with_files(page: Page, items: Sequence[Item]) -> list[Item]:
    """Items with the files claims among them stand in: one file is one origin."""
    return [*items, *page.of(Kind.FILE)]


def _enough(standard: Standard) -> None:
    """Refuse what too little stands behind."""
    if not standard.reaches(Level.CORROBORATED):
        raise DeskError("desk-case-standard", level=standard.level, origins=len(standard.origins))


def _whole(seat: Seat, deed: Deed, page: Page, today: date, despite: str) -> None:
    """Look at everything in the case, whoever it is for, while nobody can add to it.

    Only the node itself sees everything; it reads beside the deed that holds the case.
    """
    with seat.desk.work() as everything:
        whole = page_of(everything, page.case)
    if not counted(whole.items).reaches(Level.CORROBORATED):
        raise DeskError("desk-case-standard-whole")
    if not running(whole, today):
        return
    if not despite.strip():
        raise DeskError("desk-case-letter-runs")
    deed.need(Role.RELEASER)

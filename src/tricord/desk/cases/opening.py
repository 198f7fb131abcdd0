"""Opening a case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from tricord import clock
from tricord.desk import words
from tricord.desk.cases import about, findings, numbers
from tricord.desk.cases.audiences import seen_by
from tricord.desk.cases.case import Case, Priority, case_of
from tricord.desk.cases.colleagues import charged
from tricord.desk.cases.lineage import Lineage
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import WORKING, Audience
from tricord.desk.tables import audience_values
from tricord.desk.tables import case as table
from tricord.model.finding import Finding, Strand

_DRAWS: Final = 8


@dataclass(frozen=True, slots=True)
class Opening:
    """A case to be opened.

    Attributes:
        title: Its headline.
        strand: The strand it belongs to.
        audience: Who it is for.
        about: What it is about, ``<kind>|<key>``; empty where nothing the system knows.
        owner: Name of the account of whoever answers for it; empty where nobody does yet.
        priority: What is to be looked at first.
        due_on: Day by which it is to be done.
    """

    title: str
    strand: Strand
    audience: Audience
    about: str = ""
    owner: str = ""
    priority: Priority = Priority.NORMAL
    due_on: date | None = None


def open_case(
    seat: Seat, opening: Opening, found: Iterable[tuple[Finding, Sequence[Lineage]]] = ()
) -> Case:
    """Open a case, with what it begins with in it, or not at all.

    Args:
        seat: Who opens it.
        opening: The case.
        found: Findings to put into it, each with where its evidence comes from.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-case-about``; ``desk-case-unseen``: it
            would not be for whoever opens it, or a finding is not; ``desk-person-unknown``;
            ``desk-case-not-theirs``; ``desk-case-finding-there``: a finding is given twice.
    """
    thing = seen_by(seat, opening.audience)
    said: dict[str, Any] = {
        "title": words.line(words.needed(opening.title)),
        "strand": str(opening.strand),
        "about": about.read(opening.about),
        "state": str(State.OPEN),
        "priority": int(opening.priority),
        "due_on": opening.due_on,
        "opened_at": clock.now(),
        **audience_values(thing),
    }
    with seat.begin() as deed:
        deed.need(*WORKING)
        owner = charged(deed, opening.owner, thing) if opening.owner else None
        said["owner"] = owner.reader.person if owner else None
        said["owner_name"] = owner.signed if owner else ""
        case = _numbered(deed, said)
        facts = {name: str(said[name] or "") for name in ("title", "about", "owner_name")}
        deed.record("case.opened", case.thing, {"number": case.number, **facts}, thing)
        for finding, lineages in found:
            findings.into(seat, deed, case, finding, lineages)
        return case


def _numbered(deed: Deed, said: dict[str, Any]) -> Case:
    """Write a case under a number that is not taken: whose it is, nobody learns."""
    for draw in range(_DRAWS):
        number = numbers.drawn(clock.today().year, long=draw > _DRAWS // 2)
        row = {"case_id": uuid4(), "number": number, **said}
        try:
            with deed.connection.begin_nested():
                made = deed.connection.execute(insert(table).values(row).returning(table))
                return case_of(made.mappings().one())
        except IntegrityError:
            if draw == _DRAWS - 1:
                raise
    raise AssertionError  # the loop returns or raises

"""The desk in the demo: two accounts, alerts, two cases under way, a promise somebody answers for.

One case waits for a second person: whoever tries the demo can be that person, in the other account.
All of it is made up, and says so.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tricord import clock
from tricord.desk.alerts.history import why
from tricord.desk.alerts.inbox import Asked, inbox
from tricord.desk.cases import certifying, claims, moving, notes, tasks
from tricord.desk.cases.audiences import given
from tricord.desk.cases.case import Priority
from tricord.desk.cases.findings import subject_of
from tricord.desk.cases.item import Kind
from tricord.desk.cases.lineage import lineages
from tricord.desk.cases.opening import Opening, open_case
from tricord.desk.cases.origins import SourceClass
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.desk.database.passwords import write_secret
from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.locale import language_of, text
from tricord.model.register import About
from tricord.node.alerting import raise_alerts

if TYPE_CHECKING:
    from tricord.desk.desk import Desk, Seat
    from tricord.node.node import Node

FILE: Final = "demo-accounts.json"
"""File in the folder of the desk that keeps the passwords of the demo, readable by its owner."""

_ANALYST, _SECOND = "demo", "second"
_MARKING: Final = "TLP:CLEAR"
_OWNERS: Final = ("ROK:SIMULATED Ministry of Trade",)
_TASK_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the demo.

    Attributes:
        name: Name to sign in with.
        password: Its password, made for this node alone.
    """

    name: str
    password: str


def fill(node: Node, progress: Callable[[str], None]) -> tuple[Account, ...]:
    """Fill the desk, once; what is there is left as it is.

    Args:
        node: The node, with its findings.
        progress: Told the message key of each step.

    Returns:
        The accounts somebody can sign in with.
    """
    progress("demo-step-desk")
    with node.desk() as desk:
        return seated(node, desk)


def seated(node: Node, desk: Desk) -> tuple[Account, ...]:
    """Fill a desk that is open; see `fill`.

    Args:
        node: The node, with its findings.
        desk: Its desk.
    """
    raise_alerts(node.lake, desk)
    file = desk.folder / FILE
    if known := _kept(file):
        return known
    made = _people(desk)
    write_secret(file, json.dumps({each.name: each.password for each in made}))
    first = made[0]
    seat = desk.seat(door.enter(desk, first.name, first.password).secret)
    _under_way(node, seat)
    _waiting(node, seat)
    _promise(node)
    return made


def _kept(file: Path) -> tuple[Account, ...]:
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(Account(name, password) for name, password in read.items())


def _people(desk: Desk) -> tuple[Account, ...]:
    """An analyst who may do everything, and a second person."""
    language = language_of()
    first, second = (Account(name, secrets.token_urlsafe(12)) for name in (_ANALYST, _SECOND))
    door.first(desk, first.name, text("demo-person-first"), first.password, language)
    seat = desk.seat(door.enter(desk, first.name, first.password).secret)
    everything = tuple(sorted(map(str, Role)))
    version = accounts.one(seat, first.name).version
    accounts.change(seat, first.name, version, {"roles": everything})
    roles = frozenset({Role.ANALYST, Role.COORDINATOR, Role.RELEASER})
    shown = text("demo-person-second")
    _, code = accounts.make(seat, second.name, shown, "", "", roles, language)
    door.accept(desk, code, second.password)
    return first, second


def _under_way(node: Node, seat: Seat) -> None:
    """A case on a meeting at sea, with work to do."""
    case = _opened(node, seat, "listed_ships", "demo-case-sea", Priority.HIGH)
    if not case:
        return
    notes.write(seat, case, text("demo-case-sea-note"))
    due = clock.today() + timedelta(days=_TASK_DAYS)
    tasks.give(seat, case, text("demo-case-sea-task"), assignee=_SECOND, due_on=due)
    moving.move(seat, case, look(seat, case).seen, State.INVESTIGATING)


def _waiting(node: Node, seat: Seat) -> None:
    """A case that waits for a second person to certify its finding."""
    case = _opened(node, seat, "designations", "demo-case-match", Priority.NORMAL)
    if not case:
        return
    for name, source in (
        ("registry", SourceClass.PRIMARY_DOCUMENT),
        ("bank", SourceClass.COMPANY),
    ):
        claimant, statement = (
            text(f"demo-claim-{name}-{part}") for part in ("claimant", "statement")
        )
        claims.put(seat, case, claims.Claim(claimant, statement, source, on=clock.today()))
    moving.move(seat, case, look(seat, case).seen, State.READY)
    page = look(seat, case)
    [finding, *_] = page.of(Kind.FINDING)
    certifying.propose(seat, case, page.seen, finding.short, text("demo-case-match-reason"))


def _opened(node: Node, seat: Seat, monitor: str, title: str, priority: Priority) -> str:
    """The number of a case on the most pressing alert of a monitor; empty where there is none."""
    alerts = inbox(seat, Asked(monitor=monitor, most=1))
    if not alerts:
        return ""
    standing = [each.finding_id for each in why(seat, str(alerts[0].alert)).findings]
    found = node.finding(standing[0])[0]
    thing = given(seat, _MARKING)
    about = subject_of(seat, found, thing)
    opening = Opening(text(title), found.strand, thing, about, seat.name, priority)
    return open_case(seat, opening, [(found, lineages(node.lake, found))]).number


def _promise(node: Node) -> None:
    """Somebody answers for the first promise that is overdue."""
    today = clock.today().isoformat()
    overdue = [
        entry
        for entry in node.register.entries()
        if entry.next_date.value and entry.next_date.value < today
    ]
    for entry in overdue[:1]:
        node.register.write(
            entry.key,
            About.OWNER,
            _OWNERS[0].partition(":")[2],
            partner=_OWNERS[0].partition(":")[0],
            rationale=text("demo-promise-reason"),
            by=_ANALYST,
            marking=_MARKING,
        )

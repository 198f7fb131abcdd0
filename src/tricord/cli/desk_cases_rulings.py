"""What takes a second person, and verdicts."""

from __future__ import annotations

from typing import Annotated

import typer

from tricord.cli.desk_cases_options import (
    BasisOption,
    CaseArgument,
    ItemArgument,
    LookedOption,
    ReasonOption,
    Request,
    SeenOption,
    Verdict,
    argument,
    mark,
    option,
)
from tricord.cli.options import HERE, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text


def propose(
    case: CaseArgument,
    item: ItemArgument,
    *,
    reason: ReasonOption,
    basis: BasisOption = None,
    seen: SeenOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Propose that a finding be certified."""
    from tricord.cli import seats
    from tricord.desk.cases import certifying

    with seats.seat_of(path, who) as seat:
        shown = mark(seat, case, seen)
        certifying.propose(seat, case, shown, item, reason, basis=basis or ())
    _said("proposed", case, item)


def certify(
    case: CaseArgument,
    item: ItemArgument,
    *,
    reason: ReasonOption,
    despite: Annotated[str, option("despite", "TEXT")] = "",
    seen: LookedOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Certify a finding."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import looked
    from tricord.desk.cases import certifying

    with seats.seat_of(path, who) as seat:
        shown = looked(path, seat, case, seen)
        whole = certifying.certify(seat, case, shown, item, reason, despite=despite)
    _said("certified-case" if whole else "certified", case, item)


def delete_request(
    case: CaseArgument,
    item: ItemArgument,
    *,
    reason: ReasonOption,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Ask that an item be deleted."""
    from tricord.cli import seats
    from tricord.desk.cases import deleting

    with seats.seat_of(path, who) as seat:
        deleting.request_deletion(seat, case, item, reason)
    _said("deletion-asked", case, item)


def confirm(
    case: CaseArgument,
    item: ItemArgument,
    *,
    reason: ReasonOption,
    seen: LookedOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Confirm a deletion."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import looked
    from tricord.desk.cases import deleting

    with seats.seat_of(path, who) as seat:
        deleting.confirm(seat, case, looked(path, seat, case, seen), item, reason)
    _said("deleted", case, item)


def refuse(
    case: CaseArgument,
    item: ItemArgument,
    *,
    what: Annotated[Request, option("what", "WHAT")],
    reason: ReasonOption,
    seen: LookedOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Refuse what another person asked."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import looked
    from tricord.desk.cases import refusing
    from tricord.desk.cases.request import Kind

    with seats.seat_of(path, who) as seat:
        refusing.refuse(seat, case, looked(path, seat, case, seen), Kind(what), item, reason=reason)
    _said("refused", case, item)


def decide(
    case: CaseArgument,
    verdict: Annotated[Verdict, argument("VERDICT", "verdict")],
    *,
    reason: ReasonOption,
    basis: BasisOption = None,
    seen: LookedOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Decide what a case came to."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import looked
    from tricord.desk.cases import deciding
    from tricord.desk.cases.decision import Verdict as Verdicts

    with seats.seat_of(path, who) as seat:
        shown = looked(path, seat, case, seen)
        deciding.decide(seat, case, shown, Verdicts(verdict), reason, basis=basis or ())
    said = text(f"desk-case-verdict-{verdict}")
    typer.echo(text("desk-cases-said-decided", verdict=said), err=True)


def _said(what: str, case: str, item: str) -> None:
    from tricord.desk.cases import numbers

    said = {"number": numbers.read(case), "item": item}
    typer.echo(text(f"desk-cases-said-{what}", **said), err=True)

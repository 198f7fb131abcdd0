"""Opening cases, listing and showing them, and changing what stands on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from tricord.cli.desk_cases_options import (
    AboutOption,
    CaseArgument,
    MarkingOption,
    MissionOption,
    PersonOption,
    PriorityOption,
    ReasonOption,
    SeenOption,
    State,
    StrandOption,
    argument,
    mark,
    option,
)
from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.cli.seats import AsOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.cases.case import Case
    from tricord.desk.desk import Seat

_MOST_OF_ALERT: Final = 50
"""Findings of an alert that are put into a case at once."""


def open_(
    title: Annotated[str, argument("TITLE", "title")],
    *,
    strand: StrandOption = None,
    about: AboutOption = "",
    alert: Annotated[str, option("alert", "ALERT")] = "",
    finding: Annotated[list[str] | None, option("finding", "FINDING")] = None,
    owner: Annotated[str, option("owner", "NAME")] = "",
    priority: PriorityOption = None,
    due: Annotated[str, option("due", "DATE")] = "",
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Open a case."""
    import tricord
    from tricord.cli import seats
    from tricord.desk.cases.audiences import given
    from tricord.desk.cases.case import Priority
    from tricord.desk.cases.findings import subject_of
    from tricord.desk.cases.lineage import lineages
    from tricord.desk.cases.opening import Opening, open_case
    from tricord.errors import DeskError
    from tricord.model.finding import Strand
    from tricord.node.case_matters import matter

    node = tricord.open(path)
    meant = matter(node, about)
    with seats.seat_of(path, who) as seat:
        ids = [*(finding or ()), *(_of_alert(seat, alert) if alert else ())]
        found = {one.finding_id: one for one in (node.finding(each)[0] for each in ids)}
        first = next(iter(found.values()), None)
        belongs = Strand(strand) if strand else first.strand if first else None
        if belongs is None:
            raise DeskError("desk-case-strand")
        thing = given(seat, marking or node.settings.default_marking, mission or (), person or ())
        opening = Opening(
            title,
            belongs,
            thing,
            meant.about or (subject_of(seat, first, thing) if first else ""),
            owner,
            Priority[(priority or "normal").upper()],
            day(due) or meant.due_on,
        )
        shown = [(each, lineages(node.lake, each)) for each in found.values()]
        case = open_case(seat, opening, shown)
    typer.echo(case.number)
    said = {"number": case.number, "label": _label(case)}
    typer.echo(text("desk-cases-said-opened", **said), err=True)
    if alert:
        typer.echo(text("desk-cases-said-alert", number=case.number, alert=alert), err=True)


def list_(
    *,
    state: Annotated[list[str] | None, option("state", "STATE")] = None,
    strand: StrandOption = None,
    about: AboutOption = "",
    owner: Annotated[str, option("owner", "NAME")] = "",
    most: Annotated[int, option("most", "NUMBER", min=1, max=1000)] = 200,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List cases."""
    from tricord.cli import desk_cases_rows, seats
    from tricord.desk.cases.listing import Asked, listed

    said: dict[str, Any] = {"strand": strand or "", "about": about, "owner": owner, "most": most}
    if state:
        said["states"] = _states(state)
    with seats.seat_of(path, who) as seat:
        found = listed(seat, Asked(**said))
    desk_cases_rows.cases(found, how)
    if len(found) == most:
        typer.echo(text("desk-cases-said-more", most=most), err=True)


def show(case: CaseArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Show a case."""
    import tricord
    from tricord.cli import desk_cases_page, seats
    from tricord.cli.desk_cases_seen import remember
    from tricord.desk.cases.item import Kind
    from tricord.desk.cases.page import look
    from tricord.node.case_findings import overtaken

    with seats.seat_of(path, who) as seat:
        page = look(seat, case)
        remember(path, seat, page)
    said = [each.content["finding_id"] for each in page.of(Kind.FINDING) if each.content]
    desk_cases_page.page(page, overtaken(tricord.open(path).lake, said))


def change(
    case: CaseArgument,
    *,
    title: Annotated[str, option("title", "TEXT")] = "",
    owner: Annotated[str | None, option("owner", "NAME")] = None,
    priority: PriorityOption = None,
    due: Annotated[str | None, option("due", "DATE")] = None,
    reason: ReasonOption = "",
    seen: SeenOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Change a case."""
    from tricord.cli import seats
    from tricord.desk.cases import moving
    from tricord.desk.cases.case import Priority

    said: dict[str, Any] = {"title": title} if title else {}
    if owner is not None:
        said["owner"] = owner
    if priority:
        said["priority"] = Priority[priority.upper()]
    if due is not None:
        said["due_on"] = day(due)
    with seats.seat_of(path, who) as seat:
        done = moving.change(seat, case, mark(seat, case, seen), said, reason)
    _changed(done)


def state(
    case: CaseArgument,
    to: Annotated[State, argument("STATE", "state-to")],
    *,
    reason: ReasonOption = "",
    seen: SeenOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Say how a case stands."""
    from tricord.cli import seats
    from tricord.desk.cases import moving
    from tricord.desk.cases.states import State as States

    with seats.seat_of(path, who) as seat:
        done = moving.move(seat, case, mark(seat, case, seen), States(to), reason)
    _changed(done)


def export(
    case: CaseArgument,
    *,
    out: Annotated[Path, option("out", "DIR|FILE.json", "export")],
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Write down a case."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import remember
    from tricord.cli.desk_cases_writing import write
    from tricord.desk.cases.audiences import marking_of
    from tricord.desk.cases.exporting import page_for_export

    with seats.seat_of(path, who) as seat:
        page = page_for_export(seat, case)
        write(seat, page, out)
        remember(path, seat, page)
    said = {"number": page.case.number, "file": out, "label": str(marking_of(page.audience))}
    typer.echo(text("desk-cases-said-exported", **said), err=True)


def _of_alert(seat: Seat, alert: str) -> tuple[str, ...]:
    """Findings of an alert that stand, the strongest of them.

    Raises:
        DeskError: ``desk-alert-unknown``; ``desk-case-alert-gone``: none stands.
    """
    from tricord.desk.alerts.history import why
    from tricord.errors import DeskError

    stand = [each.finding_id for each in why(seat, alert).findings if each.gone_at is None]
    if not stand:
        raise DeskError("desk-case-alert-gone", alert=alert)
    if len(stand) > _MOST_OF_ALERT:
        said = {"most": _MOST_OF_ALERT, "count": len(stand)}
        typer.echo(text("desk-cases-said-alert-part", **said), err=True)
    return tuple(stand[:_MOST_OF_ALERT])


def _states(written: list[str]) -> tuple[Any, ...]:
    """States as they were written.

    Raises:
        DeskError: ``desk-state-unknown``.
    """
    from tricord.desk.cases.states import State as States
    from tricord.errors import DeskError

    unknown = [each for each in written if each not in tuple(States)]
    if unknown:
        raise DeskError("desk-state-unknown", state=unknown[0], known=", ".join(States))
    return tuple(States(each) for each in written)


def _changed(case: Case) -> None:
    said = {"number": case.number, "state": text(f"desk-case-state-{case.state}")}
    typer.echo(text("desk-cases-said-changed", **said), err=True)


def _label(case: Case) -> str:
    from tricord.desk.cases.audiences import marking_of

    return str(marking_of(case.audience))

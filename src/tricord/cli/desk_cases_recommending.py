"""Recommendations: written, approved, and handed to the monitoring report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tricord.cli.desk_cases_options import (
    BasisOption,
    CaseArgument,
    CorrectsOption,
    ItemArgument,
    LookedOption,
    MarkingOption,
    MissionOption,
    PersonOption,
    ReasonOption,
    narrowed,
    option,
)
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text

YearOption = Annotated[int | None, option("year", "YEAR", min=2006, max=9999)]


def recommend(
    case: CaseArgument,
    *,
    to: Annotated[str, option("to", "WHOM", "addressee")],
    en: Annotated[str, option("en", "TEXT")] = "",
    ko: Annotated[str, option("ko", "TEXT")] = "",
    ja: Annotated[str, option("ja", "TEXT")] = "",
    basis: BasisOption = None,
    year: YearOption = None,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Write a recommendation."""
    from tricord.cli import seats
    from tricord.desk.cases import numbers, recommending

    said = {tag: words for tag, words in (("en", en), ("ko", ko), ("ja", ja)) if words}
    with seats.seat_of(path, who) as seat:
        item = recommending.recommend(
            seat,
            case,
            to,
            said,
            basis=basis or (),
            year=year,
            audience=narrowed(seat, marking, mission, person),
            corrects=corrects,
        )
    typer.echo(item.short)
    told = {"item": item.short, "number": numbers.read(case)}
    typer.echo(text("desk-cases-said-recommended", **told), err=True)


def approve(
    case: CaseArgument,
    item: ItemArgument,
    *,
    reason: ReasonOption,
    seen: LookedOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Approve a recommendation."""
    from tricord.cli import seats
    from tricord.cli.desk_cases_seen import looked
    from tricord.desk.cases import recommending

    with seats.seat_of(path, who) as seat:
        recommending.approve(seat, case, looked(path, seat, case, seen), item, reason)
    typer.echo(text("desk-cases-said-approved", item=item), err=True)


def recommendations(
    *,
    year: YearOption = None,
    out: Annotated[Path | None, option("out", "FILE.yaml")] = None,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List approved recommendations, or write the file the monitoring report reads."""
    from tricord import clock
    from tricord.cli import desk_cases_rows, seats
    from tricord.cli.files import form_of, written
    from tricord.desk.cases.recommending import approved
    from tricord.node.case_recommendations import as_yaml, marking

    if out is not None:
        form_of(out, ("yaml", "yml"))
    with seats.seat_of(path, who) as seat:
        found = approved(seat, year or clock.today().year)
    if out is None:
        desk_cases_rows.recommendations(found, how)
        return
    written(out, as_yaml(found))
    said = {"count": len(found), "file": out, "label": str(marking(found))}
    typer.echo(text("desk-cases-said-written", **said), err=True)

"""``tricord cases``: public, named cases as facts, held against the measures of their days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import FormatOption
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.model.act import RecordedAct
    from tricord.model.case import SetAside
    from tricord.monitors.sanctions.conduct.judging import Judged
    from tricord.node.case_replay import Replay, Replayed

cases = typer.Typer(cls=Group, help=text("cli-cases"), no_args_is_help=True)


@cases.command("replay", cls=Command, help=text("cli-cases-replay"))
def replay(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=text("cli-cases-file"))],
    *,
    how: FormatOption = "table",
) -> None:
    """Replay a file of cases."""
    from tricord import clock
    from tricord.cli.progress import working
    from tricord.node.case_replay import replay as replayed

    with working(text("cli-cases-working")):
        done = replayed(file, clock.today())
    if how == "table":
        _page(done)
    elif how == "json":
        _json(done)
    else:
        _csv(done)
    for one in done.aside:
        typer.echo(_aside(one), err=True)


def _json(done: Replay) -> None:
    import json

    rows = [one.row() for one in done.cases]
    typer.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str))


def _csv(done: Replay) -> None:
    import polars as pl

    from tricord.cli import rows

    columns = {
        "case": "id",
        "found_measures": "found",
        "expected_measures": "expected",
        "missing_measures": "missing",
        "wrong_measures": "wrong",
    }
    said = [one.row() for one in done.cases]
    table = pl.DataFrame(
        {
            column: [row[key] if key == "id" else " ".join(row[key]) for row in said]
            for column, key in columns.items()
        },
        schema=dict.fromkeys(columns, pl.String()),
    )
    rows.show(table, "csv", dict.fromkeys(columns, ""))


def _page(done: Replay) -> None:
    for place, one in enumerate(done.cases):
        if place:
            typer.echo("")
        _case(one)
    typer.echo("")
    typer.echo(
        text(
            "cli-cases-sum",
            cases=len(done.cases),
            exact=sum(not (one.missing or one.wrong) for one in done.cases),
            missing=sum(len(one.missing) for one in done.cases),
            wrong=sum(len(one.wrong) for one in done.cases),
        )
    )


def _case(one: Replayed) -> None:
    from tricord.cli.rows import facts

    said = {"case": one.case.case_id, "what": one.case.what}
    typer.secho(_legible(text("cli-cases-case", **said)), bold=True)
    named = {
        "found": one.found,
        "expected": one.case.expected,
        "missing": one.missing,
        "wrong": one.wrong,
    }
    none = text("cli-cases-none")
    facts([(text(f"cli-cases-{key}"), ", ".join(ids) or none) for key, ids in named.items()], 2)
    for act, judged in one.judged:
        _act(act, judged)
    for checked in one.checks:
        _check(checked)
    for aside in (*one.case.aside, *one.case.unread):
        typer.echo(f"  {_aside(aside)}")


def _act(act: RecordedAct, judged: tuple[Judged, ...]) -> None:
    from tricord.cli.rows import prose
    from tricord.measures.labels import citation

    language = language_of()
    kind = text(f"measures-act-{act.act.replace('_', '-')}")
    said = {"days": act.day_printed, "act": kind, "words": act.words}
    typer.echo(f"  {_legible(text('cli-cases-act', **said))}")
    for one in judged:
        verdict = text("cli-cases-bears" if one.bears else "cli-cases-bears-not")
        cited = citation(one.measure, language)
        reasons = " ".join(reason.said(language) for reason in one.reasons)
        prose(f"    {one.measure.measure_id} ({cited}): {verdict}. {reasons}")


def _check(checked: Any) -> None:
    figures = ", ".join(f"{name} {value}" for name, value in checked.figures.items())
    line = text("cli-cases-check", asked=checked.check.asked, figures=figures or "-")
    if checked.agrees:
        verdict = text("cli-cases-check-agrees")
    elif checked.figures:
        expected = ", ".join(f"{name} {value}" for name, value in checked.check.expected.items())
        verdict = text("cli-cases-check-differs", expected=expected)
    else:
        verdict = text("cli-cases-check-unknown", reason=text(f"case-check-{checked.reason}"))
    typer.echo(f"  {_legible(line)} – {_legible(verdict)}")


def _aside(one: SetAside) -> str:
    reason = text(f"case-aside-{one.reason}")
    key = "cli-cases-unread" if one.reason == "no-act" else "cli-cases-aside"
    return _legible(text(key, where=one.where, reason=reason, words=one.words or "-"))


def _legible(said: str) -> str:
    from tricord.reports.characters import legible

    return legible(said)

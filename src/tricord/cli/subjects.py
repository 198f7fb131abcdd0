"""``tricord subjects``: who is one person, firm or ship across lists, and who decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.cli.signing import Said, decided
from tricord.cli.usage import WrongUsage
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.model.subject import Decision

subjects = typer.Typer(cls=Group, help=text("cli-subjects"), invoke_without_command=True)

QueryOption = Annotated[
    str, typer.Option("--query", metavar="TEXT", help=text("cli-subjects-query"))
]
EntryArgument = Annotated[
    str, typer.Argument(metavar="LIST|ENTRY", help=text("cli-subjects-entry"))
]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help=text("cli-subjects-reason"))
]
ByOption = Annotated[str, typer.Option("--by", metavar="WHO", help=text("cli-subjects-by"))]


@subjects.callback()
def list_subjects(
    context: typer.Context,
    *,
    query: QueryOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show subjects on several lists, or those that are asked for."""
    if context.invoked_subcommand is not None:
        given = [name for name in ("query", "how", "path") if _typed(context, name)]
        if given:
            raise WrongUsage("usage-options-first", command=context.invoked_subcommand)
        return
    import polars as pl

    import tricord
    from tricord.cli import rows

    found = tricord.open(path).subjects.overview(query)
    columns = ["subject", "schema", "name", "entries", "conflicts"]
    if how == "table" and not found.filter(pl.col("conflicts") > 0).height:
        columns.remove("conflicts")
    rows.show(found, how, {column: text(f"cli-subject-{column}") for column in columns})


def _typed(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


@subjects.command("show", cls=Command, help=text("cli-subjects-show"))
def show(entry: EntryArgument, path: PathOption = HERE) -> None:
    """Show one subject: what each list says, and what was decided."""
    import tricord
    from tricord.cli.subject_page import page

    page(tricord.open(path).subjects.show(entry))


@subjects.command("proposals", cls=Command, help=text("cli-subjects-proposals"))
def proposals(
    *, query: QueryOption = "", how: FormatOption = "table", path: PathOption = HERE
) -> None:
    """Show pairs for a person to decide."""
    import polars as pl

    import tricord
    from tricord.cli import rows
    from tricord.cli.subject_page import basis

    found = tricord.open(path).subjects.proposals(query)
    columns = ("first", "first_name", "second", "second_name", "basis", "value", "against")
    if how == "table":
        said = {kind: basis(kind) for kind in found.get_column("basis").unique()}
        reasons = found.get_column("against").explode().drop_nulls().unique()
        against = {reason: text(reason) for reason in reasons}
        found = found.with_columns(
            pl.col("basis").replace(said),
            pl.col("against").list.eval(pl.element().replace(against)),
        )
    rows.show(found, how, {column: text(f"cli-subject-{column}") for column in columns})


@subjects.command("update", cls=Command, help=text("cli-subjects-update"))
def update(path: PathOption = HERE) -> None:
    """Decide what exact numbers decide."""
    import tricord

    changed = tricord.open(path).subjects.update()
    joined, undone = len(changed.joined), len(changed.undone)
    typer.echo(text("cli-subjects-updated", joined=joined, undone=undone))


@subjects.command("merge", cls=Command, help=text("cli-subjects-merge"))
def merge(
    one: EntryArgument,
    other: EntryArgument,
    *,
    reason: ReasonOption,
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Record that two entries are the same."""
    import tricord

    def decide(by: str) -> Decision:
        return tricord.open(path).subjects.merge(one, other, reason, by)

    act = Said("subject.merge", f"subject:{one}", {"other": other, "reason": reason})
    _recorded(decided(path, (who, by), act, decide))


@subjects.command("separate", cls=Command, help=text("cli-subjects-separate"))
def separate(
    one: EntryArgument,
    other: EntryArgument,
    *,
    reason: ReasonOption,
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Record that two entries are not the same."""
    import tricord

    def decide(by: str) -> Decision:
        return tricord.open(path).subjects.separate(one, other, reason, by)

    act = Said("subject.separate", f"subject:{one}", {"other": other, "reason": reason})
    _recorded(decided(path, (who, by), act, decide))


@subjects.command("undo", cls=Command, help=text("cli-subjects-undo"))
def undo(
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help=text("cli-subjects-decision"))
    ],
    *,
    reason: ReasonOption,
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Undo a decision; what stood before it stands again."""
    import tricord

    def decide(by: str) -> Decision:
        return tricord.open(path).subjects.undo(decision, reason, by)

    act = Said("subject.undo", f"subject-decision:{decision}", {"reason": reason})
    _recorded(decided(path, (who, by), act, decide))


def _recorded(decision: Decision) -> None:
    from tricord.cli.subject_page import sentence

    typer.echo(decision.decision_id)
    typer.echo(sentence(decision), err=True)


@subjects.command("log", cls=Command, help=text("cli-subjects-log"))
def log(how: FormatOption = "table", path: PathOption = HERE) -> None:
    """Show every decision, the oldest first."""
    import polars as pl

    import tricord
    from tricord.cli import rows
    from tricord.cli.subject_page import basis
    from tricord.model.subject import Verdict

    found = tricord.open(path).subjects.log()
    columns = ("published_at", "verdict", "value", "decided_by", "reason")
    headings = rows.headings("subject_decisions", "decision_id", *columns)
    headings |= {name: text(f"cli-subject-{name}") for name in ("first", "second", "basis")}
    headings["stands"] = text("cli-subject-stands")
    if how == "table":
        said = {kind: basis(kind) for kind in found.get_column("basis").unique()}
        found = found.with_columns(
            pl.col("decision_id").str.head(10),
            pl.col("verdict").replace({str(v): text(f"verdict-{v}") for v in Verdict}),
            pl.col("basis").replace(said),
            pl.concat_str("first_list", "first_entry", separator="|").alias("first"),
            pl.concat_str("second_list", "second_entry", separator="|").alias("second"),
        )
    order = (
        *("decision_id", "published_at", "verdict", "first", "second", "basis", "value"),
        *("decided_by", "reason", "stands"),
    )
    rows.show(found, how, {name: headings[name] for name in order})

"""``tricord statements propose`` and ``proposals``: what a language model makes of clauses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tricord.node.clause_proposals import Asked

StatementOption = Annotated[
    str, typer.Option("--statement", metavar="ID", help=text("cli-statements-statement"))
]


def register(statements: typer.Typer) -> None:
    """Give both commands to the group.

    Args:
        statements: ``tricord statements``.
    """
    help_of = {name: text(f"cli-statements-{name}") for name in ("propose", "proposals")}
    statements.command("propose", cls=Command, help=help_of["propose"])(propose)
    statements.command("proposals", cls=Command, help=help_of["proposals"])(proposals)


def propose(
    *, statement: StatementOption = "", how: FormatOption = "table", path: PathOption = HERE
) -> None:
    """Ask the language model of the settings about clauses that no rule knows."""
    import polars as pl

    import tricord
    from tricord.cli import rows
    from tricord.cli.progress import working
    from tricord.node import clause_proposals
    from tricord.node.language_model import language_model

    node = tricord.open(path)
    model = language_model(node.settings)
    if model is None:
        asked = clause_proposals.propose(node.lake, None, statement)
    else:
        with model, working(text("proposals-asking", model=model.name)) as tell:
            asked = clause_proposals.propose(node.lake, model, statement, tell)
    schema = {
        **dict.fromkeys(("statement_id", "name"), pl.String()),
        **dict.fromkeys(("unknown", "held", "proposed", "rejected", "withheld"), pl.Int64()),
        "reasons": pl.List(pl.String()),
    }
    frame = pl.DataFrame([_row(each) for each in asked], schema=schema)
    columns = ["statement_id", "name", "unknown"]
    columns += ["held", "proposed", "rejected"] if model else []
    rows.show(frame, how, {name: text(f"proposals-column-{name}") for name in columns})
    _told(asked, off=model is None)


def _row(asked: Asked) -> dict[str, object]:
    reasons = asked.rejected or {}
    return {
        "statement_id": asked.statement_id,
        "name": asked.name,
        "unknown": asked.unknown,
        "held": asked.held,
        "proposed": asked.proposed,
        "rejected": sum(reasons.values()),
        "withheld": asked.withheld,
        "reasons": [f"{reason}:{count}" for reason, count in reasons.items()],
    }


def _told(asked: Sequence[Asked], *, off: bool) -> None:
    """Say on stderr what it came to in all, and why answers were rejected."""
    unknown = sum(each.unknown for each in asked)
    if off:
        typer.echo(text("proposals-unknown", unknown=unknown), err=True)
        typer.echo(text("proposals-off"), err=True)
        return
    reasons: Counter[str] = Counter()
    for each in asked:
        reasons.update(each.rejected or {})
    counts = {
        "unknown": unknown,
        "proposed": sum(each.proposed for each in asked),
        "held": sum(each.held for each in asked),
        "rejected": reasons.total(),
    }
    typer.echo(text("proposals-told", **counts), err=True)
    for reason, count in sorted(reasons.items()):
        said = text(f"proposals-rejected-{reason}")
        typer.echo(f"  {text('proposals-rejected', reason=said, count=count)}", err=True)
    withheld = sum(each.withheld for each in asked)
    if withheld:
        typer.echo(text("proposals-withheld", count=withheld), err=True)


def proposals(
    *, statement: StatementOption = "", how: FormatOption = "table", path: PathOption = HERE
) -> None:
    """List what was proposed."""
    import polars as pl

    import tricord
    from tricord.cli import rows
    from tricord.node import clause_proposals

    found = clause_proposals.proposals(tricord.open(path).lake, statement)
    columns = ("statement_id", "type", "actors", "target", "due_text", "status", "model")
    headings = rows.headings(clause_proposals.TABLE, *columns)
    headings["rule_knows"] = text("proposals-column-rule_knows")
    headings |= rows.headings(clause_proposals.TABLE, "clause")
    if how == "table":
        kinds = found.get_column("type").unique()
        found = found.with_columns(
            pl.col("type").replace({kind: text(f"proposals-type-{kind}") for kind in kinds}),
            pl.col("status").replace({"proposed": text("proposals-status-proposed")}),
            pl.col("clause").str.replace_all(r"\s+", " "),
        )
    rows.show(found, how, headings)

"""``tricord register``: commitments, programmes and bodies, who owns them, what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.cli.seats import AsOption
from tricord.cli.signing import Said, decided
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.model.register import Written

register = typer.Typer(cls=Group, help=text("cli-register"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-register-{name}"))


EntryArgument = Annotated[
    str, typer.Argument(metavar="ENTRY", help=text("cli-register-entry"), show_default=False)
]
PartnerOption = Annotated[str, _option("partner", "PARTNER")]
EvidenceOption = Annotated[list[str] | None, _option("evidence", "REFERENCE")]
RationaleOption = Annotated[str, _option("rationale", "TEXT")]
ByOption = Annotated[str, _option("by", "WHO")]
MarkingOption = Annotated[
    str, typer.Option("--marking", metavar="TLP", help=text("cli-ingest-marking"))
]


@register.command("list", cls=Command, help=text("cli-register-list"))
def list_(
    *,
    kind: Annotated[str, _option("kind", "KIND")] = "",
    state: Annotated[str, _option("state", "STATE")] = "",
    partner: PartnerOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """List entries with their state, owners and next date."""
    import tricord
    from tricord.cli import rows
    from tricord.cli.register_page import headings, printed

    found = tricord.open(path).register.overview(kind, state, partner)
    if how != "table":
        rows.show(found, how, {})
    elif found.is_empty():
        asked = kind or state or partner
        typer.echo(text("register-none" if asked else "register-empty"), err=True)
    else:
        rows.show(printed(found), how, headings())
        typer.echo("")
        rows.prose(text("register-note"))


@register.command("show", cls=Command, help=text("cli-register-show"))
def show(entry: EntryArgument, path: PathOption = HERE) -> None:
    """Show one entry: what statements say, what people wrote, and what rests on what."""
    import tricord
    from tricord.cli.register_page import page

    page(tricord.open(path).register.show(entry))


@register.command("write", cls=Command, help=text("cli-register-write"))
def write(
    entry: EntryArgument,
    about: Annotated[
        str, typer.Argument(metavar="ABOUT", help=text("cli-register-about"), show_default=False)
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help=text("cli-register-value"), show_default=False)
    ] = "",
    *,
    partner: PartnerOption = "",
    evidence: EvidenceOption = None,
    rationale: RationaleOption = "",
    who: AsOption = "",
    by: ByOption = "",
    marking: MarkingOption = "",
    path: PathOption = HERE,
) -> None:
    """Write a line of an entry."""
    import tricord
    from tricord.errors import DecisionError

    if about.strip().casefold() == "score":
        raise DecisionError("register-score-command")
    said: dict[str, Any] = {"partner": partner, "rationale": rationale}
    said["evidence"] = evidence or ()

    def decide(by: str) -> Written:
        register = tricord.open(path).register
        return register.write(entry, about, value, marking=marking, by=by, **said)

    facts = {"line": about, "value": value, **said}
    act = Said("register.write", f"register:{entry}", facts, marking)
    _recorded(decided(path, (who, by), act, decide))


@register.command("score", cls=Command, help=text("cli-register-score"))
def score(
    entry: EntryArgument,
    partner: Annotated[
        str,
        typer.Argument(metavar="PARTNER", help=text("cli-register-scored"), show_default=False),
    ],
    given: Annotated[
        str,
        typer.Option("--score", metavar="SCORE", help=text("cli-register-points")),
    ],
    *,
    as_of: Annotated[str, _option("day", "DATE")] = "",
    evidence: EvidenceOption = None,
    rationale: RationaleOption = "",
    who: AsOption = "",
    by: ByOption = "",
    marking: MarkingOption = "",
    path: PathOption = HERE,
) -> None:
    """Score a partner on a commitment."""
    import tricord

    said: dict[str, Any] = {"evidence": evidence or (), "rationale": rationale}
    until: dict[str, Any] = {"day": day(as_of)}

    def decide(by: str) -> Written:
        register = tricord.open(path).register
        return register.score(entry, partner, given, by=by, marking=marking, **said, **until)

    facts = {"partner": partner, "score": given, "day": as_of, **said}
    act = Said("register.score", f"register:{entry}", facts, marking)
    _recorded(decided(path, (who, by), act, decide))


@register.command("undo", cls=Command, help=text("cli-register-undo"))
def undo(
    line: Annotated[
        str, typer.Argument(metavar="LINE", help=text("cli-register-line"), show_default=False)
    ],
    *,
    rationale: RationaleOption = "",
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Undo a line; what stood before it stands again."""
    import tricord

    def decide(by: str) -> Written:
        return tricord.open(path).register.undo(line, rationale, by)

    act = Said("register.undo", f"register-line:{line}", {"rationale": rationale})
    _recorded(decided(path, (who, by), act, decide))


@register.command("compliance", cls=Command, help=text("cli-register-compliance"))
def compliance(
    entry: Annotated[
        str, typer.Option("--entry", metavar="ENTRY", help=text("cli-register-entry"))
    ] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show what people scored, and the percentage of the published formula."""
    import tricord
    from tricord.cli import rows
    from tricord.cli.register_page import compliance_headings, compliance_printed, compliance_said
    from tricord.node.register import compliance_rows

    found = tricord.open(path).register.compliance(entry)
    table = compliance_rows(found)
    if how != "table":
        rows.show(table, how, {})
        return
    if table.height:
        rows.show(compliance_printed(table), how, compliance_headings())
        typer.echo("")
    for sentence in compliance_said(found):
        rows.prose(sentence)


def _recorded(line: Written) -> None:
    from tricord.cli.register_page import sentence

    typer.echo(line.log_id)
    typer.echo(sentence(line), err=True)

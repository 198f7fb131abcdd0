"""``tricord supply``: early warning of supply, and how good it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tricord.cli.alternatives import alternatives, projects
from tricord.cli.help import Command, Group
from tricord.cli.options import FormatOption
from tricord.locale import text

supply = typer.Typer(cls=Group, help=text("cli-supply"), no_args_is_help=True)

EventsOption = Annotated[
    Path | None, typer.Option("--events", metavar="FILE", help=text("cli-supply-events"))
]
PricesOption = Annotated[
    Path | None, typer.Option("--prices", metavar="FILE", help=text("cli-supply-prices"))
]
TransitsOption = Annotated[
    Path | None, typer.Option("--transits", metavar="FILE", help=text("cli-supply-transits"))
]
TradeOption = Annotated[
    Path | None, typer.Option("--trade", metavar="FILE", help=text("cli-supply-trade"))
]
ScoredAsOfOption = Annotated[
    str, typer.Option("--as-of", metavar="DATE", help=text("cli-supply-as-of"))
]
ScoreboardOutOption = Annotated[
    str, typer.Option("--out", metavar="FILE", help=text("cli-supply-out"))
]

FormOutOption = Annotated[
    str, typer.Option("--out", metavar="FILE", help=text("cli-mission-form-out"))
]
FormLanguageOption = Annotated[
    Literal["en", "ko", "ja"] | None,
    typer.Option("--language", show_default=False, help=text("cli-mission-form-language")),
]


@supply.command("mission-form", cls=Command, help=text("cli-supply-mission-form"))
def mission_form(*, out: FormOutOption = "-", language: FormLanguageOption = None) -> None:
    """Write the offline form; see the message ``cli-supply-mission-form``."""
    from tricord.cli.files import written
    from tricord.exchange.forms.mission_form import mission_form as form
    from tricord.locale.messages import language_of

    page = form(language or language_of())
    if out in {"", "-"}:
        typer.echo(page, nl=False)
        return
    written(Path(out), page.encode())
    typer.echo(text("cli-mission-form-written", file=out), err=True)


@supply.command("scoreboard", cls=Command, help=text("cli-supply-scoreboard"))
def scoreboard(
    *,
    events: EventsOption = None,
    prices: PricesOption = None,
    transits: TransitsOption = None,
    trade: TradeOption = None,
    as_of: ScoredAsOfOption = "",
    how: FormatOption = "table",
    out: ScoreboardOutOption = "",
) -> None:
    """Score alarms against dated events; see the message ``cli-supply-scoreboard``."""
    from tricord.cli.scoreboard import show

    show(
        events=events,
        prices=prices,
        transits=transits,
        trade=trade,
        as_of=as_of,
        how=how,
        out=out,
    )


supply.command("alternatives", cls=Command, help=text("cli-supply-alternatives"))(alternatives)
supply.command("projects", cls=Command, help=text("cli-supply-projects"))(projects)

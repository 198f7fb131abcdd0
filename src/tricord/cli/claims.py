"""``tricord claims``: who says what, as ranges with their scope, and one claim with its doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, AsOfOption, FormatOption, PathOption, last_moment
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl

    from tricord.model.claim import Claim

claims = typer.Typer(cls=Group, help=text("cli-claims"), no_args_is_help=True)

TopicOption = Annotated[
    str, typer.Option("--topic", metavar="TOPIC", help=text("cli-claims-topic"))
]
StateOption = Annotated[
    str, typer.Option("--state", metavar="STATE", help=text("cli-claims-state"))
]
YearOption = Annotated[
    int, typer.Option("--year", metavar="YEAR", show_default=False, help=text("cli-claims-year"))
]


@claims.command("list", cls=Command, help=text("cli-claims-list"))
def list_(
    *,
    topic: TopicOption = "",
    state: StateOption = "",
    year: YearOption = 0,
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """List claims as ranges; see the message ``cli-claims-list``."""
    import tricord
    from tricord.claims.rows import claims as objects
    from tricord.cli import rows
    from tricord.cli.claim_rows import headings, printed, ranged

    table = tricord.open(path).table("claims", last_moment(as_of))
    told = objects(table)
    found = ranged(_chosen(told, topic, state, year), told)
    if how != "table":
        rows.show(found, how, {})
        return
    rows.show(printed(found), how, headings())
    if found.height:
        typer.echo("")
        rows.prose(text("claims-note"))


@claims.command("show", cls=Command, help=text("cli-claims-show"))
def show(
    claim_id: Annotated[str, typer.Argument(metavar="ID", help=text("cli-claims-id"))],
    *,
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show one claim."""
    import polars as pl

    import tricord
    from tricord.claims.rows import claims as objects
    from tricord.cli import rows
    from tricord.cli.claim_page import page

    told = tricord.open(path).table("claims", last_moment(as_of))
    dataset, found = _named(told, claim_id)
    only = told.filter(pl.col("dataset") == dataset, pl.col("claim_id") == found)
    if how != "table":
        rows.show(only, how, {})
        return
    [claim] = objects(only)
    page(claim, objects(told))


def _named(told: pl.DataFrame, wanted: str) -> tuple[str, str]:
    """Collection and identifier of the claim that is meant.

    Raises:
        NotFound: ``claim-unknown``, ``claim-several``.
    """
    from difflib import get_close_matches

    from tricord.errors import NotFound

    keys = sorted(told.select("dataset", "claim_id").iter_rows())
    found = [key for key in keys if wanted in (key[1], f"{key[0]}/{key[1]}")]
    if len(found) == 1:
        return found[0]
    if found:
        known = ", ".join(dataset for dataset, _ in found)
        raise NotFound("claim-several", claim=wanted, known=known)
    alike = get_close_matches(wanted, sorted({claim_id for _, claim_id in keys}))
    raise NotFound("claim-unknown", claim=wanted, known=", ".join(alike) or "none")


def _chosen(told: Sequence[Claim], topic: str, state: str, year: int) -> list[Claim]:
    """The claims that are asked for.

    Raises:
        NotFound: ``claim-topic-unknown``, ``claim-state-unknown``.
    """
    from tricord.errors import NotFound
    from tricord.model.claim import Topic
    from tricord.sources.claim_tables.words import state_of, word

    kind = word(Topic, topic) if topic else None
    if topic and kind is None:
        raise NotFound("claim-topic-unknown", topic=topic, known=", ".join(Topic))
    code = state_of(state) if state else ""
    if code is None:
        raise NotFound("claim-state-unknown", state=state)
    return [
        claim
        for claim in told
        if (kind is None or claim.topic is kind)
        and (not code or code in (claim.state, claim.other_state))
        and (not year or _within(claim, year))
    ]


def _within(claim: Claim, year: int) -> bool:
    """Whether a claim speaks of days of a year; one without days speaks of no year."""
    if claim.first_day is None or claim.last_day is None:
        return False
    return claim.first_day.year <= year <= claim.last_day.year

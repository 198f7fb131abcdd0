"""``tricord alerts subscribe`` and what belongs to it: who wants to hear of alerts, and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.delivery.listing import Notice
    from tricord.desk.delivery.subscriptions import Subscription

_NOTICES = ("notice", "made_at", "kind", "address", "state", "tries", "doubts", "outcome")
_MORE = ("channel", "next_try", "ended_at")
_COLUMNS = ("subscription", "how", "strand", "least", "channel", "address", "off_at", "off_code")


def _option(name: str, metavar: str) -> Any:
    help_ = text(f"cli-subscriptions-option-{name}")
    return typer.Option(f"--{name}", metavar=metavar, help=help_)


def subscribe(
    address: Annotated[
        str,
        typer.Argument(
            metavar="ADDRESS", help=text("cli-subscriptions-address"), show_default=False
        ),
    ],
    *,
    how: Annotated[Literal["at_once", "digest", "never"], _option("how", "HOW")] = "digest",
    strand: Annotated[
        Literal["sanctions", "supply", "coordination"] | None, _option("strand", "STRAND")
    ] = None,
    least: Annotated[str, _option("least", "PRIORITY")] = "low",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Get notices of alerts."""
    import tricord
    from tricord.cli import alert_page, seats
    from tricord.desk.delivery import subscriptions as subscribing
    from tricord.desk.delivery.channels import Channel
    from tricord.model.finding import Strand
    from tricord.node.notice_settings import channels_of

    channel = Channel.WEBHOOK if "://" in address else Channel.MAIL
    wanted = subscribing.Wanted(
        channel,
        address,
        subscribing.How(how),
        Strand(strand) if strand else None,
        alert_page.priority(least),
    )
    channels = channels_of(tricord.open(path).settings)
    with seats.seat_of(path, who) as seat:
        made, secret = subscribing.subscribe(seat, channels, wanted)
    said = text(f"subscriptions-how-{made.how}")
    typer.echo(text("subscriptions-made", address=made.address, how=said), err=True)
    if secret:
        typer.echo(text("subscriptions-secret"), err=True)
        typer.echo(secret)


def subscriptions(
    *, how: FormatOption = "table", who: AsOption = "", path: PathOption = HERE
) -> None:
    """List where one gets notices of what."""
    from tricord.cli import seats
    from tricord.desk.delivery import subscriptions as subscribing

    with seats.seat_of(path, who) as seat:
        found = subscribing.subscriptions(seat)
    _rows(found, how)


def unsubscribe(
    subscription: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=text("cli-subscriptions-subscription"), show_default=False
        ),
    ],
    *,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """End a subscription."""
    from tricord.cli import seats
    from tricord.desk.delivery import subscriptions as subscribing

    with seats.seat_of(path, who) as seat:
        ended = subscribing.unsubscribe(seat, subscription)
    typer.echo(text("subscriptions-ended", address=ended.address), err=True)


def notices(
    *,
    most: Annotated[int, _option("most", "NUMBER")] = 50,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List what became of one's notices, the newest first."""
    from tricord.cli import seats
    from tricord.desk.delivery import listing

    with seats.seat_of(path, who) as seat:
        found = listing.notices(seat, most)
    _notice_rows(found, how)


def _notice_rows(found: tuple[Notice, ...], how: Any) -> None:
    import polars as pl

    from tricord.cli import rows

    if how == "table" and not found:
        typer.echo(text("notices-none"), err=True)
        return
    moment, number = pl.Datetime(time_zone="UTC"), pl.Int64()
    schema: dict[str, pl.DataType] = dict.fromkeys((*_NOTICES, *_MORE), pl.String())
    schema |= {"tries": number, "doubts": number}
    schema |= {"made_at": moment, "next_try": moment, "ended_at": moment}
    told = [{name: getattr(each, name) for name in schema} for each in found]
    plain = [row | {"notice": str(row["notice"]), "channel": str(row["channel"])} for row in told]
    table = pl.DataFrame(plain, schema=schema)
    if how == "table":
        table = table.with_columns(
            pl.col("notice").str.head(8),
            pl.Series("kind", [text(f"notices-kind-{each.kind}") for each in found]),
            pl.Series("state", [text(f"notices-state-{each.state}") for each in found]),
        )
    rows.show(table, how, {name: text(f"notices-column-{name}") for name in _NOTICES})
    if how == "table" and any(each.doubts for each in found):
        typer.echo(text("notices-doubt"), err=True)


def _rows(found: tuple[Subscription, ...], how: Any) -> None:
    import polars as pl

    from tricord.cli import rows

    if how == "table" and not found:
        typer.echo(text("subscriptions-none"), err=True)
        return
    schema = dict.fromkeys(_COLUMNS, pl.String()) | {"off_at": pl.Datetime(time_zone="UTC")}
    table = pl.DataFrame(
        [
            {
                "subscription": str(each.subscription),
                "how": str(each.how),
                "strand": each.strand,
                "least": each.least.name.casefold(),
                "channel": str(each.channel),
                "address": each.address,
                "off_at": each.off_at,
                "off_code": each.off_code,
            }
            for each in found
        ],
        schema=schema,
    )
    if how == "table":
        table = table.with_columns(
            pl.col("subscription").str.head(8),
            pl.Series("how", [text(f"subscriptions-how-{each.how}") for each in found]),
            pl.Series("strand", [_strand(each.strand) for each in found]),
            pl.Series(
                "least", [text(f"notice-priority-{each.least.name.casefold()}") for each in found]
            ),
            pl.Series("channel", [text(f"notice-channel-{each.channel}") for each in found]),
        )
    rows.show(table, how, {name: text(f"subscriptions-column-{name}") for name in _COLUMNS})


def _strand(strand: str) -> str:
    return text(f"notice-strand-{strand}") if strand else text("subscriptions-all")

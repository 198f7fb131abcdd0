"""``tricord events``: events at sea that monitors of ship positions found."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.options import HERE, AsOfOption, PathOption
from tricord.cli.sea_export import (
    SeaFormat,
    SeaFormatOption,
    SeaOutOption,
    SinceOption,
    UntilOption,
    deliver,
    form,
    show,
    window,
)
from tricord.cli.usage import WrongUsage
from tricord.locale import language_of, text

if TYPE_CHECKING:
    import polars as pl

    from tricord.model.marking import Marking
    from tricord.node import Node
    from tricord.node.ship_tracks import Window

MonitorOption = Annotated[
    str, typer.Option("--monitor", metavar="NAME", help=text("cli-events-monitor"))
]
VesselOption = Annotated[
    str, typer.Option("--vessel", metavar="MMSI", help=text("cli-events-vessel"))
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", metavar="N", help=text("cli-events-limit"))
]


def events(
    *,
    monitor: MonitorOption = "",
    vessel: VesselOption = "",
    since: SinceOption = "",
    until: UntilOption = "",
    as_of: AsOfOption = "",
    limit: LimitOption = None,
    how: SeaFormatOption = None,
    out: SeaOutOption = "",
    path: PathOption = HERE,
) -> None:
    """Show events at sea, or write them to a file."""
    import tricord
    from tricord.monitors.registry import WATCHES, watch

    node = tricord.open(path)
    if limit is not None and limit < 1:
        known = text("cli-whole-number")
        raise WrongUsage("usage-value", command="tricord events", option="--limit", known=known)
    chosen = form(how, out)
    asked = window(since, until, as_of)
    if monitor and monitor not in WATCHES:
        watch(monitor)
    rows = _selected(node, asked, monitor, vessel)
    shown = rows.tail(limit) if limit else rows
    if rows.is_empty():
        typer.echo(text("cli-events-none" if _looked(node) else "cli-events-no-run"), err=True)
    elif shown.height < rows.height:
        count = {"shown": shown.height, "of": rows.height}
        typer.echo(text("cli-events-limited", **count), err=True)
    table, marking = _table(node, asked, shown)
    if chosen == "table":
        show(lambda: print_events(table), out)
    else:
        deliver(written_as(table, chosen, marking), out)


def _selected(node: Node, asked: Window, monitor: str, vessel: str) -> pl.DataFrame:
    """Events asked for; of all identities where a number or name is sent under several."""
    import polars as pl

    from tricord.node.ship_identities import identities
    from tricord.node.ship_tracks import sea_events

    if not vessel:
        return sea_events(node.lake, asked, monitor=monitor)
    wanted = identities(node.lake, vessel, asked).by.get_column("vessel_id")
    found = [sea_events(node.lake, asked, monitor=monitor, vessel_id=each) for each in wanted]
    rows = pl.concat(found).unique(["monitor", "event_id"])
    return rows.sort("start_at", "end_at", "monitor", "event_id")


def _looked(node: Node) -> bool:
    return not node.table("sea_events").is_empty()


def _table(node: Node, asked: Window, rows: pl.DataFrame) -> tuple[pl.DataFrame, Marking]:
    from tricord.exchange.formats.sea_event_table import sea_event_table
    from tricord.monitors.ships import Ships
    from tricord.node.ship_tracks import marking_of, names_of

    vessels = {*rows.get_column("vessel_1"), *rows.get_column("vessel_2")} - {None, ""}
    names = names_of(node.lake, asked, vessels)
    marking = marking_of(rows, names)
    return sea_event_table(rows, Ships(names), marking, language_of()), marking


def print_events(table: pl.DataFrame) -> None:
    """Print events for people.

    Args:
        table: As `tricord.exchange.formats.sea_event_table.sea_event_table` makes it.
    """
    from tricord.cli import rows

    if table.is_empty():
        return
    headings = ("start_at", "end_at", "kind", "ship", "other", "place", "said")
    lines = [
        [
            moment(row["start_at"]),
            moment(row["end_at"]),
            kind_word(row["kind"]),
            _named(row["vessel_1"], row["name_1"]),
            _named(row["vessel_2"], row["name_2"]),
            where(row["lat_deg"], row["lon_deg"]),
            detail(row),
        ]
        for row in table.iter_rows(named=True)
    ]
    rows.table([text(f"cli-events-{name}") for name in headings], lines, [False] * len(headings))


def moment(at: datetime | None) -> str:
    """A moment to the minute, midnight included; nothing where there is none."""
    return "" if at is None else f"{at:%Y-%m-%d %H:%M}"


def kind_word(kind: str) -> str:
    """The kind of an event in words."""
    return text(f"finding-kind-{kind}")


def _named(vessel: str | None, name: str | None) -> str:
    from tricord.cli.rows import shown

    return shown(vessel if name in (None, vessel) else f"{vessel} {name}")


def where(lat_deg: float | None, lon_deg: float | None) -> str:
    """A place in degrees, about a hundred metres; nothing where it is not known."""
    return "" if lat_deg is None or lon_deg is None else f"{lat_deg:.3f}, {lon_deg:.3f}"


def detail(row: dict[str, object]) -> str:
    """What matters most of an event, in a few words."""
    from tricord.cli.rows import shown

    told = [text("cli-events-hours", hours=f"{row['duration_h']:.1f}")]
    if row["distance_m"] is not None:
        told.append(text("cli-events-distance", distance=f"{row['distance_m']:.0f}"))
    if row["p_disabled"] is not None:
        told.append(text("cli-events-p-disabled", probability=f"{row['p_disabled']:.2f}"))
    if row["port"]:
        country = f" ({row['country']})" if row["country"] else ""
        told.append(shown(f"{row['port']}{country}"))
    if row["monitor"] == "identity" and row["hull_1"]:
        told.append(text("cli-events-hull", hull=row["hull_1"]))
    return ", ".join(told)


def written_as(table: pl.DataFrame, how: SeaFormat, marking: Marking) -> bytes:
    """Events in one of the forms for programs.

    Args:
        table: As `tricord.exchange.formats.sea_event_table.sea_event_table` makes it.
        how: Any of them but ``table``.
        marking: The least upper bound of all rows used.
    """
    match how:
        case "geojson":
            from tricord.exchange.formats.geojson import event_features, render_geojson

            return render_geojson(event_features(table), marking)
        case "geoparquet":
            from tricord.exchange.formats.geojson import event_geometry
            from tricord.exchange.formats.geoparquet import render_geoparquet

            drawn = [event_geometry(row) for row in table.iter_rows(named=True)]
            return render_geoparquet(table, drawn, marking)
        case "ftm":
            from tricord.exchange.formats.ftm import write_ftm
            from tricord.exchange.formats.ftm_sea import sea_event_entities

            return write_ftm(sea_event_entities(table, language_of())).encode()
        case _:
            from tricord.exchange.formats.table import render_table

            return render_table(table, how)

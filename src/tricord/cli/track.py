"""``tricord track MMSI``: where a ship was, who it says it is, and what was found of it."""

from __future__ import annotations

import json
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
from tricord.locale import language_of, text

if TYPE_CHECKING:
    import polars as pl

    from tricord.model.marking import Marking
    from tricord.monitors.ships import Ships
    from tricord.node import Node
    from tricord.node.ship_identities import Claimed
    from tricord.node.ship_tracks import ShipTrack, Window

ShipArgument = Annotated[str, typer.Argument(metavar="MMSI", help=text("cli-track-ship"))]


def track(
    ship: ShipArgument,
    *,
    since: SinceOption = "",
    until: UntilOption = "",
    as_of: AsOfOption = "",
    how: SeaFormatOption = None,
    out: SeaOutOption = "",
    path: PathOption = HERE,
) -> None:
    """Show one ship's track, or write it to a file."""
    import tricord
    from tricord.node.ship_identities import identities
    from tricord.node.ship_tracks import ship_track

    node = tricord.open(path)
    chosen = form(how, out)
    asked = window(since, until, as_of)
    meant = identities(node.lake, ship, asked)
    if meant.by.height > 1:
        _several(node, meant, asked, ship, chosen, out)
        return
    found = ship_track(node.lake, str(meant.by.item(0, "vessel_id")), asked)
    if meant.field != "vessel_id":
        said = {"ship": found.vessel_id, "field": text(f"ship-field-{meant.field}")}
        typer.echo(text("cli-track-meant", value=meant.value, **said), err=True)
    if found.fixes.is_empty():
        typer.echo(text("cli-track-unheard", ship=found.vessel_id), err=True)
    if chosen == "table":
        from tricord.cli.track_page import page

        show(lambda: page(node, found, asked), out)
    else:
        deliver(_written_as(found, chosen), out)


def _several(  # noqa: PLR0917  # what was asked for, what was meant, and where it goes
    node: Node, meant: Claimed, asked: Window, ship: str, how: SeaFormat, out: str
) -> None:
    """List the identities that send what was asked for.

    Raises:
        NotFound: The track of one was asked for, in a form for programs.
    """
    from tricord.cli import rows
    from tricord.cli.events import moment
    from tricord.errors import NotFound
    from tricord.geo import mmsi
    from tricord.monitors.ships import Ships
    from tricord.node.ship_tracks import names_of

    field = text(f"ship-field-{meant.field}")
    vessels = meant.by.get_column("vessel_id").to_list()
    if how != "table":
        known = ", ".join(vessels)
        raise NotFound("ship-several", ship=ship, field=field, count=len(vessels), known=known)
    ships = Ships(names_of(node.lake, asked, vessels))
    lines = [
        [
            rows.shown(row["vessel_id"]),
            rows.shown(ships.name(row["vessel_id"])),
            mmsi.flag(row["vessel_id"]),
            moment(row["first_at"]),
            moment(row["last_at"]),
            rows.shown(row["times"]),
        ]
        for row in meant.by.iter_rows(named=True)
    ]
    keys = ("cli-track-identity", "ship-field-name", "cli-track-flag-of-digits")
    headings = [
        text(key) for key in (*keys, *(f"cli-track-{n}" for n in ("first", "last", "times")))
    ]
    show(lambda: rows.table(headings, lines, [False, False, False, False, False, True]), out)
    said = {"value": meant.value, "field": field, "count": len(vessels)}
    typer.echo(text("cli-track-several", **said), err=True)


def _written_as(found: ShipTrack, how: SeaFormat) -> bytes:
    """The track in one of the forms for programs; CSV and GeoParquet hold positions alone."""
    from tricord.monitors.ships import Ships

    if how == "csv":
        from tricord.exchange.formats.table import render_table

        return render_table(_positions(found)[0], "csv")
    if how == "geoparquet":
        return _geoparquet(found)
    ships = Ships(found.names)
    events = _events(found, ships)
    match how:
        case "geojson":
            from tricord.exchange.formats.geojson import (
                event_features,
                render_geojson,
                track_features,
            )

            said = {
                "vessel_id": found.vessel_id,
                "name": ships.name(found.vessel_id),
                "doubts": _doubts(found),
            }
            drawn = [*track_features(found.fixes, said), *event_features(events)]
            return render_geojson(drawn, found.marking)
        case "ftm":
            from tricord.exchange.formats.ftm import write_ftm
            from tricord.exchange.formats.ftm_sea import sea_event_entities, ship_entity

            told = (found.vessel_id, found.claims, found.marking)
            entities = [ship_entity(*told, language_of(), _doubts(found))]
            entities += sea_event_entities(events, language_of())
            return write_ftm(entities).encode()
        case _:
            return _json(found, events)


def _doubts(found: ShipTrack) -> list[str]:
    """What whoever reads the track must know: it may be that of several hulls."""
    return [text("cli-track-hulls")] if found.hulls.height else []


def _events(found: ShipTrack, ships: Ships) -> pl.DataFrame:
    from tricord.exchange.formats.sea_event_table import sea_event_table

    return sea_event_table(found.events, ships, found.marking, language_of())


def _positions(found: ShipTrack) -> tuple[pl.DataFrame, Marking]:
    from tricord.exchange.formats.track_table import track_table
    from tricord.node.ship_tracks import marking_of

    marking = marking_of(found.fixes)
    return track_table(found.fixes, marking), marking


def _geoparquet(found: ShipTrack) -> bytes:
    from tricord.exchange.formats.geometry import point
    from tricord.exchange.formats.geoparquet import render_geoparquet

    rows, marking = _positions(found)
    places = [point(lat, lon) for lat, lon in rows.select("lat", "lon").iter_rows()]
    return render_geoparquet(rows.drop("lat", "lon"), places, marking)


def _json(found: ShipTrack, events: pl.DataFrame) -> bytes:
    from tricord.exchange.formats.json_values import records

    said = {
        "vessel_id": found.vessel_id,
        "marking": str(found.marking),
        "copies": found.copies,
        "claims": records(found.claims),
        "hulls": records(found.hulls),
        "days": records(found.days),
        "events": records(events),
        "files": records(found.files),
        "positions": records(_positions(found)[0].drop("vessel_id", "marking")),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()

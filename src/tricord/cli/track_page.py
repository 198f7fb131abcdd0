"""One ship on a page: who it says it is, what is doubtful, where it was heard, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import typer

from tricord.cli import rows
from tricord.cli.events import detail, kind_word, moment, where
from tricord.geo import mmsi, ship_types
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from tricord.node import Node
    from tricord.node.ship_tracks import ShipTrack, Window

_MOST: Final = 60
"""Lines of a table on the page; what is older is counted."""

_FIELDS: Final = (
    *("name", "imo", "call_sign", "flag", "ship_type", "length_m", "width_m", "draught_m"),
    *("destination", "eta", "class", "to_bow_m", "to_stern_m", "to_port_m", "to_starboard_m"),
)
"""Fields of ``ship_claims`` that have a word, in the order they are told."""


def page(node: Node, found: ShipTrack, asked: Window) -> None:
    """Print a track for people."""
    _head(found)
    _claims(found.claims)
    doubts = list(_doubts(node, found, asked))
    if doubts:
        _heading("cli-track-doubtful")
        for doubt in doubts:
            rows.prose(f"- {doubt}")
    if found.hulls.height:
        columns = ("hull", "start_at", "end_at")
        lines = [[str(hull), *map(moment, ends)] for hull, *ends in found.hulls.iter_rows()]
        typer.echo("")
        rows.table([text(f"cli-track-{name}") for name in columns], lines, [True, False, False])
    _days(found.days)
    _events(found)
    _files(found.files)


def _head(found: ShipTrack) -> None:
    heard = ""
    if found.fixes.height:
        first, last = found.fixes.item(0, "at"), found.fixes.item(-1, "at")
        said = {"first": moment(first), "last": moment(last)}
        heard = text("cli-track-heard", count=rows.shown(found.fixes.height), **said)
    copies = rows.shown(found.copies) if found.copies else ""
    kind = mmsi.word(mmsi.kind(found.vessel_id))
    rows.facts(
        [
            (text("cli-track-identity"), rows.shown(found.vessel_id)),
            (text("cli-track-station"), kind),
            (text("cli-track-flag-of-digits"), mmsi.flag(found.vessel_id)),
            (text("cli-track-positions"), heard),
            (text("cli-track-copies"), copies),
            (text("cli-column-marking"), str(found.marking)),
        ]
    )


def _claims(claims: pl.DataFrame) -> None:
    _heading("cli-track-says")
    if claims.is_empty():
        typer.echo(text("cli-track-says-nothing"))
        return
    order = {field: at for at, field in enumerate(_FIELDS)}
    told = sorted(claims.to_dicts(), key=lambda row: order.get(row["field"], len(order)))
    lines = [
        [
            text(f"ship-field-{row['field']}") if row["field"] in order else row["field"],
            _value(row["field"], row["value"]),
            moment(row["first_at"]),
            moment(row["last_at"]),
            rows.shown(row["times"]),
        ]
        for row in told[:_MOST]
    ]
    names = ("field", "value", "first", "last", "times")
    headings = [text(f"cli-track-{name}") for name in names]
    rows.table(headings, lines, [False, False, False, False, True])
    _more(len(told))


def _value(field: str, value: str) -> str:
    from tricord.monitors.ships import imo_number

    printed = rows.shown(value)
    if field == "ship_type":
        return f"{printed} ({ship_types.word(ship_types.kind(value))})"
    if field == "imo" and not imo_number(value):
        return f"{printed} ({text('cli-track-no-imo')})"
    return printed


def _doubts(node: Node, found: ShipTrack, asked: Window) -> Iterator[str]:
    """What speaks against taking the identity for one ship, one sentence each."""
    import polars as pl

    if found.hulls.height:
        yield text("cli-track-hulls")
    elif not _looked_for_hulls(node, asked):
        yield text("cli-track-hulls-unknown")
    if (kind := mmsi.kind(found.vessel_id)) != "ship":
        yield text("cli-track-not-a-ship", kind=mmsi.word(kind))
    said = _said(found.claims)
    for field in ("imo", "name", "call_sign", "flag"):
        if len(said.get(field, ())) > 1:
            values = ", ".join(map(rows.shown, said[field]))
            word = text(f"ship-field-{field}")
            yield text(
                "cli-track-several-values", field=word, count=len(said[field]), values=values
            )
    digits = mmsi.flag(found.vessel_id)
    for claimed in said.get("flag", ()):
        if digits and claimed.upper() != digits:
            yield text("cli-track-flags-differ", claimed=rows.shown(claimed), digits=digits)
    for (number,), claims in found.shared.group_by("number", maintain_order=True):
        others = ", ".join(claims.get_column("vessel_id").unique().sort())
        yield text("cli-track-shared-imo", number=str(number), others=rows.shown(others))
    conflicts = found.events.filter(pl.col("monitor") == "identity", pl.col("kind") != "two_hulls")
    counts = conflicts.group_by("kind").len().sort("kind")
    for conflict, count in counts.iter_rows():
        yield text("cli-track-conflict", kind=kind_word(conflict), count=count)


def _said(claims: pl.DataFrame) -> Mapping[str, list[str]]:
    said: dict[str, list[str]] = {}
    for row in claims.iter_rows(named=True):
        if row["value"].strip() not in ("", "0"):
            said.setdefault(row["field"], []).append(row["value"].strip())
    return said


def _looked_for_hulls(node: Node, asked: Window) -> bool:
    """Whether the monitor that finds two hulls has been run."""
    import polars as pl

    runs = node.lake.scan("runs", asked.as_of, asked.version)
    mine = pl.col("monitor").str.starts_with("identity@") & (pl.col("view") == "live")
    return bool(runs.filter(mine).head(1).collect().height)


def _days(days: pl.DataFrame) -> None:
    if days.is_empty():
        return
    _heading("cli-track-days")
    lines = [
        [
            rows.shown(row["day"]),
            rows.shown(row["fixes"]),
            f"{row['first_at']:%H:%M}",
            where(row["first_lat_deg"], row["first_lon_deg"]),
            f"{row['last_at']:%H:%M}",
            where(row["last_lat_deg"], row["last_lon_deg"]),
        ]
        for row in days.tail(_MOST).iter_rows(named=True)
    ]
    names = ("day", "positions", "first", "first-place", "last", "last-place")
    headings = [text(f"cli-track-{name}") for name in names]
    rows.table(headings, lines, [False, True, False, False, False, False])
    _more(days.height)


def _events(found: ShipTrack) -> None:
    from tricord.exchange.formats.sea_event_table import sea_event_table
    from tricord.monitors.ships import Ships

    _heading("cli-track-events")
    if found.events.is_empty():
        typer.echo(text("cli-track-no-events"))
        return
    ships = Ships(found.names)
    latest = found.events.tail(_MOST)
    table = sea_event_table(latest, ships, found.marking, language_of())
    lines = [
        [
            moment(row["start_at"]),
            moment(row["end_at"]),
            kind_word(row["kind"]),
            rows.shown(_other(row, found.vessel_id)),
            where(row["lat_deg"], row["lon_deg"]),
            detail(row),
        ]
        for row in table.iter_rows(named=True)
    ]
    names = ("start_at", "end_at", "kind", "other", "place", "said")
    rows.table([text(f"cli-events-{name}") for name in names], lines, [False] * len(names))
    _more(found.events.height)


def _other(row: Mapping[str, str | None], vessel_id: str) -> str:
    """The other ship of an event, with its name."""
    side = 2 if row["vessel_1"] == vessel_id else 1
    vessel, name = row[f"vessel_{side}"], row[f"name_{side}"]
    if not vessel:
        return ""
    return vessel if name in (None, vessel) else f"{vessel} {name}"


def _files(files: pl.DataFrame) -> None:
    if files.is_empty():
        return
    _heading("cli-track-files")
    lines = [
        [
            rows.shown(row["name"]),
            row["file_sha256"][:12],
            moment(row["published_at"]),
            rows.shown(row["fixes"]),
        ]
        for row in files.tail(_MOST).iter_rows(named=True)
    ]
    names = ("file", "sha256", "published", "positions")
    rows.table([text(f"cli-track-{name}") for name in names], lines, [False, False, False, True])
    _more(files.height)


def _more(count: int) -> None:
    if count > _MOST:
        typer.echo(text("cli-track-more", count=rows.shown(count - _MOST)))


def _heading(key: str) -> None:
    typer.echo("")
    typer.secho(text(key), bold=True)

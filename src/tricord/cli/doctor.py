"""``tricord doctor``: whether the node is sound, and what somebody should look at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tricord.cli.options import HERE, PathOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.doctor import Health, ListState, RawState
    from tricord.node.positions_held import ClockState, PositionsState


def doctor(
    how: Annotated[
        Literal["table", "json"], typer.Option("--format", help=text("cli-option-format"))
    ] = "table",
    path: PathOption = HERE,
) -> None:
    """Examine the node; exit status 2 where something is broken."""
    import tricord
    from tricord.cli.progress import working
    from tricord.node.doctor import examine

    node = tricord.open(path)
    with working(text("cli-doctor-working")):
        health = examine(node)
    if how == "json":
        found = asdict(health) | {"sound": health.sound}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1, default=_iso))
    else:
        _print(health)
    if not health.sound:
        raise typer.Exit(2)


def _iso(moment: object) -> str:
    return str(moment).replace(" ", "T").replace("+00:00", "Z")


def _print(health: Health) -> None:
    from tricord.cli.rows import shown

    _section("cli-doctor-versions", list(health.versions.items()))
    settings = [
        (each.name, f"{shown(each.value) or '–'} ({text(f'cli-origin-{each.origin}')})")
        for each in health.settings
    ]
    _section("cli-doctor-node", [(text("cli-doctor-path"), health.path), *settings])
    missing = text("cli-doctor-unreadable")
    tables = [
        (name, missing if rows is None else shown(rows)) for name, rows in health.tables.items()
    ]
    _section("cli-doctor-lake", [(text("cli-doctor-version"), shown(health.lake_version)), *tables])
    _section("cli-doctor-raw", _raw(health.raw))
    _section("cli-doctor-lists", [(each.name, _age(each)) for each in health.lists])
    held = [(each.dataset, _held(each)) for each in health.positions]
    _section("cli-doctor-positions", held)
    _section("cli-doctor-clocks", [(each.receiver, _off(each)) for each in health.clocks])
    rejects = [
        (dataset, f"{shown(count)}: {text(f'reject-{reason}')} [{reason}]")
        for dataset, reason, count in health.rejects
    ]
    _section("cli-doctor-rejects", rejects)
    _section("cli-doctor-undated", [(dataset, shown(name)) for dataset, name in health.undated])
    looked = text("cli-doctor-fonts-missing", looked=", ".join(health.font_places))
    extras = [
        (f"tricord[{name}]", text("cli-doctor-there" if there else "cli-doctor-not-there"))
        for name, there in health.extras.items()
    ]
    _section("cli-doctor-parts", [(text("cli-doctor-fonts"), health.fonts or looked), *extras])
    typer.echo(text("cli-doctor-sound" if health.sound else "cli-doctor-broken"))


def _section(title: str, pairs: Sequence[tuple[str, str]]) -> None:
    from tricord.cli.rows import facts

    if pairs:
        typer.secho(text(title), bold=True)
        facts(pairs, 2)
        typer.echo("")


def _raw(raw: RawState) -> list[tuple[str, str]]:
    from tricord.cli.rows import shown

    return [
        (text("cli-files"), shown(raw.files)),
        (text("cli-doctor-bytes"), shown(raw.bytes)),
        (text("cli-doctor-damaged"), ", ".join(raw.damaged)),
        (text("cli-doctor-missing"), ", ".join(raw.missing)),
        (text("cli-doctor-unreferenced"), ", ".join(raw.unreferenced)),
    ]


def _age(each: ListState) -> str:
    from tricord.cli.rows import shown

    known_from = text(f"published-{each.published_from}") if each.published_from else ""
    said = [
        text("cli-doctor-published", day=shown(each.published_at), known=known_from),
        text("cli-doctor-age", days=each.age_days),
    ]
    if each.stale:
        said.append(text("cli-doctor-stale"))
    if each.quarantined:
        said.append(text("cli-doctor-quarantined", count=each.quarantined, list=each.name))
    return " ".join(said)


def _held(each: PositionsState) -> str:
    from tricord.cli.rows import shown

    said = text(
        "cli-doctor-positions-said",
        count=shown(each.positions),
        first=shown(each.first_at),
        last=shown(each.last_at),
        files=shown(each.files),
        published=shown(each.published_at),
        days=each.age_days,
    )
    return f"{said} {text('cli-doctor-positions-old')}" if each.stale else said


def _off(each: ClockState) -> str:
    from tricord.cli.rows import shown

    return text(
        "cli-doctor-clock-said",
        hours=shown(each.hours),
        first=shown(each.first),
        last=shown(each.last),
    )

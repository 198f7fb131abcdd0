"""``tricord desk``: what is due, how its database stands, and taking that to another step."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

import typer

from tricord.cli.desk_due import due
from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.locale import text

desk = typer.Typer(cls=Group, help=text("cli-desk"), no_args_is_help=True)


desk.command("due", cls=Command, help=text("cli-desk-due"))(due)


def _option(name: str, *flags: str, **more: Any) -> Any:
    return typer.Option(*(flags or (f"--{name}",)), help=text(f"cli-desk-option-{name}"), **more)


@desk.command("status", cls=Command, help=text("cli-desk-status"))
def status(
    *,
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Say how the desk's database stands."""
    import tricord
    from tricord.cli import rows
    from tricord.desk import status as database

    node = tricord.open(path)
    found = database.status(node.path / "desk", node.settings.database_url)
    if how == "json":
        typer.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
        return
    if how == "csv":
        import polars as pl

        rows.show(pl.DataFrame([asdict(found)]), how, {})
        return
    owned = text("desk-own" if found.own else "desk-operators")
    newest = "" if found.step == found.newest else text("desk-newest", step=found.newest)
    said = {
        "place": f"{found.place} ({owned})",
        "server": f"PostgreSQL {found.server}",
        "step": f"{found.step or '–'} {newest}".strip(),
        "size": text("desk-megabytes", megabytes=f"{found.size_bytes / 1e6:,.1f}"),
        "logins": ", ".join(found.logins),
        "sessions": rows.shown(found.sessions),
        "audit": rows.shown(found.audit_size),
    }
    rows.facts([(text(f"desk-column-{name}"), words) for name, words in said.items()])


@desk.command("upgrade", cls=Command, help=text("cli-desk-upgrade"))
def upgrade(
    *,
    to: Annotated[str, _option("to", metavar="STEP")] = "",
    yes: Annotated[bool, _option("yes")] = False,
    path: PathOption = HERE,
) -> None:
    """Bring the desk's database to the newest step, or to another one."""
    import tricord
    from tricord.cli.progress import working
    from tricord.desk import status as database

    node = tricord.open(path)
    with working(text("cli-desk-working")):
        folder, url = node.path / "desk", node.settings.database_url
        stood, stands = database.bring(folder, url, to, back=yes)
    same = "desk-step-same" if stood == stands else "desk-step-taken"
    typer.echo(text(same, stood=stood or "–", stands=stands), err=True)

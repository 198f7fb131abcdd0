"""``tricord restore``: a node put back from a backup."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from tricord.cli.backup import FileArgument, ManifestOption, PassphraseOption
from tricord.locale import text


def restore(
    file: FileArgument,
    *,
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help=text("cli-restore-to"), show_default=False)
    ],
    passphrase_file: PassphraseOption = "",
    manifest: ManifestOption = "",
) -> None:
    """Put a node back; see the message ``cli-restore``."""
    from tricord.cli.backup import audit_said, passphrase
    from tricord.cli.progress import working
    from tricord.node.backup import restoring

    words = passphrase(passphrase_file)
    url = os.environ.get("TRICORD_DATABASE_URL", "")
    with working(text("cli-restore-working"), unit_bytes=True) as tell:
        done = restoring.restore(file, to, passphrase=words, expected=manifest, url=url, tell=tell)
    audit_said(done.manifest)
    typer.echo(text("restore-done", path=str(done.path), manifest=done.sha256), err=True)
    if done.manifest.desk:
        typer.echo(text("restore-sessions", count=done.sessions), err=True)
    if url and done.manifest.desk:
        typer.echo(text("restore-elsewhere"), err=True)
    typer.echo(str(done.path))

"""``tricord backup``: a whole node, lake and desk, as one file; and whether that is whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, PathOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.backup.manifest import Manifest

backup = typer.Typer(cls=Group, help=text("cli-backup"), invoke_without_command=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-backup-option-{name}"))


PassphraseOption = Annotated[str, _option("passphrase-file", "FILE")]
ManifestOption = Annotated[str, _option("manifest", "SHA-256")]
FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help=text("cli-backup-file"), show_default=False)
]


@backup.callback()
def make(
    context: typer.Context,
    *,
    out: Annotated[str, _option("out", "FILE")] = "",
    passphrase_file: PassphraseOption = "",
    path: PathOption = HERE,
) -> None:
    """Make a backup; the node may be in use."""
    if context.invoked_subcommand:
        return
    from tricord.cli.progress import working
    from tricord.cli.usage import WrongUsage
    from tricord.node.backup.taking import back_up

    if not out:
        raise WrongUsage("usage-missing", command=context.command_path, what="--out")
    words = passphrase(passphrase_file)
    if not words:
        typer.echo(text("backup-open"), err=True)
    with working(text("cli-backup-working"), unit_bytes=True) as tell:
        taken = back_up(path, Path(out), passphrase=words, tell=tell)
    audit_said(taken.manifest)
    said = {"file": str(taken.file), "count": len(taken.manifest.members)}
    typer.echo(text("backup-made", **said, version=taken.manifest.lake_version), err=True)
    typer.echo(taken.sha256)


@backup.command("verify", cls=Command, help=text("cli-backup-verify"))
def verify(
    file: FileArgument, *, passphrase_file: PassphraseOption = "", manifest: ManifestOption = ""
) -> None:
    """Read all of a backup and hold it against its hashes; exit status 2 where it does not fit."""
    from tricord.cli import rows
    from tricord.cli.progress import working
    from tricord.node.backup.unpacking import opened

    words = passphrase(passphrase_file)
    with (
        working(text("cli-backup-verifying"), unit_bytes=True) as tell,
        opened(file, passphrase=words, expected=manifest, tell=tell) as found,
    ):
        found.verify()
    held = found.manifest
    said = {
        "made": held.made_at,
        "tricord": held.tricord,
        "members": rows.shown(len(held.members)),
        "size": text("desk-megabytes", megabytes=f"{held.size / 1e6:,.1f}"),
        "lake": rows.shown(held.lake_version),
        "step": held.desk.step if held.desk else "",
        "audit": rows.shown(held.desk.audit_size) if held.desk else "",
        "root": held.desk.audit_root if held.desk else "",
        "manifest": found.sha256,
    }
    rows.facts([(text(f"backup-column-{name}"), words) for name, words in said.items()])
    audit_said(held)
    typer.echo(text("backup-fits" if found.readable else "backup-fits-sealed"), err=True)


def audit_said(manifest: Manifest) -> None:
    """Say that the log did not fit when a backup was made."""
    if manifest.desk and manifest.desk.audit_misfit:
        typer.echo(text("backup-misfit", number=manifest.desk.audit_entry), err=True)


def passphrase(file: str) -> str:
    """A passphrase: the first line of a file, or of standard input for ``-``.

    Args:
        file: The file; empty for no passphrase.

    Raises:
        BackupError: ``backup-passphrase-short``: there is none, or it is too short.
    """
    from tricord.errors import BackupError
    from tricord.node.backup.sealing import LEAST_PASSPHRASE

    if not file:
        return ""
    read = sys.stdin.buffer.readline() if file == "-" else Path(file).read_bytes()
    first = read.split(b"\n", 1)[0].rstrip(b"\r").decode("utf-8", "surrogateescape")
    if len(first) < LEAST_PASSPHRASE:
        raise BackupError("backup-passphrase-short", file=file, least=LEAST_PASSPHRASE)
    return first

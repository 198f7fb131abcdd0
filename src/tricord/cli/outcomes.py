"""What became of files that were given or fetched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import typer

from tricord.cli import rows
from tricord.cli.ending import say
from tricord.cli.rows import shown
from tricord.cli.usage import WrongUsage
from tricord.errors import TricordError
from tricord.locale import language_of, text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.node.storing import Outcome

_UNSURE: Final = ("name", "received")
"""Where a moment of publication that nobody stated was taken from."""


def report(outcomes: Sequence[Outcome]) -> None:
    """Print what became of every publication: results on stdout, refusals on stderr.

    Raises:
        WrongUsage: There is not one file.
        typer.Exit: With status 2, where anything was refused.
    """
    if not outcomes:
        raise WrongUsage("usage-no-files")
    for outcome in outcomes:
        if outcome.refused is None:
            _loaded(outcome)
    refused = [outcome for outcome in outcomes if outcome.refused is not None]
    for outcome in refused:
        typer.echo("", err=True)
        if outcome.refused is not None:
            _refused(outcome.files, outcome.refused)
    if refused:
        others = len(outcomes) - len(refused)
        typer.echo("", err=True)
        typer.echo(text("cli-refused-some", refused=len(refused), loaded=others), err=True)
        raise typer.Exit(2)


def _refused(files: Sequence[str], refusal: TricordError) -> None:
    """Say why, and of which files where the sentence does not name them."""
    unnamed = [name for name in files if name not in refusal.sentence()]
    if unnamed:
        typer.echo(f"{legible(', '.join(unnamed))}:", err=True)
    say(refusal)


def _loaded(outcome: Outcome) -> None:
    from tricord.node.reporting import list_title

    title = list_title(outcome.dataset, language_of())
    name = outcome.dataset if title == outcome.dataset else f"{outcome.dataset}: {title}"
    typer.echo(legible(name))
    files = ", ".join(outcome.files)
    if outcome.known:
        rows.facts([(text("cli-files"), legible(files)), ("", text("cli-known-already"))], 2)
        typer.echo("")
        return
    changes = [text(f"cli-change-{kind}", count=n) for kind, n in outcome.changes.items()]
    rejects = [f"{shown(n)}: {_reason(reason)}" for reason, n in sorted(outcome.rejects.items())]
    pairs = [
        (text("cli-files"), legible(files)),
        (text("cli-read-as"), outcome.source),
        (text("cli-published"), _published(outcome)),
        (text("cli-loaded"), _amounts(outcome)),
        (text("cli-changes"), ", ".join(changes)),
        *((text("cli-set-aside"), said) for said in rejects),
        *((text("cli-note"), legible(text(key, **params))) for key, params in outcome.notes),
    ]
    rows.facts(pairs, 2)
    if outcome.mapping:
        _mapping(outcome)
    if outcome.changes.get("remove"):
        typer.echo(f"  {text('cli-quarantine', list=outcome.dataset)}")
    typer.echo("")


def _published(outcome: Outcome) -> str:
    if outcome.published is None:
        return ""
    known_from = outcome.published.known_from
    said = f"{shown(outcome.published.at)} ({text(f'published-{known_from}')})"
    return f"{said}; {text('cli-published-override')}" if known_from in _UNSURE else said


def _amounts(outcome: Outcome) -> str:
    from tricord.model.tables import TABLES

    language = language_of()
    return ", ".join(
        f"{TABLES[table].labels[language]} {shown(count)}" for table, count in outcome.rows.items()
    )


def _reason(reason: str) -> str:
    return f"{text(f'reject-{reason}')} [{reason}]"


def _mapping(outcome: Outcome) -> None:
    """The columns that were guessed, and how to overrule one of them."""
    from tricord.model.tables import TABLES

    tables = [TABLES["parties"], *(TABLES[name] for name in outcome.rows)]
    labels = {c.name: c.labels[language_of()] for table in tables for c in table.columns}
    typer.echo(f"  {text('cli-mapping')}")
    pairs = [
        (f"{ours} ({labels[ours]})" if ours in labels else ours, legible(theirs))
        for ours, theirs in outcome.mapping.items()
    ]
    rows.facts(pairs, 4)
    typer.echo(f"  {text('cli-mapping-override')}")

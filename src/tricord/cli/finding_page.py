"""One finding on a page: the statement, what speaks against it, its law and its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import typer

from tricord.cli.rows import facts, prose, shown, table
from tricord.locale import named, text
from tricord.measures import Measures
from tricord.measures.labels import citation
from tricord.model.finding import Evidence, Finding
from tricord.model.listing import Authority
from tricord.node.cause import Cause
from tricord.node.finding_words import causes_said, kind_said, subject_place
from tricord.reports.characters import legible


def page(
    finding: Finding,
    row: Mapping[str, Any],
    causes: Sequence[Cause],
    law: Measures,
    language: str,
) -> None:
    """Print a finding.

    Args:
        finding: The finding.
        row: Its row, with its status.
        causes: What brought it about, or its end.
        law: The measures it may name.
        language: ``en``, ``ko`` or ``ja``.
    """
    prose(legible(text(finding.message, language, **finding.params)))
    typer.echo("")
    score = f"{shown(finding.score)} – {text(finding.score_meaning, language)}"
    doubts = [text(doubt, language, **finding.params) for doubt in finding.doubts]
    pairs = [
        ("finding_id", finding.finding_id),
        ("status", _status(row)),
        ("kind", kind_said(finding.kind, language)),
        ("grade", text(f"grade-{finding.grade}", language)),
        ("score", score),
        *(("doubts", legible(doubt)) for doubt in doubts),
        ("marking", str(finding.marking)),
        ("monitor", finding.monitor),
        ("run", row["run_id"]),
        ("found_at", shown(row["published_at"])),
    ]
    heads = {"kind": "kind" if finding.kind in set(Authority) else "event"}
    facts([(text(f"cli-column-{heads.get(name, name)}"), stated) for name, stated in pairs])
    _heading("cli-finding-subjects")
    facts([(_place(s.key), legible(named(s.key, s.name, language))) for s in finding.subjects], 2)
    if causes:
        _heading("cli-finding-causes")
        told = list(zip(causes, causes_said(causes, language), strict=True))
        facts([(_place(cause.subject), words) for cause, words in told if cause.subject], 2)
        for cause, words in told:
            if not cause.subject:
                typer.echo(f"  {words}")
    if finding.measures:
        _heading("cli-finding-measures")
        borne = [law[measure_id] for measure_id in finding.measures]
        labels = [f"{citation(m, language)}: {m.label.said(language)}" for m in borne]
        facts(list(zip(finding.measures, labels, strict=True)), 2)
    _heading("cli-finding-evidence")
    lines = [
        [e.table, legible(e.row_key), e.file_sha256 or _made(e), legible(e.record)]
        for e in finding.evidence
    ]
    columns = ("table", "row", "file_sha256", "record")
    table([text(f"cli-column-{name}") for name in columns], lines, [False] * 4)


def _heading(key: str) -> None:
    typer.echo("")
    typer.secho(text(key), bold=True)


def _status(row: Mapping[str, Any]) -> str:
    status = text(f"cli-status-of-{row['status']}")
    return f"{status} → {row['superseded_by']}" if row["superseded_by"] else status


def _made(evidence: Evidence) -> str:
    """Where a row without a raw file comes from."""
    key = "cli-finding-found" if evidence.table == "sea_events" else "cli-finding-shipped"
    return text(key)


def _place(key: str) -> str:
    return legible(subject_place(key))

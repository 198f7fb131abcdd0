"""Findings between objects and rows of the lake's tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import polars as pl

from tricord.locale import Phrase, Term
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import Marking
from tricord.model.tables import TABLES


def finding_frame(findings: Iterable[Finding], run_id: str, moment: datetime) -> pl.DataFrame:
    """Findings as rows of ``findings``."""
    rows = [_row(f) | {"run_id": run_id, "published_at": moment} for f in findings]
    return pl.DataFrame(rows, schema=TABLES["findings"].schema)


def evidence_frame(findings: Iterable[Finding], moment: datetime) -> pl.DataFrame:
    """Their evidence as rows of ``evidence``."""
    rows = [
        {
            "finding_id": finding.finding_id,
            "table": e.table,
            "row_key": e.row_key,
            "version": e.version,
            "file_sha256": e.file_sha256,
            "record": e.record,
            "published_at": moment,
        }
        for finding in findings
        for e in finding.evidence
    ]
    return pl.DataFrame(rows, schema=TABLES["evidence"].schema)


def findings(rows: pl.DataFrame, evidence: pl.DataFrame) -> tuple[Finding, ...]:
    """Rows of ``findings`` and ``evidence`` back as objects, in order of finding id."""
    proof: dict[str, list[Evidence]] = {}
    for e in evidence.iter_rows(named=True):
        item = Evidence(e["table"], e["row_key"], e["version"], e["file_sha256"], e["record"])
        proof.setdefault(e["finding_id"], []).append(item)
    ordered = rows.sort("finding_id").iter_rows(named=True)
    return tuple(_finding(row, proof.get(row["finding_id"], ())) for row in ordered)


def params_of(written: str) -> dict[str, str]:
    """The parameters of a finding's message, from the column ``params``."""
    read = json.loads(written)
    return {k: _param(v) if isinstance(v, dict) else v for k, v in read.items()}


def _param(written: Mapping[str, str]) -> str:
    [(kind, said)] = written.items()
    return Term(said) if kind == "term" else Phrase(said)


def _written(value: str) -> str | dict[str, str]:
    if isinstance(value, Term):
        return {"term": str(value)}
    return {"phrase": str(value)} if isinstance(value, Phrase) else value


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "finding_id": finding.finding_id,
        "lineage_id": finding.lineage_id,
        "monitor": finding.monitor,
        "strand": str(finding.strand),
        "kind": finding.kind,
        "grade": str(finding.grade),
        "score": finding.score,
        "score_meaning": finding.score_meaning,
        "subjects": _json([[s.kind, s.key, s.name] for s in finding.subjects]),
        "about": finding.about,
        "starts_on": finding.start,
        "ends_on": finding.end,
        "place": finding.where,
        "measures": list(finding.measures),
        "message": finding.message,
        "params": _json({k: _written(v) for k, v in finding.params.items()}),
        "doubts": list(finding.doubts),
        "marking": str(finding.marking),
    }


def _finding(row: dict[str, Any], evidence: Sequence[Evidence]) -> Finding:
    return Finding(
        monitor=row["monitor"],
        strand=Strand(row["strand"]),
        kind=row["kind"],
        subjects=tuple(Subject(*parts) for parts in json.loads(row["subjects"])),
        about=row["about"],
        start=row["starts_on"],
        end=row["ends_on"],
        where=row["place"],
        measures=tuple(row["measures"]),
        grade=Grade(row["grade"]),
        score=row["score"],
        score_meaning=row["score_meaning"],
        message=row["message"],
        params=params_of(row["params"]),
        doubts=tuple(row["doubts"]),
        evidence=tuple(sorted(evidence)),
        marking=Marking.parse(row["marking"]),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

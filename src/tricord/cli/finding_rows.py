"""Findings as rows: one line each, with the statement in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import polars as pl

from tricord.locale import text
from tricord.model.finding import Grade
from tricord.model.listing import Authority
from tricord.node.cause import Cause
from tricord.node.finding_rows import params_of

SCHEMA: Final = pl.Schema(
    {
        "finding_id": pl.String(),
        "status": pl.String(),
        "grade": pl.String(),
        "score": pl.Float64(),
        "kind": pl.String(),
        "party_dataset": pl.String(),
        "party_id": pl.String(),
        "party_name": pl.String(),
        "list": pl.String(),
        "entry_id": pl.String(),
        "listed_name": pl.String(),
        "measures": pl.List(pl.String()),
        "statement": pl.String(),
        "doubts": pl.List(pl.String()),
        "marking": pl.String(),
        "found_at": pl.Datetime("us", "UTC"),
        "superseded_by": pl.String(),
        "causes": pl.List(pl.String()),
    }
)
"""Columns of the listing."""

_KINDS: Final = tuple(map(str, Authority))
_GRADES: Final = tuple(map(str, reversed(Grade)))


Causes = Mapping[str, Sequence[Cause]]


def listing(findings: pl.DataFrame, language: str, causes: Causes) -> pl.DataFrame:
    """Findings, those of one authority together, the strongest first.

    Args:
        findings: As `tricord.node.Node.findings` gives them.
        language: Language of the statements, doubts and causes.
        causes: Causes by finding id, as `tricord.node.Node.finding_causes` gives them.
    """
    made = [
        _row(row, language) | {"causes": said(causes.get(row["finding_id"], ()), language)}
        for row in findings.iter_rows(named=True)
    ]
    made.sort(
        key=lambda row: (
            _KINDS.index(row["kind"]),
            _GRADES.index(row["grade"]),
            -row["score"],
            row["finding_id"],
        )
    )
    return pl.DataFrame(made, schema=SCHEMA)


def said(causes: Sequence[Cause], language: str) -> list[str]:
    """Causes in the reader's language."""
    messages = (cause.message for cause in causes)
    return [text(key, language, **params) for key, params in messages]


def _row(row: dict[str, Any], language: str) -> dict[str, Any]:
    party, listed = json.loads(row["subjects"])
    _, dataset, party_id = party[1].split("|", 2)
    _, list_name, entry_id = listed[1].split("|", 2)
    params = params_of(row["params"])
    return {
        "finding_id": row["finding_id"],
        "status": row["status"],
        "grade": row["grade"],
        "score": row["score"],
        "kind": row["kind"],
        "party_dataset": dataset,
        "party_id": party_id,
        "party_name": party[2],
        "list": list_name,
        "entry_id": entry_id,
        "listed_name": listed[2],
        "measures": row["measures"],
        "statement": text(row["message"], language, **params),
        "doubts": [text(doubt, language, **params) for doubt in row["doubts"]],
        "marking": row["marking"],
        "found_at": row["published_at"],
        "superseded_by": row["superseded_by"] or None,
    }


def for_csv(rows: pl.DataFrame) -> pl.DataFrame:
    """The listing with measures joined by ``;``, so that a formula can split them."""
    return rows.with_columns(pl.col("measures").list.join(";"))


def for_people(rows: pl.DataFrame) -> tuple[pl.DataFrame, dict[str, str]]:
    """The listing as it fits a terminal, and the headings of its columns."""
    worded = rows.with_columns(
        pl.col("finding_id").str.head(10),
        pl.col("kind").replace({kind: text(f"authority-{kind}") for kind in _KINDS}),
        pl.col("grade").replace({grade: text(f"grade-{grade}") for grade in _GRADES}),
        pl.concat_str("list", "entry_id", separator=" ").alias("entry"),
    )
    columns = ["finding_id", "kind", "grade", "score", "party_name", "listed_name", "entry"]
    columns.append("causes")
    if rows.get_column("status").n_unique() > 1:
        columns.insert(1, "status")
        statuses = rows.get_column("status").unique()
        labels = {status: text(f"cli-status-of-{status}") for status in statuses}
        worded = worded.with_columns(pl.col("status").replace(labels))
    return worded, {column: text(f"cli-column-{column}") for column in columns}

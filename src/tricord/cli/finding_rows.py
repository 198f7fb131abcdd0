"""Findings as rows: one line each, with the statement in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import polars as pl

from tricord.locale import named, text
from tricord.model.finding import Grade
from tricord.model.listing import Authority
from tricord.node.cause import Cause
from tricord.node.finding_rows import params_of
from tricord.node.finding_words import causes_said, kind_said

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
        "monitor": pl.String(),
        "other_ships": pl.List(pl.String()),
        "starts_on": pl.Date(),
        "ends_on": pl.Date(),
        "place": pl.String(),
    }
)
"""Columns of the listing. ``party_dataset`` is ``ships`` for a ship known by what it sends, and
``party_id`` its MMSI; ``list``, ``entry_id`` and ``listed_name`` are empty where no listed party is
involved. ``ends_on`` is the day after the last; ``place`` is latitude and longitude."""

_KINDS: Final = tuple(map(str, Authority))
_GRADES: Final = tuple(map(str, reversed(Grade)))


Causes = Mapping[str, Sequence[Cause]]


def listing(findings: pl.DataFrame, language: str, causes: Causes) -> pl.DataFrame:
    """Findings, those of one authority or monitor together, the strongest first.

    Args:
        findings: As `tricord.node.Node.findings` gives them.
        language: Language of the statements, doubts and causes.
        causes: Causes by finding id, as `tricord.node.Node.finding_causes` gives them.
    """
    made = [
        _row(row, language) | {"causes": causes_said(causes.get(row["finding_id"], ()), language)}
        for row in findings.iter_rows(named=True)
    ]
    made.sort(
        key=lambda row: (
            _KINDS.index(row["kind"]) if row["kind"] in _KINDS else len(_KINDS),
            row["monitor"],
            row["kind"],
            _GRADES.index(row["grade"]),
            -row["score"],
            row["finding_id"],
        )
    )
    return pl.DataFrame(made, schema=SCHEMA)


def _row(row: dict[str, Any], language: str) -> dict[str, Any]:
    read = json.loads(row["subjects"])
    subjects = [(key.split("|", 2), named(key, name, language)) for _, key, name in read]
    listed = next((each for each in subjects if each[0][0] == "list"), (["", "", ""], ""))
    (party, name), *others = (each for each in subjects if each is not listed)
    params = params_of(row["params"])
    return {
        "finding_id": row["finding_id"],
        "status": row["status"],
        "monitor": row["monitor"].partition("@")[0],
        "grade": row["grade"],
        "score": row["score"],
        "kind": row["kind"],
        "party_dataset": party[-2],
        "party_id": party[-1],
        "party_name": name,
        "list": listed[0][1],
        "entry_id": listed[0][2],
        "listed_name": listed[1],
        "other_ships": [name for _, name in others],
        "starts_on": row["starts_on"],
        "ends_on": row["ends_on"],
        "place": row["place"] or "",
        "measures": row["measures"],
        "statement": text(row["message"], language, **params),
        "doubts": [text(doubt, language, **params) for doubt in row["doubts"]],
        "marking": row["marking"],
        "found_at": row["published_at"],
        "superseded_by": row["superseded_by"] or None,
    }


def for_csv(rows: pl.DataFrame) -> pl.DataFrame:
    """The listing with measures and ships joined by ``;``, so that a formula can split them."""
    return rows.with_columns(pl.col("measures", "other_ships").list.join(";"))


def for_people(rows: pl.DataFrame) -> tuple[pl.DataFrame, dict[str, str]]:
    """The listing as it fits a terminal, and the headings of its columns.

    Where findings are of lists alone, days and places say nothing; where none is, entries do not.
    """
    found = rows.get_column("kind").unique().sort()
    kinds = {kind: kind_said(kind) for kind in found}
    names = pl.concat_list(pl.concat_list("party_name"), "other_ships").list.join(", ")
    worded = rows.with_columns(
        pl.col("finding_id").str.head(10),
        pl.col("kind").replace(kinds),
        pl.col("grade").replace({grade: text(f"grade-{grade}") for grade in _GRADES}),
        pl.concat_str("list", "entry_id", separator=" ").str.strip_chars().alias("entry"),
        party_name=names,
    )
    columns = ["finding_id", "kind", "grade", "score", "party_name"]
    if rows.is_empty() or (rows.get_column("list") != "").any():
        columns += ["listed_name", "entry"]
    columns += ["starts_on", "place"] if set(found) - set(_KINDS) else ["causes"]
    if rows.get_column("status").n_unique() > 1:
        columns.insert(1, "status")
        statuses = rows.get_column("status").unique()
        labels = {status: text(f"cli-status-of-{status}") for status in statuses}
        worded = worded.with_columns(pl.col("status").replace(labels))
    at_sea = {"kind": "event", "party_name": "ships"} if set(found) - set(_KINDS) else {}
    return worded, {each: text(f"cli-column-{at_sea.get(each, each)}") for each in columns}

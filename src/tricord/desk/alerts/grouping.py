"""Which alert a finding belongs to.

An alert stands for all findings of one monitor and kind about one subject, the first one named,
that are for one audience. The audience is part of it: what an alert says, its counts too, is made
of findings that whoever sees it may see. The id of an alert follows from these; the same findings
always make the same alerts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, Final

import polars as pl

from tricord.desk.policy import Audience, audience
from tricord.desk.tables import audience_values
from tricord.model.finding import Grade
from tricord.model.marking import Marking

GRADES: Final = tuple(Grade)
"""Grades in order; an alert keeps the place of its strongest one, from 1."""

_OF_FINDING: Final = ("finding_id", "lineage_id", "strand", "kind", "message", "params")
_GROUP: Final = ("strand", "monitor", "kind", "subject_key", "marking")


def grouped(findings: pl.DataFrame, evidence: pl.DataFrame, owner: str) -> pl.DataFrame:
    """Findings with the alert each belongs to, ready for the database.

    Args:
        findings: Rows of ``findings``.
        evidence: Rows of ``evidence``, of these findings or more.
        owner: The partner whose node it is.

    Returns:
        One row a finding: ``alert_id``; what the alert says, as the finding says it; ``evidence``,
        64-bit numbers that stand for the rows it rests on; the columns of the audience. Sets stand
        as PostgreSQL writes arrays.
    """
    first = pl.col("subjects").str.json_decode(pl.List(pl.List(pl.String))).list.first()
    ranks = {str(grade): rank for rank, grade in enumerate(GRADES, 1)}
    rows = findings.select(
        *_OF_FINDING,
        pl.col("monitor").str.split("@").list.first(),
        "marking",
        pl.col("grade").replace_strict(ranks, return_dtype=pl.Int16),
        pl.col("score").cast(pl.Float32),
        *(
            first.list.get(place, null_on_oob=True).fill_null("").alias(f"subject_{name}")
            for place, name in enumerate(("kind", "key", "name"))
        ),
    )
    ids = rows.select(_GROUP).unique()
    named = ids.with_columns(
        alert_id=pl.Series([_alert_id(row) for row in ids.iter_rows()], dtype=pl.String)
    )
    return (
        rows.join(named, on=_GROUP, how="left")
        .join(_rests_on(evidence, rows), on="finding_id", how="left")
        .join(_audiences(rows, owner), on="marking", how="left")
        .with_columns(pl.col("evidence").fill_null("{}"))
        .drop("marking")
    )


def _alert_id(group: Iterable[Any]) -> str:
    """The id of an alert, as 32 hexadecimal digits."""
    return hashlib.sha256("\x1f".join(group).encode()).hexdigest()[:32]


def _rests_on(evidence: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """What each finding rests on, as numbers: the same row with the same words is the same one."""
    own = evidence.lazy().join(rows.lazy().select("finding_id"), on="finding_id", how="semi")
    key = pl.concat_str("table", "row_key", "version", separator="\x1f")
    keyed = own.select("finding_id", key=key).collect()
    numbers = [
        int.from_bytes(hashlib.blake2b(one.encode(), digest_size=8).digest(), "big", signed=True)
        for one in keyed.get_column("key")
    ]
    numbered = keyed.select("finding_id", number=pl.Series(numbers, dtype=pl.Int64))
    told = numbered.lazy().group_by("finding_id").agg(pl.col("number").cast(pl.String))
    return told.select("finding_id", evidence="{" + pl.col("number").list.join(",") + "}").collect()


def _audiences(rows: pl.DataFrame, owner: str) -> pl.DataFrame:
    """The columns of the audience of each marking there is."""
    markings = rows.get_column("marking").unique().sort().to_list()
    made = [audience(Marking.parse(written), owner) for written in markings]
    columns = {"marking": markings} | _written(made)
    schema = dict.fromkeys(columns, pl.String()) | {"level": pl.Int16(), "working": pl.Boolean()}
    return pl.DataFrame(columns, schema=schema)


def _written(audiences: list[Audience]) -> dict[str, list[Any]]:
    rows = [audience_values(each) for each in audiences]
    names = ("level", "partners", "missions", "persons", "working")
    return {name: [_array(row[name]) for row in rows] for name in names}


def _array(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return "{" + ",".join(f'"{one}"' for one in value) + "}"

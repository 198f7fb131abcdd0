"""Goods: trade with the DPRK, as its partners publish it, held against the measures.

Definition. The DPRK publishes no trade statistics, so one reads what its partners publish of their
trade with it. A *line* is the trade of one State with the DPRK in goods of one code of the
Harmonized System in one period. Imports are held against measures on what comes from the DPRK,
exports against those on what goes to it, each under the law of its own period, month by month:
where the law changed within the period, that is said, and a yearly total never decides. Found are

- ``trade_from_dprk``, ``trade_to_dprk``: lines of goods that a measure in force bans, one finding
  for a State, goods of a measure and year;
- ``goods_quota``: goods under a cap with limbs of value and weight (coal from 30 November 2016 to
  4 August 2017), all States together, by month, where `Params.quota_told_percent` of a limb is
  reached.

Goods that no measure covers are never flagged. Petroleum under a cap is left to the monitor that
counts it. Codes are brought to the edition of 2017 of the Harmonized System. A code that the
resolution prints counts for more than one that somebody chose; where only a description can tell,
that is said. Where a national office and an international collection differ, the office's figures
are taken and both are shown.

Other readings, each with its likelihood: trade with the Republic of Korea under the wrong code
(`mixup`), goods that come back, a third State's code (`readings`). One at or above
`Params.explained_at` is called the likelier one. Figures in the wrong unit, without weight or far
from all others are pointed out.

Grade. ``lead``, always, until the State replies; ``indication`` for lines it confirmed. Lines it
called an error, or that were exempted, are closed and counted. Nothing is corroborated: that would
ask for a second, independent publication, and there is none whose figures are not the State's own.

Score. The share of the value that no other reading explains, by what the match of the goods is
worth, 0 to 1: it ranks findings and is no probability.

Source: the method of the Panel of Experts established pursuant to resolution 1874 (2009): figures
of partners line by line, and a query to each State; its reports of 2021 and 2022 on replies. On
the rule for differing publications: Royal United Services Institute, Project Sandstone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.sanctions.goods import quotas, replies, telling
from tricord.monitors.sanctions.goods.judging import Judged, judge
from tricord.monitors.sanctions.goods.law import Bearing, Held
from tricord.monitors.sanctions.goods.letters import letter
from tricord.monitors.sanctions.goods.line import Line
from tricord.monitors.sanctions.goods.narrowing import DPRK, narrow
from tricord.monitors.sanctions.goods.telling import NAME, VERSION
from tricord.monitors.sea_events import Row

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("trade_flows", "trade_replies")


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each line is held against the law of its own period.
        explained_at: Likelihood from which another reading is called the likelier one; 0.5 [more
            likely than not].
        outlier_z: Robust standard deviations of the logarithm of the unit value from which a figure
            is far from others; 5 [ours].
        national_offices: Data sets that a State's own office publishes, parted by commas; they go
            before international collections [rule of the Royal United Services Institute].
        quota_told_percent: Percent of a limb of a quota from which it is told; 75 [the first
            announcement of the Committee's Secretary, resolution 2321, paragraph 26].
    """

    law_day: date
    explained_at: float = 0.5
    outlier_z: float = 5.0
    national_offices: str = "gacc"
    quota_told_percent: float = 75.0


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold trade with the DPRK against the measures; see the module for the definition.

    Args:
        tables: Those of `TABLES`; of ``trade_flows`` no more is looked at than `narrow` leaves.
        params: Parameters.
    """
    judged = judged_lines(tables, params)
    rows, every_line, law = judged.rows, judged.lines, judged.law
    open_lines, closed = _banned(every_line, law)
    capped = every_line.filter(pl.col("bearing") == Bearing.QUOTA)
    counted = quotas.counted(capped, [law[at].measures for at in capped["line"]])
    numbered = _Numbered(rows)
    findings = [
        *telling.trades(
            open_lines,
            numbered.rows,
            _by_key(tables["trade_replies"]),
            judged.beside.sort("dataset", "hs6", "first_day").to_dicts(),
        ),
        *(
            telling.quota(q, numbered.rows)
            for q in counted
            if q.percent >= params.quota_told_percent
        ),
    ]
    coverage = {
        "coverage-goods-rows": rows.filter(pl.col("partner") == DPRK).height,
        "coverage-goods-lines": every_line.height,
        **_bearings(every_line),
        "coverage-goods-closed": closed,
        "coverage-goods-explained": sum(bool(line.row["reading"]) for line in open_lines),
        "coverage-goods-without-korea": _without_korea(every_line),
        "coverage-goods-only-korea": rows.filter(pl.col("partner").str.starts_with("[")).height,
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def judged_lines(tables: Mapping[str, pl.DataFrame], params: Params) -> Judged:
    """What became of each line with the DPRK, before findings are made of it.

    Args:
        tables: As of `find`.
        params: Parameters.
    """
    return judge(
        tables,
        law_day=params.law_day,
        explained_at=params.explained_at,
        outlier_z=params.outlier_z,
        national_offices=tuple(params.national_offices.split(",")),
    )


def _banned(every_line: pl.DataFrame, law: Sequence[Held]) -> tuple[list[Line], int]:
    """Lines that a ban covers and no reply closed, and how many a reply closed."""
    banned = every_line.filter(pl.col("bearing") == Bearing.BANNED)
    closed = banned.filter(pl.col("state").is_in(replies.CLOSING)).height
    left = banned.filter(~pl.col("state").is_in(replies.CLOSING))
    return [Line(row, law[row["line"]]) for row in left.iter_rows(named=True)], closed


def _bearings(every_line: pl.DataFrame) -> dict[str, int]:
    """How many lines the law made what of."""
    counts = dict(every_line["bearing"].value_counts().iter_rows())
    return {f"coverage-goods-{word}": int(counts.get(word, 0)) for word in Bearing}


def _without_korea(every_line: pl.DataFrame) -> int:
    """Banned lines of periods of which the Republic of Korea's statistics are not there."""
    known = pl.col("mirror") == "unknown"
    return every_line.filter(pl.col("bearing") == Bearing.BANNED, known).height


def _by_key(table: pl.DataFrame) -> dict[tuple[str, str], Row]:
    return {(row["dataset"], row["reply_id"]): row for row in table.iter_rows(named=True)}


class _Numbered:
    """Rows of ``trade_flows`` by their number."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self._rows = rows

    def rows(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """Rows of these numbers, in that order."""
        return self._rows[list(numbers)].drop("at").to_dicts()


__all__ = [
    "NAME",
    "STRAND",
    "TABLES",
    "VERSION",
    "Finding",
    "Params",
    "find",
    "judged_lines",
    "letter",
    "narrow",
]

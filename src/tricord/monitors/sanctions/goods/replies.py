"""What became of the queries to the States that publish the lines."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.monitors.sanctions.goods.lines import PERIOD
from tricord.monitors.sanctions.goods.narrowing import DPRK

CLOSING: Final = ("data_error", "exempted")
"""Answers after which nothing is left to tell."""

CONFIRMED: Final = "confirmed"
ASKED: Final = "query_sent"
DISPUTED: Final = "scope_dispute"
OPEN: Final = "open"
"""Nobody has asked."""

_LINE: Final = ("reporter", "flow", *PERIOD, "hs6")


def answered(lines: pl.DataFrame, replies: pl.DataFrame) -> pl.DataFrame:
    """Lines with the last answer that covers them.

    A reply covers a line where it names the State, its flow or none, the code or one above it or
    none, and every day of its period. The last answer counts; a query without one counts where
    nothing was answered.

    Args:
        lines: Lines with the DPRK.
        replies: Rows of ``trade_replies``.

    Returns:
        The lines with ``state``: `OPEN`, `ASKED` or an answer; and of the reply ``reply_dataset``,
        ``reply_id``, ``asked_on``, ``due_on`` and ``answered_on``.
    """
    order = ["dataset", "reply_id"]
    asked = (
        replies.filter(pl.col("partner") == DPRK)
        .sort(order)
        .select(
            "reporter",
            "answer",
            "answered_on",
            "asked_on",
            "due_on",
            "reply_id",
            "last_day",
            reply_dataset="dataset",
            reply_flow="flow",
            reply_hs="hs",
            reply_first="first_day",
        )
    )
    ends = pl.col("first_day").dt.offset_by(pl.format("{}mo", "months")).dt.offset_by("-1d")
    covering = (
        lines.select(_LINE)
        .join(asked, on="reporter")
        .filter(
            (pl.col("reply_flow") == "") | (pl.col("reply_flow") == pl.col("flow")),
            (pl.col("reply_hs") == "")
            | pl.col("hs6").str.starts_with(pl.col("reply_hs").str.slice(0, 6)),
            pl.col("reply_first").is_null() | (pl.col("reply_first") <= pl.col("first_day")),
            pl.col("last_day").is_null() | (pl.col("last_day") >= ends),
        )
        .with_columns(
            state=pl.when(pl.col("answer").fill_null("").is_in(["", "none"]))
            .then(pl.lit(ASKED))
            .otherwise("answer")
        )
        .with_columns(said=pl.col("state") != ASKED)
        .sort(
            *_LINE, "said", "answered_on", "asked_on", "reply_dataset", "reply_id", nulls_last=False
        )
        .unique(_LINE, keep="last", maintain_order=True)
    )
    wanted = ["state", "reply_dataset", "reply_id", "asked_on", "due_on", "answered_on"]
    return lines.join(
        covering.select(*_LINE, *wanted), on=_LINE, how="left", maintain_order="left"
    ).with_columns(pl.col("state").fill_null(OPEN))

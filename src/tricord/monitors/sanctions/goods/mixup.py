"""How likely a line with the DPRK is one with the Republic of Korea, from its signals.

Weights of evidence add up, as logarithms of odds. Where a State has several lines with the DPRK,
what the others look like counts too: a clerk who takes one Korea for the other does so for a whole
declaration, and a State that truly trades with the DPRK does so in several lines. So lines are
weighed twice, first each by itself, then with its company.

The weights stand in ``weights.toml``, fitted on simulated trade (`tricord.simulate.trade`), seeds
1 to 5, by ``tables/mixup_weights.py``. They are as good as the simulation is like the world. The
odds before any evidence are those of the simulation too, where about one reporter in three of
those with trade with the DPRK had typed the wrong Korea; in the Panel's draft of 2022 at least 10
of 46 States said so of themselves.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import polars as pl

from tricord.monitors.sanctions.goods.lines import PERIOD
from tricord.monitors.sanctions.goods.signals import SIGNALS

COMPANY: Final = ("company", "batch")
"""Signals of the second weighing: the State's other lines, and those of the same period."""

UNTIED: Final = 0.4
"""Most that a line without any tie to the other Korea is given: less than likely. [ours]"""

_MOST: Final = 4.0
"""One line counts no more than this for another, in natural logarithms of odds."""

_TIES: Final = {
    "mirror": ("missing-near", "missing-like", "fills", "fills-well"),
    "dip": ("missing-near", "missing-like", "fills", "fills-well"),
    "unit_value": ("same", "near"),
    "revised": ("nil",),
}
"""Classes that tie a line to the other Korea, and do not only make it odd for the DPRK."""

Weights = Mapping[str, float | Mapping[str, float]]


@cache
def weights() -> Mapping[str, Weights]:
    """The shipped weights: ``alone`` and ``together``, each by signal and class."""
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))


def probability(classed: pl.DataFrame) -> pl.DataFrame:
    """How likely each line is a mix-up.

    Args:
        classed: Lines with the columns of `tricord.monitors.sanctions.goods.signals.SIGNALS`.

    Returns:
        The lines with `COMPANY`, ``log_odds`` and ``p_mix_up``.
    """
    first, both = weights()["alone"], weights()["together"]
    together = accompanied(classed.with_columns(log_odds=log_odds(first, SIGNALS)))
    chance = 1 / (1 + (-pl.col("log_odds")).exp())
    # Without any tie to the other Korea nothing is called a mix-up, however odd the goods are.
    linked = tied() | (pl.col("company") == "for") | (pl.col("batch") == "for")
    return together.with_columns(log_odds=log_odds(both, (*SIGNALS, *COMPANY))).with_columns(
        p_mix_up=pl.when(linked).then(chance).otherwise(pl.min_horizontal(chance, pl.lit(UNTIED)))
    )


def tied() -> pl.Expr:
    """Whether a mirror, a dip, a unit value or a correction ties a line to the other Korea."""
    return pl.any_horizontal(*(pl.col(name).is_in(classes) for name, classes in _TIES.items()))


def log_odds(given: Weights, signals: tuple[str, ...]) -> pl.Expr:
    """The sum of what the classes of some signals are worth."""
    start = given["start"]
    total = pl.lit(start if isinstance(start, float) else 0.0)
    for signal in signals:
        of = given.get(signal, {})
        worth = dict(of) if isinstance(of, Mapping) else {}
        total = total + pl.col(signal).replace_strict(worth, default=0.0, return_dtype=pl.Float64)
    return total


def accompanied(weighed: pl.DataFrame) -> pl.DataFrame:
    """Lines with what the State's other lines look like.

    Args:
        weighed: Lines with ``log_odds`` of each by itself.
    """
    # A line that nothing ties to the other Korea speaks for no other line.
    own = pl.col("log_odds").clip(-_MOST, pl.when(tied()).then(_MOST).otherwise(0.0))
    state, declared = ["reporter"], ["reporter", "flow", *PERIOD]
    return weighed.with_columns(
        company=_class((own.sum().over(state) - own), pl.len().over(state) - 1),
        batch=_class((own.sum().over(declared) - own), pl.len().over(declared) - 1),
    )


def _class(total: pl.Expr, count: pl.Expr) -> pl.Expr:
    mean = total / count
    return (
        pl.when(count == 0)
        .then(pl.lit("unknown"))
        .when(mean < -1)
        .then(pl.lit("against"))
        .when(mean < 1)
        .then(pl.lit("open"))
        .otherwise(pl.lit("for"))
    )

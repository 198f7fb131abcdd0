"""What speaks for and against that a line with the DPRK is one with the Republic of Korea.

Codes 408 and 410, PRK and KOR, KP and KR stand side by side in every list. Each signal below puts
a line into one of a few classes; what a class is worth stands in ``weights.toml``. Where the data
that a signal needs are not there, the class is ``unknown``: that is worth nothing either way.
"""

from __future__ import annotations

from typing import Any, Final

import polars as pl

from tricord.monitors.sanctions.goods.lines import OPPOSITE, PERIOD
from tricord.monitors.sanctions.goods.narrowing import DPRK, KOREA

FREIGHT: Final = 1.06
"""Value at the buyer's border over value at the seller's, which mirrors are corrected by.

[BACI, Gaulier and Zignago 2010, estimate 3 to 10 % from pair to pair; ours is one figure.]
"""

FULL: Final = 3
"""Partners in a line from which a publication is taken for one of all partners. [ours]"""

SIGNALS: Final = (
    "mirror",
    "dip",
    "unit_value",
    "world_value",
    "history",
    "breadth",
    "alone",
    "goods",
    "revised",
    "korean_trade",
)
"""Names of the signals, which are the columns `signals` gives."""

_KEY: Final = ("reporter", "flow", *PERIOD, "hs6")


def signals(mine: pl.DataFrame, every: pl.DataFrame) -> pl.DataFrame:
    """The class of every signal for every line.

    Args:
        mine: Lines with the DPRK that count, of flows ``import`` and ``export``.
        every: All lines there are, those with the DPRK among them.

    Returns:
        ``mine`` in its order, with a text column for each of `SIGNALS`.
    """
    others = every.filter(pl.col("partner") != DPRK, pl.col("flow").is_in(list(OPPOSITE)))
    measured = (
        mine.with_columns(amount=pl.max_horizontal("value", "first_value"))
        .join(_own_trade(others), on=_KEY, how="left", maintain_order="left")
        .join(_mirror(others), on=_KEY, how="left", maintain_order="left")
        .join(_told(others), on=["flow", *PERIOD], how="left", maintain_order="left")
    )
    measured = _over_time(measured, mine, others)
    measured = _worth(measured, others)
    measured = _elsewhere(measured, mine, others)
    return measured.with_columns(
        mirror=_mirror_class(),
        dip=_dip_class(),
        unit_value=_distance_class("korean_worth"),
        world_value=_distance_class("world_worth"),
        history=_history_class(),
        breadth=_breadth_class(),
        alone=_alone_class(),
        goods=_goods_class(),
        revised=pl.when((pl.col("value") == 0) | pl.col("gone"))
        .then(pl.lit("nil"))
        .otherwise(pl.lit("no")),
        korean_trade=_korean_trade_class(),
    ).select(*mine.columns, *SIGNALS, "korea_value", "mirror_value", "mirror_at", "korea_at")


def _own_trade(others: pl.DataFrame) -> pl.DataFrame:
    """A State's own trade with the Republic of Korea in the same line and period."""
    return (
        others.filter(pl.col("partner") == KOREA)
        .sort("rank", "dataset")
        .group_by(_KEY, maintain_order=True)
        .agg(
            korea_value=pl.col("value").first(),
            korea_kg=pl.col("kg").first(),
            korea_at=pl.col("at").first(),
        )
    )


def _mirror(others: pl.DataFrame) -> pl.DataFrame:
    """What the Republic of Korea published of the same trade, on the reporter's side of freight."""
    turned = (
        others.filter(pl.col("reporter") == KOREA)
        .sort("rank", "dataset")
        .with_columns(reporter="partner", flow=pl.col("flow").replace(OPPOSITE))
    )
    freight = pl.when(pl.col("flow") == "import").then(FREIGHT).otherwise(1 / FREIGHT)
    return turned.group_by(_KEY, maintain_order=True).agg(
        mirror_value=(pl.col("value") * freight).first(),
        mirror_kg=pl.col("kg").first(),
        mirror_at=pl.col("at").first(),
    )


def _told(others: pl.DataFrame) -> pl.DataFrame:
    """Flows and periods of which the Republic of Korea published anything."""
    return (
        others.filter(pl.col("reporter") == KOREA)
        .select(pl.col("flow").replace(OPPOSITE), *PERIOD, korea_told=pl.lit(value=True))
        .unique()
    )


def _over_time(measured: pl.DataFrame, mine: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """The same lines in other periods of the same length."""
    line = ["reporter", "flow", "months", "hs6"]
    korean = (
        others.filter(pl.col("partner") == KOREA)
        .join(mine.select(line).unique(), on=line, how="semi")
        .select(*line, other_day="first_day", other_value="value")
        .unique([*line, "other_day"], keep="first", maintain_order=True)
    )
    elsewhen = (
        mine.select(_KEY)
        .join(korean, on=line, how="inner")
        .filter(pl.col("other_day") != pl.col("first_day"))
        .group_by(_KEY)
        .agg(usual=pl.col("other_value").median(), usual_periods=pl.len())
    )
    told = [rows.select("reporter", "flow", *PERIOD) for rows in (others, mine)]
    year = pl.col("first_day").dt.year()
    periods = (
        pl.concat(told)
        .unique()
        .group_by("reporter", "flow", "months")
        .agg(periods=pl.len(), years=year.n_unique())
    )
    same = mine.group_by(line).agg(dprk_periods=pl.col("first_day").n_unique())
    any_line = mine.group_by("reporter", "flow", "months").agg(
        active_years=year.n_unique(), dprk_lines=pl.col("hs6").n_unique()
    )
    newest = (
        others.group_by("dataset", *_KEY, "published_at")
        .agg(partners=pl.col("partner").n_unique())
        .filter(pl.col("partners") >= FULL)
        .group_by("dataset", *_KEY)
        .agg(newest=pl.col("published_at").max())
    )
    return (
        measured.join(elsewhen, on=_KEY, how="left", maintain_order="left")
        .join(periods, on=["reporter", "flow", "months"], how="left", maintain_order="left")
        .join(same, on=line, how="left", maintain_order="left")
        .join(any_line, on=["reporter", "flow", "months"], how="left", maintain_order="left")
        .join(newest, on=["dataset", *_KEY], how="left", maintain_order="left")
        .with_columns(gone=(pl.col("newest") > pl.col("published_at")).fill_null(value=False))
    )


def _worth(measured: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """How far the unit value is from that of trade with Korea, and of the line as a whole."""
    line = ["reporter", "flow", "hs6"]
    weighed = others.filter(pl.col("kg") > 0, pl.col("value") > 0, pl.col("money") == "USD")
    weighed = weighed.with_columns(worth=(pl.col("value") / pl.col("kg")).log())
    korean = (
        weighed.filter(pl.col("partner") == KOREA).group_by(line).agg(own=pl.col("worth").median())
    )
    seen = (
        weighed.filter(pl.col("reporter") == KOREA)
        .group_by("partner", "flow", "hs6")
        .agg(seen=pl.col("worth").median())
        .select(
            pl.col("partner").alias("reporter"), pl.col("flow").replace(OPPOSITE), "hs6", "seen"
        )
    )
    world = weighed.group_by("flow", "hs6").agg(world=pl.col("worth").median())
    mine = (pl.col("amount") / pl.col("kg")).log()
    return (
        measured.join(korean, on=line, how="left", maintain_order="left")
        .join(seen, on=line, how="left", maintain_order="left")
        .join(world, on=["flow", "hs6"], how="left", maintain_order="left")
        .with_columns(worth=pl.when((pl.col("kg") > 0) & (pl.col("amount") > 0)).then(mine))
        .with_columns(
            korean_worth=(pl.col("worth") - pl.coalesce("own", "seen")).abs(),
            world_worth=(pl.col("worth") - pl.col("world")).abs(),
        )
    )


def _elsewhere(measured: pl.DataFrame, mine: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """Who else has the line with the DPRK, and how much Korea trades of it at all."""
    line = ["flow", "hs6"]
    others_dprk = mine.group_by(line).agg(
        states=pl.col("reporter").n_unique(), dprk_total=pl.col("value").sum()
    )
    own_dprk = mine.group_by("reporter", *line).agg(own_total=pl.col("value").sum())
    korean = (
        others.filter(pl.col("reporter") == KOREA)
        .with_columns(flow=pl.col("flow").replace(OPPOSITE))
        .group_by(line)
        .agg(korea_total=pl.col("value").sum())
    )
    return (
        measured.join(others_dprk, on=line, how="left", maintain_order="left")
        .join(own_dprk, on=["reporter", *line], how="left", maintain_order="left")
        .join(korean, on=line, how="left", maintain_order="left")
    )


def _cut(value: pl.Expr, edges: tuple[float, ...], labels: tuple[str, ...]) -> pl.Expr:
    """The label of the class a value falls in: below the first edge, the second, ... or beyond."""
    classed: Any = pl.when(value < edges[0]).then(pl.lit(labels[0]))
    for edge, label in zip(edges[1:], labels[1:-1], strict=True):
        classed = classed.when(value < edge).then(pl.lit(label))
    made: pl.Expr = classed.otherwise(pl.lit(labels[-1]))
    return made


def _mirror_class() -> pl.Expr:
    """Whether the line fills what is missing against the Republic of Korea's own statistics."""
    own, seen, value = pl.col("korea_value"), pl.col("mirror_value"), pl.col("amount")
    lone = (value / seen).log().abs()
    gain = (own / seen).log().abs() - ((own + value) / seen).log().abs()
    missing = _cut(
        lone, (0.4, 0.9, 2.0), ("missing-near", "missing-like", "missing-far", "missing-unlike")
    )
    both = _cut(
        gain,
        (-0.4, -0.05, 0.05, 0.4),
        ("fills-worse", "fills-less", "neutral", "fills", "fills-well"),
    )
    return (
        pl.when(pl.col("korea_told").is_null())
        .then(pl.lit("unknown"))
        .when(seen.is_null() & own.is_null())
        .then(pl.lit("no-trade"))
        .when(seen.is_null())
        .then(pl.lit("unmirrored"))
        .when(own.is_null() | (own <= 0))
        .then(missing)
        .otherwise(both)
    )


def _dip_class() -> pl.Expr:
    """Whether trade with Korea in the line is below what it usually is, by a like amount."""
    own, usual, value = pl.col("korea_value"), pl.col("usual"), pl.col("amount")
    lone = (value / usual).log().abs()
    gain = (own / usual).log().abs() - ((own + value) / usual).log().abs()
    missing = _cut(lone, (0.7, 1.5), ("missing-near", "missing-like", "missing-unlike"))
    both = _cut(
        gain,
        (-0.3, -0.05, 0.05, 0.3),
        ("fills-worse", "fills-less", "neutral", "fills", "fills-well"),
    )
    steady = pl.col("usual_periods") >= 0.5 * (pl.col("periods") - 1)
    return (
        pl.when(pl.col("periods") < 3)
        .then(pl.lit("unknown"))
        .when(usual.is_null())
        .then(pl.lit("none"))
        .when((own.is_null() | (own <= 0)) & ~steady)
        .then(pl.lit("irregular"))
        .when(own.is_null() | (own <= 0))
        .then(missing)
        .otherwise(both)
    )


def _distance_class(column: str) -> pl.Expr:
    """How far a unit value is from another, as a class."""
    far = _cut(pl.col(column), (0.15, 0.4, 0.9, 1.8), ("same", "near", "like", "far", "unlike"))
    return pl.when(pl.col(column).is_null()).then(pl.lit("unknown")).otherwise(far)


def _history_class() -> pl.Expr:
    """Whether the State has had trade with the DPRK in the flow in other years."""
    share = (pl.col("active_years") - 1) / (pl.col("years") - 1)
    classed = _cut(share, (0.001, 0.99), ("none", "some", "always"))
    return pl.when(pl.col("years") < 2).then(pl.lit("unknown")).otherwise(classed)


def _breadth_class() -> pl.Expr:
    """How many lines the State has with the DPRK in the flow."""
    return _cut(pl.col("dprk_lines"), (2, 4, 13, 80), ("one", "few", "some", "many", "most"))


def _alone_class() -> pl.Expr:
    """Whether the State has the line with the DPRK in one period only."""
    share = pl.col("dprk_periods") / pl.col("periods")
    few = pl.when(share < 0.35).then(pl.lit("few")).otherwise(pl.lit("often"))
    times = pl.when(pl.col("dprk_periods") == 1).then(pl.lit("once")).otherwise(few)
    return pl.when(pl.col("periods") < 3).then(pl.lit("unknown")).otherwise(times)


def _goods_class() -> pl.Expr:
    """Whether others have the line with the DPRK too, and how much Korea has beside that."""
    rest = pl.col("dprk_total") - pl.col("own_total")
    ratio = ((pl.col("korea_total") + 1) / (rest + 1)).log(10)
    classed = _cut(
        ratio, (-0.5, 1.0, 2.5, 5.0), ("dprk", "both", "rather-korean", "korean", "very-korean")
    )
    return pl.when(pl.col("korea_total").is_null()).then(pl.lit("unknown")).otherwise(classed)


def _korean_trade_class() -> pl.Expr:
    """Whether the State publishes trade in the line with Korea beside it."""
    ratio = (pl.col("amount") / pl.col("korea_value")).log(10)
    classed = _cut(
        ratio, (-1.5, -0.5, 0.5, 1.5), ("far-more", "more", "as-much", "less", "far-less")
    )
    nothing = pl.col("korea_value").is_null() | (pl.col("korea_value") <= 0)
    return pl.when(nothing).then(pl.lit("none")).otherwise(classed)

"""Other readings of a line than trade with the DPRK, and figures that cannot be right.

Goods that come back, a third State's code typed by mistake, a unit that slipped, a figure far
from all others. A reading has a likelihood: how often lines that look like this were it in
simulated trade (seeds 1 to 5, `tables/mixup_weights.py`); a slip of a unit has none, because it
says nothing of whether the trade took place.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import polars as pl

from tricord.monitors.sanctions.goods.lines import OPPOSITE, PERIOD
from tricord.monitors.sanctions.goods.narrowing import DPRK, KOREA
from tricord.monitors.sanctions.goods.signals import FREIGHT
from tricord.trade.countries import alpha2, m49, of_number

LIKELIHOODS: Final = {
    "re-import-named": 0.95,
    "re-import-equal": 0.6,
    "mistyped-like": 0.8,
    "mistyped-other": 0.5,
}
"""How likely a reading is where its signs are there.

The State itself calls it a re-import; an equal line went the other way before; a partner whose code
stands near that of the DPRK publishes the same trade and the State has none with it; any other
partner does. [Rounded shares of simulated trade; the first is ours.]
"""

MOST_LINES: Final = 12
"""Lines with the DPRK in a flow up to which a third State's code is thought of. [ours]"""

_LINE: Final = ("reporter", "flow", *PERIOD, "hs6")
_SLIPS: Final = (3.0, -3.0, 6.0, -6.0)
"""Powers of ten between units that are taken for one another: kilograms and tonnes, grams."""


def returned(mine: pl.DataFrame) -> pl.DataFrame:
    """Goods of a State's own that come back from the DPRK.

    Args:
        mine: Lines with the DPRK that count, of all four flows.

    Returns:
        Rows of (`_LINE`, ``p_re_import``, ``returned_how``) for lines of flow ``import``.
    """
    imports = mine.filter(pl.col("flow") == "import")
    named = (
        mine.filter(pl.col("flow") == "re_import")
        .with_columns(flow=pl.lit("import"))
        .select(*_LINE, named_value="value")
        .join(imports.select(*_LINE, "value"), on=_LINE)
        .filter(pl.col("named_value") >= 0.8 * pl.col("value"))
        .select(*_LINE, returned_how=pl.lit("re-import-named"))
    )
    sent = mine.filter(pl.col("flow") == "export").select(
        "reporter", "hs6", sent_day="first_day", sent_value="value", sent_kg="kg"
    )
    # A yearly line cannot say which came first; months can.
    days = (pl.col("first_day") - pl.col("sent_day")).dt.total_days()
    before = pl.when(pl.col("months") == 12).then(days == 0).otherwise(days.is_between(1, 731))
    worth = (
        (pl.col("value") / pl.col("kg") / (pl.col("sent_value") / pl.col("sent_kg"))).log().abs()
    )
    equal = (
        imports.join(sent, on=["reporter", "hs6"])
        .filter(
            before | ((days == 0) & (pl.col("months") == 1)),
            pl.col("value") <= 1.02 * pl.col("sent_value"),
            pl.col("value") >= 0.4 * pl.col("sent_value"),
            worth < 0.005,
        )
        .select(*_LINE, returned_how=pl.lit("re-import-equal"))
    )
    return (
        pl.concat([named, equal])
        .unique(_LINE, keep="first", maintain_order=True)
        .with_columns(p_re_import=pl.col("returned_how").replace_strict(LIKELIHOODS))
    )


def mistyped(mine: pl.DataFrame, every: pl.DataFrame) -> pl.DataFrame:
    """Lines that a third State publishes as trade with the reporter, who has none with it.

    Args:
        mine: Lines with the DPRK that count.
        every: All lines.

    Returns:
        Rows of (`_LINE`, ``p_mistyped``, ``meant``, ``meant_at``): the partner that fits best.
    """
    freight = pl.when(pl.col("flow") == "import").then(FREIGHT).otherwise(1 / FREIGHT)
    thirds = every.filter(
        ~pl.col("partner").is_in([DPRK]),
        ~pl.col("reporter").is_in([KOREA]),
        pl.col("flow").is_in(list(OPPOSITE)),
        pl.col("money") == "USD",
    )
    mirrors = thirds.select(
        pl.col("partner").alias("reporter"),
        pl.col("flow").replace(OPPOSITE),
        *PERIOD,
        "hs6",
        meant="reporter",
        seen_value="value",
        seen_kg="kg",
        meant_at="at",
    )
    own = every.select(*_LINE, meant="partner")
    # Among hundreds of lines some third State's figures fit by chance; a slip is a thing apart.
    few = pl.col("hs6").n_unique().over("reporter", "flow") <= MOST_LINES
    off_value = (pl.col("value") / (pl.col("seen_value") * freight)).log().abs()
    off_kg = (pl.col("kg") / pl.col("seen_kg")).log().abs()
    return (
        mine.filter(few)
        .filter(pl.col("value") > 0, pl.col("kg") > 0)
        .select(*_LINE, "value", "kg")
        .join(mirrors, on=_LINE)
        .join(own, on=[*_LINE, "meant"], how="anti")
        .with_columns(off=off_value + off_kg, like=pl.col("meant").is_in(list(alike())))
        .filter((pl.col("like") & (pl.col("off") < 1.2)) | (pl.col("off") < 0.25))
        .sort(*_LINE, "like", "off", "meant", descending=[False] * 5 + [True, False, False])
        .unique(_LINE, keep="first", maintain_order=True)
        .with_columns(
            mistyped_how=pl.when("like")
            .then(pl.lit("mistyped-like"))
            .otherwise(pl.lit("mistyped-other"))
        )
        .with_columns(p_mistyped=pl.col("mistyped_how").replace_strict(LIKELIHOODS))
        .select(*_LINE, "p_mistyped", "mistyped_how", "meant", "meant_at")
    )


def figures(mine: pl.DataFrame, every: pl.DataFrame, outlier_z: float) -> pl.DataFrame:
    """Lines whose figures cannot be right, or are far from all others.

    Args:
        mine: Lines with the DPRK that count.
        every: All lines.
        outlier_z: Robust deviations of the logarithm of the unit value from which a figure is far.

    Returns:
        Rows of (`_LINE`, ``figure``, ``power``): ``zero-weight``, ``unit-slip`` (with the power of
        ten that would put the unit value right) or ``outlier``.
    """
    worth = (pl.col("value") / pl.col("kg")).log()
    weighed = every.filter(
        pl.col("partner") != DPRK, pl.col("value") > 0, pl.col("kg") > 0, pl.col("money") == "USD"
    ).with_columns(worth=worth)
    own = _spread(weighed, ["reporter", "flow", "hs6"]).filter(pl.col("count") >= 3)
    world = _spread(weighed, ["flow", "hs6"]).filter(pl.col("count") >= 5)
    measured = (
        mine.filter(pl.col("value") > 0)
        .with_columns(worth=pl.when(pl.col("kg") > 0).then(worth))
        .join(own, on=["reporter", "flow", "hs6"], how="left", maintain_order="left")
        .join(world, on=["flow", "hs6"], how="left", suffix="_world", maintain_order="left")
        .with_columns(
            middle=pl.coalesce("middle", "middle_world"),
            spread=pl.coalesce("spread", "spread_world"),
        )
        .with_columns(off=pl.col("worth") - pl.col("middle"))
        .with_columns(z=pl.col("off").abs() / pl.max_horizontal("spread", pl.lit(0.4)))
    )
    tens = pl.col("off") / pl.lit(10.0).log()
    slip: Any = pl.when(pl.col("z") < outlier_z).then(None)
    for power in _SLIPS:
        slip = slip.when((tens - power).abs() < 0.5).then(pl.lit(-int(power)))
    figure = (
        pl.when(pl.col("kg") == 0)
        .then(pl.lit("zero-weight"))
        .when(pl.col("power").is_not_null())
        .then(pl.lit("unit-slip"))
        .when(pl.col("z") >= outlier_z)
        .then(pl.lit("outlier"))
    )
    return (
        measured.with_columns(power=slip.otherwise(None))
        .with_columns(figure=figure)
        .filter(pl.col("figure").is_not_null())
        .select(*_LINE, "figure", "power")
    )


def _spread(weighed: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Median and robust standard deviation of the logarithm of the unit value."""
    middle = pl.col("worth").median()
    return (
        weighed.with_columns(middle=middle.over(by))
        .group_by(by)
        .agg(
            pl.col("middle").first(),
            # 1.4826 makes the median deviation that of a normal spread.
            spread=1.4826 * (pl.col("worth") - pl.col("middle")).abs().median(),
            count=pl.len(),
        )
    )


@cache
def alike() -> frozenset[str]:
    """States whose code differs from that of the DPRK in one place, in any of three lists.

    UN M49 (408), ISO 3166 alpha-3 (PRK) and alpha-2 (KP).
    """
    dprk = {"m49": "408", "three": DPRK, "two": "KP"}
    found = set()
    for three in sorted({of_number(code) or "" for code in range(1000)}):
        number = m49(three)
        codes = {
            "m49": f"{number:03d}" if number is not None else "",
            "three": three,
            "two": alpha2(three) or "",
        }
        if any(_one_apart(codes[list_], dprk[list_]) for list_ in dprk):
            found.add(three)
    return frozenset(found - {KOREA, DPRK})


def _one_apart(code: str, other: str) -> bool:
    return len(code) == len(other) and sum(a != b for a, b in zip(code, other, strict=True)) == 1

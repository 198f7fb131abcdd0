"""The monitor over simulated trade, on a seed it was fitted on; the bench has others."""

import polars as pl
import pytest
from tests.monitors.sanctions.goods.flows import LAW_DAY

from tricord.measures import load
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.goods import Params, find
from tricord.monitors.sanctions.goods.judging import judge
from tricord.simulate.trade import simulate

KEY = ["reporter", "flow", "first_day"]


@pytest.fixture(scope="module")
def world() -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    made = simulate(1_500_000, 2024, 2)
    tables = {
        "trade_flows": made.table(0, len(made.rows)),
        "trade_replies": pl.DataFrame(schema=TABLES["trade_replies"].schema),
    }
    return tables, made.truth


@pytest.fixture(scope="module")
def lines(world) -> pl.DataFrame:
    judged = judge(
        world[0], law_day=LAW_DAY, explained_at=0.5, outlier_z=5.0, national_offices=("gacc",)
    )
    return judged.lines.join(
        world[1], left_on=[*KEY, "hs6"], right_on=[*KEY, "hs"], how="left"
    ).with_columns(mix_up=pl.col("kind").str.starts_with("mix_up"))


def test_mix_ups_that_korea_mirrors_are_called(lines: pl.DataFrame):
    told = lines.filter("mix_up", "mirrored")
    assert told.height > 100
    assert (told["reading"] == "mix-up").mean() > 0.95


def test_mix_ups_that_nothing_mirrors_are_not_called(lines: pl.DataFrame):
    alone = lines.filter(pl.col("kind") == "mix_up_unmirrored")
    assert (alone["reading"] == "mix-up").mean() < 0.5, "the page says that nobody can tell"


def test_true_trade_is_not_explained_away(lines: pl.DataFrame):
    true = lines.filter(pl.col("kind").is_in(["china", "regular", "occasional", "exempted"]))
    assert true.height > 2_000
    assert (true["reading"] != "").mean() < 0.01


def test_what_is_found_is_what_a_measure_covers_today(world, lines: pl.DataFrame):
    result = find(world[0], Params(law_day=LAW_DAY))
    codes = {
        (measure.direction, code.code)
        for measure in load()
        if measure.in_force(LAW_DAY)
        for goods in measure.goods
        for code in goods.codes
    }
    ways = {"trade_from_dprk": "from_dprk", "trade_to_dprk": "to_dprk"}
    for finding in result.findings:
        for row in finding.params["table"].splitlines():
            hs = row.split("|")[0]
            way = ways[finding.kind]
            assert any((way, hs[:digits]) in codes for digits in (2, 4, 6)), finding.params
    banned = lines.filter(pl.col("bearing") == "banned")
    told = sum(
        len(f.params["table"].splitlines()) + int(f.params["table_rest"]) for f in result.findings
    )
    assert told == banned.height

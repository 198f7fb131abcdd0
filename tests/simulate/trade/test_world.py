"""The simulated year of trade: its shape, its marks, its truth."""

from datetime import date

import polars as pl
import pytest

from tricord.errors import RunError
from tricord.model.tables import TABLES
from tricord.simulate.trade import DATASET, World, simulate, write_trade
from tricord.simulate.trade.countries import REPORTERS, SILENT
from tricord.simulate.trade.goods import codes

ROWS = 60_000
KEY = ["reporter", "flow", "first_day", "hs"]


@pytest.fixture(scope="module")
def year() -> World:
    return simulate(ROWS, 2024, 3)


@pytest.fixture(scope="module")
def table(year: World) -> pl.DataFrame:
    return year.table(0, len(year.rows))


def test_rows_are_those_of_the_table_and_about_as_many_as_asked(table: pl.DataFrame):
    assert dict(table.schema) == dict(TABLES["trade_flows"].schema)
    assert 0.7 * ROWS < table.height < 1.4 * ROWS


def test_every_row_says_that_it_is_simulated(table: pl.DataFrame):
    assert table["dataset"].unique().to_list() == [DATASET]
    assert DATASET.startswith("simulated")


def test_the_dprk_and_silent_states_publish_nothing(table: pl.DataFrame):
    assert not set(table["reporter"]) & {"PRK", *SILENT}
    assert set(table["partner"]) <= {*REPORTERS, "PRK"}


def test_no_row_stands_twice(table: pl.DataFrame):
    assert not table.select(TABLES["trade_flows"].key).is_duplicated().any()


def test_values_are_positive_save_what_was_withdrawn(table: pl.DataFrame):
    nil = table.filter(pl.col("value_usd") <= 0)
    assert nil["partner"].unique().to_list() in ([], ["PRK"])
    assert nil["published_at"].n_unique() <= 1
    assert (table["net_kg"].drop_nulls() >= 0).all()


def test_the_two_sides_of_a_flow_are_alike_and_not_equal(table: pl.DataFrame):
    sold = table.filter(pl.col("flow") == "export", pl.col("partner") != "PRK")
    bought = table.filter(pl.col("flow") == "import")
    both = sold.join(
        bought, left_on=["reporter", "partner", "hs"], right_on=["partner", "reporter", "hs"]
    )
    off = (both["value_usd_right"] / both["value_usd"]).log()
    assert both.height > 0.3 * sold.height
    assert both.height < 0.95 * sold.height, "offices have gaps"
    assert 0.0 < float(off.median() or 0) < 0.15, "buyers count freight"
    assert 0.2 < float(off.std() or 0) < 1.2


def test_the_truth_knows_every_row_of_the_dprk(year: World, table: pl.DataFrame):
    rows = table.filter(pl.col("partner") == "PRK", pl.col("flow") != "re_import")
    assert rows.join(year.truth, on=KEY, how="anti").is_empty()
    assert not year.truth.select(KEY).is_duplicated().any()


def test_every_kind_of_mistake_is_planted(year: World):
    kinds = set(year.truth["kind"])
    mixed = {f"mix_up_{k}" for k in ("line", "part", "shipment", "year", "unmirrored", "revised")}
    assert mixed | {"mistyped", "re_import", "slip_kg", "slip_value", "slip_zero"} <= kinds
    assert {"china", "regular", "occasional", "exempted"} <= kinds


def test_a_whole_mix_up_leaves_no_row_with_korea_and_a_part_leaves_one(
    year: World, table: pl.DataFrame
):
    korea = table.filter(pl.col("partner") == "KOR", pl.col("published_at").dt.year() == 2025)
    whole = year.truth.filter(pl.col("kind").is_in(["mix_up_line", "mix_up_year"]))
    part = year.truth.filter(pl.col("kind") == "mix_up_part")
    assert whole.join(korea, on=KEY, how="semi").is_empty()
    assert part.join(korea, on=KEY, how="anti").is_empty()


def test_what_korea_mirrors_is_told_right(year: World, table: pl.DataFrame):
    mirrored = year.truth.filter(pl.col("kind").str.starts_with("mix_up"), "mirrored")
    seen = table.filter(pl.col("reporter") == "KOR").with_columns(
        pl.col("flow").replace({"import": "export", "export": "import"})
    )
    keys = ["partner", "flow", "first_day", "hs"]
    assert mirrored.join(seen, left_on=KEY, right_on=keys, how="anti").is_empty()


def test_the_same_arguments_give_the_same_bytes(tmp_path):
    made = []
    for name in ("a", "b"):
        out, truth = tmp_path / name, tmp_path / f"{name}.truth"
        write_trade(out, truth, rows=20_000, year=2020, seed=3)
        made.append((out.read_bytes(), truth.read_bytes()))
    assert made[0] == made[1]
    assert b"tricord.simulated" in made[0][0]


def test_months_and_years_are_periods_of_their_own():
    months, years = simulate(20_000, 2019, 2, monthly=True), simulate(20_000, 2019, 2, years=3)
    assert months.periods[-1] == date(2019, 12, 1)
    assert years.periods == (date(2017, 1, 1), date(2018, 1, 1), date(2019, 1, 1))
    assert months.table(0, 10)["months"].to_list() == [1] * 10
    assert set(months.truth["first_day"].dt.month()) == set(range(1, 13))


def test_codes_have_six_digits_of_real_chapters():
    chapters = {int(code[:2]) for code in codes()}
    assert chapters == set(range(1, 98)) - {77}
    assert all(len(code) == 6 for code in codes())
    assert 4_500 < len(codes()) < 5_600


@pytest.mark.parametrize(("rows", "year"), [(10, 2024), (10**9, 2024), (2_000, 1999)])
def test_what_cannot_be_simulated_is_refused(rows: int, year: int):
    with pytest.raises(RunError) as refused:
        simulate(rows, year, 1)
    assert refused.value.code in {"simulation-rows", "simulation-year"}

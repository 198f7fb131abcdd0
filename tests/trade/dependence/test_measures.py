"""Concentration and the three conditions of a year, against figures worked out by hand."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.trade.dependence import NO_EXPORTS, Cuts, Group, flows_of, measured

ROWS = pl.DataFrame(
    [
        ("KOR", "CHN", "250410", 80.0, 60.0),
        ("KOR", "JPN", "250410", 20.0, 40.0),
        ("JPN", "CHN", "250410", 50.0, 50.0),
        ("CHN", "KOR", "250410", 10.0, None),
        ("USA", "CHN", "370790", 0.0, None),
        ("USA", "JPN", "370790", 30.0, None),
        ("USA", "KOR", "370790", 10.0, 9.0),
    ],
    schema=["importer", "exporter", "product", "value", "quantity"],
    orient="row",
)

codes = st.sampled_from(["AAA", "BBB", "CCC", "DDD", "EEE"])
amounts = st.one_of(st.just(0.0), st.floats(0.01, 1e9))
flows = st.lists(
    st.tuples(codes, codes, st.sampled_from(["250410", "370790"]), amounts, amounts),
    min_size=1,
    max_size=40,
)


def told(rows, importer, product="250410", **given_):
    found = measured(flows_of(rows, 2022), **given_)
    [row] = found.filter(importer=importer, product=product).to_dicts()
    return row


def made(rows):
    return pl.DataFrame(
        rows, schema=["importer", "exporter", "product", "value", "quantity"], orient="row"
    )


def test_shares_and_conditions_are_those_of_the_definition():
    korea = told(ROWS, "KOR")
    assert korea["hhi"] == pytest.approx(0.8**2 + 0.2**2)
    assert korea["hhi_quantity"] == pytest.approx(0.6**2 + 0.4**2)
    assert (korea["top"], korea["top_share"], korea["origins"]) == ("CHN", 0.8, 2)
    # The world's exports: China 130, Japan 20, Korea 10.
    assert korea["world_hhi"] == pytest.approx((130**2 + 20**2 + 10**2) / 160**2)
    assert korea["m_over_x"] == pytest.approx(100 / 10)
    assert (korea["c1"], korea["c2"], korea["c3"]) == (True, True, True)
    assert told(ROWS, "JPN")["m_over_x"] == pytest.approx(50 / 20)


def test_an_importer_that_exports_none_has_9999_and_meets_the_third_condition():
    america = told(ROWS, "USA", "370790")
    assert america["m_over_x"] == NO_EXPORTS == 9999.0
    assert america["c3"] is True


def test_an_origin_of_a_zero_flow_is_none():
    america = told(ROWS, "USA", "370790")
    assert (america["top"], america["origins"]) == ("JPN", 2)


def test_concentration_by_quantity_is_not_told_where_little_of_the_value_has_a_quantity():
    america = told(ROWS, "USA", "370790")
    assert america["hhi_quantity"] is None
    assert america["covered"] == pytest.approx(0.25)
    assert told(ROWS, "USA", "370790", cuts=Cuts(quantity_covered=0.2))["hhi_quantity"] == 1.0


def test_the_share_from_outside_is_that_of_the_named_group():
    assert told(ROWS, "KOR")["outside_share"] == pytest.approx(0.8)
    assert told(ROWS, "KOR", group=Group("two", ("CHN", "JPN")))["outside_share"] == 0.0


def test_bounds_are_not_met_by_what_is_equal_to_them():
    equal = made([("KOR", "CHN", "250410", 1.0, None), ("KOR", "JPN", "250410", 1.0, None)])
    assert told(equal, "KOR", cuts=Cuts(concentrated=0.5))["c1"] is False


def test_without_the_worlds_flows_its_exports_are_not_known_and_nothing_is_false():
    found = measured(flows_of(ROWS, 2022, world_known=["370790"]))
    korea = found.filter(importer="KOR", product="250410").to_dicts()[0]
    assert (korea["world_hhi"], korea["m_over_x"], korea["c2"], korea["c3"]) == (None,) * 4
    assert korea["c1"] is True


def test_own_exports_go_before_those_the_worlds_flows_show():
    own = pl.DataFrame(
        [("KOR", "250410", 400.0), ("JPN", "250410", 0.0)],
        schema=["country", "product", "value"],
        orient="row",
    )
    found = measured(flows_of(ROWS, 2022, exported=own))
    ratio = dict(found.filter(product="250410").select("importer", "m_over_x").iter_rows())
    assert ratio["KOR"] == pytest.approx(100 / 400)
    assert ratio["JPN"] == NO_EXPORTS
    assert ratio["CHN"] == pytest.approx(10 / 130)


def test_rows_of_another_money_count_in_the_world_alone():
    rows = ROWS.with_columns(dollars=pl.col("value") / 100).with_columns(
        value=pl.when(pl.col("importer") == "JPN").then(None).otherwise("value")
    )
    found = measured(flows_of(rows, 2022))
    assert found.filter(importer="JPN").is_empty()
    assert found.filter(product="250410")["world_hhi"].to_list() == pytest.approx(
        [(130**2 + 20**2 + 10**2) / 160**2] * 2
    )


@given(flows)
def test_concentration_lies_between_equal_shares_and_one(rows):
    for row in measured(flows_of(made(rows), 2022)).iter_rows(named=True):
        assert 1 / row["origins"] - 1e-9 <= row["hhi"] <= 1
        assert row["top_share"] - 1e-9 <= row["hhi"] ** 0.5 + 1e-9
        assert row["top_share"] ** 2 - 1e-9 <= row["hhi"]
        assert 0 <= row["outside_share"] <= 1 + 1e-9


@given(flows, st.sampled_from([0.125, 4.0, 1024.0]))
def test_another_unit_of_money_changes_no_share(rows, factor):
    plain = measured(flows_of(made(rows), 2022))
    scaled = made(rows).with_columns(value=pl.col("value") * factor)
    other = measured(flows_of(scaled, 2022))
    amounts_ = ["imports", "dollars"]
    assert plain.drop(amounts_).equals(other.drop(amounts_))


@given(flows, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_to_the_last_bit(rows, random):
    shuffled = [*rows]
    random.shuffle(shuffled)
    first = measured(flows_of(made(rows), 2022))
    assert first.equals(measured(flows_of(made(shuffled), 2022)))


@given(flows, codes, codes)
def test_a_flow_of_nothing_changes_nothing(rows, importer, exporter):
    before = measured(flows_of(made(rows), 2022))
    after = measured(flows_of(made([*rows, (importer, exporter, rows[0][2], 0.0, 0.0)]), 2022))
    assert before.equals(after)


@given(flows)
def test_figures_are_those_of_a_plain_group_by(rows):
    frame = made(rows)
    cells = (frame.group_by("importer", "exporter", "product").agg(pl.col("value").sum())).filter(
        pl.col("value") > 0
    )
    share = pl.col("value") / pl.col("value").sum().over("importer", "product")
    hhi = cells.group_by("importer", "product").agg(
        hhi=((pl.col("value") / pl.col("value").sum()) ** 2).sum()
    )
    sold = cells.group_by("exporter", "product").agg(x=pl.col("value").sum())
    world = sold.group_by("product").agg(world=((pl.col("x") / pl.col("x").sum()) ** 2).sum())
    found = measured(flows_of(frame, 2022)).join(hhi, on=["importer", "product"], how="full")
    assert found["hhi"].to_list() == pytest.approx(found["hhi_right"].to_list(), abs=1e-9)
    joined = measured(flows_of(frame, 2022)).join(world, on="product")
    assert joined["world_hhi"].to_list() == pytest.approx(joined["world"].to_list(), abs=1e-9)
    most = cells.with_columns(s=share).group_by("importer", "product").agg(pl.col("s").max())
    tops = measured(flows_of(frame, 2022)).join(most, on=["importer", "product"])
    assert tops["top_share"].to_list() == pytest.approx(tops["s"].to_list(), abs=1e-9)


def test_no_flows_are_no_rows():
    assert measured(flows_of(ROWS.clear(), 2022)).is_empty()


def test_more_countries_than_two_bytes_tell_apart_are_refused():
    many = pl.DataFrame(
        {
            "importer": [f"{n:06d}" for n in range(40_000)],
            "exporter": "CHN",
            "product": "250410",
            "value": np.ones(40_000),
        }
    )
    with pytest.raises(ValueError, match="countries"):
        flows_of(many, 2022)

"""What lay behind a gap: by identity, by share of its time, off before unheard."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from bench.sea.silence_truth import behind, covered

NOON = datetime(2026, 2, 1, 12, tzinfo=UTC)


def hour(number):
    return NOON + timedelta(hours=number)


def gaps(*spans, vessel="440900001"):
    return pl.DataFrame(
        [(vessel, hour(start), hour(end)) for start, end in spans],
        schema={
            name: pl.String if name == "vessel_id" else pl.Datetime("us", "UTC")
            for name in ("vessel_id", "start", "end")
        },
        orient="row",
    )


def truth(*spans, vessel="440900001"):
    moment = pl.Datetime("us", "UTC")
    schema = {"kind": pl.String, "vessel_1": pl.String, "start": moment, "end": moment}
    rows = [(kind, vessel, hour(start), hour(end)) for kind, start, end in spans]
    return pl.DataFrame(rows, schema=schema, orient="row")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "neither"),
        ([("off", 0, 10)], "off"),
        ([("off", -5, 15)], "off"),
        ([("off", 0, 5)], "off"),
        ([("off", 0, 4.9)], "neither"),
        ([("off", 0, 2.5), ("off", 5, 8)], "off"),
        ([("unheard", 0, 10)], "unheard"),
        ([("unheard", 0, 4), ("off", 4, 10)], "off"),
        ([("unheard", 0, 6), ("off", 6, 10)], "unheard"),
        ([("off", 10, 20), ("off", -9, 0)], "neither"),
        ([("transfer", 0, 10)], "neither"),
    ],
)
def test_what_lay_behind_a_gap_is_told_wrong(spans, expected):
    assert behind(gaps((0, 10)), truth(*spans)).to_list() == [expected]


def test_another_ship_would_switch_this_one_off():
    assert behind(gaps((0, 10)), truth(("off", 0, 10), vessel="440900002")).to_list() == ["neither"]


def test_gaps_lose_their_order_or_one_of_them():
    told = truth(("off", 20, 30), ("unheard", 0, 10), ("off", 40, 44))
    spans = [(20, 30), (100, 110), (0, 10), (40, 50)]
    assert behind(gaps(*spans), told).to_list() == ["off", "neither", "unheard", "neither"]
    assert covered(gaps(*spans), told, "off").to_list() == [1.0, 0.0, 0.0, 0.4]


def test_two_hulls_of_one_identity_cover_more_than_the_whole():
    told = truth(("off", 0, 10), ("off", 0, 10))
    assert covered(gaps((0, 10)), told, "off").to_list() == [1.0]

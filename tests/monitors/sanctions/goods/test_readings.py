"""Each other reading by itself: what calls it, and what must not."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest
from tests.monitors.sanctions.goods.flows import LAW_DAY, Row, flow, frame, month, only

from tricord.monitors.sanctions.goods.judging import judge
from tricord.monitors.sanctions.goods.mixup import weights
from tricord.monitors.sanctions.goods.readings import alike
from tricord.monitors.sanctions.goods.signals import SIGNALS

HS = "854231"
MIRROR = flow("KOR", "FRA", HS, value=52_000.0, way="import", net_kg=4_990.0)
"""Korea says that it bought of France what France says it sold to the DPRK."""


def judged(*rows: Row) -> pl.DataFrame:
    return judge(
        {
            "trade_flows": frame("trade_flows", list(rows)),
            "trade_replies": frame("trade_replies", []),
        },
        law_day=LAW_DAY,
        explained_at=0.5,
        outlier_z=5.0,
        national_offices=("gacc",),
    ).lines


def line(
    *rows: Row, way: str = "export", hs: str = HS, on: date = date(2024, 1, 1)
) -> dict[str, Any]:
    """The line of France in the goods."""
    (found,) = (
        judged(*rows)
        .filter(pl.col("reporter") == "FRA", pl.col("hs6") == hs, flow=way, first_day=on)
        .to_dicts()
    )
    return found


def test_trade_that_korea_shows_and_the_state_does_not_is_a_mix_up():
    finding = only([flow("FRA", hs=HS), MIRROR])
    assert finding.doubts[0] == "doubt-goods-mix-up"
    assert "doubt-goods-mix-up-mirror" in finding.doubts
    assert "doubt-goods-mix-up-unit-value" in finding.doubts
    assert finding.score < 0.5
    assert sum(e.table == "trade_flows" for e in finding.evidence) == 2


def test_nothing_is_called_a_mix_up_that_nothing_ties_to_korea():
    seen = line(flow("FRA", hs=HS), flow("KOR", "DEU", HS, value=1e9, way="import"))
    assert seen["mirror"] == "no-trade"
    assert seen["p_mix_up"] < 0.5
    assert seen["reading"] == ""


def test_mirrors_that_agree_speak_against_a_mix_up():
    own = flow("FRA", "KOR", HS, value=49_500.0)
    agreed, missing = line(flow("FRA", hs=HS), own, MIRROR), line(flow("FRA", hs=HS), MIRROR)
    assert agreed["mirror"] == "fills-worse"
    assert missing["mirror"].startswith("missing")
    assert agreed["log_odds"] < missing["log_odds"] - 2


def test_a_part_typed_wrongly_fills_what_is_missing():
    own = flow("FRA", "KOR", HS, value=25_000.0)
    seen = line(flow("FRA", hs=HS, value=25_000.0), own, MIRROR)
    assert seen["mirror"] == "fills-well"


def test_a_dip_in_trade_with_korea_is_seen():
    korea = [flow("FRA", "KOR", HS, value=50_000.0, **month(n)) for n in range(1, 13) if n != 5]
    seen = line(flow("FRA", hs=HS, value=48_000.0, **month(5)), *korea, on=date(2024, 5, 1))
    assert seen["dip"] == "missing-near"
    assert seen["alone"] == "once"


def test_a_steady_trade_with_korea_is_no_dip():
    korea = [flow("FRA", "KOR", HS, value=50_000.0, **month(n)) for n in range(1, 13)]
    seen = line(flow("FRA", hs=HS, value=48_000.0, **month(5)), *korea, on=date(2024, 5, 1))
    assert seen["dip"] == "fills-worse"


def test_goods_that_nobody_else_has_with_the_dprk_are_odd():
    korea = flow("KOR", "DEU", HS, value=1e9, way="import")
    assert line(flow("FRA", hs=HS), korea)["goods"] == "very-korean"
    others = flow("CHN", hs=HS, value=1e11)
    assert line(flow("FRA", hs=HS), korea, others)["goods"] == "dprk"


def test_what_was_withdrawn_is_told():
    late = datetime(2026, 1, 15, tzinfo=UTC)
    rows = [flow("FRA", hs=HS), flow("FRA", hs=HS, value=0.0, published_at=late), MIRROR]
    finding = only(rows)
    assert "doubt-goods-mix-up-revised" in finding.doubts
    assert finding.params["value"] == "USD 50,000"


def test_what_is_gone_from_a_later_publication_counts_as_withdrawn():
    late = datetime(2026, 1, 15, tzinfo=UTC)
    later = [flow("FRA", partner, HS, published_at=late) for partner in ("KOR", "DEU", "ITA")]
    assert line(flow("FRA", hs=HS), *later)["revised"] == "nil"
    assert line(flow("FRA", hs=HS), *later[:1])["revised"] == "no", "a file of one partner"
    other = [row | {"dataset": "gacc"} for row in later]
    assert line(flow("FRA", hs=HS), *other)["revised"] == "no", "another publication"


def test_years_with_trade_before_are_a_history():
    before = flow("FRA", hs=HS, first_day=date(2023, 1, 1))
    other = flow("FRA", "KOR", HS, first_day=date(2023, 1, 1))
    assert line(flow("FRA", hs=HS), before)["history"] == "always"
    assert line(flow("FRA", hs=HS), other)["history"] == "none"
    assert line(flow("FRA", hs=HS))["history"] == "unknown"


def test_korea_itself_mixes_up_nothing():
    found = judged(flow("KOR", hs=HS)).to_dicts()
    assert found[0]["p_mix_up"] == 0.0


def test_what_is_not_known_is_worth_nothing():
    for of in weights().values():
        for signal in SIGNALS:
            assert "unknown" not in of[signal]


def test_a_named_re_import_is_one():
    rows = [flow("FRA", hs=HS, way="import"), flow("FRA", hs=HS, way="re_import", value=48_000.0)]
    assert line(*rows, way="import")["reading"] == "re-import"
    assert "doubt-goods-re-import" in only(rows).doubts
    small = rows[1] | {"value_usd": 5_000.0}
    assert line(rows[0], small, way="import")["reading"] == ""


def test_a_re_import_is_not_counted_twice():
    rows = [flow("FRA", hs=HS, way="import"), flow("FRA", hs=HS, way="re_import")]
    assert judged(*rows).height == 1
    assert judged(rows[1]).height == 1


def test_an_equal_line_sent_before_is_a_re_import():
    sent = flow("FRA", hs=HS, value=60_000.0, **month(2))
    back = flow("FRA", hs=HS, value=50_000.0, way="import", **month(7))
    seen = line(sent, back, way="import", on=date(2024, 7, 1))
    assert (seen["reading"], seen["returned_how"]) == ("re-import", "re-import-equal")
    late = line(sent | month(9), back, way="import", on=date(2024, 7, 1))
    assert late["reading"] == ""
    dear = line(sent | {"net_kg": 1_000.0}, back, way="import", on=date(2024, 7, 1))
    assert dear["reading"] == ""


def test_a_third_state_that_shows_the_same_trade_was_meant():
    japan = flow("JPN", "FRA", HS, value=53_500.0, way="import", net_kg=5_050.0)
    seen = line(flow("FRA", hs=HS), japan)
    assert (seen["reading"], seen["meant"]) == ("mistyped", "JPN")
    finding = only([flow("FRA", hs=HS), japan])
    assert "doubt-goods-mistyped" in finding.doubts
    assert finding.params["meant"] == "country-JPN"


def test_a_third_state_the_reporter_knows_was_not_meant():
    japan = flow("JPN", "FRA", HS, value=53_500.0, way="import")
    assert line(flow("FRA", hs=HS), japan, flow("FRA", "JPN", HS))["reading"] == ""


def test_another_amount_is_another_trade():
    japan = flow("JPN", "FRA", HS, value=530_000.0, way="import")
    assert line(flow("FRA", hs=HS), japan)["reading"] == ""


def test_codes_one_place_apart_are_alike():
    assert {"JPN", "KEN", "LAO", "PRY", "PRT", "KWT"} <= alike()
    assert not {"KOR", "PRK", "USA", "DEU", "CHN"} & alike()


@pytest.mark.parametrize(
    ("kg", "figure", "power"),
    [
        (5.0, "unit-slip", -3),
        (5_000_000.0, "unit-slip", 3),
        (0.0, "zero-weight", None),
        (100.0, "outlier", None),
    ],
)
def test_figures_that_cannot_be_right_are_pointed_out(kg: float, figure: str, power: int | None):
    others = [flow("FRA", p, HS) for p in ("DEU", "ITA", "USA", "ESP")]
    seen = line(flow("FRA", hs=HS, net_kg=kg), *others)
    assert seen["figure"] == figure
    assert seen["power"] == power
    finding = only([flow("FRA", hs=HS, net_kg=kg), *others])
    assert f"doubt-goods-{figure}" in finding.doubts
    assert finding.grade == "lead"


def test_ordinary_figures_are_left_alone():
    others = [flow("FRA", p, HS) for p in ("DEU", "ITA", "USA", "ESP")]
    assert line(flow("FRA", hs=HS), *others)["figure"] is None

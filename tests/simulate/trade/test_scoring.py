"""Counting what was found of what was planted in trade."""

from datetime import date

import polars as pl

from tricord.simulate.trade.scoring import held, tallies

DAY = date(2024, 1, 1)
LINE = ["reporter", "flow", "first_day", "hs6", "bearing", "reading"]
TRUTH = pl.DataFrame(
    [
        ("AUT", "export", DAY, "840710", "mix_up_year"),
        ("BEL", "export", DAY, "840710", "mix_up_line"),
        ("CHN", "export", DAY, "840710", "china"),
        ("DNK", "export", DAY, "840710", "regular"),
        ("EST", "export", DAY, "840710", "re_import"),
    ],
    schema=["reporter", "flow", "first_day", "hs", "kind"],
    orient="row",
)


def scored(*lines):
    rows = [(who, flow, DAY, "840710", bearing, reading) for who, flow, bearing, reading in lines]
    return held(pl.DataFrame(rows, schema=LINE, orient="row"), TRUTH)


def counted(*lines):
    return [(t.kind, t.decoy, t.planted, t.found) for t in tallies(scored(*lines))]


def test_mix_ups_told_as_such_and_true_trade_explained_away_are_counted_apart():
    assert counted(
        ("AUT", "export", "banned", "mix-up"),
        ("BEL", "export", "banned", ""),
        ("CHN", "export", "banned", ""),
        ("DNK", "export", "banned", "mistyped"),
    ) == [("trade-mix-up", False, 2, 1), ("trade-true", True, 2, 1)]


def test_goods_no_ban_covers_other_flows_and_other_mistakes_do_not_count():
    assert counted(
        ("AUT", "export", "none", "mix-up"),
        ("CHN", "re_export", "banned", "mix-up"),
        ("EST", "export", "banned", "mix-up"),
    ) == [("trade-mix-up", False, 0, 0), ("trade-true", True, 0, 0)]


def test_a_mix_up_read_as_something_else_is_not_found():
    [mix_ups, _] = tallies(scored(("AUT", "export", "banned", "re-import")))
    assert (mix_ups.planted, mix_ups.found) == (1, 0)

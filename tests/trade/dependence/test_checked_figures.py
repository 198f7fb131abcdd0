"""Figures of the field note on supply, section 2, against the shared data.

The note measured US imports of 2024 on an extract of more partners than the seven that are shared
(4,933 lines above a million dollars, 2,070 of them concentrated). So its index cannot be met to
the digit, but it must lie within what the partners that are missing leave open.
"""

import polars as pl
import pytest
from tests.trade.dependence.trade_rows import table, trade

from tricord.trade.dependence import (
    Choice,
    Group,
    chosen,
    dependence,
    flows_of,
    in_one_edition,
    lines,
    measured,
    of_years,
)

# Line: index, largest origin and its share, as the note prints them.
NOTE = {
    "370790": (0.722, "JPN", 0.846),
    "850511": (0.586, "CHN", 0.759),
    "250410": (0.569, "CHN", 0.742),
}
PARTNERS = {
    "0003": "[0003]",
    "1220": "CAN",
    "4120": "GBR",
    "5700": "CHN",
    "5800": "KOR",
    "5830": "TWN",
    "5880": "JPN",
}


@pytest.fixture(scope="module")
def american(shared_data):
    files = sorted((shared_data / "supply" / "us_imports_hs10_2024").glob("*.parquet"))
    if not files:
        pytest.skip("no US imports of 2024 among the shared data")
    parts = [
        pl.read_parquet(file).select(
            partner=pl.col("CTY_CODE").replace_strict(PARTNERS),
            hs=pl.col("HS10"),
            value_usd=pl.col("CON_VAL_YR").cast(pl.Float64),
        )
        for file in files
    ]
    like = table([trade("USA", "CHN", 1.0, year=2024)]).drop("partner", "hs", "value_usd")
    rows = pl.concat(parts).join(like, how="cross").with_columns(net_kg=pl.lit(None, pl.Float64))
    years, _ = of_years(in_one_edition(lines(rows.lazy()).table, 2022))
    found = dependence(chosen(years, Choice(eu_as_one=True)), eu_as_one=True)
    return found.filter(importer="USA")


@pytest.mark.parametrize("line", sorted(NOTE))
def test_the_notes_index_lies_within_what_missing_partners_leave_open(american, line):
    hhi, top, share = NOTE[line]
    [row] = american.filter(product=line).to_dicts()
    assert row["top"] == top
    # The note's total is larger by what the missing partners sold; its share says by how much.
    known = share / row["top_share"]
    assert 0.9 < known < 1
    least = row["hhi"] * known**2
    rounding = 0.0015
    assert least - rounding <= hhi <= least + (1 - known) ** 2 + rounding


def test_every_line_is_there_and_its_share_is_a_plain_division(american, shared_data):
    files = (shared_data / "supply" / "us_imports_hs10_2024").glob("*.parquet")
    plain = (
        pl.concat([pl.read_parquet(f).select("HS6", "CTY_CODE", "imports") for f in files])
        .group_by("HS6", "CTY_CODE")
        .agg(pl.col("imports").sum())
        .filter(pl.col("imports") > 0)
        .group_by(product="HS6")
        .agg(
            total=pl.col("imports").sum(),
            plain=((pl.col("imports") / pl.col("imports").sum()) ** 2).sum(),
        )
    )
    both = american.join(plain, on="product", how="full")
    assert len(both) == len(plain) == len(american)
    assert both.select((pl.col("hhi") - pl.col("plain")).abs().max()).item() < 1e-9
    large = american.filter(pl.col("imports") > 1e6)
    assert (len(large), int(large["c1"].sum())) == (
        len(plain.filter(pl.col("total") > 1e6)),
        len(plain.filter(pl.col("total") > 1e6, pl.col("plain") > 0.4)),
    )


def test_a_line_that_mixes_metals_looks_diversified(american):
    assert american.filter(product="811292")["hhi"].item() < 0.25


def test_what_the_shared_extract_cannot_tell_is_not_told(american):
    assert american["world_hhi"].is_null().all()
    assert american["c4"].is_null().all()
    assert american["doubts"].str.contains("few_partners").all()
    assert american["doubts"].str.contains("eu_as_one").all()


def test_chinas_share_in_the_urea_of_the_republic_of_korea_is_the_notes(shared_data):
    file = shared_data / "supply" / "trade_annual" / "trade_yearly_edges.csv"
    if not file.exists():
        pytest.skip("no yearly trade among the shared data")
    edges = pl.read_csv(file).filter(pl.col("layer") == "urea", pl.col("refYear") <= 2024)
    others = Group("not China", tuple(sorted({*edges["exporter"].unique()} - {"CHN"})))
    found = []
    for year in range(2020, 2025):
        rows = edges.filter(pl.col("refYear") == year).select(
            "importer", "exporter", product="layer", value="value_usd"
        )
        korea = measured(flows_of(rows, year), group=others).filter(importer="KOR")
        found.append(round(korea["outside_share"].item(), 2))
    assert found == [0.66, 0.67, 0.39, 0.59, 0.16]

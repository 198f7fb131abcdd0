"""A year of BACI read in one go says what the source says, or nothing at all."""

import polars as pl
import pytest

from tricord.sources.base import Raw
from tricord.sources.trade.baci import Baci
from tricord.sources.trade.baci_scan import edition_of_baci, scan_baci, year_in_name

NAME = "BACI_HS17_Y2022_V202401b.csv"
LINES = """t,i,j,k,v,q
2022,156,410,250410,80.5,40.25
2022,156,410,370790,1.125,NA
2022,392,410,010121,20,0.001
2022,842,410,10121,0.004,
2022,490,410,850511,3.5,   1.5
"""


def file(tmp_path, text, name=NAME):
    path = tmp_path / name
    path.write_bytes(text.encode())
    return Raw(path, name)


def scanned(tmp_path, text):
    return scan_baci(file(tmp_path, text))


def test_it_reads_what_the_source_reads(tmp_path):
    raw = file(tmp_path, LINES)
    rows = scan_baci(raw)
    flows = pl.concat(
        [batch.frames["trade_flows"] for batch in Baci().row_batches(raw, {}) if batch.frames]
    )
    assert (rows["v"] * 1000).to_list() == pytest.approx(flows["value_usd"].to_list())
    assert rows["k"].to_list() == [int(code) for code in flows["hs"]]
    tonnes = [None if kg is None else kg / 1000 for kg in flows["net_kg"]]
    assert rows["q"].to_list() == pytest.approx(tonnes)


def test_a_quantity_padded_with_blanks_is_missing_and_not_zero(tmp_path):
    padded = LINES.replace(",NA\n", ",        NA\n")
    assert scanned(tmp_path, padded)["q"].to_list() == scanned(tmp_path, LINES)["q"].to_list()
    assert scanned(tmp_path, padded)["q"][1] is None


def test_windows_line_ends_are_no_oddity(tmp_path):
    assert scanned(tmp_path, LINES.replace("\n", "\r\n")).equals(scanned(tmp_path, LINES))


@pytest.mark.parametrize(
    "line",
    [
        "2022,156,410,250410,80.5,40.25",
        "2022,156,9999,250410,80.5,1",
        "2022,156,-4,250410,80.5,1",
        "2022,156,404,250410,-1,1",
        "2022,156,404,250410,1,-1",
        "2022,156,404,250410,,1",
        "2022,156,404,250410,nan,1",
        "2022,156,404,250410,inf,1",
        "2022,156,404,2504,1,1",
        "2022,156,404,TOTAL,1,1",
        "2022,156,404,250410,1,about 5",
        "2022,156,404,250410,1",
        "2022,156,404,250410,1,1,1",
        "twenty,156,404,250410,1,1",
        ",156,404,250410,1,1",
    ],
)
def test_where_one_line_is_odd_nothing_is_read_here(tmp_path, line):
    assert scanned(tmp_path, f"{LINES}{line}\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "t,i,j,k,v,q\n",
        LINES.replace("t,i,j,k,v,q", "t,i,j,hs6,v,q"),
        LINES.replace(",", ";"),
        LINES.rstrip("\n"),
    ],
)
def test_other_files_and_cut_ones_are_left_to_the_source(tmp_path, text):
    assert scanned(tmp_path, text) is None


def test_a_flow_that_stands_there_twice_is_found_in_any_order(tmp_path):
    lines = LINES.splitlines()
    shuffled = [lines[0], *lines[:0:-1]]
    assert scanned(tmp_path, "\n".join(shuffled) + "\n") is not None
    assert scanned(tmp_path, "\n".join([*shuffled, lines[3]]) + "\n") is None


def test_a_name_tells_year_and_edition():
    assert (year_in_name(NAME), edition_of_baci(NAME)) == (2022, 2017)
    assert (year_in_name("trade.csv"), edition_of_baci("trade.csv")) == (None, 0)

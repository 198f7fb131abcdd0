"""Tables with a column for each period: every filled cell is a line, and nothing is guessed."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from tests.sources.trade.trade_files import read, reasons, rows, table

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.registry import recognise
from tricord.sources.trade.by_period import TradeByPeriod
from tricord.sources.trade.trade_table import TradeTable

SOURCE = TradeByPeriod()
STATES = {"reporter": "CHN", "partner": "PRK", "flow": "import"}
SAID = {**STATES, "figure": "value_usd"}
YEARS = ["hs_and_label,2016,2017", "2701 coal,1186694713,410358802", "6704 wigs,2085393,"]


def lines(reading):
    return [(r["hs"], r["first_day"], r["months"], r["value_usd"]) for r in rows(reading)]


def test_each_filled_cell_is_a_line_and_words_behind_a_code_are_its_description(tmp_path: Path):
    reading = SOURCE.read({"": table(tmp_path / "years.csv", YEARS)}, SAID)
    assert lines(reading) == [
        ("2701", date(2016, 1, 1), 12, 1186694713.0),
        ("2701", date(2017, 1, 1), 12, 410358802.0),
        ("6704", date(2016, 1, 1), 12, 2085393.0),
    ]
    assert [r["description"] for r in rows(reading)] == ["coal", "coal", "wigs"]
    assert {(r["reporter"], r["partner"], r["flow"]) for r in rows(reading)} == {
        ("CHN", "PRK", "import")
    }
    assert reading.mapping == {"hs": "hs_and_label", "value_usd": "2016 … 2017"}


def test_a_zero_is_a_zero_and_an_empty_cell_is_nothing(tmp_path: Path):
    raw = table(tmp_path / "years.csv", ["hs,2018,2019", "2601,0,"])
    assert lines(SOURCE.read({"": raw}, SAID)) == [("2601", date(2018, 1, 1), 12, 0.0)]


def test_months_weights_and_columns_of_states(tmp_path: Path):
    raw = table(
        tmp_path / "months.csv",
        ["보고국,상대국,수출입,HS코드,2024-01,2024년 2월", "중국,북한,수입,270112,1.5,2"],
    )
    reading = SOURCE.read({"": raw}, {"figure": "net_t"})
    assert [(r["first_day"], r["months"], r["net_kg"]) for r in rows(reading)] == [
        (date(2024, 1, 1), 1, 1500.0),
        (date(2024, 2, 1), 1, 2000.0),
    ]
    assert {r["partner"] for r in rows(reading)} == {"PRK"}


def test_a_workbook_is_read_as_text_is(tmp_path: Path):
    file = tmp_path / "years.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([["HS code", 2023, 2024], ["2701", 5, 6.25]]):
            sheet.write_row(at, 0, row)
    found = SOURCE.read({"": Raw(file, file.name)}, SAID)
    assert [value for *_, value in lines(found)] == [5.0, 6.25]


def test_what_cannot_be_read_is_set_aside_with_its_reason(tmp_path: Path):
    raw = table(tmp_path / "years.csv", ["hs,2018,2019", "2601,-1,2", "iron,3,4", "2603,x,5"])
    reading = SOURCE.read({"": raw}, SAID)
    assert [value for *_, value in lines(reading)] == [2.0, 5.0]
    assert sorted(reason for _, reason in reasons(reading)) == [
        *("trade-code", "trade-code", "trade-figure", "trade-negative"),
    ]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({}, "trade-columns-missing"),
        ({**STATES, "partner": ""}, "trade-columns-missing"),
        (STATES, "trade-figure-unsaid"),
        ({**STATES, "figure": "dollars"}, "trade-figure-unsaid"),
        ({**STATES, "figure": "value"}, "trade-currency-unknown"),
    ],
)
def test_what_nothing_says_is_asked_for(options, code, tmp_path: Path):
    with pytest.raises(SourceError) as caught:
        SOURCE.read({"": table(tmp_path / "years.csv", YEARS)}, options)
    assert caught.value.code == code


def test_it_is_told_from_tables_with_a_period_in_each_line(tmp_path: Path):
    source, _ = recognise(table(tmp_path / "years.csv", YEARS))
    assert source.name == "trade-by-period"
    long = ["reporter,partner,flow,year,hs,value usd", "CHN,PRK,import,2016,2701,5"]
    source, _ = recognise(table(tmp_path / "long.csv", long))
    assert source.name == "trade-table"
    assert SOURCE.recognise(table(tmp_path / "one.csv", ["hs,2016", "2701,5"])) is None


def test_goods_may_be_said_of_all_lines_of_a_plain_table(tmp_path: Path):
    raw = table(tmp_path / "coal.csv", ["year,qty_kg", "2016,7752904424.572"])
    [row] = rows(TradeTable().read({"": raw}, {**STATES, "hs": "2701"}))
    assert (row["hs"], row["first_day"], row["net_kg"]) == (
        "2701",
        date(2016, 1, 1),
        7752904424.572,
    )


def test_the_shared_table_of_years_reads_whole(shared_data):
    file = shared_data / "regime" / "trade" / "china_imports_from_dprk_annual_usd_comtrade.csv"
    reading = read(SOURCE, Raw(file, file.name), **SAID)
    assert len(rows(reading)) == 72
    assert not reading.rejects

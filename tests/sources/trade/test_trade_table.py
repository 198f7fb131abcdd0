"""Tables of any shape: columns are guessed, shown and overruled; nothing doubtful is loaded."""

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from tests.sources.trade.trade_files import answer, read, reasons, record, rows, table

from tricord.errors import SourceError
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.trade.trade_table import TradeTable

SOURCE = TradeTable()
ENGLISH = "reporter,partner,flow,period,hs code,quantity,unit,net weight (kg),value (USD)"
LINE = "Japan,North Korea,export,2024-01,270119,5,t,,100"


@pytest.mark.parametrize(
    "lines",
    [
        [ENGLISH, LINE],
        ["보고국,상대국,수출입,연월,HS코드,수량,단위,중량(kg),금액(달러)",
         "일본,북한,수출,2024년 1월,270119,5,톤,,100"],
        ["報告国,相手国,輸出入,年月,HSコード,数量,単位,重量(kg),金額(米ドル)",
         "日本,北朝鮮,輸出,2024年1月,270119,5,トン,,100"],
        ["报告国,贸易伙伴,进出口,年月,HS编码,数量,计量单位,净重,金额(美元)",
         "日本,朝鲜,出口,202401,270119,5,吨,,100"],
        ["报告国,贸易伙伴,进出口,年份,月份,HS编码,吨,金额(千美元)",
         "日本,朝鲜,出口,2024,1,270119,5,0.1"],
    ],
)  # fmt: skip
def test_headings_of_four_languages_say_the_same(lines, tmp_path: Path):
    [row] = rows(read(SOURCE, table(tmp_path / "trade.csv", lines)))
    assert (row["reporter"], row["partner"], row["flow"]) == ("JPN", "PRK", "export")
    assert (row["first_day"], row["months"], row["hs"]) == (date(2024, 1, 1), 1, "270119")
    assert (row["net_kg"], row["value_usd"]) == (5000.0, 100.0)


def test_what_no_column_says_options_say_and_columns_can_be_named(tmp_path: Path):
    raw = table(tmp_path / "zoll.csv", ["Land;Ware;Monat;Wert", "Nordkorea;2701;2024-01;5"])
    assert SOURCE.recognise(raw) is None
    said = {"reporter": "DEU", "flow": "import", "currency": "EUR", "partner": "PRK"}
    mapped = {"map.hs": "Ware", "map.period": "Monat", "map.value": "Wert"}
    reading = SOURCE.read({"": raw}, {**said, **mapped})
    [row] = rows(reading)
    assert (row["reporter"], row["partner"], row["flow"]) == ("DEU", "PRK", "import")
    assert (row["value_usd"], row["value"], row["currency"]) == (None, 5.0, "EUR")
    assert reading.mapping == {"hs": "Ware", "period": "Monat", "value": "Wert"}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["partner,period,hs,value usd", "PRK,2024,27,1"], "trade-columns-missing"),
        (
            ["reporter,partner,flow,period,hs,value", "CHN,PRK,import,2024,27,1"],
            "trade-currency-unknown",
        ),
        (["a,b,c", "1,2,3"], "trade-columns-unknown"),
    ],
)  # fmt: skip
def test_a_table_that_does_not_say_enough_is_refused(lines, code, tmp_path: Path):
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": table(tmp_path / "trade.csv", lines)}, {})
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Japan,Korea,export,2024-02,270119,5,t,,100", "trade-country-ambiguous"),
        ("Korea,China,export,2024-02,270119,5,t,,100", "trade-country-ambiguous"),
        ("Japan,Atlantis,export,2024-02,270119,5,t,,100", "trade-country"),
        ("Japan,World,export,2024,270119,5,t,,100", "trade-month"),
        ("Japan,World,export,,270119,5,t,,100", "trade-period"),
        ("Japan,World,both,2024-02,270119,5,t,,100", "trade-flow"),
        ("Japan,World,export,2024-02,coal,5,t,,100", "trade-code"),
        ("Japan,World,export,2024-02,270119,-5,t,,100", "trade-negative"),
        ('Japan,World,export,2024-02,270119,"1,5",t,,100', "trade-figure"),
        ("Japan,World,export,2024-02,270119,,,,", "trade-figureless"),
        ("Japan,North Korea,export,2024-01,270119,6,t,,100", "trade-contradicts"),
    ],
)  # fmt: skip
def test_a_bad_line_would_be_loaded(line, reason, tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "trade.csv", [ENGLISH, LINE, line]))
    assert len(rows(reading)) == 1
    assert reasons(reading) == [("3", reason)]


def workbook(path: Path, lines: list[list[object]]) -> Raw:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for n, cells in enumerate(lines):
            sheet.write_row(n, 0, cells)
    return Raw(path, path.name)


def test_a_workbook_is_read_like_a_text_file(tmp_path: Path):
    heading = [
        "reporter",
        "partner",
        "flow",
        "period",
        "hs code",
        "quantity",
        "unit",
        "value (USD)",
    ]
    lines = [
        ["Exports of coal"],
        heading,
        ["Japan", "North Korea", "export", "2024-01", "270119", 5, "t", 100],
        ["Japan", "Korea", "export", "2024-01", "270119", 5, "t", 100],
    ]
    reading = read(SOURCE, workbook(tmp_path / "trade.xlsx", lines))
    [row] = rows(reading)
    assert (row["partner"], row["quantity"], row["net_kg"], row["row"]) == ("PRK", 5.0, 5000.0, 3)
    assert reasons(reading) == [("4", "trade-country-ambiguous")]
    assert ("note-table-rows-above", {"count": "1"}) in reading.notes


def own(path: Path, **changed: object) -> Raw:
    """A Parquet file with the columns of ``trade_flows``."""
    row = {
        "dataset": "simulated-trade", "reporter": "CHN", "partner": "PRK", "flow": "import",
        "first_day": date(2024, 1, 1), "months": 12, "hs_edition": 2022, "hs": "670411",
        "description": "", "part": "", "quantity": 3.0, "unit": "kg", "net_kg": 3.0,
        "estimated": True, "value_usd": 9.0, "value": None, "currency": "",
        "published_at": datetime(2025, 1, 1, tzinfo=UTC), "file_sha256": "", "row": 1,
        "marking": "TLP:CLEAR",
    }  # fmt: skip
    pl.DataFrame([{**row, **changed}], schema=TABLES["trade_flows"].schema).write_parquet(path)
    return Raw(path, path.name)


def test_tricords_own_columns_are_read_from_parquet(tmp_path: Path):
    raw = own(tmp_path / "flows.parquet")
    assert SOURCE.dataset(raw) == "simulated-trade"
    assert rows(read(SOURCE, raw)) == [
        {
            "reporter": "CHN", "partner": "PRK", "flow": "import", "first_day": date(2024, 1, 1),
            "months": 12, "hs_edition": 2022, "hs": "670411", "description": "", "part": "",
            "quantity": 3.0, "unit": "kg", "net_kg": 3.0, "estimated": True, "value_usd": 9.0,
            "value": None, "currency": "", "row": 1,
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"months": 3}, "trade-period"),
        ({"first_day": None}, "trade-period"),
        ({"first_day": date(2024, 3, 1)}, "trade-period"),
        ({"value_usd": -1.0}, "trade-negative"),
        ({"partner": "Korea"}, "trade-country-ambiguous"),
        ({"hs_edition": 2013}, "trade-classification"),
    ],
)
def test_a_bad_row_of_parquet_would_be_loaded(changed, reason, tmp_path: Path):
    assert reasons(read(SOURCE, own(tmp_path / "f.parquet", **changed))) == [("1", reason)]


def test_special_areas_of_parquet_stay_as_they_are(tmp_path: Path):
    [row] = rows(read(SOURCE, own(tmp_path / "f.parquet", partner="[899]", hs_edition=0)))
    assert (row["partner"], row["hs_edition"]) == ("[899]", 0)


@pytest.mark.parametrize("rows_a_time", [1, 7])
def test_how_parquet_is_cut_into_batches_changes_nothing(rows_a_time: int, tmp_path: Path):
    one = pl.read_parquet(own(tmp_path / "f.parquet").path)
    many = pl.concat([one.with_columns(hs=pl.lit(f"{n:06}")) for n in range(10101, 10131)])
    many = pl.concat([many, many.head(2), one.with_columns(hs=pl.lit("x"))])
    many.write_parquet(tmp_path / "f.parquet")
    raw = Raw(tmp_path / "f.parquet", "f.parquet")
    whole, cut = SOURCE.read({"": raw}, {}), TradeTable(block_rows=rows_a_time).read({"": raw}, {})
    assert cut.frames["trade_flows"].equals(whole.frames["trade_flows"])
    assert (cut.rejects, dict(cut.notes)) == (whole.rejects, dict(whole.notes))
    assert len(whole.rejects) == 1


def test_a_damaged_parquet_file_is_refused(tmp_path: Path):
    raw = own(tmp_path / "f.parquet")
    raw.path.write_bytes(raw.path.read_bytes()[:-40])
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(raw.path, "f.parquet")}, {})
    assert refused.value.code == "trade-parquet-damaged"


def test_files_of_publishers_are_left_to_their_sources(tmp_path: Path):
    assert SOURCE.recognise(answer(tmp_path / "f", record())) is None
    assert SOURCE.recognise(table(tmp_path / "g", ["t,i,j,k,v,q", "2022,4,8,010121,1,1"])) is None
    assert isinstance(SOURCE, StreamingRows)


def test_an_extract_of_one_reporters_exports_needs_no_names_of_columns(tmp_path: Path):
    lines = ["period_dt,partner_name,hs6,val,qty,uv", "2023-12-01,South Korea,250410,20,10,inf"]
    said = {"reporter": "CHN", "flow": "export", "currency": "USD", "unit": "kg"}
    [row] = rows(read(SOURCE, table(tmp_path / "exports.csv", lines), **said))
    assert (row["partner"], row["first_day"], row["months"]) == ("KOR", date(2023, 12, 1), 1)
    assert (row["value_usd"], row["quantity"], row["net_kg"]) == (20.0, 10.0, 10.0)

"""China's customs export in several shapes; what they do not say is never guessed."""

from datetime import date
from pathlib import Path

import pytest
from tests.sources.trade.trade_files import read, reasons, rows, table

from tricord.errors import SourceError
from tricord.sources.base import StreamingRows
from tricord.sources.trade.gacc import ChinaCustoms

SOURCE = ChinaCustoms()
CHINESE = (
    "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,"
    "第一数量,第一计量单位,第二数量,第二计量单位,美元,"
)
ENGLISH = (
    "Date of month,Commodity code,Commodity,Trading partner code,Trading partner,"
    "Quantity,Unit,Supplementary Quantity,Supplementary Unit,US dollar"
)
WIGS = '202403,67041900,假发,109,朝鲜,"12,345",千克,0,,"1,234,567",'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_a_line_is_read_in_either_encoding(encoding: str, tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "进口.csv", [CHINESE, WIGS], encoding))
    [row] = rows(reading)
    assert row == {
        "reporter": "CHN", "partner": "PRK", "flow": "import", "first_day": date(2024, 3, 1),
        "months": 1, "hs_edition": 0, "hs": "67041900", "description": "假发", "part": "",
        "quantity": 12345.0, "unit": "kg", "net_kg": 12345.0, "estimated": False,
        "value_usd": 1234567.0, "value": None, "currency": "", "row": 2,
    }  # fmt: skip


def test_the_english_headings_are_known(tmp_path: Path):
    line = '202403,84713010,Tablets,133,"Korea, Rep.",1200,Number,840.5,kg,360000'
    [row] = rows(read(SOURCE, table(tmp_path / "exports.csv", [ENGLISH, line])))
    assert (row["partner"], row["flow"], row["quantity"]) == ("KOR", "export", 1200.0)
    assert (row["unit"], row["net_kg"]) == ("pieces", 840.5)


@pytest.mark.parametrize(
    ("name", "above", "flow"),
    [
        ("进口 2024.csv", (), "import"),
        ("2024-export.csv", (), "export"),
        ("imports_2024.csv", (), "import"),
        ("下载.csv", ("2024年3月出口商品",), "export"),
        ("important.csv", ("进出口统计", "出口"), "export"),
    ],
)
def test_imports_and_exports_are_told_apart(name, above, flow, tmp_path: Path):
    [row] = rows(read(SOURCE, table(tmp_path / name, [*above, CHINESE, WIGS])))
    assert row["flow"] == flow


@pytest.mark.parametrize(
    "name", ["下载.csv", "进口 出口.csv", "important reports.csv", "进出口.csv"]
)
def test_a_file_that_does_not_say_imports_or_exports_is_refused(name, tmp_path: Path):
    raw = table(tmp_path / name, [CHINESE, WIGS])
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert refused.value.code == "gacc-flow-unknown"
    assert rows(read(SOURCE, raw, flow="export"))[0]["flow"] == "export"
    with pytest.raises(SourceError):
        read(SOURCE, raw, flow="both")


@pytest.mark.parametrize(
    ("code", "name", "partner"),
    [
        ("109", "朝鲜", "PRK"),
        ("133", "韩国", "KOR"),
        ("109", "韩国", None),
        ("133", "朝鲜", None),
        ("109", "", "PRK"),
        ("109", "Korea", None),
        ("", "朝鲜", "PRK"),
        ("502", "美国", "USA"),
        ("777", "", None),
    ],
)
def test_the_two_koreas_would_be_taken_for_one_another(code, name, partner, tmp_path: Path):
    line = f"202403,67041900,假发,{code},{name},1,千克,,,1,"
    reading = read(SOURCE, table(tmp_path / "进口.csv", [CHINESE, line]))
    assert [row["partner"] for row in rows(reading)] == ([partner] if partner else [])
    assert {reason for _, reason in reasons(reading)} <= {
        "trade-country",
        "trade-country-ambiguous",
    }


def test_customs_regime_and_place_divide_a_line(tmp_path: Path):
    heading = "数据年月,商品编码,贸易伙伴编码,贸易伙伴名称,贸易方式编码,注册地编码,"
    heading += "第一数量,第一计量单位,人民币"
    lines = [heading, "202403,27,109,朝鲜,10,21,1,千克,7", "202403,27,109,朝鲜,14,,1,千克,8"]
    first, second = rows(read(SOURCE, table(tmp_path / "进口.csv", lines)))
    assert (first["part"], second["part"]) == ("regime=10;place=21", "regime=14")
    assert (first["value_usd"], first["value"], first["currency"]) == (None, 7.0, "CNY")


def test_a_year_among_months_lacks_its_month(tmp_path: Path):
    lines = [CHINESE, WIGS, WIGS.replace("202403", "2024").replace("67041900", "27")]
    assert reasons(read(SOURCE, table(tmp_path / "进口.csv", lines))) == [("3", "trade-month")]


def test_a_zero_that_a_program_took_away_is_given_back(tmp_path: Path):
    line = WIGS.replace("67041900", "3074900")
    [row] = rows(read(SOURCE, table(tmp_path / "进口.csv", [CHINESE, line])))
    assert row["hs"] == "03074900"
    assert isinstance(SOURCE, StreamingRows)

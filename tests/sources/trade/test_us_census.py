"""What the US Census Bureau answers: groups are no countries, a missing quantity is not zero."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from tests.sources.trade.trade_files import read, reasons, rows

from tricord.errors import SourceError
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.trade.us_census import UnitedStatesCensus

SOURCE = UnitedStatesCensus()
USUAL = {
    "CTY_CODE": "5700", "CTY_NAME": "CHINA", "GEN_VAL_MO": "9000", "CON_VAL_MO": "8500",
    "GEN_QY1_MO": "450", "GEN_QY1_MO_FLAG": "", "UNIT_QY1": "KG", "I_COMMODITY": "2504101000",
    "I_COMMODITY_SDESC": "NATURAL GRAPHITE", "COMM_LVL": "HS10", "time": "2024-01",
}  # fmt: skip
Record = dict[str, Any]


def answer(path: Path, *records: Record) -> Raw:
    lines = [list(records[0]), *(list(record.values()) for record in records)]
    path.write_text(json.dumps(lines), "utf-8")
    return Raw(path, path.name)


def record(**said: Any) -> Record:
    return {**USUAL, **said}


def without(*fields: str, **said: Any) -> Record:
    return {name: value for name, value in record(**said).items() if name not in fields}


def test_a_record_is_a_general_import_in_dollars(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.json", record()))
    [row] = rows(reading)
    assert row == {
        "reporter": "USA", "partner": "CHN", "flow": "import", "first_day": date(2024, 1, 1),
        "months": 1, "hs_edition": 0, "hs": "2504101000", "description": "NATURAL GRAPHITE",
        "part": "", "quantity": 450.0, "unit": "kg", "net_kg": 450.0, "estimated": False,
        "value_usd": 9000.0, "value": None, "currency": "", "row": 1,
    }  # fmt: skip
    said = {"taken": "GEN_VAL_MO", "others": "CON_VAL_MO"}
    assert ("note-us-census-bases", said) in reading.notes


def test_imports_for_consumption_alone_would_be_taken_for_general_imports(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.json", without("GEN_VAL_MO")))
    [row] = rows(reading)
    assert (row["value_usd"], row["part"]) == (8500.0, "basis=consumption")
    assert "note-us-census-bases" not in dict(reading.notes)
    assert "note-trade-divided" not in dict(reading.notes)


def test_an_export_is_told_by_its_goods(tmp_path: Path):
    said = {"E_COMMODITY": "811292", "ALL_VAL_MO": "70", "QTY_1_MO": "3", "UNIT_QY1": "T"}
    exported = {**said, "CTY_CODE": "5880", "YEAR": "2024", "MONTH": "2", "DF": "-"}
    [row] = rows(read(SOURCE, answer(tmp_path / "a.json", exported)))
    assert (row["flow"], row["partner"], row["first_day"]) == ("export", "JPN", date(2024, 2, 1))
    assert (row["quantity"], row["unit"], row["net_kg"]) == (3.0, "t", 3000.0)


@pytest.mark.parametrize(
    ("said", "partner"),
    [
        ({"CTY_CODE": "0003", "CTY_NAME": "EUROPEAN UNION"}, "[0003]"),
        ({"CTY_CODE": "4XXX", "CTY_NAME": "EUROPE"}, "[4XXX]"),
        ({"CTY_CODE": "-", "CTY_NAME": "TOTAL FOR ALL COUNTRIES"}, "W00"),
        ({"CTY_CODE": "0000", "CTY_NAME": ""}, "W00"),
        ({"CTY_CODE": "5800", "CTY_NAME": "KOREA, SOUTH"}, "KOR"),
    ],
)
def test_a_group_would_be_added_to_its_countries(said, partner, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.json", record(**said)))
    assert [row["partner"] for row in rows(reading)] == [partner]
    assert ("note-trade-apart" in dict(reading.notes)) is (partner[0] == "[")


def test_the_name_alone_says_the_country(tmp_path: Path):
    named = [without("CTY_CODE", CTY_NAME=n) for n in ("KOREA, SOUTH", "EUROPEAN UNION", "Narnia")]
    reading = read(SOURCE, answer(tmp_path / "a.json", *named))
    assert [row["partner"] for row in rows(reading)] == ["KOR", "[0003]"]
    assert reasons(reading) == [("3", "trade-country")]


@pytest.mark.parametrize(
    ("said", "found", "told"),
    [
        ({}, (450.0, "kg", 450.0), False),
        ({"GEN_QY1_MO": "0"}, (None, "", None), True),
        ({"GEN_QY1_MO": "0", "GEN_VAL_MO": "0"}, (0.0, "kg", 0.0), False),
        (
            {"GEN_QY1_MO": "0", "GEN_VAL_MO": "0", "GEN_QY1_MO_FLAG": "M"},
            (None, "", None),
            True,
        ),
        ({"GEN_QY1_MO": "0", "UNIT_QY1": "-"}, (None, "", None), False),
        ({"GEN_QY1_MO": "7", "UNIT_QY1": "X"}, (None, "", None), False),
        ({"UNIT_QY1": "NO"}, (450.0, "pieces", None), False),
        ({"UNIT_QY1": "NO", "GEN_QY2_MO": "9", "UNIT_QY2": "KG"}, (450.0, "pieces", 9.0), False),
        ({"GEN_QY1_MO": None, "UNIT_QY1": None}, (None, "", None), False),
    ],
)
def test_a_missing_quantity_would_be_read_as_zero(said, found, told, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.json", record(**said)))
    [row] = rows(reading)
    assert (row["quantity"], row["unit"], row["net_kg"]) == found
    assert ("note-us-census-zero" in dict(reading.notes)) is told


def test_what_divides_a_line_is_kept_in_part(tmp_path: Path):
    divided = record(DISTRICT="27", RP="-", CTY_SUBCODE="")
    reading = read(SOURCE, answer(tmp_path / "a.json", divided, record(DISTRICT="-", RP="-", X="")))
    assert [row["part"] for row in rows(reading)] == ["district=27", ""]
    assert dict(reading.notes)["note-trade-divided"] == {"count": "1"}


def test_codes_of_several_levels_would_be_added_up_unawares(tmp_path: Path):
    some = [record(I_COMMODITY=code) for code in ("25", "2504101000", "-")]
    reading = read(SOURCE, answer(tmp_path / "a.json", *some))
    assert [row["hs"] for row in rows(reading)] == ["25", "2504101000", "TOTAL"]
    assert dict(reading.notes)["note-trade-lengths"] == {"lengths": "2, 10"}


def test_a_year_so_far_would_be_taken_for_a_year(tmp_path: Path):
    yearly = without("GEN_VAL_MO", "CON_VAL_MO", "GEN_QY1_MO", "GEN_QY1_MO_FLAG", CON_VAL_YR="60")
    raw = answer(tmp_path / "a.json", {**yearly, "time": "2024-06"}, {**yearly, "time": "2024-12"})
    reading = read(SOURCE, raw)
    [row] = rows(reading)
    assert (row["first_day"], row["months"], row["row"]) == (date(2024, 1, 1), 12, 2)
    assert row["part"] == "basis=consumption"
    assert reasons(reading) == [("1", "us-census-year-open")]
    unsaid = read(SOURCE, answer(tmp_path / "b.json", {**yearly, "time": "2024"}))
    assert reasons(unsaid) == [("1", "trade-period")]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"GEN_VAL_MO": "-1"}, "trade-negative"),
        ({"GEN_VAL_MO": "many"}, "trade-figure"),
        ({"I_COMMODITY": "00"}, "trade-code"),
        ({"CTY_CODE": "5790", "CTY_NAME": "KOREA, SOUTH"}, "trade-country"),
        ({"time": "2024"}, "trade-period"),
        ({"time": "2024-01-15"}, "trade-period"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_its_reason(said, reason, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.json", record(), record(**said)))
    assert reasons(reading) == [("2", reason)]


def test_a_record_of_another_length_is_set_aside(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([list(USUAL), list(USUAL.values()), ["5700"], {}]))
    reading = read(SOURCE, Raw(path, path.name))
    assert len(rows(reading)) == 1
    assert reasons(reading) == [("2", "table-row-ragged"), ("3", "table-row-ragged")]


def test_when_figures_were_published_is_the_latest_update(tmp_path: Path):
    raw = answer(
        tmp_path / "a.json",
        record(LAST_UPDATE="2024-02-07"),
        record(LAST_UPDATE="2024-03-07", I_COMMODITY="25"),
        record(LAST_UPDATE=None, I_COMMODITY="26"),
    )
    assert SOURCE.published(raw) == datetime(2024, 3, 7, 23, 59, 59, tzinfo=UTC)
    assert SOURCE.published(answer(tmp_path / "b.json", record())) is None


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ((), True),
        (("CTY_CODE",), True),
        (("CTY_CODE", "CTY_NAME"), False),
        (("time",), False),
        (("I_COMMODITY",), False),
        (("GEN_VAL_MO", "CON_VAL_MO"), False),
    ],
)
def test_fields_without_goods_country_month_or_value_are_not_claimed(fields, known, tmp_path: Path):
    raw = answer(tmp_path / "a.json", without(*fields))
    assert SOURCE.recognise(raw) == ("" if known else None)
    if not known:
        with pytest.raises(SourceError) as refused:
            SOURCE.read({"": raw}, {})
        assert refused.value.code == "us-census-fields"


def test_an_answer_without_records_would_be_read_as_no_trade(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([list(USUAL)]))
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(path, path.name)}, {})
    assert refused.value.code == "trade-empty"


def test_an_extract_in_parquet_says_the_same(tmp_path: Path):
    records = [record(), record(CTY_CODE="5800", CTY_NAME="KOREA, SOUTH"), record(CTY_CODE="0003")]
    path = tmp_path / "a.parquet"
    pl.DataFrame(records).write_parquet(path)
    extract = read(SOURCE, Raw(path, path.name))
    assert rows(extract) == rows(read(SOURCE, answer(tmp_path / "a.json", *records)))
    moments = pl.DataFrame(records).with_columns(pl.lit(datetime(2024, 1, 1)).alias("time"))  # noqa: DTZ001  # as extracts have it
    moments.write_parquet(path)
    assert rows(read(SOURCE, Raw(path, path.name))) == rows(extract)


def test_how_many_records_are_read_at_a_time_changes_nothing(tmp_path: Path):
    some = [record(CTY_CODE=c, GEN_QY1_MO="0") for c in ("5700", "5880", "0003", "-", "4279")]
    raw = answer(tmp_path / "a.json", *some, record(GEN_VAL_MO="x", CTY_CODE="4280"))
    path = tmp_path / "a.parquet"
    pl.DataFrame(some).write_parquet(path)
    for each in (raw, Raw(path, path.name)):
        whole, parts = read(SOURCE, each), read(UnitedStatesCensus(rows=2), each)
        assert rows(parts) == rows(whole)
        assert parts.rejects == whole.rejects
        assert dict(parts.notes) == dict(whole.notes)
    assert isinstance(SOURCE, StreamingRows)


def test_a_page_instead_of_an_answer_is_not_claimed(tmp_path: Path):
    path = tmp_path / "a.json"
    for text in ("<html><title>Missing Key</title></html>", "[", "[]", "[[]]", '["a"]', "[[1,2]]"):
        path.write_text(text)
        assert SOURCE.recognise(Raw(path, path.name)) is None

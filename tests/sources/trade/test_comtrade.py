"""Four forms of UN Comtrade say the same; parts are never taken for the whole."""

import gzip
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.sources.trade.trade_files import (
    FIELDS,
    answer,
    legacy_csv,
    legacy_json,
    present_json,
    read,
    reasons,
    record,
    rows,
    table,
)

from tricord.errors import SourceError
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.trade.comtrade import Comtrade

SOURCE = Comtrade()
RECORDS = (
    record(),
    record(period="2023", cmdCode="27", flowCode="X", flowDesc="Export", primaryValue=12.5),
    record(cmdCode="TOTAL", cmdDesc='All, with "quotes"', qtyUnitCode=-1, qty=0, netWgt=None),
    record(partnerCode=0, partnerISO="W00", flowCode="RM", cmdCode="010121"),
)
FORMS = {"csv": answer, "json": present_json, "legacy csv": legacy_csv, "legacy json": legacy_json}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str, tmp_path: Path):
    reading = read(SOURCE, FORMS[form](tmp_path / "f", *RECORDS))
    expected = read(SOURCE, answer(tmp_path / "g", *RECORDS)).frames["trade_flows"]
    found = reading.frames["trade_flows"]
    assert found.drop("row").equals(expected.drop("row"))
    first = rows(reading)[0]
    assert first | {"row": 0} == {
        "reporter": "CHN", "partner": "PRK", "flow": "import", "first_day": date(2024, 1, 1),
        "months": 12, "hs_edition": 2022, "hs": "670411", "description": "Wigs, complete",
        "part": "", "quantity": 1000.5, "unit": "kg", "net_kg": 1000.5, "estimated": False,
        "value_usd": 2000.0, "value": None, "currency": "", "row": 0,
    }  # fmt: skip
    assert reading.rejects == ()


def test_what_was_not_reported_is_null_and_not_zero(tmp_path: Path):
    total = rows(read(SOURCE, answer(tmp_path / "f", *RECORDS)))[2]
    assert (total["quantity"], total["unit"], total["net_kg"]) == (None, "", None)
    assert total["description"] == 'All, with "quotes"'


def test_parts_keep_what_they_are_parts_of(tmp_path: Path):
    raw = answer(
        tmp_path / "f",
        record(),
        record(customsCode="C01"),
        record(motCode=2100, partner2Code=410),
        record(flowCode="MIP"),
    )
    reading = read(SOURCE, raw)
    parts = [row["part"] for row in rows(reading)]
    assert parts == ["", "customs=C01", "mot=2100;partner2=KOR", "flow=MIP"]
    assert dict(reading.notes)["note-trade-parts"] == {"count": "3"}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"period": ""}, "trade-period"),
        ({"freqCode": "M", "period": "2024"}, "trade-period"),
        ({"freqCode": "A", "period": "202401"}, "trade-period"),
        ({"freqCode": "Q", "period": "202401"}, "trade-period"),
        ({"reporterCode": 999}, "trade-country"),
        ({"reporterCode": 0}, "trade-country"),
        ({"partnerCode": ""}, "trade-country"),
        ({"flowCode": "Z"}, "trade-flow"),
        ({"classificationCode": "S3"}, "trade-classification"),
        ({"cmdCode": "9999AA"}, "trade-code"),
        ({"primaryValue": -1}, "trade-negative"),
        ({"netWgt": -1}, "trade-negative"),
        ({"primaryValue": "1,5"}, "trade-figure"),
        ({"primaryValue": "", "qty": "", "netWgt": ""}, "trade-figureless"),
        ({"primaryValue": 2001}, "trade-contradicts"),
    ],
)  # fmt: skip
def test_a_bad_record_would_be_loaded(said, reason, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "f", record(), record(**said)))
    assert len(rows(reading)) == 1
    assert reasons(reading) == [("3", reason)]


def test_a_record_that_stands_twice_is_kept_once_and_counted(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "f", record(), record(cmdCode="27"), record()))
    assert [row["hs"] for row in rows(reading)] == ["670411", "27"]
    assert dict(reading.notes)["note-trade-repeated"] == {"count": "1"}


@pytest.mark.parametrize(
    ("said", "estimated"),
    [
        ({}, False),
        ({"isQtyEstimated": True}, True),
        ({"isNetWgtEstimated": "true"}, True),
        ({"legacyEstimationFlag": 4}, True),
        ({"legacyEstimationFlag": 0}, False),
    ],
)
def test_what_the_publisher_estimated_would_pass_for_reported(said, estimated, tmp_path: Path):
    [row] = rows(read(SOURCE, answer(tmp_path / "f", record(**said))))
    assert row["estimated"] is estimated


def test_special_areas_are_kept_under_the_publishers_code(tmp_path: Path):
    records = [record(partnerCode=code) for code in (490, 899, 97, 842)]
    found = [row["partner"] for row in rows(read(SOURCE, answer(tmp_path / "f", *records)))]
    assert found == ["TWN", "[899]", "[97]", "USA"]


def test_a_quantity_in_an_unknown_unit_is_left_out_and_counted(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "f", record(qtyUnitCode=10, qtyUnitAbbr="jeu/pack")))
    [row] = rows(reading)
    assert (row["quantity"], row["unit"], row["value_usd"]) == (None, "", 2000.0)
    assert dict(reading.notes)["note-trade-unit"] == {"count": "1"}
    thousands = answer(tmp_path / "g", record(qtyUnitCode=9, qtyUnitAbbr="1000u", qty=2.5))
    [row] = rows(read(SOURCE, thousands))
    assert (row["quantity"], row["unit"]) == (2500.0, "pieces")


def test_the_sites_own_csv_ends_each_line_with_a_comma_too_many(tmp_path: Path):
    raw = answer(tmp_path / "f", *RECORDS, end="\r\n", tail=",")
    assert len(rows(read(SOURCE, raw))) == len(RECORDS)


def test_a_bulk_file_is_packed_and_separated_by_tabs(tmp_path: Path):
    text = answer(tmp_path / "f", record(cmdDesc="Wigs")).path.read_text("utf-8")
    (tmp_path / "bulk.gz").write_bytes(gzip.compress(text.replace(",", "\t").encode()))
    [row] = rows(read(SOURCE, Raw(tmp_path / "bulk.gz", "bulk.gz")))
    assert row["partner"] == "PRK"


@pytest.mark.parametrize("size", [64, 1000, 1 << 20])
def test_how_a_file_is_cut_into_blocks_changes_nothing(size: int, tmp_path: Path):
    several = [record(cmdCode=f"{n:06}", period=str(2000 + n % 20)) for n in range(10101, 10161)]
    bad = [record(cmdCode="x"), record(primaryValue=-1), several[3], several[40]]
    raw = answer(tmp_path / "f", *several, *bad)
    whole, cut = SOURCE.read({"": raw}, {}), Comtrade(size).read({"": raw}, {})
    assert cut.frames["trade_flows"].equals(whole.frames["trade_flows"])
    assert (cut.rejects, cut.notes) == (whole.rejects, whole.notes)
    assert len(whole.rejects) == 2


def test_a_file_that_changes_its_columns_is_refused_whole(tmp_path: Path):
    raw = answer(tmp_path / "f", record())
    text = raw.path.read_text("utf-8")
    again = ",".join(FIELDS) + "\n"
    raw.path.write_text(text + again + text.splitlines()[1] + "\n", "utf-8")
    assert len(rows(read(SOURCE, Raw(raw.path, "f")))) == 1
    other = ",".join(reversed(FIELDS)) + "\n"
    raw.path.write_text(text + other + text.splitlines()[1] + "\n", "utf-8")
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(raw.path, "f")}, {})
    assert (refused.value.code, refused.value.params["line"]) == ("trade-columns-change", 3)


def test_an_answer_without_records_is_not_zero_trade(tmp_path: Path):
    (tmp_path / "f").write_text('{"elapsedTime":"0","count":0,"data":[],"error":""}')
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(tmp_path / "f", "f")}, {})
    assert refused.value.code == "trade-empty"


def test_an_answer_as_long_as_the_limit_may_have_been_cut(tmp_path: Path):
    records = [record(cmdCode=f"{n:06}") for n in range(10101, 10601)]
    reading = read(SOURCE, present_json(tmp_path / "f", *records))
    assert dict(reading.notes)["note-comtrade-limit"] == {"count": "500"}


def test_the_legacy_answer_alone_says_when_it_was_given(tmp_path: Path):
    given = datetime(2015, 5, 11, 15, 29, 41, 609617, tzinfo=UTC)
    assert SOURCE.published(legacy_json(tmp_path / "f", *RECORDS)) == given
    assert SOURCE.published(present_json(tmp_path / "g", *RECORDS)) is None
    assert SOURCE.published(answer(tmp_path / "h", *RECORDS)) is None


def test_a_mistyped_option_is_refused(tmp_path: Path):
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": answer(tmp_path / "f", record())}, {"flwo": "import"})
    assert refused.value.code == "trade-option-unknown"


def test_other_tables_are_not_claimed(tmp_path: Path):
    lines = ["reporter,partner,period,hs,value_usd", "CHN,PRK,2024,27,1"]
    assert SOURCE.recognise(table(tmp_path / "f", lines)) is None
    (tmp_path / "g").write_text('{"data": [1, 2]}')
    assert SOURCE.recognise(Raw(tmp_path / "g", "g")) is None
    assert isinstance(SOURCE, StreamingRows)


def test_a_table_made_of_answers_without_their_classification_is_of_no_edition(tmp_path: Path):
    raw = answer(tmp_path / "f.csv", record())
    heading, line, _ = raw.data.decode().split("\n")
    place = heading.split(",").index("classificationCode")
    kept = [
        ",".join(c for at, c in enumerate(r.split(",")) if at != place) for r in (heading, line)
    ]
    bare = {name: value for name, value in record().items() if name != "classificationCode"}
    for made in (table(tmp_path / "g.csv", kept), present_json(tmp_path / "h", bare)):
        reading = read(SOURCE, made)
        assert [row["hs_edition"] for row in rows(reading)] == [0]
        assert dict(reading.notes) == {"note-trade-edition-unsaid": {"count": "1"}}
    assert dict(read(SOURCE, raw).notes) == {}

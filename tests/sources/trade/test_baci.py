"""BACI is nobody's report; its edition stands in the name of the file alone."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from tests.sources.trade.trade_files import read, reasons, rows, table

from tricord.errors import SourceError
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.trade.baci import Baci

SOURCE = Baci()
LINES = ["t,i,j,k,v,q", "2022,156,408,271019,0.57,1.25", "2022,842,699,10121,12.5,        NA"]


def test_a_flow_is_an_export_in_tonnes_and_thousands_of_dollars(tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "BACI_HS17_Y2022_V202401b.csv", LINES))
    first, second = rows(reading)
    assert first | {"row": 2} == {
        "reporter": "CHN", "partner": "PRK", "flow": "export", "first_day": date(2022, 1, 1),
        "months": 12, "hs_edition": 2017, "hs": "271019", "description": "", "part": "",
        "quantity": 1.25, "unit": "t", "net_kg": 1250.0, "estimated": False, "value_usd": 570.0,
        "value": None, "currency": "", "row": 2,
    }  # fmt: skip
    assert (second["reporter"], second["partner"], second["hs"]) == ("USA", "IND", "010121")
    assert (second["quantity"], second["net_kg"]) == (None, None)
    assert dict(reading.notes)["note-baci-reconciled"] == {"count": "2"}
    assert dict(reading.notes)["note-trade-zeros"] == {"count": "1"}


@pytest.mark.parametrize(
    ("name", "edition", "dataset"),
    [
        ("BACI_HS92_Y1999_V202401b.csv", 1992, "baci-hs92"),
        ("BACI_HS07_Y2010_V202401b.csv", 2007, "baci-hs07"),
        ("BACI_HS22_Y2023_V202501.csv", 2022, "baci-hs22"),
        ("flows.csv", 0, "baci"),
    ],
)
def test_the_name_says_the_edition(name, edition, dataset, tmp_path: Path):
    raw = table(tmp_path / name, LINES)
    assert SOURCE.dataset(raw) == dataset
    reading = read(SOURCE, raw)
    assert {row["hs_edition"] for row in rows(reading)} == {edition}
    assert ("note-baci-edition" in dict(reading.notes)) is (edition == 0)


def test_the_user_may_say_the_edition(tmp_path: Path):
    raw = table(tmp_path / "flows.csv", LINES)
    assert {row["hs_edition"] for row in rows(read(SOURCE, raw, edition="2012"))} == {2012}
    with pytest.raises(SourceError):
        read(SOURCE, raw, edition="2013")


def test_the_archive_is_read_without_the_lists_beside(tmp_path: Path):
    file = tmp_path / "BACI_HS17_V202401b.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("BACI_HS17_Y2021_V202401b.csv", "t,i,j,k,v,q\n2021,4,8,010121,1,1\n")
        archive.writestr("BACI_HS17_Y2022_V202401b.csv", "t,i,j,k,v,q\n2022,4,8,010121,1,1\n")
        archive.writestr(
            "country_codes_V202401b.csv",
            "country_code,country_name,country_iso2,country_iso3\n4,Afghanistan,AF,AFG\n",
        )
        archive.writestr("product_codes_HS17_V202401b.csv", "code,description\n010121,Horses\n")
    reading = read(SOURCE, Raw(file, file.name))
    assert [row["first_day"].year for row in rows(reading)] == [2021, 2022]
    assert reading.rejects == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2022,999,408,271019,1,1", "trade-country"),
        ("2022,0,408,271019,1,1", "trade-country"),
        ("202201,156,408,271019,1,1", "trade-period"),
        ("2022,156,408,9999AA,1,1", "trade-code"),
        ("2022,156,408,999,1,1", "trade-code"),
        ("2022,156,408,271019,-1,1", "trade-negative"),
        ("2022,156,408,271019,x,1", "trade-figure"),
        ("2022,156,408,271019,1", "table-row-ragged"),
    ],
)  # fmt: skip
def test_a_bad_flow_would_be_loaded(line, reason, tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "flows.csv", [*LINES, line]))
    assert len(rows(reading)) == 2
    assert reasons(reading) == [("4", reason)]


def test_older_columns_are_known(tmp_path: Path):
    lines = ["t,hs6,i,j,v,q", "2008,271019,156,408,1,1"]
    assert rows(read(SOURCE, table(tmp_path / "f.csv", lines)))[0]["hs"] == "271019"
    assert isinstance(SOURCE, StreamingRows)

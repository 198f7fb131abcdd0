"""Ledgers of launches: every row is taken or set aside with its reason, and none is changed."""

import csv
import io
import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.sources import workbooks

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.incident import IncidentKind
from tricord.sources.base import Raw
from tricord.sources.launches.cns import ATTRIBUTION, CnsMissileTests
from tricord.sources.launches.incident_table import Incidents
from tricord.sources.launches.nagix import NkMissileTests

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
CNS = FIXTURES / "cns-launches" / "launches.csv"
HEADINGS = [
    *("F1", "Date", "Date Entered/Updated", "Launch Time (UTC)", "Missile Name", "Missile Type"),
    *("Launch Agency/Authority", "Facility Name", "Facility Location", "Other Name"),
    *("Facility Latitude", "Facility Longitude", "Landing Location", "Apogee"),
    *("Distance Travelled", "Confirmation Status", "Test Outcome", "Additional Information"),
    "Source(s)",
]


def given(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return Raw(path, name)


def rows_of(reading):
    return reading.frames["incidents"].to_dicts()


def noted(reading):
    return {key.removeprefix("note-launches-"): said for key, said in reading.notes}


def test_a_flat_ledger_is_read_row_by_row():
    reading = CnsMissileTests().read({"": Raw(CNS, CNS.name)}, {})
    rows = rows_of(reading)
    assert Counter(row["kind"] for row in rows) == {
        "ballistic": 7,
        "long_range": 1,
        "space_launch": 2,
        "unidentified": 1,
    }
    assert Counter(row["kind_from"] for row in rows) == {
        "type": 7,
        "description": 2,
        "scope": 1,
        "": 1,
    }
    assert {row["type"] for row in rows} == {"SRBM", "ICBM", "SLV", "Unknown"}
    assert {row["source"] for row in rows} == {ATTRIBUTION}
    assert {row["count"] for row in rows} == {1}
    assert [reject.reason for reject in reading.rejects] == [
        "incident-day",
        "incident-coordinates",
        "incident-repeats",
    ]
    assert [reject.record for reject in reading.rejects] == ["12", "13", "15"]


def test_a_site_that_is_not_known_is_nowhere_on_the_map():
    rows = rows_of(CnsMissileTests().read({"": Raw(CNS, CNS.name)}, {}))
    (unknown,) = [row for row in rows if not row["site"]]
    assert unknown["lat_deg"] is None
    assert unknown["lon_deg"] is None


def workbook(*rows):
    filled = [[row.get(heading, "") for heading in HEADINGS] for row in rows]
    return workbooks.xlsx({"Missile Tests": [HEADINGS, *filled], "Data Summary": [["Year"]]})


ROW = {
    "F1": 7,
    "Date": datetime(2019, 2, 3),  # noqa: DTZ001  # a workbook knows no zones
    "Launch Time (UTC)": 0.884028,
    "Missile Name": "Example-B",
    "Missile Type": "SRBM",
    "Facility Name": "South Example Field",
    "Facility Latitude": 39.2,
    "Facility Longitude": 125.7,
    "Apogee": "~60 km",
    "Distance Travelled": "350 km",
    "Test Outcome": "Success",
}


def test_the_workbook_of_its_publisher_is_read_with_its_own_numbers(tmp_path):
    rows = [
        ROW,
        ROW | {"F1": 8, "Apogee": "between 25 and 90 km"},
        ROW | {"Test Outcome": "Failure"},
    ]
    raw = given(tmp_path, "north_korea_missile_test_database.xlsx", workbook(*rows))
    source = CnsMissileTests()
    assert source.recognise(raw) == ""
    reading = source.read({"": raw}, {})
    first, second = rows_of(reading)
    assert first["incident_id"] == "7"
    assert first["at"].isoformat() == "2019-02-03T21:13:00+00:00"
    assert (first["apogee_km"], first["range_km"], first["outcome"]) == (60.0, 350.0, "success")
    assert second["apogee_km"] is None
    assert noted(reading)["figure-unread"] == {"count": "1", "rows": "8"}
    assert [(r.reason, r.record) for r in reading.rejects] == [
        ("incident-repeats", "Missile Tests!4")
    ]


def test_a_heading_its_publisher_does_not_print_is_refused(tmp_path):
    text_of = CNS.read_text("utf-8").replace(",outcome,", ",verdict,", 1)
    raw = given(tmp_path, "x.csv", text_of)
    assert CnsMissileTests().recognise(raw) is None
    with pytest.raises(SourceError, match="table-column"):
        CnsMissileTests().read({"": raw}, {})


def test_identifiers_of_rows_stay_when_other_rows_come(tmp_path):
    lines = CNS.read_text("utf-8").splitlines()
    fewer = "\n".join([lines[0], *lines[4:9]]) + "\n"
    few = {
        r["incident_id"]
        for r in rows_of(CnsMissileTests().read({"": given(tmp_path, "f", fewer)}, {}))
    }
    every = {
        r["incident_id"] for r in rows_of(CnsMissileTests().read({"": Raw(CNS, CNS.name)}, {}))
    }
    assert len(few) == 5
    assert few < every


def test_the_globe_needs_its_tests_alone_and_says_whose_data_they_are():
    folder = FIXTURES / "nk-missile-tests"
    source = NkMissileTests()
    files = {source.recognise(r): r for r in (Raw(p, p.name) for p in folder.iterdir())}
    assert set(files) == {"tests", "missiles", "facilities"}
    whole = rows_of(source.read(files, {}))
    assert [row["kind"] for row in whole] == ["ballistic", "ballistic", "long_range"]
    assert [row["site"] for row in whole] == ["South Example Field", "", "West Example Plant"]
    assert all(ATTRIBUTION in row["source"] for row in whole)
    alone = rows_of(source.read({"tests": files["tests"]}, {}))
    assert [row["site"] for row in alone] == ["south", "", "west"]
    assert [row["lat_deg"] for row in alone] == [None, None, None]


@pytest.mark.parametrize("data", ['{"timeBins": 3}', "[]", '{"timeBins": [{"data": {}}]}', "3"])
def test_json_of_another_shape_is_refused(tmp_path, data):
    with pytest.raises(SourceError) as refused:
        NkMissileTests().read({"tests": given(tmp_path, "test.en.json", data)}, {})
    assert refused.value.code == "launches-json-shape"


def test_an_entry_that_is_none_is_set_aside(tmp_path):
    data = json.dumps({"timeBins": [{"data": ["x", {"date": "2020-01-02", "missile": "kn-25"}]}]})
    reading = NkMissileTests().read({"tests": given(tmp_path, "test.en.json", data)}, {})
    assert [reject.reason for reject in reading.rejects] == ["incident-shape"]
    assert [row["kind"] for row in rows_of(reading)] == ["ballistic"]


def log(tmp_path, *lines, name="log.csv", **options):
    raw = given(tmp_path, name, "\n".join(lines) + "\n")
    source = Incidents()
    return source.recognise(raw), source.read({"": raw}, options)


@pytest.mark.parametrize(
    "headings",
    [
        "Launch date,Missile type,Launch site,Number of missiles",
        "발사일,미사일 종류,발사 장소,발수",
        "発射日,ミサイルの種類,発射場所,発数",
    ],
)
def test_a_log_is_recognised_by_headings_in_three_languages(tmp_path, headings):
    recognised, reading = log(tmp_path, headings, "2020-03-02,SRBM,Example,2")
    assert recognised == ""
    assert set(reading.mapping) == {"day", "type", "site", "count"}
    (row,) = rows_of(reading)
    assert (row["kind"], row["count"], row["site"]) == ("ballistic", 2, "Example")
    assert (row["first_day"], row["last_day"]) == (date(2020, 3, 1), date(2020, 3, 2))


def test_a_table_of_parties_or_zones_is_no_log(tmp_path):
    for lines in (
        ["name,date,type", "A,2020-01-01,Person"],
        ["zone,lat,lon", "A,1,2"],
        ["date,description", "2020-01-01,x"],
    ):
        raw = given(tmp_path, "x.csv", "\n".join(lines) + "\n")
        assert Incidents().recognise(raw) is None


def test_a_log_without_days_is_refused_and_a_column_can_be_named(tmp_path):
    lines = ("When,Missile type", "2020-03-02,SRBM")
    with pytest.raises(SourceError) as refused:
        log(tmp_path, *lines)
    assert refused.value.code == "launches-columns-missing"
    for language in LANGUAGES:
        assert "When" in refused.value.sentence(language)
    _, reading = log(tmp_path, *lines, **{"map.day": "When"})
    assert rows_of(reading)[0]["last_day"] == date(2020, 3, 2)


@pytest.mark.parametrize("count", ["0", "-2", "2.5", "many", "1000000"])
def test_a_number_that_is_none_sets_its_row_aside(tmp_path, count):
    _, reading = log(tmp_path, "Launch date,Missile type,Count", f"2020-03-02,SRBM,{count}")
    assert [reject.reason for reject in reading.rejects] == ["incident-count"]


def test_a_number_that_is_missing_is_not_one(tmp_path):
    _, reading = log(tmp_path, "Launch date,Missile type,Count", "2020-03-02,SRBM,")
    assert rows_of(reading)[0]["count"] is None


@pytest.mark.parametrize(
    ("lat", "lon"), [("125.7", "39.2"), ("39.2", "200"), ("39.2", ""), ("0", "0"), ("x", "1")]
)
def test_a_place_that_is_none_sets_its_row_aside(tmp_path, lat, lon):
    line = f"2020-03-02,SRBM,Example,{lat},{lon}"
    _, reading = log(tmp_path, "Launch date,Missile type,Launch site,Lat,Lon", line)
    assert [reject.reason for reject in reading.rejects] == ["incident-coordinates"]


def test_rows_without_a_source_are_attributed_to_the_log_or_to_whom_the_user_says(tmp_path):
    lines = ("Launch date,Missile type", "2020-03-02,SRBM")
    assert rows_of(log(tmp_path, *lines, name="desk-a.csv")[1])[0]["source"] == "desk-a"
    reading = log(tmp_path, *lines, attribution="Example Joint Staff")[1]
    assert rows_of(reading)[0]["source"] == "Example Joint Staff"


def test_what_breaches_no_measure_is_kept_all_the_same():
    raw = Raw(FIXTURES / "incidents" / "provocations.csv", "provocations.csv")
    reading = Incidents().read({"": raw}, {})
    kinds = {row["kind"] for row in rows_of(reading)}
    assert kinds >= {"cruise_missile", "artillery", "balloon", "jamming"}
    assert kinds <= {kind.value for kind in IncidentKind}


def test_every_row_of_the_shared_ledger_is_accounted_for(shared_data):
    path = shared_data / "regime" / "missiles" / "cns_flat_1984_2026-04.csv"
    raw = Raw(path, path.name)
    assert CnsMissileTests().recognise(raw) == ""
    reading = CnsMissileTests().read({"": raw}, {})
    rows = rows_of(reading)
    printed = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    assert len(printed) == len(rows) + len(reading.rejects) == 339
    assert reading.rejects == ()
    assert [row["type"] for row in rows] == [each["type"] for each in printed]
    years = Counter(row["last_day"].year for row in rows)
    assert years == Counter(int(each["date"][:4]) for each in printed)
    assert [years[year] for year in (2022, 2023, 2024, 2025, 2026)] == [69, 33, 41, 11, 25]
    by_type = {
        **dict.fromkeys(("SRBM", "MRBM", "IRBM", "SLBM", "HGV"), "ballistic"),
        "ICBM": "long_range",
        "SLV": "space_launch",
    }
    for row in rows:
        if row["type"] in by_type:
            assert (row["kind"], row["kind_from"]) == (by_type[row["type"]], "type")
    unclear = [row["incident_id"] for row in rows if row["kind"] == "unidentified"]
    assert [name[:10] for name in unclear] == [
        "1986-05_un",
        "2017-03-21",
        "2019-04-17",
        "2023-11-22",
    ]
    said = noted(reading)
    assert said["unidentified"] == {"count": "4", "rows": ", ".join(unclear)}
    assert "2017-07-04_1240" in said["half-a-day"]["rows"]
    assert len({row["incident_id"] for row in rows}) == 339
    for language in LANGUAGES:
        for key, params in reading.notes:
            assert text(key, language, **params)

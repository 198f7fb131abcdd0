"""Permits of ours: whose, where, on which days; and which tables are taken for such."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import xlsx

from tricord.errors import SourceError
from tricord.geo.zone_files import read_zones
from tricord.names.identifiers import is_ship_number
from tricord.sources import registry
from tricord.sources.base import Raw
from tricord.sources.permits import Permits
from tricord.sources.ship_tables import ship_imo, ship_mmsi

HEADINGS = "zone,mmsi,imo,permit no,valid from,valid until\n"

FILE = "permits.csv"
"""What a table of these tests is called, where it has no other name."""


@pytest.fixture
def read(raw_of):
    return lambda content, **options: Permits().read(
        {"": raw_of(content)}, {k.replace("__", "."): v for k, v in options.items()}
    )


@pytest.fixture
def rows(read):
    return lambda content, **options: read(content, **options).frames["permits"].to_dicts()


def permit(**columns):
    usual = {
        "permit_id": "7",
        "zone": "East",
        "mmsi": "440123456",
        "imo": "9074729",
        "valid_from": date(2026, 1, 1),
        "valid_until": date(2026, 12, 31),
        "record": "2",
    }
    return usual | columns


def test_a_permit_is_read_with_ship_zone_and_days(rows):
    assert rows(HEADINGS + "East,440123456,IMO 9074729,7,2026-01-01,2026-12-31\n") == [permit()]


@pytest.mark.parametrize(
    "headings",
    [
        ("구역", "MMSI 번호", "IMO 번호", "허가번호", "시작일", "종료일"),
        ("許可水域", "MMSI番号", "IMO番号", "許可番号", "有効期間開始日", "有効期限"),
        ("Zone / 수역", "MMSI No.", "IMO No. (ship)", "Licence No", "Valid from", "Expiry date"),
    ],
)
def test_headings_are_understood_in_three_languages(read, headings):
    cells = ("East", "440123456", "9074729", "7", "2026-01-01", "2026-12-31")
    reading = read("\t".join(headings) + "\n" + "\t".join(cells) + "\n")
    assert reading.frames["permits"].to_dicts() == [permit()]
    assert [*reading.mapping] == ["zone", "permit_id", "valid_from", "valid_until", "mmsi", "imo"]


def test_a_workbook_is_read_with_its_days_and_a_title_above(raw_of):
    content = xlsx(
        {
            "2026": [
                ["Permits of 2026"],
                ["permit", "zone", "mmsi", "valid from", "valid until"],
                [7, "East", 440123456, date(2026, 1, 1), date(2026, 12, 31)],
                ["", "East", 440123457, "", ""],
            ]
        }
    )
    raw = raw_of(content, "permits.xlsx")
    assert registry.recognise(raw)[0].name == "permits"
    first, second = Permits().read({"": raw}, {}).frames["permits"].to_dicts()
    assert first == permit(imo="", record="2026!3")
    assert second["permit_id"] == "4"
    assert (second["valid_from"], second["valid_until"]) == (None, None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("East,,,7,,", "ship-row-numberless"),
        ("East,000000000,0000000,7,,", "ship-row-numberless"),
        ("East,n/a,없음,7,,", "ship-row-numberless"),
        ("East,44012345,,7,,", "ship-row-mmsi"),
        ("East,99123456789,,7,,", "ship-row-mmsi"),
        ("East,041000001,,7,,", "ship-row-mmsi"),
        ("East,44O123456,,7,,", "ship-row-mmsi"),
        ("East,440123456 440123457,,7,,", "ship-row-mmsi"),
        ("East,,9074730,7,,", "ship-row-imo"),
        ("East,440123456,0000018,7,,", "ship-row-imo"),
        ("East,440123456,12,7,,", "ship-row-imo"),
        (",440123456,,7,,", "permit-zoneless"),
        ("East,440123456,,7,spring,", "permit-day"),
        ("East,440123456,,7,2026,", "permit-day"),
        ("East,440123456,,7,,2026-02-30", "permit-day"),
        ("East,440123456,,7,,2/3/2026", "permit-day"),
        ("East,440123456,,7,2026-02-02,2026-02-01", "permit-days-reversed"),
        ("East,440123456,,7,2026-01-01", "table-row-ragged"),
        ("Ea\x01st,440123456,,7,,", "table-row-unprintable"),
    ],
)
def test_a_row_that_permits_nothing_is_set_aside_with_its_reason(read, row, reason):
    reading = read(f"{HEADINGS}West,440123456,,1,,\n{row}\n")
    assert [(r.record, r.reason) for r in reading.rejects] == [("3", reason)]
    assert reading.rejects[0].detail
    assert reading.frames["permits"]["zone"].to_list() == ["West"]


@pytest.mark.parametrize(
    ("printed", "mmsi", "imo"),
    [
        ("440123456,0000000", "440123456", ""),
        ("0,9074729", "", "9074729"),
        ("440123456.0,9074729.0", "440123456", "9074729"),
        ("440 123 456,IMO No. 9074729", "440123456", "9074729"),
        ("MMSI: 440123456,0.0", "440123456", ""),
        ("４４０１２３４５６,９０７４７２９", "440123456", "9074729"),
    ],
)
def test_numbers_are_brought_to_the_form_ships_send(rows, printed, mmsi, imo):
    [row] = rows(f"{HEADINGS}East,{printed},7,,\n")
    assert (row["mmsi"], row["imo"]) == (mmsi, imo)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026-03-01T00:00:00Z", date(2026, 3, 1)),
        ("2026-03-01 23:59", date(2026, 3, 1)),
        ("2026.3.1", date(2026, 3, 1)),
        ("20260301", date(2026, 3, 1)),
        ("2026년 3월 1일", date(2026, 3, 1)),
        ("令和8年3月1日", date(2026, 3, 1)),
        ("２０２６年３月１日", date(2026, 3, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("-", None),
    ],
)
def test_days_are_read_as_people_write_them(rows, printed, day):
    [row] = rows(f"{HEADINGS}East,440123456,,7,,{printed}\n")
    assert row["valid_until"] == day


def test_the_order_of_day_and_month_is_told_by_both_columns(rows):
    first, second = rows(
        f"{HEADINGS}East,440123456,,7,01/04/2026,31/03/2027\nEast,440123457,,8,02/04/2026,\n"
    )
    assert (first["valid_from"], first["valid_until"]) == (date(2026, 4, 1), date(2027, 3, 31))
    assert second["valid_from"] == date(2026, 4, 2)


def test_rows_that_share_a_number_are_told_apart(rows):
    ships = (
        "East,440123456,,7,,\nEast,440123457,,7,,\nWest,440123456,,7,,\nEast,440123458,,7 (2),,\n"
    )
    found = rows(HEADINGS + ships + "East,440123459,,,,\nEast,440123450,,6,,\n")
    assert [(row["permit_id"], row["zone"]) for row in found] == [
        *(("7", "East"), ("7 (2)", "East"), ("7", "West"), ("7 (2) (2)", "East")),
        *(("6", "East"), ("6 (2)", "East")),
    ]


def test_a_zone_bears_the_name_it_has_in_a_file_of_zones(rows):
    printed = "A|동해  수역"
    feature = {
        "type": "Feature",
        "properties": {"name": printed},
        "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]},
    }
    [zone] = read_zones(json.dumps(feature), "seas.geojson").zones
    [row] = rows(f"{HEADINGS}{printed},440123456,,7,,\n")
    assert row["zone"] == zone.name


def test_the_user_says_which_column_is_which(read):
    table = "Gebiet,Schiff,Nr\nEast,440123456,7\n"
    options = {"map__zone": "Gebiet", "map__mmsi": "Schiff", "map__permit_id": "Nr"}
    reading = read(table, **options)
    assert reading.frames["permits"]["zone"].to_list() == ["East"]
    assert reading.mapping == {"zone": "Gebiet", "permit_id": "Nr", "mmsi": "Schiff"}
    reading = read(
        "East,440123456\nWest,440123457\n", heading="0", map__zone="column 1", map__mmsi="column 2"
    )
    assert reading.frames["permits"]["zone"].to_list() == ["East", "West"]


@pytest.mark.parametrize(
    ("table", "options", "code", "named"),
    [
        ("Gebiet,Schiff\nEast,1\n", {}, "ship-columns-missing", "zone=THEIR"),
        ("zone,name\nEast,1\n", {}, "ship-columns-missing", "mmsi=THEIR"),
        ("permit,mmsi\n1,440123456\n", {}, "ship-columns-missing", "zone=THEIR"),
        ("zone,mmsi\n", {}, "table-empty", ""),
        ("zone,mmsi\nA,440123456\n", {"map__colour": "zone"}, "table-target-unknown", "permit_id"),
        ("zone,mmsi\nA,440123456\n", {"map__imo": "gone"}, "table-column-missing", ""),
        ("zone,mmsi\nété,440123456\n".encode("latin-1"), {}, "table-encoding-unknown", "cp1252"),
    ],
)
def test_a_table_that_cannot_be_one_of_permits_is_refused(read, table, options, code, named):
    with pytest.raises(SourceError) as refused:
        read(table, **options)
    assert refused.value.code == code
    assert named in refused.value.hint("en")
    assert_readable(refused.value)


@pytest.mark.parametrize(
    ("headings", "source"),
    [
        ("zone,mmsi", "permits"),
        ("zone,imo,valid from,valid until", "permits"),
        ("zone,vessel name,imo,permit no", "permits"),
        ("허가구역,선박명,MMSI", "permits"),
        # Ships with a zone beside their names may as well be parties to be screened.
        ("zone,vessel name,imo", "parties"),
        ("area,vessel name,imo,from,to", "parties"),
        ("permit no,vessel name,imo", "parties"),
        ("mmsi,timestamp,lat,lon,zone,permit no", "positions"),
    ],
)
def test_a_table_is_taken_for_permits_only_where_it_says_so(raw_of, headings, source):
    cells = ",".join("x" for _ in headings.split(","))
    assert registry.recognise(raw_of(f"{headings}\n{cells}\n"))[0].name == source


def test_the_real_table_of_ships_is_no_table_of_permits(shared_data):
    path = Path(shared_data) / "screening" / "parties_ships_and_agents.csv"
    assert registry.recognise(Raw(path, path.name))[0].name == "parties"


@given(st.integers(0, 9_999_999).map(lambda n: f"{n:07}"))
def test_an_imo_number_counts_by_its_check_digit_and_never_below_a_million(number):
    assert bool(ship_imo(number)) == (is_ship_number(number) and number[0] != "0")


@given(st.text(max_size=12))
def test_whatever_is_printed_an_mmsi_is_nine_digits_of_a_ship_or_none(printed):
    found = ship_mmsi(printed)
    assert found == "" or (len(found) == 9 and found[0] in "234567")

"""Tables of any shape: the plain form, options, and files as they really come."""

from datetime import UTC, datetime

import pytest
from tests.sources.ais.position_files import (
    HEADER,
    ROW,
    cells_of,
    later,
    moment,
    number,
    raw_of,
    read,
    read_table,
    units,
)

from tricord.errors import SourceError
from tricord.sources.ais.positions_table import PositionTable, table_name
from tricord.sources.base import Raw, Streaming
from tricord.sources.registry import SOURCES

TABLE = PositionTable()


def test_the_plain_form_is_read_without_a_word_from_the_user(tmp_path):
    found = read_table(
        tmp_path,
        f"{HEADER},course_deg,receiver,imo,name,colour\n"
        f"{ROW},271.5,busan,9074729,EXAMPLE STAR,red\n",
    )
    assert found.only == {
        "vessel_id": "440123456",
        "at": datetime(2023, 1, 2, 3, 4, 5, tzinfo=UTC),
        "lat_600k": 21_300_000,
        "lon_600k": 77_550_000,
        "speed_kn": pytest.approx(12.3, rel=1e-6),
        "course_deg": 271.5,
        "heading_deg": None,
        "status": None,
        "message": None,
        "receiver": "busan",
        "row": 2,
    }
    assert found.said("imo") == {"440123456": "9074729"}
    assert found.said("name") == {"440123456": "EXAMPLE STAR"}
    assert found.mapping["lat"] == "lat"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("2023-01-02T03:04:05", "2023-01-02 03:04:05"),
        ("2023-01-02 03:04:05.25", "2023-01-02 03:04:05.250000"),
        ("2023-01-02T03:04:05+09:00", "2023-01-01 18:04:05"),
        ("1672628645", "2023-01-02 03:04:05"),
        ("1672628645000", "2023-01-02 03:04:05"),
    ],
)
def test_moments_are_understood_in_each_usual_form(tmp_path, printed, said):
    found = read_table(tmp_path, f"{HEADER}\nx1,{printed},1,2,3\n")
    assert str(found.only["at"].replace(tzinfo=None)) == said


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("a,2023-01-01T00:00:00,91,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,-90.001,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,nan,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,inf,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,north,2,3", "position-latitude"),
        ("a,2023-01-01T00:00:00,1,181,3", "position-longitude"),
        ("a,2023-01-01T00:00:00,1,-inf,3", "position-longitude"),
        ("a,2023-01-01T00:00:00,,,3", "position-none"),
        ("a,,1,2,3", "position-time"),
        ("a,yesterday,1,2,3", "position-time"),
        ("a,1989-12-31T23:59:59,1,2,3", "position-time"),
        ("a,2023-02-29T00:00:00,1,2,3", "position-time"),
        ("a,2026-03-02T00:00:01,1,2,3", "position-future"),
        (",2023-01-01T00:00:00,1,2,3", "position-vessel"),
        ("0,2023-01-01T00:00:00,1,2,3", "position-vessel"),
        ("123456789,2023-01-01T00:00:00,1,2,3", "position-vessel"),
        ("a,2023-01-01T00:00:00,1,2", "position-fields"),
        ("a,2023-01-01T00:00:00,1,2,3,4", "position-fields"),
        ('"a,2023-01-01T00:00:00,1,2,3', "position-fields"),
    ],
)
def test_a_bad_cell_costs_its_line_and_nothing_else(tmp_path, monkeypatch, cells, reason):
    monkeypatch.setenv("TRICORD_NOW", "2026-03-01T00:00:00Z")
    found = read_table(tmp_path, f"{HEADER}\n{ROW}\n{cells}\n{ROW.replace('05Z', '06Z')}\n")
    assert found.reasons == {3: reason}
    assert found.set_aside["detail"].to_list() == [cells]
    assert found.positions["row"].to_list() == [2, 4]


@pytest.mark.parametrize("speed", ["102.3", "63", "51.2", "-1", "nan", "inf", "", "fast", "512"])
def test_a_speed_that_says_nothing_leaves_the_position(tmp_path, speed):
    found = read_table(tmp_path, f"{HEADER}\na,2023-01-01T00:00:00,1,2,{speed}\n")
    assert found.only["speed_kn"] is None


def test_courses_and_headings_that_say_nothing_are_null(tmp_path):
    found = read_table(
        tmp_path,
        f"{HEADER},cog,heading\n"
        + "".join(
            f"a,2023-01-01T00:00:0{n},1,2,3,{course},{heading}\n"
            for n, (course, heading) in enumerate(
                [("360", "511"), ("359.9", "359"), ("359.999999", "360"), ("-1", "-1"), ("0", "0")]
            )
        ),
    )
    assert found.positions["course_deg"].to_list() == [
        None,
        pytest.approx(359.9, rel=1e-6),
        None,
        None,
        0,
    ]
    assert found.positions["heading_deg"].to_list() == [None, 359, None, None, 0]


def test_the_dateline_is_written_in_one_way_only(tmp_path):
    lines = [
        f"a,2023-01-01T00:00:0{n},0,{lon},1"
        for n, lon in enumerate(("180", "-180", "179.99999999"))
    ]
    found = read_table(tmp_path, "\n".join([HEADER, *lines, ""]))
    assert found.positions["lon_600k"].to_list() == [-108_000_000] * 3


def test_out_of_order_is_fine_and_the_same_record_twice_is_kept_once(tmp_path):
    late = ROW.replace("03:04:05", "01:00:00")
    found = read_table(tmp_path, f"{HEADER}\n{ROW}\n{late}\n{ROW}\n{ROW}\n{late}\n")
    assert found.positions["row"].to_list() == [2, 3]
    assert found.reasons == dict.fromkeys((4, 5, 6), "position-duplicate")


def test_units_zone_and_receiver_are_what_the_user_says(tmp_path):
    options = {"speed_unit": "m/s", "course_unit": "0.1deg", "zone": "+09:00", "receiver": "jeju"}
    found = read_table(
        tmp_path, f"{HEADER},course_deg\na,2023-01-02 03:04:05,1,2,10,3595\n", options
    ).only
    assert found["speed_kn"] == pytest.approx(19.438, abs=1e-3)
    assert found["course_deg"] == 359.5
    assert found["at"] == datetime(2023, 1, 1, 18, 4, 5, tzinfo=UTC)
    assert found["receiver"] == "jeju"


def test_what_nobody_said_is_shown_beside_the_columns(tmp_path):
    text = "VID,SEQUENCE_DTTM,LAT,LON,SPEED_OVER_GROUND,COURSE_OVER_GROUND\na,1:00:00,1,2,3,4\n"
    shown = read_table(tmp_path, text, {"date": "2020-01-01"}).mapping
    assert (shown["zone"], shown["speed_unit"], shown["course_unit"]) == ("UTC", "0.1kn", "0.1deg")
    assert shown["vessel_id"] == "VID"
    said = read_table(tmp_path, text, {"date": "2020-01-01", "zone": "+09:00"}).mapping
    assert "zone" not in said


def test_columns_are_what_the_user_says(tmp_path):
    text = "schiff,wann,breite,länge,lat\na,2023-01-01T00:00:00,50,4,99\n"
    options = {
        "map.vessel_id": "schiff",
        "map.timestamp": "wann",
        "map.lat": "breite",
        "map.lon": "länge",
    }
    assert read_table(tmp_path, text, options).only["lat_600k"] == 30_000_000


def test_a_table_without_headings_is_read_by_numbers_of_columns(tmp_path):
    options = {
        f"map.{ours}": f"column {n}"
        for ours, n in (("vessel_id", 1), ("timestamp", 2), ("lat", 4), ("lon", 3))
    }
    found = read_table(tmp_path, "a,2023-01-01T00:00:00,4,50\n", options)
    assert found.only["row"] == 1
    assert found.only["lat_600k"] == 30_000_000


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"speed": "kn"}, "position-option-unknown"),
        ({"map.colour": "x"}, "table-target-unknown"),
        ({"map.lat": "breadth"}, "table-column-missing"),
        ({"speed_unit": "mph"}, "table-option-unknown"),
        ({"course_unit": "rad"}, "table-option-unknown"),
        ({"date_order": "ydm"}, "table-option-unknown"),
        ({"zone": "Seoul"}, "table-option-unknown"),
        ({"date": "Tuesday"}, "table-option-unknown"),
        ({"separator": "x"}, "table-option-unknown"),
        ({"encoding": "morse"}, "table-option-unknown"),
        ({"map.lat": ""}, "position-columns-unknown"),
    ],
)
def test_an_option_that_does_not_fit_is_refused(tmp_path, options, code):
    with pytest.raises(SourceError) as refused:
        read_table(tmp_path, f"{HEADER}\n{ROW}\n", options)
    assert refused.value.code == code
    assert refused.value.sentence()
    assert refused.value.hint()


def test_day_first_is_found_wherever_in_the_file_it_shows(tmp_path):
    lines = [f"a,0{n}/02/2023 00:00:00,1,2,3" for n in range(1, 9)] * 40
    text = "\n".join([HEADER, *lines, "a,13/02/2023 00:00:00,1,2,3", ""])
    found = read_table(tmp_path, text, block_bytes=64)
    assert found.positions["at"].dt.month().unique().to_list() == [2]
    swapped = text.replace("13/02", "02/13")
    found = read_table(tmp_path, swapped, block_bytes=64)
    assert found.positions["at"].dt.month().n_unique() == 8


def test_day_first_is_refused_where_nothing_tells_it(tmp_path):
    text = f"{HEADER}\na,01/02/2023 00:00,1,2,3\n"
    with pytest.raises(SourceError) as refused:
        read_table(tmp_path, text)
    assert refused.value.code == "position-date-order"
    assert read_table(tmp_path, text, {"date_order": "mdy"}).only["at"].month == 1
    assert read_table(tmp_path, text, {"date_order": "dmy"}).only["at"].month == 2


def test_a_time_of_day_needs_its_day(tmp_path):
    text = f"{HEADER}\na,14:00:01,1,2,3\n"
    with pytest.raises(SourceError) as refused:
        read_table(tmp_path, text)
    assert refused.value.code == "position-date-needed"
    given_day = read_table(tmp_path, text, {"date": "2019-05-06"}).only["at"]
    assert given_day == datetime(2019, 5, 6, 14, 0, 1, tzinfo=UTC)


def test_a_date_and_a_time_in_two_columns_are_one_moment(tmp_path):
    text = "mmsi,date,time,lat,lon\n440123456,2023-01-02,03:04:05,1,2\n"
    assert read_table(tmp_path, text).only["at"] == datetime(2023, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_speeds_that_cannot_be_knots_are_refused_until_somebody_says_the_unit(tmp_path):
    rows = [f"a,2023-01-01T00:00:{n:02},1,2,{100 + n}" for n in range(60)]
    text = "\n".join([HEADER, *rows, ""])
    with pytest.raises(SourceError) as refused:
        read_table(tmp_path, text)
    assert refused.value.code == "position-speed-unit"
    assert read_table(tmp_path, text, {"speed_unit": "0.1kn"}).positions["speed_kn"].max() < 16


def test_an_mmsi_gets_its_leading_zeros_back_and_other_numbers_stay_as_they_are(tmp_path):
    row = "2190064,2023-01-01T00:00:00,1,2"
    assert read_table(tmp_path, f"MMSI,time,lat,lon\n{row}\n").only["vessel_id"] == "002190064"
    assert read_table(tmp_path, f"vessel_id,time,lat,lon\n{row}\n").only["vessel_id"] == "2190064"


def test_no_existing_source_claims_a_table_of_positions_before_this_one(tmp_path):
    raw = raw_of(tmp_path, f"{HEADER}\n{ROW}\n")
    before = [s for s in SOURCES if s.name not in ("parties", TABLE.name)]
    assert [s.name for s in before if s.recognise(raw) is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mmsi,name\n440123456,A\n",
        "lat,lon,label\n1,2,A\n",
        "mmsi,lat,lon\n440123456,1,2\n",
        "World Port Index Number,Main Port Name,Latitude,Longitude\n1,A,2,3\n",
    ],
)
def test_tables_without_vessel_time_and_place_are_left_to_others(tmp_path, text):
    assert TABLE.recognise(raw_of(tmp_path, text)) is None


def test_the_contract_of_streaming_sources_is_fulfilled():
    assert isinstance(TABLE, Streaming)
    assert table_name(Raw(None, "aisdk-2024.csv.gz")) == "aisdk-2024"


def test_ten_times_the_file_takes_no_more_memory_at_a_time(tmp_path):
    line = ROW.encode() + b"\n"
    path = tmp_path / "long.csv"
    path.write_bytes(HEADER.encode() + b"\n" + line * 20_000)
    heights = [
        b.set_aside.height for b in PositionTable(block_bytes=10_000).batches(Raw(path, "x"), {})
    ]
    assert max(heights) < 500
    assert sum(heights) == 19_999


def test_real_positions_of_the_suez_canal_equal_a_plain_reading(shared_data):
    path = shared_data / "maritime/mpd_evergiven_boat-positions.csv"
    found = read(TABLE, Raw(path, path.name))
    expected, seen = {}, set()
    for line, cells in cells_of(path):
        if (record := tuple(cells.values())) not in seen:
            at = moment(cells["ais_pos_timestamp"], "%d/%m/%Y %H:%M")
            expected[line] = (cells["ID"], at, units(cells["latitude"]), units(cells["longitude"]))
        seen.add(record)
    columns = ("vessel_id", "at", "lat_600k", "lon_600k")
    assert expected == {r["row"]: tuple(r[c] for c in columns) for r in found.positions.to_dicts()}
    assert set(found.reasons.values()) == {"position-duplicate"}
    assert found.positions.height + found.set_aside.height == 22_287


@pytest.mark.parametrize(("part", "rows"), [("set1", 13_714), ("set2", 3_323)])
def test_real_times_of_day_in_tenths_of_knots_equal_a_plain_reading(shared_data, part, rows):
    path = shared_data / f"maritime/ieee2020_ais_challenge_{part}.csv"
    found = read(TABLE, Raw(path, path.name), {"date": "2020-02-03"})
    given = cells_of(path)
    assert found.set_aside.height == 0
    assert found.positions.height == len(given) == rows
    for row, (line, cells) in zip(found.positions.to_dicts(), given, strict=True):
        speed, course = int(cells["SPEED_OVER_GROUND"]), int(cells["COURSE_OVER_GROUND"])
        assert row["row"] == line
        assert row["vessel_id"] == cells["VID"]
        assert row["at"] == moment("2020-02-03 " + cells["SEQUENCE_DTTM"], "%Y-%m-%d %H:%M:%S")
        assert (row["lat_600k"], row["lon_600k"]) == (units(cells["LAT"]), units(cells["LON"]))
        assert row["speed_kn"] == (pytest.approx(speed / 10) if speed < 1023 else None)
        assert row["course_deg"] == (pytest.approx(course / 10) if course < 3600 else None)


def satellite_fault(cells):
    """Why a satellite row is no position, after the published rules alone."""
    if cells["Message_ID"] in {"4", "9", "21"}:
        return "position-station"
    if cells["MMSI"] == "0":
        return "position-vessel"
    if number(cells["Latitude"]) is None:
        return "static" if cells["Message_ID"] in {"5", "24"} else "position-none"
    return "position-latitude" if number(cells["Latitude"]) == 91 else ""


def test_real_satellite_rows_equal_a_plain_reading(shared_data):
    path = shared_data / "maritime/aisdb_test_data_20210701.csv"
    found = read(TABLE, Raw(path, path.name))
    given = dict(cells_of(path))
    faults = {line: satellite_fault(cells) for line, cells in given.items()}
    aside = {line: fault for line, fault in faults.items() if fault not in {"", "static"}}
    assert found.reasons == aside
    assert sum(fault == "static" for fault in faults.values()) == 64
    positions = found.positions.to_dicts()
    assert [row["row"] for row in positions] == [line for line in given if not faults[line]]
    for row in positions:
        cells = given[row["row"]]
        lat, lon = units(cells["Latitude"]), units(cells["Longitude"])
        assert row["vessel_id"] == cells["MMSI"].zfill(9)
        assert row["at"] == later(moment(cells["Time"], "%Y%m%d_%H%M%S"), cells["Millisecond"])
        assert (row["lat_600k"], row["lon_600k"]) == (lat, lon)
        assert row["message"] == int(cells["Message_ID"])
        speed = number(cells["SOG"])
        said = speed if speed not in {None, 51.2, 63.0, 102.3} else None
        assert row["speed_kn"] == (None if said is None else pytest.approx(said))
    assert found.said("draught_m")["351442000"] == "9.1"
    assert found.said("eta")["351442000"] == "05-18 09:00"


def test_real_rows_that_only_say_how_old_they_are_give_claims_and_with_a_moment_positions(
    shared_data,
):
    path = shared_data / "maritime/opentnsim_ais.csv"
    raw = Raw(path, path.name)
    timeless = read(TABLE, raw)
    assert set(timeless.reasons.values()) == {"position-timeless"}
    assert timeless.claims["first_at"].is_null().all()
    dated = read(TABLE, raw, {"date": "2021-06-01T12:00:00Z"})
    given = dict(cells_of(path))
    # Four ships stand twice, alike in everything but the number of the line.
    assert set(dated.reasons.values()) == {"position-duplicate"}
    assert dated.positions.height == len(given) - 4 == 1_246
    for row in dated.positions.to_dicts():
        cells = given[row["row"]]
        age = datetime(2021, 6, 1, 12, tzinfo=UTC) - row["at"]
        assert age.total_seconds() == 60 * float(cells["ELAPSED"])
        speed = number(cells["SPEED"])
        assert row["speed_kn"] == (None if speed is None else pytest.approx(speed / 10))


def test_shuffled_lines_give_the_same_rows(tmp_path):
    rows = [f"v{n % 7},2023-01-01T00:{n // 60:02}:{n % 60:02},{n / 10},{n},1" for n in range(150)]
    plain = read_table(tmp_path, "\n".join([HEADER, *rows, ""]))
    mixed = read_table(tmp_path, "\n".join([HEADER, *reversed(rows[::2]), *rows[1::2], ""]))
    columns = ["vessel_id", "at", "lat_600k", "lon_600k"]
    first, second = (found.positions.sort(columns).drop("row") for found in (plain, mixed))
    assert first.equals(second)

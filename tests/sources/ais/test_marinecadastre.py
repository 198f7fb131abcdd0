"""AIS of the United States, in its older and newer header."""

import pytest
from tests.sources.ais.position_files import cells_of, moment, number, raw_of, read, units

from tricord.sources.ais.dma import DanishMaritimeAuthority
from tricord.sources.ais.marinecadastre import MarineCadastre
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw

OLD = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,"
    "Width,Draft,Cargo,TransceiverClass"
)
NEW = (
    "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,"
    "status,length,width,draft,cargo,transceiver"
)


def test_a_ship_and_what_it_says_of_itself_are_read(tmp_path):
    row = "3669123,2022-01-03T00:00:08,33.5,-117.9,0.5,360.0,511,EXAMPLE,IMO9074729,WX1,"
    row += "70.0,5,100,20,7.5,70,A"
    found = read(MarineCadastre(), raw_of(tmp_path, f"{OLD}\n{row}\n"))
    position = found.only
    assert position["vessel_id"] == "003669123"
    assert (position["course_deg"], position["heading_deg"], position["status"]) == (None, None, 5)
    said = dict(found.claims.select("field", "value").rows())
    assert said == {
        "name": "EXAMPLE",
        "imo": "9074729",
        "call_sign": "WX1",
        "ship_type": "70",
        "length_m": "100",
        "width_m": "20",
        "draught_m": "7.5",
        "class": "A",
    }


@pytest.mark.parametrize("header", [OLD, NEW])
def test_both_headers_are_its_own_and_nobody_elses(tmp_path, header):
    raw = raw_of(tmp_path, f"{header}\n")
    claimed = [
        source.recognise(raw)
        for source in (MarineCadastre(), DanishMaritimeAuthority(), PositionTable())
    ]
    assert claimed == ["", None, None]


def test_an_imo_number_of_zeros_is_no_claim(tmp_path):
    row = "366912345,2022-01-03T00:00:08,33.5,-117.9,0.5,1,2,,IMO0000000,,,,,,,,B"
    found = read(MarineCadastre(), raw_of(tmp_path, f"{OLD}\n{row}\n"))
    assert found.claims["field"].to_list() == ["class"]


@pytest.mark.parametrize(
    ("name", "rows"),
    [("marinecadastre_2022-01-03_sample.csv", 99_999), ("aisdb_noaa_20230101.csv", 1_000)],
)
def test_the_real_days_equal_a_plain_reading(shared_data, name, rows):
    path = shared_data / "maritime" / name
    raw = Raw(path, path.name)
    assert MarineCadastre().recognise(raw) == ""
    found = read(MarineCadastre(), raw)
    given = cells_of(path)
    assert len(given) == found.positions.height + found.set_aside.height == rows
    positions = {row["row"]: row for row in found.positions.to_dicts()}
    names: dict[tuple[str, str], int] = {}
    for line, cells in given:
        mmsi = cells["MMSI"].zfill(9)
        if line not in positions:
            assert found.reasons[line] == "position-duplicate" or len(mmsi) > 9 or mmsi in SHARED
            continue
        row = positions[line]
        assert row["vessel_id"] == mmsi
        assert row["at"] == moment(cells["BaseDateTime"], "%Y-%m-%dT%H:%M:%S")
        assert (row["lat_600k"], row["lon_600k"]) == (units(cells["LAT"]), units(cells["LON"]))
        course, heading = number(cells["COG"]), number(cells["Heading"])
        assert row["course_deg"] == (None if course in {None, 360} else pytest.approx(course))
        assert row["heading_deg"] == (None if heading in {None, 360, 511} else heading)
        if said := " ".join(cells["VesselName"].split()).rstrip("@ "):
            names[mmsi, said] = names.get((mmsi, said), 0) + 1
    claims = found.claims.filter(found.claims["field"] == "name")
    assert {(v, s): n for v, s, n in claims.select("vessel_id", "value", "times").rows()} == names


SHARED = {"000000000", "111111111", "123456789", "987654321"}

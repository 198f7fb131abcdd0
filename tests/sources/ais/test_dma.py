"""AIS of Denmark: days first, words for nothing, stations among the ships."""

from datetime import UTC, datetime

from tests.sources.ais.position_files import cells_of, moment, number, raw_of, read, units

from tricord.sources.ais.dma import DanishMaritimeAuthority
from tricord.sources.ais.marinecadastre import MarineCadastre
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw

DMA = DanishMaritimeAuthority()
HEADER = (
    "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,"
    "IMO,Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,"
    "Destination,ETA,Data source type,A,B,C,D"
)
SHIP = (
    "01/08/2024 00:00:14,Class A,219000123,55.5,10.25,Moored,0.0,0.1,12.5,13,9074729,OXAB,EXAMPLE,"
    "Cargo,,20,100,GPS,7.0,KLAIPEDA,02/08/2024 19:00:00,AIS,80,20,12,8"
)
SILENT = (
    "01/08/2024 00:00:15,Class B,219000124,91.000000,0.000000,Unknown value,,,,,Unknown,Unknown,"
    "QUIET,Undefined,,,,Undefined,,Unknown,,AIS,,,,"
)
STATION = (
    "01/08/2024 00:00:16,Base Station,2190064,56.7,11.5,Unknown value,,,,,Unknown,Unknown,,"
    "Undefined,,,,GPS,,Unknown,,AIS,,,,"
)


def test_the_day_comes_first_even_where_it_could_be_a_month(tmp_path):
    found = read(DMA, raw_of(tmp_path, f"{HEADER}\n{SHIP}\n"))
    assert found.only["at"] == datetime(2024, 8, 1, 0, 0, 14, tzinfo=UTC)
    assert found.only["status"] == 5
    said = dict(found.claims.select("field", "value").rows())
    assert said == {
        "imo": "9074729",
        "call_sign": "OXAB",
        "name": "EXAMPLE",
        "ship_type": "Cargo",
        "length_m": "100",
        "width_m": "20",
        "to_bow_m": "80",
        "to_stern_m": "20",
        "to_port_m": "12",
        "to_starboard_m": "8",
        "draught_m": "7",
        "destination": "KLAIPEDA",
        "eta": "08-02 19:00",
        "class": "A",
    }


def test_no_position_no_ship_and_no_words_are_told_apart(tmp_path):
    found = read(DMA, raw_of(tmp_path, f"{HEADER}\n{SILENT}\n{STATION}\n"))
    assert found.positions.height == 0
    assert found.reasons == {2: "position-latitude", 3: "position-station"}
    assert found.said("name") == {"219000124": "QUIET"}
    assert found.claims["field"].sort().to_list() == ["class", "name"]


def test_its_header_is_its_own_and_nobody_elses(tmp_path):
    raw = raw_of(tmp_path, f"{HEADER}\n")
    claimed = [source.recognise(raw) for source in (DMA, MarineCadastre(), PositionTable())]
    assert claimed == ["", None, None]


def test_the_real_minutes_equal_a_plain_reading(shared_data):
    path = shared_data / "maritime/dma_2026-04-26_faastreams.csv"
    raw = Raw(path, path.name)
    assert DMA.recognise(raw) == ""
    found = read(DMA, raw)
    seen: set[tuple[str, ...]] = set()
    reasons, positions, repeated = {}, {}, 0
    for line, cells in cells_of(path):
        record = tuple(cells.values())
        again = record in seen
        repeated += again
        seen.add(record)
        if cells["Type of mobile"] not in {"Class A", "Class B"}:
            reasons[line] = "position-station"
        elif cells["Latitude"] == "91.000000":
            reasons[line] = "position-latitude"
        elif again:
            reasons[line] = "position-duplicate"
        else:
            at = moment(cells["# Timestamp"], "%d/%m/%Y %H:%M:%S")
            place = units(cells["Latitude"]), units(cells["Longitude"])
            heading = number(cells["Heading"])
            heading = None if heading is None or heading > 359 else heading
            positions[line] = (cells["MMSI"].zfill(9), at, *place, heading)
    assert repeated == 8_023
    # Records that differ only in what is not read (turn rate, cargo) are repeats as well.
    more = {line: r for line, r in found.reasons.items() if line not in reasons}
    assert {line: r for line, r in found.reasons.items() if line in reasons} == reasons
    assert set(more.values()) <= {"position-duplicate"}
    columns = ("vessel_id", "at", "lat_600k", "lon_600k", "heading_deg")
    read_ones = {row["row"]: tuple(row[c] for c in columns) for row in found.positions.to_dicts()}
    assert read_ones == {line: p for line, p in positions.items() if line not in more}
    assert len(positions) - len(more) == 10_933


def test_the_real_view_of_one_ship_is_read(shared_data):
    path = shared_data / "maritime/dma_2024-08-01_view_ais.csv"
    found = read(DMA, Raw(path, path.name))
    assert (found.positions.height, found.set_aside.height) == (1, 2)
    assert found.said("imo") == {"245258000": "9387425"}

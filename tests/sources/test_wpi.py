import csv

import pytest

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.wpi import WorldPortIndex

COLUMNS = (
    *("World Port Index Number", "Main Port Name", "Alternate Port Name", "UN/LOCODE"),
    *("Country Code", "Harbor Size", "Latitude", "Longitude"),
)
PORT = (
    "100",
    "Port Example",
    "Exampleton; Puerto",
    "KR EXA",
    "South Korea",
    "Small",
    "35.5",
    "129",
)


@pytest.fixture
def read(tmp_path):
    def reader(*ports, columns=COLUMNS, end="\n"):
        path = tmp_path / "UpdatedPub150.csv"
        lines = [",".join(columns), *(",".join(port) for port in ports)]
        path.write_text("\n".join(lines) + end, encoding="utf-8")
        return WorldPortIndex().read({"": Raw(path, path.name)}, {})

    return reader


def test_a_port_is_read_with_its_names_country_and_place(read):
    assert read(PORT).frames["ports"].to_dicts() == [
        {
            "port_id": "100",
            "name": "Port Example",
            "other_names": ["Exampleton", "Puerto"],
            "country": "KR",
            "locode": "KREXA",
            "lat_deg": 35.5,
            "lon_deg": 129.0,
            "harbour_size": "Small",
            "record": "2",
        }
    ]


def test_the_real_index_is_read_and_every_port_left_out_is_accounted_for(shared_data):
    path = shared_data / "maritime/NGA_WPI_UpdatedPub150.csv"
    raw = Raw(path, path.name)
    assert WorldPortIndex().recognise(raw) == ""
    reading = WorldPortIndex().read({"": raw}, {})
    ports = reading.frames["ports"]
    with path.open(encoding="utf-8", newline="") as file:
        given = list(csv.DictReader(file))
    numbers = [row["World Port Index Number"] for row in given]
    assert set(ports["port_id"]) == set(numbers)
    assert ports.height + len(reading.rejects) == len(given)
    assert {reject.reason for reject in reading.rejects} == {"port-number-repeats"}
    named = {row["World Port Index Number"] for row in given if row["Country Code"].strip()}
    codes = {p["port_id"] for p in ports.to_dicts() if len(p["country"]) == 2}
    assert codes == named
    north = [row for row in given if row["Country Code"] == "North Korea"]
    assert ports.filter(ports["country"] == "KP").height == len(north)


@pytest.mark.parametrize(
    ("at", "value", "reason"),
    [
        (0, "x", "port-nameless"),
        (1, " ", "port-nameless"),
        (6, "91", "port-position"),
        (7, "-180.5", "port-position"),
        (7, " ", "port-position"),
        (6, "1e1", "port-position"),
    ],
)
def test_a_port_without_number_name_or_place_on_earth_is_set_aside(read, at, value, reason):
    other = ("200", *PORT[1:])
    reading = read((*PORT[:at], value, *PORT[at + 1 :]), other)
    assert [(reject.record, reject.reason) for reject in reading.rejects] == [("2", reason)]
    assert reading.frames["ports"]["port_id"].to_list() == ["200"]


def test_of_two_records_of_one_number_the_first_stands(read):
    reading = read(PORT, ("100", "Other", *PORT[2:]))
    assert reading.frames["ports"]["name"].to_list() == ["Port Example"]
    assert [reject.reason for reject in reading.rejects] == ["port-number-repeats"]


def test_blanks_and_odd_codes_are_nothing_and_not_data(read):
    port = ("1", "Ice Landing", " ", '"GB ME"""""', " ", " ", "-70", "0")
    row = read(port).frames["ports"].to_dicts()[0]
    assert (row["other_names"], row["locode"], row["country"]) == ([], "", "")


@pytest.mark.parametrize("column", COLUMNS)
def test_a_renamed_column_is_named_and_nothing_is_loaded(read, column):
    columns = [f"{name}?" if name == column else name for name in COLUMNS]
    with pytest.raises(SourceError) as refused:
        read(PORT, columns=columns)
    assert refused.value.code == "table-column-missing"
    assert refused.value.params["column"] == column


@pytest.mark.parametrize(
    ("ports", "end", "code"),
    [
        ([], "\n", "table-empty"),
        ([PORT, PORT[:5]], "\n", "csv-columns-differ"),
        ([PORT], "", "file-truncated"),
    ],
    ids=["no port", "short line", "no line end"],
)
def test_a_damaged_index_is_refused(read, ports, end, code):
    with pytest.raises(SourceError) as refused:
        read(*ports, end=end)
    assert refused.value.code == code

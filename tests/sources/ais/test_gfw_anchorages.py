"""Anchorages and ports of Global Fishing Watch, with the numbers spreadsheets mangled."""

import csv

import polars as pl
import pytest
from tests.sources.ais.position_files import raw_of

from tricord.errors import SourceError
from tricord.model.tables import TABLES
from tricord.sources.ais.gfw_anchorages import GfwAnchorages
from tricord.sources.base import Raw

SOURCE = GfwAnchorages()
HEADER = "s2id,latitude,longitude,label,sublabel,iso3"


def read(raw):
    assert SOURCE.recognise(raw) == ""
    return SOURCE.read({"": raw}, {})


def test_a_mangled_number_is_reckoned_anew_and_a_lost_zero_put_back(tmp_path):
    lines = (
        "356ec741,34.839059469352883,128.42069569869318,TONGYEONG,,KOR",
        "3.57E+87,34.54234928,126.3510731,KOR-35,ORDERS,KOR",
        "1,2,3",
    )
    reading = read(raw_of(tmp_path, "\n".join([HEADER, *lines[:2], ""])))
    first, second = reading.frames["ports"].to_dicts()
    assert (first["port_id"], first["name"], first["country"]) == ("356ec741", "TONGYEONG", "KR")
    assert second["port_id"].startswith("357")
    assert len(second["port_id"]) == 8
    assert second["other_names"] == ["ORDERS"]
    with pytest.raises(SourceError) as refused:
        read(raw_of(tmp_path, "\n".join([HEADER, *lines, ""])))
    assert refused.value.code == "csv-columns-differ"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("356ec743,91,128,A,,KOR", "port-position"),
        ("356ec743,x,128,A,,KOR", "port-position"),
        ("356ec743,nan,128,A,,KOR", "port-position"),
        ("356ec743,34,1001,A,,KOR", "port-position"),
        ("356ec743,34,128,,,KOR", "port-nameless"),
        ("356ec741,34,128,AGAIN,,KOR", "port-number-repeats"),
    ],
)
def test_a_line_that_is_no_place_is_set_aside(tmp_path, line, reason):
    good = "356ec741,34.8390594,128.4206956,TONGYEONG,,KOR"
    reading = read(raw_of(tmp_path, f"{HEADER}\n{good}\n{line}\n"))
    assert [(r.record, r.reason) for r in reading.rejects] == [("3", reason)]
    assert reading.frames["ports"].height == 1


def test_the_real_anchorages_are_all_accounted_for(shared_data):
    path = shared_data / "maritime/gfw_anchorage_overrides.csv"
    reading = read(Raw(path, path.name))
    ports = reading.frames["ports"]
    declared = {c: t for c, t in TABLES["ports"].schema.items() if c in ports.columns}
    assert dict(ports.schema) == declared
    with path.open(encoding="utf-8", newline="") as file:
        given = list(csv.DictReader(file))
    assert ports.height + len(reading.rejects) == len(given) == 60_410
    assert {r.reason for r in reading.rejects} == {"port-number-repeats", "port-position"}
    assert ports["port_id"].str.contains("^[0-9a-f]{8}$").all()
    whole = {row["s2id"].zfill(8) for row in given if "E+" not in row["s2id"]}
    assert whole - set(ports["port_id"]) <= {"8efe7543"}
    assert ports.filter(pl.col("country") == "KP").height == 0


def test_the_real_ports_are_all_read(shared_data):
    path = shared_data / "maritime/gfw_WPI_ports.csv"
    raw = Raw(path, path.name)
    reading = read(raw)
    assert SOURCE.dataset(raw) == "gfw-ports"
    assert reading.frames["ports"].height == 3_669
    assert reading.rejects == ()

"""Which ships were in which zones is made of positions and zones, in whatever order they come."""

from pathlib import Path

import polars as pl
import pytest
from tests.node.ship_positions import line, table

from tricord.lake import Lake
from tricord.model.marking import CLEAR, Marking
from tricord.model.tables import TABLES
from tricord.node import zone_stays
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

BOX = ((34.0, 128.0), (36.0, 128.0), (36.0, 130.0), (34.0, 130.0))
OVER_THE_DATELINE = ((34.0, 179.0), (36.0, 179.0), (36.0, -179.0), (34.0, -179.0))


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def draw(lake: Lake, name: str, ring: tuple, dataset: str = "mine", marking: str = "TLP:CLEAR"):
    """Give a node a zone, published in May."""
    rows = [
        {
            "dataset": dataset,
            "zone": name,
            "ring": 1,
            "vertex": number,
            "lat_deg": lat,
            "lon_deg": lon,
            "published_at": "2026-05-01T00:00:00Z",
            "file_sha256": "zz",
            "record": "1",
            "marking": marking,
        }
        for number, (lat, lon) in enumerate(ring, 1)
    ]
    schema = TABLES["zones"].schema
    frame = pl.DataFrame(rows).with_columns(pl.col("published_at").str.to_datetime(time_zone="UTC"))
    with lake.transaction("zone") as transaction:
        transaction.replace("zones", frame.cast(dict(schema)).select(schema.names()), dataset)


def hear(lake: Lake, file: Path, lines: list[str], **given) -> None:
    [outcome] = ingest(lake, [table(file, lines)], Given(**given), CLEAR)
    assert outcome.refused is None


def stays(lake: Lake, name: str) -> list[tuple]:
    zone_stays.refresh(lake)
    rows = lake.read("zone_stays").filter(zone=name).sort("vessel_id", "day")
    return rows.select("vessel_id", pl.col("day").dt.day(), "fixes").rows()


def test_only_what_was_heard_in_the_zone_counts_and_each_day_for_itself(lake: Lake, tmp_path: Path):
    draw(lake, "box", BOX)
    lines = [line(1, minute, lat=33 + minute / 720) for minute in range(0, 2880, 60)]
    lines += [line(2, 7, lat=35, lon=-129), line(3, 7, lat=35, lon=127.99)]
    hear(lake, tmp_path / "a.csv", lines)
    # From 34 to 36 degrees it sails from noon to noon.
    assert stays(lake, "box") == [("440000001", 1, 12), ("440000001", 2, 12)]
    first = lake.read("zone_stays").filter(zone="box").sort("day").row(0, named=True)
    assert first["first_lat_deg"] == pytest.approx(34.0)
    assert lines[first["first_row"] - 2].split(",")[1] == "2026-03-01T12:00:00Z"


def test_a_zone_over_the_dateline_is_one_zone(lake: Lake, tmp_path: Path):
    draw(lake, "line", OVER_THE_DATELINE)
    heard = [line(ship, 5, lon=lon) for ship, lon in enumerate((179.5, -179.5, 178.5, -178.5, 0))]
    hear(lake, tmp_path / "a.csv", heard)
    assert stays(lake, "line") == [("440000000", 1, 1), ("440000001", 1, 1)]


def test_zones_before_positions_or_positions_before_zones(lake: Lake, tmp_path: Path):
    other = Lake(tmp_path / "other")
    lines = [line(ship, minute) for ship in range(3) for minute in range(9)]
    draw(lake, "box", BOX)
    hear(lake, tmp_path / "a.csv", lines)
    hear(other, tmp_path / "a.csv", lines)
    assert stays(other, "box") == []
    draw(other, "box", BOX)
    assert stays(lake, "box") == stays(other, "box") != []


def test_where_nothing_changed_nothing_is_written_and_what_is_gone_is_gone(
    lake: Lake, tmp_path: Path
):
    draw(lake, "box", BOX)
    hear(lake, tmp_path / "a.csv", [line(1, 1)])
    assert stays(lake, "box")
    version = lake.version
    zone_stays.refresh(lake)
    assert lake.version == version
    draw(lake, "moved", OVER_THE_DATELINE)
    assert stays(lake, "box") == []


def test_a_stay_bears_both_markings_and_could_be_known_when_both_could(lake: Lake, tmp_path: Path):
    draw(lake, "box", BOX, marking="TLP:AMBER")
    hear(lake, tmp_path / "a.csv", [line(1, 1)], marking=Marking.parse("TLP:GREEN"))
    hear(lake, tmp_path / "b.csv", [line(2, 1)], marking=Marking.parse("TLP:RED"))
    zone_stays.refresh(lake)
    rows = lake.read("zone_stays").filter(zone="box").sort("vessel_id")
    assert rows["marking"].to_list() == ["TLP:AMBER", "TLP:RED"]
    heard = lake.read("positions").select(pl.col("published_at").max()).item()
    drawn = lake.read("zones").select(pl.col("published_at").max()).item()
    assert rows["published_at"].to_list() == [max(heard, drawn)] * 2


def test_waters_the_dprk_claims_are_looked_at_without_any_zone_of_ones_own(
    lake: Lake, tmp_path: Path
):
    hear(lake, tmp_path / "a.csv", [line(1, 1, lat=40.0, lon=130.0), line(2, 1)])
    zone_stays.refresh(lake)
    assert lake.read("zone_stays")["vessel_id"].to_list() == ["440000001"]

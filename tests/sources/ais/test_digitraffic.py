"""AIS of the Baltic: locations with moments, snapshots without."""

import json
from datetime import UTC, datetime

import pytest
from tests.sources.ais.position_files import raw_of, read

from tricord.errors import SourceError
from tricord.sources.ais.digitraffic import Digitraffic
from tricord.sources.base import Raw

SOURCE = Digitraffic()


def feature(mmsi, lon, lat, at, **properties):
    usual = {"sog": 1.5, "cog": 360.0, "navStat": 8, "heading": 219, "timestampExternal": at}
    return {
        "mmsi": mmsi,
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"mmsi": mmsi, **usual, **properties},
    }


def snapshot(*vessels):
    return {"timestamp": "2025-12-12T12:31:24+02:00", "vessel_count": 2, "vessels": vessels}


SHIP = {
    "mmsi": 230123456,
    "name": "EXAMPLE",
    "lon": 19.6,
    "lat": 59.1,
    "sog": 6.5,
    "cog": 205.7,
    "heading": 205,
    "ship_type": 52,
    "destination": "KOTKA",
    "eta": "811520",
}


@pytest.mark.parametrize("wrap", [list, lambda ships: {"features": list(ships)}])
def test_a_location_is_a_position_at_the_moment_it_was_received(tmp_path, wrap):
    ships = (feature(230123456, 22.5, 60.25, 1715598131198), feature(1, 22.5, 60.25, None))
    raw = raw_of(tmp_path, json.dumps(wrap(ships)), "locations.json")
    assert SOURCE.recognise(raw) == ""
    found = read(SOURCE, raw, {"receiver": "fi"})
    assert found.reasons == {2: "position-time"}
    (position,) = found.positions.to_dicts()
    assert position["at"] == datetime(2024, 5, 13, 11, 2, 11, 198_000, tzinfo=UTC)
    assert (position["lat_600k"], position["lon_600k"]) == (36_150_000, 13_500_000)
    assert (position["course_deg"], position["status"], position["receiver"]) == (None, 8, "fi")


def test_a_snapshot_without_moments_gives_claims_and_no_positions(tmp_path):
    raw = raw_of(tmp_path, json.dumps(snapshot(SHIP, SHIP | {"eta": "1596"})), "latest.json")
    assert SOURCE.recognise(raw) == ""
    assert SOURCE.published(raw) == datetime(2025, 12, 12, 10, 31, 24, tzinfo=UTC)
    found = read(SOURCE, raw)
    assert set(found.reasons.values()) == {"position-timeless"}
    assert found.said("eta") == {"230123456": "12-12 08:00"}
    assert found.said("ship_type") == {"230123456": "52"}
    assert found.claims["first_at"].is_null().all()


@pytest.mark.parametrize(
    ("ship", "reason"),
    [
        (feature(987654321, 22.5, 60.25, 1715598131198), "position-vessel"),
        (feature("x", 22.5, 60.25, 1715598131198), "position-vessel"),
        (feature(1, 22.5, 91, 1715598131198), "position-latitude"),
        (feature(1, 181, 60, 1715598131198), "position-longitude"),
        (feature(1, 2, "60", 1715598131198), "position-latitude"),
        (feature(1, 2, 60, 0), "position-time"),
        (feature(1, 2, 60, 10**400), "position-time"),
        ({"mmsi": 1}, "position-time"),
        (None, "position-vessel"),
        ([1], "position-vessel"),
    ],
)
def test_a_broken_ship_costs_itself_alone(tmp_path, ship, reason):
    good = feature(230123456, 22.5, 60.25, 1715598131198)
    found = read(SOURCE, raw_of(tmp_path, json.dumps([ship, good])))
    assert found.reasons == {1: reason}
    assert found.positions["row"].to_list() == [2]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ('[{"mmsi": 1', {}, "json-broken"),
        ("[" * 100_000, {}, "json-broken"),
        ('{"timestampExternal": 1, "coordinates": 2}', {}, "digitraffic-shape"),
        ("7", {}, "digitraffic-shape"),
        ("[]", {"zone": "+02:00"}, "position-option-unknown"),
    ],
)
def test_another_shape_is_refused(tmp_path, text, options, code):
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw_of(tmp_path, text), options)
    assert refused.value.code == code
    assert refused.value.hint()


def test_the_real_locations_equal_a_plain_reading(shared_data):
    path = shared_data / "maritime/fintraffic_vessel_location_snapshot.json"
    raw = Raw(path, path.name)
    assert SOURCE.recognise(raw) == ""
    found = read(SOURCE, raw)
    assert found.reasons == {166: "position-vessel"}
    ships = dict(enumerate(json.loads(path.read_bytes()), 1))
    assert found.positions.height == len(ships) - 1 == 1_137
    for row in found.positions.to_dicts():
        ship = ships[row["row"]]
        lon, lat = ship["geometry"]["coordinates"]
        assert row["vessel_id"] == f"{ship['mmsi']:09}"
        assert row["at"].timestamp() == ship["properties"]["timestampExternal"] / 1000
        assert (row["lat_600k"], row["lon_600k"]) == (round(lat * 6e5), round(lon * 6e5))


def test_the_real_snapshot_gives_claims_of_every_ship_and_no_moment(shared_data):
    path = shared_data / "maritime/digitraffic_baltic_latest.json"
    raw = Raw(path, path.name)
    assert SOURCE.recognise(raw) == ""
    found = read(SOURCE, raw)
    vessels = json.loads(path.read_bytes())["vessels"]
    named = {f"{v['mmsi']:09}" for v in vessels if v["name"].strip()}
    # One vessel sends a number that many share.
    assert set(found.said("name")) == named - {"111111111", "123456789", "987654321"}
    assert found.positions.height == 0
    assert found.set_aside.height == len(vessels) == 7_762
    arrivals = {f"{v['mmsi']:09}": v["eta"] for v in vessels if v["eta"] is not None}
    for vessel, eta in found.said("eta").items():
        month, day, hour, minute = (int(eta[at : at + 2]) for at in (0, 3, 6, 9))
        assert month << 16 | day << 11 | hour << 6 | minute == int(arrivals[vessel])

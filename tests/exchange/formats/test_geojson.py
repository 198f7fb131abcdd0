"""GeoJSON of tracks and events: as RFC 7946 wants it, marked everywhere, the same bytes."""

import json
import random
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.node.sea_rows import CALL, ENCOUNTER, GAP, HULLS, OTHER, SHIP, at, claim, fix, frame

from tricord.exchange.formats.geojson import (
    Feature,
    event_features,
    event_geometry,
    render_geojson,
    track_features,
)
from tricord.exchange.formats.sea_event_table import sea_event_table
from tricord.model.marking import Marking
from tricord.monitors.ships import Ships

RED = Marking.parse("TLP:RED//REL JPN")
NOBODY = Ships(frame("ship_claims", []))


def track(*minutes, lon=129.0):
    return frame(
        "positions", [fix(SHIP, at(1) + timedelta(minutes=m), 35 + m / 600, lon) for m in minutes]
    )


def told(*rows):
    return sea_event_table(frame("sea_events", list(rows)), NOBODY, RED)


def read(features):
    return json.loads(render_geojson(features, RED))


def check_rfc_7946(collection):
    """What RFC 7946 asks of a collection of points and lines, told from its text."""
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection  # section 4
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        geometry = feature["geometry"]  # null where it has no place, section 3.2
        if geometry is None:
            continue
        lines = {
            "Point": lambda c: [[c]],
            "LineString": lambda c: [c],
            "MultiLineString": list,
        }[geometry["type"]](geometry["coordinates"])
        for places in lines:
            assert geometry["type"] == "Point" or len(places) >= 2  # section 3.1.4
            for lon, lat in places:
                assert -180 <= lon <= 180
                assert -90 <= lat <= 90
            for (west, _), (east, _) in pairwise(places):
                assert abs(west - east) <= 180  # section 3.1.9


def test_a_track_is_broken_where_nothing_was_heard_for_longer_than_said():
    fixes = track(0, 60, 420, 481, 842)
    pieces = list(track_features(fixes, {}))
    assert [p.properties["positions"] for p in pieces] == [4, 1]
    assert [p.geometry.kind for p in pieces] == ["LineString", "Point"]
    shorter = [p.properties["positions"] for p in track_features(fixes, {}, break_h=1)]
    assert shorter == [2, 1, 1, 1]


def test_each_place_of_a_line_has_its_moment():
    fixes = frame(
        "positions",
        [fix(SHIP, at(1, 1), 35, 179.5), fix(SHIP, at(1, 2), 36, -179.5)],
    )
    found = read(track_features(fixes, {"name": "HAN BIT"}))
    check_rfc_7946(found)
    (feature,) = found["features"]
    assert feature["geometry"]["coordinates"] == [
        [[179.5, 35.0], [180.0, 35.5]],
        [[-180.0, 35.5], [-179.5, 36.0]],
    ]
    assert feature["properties"] == {
        "name": "HAN BIT",
        "kind": "track",
        "start_at": "2026-03-01T01:00:00Z",
        "end_at": "2026-03-01T02:00:00Z",
        "positions": 2,
        "times": [["2026-03-01T01:00:00Z", None], [None, "2026-03-01T02:00:00Z"]],
        "marking": "TLP:RED//REL JPN",
    }


def test_no_false_digits_are_written():
    (feature,) = read(track_features(track(1), {}))["features"]
    assert feature["geometry"]["coordinates"] == [129.0, 35.001667]


def test_an_event_is_a_point_a_gap_a_line_and_what_has_no_place_none():
    found = read(event_features(told(ENCOUNTER, GAP, CALL, HULLS[0])))
    check_rfc_7946(found)
    kinds = [f["geometry"] and f["geometry"]["type"] for f in found["features"]]
    assert kinds == ["Point", "MultiLineString", "Point", None]
    assert found["features"][0]["geometry"]["coordinates"] == [179.9, 35.123457]


@pytest.mark.parametrize("end", [(None, None), (35.5, 179.5)])
def test_a_gap_that_ends_nowhere_or_where_it_began_is_a_point(end):
    row = {**GAP, "end_lat_deg": end[0], "end_lon_deg": end[1]}
    assert event_geometry(row).kind == "Point"


def test_an_event_says_what_its_score_means_and_what_speaks_against_it():
    said = read(event_features(told(GAP)))["features"][0]["properties"]
    assert said["score"] == said["p_disabled"] == 0.9322
    assert "not the probability of an intention" in said["score_meaning"]
    assert any("nobody heard it" in doubt for doubt in said["doubts"])
    assert said["statement"].endswith("Probability that its transponder did not send: 0.93.")
    assert said["vessel_1"] == SHIP
    assert said["start_at"] == "2026-03-01T03:00:00Z"


def test_the_marking_stands_in_the_collection_and_in_every_feature():
    found = read([*track_features(track(0, 1), {}), *event_features(told(ENCOUNTER, CALL))])
    assert found["marking"] == "TLP:RED//REL JPN"
    assert {f["properties"]["marking"] for f in found["features"]} == {"TLP:RED//REL JPN"}


def test_nothing_makes_an_empty_collection():
    assert read(track_features(track(), {})) == {
        "type": "FeatureCollection",
        "marking": "TLP:RED//REL JPN",
        "features": [],
    }


def test_what_is_no_number_becomes_null():
    said = read([Feature(None, {"a": float("nan"), "b": float("inf"), "c": 1.5})])
    assert said["features"][0]["properties"] == {
        "a": None,
        "b": None,
        "c": 1.5,
        "marking": "TLP:RED//REL JPN",
    }


def test_the_same_rows_make_the_same_bytes():
    claims = [claim(vessel, "name", f"SHIP {n}") for n, vessel in enumerate((SHIP, OTHER))]
    made = set()
    for seed in range(3):
        random.Random(seed).shuffle(claims)  # noqa: S311  # no secret is made here
        ships = Ships(frame("ship_claims", claims))
        rows = frame("sea_events", [ENCOUNTER, GAP])
        events = event_features(sea_event_table(rows, ships, RED))
        made.add(render_geojson([*track_features(track(0, 1), {}), *events], RED))
    assert len(made) == 1

import math
from itertools import combinations
from pathlib import Path

import polars as pl
import pytest
from tests.monitors.sanctions.positions import DAY, Dice, Leg, Row, events, exact, heard, near
from tests.reference.gfw_positions import haversine_km
from tests.reference.plain_encounters import minutes, stays

HOUR = 3600


def lying(at: float, place: tuple[float, float], hours: float, way: float = 8) -> list[Leg]:
    """A ship that comes from the south, lies at a place, and leaves to the north."""
    lat, lon = place
    end = at + hours * HOUR
    return [
        (at - way * HOUR, lat - way * 0.2, lon),
        (at, lat, lon),
        (end, lat, lon),
        (end + way * HOUR, lat + way * 0.2, lon),
    ]


def meeting(
    at: float, where: tuple[float, float], hours: float, metres: float = 60.0, every: float = 120.0
) -> list[Row]:
    chance = Dice(7)
    beside = near(*where, metres, math.pi / 2)
    return heard("A", lying(at - HOUR, where, hours + 2), every, chance) + heard(
        "B", lying(at, beside, hours), every, chance
    )


@pytest.mark.parametrize(
    ("at", "where"),
    [
        (DAY + 10 * HOUR, (36.0, 124.0)),
        (DAY - HOUR, (36.0, 124.0)),
        (DAY + 10 * HOUR, (52.0, 179.9999)),
        (DAY + 10 * HOUR, (58.0, -179.9999)),
        (DAY - 1.5 * HOUR, (30.0, 180.0)),
    ],
    ids=["noon", "midnight", "dateline", "dateline west", "midnight at the dateline"],
)
def test_a_transfer_of_three_hours_is_one_encounter(
    tmp_path: Path, at: float, where: tuple[float, float]
):
    found = events(tmp_path, "encounters", meeting(at, where, 3.0))
    assert found.select("vessel_1", "vessel_2").rows() == [("A", "B")]
    row = found.row(0, named=True)
    assert abs(row["start"].timestamp() - at) < 5 * 60
    assert abs(row["end"].timestamp() - at - 3 * HOUR) < 5 * 60
    assert row["median_distance_m"] == pytest.approx(60, abs=5)
    assert haversine_km(row["mean_lat"], row["mean_lon"], *where) < 0.1
    assert row["median_speed_kn"] < 0.5


@pytest.mark.parametrize(("hours", "metres"), [(1.8, 60), (3, 560)], ids=["too short", "too far"])
def test_a_shorter_or_wider_meeting_is_none(tmp_path: Path, hours: float, metres: float):
    found = events(tmp_path, "encounters", meeting(DAY, (36.0, 124.0), hours, metres))
    assert found.is_empty()


def test_a_convoy_is_none(tmp_path: Path):
    chance = Dice(1)
    legs = [(DAY, 30.0, 124.0), (DAY + 10 * HOUR, 31.5, 124.0)]
    beside = [(at, lat, lon + 0.002) for at, lat, lon in legs]
    rows = heard("A", legs, 60, chance) + heard("B", beside, 60, chance)
    assert events(tmp_path, "encounters", rows).is_empty()


def test_ships_that_leave_together_end_their_encounter_when_they_leave(tmp_path: Path):
    chance = Dice(1)
    legs = [(DAY, 36.0, 124.0), (DAY + 5 * HOUR, 36.0, 124.0), (DAY + 6.5 * HOUR, 36.25, 124.0)]
    beside = [(at, lat, lon + 0.002) for at, lat, lon in legs]
    rows = heard("A", legs, 60, chance) + heard("B", beside, 60, chance)
    found = events(tmp_path, "encounters", rows)
    assert found.height == 1
    assert abs(found["end"][0].timestamp() - DAY - 5 * HOUR) < 12 * 60


def test_a_silence_inside_a_transfer_does_not_break_it(tmp_path: Path):
    rows = meeting(DAY, (36.0, 124.0), 7.0)
    silent = [row for row in rows if row[0] != "A" or not 2 < (row[1] - DAY) / HOUR < 5]
    found = events(tmp_path, "encounters", silent)
    assert found.height == 1
    assert found["duration_h"][0] == pytest.approx(7, abs=0.2)
    assert found["seen_h"][0] < 4.2


def test_ships_seen_apart_in_between_meet_twice(tmp_path: Path):
    chance = Dice(3)
    there, away = (36.0, 124.001), (36.02, 124.001)
    legs = [
        *((DAY + h * HOUR, *there) for h in (0, 3)),
        *((DAY + h * HOUR, *away) for h in (3.5, 4.5)),
        *((DAY + h * HOUR, *there) for h in (5, 8)),
    ]
    still = [(DAY, 36.0, 124.0), (DAY + 8 * HOUR, 36.0, 124.0)]
    rows = heard("A", still, 60, chance) + heard("B", legs, 60, chance)
    assert events(tmp_path, "encounters", rows).height == 2


def test_ships_in_port_are_left_out(tmp_path: Path):
    rows = meeting(DAY, (36.0, 124.0), 5.0)
    port = ("Port", 36.08, 124.0)
    assert events(tmp_path, "encounters", rows, [port]).is_empty()
    assert events(tmp_path, "encounters", rows, [("Port", 36.1, 124.0)]).height == 1


def test_three_ships_together_are_three_pairs(tmp_path: Path):
    chance = Dice(5)
    rows = [
        row
        for n, name in enumerate("ABC")
        for row in heard(name, lying(DAY, near(36, 124, 40 * n, 1.0), 4), 60, chance)
    ]
    found = events(tmp_path, "encounters", rows)
    assert found.select("vessel_1", "vessel_2").rows() == [("A", "B"), ("A", "C"), ("B", "C")]


def test_net_markers_do_not_meet(tmp_path: Path):
    rows = [("999900001" if v == "B" else v, *rest) for v, *rest in meeting(DAY, (36, 124), 5)]
    assert events(tmp_path, "encounters", rows).is_empty()


def random_world(seed: int) -> tuple[list[Row], tuple[str, float, float]]:
    """Ships that wander about one place, stop, drift and fall silent."""
    chance = Dice(seed)
    lat, lon = chance.choice([(36.0, 124.0), (0.0, 179.999), (64.0, -179.995)])
    rows: list[Row] = []
    for name in "ABCDE":
        legs: list[Leg] = [(DAY - 12 * HOUR, lat + 0.3, lon + 0.3)]
        while legs[-1][0] < DAY + 12 * HOUR:
            spot = near(lat, lon, chance.choice([100, 300, 450, 2000]), chance.uniform(0, 6.3))
            arrival = legs[-1][0] + chance.uniform(0.2, 3) * HOUR
            drift = near(*spot, chance.choice([0, 0, 200, 3000]), chance.uniform(0, 6.3))
            legs += [(arrival, *spot), (arrival + chance.uniform(0.5, 6) * HOUR, *drift)]
        fixes = heard(name, legs, chance.choice([30, 120, 600, 1800]), chance)
        for _ in range(2):
            since = DAY + chance.uniform(-12, 12) * HOUR
            until = since + chance.uniform(0.3, 5) * HOUR
            fixes = [fix for fix in fixes if not since < fix[1] < until]
        rows += list({fix[1]: fix for fix in fixes}.values())
    north, east = near(lat, lon, 10_200, chance.uniform(0, 6.3))
    return rows, ("Port", exact(north), exact((east + 180) % 360 - 180))


@pytest.mark.parametrize("seed", range(24))
def test_encounters_are_those_of_the_plain_definition(tmp_path: Path, seed: int):
    rows, port = random_world(seed)
    found = events(tmp_path, "encounters", rows, [port], given={"one_hull": False})
    fixes = {name: sorted(row[1:4] for row in rows if row[0] == name) for name in "ABCDE"}
    seen = {
        name: minutes(track, lambda lat, lon: haversine_km(exact(lat), exact(lon), *port[1:]) <= 10)
        for name, track in fixes.items()
    }
    wanted = [
        (one, other, first * 60, last * 60, distance, speed)
        for one, other in combinations("ABCDE", 2)
        for first, last, distance, speed in stays(seen[one], seen[other])
    ]
    columns = ["vessel_1", "vessel_2", "start", "end", "median_distance_m", "median_speed_kn"]
    got = found.with_columns(pl.col("start", "end").dt.epoch("s")).select(columns).rows()
    assert [row[:4] for row in got] == [row[:4] for row in wanted]
    for row, want in zip(got, wanted, strict=True):
        assert row[4:] == pytest.approx(want[4:], rel=1e-4, abs=1e-4)

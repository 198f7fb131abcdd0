"""Conflicts of identity from small tracks and statements: what is told, when, where and of whom."""

from datetime import UTC, datetime, timedelta

import numpy as np
import polars as pl
import pytest

from tricord.geo import harbour_files
from tricord.geo.tracks import Tracks
from tricord.model.positions import CLAIM_SCHEMA
from tricord.monitors.sanctions import identity
from tricord.monitors.sanctions.identity.conflicts import Params, events, of_tracks
from tricord.monitors.watch import joined

UNITS = 600_000
METRES = 111_194.93
KNOT = 1852 / 3600
START = 1_770_076_800
"""2026-02-03 00:00 UTC."""

EARTH_M = 6_371_000.0
SHIP = "440000001"
NOWHERE = pl.DataFrame({"port": ["nowhere"], "lat": [-60.0], "lon": [-30.0]})


@pytest.fixture(scope="module")
def ports(tmp_path_factory):
    file = tmp_path_factory.mktemp("ports") / "ports.csv"
    NOWHERE.write_csv(file)
    return harbour_files.read(file)


def sailing(  # noqa: PLR0917  # the ways in which tracks differ
    seconds, lat, lon, knots=10.0, course=90.0, seed=0
):
    """Rows of a ship on a straight course: seconds since START, degrees, knots, degrees."""
    seconds = np.asarray(seconds, np.float64)
    noise = np.random.default_rng(seed).normal(0, 2.0, (2, len(seconds)))
    way = (seconds - seconds[0]) * knots * KNOT
    north = (way * np.cos(np.radians(course)) + noise[0]) / METRES
    east = (way * np.sin(np.radians(course)) + noise[1]) / METRES / np.cos(np.radians(lat))
    told = np.full((2, len(seconds)), [[knots], [course]])
    return np.array([seconds, lat + north, (lon + east + 180) % 360 - 180, *told])


def tracks(ships):
    """Tracks of identities; the rows of several ships of one are put in order of time."""
    columns, starts = [], [0]
    for parts in ships.values():
        rows = np.concatenate(parts, axis=1)
        rows = rows[:, np.lexsort(rows[::-1])]
        columns.append(rows)
        starts.append(starts[-1] + rows.shape[1])
    table = np.concatenate(columns, axis=1)
    return Tracks(
        vessels=tuple(ships),
        hulls=np.ones(len(ships), np.int32),
        starts=np.array(starts),
        at=((table[0] + START) * 1e6).astype(np.int64),
        lat=np.rint(table[1] * UNITS).astype(np.int32),
        lon=np.rint(table[2] * UNITS).astype(np.int32),
        speed=np.rint(table[3] * 100).astype(np.int16),
        course=np.rint(table[4] * 100).astype(np.int32),
        receiver=np.zeros(table.shape[1], np.int16),
    )


def found(ports, ships=None, claims=None, params=None):
    """The events of ships and statements."""
    params = params or Params()
    ships = ships or {"999000000": [sailing([0, 600], 10.0, -150.0)]}
    parts = of_tracks(tracks(ships), ports, params)
    said = CLAIM_SCHEMA.to_frame() if claims is None else claims
    return events({**parts, "claims": said}, params)


def moment(seconds):
    return datetime.fromtimestamp(START, UTC) + timedelta(seconds=float(seconds))


def hour(hours):
    return moment(3600 * hours)


def said(*rows):
    """Claims of IMO numbers: identity, number, from and until which hour."""
    made = [
        {"vessel_id": v, "field": "imo", "value": n, "first_at": hour(a), "last_at": hour(b)}
        for v, n, a, b in rows
    ]
    return pl.DataFrame(made, schema=CLAIM_SCHEMA)


def told(frame, *columns):
    return frame.select("vessel_id", "start", "end", "kind", *columns).rows()


def great_circle_m(one, other):
    """By the law of cosines on vectors, which is not how the monitor reckons."""
    vectors = []
    for place in (one, other):
        lat, lon = np.radians(place)
        vectors.append((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    return EARTH_M * np.arccos(np.clip(np.dot(*vectors), -1, 1))


def test_one_honest_ship_that_says_one_number_is_in_no_conflict(ports):
    ships = {SHIP: [sailing(np.arange(0, 36_000, 60), 37.0, 124.0)]}
    made = found(ports, ships, said((SHIP, "9074729", 0, 10)))
    assert made.height == 0
    assert dict(made.select(identity.EVENTS.names()).schema) == dict(identity.EVENTS)


@pytest.mark.parametrize("number", ["9074728", "0999999", "90747290", "12345"])
def test_a_number_that_cannot_be_one_is_told_with_the_number(ports, number):
    made = found(ports, claims=said((SHIP, number, 1, 5)))
    assert told(made, "imo") == [(SHIP, hour(1), hour(5), "imo_check", number)]


def test_two_numbers_in_one_month_are_two_at_a_time_or_a_change_in_order_of_time(ports):
    at_once = found(ports, claims=said((SHIP, "9074729", 0, 10), (SHIP, "1000019", 4, 20)))
    wanted = [(SHIP, hour(4), hour(10), "two_imos", "1000019", "9074729")]
    assert told(at_once, "imo", "imo_2") == wanted
    in_turn = found(ports, claims=said((SHIP, "9074729", 0, 4), (SHIP, "1000019", 9, 20)))
    wanted = [(SHIP, hour(4), hour(9), "identity_change", "9074729", "1000019")]
    assert told(in_turn, "imo", "imo_2") == wanted
    assert set(at_once["vessel_2"]) | set(in_turn["vessel_2"]) == {None}


@pytest.mark.parametrize(
    ("since", "kind", "window"),
    [(4, "shared_imo", (4, 10)), (9.5, "handover", (9.5, 10)), (15, "handover", (10, 15))],
)
def test_a_number_under_two_identities_is_told_of_each_and_names_the_other(
    ports, since, kind, window
):
    claims = said(("8", "9074729", 0, 10), ("7", "9074729", since, 20))
    start, end = map(hour, window)
    wanted = [(a, start, end, kind, b, "9074729") for a, b in (("7", "8"), ("8", "7"))]
    for each in (claims, claims.reverse()):
        assert told(found(ports, claims=each), "vessel_2", "imo") == wanted


def lengths(*rows):
    """Claims of lengths: identity, metres, how often."""
    first, last = hour(0), hour(9)
    made = [(v, "length_m", f"{metres:g}", first, last, times, 1) for v, metres, times in rows]
    return pl.DataFrame(made, schema=CLAIM_SCHEMA, orient="row")


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [(180.0, 160.0, 20.0), (180.0, 163.0, None), (60.0, 52.0, None), (60.0, 49.0, 11.0)],
)
def test_one_number_of_hulls_of_different_length_is_borrowed_and_told_of_each(
    ports, one, other, metres
):
    claims = pl.concat(
        [
            said(("7", "9074729", 0, 10), ("8", "9074729", 2, 20)),
            lengths(("7", one, 90), ("7", 300.0, 2), ("8", other, 40), ("9", 20.0, 5)),
        ]
    )
    for each in (claims, claims.reverse()):
        made = found(ports, claims=each).filter(kind="borrowed_identity")
        wanted = [] if metres is None else [("7", "8", metres), ("8", "7", metres)]
        assert made.select("vessel_id", "vessel_2", "distance_m").rows() == wanted
        assert set(made["imo"]) == ({"9074729"} if wanted else set())


def test_numbers_that_are_wrong_or_undated_join_nobody(ports):
    undated = said(("1", "9074729", 0, 1)).with_columns(first_at=None, last_at=None)
    undated = undated.cast(CLAIM_SCHEMA)
    claims = pl.concat([said(("2", "9074729", 0, 9)), undated])
    assert found(ports, claims=claims).height == 0
    wrong = said(("1", "9074728", 0, 9), ("2", "9074728", 0, 9))
    assert found(ports, claims=wrong)["kind"].to_list() == ["imo_check", "imo_check"]


def test_hulls_that_send_in_turns_last_as_long_as_each_was_heard(ports):
    long = sailing(np.arange(0, 360_000, 600), 25.0, 150.0, knots=0.5)
    short = sailing(np.arange(200_000, 205_000, 310), 25.4, 162.0, seed=1)
    made = found(ports, {SHIP: [long, short]}).sort("track")
    assert made["kind"].to_list() == ["two_hulls", "two_hulls"]
    assert made.select("start", "end").rows() == [
        (moment(each[0, 0]), moment(each[0, -1])) for each in (long, short)
    ]
    assert made["alternations"].n_unique() == 1
    assert made["alternations"][0] >= 16


def test_the_stretch_that_shows_two_hulls_is_short_and_begins_where_they_alternate(ports):
    long = sailing(np.arange(0, 360_000, 600), 25.0, 150.0, knots=0.5)
    short = sailing(np.arange(200_000, 205_000, 310), 25.4, 162.0, seed=1)
    for event, ship in zip(
        found(ports, {SHIP: [long, short]}).sort("track").iter_rows(named=True),
        (long, short),
        strict=True,
    ):
        assert moment(198_000) < event["shown_at"] <= moment(201_000)
        assert event["shown_end_at"] - event["shown_at"] < timedelta(hours=3)
        place = (event["lat_deg"], event["lon_deg"])
        apart = [great_circle_m(place, fix) for fix in ship[1:3].T]
        assert min(apart) < 1.0
        at = ship[0, int(np.argmin(apart))]
        assert event["shown_at"] <= moment(at) <= event["shown_end_at"]
        assert event["distance_m"] == pytest.approx(
            great_circle_m((25.0, 150.5), (25.4, 162.1)), rel=0.02
        )


def test_a_leap_is_the_step_alone_with_both_places_and_the_speed_it_would_need(ports):
    before = sailing(np.arange(0, 40_000, 300), 37.0, 124.0, course=10)
    after = sailing(np.arange(40_300, 90_000, 300), 35.0, 129.5, course=80, seed=1)
    (leap,) = found(ports, {SHIP: [before, after]}).to_dicts()
    assert (leap["kind"], leap["track"]) == ("jump", 2)
    assert (leap["start"], leap["end"]) == (moment(before[0, -1]), moment(after[0, 0]))
    fix, to = before[1:3, -1], after[1:3, 0]
    assert (leap["lat_deg"], leap["lon_deg"]) == pytest.approx(fix, abs=1e-5)
    assert (leap["end_lat_deg"], leap["end_lon_deg"]) == pytest.approx(to, abs=1e-5)
    metres = great_circle_m(fix, to)
    assert leap["distance_m"] == pytest.approx(metres, rel=1e-4)
    seconds = after[0, 0] - before[0, -1]
    assert leap["speed_kn"] == pytest.approx((metres - 500) / (seconds + 10) / KNOT, rel=1e-4)
    assert leap["shown_at"] == moment(before[0, -12])
    assert leap["shown_end_at"] == moment(after[0, 11])


def test_there_and_back_is_two_leaps_and_a_way_back_that_a_ship_can_make_is_none(ports):
    home = sailing(np.arange(0, 40_000, 300), 37.0, 124.0, knots=0)
    away = sailing(np.arange(40_200, 45_000, 300), 40.0, 150.0, course=80, seed=1)
    for silent, leaps in ((300, 2), (200_000, 1)):
        again = sailing(np.arange(45_000 + silent, 300_000, 300), 37.0, 124.0, knots=0, seed=2)
        made = found(ports, {SHIP: [home, away, again]})
        assert set(made["kind"]) == {"jump"}
        assert made.height == leaps


def circling(seconds, lat, lon, metres):
    """A ship whose positions go round a circle while it says that it lies still."""
    rows = sailing(seconds, lat, lon, knots=0)
    angle = np.arange(len(seconds)) * 0.3
    rows[1] = lat + metres * np.cos(angle) / METRES
    east = metres * np.sin(angle) / METRES / np.cos(np.radians(lat))
    rows[2] = (lon + east + 180) % 360 - 180
    return rows


@pytest.mark.parametrize("lon", [-123.0, 180.0])
def test_a_circle_is_where_its_middle_is_even_on_the_dateline(ports, lon):
    rows = circling(np.arange(0, 9_000, 60), 38.0, lon, 900)
    (event,) = found(ports, {SHIP: [rows]}).to_dicts()
    assert event["kind"] == "circle"
    assert great_circle_m((event["lat_deg"], event["lon_deg"]), (38.0, lon)) < 100
    assert (event["start"], event["end"]) == (moment(0), moment(8_940))


def test_a_frozen_position_lasts_only_as_long_as_it_stood_still(ports):
    rows = sailing(np.arange(0, 90_000, 60), 37.0, 124.0, knots=12)
    for first, past in ((100, 130), (900, 960)):
        rows[1:3, first:past] = rows[1:3, first : first + 1]
    made = found(ports, {SHIP: [rows]}).filter(kind="frozen")
    wanted = [(moment(rows[0, a]), moment(rows[0, b])) for a, b in ((100, 129), (900, 959))]
    assert made.select("start", "end").rows() == wanted
    places = made.select("lat_deg", "lon_deg").rows()
    assert np.array(places) == pytest.approx(rows[1:3, [100, 900]].T, abs=1e-5)


def test_hours_inland_are_told_with_the_first_place_unless_others_are_heard_there(ports):
    desert = sailing(np.arange(0, 20_000, 600), 42.0, 105.0, knots=0)
    (event,) = found(ports, {SHIP: [desert]}).to_dicts()
    assert event["kind"] == "on_land"
    assert (event["lat_deg"], event["lon_deg"]) == pytest.approx(desert[1:3, 0], abs=1e-5)
    assert found(ports, {SHIP: [desert]}, params=Params(inland_h=6.0)).height == 0
    river = {f"44000000{n}": [desert] for n in range(3)}
    assert found(ports, river).height == 0
    assert found(ports, river, params=Params(inland_others=2)).height == 3


def test_the_columns_of_the_file_are_as_they_always_were():
    assert identity.EVENTS.names() == ["vessel_id", "track", "start", "end", "kind"]


def test_neither_shares_nor_their_order_change_a_row(ports):
    long = sailing(np.arange(0, 90_000, 600), 37.0, 124.0)
    short = sailing(np.arange(20_000, 25_000, 310), 37.4, 139.0, seed=1)
    ships = {
        "1": [long, short],
        "2": [long],
        "3": [circling(np.arange(0, 9_000, 60), 38.0, -123.0, 900)],
        "4": [sailing(np.arange(0, 20_000, 600), 42.0, 105.0, knots=0)],
    }
    claims = said(
        *((v, n, 0, 9) for v in "12" for n in ("9074729", "1000019", "9074728", "9074727"))
    )
    params = Params()
    shares = [of_tracks(tracks({v: rows}), ports, params) for v, rows in ships.items()]
    whole = events({**of_tracks(tracks(ships), ports, params), "claims": claims}, params)
    assert whole.height > 10
    for parts in (shares, shares[::-1]):
        for order in (claims, claims.reverse()):
            assert events({**joined(parts), "claims": order}, params).equals(whole)

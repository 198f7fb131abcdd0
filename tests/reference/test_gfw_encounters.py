"""The reference of encounters: the published examples, then every quirk of the published code."""

import math
from datetime import UTC, datetime

import pytest
from tests.reference.cases import DAY, HOUR, NOVEMBER_15, met, row, still
from tests.reference.gfw_encounters import encounters, merged
from tests.reference.gfw_positions import Fix, fixes
from tests.reference.gfw_raw_encounters import (
    EncounterParams,
    adjacent,
    raw_encounters,
    resampled,
    resampled_day,
    unique_fixes,
)

NOON = NOVEMBER_15 + 12 * HOUR
PUBLISHED = EncounterParams(max_gap_s=4200, extrapolate=False, min_raw_minutes=30)
"""The parameters of pipe-encounters@05b8367 tests/test_compute_encounters.py."""
AFTERNOON = datetime(2011, 1, 1, 15, tzinfo=UTC).timestamp()
LAT_1 = (
    -1.5032387, -1.4869308, -1.4752579, -1.4719963, -1.471653, -1.4718246, -1.472168,
    -1.4718246, -1.4725113, -1.4730263, -1.4859009, -1.4974022, -1.5140533,
)  # fmt: skip
LON_1 = (
    55.2340155, 55.232743, 55.2292189, 55.2251069, 55.2224633, 55.2199175, 55.2185466,
    55.2167839, 55.2156088, 55.2139439, 55.2089489, 55.2078715, 55.2069899,
)  # fmt: skip
MINUTES_2 = (20, 30, 40, 50, 60, 70, 90, 100, 110, 120, 130, 140, 150, 160, 170)
LAT_2 = (
    -1.4065933, -1.4218712, -1.4467621, -1.4623833, -1.469593, -1.471138, -1.4704514, -1.4704514,
    -1.4704514, -1.4728546, -1.4718246, -1.4474487, -1.4278793, -1.4084816, -1.3998985,
)  # fmt: skip
LON_2 = (
    55.2350923, 55.2342113, 55.2334282, 55.2310789, 55.2287294, 55.2267713, 55.2206029, 55.218057,
    55.215217, 55.2116913, 55.2088509, 55.2057165, 55.2040512, 55.2036594, 55.2037574,
)  # fmt: skip
DATELINE_2 = (
    -179.9993, -179.9993, -179.9992, -179.9999, -179.9994, -179.9993, -179.9999, -179.999,
    -179.999, -179.9993, -179.999, -179.995, -179.992, -179.994, -179.994,
)  # fmt: skip


def published(lon_1=LON_1, lon_2=LON_2, lat_1=LAT_1, lat_2=LAT_2):
    """The two tracks of pipe-encounters@05b8367 tests/series_data.py."""
    one = [
        ("1", AFTERNOON + (40 + 10 * k) * 60, lat, lon, 0.0, 45.0)
        for k, (lat, lon) in enumerate(zip(lat_1, lon_1, strict=True))
    ]
    other = [
        ("2", AFTERNOON + minute * 60, lat, lon, 0.0, 45.0)
        for minute, lat, lon in zip(MINUTES_2, lat_2, lon_2, strict=True)
    ]
    return one + other


def raw_of(rows, params=PUBLISHED):
    return raw_encounters(adjacent(resampled(fixes(rows), params), params), params)


def clock(at):
    return datetime.fromtimestamp(at, UTC).strftime("%d %H:%M")


def test_the_published_pair_meets_as_published():
    assert sorted(tuple(one) for one in raw_of(published())) == [
        (
            "1", "2", AFTERNOON + 70 * 60, AFTERNOON + 120 * 60, -1.4719963, 55.21973783333268,
            0.20333088100150815, 0.6467305031568592, 6, 5,
            -1.4719963, 55.2251069, -1.4725113, 55.2156088,
        ),
        (
            "2", "1", AFTERNOON + 70 * 60, AFTERNOON + 120 * 60, -1.4710235833333334,
            pytest.approx(55.219337766666875, abs=1e-12), 0.20333088100150815, 1.1175558891689739,
            5, 6, -1.471138, 55.2267713, -1.4728546, 55.2116913,
        ),
    ]  # fmt: skip


def test_the_published_pair_on_the_dateline_is_merged_as_published():
    rows = published((179.999,) * 13, DATELINE_2)
    (event,) = merged(raw_of(rows), EncounterParams(merge_hours=24))
    assert event == {
        "vessel_1": "1",
        "vessel_2": "2",
        "start": 1293898200.0,
        "end": 1293901800.0,
        "duration_h": 1.0,
        "mean_lat": pytest.approx(-1.4716407285714286, abs=1e-12),
        "mean_lon": pytest.approx(179.99984999999998, abs=1e-9),
        "median_distance_m": pytest.approx(211.70220169329662, abs=1e-9),
        "median_speed_kn": pytest.approx(0.18393498586650497, abs=1e-9),
    }


def three_published():
    nought, aside = (0.0,) * 13, (0.0,) * 8 + (0.001,) * 7
    rows = published(nought, aside, nought, (0.0,) * 15)
    third = [("3", at, lat, 0.001 - lon, *rest) for v, at, lat, lon, *rest in rows if v == "2"]
    return rows + third


def spans(raw):
    return {
        (one.segment_1, one.segment_2): (clock(one.start)[3:], clock(one.end)[3:]) for one in raw
    }


def test_three_published_vessels_meet_two_by_two():
    long, short = ("15:20", "17:50"), ("15:40", "17:40")
    assert spans(raw_of(three_published())) == {
        ("1", "2"): short, ("2", "1"): short, ("1", "3"): short, ("3", "1"): short,
        ("2", "3"): long, ("3", "2"): long,
    }  # fmt: skip


def test_with_one_neighbour_tracked_a_meeting_may_be_seen_from_one_side_only():
    params = EncounterParams(
        max_gap_s=4200, extrapolate=False, min_raw_minutes=30, max_neighbours=1
    )
    assert spans(raw_of(three_published(), params)) == {
        ("1", "2"): ("15:40", "16:40"),
        ("1", "3"): ("16:50", "17:40"),
        ("2", "1"): ("15:40", "17:40"),
        ("3", "1"): ("15:40", "17:40"),
    }


def test_vessels_that_part_between_two_instants_never_meet():
    apart = [10.0 * (k % 2) for k in range(15)]
    assert raw_of(published((0.0,) * 13, apart, (0.0,) * 13, (0.0,) * 15)) == []


def test_the_published_track_is_resampled_as_published():
    given = (
        (0, 10.3, 10.0, 0), (2, 10, 10, 0), (4, 10, 10, 0), (6, 10, 10, 0), (8, 10, 10, 0),
        (12, 10, 10, 0), (18, 10, 10, 0), (26, 10, 11, 0), (98, 10, 11, 0), (102, 11, 11, 0),
        (142, 11, 11, 10),
    )  # fmt: skip
    of = [
        Fix("0", NOVEMBER_15 * 10**6 + minute * 60 * 10**6, lat, lon, knots, 45.0, "0")
        for minute, lat, lon, knots in given
    ]
    made = resampled_day(of, EncounterParams())
    assert [((s.at - NOVEMBER_15) / 60, s.lat, s.lon, s.density, s.speed) for s in made[:8]] == [
        (0, 10.3, 10.0, 1.0, 0), (10, 10.0, 10.0, 1.0, 0), (20, 10.0, 10.25, 1.0, 0),
        (100, 10.5, 11.0, 1.0, 0), (110, 11.0, 11.0, 0.25, 2.0), (120, 11.0, 11.0, 0.25, 4.5),
        (130, 11.0, 11.0, 0.25, 7.0), (140, 11.0, 11.0, 0.25, 9.5),
    ]  # fmt: skip
    assert [(s.lat, s.lon, s.density) for s in made[8:]] == [
        (11.015713484026367, 11.01600758851356, 1.0),
        (11.035355339059327, 11.036017074155552, 0.56),
        (11.054997194092287, 11.056026559797516, 0.36),
        (11.074639049125247, 11.07603604543948, 0.26),
        (11.094280904158206, 11.096045531081444, 0.21),
        (11.113922759191166, 11.116055016723408, 0.17),
    ]


@pytest.mark.parametrize(
    ("start", "minutes", "seen"),
    [
        (-130, 120, ("14 21:50", "14 23:50")),
        (-120, 120, None),
        (-110, 120, None),
        (-60, 120, None),
        (-10, 120, None),
        (0, 120, ("15 00:00", "15 02:00")),
        (-60, 180, ("15 00:00", "15 02:00")),
        (-120, 180, ("14 22:00", "15 01:00")),
    ],
)
def test_midnight_swallows_or_shortens_a_meeting(start, minutes, seen):
    found = encounters(met(NOVEMBER_15 + start * 60, minutes))
    assert [(clock(one["start"]), clock(one["end"])) for one in found] == ([seen] if seen else [])


def test_a_run_follows_the_records_of_vessel_1_across_its_silence():
    silent = still("a", NOVEMBER_15, NOVEMBER_15 + 4 * HOUR)
    silent += still("a", NOVEMBER_15 + 8 * HOUR, NOVEMBER_15 + 12 * HOUR)
    raw = raw_of(silent + still("b", NOVEMBER_15, NOVEMBER_15 + 12 * HOUR), EncounterParams())
    assert [(one.segment_1, clock(one.start)[3:], clock(one.end)[3:]) for one in raw] == [
        ("a", "00:00", "13:00"),
        ("b", "00:00", "04:00"),
        ("b", "08:10", "13:00"),
    ]


@pytest.mark.parametrize(
    ("at", "start", "minutes"), [(NOON, "11:00", 120), (NOON + 300, "11:10", 110)]
)
def test_dead_reckoning_invents_contact_of_one_fix_each(at, start, minutes):
    rows = [row(vessel, at, 38.0, 125.0) for vessel in "ab"]
    for one in raw_of(rows, EncounterParams()):
        assert clock(one.start)[3:] == start
        assert one.end - one.start == minutes * 60
    assert len(encounters(rows)) == (minutes == 120)


def test_the_instant_of_a_lone_fix_is_missing():
    made = resampled(fixes([row("a", NOON, 38.0, 125.0)]), EncounterParams())
    assert len(made) == 12
    assert NOON not in {sample.at for sample in made}


@pytest.mark.parametrize(("apart", "instants"), [(3599, 18), (3600, 12), (3601, 12)])
def test_fixes_an_hour_apart_are_not_interpolated(apart, instants):
    rows = [row("a", at, 38.0, 125.0) for at in (NOON + 300, NOON + 300 + apart)]
    assert len(resampled(fixes(rows), EncounterParams())) == instants


def test_a_fix_on_the_grid_after_an_hour_of_silence_is_not_a_sample():
    rows = [row("a", at, 38.0, 125.0) for at in (NOON, NOON + 600, NOON + 7800, NOON + 8400)]
    heard = {sample.at for sample in resampled(fixes(rows), EncounterParams(extrapolate=False))}
    assert heard == {NOON, NOON + 600, NOON + 8400}


def test_interpolation_across_the_dateline_passes_through_greenwich():
    rows = [row("a", NOON, 0.0, 179.95), row("a", NOON + 1200, 0.0, -179.95)]
    made = resampled(fixes(rows), EncounterParams(extrapolate=False))
    assert [sample.lon for sample in made] == pytest.approx([179.95, 0.0, -179.95])


@pytest.mark.parametrize("course", [0.0, 90.0, 180.0, 270.0])
def test_dead_reckoning_sails_north_whatever_the_course(course):
    of = fixes([row("a", NOON, 38.0, 125.0, 10.0, course)])
    end = resampled(of, EncounterParams())[-1]
    turned = math.degrees(math.atan2((end.lon - 125) * math.cos(math.radians(38)), end.lat - 38.0))
    assert abs(turned) <= 3.15
    repaired = resampled(of, EncounterParams(course_defect=False))[-1]
    north = math.cos(math.radians(course)) / 6
    assert repaired.lat - 38.0 == pytest.approx(north, abs=1e-9)


def test_dead_reckoning_stays_within_the_date():
    made = resampled(fixes([row("a", NOVEMBER_15 + DAY - 300, 38.0, 125.0)]), EncounterParams())
    assert {sample.at // DAY for sample in made} == {NOVEMBER_15 // DAY}


def test_ties_are_medians_and_moments_without_speed_or_course_are_dropped():
    ties = [row("a", NOON, 38.0 + k, 125.0, k, 90.0) for k in (0, 1, 5)]
    other = [
        row("a", NOON + 1, 38.0, 125.0, None, 90.0),
        row("a", NOON + 2, 38.0, 125.0, 0.36, None),
    ]
    kept = row("a", NOON + 3, 38.0, 125.0, 0.35, None)
    ((*_, fix, still_there),) = unique_fixes(
        fixes([*ties, *other, kept]), EncounterParams()
    ).values()
    assert (fix.lat, fix.speed, fix.course) == (39.0, 1.0, pytest.approx(math.pi / 2))
    assert (still_there.at, still_there.course) == (NOON + 3, 0.0)


def test_a_merged_meeting_takes_speed_from_both_vessels():
    moving = [row("b", NOON + k * 600, 38.0, 125.0 + 0.001 * (k % 2)) for k in range(19)]
    rows = still("a", NOON, NOON + 3 * HOUR) + moving
    params = EncounterParams(extrapolate=False)
    own, other = (one.median_speed_kn for one in raw_of(rows, params))
    assert own == 0.0
    assert other > 0.2
    (event,) = encounters(rows, params)
    assert event["median_speed_kn"] == other / 2


@pytest.mark.parametrize(("hole", "events"), [(3 * HOUR + 3000, 1), (4 * HOUR, 2)])
def test_meetings_four_hours_apart_are_two(hole, events):
    begin = NOVEMBER_15 + HOUR
    second = begin + 2 * HOUR + hole
    aside = still("b", begin + 2 * HOUR + 600, second - 600, lat=39.0)
    rows = still("a", begin, second + 2 * HOUR) + still("b", begin, begin + 2 * HOUR) + aside
    found = encounters(
        rows + still("b", second, second + 2 * HOUR), EncounterParams(extrapolate=False)
    )
    assert len(found) == events


def test_a_port_hides_the_raw_meetings_of_one_date_and_leaves_the_other():
    begin = NOVEMBER_15 - 3 * HOUR
    near = still("a", begin, NOVEMBER_15 - 600) + still("b", begin, NOVEMBER_15 - 600)
    away = still("a", NOVEMBER_15, NOVEMBER_15 + 3 * HOUR, lat=38.02)
    away += still("b", NOVEMBER_15, NOVEMBER_15 + 3 * HOUR, lat=38.02)
    params = EncounterParams(extrapolate=False)
    (whole,) = encounters(near + away, params)
    (rest,) = encounters(near + away, params, lambda lat, _lon: 9.999 if lat == 38.0 else 10.0)
    assert (clock(whole["start"]), clock(rest["start"])) == ("14 21:00", "15 00:00")
    assert encounters(near + away, params, distance_from_shore_km=lambda _lat, _lon: None) == []
    assert encounters(near + away, params, distance_from_shore_km=lambda _lat, _lon: 0.0) == []


def test_distances_are_looked_up_at_two_decimals():
    asked = []
    rows = still("a", NOON, NOON + 3 * HOUR, lat=38.004, lon=124.996)
    rows += still("b", NOON, NOON + 3 * HOUR, lat=38.004, lon=124.996)
    encounters(rows, None, lambda *place: asked.append(place) or 50.0)
    assert set(asked) == {(38.0, 125.0)}


@pytest.mark.parametrize(("minutes", "table", "product"), [(110, 0, 0), (120, 1, 0), (130, 1, 1)])
def test_the_product_wants_more_than_two_hours(minutes, table, product):
    rows = met(NOON, minutes)
    assert len(encounters(rows)) == table
    assert len(encounters(rows, EncounterParams(product=True))) == product


def test_the_product_leaves_out_two_knots():
    def sailing(knots):
        return [
            row(vessel, NOON + k * 600, 38.0 + knots / 360 * k, 125.0)
            for vessel in "ab"
            for k in range(19)
        ]

    params = EncounterParams(product=True, extrapolate=False)
    assert [len(encounters(sailing(knots), params)) for knots in (1.9, 2.1)] == [1, 0]


def test_a_reach_beyond_the_cells_is_refused():
    with pytest.raises(ValueError, match=r"1\.5"):
        adjacent([], EncounterParams(max_distance_km=1.5))

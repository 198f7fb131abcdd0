"""The reference of port visits: the published examples, then the quirks of the published code."""

import pytest
from tests.reference.cases import DAY, DEGREES_A_METRE, HOUR, NOVEMBER_15, row
from tests.reference.gfw_port_visits import (
    Event,
    PortParams,
    Record,
    confidence,
    port_events,
    port_visits,
    visits_of,
)
from tests.reference.gfw_positions import fixes

PORT = ("p1", 38.0, 125.0)
MINUTE_US = 60_000_000
MIDNIGHT_US = NOVEMBER_15 * 1_000_000
SEA, IN, STOP = (10.0, 10.0), (1.0, 5.0), (1.0, 0.0)


def record(minute, place, ends_gap=False):
    (fix,) = fixes([row("a", NOVEMBER_15 + minute * 60, 38.0, 125.0, place[1])])
    return Record(fix, PORT, place[0], ends_gap)


def events_of(*records, end=1440):
    found = port_events(records, MIDNIGHT_US + end * MINUTE_US, PortParams(min_gap_minutes=60))
    return [(event.type, (event.at_us - MIDNIGHT_US) / MINUTE_US) for event in found]


ENTRY, EXIT = "PORT_ENTRY", "PORT_EXIT"
BEGIN, END = "PORT_STOP_BEGIN", "PORT_STOP_END"
SILENT, HEARD = "PORT_GAP_BEGIN", "PORT_GAP_END"
BETWEEN, SLOW = (3.5, 5.0), (1.0, 0.3)


@pytest.mark.parametrize(
    ("places", "events"),
    [
        ((SEA, IN, STOP, IN, SEA), [(ENTRY, 10), (BEGIN, 20), (END, 30), (EXIT, 40)]),
        ((SEA, STOP, SEA), [(ENTRY, 10), (BEGIN, 10), (END, 20), (EXIT, 20)]),
        ((SEA, BETWEEN, IN, BETWEEN, SEA), [(ENTRY, 20), (EXIT, 40)]),
        (
            (SEA, IN, SLOW, STOP, SLOW, SEA),
            [(ENTRY, 10), (BEGIN, 30), (END, 50), (EXIT, 50)],
        ),
        ((IN, STOP, SEA), [(BEGIN, 10), (END, 20), (EXIT, 20)]),
        ((STOP, SEA), [(END, 10), (EXIT, 10)]),
    ],
)
def test_events_of_the_published_cases(places, events):
    # pipe-anchorages@0d8a4a4 tests/.../test_create_in_out_events.py; the last two are ours.
    assert events_of(*(record(10 * k, place) for k, place in enumerate(places))) == events


def test_gaps_of_the_published_cases():
    around = record(0, SEA), record(10, IN)
    assert events_of(*around, record(130, IN, True), record(140, SEA)) == [
        (ENTRY, 10), (HEARD, 130), (SILENT, 70), (EXIT, 140),
    ]  # fmt: skip
    assert events_of(*around, record(130, IN), record(140, SEA)) == [(ENTRY, 10), (EXIT, 140)]
    assert events_of(*around, record(60, IN, True), record(70, SEA)) == [(ENTRY, 10), (EXIT, 70)]
    assert events_of(*around) == [(ENTRY, 10), (SILENT, 70)]
    assert events_of(record(1370, SEA), record(1379, IN)) == [(ENTRY, 1379), (SILENT, 1439)]
    assert events_of(record(1370, SEA), record(1380, IN)) == [(ENTRY, 1380)]


@pytest.mark.parametrize(
    ("types", "grade"),
    [
        ((ENTRY, BEGIN, EXIT), 4), ((ENTRY, HEARD, EXIT), 4), ((ENTRY, SILENT), 3),
        ((END, EXIT), 3), ((BEGIN,), 2), ((SILENT, HEARD), 2), ((ENTRY, EXIT), 1), ((EXIT,), 1),
    ],
)  # fmt: skip
def test_confidence_counts_kinds_of_events(types, grade):
    assert confidence([Event(kind, 0, "a", PORT) for kind in types]) == grade


def call(*stages):
    return [
        row("a", NOVEMBER_15 + hours * HOUR, 38.0 + km * 1000 * DEGREES_A_METRE, 125.0, knots)
        for hours, km, knots in stages
    ]


def seen(stages, **more):
    return [
        [(kind, (at - NOVEMBER_15) / HOUR) for kind, at, _ in visit["events"]]
        for visit in port_visits(call(*stages), [PORT], **more)
    ]


def test_the_first_record_emits_nothing():
    assert seen([(0, 2, 5), (1, 2, 5)], range_end=NOVEMBER_15 + 4 * HOUR) == []
    assert seen([(0, 2, 5), (1, 9, 5)]) == [[(EXIT, 1)]]


@pytest.mark.parametrize(("hours", "gap"), [(4, True), (4 - 1 / 3600, False)])
def test_four_hours_exactly_are_a_gap_in_port(hours, gap):
    (visit,) = seen([(0, 9, 8), (1, 2, 3), (1 + hours, 2, 3), (6, 9, 8)])
    assert ((SILENT, 5.0) in visit) is gap


def test_the_limits_of_speed_stop_and_start():
    (visit,) = seen([(0, 9, 8), (1, 2, 0.21), (2, 2, 0.2), (3, 2, 0.49), (4, 2, 0.5), (5, 9, 8)])
    assert visit == [(ENTRY, 1), (BEGIN, 2), (END, 4), (EXIT, 5)]


def test_an_exit_after_a_midnight_between_the_distances_is_seen_late():
    # At 26 h it is out; the first pass was at sea since midnight and dropped what shows it.
    stages = [(20, 9, 8), (21, 2, 5), (24, 3.5, 5), (26, 6, 8), (27, 7, 8), (30, 9, 8)]
    (visit,) = seen(stages)
    assert visit == [(ENTRY, 21), (EXIT, 30)]


def test_a_stop_that_ends_after_a_midnight_between_the_speeds_ends_late():
    stages = [(20, 9, 8), (21, 2, 0.0), (24, 2, 0.3), (25, 2, 0.6), (26, 2, 0.9), (27, 2, 1)]
    (visit,) = seen(stages, range_end=NOVEMBER_15 + 28 * HOUR)
    assert visit == [(ENTRY, 21), (BEGIN, 21), (END, 27)]


def test_positions_without_speed_are_not_read_and_the_slowest_of_a_tie_is():
    (visit,) = seen([(0, 9, 8), (1, 2, None), (2, 2, 5), (2, 2, 0.1), (3, 2, 102.3), (4, 9, 8)])
    assert visit == [(ENTRY, 2), (BEGIN, 2), (END, 4), (EXIT, 4)]


def test_a_silence_that_ends_at_sea_is_a_gap_in_port():
    (visit,) = seen([(0, 9, 8), (1, 2, 3), (9, 9, 8)])
    assert visit == [(ENTRY, 1), (SILENT, 5), (HEARD, 9), (EXIT, 9)]


def test_a_visit_ends_before_a_jump_to_another_segment():
    far = ("p9", 41.0, 125.0)
    rows = [
        *call((0, 9, 8), (1, 2, 0.0)),
        row("a", NOVEMBER_15 + 2 * HOUR, 41.0, 125.0, 3.0),
        row("a", NOVEMBER_15 + 3 * HOUR, 41.0, 125.0, 0.0),
    ]
    end = NOVEMBER_15 + 4 * HOUR
    one = port_visits(rows, [PORT, far], range_end=end)
    assert [visit["confidence"] for visit in one] == [3]
    two = port_visits(rows, [PORT, far], None, end, lambda fix: "s2" if fix[2] > 40 else "s1")
    assert [(visit["start_anchorage"], visit["confidence"]) for visit in two] == [
        ("p1", 3),
        ("p9", 2),
    ]


def test_events_at_one_moment_are_in_the_published_order():
    kinds = [EXIT, END, BEGIN, HEARD, SILENT, ENTRY]
    (visit,) = visits_of([Event(kind, 0, "a", PORT) for kind in kinds], PortParams())
    assert [event.type for event in visit] == [ENTRY, SILENT, HEARD, BEGIN, END, EXIT]


def test_a_visit_is_named_after_where_the_vessel_first_stopped():
    quay = ("p2", 38.02, 125.0)
    rows = call((0, 9, 8), (1, 2.9, 5), (2, 0.0, 0.0), (3, 2.9, 5), (4, 9, 8))
    (visit,) = port_visits(rows, [PORT, quay])
    assert (visit["start_anchorage"], visit["port"], visit["end_anchorage"]) == ("p2", "p1", "p2")
    assert (visit["confidence"], visit["duration_h"]) == (4, 3.0)


def test_a_vessel_in_port_at_the_end_of_the_range_falls_silent_after_four_hours():
    stages = [(0, 9, 8), (1, 2, 3)]
    assert seen(stages) == [[(ENTRY, 1), (SILENT, 5)]]
    assert seen(stages, range_end=NOVEMBER_15 + 5 * HOUR) == [[(ENTRY, 1)]]
    assert seen(stages, range_end=NOVEMBER_15 + 5 * HOUR + 1)[0][-1] == (SILENT, 5)
    assert port_visits([], [PORT]) == []
    assert DAY == 24 * HOUR

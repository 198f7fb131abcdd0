"""Pieces of track: whose fixes, of when, how many, and of which file."""

from datetime import timedelta
from itertools import pairwise

import pytest
from tests.node.sea_rows import FIRST, OTHER, SECOND, SHIP, at, event, fix, frame

from tricord.node.watching.pieces import FIXES_OF_A_SHIP, pieces


def every(minutes, count, vessel=SHIP, start=None, **said):
    """Fixes of a ship on its way north."""
    start = start or at(1)
    return [
        fix(vessel, start + timedelta(minutes=minutes * n), 30 + n / 100, 125.0, row=n, **said)
        for n in range(count)
    ]


def shown(positions, *events):
    """Rows of positions named for each event."""
    table = frame("positions", positions).sample(fraction=1, shuffle=True, seed=4)
    found = pieces(table.lazy(), frame("sea_events", list(events)))
    return {
        name: [(row["vessel_id"], row["at"], row["file_sha256"]) for row in rows]
        for name, rows in found.items()
    }


def moments(found):
    return [moment for _, moment, _ in found]


def test_an_event_shows_its_ship_while_it_lasted_and_half_an_hour_around():
    around = event("loitering", start_at=at(1, 5), end_at=at(1, 6), event_id="e")
    (found,) = shown(every(10, 144), around).values()
    assert moments(found) == [at(1, 4, 30) + timedelta(minutes=10 * n) for n in range(13)]


def test_both_ships_are_shown_and_no_third():
    met = event("encounters", OTHER, vessel_2=SHIP, event_id="e")
    fixes = [row for vessel in (SHIP, OTHER, "999") for row in every(60, 24, vessel)]
    (found,) = shown(fixes, met).values()
    assert {vessel for vessel, _, _ in found} == {SHIP, OTHER}


@pytest.mark.parametrize("count", [1, 23, 24, 25, 5_000])
def test_of_many_fixes_some_are_taken_evenly_with_the_first_and_the_last(count):
    fixes = every(1 / 6, count, start=at(1, 2))
    (found,) = shown(fixes, event("gaps", end_at=at(2, 14), event_id="e")).values()
    taken = moments(found)
    assert len(taken) == min(count, FIXES_OF_A_SHIP)
    assert (taken[0], taken[-1]) == (fixes[0]["at"], fixes[-1]["at"])
    steps = {round((b - a).total_seconds() / 10) for a, b in pairwise(taken)}
    assert max(steps, default=1) - min(steps, default=1) <= 1


def test_two_hulls_are_shown_where_they_alternate_and_not_thinned_over_the_month():
    month = every(5, 8_000)
    since, until = at(9, 12), at(9, 12, 30)
    hulls = event("identity", kind="two_hulls", end_at=at(27), event_id="e")
    (found,) = shown(month, hulls | {"shown_at": since, "shown_end_at": until}).values()
    assert moments(found) == [since + timedelta(minutes=5 * n) for n in range(7)]
    (thinned,) = shown(month, hulls).values()
    assert sum(since <= moment <= until for moment in moments(thinned)) <= 1


def test_a_stretch_outside_the_times_of_all_events_is_found_all_the_same():
    leap = event("identity", kind="jump", start_at=at(5, 1), end_at=at(5, 2), event_id="e")
    leap |= {"shown_at": at(4), "shown_end_at": at(6)}
    fixes = [fix(SHIP, moment, 30.0, 125.0) for moment in (at(4), at(6))]
    (found,) = shown(fixes, leap).values()
    assert moments(found) == [at(4), at(6)]


def test_of_a_position_that_came_in_two_files_the_first_is_named():
    twice = every(60, 3, start=at(1, 2)) + every(60, 3, start=at(1, 2), file_sha256=SECOND)
    (found,) = shown(twice, event("gaps", event_id="e")).values()
    assert [file for _, _, file in found] == [FIRST] * 3


def test_events_of_ships_without_positions_and_no_events_show_nothing():
    assert shown(every(60, 3), event("gaps", "777", event_id="e")) == {}
    assert shown(every(60, 3)) == {}

"""Years drawn anew, the calendar shifted, events and families left out."""

from datetime import date, timedelta

import numpy as np
import pytest

from tricord.series.events import Event
from tricord.series.resampling import draws, left_out, onset_interval, resampled, shifted

FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)


def test_whole_years_are_drawn_and_never_single_events():
    # Nine events of one year found, one of another missed: a year is drawn or it is not.
    events = [Event("A", date(2010, 1 + n, 1)) for n in range(9)] + [Event("B", date(2015, 1, 1))]
    interval, _ = resampled(events, dict.fromkeys(range(9), 10), [0.0] * 10)
    assert interval == (0.0, 1.0)
    # The rates that can come of drawing two years are three: 0, .9 and 1.
    several = [Event("A", date(2010 + n, 1, 1)) for n in range(10)]
    (low, high), _ = resampled(several, dict.fromkeys(range(9), 10), [0.0] * 10)
    assert 0.6 <= low < high == 1.0


def test_p_is_the_share_of_years_in_which_chance_does_as_well():
    events = [Event("A", date(2010, 1, 1)), Event("A", date(2015, 1, 1))]
    # A draw of two years holds the found one with probability 3/4.
    _, p = resampled(events, {0: 30}, [0.1, 0.1])
    assert p == pytest.approx(0.25, abs=0.02)


def test_alarms_crowded_in_one_year_make_a_wide_interval():
    even = [(year, (2, 3650)) for year in range(2005, 2025)]
    crowded = [(year, (40 if year == 2008 else 0, 3650)) for year in range(2005, 2025)]
    (low, high), (least, most) = onset_interval(even), onset_interval(crowded)
    assert low == high == pytest.approx(0.2, rel=0.01)
    assert least == 0.0
    assert most > 2 * high


def test_the_calendar_is_shifted_as_one():
    events = [Event(name, date(2012, 6, 1)) for name in "ABC"]
    onsets = {name: [date(2012, 3, 1)] for name in "ABC"}
    together = shifted(onsets, events, 3, FIRST, LAST)
    # All three are found or none: a year of 239 shifts finds them again.
    assert together == pytest.approx(13 / 239, abs=2 / 239)
    apart = {name: [date(2012 + n, 3, 1)] for n, name in enumerate("ABC")}
    assert shifted(apart, events, 3, FIRST, LAST) < 1 / 200


def test_a_shift_takes_the_exclusion_window_along():
    events = [Event("A", date(2012, 6, 1), 183)]
    monthly = {"A": [FIRST + timedelta(days=30 * n) for n in range(244)]}
    assert shifted(monthly, events, 1, FIRST, LAST) == 1.0


def test_what_is_left_without_one_event_or_family():
    events = [Event("A", date(2010, 1, 1), family="x"), Event("B", date(2011, 1, 1), family="x")]
    events += [Event("C", date(2012, 1, 1), family="y"), Event("D", date(2013, 1, 1), family="z")]
    found, chance = {0: 10, 1: 20}, [0.1, 0.1, 0.2, 0.2]
    one = left_out(events, found, chance, int)
    assert one is not None
    assert one.hit_rate == pytest.approx((1 / 3, 2 / 3))
    assert one.above_chance == pytest.approx((1 / 3 - 0.5 / 3, 2 / 3 - 0.4 / 3))
    family = left_out(events, found, chance, lambda place: events[place].family)
    assert family is not None
    assert family.hit_rate == pytest.approx((0.0, 2 / 3))


def test_of_one_family_alone_nothing_can_be_left_out():
    events = [Event("A", date(2010, 1, 1), family="x")]
    assert left_out(events, {}, [0.0], lambda place: events[place].family) is None


def test_draws_do_not_depend_on_anything_but_the_number_of_blocks():
    assert np.array_equal(draws(6), draws(6))
    assert draws(6).shape == (10_000, 6)

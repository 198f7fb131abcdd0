"""Positions of ships for maps: those of the ship and the time alone, no silence made or hidden."""

from datetime import UTC, datetime, timedelta

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.tables import TABLES
from tricord.node.tracks_shown import Window, tracks
from tricord.reports.sanctions.at_sea.facts import MOST_DRAWN

START = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = 3_600_000_000


def positions(rows):
    """Rows of ``positions``: ship, seconds after the start, latitude in degrees."""
    kinds = TABLES["positions"].schema
    given_rows = [
        {
            "vessel_id": ship,
            "at": START + timedelta(seconds=seconds),
            "lat_600k": round(lat * 600_000),
            "lon_600k": 0,
        }
        for ship, seconds, lat in rows
    ]
    wanted = ("vessel_id", "at", "lat_600k", "lon_600k")
    return pl.DataFrame(given_rows, schema={name: kinds[name] for name in wanted}).lazy()


MOMENTS = st.lists(st.integers(0, 90_000), min_size=1, max_size=60)


@given(MOMENTS, st.integers(0, 90_000), st.integers(1, 90_000))
def test_few_positions_are_all_drawn_once_in_order(seconds, start, span):
    rows = [("A", each, 1.0) for each in [*seconds, *seconds]] + [
        ("B", each, 2.0) for each in (1, 2)
    ]
    first = START + timedelta(seconds=start)
    window = Window("A", first, first + timedelta(seconds=span))
    found = tracks(positions(rows), [window])
    expected = sorted({each for each in seconds if start <= each <= start + span})
    if not expected:
        assert found == {}
        return
    at, lat, _, received = found[window]
    epoch = int(START.timestamp()) * 1_000_000
    assert ((at - epoch) // 1_000_000).tolist() == expected
    assert set(lat.tolist()) == {600_000}
    assert received == len(expected)


def test_of_many_positions_so_many_are_drawn_that_every_silence_stays():
    moments = [*range(0, 86_400, 10), *range(130_000, 200_000, 10)]
    window = Window("A", START, START + timedelta(days=3))
    at, _, _, received = tracks(positions([("A", each, 1.0) for each in moments]), [window])[window]
    assert received == len(moments)
    assert len(at) <= MOST_DRAWN + 2
    steps = np.diff(at)
    assert (steps > 6 * HOUR).sum() == 1
    assert np.sort(steps)[-2] <= 2 * 200_000 * 1_000_000 / MOST_DRAWN


def test_without_windows_nothing_is_read():
    assert tracks(pl.LazyFrame({"x": [1]}), []) == {}

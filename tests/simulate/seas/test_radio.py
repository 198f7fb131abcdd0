import numpy as np
import polars as pl
import pytest

from tricord.simulate.seas.hull import Transponder
from tricord.simulate.seas.kernel.radio import interval_s
from tricord.simulate.seas.motion import AT, MODE, Mode
from tricord.simulate.seas.rows import HULL, RECEIVER, SENT
from tricord.simulate.seas.stage import START

A, CS, SO = Transponder.A, Transponder.B_CS, Transponder.B_SO


@pytest.mark.parametrize(
    ("transponder", "moored", "speed_kn", "turning", "seconds"),
    [
        (A, True, 0.0, False, 180.0),
        (A, True, 3.0, False, 180.0),
        (A, True, 3.5, False, 10.0),
        (A, False, 0.0, False, 10.0),
        (A, False, 12.0, False, 10.0),
        (A, False, 12.0, True, 10.0 / 3.0),
        (A, False, 18.0, False, 6.0),
        (A, False, 18.0, True, 2.0),
        (A, False, 25.0, False, 2.0),
        (CS, False, 1.9, False, 180.0),
        (CS, False, 30.0, False, 30.0),
        (SO, False, 8.0, False, 30.0),
        (SO, False, 18.0, False, 15.0),
        (SO, False, 25.0, False, 5.0),
    ],
)
def test_intervals_are_those_of_the_class(transponder, moored, speed_kn, turning, seconds):
    assert interval_s(int(transponder), moored, speed_kn, turning) == pytest.approx(seconds)


def test_ships_at_berth_are_heard_every_three_minutes(told):
    names = told.world.reception.names
    on_shore = [i for i, name in enumerate(names) if name.startswith("coast")]
    motion, counted = told.world.manned.motion, 0
    for hull in range(told.world.vessels):
        knots = motion.knots[motion.first[hull] : motion.first[hull + 1]]
        rows = told.messages[told.messages[:, HULL] == hull]
        sent = np.unique(rows[np.isin(rows[:, RECEIVER], on_shore), SENT])
        piece = np.searchsorted(knots[:, AT], sent - 60, side="right") - 1
        for one in np.unique(piece[knots[np.maximum(piece, 0), MODE] == Mode.MOORED]):
            moored = sent[(piece == one) & (sent < knots[min(one + 1, len(knots) - 1), AT])]
            counted += len(moored)
            assert (np.diff(moored) % 180 == 0).all()
    assert counted > 20_000


def test_the_network_passes_on_no_more_than_it_should(told):
    names = told.world.reception.names
    for name, every in (("coast-KR-07", 10), ("coast-KR-03", 30), ("dynamic-7", 60)):
        rows = told.messages[told.messages[:, RECEIVER] == names.index(name)]
        slots = rows[:, SENT] // every * 1000 + rows[:, HULL]
        twice = len(slots) - len(np.unique(slots))
        assert len(slots) > 300, name
        # Duplicates and a few copies from neighbouring stations slip through.
        assert twice < 0.06 * len(slots), name


def test_messages_are_lost_as_in_real_life(told):
    days = told.world.end / 86_400
    assert 800 < len(told.messages) / told.world.vessels / days < 1600
    names = told.world.reception.names
    shares = told.positions["receiver"].cast(pl.String).str.split("-").list.first().value_counts()
    known = dict(shares.iter_rows())
    assert set(known) == {"coast", "dynamic", "satellite"}
    assert 0.01 < known["satellite"] / told.positions.height < 0.25
    assert len(names) < 128  # the kernel of reception mixes hull and receiver in one number


def test_satellites_come_over_in_passes_with_holes_of_an_hour(told):
    names = told.world.reception.names
    first = names.index("satellite-1")
    rows = told.messages[told.messages[:, RECEIVER] >= first]
    holes = []
    for hull in np.unique(rows[:, HULL]):
        sent = np.sort(rows[rows[:, HULL] == hull, SENT])
        holes += np.diff(sent).tolist()
    longer = [hole for hole in holes if hole > 1200]
    assert len(longer) > 300
    assert 1800 < np.median(longer) < 4 * 3600


def test_who_is_switched_off_is_not_heard(told):
    for row in told.truth.filter(kind="off").iter_rows(named=True):
        start, end = ((row[key] - START).total_seconds() for key in ("start", "end"))
        rows = told.messages[told.messages[:, HULL] == row["hull_1"], SENT]
        assert not ((rows >= start) & (rows < end)).any()


def test_an_outage_silences_a_receiver_and_nobody_else(told):
    names = told.world.reception.names
    outages = told.truth.filter(kind="outage")
    assert outages.height > 0
    for row in outages.iter_rows(named=True):
        number = names.index(row["note"].removeprefix("receiver="))
        start, end = ((row[key] - START).total_seconds() for key in ("start", "end"))
        during = (told.messages[:, SENT] >= start) & (told.messages[:, SENT] < end)
        assert not (told.messages[during, RECEIVER] == number).any()
        assert during.any()

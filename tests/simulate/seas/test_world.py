import numpy as np
import polars as pl
import pytest

from tricord.errors import RunError
from tricord.simulate.seas import world as worlds
from tricord.simulate.seas.hull import MOST_VESSELS
from tricord.simulate.seas.rows import ARRIVAL, COURSE, HULL, LAT, LON, RECEIVER, SENT, SPEED, STAMP
from tricord.simulate.seas.world import batches, build, step_min

WHAT_WAS_SENT = [LAT, LON, SPEED, COURSE]


def messages(world):
    return np.concatenate([rows for rows, _ in batches(world)])


def test_the_same_seed_makes_the_same_world_and_another_seed_another():
    one, same, other = (messages(build(40, 0.5, seed)) for seed in (3, 3, 4))
    assert np.array_equal(one, same)
    assert len(one) != len(other)


def test_what_is_heard_of_a_hull_does_not_hang_on_the_size_of_the_fleet(told):
    few = messages(build(60, 2.0, 1))
    many = told.messages[told.messages[:, HULL] < 60]
    # Identities are numbered anew; all else is the same.
    others = [column for column in range(few.shape[1]) if column != 1]
    assert np.array_equal(few[:, others], many[:, others])


def test_what_is_heard_does_not_hang_on_how_long_batches_are(told, monkeypatch):
    monkeypatch.setattr(worlds, "step_min", lambda vessels: 170)
    assert np.array_equal(messages(told.world), told.messages)


def test_what_is_heard_does_not_hang_on_the_number_of_threads(told, monkeypatch):
    monkeypatch.setattr(worlds.os, "cpu_count", lambda: 5)
    assert np.array_equal(messages(told.world), told.messages)


@pytest.mark.parametrize("layer", ["reception", "corruption"])
def test_another_chance_in_one_layer_leaves_what_ships_send_as_it_was(told, monkeypatch, layer):
    key_of = worlds.key_of
    monkeypatch.setattr(
        worlds, "key_of", lambda seed, name: key_of(seed + 1 if name == layer else seed, name)
    )
    other = messages(told.world)
    assert not np.array_equal(other, told.messages)
    keys = [HULL, SENT, RECEIVER]
    pairs = pl.DataFrame(told.messages[:, keys + WHAT_WAS_SENT]).join(
        pl.DataFrame(other[:, keys + WHAT_WAS_SENT]),
        on=["column_0", "column_1", "column_2"],
    )
    assert pairs.height > 0.5 * len(told.messages)
    # Bit errors, and message 27 on satellites, are all that may differ.
    same = pl.all_horizontal(
        pl.col(f"column_{c}") == pl.col(f"column_{c}_right") for c in range(3, 7)
    )
    assert pairs.select(same.mean()).item() > 0.97


def test_messages_stand_in_order_of_arrival_not_of_time(told):
    arrival, stamp = told.messages[:, ARRIVAL], told.messages[:, STAMP]
    assert (np.diff(arrival) >= 0).all()
    assert (arrival >= told.messages[:, SENT]).all()
    assert (np.diff(stamp) < 0).mean() > 0.01


def test_batches_hold_about_a_million_messages_however_many_vessels():
    for vessels in (1, 100, 11_000, MOST_VESSELS):
        assert vessels * step_min(vessels) <= max(1_000_000, 30 * vessels)


def test_hulls_never_jump(told):
    from tricord.simulate.seas.kernel.position import states

    worst = {}
    for hull in range(told.world.vessels):
        track = states(*told.world.manned.motion, hull, np.arange(0.0, told.world.end, 60.0))
        north = np.diff(track[:, 0]) * 111_194.9
        east = np.diff(track[:, 1]) * 111_194.9 * np.cos(np.radians(track[1:, 0]))
        metres = np.hypot(north, east)
        if metres.max() / 60.0 * 1.944 > 30.0:
            worst[hull] = float(metres.max())
    assert worst == {}


@pytest.mark.parametrize(
    ("vessels", "days", "keep", "code"),
    [
        (0, 1.0, 1.0, "simulation-vessels"),
        (MOST_VESSELS + 1, 1.0, 1.0, "simulation-vessels"),
        (10, 0.0, 1.0, "simulation-days"),
        (10, float("nan"), 1.0, "simulation-days"),
        (10, 401.0, 1.0, "simulation-days"),
        (10, 1.0, 0.0, "simulation-keep"),
        (10, 1.0, 1.5, "simulation-keep"),
    ],
)
def test_numbers_out_of_range_are_refused(vessels, days, keep, code):
    with pytest.raises(RunError) as refused:
        build(vessels, days, 1, keep)
    assert refused.value.code == code
    assert refused.value.hint("ko")


def test_a_share_of_the_messages_can_be_kept():
    whole, part = (messages(build(60, 0.3, 1, keep)) for keep in (1.0, 0.25))
    assert 0.2 < len(part) / len(whole) < 0.3

"""What changed between two days, and which channel moved it."""

from dataclasses import replace
from datetime import date

import pytest
from tests.reports.supply_examples import DAY, EARLIER, HEARD, NOTICE, ORE, PRICE, STOP

from tricord.reports.supply.changes import change
from tricord.signals.gathering import course
from tricord.signals.signal import Channel, Heard
from tricord.signals.stages import Cuts, Stage
from tricord.signals.weights import weights

HOW = (weights(), Cuts())


def of(signals, day=DAY, heard=HEARD):
    return course(signals, heard, (ORE.item_id, "USA"), day, HOW)


def only(found):
    [cause] = found.causes
    return cause


def test_nothing_changed_where_the_stage_is_the_same():
    assert change(of((), EARLIER), of(())) is None


def test_a_new_signal_is_why_a_stage_rose():
    found = change(of((), EARLIER), of((NOTICE,)))
    assert found.rose
    assert found.before is Stage.NONE
    assert (only(found).channel, only(found).what) == (Channel.POLICY, "fired")
    assert only(found).signal is NOTICE
    assert only(found).added == pytest.approx(weights().channels[Channel.POLICY].share * 3.0)


def test_a_signal_that_no_longer_counts_is_why_a_stage_fell():
    ended = replace(NOTICE, known_on=date(2023, 12, 3), until=date(2024, 12, 3))
    found = change(of((ended,), EARLIER), of((ended,)))
    assert not found.rose
    assert (only(found).what, only(found).signal) == ("ended", ended)


def test_another_signal_of_a_channel_is_told_as_one():
    weak = replace(STOP, kind="drift_down", known_on=date(2024, 6, 1), until=date(2025, 6, 1))
    found = change(of((weak, PRICE), EARLIER), of((weak, PRICE, replace(STOP, known_on=DAY))))
    assert (only(found).channel, only(found).what) == (Channel.TRADE, "other")


def test_a_channel_whose_figures_grew_old_is_no_longer_silent():
    heard = [Heard(ORE.item_id, "", Channel.PRICE, date(2020, 1, 1), EARLIER)]
    strong = replace(STOP, strength=0.5)
    before, now = of((strong,), EARLIER, heard), of((strong,), DAY, heard)
    assert before.odds.probability < now.odds.probability
    found = change(replace(before, stage=Stage.NONE), replace(now, stage=Stage.WATCH))
    assert (only(found).channel, only(found).what) == (Channel.PRICE, "missing")
    assert only(found).signal is None


def test_causes_stand_with_the_strongest_first():
    found = change(of((), EARLIER), of((NOTICE, PRICE, STOP)))
    moved = [abs(cause.added) for cause in found.causes]
    assert moved == sorted(moved, reverse=True)
    assert len(moved) == 3

"""Weights of evidence: what adds, what does not, and that silence is not absence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.signals.odds import breakpoints, odds, probability
from tricord.signals.signal import Channel, Heard, Signal
from tricord.signals.weights import weights

DAY = date(2024, 6, 1)
ABOUT = ("graphite", "KOR")


def signal(channel=Channel.PRICE, kind="high", **more):
    given = {
        "item_id": "graphite",
        "partner": "",
        "known_on": date(2024, 5, 1),
        "until": date(2024, 12, 31),
        "series": "a",
        **more,
    }
    return Signal(channel=channel, kind=kind, **given)


def heard(channel, first=date(2020, 1, 1), last=date(2024, 12, 31)):
    return Heard("", "", channel, first, last)


def weigh(*signals, heard_of=(), day=DAY):
    return odds(signals, heard_of, ABOUT, day, weights())


def added(found, channel):
    return next(term.added for term in found.terms if term.channel is channel)


def test_nothing_known_leaves_the_prior():
    found = weigh()
    assert found.probability == pytest.approx(weights().base_rate)
    assert {term.state for term in found.terms} == {"missing"}


def test_one_channel_twice_is_one_channel():
    once = weigh(signal())
    twice = weigh(signal(), signal(series="b"))
    assert twice.probability == once.probability
    [term] = [each for each in twice.terms if each.channel is Channel.PRICE]
    assert (len(term.signals), term.others) == (1, 1)


def test_the_strongest_of_a_channel_counts():
    of = weights().channels[Channel.TRADE]
    found = weigh(signal(Channel.TRADE, "surge"), signal(Channel.TRADE, "stop"))
    assert added(found, Channel.TRADE) == pytest.approx(of.share * of.kinds["stop"])


def test_two_missions_that_repeat_one_newspaper_are_one_source():
    told = [
        signal(Channel.MISSION, "worse", series="1", origin="a newspaper"),
        signal(Channel.MISSION, "worse", series="2", origin="a newspaper"),
    ]
    apart = [told[0], signal(Channel.MISSION, "worse", series="2", origin="a ministry")]
    assert weigh(*told).probability == weigh(told[0]).probability
    assert weigh(*apart).probability > weigh(told[0]).probability


def test_silence_counts_only_where_somebody_listened_and_figures_came():
    listened = weigh(heard_of=[heard(Channel.PRICE)])
    stale = weigh(heard_of=[heard(Channel.PRICE, last=date(2024, 5, 31))])
    assert listened.probability < weights().base_rate
    assert stale.probability == pytest.approx(weights().base_rate)
    states = {term.channel: term.state for term in listened.terms}
    assert (states[Channel.PRICE], states[Channel.TRADE]) == ("silent", "missing")


def test_a_signal_counts_from_the_day_it_was_known_to_its_end():
    one = signal(known_on=date(2024, 5, 1), until=date(2024, 6, 30))
    before, within, after = (
        weigh(one, day=day).probability
        for day in (date(2024, 4, 30), date(2024, 6, 30), date(2024, 7, 1))
    )
    assert before == after == pytest.approx(weights().base_rate)
    assert within > before
    assert breakpoints([one], ABOUT, date(2024, 12, 31)) == [
        date(2024, 5, 1),
        date(2024, 7, 1),
        date(2024, 12, 31),
    ]


def test_what_is_of_another_partner_or_item_is_not_weighed():
    assert weigh(signal(partner="JPN"), signal(item_id="urea")).probability == pytest.approx(
        weights().base_rate
    )


def test_without_a_channel_is_what_it_would_be_if_that_were_missing():
    both = weigh(signal(), signal(Channel.POLICY, "line_printed"))
    assert both.without(Channel.POLICY) == pytest.approx(weigh(signal()).probability)


def test_no_channel_says_more_than_its_cap():
    many = [signal(Channel.MISSION, "worse", series=str(n), origin=str(n)) for n in range(12)]
    [term] = [each for each in weigh(*many).terms if each.channel is Channel.MISSION]
    assert term.ratio <= weights().cap


@given(st.lists(st.tuples(st.sampled_from(list(Channel)), st.integers(0, 3)), max_size=8))
def test_the_order_of_signals_changes_nothing(drawn):
    told = []
    for place, (channel, pick) in enumerate(drawn):
        kinds = sorted(weights().channels[channel].kinds)
        told.append(signal(channel, kinds[pick % len(kinds)], series=str(place)))
    assert weigh(*told) == weigh(*reversed(told))


@given(st.floats(0.001, 0.999), st.floats(-3, 3))
def test_evidence_for_and_the_same_against_cancel(prior, weight):
    assert probability(prior, [weight, -weight]) == pytest.approx(prior)


def test_every_weight_says_where_it_is_from():
    for of in weights().channels.values():
        assert of.source.startswith(("measured", "judged"))
        assert 0 < of.share <= 1
        assert all(abs(value) <= weights().cap for value in of.kinds.values())

"""How the bulletin says figures."""

import math
from dataclasses import replace

import pytest
from tests.reports.supply_examples import PRICE, STOP

from tricord.reports.supply import said
from tricord.reports.wording import Wording
from tricord.signals.odds import Term
from tricord.signals.signal import Channel
from tricord.signals.weights import weights


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (0.0, "0"),
        (0.025, "0.025"),
        (0.25, "0.25"),
        (2.5, "2.50"),
        (72.84, "72.8"),
        (15444.2, "15,444"),
    ],
)
def test_figures_have_as_many_digits_as_they_bear(figure, shown):
    assert said.amount(figure) == shown


def test_less_than_a_tonne_is_said_in_kilograms():
    assert said.tonnes(250.0) == "250 kg"
    assert said.tonnes(3_514_657.0) == "3,515 t"
    assert said.tonnes(0.0) == "0 t"


def test_points_are_those_of_the_percentages_that_are_shown():
    assert said.points(0.034, 0.1561) == "+13"  # 3 % and 16 %
    assert said.points(0.2, 0.1) == "−10"
    assert said.points(0.031, 0.0349) == "±0"


def test_what_is_added_is_said_as_what_the_odds_are_multiplied_by():
    assert said.factor(math.log(6)) == "×6.0"
    assert said.factor(math.log(0.55)) == "×0.55"


def test_percent_has_a_space_in_english_alone():
    assert said.percent(0.52, Wording("en")) == "52 %"
    assert said.percent(0.52, Wording("ko")) == "52%"
    assert said.percent(0.52, Wording("ja")) == "52%"


@pytest.mark.parametrize(
    ("channel", "signal", "kind", "told"),
    [
        (Channel.PRICE, PRICE, "high", "measured"),
        (Channel.TRADE, STOP, "stop", "judged"),
        (Channel.TRADE, STOP, "surge", "measured"),
        (Channel.TRADE, STOP, "drop_after_surge", "measured"),
    ],
)
def test_a_weight_is_told_as_measured_only_where_it_was(channel, signal, kind, told):
    source = weights().channels[channel].source
    term = Term(channel, "fired", 1.0, 1.0, (replace(signal, kind=kind),), source=source)
    assert said.basis(term, Wording("en")) == told


def test_a_strait_nobody_named_keeps_its_identifier():
    assert said.strait_name("hormuz_strait", Wording("en")) == "Strait of Hormuz"
    assert said.strait_name("mona_passage", Wording("en")) == "mona passage"

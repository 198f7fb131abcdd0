"""All channels together: what is said of every item, and what was listened to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from tricord.items import Item
from tricord.series.looked import Looked
from tricord.signals.missions import mission_signals
from tricord.signals.odds import Odds, breakpoints, odds
from tricord.signals.policy import policy_signals
from tricord.signals.prices import price_signals
from tricord.signals.signal import Channel, Heard, Said, Signal
from tricord.signals.stages import Cuts, Stage, Step, steps
from tricord.signals.structure import structure_signals
from tricord.signals.trade import How, trade_signals
from tricord.signals.transits import transit_signals
from tricord.signals.weights import Weights

TABLES = ("observations", "trade_flows", "notices", "mission_reports")
"""Tables the channels read."""


@dataclass(frozen=True)
class Gathered:
    """What all channels say.

    Attributes:
        said: By channel.
        looked: What detectors came to, by channel.
    """

    said: Mapping[Channel, Said]
    looked: Mapping[Channel, Looked]

    @property
    def signals(self) -> tuple[Signal, ...]:
        """All signals, channel by channel."""
        return tuple(each for said in self.said.values() for each in said.signals)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """All that was listened to."""
        return tuple(each for said in self.said.values() for each in said.heard)


def gathered(
    tables: Mapping[str, pl.DataFrame],
    items: Mapping[str, Item],
    partners: Sequence[str],
    moment: date,
    weights: Weights,
) -> Gathered:
    """Listen to every channel, as of a day.

    Args:
        tables: Those of `TABLES`.
        items: The catalogue.
        partners: Partners, ISO 3166 alpha-3.
        moment: Day as of which.
        weights: What signals are worth.
    """
    of = weights.channels
    observations, flows = tables["observations"], tables["trade_flows"]
    price, prices = price_signals(observations, items, moment, of[Channel.PRICE])
    trade, flowed = trade_signals(flows, items, partners, moment, How(of[Channel.TRADE]))
    transit, passed = transit_signals(observations, items, moment, of[Channel.TRANSIT])
    said = {
        Channel.STRUCTURE: structure_signals(flows, items, partners, moment, of[Channel.STRUCTURE]),
        Channel.PRICE: price,
        Channel.TRADE: trade,
        Channel.TRANSIT: transit,
        Channel.POLICY: policy_signals(
            tables["notices"], items, partners, moment, of[Channel.POLICY]
        ),
        Channel.MISSION: mission_signals(tables["mission_reports"], items, moment, weights),
    }
    looked = {Channel.PRICE: prices, Channel.TRADE: flowed, Channel.TRANSIT: passed}
    return Gathered(said, looked)


@dataclass(frozen=True)
class Course:
    """How the proposed stage of an item came to be what it is, for a partner.

    Attributes:
        item_id: Item.
        partner: Partner.
        stage: Proposed stage on the day.
        odds: What signals come to on the day.
        steps: Changes of stage up to then.
    """

    item_id: str
    partner: str
    stage: Stage
    odds: Odds
    steps: tuple[Step, ...]


def course(
    signals: Sequence[Signal],
    heard: Sequence[Heard],
    about: tuple[str, str],
    moment: date,
    how: tuple[Weights, Cuts],
) -> Course:
    """The course of one item and partner up to a day.

    Args:
        signals: Signals about it, or more.
        heard: What was listened to.
        about: Item and partner.
        moment: The day.
        how: What signals are worth, and from where a stage is entered.
    """
    weights, cuts = how
    of = [each for each in signals if each.item_id == about[0]]
    days = breakpoints(of, about, moment)
    over_time = [odds(of, heard, about, day, weights) for day in days]
    changes = tuple(steps(over_time, cuts))
    stage = changes[-1].stage if changes else Stage.NONE
    return Course(*about, stage, over_time[-1], changes)

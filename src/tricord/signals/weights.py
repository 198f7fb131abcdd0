"""What signals are worth: weights of evidence, each with where it is from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tricord.signals.signal import Channel


@dataclass(frozen=True)
class ChannelWeights:
    """Weights of one channel.

    Attributes:
        share: What of them counts beside other channels.
        silent: What silence is worth.
        days: Days a signal counts.
        due_days: Days after its newest figure during which the channel counts as listened to.
        source: Where they are from: ``measured: ...`` or ``judged``.
        kinds: Log likelihood ratio of each kind of signal.
    """

    share: float
    silent: float
    days: int
    due_days: int
    source: str
    kinds: Mapping[str, float]


@dataclass(frozen=True)
class Weights:
    """All weights.

    Attributes:
        base_rate: Probability of a disruption of an item within a year, nothing known.
        base_from: Where that is from.
        cap: Most that one channel may say, either way.
        channels: By channel.
        reliability: Share of a mission's weight by reliability of the source.
        credibility: Share by credibility of the information.
    """

    base_rate: float
    base_from: str
    cap: float
    channels: Mapping[Channel, ChannelWeights]
    reliability: Mapping[str, float]
    credibility: Mapping[int, float]


@cache
def weights() -> Weights:
    """The shipped weights."""
    told = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    return Weights(
        told["base_rate"],
        told["base_from"],
        told["cap"],
        {channel: _channel(told[channel]) for channel in Channel},
        told["reliability"],
        {int(mark): share for mark, share in told["credibility"].items()},
    )


def _channel(told: Mapping[str, Any]) -> ChannelWeights:
    return ChannelWeights(
        told["share"], told["silent"], told["days"], told["due_days"], told["from"], told["kinds"]
    )

"""Signals weighed together: the probability of a disruption within a year, term by term.

``logit p = logit p0 + sum over channels of share x log likelihood ratio``. Within a channel the
strongest counts, never the sum, since they are of the same data; of missions, sources that do not
repeat each other add half of the next. A channel nobody listened to adds nothing; one that was
listened to and is silent adds what its silence is worth. (Field note on supply, section 8; Good
1950 on weights of evidence.)

The probability is of our weights, of which most are judged: it ranks, and is held against what
happened by ``tricord supply scoreboard``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tricord.signals.signal import Channel, Heard, Signal
from tricord.signals.weights import Weights


@dataclass(frozen=True)
class Term:
    """What one channel adds.

    Attributes:
        channel: The channel.
        state: ``fired``, ``silent`` or ``missing``.
        ratio: Log likelihood ratio, capped.
        added: What of it is added to the logarithm of the odds.
        signals: Signals it rests on, the strongest first; others of the channel are left out.
        others: Number of other signals of the channel that stand.
        source: Where the weight is from.
    """

    channel: Channel
    state: str
    ratio: float
    added: float
    signals: tuple[Signal, ...] = ()
    others: int = 0
    source: str = ""


@dataclass(frozen=True)
class Odds:
    """What signals come to on a day.

    Attributes:
        day: The day.
        prior: Probability before any of them.
        probability: Probability of a disruption within a year.
        terms: What each channel adds, in the order of `Channel`.
    """

    day: date
    prior: float
    probability: float
    terms: tuple[Term, ...]

    def without(self, channel: Channel) -> float:
        """The probability if a channel that fired were silent no more than missing."""
        return probability(
            self.prior, (term.added for term in self.terms if term.channel is not channel)
        )


def probability(prior: float, added: Iterable[float]) -> float:
    """Probability after what is added to the logarithm of the odds of a prior."""
    total = math.log(prior / (1 - prior)) + sum(added)
    return 1 / (1 + math.exp(-total))


def odds(
    signals: Sequence[Signal],
    heard: Sequence[Heard],
    about: tuple[str, str],
    day: date,
    weights: Weights,
) -> Odds:
    """Weigh the signals about an item and partner that stand on a day.

    Args:
        signals: Signals; those about other items and partners are left out.
        heard: What channels were listened to for.
        about: Item and partner.
        day: The day.
        weights: What signals are worth.
    """
    item_id, partner = about
    standing = [
        each
        for each in signals
        if each.item_id == item_id
        and each.partner in ("", partner)
        and each.known_on <= day <= each.until
    ]
    terms = []
    for channel in Channel:
        listened = any(each.channel is channel and each.covers(*about, day) for each in heard)
        of_channel = [each for each in standing if each.channel is channel]
        terms.append(_term(channel, of_channel, listened=listened, weights=weights))
    prior = weights.base_rate
    return Odds(day, prior, probability(prior, (t.added for t in terms)), tuple(terms))


def _term(channel: Channel, signals: Sequence[Signal], *, listened: bool, weights: Weights) -> Term:
    of = weights.channels[channel]
    if not signals:
        state = "silent" if listened else "missing"
        ratio = of.silent if listened else 0.0
        return Term(channel, state, ratio, of.share * ratio, source=of.source)
    worth = sorted(
        ((of.kinds[each.kind] * each.strength, each) for each in signals),
        key=lambda pair: (-pair[0], -pair[1].known_on.toordinal(), pair[1].series),
    )
    told = [worth[0]]
    if channel is Channel.MISSION:
        told = _independent(worth)
    ratio = sum(value / 2**place for place, (value, _) in enumerate(told))
    ratio = max(-weights.cap, min(weights.cap, ratio))
    kept = tuple(each for _, each in told)
    return Term(
        channel, "fired", ratio, of.share * ratio, kept, len(signals) - len(kept), of.source
    )


def _independent(worth: Sequence[tuple[float, Signal]]) -> list[tuple[float, Signal]]:
    """The strongest signal of each origin, three at most; one without an origin is its own."""
    seen: set[str] = set()
    told = []
    for value, each in worth:
        origin = each.origin or each.series
        if origin not in seen:
            seen.add(origin)
            told.append((value, each))
    return told[:3]


def breakpoints(signals: Iterable[Signal], about: tuple[str, str], until: date) -> list[date]:
    """Days up to another on which what stands of an item and partner changes.

    Args:
        signals: Signals.
        about: Item and partner.
        until: Last day.
    """
    item_id, partner = about
    days = {until}
    for each in signals:
        if each.item_id == item_id and each.partner in ("", partner):
            ended = date.fromordinal(each.until.toordinal() + 1)
            days.update(day for day in (each.known_on, ended) if day <= until)
    return sorted(days)

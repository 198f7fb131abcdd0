"""Definitions and parameters: how a stage comes about, and what every signal is worth."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.wording import Wording
from tricord.signals.signal import Channel
from tricord.signals.stages import Stage
from tricord.signals.weights import ChannelWeights


def method_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """How a stage comes about; cuts; weights with where each is from."""
    yield Heading(1, wording.line("bulletin-method"), "method")
    for key in ("weigh", "strongest", "stage", "known", "abstain", "score"):
        yield Paragraph(wording.line(f"bulletin-method-{key}"))
    yield _parameters(bulletin, wording)
    yield Table(
        wording("bulletin-weights-caption"),
        (
            Column(wording("bulletin-column-channel"), 1.5),
            Column(wording("bulletin-column-kinds"), 4),
            Column(wording("bulletin-column-share"), 0.8, numeric=True),
            Column(wording("bulletin-column-silence"), 0.9, numeric=True),
            Column(wording("bulletin-column-counts"), 0.8, numeric=True),
            Column(wording("bulletin-column-due"), 0.8, numeric=True),
        ),
        tuple(
            _weights(channel, bulletin.weights.channels[channel], wording) for channel in Channel
        ),
    )
    yield Paragraph(wording.line("bulletin-weights-from"))
    yield KeyValues(
        tuple(
            (
                wording.say(f"supply-channel-{channel}", wording.language),
                ((Run(bulletin.weights.channels[channel].source, aside=True),),),
            )
            for channel in Channel
        )
    )


def _parameters(bulletin: SupplyBulletin, wording: Wording) -> KeyValues:
    cuts, weights = bulletin.cuts, bulletin.weights
    stages = ", ".join(
        f"{said.stage_word(stage, wording)} {said.percent(cuts.of(stage), wording)}"
        for stage in Stage
        if stage is not Stage.NONE
    )
    base: Cell = (
        said.line(said.in_percent(f"{100 * weights.base_rate:.1f}", wording)),
        (Run(weights.base_from, aside=True),),
    )
    return KeyValues(
        (
            (wording("bulletin-parameter-base"), base),
            (wording("bulletin-parameter-cuts"), (said.line(stages),)),
            (wording("bulletin-parameter-left"), (said.line(said.percent(cuts.left_at, wording)),)),
            (
                wording("bulletin-parameter-cap"),
                (said.line(f"±{weights.cap:.1f} ({said.factor(weights.cap)})"),),
            ),
            (
                wording("bulletin-parameter-reliability"),
                (said.line(", ".join(f"{k} {v:g}" for k, v in weights.reliability.items())),),
            ),
            (
                wording("bulletin-parameter-credibility"),
                (said.line(", ".join(f"{k} {v:g}" for k, v in weights.credibility.items())),),
            ),
        )
    )


def _weights(channel: Channel, of: ChannelWeights, wording: Wording) -> Row:
    kinds = tuple(
        (
            Run(f"{wording.say(f'supply-kind-{channel}-{kind}', wording.language)} "),
            Run(_signed(worth), strong=True),
            Run(f" ({said.factor(of.share * worth)})", aside=True),
        )
        for kind, worth in sorted(of.kinds.items(), key=lambda pair: -pair[1])
    )
    return Row(
        (
            (said.line(wording.say(f"supply-channel-{channel}", wording.language)),),
            kinds,
            (said.line(f"{of.share:g}"),),
            (said.line(_signed(of.silent)),),
            (said.line(f"{of.days:,}"),),
            (said.line(f"{of.due_days:,}"),),
        )
    )


def _signed(worth: float) -> str:
    return f"{worth:+.1f}".replace("-", "−") if worth else "0"

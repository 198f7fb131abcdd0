"""Leads of the supply strand: one signal of one channel as a finding.

A signal is no more than a reason to look. What several come to together is `warning`'s to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

import polars as pl

from tricord.items import Item, items
from tricord.locale import Term, state_term
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.monitors.base import Found
from tricord.monitors.sea_events import marking_of, row_evidence
from tricord.signals.signal import Channel, Row, Said, Signal
from tricord.signals.weights import Weights, weights

PARTNERS: Final = ("KOR", "USA", "JPN")
"""The three partners."""

_KEYS: Final = {
    "observations": ("dataset", "series", "measure", "first_day", "published_at"),
    "trade_flows": (
        *("dataset", "reporter", "partner", "flow", "first_day", "months", "hs"),
        *("hs_edition", "part", "published_at"),
    ),
    "notices": ("dataset", "notice_id", "published_at"),
    "mission_reports": ("dataset", "report_id", "published_at"),
}
"""Keys of the tables signals rest on."""


def partners_of(given: str) -> tuple[str, ...]:
    """Partners of a parameter: codes parted by commas."""
    return tuple(code.strip() for code in given.split(",") if code.strip())


def item_subject(item: Item) -> Subject:
    """An item as subject of a finding."""
    return Subject("Item", f"item|{item.item_id}", item.name("en"))


def partner_subject(partner: str) -> Subject:
    """A partner as subject of a finding."""
    return Subject("LegalEntity", f"state|{partner}", partner)


def item_term(item_id: str) -> str:
    """An item as a parameter of a message."""
    return Term(f"item-{item_id}")


def evidence_of(signals: Iterable[Signal]) -> tuple[Evidence, ...]:
    """Rows signals rest on, as evidence, each once."""
    found = {
        row_evidence(
            each.table, row, *_KEYS[each.table], record="row" if "row" in row else "record"
        )
        for each in signals
        for row in each.rows
    }
    return tuple(sorted(found))


def rows_of(signals: Iterable[Signal]) -> list[Row]:
    """Rows signals rest on."""
    return [row for each in signals for row in each.rows]


class Told(Protocol):
    """Parameters of a monitor of one channel."""

    @property
    def law_day(self) -> date:
        """Day as of which."""
        ...

    @property
    def told_days(self) -> int:
        """Days before it within which a signal must have become known."""
        ...


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters of a monitor of one channel that concerns all partners alike.

    Attributes:
        law_day: Day as of which; what became known later is not looked at.
        told_days: Days before it within which a signal must have become known; 365 [as long as
            most signals count].
    """

    law_day: date
    told_days: int = 365


def leads(monitor: str, said: Said, rows: pl.DataFrame, params: Told) -> Found:
    """A lead for each signal of a channel that became known of late.

    Args:
        monitor: Name and version.
        said: What the channel says.
        rows: The table it read.
        params: Parameters of the monitor.
    """
    since = params.law_day - timedelta(days=params.told_days)
    told = [each for each in said.signals if each.known_on >= since]
    made = [_finding(monitor, each, items()[each.item_id], weights()) for each in told]
    name = monitor.partition("@")[0]
    coverage = {
        f"coverage-{name}-rows": len(rows),
        f"coverage-{name}-signals": len(said.signals),
        f"coverage-{name}-items": len({each.item_id for each in said.heard if each.item_id}),
        f"coverage-{name}-abstained": len(said.abstained),
    }
    return Found(tuple(sorted(made, key=lambda each: each.finding_id)), coverage)


def _finding(monitor: str, signal: Signal, item: Item, weights: Weights) -> Finding:
    channel = signal.channel
    subjects = [item_subject(item)]
    if signal.partner:
        subjects.append(partner_subject(signal.partner))
    worth = weights.channels[channel].kinds[signal.kind] * signal.strength
    return Finding(
        monitor=monitor,
        strand=Strand.SUPPLY,
        kind=f"{channel}_{signal.kind}",
        subjects=tuple(subjects),
        about=f"{signal.series}|{signal.known_on}",
        start=signal.known_on,
        end=signal.known_on + timedelta(days=1),
        where="",
        measures=(),
        grade=Grade.LEAD,
        score=round(max(0.0, worth) / weights.cap, 4),
        score_meaning="score-supply-signal",
        message=f"finding-supply-{channel}",
        params=params_of(signal),
        doubts=tuple(doubts_of(signal)),
        evidence=evidence_of((signal,)),
        marking=marking_of(signal.rows),
    )


def params_of(signal: Signal) -> dict[str, str]:
    """Parameters of the message of a signal; numbers as findings print them."""
    told = {name: _said(name, value) for name, value in signal.terms.items()}
    wanted = _PARAMS[signal.channel]
    return {
        "item": item_term(signal.item_id),
        "partner": state_term(signal.partner) if signal.partner else Term("supply-all-partners"),
        "kind": Term(f"supply-kind-{signal.channel}-{signal.kind}"),
        "series": signal.series,
        "known": str(signal.known_on),
        **{name: told.get(name, "–") for name in wanted},
    }


_PARAMS: Final[Mapping[Channel, Sequence[str]]] = {
    Channel.STRUCTURE: ("year", "hhi", "origin", "share"),
    Channel.PRICE: ("period", "value", "change_z", "over_highest"),
    Channel.TRADE: ("period", "net_kg", "origin", "share", "mirror"),
    Channel.TRANSIT: ("day", "ratio"),
    Channel.POLICY: ("notice", "state", "issued", "effective", "line"),
    Channel.MISSION: ("mission", "signal", "origin", "code", "observed", "expected"),
}
"""Terms of a signal that its message tells, by channel."""


def _said(name: str, value: str | float) -> str:
    if name in ("origin", "state") and isinstance(value, str):
        return state_term(value)
    if name == "signal":
        return Term(f"mission-signal-{value}")
    if name == "mirror":
        return Term(f"supply-mirror-{value}")
    if isinstance(value, str):
        return value or "–"
    if name in ("share", "ratio"):
        return f"{100 * value:.0f} %"
    if name in ("net_kg", "value"):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.2f}"
    return f"{value:.2f}"


def doubts_of(signal: Signal) -> Iterable[str]:
    """What speaks against a signal."""
    if signal.emulated:
        yield "doubt-supply-emulated"
    if signal.channel is Channel.PRICE:
        yield "doubt-supply-price"
    if signal.channel is Channel.TRADE:
        if signal.kind == "surge":
            yield "doubt-supply-surge"
        if signal.terms.get("mirror") == "yes":
            yield "doubt-supply-mirror"
        if "share" not in signal.terms:
            yield "doubt-supply-share"
    if signal.channel is Channel.TRANSIT:
        yield "doubt-supply-route"
    if signal.channel is Channel.POLICY:
        yield "doubt-supply-notice"
        if signal.kind == "named":
            yield "doubt-supply-named"
    if signal.channel is Channel.STRUCTURE and signal.terms.get("of") == "producers":
        yield "doubt-supply-producers"

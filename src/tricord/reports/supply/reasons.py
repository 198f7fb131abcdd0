"""The reasons of a stage, term by term, in plain sentences."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.monitors.supply_leads import doubts_of
from tricord.reports.document import Inline, Line, Run
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.watched import Watched
from tricord.reports.wording import Wording
from tricord.signals.odds import Term
from tricord.signals.signal import Channel, Signal


@dataclass(frozen=True)
class Reason:
    """One signal a stage rests on, and for whom.

    Attributes:
        signal: The signal.
        terms: What it adds, by partner.
    """

    signal: Signal
    terms: Mapping[str, Term]

    @property
    def partners(self) -> tuple[str, ...]:
        """Partners it counts for."""
        return tuple(self.terms)


def reasons(watched: Watched) -> tuple[Reason, ...]:
    """What the stages of an item rest on, by channel, the strongest first; each signal once."""
    found: dict[tuple[object, ...], dict[str, Term]] = {}
    signals: dict[tuple[object, ...], Signal] = {}
    for channel in Channel:
        for partner, course in watched.courses.items():
            for term in course.odds.terms:
                if term.channel is channel and term.state == "fired":
                    for signal in term.signals:
                        key = _same(signal)
                        signals.setdefault(key, signal)
                        found.setdefault(key, {})[partner] = term
    return tuple(Reason(signals[key], terms) for key, terms in found.items())


def _same(signal: Signal) -> tuple[object, ...]:
    """What makes signals of several partners one: a notice concerns each of them by itself."""
    told = tuple(sorted(signal.terms.items()))
    return signal.channel, signal.kind, signal.series, signal.known_on, told


def reason_lines(
    reason: Reason, watched: Watched, bulletin: SupplyBulletin, wording: Wording
) -> Iterator[Line]:
    """A reason in lines: what appears; when it was known and what it adds; what speaks against."""
    signal = reason.signal
    yield (
        Run(f"{wording.say(f'supply-channel-{signal.channel}', wording.language)}: ", strong=True),
        *sentence(signal, watched, wording),
    )
    yield _counts(reason, watched, bulletin, wording)


def doubt_lines(
    found: Iterable[Reason], partners: tuple[str, ...], wording: Wording
) -> Iterator[Line]:
    """What speaks against reasons: each doubt once, with its channel and for which partners."""
    told: dict[tuple[Channel, str], dict[str, None]] = {}
    for reason in found:
        for doubt in doubts_of(reason.signal):
            holds = told.setdefault((reason.signal.channel, doubt), {})
            holds.update(dict.fromkeys(reason.partners))
    for (channel, doubt), holds in told.items():
        head = wording.say(f"supply-channel-{channel}", wording.language)
        for_whom = tuple(partner for partner in partners if partner in holds)
        if for_whom != partners:
            head = f"{head} ({said.places(for_whom, wording)})"
        yield said.line(f"{head}: {wording.say(doubt, wording.language)}", aside=True)


def brief(signal: Signal, wording: Wording) -> str:
    """What a signal says in a few words, whatever the item: kind, where, since when."""
    terms = signal.terms
    where = {
        Channel.STRUCTURE: lambda: [said.place(str(terms["origin"]), wording), str(terms["year"])],
        Channel.PRICE: lambda: [
            wording.given(signal.series.partition("|")[2]),
            _month(terms, wording),
        ],
        Channel.TRADE: lambda: [
            f"{said.place(str(terms['origin']), wording)} → {said.place(signal.partner, wording)}",
            _month(terms, wording),
        ],
        Channel.TRANSIT: lambda: [said.strait_name(signal.series, wording)],
        Channel.POLICY: lambda: [
            said.place(str(terms["state"]), wording),
            wording.given(str(terms["notice"])),
        ],
        Channel.MISSION: lambda: [wording.given(str(terms["mission"]))],
    }[signal.channel]()
    return wording(
        "bulletin-brief",
        kind=wording.say(f"supply-kind-{signal.channel}-{signal.kind}", wording.language),
        where=", ".join(where),
        known=wording.day(signal.known_on),
    )


def _month(terms: Mapping[str, str | float], wording: Wording) -> str:
    return said.month(date.fromisoformat(str(terms["period"])), wording)


def sentence(signal: Signal, watched: Watched, wording: Wording) -> Line:
    """What a signal says, in a sentence."""
    return _SENTENCES[signal.channel](signal, watched, wording)


def _counts(reason: Reason, watched: Watched, bulletin: SupplyBulletin, wording: Wording) -> Line:
    signal = reason.signal
    every = len(reason.partners) == len(bulletin.partners)
    lasting = "-structure" if signal.channel is Channel.STRUCTURE else ""
    known = wording(
        f"bulletin-reason-counts{lasting}",
        partners=said.places(() if every else reason.partners, wording),
        known=wording.day(signal.known_on),
        until=wording.day(signal.until),
    )
    first = next(iter(reason.terms.values()))
    strongest = first.signals[0] is signal or _same(first.signals[0]) == _same(signal)
    adds = wording("bulletin-reason-with")
    if strongest:
        told = {said.factor(term.added): None for term in reason.terms.values()}
        adds = wording(
            "bulletin-reason-adds",
            factor=" / ".join(told),
            basis=said.basis(first, wording),
        )
    parts: list[Inline] = [Run(f"{known} {adds}", aside=True)]
    if strongest and first.others:
        more = wording("bulletin-reason-others", count=str(first.others))
        parts.append(Run(f" {more}", aside=True))
    parts += [Run(" ", aside=True), *source_of(signal, watched, bulletin, wording)]
    return tuple(parts)


def source_of(
    signal: Signal, watched: Watched, bulletin: SupplyBulletin, wording: Wording
) -> Iterator[Run]:
    """Where a signal is from, with a link to the raw file."""
    if not signal.rows:
        sources = dict.fromkeys(each.source for each in watched.item.producers)
        words = wording("bulletin-reason-source", source="; ".join(sources) or "–")
        yield Run(words, aside=True)
        return
    numbers = {file.file_sha256: number for number, file in enumerate(bulletin.files, 1)}
    row = signal.rows[0]
    yield Run(wording("bulletin-reason-source", source=wording.given(row["dataset"])), aside=True)
    number = numbers.get(row["file_sha256"])
    if number:
        yield Run(" ", aside=True)
        yield Run(f"R{number}", aside=True, link=f"file-{number}")


def _structure(signal: Signal, watched: Watched, wording: Wording) -> Line:
    terms = signal.terms
    key = "trade" if terms["of"] == "trade" else "producers"
    return _message(
        f"bulletin-says-structure-{key}",
        signal,
        wording,
        item=watched.item.name(wording.language),
        partner=said.place(signal.partner, wording),
        origin=said.place(str(terms["origin"]), wording),
        share=said.percent(float(terms["share"]), wording),
        year=str(terms["year"]),
        index=f"{float(terms['hhi']):.2f}",
    )


def _price(signal: Signal, watched: Watched, wording: Wording) -> Line:
    del watched  # a price is told by its own name
    terms = signal.terms
    dataset, _, series = signal.series.partition("|")
    unit = signal.rows[0]["unit"] if signal.rows else ""
    over = 100 * (math.exp(float(terms["over_highest"])) - 1)
    return _message(
        "bulletin-says-price",
        signal,
        wording,
        series=wording.given(series or dataset),
        month=_month(terms, wording),
        value=said.amount(float(terms["value"]), wording.given(unit)),
        change=f"{float(terms['change_z']):.1f}",
        over=said.in_percent(f"{over:+.0f}".replace("-", "−"), wording),
    )


def _trade(signal: Signal, watched: Watched, wording: Wording) -> Line:
    terms = signal.terms
    known = dict.fromkeys(("usual", "share", "reading"), "")
    if "of_usual" in terms:
        usual = said.percent(float(terms["of_usual"]), wording)
        known["usual"] = f" {wording('bulletin-says-usual', percent=usual)}"
    if "share" in terms:
        share = said.percent(float(terms["share"]), wording)
        known["share"] = f" {wording('bulletin-says-share', percent=share)}"
    if "reading" in terms:
        reading = wording(f"bulletin-reading-{terms['reading']}")
        known["reading"] = f" {reading}"
    return _message(
        "bulletin-says-trade",
        signal,
        wording,
        item=watched.item.name(wording.language),
        partner=said.place(signal.partner, wording),
        origin=said.place(str(terms["origin"]), wording),
        month=_month(terms, wording),
        amount=said.tonnes(float(terms["net_kg"])),
        line=signal.series.rpartition("|")[2],
        statistics=wording.say(f"supply-mirror-{terms['mirror']}", wording.language),
        **known,
    )


def _transit(signal: Signal, watched: Watched, wording: Wording) -> Line:
    terms = signal.terms
    ratio = float(terms["ratio"])
    return _message(
        "bulletin-says-transit",
        signal,
        wording,
        strait=said.strait_name(signal.series, wording),
        day=said.day_of(terms["day"], wording),
        ratio=said.percent(ratio, wording),
        item=watched.item.name(wording.language),
    )


def _printed(written: str | float, wording: Wording) -> str:
    """A day of a notice, or that it prints none."""
    return said.day_of(written, wording) if written else wording("bulletin-not-printed")


def _policy(signal: Signal, watched: Watched, wording: Wording) -> Line:
    terms = signal.terms
    return _message(
        f"bulletin-says-policy-{signal.kind}",
        signal,
        wording,
        state=said.place(str(terms["state"]), wording),
        notice=wording.given(str(terms["notice"])),
        issued=_printed(terms["issued"], wording),
        effective=_printed(terms["effective"], wording),
        line=wording.given(str(terms["line"])),
        item=watched.item.name(wording.language),
    )


def _mission(signal: Signal, watched: Watched, wording: Wording) -> Line:
    terms = signal.terms
    return _message(
        "bulletin-says-mission",
        signal,
        wording,
        mission=wording.given(str(terms["mission"])),
        item=watched.item.name(wording.language),
        origin=said.place(str(terms["origin"]), wording),
        what=wording(f"bulletin-signal-{terms['signal']}"),
        reliability=str(terms["code"])[:1],
        credibility=str(terms["code"])[1:],
        observed=said.day_of(terms["observed"], wording),
        expected=said.day_of(terms["expected"], wording),
    )


def _message(key: str, signal: Signal, wording: Wording, **told: str) -> Line:
    kind = wording.say(f"supply-kind-{signal.channel}-{signal.kind}", wording.language)
    return wording.sentence(f"reports-{key}", {"kind": kind, **told})


_SENTENCES: Final[Mapping[Channel, Callable[[Signal, Watched, Wording], Line]]] = {
    Channel.STRUCTURE: _structure,
    Channel.PRICE: _price,
    Channel.TRADE: _trade,
    Channel.TRANSIT: _transit,
    Channel.POLICY: _policy,
    Channel.MISSION: _mission,
}

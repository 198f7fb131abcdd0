"""The form of notification of Article 12 of the IPEF Supply Chain Agreement, filled from a warning.

A Party that has or expects a disruption may request an emergency meeting of the Crisis Response
Network, which meets no later than fifteen days after the request; it states six things. What
Tricord knows of them is filled in with its evidence; what only the Party knows stays a blank that
says so. The order of the six statements is the article's as reported; its paragraph letters are not
verified. A person completes and sends the form.

Source: Agreement Relating to Supply Chain Resilience (14 November 2023), Article 12, as reported by
BusinessMirror, 17 November 2023.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tricord.locale import text
from tricord.model.finding import content_hash
from tricord.reports.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    KeyValues,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.item_page import joined
from tricord.reports.supply.reasons import Reason, doubt_lines, reason_lines, reasons
from tricord.reports.supply.watched import Watched
from tricord.reports.wording import Covers, Wording, every_character
from tricord.signals.signal import Channel
from tricord.signals.stages import Stage

MEET_WITHIN_DAYS: Final = 15
"""Days from the request within which the network meets. [Article 12]"""
_BLANK: Final = "_" * 56
"""A line to write on."""


@dataclass(frozen=True)
class Notification:
    """A form of notification.

    Attributes:
        bulletin: What it is filled from.
        item_id: Item of the catalogue.
        partner: Party that notifies, ISO 3166 alpha-3.
        requested_at: Day of the request; ``None`` while it is a draft.
    """

    bulletin: SupplyBulletin
    item_id: str
    partner: str
    requested_at: date | None = None

    @property
    def watched(self) -> Watched:
        """The item."""
        return self.bulletin.watched(self.item_id)

    @property
    def meet_by(self) -> date | None:
        """Last day on which the network meets; ``None`` while nothing is requested."""
        if self.requested_at is None:
            return None
        return self.requested_at + timedelta(days=MEET_WITHIN_DAYS)

    @property
    def status(self) -> str:
        """``draft``, ``requested``, or ``due`` once the last day has passed on the bulletin's."""
        if self.meet_by is None:
            return "draft"
        return "due" if self.bulletin.day > self.meet_by else "requested"

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What the warning rests on for the Party."""
        every = reasons(self.watched)
        return tuple(each for each in every if self.partner in each.partners)

    @property
    def identifier(self) -> str:
        """What the form is cited by."""
        told = content_hash(self.bulletin.identifier, self.item_id, self.partner)
        return f"Tricord notification {self.bulletin.day}/{told[:8]}"


def notification_document(
    form: Notification, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put the form into words.

    Args:
        form: What to fill in.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    bulletin = form.bulletin
    wording = Wording(bulletin.language, covers, say)
    return Document(
        title=wording("notification-title"),
        subtitle=wording("notification-subtitle"),
        language=bulletin.language,
        day=bulletin.day,
        marking=bulletin.marking,
        identifier=form.identifier,
        simulated=False,
        blocks=tuple(_blocks(form, wording)),
    )


def _blocks(form: Notification, wording: Wording) -> Iterator[Block]:
    lines = tuple(
        wording.line(f"notification-draft-{key}", day=wording.day(form.bulletin.day))
        for key in ("filled", "person", "letters")
    )
    yield Note(NoteKind.DOUBT, wording("notification-draft"), lines)
    yield _request(form, wording)
    for key, known in (
        ("impact", _impact),
        ("cause", _cause),
        ("duration", _duration),
        ("sectors", _sectors),
        ("measures", _measures),
        ("assistance", _assistance),
    ):
        yield Heading(1, wording.line(f"notification-{key}"), key)
        found = tuple(known(form, wording))
        if found:
            yield Paragraph(((Run(wording("notification-known"), strong=True)),))
            yield Bullets(found)
        yield _blank(form, key, wording)
    yield from _evidence(form, wording)


def _request(form: Notification, wording: Wording) -> KeyValues:
    course = form.watched.courses[form.partner]
    item = form.watched.item
    codes = ", ".join(dict.fromkeys(line.code for line in item.lines))
    own = ", ".join(f"{line.scheme} {line.line}" for line in item.national)
    stage = wording("notification-no-stage")
    if course.stage is not Stage.NONE:
        stage = wording(
            "notification-stage",
            stage=said.stage_word(course.stage, wording),
            since=wording.day(course.steps[-1].odds.day),
            percent=said.percent(course.odds.probability, wording),
        )
    requested = wording.day(form.requested_at) if form.requested_at else _BLANK
    meet_by = wording.day(form.meet_by) if form.meet_by else wording("notification-meet-open")
    pairs: list[tuple[str, Cell]] = [
        ("party", (said.line(said.place(form.partner, wording)),)),
        ("item", (said.line(item.name(wording.language)),)),
        (
            "lines",
            tuple(said.line(each) for each in (f"HS {codes}" if codes else "–", own) if each),
        ),
        ("origin", (said.line(said.place(form.watched.origin_for(form.partner), wording)),)),
        ("warning", (said.line(stage),)),
        ("ministry", (said.line(said.ministry(item, form.partner, wording)),)),
        ("requested", (said.line(requested),)),
        ("meet-by", (said.line(meet_by),)),
        ("status", (wording.line(f"notification-status-{form.status}"),)),
        ("contact", (said.line(_BLANK),)),
        ("from", (said.line(form.bulletin.identifier),)),
    ]
    return KeyValues(tuple((wording(f"notification-field-{key}"), cell) for key, cell in pairs))


def _impact(form: Notification, wording: Wording) -> Iterator[Line]:
    """What is at stake in trade and stocks; never what that means for security or health."""
    watched, partner = form.watched, form.partner
    origins = watched.origins[partner]
    if origins:
        yield wording.line(
            "notification-value-year",
            value=said.usd(origins[0].value_usd / origins[0].share),
            year=str(origins[0].year),
            shares=", ".join(
                f"{said.place(o.place, wording)} {said.percent(o.share, wording)} "
                f"({said.usd(o.value_usd)})"
                for o in origins
            ),
        )
    trade = (watched.trade or {}).get(partner)
    if trade is not None and trade.year_usd is not None:
        yield wording.line(
            "notification-value-months",
            value=said.usd(trade.year_usd),
            origin=said.place(trade.origin, wording),
            month=said.month(trade.year_to, wording),
            lines=", ".join(trade.lines),
            statistics=wording.say(
                f"supply-mirror-{'yes' if trade.mirror else 'no'}", wording.language
            ),
        )
    for stock in watched.stocks:
        if stock.partner == partner and stock.stock_t is not None and stock.daily_use_t:
            yield wording.line(
                "bulletin-stock",
                partner=said.place(partner, wording),
                stock=said.amount(stock.stock_t, "t"),
                days=f"{stock.stock_t / stock.daily_use_t:,.0f}",
                day=wording.day(stock.held_on),
            )


def _cause(form: Notification, wording: Wording) -> Iterator[Line]:
    for reason in form.reasons:
        if _is_cause(reason):
            yield joined(reason_lines(reason, form.watched, form.bulletin, wording))
    causes = (each for each in form.reasons if _is_cause(each))
    yield from doubt_lines(causes, (form.partner,), wording)


def _is_cause(reason: Reason) -> bool:
    """Whether a reason is of something that happened; structure is what it happens to."""
    return reason.signal.channel is not Channel.STRUCTURE


def _duration(form: Notification, wording: Wording) -> Iterator[Line]:
    """Since when it is known and applies; how long it will last is nowhere printed."""
    for reason in form.reasons:
        signal = reason.signal
        if signal.channel is Channel.POLICY:
            yield wording.line(
                "notification-in-force",
                notice=wording.given(str(signal.terms["notice"])),
                day=said.day_of(signal.terms["effective"], wording),
            )
        elif signal.channel in (Channel.TRADE, Channel.TRANSIT, Channel.PRICE):
            channel = wording.say(f"supply-channel-{signal.channel}", wording.language)
            day = wording.day(signal.known_on)
            yield wording.line("notification-since", channel=channel, day=day)


def _sectors(form: Notification, wording: Wording) -> Iterator[Line]:
    item = form.watched.item
    if item.group:
        group = wording.say(f"items-group-{item.group}", wording.language)
        stage = wording.say(f"items-stage-{item.stage}", wording.language)
        yield wording.line("notification-group", group=group, stage=stage)


def _measures(form: Notification, wording: Wording) -> Iterator[Line]:
    for one in form.watched.projects:
        yield wording.line(
            "bulletin-project",
            name=wording.given(one.name),
            place=said.place(one.place, wording),
            stage=wording(f"bulletin-project-{one.stage}"),
            capacity="–" if one.capacity_t is None else said.amount(one.capacity_t, "t"),
            next=wording.given(one.next_step) or "–",
        )


def _assistance(form: Notification, wording: Wording) -> Iterator[Line]:
    """Who else makes it and what could stand in: what a request may be made of."""
    item, origin = form.watched.item, form.watched.origin_for(form.partner)
    others = [each for each in item.producers if each.place not in (origin, form.partner)]
    if others:
        shares = ", ".join(
            f"{said.place(p.place, wording)} {said.percent(p.share, wording)}" for p in others
        )
        source = f"{others[0].year}; {others[0].source}"
        yield wording.line("notification-makers", shares=shares, source=wording.given(source))
    for one in item.substitutes:
        name = one.names.get(wording.language) or said.item_name(one.item_id, wording)
        note = one.note.get(wording.language, "–")
        yield wording.line("notification-substitute", name=name, note=note)


def _blank(form: Notification, key: str, wording: Wording) -> Note:
    """What only the Party knows: named, and left open."""
    party = said.place(form.partner, wording)
    lines: list[Line] = [wording.line(f"notification-ask-{key}")]
    for part in _PARTS.get(key, ("",)):
        label = f"{wording(f'notification-part-{part}')}: " if part else ""
        lines.append(said.line(f"{label}{_BLANK}"))
    return Note(NoteKind.EMPTY, wording("notification-blank", party=party), tuple(lines))


_PARTS: Final = {
    "impact": ("security", "health", "economy"),
    "measures": ("taken", "planned"),
}
"""Parts of a statement that are answered one by one."""


def _evidence(form: Notification, wording: Wording) -> Iterator[Block]:
    wanted = {row["file_sha256"] for each in form.reasons for row in each.signal.rows}
    numbered = enumerate(form.bulletin.files, 1)
    files = [(number, file) for number, file in numbered if file.file_sha256 in wanted]
    yield Heading(1, wording.line("notification-evidence"), "evidence")
    if not files:
        yield Paragraph(wording.line("notification-evidence-none"))
        return
    yield Table(
        wording("evidence-files-caption"),
        (
            Column(wording("column-number"), 0.5),
            Column(wording("column-name-source"), 3),
            Column(wording("column-sha256"), 3.4),
            Column(wording("column-published"), 1.3),
        ),
        tuple(
            Row(
                (
                    ((Run(f"R{number}", strong=True),),),
                    ((wording.name(file.name),), (Run(file.source, code=True, aside=True),)),
                    ((Run(file.file_sha256, code=True),),),
                    (said.line(f"{file.published_at:%Y-%m-%d}"),),
                ),
                f"file-{number}",
            )
            for number, file in files
        ),
    )

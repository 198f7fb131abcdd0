"""The log of consultations: requests, receipts, answers; nothing is rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.errors import DecisionError, NotFound
from tricord.lake.lake import Lake, Transaction
from tricord.model.consultation import Consultation, Event, Happened, Receipt, Request
from tricord.model.tables import TABLES

TABLE: Final = "consultations"

ReadRequest = Callable[[str], Request]
"""Reads the document of a request again; how it is written is for `tricord.exchange`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A request or a receipt as it is kept.

    Attributes:
        request_id: SHA-256 of the request in canonical form.
        words: It, in canonical JSON.
    """

    request_id: str
    words: str


def events(lake: Lake, as_of: datetime | None = None, version: int | None = None) -> list[Event]:
    """Every event, in the order they were recorded; arguments as for `Lake.scan`."""
    return _read(lake.scan(TABLE, as_of, version).collect())


def folded(known: Iterable[Event], read: ReadRequest) -> tuple[Consultation, ...]:
    """Consultations, the newest request first.

    Args:
        known: Events, in the order they were recorded.
        read: Reads the document of a request.
    """
    by_request: dict[str, list[Event]] = {}
    for event in known:
        by_request.setdefault(event.request_id, []).append(event)
    found = []
    for request_id, each in by_request.items():
        begun = next((event for event in each if event.event is Happened.REQUESTED), None)
        if begun is None:
            continue
        received = _first(each, Happened.RECEIVED) | _first(each, Happened.CONFIRMED)
        closed = [event.happened_at for event in each if event.event is Happened.CLOSED]
        found.append(
            Consultation(
                request_id=request_id,
                request=read(begun.document),
                received=dict(received),
                answered=dict(_first(each, Happened.ANSWERED)),
                closed_at=closed[0] if closed else None,
                events=tuple(each),
            )
        )
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(each: Consultation) -> tuple[datetime, str]:
    return each.request.requested_at, each.request_id


def _first(known: Iterable[Event], what: Happened) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    for event in known:
        if event.event is what:
            found.setdefault(event.partner, event.happened_at)
    return found


def begin(lake: Lake, request: Request, document: Document, by: str) -> Event:
    """Record a request.

    Args:
        lake: The lake.
        request: The request.
        document: It, as it is kept.
        by: Who records it.

    Raises:
        DecisionError: The very same request stands already, or nobody is named.
    """
    _signed(by)
    with lake.transaction("request consultation") as transaction:
        if _of(transaction, document.request_id):
            raise DecisionError("consultation-there", request=document.request_id[:12])
        event = _event(transaction, document, Happened.REQUESTED, request.asking, by)
        event = _with(event, request.requested_at, request.subject, str(request.marking))
        _append(transaction, [event])
    return event


def receive(
    lake: Lake, request: Request, asked: Document, receipt: Receipt, given: Document
) -> str:
    """Record that a partner asked received a request, and the receipt it gives.

    A second time changes nothing: a request has one receipt of each partner.

    Args:
        lake: The lake.
        request: The request.
        asked: It, as it is kept.
        receipt: The receipt.
        given: It, as it is kept.

    Returns:
        The receipt that stands, in canonical JSON: this one, or the one given before.

    Raises:
        DecisionError: The partner was not asked, or nobody is named.
    """
    _signed(receipt.received_by)
    if receipt.partner not in request.asked:
        asked_of = ", ".join(request.asked)
        raise DecisionError("consultation-not-asked", partner=receipt.partner, asked=asked_of)
    with lake.transaction("receive consultation") as transaction:
        known = _of(transaction, asked.request_id)
        before = [
            each
            for each in known
            if each.event is Happened.RECEIVED and each.partner == receipt.partner
        ]
        if before:
            return before[0].document
        marking = str(request.marking)
        added = []
        if not any(each.event is Happened.REQUESTED for each in known):
            begun = _event(
                transaction, asked, Happened.REQUESTED, request.asking, receipt.received_by
            )
            added.append(_with(begun, request.requested_at, request.subject, marking))
        got = _event(transaction, given, Happened.RECEIVED, receipt.partner, receipt.received_by)
        added.append(_with(got, receipt.received_at, "", marking))
        _append(transaction, added)
    return given.words


def confirm(lake: Lake, receipt: Receipt, given: Document, by: str, read: ReadRequest) -> Event:
    """Take in the receipt of a request of ours; the same one again changes nothing.

    Args:
        lake: The lake.
        receipt: The receipt.
        given: It, as it is kept.
        by: Who takes it in.
        read: Reads the document of a request.

    Raises:
        NotFound: No request of this node has that hash.
        DecisionError: It is of a partner that was not asked, or another receipt of that partner
            stands already.
    """
    _signed(by)
    with lake.transaction("confirm consultation") as transaction:
        known = _of(transaction, receipt.request_id)
        begun = [each for each in known if each.event is Happened.REQUESTED]
        if not begun:
            raise NotFound("consultation-receipt-other", request=receipt.request_id[:12])
        request = read(begun[0].document)
        if receipt.partner not in request.asked:
            asked_of = ", ".join(request.asked)
            raise DecisionError("consultation-not-asked", partner=receipt.partner, asked=asked_of)
        had = {Happened.RECEIVED, Happened.CONFIRMED}
        before = [e for e in known if e.event in had and e.partner == receipt.partner]
        if any(each.document != given.words for each in before):
            raise DecisionError(
                "consultation-second-receipt",
                partner=receipt.partner,
                request=receipt.request_id[:12],
            )
        confirmed = [each for each in before if each.event is Happened.CONFIRMED]
        if confirmed:
            return confirmed[0]
        event = _event(transaction, given, Happened.CONFIRMED, receipt.partner, by)
        event = _with(event, receipt.received_at, "", begun[0].marking)
        _append(transaction, [event])
    return event


def answer(
    lake: Lake, request_id: str, *, partner: str, words: str, by: str, read: ReadRequest
) -> Event:
    """Record that a partner answered.

    Args:
        lake: The lake.
        request_id: The request, or the beginning of its hash.
        partner: Who answers.
        words: What it answers.
        by: Who records it.
        read: Reads the document of a request.

    Raises:
        NotFound: None, or more than one, begins so.
        DecisionError: The partner was not asked or has answered, nothing is said, or the
            consultation is closed.
    """
    _signed(by)
    if not words.strip():
        raise DecisionError("consultation-words-missing")
    with lake.transaction("answer consultation") as transaction:
        begun, known = _open(transaction, request_id)
        request = read(begun.document)
        if partner not in request.asked:
            asked_of = ", ".join(request.asked)
            raise DecisionError("consultation-not-asked", partner=partner, asked=asked_of)
        if any(e.event is Happened.ANSWERED and e.partner == partner for e in known):
            raise DecisionError("consultation-answered", partner=partner)
        return _said(transaction, begun, Happened.ANSWERED, (partner, words.strip(), by))


def close(lake: Lake, request_id: str, *, partner: str, words: str, by: str) -> Event:
    """Record that a consultation is closed, answered or not; arguments as for `answer`."""
    _signed(by)
    if not words.strip():
        raise DecisionError("consultation-words-missing")
    with lake.transaction("close consultation") as transaction:
        begun, _ = _open(transaction, request_id)
        return _said(transaction, begun, Happened.CLOSED, (partner, words.strip(), by))


def _said(
    transaction: Transaction, begun: Event, what: Happened, said: tuple[str, str, str]
) -> Event:
    partner, words, by = said
    event = _event(transaction, Document(begun.request_id, ""), what, partner, by)
    event = _with(event, clock.now(), words, begun.marking)
    _append(transaction, [event])
    return event


def _open(transaction: Transaction, request_id: str) -> tuple[Event, list[Event]]:
    known = _read(transaction.read(TABLE).collect())
    begun = [
        each
        for each in known
        if request_id and each.request_id.startswith(request_id)
        if each.event is Happened.REQUESTED
    ]
    if len(begun) != 1:
        raise NotFound("consultation-unknown", request=request_id, count=len(begun))
    own = [each for each in known if each.request_id == begun[0].request_id]
    if any(each.event is Happened.CLOSED for each in own):
        raise DecisionError("consultation-closed", request=begun[0].request_id[:12])
    return begun[0], own


def _signed(by: str) -> None:
    if not by.strip() or by.strip().startswith("rule:"):
        raise DecisionError("consultation-by-nobody", by=by)


def _of(transaction: Transaction, request_id: str) -> list[Event]:
    rows = transaction.read(TABLE).filter(pl.col("request_id") == request_id)
    return _read(rows.collect())


def _event(
    transaction: Transaction, document: Document, what: Happened, partner: str, by: str
) -> Event:
    return Event(
        request_id=document.request_id,
        event=what,
        partner=partner,
        happened_at=clock.now(),
        words="",
        document=document.words,
        written_by=by.strip(),
        written_at=clock.now(),
        lake_version=transaction.number - 1,
        marking="",
    )


def _with(event: Event, happened_at: datetime, words: str, marking: str) -> Event:
    return replace(event, happened_at=happened_at, words=words, marking=marking)


def _append(transaction: Transaction, taken: Sequence[Event]) -> None:
    rows = [
        {
            "event_id": each.event_id,
            "request_id": each.request_id,
            "event": str(each.event),
            "partner": each.partner,
            "happened_at": each.happened_at,
            "words": each.words,
            "document": each.document,
            "written_by": each.written_by,
            "lake_version": each.lake_version,
            "marking": each.marking,
            "published_at": each.written_at,
        }
        for each in taken
    ]
    transaction.append(TABLE, pl.DataFrame(rows, schema=TABLES[TABLE].schema))


def _read(rows: pl.DataFrame) -> list[Event]:
    order = list(Happened)
    found = [_line(row) for row in rows.iter_rows(named=True)]
    return sorted(found, key=lambda e: (e.lake_version, order.index(e.event), e.event_id))


def _line(row: Mapping[str, Any]) -> Event:
    return Event(
        request_id=row["request_id"],
        event=Happened(row["event"]),
        partner=row["partner"],
        happened_at=row["happened_at"],
        words=row["words"],
        document=row["document"],
        written_by=row["written_by"],
        written_at=row["published_at"],
        lake_version=row["lake_version"],
        marking=row["marking"],
    )

"""The consultations of a node: requests to consult, receipts and answers, under a clock."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.config import Settings
from tricord.errors import DecisionError, NotFound, ReleaseError, SourceError, TricordError
from tricord.exchange import consultation_files as files
from tricord.exchange.signatures import canonical
from tricord.lake import Lake, consultations
from tricord.lake.consultations import Document
from tricord.model.consultation import Consultation, Event, Happened, Receipt, Request, Status
from tricord.model.marking import Marking
from tricord.model.register import PARTNERS, partner_of

OVERVIEW: Final = pl.Schema(
    {
        "request": pl.String(),
        "status": pl.String(),
        "from": pl.String(),
        "to": pl.List(pl.String()),
        "subject": pl.String(),
        "requested_by": pl.String(),
        "requested_at": pl.Datetime("us", "UTC"),
        "answer_by": pl.Datetime("us", "UTC"),
        "hours_left": pl.Float64(),
        "received": pl.List(pl.String()),
        "answered": pl.List(pl.String()),
        "late": pl.List(pl.String()),
        "answers": pl.List(pl.String()),
        "closed_at": pl.Datetime("us", "UTC"),
        "marking": pl.String(),
    }
)
"""Columns of the overview; ``hours_left`` is negative once the time has passed, null once closed
or answered by all."""

MOST_HOURS: Final = 8784
"""Hours an answer may at most be waited for, 366 days, as in the settings. Our convention: what is
asked "in an expeditious manner" waits no longer."""

CLOCKS_APART: Final = timedelta(hours=1)
"""How far the clocks of two nodes may be apart before a time is taken for wrong; our convention."""


class Consultations:
    """Requests under the "Commitment to Consult" of 18 August 2023.

    Examples:
        >>> made = node.consultations.request(["JPN", "USA"], "Missile launch", Path("r.json"))
        ... # doctest: +SKIP
    """

    def __init__(self, lake: Lake, settings: Settings) -> None:
        self._lake = lake
        self._settings = settings

    def all(self) -> tuple[Consultation, ...]:
        """Every consultation, the newest first."""
        made: tuple[Consultation, ...] = self._lake.once(
            "consultations", lambda: consultations.folded(consultations.events(self._lake), _read)
        )
        return made

    def overview(self, status: str = "") -> pl.DataFrame:
        """One row per request, the newest first; see `OVERVIEW`.

        Args:
            status: Only requests that stand so: a word of `tricord.model.consultation.Status`.

        Raises:
            NotFound: There is no such status.
        """
        wanted = status.strip().casefold()
        if wanted and wanted not in list(Status):
            raise NotFound("register-word-unknown", given=status, known=", ".join(Status))
        now = clock.now()
        rows = [_row(each, now) for each in self.all() if wanted in {"", each.status(now)}]
        return pl.DataFrame(rows, schema=OVERVIEW)

    def request(
        self,
        to: Sequence[str],
        subject: str,
        out: Path,
        *,
        within: timedelta | None = None,
        by: str = "",
        sender: str = "",
        marking: str = "",
    ) -> Consultation:
        """Ask partners to consult, and write the file that goes to them.

        Args:
            to: Partners asked.
            subject: What about.
            out: File to write.
            within: Time an answer is expected in; ``consultation_hours`` of the settings by
                default, which is our convention: the commitment names no number.
            by: Who asks; the operator of the node by default.
            sender: Partner that asks; that of the node by default.
            marking: Marking; the node's default where none is given.

        Raises:
            DecisionError: Nobody asks or is asked, no subject is given, or a time that is none or
                longer than `MOST_HOURS`.
            ReleaseError: The marking keeps the request from a partner it asks.
            SourceError: There is a file of that name already.
        """
        asking = self._partner(sender)
        found = {self._partner(each, own=False) for each in to}
        asked = tuple(partner for partner in PARTNERS if partner in found)
        if not asked or asking in asked:
            raise DecisionError("consultation-to", known=", ".join(PARTNERS))
        if not subject.strip():
            raise DecisionError("consultation-words-missing")
        who = self._who(by)
        now = clock.now()
        time = timedelta(hours=self._settings.consultation_hours) if within is None else within
        if not timedelta(0) < time <= timedelta(hours=MOST_HOURS):
            raise DecisionError("consultation-time", most=str(MOST_HOURS))
        level = Marking.parse(marking or self._settings.default_marking)
        _releasable(level, asked)
        request = Request(asking, asked, subject.strip(), who, now, now + time, level)
        _free(out)
        document = _document(request)
        # The file first: a request that stands and cannot be sent would run its clock for nothing.
        out.write_bytes(files.file_bytes(files.request_said(request)))
        try:
            consultations.begin(self._lake, request, document, who)
        except TricordError:
            out.unlink()
            raise
        return self._one(document.request_id)

    def receive(
        self, file: Path, out: Path, *, by: str = "", receiver: str = ""
    ) -> tuple[Consultation, Receipt]:
        """Take in a request and write the receipt for whoever asked.

        A second time writes the same receipt again.

        Args:
            file: The request.
            out: File to write the receipt to.
            by: Who receives it; the operator of the node by default.
            receiver: Partner that receives it; that of the node by default.

        Raises:
            SourceError: The file is no request or was altered, its times cannot be, or there is a
                file of the name of the receipt already.
            DecisionError: The request does not ask this partner.
        """
        request = files.read_request(_content(file), file.name)
        if request.answer_by <= request.requested_at:
            times = {"asked": _said(request.requested_at), "until": _said(request.answer_by)}
            raise SourceError("consultation-times", file=file.name, **times)
        _refuse_to_come(request.requested_at, file.name)
        asked = _document(request)
        partner, who = self._partner(receiver), self._who(by)
        receipt = Receipt(asked.request_id, partner, who, clock.now())
        given = Document(asked.request_id, _text(files.receipt_said(receipt)))
        _free(out)
        stands = consultations.receive(self._lake, request, asked, receipt, given)
        content = files.file_bytes(json.loads(stands))
        out.write_bytes(content)
        return self._one(asked.request_id), files.read_receipt(content, out.name)

    def confirm(self, file: Path, *, by: str = "") -> tuple[Consultation, Receipt]:
        """Take in the receipt of a request; the same one again changes nothing.

        Args:
            file: The receipt.
            by: Who takes it in; the operator of the node by default.

        Raises:
            SourceError: The file is no receipt or was altered, or no clock can have given its time.
            NotFound: It is the receipt of another request.
            DecisionError: The partner was not asked, or gave another receipt before.
        """
        receipt = files.read_receipt(_content(file), file.name)
        _refuse_to_come(receipt.received_at, file.name)
        asked = [each.request for each in self.all() if each.request_id == receipt.request_id]
        if asked and receipt.received_at < asked[0].requested_at - CLOCKS_APART:
            times = {"at": _said(receipt.received_at), "asked": _said(asked[0].requested_at)}
            who = {"file": file.name, "partner": receipt.partner}
            raise SourceError("consultation-receipt-before", **who, **times)
        given = Document(receipt.request_id, _text(files.receipt_said(receipt)))
        consultations.confirm(self._lake, receipt, given, self._who(by), _read)
        return self._one(receipt.request_id), receipt

    def answer(self, request: str, words: str, *, partner: str = "", by: str = "") -> Event:
        """Record that a partner answered; see `tricord.lake.consultations.answer`."""
        who, code = self._who(by), self._partner(partner)
        said = {"partner": code, "words": words, "by": who}
        return consultations.answer(self._lake, request, **said, read=_read)

    def close(self, request: str, words: str, *, by: str = "") -> Event:
        """Record that a consultation is closed; see `tricord.lake.consultations.close`."""
        own = partner_of(self._settings.partner) or ""
        said = {"partner": own, "words": words, "by": self._who(by)}
        return consultations.close(self._lake, request, **said)

    def _one(self, request_id: str) -> Consultation:
        return next(each for each in self.all() if each.request_id == request_id)

    def _who(self, by: str) -> str:
        return (by or self._settings.operator).strip()

    def _partner(self, given: str, *, own: bool = True) -> str:
        written = given or (self._settings.partner if own else "")
        code = partner_of(written) if written else None
        if code is None:
            known = ", ".join(PARTNERS)
            raise DecisionError("consultation-partner", given=written, known=known)
        return code


def _releasable(marking: Marking, asked: Sequence[str]) -> None:
    allowed = marking.releasable_to
    if allowed is None:
        return
    kept = [each for each in asked if each not in {partner_of(one) for one in allowed}]
    if kept:
        raise ReleaseError("consultation-marking", partner=kept[0], marking=str(marking))


def _refuse_to_come(moment: datetime, file: str) -> None:
    now = clock.now()
    if moment > now + CLOCKS_APART:
        raise SourceError("consultation-to-come", file=file, at=_said(moment), now=_said(now))


def _said(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _free(out: Path) -> None:
    if out.exists():
        raise SourceError("consultation-file-there", file=str(out))


def _content(file: Path) -> bytes:
    if file.is_dir():
        raise SourceError("file-is-folder", file=str(file))
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    return file.read_bytes()


def _document(request: Request) -> Document:
    return Document(files.request_id(request), _text(files.request_said(request)))


def _text(said: dict[str, Any]) -> str:
    return canonical(said).decode()


def _read(document: str) -> Request:
    return files.read_request(files.file_bytes(json.loads(document)), "consultations")


def _row(each: Consultation, now: datetime) -> dict[str, Any]:
    request, status = each.request, each.status(now)
    left = (request.answer_by - now).total_seconds() / 3600
    return {
        "request": each.request_id,
        "status": str(status),
        "from": request.asking,
        "to": list(request.asked),
        "subject": request.subject,
        "requested_by": request.requested_by,
        "requested_at": request.requested_at,
        "answer_by": request.answer_by,
        "hours_left": left if status in {Status.OPEN, Status.OVERDUE} else None,
        "received": [partner for partner in request.asked if partner in each.received],
        "answered": [partner for partner in request.asked if partner in each.answered],
        "late": list(each.late),
        "answers": [
            f"{event.partner}: {event.words}"
            for event in each.events
            if event.event is Happened.ANSWERED
        ],
        "closed_at": each.closed_at,
        "marking": str(request.marking),
    }

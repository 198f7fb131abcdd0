"""Sending a notice to a program of the receiver: a signed POST of JSON.

Whether it arrived is judged as Standard Webhooks 1.0.0 advises ("Deliverability and reliability"):
2xx is success, 410 asks to stop, 429 and 5xx ask for patience. Redirects are not followed, no proxy
of the environment is used, nothing is kept between two notices, and the answer's body is thrown
away.
"""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

import httpx2

from tricord.deadline import Deadline
from tricord.desk.notices.destination import Destination, destination
from tricord.desk.notices.guard import Allowed, LookUp, look_up
from tricord.desk.notices.outcome import Outcome, Result
from tricord.desk.notices.signing import signed
from tricord.errors import DeskError

TIMEOUT_S: Final = 20.0
"""Seconds for one attempt, all in all; the specification advises 15 to 30."""

CONNECT_S: Final = 5.0
"""Seconds for a connection to one address."""

ADDRESSES: Final = 3
"""How many addresses of a host are tried at most."""

BODY_BYTES: Final = 64 * 1024
"""How much of the answer's body is read, and thrown away."""

LONGEST_WAIT_S: Final = 24 * 3600.0
"""A receiver who asks for more patience than a day is tried after a day."""


def event(kind: str, at: datetime, data: Mapping[str, Any]) -> bytes:
    """The body of a notice, in the form the specification advises.

    Args:
        kind: Its type, parts separated by full stops: ``notice.item``.
        at: When what it tells of came to be.
        data: What it tells.
    """
    written = {"type": kind, "timestamp": at.astimezone(UTC).isoformat(), "data": data}
    plain = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
    return plain.encode("utf-8", "backslashreplace")  # half a pair, as JSON writes it


@dataclass
class WebhookSender:
    """Sends notices to addresses their receivers gave.

    Attributes:
        allowed: What the operator allows beyond public addresses.
        trust: Whose certificates are trusted; by default those this system trusts.
        looked_up: Finds the addresses of a name.
        timeout_s: Seconds for one attempt, all in all; finding the addresses of a name is left to
            the system, and its own patience.
    """

    allowed: Allowed = field(default_factory=Allowed)
    trust: ssl.SSLContext = field(default_factory=httpx2.create_ssl_context)
    looked_up: LookUp = look_up
    timeout_s: float = TIMEOUT_S

    def send(
        self, address: str, notice_id: str, body: bytes, secrets: Sequence[str], at: datetime
    ) -> Outcome:
        """Try once to send a notice.

        Args:
            address: Where to, as the receiver gave it; judged anew in every attempt.
            notice_id: What names the notice, the same in every attempt.
            body: Its body: JSON.
            secrets: Secrets of the receiver, the newest first.
            at: The present moment.

        Returns:
            What came of it. Nothing that the receiver does raises an error.

        Raises:
            DeskError: As `signed` raises it.
        """
        headers = signed(notice_id, at, body, secrets)
        try:
            place = destination(address, self.allowed, self.looked_up)
        except DeskError as fault:
            passing = fault.code == "notice-host-unknown"
            return Outcome(Result.AGAIN if passing else Result.REFUSED, fault=fault)
        with Deadline(self.timeout_s) as deadline:
            try:
                with self._answer(place, headers, body, deadline) as answer:
                    return judged(
                        answer.status_code, answer.headers.get("Retry-After", ""), at, place.name
                    )
            except httpx2.TransportError as fault:
                return Outcome(
                    Result.AGAIN,
                    fault=self._failure(fault, place, deadline),
                    unclear=not isinstance(fault, httpx2.ConnectError | httpx2.ConnectTimeout),
                )

    @contextmanager
    def _answer(
        self, place: Destination, headers: Mapping[str, str], body: bytes, deadline: Deadline
    ) -> Iterator[httpx2.Response]:
        """The answer of the first of the addresses that can be connected to."""
        told = {"sni_hostname": place.name, "trace": deadline.trace}
        with self._client(place) as client:

            def asked(url: httpx2.URL) -> httpx2.Response:
                request = client.build_request(
                    "POST", url, content=body, headers=headers, extensions=told
                )
                return client.send(request, stream=True)

            *others, last = place.urls()[:ADDRESSES]
            answer = None
            for url in others:
                with suppress(httpx2.ConnectError, httpx2.ConnectTimeout):
                    answer = asked(url)
                    break
            if answer is None:
                answer = asked(last)
            try:
                yield answer
                _throw_away(answer)
            finally:
                answer.close()

    def _client(self, place: Destination) -> httpx2.Client:
        return httpx2.Client(
            headers={
                "User-Agent": "Tricord",
                "Host": place.host,
                "Content-Type": "application/json",
                "Accept-Encoding": "identity",
            },
            verify=self.trust,
            timeout=httpx2.Timeout(self.timeout_s, connect=min(CONNECT_S, self.timeout_s)),
            limits=httpx2.Limits(max_keepalive_connections=0),
            follow_redirects=False,
            trust_env=False,
        )

    def _failure(
        self, fault: httpx2.TransportError, place: Destination, deadline: Deadline
    ) -> DeskError:
        if _caused_by(fault, ssl.SSLCertVerificationError):
            return DeskError("webhook-certificate", host=place.name)
        if deadline.over or isinstance(fault, httpx2.TimeoutException):
            return DeskError("webhook-late", host=place.name)
        if isinstance(fault, httpx2.ProtocolError):
            return DeskError("webhook-unclear", host=place.name)
        return DeskError("webhook-unreachable", host=place.name)


def judged(status: int, retry_after: str, at: datetime, host: str) -> Outcome:
    """What an answer means.

    Args:
        status: Its status.
        retry_after: Its header ``Retry-After``: seconds or a date; empty where it has none.
        at: The present moment.
        host: Who answered.
    """
    if 200 <= status < 300:
        return Outcome(Result.SENT, status)
    if 300 <= status < 400:
        return Outcome(
            Result.REFUSED, status, fault=DeskError("webhook-redirected", host=host, status=status)
        )
    if status == 410:
        return Outcome(Result.OFF, status, fault=DeskError("webhook-gone", host=host))
    fault = DeskError("webhook-status", host=host, status=status)
    if status == 429 or status >= 500:
        return Outcome(Result.AGAIN, status, _asked_wait_s(retry_after, at), fault)
    return Outcome(Result.REFUSED, status, fault=fault)


def _throw_away(answer: httpx2.Response) -> None:
    """Read the body so that a polite receiver is not cut off; the status has said it all."""
    read = 0
    with suppress(httpx2.TransportError):
        for piece in answer.iter_raw():
            read += len(piece)
            if read > BODY_BYTES:
                break


def _caused_by(fault: BaseException, kind: type[BaseException]) -> bool:
    cause: BaseException | None = fault
    while cause is not None and not isinstance(cause, kind):
        # The pool of connections hides the cause, but not what was being handled.
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def _asked_wait_s(retry_after: str, at: datetime) -> float | None:
    """Seconds the receiver asks to wait, no more than `LONGEST_WAIT_S` (RFC 9110, 10.2.3)."""
    written = retry_after.strip()
    if re.fullmatch(r"[0-9]+", written):
        seconds = float(written[:12])
    else:
        try:
            moment = parsedate_to_datetime(written)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            seconds = (moment - at).total_seconds()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return min(max(seconds, 0.0), LONGEST_WAIT_S)

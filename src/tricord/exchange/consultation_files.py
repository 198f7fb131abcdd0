"""Files of a consultation: a request, and the receipt that names its hash.

A file is one object in canonical JSON (RFC 8785), with the SHA-256 of what it says beside what it
says, so that a byte that changed on the way is found. There is no signature: the hash shows that a
file was not damaged, not who wrote it. A receipt names the hash of its request; whoever asked can
verify it against their own copy with any tool that hashes.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, Final

from tricord.errors import ConfigError, SourceError
from tricord.exchange.signatures import canonical, digest
from tricord.model.consultation import BASIS, Receipt, Request
from tricord.model.marking import Marking
from tricord.model.register import PARTNERS

_VERSION: Final = "1"
_MOST_BYTES: Final = 1_000_000
_REQUEST: Final = {
    *("tricord_consultation", "version", "basis", "from", "to", "subject", "requested_by"),
    *("requested_at", "answer_by", "marking"),
}
_RECEIPT: Final = {
    *("tricord_consultation", "version", "request_sha256", "received_for", "received_by"),
    "received_at",
}


def request_said(request: Request) -> dict[str, Any]:
    """What a request says, as objects, lists and texts.

    Args:
        request: The request.
    """
    return {
        "tricord_consultation": "request",
        "version": _VERSION,
        "basis": BASIS,
        "from": request.asking,
        "to": list(request.asked),
        "subject": request.subject,
        "requested_by": request.requested_by,
        "requested_at": _moment(request.requested_at),
        "answer_by": _moment(request.answer_by),
        "marking": str(request.marking),
    }


def receipt_said(receipt: Receipt) -> dict[str, Any]:
    """What a receipt says, as objects and texts.

    Args:
        receipt: The receipt.
    """
    return {
        "tricord_consultation": "receipt",
        "version": _VERSION,
        "request_sha256": receipt.request_id,
        "received_for": receipt.partner,
        "received_by": receipt.received_by,
        "received_at": _moment(receipt.received_at),
    }


def request_id(request: Request) -> str:
    """SHA-256 of a request in canonical form, hexadecimal."""
    return digest(request_said(request))


def file_bytes(said: dict[str, Any]) -> bytes:
    """The file of a request or a receipt.

    Args:
        said: What it says, as `request_said` or `receipt_said` gives it.
    """
    return canonical({"said": said, "sha256": digest(said)})


def read_request(content: bytes, file: str) -> Request:
    """The request of a file.

    Args:
        content: Its bytes.
        file: Its name, for what is refused.

    Raises:
        SourceError: It is no request, or was altered.
    """
    said = _said(content, file, "request", _REQUEST)
    asked = said["to"]
    known = isinstance(asked, list) and asked and all(each in PARTNERS for each in asked)
    if not known or said["from"] not in PARTNERS or said["from"] in asked:
        raise SourceError("consultation-file-unread", file=file)
    try:
        request = Request(
            asking=said["from"],
            asked=tuple(partner for partner in PARTNERS if partner in asked),
            subject=_text(said["subject"]),
            requested_by=_text(said["requested_by"]),
            requested_at=_read_moment(said["requested_at"]),
            answer_by=_read_moment(said["answer_by"]),
            marking=Marking.parse(said["marking"]),
        )
    except (ValueError, ConfigError):
        raise SourceError("consultation-file-unread", file=file) from None
    if request_said(request) != said:  # its hash would be another one here
        raise SourceError("consultation-file-unread", file=file)
    return request


def read_receipt(content: bytes, file: str) -> Receipt:
    """The receipt of a file; arguments and errors as for `read_request`."""
    said = _said(content, file, "receipt", _RECEIPT)
    hashed = re.fullmatch(r"[0-9a-f]{64}", said["request_sha256"])
    if not hashed or said["received_for"] not in PARTNERS:
        raise SourceError("consultation-file-unread", file=file)
    try:
        receipt = Receipt(
            request_id=said["request_sha256"],
            partner=said["received_for"],
            received_by=_text(said["received_by"]),
            received_at=_read_moment(said["received_at"]),
        )
    except ValueError:
        raise SourceError("consultation-file-unread", file=file) from None
    if receipt_said(receipt) != said:
        raise SourceError("consultation-file-unread", file=file)
    return receipt


def _said(content: bytes, file: str, kind: str, names: set[str]) -> dict[str, Any]:
    """What a file says, once its bytes are shown to be as they were written."""
    try:
        if len(content) > _MOST_BYTES:
            raise ValueError("too large")
        whole = json.loads(content)
        said = whole["said"]
        found = said["tricord_consultation"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise SourceError("consultation-file-unread", file=file) from None
    if found != kind:
        if kind == "request":
            raise SourceError("consultation-no-request", file=file)
        raise SourceError("consultation-no-receipt", file=file)
    try:
        whole_as_written = canonical({"said": said, "sha256": digest(said)})
    except (ValueError, RecursionError):
        whole_as_written = b""
    if whole_as_written != content:
        raise SourceError("consultation-file-altered", file=file)
    texts = all(isinstance(value, str) for name, value in said.items() if name != "to")
    if said.keys() != names or said["version"] != _VERSION or not texts:
        raise SourceError("consultation-file-unread", file=file)
    return dict(said)


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("empty")
    return value


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _read_moment(written: str) -> datetime:
    """Raises: ValueError: It is not written as `_moment` writes."""
    return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

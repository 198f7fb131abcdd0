"""Signing a notice, and telling one that was signed: Standard Webhooks 1.0.0.

``webhook-id`` stays the same however often a notice is tried, ``webhook-timestamp`` is the moment
of the attempt in Unix seconds, and ``webhook-signature`` lists a signature for each secret: ``v1,``
and HMAC-SHA256 over ``id.timestamp.body`` in base64. A secret is ``whsec_`` and its bytes in
base64.

Source: github.com/standard-webhooks/standard-webhooks, ``spec/standard-webhooks.md``, "Signature
scheme" and "Webhook headers"; libraries for receivers exist there in most languages.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets as randomness
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from tricord.errors import DeskError

TOLERANCE_S: Final = 300
"""How far the clocks of sender and receiver may be apart, in seconds; as the reference libraries
of the specification have it."""

_PREFIX: Final = "whsec_"
_KEY_BYTES: Final = (24, 64)  # the specification: 192 to 512 bits
# No full stop: it separates the parts of what is signed.
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,128}")
_MOST_SIGNATURES: Final = 20
_V1: Final = "v1,"


def new_secret(random: Callable[[int], bytes] = randomness.token_bytes) -> str:
    """A secret for one receiver: ``whsec_`` and 32 random bytes in base64.

    Args:
        random: Gives that many random bytes.
    """
    return _PREFIX + base64.b64encode(random(32)).decode("ascii")


def signed(notice_id: str, at: datetime, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """The three headers of a notice.

    Args:
        notice_id: What names it, the same in every attempt: letters, figures, ``_`` and ``-``.
        at: The moment of the attempt.
        body: Its body, to the byte.
        secrets: Secrets of the receiver, the newest first; two while one takes over from another.

    Raises:
        DeskError: ``webhook-id``: not such a name; ``webhook-secret``: there is no secret, or one
            is not of the form ``whsec_<base64>`` with 24 to 64 bytes.
    """
    if not _ID.fullmatch(notice_id):
        raise DeskError("webhook-id")
    moment = str(int(at.timestamp()))
    signatures = [
        _V1 + base64.b64encode(_mac(key, notice_id, moment, body)).decode("ascii")
        for key in _keys(secrets)
    ]
    return {
        "webhook-id": notice_id,
        "webhook-timestamp": moment,
        "webhook-signature": " ".join(signatures),
    }


def verify(
    headers: Mapping[str, str],
    body: bytes,
    secrets: Sequence[str],
    at: datetime,
    tolerance_s: int = TOLERANCE_S,
) -> str:
    """For receivers: whether a notice comes from who holds the secret, and was sent just now.

    Every signature is held against every secret, each in constant time. A receiver remembers the
    ids of the last minutes, and takes in none of them twice:

        at = datetime.now(UTC)
        notice_id = verify(request.headers, request.body, ["whsec_..."], at)
        if notice_id not in seen:
            ...

    Args:
        headers: Headers of the request, in any case.
        body: Its body as it came, to the byte, not read as JSON and written again.
        secrets: The secret; while one takes over from another, both.
        at: The present moment.
        tolerance_s: Seconds the two clocks may be apart.

    Returns:
        The id of the notice, the same in every attempt.

    Raises:
        DeskError: ``webhook-unsigned``: a header is missing or malformed, or no signature is right;
            ``webhook-stale``: it was signed too long ago, or ahead of time; ``webhook-secret``: as
            `signed` raises it.
    """
    told = {name.lower(): value for name, value in headers.items()}
    notice_id, moment, listed = (
        told.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature")
    )
    keys = _keys(secrets)
    given = [part.encode("utf-8", "replace") for part in listed.split(" ") if part.startswith(_V1)]
    if not (_ID.fullmatch(notice_id) and re.fullmatch(r"[0-9]{1,12}", moment)):
        raise DeskError("webhook-unsigned")
    right = False
    for key in keys:
        expected = _V1.encode() + base64.b64encode(_mac(key, notice_id, moment, body))
        for signature in given[:_MOST_SIGNATURES]:
            right |= hmac.compare_digest(expected, signature)
    if not right:
        raise DeskError("webhook-unsigned")
    if abs(at.timestamp() - int(moment)) > tolerance_s:
        raise DeskError("webhook-stale", seconds=tolerance_s)
    return notice_id


def _keys(secrets: Sequence[str]) -> list[bytes]:
    """The keys of secrets; a secret is never said in a refusal."""
    keys = []
    for secret in secrets:
        try:
            key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
        except ValueError:
            key = b""
        fits = _KEY_BYTES[0] <= len(key) <= _KEY_BYTES[1]
        if not (fits and secret.startswith(_PREFIX)):
            raise DeskError("webhook-secret")
        keys.append(key)
    if not keys:
        raise DeskError("webhook-secret")
    return keys


def _mac(key: bytes, notice_id: str, moment: str, body: bytes) -> bytes:
    return hmac.digest(key, f"{notice_id}.{moment}.".encode() + body, hashlib.sha256)

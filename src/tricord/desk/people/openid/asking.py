"""Asking a provider: within a time, within a size, and at the address that was asked, no other."""

from __future__ import annotations

import base64
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote_plus

import httpx2

from tricord.deadline import Deadline
from tricord.desk.people.openid.provider import Provider, is_loopback
from tricord.errors import ConfigError, DeskError

LIMIT_BYTES: Final = 512 * 1024
"""Largest answer taken; a set of keys with its certificates has about 20 kB."""

_LONGEST_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider answered.

    Attributes:
        status: The HTTP status; never a redirect.
        said: The JSON object.
    """

    status: int
    said: dict[str, Any]


def ask(provider: Provider, address: str, form: Mapping[str, str] | None = None) -> Answer:
    """Ask a provider for a JSON object.

    Args:
        provider: The provider.
        address: Where; it was judged by `Provider.may_be_asked`.
        form: Fields to be sent as its client; ``None`` only reads.

    Raises:
        DeskError: ``openid-unreachable``, ``openid-slow``, ``openid-redirected``,
            ``openid-too-large``, ``openid-refused``, ``openid-not-json``.
        ConfigError: ``openid-ca-bundle``: the file of certificates cannot be read.
    """
    host = httpx2.URL(address).host
    with Deadline(provider.timeout_s) as deadline:
        try:
            status, body = _answer(provider, address, form, deadline)
        except (httpx2.TransportError, UnicodeError) as fault:
            if deadline.over or isinstance(fault, httpx2.TimeoutException):
                raise DeskError(
                    "openid-slow", host=host, seconds=f"{provider.timeout_s:g}"
                ) from None
            reason = str(fault) or type(fault).__name__
            raise DeskError("openid-unreachable", host=host, reason=reason) from None
        if deadline.over:  # a connection that was shut may look like the end of an answer
            raise DeskError("openid-slow", host=host, seconds=f"{provider.timeout_s:g}")
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict):
        return Answer(status, said)
    if status != 200:
        raise DeskError("openid-refused", host=host, status=status)
    raise DeskError("openid-not-json", host=host)


def shown(value: object) -> str:
    """Words of somebody else as they may be shown: short, and nothing that moves a cursor.

    Args:
        value: What was said.
    """
    kept = "".join(sign for sign in str(value) if sign.isprintable())
    return kept[:_LONGEST_SHOWN] or "–"


def _answer(
    provider: Provider, address: str, form: Mapping[str, str] | None, deadline: Deadline
) -> tuple[int, bytes]:
    """Status and body."""
    url = httpx2.URL(address)
    with _client(provider, url) as client:
        request = client.build_request(
            "GET" if form is None else "POST",
            url,
            data=None if form is None else _fields(provider, form),
            headers=None if form is None else _authorization(provider),
            extensions={"trace": deadline.trace},
        )
        response = client.send(request, stream=True)
        try:
            if 300 <= response.status_code < 400:
                raise DeskError("openid-redirected", host=url.host)
            body = bytearray()
            for piece in response.iter_raw():
                body += piece
                if len(body) > LIMIT_BYTES:
                    kilobytes = LIMIT_BYTES // 1024
                    raise DeskError("openid-too-large", host=url.host, kilobytes=kilobytes)
            return response.status_code, bytes(body)
        finally:
            response.close()


def _client(provider: Provider, url: httpx2.URL) -> httpx2.Client:
    """A client for one question: no cookie and no connection outlives it."""
    headers = {
        "User-Agent": "Tricord",
        "Accept": "application/json",
        # What is compressed on the way may be far larger than it looks.
        "Accept-Encoding": "identity",
    }
    secure = url.scheme == "https"
    return httpx2.Client(
        headers=headers,
        timeout=httpx2.Timeout(provider.timeout_s),
        follow_redirects=False,
        # A proxy of the system carries https unread; to this machine none is needed.
        trust_env=secure and not is_loopback(url.host),
        verify=_trusted(provider),
    )


def _trusted(provider: Provider) -> ssl.SSLContext:
    if provider.kept.trusted is not None:
        return provider.kept.trusted
    context = httpx2.create_ssl_context()
    if provider.ca_bundle is not None:
        try:
            context.load_verify_locations(cafile=provider.ca_bundle)
        except OSError as fault:
            file = str(provider.ca_bundle)
            raise ConfigError("openid-ca-bundle", file=file, reason=str(fault)) from None
    provider.kept.trusted = context
    return context


def _fields(provider: Provider, form: Mapping[str, str]) -> dict[str, str]:
    """A public client says who it is among the fields (RFC 6749, 3.2.1)."""
    return dict(form) | ({} if provider.client_secret else {"client_id": provider.client_id})


def _authorization(provider: Provider) -> dict[str, str]:
    """``client_secret_basic``: both parts are form-encoded first (RFC 6749, 2.3.1)."""
    if provider.client_secret is None:
        return {}
    pair = f"{quote_plus(provider.client_id)}:{quote_plus(provider.client_secret)}"
    return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}

"""What stands before every page: headers, where a request comes from, how large it may be.

Sources: W3C Content Security Policy Level 3; W3C Fetch Metadata Request Headers; OWASP ASVS 5.0,
chapters V3 and V4.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException

from tricord.web.counted import Counted

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; "
    "form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
)
"""Nothing comes from elsewhere, nothing goes elsewhere, no code stands in a page."""

_HEADERS: Final = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
_HTTPS: Final = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")
_KEPT_FOR_EVER: Final = b"public, max-age=31536000, immutable"
_KEPT_NOWHERE: Final = b"no-store"

MOST_BYTES: Final = 2_000_000
"""Most bytes of a request that carries no file."""


class Guard:
    """Adds headers to every answer, and refuses what is too large.

    Args:
        app: What it stands before.
        counted: Told of each answer.
        secure: Whether people reach the node by HTTPS.
        most_bytes: Most bytes of a request, by what its path begins with; the longest wins.
    """

    def __init__(
        self, app: App, *, counted: Counted, secure: bool, most_bytes: Mapping[str, int]
    ) -> None:
        self._app = app
        self._counted = counted
        self._headers = (*_HEADERS, _HTTPS) if secure else _HEADERS
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        kept = _KEPT_FOR_EVER if path.startswith("/static/") else _KEPT_NOWHERE
        most = self._limit(path)
        left, said = most, _length(scope)
        began, status = time.perf_counter(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                there = {name for name, _ in message["headers"]}
                own = [pair for pair in self._headers if pair[0] not in there]
                if b"cache-control" not in there:
                    own.append((b"cache-control", kept))
                message["headers"] = [*message["headers"], *own]
            await send(message)

        async def hear() -> Message:
            nonlocal left
            if said > most:
                raise TooLarge(most)
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise TooLarge(most)
            return message

        try:
            await self._app(scope, hear, answer)
        finally:
            self._counted.add(status, time.perf_counter() - began)

    def _limit(self, path: str) -> int:
        found = [begins for begins in self._most if path.startswith(begins)]
        return self._most[max(found, key=len)] if found else MOST_BYTES


class TooLarge(HTTPException):
    """A request is larger than it may be.

    Args:
        most: Bytes it may have.
    """

    def __init__(self, most: int) -> None:
        super().__init__(413)
        self.most = most


def _length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def is_foreign(headers: Mapping[str, str], own: str) -> bool:
    """Whether a request that changes something was sent by a page of another site.

    Browsers say so themselves: by ``Sec-Fetch-Site``, older ones by ``Origin``. Programs send
    neither; they prove who they are by a token, not by a cookie.

    Args:
        headers: Headers of the request, in small letters.
        own: Address of this node, without a path.
    """
    site = headers.get("sec-fetch-site", "")
    if site:
        return site != "same-origin"
    origin = headers.get("origin", "")
    return urlsplit(origin).netloc != urlsplit(own).netloc if origin else True

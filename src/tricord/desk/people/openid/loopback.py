"""Signing in from the command line: the browser comes back to a port of this very machine.

Source: RFC 8252, sections 7.3 and 8.3.
"""

from __future__ import annotations

import html
import queue
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qsl, urlsplit

from tricord.desk.people.openid.code_flow import Once, begin, finish
from tricord.desk.people.openid.identity import Identity
from tricord.desk.people.openid.provider import Provider
from tricord.errors import DeskError
from tricord.locale import language_of, text

PATH: Final = "/signed-in"
"""Path of the redirect address; registered at the provider as ``http://127.0.0.1/signed-in``."""

TIME_LIMIT_S: Final = 300.0
"""Seconds for which the browser is waited for."""

_MOST_PARAMETERS: Final = 20
# The address of the page holds the code: it must not be kept, nor told to anybody.
_HEADERS: Final = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}

Parameters = list[tuple[str, str]]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that went away is no fault."""


class Landing:
    """A port of this machine where one browser may come back, once.

    Args:
        language: Language of its page; the reader's own by default.
    """

    def __init__(self, language: str | None = None) -> None:
        self._language = language or language_of()
        self._brought: queue.Queue[Parameters] = queue.Queue(maxsize=1)
        self._taken = threading.Lock()
        landing = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 10.0

            def do_GET(self) -> None:
                landing._answer(self)

            def log_message(self, *_: object) -> None:
                """Say nothing: the address holds the code."""

        try:
            self._server = _Server(("127.0.0.1", 0), Handler)
        except OSError as fault:
            raise DeskError("openid-landing", reason=str(fault)) from None
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def redirect_uri(self) -> str:
        """Where the provider sends the browser back."""
        return f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def wait(self, seconds: float = TIME_LIMIT_S) -> Parameters:
        """What the browser brings.

        Args:
            seconds: How long it is waited for.

        Raises:
            DeskError: ``openid-nobody-came``: no browser came in time.
        """
        try:
            return self._brought.get(timeout=seconds)
        except queue.Empty:
            raise DeskError("openid-nobody-came", seconds=f"{seconds:g}") from None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        """Take what is brought, if it is the first that brings a state; show a plain page."""
        brought = _parameters(request.path)
        first = brought is not None and self._taken.acquire(blocking=False)
        page = _page(self._language).encode() if first else b""
        try:
            request.send_response(200 if first else 404)
            for name, value in _HEADERS.items():
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(page)))
            request.end_headers()
            request.wfile.write(page)
        finally:
            if first and brought is not None:
                self._brought.put_nowait(brought)


def sign_in(
    provider: Provider,
    open_address: Callable[[str], object],
    *,
    language: str | None = None,
    max_age_s: int | None = None,
    seconds: float = TIME_LIMIT_S,
) -> Identity:
    """Sign in whoever sits at this machine, with the browser of this machine.

    Args:
        provider: Where.
        open_address: Opens an address in the browser, or shows it to be opened.
        language: Language of the pages; the reader's own by default.
        max_age_s: As in `begin`.
        seconds: How long the browser is waited for.

    Raises:
        DeskError: ``openid-landing``: there is no port to come back to; ``openid-nobody-came``.
            And what `begin` and `finish` raise.
    """
    chosen = language or language_of()
    with Landing(chosen) as landing:
        address, pending = begin(
            provider, landing.redirect_uri, max_age_s=max_age_s, language=chosen
        )
        open_address(address)
        brought = landing.wait(seconds)
    return finish(provider, pending, brought, Once())


def _parameters(target: str) -> Parameters | None:
    """What a request brings; ``None`` where it is not the one that is waited for."""
    try:
        parts = urlsplit(target)
        brought = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        return None
    comes_back = parts.path == PATH and any(name == "state" for name, _ in brought)
    return brought if comes_back else None


def _page(language: str) -> str:
    title, words = (
        html.escape(text(key, language)) for key in ("openid-page-title", "openid-page-words")
    )
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body><main><h1>{title}</h1><p>{words}</p></main></body>\n"
        "</html>\n"
    )

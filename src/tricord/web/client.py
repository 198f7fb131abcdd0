"""A small typed client of a node's API: what a page holds, as the same objects the page is made of.

>>> from tricord.web.client import Client
>>> from tricord.web.pages.alerts import ALERTS
>>> with Client("https://node.example", token) as node:  # doctest: +SKIP
...     for alert in node.all(ALERTS, "alerts", least="high"):
...         print(alert.subject, alert.statement)
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from urllib.parse import quote

import httpx2
from pydantic import TypeAdapter

import tricord
from tricord.errors import TricordError
from tricord.web.kinds import A, C, PageKind

_PART: Final = re.compile(r"\{(\w+)(?::path)?\}")
_PATIENCE_S: Final = 60
_AGAIN_S: Final = 1.0
"""Seconds until a document that is being made is asked for again."""
R = TypeVar("R")


class RemoteRefusal(TricordError):
    """A node refused: its code, sentence and hint, as it said them.

    Args:
        status: HTTP status.
        said: The problem it sent (RFC 9457).
    """

    def __init__(self, status: int, said: dict[str, Any]) -> None:
        super().__init__(str(said.get("code", "web-fault")))
        self.status = status
        self._said = said

    def sentence(self, language: str | None = None) -> str:  # noqa: ARG002  # the node chose it
        """What is wrong, in the language the node answered in."""
        return str(self._said.get("title", self.status))

    def hint(self, language: str | None = None) -> str:  # noqa: ARG002  # as above
        """What to do next."""
        return str(self._said.get("detail", ""))


class Client:
    """Talks to a node.

    Args:
        address: Its address: ``https://node.example``.
        token: A token or the secret of a session; empty: only the doors answer.
        language: ``en``, ``ko`` or ``ja``: of sentences.
        transport: How requests are sent; over the network by default.
    """

    def __init__(
        self,
        address: str,
        token: str = "",
        language: str = "en",
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        headers = {"accept-language": language, "user-agent": f"tricord/{tricord.__version__}"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        self._http = httpx2.Client(
            base_url=address.rstrip("/"),
            headers=headers,
            timeout=_PATIENCE_S,
            transport=transport,
        )
        self._known: dict[str, tuple[str, bytes]] = {}

    def read(self, kind: PageKind[A, C], /, **asked: Any) -> C:
        """What a page holds.

        Args:
            kind: The kind of page: ``tricord.web.pages.alerts.ALERTS``.
            asked: What it is asked for, and the parts of its address, by name.

        Raises:
            RemoteRefusal: The node refused.
            FetchError: It cannot be reached.
        """
        path, query = _address(kind.path, asked)
        content: C = TypeAdapter(kind.content).validate_json(self.get(f"{path}.json", query))
        return content

    def all(self, kind: PageKind[A, C], rows: str, /, **asked: Any) -> Iterator[Any]:
        """Every row of a list, page after page.

        Args:
            kind: The kind of page.
            rows: Field of its content that holds the rows.
            asked: As `read`.
        """
        after = ""
        while True:
            content = self.read(kind, **{"limit": 1000, **asked, "after": after})
            yield from getattr(content, rows)
            after = getattr(content, "next", "")
            if not after:
                return

    def do(self, path: str, /, **given: Any) -> str:
        """Do something; what the node says of it.

        Args:
            path: Its address: ``/alerts/<id>/take``.
            given: What comes with it, by name.

        Raises:
            RemoteRefusal: The node refused; nothing was done.
        """
        answer = self._sent("POST", path, json=given)
        return str(answer.json().get("said", ""))

    def get(self, path: str, query: dict[str, Any] | None = None) -> bytes:
        """What stands at an address; what is known already is not sent again."""
        request = self._http.build_request("GET", path, params=query or {})
        address = str(request.url)
        tag, body = self._known.get(address, ("", b""))
        headers = {"if-none-match": tag} if tag else {}
        answer = self._sent("GET", path, params=query or {}, headers=headers)
        if answer.status_code == 304:
            return body
        if "etag" in answer.headers:
            self._known[address] = (answer.headers["etag"], answer.content)
        return answer.content

    def made(self, path: str, query: dict[str, Any]) -> bytes:
        """A document that takes a while to make: it is asked for until it is there.

        Raises:
            RemoteRefusal: The node refused.
        """
        while True:
            answer = self._sent("GET", path, params=query)
            if answer.status_code != 202:
                return answer.content
            time.sleep(_AGAIN_S)

    def leave(self) -> None:
        """End the session."""
        self._sent("POST", "/logout")

    def enter(self, name: str, password: str) -> str:
        """Sign in; the secret of the session, which later clients take as their token.

        Raises:
            RemoteRefusal: The node refused.
        """
        origin = str(self._http.base_url).rstrip("/")
        given = {"name": name, "password": password}
        headers = {"origin": origin, "accept": "application/json"}
        answer = self._sent("POST", "/login", data=given, headers=headers)
        for cookie in answer.cookies.jar:
            if cookie.name.endswith("tricord-session") and cookie.value:
                return cookie.value
        raise RemoteRefusal(answer.status_code, {"code": "desk-sign-in"})

    def _sent(self, method: str, path: str, **more: Any) -> httpx2.Response:
        from tricord.errors import FetchError

        try:
            answer = self._http.request(method, path, **more)
        except httpx2.HTTPError as fault:
            raise FetchError(
                "remote-away", address=str(self._http.base_url), reason=str(fault)
            ) from None
        if answer.status_code >= 400:
            raise RemoteRefusal(answer.status_code, _problem(answer))
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()


def _address(path: str, asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """An address with its parts filled in, and what is left for the query."""
    rest = {name: value for name, value in asked.items() if value not in ("", None)}
    filled = _PART.sub(lambda part: quote(str(rest.pop(part[1])), safe=""), path)
    return filled, rest


def _problem(answer: httpx2.Response) -> dict[str, Any]:
    try:
        said = answer.json()
    except ValueError:
        return {"title": f"HTTP {answer.status_code}"}
    return said if isinstance(said, dict) else {}

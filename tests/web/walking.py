"""Walks a site as somebody who follows links, and says what was there."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from starlette.testclient import TestClient

from tricord.web.pages import PAGES

_FILES = re.compile(
    r"^/(static|raw/.+/file|openapi)|\.(json|csv|geojson|pdf|docx|xlsx|zip)(\?|$)|/file(s/.*)?$|export"
)
_PATTERNS = {
    kind.name: re.compile(re.sub(r"\\{\w+(:path)?\\}", ".+", re.escape(kind.path)) + r"(\?.*)?")
    for kind in PAGES
}


def is_page(address: str) -> bool:
    """Whether an address is of a page of this node, and not of a file or of elsewhere."""
    return address.startswith("/") and not _FILES.search(address)


@dataclass(frozen=True)
class Seen:
    """A page somebody came to.

    Attributes:
        kind: Name of its kind; empty where no kind has such an address.
        address: Its address.
        status: HTTP status.
        text: What it said.
        tree: That, parsed.
    """

    kind: str
    address: str
    status: int
    text: str
    tree: html.HtmlElement


def kind_of(address: str) -> str:
    """The kind of page at an address: the first that fits, as the application answers."""
    path = address.partition("#")[0]
    return next((name for name, each in _PATTERNS.items() if each.fullmatch(path)), "")


def walk(browser: TestClient, begin: str = "/overview", of_a_kind: int = 3) -> Iterator[Seen]:
    """Every kind of page that can be reached by links, a few of each.

    Args:
        browser: Whose.
        begin: Where to begin.
        of_a_kind: How many pages of one kind are looked at.
    """
    waiting, known, count = deque([begin]), {begin}, Counter[str]()
    while waiting:
        address = waiting.popleft()
        kind = kind_of(address)
        if count[kind] >= of_a_kind:
            continue
        count[kind] += 1
        answer = browser.get(address)
        tree = html.fromstring(answer.text or "<html/>")
        yield Seen(kind, address, answer.status_code, answer.text, tree)
        for link in tree.iterfind(".//a"):
            to = link.get("href", "").partition("#")[0]
            if is_page(to) and to not in known:
                known.add(to)
                waiting.append(to)

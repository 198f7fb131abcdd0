"""`tricord fetch`: what publishers had, and what they refused."""

from datetime import UTC, datetime

import pytest

from tricord.errors import FetchError
from tricord.node import Node
from tricord.node.publication_dates import Published
from tricord.node.storing import Outcome

LOADED = Outcome(
    files=("consolidated.xml",),
    source="un-sc",
    dataset="un-sc",
    published=Published(datetime(2026, 2, 27, tzinfo=UTC), "server"),
    rows={"list_entries": 3},
    changes={"add": 1},
)
REFUSED = Outcome(
    files=("sdn.csv",),
    source="ofac-sdn",
    refused=FetchError("fetch-refused", address="https://example.org/sdn.csv", status=403),
)


@pytest.fixture
def publishers(monkeypatch):
    """Answers of publishers, in place of the network; remembers what was asked for."""
    asked = []

    def answer(self, names=(), progress=None):
        asked.append(list(names))
        progress("consolidated.xml", 1, 2)
        return [LOADED, REFUSED] if not names else [LOADED]

    monkeypatch.setattr(Node, "fetch", answer)
    return asked


def test_what_came_is_reported_and_what_was_refused_ends_with_2(call, built, publishers):
    ended = call("fetch", "--path", built)
    assert ended.status == 2
    assert "2026-02-27 (told by the server)" in ended.out
    assert "added 1" in ended.out
    assert "https://example.org/sdn.csv" in ended.err
    assert "[fetch-refused]" in ended.err


def test_only_the_sources_named_are_asked(call, built, publishers):
    assert call("fetch", "un-sc", "wpi", "--path", built).status == 0
    assert publishers == [["un-sc", "wpi"]]


def test_an_unknown_source_is_refused_before_anybody_is_asked(call, built):
    ended = call("fetch", "uno", "--path", built)
    assert ended.status == 2
    assert "[source-unknown]" in ended.err

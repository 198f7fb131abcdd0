"""Headers of every answer, and requests that are too large."""

import pytest
from tests.web.conftest import ADDRESS

from tricord.web.guarding import MOST_BYTES, is_foreign


@pytest.mark.parametrize("path", ["/login", "/alerts", "/alerts.json", "/nowhere", "/healthz"])
def test_every_answer_forbids_what_does_not_come_from_here(client, path):
    headers = client("lee").get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_pages_are_kept_nowhere_and_assets_for_ever(client, site):
    lee = client("lee")
    assert lee.get("/alerts").headers["cache-control"] == "no-store"
    answer = lee.get(site.assets.address("tricord.css"))
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("known", ["content-length", ""])
def test_what_is_too_large_is_refused_before_it_is_read(client, known):
    body = b"name=" + b"x" * MOST_BYTES

    def sent():
        yield body[: len(body) // 2]
        yield body[len(body) // 2 :]

    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = client("lee").post("/login", content=body if known else sent(), headers=headers)
    assert answer.status_code == 413
    assert "web-too-large" in answer.text


def test_an_answer_that_is_known_is_not_sent_again(client):
    lee = client("lee")
    first = lee.get("/findings.json")
    again = lee.get("/findings.json", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_fault_of_the_program_shows_no_traceback(client, site, monkeypatch):
    lee = client("lee")
    lee._transport.raise_server_exceptions = False

    def broken(*_):
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("tricord.web.pages.findings.standing", broken)
    answer = lee.get("/findings")
    assert answer.status_code == 500
    assert "secret of the inside" not in answer.text
    assert "web-fault" in answer.text


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({"sec-fetch-site": "same-origin"}, False),
        ({"sec-fetch-site": "none"}, True),
        ({"origin": ADDRESS}, False),
        ({"origin": "http://node.test:81"}, True),
        ({}, True),
    ],
)
def test_where_a_request_comes_from_is_told_by_what_browsers_say(headers, foreign):
    assert is_foreign(headers, ADDRESS) is foreign

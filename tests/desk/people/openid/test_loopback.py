"""The browser comes back to this machine once; what it shows is plain, and nothing is kept."""

import http.client
import socket
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from tests.desk.people.openid.identity_provider import SUBJECT

from tricord.desk.people.openid import Landing, sign_in
from tricord.errors import DeskError
from tricord.locale import text


def visited(address, path=None, method="GET"):
    """What a browser gets from an address."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    target = path if path is not None else f"{parts.path}?{parts.query}"
    connection.request(method, target)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_a_person_at_this_machine_is_signed_in(idp, provider):
    pages = []

    def browser(address):
        asked = dict(parse_qsl(urlsplit(address).query))
        assert (asked["ui_locales"], asked["max_age"]) == ("ja", "600")
        pages.append(visited(f"{asked['redirect_uri']}?{urlencode(idp.sign_in(address))}"))

    found = sign_in(provider, browser, language="ja", max_age_s=600, seconds=20)
    assert found.subject == SUBJECT
    assert pages[0][0].status == 200
    assert idp.forms[0]["redirect_uri"].startswith("http://127.0.0.1:")
    assert idp.forms[0]["redirect_uri"].endswith("/signed-in")


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_the_page_speaks_the_readers_language_and_tells_the_browser_to_keep_nothing(language):
    with Landing(language) as landing:
        response, page = visited(f"{landing.redirect_uri}?code=c0de&state=<script>")
    assert response.status == 200
    assert f'<html lang="{language}">' in page
    assert text("openid-page-title", language) in page
    assert "c0de" not in page
    assert "script" not in page
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_only_the_first_answer_counts_and_each_parameter_as_often_as_it_stood_there():
    with Landing() as landing:
        first, _ = visited(f"{landing.redirect_uri}?code=1&code=2&state=s&error=")
        second, page = visited(f"{landing.redirect_uri}?code=3&state=s")
        assert landing.wait(5) == [("code", "1"), ("code", "2"), ("state", "s"), ("error", "")]
        assert (first.status, second.status, page) == (200, 404, "")
        with pytest.raises(DeskError):
            landing.wait(0.01)


@pytest.mark.parametrize(
    "path",
    [
        "/favicon.ico",
        "/",
        "/signed-in",
        "/signed-in?code=1",
        "/signed-in/?code=1&state=s",
        "/other?code=1&state=s",
        "/signed-in?state=s&" + "&".join("a=1" for _ in range(30)),
        "//[?state=s",
    ],
)
def test_what_else_a_browser_asks_for_ends_nothing(path):
    with Landing() as landing:
        response, page = visited(landing.redirect_uri, path)
        assert (response.status, page) == (404, "")
        assert visited(f"{landing.redirect_uri}?code=1&state=s")[0].status == 200
        assert landing.wait(5) == [("code", "1"), ("state", "s")]


def test_nothing_can_be_sent_to_the_port():
    with Landing() as landing:
        response, _ = visited(f"{landing.redirect_uri}?code=1&state=s", method="POST")
        assert response.status == 501
        with pytest.raises(DeskError):
            landing.wait(0.01)


def test_a_connection_that_says_nothing_keeps_nobody_waiting(capfd):
    with Landing() as landing:
        port = urlsplit(landing.redirect_uri).port
        with socket.create_connection(("127.0.0.1", port)):
            visited(f"{landing.redirect_uri}?code=1&state=s")
            assert landing.wait(5)
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_does_not_come_back_is_not_waited_for(provider):
    with pytest.raises(DeskError) as caught:
        sign_in(provider, lambda _: None, seconds=0.05)
    assert caught.value.code == "openid-nobody-came"
    assert "0.05" in caught.value.sentence()


def test_the_port_is_of_this_machine_alone_and_shut_afterwards():
    with Landing() as landing:
        assert landing._server.server_address[0] == "127.0.0.1"
        port = urlsplit(landing.redirect_uri).port
    with pytest.raises(OSError, match=r"[Rr]efused"):
        socket.create_connection(("127.0.0.1", port))


def test_a_port_that_cannot_be_opened_is_said(monkeypatch):
    def refused(*_):
        raise OSError("no ports left")

    monkeypatch.setattr("socketserver.TCPServer.server_bind", refused)
    with pytest.raises(DeskError, match="no ports left") as caught:
        Landing()
    assert caught.value.code == "openid-landing"
    assert caught.value.hint()

"""The typed client against the application, over no network."""

from __future__ import annotations

import pytest
from tests.desks import PASSWORD
from tests.web.conftest import ADDRESS

from tricord.web.client import Client, RemoteRefusal
from tricord.web.pages.alert import ALERT
from tricord.web.pages.alerts import ALERTS, AlertRow
from tricord.web.pages.findings import FINDINGS


@pytest.fixture
def node(site, secrets, client):
    """A client in somebody's name: the same requests, answered in this process."""

    def made(name: str = "", language: str = "en") -> Client:
        transport = client()._transport
        return Client(ADDRESS, secrets.get(name, ""), language, transport)

    return made


def test_what_a_page_holds_comes_as_the_objects_it_is_made_of(node):
    found = node("lee").read(ALERTS, limit=3)
    assert len(found.alerts) == 3
    assert isinstance(found.alerts[0], AlertRow)
    one = node("lee").read(ALERT, alert=found.alerts[0].alert)
    assert one.alert.alert == found.alerts[0].alert


def test_every_page_of_a_list_is_gone_through(node):
    lee = node("lee")
    whole = [f.finding for f in lee.all(FINDINGS, "findings")]
    assert whole == [f.finding for f in lee.all(FINDINGS, "findings", limit=7)]
    assert len(whole) == lee.read(FINDINGS).count


def test_what_was_read_and_did_not_change_is_not_sent_again(node, monkeypatch):
    lee = node("lee")
    first = lee.read(FINDINGS)
    sent = []
    wire = lee._http.request

    def watched(*given, **more):
        answer = wire(*given, **more)
        sent.append(answer.status_code)
        return answer

    monkeypatch.setattr(lee._http, "request", watched)
    assert lee.read(FINDINGS) == first
    assert sent == [304]


def test_a_refusal_keeps_its_code_and_words(node):
    with pytest.raises(RemoteRefusal) as refused:
        node("lee", "ko").read(ALERT, alert="ffffffff-ffff-4fff-8fff-ffffffffffff")
    assert (refused.value.code, refused.value.status) == ("desk-alert-unknown", 404)
    assert "경보" in refused.value.sentence()
    assert refused.value.hint()


def test_something_is_done_and_said(node):
    lee = node("lee")
    alert = lee.read(ALERTS, whose="nobody").alerts[-1]
    assert lee.do(f"/alerts/{alert.alert}/take", version=alert.version) == "The alert is yours."
    with pytest.raises(RemoteRefusal) as refused:
        lee.do(f"/alerts/{alert.alert}/take", version=alert.version)
    assert refused.value.code == "desk-changed-meanwhile"


def test_whoever_signs_in_gets_a_secret_that_opens_the_rest(node, site):
    secret = node().enter("han", PASSWORD)
    assert site.desk.seat(secret).name == "han"
    with pytest.raises(RemoteRefusal) as refused:
        node().enter("han", "wrong")
    assert refused.value.code == "desk-sign-in"


def test_a_page_reads_as_plain_text_in_the_reader_s_language(client):
    words = client("lee", "ja").get("/alerts.txt").text
    assert words.startswith("TLP:AMBER REL ROK\n警報\n")
    assert words.rstrip().endswith("TLP:AMBER REL ROK")
    assert "<table" not in words
    assert "\u202e" not in words

"""Signing in at a provider and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from tests.desk.people.openid.conftest import idp, keys, provider  # noqa: F401  # a provider here
from tests.desk.people.openid.identity_provider import SUBJECT

from tricord.desk.people import accounts
from tricord.desk.policy import Role
from tricord.web.app import application

BACK = "/login/provider/back"


@pytest.fixture
def browser(site, provider):  # noqa: F811  # a fixture of that name
    """A browser before a node that names a provider whose answers come over this machine."""
    app = application(replace(site, provider=provider, address="http://127.0.0.1:8000"))
    made = TestClient(app, "http://127.0.0.1:8000", follow_redirects=False)
    made.headers["sec-fetch-site"] = "same-origin"
    return made


@pytest.fixture(scope="module")
def tied(site, secrets):
    """Somebody whose account is tied to the identity the provider vouches for."""
    kim = site.desk.seat(secrets["kim"])
    made, code = accounts.make(kim, "ota", "Ota", "JPN", "", frozenset({Role.ANALYST}), "ja")
    return made, code


def test_the_door_offers_the_provider_where_there_is_one(browser, client):
    assert "/login/provider" in browser.get("/login").text
    assert "/login/provider" not in client().get("/login").text


def test_an_identity_nobody_is_tied_to_is_let_in_nowhere(browser, idp):  # noqa: F811  # a fixture of that name
    said = idp.sign_in(
        browser.post("/login/provider", data={"next": "/alerts"}).headers["location"]
    )
    answer = browser.get(BACK, params=said)
    assert answer.status_code == 401
    assert "tricord-session" not in browser.cookies


def test_an_invitation_ties_an_identity_which_then_signs_in(browser, idp, tied):  # noqa: F811  # a fixture of that name
    _, code = tied
    said = idp.sign_in(browser.post("/login/provider", data={"code": code}).headers["location"])
    answer = browser.get(BACK, params=said)
    assert (answer.status_code, answer.headers["location"]) == (303, "/overview")
    browser.cookies.clear()
    said = idp.sign_in(
        browser.post("/login/provider", data={"next": "/alerts"}).headers["location"]
    )
    answer = browser.get(BACK, params=said)
    assert answer.headers["location"] == "/alerts"
    assert '<html lang="ja"' in browser.get("/alerts").text


def test_an_answer_is_taken_once_and_only_by_the_browser_that_left(browser, idp, tied):  # noqa: F811  # a fixture of that name
    said = idp.sign_in(browser.post("/login/provider").headers["location"])
    kept = browser.cookies["tricord-openid"]
    browser.cookies.clear()
    stolen = browser.get(BACK, params=said)
    assert stolen.status_code == 400
    browser.cookies.set("tricord-openid", kept)
    first = browser.get(BACK, params=said)
    assert first.status_code in {303, 401}
    browser.cookies.clear()
    browser.cookies.set("tricord-openid", kept)
    assert "openid-spent" in browser.get(BACK, params=said).text


@pytest.mark.parametrize("kept", ["", "x", "A" * 80, "é"])
def test_a_forged_memory_of_a_sign_in_opens_nothing(browser, kept):
    headers = {"cookie": f"tricord-openid={kept}".encode()}
    answer = browser.get(BACK, params={"state": "s", "code": SUBJECT}, headers=headers)
    assert answer.status_code == 400
    assert "openid-state" in answer.text


def test_where_no_provider_is_named_nobody_is_sent_anywhere(client):
    answer = client().post("/login/provider")
    assert answer.status_code == 400
    assert "desk-no-openid" in answer.text

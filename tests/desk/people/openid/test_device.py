"""A machine without a browser asks as often as it may, as long as it may, and no more."""

from dataclasses import replace
from functools import partial

import pytest
from tests.desk.people.openid.identity_provider import SUBJECT, Said, said

from tricord.desk.people.openid import Identity, begin_on_device, device, finish_on_device
from tricord.desk.people.openid.asking import Answer
from tricord.errors import DeskError

PENDING = said({"error": "authorization_pending"}, 400)
SLOWER = said({"error": "slow_down"}, 400)


def refusal(act):
    with pytest.raises(DeskError) as caught:
        act()
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def test_a_person_signs_in_elsewhere_while_the_machine_waits(idp, provider):
    begun = begin_on_device(provider)
    assert (begun.address, begun.user_code) == (f"{idp.issuer}/code", "BDSD-KHVT")
    assert "device-1" not in repr(begun)
    idp.device = [PENDING, PENDING, idp.tokens({})]
    waits = []
    found = finish_on_device(provider, begun, waits.append)
    assert found == Identity(idp.issuer, SUBJECT, None, ("pwd", "otp"), "2")
    assert waits == [5, 5, 5]
    assert idp.forms[0] == {"scope": "openid", "client_id": "tricord-node"}


def test_a_machine_told_to_slow_down_stays_slower(idp, provider):
    idp.device_code["interval"] = 2
    idp.device = [PENDING, SLOWER, PENDING, SLOWER, PENDING, idp.tokens({})]
    waits = []
    finish_on_device(provider, begin_on_device(provider), waits.append)
    assert waits == [2, 2, 7, 7, 12, 12]


def test_a_provider_that_names_no_interval_is_asked_every_five_seconds(idp, provider):
    del idp.device_code["interval"]
    idp.device = [idp.tokens({})]
    waits = []
    finish_on_device(provider, begin_on_device(provider), waits.append)
    assert waits == [5]


def test_a_machine_that_does_not_get_through_asks_half_as_often(idp, provider):
    begun = begin_on_device(provider)
    idp.device = [idp.tokens({})]
    waits = []

    def wait(seconds):
        # Nobody is there for the second question.
        waits.append(seconds)
        unheard = Said(b"", headers={"Content-Length": "5"})
        idp.answers = {"/token": unheard} if len(waits) == 2 else {}
        if len(waits) == 1:
            idp.device.insert(0, PENDING)

    assert finish_on_device(provider, begun, wait).subject == SUBJECT
    assert waits == [5, 5, 10]


@pytest.mark.parametrize(("expires", "polls"), [(60, 12), (61, 12), (4, 0), (999_999, 720)])
def test_a_code_that_is_over_is_not_asked_for_any_more(idp, provider, expires, polls, monkeypatch):
    idp.device_code["expires_in"] = expires
    begun = begin_on_device(provider)
    asked = []
    if polls > 12:  # over the wire that would take long
        pending = Answer(400, {"error": "authorization_pending"})
        monkeypatch.setattr(device, "ask", lambda *_: pending)
    else:
        idp.device = [PENDING] * 20
    act = partial(finish_on_device, provider, begun, asked.append)
    assert refusal(act) == "openid-device-expired"
    assert len(asked) == polls


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said({"error": "expired_token"}, 400), "openid-device-expired"),
        (said({"error": "access_denied"}, 400), "openid-denied"),
        (said({"error": "invalid_grant"}, 400), "openid-token-refused"),
        (said({"error": ["odd"]}, 400), "openid-token-refused"),
        (said({}, 200), "openid-no-id-token"),
        (Said(b"<html>", 500), "openid-refused"),
        (Said(b"<html>"), "openid-not-json"),
        (Said(status=302, headers={"Location": "/x"}), "openid-redirected"),
    ],
)
def test_an_answer_that_is_no_waiting_ends_the_asking(idp, provider, answer, code):
    begun = begin_on_device(provider)
    idp.device = [PENDING, answer, PENDING]
    waits = []
    assert refusal(lambda: finish_on_device(provider, begun, waits.append)) == code
    assert len(waits) == 2


def test_a_token_of_somebody_else_is_refused_here_too(idp, provider, keys):
    begun = begin_on_device(provider)
    idp.signing = keys["stranger"]
    idp.device = [idp.tokens({})]
    refused = refusal(lambda: finish_on_device(provider, begun, lambda _: None))
    assert refused == "openid-token-signature"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"device_code": ""}, "device_code"),
        ({"device_code": 7}, "device_code"),
        ({"user_code": None}, "user_code"),
        ({"user_code": "\x1b[2J"}, "user_code"),
        ({"user_code": "x" * 65}, "user_code"),
        ({"user_code": "x" * 999}, "user_code"),
        ({"verification_uri": "http://evil.example/"}, "verification_uri"),
        ({"verification_uri": None}, "verification_uri"),
        ({"verification_uri_complete": "javascript:x"}, "verification_uri_complete"),
        ({"expires_in": 0}, "expires_in"),
        ({"expires_in": None}, "expires_in"),
        ({"expires_in": "600"}, "expires_in"),
        ({"interval": -5}, "interval"),
        ({"interval": True}, "interval"),
        ({"interval": 0.001}, "interval"),
    ],
)
def test_a_beginning_that_cannot_be_is_refused(idp, provider, change, field):
    idp.device_code |= change
    with pytest.raises(DeskError) as caught:
        begin_on_device(provider)
    assert caught.value.code == "openid-device-field"
    assert caught.value.params["field"] == field


def test_a_provider_that_offers_no_codes_is_said_not_to(idp, provider):
    idp.discovery = {"device_authorization_endpoint": None}
    assert refusal(lambda: begin_on_device(provider)) == "openid-no-device"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said({"error": "unauthorized_client"}, 400), "openid-error"),
        (said({}, 500), "openid-error"),
        (said({"error": "access_denied"}, 403), "openid-denied"),
    ],
)
def test_a_provider_that_refuses_a_device_is_heard(idp, provider, answer, code):
    idp.answers["/device"] = answer
    assert refusal(lambda: begin_on_device(provider)) == code


def test_a_code_of_one_provider_is_not_asked_for_at_another(idp, provider):
    begun = replace(begin_on_device(provider), issuer="https://other.example")
    asked = len(idp.asked)
    refused = refusal(lambda: finish_on_device(provider, begun, lambda _: None))
    assert refused == "openid-other-provider"
    assert len(idp.asked) == asked

"""Whoever signed in at the provider is known here by issuer and subject, and by nothing else."""

import hashlib
from dataclasses import fields, replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.desk.people.openid.identity_provider import CLIENT, SUBJECT, IdentityProvider, encoded

from tricord.desk.people.openid import Identity, Once, Pending, Provider, begin, finish
from tricord.errors import ConfigError, DeskError

BACK = "https://node.example/signed-in"


def refusal(provider, pending, brought, spend=None):
    with pytest.raises(DeskError) as caught:
        finish(provider, pending, brought, spend or Once())
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def test_a_person_who_signs_in_is_known_by_issuer_and_subject(idp, provider):
    address, pending = begin(provider, BACK)
    found = finish(provider, pending, idp.sign_in(address), Once())
    at = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
    assert found == Identity(idp.issuer, SUBJECT, at, ("pwd", "otp"), "2")


def test_an_e_mail_address_in_the_token_goes_nowhere(idp, provider):
    idp.claims = {"email": "minister@example.kr", "email_verified": True}
    address, pending = begin(provider, BACK)
    found = finish(provider, pending, idp.sign_in(address), Once())
    assert "minister" not in repr(found)
    assert [f.name for f in fields(Identity)] == ["issuer", "subject", "auth_time", "amr", "acr"]


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256", "Ed25519"])
def test_every_usual_signature_is_read_and_its_half_hash_with_it(keys, algorithm):
    with IdentityProvider(keys[algorithm]) as idp:
        provider = Provider(idp.issuer, CLIENT, allow_loopback_http=True)
        address, pending = begin(provider, BACK)
        assert finish(provider, pending, idp.sign_in(address), Once()).subject == SUBJECT


def test_what_is_asked_for_is_no_more_than_the_identity(provider):
    address, pending = begin(provider, BACK, max_age_s=900, language="ko")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    challenge = encoded(hashlib.sha256(pending.verifier.encode()).digest())
    assert asked == {
        "response_type": "code",
        "client_id": CLIENT,
        "redirect_uri": BACK,
        "scope": "openid",
        "state": pending.state,
        "nonce": pending.nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "max_age": "900",
        "ui_locales": "ko",
    }


def test_no_two_sign_ins_share_a_secret_and_none_is_printed(provider):
    sign_ins = [begin(provider, BACK)[1] for _ in range(3)]
    secrets = [word for each in sign_ins for word in (each.state, each.nonce, each.verifier)]
    assert len(set(secrets)) == 9
    assert min(map(len, secrets)) >= 43
    assert not [word for word in secrets if word in repr(sign_ins)]


def test_an_endpoint_with_a_question_of_its_own_keeps_it(idp, provider):
    idp.discovery = {"authorization_endpoint": f"{idp.issuer}/authorize?tenant=7"}
    address, _ = begin(provider, BACK)
    assert parse_qs(urlsplit(address).query)["tenant"] == ["7"]


def test_a_confidential_client_shows_its_secret_in_the_header_and_encoded(idp):
    idp.client_word = "a:b c%&+ü"
    provider = Provider(idp.issuer, CLIENT, "a:b c%&+ü", allow_loopback_http=True)
    address, pending = begin(provider, BACK)
    assert finish(provider, pending, idp.sign_in(address), Once()).subject == SUBJECT
    assert "client_secret" not in idp.forms[0]
    assert "client_id" not in idp.forms[0]
    assert "a:b" not in repr(provider)


def test_a_wrong_secret_is_said_to_be_one(idp):
    idp.client_word = "right"
    provider = Provider(idp.issuer, CLIENT, "wrong", allow_loopback_http=True)
    address, pending = begin(provider, BACK)
    with pytest.raises(DeskError, match="invalid_client") as caught:
        finish(provider, pending, idp.sign_in(address), Once())
    assert caught.value.code == "openid-token-refused"


@pytest.mark.parametrize("state", [None, "", "x", "é", "\ud800"])
def test_an_answer_to_another_sign_in_is_refused_and_spends_nothing(idp, provider, state):
    address, pending = begin(provider, BACK)
    brought = idp.sign_in(address)
    others = [(name, value) for name, value in brought if name != "state"]
    once = Once()
    forged = others if state is None else [*others, ("state", state)]
    assert refusal(provider, pending, forged, once) == "openid-state"
    assert finish(provider, pending, brought, once).subject == SUBJECT


def test_an_answer_counts_once_even_with_a_fresh_code(idp, provider):
    address, pending = begin(provider, BACK)
    once = Once()
    finish(provider, pending, idp.sign_in(address), once)
    asked = len(idp.asked)
    assert refusal(provider, pending, idp.sign_in(address), once) == "openid-spent"
    assert len(idp.asked) == asked, "the provider was asked again"


def test_a_refused_answer_counts_as_well(idp, provider):
    address, pending = begin(provider, BACK)
    once = Once()
    denied = [("error", "access_denied"), ("state", pending.state), ("iss", idp.issuer)]
    assert refusal(provider, pending, denied, once) == "openid-denied"
    assert refusal(provider, pending, idp.sign_in(address), once) == "openid-spent"


def test_what_was_spent_is_forgotten_only_when_it_could_no_longer_be_used(provider, later):
    once = Once()
    _, first = begin(provider, BACK)
    assert once(first)
    later(601)
    _, second = begin(provider, BACK)
    assert once(second)
    assert not once(first)
    later(1300)
    once(replace(second, state="another"))
    assert len(once._spent) == 2


@pytest.mark.parametrize(("after", "code"), [(601, "openid-late"), (-61, "openid-late")])
def test_a_sign_in_that_lay_around_is_refused(idp, provider, later, after, code):
    address, pending = begin(provider, BACK)
    brought = idp.sign_in(address)
    later(after)
    assert refusal(provider, pending, brought) == code


def test_a_clock_a_little_behind_spoils_no_sign_in(idp, provider, later):
    address, pending = begin(provider, BACK)
    brought = idp.sign_in(address)
    later(-30)
    assert finish(provider, pending, brought, Once()).subject == SUBJECT


@pytest.mark.parametrize("issuer", ["https://other.example", "", None])
def test_the_answer_of_a_provider_that_was_mixed_up_is_refused(idp, provider, issuer):
    address, pending = begin(provider, BACK)
    brought = [pair for pair in idp.sign_in(address) if pair[0] != "iss"]
    named = brought if issuer is None else [*brought, ("iss", issuer)]
    assert refusal(provider, pending, named) == "openid-other-provider"
    assert "/token" not in idp.asked, "the code went to the wrong provider"


def test_a_name_is_held_against_the_provider_even_where_none_was_promised(idp, provider):
    idp.names_itself = False
    address, pending = begin(provider, BACK)
    named = [*idp.sign_in(address), ("iss", "https://other.example")]
    assert refusal(provider, pending, named) == "openid-other-provider"


def test_a_provider_that_never_names_itself_may_sign_people_in(idp, provider):
    idp.names_itself = False
    address, pending = begin(provider, BACK)
    assert finish(provider, pending, idp.sign_in(address), Once()).subject == SUBJECT


def test_a_sign_in_is_not_finished_with_another_provider(idp, provider, keys):
    with IdentityProvider(keys["ES256"]) as second:
        other = Provider(second.issuer, CLIENT, allow_loopback_http=True)
        _, pending = begin(provider, BACK)
        address, _ = begin(other, BACK)
        brought = [("state", pending.state), *second.sign_in(address)[::2]]
        assert refusal(other, pending, brought) == "openid-other-provider"
        assert "/token" not in second.asked


def test_a_stolen_code_is_worth_nothing_without_its_verifier(idp, provider):
    stolen = dict(idp.sign_in(begin(provider, BACK)[0]))["code"]
    _, own = begin(provider, BACK)
    brought = [("code", stolen), ("state", own.state), ("iss", idp.issuer)]
    assert refusal(provider, own, brought) == "openid-token-refused"


def test_a_stolen_code_is_worth_nothing_even_where_the_provider_checks_no_verifier(idp, provider):
    idp.checks_verifier = False
    stolen = dict(idp.sign_in(begin(provider, BACK)[0]))["code"]
    _, own = begin(provider, BACK)
    brought = [("code", stolen), ("state", own.state), ("iss", idp.issuer)]
    assert refusal(provider, own, brought) == "openid-token-nonce"


@pytest.mark.parametrize(
    ("brought", "code"),
    [
        ([("error", "access_denied")], "openid-denied"),
        ([("error", "login_required")], "openid-error"),
        ([("error", "access_denied"), ("code", "x")], "openid-denied"),
        ([("error", "")], "openid-error"),
        ([], "openid-no-code"),
        ([("code", "")], "openid-no-code"),
        ([("code", "x"), ("code", "y")], "openid-repeated"),
        ([("code", "x"), ("state", "y")], "openid-repeated"),
        ([("code", "never-given")], "openid-token-refused"),
        ([("code", "\ud800")], "openid-no-code"),
        ([("code", "a\x00")], "openid-no-code"),
    ],
)
def test_an_answer_without_a_good_code_signs_nobody_in(idp, provider, brought, code):
    _, pending = begin(provider, BACK)
    whole = [("state", pending.state), ("iss", idp.issuer), *brought]
    assert refusal(provider, pending, whole) == code


def test_what_the_provider_says_of_an_error_is_shown_short_and_harmless(idp, provider):
    _, pending = begin(provider, BACK)
    words = "AADSTS50011: \x1b[2J" + "x" * 500
    brought = [
        ("state", pending.state),
        ("iss", idp.issuer),
        ("error", "invalid_request"),
        ("error_description", words),
    ]
    with pytest.raises(DeskError) as caught:
        finish(provider, pending, brought, Once())
    said = caught.value.sentence()
    assert "AADSTS50011: [2Jxxx" in said
    assert "\x1b" not in said
    assert len(said) < 400


@pytest.mark.parametrize(
    "address",
    ["http://node.example/x", "javascript:alert(1)", "", "https://", "http://localhost/x", "/x"],
)
def test_nobody_is_sent_back_to_an_address_others_can_read(provider, address):
    with pytest.raises(ConfigError) as caught:
        begin(provider, address)
    assert caught.value.code == "openid-redirect-address"


def test_a_sign_in_can_be_kept_in_plain_values_and_taken_up_by_another_process(idp, provider):
    address, pending = begin(provider, BACK, max_age_s=60)
    row = {f.name: getattr(pending, f.name) for f in fields(pending)}
    assert {type(value) for value in row.values()} == {str, datetime, int}
    elsewhere = Provider(idp.issuer, CLIENT, allow_loopback_http=True)
    assert finish(elsewhere, Pending(**row), idp.sign_in(address), Once()).subject == SUBJECT

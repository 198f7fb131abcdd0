"""A provider is believed only about itself; its keys are asked for anew, but not without end."""

from functools import partial

import pytest
from joserfc import jwk
from tests.desk.people.openid.identity_provider import CLIENT, SUBJECT, WELL_KNOWN, SigningKey, said

from tricord.desk.people.openid import Once, Provider, begin, finish
from tricord.desk.people.openid.published import metadata, signing_key
from tricord.errors import DeskError

BACK = "https://node.example/signed-in"


def signed_in(idp, provider):
    address, pending = begin(provider, BACK)
    return finish(provider, pending, idp.sign_in(address), Once())


def refusal(act):
    with pytest.raises(DeskError) as caught:
        act()
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"issuer": "https://other.example"}, "openid-discovery-issuer"),
        ({"issuer": None}, "openid-discovery-issuer"),
        ({"issuer": ["x"]}, "openid-discovery-issuer"),
        ({"authorization_endpoint": None}, "openid-discovery-field"),
        ({"token_endpoint": ""}, "openid-discovery-field"),
        ({"jwks_uri": 7}, "openid-discovery-field"),
        ({"token_endpoint": "http://login.example.kr/token"}, "openid-endpoint"),
        ({"token_endpoint": "file:///etc/passwd"}, "openid-endpoint"),
        ({"jwks_uri": "https://login.example.kr/keys#x"}, "openid-endpoint"),
        ({"authorization_endpoint": "javascript:alert(1)"}, "openid-endpoint"),
        ({"device_authorization_endpoint": "http://10.0.0.1/x"}, "openid-endpoint"),
        ({"code_challenge_methods_supported": ["plain"]}, "openid-no-pkce"),
        ({"id_token_signing_alg_values_supported": ["HS256", "none"]}, "openid-no-algorithm"),
    ],
)
def test_a_document_that_cannot_be_trusted_begins_no_sign_in(idp, provider, members, code):
    idp.discovery = members
    assert refusal(lambda: begin(provider, BACK)) == code


def test_a_last_slash_more_or_less_is_another_provider(idp):
    slashed = Provider(f"{idp.issuer}/", CLIENT, allow_loopback_http=True)
    assert refusal(lambda: metadata(slashed)) == "openid-discovery-issuer"
    assert idp.asked == [WELL_KNOWN]
    idp.discovery = {"issuer": f"{idp.issuer}/"}
    assert metadata(slashed).token_endpoint == f"{idp.issuer}/token"


def test_a_document_that_was_refused_is_not_kept(idp, provider):
    idp.discovery = {"issuer": "https://other.example"}
    assert refusal(lambda: metadata(provider)) == "openid-discovery-issuer"
    idp.discovery = {}
    assert metadata(provider).token_endpoint == f"{idp.issuer}/token"


def test_what_is_not_said_is_not_held_against_a_provider(idp, provider):
    silent = (
        "code_challenge_methods_supported",
        "id_token_signing_alg_values_supported",
        "device_authorization_endpoint",
        "authorization_response_iss_parameter_supported",
    )
    idp.discovery = dict.fromkeys(silent)
    found = metadata(provider)
    assert found.device_authorization_endpoint is None
    assert found.names_itself is False


def test_what_was_published_is_kept_for_ten_minutes(idp, provider, later):
    for moment in (0, 599):
        later(moment)
        signed_in(idp, provider)
    assert [idp.asked.count(path) for path in (WELL_KNOWN, "/keys")] == [1, 1]
    later(600)
    signed_in(idp, provider)
    assert [idp.asked.count(path) for path in (WELL_KNOWN, "/keys")] == [2, 2]


def test_a_clock_that_was_set_back_keeps_nothing_for_ever(idp, provider, later):
    metadata(provider)
    later(-1)
    metadata(provider)
    assert idp.asked == [WELL_KNOWN] * 2


def test_a_key_that_is_new_is_asked_for(idp, provider, keys, later):
    signed_in(idp, provider)
    new = SigningKey("ec-2", "ES256", keys["stranger"].key)
    idp.signing, idp.published = new, [*idp.published, new.public()]
    assert signed_in(idp, provider).subject == SUBJECT
    assert idp.asked.count("/keys") == 2


def test_a_key_nobody_published_is_asked_for_once_a_minute_and_refused(idp, provider, keys, later):
    signed_in(idp, provider)
    idp.signing = SigningKey("made-up", "ES256", keys["stranger"].key)
    for moment, asked in ((0, 2), (0, 2), (59, 2), (60, 3), (60, 3)):
        later(moment)
        assert refusal(lambda: signed_in(idp, provider)) == "openid-key-unknown"
        assert idp.asked.count("/keys") == asked


def test_keys_that_cannot_be_asked_for_anew_are_not_asked_for_again_at_once(idp, provider, keys):
    signed_in(idp, provider)
    idp.answers["/keys"] = said({}, 503)
    idp.signing = SigningKey("made-up", "ES256", keys["stranger"].key)
    assert refusal(lambda: signed_in(idp, provider)) == "openid-refused"
    assert refusal(lambda: signed_in(idp, provider)) == "openid-key-unknown"
    idp.signing = keys["ES256"]
    assert signed_in(idp, provider).subject == SUBJECT
    assert idp.asked.count("/keys") == 2


@pytest.mark.parametrize(
    "more",
    [
        {"use": "enc"},
        {"use": ["sig"]},
        {"key_ops": ["encrypt"]},
        {"key_ops": "verify"},
        {"alg": "ES384"},
        {"kty": "RSA"},
        {"crv": "P-384"},
        {"x": "AA"},
        {"x": 7},
        {"y": None},
    ],
)
def test_a_key_of_another_use_verifies_nothing(idp, provider, keys, more):
    idp.published = [keys["ES256"].public(**more)]
    assert refusal(lambda: signed_in(idp, provider)) == "openid-key-use"


@pytest.mark.parametrize(
    "other",
    [
        jwk.ECKey.generate_key("P-384").as_dict(private=False),
        jwk.OKPKey.generate_key("Ed25519").as_dict(private=False),
        {"crv": "P-256"},
        {"kty": "oct", "k": "AAAA", "crv": "P-256"},
    ],
)
def test_a_key_of_another_kind_verifies_nothing(idp, provider, other):
    idp.published = [other | {"kid": "ec-1"}]
    assert refusal(lambda: signed_in(idp, provider)) == "openid-key-use"


def test_a_short_rsa_key_verifies_nothing(idp, provider):
    with pytest.warns(Warning, match="2048"):
        short = SigningKey("short", "RS256", jwk.RSAKey.generate_key(1024))
    uri = f"{idp.issuer}/keys"
    for modulus in (short.public()["n"], "A" * 200 + str(short.public()["n"]), "", 7, "é"):
        idp.published = [short.public(n=modulus)]
        provider.kept.read.clear()
        asked = partial(signing_key, provider, uri, "short", "RS256")
        assert refusal(asked) == "openid-key-use"


def test_a_key_is_read_without_its_private_part(idp, provider, keys):
    whole = keys["ES256"].key.as_dict(private=True)
    idp.published = [whole | {"kid": "ec-1"}]
    key = signing_key(provider, f"{idp.issuer}/keys", "ec-1", "ES256")
    assert not key.is_private


def test_a_token_may_leave_out_the_key_only_where_one_can_be_meant(idp, provider, keys):
    idp.header = {"kid": None}
    idp.published = [keys["RS256"].public(), keys["ES256"].public(), {"kty": "oct", "k": "AA"}, 7]
    assert signed_in(idp, provider).subject == SUBJECT
    idp.published = [keys["ES256"].public(), keys["stranger"].public(kid="ec-2")]
    provider.kept.read.clear()
    assert refusal(lambda: signed_in(idp, provider)) == "openid-key-unnamed"


@pytest.mark.parametrize("listed", [[], None, {}, "x", [7]])
def test_a_set_without_keys_signs_nobody_in(idp, provider, listed):
    idp.answers["/keys"] = said({"keys": listed})
    assert refusal(lambda: signed_in(idp, provider)) == "openid-keys"

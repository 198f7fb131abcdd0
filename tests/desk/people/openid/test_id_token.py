"""A token that somebody made, changed, kept or redirected is refused, each with its own reason."""

import hashlib
import hmac
import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jwk, jws
from tests.desk.people.openid.identity_provider import (
    CLIENT,
    SUBJECT,
    IdentityProvider,
    SigningKey,
    encoded,
    said,
)

from tricord.desk.people.openid import Once, Provider, begin, finish
from tricord.desk.people.openid.id_token import identity
from tricord.desk.people.openid.published import metadata
from tricord.errors import DeskError

BACK = "https://node.example/signed-in"
NOW = int(datetime(2026, 3, 2, 0, 30, tzinfo=UTC).timestamp())


def signed_in(idp, provider, **asked):
    address, pending = begin(provider, BACK, **asked)
    return finish(provider, pending, idp.sign_in(address), Once())


def refusal(idp, provider, **asked):
    with pytest.raises(DeskError) as caught:
        signed_in(idp, provider, **asked)
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def parts(token):
    header, payload, signature = token.split(".")
    return header, payload, signature


def written(**header):
    return encoded(json.dumps(header).encode())


def without_signature(name):
    return lambda token: f"{written(alg=name)}.{parts(token)[1]}."


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"iss": "https://other.example"}, "openid-token-issuer"),
        ({"iss": ["https://other.example"]}, "openid-token-issuer"),
        ({"iss": None}, "openid-token-issuer"),
        ({"aud": "another-node"}, "openid-token-audience"),
        ({"aud": ["another-node", "a-third"], "azp": CLIENT}, "openid-token-audience"),
        ({"aud": None}, "openid-token-audience"),
        ({"aud": {CLIENT: 1}}, "openid-token-audience"),
        ({"aud": [CLIENT, "another-node"]}, "openid-token-party"),
        ({"aud": [CLIENT, "another-node"], "azp": "another-node"}, "openid-token-party"),
        ({"azp": "another-node"}, "openid-token-party"),
        ({"azp": [CLIENT]}, "openid-token-party"),
        ({"exp": NOW - 61}, "openid-token-expired"),
        ({"exp": NOW - 60}, "openid-token-expired"),
        ({"exp": None}, "openid-token-expired"),
        ({"exp": "tomorrow"}, "openid-token-expired"),
        ({"exp": True}, "openid-token-expired"),
        ({"exp": float("nan")}, "openid-token-expired"),
        ({"iat": NOW + 61}, "openid-token-future"),
        ({"iat": None}, "openid-token-future"),
        ({"nbf": NOW + 61}, "openid-token-early"),
        ({"nbf": "now"}, "openid-token-early"),
        ({"nonce": "of another sign-in"}, "openid-token-nonce"),
        ({"nonce": None}, "openid-token-nonce"),
        ({"nonce": ["x"]}, "openid-token-nonce"),
        ({"nonce": "\ud800"}, "openid-token-nonce"),
        ({"at_hash": "MTIzNDU2Nzg5MDEyMzQ1Ng"}, "openid-token-access"),
        ({"at_hash": 7}, "openid-token-access"),
        ({"sub": None}, "openid-token-subject"),
        ({"sub": ""}, "openid-token-subject"),
        ({"sub": 7}, "openid-token-subject"),
        ({"sub": "x" * 256}, "openid-token-subject"),
        ({"sub": "김"}, "openid-token-subject"),
        ({"sub": "a\x00b"}, "openid-token-subject"),
        ({"sub": "\ud800"}, "openid-token-subject"),
        ({"auth_time": "yesterday"}, "openid-token-claim"),
        ({"auth_time": True}, "openid-token-claim"),
        ({"auth_time": 10**30}, "openid-token-claim"),
        ({"auth_time": float("inf")}, "openid-token-claim"),
        ({"auth_time": NOW + 61}, "openid-token-age"),
        ({"amr": [7]}, "openid-token-claim"),
        ({"amr": ["pwd\x00"]}, "openid-token-claim"),
        ({"amr": {"pwd": 1}}, "openid-token-claim"),
        ({"acr": 2}, "openid-token-claim"),
    ],
)
def test_a_claim_that_is_wrong_signs_nobody_in(idp, provider, claims, code):
    idp.claims = claims
    assert refusal(idp, provider) == code


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": [CLIENT]},
        {"aud": [CLIENT, "another-node"], "azp": CLIENT},
        {"azp": CLIENT},
        {"exp": NOW - 59},
        {"iat": NOW + 60},
        {"nbf": NOW + 60},
        {"at_hash": None},
        {"sub": "x" * 255},
        {"sub": SUBJECT, "jti": 7, "email": None},
        {"amr": None, "acr": None, "auth_time": None},
        {"amr": "pwd"},
        {"auth_time": NOW - 0.5},
    ],
)
def test_a_claim_at_its_limit_still_counts(idp, provider, claims):
    idp.claims = claims
    assert signed_in(idp, provider).subject == claims.get("sub", SUBJECT)


def test_clocks_may_differ_by_what_the_settings_say_and_no_more(idp):
    idp.claims = {"exp": NOW - 5}
    strict = Provider(idp.issuer, CLIENT, skew_s=4, allow_loopback_http=True)
    assert refusal(idp, strict) == "openid-token-expired"
    patient = Provider(idp.issuer, CLIENT, skew_s=6, allow_loopback_http=True)
    assert signed_in(idp, patient).subject == SUBJECT


@pytest.mark.parametrize(
    ("ago", "code"), [(961, "openid-token-age"), (960, None), (None, "openid-token-claim")]
)
def test_who_signed_in_too_long_ago_has_to_do_it_again(idp, provider, ago, code):
    idp.claims = {"auth_time": None if ago is None else NOW - ago}
    if code is None:
        assert signed_in(idp, provider, max_age_s=900).subject == SUBJECT
    else:
        assert refusal(idp, provider, max_age_s=900) == code


def test_a_token_of_an_earlier_sign_in_cannot_be_slipped_in(idp, provider):
    tokens = []
    idp.wrap = lambda token: tokens.append(token) or tokens[0]
    signed_in(idp, provider)
    idp.claims = {"at_hash": None}
    assert refusal(idp, provider) == "openid-token-nonce"


@pytest.mark.parametrize("name", ["none", "None", "nOnE", "", "HS512", "RS1", "EdDSA", "RS512", 7])
def test_a_token_without_an_accepted_signature_is_refused(idp, provider, name):
    idp.wrap = without_signature(name)
    assert refusal(idp, provider) == "openid-token-algorithm"


@pytest.mark.parametrize("form", ["PEM", "DER", "JWK"])
def test_a_token_signed_with_the_public_key_as_a_secret_is_refused(idp, provider, keys, form):
    key = keys["ES256"].key
    secret = {
        "PEM": key.as_pem(),
        "DER": key.as_der(),
        "JWK": json.dumps(key.as_dict(private=False)).encode(),
    }[form]

    def forged(token):
        signed = f"{written(alg='HS256', kid='ec-1')}.{parts(token)[1]}"
        return f"{signed}.{encoded(hmac.digest(secret, signed.encode(), hashlib.sha256))}"

    idp.wrap = forged
    assert refusal(idp, provider) == "openid-token-algorithm"


def test_a_signature_that_is_sound_but_was_not_allowed_is_refused(idp):
    narrow = Provider(idp.issuer, CLIENT, algorithms=("RS256",), allow_loopback_http=True)
    idp.discovery = {"id_token_signing_alg_values_supported": None}
    assert refusal(idp, narrow) == "openid-token-algorithm"


def test_a_token_of_a_stranger_under_the_name_of_a_published_key_is_refused(idp, provider, keys):
    idp.signing = keys["stranger"]
    assert refusal(idp, provider) == "openid-token-signature"


def test_a_key_or_an_address_of_keys_within_the_token_is_not_believed(idp, provider, keys):
    stranger = keys["stranger"]
    idp.header = {"jwk": stranger.public(), "jku": f"{idp.issuer}/mine", "x5c": ["MII" * 1500]}
    assert signed_in(idp, provider).subject == SUBJECT
    idp.signing = stranger
    assert refusal(idp, provider) == "openid-token-signature"
    assert "/mine" not in idp.asked


def test_a_payload_that_was_changed_is_refused(idp, provider):
    changed = encoded(json.dumps({"sub": "somebody-else"}).encode())
    idp.wrap = lambda token: f"{parts(token)[0]}.{changed}.{parts(token)[2]}"
    assert refusal(idp, provider) == "openid-token-signature"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda _: "",
        lambda _: "not a token",
        lambda _: "a.b.c.d.e",
        lambda _: "..",
        lambda _: "é.é.é",
        lambda token: f"{encoded(b'[1]')}.{parts(token)[1]}.x",
        lambda token: f"{encoded(b'7')}.{parts(token)[1]}.x",
        lambda token: f"{encoded(b'[' * 5000)}.{parts(token)[1]}.x",
        lambda token: f"{encoded(b'not JSON')}.{parts(token)[1]}.x",
        lambda token: f"{written(alg='ES256', kid=7)}.{parts(token)[1]}.{parts(token)[2]}",
        lambda token: f"{written(alg='ES256', crit=['b64'], b64=False)}.{parts(token)[1]}.x",
        lambda token: f"{written(alg='ES256', typ='at+jwt')}.{parts(token)[1]}.{parts(token)[2]}",
        lambda token: f"{written(alg='ES256', typ='logout+jwt')}.{parts(token)[1]}.x",
        lambda token: f"{written(alg='ES256', typ=7)}.{parts(token)[1]}.x",
        lambda token: f"{token}{'A' * 200_000}",
    ],
)
def test_what_has_not_the_shape_of_an_id_token_is_refused(idp, provider, wrap):
    idp.wrap = wrap
    assert refusal(idp, provider) == "openid-token-shape"


@pytest.mark.parametrize("payload", [b"[]", b"7", b"not JSON", b"[" * 5000, b"\xff"])
def test_signed_words_that_are_no_claims_are_refused(idp, provider, keys, payload):
    header = {"alg": "ES256", "kid": "ec-1"}
    token = jws.serialize_compact(header, payload, keys["ES256"].key, algorithms=["ES256"])
    idp.wrap = lambda _: token
    assert refusal(idp, provider) == "openid-token-shape"


@pytest.mark.parametrize("kind", ["JWT", "jwt", "application/jwt", None])
def test_an_id_token_may_say_what_it_is_or_not(idp, provider, kind):
    idp.header = {"typ": kind, "x5t": "abc", "vendor": {"any": 1}}
    idp.wrap = lambda token: token
    assert signed_in(idp, provider).subject == SUBJECT


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (said({"access_token": "x", "token_type": "Bearer"}), "openid-no-id-token"),
        (said({"id_token": 7}), "openid-no-id-token"),
        (said({"id_token": "x", "error": "server_error"}), "openid-token-refused"),
        (said({}, 500), "openid-token-refused"),
        (said({"message": "no"}, 403), "openid-token-refused"),
        (said({"error": ["odd"], "error_description": {"x": 1}}, 400), "openid-token-refused"),
    ],
)
def test_an_answer_without_an_id_token_signs_nobody_in(idp, provider, answer, code):
    idp.answers["/token"] = answer
    assert refusal(idp, provider) == code


def test_an_id_token_whose_access_token_is_missing_is_refused(idp, provider):
    idp.answers["/token"] = said({"id_token": idp.id_token({"nonce": "x"}, "y")})
    assert refusal(idp, provider) == "openid-token-nonce"
    begun, pending = begin(provider, BACK)
    idp.answers["/token"] = said({"id_token": idp.id_token({"nonce": pending.nonce}, "y")})
    with pytest.raises(DeskError) as caught:
        finish(provider, pending, idp.sign_in(begun), Once())
    assert caught.value.code == "openid-token-access"


@pytest.fixture(scope="module")
def standing():
    key = SigningKey("k", "ES256", jwk.ECKey.generate_key("P-256"))
    with IdentityProvider(key) as idp:
        provider = Provider(idp.issuer, CLIENT, allow_loopback_http=True)
        yield idp, provider, metadata(provider)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
def test_a_token_changed_anywhere_is_refused(standing, data):
    idp, provider, published = standing
    token, beside = idp.id_token({}, "a"), "a"
    assert identity(provider, published, token, access_token=beside).subject == SUBJECT
    at = data.draw(st.integers(0, len(token) - 1))
    sign = data.draw(st.sampled_from("ABab01-_.=+/ \x00é"))
    changed = token[:at] + sign + token[at + 1 :]
    if changed != token:
        with pytest.raises(DeskError):
            identity(provider, published, changed, access_token=beside)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    header=st.dictionaries(
        st.sampled_from(["alg", "kid", "typ", "crit", "b64", "x5c", "jwk"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text() | st.just("ES256"),
            lambda inner: st.lists(inner, max_size=2),
        ),
    ),
    payload=st.binary(max_size=40),
    signature=st.binary(max_size=70),
)
def test_no_words_lead_to_anything_but_a_refusal(standing, header, payload, signature):
    _, provider, published = standing
    token = f"{written(**header)}.{encoded(payload)}.{encoded(signature)}"
    with pytest.raises(DeskError):
        identity(provider, published, token)

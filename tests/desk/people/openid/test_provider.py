"""Settings of a provider that cannot be meant are refused before anything is asked."""

from pathlib import Path

import pytest

from tricord.desk.people.openid import Provider, provider_of
from tricord.errors import ConfigError

SETTINGS = {"issuer": "https://login.example.go.kr/realm", "client_id": "tricord-node"}


def refusal(make):
    with pytest.raises(ConfigError) as caught:
        make()
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def test_two_settings_are_enough():
    provider = provider_of(SETTINGS)
    assert provider == Provider(SETTINGS["issuer"], SETTINGS["client_id"])
    assert provider.client_secret is None
    assert provider.scopes == ("openid",)
    assert provider.algorithms == ("RS256", "PS256", "ES256", "Ed25519")
    assert (provider.skew_s, provider.ca_bundle, provider.allow_loopback_http) == (60, None, False)


def test_all_settings_are_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("s3cret\n", "utf-8")
    more = {
        "client_secret_file": str(secret),
        "scopes": "openid, profile",
        "algorithms": "ES256 ES384",
        "skew_seconds": "5",
        "ca_bundle": "/etc/tricord/ministry.pem",
    }
    provider = provider_of(SETTINGS | more)
    assert provider.client_secret == "s3cret"  # noqa: S105  # it stands in this test alone
    assert provider.scopes == ("openid", "profile")
    assert provider.algorithms == ("ES256", "ES384")
    assert (provider.skew_s, provider.ca_bundle) == (5, Path("/etc/tricord/ministry.pem"))
    assert "s3cret" not in repr(provider)


def test_empty_settings_are_as_if_they_were_not_there():
    empty = dict.fromkeys(("client_secret", "client_secret_file", "scopes", "ca_bundle"), " ")
    assert provider_of(SETTINGS | empty) == provider_of(SETTINGS)


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "login.example.kr",
        "http://login.example.kr",
        "http://127.0.0.1:8080",
        "https://",
        "https:///realm",
        "https://user:word@login.example.kr",
        "https://login.example.kr?tenant=1",
        "https://login.example.kr#top",
        "https://login.example.kr:99999",
        "https://login example.kr",
        "https://login.example.kr\\@evil.example",
        "https://login.example.kr\n",
        "ftp://login.example.kr",
        "https://로그인.kr",
    ],
)
def test_an_issuer_that_is_no_plain_https_address_is_refused(issuer):
    assert refusal(lambda: Provider(issuer, "tricord-node")) == "openid-issuer"


@pytest.mark.parametrize("issuer", ["http://login.example.kr", "http://localhost:8", "http://10.1"])
def test_even_a_test_may_use_http_on_this_machine_only(issuer):
    made = refusal(lambda: Provider(issuer, "x", allow_loopback_http=True))
    assert made == "openid-issuer"
    assert Provider("http://127.0.0.1:8", "x", allow_loopback_http=True)
    assert Provider("http://[::1]:8", "x", allow_loopback_http=True)


@pytest.mark.parametrize("name", ["none", "HS256", "HS512", "EdDSA", "ES256K", "rs256", ""])
def test_a_signature_anybody_could_make_cannot_be_allowed(name):
    made = refusal(lambda: provider_of(SETTINGS | {"algorithms": f"RS256,{name or 'x'}"}))
    assert made == "openid-algorithms"
    assert refusal(lambda: Provider("https://a.example", "x", algorithms=())) == made


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"client_id": ""}, "openid-client"),
        ({"client_id": "a b"}, "openid-client"),
        ({"client_id": "노드"}, "openid-client"),
        ({"scopes": "profile"}, "openid-scopes"),
        ({"scopes": "openid 이름"}, "openid-scopes"),
        ({"skew_seconds": "301"}, "openid-skew"),
        ({"skew_seconds": "-1"}, "openid-skew"),
        ({"skew_seconds": "a minute"}, "openid-skew"),
        ({"client_secret_file": "/nowhere/secret"}, "openid-secret-file"),
        ({"isuer": "x"}, "config-unknown"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(change, code):
    assert refusal(lambda: provider_of(SETTINGS | change)) == code


def test_a_secret_file_that_is_empty_is_not_taken_for_a_public_client(tmp_path):
    (tmp_path / "secret").write_text("\n", "utf-8")
    change = {"client_secret_file": str(tmp_path / "secret")}
    assert refusal(lambda: provider_of(SETTINGS | change)) == "openid-client"

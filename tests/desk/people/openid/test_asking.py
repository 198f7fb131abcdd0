"""A provider is asked in time and in size, at its own address, by a certificate that is trusted."""

import ipaddress
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.desk.people.openid.identity_provider import (
    CLIENT,
    SUBJECT,
    WELL_KNOWN,
    IdentityProvider,
    Said,
    said,
)

from tricord.desk.people.openid import Once, Provider, begin, finish
from tricord.desk.people.openid.asking import LIMIT_BYTES, ask
from tricord.desk.people.openid.published import metadata
from tricord.errors import ConfigError, DeskError

BACK = "https://node.example/signed-in"


def refusal(act):
    with pytest.raises((DeskError, ConfigError)) as caught:
        act()
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def at_the_token_endpoint(idp, provider, answer):
    address, pending = begin(provider, BACK)
    idp.answers["/token"] = answer
    return refusal(lambda: finish(provider, pending, idp.sign_in(address), Once()))


@pytest.mark.parametrize("size", [LIMIT_BYTES + 1, 50_000_000])
def test_a_huge_document_is_not_read(idp, provider, size):
    idp.answers[WELL_KNOWN] = Said(b" " * size)
    assert refusal(lambda: metadata(provider)) == "openid-too-large"


def test_a_document_just_as_large_as_allowed_is_read(idp, provider):
    body = b'{"issuer": "x"}'
    idp.answers[WELL_KNOWN] = Said(body + b" " * (LIMIT_BYTES - len(body)))
    assert refusal(lambda: metadata(provider)) == "openid-discovery-issuer"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_token_endpoint_that_leads_elsewhere_is_not_followed(idp, provider, status):
    away = Said(status=status, headers={"Location": f"{idp.issuer}/elsewhere"})
    assert at_the_token_endpoint(idp, provider, away) == "openid-redirected"
    assert "/elsewhere" not in idp.asked


def test_a_document_that_stands_elsewhere_is_not_followed(idp, provider):
    idp.answers[WELL_KNOWN] = Said(status=302, headers={"Location": f"{idp.issuer}/elsewhere"})
    assert refusal(lambda: metadata(provider)) == "openid-redirected"
    assert idp.asked == [WELL_KNOWN]


@pytest.mark.parametrize(
    "body", [b"", b"<html>busy</html>", b"[]", b"7", b"null", b"\xff", b"[" * 100_000, b'{"a":1}x']
)
def test_an_answer_that_is_no_json_object_is_refused(idp, provider, body):
    assert at_the_token_endpoint(idp, provider, Said(body)) == "openid-not-json"
    assert refusal(lambda: ask(provider, f"{idp.issuer}/token")) == "openid-not-json"


def test_an_answer_compressed_against_our_wish_is_not_unpacked(idp, provider):
    idp.answers[WELL_KNOWN] = Said(b"\x1f\x8b\x08\x00", headers={"Content-Encoding": "gzip"})
    assert refusal(lambda: metadata(provider)) == "openid-not-json"


@pytest.mark.parametrize(
    "answer", [Said(b"<html>", 404), said({"issuer": "x"}, 500), Said(b"", 204)]
)
def test_a_document_that_is_not_there_is_said_to_be_missing(idp, provider, answer):
    idp.answers[WELL_KNOWN] = answer
    assert refusal(lambda: metadata(provider)) == "openid-refused"


def test_a_cookie_of_one_answer_is_not_brought_to_the_next(idp, provider):
    body = idp.answer(WELL_KNOWN, {}, {}).body
    idp.answers[WELL_KNOWN] = Said(body, headers={"Set-Cookie": "a=b; Path=/"})
    address, pending = begin(provider, BACK)
    finish(provider, pending, idp.sign_in(address), Once())
    assert [headers for headers in idp.headers if "Cookie" in headers] == []


def test_a_provider_that_is_not_there_is_named(idp, keys):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    gone = Provider(f"http://127.0.0.1:{port}", CLIENT, allow_loopback_http=True)
    with pytest.raises(DeskError, match=r"127\.0\.0\.1") as caught:
        metadata(gone)
    assert caught.value.code == "openid-unreachable"


@pytest.mark.parametrize(
    "said_first", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n{"]
)
def test_a_provider_that_never_ends_is_not_waited_for(said_first):
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def drip():
        connection, _ = listening.accept()
        with connection:
            try:
                connection.sendall(said_first)
                while not over.wait(0.02):
                    connection.sendall(b" " if said_first else b"")
            except OSError:
                pass  # whoever asked has gone

    thread = threading.Thread(target=drip)
    thread.start()
    issuer = f"http://127.0.0.1:{listening.getsockname()[1]}"
    slow = Provider(issuer, CLIENT, timeout_s=0.3, allow_loopback_http=True)
    assert refusal(lambda: metadata(slow)) == "openid-slow"
    over.set()
    thread.join()
    listening.close()


def certificate(folder):
    """A certificate for 127.0.0.1 that only who has its file trusts, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ministry")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "ca.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


class SecureProvider(IdentityProvider):
    """The same, over https."""

    @property
    def issuer(self):
        return super().issuer.replace("http://", "https://")


def test_a_certificate_is_trusted_only_by_the_file_that_says_so(tmp_path, keys):
    certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "ca.pem", tmp_path / "key.pem")
    idp = SecureProvider(keys["ES256"])
    idp._server.socket = context.wrap_socket(idp._server.socket, server_side=True)
    idp._server.handle_error = lambda *_: None
    with idp:
        stranger = Provider(idp.issuer, CLIENT)
        with pytest.raises(DeskError, match="certificate verify failed") as caught:
            metadata(stranger)
        assert caught.value.code == "openid-unreachable"
        provider = Provider(idp.issuer, CLIENT, ca_bundle=tmp_path / "ca.pem")
        address, pending = begin(provider, BACK)
        assert finish(provider, pending, idp.sign_in(address), Once()).subject == SUBJECT


@pytest.mark.parametrize("words", [None, b"", b"no certificate"])
def test_a_file_that_holds_no_certificates_is_refused(tmp_path, words):
    file = tmp_path / "ca.pem"
    if words is not None:
        file.write_bytes(words)
    provider = Provider("https://127.0.0.1:9", CLIENT, ca_bundle=file)
    assert refusal(lambda: metadata(provider)) == "openid-ca-bundle"


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(idp, provider, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert metadata(provider).token_endpoint == f"{idp.issuer}/token"

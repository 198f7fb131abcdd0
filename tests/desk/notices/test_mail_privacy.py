"""A notice by mail is private all the way to a server that proves who it is."""

import socket
import ssl

import pytest
from tests.desk.notices.certificates import Authority
from tests.desk.notices.post_office import PostOffice
from tests.desk.notices.posting import HOST, said, sent, server

from tricord.desk.notices.mail import MailSender, Security
from tricord.desk.notices.outcome import Result
from tricord.errors import ConfigError


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def office():
    with PostOffice() as running:
        yield running


@pytest.fixture
def in_the_hosts_file(monkeypatch):
    """This machine under the name of the mail server."""
    connect = socket.create_connection
    monkeypatch.setattr(
        socket,
        "create_connection",
        lambda address, *rest: connect(("127.0.0.1", address[1]), *rest),
    )


def test_a_user_signs_in(office):
    assert sent(office, user="kim", password="p w").result is Result.SENT  # noqa: S106  # an invented one
    assert office.signed_in == [["kim", "p w"]]


@pytest.mark.parametrize(
    ("answer", "result"), [(b"535 Wrong", Result.REFUSED), (b"454 Not now", Result.AGAIN)]
)
def test_who_may_not_sign_in_sends_nothing(office, answer, result):
    office.answers["AUTH"] = answer
    outcome = sent(office, user="kim", password="secret")  # noqa: S106  # an invented one
    assert said(outcome) == (result, int(answer[:3]), "mail-refused")
    assert "secret" not in str(outcome) + repr(server(user="kim", password="secret"))  # noqa: S106  # an invented one
    assert "MAIL" not in office.commands


def test_a_server_without_a_way_to_sign_in_gets_nothing(office):
    for offers in ([], ["AUTH UNHEARD-OF"]):
        office.offers = offers
        outcome = sent(office, user="kim", password="p")  # noqa: S106  # an invented one
        assert said(outcome) == (Result.AGAIN, None, "mail-unable")
    assert office.letters == []


def test_with_tls_everything_is_private_and_the_name_is_held_against_the_certificate(
    authority, in_the_hosts_file
):
    with PostOffice(authority.server(HOST), tls=True) as office:
        told = {"host": HOST, "security": Security.TLS, "trust": authority.trust()}
        outcome = sent(office, user="kim", password="p", **told)  # noqa: S106  # an invented one
        assert said(outcome) == (Result.SENT, 250, "")
        assert all(private for _, private in office.heard)
        told["host"] = "other.example.test"
        assert said(sent(office, **told)) == (Result.AGAIN, None, "mail-certificate")
        assert said(sent(office, host=HOST, security=Security.TLS))[2] == "mail-certificate"
        assert len(office.letters) == 1


def test_with_starttls_nothing_is_said_before_it_is_private(authority, in_the_hosts_file):
    with PostOffice(authority.server(HOST)) as office:
        told = {"host": HOST, "security": Security.STARTTLS, "trust": authority.trust()}
        outcome = sent(office, user="kim", password="p", **told)  # noqa: S106  # an invented one
        assert said(outcome) == (Result.SENT, 250, "")
        in_plain = [words for words, private in office.heard if not private]
        assert in_plain == ["ehlo node.example", "STARTTLS"]
        told["host"] = "other.example.test"
        assert said(sent(office, **told)) == (Result.AGAIN, None, "mail-certificate")
        assert len(office.letters) == 1


@pytest.mark.parametrize("how", ["not offered", "refused", "broken off"])
def test_a_server_without_starttls_gets_nothing_in_plain(authority, in_the_hosts_file, how):
    with PostOffice(authority.server(HOST)) as office:
        if how == "not offered":
            office.offers.remove("STARTTLS")
        else:
            office.answers["STARTTLS"] = b"454 Not now" if how == "refused" else b""
        told = {"host": HOST, "security": Security.STARTTLS, "trust": authority.trust()}
        outcome = sent(office, user="kim", password="p", **told)  # noqa: S106  # an invented one
        assert outcome.result is Result.AGAIN
        assert said(outcome)[2] in ("mail-unable", "mail-refused", "mail-unreachable")
        assert office.letters == office.signed_in == []
        assert set(office.commands) <= {"EHLO", "STARTTLS", "QUIT"}


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_server_that_drips_in_private_is_left(authority, in_the_hosts_file, security):
    with PostOffice(authority.server(HOST), tls=security is Security.TLS) as office:
        office.drips["MAIL"] = b"2"
        told = {"host": HOST, "security": security, "trust": authority.trust()}
        assert said(sent(office, timeout_s=0.6, **told)) == (Result.AGAIN, None, "mail-late")


def test_words_said_before_they_were_private_do_not_count(authority, in_the_hosts_file):
    with PostOffice(authority.server(HOST)) as office:
        office.after_starttls = b"250-post.example.test\r\n250 AUTH PLAIN\r\n"
        office.offers.remove("AUTH PLAIN")
        told = {"host": HOST, "security": Security.STARTTLS, "trust": authority.trust()}
        outcome = sent(office, user="kim", password="p", **told)  # noqa: S106  # an invented one
        assert said(outcome)[0] is Result.AGAIN
        assert office.signed_in == office.letters == []


def test_a_server_that_never_shakes_hands_is_left(office, in_the_hosts_file):
    outcome = sent(office, host=HOST, security=Security.TLS, timeout_s=0.3)
    assert said(outcome)[0] is Result.AGAIN


@pytest.mark.parametrize(
    ("host", "leads"),
    [
        ("10.0.0.1", []),
        ("post.example.test", ["127.0.0.1"]),
        ("localhost", ["127.0.0.1", "10.0.0.1"]),
        ("localhost", []),
        ("localhost.example.test", ["127.0.0.1"]),
        ("127.0.0.1.example.test", ["127.0.0.1"]),
        ("::ffff:10.0.0.1", []),
    ],
)
def test_nothing_goes_in_plain_to_another_machine(office, host, leads):
    with pytest.raises(ConfigError) as caught:
        sent(office, host=host, looked_up=lambda _host, _port: leads)
    assert caught.value.code == "mail-plain"
    assert caught.value.hint()
    assert office.heard == []


def test_localhost_is_connected_to_at_the_address_that_was_judged(office):
    outcome = sent(office, host="localhost", looked_up=lambda _host, _port: ["127.0.0.1"])
    assert outcome.result is Result.SENT


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("host", ""),
        ("host", "post.example.test\r\n"),
        ("host", "메일.example"),
        ("host", "2130706433"),
        ("host", "post..example.test"),
        ("host", "a" * 64 + ".example"),
        ("host", "https://post.example.test"),
        ("port", 0),
        ("port", 65536),
        ("security", "none"),
        ("security", ""),
        ("sender", "Tricord <tricord@node.example>"),
        ("sender", "tricord"),
        ("user", "김"),
        ("password", "p\n"),
        ("password", "without a user"),
    ],
)
def test_a_server_that_cannot_be_used_is_refused_by_name_of_the_setting(what, value):
    with pytest.raises(ConfigError) as caught:
        server(**{what: value})
    assert caught.value.code == "mail-server"
    assert f": {what}." in caught.value.sentence()


def test_by_default_the_certificates_of_this_system_are_held_against_the_name():
    trust = MailSender(server()).trust
    assert (trust.verify_mode, trust.check_hostname) == (ssl.CERT_REQUIRED, True)

"""A webhook goes to the one place that was judged, in time, and its answer is understood."""

import json
import os
import ssl
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.notices.certificates import Authority
from tests.desk.notices.receiver import Receiver, endless, saying, silent

from tricord.desk.notices.guard import Allowed
from tricord.desk.notices.outcome import Outcome, Result
from tricord.desk.notices.signing import new_secret, verify
from tricord.desk.notices.webhook import BODY_BYTES, LONGEST_WAIT_S, WebhookSender, event, judged

AT = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
SECRET = new_secret(lambda size: b"\x01" * size)
BODY = event("notice.item", AT, {"id": "a1"})
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody
NAME = "hooks.example.test"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def receiver():
    with Receiver() as running:
        yield running


def allowing(port, hosts="127.0.0.1"):
    return Allowed.parse(hosts, f"{port}")


def sent(receiver, *, address=None, looked_up=None, **changes):
    """Send to a receiver that the operator allows by its address."""
    sender = WebhookSender(
        **{"allowed": allowing(receiver.port), "trust": PLAIN, "timeout_s": 10.0}
        | {"looked_up": looked_up or (lambda _host, _port: ["127.0.0.1"])}
        | changes
    )
    address = address or f"http://{NAME}:{receiver.port}/in?key=k"
    return sender.send(address, "n-1", BODY, [SECRET], AT)


def said(outcome):
    assert isinstance(outcome, Outcome)
    if outcome.fault is not None:
        assert outcome.fault.sentence()
        assert outcome.fault.hint()
        assert "key=k" not in str(outcome.fault) + outcome.fault.hint()
    return outcome.result, outcome.status, outcome.code


def test_a_notice_arrives_signed_and_names_its_host(receiver):
    assert said(sent(receiver)) == (Result.SENT, 200, "")
    (asked,) = receiver.asked
    assert asked.line == "POST /in?key=k HTTP/1.1"
    assert asked.headers["host"] == f"{NAME}:{receiver.port}"
    assert asked.headers["content-type"] == "application/json"
    assert asked.headers["user-agent"] == "Tricord"
    assert verify(asked.headers, asked.body, [SECRET], AT) == "n-1"
    assert asked.body == BODY
    assert json.loads(asked.body) == {
        "type": "notice.item",
        "timestamp": "2026-03-05T09:00:00+00:00",
        "data": {"id": "a1"},
    }


def test_a_second_attempt_has_the_same_id_and_a_new_moment(receiver):
    sender = WebhookSender(allowing(receiver.port), PLAIN)
    later = datetime(2026, 3, 5, 9, 5, tzinfo=UTC)
    for at in (AT, later):
        address = f"http://127.0.0.1:{receiver.port}/"
        assert sender.send(address, "n-1", BODY, [SECRET], at).result is Result.SENT
    first, second = receiver.asked
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert verify(second.headers, BODY, [SECRET], later) == "n-1"
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]


@pytest.mark.parametrize(
    ("status", "result", "code"),
    [
        (200, Result.SENT, ""),
        (202, Result.SENT, ""),
        (204, Result.SENT, ""),
        (299, Result.SENT, ""),
        (300, Result.REFUSED, "webhook-redirected"),
        (304, Result.REFUSED, "webhook-redirected"),
        (400, Result.REFUSED, "webhook-status"),
        (401, Result.REFUSED, "webhook-status"),
        (404, Result.REFUSED, "webhook-status"),
        (410, Result.OFF, "webhook-gone"),
        (429, Result.AGAIN, "webhook-status"),
        (500, Result.AGAIN, "webhook-status"),
        (503, Result.AGAIN, "webhook-status"),
        (599, Result.AGAIN, "webhook-status"),
    ],
)
def test_a_status_means_what_the_specification_says(receiver, status, result, code):
    receiver.script = saying(status, body=b"" if status in (204, 304) else b"no")
    assert said(sent(receiver)) == (result, status, code)


@pytest.mark.parametrize(
    ("header", "wait_s"),
    [
        ("Retry-After: 120", 120.0),
        ("Retry-After: 0", 0.0),
        ("Retry-After: 99999999999999999999999999", LONGEST_WAIT_S),
        ("Retry-After: Thu, 05 Mar 2026 09:01:00 GMT", 60.0),
        ("Retry-After: Thu, 05 Mar 2026 08:00:00 GMT", 0.0),
        ("Retry-After: Thu, 05 Mar 2099 08:00:00 GMT", LONGEST_WAIT_S),
        ("Retry-After: soon", None),
        ("Retry-After: -5", None),
        ("Retry-After: 1e9", None),
        ("X: y", None),
    ],
)
def test_a_receiver_may_ask_for_patience_up_to_a_day(receiver, header, wait_s):
    receiver.script = saying(503, header)
    outcome = sent(receiver)
    assert (outcome.result, outcome.wait_s) == (Result.AGAIN, wait_s)


@given(st.integers(100, 999), st.text(max_size=40))
def test_no_answer_is_beyond_understanding(status, retry_after):
    outcome = judged(status, retry_after, AT, NAME)
    assert (outcome.result is Result.SENT) == (200 <= status < 300)
    assert outcome.wait_s is None or 0 <= outcome.wait_s <= LONGEST_WAIT_S


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_this_machine_is_not_followed(receiver, status):
    with Receiver() as inside:
        to = f"http://127.0.0.1:{inside.port}/admin"
        receiver.script = saying(status, f"Location: {to}")
        assert said(sent(receiver)) == (Result.REFUSED, status, "webhook-redirected")
        assert inside.connections == 0


def test_what_the_guard_refuses_is_not_connected_to(receiver):
    refused = sent(receiver, allowed=allowing(receiver.port, ""))
    assert said(refused) == (Result.REFUSED, None, "notice-host-closed")
    other = sent(receiver, allowed=allowing(receiver.port + 1))
    assert said(other) == (Result.REFUSED, None, "notice-port")
    odd = sent(receiver, address=f"http://k@127.0.0.1:{receiver.port}/key=k")
    assert said(odd) == (Result.REFUSED, None, "notice-address")
    assert receiver.connections == 0


def test_a_name_that_turns_meanwhile_is_connected_to_where_it_was_judged(receiver):
    answers = [["127.0.0.1"], ["10.0.0.1"]]  # whoever looks twice gets the second one
    outcome = sent(receiver, looked_up=lambda _host, _port: answers.pop(0))
    assert said(outcome) == (Result.SENT, 200, "")
    assert answers == [["10.0.0.1"]]


def test_a_name_nobody_knows_now_is_tried_again(receiver):
    def unknown(_host, _port):
        raise OSError("no such host")

    again = sent(receiver, looked_up=unknown)
    assert said(again) == (Result.AGAIN, None, "notice-host-unknown")


def test_no_proxy_of_the_environment_hears_of_it(receiver, monkeypatch):
    with Receiver() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert os.environ["http_proxy"]
        assert sent(receiver).result is Result.SENT
        assert proxy.connections == 0


def test_no_password_of_a_file_in_the_home_is_sent(receiver, tmp_path, monkeypatch):
    (tmp_path / ".netrc").write_text(f"machine {NAME} login kim password hush\n", "utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    assert sent(receiver).result is Result.SENT
    assert "authorization" not in receiver.asked[0].headers


def test_a_closed_port_is_tried_again(receiver):
    with Receiver() as gone:
        port = gone.port
    outcome = sent(receiver, address=f"http://{NAME}:{port}/", allowed=allowing(port))
    assert said(outcome) == (Result.AGAIN, None, "webhook-unreachable")


@pytest.mark.parametrize(
    ("leads", "result"),
    [
        (["127.0.0.9", "127.0.0.1"], Result.SENT),
        (["127.0.0.1", "127.0.0.9"], Result.SENT),
        (["127.0.0.9", "127.0.0.8", "127.0.0.1"], Result.SENT),
        (["127.0.0.9", "127.0.0.8", "127.0.0.7", "127.0.0.1"], Result.AGAIN),
    ],
)
def test_the_first_three_addresses_are_tried_in_their_order(receiver, leads, result):
    allowed = allowing(receiver.port, "127.0.0.0/8")
    outcome = sent(receiver, looked_up=lambda _host, _port: leads, allowed=allowed)
    assert outcome.result is result
    assert receiver.connections == (result is Result.SENT)


def test_a_receiver_that_says_nothing_is_left(receiver):
    receiver.script = silent
    assert said(sent(receiver, timeout_s=0.3)) == (Result.AGAIN, None, "webhook-late")


def test_a_receiver_that_drips_its_head_is_left(receiver):
    receiver.script = endless(b"HTTP/1.1 200 OK\r\nX: ", b"x", pause_s=0.02)
    begun = time.monotonic()
    assert said(sent(receiver, timeout_s=0.5)) == (Result.AGAIN, None, "webhook-late")
    assert time.monotonic() - begun < 5


def test_a_receiver_that_goes_on_for_ever_before_its_answer_is_left(receiver):
    receiver.script = endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause_s=0.001)
    assert said(sent(receiver, timeout_s=0.5)) == (Result.AGAIN, None, "webhook-late")


def test_a_head_that_never_ends_is_not_read_to_its_end(receiver):
    receiver.script = endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 4096)
    assert said(sent(receiver)) == (Result.AGAIN, None, "webhook-unclear")
    assert receiver.bytes_said < 20_000_000


def test_many_headers_are_not_read_to_their_end(receiver):
    receiver.script = endless(b"HTTP/1.1 200 OK\r\n", b"X-Y: zzzzzzzz\r\n" * 100)
    assert said(sent(receiver)) == (Result.AGAIN, None, "webhook-unclear")


def test_a_body_that_never_ends_is_left_and_the_status_counts(receiver):
    receiver.script = endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * BODY_BYTES)
    assert said(sent(receiver)) == (Result.SENT, 200, "")
    assert receiver.bytes_said < 200 * BODY_BYTES


def test_a_body_that_drips_is_left_and_the_status_counts(receiver):
    receiver.script = endless(b"HTTP/1.1 503 No\r\nRetry-After: 7\r\n\r\n", b"x", pause_s=0.02)
    outcome = sent(receiver, timeout_s=1.5)
    assert (said(outcome), outcome.wait_s) == ((Result.AGAIN, 503, "webhook-status"), 7.0)


def test_a_compressed_body_is_not_unpacked(receiver):
    receiver.script = saying(200, "Content-Encoding: gzip", body=b"no gzip at all")
    assert said(sent(receiver)) == (Result.SENT, 200, "")
    assert receiver.asked[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX\x00: y\r\n\r\n",
        b"\x00" * 99,
    ],
)
def test_what_is_no_answer_is_tried_again(receiver, words):
    receiver.script = lambda _asked, say, _closing: say(words)
    assert said(sent(receiver)) == (Result.AGAIN, None, "webhook-unclear")


def test_another_protocol_is_not_changed_to(receiver):
    words = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"
    receiver.script = lambda _asked, say, _closing: say(words)
    assert said(sent(receiver)) == (Result.AGAIN, None, "webhook-unclear")


def test_the_certificate_must_bear_the_name_and_not_the_address(authority):
    with Receiver(authority.server(NAME)) as receiver:
        address = f"https://{NAME}:{receiver.port}/"
        outcome = sent(receiver, address=address, trust=authority.trust())
        assert said(outcome) == (Result.SENT, 200, "")
        assert receiver.names == [NAME]
        assert receiver.asked[0].headers["host"] == f"{NAME}:{receiver.port}"
        by_address = f"https://127.0.0.1:{receiver.port}/"
        other = sent(receiver, address=by_address, trust=authority.trust())
        assert said(other) == (Result.AGAIN, None, "webhook-certificate")
    with Receiver(authority.server("127.0.0.1", "other.example.test")) as receiver:
        address = f"https://{NAME}:{receiver.port}/"
        outcome = sent(receiver, address=address, trust=authority.trust())
        assert said(outcome) == (Result.AGAIN, None, "webhook-certificate")
        assert receiver.asked == []
        by_address = f"https://127.0.0.1:{receiver.port}/"
        assert said(sent(receiver, address=by_address, trust=authority.trust()))[0] is Result.SENT


@pytest.mark.parametrize("how", ["stranger", "expired"])
def test_a_certificate_nobody_vouches_for_gets_no_notice(authority, how):
    with Receiver(authority.server(NAME, expired=how == "expired")) as receiver:
        trust = authority.trust() if how == "expired" else PLAIN
        address = f"https://{NAME}:{receiver.port}/"
        outcome = sent(receiver, address=address, trust=trust)
        assert said(outcome) == (Result.AGAIN, None, "webhook-certificate")
        assert receiver.asked == []


def test_a_receiver_that_drips_over_tls_is_left(authority):
    with Receiver(authority.server(NAME)) as receiver:
        receiver.script = endless(b"HTTP/1.1 200 OK\r\nX: ", b"x", pause_s=0.02)
        address = f"https://{NAME}:{receiver.port}/"
        outcome = sent(receiver, address=address, trust=authority.trust(), timeout_s=0.6)
        assert said(outcome) == (Result.AGAIN, None, "webhook-late")


def test_a_port_that_never_shakes_hands_is_left(receiver):
    address = f"https://{NAME}:{receiver.port}/"
    outcome = sent(receiver, address=address, timeout_s=0.3)
    assert said(outcome) == (Result.AGAIN, None, "webhook-late")


def test_by_default_the_certificates_of_this_system_are_held_against_the_name():
    trust = WebhookSender().trust
    assert (trust.verify_mode, trust.check_hostname) == (ssl.CERT_REQUIRED, True)


@given(st.text())
def test_whatever_a_notice_says_its_body_is_json(words):
    assert json.loads(event("notice.item", AT, {"said": words}))["data"] == {"said": words}

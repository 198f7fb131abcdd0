"""A notice carries a signature that any receiver of Standard Webhooks can tell."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.notices.signing import new_secret, signed, verify
from tricord.errors import DeskError

# github.com/standard-webhooks/standard-webhooks, libraries/go/webhook_symmetric_test.go,
# TestSymmetricWebhookSign; the same in the libraries of the other languages.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  # of the published test
NOTICE_ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
AT = datetime.fromtimestamp(1614265330, UTC)
BODY = b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
# The same file, TestSymmetricWebhook: signatures that are not right.
WRONG = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc="
OTHER = new_secret(lambda size: b"\x07" * size)


def headers(**changes):
    told = signed(NOTICE_ID, AT, BODY, [SECRET])
    return told | {f"webhook-{name}": value for name, value in changes.items()}


def refusal(told, body=BODY, secrets=(SECRET,), at=AT):
    with pytest.raises(DeskError) as caught:
        verify(told, body, secrets, at)
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def test_the_published_example_gives_the_published_signature():
    assert signed(NOTICE_ID, AT, BODY, [SECRET]) == {
        "webhook-id": NOTICE_ID,
        "webhook-timestamp": "1614265330",
        "webhook-signature": SIGNATURE,
    }


def test_a_receiver_tells_a_notice_of_its_sender():
    assert verify(headers(), BODY, [SECRET], AT) == NOTICE_ID
    assert verify({k.title(): v for k, v in headers().items()}, BODY, [SECRET], AT) == NOTICE_ID


@pytest.mark.parametrize("missing", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_notice_without_one_of_the_headers_is_refused(missing):
    told = headers()
    del told[missing]
    assert refusal(told) == "webhook-unsigned"


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "v1,",
        "v1,ö",
        "v1," + "A" * 100_000,
        WRONG,
        SIGNATURE[3:],
        f"{SIGNATURE}A",
        SIGNATURE.replace("v1,", "v2,"),
        SIGNATURE.replace("v1,", "V1,"),
        SIGNATURE.replace(",", ", "),
    ],
)
def test_a_wrong_signature_is_refused(signature):
    assert refusal(headers(signature=signature)) == "webhook-unsigned"


@pytest.mark.parametrize("moment", ["2000-01-01", "-1614265330", "1614265330.0", "", "٣", "1" * 30])
def test_a_moment_that_is_none_is_refused(moment):
    assert refusal(headers(timestamp=moment)) == "webhook-unsigned"


def test_neither_id_nor_moment_nor_body_nor_secret_can_be_changed():
    assert refusal(headers(id="msg_other")) == "webhook-unsigned"
    assert refusal(headers(timestamp="1614265331")) == "webhook-unsigned"
    assert refusal(headers(), BODY + b" ") == "webhook-unsigned"
    assert refusal(headers(), BODY, [OTHER]) == "webhook-unsigned"


def test_what_was_signed_too_early_or_too_late_is_refused():
    for seconds in (-300, 0, 300):
        assert verify(headers(), BODY, [SECRET], AT + timedelta(seconds=seconds)) == NOTICE_ID
    for seconds in (-301, 301, 10**8):
        late = AT + timedelta(seconds=seconds)
        assert refusal(headers(), at=late) == "webhook-stale"
        assert verify(headers(), BODY, [SECRET], late, tolerance_s=10**8) == NOTICE_ID


def test_an_old_moment_does_not_tell_a_stranger_that_the_secret_was_wrong():
    assert refusal(headers(signature=WRONG), at=AT + timedelta(days=1)) == "webhook-unsigned"


def test_a_secret_can_take_over_from_another_without_a_gap():
    both = signed(NOTICE_ID, AT, BODY, [OTHER, SECRET])
    assert both["webhook-signature"].split(" ")[1] == SIGNATURE
    for known in ([SECRET], [OTHER], [SECRET, OTHER]):
        assert verify(both, BODY, known, AT) == NOTICE_ID
    assert verify(headers(), BODY, [OTHER, SECRET], AT) == NOTICE_ID
    among = f"{WRONG} v2,abc {SIGNATURE} {WRONG}"
    assert verify(headers(signature=among), BODY, [SECRET], AT) == NOTICE_ID


def test_a_flood_of_signatures_is_not_held_against_the_secret_one_by_one():
    assert refusal(headers(signature=f"{WRONG} " * 20 + SIGNATURE)) == "webhook-unsigned"


@pytest.mark.parametrize(
    "secret",
    ["", "whsec_", SECRET.removeprefix("whsec_"), "whsec_short", "whsec_" + "!" * 32]
    + ["whsec_" + base64.b64encode(bytes(size)).decode() for size in (0, 23, 65)]
    + [f"{SECRET}\n", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
)
def test_a_secret_in_another_form_is_refused_and_not_said_again(secret):
    with pytest.raises(DeskError) as caught:
        signed(NOTICE_ID, AT, BODY, [SECRET, secret])
    assert caught.value.code == "webhook-secret"
    assert "MfKQ" not in str(caught.value) + caught.value.hint() + repr(caught.value)
    assert refusal(headers(), secrets=[secret]) == "webhook-secret"


def test_without_a_secret_nothing_is_signed_and_nothing_is_told():
    with pytest.raises(DeskError):
        signed(NOTICE_ID, AT, BODY, [])
    assert refusal(headers(), secrets=[]) == "webhook-secret"


@pytest.mark.parametrize("notice_id", ["", "a.b", "a b", "a\r\nX: y", "ä", "a" * 129])
def test_an_id_that_could_shift_what_is_signed_is_refused(notice_id):
    with pytest.raises(DeskError) as caught:
        signed(notice_id, AT, BODY, [SECRET])
    assert caught.value.code == "webhook-id"


def test_a_new_secret_is_one():
    assert new_secret() != new_secret()
    assert verify(signed("a", AT, b"", [new_secret(bytes)]), b"", [new_secret(bytes)], AT) == "a"


@given(st.binary(), st.binary(min_size=24, max_size=64), st.integers(0, 10**10))
def test_whatever_is_signed_is_told(body, key, moment):
    secret = "whsec_" + base64.b64encode(key).decode()
    at = datetime.fromtimestamp(moment, UTC)
    assert verify(signed("n-1", at, body, [secret]), body, [secret], at) == "n-1"

"""Signed statements: one canonical form, and no signature for anything else."""

import base64
import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from tricord.exchange.signatures import canonical, digest, fingerprint, holds, signed_line

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
statements = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def pem(key):
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def signature(statement, purpose="test", key=KEY):
    return base64.b64encode(key.sign(signed_line(purpose, digest(statement)))).decode()


def holds_numbers(value):
    if isinstance(value, dict):
        return any(map(holds_numbers, value.values()))
    if isinstance(value, list):
        return any(map(holds_numbers, value))
    return not isinstance(value, str)


def test_the_canonical_form_is_that_of_rfc_8785(shared_data):
    folder = shared_data / "exchange" / "jcs-rfc8785" / "testdata"
    files = sorted((folder / "input").glob("*.json"))
    assert files
    compared = 0
    for file in files:
        told = json.loads(file.read_text("utf-8"))
        if holds_numbers(told):
            with pytest.raises(ValueError, match="no canonical form"):
                canonical(told)
        else:
            assert canonical(told) == (folder / "output" / file.name).read_bytes().strip(b"\n")
            compared += 1
    assert compared >= 2


def test_keys_are_sorted_by_utf_16_code_units():
    told = {"\U0001f600": "1", "\ufb33": "2", "a": "3"}
    assert canonical(told) == '{"a":"3","\U0001f600":"1","\ufb33":"2"}'.encode()


@given(statements)
def test_a_statement_read_again_has_the_same_form(statement):
    form = canonical(statement)
    assert canonical(json.loads(form)) == form
    spaced = json.loads(json.dumps(statement, indent=3, ensure_ascii=True))
    assert canonical(spaced) == form


@given(statements)
def test_a_signature_holds_for_its_statement_purpose_and_key_alone(statement):
    signed = signature(statement)
    assert holds("test", statement, signed, pem(KEY))
    assert not holds("other", statement, signed, pem(KEY))
    assert not holds("test", [statement], signed, pem(KEY))
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    assert not holds("test", statement, signed, pem(other))


@pytest.mark.parametrize("broken", ["", "not base64!", "AAAA", "é"])
def test_what_is_no_signature_holds_for_nothing(broken):
    assert not holds("test", {"a": "b"}, broken, pem(KEY))


def test_a_key_of_another_kind_signs_nothing():
    key = X25519PrivateKey.from_private_bytes(bytes(range(32)))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    assert not holds("test", {"a": "b"}, signature({"a": "b"}), public)
    with pytest.raises(ValueError, match="no Ed25519 key"):
        fingerprint(public)
    assert not holds("test", {"a": "b"}, signature({"a": "b"}), b"no key")


def test_the_line_that_is_signed_can_be_put_together_by_hand():
    by_hand = hashlib.sha256(b'{"a":"b"}').hexdigest()
    line = signed_line("supply-events", digest({"a": "b"}))
    assert line == f"tricord supply-events sha256:{by_hand}\n".encode()

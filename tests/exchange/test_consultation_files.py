"""Files of a consultation: the hash anybody can compute, and every byte that changed."""

import hashlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.exchange import consultation_files as files
from tricord.model.consultation import Receipt, Request
from tricord.model.marking import Marking

ASKED = datetime(2026, 6, 1, 9, tzinfo=UTC)
REQUEST = Request(
    asking="KOR",
    asked=("USA", "JPN"),
    subject="미사일 발사・発射",
    requested_by="Kim",
    requested_at=ASKED,
    answer_by=datetime(2026, 6, 2, 9, tzinfo=UTC),
    marking=Marking.parse("TLP:AMBER"),
)
RECEIPT = Receipt(files.request_id(REQUEST), "JPN", "Sato", datetime(2026, 6, 1, 10, tzinfo=UTC))
REQUEST_FILE = files.file_bytes(files.request_said(REQUEST))
RECEIPT_FILE = files.file_bytes(files.receipt_said(RECEIPT))


def test_what_is_written_is_read_back():
    assert files.read_request(REQUEST_FILE, "r.json") == REQUEST
    assert files.read_receipt(RECEIPT_FILE, "c.json") == RECEIPT


def test_the_hash_of_a_receipt_can_be_computed_without_tricord():
    whole = json.loads(REQUEST_FILE)
    plain = json.dumps(whole["said"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    computed = hashlib.sha256(plain.encode()).hexdigest()
    assert computed == whole["sha256"] == json.loads(RECEIPT_FILE)["said"]["request_sha256"]


def test_a_request_names_the_commitment_it_stands_on():
    assert json.loads(REQUEST_FILE)["said"]["basis"] == "Commitment to Consult, 18 August 2023"


@given(at=st.integers(0, len(REQUEST_FILE) - 1), byte=st.integers(0, 255))
def test_a_request_with_another_byte_is_refused(at, byte):
    changed = REQUEST_FILE[:at] + bytes([byte]) + REQUEST_FILE[at + 1 :]
    if changed != REQUEST_FILE:
        with pytest.raises(SourceError):
            files.read_request(changed, "r.json")


@given(at=st.integers(0, len(RECEIPT_FILE)), more=st.binary(min_size=1, max_size=3))
def test_a_receipt_with_more_or_fewer_bytes_is_refused(at, more):
    for changed in (RECEIPT_FILE[:at] + more + RECEIPT_FILE[at:], RECEIPT_FILE[:at]):
        if changed != RECEIPT_FILE:
            with pytest.raises(SourceError):
                files.read_receipt(changed, "c.json")


def rewritten(content: bytes, **other) -> bytes:
    """A file that says something else, its hash made to fit."""
    said = json.loads(content)["said"] | other
    return files.file_bytes({name: value for name, value in said.items() if value is not None})


@pytest.mark.parametrize(
    "other",
    [
        {"from": "CHN"},
        {"from": "JPN"},
        {"to": []},
        {"to": ["JPN", "USA"]},
        {"to": ["JPN", "JPN"]},
        {"to": "JPN"},
        {"subject": " "},
        {"requested_at": "2026-06-01"},
        {"requested_at": "2026-6-1T09:00:00Z"},
        {"answer_by": None},
        {"marking": "SECRET"},
        {"marking": "tlp:amber"},
        {"version": "2"},
        {"more": "than known"},
        {"basis": "another text"},
    ],
)
def test_a_request_that_says_what_none_says_is_refused_though_its_hash_fits(other):
    with pytest.raises(SourceError, match="consultation-file-unread"):
        files.read_request(rewritten(REQUEST_FILE, **other), "r.json")


@pytest.mark.parametrize(
    "other", [{"request_sha256": "ab"}, {"received_for": "CHN"}, {"received_by": ""}]
)
def test_a_receipt_that_says_what_none_says_is_refused_though_its_hash_fits(other):
    with pytest.raises(SourceError, match="consultation-file-unread"):
        files.read_receipt(rewritten(RECEIPT_FILE, **other), "c.json")


def test_a_request_is_no_receipt_and_the_other_way_round():
    with pytest.raises(SourceError, match="consultation-no-receipt"):
        files.read_receipt(REQUEST_FILE, "r.json")
    with pytest.raises(SourceError, match="consultation-no-request"):
        files.read_request(RECEIPT_FILE, "c.json")


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b"[" * 100_000, b"\xff\xfe", b'{"said":1}', b" " * 1_000_001]
)
def test_anything_else_is_refused_in_a_sentence(content):
    with pytest.raises(SourceError, match="consultation-file-unread"):
        files.read_request(content, "r.json")

"""Consultations between two nodes: clock, receipts, and what is refused."""

from datetime import timedelta

import pytest
from tests.sources.refusals import assert_readable

import tricord
from tricord.config import Settings
from tricord.errors import DecisionError, NotFound, ReleaseError, SourceError
from tricord.exchange import consultation_files as files
from tricord.lake.consultations import events
from tricord.model.consultation import Happened
from tricord.node.node import init

AMBER = {"marking": "TLP:AMBER"}


@pytest.fixture
def seoul(tmp_path):
    return init(tmp_path / "seoul", Settings(partner="ROK", operator="Kim"))


@pytest.fixture
def tokyo(tmp_path):
    return init(tmp_path / "tokyo", Settings(partner="JPN", operator="Sato"))


@pytest.fixture
def asked(seoul, tmp_path):
    out = tmp_path / "request.json"
    return seoul.consultations.request(["JPN", "USA"], "Missile launch", out, **AMBER), out


def later(monkeypatch, moment):
    monkeypatch.setenv("TRICORD_NOW", moment)


def happened(node):
    return [(event.event, event.partner) for event in events(node.lake)]


def test_a_request_goes_there_and_its_receipt_comes_back(
    seoul, tokyo, asked, tmp_path, monkeypatch
):
    made, file = asked
    later(monkeypatch, "2026-06-01T01:30:00Z")
    received, _ = tokyo.consultations.receive(file, tmp_path / "receipt.json")
    assert received.request == made.request
    later(monkeypatch, "2026-06-01T03:00:00Z")
    confirmed, receipt = seoul.consultations.confirm(tmp_path / "receipt.json")
    assert receipt.request_id == made.request_id == confirmed.request_id
    assert (receipt.partner, receipt.received_by) == ("JPN", "Sato")
    assert f"{confirmed.received['JPN']:%H:%M}" == "01:30"
    assert happened(seoul) == [(Happened.REQUESTED, "KOR"), (Happened.CONFIRMED, "JPN")]
    assert happened(tokyo) == [(Happened.REQUESTED, "KOR"), (Happened.RECEIVED, "JPN")]


def test_the_clock_is_what_the_request_says_else_our_convention(seoul, tmp_path):
    usual = seoul.consultations.request(["JPN"], "One", tmp_path / "1.json")
    assert usual.request.answer_by - usual.request.requested_at == timedelta(hours=24)
    short = seoul.consultations.request(
        ["JPN"], "Two", tmp_path / "2.json", within=timedelta(hours=3)
    )
    assert short.request.answer_by - short.request.requested_at == timedelta(hours=3)
    (seoul.path / "tricord.toml").write_text(
        'partner = "ROK"\noperator = "Kim"\nconsultation_hours = 6\n', "utf-8"
    )
    again = tricord.open(seoul.path)
    set_so = again.consultations.request(["JPN"], "Three", tmp_path / "3.json")
    assert set_so.request.answer_by - set_so.request.requested_at == timedelta(hours=6)


def test_an_answer_that_is_missing_after_the_time_is_overdue_and_a_late_one_is_late(
    seoul, asked, monkeypatch
):
    made, _ = asked
    one = seoul.consultations

    def row():
        return one.overview().to_dicts()[0]

    later(monkeypatch, "2026-06-02T00:00:00Z")
    assert (row()["status"], row()["hours_left"]) == ("open", 0)
    later(monkeypatch, "2026-06-02T00:00:01Z")
    assert row()["status"] == "overdue"
    assert row()["hours_left"] < 0
    one.answer(made.request_id[:10], "Agreed", partner="JPN")
    assert (row()["status"], row()["answered"], row()["late"]) == ("overdue", ["JPN"], ["JPN"])
    one.answer(made.request_id, "Agreed", partner="USA")
    assert (row()["status"], row()["hours_left"]) == ("answered", None)
    assert row()["answers"] == ["JPN: Agreed", "USA: Agreed"]
    one.close(made.request_id, "Statement issued")
    assert row()["status"] == "closed"
    assert one.overview("overdue").is_empty()
    with pytest.raises(DecisionError, match="consultation-closed"):
        one.answer(made.request_id, "More", partner="USA")


def test_a_second_receipt_by_one_partner_is_the_first_one_again(
    tokyo, asked, tmp_path, monkeypatch
):
    _, file = asked
    tokyo.consultations.receive(file, tmp_path / "1.json")
    later(monkeypatch, "2026-06-01T05:00:00Z")
    tokyo.consultations.receive(file, tmp_path / "2.json", by="Suzuki")
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
    assert len(happened(tokyo)) == 2


def test_a_receipt_is_taken_in_once_and_a_different_one_never(
    seoul, tokyo, asked, tmp_path, monkeypatch
):
    _, file = asked
    tokyo.consultations.receive(file, tmp_path / "receipt.json")
    seoul.consultations.confirm(tmp_path / "receipt.json")
    seoul.consultations.confirm(tmp_path / "receipt.json")
    assert len(happened(seoul)) == 2
    other = init(tmp_path / "osaka", Settings(partner="JPN", operator="Suzuki"))
    later(monkeypatch, "2026-06-01T05:00:00Z")
    other.consultations.receive(file, tmp_path / "other.json")
    with pytest.raises(DecisionError, match="consultation-second-receipt"):
        seoul.consultations.confirm(tmp_path / "other.json")
    assert len(happened(seoul)) == 2


def test_a_receipt_of_another_request_is_refused(seoul, tokyo, asked, tmp_path):
    elsewhere = init(tmp_path / "busan", Settings(partner="ROK", operator="Lee"))
    elsewhere.consultations.request(["JPN"], "Another", tmp_path / "o.json", **AMBER)
    tokyo.consultations.receive(tmp_path / "o.json", tmp_path / "or.json")
    with pytest.raises(NotFound, match="consultation-receipt-other"):
        seoul.consultations.confirm(tmp_path / "or.json")


@pytest.mark.parametrize(
    "told",
    [
        ("2020-06-01T00:00:00Z", "consultation-receipt-before"),
        ("2026-05-31T22:59:59Z", "consultation-receipt-before"),
        ("2026-05-31T23:00:00Z", ""),
        ("2026-06-01T04:00:00Z", ""),
        ("2026-06-01T04:00:01Z", "consultation-to-come"),
        ("2036-06-01T00:00:00Z", "consultation-to-come"),
    ],
)
def test_a_receipt_no_clock_can_have_given_is_refused_and_the_genuine_one_taken_in(
    seoul, asked, tmp_path, monkeypatch, told
):
    (made, file), (received_at, code) = asked, told
    tokyo = init(tmp_path / "tokyo", Settings(partner="JPN", operator="Sato"))
    later(monkeypatch, "2026-06-01T02:00:00Z")
    tokyo.consultations.receive(file, tmp_path / "genuine.json")
    later(monkeypatch, "2026-06-01T03:00:00Z")
    said = {
        "tricord_consultation": "receipt",
        "version": "1",
        "request_sha256": made.request_id,
        "received_for": "JPN",
        "received_by": "Nobody",
        "received_at": received_at,
    }
    (tmp_path / "other.json").write_bytes(files.file_bytes(said))
    if not code:
        assert seoul.consultations.confirm(tmp_path / "other.json")[1].received_by == "Nobody"
        return
    with pytest.raises(SourceError) as refused:
        seoul.consultations.confirm(tmp_path / "other.json")
    assert refused.value.code == code
    assert_readable(refused.value)
    assert len(happened(seoul)) == 1
    assert seoul.consultations.confirm(tmp_path / "genuine.json")[1].received_by == "Sato"


@pytest.mark.parametrize(
    ("requested_at", "answer_by", "code"),
    [
        ("2026-05-31T12:00:00Z", "2026-05-31T11:00:00Z", "consultation-times"),
        ("2026-05-31T12:00:00Z", "2026-05-31T12:00:00Z", "consultation-times"),
        ("2026-05-31T12:00:00Z", "2016-06-02T12:00:00Z", "consultation-times"),
        ("2036-06-01T00:00:00Z", "2036-06-02T00:00:00Z", "consultation-to-come"),
        ("2026-06-01T01:00:01Z", "2026-06-02T00:00:00Z", "consultation-to-come"),
        ("2026-06-01T01:00:00Z", "2026-06-01T01:00:01Z", ""),
        ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", ""),
    ],
)
def test_a_request_whose_times_cannot_be_is_refused_and_no_receipt_is_written(
    tokyo, tmp_path, requested_at, answer_by, code
):
    said = {
        "tricord_consultation": "request",
        "version": "1",
        "basis": "Commitment to Consult, 18 August 2023",
        "from": "KOR",
        "to": ["JPN"],
        "subject": "Cable cut in the strait",
        "requested_by": "Kim",
        "requested_at": requested_at,
        "answer_by": answer_by,
        "marking": "TLP:AMBER",
    }
    (tmp_path / "r.json").write_bytes(files.file_bytes(said))
    if not code:
        tokyo.consultations.receive(tmp_path / "r.json", tmp_path / "receipt.json")
        assert len(happened(tokyo)) == 2
        return
    with pytest.raises(SourceError) as refused:
        tokyo.consultations.receive(tmp_path / "r.json", tmp_path / "receipt.json")
    assert refused.value.code == code
    assert_readable(refused.value)
    assert not (tmp_path / "receipt.json").exists()
    assert happened(tokyo) == []


def test_an_altered_file_is_refused_and_nothing_is_recorded(seoul, tokyo, asked, tmp_path):
    _, file = asked
    bad = tmp_path / "bad.json"
    bad.write_bytes(file.read_bytes().replace(b"Missile", b"Missils"))
    with pytest.raises(SourceError, match="consultation-file-altered"):
        tokyo.consultations.receive(bad, tmp_path / "receipt.json")
    assert not (tmp_path / "receipt.json").exists()
    assert happened(tokyo) == []
    tokyo.consultations.receive(file, tmp_path / "receipt.json")
    bad.write_bytes((tmp_path / "receipt.json").read_bytes().replace(b"Sato", b"Sata"))
    with pytest.raises(SourceError, match="consultation-file-altered"):
        seoul.consultations.confirm(bad)
    assert len(happened(seoul)) == 1


def test_only_a_partner_that_was_asked_receives_and_answers(seoul, asked, tmp_path):
    made, file = asked
    with pytest.raises(DecisionError, match="consultation-not-asked"):
        seoul.consultations.receive(file, tmp_path / "receipt.json")
    with pytest.raises(DecisionError, match="consultation-not-asked"):
        seoul.consultations.answer(made.request_id, "Yes", partner="KOR")
    seoul.consultations.answer(made.request_id, "Yes", partner="JPN")
    with pytest.raises(DecisionError, match="consultation-answered"):
        seoul.consultations.answer(made.request_id, "No", partner="JPN")


def test_a_receipt_by_a_partner_that_was_not_asked_is_refused(seoul, asked, tmp_path):
    made, _ = asked
    narrow = seoul.consultations.request(["JPN"], "For one", tmp_path / "n.json", **AMBER)
    said = {
        "tricord_consultation": "receipt",
        "version": "1",
        "request_sha256": narrow.request_id,
        "received_for": "USA",
        "received_by": "Smith",
        "received_at": "2026-06-01T01:00:00Z",
    }
    (tmp_path / "usa.json").write_bytes(files.file_bytes(said))
    with pytest.raises(DecisionError, match="consultation-not-asked"):
        seoul.consultations.confirm(tmp_path / "usa.json")
    said["request_sha256"] = made.request_id
    (tmp_path / "usa.json").write_bytes(files.file_bytes(said))
    assert seoul.consultations.confirm(tmp_path / "usa.json")[1].partner == "USA"


@pytest.mark.parametrize(
    ("asked", "other", "code"),
    [
        (([], "x"), {}, "consultation-to"),
        ((["KOR"], "x"), {}, "consultation-to"),
        ((["JPN", "ROK"], "x"), {}, "consultation-to"),
        ((["CHN"], "x"), {}, "consultation-partner"),
        ((["JPN"], " "), {}, "consultation-words-missing"),
        ((["JPN"], "x"), {"within": timedelta(0)}, "consultation-time"),
        ((["JPN"], "x"), {"within": timedelta(hours=-6)}, "consultation-time"),
        ((["JPN"], "x"), {"within": timedelta(hours=8785)}, "consultation-time"),
        ((["JPN"], "x"), {"within": timedelta(days=4_000_000)}, "consultation-time"),
        ((["JPN"], "x"), {"within": timedelta.max}, "consultation-time"),
        ((["JPN"], "x"), {"by": "rule:clock"}, "consultation-by-nobody"),
        ((["JPN"], "x"), {"sender": "CHN"}, "consultation-partner"),
    ],
)
def test_a_request_that_lacks_anything_is_refused_and_no_file_is_written(
    seoul, tmp_path, asked, other, code
):
    with pytest.raises(DecisionError) as refused:
        seoul.consultations.request(*asked, tmp_path / "r.json", **other)
    assert refused.value.code == code
    assert_readable(refused.value)
    assert not (tmp_path / "r.json").exists()
    assert happened(seoul) == []


def test_a_request_goes_to_nobody_its_marking_keeps_it_from(seoul, tmp_path):
    given = {"marking": "TLP:AMBER//REL ROK,USA"}
    with pytest.raises(ReleaseError, match="consultation-marking"):
        seoul.consultations.request(["USA", "JPN"], "x", tmp_path / "r.json", **given)
    seoul.consultations.request(["USA"], "x", tmp_path / "r.json", **given)


def test_a_file_that_is_there_is_not_written_over(seoul, tokyo, asked, tmp_path):
    _, file = asked
    before = file.read_bytes()
    with pytest.raises(SourceError, match="consultation-file-there"):
        seoul.consultations.request(["JPN"], "x", file)
    with pytest.raises(SourceError, match="consultation-file-there"):
        tokyo.consultations.receive(file, file)
    assert file.read_bytes() == before
    assert (len(happened(seoul)), happened(tokyo)) == (1, [])


def test_the_very_same_request_stands_once(seoul, asked, tmp_path):
    again = tmp_path / "again.json"
    with pytest.raises(DecisionError, match="consultation-there"):
        seoul.consultations.request(["USA", "JPN"], "Missile launch", again, **AMBER)
    assert not again.exists()


def test_a_request_is_named_by_the_beginning_of_its_hash_if_that_is_enough(seoul, asked):
    for given in ("", "zzz"):
        with pytest.raises(NotFound, match="consultation-unknown"):
            seoul.consultations.answer(given, "Yes", partner="JPN")
    with pytest.raises(NotFound, match="register-word-unknown"):
        seoul.consultations.overview("forgotten")

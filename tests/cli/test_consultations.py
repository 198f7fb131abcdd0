"""`tricord consultations`: a request, its receipt, its answer, between two desks."""

import json

import pytest

from tricord.config import Settings
from tricord.node.node import init


@pytest.fixture
def seoul(tmp_path):
    return init(tmp_path / "seoul", Settings(partner="ROK", operator="Kim")).path


@pytest.fixture
def tokyo(tmp_path):
    return init(tmp_path / "tokyo", Settings(partner="JPN", operator="Sato")).path


def listed(call, node):
    return json.loads(call("consultations", "list", "--format", "json", "--path", node).out)


def test_a_consultation_goes_from_request_to_close(call, seoul, tokyo, tmp_path, monkeypatch):
    request, receipt = tmp_path / "request.json", tmp_path / "receipt.json"
    asked = call("consultations", "request", "Missile launch", "--to", "JPN", "--hours", "3",
                 "--out", request, "--path", seoul)  # fmt: skip
    name = asked.out.strip()
    assert len(name) == 64
    assert "expected by 2026-03-01 15:00 UTC" in asked.err
    assert "convention" not in asked.err
    got = call("consultations", "receive", request, "--out", receipt, "--path", tokyo)
    assert got.out.strip() == name
    assert "KOR asks to consult on “Missile launch”" in got.err
    back = call("consultations", "confirm", receipt, "--path", seoul)
    assert "JPN (Sato) received the request at 2026-03-01 12:00 UTC" in back.err
    [row] = listed(call, seoul)
    assert (row["status"], row["received"], row["answered"]) == ("open", ["JPN"], [])
    monkeypatch.setenv("TRICORD_NOW", "2026-03-01T16:00:00Z")
    table = call("consultations", "list", "--path", seoul).out
    assert table.splitlines()[1].startswith(f"{name[:12]}  overdue")
    options = ("--words", "Agreed", "--path", seoul)
    assert call("consultations", "answer", name[:8], "--partner", "JPN", *options).status == 0
    assert call("consultations", "close", name[:8], *options).status == 0
    [row] = listed(call, seoul)
    assert (row["status"], row["late"], row["answers"]) == ("closed", ["JPN"], ["JPN: Agreed"])


def test_a_time_nobody_gave_is_called_our_convention(call, seoul, tmp_path):
    asked = call("consultations", "request", "Missile launch", "--to", "JPN", "--to", "USA",
                 "--out", tmp_path / "r.json", "--path", seoul)  # fmt: skip
    assert "2026-03-02 12:00 UTC" in asked.err
    assert "names no number of hours" in asked.err
    assert "our convention" in asked.err


@pytest.mark.parametrize(
    "given",
    [
        ("--hours", "0"),
        ("--days", "0"),
        ("--hours", "0", "--days", "0"),
        ("--hours", "-6"),
        ("--hours", "24", "--days", "-1"),
        ("--hours", "8785"),
        ("--days", "367"),
        ("--hours", "999999999999"),
        ("--days", "99999999999999999999"),
        ("--hours", "-999999999999999"),
    ],
)
def test_a_time_that_is_none_or_has_no_end_is_refused_and_never_replaced(
    call, seoul, tmp_path, given
):
    out = tmp_path / "r.json"
    ended = call("consultations", "request", "Cable cut", "--to", "JPN", *given,
                 "--out", out, "--path", seoul)  # fmt: skip
    assert ended.status == 2
    assert "[consultation-time]" in ended.err
    assert not out.exists()
    assert listed(call, seoul) == []


@pytest.mark.parametrize(
    ("given", "until"),
    [
        (("--hours", "0", "--days", "2"), "2026-03-03 12:00"),
        (("--hours", "48", "--days", "-1"), "2026-03-02 12:00"),
        (("--days", "366"), "2027-03-02 12:00"),
    ],
)
def test_hours_and_days_are_added(call, seoul, tmp_path, given, until):
    asked = call("consultations", "request", "Cable cut", "--to", "JPN", *given,
                 "--out", tmp_path / "r.json", "--path", seoul)  # fmt: skip
    assert f"expected by {until} UTC" in asked.err
    assert "convention" not in asked.err


def test_no_request_is_said_in_words(call, seoul):
    assert "No request to consult" in call("consultations", "list", "--path", seoul).err
    ended = call("consultations", "list", "--status", "open", "--path", seoul)
    assert "No request stands so" in ended.err
    assert listed(call, seoul) == []


def test_what_is_refused_is_a_sentence_a_code_and_a_hint(call, seoul, tokyo, tmp_path):
    request = tmp_path / "request.json"
    call("consultations", "request", "x", "--to", "JPN", "--out", request, "--path", seoul)
    request.write_bytes(request.read_bytes() + b"\n")
    for ended, code in (
        (
            call("consultations", "receive", request, "--out", tmp_path / "c", "--path", tokyo),
            "consultation-file-altered",
        ),
        (call("consultations", "confirm", tmp_path / "none", "--path", seoul), "file-missing"),
        (
            call("consultations", "answer", "zz", "--words", "x", "--path", seoul),
            "consultation-unknown",
        ),
    ):
        assert ended.status == 2
        assert f"[{code}]" in ended.err
        assert len(ended.err.splitlines()) == 2
    assert not (tmp_path / "c").exists()


def test_consultations_speak_the_readers_language(call, seoul, tmp_path, monkeypatch):
    out = tmp_path / "r.json"
    call("consultations", "request", "x", "--to", "JPN", "--out", out, "--path", seoul)
    for language, said in (("ko", "답변 대기"), ("ja", "回答待ち")):
        monkeypatch.setenv("TRICORD_LANGUAGE", language)
        assert said in call("consultations", "list", "--path", seoul).out

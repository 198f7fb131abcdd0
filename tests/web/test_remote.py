"""The command line against a node elsewhere, over a socket."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.desks import PASSWORD
from tests.web.world import HIDDEN_WORD

from tricord.cli import main
from tricord.cli.remote import address_of


@pytest.fixture
def at(served, tmp_path, monkeypatch, capsys):
    """Runs a command at the served node: ``at("alerts", "list")``; gives status and streams."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    word = tmp_path / "word"
    word.write_text(f"{PASSWORD}\n")

    def run(*words: str, node: str = served) -> tuple[int, str, str]:
        status = main([*words, "--path", node])
        out, err = capsys.readouterr()
        return status, out, err

    def enter(name: str) -> None:
        status, _, err = run("people", "enter", name, "--password-file", str(word))
        assert status == 0, err

    run.enter = enter
    return run


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://node.example", "https://node.example"),
        ("https:/node.example", "https://node.example"),
        ("http:/127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("mynode", ""),
        ("/data/https", ""),
        ("httpsnode", ""),
        (None, ""),
    ],
)
def test_an_address_is_told_from_a_directory(written, address):
    assert address_of(written and Path(written)) == address


def test_who_is_not_signed_in_there_is_told_so(at):
    status, out, err = at("alerts", "list")
    assert (status, out) == (2, "")
    assert "[desk-session-ended]" in err


def test_lists_come_as_a_table_as_csv_and_as_json(at):
    at.enter("lee")
    status, table, err = at("alerts", "list", "--most", "3")
    assert status == 0, err
    assert table.startswith("TLP:")
    _, said, _ = at("alerts", "list", "--most", "3", "--format", "json")
    alerts = json.loads(said)["alerts"]
    assert len(alerts) == 3
    _, said, _ = at("alerts", "list", "--most", "3", "--format", "csv")
    assert [row["alert"] for row in csv.DictReader(io.StringIO(said))] == [
        each["alert"] for each in alerts
    ]


def test_something_is_done_there_in_the_name_of_whoever_signed_in(at):
    at.enter("lee")
    _, said, _ = at("alerts", "list", "--unassigned", "--format", "json")
    alert = json.loads(said)["alerts"][-1]["alert"]
    status, _, err = at("alerts", "take", alert)
    assert (status, err.strip()) == (0, "The alert is yours.")
    _, said, _ = at("alerts", "show", alert)
    assert "lee" in said


def test_nobody_sees_more_there_than_in_a_browser(at):
    at.enter("sato")
    _, said, _ = at("findings", "list", "--format", "csv")
    assert HIDDEN_WORD not in said
    at.enter("lee")
    _, said, _ = at("findings", "list", "--format", "csv")
    assert HIDDEN_WORD in said


def test_after_signing_out_the_session_is_over_on_both_sides(at):
    at.enter("han")
    assert at("people", "leave")[0] == 0
    status, _, err = at("alerts", "list")
    assert status == 2
    assert "[desk-session-ended]" in err


def test_what_is_refused_there_is_refused_here_in_the_same_words(at):
    at.enter("han")
    status, _, err = at("alerts", "show", "ffffffff")
    assert status == 2
    assert "[desk-alert-unknown]" in err


def test_a_command_of_this_machine_alone_says_so(at, tmp_path):
    status, _, err = at("doctor")
    assert status == 2
    assert "[usage-remote]" in err
    status, _, err = at("alerts", "list", "--state", "new,gone")
    assert status == 2


def test_no_secret_goes_over_a_network_that_is_not_private(at):
    status, _, err = at("alerts", "list", node="http://node.example")
    assert status == 2
    assert "[usage-remote-plain]" in err


def test_a_node_that_is_away_is_said_to_be(at):
    at.enter("lee")
    status, _, err = at(
        "people", "enter", "lee", "--password-file", "/dev/null", node="http://127.0.0.1:9"
    )
    assert status == 2
    assert "[remote-away]" in err


def test_a_report_is_written_here_from_what_is_there(at, tmp_path):
    at.enter("lee")
    out = tmp_path / "report.html"
    status, _, err = at("report", "sanctions", "--out", str(out), "--language", "ja")
    assert status == 0, err
    assert '<html lang="ja">' in out.read_text("utf-8")
    assert HIDDEN_WORD in out.read_text("utf-8")
    at.enter("sato")
    status, _, err = at("report", "sanctions", "--out", str(tmp_path / "other.html"))
    assert status == 2
    assert "[report-of-the-node]" in err

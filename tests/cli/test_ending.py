"""How commands end: one sentence, the right status, and never a traceback for bad input."""

import os
import subprocess
import sys

import pytest
import typer

from tricord.cli.ending import status
from tricord.errors import TricordError


def ended_by(fault, capsys):
    """Status and stderr of a command that raises a fault."""
    app = typer.Typer(rich_markup_mode=None)

    @app.command()
    def stop() -> None:
        raise fault

    code = status(app, [])
    return code, capsys.readouterr().err


def test_a_refusal_is_a_sentence_with_its_code_and_a_hint(capsys):
    code, err = ended_by(TricordError("date-not-iso", written="soon"), capsys)
    assert code == 2
    assert err.splitlines() == [
        "soon is not a date. [date-not-iso]",
        "Write it as 2026-02-27, or with a time as 2026-02-27T08:00:00Z.",
    ]


def test_a_fault_of_tricord_says_how_to_report_it(capsys):
    code, err = ended_by(ZeroDivisionError("by nothing"), capsys)
    assert code == 1
    assert "ZeroDivisionError: by nothing" in err
    assert "TRICORD_DEBUG=1" in err
    assert "Traceback" not in err


def test_a_fault_shows_its_place_to_who_asks(capsys, monkeypatch):
    monkeypatch.setenv("TRICORD_DEBUG", "1")
    code, err = ended_by(ZeroDivisionError("by nothing"), capsys)
    assert code == 1
    assert "Traceback" in err


def test_an_interruption_ends_as_shells_expect(capsys):
    code, err = ended_by(KeyboardInterrupt(), capsys)
    assert code == 130
    assert err.strip() == "Interrupted. What was finished is kept, nothing is half done."


def test_what_the_system_refuses_is_no_fault_of_tricord(capsys):
    code, err = ended_by(PermissionError(13, "Permission denied", "secret.csv"), capsys)
    assert code == 2
    assert "secret.csv: Permission denied. [system-refused]" in err


@pytest.mark.parametrize(
    "fault",
    [
        OSError(28, "No space left on device", "lake/positions"),
        OSError("Not enough free space to write 23496056 bytes after offset 128"),
    ],
)
def test_a_full_disk_is_named_whoever_found_it_full(fault, capsys):
    code, err = ended_by(fault, capsys)
    assert code == 2
    assert "The disk is full. [disk-full]" in err


def test_a_name_in_a_refusal_cannot_move_the_cursor(capsys):
    _, err = ended_by(TricordError("file-missing", file="a\x1b[2Jb\u202ec"), capsys)
    assert "\x1b" not in err
    assert "‹U+001B›[2J" in err
    assert "‹U+202E›" in err


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("liss", "usage-command", "lists"),
        ("lists shw", "usage-command", "show"),
        ("statements parse", "usage-missing", "tricord statements parse --help"),
        ("run designations --lists x", "usage-option", "--list"),
        ("run designations --list", "usage-value-missing", "--list VALUE"),
        ("run designations --lake-version x", "usage-value", "a whole number"),
        ("lists show --format yaml", "usage-value", "table, csv, json"),
        ("tables files more", "usage", "tricord tables --help"),
        ("measures in-force", "usage-missing", "tricord measures in-force --help"),
    ],
)
def test_wrong_usage_is_one_sentence_with_what_to_do(call, typed, code, hint):
    ended = call(*typed.split())
    assert (ended.status, ended.out) == (2, "")
    sentence, advice = ended.err.splitlines()
    assert sentence.endswith(f"[{code}]")
    assert hint in advice


@pytest.mark.parametrize("typed", ["", "lists", "measures", "findings", "report", "sources"])
def test_a_group_without_a_command_shows_its_help_and_is_wrong_usage(call, typed):
    ended = call(*typed.split())
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"Usage: tricord {typed}".rstrip())


@pytest.mark.parametrize(
    "typed",
    [
        "ingest a.csv",
        "fetch",
        "lists show",
        "lists diff un-sc",
        "lists confirm-removals un-sc --all --notice N --operator me",
        "lists export un-sc --out l.jsonl",
        "run designations",
        "findings list",
        "findings show a",
        "findings export --out f.csv",
        "report sanctions --out r.html",
        "doctor",
    ],
)
def test_without_a_node_every_command_says_where_it_looked(call, tmp_path, typed):
    ended = call(*typed.split(), "--path", tmp_path / "nowhere")
    assert ended.status == 2
    assert "[node-missing]" in ended.err
    assert str(tmp_path / "nowhere") in ended.err


def test_a_closed_pipe_is_silent():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "tricord", "tables", "--format", "csv"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, b"")


def test_output_is_utf_8_wherever_it_goes():
    done = subprocess.run(
        [sys.executable, "-m", "tricord", "tables", "files", "--format", "csv"],
        env=os.environ | {"PYTHONIOENCODING": "ascii", "TRICORD_LANGUAGE": "ko"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert "원본 파일" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout

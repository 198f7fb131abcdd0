"""`tricord supply scoreboard`: printed, written, refused; twice the same to the byte."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise

import pytest
from tests.sources.event_lists import LIST as MADE_UP

from tricord.node import supply_events
from tricord.node.scoreboard_rows import FIGURES, SCHEMA

PRICES = "series,period_start,value\n"


@pytest.fixture
def given(tmp_path):
    """Another list and other prices, so that a run is short."""
    lines = [PRICES]
    for name in ("Copper", "Salt"):
        for n in range(240):
            rise = max(0, n - 188) if name == "Copper" else 0
            value = (100 + n * 7 % 11) * 1.5 ** min(6, rise)
            lines.append(f"{name},{1995 + n // 12}-{n % 12 + 1:02},{value}\n")
    prices, events = tmp_path / "prices.csv", tmp_path / "events.json"
    prices.write_text("".join(lines), "utf-8")
    events.write_text(json.dumps(MADE_UP), "utf-8")
    return ("--events", events, "--prices", prices)


def test_a_page_says_what_it_rests_on_and_what_was_not_scored(call):
    ended = call("supply", "scoreboard")
    assert ended.status == 0
    assert "frozen and signed on 2026-11-23" in ended.out
    assert "no forecast" in ended.out
    assert "14 events in 6 calendar years" in ended.out
    assert "price_shock" in ended.out
    assert "7 of 14" in ended.out
    assert "to beat" in ended.out
    assert ended.out.count("not scored: no file given") == 2


def test_a_list_of_ones_own_is_called_unsigned(call, given):
    for more in ((), ("--format", "csv"), ("--format", "json")):
        ended = call("supply", "scoreboard", *given, *more)
        assert ended.status == 0
        assert "unsigned list" in ended.out
    assert "no forecast" not in call("supply", "scoreboard", *given).out.partition("copper-2011")[0]


@pytest.fixture
def changed(tmp_path, monkeypatch):
    """The frozen list with one digit changed."""
    for ending in (".json", ".sig", ".pub"):
        shutil.copy(supply_events.LIST.with_suffix(ending), tmp_path)
    file = tmp_path / supply_events.LIST.name
    file.write_text(file.read_text("utf-8").replace("2022-03-08", "2022-03-07", 1), "utf-8")
    # The default was bound when the function was made.
    monkeypatch.setattr(supply_events.frozen_events, "__defaults__", (file,))
    return file


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_changed_list_is_refused_in_a_sentence(call, changed, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    ended = call("supply", "scoreboard")
    assert ended.status == 2
    assert "[events-signature]" in ended.err
    assert "--events" in ended.err
    assert ended.out == ""


def test_csv_and_json_hold_the_same_rows_with_their_definitions(call, given):
    table = call("supply", "scoreboard", *given, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    records = json.loads(call("supply", "scoreboard", *given, "--format", "json").out)
    assert list(rows[0]) == list(records[0]) == list(SCHEMA)
    assert len(rows) == len(records)
    figures = [row for row in rows if row["part"] != "run"]
    assert all(row["definition"] for row in figures)
    assert {row["figure"] for row in figures} <= set(FIGURES)
    assert {row["figure"]: row["said"] for row in rows}["passage"] == "not scored"


@pytest.mark.parametrize(("ending", "first"), [("md", "# "), ("csv", "part,"), ("json", "[")])
def test_it_is_written_whole_in_the_form_of_the_ending(call, given, tmp_path, ending, first):
    out = tmp_path / f"board.{ending}"
    ended = call("supply", "scoreboard", *given, "--out", out)
    assert (ended.status, ended.out) == (0, "")
    assert str(out) in ended.err
    text = out.read_text("utf-8")
    assert text.startswith(first)
    assert "unsigned list" in text
    assert "Made up for a test." in text


def test_markdown_is_a_page_of_tables_a_reader_can_follow(call, given, tmp_path):
    out = tmp_path / "board.md"
    call("supply", "scoreboard", *given, "--out", out)
    lines = out.read_text("utf-8").splitlines()
    tables = [line for line in lines if line.startswith("|")]
    for line, following in pairwise(lines):
        if line.startswith("|") and following.startswith("|"):
            assert line.count("|") == following.count("|")
    assert any("Share of all 12-month windows" in line for line in tables)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--out", "board.pdf"), "usage-ending"),
        (("--as-of", "soon"), "date"),
        (("--transits", "none.csv"), "file-missing"),
        (("--as-of", "2010-02-01"), "events-none"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(call, given, more, code):
    ended = call("supply", "scoreboard", *given, *more)
    assert ended.status == 2
    assert code in ended.err


def test_a_list_that_is_none_is_refused_and_the_place_is_named(call, given, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(MADE_UP | {"frozen_on": "yesterday"}), "utf-8")
    ended = call("supply", "scoreboard", "--events", broken)
    assert ended.status == 2
    assert "frozen_on" in ended.err
    assert "[events-invalid]" in ended.err


def test_two_runs_in_two_processes_are_the_same_to_the_byte(tmp_path):
    written = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.json"
        environment = os.environ | {"PYTHONHASHSEED": seed, "TRICORD_LANGUAGE": "en"}
        environment["POLARS_MAX_THREADS"] = seed
        subprocess.run(
            [sys.executable, "-m", "tricord", "supply", "scoreboard", "--out", str(out)],
            env=environment,
            check=True,
            capture_output=True,
        )
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert len(json.loads(written[0])) > 300

"""`tricord petroleum`: both meters of a year, over a node or straight over files."""

import csv
import io
import json

import pytest

from tricord.locale import LANGUAGES

REPORTED = """supplier,period_start,period_end,barrels,tonnes,source,check_note
CHN,2021-01-01,2021-01-31,400,,Example News,
CHN,2021-02-01,2021-02-28,,,Example News,
CHN,2021-03-01,2021-12-31,380000,,Example News,
RUS,2021-01-01,2021-01-31,,100,Example News,Russia stopped reporting from Feb 2021
RUS,Jan 1,Jan 31,7,,Example News,
"""
CLAIMED = """claimant,period_start,period_end,barrels_low,barrels_high,deliveries,basis,source
US,2021-01-01,2021-05-31,600000,900000,80,tanker port calls,Example News 2021-07-01
"""


@pytest.fixture
def files(tmp_path):
    reported, claimed = tmp_path / "reported.csv", tmp_path / "claimed.csv"
    reported.write_text(REPORTED, "utf-8")
    claimed.write_text(CLAIMED, "utf-8")
    return ["--file", reported, "--file", claimed]


@pytest.fixture
def asked(call, files, tmp_path, monkeypatch):
    """The command on the two files, where there is no node."""
    monkeypatch.chdir(tmp_path)
    return lambda *more: call("petroleum", "--year", "2021", "--as-of", "2022-06-01", *files, *more)


def rows(ended):
    assert ended.status == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_both_meters_are_shown_apart_with_months_thresholds_and_gaps(asked):
    ended = asked()
    assert ended.status == 0, ended.err
    for part in (
        "refined petroleum, 2021-01-01 to 2021-12-31 (M2397-5), as of 2022-06-01",
        "at least 381,035–381,235 bbl, 76.21–76.25 %",
        "CHN 2021-02",
        "As sources say",
        "RUS 2021-02–2021-12",
        "due, none known",
        "600,000–900,000",
        "in a longer figure",
        "≈ 635–835",
        "crude oil, 2020-12-22 to 2021-12-21 (M2397-4)",
        "no figure is known",
        "not a breach as such",
    ):
        assert part in ended.out, part
    assert "A date has no year" in ended.err


def test_programs_get_one_row_for_each_thing_said(asked):
    told = rows(asked("--format", "csv"))
    [total] = [r for r in told if r["part"] == "total" and r["petroleum"] == "refined_petroleum"]
    assert (total["low_bbl"], total["high_bbl"]) == ("381035.0", "381235.0")
    assert (total["percent_low"], total["converted"]) == ("76.21", "true")
    missing = [
        (r["supplier"], r["from"])
        for r in told
        if r["part"] == "period" and r["state"] == "not_reported" and r["due"] == "true"
    ]
    assert missing[0] == ("CHN", "2021-02-01")
    assert len(missing) == 12
    thresholds = [r for r in told if r["part"] == "threshold" and r["measure"] == "M2397-5"]
    assert [(r["meter"], r["state"], r["detail"]) for r in thresholds][:2] == [
        ("A", "reached", "due"),
        ("A", "not_reached", ""),
    ]
    assert {r["state"] for r in thresholds if r["meter"] == "B"} == {"reached"}
    as_json = json.loads(asked("--format", "json").out)
    assert len(as_json) == len(told)
    assert as_json[0]["claims"] == []


def test_what_was_said_later_is_hidden(call, files):
    ended = call("petroleum", "--year", "2021", "--as-of", "2021-06-30", *files)
    assert "US  " not in ended.out
    assert "380,000" not in ended.out
    assert "not due" in ended.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_told_in_the_readers_language(asked, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    ended = asked()
    assert ended.status == 0
    assert ("A. Reported" in ended.out) == (language == "en")


def test_a_node_is_read_where_no_file_is_given(call, files, tmp_path):
    node = tmp_path / "node"
    assert call("init", node).status == 0
    assert call("ingest", *files[1::2], "--path", node).status == 0
    ended = call("petroleum", "--year", "2021", "--as-of", "2022-06-01", "--path", node)
    assert "at least 381,035–381,235 bbl" in ended.out
    ran = call("run", "petroleum", "--path", node)
    assert ran.status == 0, ran.err
    listed = call("findings", "list", "--format", "csv", "--path", node)
    assert "petroleum_estimated" in listed.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--year", "2016"], "petroleum-year"),
        (["--year", "99999"], "petroleum-year"),
        (["--year", "2021", "--factors", "nobody"], "petroleum-table"),
        (["--year", "2021", "--as-of", "spring"], "date-not-iso"),
        (["--year", "2021", "--file", "nowhere.csv"], "file-missing"),
    ],
)
def test_what_cannot_be_shown_is_refused(call, files, arguments, code):
    ended = call("petroleum", *arguments, *files)
    assert (ended.status, ended.out) == (2, "")
    assert f"[{code}]" in ended.err


def test_a_file_without_claims_is_refused_by_what_it_is(call, tmp_path):
    parties = tmp_path / "parties.csv"
    parties.write_text("name,imo\nEXAMPLE STAR,9074729\n", "utf-8")
    ended = call("petroleum", "--year", "2021", "--file", parties)
    assert (ended.status, ended.out) == (2, "")
    assert "[petroleum-file-other]" in ended.err

"""`tricord measures`: the law as data, from the command line."""

import csv
import io
import json

import pytest


def records(ended):
    assert ended.status == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_every_measure_is_shown_without_any_node(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = records(call("measures", "show", "--format", "csv"))
    assert len(found) > 100
    assert "M2371-8" in {row["id"] for row in found}
    table = call("measures", "show").out
    assert len(table.splitlines()) == len(found) + 1


def test_one_measure_is_shown_with_its_doubts(call):
    page = call("measures", "show", "M2371-8").out
    assert "Coal" in page
    assert "Doubt" in page
    assert "A lawyer must check the official text" in page
    detail = json.loads(call("measures", "show", "M2371-8", "--format", "json").out)
    assert {"field": "Measure", "value": "M2371-8"} in detail


def test_what_was_in_force_depends_on_the_day_and_the_goods(call):
    def ids(*options):
        ended = call("measures", "in-force", *options, "--format", "csv")
        return {row["id"] for row in records(ended)}

    coal = ("--hs", "2701", "--act", "import", "--direction", "from-dprk")
    assert "M2371-8" in ids("--on", "2018-01-15", *coal)
    assert "M2371-8" not in ids("--on", "2016-12-31", *coal)
    assert ids("--on", "2000-01-01") == set()
    shown = call("measures", "in-force", "--on", "2018-01-15", *coal).out
    assert "Match of goods" in shown


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["show", "M1-1"], "measure-unknown"),
        (["in-force", "--on", "2018-13-01"], "date-not-iso"),
        (["in-force", "--on", ""], "usage-value-missing"),
        (["in-force", "--on", "2018-01-15", "--hs", "coal"], "hs-code-invalid"),
        (["in-force", "--on", "2018-01-15", "--act", "dance"], "measure-word-unknown"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(call, options, code):
    ended = call("measures", *options)
    assert (ended.status, ended.out) == (2, "")
    assert f"[{code}]" in ended.err

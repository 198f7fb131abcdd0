"""`tricord lists`: what lists say, what changed, what waits for a person."""

import csv
import io
import json

import pytest

import tricord


def records(ended):
    assert ended.status == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_all_lists_are_shown_with_the_columns_of_the_overview(call, built):
    found = records(call("lists", "show", "--format", "csv", "--path", built))
    assert [row["list"] for row in found] == ["un-sc", "watch"]
    assert list(found[0]) == tricord.open(built).lists.overview().columns
    assert (found[0]["entries"], found[0]["quarantined"]) == ("4", "1")
    assert found[0]["authority"] == "un"
    table = call("lists", "show", "--path", built).out
    assert "UN-designated" in table
    assert "Analyst-supplied" in table


def test_the_node_may_be_the_current_directory_or_a_variable(call, built, monkeypatch, tmp_path):
    by_option = call("lists", "show", "--format", "json", "--path", built).out
    monkeypatch.chdir(built)
    assert call("lists", "show", "--format", "json").out == by_option
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRICORD_NODE", str(built))
    assert call("lists", "show", "--format", "json").out == by_option
    assert [row["list"] for row in json.loads(by_option)] == ["un-sc", "watch"]


def test_entries_of_one_list_are_shown_as_of_a_day(call, built):
    def ids(*options):
        ended = call("lists", "show", "un-sc", "--format", "csv", *options, "--path", built)
        return [row["entry_id"] for row in records(ended)]

    assert ids() == ["KPe.001", "KPe.003", "KPi.001", "KPi.002"]
    assert ids("--quarantined") == ["KPi.002"]
    assert ids("--as-of", "2026-01-28") == ["KPe.001", "KPi.001", "KPi.002"]
    assert ids("--as-of", "2026-01-27T23:59:59Z") == []


def test_what_waits_is_shown_over_all_lists(call, built):
    ended = call("lists", "show", "--quarantined", "--path", built)
    assert ended.status == 0
    assert "RI FORMER" in ended.out
    assert "Missing since" in ended.out
    assert "EXAMPLE STAR" not in ended.out


def test_a_difference_names_every_change_of_the_days_asked_for(call, built):
    latest = records(call("lists", "diff", "un-sc", "--format", "csv", "--path", built))
    kinds = {(row["entry_id"], row["kind"]) for row in latest}
    assert kinds == {("KPe.001", "change"), ("KPe.003", "add"), ("KPi.002", "remove")}
    same = call(
        *("lists", "diff", "un-sc", "--since", "2026-02-27", "--until", "2026-02-27"),
        *("--format", "csv", "--path", built),
    )
    assert records(same) == latest
    before = call("lists", "diff", "un-sc", "--until", "2026-02-26", "--path", built)
    assert (before.status, before.out) == (0, "")
    assert "no longer shown" in call("lists", "diff", "un-sc", "--path", built).out


def test_a_confirmed_removal_ends_the_entry_and_is_remembered(call, node):
    ended = call(
        *("lists", "confirm-removals", "un-sc", "--entry", "KPi.002"),
        *("--notice", "SC/1, 27 February 2026", "--operator", "Kim", "--path", node),
    )
    assert (ended.status, ended.out) == (0, "KPi.002\n")
    shown = call("lists", "show", "un-sc", "--quarantined", "--format", "json", "--path", node)
    assert json.loads(shown.out) == []
    kept = tricord.open(node).table("removal_confirmations").row(0, named=True)
    assert (kept["operator"], kept["notice"]) == ("Kim", "SC/1, 27 February 2026")


def test_all_that_waits_can_be_confirmed_at_once_and_then_nothing_waits(call, node):
    everything = ("lists", "confirm-removals", "un-sc", "--all", "--notice", "N")
    assert call(*everything, "--operator", "Kim", "--path", node).out == "KPi.002\n"
    again = call(*everything, "--operator", "Kim", "--path", node)
    assert (again.status, again.out) == (0, "")
    assert "un-sc: 0" in again.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--notice", "N", "--operator", "Kim"], "usage-entry-or-all"),
        (["--all", "--entry", "KPi.002", "--notice", "N"], "usage-entry-or-all"),
        (["--all", "--notice", " ", "--operator", "Kim"], "usage-notice-empty"),
        (["--all", "--notice", "N"], "usage-operator"),
        (["--entry", "KPe.001", "--notice", "N", "--operator", "Kim"], "removal-not-quarantined"),
        (["--all", "--operator", "Kim"], "usage-missing"),
    ],
)
def test_a_removal_is_confirmed_only_with_entry_notice_and_person(call, node, options, code):
    version = tricord.open(node).lake.version
    ended = call("lists", "confirm-removals", "un-sc", *options, "--path", node)
    assert ended.status == 2
    assert f"[{code}]" in ended.err
    assert tricord.open(node).lake.version == version


def test_a_list_can_be_carried_to_another_node(call, built, tmp_path):
    out = tmp_path / "un-sc.jsonl"
    assert call("lists", "export", "un-sc", "--out", out, "--path", built).status == 0
    call("init", tmp_path / "other")
    assert call("ingest", out, "--path", tmp_path / "other").status == 0
    here, there = (
        tricord.open(node).lists.entries("un-sc").drop("missing_since", "file_sha256", "record")
        for node in (built, tmp_path / "other")
    )
    columns = ["entry_id", "version", "authority", "schema", "name", "programmes", "marking"]
    assert there.select(columns).equals(here.select(columns))


@pytest.mark.parametrize("command", ["show no", "diff no", "export no --out x.jsonl"])
def test_an_unknown_list_is_refused_with_those_there_are(call, built, command):
    ended = call("lists", *command.split(), "--path", built)
    assert ended.status == 2
    assert "[list-unknown]" in ended.err
    assert "un-sc, watch" in ended.err

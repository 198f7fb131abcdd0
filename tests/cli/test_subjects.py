"""`tricord subjects`: one entity across lists, its disagreements, and decisions a person takes."""

import json

import pytest
from tests.cli.conftest import OFFICER, list_file

import tricord

UN, OFAC = "un-sc|KPi.001", "ofac-sdn|7777"
THERE = {
    "id": "7777",
    "schema": "Person",
    "names": ["Example PAK", "RI SOMEBODY"],
    "identifiers": ["passport:654321987"],
    "birth_dates": ["1970-01-03"],
    "programmes": ["DPRK2"],
}
HERE = OFFICER | {"id": "DPR1", "names": ["PAK EXAMPLE"], "identifiers": []}


@pytest.fixture
def joined(call, node, tmp_path):
    """The small node with two more lists, one of which shares a passport with the UN's."""
    files = [
        list_file(tmp_path, "ofac-sdn", "national", "2026-02-28", [THERE]),
        list_file(tmp_path, "uk-sl", "national", "2026-02-28", [HERE]),
    ]
    assert call("ingest", *files, "--path", node).status == 0
    return node


def decided(ended):
    assert ended.status == 0, ended.err
    return ended.out.strip()


def test_taking_in_a_list_joins_what_shares_a_number(call, joined):
    found = json.loads(call("subjects", "--format", "json", "--path", joined).out)
    assert [(row["subject"], row["entries"]) for row in found] == [(UN, [UN, OFAC])]
    shown = call("subjects", "--path", joined).out.splitlines()
    assert shown[0].split() == ["Subject", "Kind", "Name", "Entries"]
    assert call("subjects", "update", "--path", joined).out == (
        "Pairs joined: 0. Decisions of rules undone: 0.\n"
    )


@pytest.mark.parametrize(
    ("query", "subjects"),
    [
        ("ri somebody", [UN]),
        ("pak-exa", [UN, "uk-sl|DPR1"]),
        ("KPe.001", ["un-sc|KPe.001"]),
        ("new example", ["un-sc|KPe.003"]),
        ("nobody at all", []),
        ("...", []),
    ],
)
def test_a_subject_is_found_by_any_of_its_names_and_keys(call, joined, query, subjects):
    ended = call("subjects", "--query", query, "--format", "json", "--path", joined)
    assert [row["subject"] for row in json.loads(ended.out)] == subjects


@pytest.mark.parametrize("entry", [UN, OFAC])
def test_a_page_shows_where_lists_agree_and_differ_and_who_decided(call, joined, entry):
    said = call("subjects", "show", entry, "--path", joined).out
    assert f"Entries  {UN}, {OFAC}" in said
    lines = {" ".join(line.split()) for line in said.splitlines()}
    assert f"primary name agree {UN} PAK EXAMPLE" in lines
    assert f"birth date differ {UN} 1970-01-02" in lines
    assert f"{OFAC} 1970-01-03" in lines
    assert f"listed on only here {UN} 2016-03-02" in lines
    assert "both carry the passport number 654321987 (rule:passport, 2026-03-01 12:00)" in said


def test_an_equal_name_is_proposed_and_accepted_by_a_person_alone(call, joined):
    proposed = json.loads(call("subjects", "proposals", "--format", "json", "--path", joined).out)
    assert [(p["first"], p["second"], p["basis"]) for p in proposed] == [(UN, "uk-sl|DPR1", "name")]
    merged = decided(
        call(
            *("subjects", "merge", "uk-sl|DPR1", UN),
            *("--reason", "same notice", "--by", "Kim", "--path", joined),
        )
    )
    entries = tricord.open(joined).subjects.overview().item(0, "entries").to_list()
    assert entries == [UN, OFAC, "uk-sl|DPR1"]
    assert call("subjects", "proposals", "--path", joined).out == ""
    undone = call(
        *("subjects", "undo", merged[:8], "--reason", "wrong notice"),
        *("--by", "Lee", "--path", joined),
    )
    assert "wrong notice (Lee" in undone.err
    assert tricord.open(joined).subjects.overview().item(0, "entries").to_list() == [UN, OFAC]


def test_separated_entries_part_and_the_conflict_is_shown(call, joined):
    options = ("--reason", "other person", "--by", "Kim", "--path", joined)
    apart = decided(call("subjects", "separate", UN, OFAC, *options))
    assert call("subjects", "--format", "csv", "--path", joined).out.count("\n") == 1
    page = call("subjects", "show", UN, "--path", joined).out
    assert "Conflicts" in page
    assert f"because {apart[:10]} says that {UN} and {OFAC} are not" in page
    proposals = call("subjects", "proposals", "--query", "7777", "--path", joined).out
    assert "a person called them different" in proposals
    log = json.loads(call("subjects", "log", "--format", "json", "--path", joined).out)
    assert [(row["verdict"], row["decided_by"], row["stands"]) for row in log] == [
        ("same", "rule:passport", True),
        ("different", "Kim", True),
    ]
    assert "other person" in call("subjects", "log", "--path", joined).out


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["show", "un-sc|none"], "entry-unknown"),
        (["show", "none"], "entry-unknown"),
        (["merge", UN, "un-sc|none", "--reason", "x", "--by", "Kim"], "entry-unknown"),
        (["merge", UN, UN, "--reason", "x", "--by", "Kim"], "decision-one-entry"),
        (["merge", UN, OFAC, "--reason", " ", "--by", "Kim"], "decision-reason-empty"),
        (["separate", UN, OFAC, "--reason", "x"], "decision-by-nobody"),
        (["merge", UN, OFAC, "--by", "Kim"], "usage-missing"),
        (["undo", "zzzz", "--reason", "x", "--by", "Kim"], "decision-unknown"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_a_sentence_and_a_hint(call, joined, command, code):
    ended = call("subjects", *command, "--path", joined)
    assert ended.status == 2
    assert f"[{code}]" in ended.err
    assert len(ended.err.strip().splitlines()) == 2


def test_an_option_in_front_of_a_command_is_refused_rather_than_forgotten(call, joined):
    ended = call("subjects", "--path", joined, "update")
    assert ended.status == 2
    assert "[usage-options-first]" in ended.err


def test_the_operator_of_the_node_decides_where_nobody_is_named(call, joined, monkeypatch):
    monkeypatch.setenv("TRICORD_OPERATOR", "Desk 3")
    decided(call("subjects", "separate", UN, OFAC, "--reason", "x", "--path", joined))
    assert tricord.open(joined).subjects.log().item(-1, "decided_by") == "Desk 3"


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_a_subject_is_shown_in_the_readers_language(call, joined, language, monkeypatch):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    said = call("subjects", "show", UN, "--path", joined).out
    assert {"ko": "불일치", "ja": "相違"}[language] in said
    assert {"ko": "여권 번호", "ja": "旅券番号"}[language] in said

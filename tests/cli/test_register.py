"""`tricord register`: what a desk officer types, reads and is refused."""

import csv
import io
import json

import pytest
from tests.node.told_statements import FIRST, SECOND, tell

import tricord
from tricord.config import Settings
from tricord.node.node import init

ADDRESS = "https://example.org/act"
GROUNDS = ("--evidence", ADDRESS, "--rationale", "law in force")
DIALOGUE = "Trilateral Example Data Dialogue"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2033-03-01T12:00:00Z")
    made = init(tmp_path / "desk", Settings(operator="Kim"))
    for at, words in enumerate((FIRST, SECOND)):
        tell(made.lake, words, f"{at}.txt")
    return made.path


@pytest.fixture
def key(desk):
    found = tricord.open(desk).register.overview("commitment").to_dicts()
    return next(row["entry"] for row in found if "seed library" in row["title"])


def test_the_list_tells_what_a_rule_proposes_from_what_a_person_says(call, desk, key):
    call("register", "write", DIALOGUE, "state", "done", *GROUNDS, "--path", desk)
    said = call("register", "list", "--path", desk)
    lines = said.out.splitlines()
    assert lines[0].split("  ")[0] == "Entry"
    [dialogue] = [line for line in lines if line.startswith("programme|trilateral example data")]
    assert "done (Kim)" in dialogue
    [library] = [line for line in lines if line.startswith(key)]
    assert "under way (proposed by rule)" in library
    assert "certified by nobody" in said.out


def test_the_list_holds_every_column_for_programs(call, desk, key):
    rows = json.loads(call("register", "list", "--format", "json", "--path", desk).out)
    row = next(row for row in rows if row["entry"] == key)
    assert (row["kind"], row["state"], row["certified"]) == ("commitment", "under_way", False)
    assert row["reference"].count(":") == 1
    told = call("register", "list", "--kind", "secretariat", "--format", "csv", "--path", desk).out
    assert [each["kind"] for each in csv.DictReader(io.StringIO(told))] == ["secretariat"]


def test_an_empty_register_says_so_in_words(call, tmp_path, desk):
    empty = init(tmp_path / "empty").path
    assert "The register is empty" in call("register", "list", "--path", empty).err
    assert call("register", "list", "--format", "json", "--path", empty).out.strip() == "[]"
    assert "no figure" in call("register", "compliance", "--path", empty).out
    assert "No entry" in call("register", "list", "--state", "lapsed", "--path", desk).err


def test_a_page_shows_quotes_with_places_and_who_wrote_what(call, desk):
    made = call("register", "write", DIALOGUE, "owner", "Data desk", "--partner", "rok",
                "--path", desk)  # fmt: skip
    line = made.out.strip()
    assert "Kim names the owner for KOR: Data desk" in made.err
    page = call("register", "show", DIALOGUE, "--path", desk).out
    assert "Owner, KOR" in page
    assert "dialogue (proposed by rule)" in page
    assert "They applauded the successful launch of the Trilateral Example Data Dialogue" in page
    assert f"{line[:10]}  Kim names the owner" in page
    call("register", "undo", line[:10], "--rationale", "moved", "--path", desk)
    page = call("register", "show", DIALOGUE, "--path", desk).out
    assert "Owner, KOR" not in page
    assert "[undone]" in page


def test_compliance_is_said_with_what_it_rests_on(call, desk, key):
    assert (
        "Nobody has scored any of 2 commitments"
        in call("register", "compliance", "--path", desk).out
    )
    scored = call("register", "score", key, "JPN", "--score", "+1", "--day", "2033-02-01",
                  *GROUNDS, "--path", desk)  # fmt: skip
    assert scored.status == 0
    assert "Kim scores JPN with +1 as of 2033-02-01" in scored.err
    said = call("register", "compliance", "--path", desk).out
    assert "1 of 3" in said
    assert "100.0 %" in said
    assert "Commitments with a score: 1 of 2" in said
    assert "only some partners are scored" in said
    rows = json.loads(call("register", "compliance", "--format", "json", "--path", desk).out)
    assert [(row["entry"], row["percent"], row["scored"], row["of"]) for row in rows] == [
        (key, 100.0, 1, 3)
    ]


@pytest.mark.parametrize(
    ("lacking", "code"),
    [
        (("--day", "2033-02-01", "--rationale", "x"), "register-evidence-missing"),
        (("--day", "2033-02-01", "--evidence", ADDRESS), "register-rationale-missing"),
        ((*GROUNDS,), "register-score-day"),
        (("--day", "2033-03-02", *GROUNDS), "register-score-future"),
        (("--day", "2033-02-01", *GROUNDS, "--by", "rule:x"), "register-by-nobody"),
        (("--day", "2020-05-01", *GROUNDS), "register-score-before"),
    ],
)
def test_a_score_that_lacks_anything_ends_with_a_sentence_and_a_hint(
    call, desk, key, lacking, code
):
    ended = call("register", "score", key, "JPN", "--score", "0", *lacking, "--path", desk)
    assert ended.status == 2
    assert f"[{code}]" in ended.err
    assert len(ended.err.splitlines()) == 2
    assert tricord.open(desk).register.log() == []


def test_a_day_that_cannot_be_meant_ends_with_a_sentence_and_a_hint(call, desk, key):
    for day, code in (("0001-01-01", "register-day-far"), ("2029-01-01", "register-day-before")):
        ended = call("register", "write", key, "next_date", day, *GROUNDS, "--path", desk)
        assert ended.status == 2
        assert f"[{code}]" in ended.err
    assert tricord.open(desk).register.log() == []


def test_a_score_is_written_with_its_own_command_alone(call, desk, key):
    ended = call("register", "write", key, "score", "+1", *GROUNDS, "--path", desk)
    assert "[register-score-command]" in ended.err
    assert tricord.open(desk).register.log() == []


def test_the_register_speaks_the_readers_language(call, desk, key, monkeypatch):
    given = ("--score", "0", "--day", "2033-02-01", *GROUNDS, "--path", desk)
    call("register", "score", key, "JPN", *given)
    for language, said in (("ko", "규칙의 제안"), ("ja", "規則による提案")):
        monkeypatch.setenv("TRICORD_LANGUAGE", language)
        assert said in call("register", "list", "--path", desk).out
        assert said in call("register", "show", key, "--path", desk).out
        assert "50.0 %" in call("register", "compliance", "--path", desk).out

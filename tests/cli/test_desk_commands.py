"""`tricord people`, `alerts`, `audit`: a day at the desk with two accounts, by commands alone."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text
from tests.desk.made_findings import finding
from tests.desks import database_of
from tests.node.test_alerting import write

import tricord
from tricord.config import Settings
from tricord.desk.database.roles import Login
from tricord.node.node import init

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests


@pytest.fixture
def node(server, tmp_path, monkeypatch, quick_hashes):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("TRICORD_NOW", raising=False)
    made = init(tmp_path / "node", Settings(partner="ROK"))
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    with database_of(server, made.path / "desk") as database:
        monkeypatch.setenv("TRICORD_DATABASE_URL", database.address)
        yield made.path


@pytest.fixture
def ask(call, node):
    def run(*words, status=0):
        done = call(*words, "--path", node)
        assert done.status == status, done.err
        return done

    return run


@pytest.fixture
def two(ask, node):
    """An administrator and an analyst; the analyst signed in last."""
    word = ("--password-file", node.parent / "password")
    ask("people", "first", "kim", "--shown", "Kim Minseo", *word)
    code = ask("people", "add", "lee", "--role", "analyst").out.strip()
    ask("people", "accept", code, *word)
    return ask


def rows(ask, *words):
    return json.loads(ask(*words, "--format", "json").out)


def test_two_people_work_off_an_alert_on_the_record(two, node):
    write(tricord.open(node).lake, finding(1, marking="TLP:AMBER"), finding(2, subject="other"))
    assert "2 alerts were raised" in two("alerts", "raise").err
    listed = rows(two, "alerts", "list")
    assert {row["marking"] for row in listed} == {"TLP:AMBER//REL ROK", "TLP:CLEAR"}
    alert = listed[0]["alert"]
    assert "assigned to lee" in two("alerts", "take", alert[:10]).err
    refused = two("alerts", "settle", alert, "--reason", "x", "--as", "kim", status=2)
    assert "[desk-role]" in refused.err
    two("alerts", "settle", alert, "--reason", "another ship of that name")
    told = two("alerts", "show", alert).out
    assert "lee settled it: another ship of that name" in told
    assert "it is assigned to you" in told
    stale = two("alerts", "reopen", alert, "--reason", "no", "--version", "1", status=2)
    assert "changed by somebody else" in stale.err
    acts = [row["act"] for row in rows(two, "audit", "list", "--person", "lee")]
    assert acts[-2:] == ["alert.assigned", "alert.settled"]
    assert two("audit", "verify").out.startswith("The log fits")


def test_a_log_that_was_changed_ends_with_status_2_and_names_the_entry(two, node):
    with tricord.open(node).desk() as desk, desk.database.begin(Login.OWNER) as connection:
        connection.execute(
            text("UPDATE desk.audit_entry SET body = replace(body, 'lee', 'bae') WHERE number = 2")
        )
        connection.execute(
            text("UPDATE desk.audit_fact SET facts = replace(facts, 'lee', 'bae') WHERE number = 2")
        )
    done = two("audit", "verify", status=2)
    assert done.out == "The facts of entry 2 are not those that were written.\n"


def test_a_checkpoint_kept_elsewhere_finds_out_a_log_cut_short(two, node):
    note = node.parent / "checkpoint.txt"
    note.write_text(two("audit", "checkpoint").out)
    with tricord.open(node).desk() as desk, desk.database.begin(Login.OWNER) as connection:
        for statement in (
            "DELETE FROM desk.audit_fact WHERE number > 3",
            "DELETE FROM desk.audit_entry WHERE number > 3",
            "DELETE FROM desk.audit_checkpoint WHERE size > 4",
        ):
            connection.execute(text(statement))
    (node / "desk" / "audit-checkpoint.txt").unlink()
    done = two("audit", "verify", "--checkpoint", note, status=2)
    assert "The log ends before entry 4" in done.out


def test_whoever_left_is_out_and_tokens_work_for_programs(two, monkeypatch):
    token = two("people", "token", "nightly", "--days", "3", "--role", "reader").out.strip()
    two("people", "leave")
    assert "[desk-session-ended]" in two("people", "me", status=2).err
    monkeypatch.setenv("TRICORD_TOKEN", token)
    assert "reader" in two("people", "me").out
    assert rows(two, "people", "list")[0]["name"] == "kim"
    monkeypatch.setenv("TRICORD_TOKEN", "forged")
    assert "[desk-session-ended]" in two("alerts", "list", status=2).err


def test_a_session_and_an_invitation_that_are_over_let_nobody_in(two, node):
    code = two("people", "add", "bae", "--role", "analyst", "--as", "kim").out.strip()
    with tricord.open(node).desk() as desk, desk.database.begin(Login.OWNER) as connection:
        for table in ("session", "invitation"):
            connection.execute(text(f"UPDATE desk.{table} SET expires_at = '2026-01-01Z'"))
    for words in (("people", "me"), ("alerts", "list"), ("audit", "list", "--as", "kim")):
        assert "[desk-session-ended]" in two(*words, status=2).err
    word = ("--password-file", node.parent / "password")
    assert "[desk-invitation]" in two("people", "accept", code, *word, status=2).err


def test_a_closed_account_is_out(two):
    two("people", "close", "lee", "--as", "kim")
    assert "[desk-session-ended]" in two("people", "me", "--as", "lee", status=2).err
    listed = rows(two, "people", "list", "--as", "kim")
    assert [row["closed_at"] is None for row in listed] == [True, False]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("alerts", "show", "zz"), "desk-alert-unknown"),
        (("alerts", "list", "--least", "extreme"), "desk-priority-unknown"),
        (("alerts", "list", "--state", "asleep"), "desk-state-unknown"),
        (("people", "add", "x y"), "desk-name"),
        (("people", "add", "x", "--role", "king"), "desk-role-unknown"),
        (("people", "end", "ffff"), "desk-session-unknown"),
        (("people", "accept", "nothing", "--password-file", "PASSWORD"), "desk-invitation"),
        (("people", "enter", "--openid"), "desk-no-openid"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_a_code_and_a_hint(two, node, words, code):
    given = [node.parent / "password" if word == "PASSWORD" else word for word in words]
    done = two(*given, status=2)
    assert f"[{code}]" in done.err
    assert len(done.err.strip().splitlines()) == 2
    assert done.out == ""


def test_nothing_is_listed_where_there_is_nothing(two):
    done = two("alerts", "list")
    assert (done.out, "no such alerts" in done.err) == ("", True)
    assert rows(two, "alerts", "list") == []


def test_what_is_decided_in_the_register_is_signed_by_who_is_signed_in(two, node):
    entry = ("register", "write", "programme|example hotline", "enter", "Example hotline")
    why = ("--rationale", "Agreed by letter")
    assert two(*entry, *why, "--by", "Somebody").status == 0
    two("register", "write", "Example hotline", "owner", "North Asia", "--partner", "ROK")
    lines = tricord.open(node).register.log()
    assert [line.written_by for line in lines] == ["Somebody", "lee"]
    told = rows(two, "audit", "list", "--act", "register.write", "--as", "kim")
    assert [(row["person"], row["about"]) for row in told] == [("lee", "register:Example hotline")]
    both = two(*entry, *why, "--by", "Somebody", "--as", "lee", status=2)
    assert "usage-by-and-as" in both.err


def test_a_request_to_consult_names_who_is_signed_in(two, node):
    out = node.parent / "request.json"
    two("consultations", "request", "Missile launch", "--to", "JPN", "--out", out, "--as", "lee")
    assert json.loads(out.read_text())["said"]["requested_by"] == "lee"
    [told] = rows(two, "audit", "list", "--act", "consultation.request", "--as", "lee")
    assert "Missile launch" in told["facts"]


def test_what_is_due_is_listed_with_the_cases_that_deal_with_it(two, node):
    assert "Nothing is due" in two("desk", "due").err
    out = node.parent / "request.json"
    two("consultations", "request", "Missile launch", "--to", "JPN", "--hours", "6", "--out", out)
    [row] = rows(two, "desk", "due")
    assert (row["what"], row["words"], row["who"]) == ("consultation", "Missile launch", ["JPN"])
    assert 5 < row["hours_left"] <= 6
    table = two("desk", "due", "--within", "1").out
    assert "Waits for" in table
    assert "Missile launch" in table

"""``tricord statements propose`` and ``proposals``, with a model that is off, good, or lying."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest
from tests.node.model_server import EMPTY, ModelServer

from tricord.locale import LANGUAGES, text
from tricord.node import language_model
from tricord.text.clauses import Act
from tricord.text.proposals import Reason

STATEMENT = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2024

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2024.

The leaders condemned the launch. There is no change in the basic positions of the three countries
on the strait. The fund has its seat in Examplia.
"""


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture
def statements(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "joint.txt").write_text(STATEMENT, "utf-8")
    assert call("init", "node").status == 0
    assert call("ingest", "joint.txt", "--path", "node").status == 0
    monkeypatch.setenv("TRICORD_NODE", "node")
    return tmp_path / "node"


@pytest.fixture
def on(statements, server, monkeypatch):
    monkeypatch.setenv("TRICORD_LANGUAGE_MODEL_ADDRESS", server.address)
    monkeypatch.setenv("TRICORD_LANGUAGE_MODEL_NAME", "small-1")
    return server


def rows(ended):
    assert ended.status == 0
    return json.loads(ended.out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_off_it_says_how_many_clauses_no_rule_knows_and_how_to_switch_it_on(
    call, statements, monkeypatch, language
):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    told = call("statements", "propose")
    assert told.status == 0
    assert "joint.txt" in told.out
    assert text("proposals-unknown", language, unknown=2) in told.err
    assert text("proposals-off", language) in told.err
    assert "language_model_address" in told.err


def test_off_nothing_is_asked_though_a_server_is_there(call, statements, server):
    (row,) = rows(call("statements", "propose", "--format", "json"))
    assert (row["unknown"], row["proposed"]) == (2, 0)
    assert server.asked == []
    assert rows(call("statements", "proposals", "--format", "json")) == []


def test_proposals_are_counted_and_listed(call, on):
    on.reply(EMPTY | {"type": "note"}, "no")
    told = call("statements", "propose", "--format", "json")
    (row,) = rows(told)
    assert (row["proposed"], row["rejected"], row["reasons"]) == (1, 1, ["not-json:1"])
    counts = {"unknown": 2, "proposed": 1, "held": 0, "rejected": 1}
    assert text("proposals-told", **counts) in told.err
    assert text("proposals-rejected-not-json") in told.err
    (proposal,) = rows(call("statements", "proposals", "--format", "json"))
    assert proposal["status"] == "proposed"
    assert "no change" in proposal["clause"]
    assert STATEMENT[proposal["start"] : proposal["end"]] == proposal["clause"]
    table = call("statements", "proposals")
    assert "no change in the basic positions of the three countries on the strait" in table.out
    assert call("statements", "proposals", "--format", "csv").out.startswith("proposal_id,")


def test_what_rules_say_of_a_statement_is_printed_as_before(call, on, statements):
    before = call("statements", "parse", "joint.txt", "--format", "json").out
    on.reply(EMPTY | {"type": "condemn"})
    assert call("statements", "propose").status == 0
    assert call("statements", "parse", "joint.txt", "--format", "json").out == before


def test_one_statement_can_be_named(call, on):
    (row,) = rows(call("statements", "propose", "--format", "json"))
    wanted = row["statement_id"]
    assert rows(call("statements", "proposals", "--statement", wanted, "--format", "json"))
    for command in ("propose", "proposals"):
        told = call("statements", command, "--statement", "zzz")
        assert told.status == 2
        assert "[statement-unknown]" in told.err


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://8.8.8.8/v1", "language-model-host"),
        ("http://models.example.test/v1", "language-model-host"),
        ("http://user:secret@127.0.0.1/v1", "language-model-address"),
        ("http://2130706433/v1", "language-model-address"),
        ("http://[::ffff:8.8.8.8]/v1", "language-model-host"),
    ],
)
def test_a_forbidden_address_is_refused_in_one_sentence_with_a_hint(
    call, on, monkeypatch, address, code
):
    monkeypatch.setenv("TRICORD_LANGUAGE_MODEL_ADDRESS", address)
    told = call("statements", "propose")
    assert told.status == 2
    assert f"[{code}]" in told.err
    assert "secret" not in told.err
    assert on.asked == []


def test_a_server_that_is_not_there_ends_this_command_and_no_other(call, statements, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    monkeypatch.setattr(language_model, "PAUSE_S", 0)
    monkeypatch.setenv("TRICORD_LANGUAGE_MODEL_ADDRESS", f"http://127.0.0.1:{port}/v1")
    monkeypatch.setenv("TRICORD_LANGUAGE_MODEL_NAME", "small-1")
    told = call("statements", "propose")
    assert told.status == 2
    assert "[language-model-unreachable]" in told.err
    assert call("statements", "parse", "joint.txt").status == 0
    assert call("statements", "proposals").status == 0


def test_every_reason_and_every_type_has_its_words():
    for language in LANGUAGES:
        for reason in Reason:
            assert text(f"proposals-rejected-{reason}", language)
        for act in Act:
            assert text(f"proposals-type-{act}", language)

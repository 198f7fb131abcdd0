"""A model is asked where, when and how it may be; what it does wrong is a reason, not a fault."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from tests.node.model_server import EMPTY, ModelServer, Said, completed

from tricord import config
from tricord.config import Settings
from tricord.errors import ConfigError, LanguageModelError
from tricord.node.language_model import LIMIT_BYTES, LanguageModel, language_model
from tricord.node.language_model_address import endpoint
from tricord.text.clauses import parse
from tricord.text.proposals import Proposal, Reason

(CLAUSE,) = parse("There is no change in the basic positions of the three countries on the strait.")
NOTE = EMPTY | {"type": "note", "target": "the three countries"}


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


def model_of(server, timeout_s=20.0, **changes):
    pauses = []
    where = endpoint(server.address, "")
    model = LanguageModel(where, "small-1", timeout_s, sleep=pauses.append, **changes)
    model.pauses = pauses
    return model


def said(server, **changes):
    with model_of(server, **changes) as model:
        return model.propose(CLAUSE, "abc:0-78")


def refusal(server, **changes):
    with pytest.raises(LanguageModelError) as caught:
        said(server, **changes)
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


def test_without_an_address_there_is_no_model_and_no_connection(monkeypatch):
    def reached(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", reached)
    monkeypatch.setattr(socket, "getaddrinfo", reached)
    assert language_model(Settings()) is None
    assert language_model(Settings(language_model_name="small-1")) is None
    assert language_model(Settings(language_model_address="  ")) is None


def test_an_address_without_the_name_of_a_model_is_refused():
    with pytest.raises(ConfigError) as caught:
        language_model(Settings(language_model_address="http://127.0.0.1:1/v1"))
    assert caught.value.code == "language-model-name"


def test_the_settings_make_a_model(server):
    settings = Settings(
        language_model_address=server.address,
        language_model_name="small-1",
        language_model_timeout_seconds=7,
    )
    with language_model(settings) as model:
        assert (model.name, model.timeout_s, model.endpoint.here) == ("small-1", 7, True)


@pytest.mark.parametrize("seconds", [0, -1, 100_000])
def test_a_time_that_makes_no_sense_is_refused(tmp_path, seconds):
    (tmp_path / "tricord.toml").write_text(f"language_model_timeout_seconds = {seconds}\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert caught.value.code == "config-value"


def test_a_good_answer_becomes_a_proposal(server):
    server.reply(NOTE)
    proposal = said(server)
    assert isinstance(proposal, Proposal)
    assert proposal.target.text == "the three countries"
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["Host"] == server.address.split("/")[2]
    assert "Authorization" not in server.headers[0]
    assert "Cookie" not in server.headers[0]


def test_no_proxy_of_the_environment_is_used(server, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.reply(NOTE)
    assert isinstance(said(server), Proposal)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_even_on_this_machine(server, status):
    server.answer = lambda _: Said(b"", status, {"Location": f"{server.address}/elsewhere"})
    assert refusal(server) == "language-model-redirected"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"<html>busy</html>", Reason.NO_COMPLETION),
        (b"", Reason.NO_COMPLETION),
        (completed("I cannot help with that."), Reason.NOT_JSON),
        (completed(NOTE, finish_reason="length"), Reason.CUT_OFF),
        (completed(NOTE | {"target": "Russia"}), Reason.NOT_IN_CLAUSE),
        (completed(NOTE | {"rung": 7}), Reason.OTHER_KEYS),
        (b" " * (LIMIT_BYTES + 1), Reason.TOO_LARGE),
        (Said(completed(NOTE), headers={"Content-Encoding": "gzip"}), None),
    ],
)
def test_an_answer_that_is_none_is_rejected_with_a_reason(server, answer, reason):
    server.answer = lambda _: answer
    found = said(server)
    assert found is reason if reason else isinstance(found, Proposal)


def test_no_more_is_read_of_a_huge_answer_than_the_limit(server):
    server.answer = lambda _: Said(b"x" * 50_000_000, with_length=False)
    assert said(server, limit=1000) is Reason.TOO_LARGE


def test_a_server_that_does_not_answer_is_not_waited_for(server):
    server.waits = True
    assert said(server, timeout_s=0.1) is Reason.LATE
    assert len(server.asked) == 1


@pytest.mark.parametrize("with_length", [True, False])
def test_a_server_that_never_stops_talking_is_not_listened_to_for_ever(server, with_length):
    server.drips = True
    headers = {} if not with_length else {"Content-Length": "1000000"}
    server.answer = lambda _: Said(completed(NOTE), headers=headers, with_length=False)
    assert said(server, timeout_s=0.3) is Reason.LATE


def test_a_server_that_spells_out_its_headers_is_not_waited_for():
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def spell():
        connection, _ = listening.accept()
        with connection:
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not over.wait(0.02):
                    connection.sendall(b"a")
            except OSError:
                pass  # whoever asked has gone

    thread = threading.Thread(target=spell)
    thread.start()
    where = endpoint(f"http://127.0.0.1:{listening.getsockname()[1]}/v1", "")
    with LanguageModel(where, "small-1", 0.3) as model:
        assert model.propose(CLAUSE, "abc:0-78") is Reason.LATE
    over.set()
    thread.join()
    listening.close()


def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


def test_a_server_that_is_not_there_is_tried_twice_and_then_named():
    pauses = []
    where = endpoint(f"http://127.0.0.1:{closed_port()}/v1", "")
    with (
        LanguageModel(where, "small-1", sleep=pauses.append) as model,
        pytest.raises(LanguageModelError) as caught,
    ):
        model.propose(CLAUSE, "abc:0-78")
    assert caught.value.code == "language-model-unreachable"
    assert "127.0.0.1" in str(caught.value)
    assert len(pauses) == 1


def test_the_next_address_of_a_name_is_tried_where_nobody_listens_at_the_first(server):
    port = server.address.split(":")[2].split("/")[0]
    addresses = ["127.0.0.2", "127.0.0.1"]
    where = endpoint(f"http://localhost:{port}/v1", "", lambda *_: addresses)
    server.reply(NOTE)
    with LanguageModel(where, "small-1") as model:
        assert isinstance(model.propose(CLAUSE, "abc:0-78"), Proposal)
    assert server.headers[0]["Host"] == f"localhost:{port}"


def test_a_server_that_asks_for_patience_is_asked_once_more(server):
    left = [Said(b"", 503), Said(completed(NOTE))]
    server.answer = lambda _: left.pop(0)
    assert isinstance(said(server), Proposal)
    server.answer = lambda _: Said(b"", 503)
    assert refusal(server) == "language-model-refused"
    assert len(server.asked) == 4


def test_a_server_that_refuses_is_not_asked_again(server):
    server.answer = lambda _: Said(b'{"error": "no such model"}', 404)
    assert refusal(server) == "language-model-refused"
    assert len(server.asked) == 1


def test_a_server_that_speaks_no_http_is_out_of_reach(server):
    server.answer = lambda _: Said(completed(NOTE), headers={"Content-Length": "x"})
    assert refusal(server) == "language-model-unreachable"
    assert len(server.asked) == 2

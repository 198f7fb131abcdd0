"""Serving a node as people do: by a command of its own, in one process and in several."""

from __future__ import annotations

import http.client
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from tests.desks import PASSWORD

import tricord
from tricord.desk.people import door


@pytest.fixture(scope="module")
def node(tmp_path_factory) -> Iterator[Path]:
    """A node with one account, whose desk a child of the server runs."""
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    made = tricord.init(folder / "node")
    with made.desk() as desk:
        door.first(desk, "kim", "Kim", PASSWORD, "ko")
    yield made.path
    shutil.rmtree(folder)


@contextmanager
def served(node: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "tricord", "serve", "--path", str(node), "--port", "0"]
    environment = {**os.environ, "TRICORD_LANGUAGE": "en"}
    with subprocess.Popen(
        [*command, "--no-work", *options], stderr=subprocess.PIPE, text=True, env=environment
    ) as server:
        try:
            said = server.stderr.readline()
            yield next(word for word in said.split() if word.startswith("http")), server
        finally:
            server.terminate()
            server.wait(30)


def ask(address: str, method: str, path: str, body: str = "", **headers: str):
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)) as wire:
        wire.request(method, path, body, headers)
        answer = wire.getresponse()
        answer.body = answer.read().decode()
    return answer


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_node_serves_and_whoever_signs_in_at_one_process_is_known_to_all(node, processes):
    with served(node, "--processes", processes) as (address, _):
        assert ask(address, "GET", "/healthz").body == "ok\n"
        page = ask(address, "GET", "/login", **{"Accept-Language": "ja"}).body
        assert '<html lang="ja"' in page
        form = urlencode({"name": "kim", "password": PASSWORD})
        sent = {"Content-Type": "application/x-www-form-urlencoded", "Origin": address}
        answer = ask(address, "POST", "/login", form, **sent)
        cookie = answer.getheader("set-cookie").partition(";")[0]
        for _ in range(6):
            assert ask(address, "GET", "/overview", Cookie=cookie).status == 200
        told = ask(address, "GET", "/metrics").body
        assert 'tricord_http_requests_total{status="2xx"}' in told


def test_figures_are_those_of_all_processes(node):
    with served(node, "--processes", "2") as (address, _):
        for _ in range(10):
            ask(address, "GET", "/login")
        counted = [0]
        while counted[-1] < 10 and len(counted) < 60:
            told = ask(address, "GET", "/metrics").body
            counted.append(int(re.search(r"_seconds_count (\d+)", told)[1]))
        assert counted == sorted(counted)
        assert counted[-1] >= 10


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when others end")
def test_a_stopped_server_leaves_no_process_behind(node):
    with served(node, "--processes", "2") as (_, server):
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        watched = [os.pidfd_open(int(pid)) for pid in children]
        server.send_signal(signal.SIGINT)
        server.wait(30)
    assert len(watched) >= 2
    for each in watched:
        ended, _, _ = select.select([each], [], [], 30)
        os.close(each)
        assert ended


def test_a_taken_port_is_said_in_a_sentence(node):
    with served(node, "--processes", "1") as (address, _):
        port = str(urlsplit(address).port)
        command = [sys.executable, "-m", "tricord", "serve", "--path", str(node), "--port", port]
        ended = subprocess.run(
            [*command, "--no-work"], capture_output=True, text=True, check=False, timeout=60
        )
        assert ended.returncode == 2
        assert "[port-taken]" in ended.stderr

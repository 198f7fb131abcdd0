"""A site with people at its desk: a small node of the Korean partner, served for a whole session.

Kim keeps the accounts, coordinates and releases; Lee is an analyst, Han a reader; Sato is an
analyst of the Japanese partner, Hill a reader of the American one.
"""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient
from tests.desks import PASSWORD, administrator
from tests.web import world

from tricord.desk.audit.signer import signer
from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import DATABASE, Embedded
from tricord.desk.database.passwords import FILE
from tricord.desk.database.roles import database_opened
from tricord.desk.desk import Desk
from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.node import Node
from tricord.node.alerting import raise_alerts
from tricord.web.app import application
from tricord.web.assets import assets
from tricord.web.site import Site

ADDRESS = "http://node.test"
_PEOPLE = (
    ("lee", "ROK", ("analyst",)),
    ("han", "ROK", ("reader",)),
    ("sato", "JPN", ("analyst",)),
    ("hill", "USA", ("reader",)),
)

Client = Callable[..., TestClient]


@pytest.fixture(scope="session")
def world_node(tmp_path_factory: pytest.TempPathFactory) -> Node:
    """The node, filled."""
    return world.build(tmp_path_factory.mktemp("world") / "node")


@pytest.fixture(scope="session")
def site(world_node: Node, server: Embedded, quick_hashes: None) -> Iterator[Site]:
    """What is served, with people at the desk and alerts raised."""
    name = "test_site"
    folder = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    shutil.copy(server.folder / FILE, folder / FILE)
    with administrator(server) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {DATABASE} OWNER tricord_owner")
        for statement in database_opened(name):
            connection.execute(statement)
    database = Database(server.address(name), folder)
    desk = Desk(database, signer(folder), folder, "ROK")
    _seat_people(desk)
    raise_alerts(world_node.lake, desk)
    yield Site(world_node, desk, assets(), ADDRESS)
    database.close()
    with administrator(server) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def secrets(site: Site) -> dict[str, str]:
    """The session of each of them."""
    names = ("kim", *(name for name, *_ in _PEOPLE))
    return {name: door.enter(site.desk, name, PASSWORD).secret for name in names}


@pytest.fixture(scope="session")
def client(site: Site, secrets: dict[str, str]) -> Client:
    """A browser without scripts: ``client("lee")``, ``client("lee", "ko")``, or nobody's."""
    app = application(site)

    def browser(name: str = "", language: str = "en") -> TestClient:
        made = TestClient(app, ADDRESS, follow_redirects=False)
        made.headers.update({"accept-language": language, "sec-fetch-site": "same-origin"})
        if name:
            made.cookies.set("tricord-session", secrets[name])
        return made

    return browser


@pytest.fixture(scope="session")
def served(site: Site) -> Iterator[str]:
    """The address of the site, served over a socket of this machine."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(application(replace(site, address="")), log_level="warning")
    )
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


def _seat_people(desk: Desk) -> None:
    door.first(desk, "kim", "Kim Minseo", PASSWORD, "en")
    kim = desk.seat(door.enter(desk, "kim", PASSWORD).secret)
    accounts.change(kim, "kim", 1, {"roles": ("administrator", "coordinator", "releaser")})
    for name, partner, roles in _PEOPLE:
        held = frozenset(map(Role, roles))
        _, code = accounts.make(kim, name, name.title(), partner, "", held, "en")
        door.accept(desk, code, PASSWORD)

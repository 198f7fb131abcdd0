"""A node whose desk runs for a module of tests, with people signed in, and cases on it."""

from __future__ import annotations

import json
import shutil

import pytest
from tests.desks import database_of

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests
NOW = "2099-03-01T12:00:00Z"


@pytest.fixture(scope="module")
def place(built, server, quick_hashes, tmp_path_factory):
    """A Korean node with findings, whose desk is a database of the tests' server.

    Kim keeps the accounts, coordinates and releases; Lee is an analyst, Choi one at a mission, Sato
    one of another partner.
    """
    import tricord
    from tricord.cli import seats
    from tricord.desk.people import accounts, door
    from tricord.desk.policy import Role

    folder = tmp_path_factory.mktemp("place")
    node, password = folder / "node", folder / "password"
    shutil.copytree(built, node)
    password.write_text(f"{PASSWORD}\n")
    with (
        database_of(server, node / "desk") as database,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("TRICORD_DATABASE_URL", database.address)
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setenv("TRICORD_NOW", NOW)
        patch.setenv("TRICORD_PARTNER", "ROK")
        with tricord.open(node).desk() as desk:
            door.first(desk, "kim", "Kim Minseo", PASSWORD, "en")
            kim = desk.seat(door.enter(desk, "kim", PASSWORD).secret)
            roles = ("administrator", "coordinator", "releaser")
            accounts.change(kim, "kim", 1, {"roles": roles})
            analyst = frozenset({Role.ANALYST})
            for name, partner, mission in (
                ("lee", "ROK", ""),
                ("choi", "ROK", "ROK/VIENNA"),
                ("sato", "JPN", ""),
            ):
                _, code = accounts.make(kim, name, name.title(), partner, mission, analyst, "en")
                door.accept(desk, code, PASSWORD)
            for name in ("kim", "lee", "choi", "sato"):
                seats.keep(node, door.enter(desk, name, PASSWORD))
        yield node


@pytest.fixture
def two(call, place, fixed_moment, monkeypatch):
    """A command in the name of one of them, and the status it ends with."""
    # The clock stands ahead of the database's own, by which sessions end.
    monkeypatch.setenv("TRICORD_NOW", NOW)

    def run(*words, who="", status=0):
        done = call(*words, *(("--as", who) if who else ()), "--path", place)
        assert done.status == status, done.err
        return done

    return run


def finding_id(ask):
    return json.loads(ask("findings", "list", "--format", "json").out)[0]["finding_id"]


def printed(done):
    """What a command prints for another: one id."""
    [line] = done.out.splitlines()
    return line


def look(ask, case, *, who):
    """A case as somebody sees it, before they decide."""
    return ask("cases", "show", case, who=who).out


def opened(ask, *more, who="lee"):
    words = ("cases", "open", "Example Star", "--strand", "sanctions", "--marking", "TLP:GREEN")
    return printed(ask(*words, *more, who=who))

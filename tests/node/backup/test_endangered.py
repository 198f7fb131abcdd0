"""A process that is killed or runs out of disk leaves a whole backup or node, or none at all."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.lake.lake_content import content
from tests.node.backup import endangered
from tests.node.backup.conftest import files_of, lake_node
from tests.node.backup.packed import verified

from tricord.desk.database.roles import Login
from tricord.node.backup.restoring import restore
from tricord.node.backup.taking import back_up
from tricord.node.node import Node

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="forks and limits of file sizes are POSIX"
)
ROOT = Path(__file__).resolve().parents[3]


def run(jobs):
    """How the children of `tests.node.backup.endangered` ended."""
    done = subprocess.run(
        [sys.executable, "-m", endangered.__name__],
        cwd=ROOT,
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def spread(points: int, many: int) -> list[int]:
    """Some points among all, the first and the last ones too."""
    evenly = [1 + points * n // many for n in range(many)]
    return sorted({*evenly, *range(max(1, points - 3), points + 1)})


@pytest.fixture(scope="module")
def bare(kept):
    """A node nobody has opened the desk of: quickly taken and put back."""
    (kept / "bare").mkdir()
    return lake_node(kept / "bare")


def test_a_backup_that_is_killed_anywhere_is_whole_or_not_there(bare, place):
    def job(danger, at, number):
        folder = place / str(number)
        folder.mkdir()
        file, path = str(folder / "node.tricord"), str(bare.path)
        return {
            "do": "back_up",
            "node": path,
            "file": file,
            "watched": str(folder),
            "danger": danger,
            "at": at,
        }

    [counted] = run([job("count", None, "count")])
    assert counted["status"] == 0
    points = range(1, counted["points"] + 1)
    ends = run([job("point", at, at) for at in points])
    assert {each["killed"] for each in ends} == {signal.SIGKILL}
    for at in points:
        file = place / str(at) / "node.tricord"
        if file.exists():
            verified(file)
        else:
            # What was left behind is in nobody's way.
            back_up(bare.path, file)
            verified(file)
        assert [each.name for each in file.parent.iterdir()] == ["node.tricord"]


def test_a_backup_the_disk_has_no_room_for_is_said_and_leaves_nothing(bare, place):
    job = {"do": "back_up", "node": str(bare.path), "file": str(place / "node.tricord")}
    full = job | {"watched": str(place), "danger": "full"}
    ends = run([full | {"at": room} for room in (0, 100, 4096, 50_000)])
    assert {(each["status"], each["code"]) for each in ends} == {(0, "backup-write")}
    assert list(place.iterdir()) == []


def test_a_lake_whose_putting_back_is_killed_anywhere_is_whole_or_not_there(bare, place):
    file = back_up(bare.path, place / "node.tricord").file

    def job(danger, at):
        folder = place / str(at)
        folder.mkdir()
        return {
            "do": "restore",
            "file": str(file),
            "to": str(folder / "node"),
            "watched": str(folder),
            "danger": danger,
            "at": at,
        }

    [counted] = run([job("count", 0)])
    assert counted["status"] == 0
    points = spread(counted["points"], 20)
    ends = run([job("point", at) for at in points])
    assert {each["killed"] for each in ends} == {signal.SIGKILL}
    there = 0
    for at in points:
        node = place / str(at) / "node"
        there += node.exists()
        if not node.exists():
            restore(file, node)
        assert files_of(node) == files_of(bare.path)
        assert [each.name for each in node.parent.iterdir()] == ["node"]
    assert there < len(points)


def test_a_node_the_disk_has_no_room_for_is_said_and_leaves_nothing(bare, place):
    file = back_up(bare.path, place / "node.tricord").file
    job = {"do": "restore", "file": str(file), "to": str(place / "node")}
    full = job | {"watched": str(place), "danger": "full"}
    ends = run([full | {"at": room} for room in (0, 500, 5000)])
    assert {(each["status"], each["code"]) for each in ends} == {(0, "restore-write")}
    assert [each.name for each in place.iterdir()] == ["node.tricord"]


def whole(node: Path, filled: Node) -> bool:
    """Whether a node is there; where it is, it is the whole of it."""
    if not node.exists():
        return False
    assert files_of(node) == files_of(filled.path)
    assert content(Node(node).lake) == content(filled.lake)
    with Node(node).desk() as desk, desk.database.begin(Login.OWNER) as connection:
        asked = "SELECT count(*) FROM desk.session WHERE ended_at IS NULL"
        assert connection.execute(text("SELECT count(*) FROM desk.person")).scalar() == 3
        assert connection.execute(text(asked)).scalar() == 0
    return True


def test_a_node_whose_putting_back_is_killed_anywhere_is_whole_or_not_there(filled, backup, place):
    def job(danger, at):
        folder = place / str(at)
        folder.mkdir()
        return {
            "do": "restore",
            "file": str(backup.file),
            "to": str(folder / "node"),
            "watched": str(folder),
            "danger": danger,
            "at": at,
        }

    [counted] = run([job("count", 0)])
    assert counted["status"] == 0
    assert whole(place / "0" / "node", filled)
    points = spread(counted["points"], 5)
    ends = run([job("point", at) for at in points])
    left = {}
    for at, ended in zip(points, ends, strict=True):
        there = whole(place / str(at) / "node", filled)
        assert there or ended["killed"] == signal.SIGKILL
        server = place / str(at) / ".node.restoring" / "desk" / "postgres" / "postmaster.pid"
        if server.exists():
            left[place / str(at) / "node"] = int(server.read_text().splitlines()[0])
    # Whoever was killed while the server of the database ran left it running.
    *_, (node, pid) = left.items()
    os.kill(pid, 0)
    restore(backup.file, node)
    assert whole(node, filled)
    assert [each.name for each in node.parent.iterdir()] == ["node"]
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)

"""Killed in the middle: decisions and jobs are neither lost nor doubled, and the log stays whole.

    python3 dev.py bench faults [KILLS]

Four processes of a node decide without pause, as two analysts, and ask for jobs now and then; two
workers do these, and those that wait from the start. Again and again, at a random moment, one of
them or the PostgreSQL of the node gets SIGKILL; what was killed begins anew. A decision and a job
are written down outside the database once the node has said that it is made. At the end every
decision written down must stand in the database once, every one that stands there must have its
entry in the log, and the log must fit; every job must be done, and what it appends must stand there
once.

SIGKILL leaves what the system has not written to the disk yet: loss of power is not tried here.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import appending
from figures import ROOT, Figure, show

sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from tricord.desk.desk import Desk

ALERTS = 400
CREW = {"node": 4, "worker": 2}
ASKING, WAITING = 0.25, 2  # how often a job is asked for; how many wait, for each kill
SHORTEST_S, LONGEST_S = 0.02, 3.0
SERVERS = 0.2
WORD = "correct horse battery staple"
SEED = 7


def main() -> int:
    """Kill, count, and print the figures beside their targets."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    folder = Path(tempfile.mkdtemp(prefix="tricord-bench-"))
    try:
        return show(killed(folder, kills))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def killed(folder: Path, kills: int) -> list[Figure]:
    """Let the node decide while it is killed; what is left of it."""
    import tricord
    from tricord.config import Settings
    from tricord.node.node import init

    node = init(folder / "node", Settings(partner="ROK"))
    with node.desk() as desk:
        tokens = prepared(desk)
        appending.prepare(desk)
        seat = desk.seat(tokens[0])
        with (folder / "asked-0").open("w") as asked:
            for number in range(WAITING * kills):
                asked.write(f"{appending.ask(seat, str(number))}\n")
    crew = Crew(folder, node.path, tokens)
    chance = random.Random(SEED)  # noqa: S311  # which process is hit when, not a secret
    hit: Counter[str] = Counter()
    began = time.perf_counter()
    while hit.total() < kills:
        crew.complete()
        time.sleep(chance.uniform(SHORTEST_S, LONGEST_S))
        if struck := crew.strike(chance):
            hit[struck] += 1
    crew.end()
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    appending.work_off(node.path)
    left = time.perf_counter() - began
    with tricord.open(node.path).desk() as desk:
        return [
            Figure("killed: processes of the node", hit["node"], ""),
            Figure("killed: workers", hit["worker"], ""),
            Figure("killed: PostgreSQL", hit["server"], ""),
            Figure("seconds under fire", seconds, "s"),
            Figure("seconds to finish the jobs that were left", left, "s"),
            *counted(desk, set(crew.told("decided"))),
            *appending.counted(desk, {UUID(each) for each in crew.told("asked")}),
        ]


def prepared(desk: Desk) -> list[str]:
    """Alerts to decide on, and the secrets of two analysts."""
    from datetime import UTC, datetime

    from tests.desk.made_findings import finding

    from tricord.desk.alerts.grouping import grouped
    from tricord.desk.alerts.raising import take_in
    from tricord.desk.people import accounts, door
    from tricord.desk.policy import Role
    from tricord.node.finding_rows import evidence_frame, finding_frame

    at = datetime(2026, 11, 1, tzinfo=UTC)
    found = [finding(n, subject=f"mmsi|{n}", rows=(str(n),)) for n in range(ALERTS)]
    with desk.work() as deed:
        rows = grouped(finding_frame(found, "run", at), evidence_frame(found, at), "ROK")
        take_in(deed.connection, rows, at)
    door.first(desk, "admin", "", WORD, "en")
    keeper = desk.seat(door.enter(desk, "admin", WORD).secret)
    secrets = []
    for name in ("lee", "bae"):
        roles = frozenset({Role.ANALYST})
        _, code = accounts.make(keeper, name, "", "ROK", "", roles, "en")
        door.accept(desk, code, WORD)
        secrets.append(door.enter(desk, name, WORD).secret)
    return secrets


@dataclass
class Crew:
    """The processes that decide and work, forked so that they begin at once."""

    folder: Path
    node: Path
    secrets: list[str]
    running: dict[int, str] = field(default_factory=dict)
    begun: int = 0

    def complete(self) -> None:
        """Begin anew what was killed or went away."""
        while self.running and (ended := os.waitpid(-1, os.WNOHANG)[0]):
            self.running.pop(ended, None)
        there = Counter(self.running.values())
        for kind, wanted in CREW.items():
            for _ in range(wanted - there[kind]):
                self.begun += 1
                child = os.fork()
                if child == 0:
                    os._exit(self._decide() if kind == "node" else appending.work_on(self.node))
                self.running[child] = kind

    def strike(self, chance: random.Random) -> str:
        """Kill one of them, or the server; what was hit, empty where nothing was."""
        if chance.random() < SERVERS:
            with suppress(OSError, ValueError, IndexError):
                file = self.node / "desk" / "postgres" / "postmaster.pid"
                os.kill(int(file.read_text().splitlines()[0]), signal.SIGKILL)
                return "server"
            return ""
        kind = chance.choice(sorted(set(self.running.values())))
        victim = chance.choice(sorted(pid for pid, of in self.running.items() if of == kind))
        os.kill(victim, signal.SIGKILL)
        return self.running[victim]

    def end(self) -> None:
        """Ask those that are left to stop, and wait."""
        for each in self.running:
            os.kill(each, signal.SIGTERM)
        for each in self.running:
            os.waitpid(each, 0)

    def _decide(self) -> int:
        secret = self.secrets[self.begun % len(self.secrets)]
        return decide(self.node, secret, self.folder, self.begun)

    def told(self, what: str) -> Iterator[str]:
        """What was written down as ``decided`` or ``asked`` for; a line cut off was not."""
        for file in self.folder.glob(f"{what}-*"):
            for line in file.read_text().splitlines(keepends=True):
                if line.endswith("\n"):
                    yield line.strip()


def decide(path: Path, secret: str, folder: Path, seed: int) -> int:
    """Decide without pause, ask for jobs now and then, and write down what was made."""
    import tricord
    from tricord.desk.alerts import acting
    from tricord.desk.alerts.alert import Priority
    from tricord.desk.alerts.inbox import Asked, inbox, one
    from tricord.errors import DeskError

    chance = random.Random(seed)  # noqa: S311  # which alert is decided on, not a secret
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    with (
        suppress(DeskError),
        tricord.open(path).desk() as desk,
        (folder / f"decided-{seed}").open("a") as down,
        (folder / f"asked-{seed}").open("a") as asked,
    ):
        seat = desk.seat(secret)
        ids = [str(each.alert) for each in inbox(seat, Asked(most=ALERTS))]
        while not stopped:
            which, mark = chance.choice(ids), uuid4().hex
            level = Priority(chance.randint(1, 4))
            try:
                acting.prioritise(seat, which, one(seat, which).version, level, mark)
            except DeskError as refusal:
                if refusal.code == "desk-changed-meanwhile":
                    continue
                raise
            down.write(f"{mark}\n")
            down.flush()
            if chance.random() < ASKING:
                asked.write(f"{appending.ask(seat, mark)}\n")
                asked.flush()
    return 0


def counted(desk: Desk, told: set[str]) -> list[Figure]:
    """What stands in the database, held against what was written down."""
    from sqlalchemy import text

    from tricord.desk.audit.verifying import verify
    from tricord.desk.audit.witnessed import kept
    from tricord.desk.database.roles import Login

    with desk.work() as deed:
        ask = deed.connection.execute
        events = ask(text("SELECT said FROM desk.alert_event WHERE event = 'prioritised'"))
        stand = Counter(events.scalars())
        facts = ask(
            text("""
                SELECT (f.facts::json) ->> 'said' FROM desk.audit_entry AS e
                JOIN desk.audit_fact AS f USING (number) WHERE e.act = 'alert.prioritised'
            """)
        )
        entries = Counter(facts.scalars())
        torn = ask(
            text("""
                SELECT count(*) FROM desk.alert AS a WHERE version <> 1 + (SELECT count(*)
                FROM desk.alert_event AS e WHERE e.alert_id = a.alert_id)
            """)
        ).scalar_one()
    with desk.database.begin(Login.WORKER) as connection:
        found = verify(connection, desk.signer, [kept(desk.folder)])
    apart = len(set(stand) ^ set(entries))
    doubled = sum(n - 1 for n in stand.values()) + sum(n - 1 for n in entries.values())
    return [
        Figure("decisions the node said were made", len(told), "", least=1),
        Figure("of these lost", len(told - set(stand)), "", most=0),
        Figure("doubled", doubled, "", most=0),
        Figure("decisions without entry, entries without decision", apart, "", most=0),
        Figure("alerts whose version is not that of their history", torn, "", most=0),
        Figure(
            f"log of {found.size:,} entries does not fit",
            float(found.misfit is not None),
            "",
            most=0,
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())

"""The desk: alerts of a million findings, the inbox, the log, and who may read what.

    python3 dev.py bench desk [FINDINGS]

- A million findings (or as many as are asked for) about 300,000 subjects become alerts, by one
  command, on an empty desk; then nothing has changed, and it is run again.
- The inbox of three readers, asked in turn with and without filters; 95 of 100 answers are faster.
- The log: entries appended by one transaction of 50,000, beside plain inserts of the same rows; and
  the whole of it verified, a million entries at least.
- The policy function and the database on every pair of audience and reader there can be.

The server is the node's own, with its own settings: what is committed is on the disk.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
from figures import ROOT, Figure, show, tricord

sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from tricord.desk.desk import Desk, Seat
    from tricord.node.node import Node

SUBJECTS = 300_000
ENTRIES = 1_000_000
BATCH = 50_000
WORD = "correct horse battery staple"
MARKINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER//REL JPN,ROK", "TLP:RED")


def main() -> int:
    """Measure, and print the figures beside their targets."""
    from tricord.config import Settings
    from tricord.node.node import init

    findings = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    folder = Path(tempfile.mkdtemp(prefix="tricord-bench-"))
    try:
        node = init(folder / "node", Settings(partner="ROK"))
        fill(node, findings)
        figures = alerts(node, findings)
        with node.desk() as desk:
            figures += [*inbox(desk), *log(desk), pairs()]
        return show(figures)
    finally:
        shutil.rmtree(folder)


def fill(node: Node, count: int) -> None:
    """Write findings as runs do, three rows of evidence each."""
    import hashlib

    from tricord.model.tables import TABLES

    at = datetime(2026, 11, 1, tzinfo=UTC)
    number = pl.int_range(count, eager=True)
    ids = pl.Series([hashlib.sha256(b"%d" % n).hexdigest()[:24] for n in range(count)])
    subject = number % SUBJECTS
    said = '{"days":"1 May 2031","words":"some words of a source","act":"transfer","count":"1"}'
    made: dict[str, Any] = {
        "finding_id": ids,
        "lineage_id": ids,
        "monitor": pl.lit("conduct@1"),
        "strand": pl.lit("sanctions"),
        "kind": "kind" + (number % 3).cast(pl.String),
        "grade": pl.Series(["lead", "indication", "corroborated"]).gather(number % 3),
        "score": (number % 100) / 100,
        "score_meaning": pl.lit("score-conduct"),
        "subjects": '[["Vessel","mmsi|' + subject.cast(pl.String) + '","SHIP"]]',
        "about": pl.lit(""),
        "starts_on": pl.lit(at.date()),
        "ends_on": pl.lit(at.date()),
        "place": pl.lit(""),
        "measures": pl.lit([], dtype=pl.List(pl.String)),
        "message": pl.lit("finding-conduct"),
        "params": pl.lit(said),
        "doubts": pl.lit([], dtype=pl.List(pl.String)),
        "marking": pl.Series(MARKINGS).gather(subject % len(MARKINGS)),
        "run_id": pl.lit("run"),
        "published_at": pl.lit(at),
    }
    findings = pl.select(**made)
    events = pl.select(
        finding_id=ids,
        event=pl.lit("found"),
        superseded_by=pl.lit(""),
        view=pl.lit("live"),
        run_id=pl.lit("run"),
        published_at=pl.lit(at),
        lake_version=pl.lit(1),
    )
    with node.lake.transaction("bench") as transaction:
        for table, frame in (
            ("findings", findings),
            ("evidence", evidence_of(ids, at)),
            ("finding_events", events),
        ):
            schema = TABLES[table].schema
            transaction.append(table, frame.select(list(schema)).cast(pl.Schema(schema)))


def evidence_of(ids: pl.Series, at: datetime) -> pl.DataFrame:
    """Three rows each finding rests on."""
    number = pl.int_range(len(ids), eager=True)
    rows = [
        pl.select(
            finding_id=ids,
            table=pl.lit("positions"),
            row_key=f"{place}|" + (number % 500_000).cast(pl.String),
            version=pl.lit("1"),
            file_sha256=pl.lit(""),
            record=pl.lit(""),
            published_at=pl.lit(at),
        )
        for place in range(3)
    ]
    return pl.concat(rows)


def alerts(node: Node, count: int) -> list[Figure]:
    """Findings to alerts, by the command."""
    whole = tricord("alerts", "raise", "--path", node.path)
    again = tricord("alerts", "raise", "--path", node.path)
    scale = count / 1_000_000
    return [
        Figure(f"{count:,} findings to alerts, command", whole.seconds, "s", most=60 * scale),
        Figure("the same, processor of the command", whole.processor, "s"),
        Figure("the same, memory of the command", whole.megabytes, "MB"),
        Figure("nothing changed, command", again.seconds, "s"),
    ]


def inbox(desk: Desk) -> list[Figure]:
    """Answers of the inbox, for three readers."""
    from tricord.desk.alerts.alert import Priority
    from tricord.desk.alerts.inbox import Asked
    from tricord.desk.alerts.inbox import inbox as asked_for
    from tricord.desk.people import accounts, door
    from tricord.desk.policy import Role

    door.first(desk, "admin", "", WORD, "en")
    keeper = desk.seat(door.enter(desk, "admin", WORD).secret)

    def seated(name: str, partner: str, role: Role) -> Seat:
        _, code = accounts.make(keeper, name, "", partner, "", frozenset({role}), "en")
        door.accept(desk, code, WORD)
        return desk.seat(door.enter(desk, name, WORD).secret)

    questions = (
        Asked(),
        Asked(least=Priority.HIGH),
        Asked(mine=True),
        Asked(unassigned=True),
        Asked(strand="supply"),
        Asked(monitor="conduct"),
        Asked(subject="mmsi|77"),
    )
    figures = []
    for name, partner, role in (
        ("analyst of the owner", "ROK", Role.ANALYST),
        ("analyst of a partner", "JPN", Role.ANALYST),
        ("reader", "ROK", Role.READER),
    ):
        seat = seated(name.replace(" ", "."), partner, role)
        taken = []
        for _ in range(30):
            for question in questions:
                began = time.perf_counter()
                asked_for(seat, question)
                taken.append(time.perf_counter() - began)
        slow = 1000 * statistics.quantiles(taken, n=20)[-1]
        figures.append(Figure(f"inbox, {name}, p95", slow, "ms", most=50))
    return figures


def log(desk: Desk) -> list[Figure]:
    """Entries appended, and verified."""
    from tricord.desk.audit.verifying import verify
    from tricord.desk.audit.witnessed import kept
    from tricord.desk.database.roles import Login
    from tricord.desk.policy import Audience

    ours = Audience(2, frozenset({"JPN", "ROK"}))
    began = time.perf_counter()
    for start in range(0, ENTRIES, BATCH):
        with desk.work() as deed:
            for number in range(start, start + BATCH):
                deed.record("case.decided", "case:2026-K7QF", {"number": number}, ours)
    rate = ENTRIES / (time.perf_counter() - began)
    peer = plain_inserts(desk)
    single = 0
    began = time.perf_counter()
    while time.perf_counter() - began < 5:
        with desk.work() as deed:
            deed.record("case.decided", "case:2026-K7QF", {"number": single}, ours)
        single += 1
    alone = single / 5
    began = time.perf_counter()
    with desk.database.begin(Login.WORKER) as connection:
        found = verify(connection, desk.signer, [kept(desk.folder)])
    seconds = time.perf_counter() - began
    assert found.misfit is None
    return [
        Figure("log, entries appended, 50,000 a transaction", rate, "/s", least=20_000),
        Figure("log, beside plain inserts of two columns", rate / peer, "x"),
        Figure("log, transactions of one entry, on the disk", alone, "/s"),
        Figure(f"log, {found.size:,} entries verified", seconds, "s", most=60 * found.size / 1e6),
    ]


def plain_inserts(desk: Desk) -> float:
    """Rows a second of the plainest insert there is, with the same batches: the limit."""
    from sqlalchemy import text

    from tricord.desk.database.roles import Login

    put = text("INSERT INTO plain SELECT n, repeat('x', 250) FROM generate_series(1, :n) AS n")
    began = time.perf_counter()
    with desk.database.begin(Login.WORKER) as connection:
        connection.execute(text("CREATE TEMPORARY TABLE plain (number bigint, body text)"))
    for _ in range(4):
        with desk.database.begin(Login.WORKER) as connection:
            connection.execute(put, {"n": BATCH})
    return 4 * BATCH / (time.perf_counter() - began)


def pairs() -> Figure:
    """Pairs of audience and reader on which the function and the database agree."""
    import subprocess

    test = "tests/desk/test_row_security.py::test_function_and_database_agree_on_every_pair"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
    from tests.desk.every_reader import audiences, readers

    people = readers()
    things = audiences(frozenset(each.person for each in (people[0], people[3]) if each.person))
    return Figure("pairs of audience and reader, all agreed on", len(people) * len(things), "")


if __name__ == "__main__":
    sys.exit(main())

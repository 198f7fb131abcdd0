"""The demo: a node filled with shipped public facts and a simulated world with planted truth."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Final

from tricord import config
from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.lake import lists
from tricord.locale import LANGUAGES
from tricord.model.listing import Authority, ListEntry
from tricord.model.marking import CLEAR
from tricord.node import demo_at_sea, demo_desk, demo_measures, demo_statements
from tricord.node.bundles import Given
from tricord.node.demo_desk import Account
from tricord.node.node import Node, init
from tricord.simulate.parties import PARTIES, SHIPS, WATCH_LIST, World, simulate
from tricord.simulate.statements import DATASET
from tricord.simulate.truth import Tally, tally
from tricord.sources.tricord_list import ListHeader

DAY: Final = datetime(2026, 2, 27, tzinfo=UTC)
"""Day of the shipped facts; the simulated tables bear it too."""

LIST: Final = "un-sc"
OPERATOR: Final = "demo"
PROGRAMME: Final = "DPRK"
INNOCENTS: Final = 500
"""Parties of the demo that resemble nobody."""
SHIPPED: Final = Given(
    published=DAY, marking=CLEAR, operator=OPERATOR, origin="shipped with Tricord"
)
"""What came with the files of the demo."""


@dataclass(frozen=True)
class Demo:
    """What building the demo came to.

    Attributes:
        node: The node.
        findings: How many findings there are.
        tallies: What was found of what was planted, per kind.
        accounts: Accounts somebody can sign in with.
        reports: The reports in each language: PDF and HTML, the monitoring report in Word too; and
            of statements a comparison and a draft agenda.
    """

    node: Node
    findings: int
    tallies: Sequence[Tally]
    accounts: Sequence[Account]
    reports: Sequence[Path]


def build(
    path: Path,
    progress: Callable[[str], None] = lambda _: None,
    take_in_lists: Callable[[Node], None] | None = None,
    times: int = 1,
) -> Demo:
    """Build the demo node, or bring one that is there up to date; a second time adds nothing.

    Args:
        path: Its directory.
        progress: Told the message key of each step.
        take_in_lists: Takes the official lists in, in place of the shipped facts.
        times: How many times as much is simulated as the demo has; benches ask for more.
    """
    node = Node(path) if (path / config.FILE).exists() else init(path)
    progress("demo-step-lists")
    (take_in_lists or _take_in_shipped)(node)
    progress("demo-step-simulate")
    listed = [
        entry for entry in lists.standing_entries(node.lake, LIST) if PROGRAMME in entry.programmes
    ]
    world = simulate(LIST, listed, innocents=INNOCENTS * times)
    simulated = path / "simulated"
    files = _write(world, simulated)
    made = [*demo_at_sea.write(simulated, progress, times)]
    made += demo_measures.write(simulated, progress, times)
    _take_in(node, [*files, *demo_measures.facts(), *made])
    said = demo_statements.write(simulated)
    _take_in(node, said, replace(SHIPPED, published=None, dataset=DATASET))
    progress("demo-step-run")
    run = node.run("designations")
    found = {_found(f.subjects[0].key, f.about) for f in run.findings}
    at_sea, ships = demo_at_sea.watch(node, simulated, progress)
    elsewhere, trade = demo_measures.watch(node, simulated, progress)
    of_words, words = demo_statements.watch(node, DAY.date(), progress)
    progress("demo-step-report")
    findings = len(run.findings) + at_sea + elsewhere + of_words
    tallies = [*tally(world.truth, found), *ships, *trade, *words]
    reports = [*_reports(node, path / "reports")]
    reports += demo_statements.reports(simulated, path / "reports", DAY.date())
    return Demo(node, findings, tallies, demo_desk.fill(node, progress), reports)


def _reports(node: Node, folder: Path) -> Iterator[Path]:
    year = demo_measures.YEAR
    for language in LANGUAGES:
        for kind in ("pdf", "html"):
            yield node.report(language, folder / f"sanctions-{language}.{kind}")
    for language in LANGUAGES:
        for kind in ("pdf", "html", "docx"):
            out = folder / f"monitoring-{year}-{language}.{kind}"
            yield node.monitoring_report(year, language, out)


def _take_in_shipped(node: Node) -> None:
    with resources.as_file(resources.files("tricord") / "facts") as folder:
        _take_in(node, sorted(folder.glob("*.jsonl")))


def _take_in(node: Node, files: Sequence[Path], given: Given = SHIPPED) -> None:
    for outcome in node.ingest(files, given):
        if outcome.refused is not None:
            raise outcome.refused


def _write(world: World, folder: Path) -> list[Path]:
    """The world as files anybody could have given, and the truth beside them."""
    folder.mkdir(exist_ok=True)
    parties, ships = folder / f"{PARTIES}.csv", folder / f"{SHIPS}.csv"
    _write_csv(parties, world.parties)
    _write_csv(ships, world.ships)
    watch_list = folder / f"{WATCH_LIST}.jsonl"
    watch_list.write_text(_watch_list(world.watch_list), encoding="utf-8")
    truth = folder / "truth.json"
    planted = [
        {"kind": p.kind, "dataset": p.dataset, "party_id": p.party_id, "list": p.list}
        | {"entry_id": p.entry_id, "decoy": p.decoy}
        for p in world.truth
    ]
    truth.write_text(json.dumps(planted, indent=1), encoding="utf-8")
    return [parties, ships, watch_list]


def _write_csv(file: Path, rows: Sequence[Mapping[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _watch_list(entries: Sequence[ListEntry]) -> str:
    header = ListHeader(
        list=WATCH_LIST,
        authority=Authority.ANALYST,
        title="SIMULATED watch list of ships",
        published_at=DAY.date().isoformat(),
        source="Made up by Tricord for its demo",
        simulated=True,
        entries=len(entries),
    )
    return write_tricord_list(header, entries)


def _found(subject: str, about: str) -> tuple[str, str, str, str]:
    _, dataset, party_id = subject.split("|", 2)
    list_name, entry_id = about.split("|", 1)
    return dataset, party_id, list_name, entry_id

"""Names: every target of screening against nomenklatura, RapidFuzz and trigrams, in one run.

All sanctions lists of the shared data are taken into a node, as a user would. Every engine then
answers the same pairs and queries at its own default threshold, in a process of its own, one
after the other on the same machine:

- pairs and queries of the shared data: Hangul, kana, Hanja and Cyrillic with Latin, UN aliases;
- own ones, the same in every run: UN names with typing errors, innocent names, aliases and
  strangers of the UN and OFAC lists (split into halves by entry), and the hard cases of the field
  in ``contest/hard_cases.csv``.

Peers live in an environment of their own (`contest.peers`). A slow peer is asked an even sample
of a set; the table says of how many.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from contest import losses, pair_sets, peers, trials
from contest.entries import standing
from contest.table import OURS, Line, Table, show
from figures import Ran, shared_data, tricord

FOLDERS = ("un", "lists", "ofac", "ofac/2021-07_complete", "ofac/2025-02_partial")
ENGINES = {
    "trigrams": ("ratios:Trigrams", True),
    "token_sort": ("ratios:TokenSortRatio", True),
    "WRatio": ("ratios:WRatio", True),
    "logic-v2": ("nomenklatura:RuleBased", True),
    "name-based": ("nomenklatura:NameBased", False),
}
"""Peers by name: where they stand, and whether they are asked for lists besides pairs."""


def options() -> argparse.Namespace:
    """What the user wants of this run."""
    parser = argparse.ArgumentParser(prog="dev.py bench names", description=__doc__.split("\n")[0])
    parser.add_argument("--only", help=f"sets, with commas between: {', '.join(trials.SETS)}")
    parser.add_argument("--fast", action="store_true", help="Tricord alone, without the peers")
    parser.add_argument("--peers", action="store_true", help="make the peers' environment anew")
    parser.add_argument("--node", type=Path, help="keep the node here, and use the one that is")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--lost", type=Path, help="write what Tricord missed to this file, as CSV")
    given = parser.parse_args()
    given.only = tuple(given.only.split(",")) if given.only else trials.SETS
    if unknown := set(given.only) - set(trials.SETS):
        parser.error(f"no set {', '.join(sorted(unknown))}; there are {', '.join(trials.SETS)}")
    return given


def take_in(screening: Path, node: Path, scratch: Path) -> Ran:
    """All lists into a new node; the Latin names of Japan's list besides."""
    tricord("init", "--path", node)
    ran = tricord("ingest", "--path", node, *(screening / f for f in FOLDERS), refused=True)
    japanese = pair_sets.japanese(screening / "pairs_dev" / "mof_dprk_names_dev.tsv")
    latin = scratch / "japan_latin.jsonl"
    latin.write_text(pair_sets.latin_list(japanese), encoding="utf-8")
    tricord("ingest", "--path", node, latin)
    return ran


def as_a_user(node: Path, scratch: Path, asked: trials.Trials) -> list[Line]:
    """The command itself: with the index still to be made, and then with many names."""
    shutil.rmtree(node / "cache", ignore_errors=True)
    few, many = scratch / "few.csv", scratch / "many.csv"
    few.write_text("name,schema\nKim Yong Chol,Person\n", encoding="utf-8")
    with many.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [("name", "schema"), *((q.name, q.schema) for q in asked.clocked)]
        )
    out = scratch / "hits.csv"
    made, kept, all_of_them = (
        tricord("screen", "--path", node, queries, "--out", out) for queries in (few, few, many)
    )
    rate = len(asked.clocked) / (all_of_them.seconds - kept.seconds)
    return [
        Line("command, one name, index made: s", 1, {OURS: made.seconds}),
        Line("command, one name, index kept: s", 1, {OURS: kept.seconds}),
        Line(f"command, {len(asked.clocked):,} names: s", 1, {OURS: all_of_them.seconds}),
        Line("  names/s beyond its start", 0, {OURS: rate}),
        Line("  most memory of the first process: MB", 0, {OURS: all_of_them.megabytes}),
    ]


def contestants(given: argparse.Namespace) -> dict[str, tuple[Path, str, bool]]:
    """Every engine that can run: its Python, where it stands, whether it is asked for lists."""
    ours = Path(sys.executable)
    found = {OURS: (ours, "adapter:Tricord", True)}
    if given.fast:
        return found
    if given.peers and (trouble := peers.NAMES.make()):
        print(trouble)
    theirs = peers.NAMES.interpreter()
    if theirs is None:
        print(f"nomenklatura is left out, its environment is not there: {peers.NAMES.how}.")
    for name, (where, lists) in ENGINES.items():
        if theirs is not None or where.startswith("ratios"):
            found[name] = theirs or ours, where, lists
    return found


def measure(given: argparse.Namespace, scratch: Path) -> tuple[list[Line], dict[str, Any]]:
    """Ask everybody everything; returns the lines of the table and the versions."""
    screening = shared_data() / "screening"
    node = given.node or scratch / "node"
    ran = None if node.exists() else take_in(screening, node, scratch)
    entries = standing(node)
    asked = trials.prepare(screening, node, entries, given.only)
    trials.write_entries(entries, scratch / "entries.json")
    answers: dict[str, Any] = {}
    command = as_a_user(node, scratch, asked) if asked.clocked else []
    for name, (python, where, lists) in contestants(given).items():
        print(f"{name} ...", file=sys.stderr, flush=True)
        job = trials.job(asked, node, scratch / "entries.json", lists=lists)
        answered = trials.run(python, where, job)
        if isinstance(answered, str):
            print(f"{name} broke off: {answered}")
        else:
            answers[name] = answered
    names = {name for entry in entries for name in entry.names}
    print(f"{len(entries):,} entries of all lists, {len(names):,} different names.")
    sizes = [(name, len(pairs)) for name, pairs in asked.pairs.items()]
    sizes += [(name, len(queries)) for name, queries in asked.queries.items()]
    print(*(f"  {name}: {size:,}" for name, size in sizes), sep="\n")
    if given.lost and OURS in answers:
        counts = losses.write(asked, answers[OURS], given.lost)
        for (name, kind, what), count in sorted(counts.items()):
            print(f"  lost: {name}, {kind}: {what} {count:,}")
    lines = Table(asked, answers).lines()
    lines += command
    if ran is not None:
        lines.append(Line("all lists taken in: s", 1, {OURS: ran.seconds}, most=180))
        lines.append(Line("  most memory: MB", 0, {OURS: ran.megabytes}, most=2048))
    return lines, {name: answered["version"] for name, answered in answers.items()}


def main() -> int:
    """Measure and show."""
    given = options()
    with tempfile.TemporaryDirectory() as scratch:
        lines, versions = measure(given, Path(scratch))
    print()
    status = show(lines, list(versions))
    print()
    for name, version in versions.items():
        print(f"{name}: {version}")
    if given.json:
        content = {"engines": versions, "lines": [line.as_json() for line in lines]}
        given.json.write_text(
            json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    return status


if __name__ == "__main__":
    sys.exit(main())

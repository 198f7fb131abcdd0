"""What is asked of every engine: sets of pairs, sets of queries, and the names for the clock."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from . import pair_sets
from .alias_pairs import alias_pairs, likest_strangers
from .chance import seeded
from .entries import Entry, identifiers
from .innocents import innocents
from .queries import Pair, Query
from .typos import typo_queries

BENCH: Final = Path(__file__).resolve().parents[1]
PAIR_SETS: Final = ("korean", "kana", "un-aliases", "hanja", "katakana", "russian", "hard", "mixed")
QUERY_SETS: Final = ("typos", "kana-list", "innocents", "background")
SETS: Final = (*PAIR_SETS, *QUERY_SETS, "speed")
ALIASES: Final = 1600
STRANGERS: Final = 300
CLOCKED: Final = 20_000


@dataclass(frozen=True)
class Trials:
    """Everything that is asked.

    Attributes:
        pairs: Sets of pairs by name.
        queries: Sets of queries against all lists, by name.
        clocked: Names for the clock, in an order that mixes all kinds.
    """

    pairs: dict[str, list[Pair]]
    queries: dict[str, list[Query]]
    clocked: list[Query]


def prepare(screening: Path, node: Path, entries: Sequence[Entry], only: Collection[str]) -> Trials:
    """Make the sets that are wanted.

    Args:
        screening: Directory ``screening`` of the shared data.
        node: Directory of the node with all lists.
        entries: What stands in it.
        only: Names of the sets.
    """
    files = screening / "pairs_dev"
    japanese = pair_sets.japanese(files / "mof_dprk_names_dev.tsv")
    make = {
        "korean": lambda: pair_sets.labelled(files / "korean_fullname_dev.csv"),
        "kana": lambda: [
            *pair_sets.crossed(japanese, persons=True),
            *pair_sets.crossed(japanese, persons=False),
        ],
        "un-aliases": lambda: pair_sets.labelled(files / "un_dprk_alias_dev.csv"),
        "hanja": lambda: pair_sets.tokens(files / "chinese_tokens_dev.csv"),
        "katakana": lambda: pair_sets.tokens(files / "katakana_tokens_dev.csv"),
        "russian": lambda: pair_sets.tokens(files / "russian_tokens_dev.csv"),
        "hard": lambda: pair_sets.labelled(pair_sets.HARD_CASES),
        "mixed": lambda: _mixed(entries),
    }
    pairs = {name: make[name]() for name in PAIR_SETS if name in only}
    parties = pair_sets.rows(screening / "parties_ships_and_agents.csv")
    ask = {
        "typos": lambda: list(typo_queries(e for e in entries if e.key[0] == "un-sc")),
        "kana-list": lambda: pair_sets.kana_queries(japanese),
        "innocents": lambda: innocents(
            parties, _latin_tokens(files), entries, identifiers(node, "imo")
        ),
        "background": lambda: _background(files / "korean_background_dev.csv"),
    }
    wanted = QUERY_SETS if "speed" in only else [name for name in QUERY_SETS if name in only]
    queries = {name: ask[name]() for name in wanted}
    clocked = [query for some in queries.values() for query in some] if "speed" in only else []
    if clocked:
        schema = {"ship": "Vessel", "company": "Company"}
        clocked += [Query(row["name"], schema[row["type"]]) for row in parties if row["name"]]
        seeded("clock").shuffle(clocked)
    asked = {name: some for name, some in queries.items() if name in only}
    return Trials(pairs, asked, clocked[:CLOCKED])


def _mixed(entries: Sequence[Entry]) -> list[Pair]:
    pairs: list[Pair] = []
    for name in ("un-sc", "ofac-sdn"):
        some = [entry for entry in entries if entry.key[0] == name]
        pairs += [*alias_pairs(some, ALIASES), *likest_strangers(some, STRANGERS)]
    return pairs


def _latin_tokens(files: Path) -> list[str]:
    names = ("chinese_tokens_dev.csv", "katakana_tokens_dev.csv", "russian_tokens_dev.csv")
    return [row["name_latin"] for name in names for row in pair_sets.rows(files / name)]


def _background(file: Path) -> list[Query]:
    return [
        Query(row[f"name_{script}"], "Person", None, script)
        for script in ("latin", "hangul")
        for row in pair_sets.rows(file)
    ]


def job(trials: Trials, node: Path, entries: Path, *, lists: bool) -> dict[str, Any]:
    """The trials as an engine's process reads them; without `lists` only the pairs."""
    sets = {
        name: [(query.name, query.schema) for query in queries]
        for name, queries in trials.queries.items()
    }
    clocked = [(query.name, query.schema) for query in trials.clocked]
    screens: dict[str, Any] = {}
    if lists and (sets or clocked):
        screens["all"] = {"only": None, "sets": sets, "speed": clocked}
    if lists and "background" in sets:
        screens["un"] = {"only": ["un-sc"], "sets": {"background": sets["background"]}}
    pairs = {name: [(p.a, p.b, p.schema) for p in some] for name, some in trials.pairs.items()}
    return {"node": str(node), "entries": str(entries), "screens": screens, "pairs": pairs}


def write_entries(entries: Sequence[Entry], out: Path) -> None:
    """The entries as the peers read them."""
    rows = [(*entry.key, entry.schema, entry.names) for entry in entries]
    out.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def run(python: Path, engine: str, given: dict[str, Any]) -> dict[str, Any] | str:
    """The answers of one engine, from a process of its own; what went wrong where it broke."""
    with tempfile.TemporaryDirectory() as scratch:
        asked, answered = Path(scratch) / "job.json", Path(scratch) / "answers.json"
        asked.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
        command: list[str | Path] = [python, "-m", "contest.worker"]
        command += [f"contest.engines.{engine}", asked, answered]
        ran = subprocess.run(command, cwd=BENCH, capture_output=True, text=True, check=False)
        if ran.returncode:
            last = [line for line in ran.stderr.splitlines() if line.strip()][-1:]
            return "".join(last) or f"it ended with {ran.returncode}"
        answers: dict[str, Any] = json.loads(answered.read_text(encoding="utf-8"))
        return answers

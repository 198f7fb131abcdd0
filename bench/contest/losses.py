"""What Tricord missed and what it alerted on for nothing, one row each."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .trials import Trials

Loss = tuple[str, str, str, str, str, str]
HEADING = ("set", "kind", "what", "name", "other", "score")


def losses(trials: Trials, answers: Mapping[str, Any]) -> Iterator[Loss]:
    """Every wrong answer, in the order of the sets."""
    for name, pairs in trials.pairs.items():
        for pair, (score, match) in zip(pairs, answers["pairs"].get(name, ()), strict=False):
            if bool(match) != pair.same:
                what = "missed" if pair.same else "false alarm"
                yield name, pair.kind, what, pair.a, pair.b, f"{score:.3f}"
    for which, sets in answers["screens"].items():
        for name, hits in sets.items():
            for query, hit in zip(trials.queries[name], hits, strict=True):
                where = f"{name}, {which} lists"
                if query.wanted is None and hit:
                    found = "; ".join("/".join(key) for key in hit[:5])
                    yield where, query.kind, "false alarm", query.name, found, ""
                elif query.wanted is not None and hit is not None and list(query.wanted) not in hit:
                    yield where, query.kind, "missed", query.name, "/".join(query.wanted), ""


def write(trials: Trials, answers: Mapping[str, Any], out: Path) -> Counter[tuple[str, str, str]]:
    """Write them all to a CSV file; returns how many of each set, kind and sort there are."""
    rows = list(losses(trials, answers))
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADING)
        writer.writerows(rows)
    return Counter((row[0], row[1], row[2]) for row in rows)

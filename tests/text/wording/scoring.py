"""How moves between two statements are held against what people said of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tricord.text import plain_yaml
from tricord.text.clauses import Clause, parse
from tricord.text.wording import Move, moves

GOLD = Path(__file__).parent / "gold" / "moves.yaml"


def rated(shared: Path) -> Counter[str]:
    """Pairs that people judged, counted by what the rules say of them now.

    ``paired`` of the pairs are still told; of these ``one matter`` are about one matter; of these
    ``clear`` have a direction that people found clear, and ``right`` are told in it.
    """
    counted: Counter[str] = Counter()
    for row, told in _documents(shared):
        for want in row.get("rated", ()):
            move = next((each for each in told if _is(each, want)), None)
            counted["given"] += 1
            counted["paired"] += move is not None
            if move is None or want["direction"] == "unlike":
                continue
            counted["one matter"] += 1
            if want["direction"] != "unclear":
                counted["clear"] += 1
                counted["right"] += move.direction == want["direction"]
    return counted


def listed(shared: Path) -> Counter[str]:
    """Points that a person would have compared, counted by what the rules say of them.

    ``points`` stand in both statements, of which ``paired`` are paired and ``right`` told in the
    direction the person saw; ``alone`` stand in one of them, of which ``told alone`` are told so.
    """
    counted: Counter[str] = Counter()
    for row, told in _documents(shared):
        for want in row.get("listed", ()):
            hits = [each for each in told if _is(each, want)]
            right = any(each.direction == want["direction"] for each in hits)
            if "from" in want and "to" in want:
                counted.update(points=1, paired=bool(hits), right=right)
            else:
                counted.update({"alone": 1, "told alone": right})
    return counted


@cache
def _documents(shared: Path) -> tuple[tuple[Mapping[str, Any], Sequence[Move]], ...]:
    rows = plain_yaml.load(GOLD.read_text(encoding="utf-8"))
    sides = ("earlier", "later")
    return tuple((row, moves(*(_clauses(shared, row[side]) for side in sides))) for row in rows)


def _clauses(shared: Path, named: Mapping[str, str]) -> Sequence[Clause]:
    text = (shared / "statements" / named["file"]).read_text(encoding="utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == named["sha256"], named["file"]
    return parse(text)


def _is(move: Move, want: Mapping[str, Any]) -> bool:
    sides = (("from", move.before), ("to", move.after))
    return all(
        clause is not None and _over(clause, want[key]) for key, clause in sides if key in want
    )


def _over(clause: Clause, at: Sequence[int]) -> bool:
    """Whether a clause and a place share more than half of the shorter of the two."""
    shared = min(clause.end, at[1]) - max(clause.start, at[0])
    return shared > min(clause.end - clause.start, at[1] - at[0]) / 2

"""How a reading of clauses is held against an annotation."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tricord.text import plain_yaml
from tricord.text.clauses import Clause, Span, parse

GOLD = Path(__file__).parent / "gold"


@dataclass
class Score:
    """Counts of one comparison.

    A clause annotated counts as found where the clause of the reading that covers most of it is of
    its type, or of one the annotator called defensible; and the other way round for precision.
    """

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    commitments: Counter[tuple[str, str]] = field(default_factory=Counter)
    due: Counter[str] = field(default_factory=Counter)
    programmes: Counter[str] = field(default_factory=Counter)

    def f1(self, kind: str) -> float:
        found = self.right[kind]
        return 2 * found / max(1, 2 * found + self.missed[kind] + self.wrong[kind])

    def macro_f1(self) -> float:
        kinds = sorted(self.right.keys() | self.missed.keys())
        return sum(self.f1(kind) for kind in kinds) / len(kinds)

    def trackable(self) -> tuple[float, float]:
        """Precision and recall of trackable commitments."""
        both = self.commitments["trackable", "trackable"]
        read = sum(n for (_, got), n in self.commitments.items() if got == "trackable")
        told = sum(n for (want, _), n in self.commitments.items() if want == "trackable")
        return both / max(1, read), both / max(1, told)

    def found(self, what: str) -> float:
        """Share of the due words, or of the programmes, that were found."""
        counted: Counter[str] = getattr(self, what)
        return counted["found"] / max(1, counted["found"] + counted["missed"])


def documents(name: str, places: list[Path]) -> Iterator[tuple[str, date, list[dict[str, Any]]]]:
    """Texts with their annotation, each checked to be the one that was annotated."""
    for row in plain_yaml.load((GOLD / f"{name}.yaml").read_text(encoding="utf-8")):
        place = next(place / row["file"] for place in places if (place / row["file"]).exists())
        text = place.read_text(encoding="utf-8")
        assert hashlib.sha256(text.encode()).hexdigest() == row["sha256"], row["file"]
        yield text, date.fromisoformat(row["dated"]), row["clauses"]


def score(name: str, places: list[Path]) -> Score:
    """Hold the reading of every text of a set against its annotation."""
    result = Score()
    for text, dated, gold in documents(name, places):
        first, last = gold[0]["at"][0], gold[-1]["at"][1]
        read = [each for each in parse(text, dated) if each.end > first and each.start < last]
        _hold(result, gold, read)
    return result


def _hold(result: Score, gold: list[dict[str, Any]], read: list[Clause]) -> None:
    for want in gold:
        best = max(read, key=lambda each: _shared(each, want["at"]), default=None)
        best = best if best and _shared(best, want["at"]) else None
        if "type" not in want:
            continue
        got = str(best.act) if best and best.act else ""
        fits = got in {want["type"], *want.get("also", ())}
        (result.right if fits else result.missed)[want["type"]] += 1
        result.commitments[want["commitment"], str(best.commitment) if best else "none"] += 1
        near = [each for each in read if _shared(each, want["at"])]
        if "due" in want:
            found = any(each.due and _meets(each.due.span, want["due"]) for each in near)
            result.due["found" if found else "missed"] += 1
        for place in want.get("programmes", ()):
            found = any(_meets(span, place) for each in near for span in each.programmes)
            result.programmes["found" if found else "missed"] += 1
    for each in read:
        if each.act is None:
            continue
        want = max(gold, key=lambda row: _shared(each, row["at"]))
        if str(each.act) not in {want.get("type"), *want.get("also", ())}:
            result.wrong[str(each.act)] += 1


def _shared(clause: Clause, place: list[int]) -> int:
    return max(0, min(clause.end, place[1]) - max(clause.start, place[0]))


def _meets(span: Span, place: list[int]) -> bool:
    """Whether two spans share at least half of the longer."""
    shared = min(span.end, place[1]) - max(span.start, place[0])
    return shared >= 0.5 * max(span.end - span.start, place[1] - place[0])

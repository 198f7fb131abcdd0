"""The table of the contest: a line for each target, a column for each engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from .queries import Pair, Query
from .scoring import Hits, alerting, quality, recall
from .trials import Trials

Answers = Mapping[str, Any]
OURS: Final = "Tricord"
ENTITY_KINDS: Final = ("Company", "Organization")


@dataclass(frozen=True)
class Line:
    """One line of the table.

    Attributes:
        what: What was measured.
        digits: Decimals it is shown with.
        values: The figure of each engine that was measured.
        least: The least Tricord's figure may be; ``None`` where there is no such target.
        most: The most it may be.
        notes: What stands in brackets behind an engine's figure.
    """

    what: str
    digits: int
    values: dict[str, float]
    least: float | None = None
    most: float | None = None
    notes: dict[str, str] | None = None

    @property
    def target(self) -> str:
        """The target as the table shows it."""
        if self.least is not None:
            return f">= {self.least:,g}"
        return "" if self.most is None else f"<= {self.most:,g}"

    @property
    def verdict(self) -> str:
        """``met`` or ``MISSED``; empty without a target or without a figure."""
        ours = self.values.get(OURS)
        if ours is None or (self.least is None and self.most is None):
            return ""
        high = self.least is None or ours >= self.least
        return "met" if high and (self.most is None or ours <= self.most) else "MISSED"

    def cell(self, engine: str) -> str:
        """An engine's figure, or a dash."""
        if engine not in self.values:
            return "-"
        note = (self.notes or {}).get(engine, "")
        return f"{self.values[engine]:,.{self.digits}f}{f' ({note})' if note else ''}"

    def as_json(self) -> dict[str, Any]:
        """The line for a file."""
        return {**asdict(self), "verdict": self.verdict}


class Table:
    """The lines that can be drawn from the answers there are.

    Args:
        trials: What was asked.
        answers: What each engine answered, Tricord first.
    """

    def __init__(self, trials: Trials, answers: Mapping[str, Answers]) -> None:
        self._trials = trials
        self._answers = answers

    def lines(self) -> list[Line]:
        """All of them, in the order of the targets."""
        return [line for line in (*self._pairs(), *self._lists(), *self._clock()) if line.values]

    def _pairs(self) -> list[Line]:
        return [
            *self._quality("Hangul-Latin full names", "korean", f1=0.93, found=0.92),
            *self._quality("katakana-Latin, persons and entities", "kana", f1=0.93),
            *self._quality("  persons", "kana", counts=lambda p: p.schema == "Person"),
            *self._quality("  entities", "kana", counts=lambda p: p.schema in ENTITY_KINDS),
            *self._quality(
                "UN DPRK persons by aliases",
                "un-aliases",
                found=0.75,
                right=0.99,
                counts=lambda p: p.schema == "Person",
            ),
            *self._quality(
                "  organizations", "un-aliases", counts=lambda p: p.schema == "Organization"
            ),
            *self._quality("Hanja tokens to Latin", "hanja", found=0.70, right=0.95),
            *self._quality("katakana tokens to Latin", "katakana"),
            *self._quality("Cyrillic tokens to Latin", "russian"),
            *self._quality("hard cases", "hard", f1=0.85),
            *self._quality("mixed, dev half", "mixed", f1=0.85, counts=lambda p: not p.held_out),
            *self._quality("mixed, held-out half", "mixed", f1=0.85, counts=lambda p: p.held_out),
        ]

    def _quality(
        self,
        what: str,
        name: str,
        *,
        f1: float | None = None,
        found: float | None = None,
        right: float | None = None,
        counts: Callable[[Pair], bool] = lambda _: True,
    ) -> list[Line]:
        if name not in self._trials.pairs:
            return []
        pairs = self._trials.pairs[name]
        measured = {
            engine: quality(pairs, answers["pairs"][name], counts)
            for engine, answers in self._answers.items()
            if name in answers["pairs"]
        }
        return [
            Line(f"{what}: F1", 3, {e: q.f1 for e, q in measured.items()}, f1),
            Line("    recall", 3, {e: q.recall for e, q in measured.items()}, found),
            Line("    precision", 3, {e: q.precision for e, q in measured.items()}, right),
        ]

    def _lists(self) -> list[Line]:
        lines: list[Line] = []
        for half, held in (("dev", False), ("held-out", True)):
            lines += self._measured(
                f"UN names with typos, all lists, {half} half: recall",
                *("typos", "all", 3, recall),
                least=0.99,
                counts=_of_half(held),
            )
            lines += self._measured(
                "  one error alone",
                *("typos", "all", 3, recall),
                counts=_of_half(held, "1 error"),
            )
        lines += self._measured(
            "kana names of Japan's list, all lists: recall",
            *("kana-list", "all", 3, recall),
            least=0.95,
        )
        lines += self._measured(
            "innocent names alerting of 1,000, all lists",
            *("innocents", "all", 1, _alerting),
            most=5,
        )
        for script in ("latin", "hangul"):
            for which, lists in (("un", "UN list"), ("all", "all lists")):
                lines += self._measured(
                    f"innocent Koreans ({script.capitalize()}) alerting of 1,000, {lists}",
                    *("background", which, 1, _alerting),
                    most=5,
                    counts=_of_kind(script),
                )
        return lines

    def _measured(
        self,
        what: str,
        name: str,
        which: str,
        digits: int,
        measure: Callable[[Sequence[Query], Sequence[Hits]], float],
        *,
        least: float | None = None,
        most: float | None = None,
        counts: Callable[[Query], bool] = lambda _: True,
    ) -> list[Line]:
        if name not in self._trials.queries:
            return []
        queries = self._trials.queries[name]
        chosen = [at for at, query in enumerate(queries) if counts(query)]
        values, notes = {}, {}
        for engine, answers in self._answers.items():
            hits = answers["screens"].get(which, {}).get(name)
            if hits is None:
                continue
            values[engine] = measure([queries[at] for at in chosen], [hits[at] for at in chosen])
            asked = sum(hits[at] is not None for at in chosen)
            if asked < len(chosen):
                notes[engine] = f"of {asked}"
        return [Line(what, digits, values, least, most, notes)]

    def _clock(self) -> list[Line]:
        timed = {e: a for e, a in self._answers.items() if "warm" in a}

        def of(key: str) -> dict[str, float]:
            return {engine: answers[key] for engine, answers in timed.items()}

        warm = of("warm")
        lines = [
            Line("batch, cold: names/s", 0, of("cold")),
            Line("batch, warm: names/s", 0, warm, least=10_000),
        ]
        if OURS in warm and len(warm) > 1:
            ratios = {engine: warm[OURS] / rate for engine, rate in warm.items()}
            lines.append(Line("  Tricord over it: x", 1, ratios))
            if "logic-v2" in ratios:
                best = ratios["logic-v2"]
                lines.append(Line("  Tricord over logic-v2: x", 1, {OURS: best}, least=25))
                # One process of it is measured; here a second one is given to it for nothing.
                lines.append(Line("  over two processes of it: x", 1, {OURS: best / 2}))
        return [
            *lines,
            Line("one query: p95, ms", 2, of("p95"), most=5),
            Line("index ready: s", 2, of("index_seconds"), most=5),
            Line("most memory: MB", 0, of("megabytes"), most=500),
        ]


def _of_half(held: bool, ending: str = "") -> Callable[[Query], bool]:
    return lambda query: query.held_out == held and query.kind.endswith(ending)


def _of_kind(kind: str) -> Callable[[Query], bool]:
    return lambda query: query.kind == kind


def _alerting(_: Sequence[Query], hits: Sequence[Hits]) -> float:
    return alerting(hits)


def show(lines: Sequence[Line], engines: Sequence[str]) -> int:
    """Print the table; returns the exit status, 1 where a target was missed."""
    heads = ["what", "target", *engines]
    body = [[line.what, line.target, *(line.cell(e) for e in engines)] for line in lines]
    widths = [max(len(row[at]) for row in (heads, *body)) for at in range(len(heads))]
    verdicts = ["", *(line.verdict for line in lines)]
    for row, verdict in zip((heads, *body), verdicts, strict=True):
        cells = [f"{row[0]:{widths[0]}}"]
        cells += [f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True)]
        print(f"{'  '.join(cells)}  {verdict}".rstrip())
    return 1 if "MISSED" in verdicts else 0

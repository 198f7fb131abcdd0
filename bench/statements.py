"""Statements: seconds and memory, and what the rules reach on the last annotated texts.

    python3 dev.py bench statements

- One statement, the longest of the shared texts, as a user runs it; and the reading alone.
- The whole corpus: clauses, chains of commitments, the six monitors.
- The last sets that were annotated: acts, commitments, due words, programmes; links and false flags
  between versions; moves of wording. What was reached before any rule was repaired on them stands
  in ``docs/explanation/reading-statements.md``.

The peer of speed is one pass of a regular expression for words over the same text: nothing that
reads it can be faster in Python. Japanese and Korean texts are invented: their figures say how
annotators' style is read, not how ministries' is.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from figures import ROOT, Figure, shared_data, show, tricord

if TYPE_CHECKING:
    from tricord.text.clauses import Clause

sys.path.insert(0, str(ROOT))

WORD = re.compile(r"\w+")


def main() -> int:
    """Measure, and print the figures beside their targets."""
    shared = shared_data()
    return show([*speed(shared), *accuracy(shared), *linked(shared), *moved(shared)])


def speed(shared: Path) -> list[Figure]:
    """Seconds and memory."""
    from tricord.sources.statements.reading import read_statement
    from tricord.sources.statements.rows import row_of
    from tricord.text.clauses import parse
    from tricord.text.wording import chains, told_of

    files = sorted((shared / "statements").glob("*.txt"))
    longest = max(files, key=lambda file: file.stat().st_size)
    said = longest.read_text("utf-8")
    parse(said[:4000])  # rules are compiled once
    ours = min(timed(lambda: parse(said)) for _ in range(3))
    words = min(timed(lambda: WORD.findall(said)) for _ in range(3))
    ran = tricord("statements", "parse", longest, "--format", "json")
    typical = sorted(files, key=lambda file: file.stat().st_size)[len(files) // 2]
    usual = tricord("statements", "parse", typical, "--format", "json")
    began = time.perf_counter()
    told = [
        each
        for file in files
        for one in read_statement(file.read_bytes(), file.name)
        if (each := told_of(row_of(one)))
    ]
    read = time.perf_counter() - began
    chained = timed(lambda: chains(told))
    with tempfile.TemporaryDirectory() as place:
        for file in files:
            (Path(place) / file.name).write_bytes(file.read_bytes())
        whole = tricord("statements", "commitments", place, "--format", "json")
    return [
        Figure(f"longest statement ({len(said):,} characters), read", ours, "s", most=0.5),
        Figure("the same, beside one pass for words", ours / words, "x"),
        Figure("the same, whole command", ran.seconds, "s"),
        Figure("the same, memory", ran.megabytes, "MB", most=300),
        Figure("statement of middling length, whole command", usual.seconds, "s"),
        Figure(f"corpus of {len(files)} texts, read from files", read, "s", most=30),
        Figure("chains of the corpus", chained, "s", most=30),
        Figure("corpus, whole command with chains", whole.seconds, "s", most=30),
        Figure("the same, memory", whole.megabytes, "MB"),
    ]


def timed(call: Callable[[], object]) -> float:
    """Seconds of a call."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def accuracy(shared: Path) -> list[Figure]:
    """The last sets; English is real, Japanese and Korean invented."""
    from tests.text.clauses.scoring import GOLD, score

    figures = []
    for name, said, least in (
        ("english_last", "English, real", (0.92, 0.95, 0.90, 0.95)),
        ("ja_last", "Japanese, invented", (0.90, None, None, None)),
        ("ko_last", "Korean, invented", (None, None, None, None)),
    ):
        folder = GOLD / name.partition("_")[0]
        result = score(name, [folder, shared / "statements", shared / "seeds"])
        precision, recall = result.trackable()
        count = sum(result.right.values()) + sum(result.missed.values())
        figures += [
            Figure(
                f"{said}: acts of {count} clauses, macro F1", result.macro_f1(), "", None, least[0]
            ),
            Figure(f"{said}: trackable commitments, precision", precision, "", None, least[1]),
            Figure(f"{said}: trackable commitments, recall", recall, "", None, least[2]),
            Figure(f"{said}: programmes found", result.found("programmes"), "", None, least[3]),
            Figure(f"{said}: due words found", result.found("due"), ""),
        ]
    return figures


def linked(shared: Path) -> list[Figure]:
    """Links of invented translations, and flags on the two files of the ministry."""
    from tricord.text.clauses import parse
    from tricord.text.versions import align, held_against

    hit = missed = wrong = 0
    folder = ROOT / "tests/text/versions/invented"
    for gold in sorted(folder.glob("*.json")):
        number, language = gold.stem.split("_")[1:]
        text = (folder / f"{gold.stem}.txt").read_text("utf-8")
        english = (folder / f"tri_{number}_en.txt").read_text("utf-8")
        mine, theirs = (
            [each for each in parse(words) if each.operative] for words in (text, english)
        )
        links = align([c for c in mine if c.language == language], theirs)
        for row in json.loads(gold.read_text("utf-8")):
            want = {id(each) for quote in row["en"] for each in over(theirs, english, quote)}
            near = over([link.clause for link in links], text, row["target"] or "")
            got = {id(each) for link in links if link.clause in near for each in link.others}
            if not near or (row["en"] and not want):
                continue
            hit, missed, wrong = (
                hit + len(want & got),
                missed + len(want - got),
                wrong + len(got - want),
            )

    def flags(file: Path) -> int:
        clauses: Sequence[Clause] = parse(file.read_text("utf-8"), date(2024, 11, 1))
        mine = [each for each in clauses if each.language == "ja"]
        theirs = [each for each in clauses if each.language == "en"]
        return sum(len(told) for _, told in held_against(mine, theirs, translation=False))

    seeds = sorted((shared / "seeds").glob("*.txt"))
    return [
        Figure(
            "links of invented translations, F1",
            2 * hit / (2 * hit + missed + wrong),
            "",
            None,
            0.85,
        ),
        Figure("flags on a file of the ministry, the most", max(map(flags, seeds)), "", 1),
    ]


def moved(shared: Path) -> list[Figure]:
    """Moves of wording, on pairs that people judged without having seen what the rules say."""
    from tests.text.wording.scoring import listed, rated

    pairs, points = rated(shared), listed(shared)
    right = pairs["right"] / pairs["clear"]
    return [
        Figure(f"pairs told, of {pairs['given']} judged", pairs["paired"], ""),
        Figure("of these about one matter", pairs["one matter"] / pairs["paired"], ""),
        Figure(f"direction right, of {pairs['clear']} clear ones", right, "", None, 0.95),
        Figure(
            f"points a person compared ({points['points']}), paired",
            points["paired"] / points["points"],
            "",
        ),
    ]


def over(clauses: Sequence[Clause], text: str, quote: str) -> list[Clause]:
    """Clauses that cover most of a quote."""
    at = text.find(quote)
    if at < 0 or not quote:
        return []
    end = at + len(quote)
    return [
        each
        for each in clauses
        if min(each.end, end) - max(each.start, at) > 0.5 * min(len(quote), each.end - each.start)
    ]


if __name__ == "__main__":
    sys.exit(main())

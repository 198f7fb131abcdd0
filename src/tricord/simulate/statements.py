"""Simulated joint statements of the three partners, and what is planted in their words.

`PLANTED` tells what a monitor of statements should find, and decoys it should not take for it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Final

from tricord.simulate import statement_texts as texts
from tricord.simulate.truth import Tally

DATASET: Final = "simulated-statements"
"""Data set the statements belong to."""

FOLDER: Final = "statements"
"""Folder they lie in, by themselves: a folder of statements is read as a whole."""

TRUTH: Final = "truth-of-statements.json"

_KIND: Final = "statements"


@dataclass(frozen=True, slots=True)
class PlantedWords:
    """Words of a statement that should, or should not, be found.

    Attributes:
        kind: What was planted: ``overdue``, ``stronger`` …
        monitors: Monitors that should tell it; for a decoy, that might wrongly.
        findings: Kinds of finding that count; all where it is empty.
        day: Day such a finding counts from; any where it is ``None``.
        words: Words that one of its quotes holds; any where it is empty.
        decoy: It should *not* be found.
    """

    kind: str
    monitors: tuple[str, ...]
    findings: tuple[str, ...]
    day: date | None
    words: str
    decoy: bool = False

    def told_by(self, found: FoundWords) -> bool:
        """Whether a finding tells it.

        Args:
            found: The finding.
        """
        return (
            found.monitor in self.monitors
            and (not self.findings or found.finding in self.findings)
            and self.day in {None, found.day}
            and any(self.words in quote for quote in found.quotes)
        )


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A finding of a monitor of statements, as far as it is held against what was planted.

    Attributes:
        monitor: The monitor.
        finding: Kind of the finding.
        day: Day it counts from; ``None`` where it has none.
        quotes: Every quote in it.
    """

    monitor: str
    finding: str
    day: date | None
    quotes: tuple[str, ...]


_MINISTERS: Final = (date(2025, 3, 12), date(2025, 9, 18), date(2026, 1, 22))
_CALL: Final = date(2025, 7, 8)
_VICE_MINISTERS: Final = (date(2025, 5, 20), date(2025, 11, 27))
# Each with the monitors that should tell it, kinds of finding, the day, and the words.
_TO_FIND: Final = (
    ("promise", "commitments", "", _MINISTERS[0], texts.DESK),
    ("promise", "commitments", "", _MINISTERS[0], texts.INDICATORS),
    ("promise", "commitments", "", _MINISTERS[0], texts.TRAINING),
    ("promise", "commitments", "", _MINISTERS[0], texts.EXCHANGE),
    ("promise", "commitments", "", _MINISTERS[1], texts.DRILL),
    ("promise", "commitments", "", _VICE_MINISTERS[0], texts.FORMAT),
    ("promise", "commitments", "", _VICE_MINISTERS[0], texts.STUDY),
    ("promise", "commitments", "", _VICE_MINISTERS[0], texts.CONTACTS),
    ("promise", "commitments", "", _VICE_MINISTERS[1], texts.WORKSHOP),
    ("done", "lifecycle", "lifecycle_done", _MINISTERS[1], texts.DESK),
    ("done", "lifecycle", "lifecycle_done", _VICE_MINISTERS[1], texts.STUDY),
    ("overdue", "overdue", "overdue", date(2025, 7, 31), texts.CONTACTS),
    ("overdue", "overdue", "overdue", date(2025, 10, 31), texts.INDICATORS),
    ("overdue", "overdue", "overdue_in_progress", date(2025, 12, 31), texts.EXCHANGE),
    ("not-repeated", "silence", "not_repeated", _MINISTERS[1], texts.INDICATORS),
    ("not-repeated", "silence", "not_repeated", _VICE_MINISTERS[1], texts.CONTACTS),
    ("not-repeated", "silence", "not_repeated", _MINISTERS[2], texts.TRAINING),
    ("stronger", "wording", "wording_stronger", _MINISTERS[1], texts.PETROLEUM),
    ("stronger", "wording", "wording_stronger", _VICE_MINISTERS[1], texts.FORMAT),
    ("weaker", "wording", "wording_weaker", _VICE_MINISTERS[1], texts.TANKERS),
    ("weaker", "wording", "wording_weaker", _MINISTERS[2], texts.THEFT),
    ("other-day", "versions", "version_date", _MINISTERS[1], texts.DRILL_IN_JULY),
    ("other-day", "versions", "version_date", _VICE_MINISTERS[1], texts.WORKSHOP_IN_APRIL),
)
_DECOYS: Final = (
    PlantedWords("progress", ("lifecycle",), ("lifecycle_done",), None, texts.EXCHANGE, decoy=True),
    PlantedWords(
        "call-on-others",
        ("commitments", "overdue", "silence"),
        (),
        None,
        texts.SEIZURES,
        decoy=True,
    ),
    PlantedWords("short", ("silence", "wording"), (), _CALL, "", decoy=True),
    PlantedWords("left-out", ("versions",), (), None, texts.TRAINING, decoy=True),
    PlantedWords("left-out", ("versions",), (), None, texts.TANKERS, decoy=True),
)

PLANTED: Final[Sequence[PlantedWords]] = (
    *(
        PlantedWords(kind, (monitor,), (finding,) if finding else (), day, words)
        for kind, monitor, finding, day, words in _TO_FIND
    ),
    *_DECOYS,
)
"""The truth; those that should be found first."""


def write_statements(folder: Path) -> list[Path]:
    """Write the statements as files anybody could have given, and the truth beside their folder.

    Args:
        folder: Where to.

    Returns:
        The files of the statements, by name.
    """
    own = folder / FOLDER
    own.mkdir(parents=True, exist_ok=True)
    files = [own / name for name in sorted(texts.STATEMENTS)]
    for file in files:
        file.write_bytes(texts.STATEMENTS[file.name].encode())
    told = json.dumps([asdict(each) for each in PLANTED], indent=1, ensure_ascii=False, default=str)
    (folder / TRUTH).write_text(told, encoding="utf-8")
    return files


def tallies(found: Collection[FoundWords]) -> tuple[Tally, ...]:
    """Count what was found of what was planted, kind by kind in the order of `PLANTED`.

    Args:
        found: What the monitors found.
    """
    kinds = dict.fromkeys((each.kind, each.decoy) for each in PLANTED)
    told = {each: any(each.told_by(one) for one in found) for each in PLANTED}
    return tuple(
        Tally(
            kind=f"{_KIND}-{kind}",
            decoy=decoy,
            planted=sum(each.kind == kind for each in PLANTED),
            found=sum(told[each] for each in PLANTED if each.kind == kind),
        )
        for kind, decoy in kinds
    )

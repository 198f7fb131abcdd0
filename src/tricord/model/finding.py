"""What a monitor found: a statement with its evidence, its doubt and its law, no verdict."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from tricord.model.marking import CLEAR, Marking


class Strand(StrEnum):
    """Which of the three strands a finding belongs to."""

    SANCTIONS = "sanctions"
    SUPPLY = "supply"
    COORDINATION = "coordination"


class Grade(StrEnum):
    """How much stands behind a finding; only a person on the desk can go beyond these.

    ``lead`` < ``indication`` < ``corroborated``.
    """

    LEAD = "lead"
    INDICATION = "indication"
    CORROBORATED = "corroborated"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """One row a finding rests on, down to the record of the raw file it came from.

    Attributes:
        table: Table of the lake, or ``measures`` for a paragraph of the law.
        row_key: Key of the row, its parts joined by ``|``.
        version: Hash of what the row said; another content is other evidence.
        file_sha256: Raw file; empty where the row is shipped with Tricord.
        record: Where in the raw file.
    """

    table: str
    row_key: str
    version: str
    file_sha256: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a finding is about.

    Attributes:
        kind: `tricord.model.listing.Schema` value.
        key: Stable key: ``parties|<dataset>|<party_id>``, ``list|un-sc|KPe.001``.
        name: As the source prints it.
    """

    kind: str
    key: str
    name: str


@dataclass(frozen=True)
class Finding:
    """What a monitor found.

    Attributes:
        monitor: Name and version of the monitor: ``designations@1``.
        strand: Strand it belongs to.
        kind: Kind within the monitor: ``un``, ``national`` or ``analyst`` for designations.
        subjects: The party first, then what it was held against.
        about: What makes two findings revisions of one another, within monitor and subjects.
        start: First day of the window, inclusive; ``None`` where open.
        end: Last day of the window, exclusive; ``None`` where open.
        where: Place in words or ``lat,lon``; empty where it has none.
        measures: Ids of the measure paragraphs it bears on that were in force on the day.
        grade: How much stands behind it.
        score: 0 to 1.
        score_meaning: Message key that says what the score means.
        message: Message key of the statement.
        params: Parameters of the message; a `tricord.locale.Term` is itself a message.
        doubts: Message keys of what speaks against it, with the same parameters.
        evidence: Rows it rests on.
        marking: Least upper bound of everything that went into it.
    """

    monitor: str
    strand: Strand
    kind: str
    subjects: tuple[Subject, ...]
    about: str
    start: date | None
    end: date | None
    where: str
    measures: tuple[str, ...]
    grade: Grade
    score: float
    score_meaning: str
    message: str
    params: Mapping[str, str]
    doubts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    marking: Marking = field(default=CLEAR)

    @cached_property
    def finding_id(self) -> str:
        """Hash of monitor, subjects, window and evidence: running again adds nothing."""
        return content_hash(
            self.monitor,
            [s.key for s in self.subjects],
            [str(self.start), str(self.end)],
            [[e.table, e.row_key, e.version] for e in sorted(self.evidence)],
        )

    @cached_property
    def lineage_id(self) -> str:
        """The same for all revisions of one finding, whatever its evidence has become."""
        return content_hash(
            self.monitor.partition("@")[0], [s.key for s in self.subjects], self.kind, self.about
        )


def content_hash(*parts: object) -> str:
    """A short hash of anything JSON can write; the same parts give the same hash."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:24]

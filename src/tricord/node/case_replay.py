"""Replaying public cases: facts through the monitors, what was found beside what was expected.

No lake is needed and nothing is recorded: a case file is read, its acts become rows of ``acts``,
and the monitor ``conduct`` runs over them as it would over those of a node.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from tricord.model.act import RecordedAct
from tricord.model.case import Case, SetAside
from tricord.model.finding import Finding
from tricord.model.marking import CLEAR
from tricord.model.tables import TABLES
from tricord.monitors.registry import monitor
from tricord.monitors.sanctions.conduct import Params, judge
from tricord.monitors.sanctions.conduct.judging import Judged
from tricord.node.case_checks import Checked, check
from tricord.sources.cases.case_file import read_cases


@dataclass(frozen=True)
class Replayed:
    """One case replayed.

    Attributes:
        case: The case.
        findings: What the monitors found.
        found: Measures that bear on any of its acts, in the order of the resolutions.
        judged: Every act with the measures that speak of it, and why each bears on it or not.
        checks: Figures the case expects, worked out.
    """

    case: Case
    findings: tuple[Finding, ...]
    found: tuple[str, ...]
    judged: tuple[tuple[RecordedAct, tuple[Judged, ...]], ...]
    checks: tuple[Checked, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Expected and not found."""
        return tuple(m for m in self.case.expected if m not in self.found)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Found and not expected."""
        awaited = {*self.case.expected, *self.case.triggers}
        return tuple(m for m in self.found if m not in awaited)

    def row(self) -> dict[str, Any]:
        """As ``--format json`` writes it."""
        return {
            "id": self.case.case_id,
            "expected": list(self.case.expected),
            "found": list(self.found),
            "missing": list(self.missing),
            "wrong": list(self.wrong),
            "checks": [one.row() for one in self.checks],
            "aside": [asdict(one) for one in (*self.case.aside, *self.case.unread)],
        }


@dataclass(frozen=True)
class Replay:
    """A file of cases replayed.

    Attributes:
        cases: The cases, in the order of the file.
        aside: Entries that are no cases.
    """

    cases: tuple[Replayed, ...]
    aside: tuple[SetAside, ...]


def replay(path: Path, on: date) -> Replay:
    """Replay a file of cases.

    Args:
        path: The file.
        on: Last day whose law is known; later acts are not judged.

    Raises:
        SourceError: It is no file of cases.
        OSError: It cannot be read.
    """
    cases, aside = read_cases(path.read_text("utf-8-sig"), path.name)
    return Replay(tuple(_replayed(case, path, on) for case in cases), aside)


def _replayed(case: Case, path: Path, on: date) -> Replayed:
    rows = act_rows(case.acts, path.stem)
    found = monitor("conduct").find({"acts": rows}, Params(law_day=on)).findings
    named = {measure for finding in found for measure in finding.measures}
    judged = tuple((act, judge(row)) for act, row in zip(case.acts, rows.to_dicts(), strict=True))
    ordered = dict.fromkeys(
        one.measure.measure_id for _, each in judged for one in each if one.bears
    )
    order = {m: place for place, m in enumerate(_order())}
    found_ids = tuple(sorted(named & set(ordered), key=lambda m: order[m]))
    checks = tuple(check(case.checks, path, on))
    return Replayed(case, found, found_ids, judged, checks)


def _order() -> Iterable[str]:
    from tricord import measures

    return (measure.measure_id for measure in measures.load())


def act_rows(acts: Iterable[RecordedAct], dataset: str) -> pl.DataFrame:
    """Acts as rows of ``acts``, as a lake would hold them.

    Args:
        acts: The acts.
        dataset: Collection they are of.
    """
    given: Mapping[str, Any] = {
        "dataset": dataset,
        "published_at": datetime(1970, 1, 1, tzinfo=UTC),
        "file_sha256": "",
        "marking": str(CLEAR),
    }
    schema = TABLES["acts"].schema
    rows = [{name: {**asdict(act), **given}[name] for name in schema} for act in acts]
    for row in rows:
        row["act"] = str(row["act"])
        row["actors"] = [str(actor) for actor in row["actors"]]
        for name in ("low", "high"):
            row[name] = None if row[name] is None else float(row[name])
    return pl.DataFrame(rows, schema=schema, orient="row")

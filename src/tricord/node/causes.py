"""What brought about that a finding is new, gave way or is no longer found.

A finding is about a pair. The last run that covered the pair saw certain rows; what differs now
is the cause: the entry, the party, or what was asked of them. Where neither of the two changed,
nor the monitor and its parameters, it is the law.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import cached_property
from typing import Any, Final

import polars as pl

from tricord.lake import Lake
from tricord.monitors.base import Monitor, Pairwise
from tricord.node.cause import Cause
from tricord.node.rescreening import Tables, changed, settings_of

Key = tuple[str, ...]
_WHEN: Final = ("published_at", "published_from", "published_to", "missing_since")


class Causes:
    """Causes of the events of one run.

    Args:
        lake: The lake, before the run is recorded.
        monitor: The monitor.
        row: The run's row of ``runs``.
        tables: Gives the tables it reads, as they were at a version of the lake.
    """

    def __init__(
        self,
        lake: Lake,
        monitor: Monitor,
        row: Mapping[str, Any],
        tables: Callable[[int], Tables],
    ) -> None:
        self._lake, self._monitor, self._row, self._tables = lake, monitor, row, tables
        self._differences: dict[int, _Differences] = {}

    def of(self, subjects: Sequence[str], about: str) -> tuple[Cause, ...]:
        """Causes of an event of a finding.

        Args:
            subjects: Keys of its subjects.
            about: As in `tricord.model.finding.Finding.about`: the list first.
        """
        if not self._runs:
            return (Cause("first"),)
        dataset, name = subjects[0].split("|")[1], about.partition("|")[0]
        run = next((r for r in self._runs if _covers(r, dataset, name)), None)
        if run is None:
            return (Cause("scope"),)
        causes = [*self._changes(run, subjects), *self._asked(run)]
        law = tuple(self._row[column] for column in ("law_day", "law_version"))
        if not causes and law != (run["law_day"], run["law_version"]):
            causes.append(Cause("law", value=self._row["law_day"].isoformat()))
        return tuple(causes)

    def rows(self, subjects: Sequence[str], about: str) -> list[dict[str, Any]]:
        """As `of`, as columns of ``finding_causes``."""
        return [asdict(cause) for cause in self.of(subjects, about)]

    @cached_property
    def _runs(self) -> list[dict[str, Any]]:
        """Earlier runs of the monitor in this view, the last first."""
        name = f"{self._monitor.NAME}@"
        mine = pl.col("monitor").str.starts_with(name), pl.col("view") == self._row["view"]
        runs = self._lake.scan("runs").filter(*mine).sort("recorded_in", descending=True)
        return runs.collect().to_dicts()

    def _asked(self, run: Mapping[str, Any]) -> Iterator[Cause]:
        if run["monitor"] != self._row["monitor"]:
            yield Cause("monitor", value=str(self._row["monitor"]))
        before, now = settings_of(run), settings_of(self._row)
        other = [f"{name}={said}" for name, said in now.items() if before.get(name) != said]
        if other:
            yield Cause("parameters", value=", ".join(other))

    def _changes(self, run: Mapping[str, Any], subjects: Sequence[str]) -> Iterator[Cause]:
        if not isinstance(self._monitor, Pairwise):
            return
        version = run["lake_version"]
        if version not in self._differences:
            before, now = self._tables(version), self._tables(self._row["lake_version"])
            self._differences[version] = _Differences(self._lake, self._monitor, before, now)
        for subject in subjects:
            if (cause := self._differences[version].cause(subject)) is not None:
                yield cause


class _Differences:
    """Parties and entries that differ between two versions of the tables."""

    def __init__(self, lake: Lake, monitor: Pairwise, before: Tables, now: Tables) -> None:
        self._changed = {
            side.subject: changed(before, now, side)
            for side in (monitor.PAIRS.left, monitor.PAIRS.right)
        }
        self._keys = {
            "|".join((subject, *key)): key
            for subject, keys in self._changed.items()
            for key in keys.iter_rows()
        }
        self._parties = [self._rows("parties", tables["parties"]) for tables in (before, now)]
        entries = (before["list_entries"], now["list_entries"])
        self._entries = [self._rows("list", rows) for rows in entries]
        self._history = self._rows("list", lake.history("list_entries").collect())
        latest = now["parties"].group_by("dataset").agg(pl.col("published_at").max())
        self._latest: dict[str, datetime] = dict(latest.iter_rows())

    def _rows(self, subject: str, rows: pl.DataFrame) -> Mapping[Key, list[dict[str, Any]]]:
        """Rows of what changed, by key; of entries in order of publication."""
        keys = self._changed[subject]
        when = [column for column in _WHEN if column in rows.columns]
        kept = rows.select(*keys.columns, *when).join(keys, on=keys.columns, how="semi").sort(when)
        found: dict[Key, list[dict[str, Any]]] = defaultdict(list)
        for row in kept.iter_rows(named=True):
            found[tuple(row[column] for column in keys.columns)].append(row)
        return found

    def cause(self, subject: str) -> Cause | None:
        """How a party or entry changed, if it did."""
        if (key := self._keys.get(subject)) is None:
            return None
        party = subject.startswith("parties|")
        change, changed_at = self._party(key) if party else self._entry(key)
        return Cause("party" if party else "entry", change, subject, changed_at=changed_at)

    def _party(self, key: Key) -> tuple[str, datetime | None]:
        was, is_ = (_only(rows, key) for rows in self._parties)
        if is_ is None:
            return "remove", self._latest.get(key[0])
        return ("add" if was is None else "change"), is_["published_at"]

    def _entry(self, key: Key) -> tuple[str, datetime | None]:
        was, is_ = (_only(rows, key) for rows in self._entries)
        history = self._history.get(key, [])
        if is_ is None:
            ended = [row["published_to"] for row in history if row["published_to"]]
            return "removal-confirmed", max(ended, default=None)
        began = is_["published_from"]
        if was is None:
            known = any(row["published_from"] < began for row in history)
            return ("return" if known else "add"), began
        if is_["missing_since"] and not was["missing_since"]:
            return "remove", is_["missing_since"]
        back = was["missing_since"] and not is_["missing_since"]
        return ("return" if back else "change"), began


def _only(rows: Mapping[Key, list[dict[str, Any]]], key: Key) -> dict[str, Any] | None:
    return next(iter(rows.get(key, ())), None)


def _covers(run: Mapping[str, Any], dataset: str, name: str) -> bool:
    return (not run["datasets"] or dataset in run["datasets"]) and (
        not run["lists"] or name in run["lists"]
    )

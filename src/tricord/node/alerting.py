"""Raising alerts from the findings of a node: all of them once, then what changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import polars as pl

from tricord import clock
from tricord.desk.alerts.grouping import grouped
from tricord.desk.alerts.marks import mark, set_mark
from tricord.desk.alerts.raising import Raised, count_anew, holds_any, take_in, take_out
from tricord.desk.policy import Audience
from tricord.lake import Lake
from tricord.node.recording import LIVE, standing

if TYPE_CHECKING:
    from tricord.desk.desk import Deed, Desk

_CHUNK: Final = 100_000
_Prepared = TypeVar("_Prepared")
_Take = Callable[["Deed"], Raised]
_Step = Callable[[], _Take]
"""Reads what a part of the work needs, and gives what brings it to the desk."""


def raise_alerts(
    lake: Lake, desk: Desk, tell: Callable[[int, int], None] = lambda _done, _of: None
) -> Raised:
    """Raise alerts of what the monitors found and withdrew since the last time.

    The first time looks at every finding that stands, a part at a time; later ones at those that
    changed in a version of the lake no alert knows of. What was interrupted is taken up again; a
    part that was done changes nothing a second time.

    Args:
        lake: The lake.
        desk: The desk.
        tell: Told how many parts are done, and of how many.
    """
    work = _Work(lake, lake.version, desk.partner, clock.now())
    with desk.work() as deed:
        known = mark(deed.connection, LIVE)
        held = holds_any(deed.connection)
    if known is not None and known >= work.version:
        return Raised()
    steps: list[_Step] = [partial(work.changed, known=known)] if known is not None else work.parts()
    if known is None and held:
        steps.append(work.rest)
    total = Raised()
    for done, take in enumerate(_ahead(steps), 1):
        with desk.work() as deed:
            total += take(deed)
            if done == len(steps):
                if total.raised > _CHUNK:
                    count_anew(deed.connection)
                set_mark(deed.connection, LIVE, work.version)
                facts = {"gone": total.gone, "raised": total.raised, "renewed": total.renewed}
                own = Audience(2, frozenset({desk.partner}))
                deed.record("alerts.raised", f"lake:{work.version}", facts, own)
        tell(done, len(steps))
    return total


def _ahead(steps: Sequence[Callable[[], _Prepared]]) -> Iterator[_Prepared]:
    """What steps prepare, in order; while one is used, the next is prepared."""
    with ThreadPoolExecutor(1) as aside:
        coming = aside.submit(steps[0])
        for step in steps[1:]:
            prepared, coming = coming.result(), aside.submit(step)
            yield prepared
        yield coming.result()


@dataclass(frozen=True)
class _Work:
    """One piece of work: a version of the lake, and when."""

    lake: Lake
    version: int
    owner: str
    now: datetime

    def parts(self) -> list[_Step]:
        """Steps that take in all findings that stand, whole subjects at a time."""
        count = self._scan("findings").select(pl.len()).collect().item()
        many = -(-count // _CHUNK) or 1
        return [partial(self.part, place=place, of=many) for place in range(many)]

    def part(self, place: int, of: int) -> _Take:
        """Take in the findings that stand, of one part of the subjects."""
        own = self._scan("findings").filter(pl.col("subjects").hash(seed=0) % of == place)
        current = standing(own, self._scan("finding_events"))
        rows = current.filter(pl.col("status") == "current").collect()
        came = self._grouped(rows)
        return lambda deed: take_in(deed.connection, came, self.now)

    def rest(self) -> _Take:
        """Take out what alerts hold of an earlier time."""
        rows = standing(self._scan("findings"), self._scan("finding_events"))
        stands = rows.filter(pl.col("status") == "current").select("finding_id").collect()
        ids = stands.get_column("finding_id")
        return lambda deed: take_out(deed.connection, ids, self.now)

    def changed(self, known: int) -> _Take:
        """Take in the findings something happened to after a version of the lake."""
        events = self._scan("finding_events")
        late = events.filter(pl.col("lake_version") > known, pl.col("view") == LIVE)
        ids = late.select("finding_id").unique().collect().lazy()
        findings = self._scan("findings").join(ids, on="finding_id", how="semi")
        rows = standing(findings, events).collect()
        current = rows.filter(pl.col("status") == "current")
        gone = rows.filter(pl.col("status") != "current").get_column("finding_id").to_list()
        came = self._grouped(current)
        return lambda deed: take_in(deed.connection, came, self.now, gone)

    def _grouped(self, rows: pl.DataFrame) -> pl.DataFrame:
        ids = rows.lazy().select("finding_id")
        evidence = self._scan("evidence").join(ids, on="finding_id", how="semi").collect()
        return grouped(rows, evidence, self.owner)

    def _scan(self, table: str) -> pl.LazyFrame:
        return self.lake.scan(table, version=self.version)

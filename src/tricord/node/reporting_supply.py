"""What the supply bulletin needs, gathered from the lake as of a day.

The tables of the supply strand are read as they are now: the channels leave out what became known
after the day themselves, since a publication that brings years of history at once would else hide
them all.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

import polars as pl

from tricord.items import Item, abstains, items
from tricord.lake import Lake
from tricord.model.marking import Marking, least_upper_bound
from tricord.monitors.supply_leads import PARTNERS
from tricord.node import supply_figures
from tricord.node.supply_held import held_of, newest_of, raw_files_of, used_rows
from tricord.reports.supply.bulletin import (
    Listening,
    Notice,
    Price,
    Strait,
    SupplyBulletin,
    Unseen,
)
from tricord.reports.supply.changes import Change, change
from tricord.reports.supply.watched import Figures, Mission, Project, Stock, Watched
from tricord.signals import gathering
from tricord.signals.gathering import Course, course, gathered
from tricord.signals.policy import SCHEMES, known_on
from tricord.signals.signal import Channel, Heard, Signal
from tricord.signals.stages import Cuts
from tricord.signals.trade import Lines, watched_lines
from tricord.signals.weights import weights

TABLES: Final = (*gathering.TABLES, "stocks", "projects")
"""Tables it is made of."""
NOTICE_DAYS: Final = 365
"""Days of which notices are told."""
_HS_DIGITS: Final = 6
_STATES: Final = ("fired", "silent", "missing")

Tables = Mapping[str, pl.DataFrame]
Pair = tuple[str, str]


def supply_bulletin(lake: Lake, day: date, language: str) -> SupplyBulletin:
    """The bulletin as of a day, beside what it would have said a month before.

    Args:
        lake: The lake.
        day: Day as of which.
        language: ``en``, ``ko`` or ``ja``.
    """
    tables = {name: lake.scan(name).collect() for name in TABLES}
    return _Gatherer(lake, tables, day).bulletin(language)


def month_before(day: date) -> date:
    """The same day of the month before, or its last."""
    first = day.replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


@dataclass(frozen=True)
class _Said:
    """What all channels said as of a day, and the course of every item and partner."""

    gathered: gathering.Gathered
    courses: Mapping[Pair, Course]

    @staticmethod
    def on(day: date, tables: Tables) -> _Said:
        found = gathered(tables, items(), PARTNERS, day, weights())
        how = (weights(), Cuts())
        pairs = [(item_id, partner) for item_id in items() for partner in PARTNERS]
        signals, heard = found.signals, found.heard
        return _Said(found, {pair: course(signals, heard, pair, day, how) for pair in pairs})


class _Gatherer:
    """Gathers one bulletin."""

    def __init__(self, lake: Lake, tables: Tables, day: date) -> None:
        self.lake = lake
        self.tables = tables
        self.day = day
        self.earlier = month_before(day)
        self.now = _Said.on(day, tables)
        self.before = _Said.on(self.earlier, tables)
        self.used = used_rows(tables, day)

    def bulletin(self, language: str) -> SupplyBulletin:
        """The bulletin."""
        notices = tuple(self._notices())
        held = held_of(self.used)
        told = {each.file_sha256 for each in notices if each.bears} | self._evidence_files()
        files, more = raw_files_of(self.lake, held, told)
        watched = sorted(self._watched(), key=lambda each: (-each.highest, each.item.item_id))
        return SupplyBulletin(
            language=language,
            day=self.day,
            earlier=self.earlier,
            partners=PARTNERS,
            items=tuple(watched),
            changes=tuple(self._changes()),
            straits=tuple(self._straits()),
            prices=tuple(self._prices()),
            notices=notices,
            unseen=tuple(self._unseen()),
            channels=tuple(self._listening(channel) for channel in Channel),
            held=held,
            files=files,
            more_files=more,
            missing=tuple(name for name in TABLES if self.used[name].is_empty()),
            marking=self._marking({each.item.item_id for each in watched if each.told}),
            weights=weights(),
            cuts=Cuts(),
        )

    @cached_property
    def _lines(self) -> Lines:
        codes = self.tables["trade_flows"].select("reporter", "hs", "hs_edition")
        return watched_lines(codes, items())

    @cached_property
    def _figures(self) -> Mapping[str, Figures]:
        """Published prices of watched items, by data set and series."""
        wanted = [name for item in items().values() for name in _prices_of(item)]
        return supply_figures.price_figures(self.tables["observations"], wanted, self.day)

    def _watched(self) -> Iterator[Watched]:
        flows = self.tables["trade_flows"]
        origins = supply_figures.origins(flows, self._lines, PARTNERS, self.day)
        signalled = {
            (each.item_id, each.partner): str(each.terms["origin"])
            for each in self._standing(Channel.TRADE)
        }
        traded = supply_figures.trade_figures(flows, self._lines, PARTNERS, signalled, self.day)
        stocks, projects = self._stocks(), self._projects()
        for item in items().values():
            of = item.item_id
            made = Watched(
                item=item,
                courses={partner: self.now.courses[of, partner] for partner in PARTNERS},
                before={partner: self.before.courses[of, partner] for partner in PARTNERS},
                origins={partner: origins.get((of, partner), ()) for partner in PARTNERS},
                prices=tuple(self._figures[p] for p in _prices_of(item) if p in self._figures),
                trade={p: traded[of, p] for p in PARTNERS if (of, p) in traded},
                stocks=stocks.get(of, ()),
                projects=projects.get(of, ()),
            )
            hosts = {made.origin_for(partner) for partner in PARTNERS}
            there = sorted(each for each in self._missions if each.host in hosts)
            yield replace(made, missions=tuple(there))

    def _standing(self, channel: Channel) -> list[Signal]:
        """Signals of a channel that count on the day, the newest last."""
        signals = self.now.gathered.said[channel].signals
        return [each for each in signals if each.known_on <= self.day <= each.until]

    def _evidence_files(self) -> set[str]:
        """Raw files of rows that courses rest on."""
        terms = (term for each in self.now.courses.values() for term in each.odds.terms)
        rows = (row for term in terms for signal in term.signals for row in signal.rows)
        return {str(row["file_sha256"]) for row in rows}

    @cached_property
    def _missions(self) -> frozenset[Mission]:
        rows = self.used["mission_reports"].iter_rows(named=True)
        return frozenset(Mission(row["partner"], row["mission"], row["host"]) for row in rows)

    def _stocks(self) -> dict[str, tuple[Stock, ...]]:
        newest: dict[tuple[str, str, str], dict[str, Any]] = {}
        for row in self.used["stocks"].sort("held_on", "published_at").iter_rows(named=True):
            newest[row["item_id"], row["partner"], row["dataset"]] = row
        found: dict[str, tuple[Stock, ...]] = {}
        for (item_id, partner, _), row in sorted(newest.items()):
            told = (row["held_on"], row["stock_t"], row["daily_use_t"], row["source"])
            found[item_id] = (*found.get(item_id, ()), Stock(partner, *told))
        return found

    def _projects(self) -> dict[str, tuple[Project, ...]]:
        newest: dict[Pair, dict[str, Any]] = {}
        for row in self.used["projects"].sort("published_at").iter_rows(named=True):
            newest[row["dataset"], row["project_id"]] = row
        found: dict[str, tuple[Project, ...]] = {}
        for _, row in sorted(newest.items()):
            told = (row["name"], row["place"], row["stage"], row["capacity_t"])
            made = Project(*told, row["starts_on"], row["next_step"])
            found[row["item_id"]] = (*found.get(row["item_id"], ()), made)
        return found

    def _changes(self) -> list[Change]:
        """Stages that rose, the highest first, then those that fell."""
        found = [change(self.before.courses[pair], now) for pair, now in self.now.courses.items()]
        told = [each for each in found if each is not None]
        return sorted(told, key=lambda each: (not each.rose, -each.probability))

    def _straits(self) -> Iterator[Strait]:
        figures = supply_figures.strait_figures(self.tables["observations"], self.day)
        signals = {each.series: each for each in self._standing(Channel.TRANSIT)}
        for place, of in sorted(figures.items()):
            passing = tuple(each.item_id for each in items().values() if place in each.routes)
            recent, usual = supply_figures.passage_means(of)
            yield Strait(place, of, recent, usual, signals.get(place), passing)

    def _prices(self) -> Iterator[Price]:
        signals = {each.series: each for each in self._standing(Channel.PRICE)}
        for name, figures in sorted(self._figures.items()):
            of = [each.item_id for each in items().values() if name in _prices_of(each)]
            yield Price(figures, tuple(of), signals.get(name))

    def _notices(self) -> Iterator[Notice]:
        bearing: dict[Pair, list[Signal]] = {}
        for signal in self.now.gathered.said[Channel.POLICY].signals:
            row = signal.rows[0]
            bearing.setdefault((row["dataset"], row["notice_id"]), []).append(signal)
        rows = self.used["notices"].sort("notice_id", "published_at").to_dicts()
        newest = {(row["dataset"], row["notice_id"]): row for row in rows}
        since = self.day - timedelta(days=NOTICE_DAYS)
        told = [row for row in newest.values() if known_on(row) > since]
        for row in sorted(told, key=lambda row: (-known_on(row).toordinal(), row["notice_id"])):
            signals = bearing.get((row["dataset"], row["notice_id"]), [])
            named = {each.item_id: each.kind for each in signals}
            yield Notice(
                *(row["notice_id"], row["title"], row["state"], row["number"], known_on(row)),
                *(row["issued_on"], row["effective_on"], tuple(row["hs_lines"])),
                bears=tuple(sorted(named.items())),
                partners=tuple(p for p in PARTNERS if any(s.partner == p for s in signals)),
                file_sha256=row["file_sha256"],
            )

    def _unseen(self) -> Iterator[Unseen]:
        said = self.now.gathered.said
        why = {**said[Channel.STRUCTURE].abstained, **said[Channel.TRADE].abstained}
        known = set(self.used["trade_flows"].select("reporter", "hs").unique().iter_rows())
        grouped: dict[Pair, list[str]] = {}
        for line, reason in sorted(why.items()):
            if tuple(line.split(" ")) in known:
                grouped.setdefault((line.partition(" ")[2][:6], reason), []).append(line)
        for (hs6, reason), codes in sorted(grouped.items()):
            of_heading = [each for each in items().values() if each.line(hs6)]
            changed = reason == "edition"
            held = [each for each in of_heading if changed or _hidden(each, codes)]
            national = dict.fromkeys(
                f"{line.scheme} {line.line}" for each in held for line in each.national
            )
            named = tuple(each.item_id for each in held)
            yield Unseen(hs6, tuple(codes), reason, named, tuple(national))

    def _listening(self, channel: Channel) -> Listening:
        states = {
            pair: term.state
            for pair, of in self.now.courses.items()
            for term in of.odds.terms
            if term.channel is channel
        }
        heard = [each for each in self.now.gathered.heard if each.channel is channel]
        missing = [pair for pair, state in states.items() if state == "missing"]
        stale = [pair for pair in missing if any(_is_of(each, pair) for each in heard)]
        fired, silent, lacking = (sum(s == each for s in states.values()) for each in _STATES)
        looked = self.now.gathered.looked.get(channel)
        return Listening(
            *(channel, fired, silent, lacking, len(stale)),
            newest=newest_of(self.used, channel),
            emulated=looked.emulated if looked else False,
        )

    def _marking(self, shown: AbstractSet[str]) -> Marking:
        """Least upper bound of all rows looked at; of stocks and projects those that are shown."""
        marks: set[str] = set()
        for name, rows in self.used.items():
            bare = name not in ("stocks", "projects")
            told = rows if bare else rows.filter(pl.col("item_id").is_in(sorted(shown)))
            marks.update(told.get_column("marking").unique())
        return least_upper_bound(map(Marking.parse, sorted(marks)))


def _prices_of(item: Item) -> list[str]:
    return [f"{price.dataset}|{price.series}" for price in item.prices]


def _hidden(item: Item, codes: Sequence[str]) -> bool:
    """Whether none of the lines held, each a reporter and a code, shows an item."""
    for line in codes:
        reporter, _, code = line.partition(" ")
        scheme = SCHEMES.get(reporter, "HS") if len(code) > _HS_DIGITS else "HS"
        if abstains(item, code, scheme) is None:
            return False
    return True


def _is_of(heard: Heard, pair: Pair) -> bool:
    return heard.item_id in ("", pair[0]) and heard.partner in ("", pair[1])

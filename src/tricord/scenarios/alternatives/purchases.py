"""What one importer buys today: origins, shares, the year, and whose figures these are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.scenarios.alternatives.trade import COVERED, KINDS, Trade
from tricord.trade.dependence.doubting import TOLERANCE
from tricord.trade.dependence.partners import HUBS

MANY_GOODS: Final = 30
"""Codes of goods from which statistics that name a few partners are an extract. [ours]"""


@dataclass(frozen=True, slots=True)
class Origin:
    """What comes from one origin in a year.

    Attributes:
        place: ISO 3166 alpha-3; ``EU`` for the European Union as one.
        tonnes: ``None`` where not known.
        dollars: The same.
        share: Share of all imports, 0 to 1, by value; ``None`` where they are not all known.
        share_by_weight: The same by weight.
    """

    place: str
    tonnes: float | None
    dollars: float | None
    share: float | None
    share_by_weight: float | None


@dataclass(frozen=True)
class Purchases:
    """What an importer buys of an item in a year.

    Attributes:
        importer: ISO 3166 alpha-3.
        kind: A word of `tricord.scenarios.alternatives.trade.KINDS`.
        datasets: Where the figures are from.
        year: The year.
        origins: The largest first, by value.
        complete: All its origins are there: who is none of them sells it nothing. Not so of the
            mirror of a few exporters, nor of an extract that names a few partners in all.
        tonnes: Of all; ``None`` where too little of the value has a weight, or it is not complete.
        doubts: Words, each a message ``alternatives-doubt-<word>``, with what they name.
        markings: Of the rows it rests on.
    """

    importer: str
    kind: str
    datasets: str
    year: int
    origins: tuple[Origin, ...]
    complete: bool
    tonnes: float | None
    doubts: tuple[tuple[str, Mapping[str, str]], ...]
    markings: frozenset[str]

    @property
    def whole(self) -> bool:
        """Whether there are shares: of all it buys, or, of an extract, of what that names."""
        return any(origin.share is not None for origin in self.origins)

    @property
    def hhi(self) -> float | None:
        """Herfindahl-Hirschman index by value, 0 to 1; ``None`` where there are no shares."""
        return sum((each.share or 0.0) ** 2 for each in self.origins) if self.whole else None

    @property
    def top(self) -> Origin | None:
        """The largest origin; ``None`` where the shares are not known."""
        return self.origins[0] if self.whole else None

    def of(self, place: str) -> Origin | None:
        """What comes from a place; ``None`` where nothing is told."""
        return next((each for each in self.origins if each.place == place), None)

    def tonnes_of(self, place: str) -> float | None:
        """Tonnes from a place: 0 where all origins are there and it is none of them."""
        found = self.of(place)
        if found is not None:
            return found.tonnes
        return 0.0 if self.complete else None

    def dollars_of(self, place: str) -> float | None:
        """The same in US dollars."""
        found = self.of(place)
        if found is not None:
            return found.dollars
        return 0.0 if self.complete else None


def purchases(trade: Trade, importer: str, year: int | None = None) -> Purchases | None:
    """What an importer buys.

    The importer's own figures of the newest year there is go first; then reconciled ones, then the
    exports of others to it.

    Args:
        trade: What statistics say.
        importer: ISO 3166 alpha-3.
        year: That year alone; by default the newest of the best figures.

    Returns:
        ``None`` where nothing is told.
    """
    told = trade.told.filter(pl.col("importer") == importer).to_dicts()
    told = [row for row in told if year is None or row["year"] == year]
    if not told:
        return None
    best = min(told, key=lambda row: (KINDS.index(row["kind"]), -row["year"]))
    of = (pl.col("importer") == importer) & (pl.col("year") == best["year"])
    arcs = trade.flows.filter(of)
    # Where few States report, their exports to one importer are not all it buys.
    whole = best["kind"] != "mirror" or best["year"] in trade.world_years
    few, extract = _few(trade, best)
    value, weighed = float(arcs["value"].sum()), arcs.filter(pl.col("tonnes").is_not_null())
    tonnes = float(weighed["tonnes"].sum())
    covered = value > 0 and float(weighed["value"].sum()) >= COVERED * value
    origins = [
        Origin(
            place=arc["exporter"],
            tonnes=arc["tonnes"],
            dollars=arc["dollars"],
            share=arc["value"] / value if whole and value > 0 else None,
            share_by_weight=arc["tonnes"] / tonnes
            if whole and covered and tonnes > 0 and arc["tonnes"] is not None
            else None,
        )
        for arc in arcs.sort("value", "exporter", descending=[True, False]).iter_rows(named=True)
    ]
    return Purchases(
        importer=importer,
        kind=best["kind"],
        datasets=best["datasets"],
        year=best["year"],
        origins=tuple(origins),
        complete=whole and not extract,
        tonnes=tonnes if whole and covered and not extract else None,
        doubts=(
            *([("few" if extract else "narrow", {"count": str(few)})] if few else []),
            *_doubts(best, origins, whole=whole, covered=covered),
        ),
        markings=_markings(trade, best),
    )


def _few(trade: Trade, best: Mapping[str, object]) -> tuple[int, bool]:
    """How many partners few are, 0 where there are enough, and whether it is an extract.

    A few partners over many goods are an extract. A few over a few goods may be all there are.
    """
    if best["kind"] != "own":
        return 0, False
    keys = [(name, str(best["importer"])) for name in str(best["datasets"]).split(", ")]
    named = max(trade.coverage.partners.get(key, 0) for key in keys)
    goods = max(trade.coverage.goods.get(key, 0) for key in keys)
    if named >= TOLERANCE.partners:
        return 0, False
    return named, goods >= MANY_GOODS


def _doubts(
    best: Mapping[str, object], origins: list[Origin], *, whole: bool, covered: bool
) -> list[tuple[str, Mapping[str, str]]]:
    found: list[tuple[str, Mapping[str, str]]] = []
    if best["kind"] in ("mirror", "reconciled"):
        found.append((str(best["kind"]), {}))
    if not whole:
        found.append(("partial", {"count": str(len(origins))}))
    total, together = best["world"], best["together"]
    if isinstance(total, float) and isinstance(together, float) and total > 0:
        off = abs(together - total) / total
        if off > TOLERANCE.total:
            found.append(("total", {"percent": f"{100 * off:.0f}"}))
    if whole and not covered:
        found.append(("weightless", {}))
    hubs = [each.place for each in origins if each.place in HUBS and (each.share or 0) >= 0.1]
    if hubs:
        found.append(("hub", {"places": ", ".join(hubs)}))
    return found


def _markings(trade: Trade, best: Mapping[str, object]) -> frozenset[str]:
    used = trade.rows.filter(
        pl.col("importer") == best["importer"],
        pl.col("year") == best["year"],
        pl.col("dataset").is_in(str(best["datasets"]).split(", ")),
    )
    return frozenset(used["marking"].unique().to_list())

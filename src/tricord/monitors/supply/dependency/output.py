"""Who makes what: the world's output by stage of a material, mined and refined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord.items import Item, items
from tricord.trade.countries import WORLD
from tricord.trade.dependence.partners import is_origin

_MINED: Final = re.compile(r"(?i)\bmine\b|\bmining\b|\bore\b")
_REFINED: Final = re.compile(r"(?i)refin|smelter|\bprimary\b|\bmetal\b|plant")

LEAST: Final = 3
"""Countries a year must name, unless those it names make half of the world's output. [ours]"""


@dataclass(frozen=True)
class Output:
    """Output of one stage of a material.

    Attributes:
        amounts: By country, in one unit.
        total: Of the world; ``None`` where nobody says.
        year: Of the figures.
        rows: Rows of ``observations`` it rests on, the largest first; none where it is from the
            catalogue.
    """

    amounts: Mapping[str, float]
    total: float | None
    year: int
    rows: tuple[Mapping[str, Any], ...] = ()


def minerals() -> frozenset[str]:
    """Names, in small letters, under which surveys list what the catalogue holds."""
    return frozenset(name.casefold() for item in items().values() for name in item.minerals)


def outputs(observations: pl.DataFrame) -> Mapping[tuple[str, str], Output]:
    """The world's output by material and stage.

    Of published figures those of the newest year that name the most countries, one publication and
    one count alone; where there are none, the shares of the catalogue.

    Args:
        observations: Rows of ``observations``.
    """
    found = {key: _of_catalogue(of) for key, of in _by_stage().items() if _producers(of)}
    return {**found, **_observed(observations)}


def _by_stage() -> Mapping[tuple[str, str], tuple[Item, ...]]:
    found: dict[tuple[str, str], tuple[Item, ...]] = {}
    for item in items().values():
        key = (item.material, str(item.stage))
        found[key] = (*found.get(key, ()), item)
    return found


def _producers(of: Iterable[Item]) -> Item | None:
    return next((item for item in of if item.producers), None)


def _of_catalogue(of: tuple[Item, ...]) -> Output:
    item = _producers(of) or of[0]
    shares = {each.place: each.share for each in item.producers}
    return Output(shares, 1.0, max(each.year for each in item.producers))


def _observed(observations: pl.DataFrame) -> Mapping[tuple[str, str], Output]:
    """Output as surveys publish it."""
    stages = _stages_of_goods()
    told = observations.filter(
        pl.col("measure") == "production",
        pl.col("months") == 12,
        pl.col("value").is_not_null(),
    )
    latest = told.sort("published_at", maintain_order=True).unique(
        ["dataset", "series", "measure", "first_day"], keep="last", maintain_order=True
    )
    groups: dict[tuple[str, str], dict[tuple[Any, ...], list[dict[str, Any]]]] = {}
    for row in latest.sort("dataset", "series", "first_day").to_dicts():
        keys = stages.get(row["goods"].casefold(), frozenset())
        # Of goods that hold several materials it is not known how much is which.
        if len({material for material, _ in keys}) > 1:
            continue
        for key in keys:
            if _stage(row, stages) == key[1]:
                count = (row["first_day"].year, row["dataset"], _counted(row), row["unit"])
                groups.setdefault(key, {}).setdefault(count, []).append(row)
    told_of = {key: {c: r for c, r in of.items() if _tells(r)} for key, of in groups.items()}
    return {key: _output(counts) for key, counts in told_of.items() if counts}


def _stages_of_goods() -> Mapping[str, frozenset[tuple[str, str]]]:
    """Materials and stages that goods of a survey may be."""
    found: dict[str, set[tuple[str, str]]] = {}
    for item in items().values():
        for name in item.minerals:
            found.setdefault(name.casefold(), set()).add((item.material, str(item.stage)))
    return {name: frozenset(keys) for name, keys in found.items()}


def _stage(row: Mapping[str, Any], stages: Mapping[str, frozenset[tuple[str, str]]]) -> str:
    """The stage a figure is of: what the goods or the count say; empty where neither does."""
    said = f"{row['goods']} {_counted(row)}"
    mined, refined = bool(_MINED.search(said)), bool(_REFINED.search(said))
    if mined != refined:
        return "ore" if mined else "refined"
    possible = {stage for _, stage in stages[row["goods"].casefold()]}
    return possible.pop() if len(possible) == 1 and not mined else ""


def _counted(row: Mapping[str, Any]) -> str:
    """What a series counts, its country left out."""
    parts = str(row["series"]).split("|")
    return parts[1] if len(parts) > 1 else ""


def _tells(rows: list[dict[str, Any]]) -> bool:
    """Whether so many countries are named that figures tell who makes it."""
    amounts, total = _amounts(rows), _total(rows)
    return len(amounts) >= LEAST or sum(amounts.values()) >= 0.5 * (total or float("inf"))


def _total(rows: Iterable[Mapping[str, Any]]) -> float | None:
    return max((float(row["value"]) for row in rows if row["place"] == WORLD), default=None)


def _amounts(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    return {
        row["place"]: float(row["value"])
        for row in rows
        if is_origin(row["place"]) and row["value"] > 0
    }


def _output(counts: Mapping[tuple[Any, ...], list[dict[str, Any]]]) -> Output:
    """Of several counts the newest, then the one that names the most countries."""
    best = max(counts, key=lambda count: (count[0], len(_amounts(counts[count])), str(count[1:])))
    rows = counts[best]
    named = sorted(
        (row for row in rows if row["place"] in _amounts(rows)),
        key=lambda row: (-row["value"], row["place"]),
    )
    return Output(_amounts(rows), _total(rows), int(best[0]), tuple(named))

"""Who makes an item in the world, what each could make, and what each could add.

Definition. *Spare* is plant capacity less production of one country and year, in one publication
and unit, never below zero; it is known only where both are published. Figures of geological surveys
are taken of the table the catalogue names for the item, and where another release words it
differently, of the only table of the same stage whose words are like it. What is counted by content
(metal, oxide, nutrient) cannot be held against weights of trade, and is told so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Final

import polars as pl

from tricord.items import Item
from tricord.items.entry import Stage
from tricord.model.observation import Measure, Told
from tricord.trade.countries import WORLD

USGS: Final = "usgs-mcs"
BGS: Final = "bgs-production"

BARRED: Final = ("PRK",)
"""Whose spare capacity is nobody's alternative: trade with the DPRK is under the UN measures."""

_TONNES: Final = {
    "kilograms": 1e-3,
    "metric tons": 1.0,
    "thousand metric tons": 1e3,
    "million metric tons": 1e6,
    "metric dry tons": 1.0,
    "thousand metric dry tons": 1e3,
    "tonnes (metric)": 1.0,
    "tonnes (metal content)": 1.0,
    "kilograms (metal content)": 1e-3,
}
"""Units of weight of both publications."""

_CONTENT: Final = re.compile(r"content|equivalent|\bdry\b", re.IGNORECASE)
_STAGES: Final = (
    ("ore", re.compile(r"\bmine\b", re.IGNORECASE)),
    ("refined", re.compile(r"refiner|smelter|\bprimary\b|sponge|\bplant\b", re.IGNORECASE)),
)
_GENERIC: Final = re.compile(
    r"\b(?:mine|po?r?oduction|refinery|smelter|plant|primary|secondary|capacity|reserves|yearend"
    r"|content|equivalent|estimated|rounded|gross|weight|all|forms|and|of|total)\b"
)
_LIKE: Final = 0.6
_AHEAD: Final = 0.1
"""How like the words of two tables must be, and how much liker than the next."""


@dataclass(frozen=True, slots=True)
class Maker:
    """One country's part.

    Attributes:
        place: ISO 3166 alpha-3.
        share: Share of the world's output, 0 to 1; ``None`` where not known.
        production_t: Tonnes a year; ``None`` where not published, or not in tonnes.
        capacity_t: What its plants can make in the same year.
        reserves_t: What could be mined, tonnes; of an ore alone.
        estimated: The publisher estimated production or capacity.
    """

    place: str
    share: float | None
    production_t: float | None = None
    capacity_t: float | None = None
    reserves_t: float | None = None
    estimated: bool = False

    @property
    def spare_t(self) -> float | None:
        """Capacity less production, never below 0; ``None`` where not both are known."""
        if self.production_t is None or self.capacity_t is None:
            return None
        return max(0.0, self.capacity_t - self.production_t)


@dataclass(frozen=True)
class Output:
    """The world's output of an item.

    Attributes:
        source: Data set, or the publication the catalogue cites.
        detail: The table, as printed; empty where the catalogue cites it with the source.
        counted: What shares are of: ``production``, ``refining`` or ``capacity``.
        year: Of the figures.
        makers: The largest first.
        by_content: Counted by content, so that trade cannot be held against it.
        markings: Of the rows it rests on.
    """

    source: str
    detail: str
    counted: str
    year: int
    makers: tuple[Maker, ...]
    by_content: bool
    markings: frozenset[str]

    def of(self, place: str) -> Maker | None:
        """The part of a country; ``None`` where nothing is told."""
        return next((maker for maker in self.makers if maker.place == place), None)

    def spare_t(self, place: str) -> float | None:
        """What a country can add, in tonnes as traded; ``None`` where not known or barred."""
        maker = self.of(place)
        if maker is None or self.by_content or place in BARRED:
            return None
        return maker.spare_t


def catalogue_output(item: Item, moment: date | None = None) -> Output | None:
    """The largest makers as the catalogue has them, with shares alone.

    Args:
        item: The item.
        moment: Day as of which; figures of a year are known from the end of January of the
            second year after it on, as in `tricord.signals.structure`.
    """
    if not item.producers:
        return None
    first = item.producers[0]
    if moment is not None and date(first.year + 2, 1, 31) > moment:
        return None
    makers = tuple(Maker(each.place, each.share) for each in item.producers)
    content = _by_content(item, "")
    return Output(first.source, "", first.measure, first.year, makers, content, frozenset())


def world_output(observations: pl.DataFrame, item: Item) -> Output | None:
    """The world's output as geological surveys have it.

    Args:
        observations: Rows of ``observations`` as they stood.
        item: The item.

    Returns:
        ``None`` where no table of theirs is that of the item.
    """
    usgs = observations.filter(pl.col("dataset") == USGS, _of_goods(observations, item))
    newest = usgs.sort("published_at").partition_by("published_at", maintain_order=True)
    for release in reversed(newest):
        if found := _of_tables(_with_detail(release), item):
            return found
    goods = [name for name in item.minerals if name != _table(item)[0]]
    bgs = observations.filter(pl.col("dataset") == BGS, pl.col("goods").is_in(goods))
    if bgs["goods"].n_unique() != 1:
        return None
    latest = bgs.sort("published_at").unique(
        ["series", "measure", "first_day"], keep="last", maintain_order=True
    )
    return _of_rows({Measure.PRODUCTION: latest}, item, bgs["goods"][0])


def _table(item: Item) -> tuple[str, str]:
    """Goods and kind of output of the table the catalogue's producers are from; empty if none."""
    for producer in item.producers:
        cited = re.sub(r" \(world without [A-Z, ]+\)$", "", producer.source).rpartition(": ")[2]
        goods, bar, detail = cited.partition(" | ")
        return (goods, detail) if bar else ("", "")
    return "", ""


def _folded(goods: str) -> str:
    bare = re.sub(r"\([^)]*\)", " ", goods.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def _of_goods(observations: pl.DataFrame, item: Item) -> pl.Expr:
    """Whether the goods are those of the table; releases write them in several ways."""
    wanted = _folded(_table(item)[0])
    said = observations["goods"].unique().to_list()
    return pl.col("goods").is_in([each for each in said if wanted and _folded(each) == wanted])


def _with_detail(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with the detail and the unit their series is of."""
    parts = pl.col("series").str.split("|")
    return rows.with_columns(detail=parts.list.get(1, null_on_oob=True).fill_null(""))


def _of_tables(rows: pl.DataFrame, item: Item) -> Output | None:
    _, wanted = _table(item)
    picked: dict[Measure, pl.DataFrame] = {}
    named = ""
    # In tables of metal a column of reserves holds other things: metal is refined, not mined.
    reserves = (Measure.RESERVES,) if item.stage is Stage.ORE else ()
    for measure in (Measure.PRODUCTION, Measure.PLANT_CAPACITY, *reserves):
        of = rows.filter(pl.col("measure") == measure.value)
        countries = of.filter(pl.col("place").str.contains(r"^[A-Z]{3}$"), pl.col("place") != WORLD)
        # What is told of one country alone is a line of its own, not the table of the world.
        wide = countries.group_by("detail").agg(pl.col("place").n_unique())
        details = sorted(wide.filter(pl.col("place") > 1)["detail"].to_list())
        detail = _like(details, named or wanted, strict=measure is not Measure.RESERVES)
        if detail is not None:
            picked[measure] = of.filter(pl.col("detail") == detail)
            named = named or detail
    if Measure.PRODUCTION not in picked and Measure.PLANT_CAPACITY not in picked:
        return None
    return _of_rows(picked, item, named)


def _like(details: Sequence[str], wanted: str, *, strict: bool) -> str | None:
    """The detail that is the one wanted; ``None`` where none is, or several may be."""
    if wanted in details:
        return wanted
    stage = _stage(wanted)
    same = [each for each in details if not strict or _stage(each) in ("", stage) or not stage]
    near = sorted(((_likeness(wanted, each), each) for each in same), reverse=True)
    if not near or near[0][0] < _LIKE:
        return None
    ahead = len(near) == 1 or near[0][0] - near[1][0] >= _AHEAD
    return near[0][1] if ahead else None


def _likeness(wanted: str, given: str) -> float:
    """How like two details are, 0 to 1: 1 where one of them has no words of its own."""
    one, other = _specific(wanted), _specific(given)
    if not one or not other:
        return 1.0
    return SequenceMatcher(None, one, other).ratio()


def _stage(detail: str) -> str:
    return next((stage for stage, words in _STAGES if words.search(detail)), "")


def _specific(detail: str) -> str:
    """The words of a detail that tell it from others."""
    return " ".join(re.findall(r"[a-z0-9]+", _GENERIC.sub(" ", detail.casefold())))


def _by_content(item: Item, *words: str) -> bool:
    """Whether output is counted by content; so too where nobody says how an ore is weighed."""
    _, detail = _table(item)
    if any(_CONTENT.search(word) for word in (detail, *words)):
        return True
    return item.stage is Stage.ORE and not detail


def _of_rows(picked: Mapping[Measure, pl.DataFrame], item: Item, detail: str) -> Output | None:
    main = picked.get(Measure.PRODUCTION, picked.get(Measure.PLANT_CAPACITY))
    if main is None:
        return None
    known = main.filter(pl.col("value").is_not_null(), pl.col("place") != "")
    if known.is_empty():
        return None
    year = known["first_day"].dt.year().max()
    if not isinstance(year, int):
        return None
    figures = {measure: _figures(rows, measure, year) for measure, rows in picked.items()}
    reserves = figures.get(Measure.RESERVES, {})
    shares = figures.get(Measure.PRODUCTION) or figures[Measure.PLANT_CAPACITY]
    total = shares.get(WORLD, (None, False))[0]
    places = sorted({place for of in figures.values() for place in of} - {WORLD, ""})
    makers = []
    for place in places:
        made, guessed = figures.get(Measure.PRODUCTION, {}).get(place, (None, False))
        can, assumed = figures.get(Measure.PLANT_CAPACITY, {}).get(place, (None, False))
        amount = shares.get(place, (None, False))[0]
        share = amount / total if amount is not None and total else None
        under = reserves.get(place, (None, False))[0]
        makers.append(Maker(place, share, made, can, under, guessed or assumed))
    makers.sort(key=lambda maker: (-(maker.share or -1.0), -(maker.production_t or 0), maker.place))
    rows = pl.concat(picked.values(), how="diagonal")
    units = rows["unit"].unique().to_list()
    return Output(
        source=rows["dataset"][0],
        detail=detail,
        counted="production" if figures.get(Measure.PRODUCTION) else "capacity",
        year=year,
        makers=tuple(makers),
        by_content=_by_content(item, detail, *units),
        markings=frozenset(rows["marking"].unique().to_list()),
    )


def _figures(
    rows: pl.DataFrame, measure: Measure, year: int
) -> dict[str, tuple[float | None, bool]]:
    """Tonnes by place, and whether they are estimated; reserves of the newest year there is."""
    dated = rows.with_columns(year=pl.col("first_day").dt.year())
    if measure is Measure.RESERVES:
        of = dated.filter(pl.col("year") == pl.col("year").max())
    else:
        of = dated.filter(pl.col("year") == year)
    found: dict[str, tuple[float | None, bool]] = {}
    twice: set[str] = set()
    for row in of.sort("place", "series").iter_rows(named=True):
        tonnes = _tonnes(row)
        # Parts of a country, each with a figure of its own, are no figure of the country.
        if row["place"] in found:
            twice.add(row["place"])
        found[row["place"]] = (tonnes, row["standing"] == Told.ESTIMATED.value)
    return {place: (None, False) if place in twice else said for place, said in found.items()}


def _tonnes(row: Mapping[str, Any]) -> float | None:
    factor = _TONNES.get(str(row["unit"]).strip().casefold())
    return None if row["value"] is None or factor is None else float(row["value"]) * factor

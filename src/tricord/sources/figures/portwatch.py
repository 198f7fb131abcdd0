"""Ships through straits by day, as IMF PortWatch counts them from AIS.

Three forms of the layer "Daily Chokepoints Data": CSV, the JSON of its interface (``attributes`` of
``features``) and GeoJSON (``properties``). The interface answers 1,000 records at most and says so
where there are more: such a page is refused, as half an answer would take the place of a whole one.
A day is a date in UTC, or milliseconds
since 1970; ``n_<kind>`` are ships of five kinds, ``n_cargo`` the first four together, ``n_total``
all; ``capacity_<kind>`` and ``capacity`` what they can carry, in metric tons of deadweight. The
fourth form is a copy by strait (``chokepoint,date,container,...,total,capContainer,...``), which
prints no capacity in all: it is the sum of its five. A strait bears one identifier in all of them
(``straits.toml``).

Calls and capacity in all become figures. A total that is not the sum of its kinds shows that a day
is wrong: it is set aside, and nothing of it mended. PortWatch counts what AIS shows, so ships that
switched it off are missing; the days nearest to a release are revised later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar, Final, NamedTuple

from tricord.errors import SourceError
from tricord.model.observation import Measure
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures.published_lines import first_headings, published_lines
from tricord.sources.figures.rows import Figure, Figures, number
from tricord.sources.figures.straits import straits_of

_CARGO: Final = ("container", "dry_bulk", "general_cargo", "roro")
_KINDS: Final = (*_CARGO, "tanker")
_DAY: Final = ("date", "portid", "portname")
_COUNTS: Final = (*(f"n_{kind}" for kind in _KINDS), "n_total")
_CAPACITIES: Final = (*(f"capacity_{kind}" for kind in _KINDS), "capacity")
_NEEDED: Final = (*_DAY, *_COUNTS, *_CAPACITIES)
_COPIED: Final = {
    "chokepoint": "portname",
    "date": "date",
    "container": "n_container",
    "dryBulk": "n_dry_bulk",
    "generalCargo": "n_general_cargo",
    "roro": "n_roro",
    "tanker": "n_tanker",
    "cargo": "n_cargo",
    "other": "n_other",
    "total": "n_total",
    "capContainer": "capacity_container",
    "capDryBulk": "capacity_dry_bulk",
    "capGeneralCargo": "capacity_general_cargo",
    "capRoro": "capacity_roro",
    "capTanker": "capacity_tanker",
}
"""Columns of the copy, and what they are in the layer."""
_ROUNDED: Final = 3.0
"""Tons by which five rounded capacities and their rounded sum may differ."""
_ISO: Final = re.compile(
    r"(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]00:00:00(?:\.0+)?(?:Z|\+00(?::?00)?)?)?"
)
_MILLISECONDS: Final = re.compile(r"-?\d{9,14}(?:\.0+)?")
_DAY_MS: Final = 86_400_000


class Day(NamedTuple):
    """One record: a strait on a day.

    Attributes:
        place: Where in the raw file.
        said: Text per field of the layer.
    """

    place: str
    said: Mapping[str, str]


class PortWatch(Source):
    """Source ``portwatch``: daily transits of straits (IMF PortWatch)."""

    name: ClassVar[str] = "portwatch"
    title: ClassVar[str] = "source-portwatch"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    address: ClassVar[Mapping[str, str]] = {
        "": "https://portwatch.imf.org/datasets/42132aa4e2fc4d41bdaf9a445f688931_0/about"
    }
    licence: ClassVar[str] = "IMF terms of use; not to be redistributed; source: IMF PortWatch"
    cadence_days: ClassVar[int | None] = 8
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for any of its forms, by headings or names of fields."""
        if begins_like_json(raw.head):
            ours = all(f'"{name}"'.encode() in raw.head for name in ("portid", "n_tanker"))
            return "" if ours and b'"features"' in raw.head else None
        found = first_headings(raw)
        layer = {"portid", "n_tanker", "n_container"} <= found
        copy = {"chokepoint", "capTanker", "capContainer"} <= found
        return "" if layer or copy else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # copies count in the same data set
        """``portwatch``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Calls and capacity of every strait and day.

        Raises:
            SourceError: It cannot be read, lacks a column (``table-column-missing``) or a field
                (``portwatch-field-missing``), or is one page of several
                (``portwatch-page-cut``).
        """
        raw = files[""]
        figures = Figures()
        if begins_like_json(raw.head):
            days = _answered(_features(read_json(raw), raw.name), raw.name)
        elif "chokepoint" in first_headings(raw):
            days = _copied(raw)
        else:
            days = (Day(row.place, said) for row, said in published_lines(raw, _NEEDED))
        summed = sum(_take(figures, day) for day in days)
        if not summed:
            return figures.reading()
        return figures.reading(("note-portwatch-summed", {"count": str(summed)}))


def _copied(raw: Raw) -> Iterator[Day]:
    for row, said in published_lines(raw, _COPIED, known=()):
        yield Day(row.place, {_COPIED[heading]: cell for heading, cell in said.items()})


def _features(whole: Any, file: str) -> list[Any]:
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list):
        raise SourceError("portwatch-field-missing", file=file, place="–", field="features")
    if _is_cut(whole):
        raise SourceError("portwatch-page-cut", file=file, count=len(features))
    return features


def _answered(features: Sequence[Any], file: str) -> Iterator[Day]:
    for at, feature in enumerate(features):
        place = f"features[{at}]"
        told = feature if isinstance(feature, dict) else {}
        fields = told.get("attributes", told.get("properties"))
        if not isinstance(fields, dict):
            raise SourceError("portwatch-field-missing", file=file, place=place, field="attributes")
        for name in _NEEDED:
            if name not in fields:
                raise SourceError("portwatch-field-missing", file=file, place=place, field=name)
        yield Day(place, {name: _text(value) for name, value in fields.items()})


def _is_cut(whole: Mapping[str, Any]) -> bool:
    """Whether the interface says that it has more records than it answered."""
    more = whole.get("exceededTransferLimit")
    inside = whole.get("properties")
    return more is True or (
        isinstance(inside, dict) and inside.get("exceededTransferLimit") is True
    )


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


class Transits(NamedTuple):
    """What a day says, held against itself.

    Attributes:
        strait: Identifier of the strait.
        on: The day.
        calls: Ships in all.
        capacity: What they can carry, in metric tons of deadweight.
        summed: The capacity is the sum of its kinds, for want of a printed one.
    """

    strait: str
    on: date
    calls: float
    capacity: float
    summed: bool


def _take(figures: Figures, day: Day) -> bool:
    """Take a day or set it aside; returns whether its capacity had to be summed."""
    found = _transits(day.said)
    if isinstance(found, str):
        printed = (f"{name}={cell}" for name, cell in day.said.items() if cell)
        figures.set_aside(day.place, found, ", ".join(printed))
        return False
    for measure, value in ((Measure.CALLS, found.calls), (Measure.CAPACITY, found.capacity)):
        figures.take(
            Figure(
                series=found.strait,
                measure=measure,
                first_day=found.on,
                months=0,
                record=day.place,
                value=value,
                place=found.strait,
            )
        )
    return found.summed


def _transits(said: Mapping[str, str]) -> Transits | str:
    """What a day says, or the reason why it cannot be taken."""
    straits = straits_of(said.get("portid", ""), said["portname"])
    if len(straits) != 1:
        return "strait-contradicts" if straits else "strait-unknown"
    on = _day(said)
    if on is None:
        return "figures-day"
    printed = "capacity" in said
    counts = _numbers(said, _COUNTS, ("n_cargo", "n_other"))
    loads = _numbers(said, _CAPACITIES if printed else _CAPACITIES[:-1], ("capacity_cargo",))
    if counts is None or loads is None or not all(map(float.is_integer, counts.values())):
        return "figures-value"
    if min(*counts.values(), *loads.values()) < 0:
        return "figures-negative"
    if not _agree(counts, loads):
        return "strait-parts-contradict"
    carried = loads.get("capacity", _sum(loads, "capacity_", _KINDS))
    [strait] = straits
    return Transits(strait, on, counts["n_total"], carried, summed=not printed)


Numbers = Mapping[str, float]


def _numbers(
    said: Mapping[str, str], needed: tuple[str, ...], also: tuple[str, ...]
) -> Numbers | None:
    """Numbers per field; ``None`` where a needed one, or one that is given, is none."""
    given = (*needed, *(name for name in also if said.get(name)))
    found = {name: value for name in given if (value := number(said[name])) is not None}
    return found if len(found) == len(given) else None


def _agree(counts: Numbers, loads: Numbers) -> bool:
    """Whether totals are the sums of their kinds."""
    ships = _sum(counts, "n_", _KINDS) + counts.get("n_other", 0.0)
    cargo = _sum(counts, "n_", _CARGO)
    if ships != counts["n_total"] or counts.get("n_cargo", cargo) != cargo:
        return False
    sums = (("capacity", _KINDS), ("capacity_cargo", _CARGO))
    return all(
        name not in loads or abs(loads[name] - _sum(loads, "capacity_", kinds)) <= _ROUNDED
        for name, kinds in sums
    )


def _sum(numbers: Numbers, prefix: str, kinds: tuple[str, ...]) -> float:
    return sum(numbers[f"{prefix}{kind}"] for kind in kinds)


def _day(said: Mapping[str, str]) -> date | None:
    """The day of a record; ``None`` where none can be read, or its own columns contradict it."""
    printed = said["date"]
    try:
        if found := _ISO.fullmatch(printed):
            on = date(int(found[1]), int(found[2]), int(found[3]))
        elif _MILLISECONDS.fullmatch(printed):
            days, rest = divmod(int(float(printed)), _DAY_MS)
            if rest and not all(said.get(part) for part in ("year", "month", "day")):
                # An hour of another clock: which day it belongs to is not said.
                return None
            on = (datetime.fromtimestamp(0, tz=UTC) + timedelta(days=days)).date()
        else:
            return None
    except (ValueError, OverflowError):
        return None
    told = (("year", on.year), ("month", on.month), ("day", on.day))
    agree = all(number(said[name]) == part for name, part in told if said.get(name))
    return on if agree and 1900 <= on.year <= 2200 else None

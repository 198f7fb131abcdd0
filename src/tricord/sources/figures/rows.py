"""Figures become rows of ``observations``, or are set aside with the reason."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

import polars as pl

from tricord.model.observation import Measure, Told
from tricord.model.tables import TABLES
from tricord.sources.base import Reading, Reject

Note = tuple[str, Mapping[str, str]]

_FROM_LAKE: Final = ("dataset", "published_at", "file_sha256", "marking")
_COLUMNS: Final = {k: v for k, v in TABLES["observations"].schema.items() if k not in _FROM_LAKE}
_NUMBER: Final = re.compile(
    r"[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:[eE][-+]?\d{1,3})?", re.ASCII
)


class Figure(NamedTuple):
    """One figure; the fields are columns of the table ``observations``.

    Attributes:
        series: Name of its series within the publication.
        measure: What is counted.
        first_day: First day of its period.
        months: Length of the period: 12, 1, or 0 for a day.
        record: Where in the raw file.
        value: The figure; ``None`` where there is none.
        unit: As printed.
        goods: In the publisher's words.
        place: ISO 3166 alpha-3, ``W00``, or a strait; empty where none.
        standing: How the publisher stands to it.
        printed: What stood there, where it is no plain number.
        note: Its footnote.
    """

    series: str
    measure: Measure
    first_day: date
    months: int
    record: str
    value: float | None
    unit: str = ""
    goods: str = ""
    place: str = ""
    standing: Told = Told.REPORTED
    printed: str = ""
    note: str = ""


@dataclass
class Figures:
    """Takes figures one by one.

    Attributes:
        below_zero: Figures may be below zero.
        taken: Figures taken, in the order of the file.
        rejects: Records set aside.
    """

    below_zero: bool = False
    taken: list[Figure] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    def take(self, figure: Figure) -> None:
        """Take a figure, or set it aside where it is below zero and may not be."""
        if figure.value is not None and figure.value < 0 and not self.below_zero:
            self.set_aside(figure.record, "figures-negative", _said(figure))
        else:
            self.taken.append(figure)

    def set_aside(self, record: str, reason: str, detail: str) -> None:
        """Set a record aside."""
        self.rejects.append(Reject("", record, reason, detail[:200]))

    def reading(self, *notes: Note) -> Reading:
        """The figures as rows.

        The same figure printed twice is one. Where a series has two figures of one period that
        differ, none of them is taken.

        Args:
            notes: What else a person should know.
        """
        kept, repeated = self._once()
        frame = pl.DataFrame([_row(figure) for figure in kept], schema=_COLUMNS, orient="row")
        said: list[Note] = [*notes]
        if repeated:
            said.append(("note-figures-repeated", {"count": str(repeated)}))
        return Reading(
            frames={"observations": frame}, rejects=tuple(self.rejects), notes=tuple(said)
        )

    def _once(self) -> tuple[list[Figure], int]:
        of_key: dict[tuple[str, Measure, date], list[Figure]] = defaultdict(list)
        for figure in self.taken:
            of_key[figure.series, figure.measure, figure.first_day].append(figure)
        if len(of_key) == len(self.taken):
            return self.taken, 0
        kept, repeated = [], 0
        for same in of_key.values():
            if len({(each.value, each.unit, each.printed) for each in same}) > 1:
                for each in same:
                    self.set_aside(each.record, "figures-contradict", _said(each))
            else:
                kept.append(same[0])
                repeated += len(same) - 1
        return kept, repeated


def number(text: str) -> float | None:
    """A number as tables print it, commas between thousands allowed; ``None`` where it is none."""
    if not _NUMBER.fullmatch(text):
        return None
    found = float(text.replace(",", ""))
    return found if math.isfinite(found) else None


def first_of_month(year: int, month: int) -> date | None:
    """First day of a month; ``None`` where there is no such month from 1800 to 2200."""
    return date(year, month, 1) if 1800 <= year <= 2200 and 1 <= month <= 12 else None


def _said(figure: Figure) -> str:
    value = figure.printed if figure.value is None else f"{figure.value:.15g}"
    return f"{figure.series}, {figure.first_day}: {value} {figure.unit}".strip()


def _row(figure: Figure) -> tuple[object, ...]:
    said = figure._asdict() | {
        "measure": figure.measure.value,
        "standing": figure.standing.value,
        "released_on": None,
    }
    return tuple(said[name] for name in _COLUMNS)

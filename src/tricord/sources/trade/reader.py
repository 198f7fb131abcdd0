"""Rows of ``trade_flows`` from columns of text: what can be read, and why the rest is set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.model.tables import TABLES
from tricord.sources.parties import FROM_LAKE
from tricord.sources.trade.figures import figures
from tricord.sources.trade.lines_seen import AGAIN, CONTRADICTS, NEW, LinesSeen
from tricord.sources.trade.words import Period, code_of, flow_of, period_of
from tricord.trade import units
from tricord.trade.countries import WORLD, Ambiguous, country
from tricord.trade.editions import edition_of
from tricord.trade.units import Measure

FLOW_SCHEMA: Final = pl.Schema(
    {n: t for n, t in TABLES["trade_flows"].schema.items() if n not in FROM_LAKE}
)
"""Columns and types of a row of ``trade_flows`` as a source hands it over."""

NEEDED: Final = ("reporter", "partner", "flow", "period", "hs")
"""Columns of text every table must have."""

TEXTS: Final = (
    *NEEDED,
    *("edition", "description", "part", "quantity", "unit", "net_kg", "estimated"),
    *("value_usd", "value", "currency"),
)
"""Columns of text a table may have."""

FIGURES: Final = ("quantity", "net_kg", "value_usd", "value")

_KEY: Final = tuple(c for c in TABLES["trade_flows"].key if c in FLOW_SCHEMA)
_SAYS: Final = (
    *("quantity", "unit", "net_kg", "estimated", "value_usd", "value", "currency"),
    "description",
)
_YES: Final = frozenset({"true", "1", "2", "4", "6", "yes", "t", "y"})
"""What says estimated: UN Comtrade's flags were 2 (quantity), 4 (weight) and 6 (both)."""


@dataclass(frozen=True)
class Dialect:
    """How a publisher's words are to be understood.

    Attributes:
        country: Alpha-3 code of a word for a country.
        flow: Flow a word stands for.
        period: First day and months of a word for a period.
        edition: Edition of the Harmonized System a word names; ``None`` where it names another
            classification.
        code: Code of goods a word stands for.
        unit: Unit a word stands for.
        no_quantity: Whether a word of the column of units says that there is no quantity.
        even: All lines are of periods of one length, that of the first that can be read: a year
            among months is a date that lacks its month.
        weighs: Where there is no net weight, a quantity in a unit of weight is it.
        factors: By column of figures: what the publisher's unit is in ours.
    """

    country: Callable[[str], str | Ambiguous | None] = country
    flow: Callable[[str], str | None] = flow_of
    period: Callable[[str], Period | None] = period_of
    edition: Callable[[str], int | None] = edition_of
    code: Callable[[str], str | None] = code_of
    unit: Callable[[str], Measure | None] = units.measure
    no_quantity: Callable[[str], bool] = units.no_quantity
    even: bool = False
    weighs: bool = False
    factors: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Judged:
    """What became of some records.

    Attributes:
        rows: Rows of `FLOW_SCHEMA`, in their order.
        places: Places of the records that are set aside.
        reasons: Why; codes of ``reject-<code>``.
        notes: What a person should know, by message key, and how often.
    """

    rows: pl.DataFrame
    places: NDArray[np.int64]
    reasons: list[str]
    notes: Mapping[str, int]


NONE: Final = Judged(FLOW_SCHEMA.to_frame(), np.empty(0, np.int64), [], {})
"""What becomes of no records."""


class TradeReader:
    """Reads the records of one file.

    Args:
        dialect: How its words are to be understood.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._seen = LinesSeen()
        self._known: dict[str, dict[str, Any]] = {}
        self._notes: dict[str, int] = {}
        self._months: int | None = None

    def judge(self, table: pl.DataFrame, rows: NDArray[np.int64]) -> Judged:
        """What some records say.

        Args:
            table: Columns of `TEXTS`, those of `FIGURES` perhaps as numbers; all of `NEEDED`.
            rows: Line of the raw file of each.
        """
        self._notes = {}
        frame, reasons = self._read(table)
        frame = frame.with_columns(pl.Series("row", rows))
        good = reasons.is_null()
        places = np.flatnonzero(good.to_numpy())
        flows = frame if good.all() else frame.filter(good)
        kinds = self._twice(flows)
        if (kinds != NEW).any():
            self._note("note-trade-repeated", int((kinds == AGAIN).sum()))
            against = places[kinds == CONTRADICTS]
            if len(against):
                said = pl.Series(["trade-contradicts"] * len(against))
                reasons = reasons.scatter(against.tolist(), said)
            flows = flows.filter(pl.Series(kinds == NEW))
        aside = np.flatnonzero(reasons.is_not_null().to_numpy())
        told = reasons.gather(aside).to_list()
        return Judged(flows, aside, told, {k: n for k, n in self._notes.items() if n})

    def _read(self, table: pl.DataFrame) -> tuple[pl.DataFrame, pl.Series]:
        """All records as rows, and why some cannot be loaded (null: they can)."""
        speak = self._dialect
        said = {name: self._text(table, name) for name in TEXTS if name not in FIGURES}
        reporter = self._looked_up("country", said["reporter"], _named(speak.country), pl.String())
        partner = self._looked_up("country", said["partner"], _named(speak.country), pl.String())
        flow = self._looked_up("flow", said["flow"], speak.flow, pl.String())
        first_day = self._looked_up("day", said["period"], _first(speak.period), pl.Date())
        months = self._looked_up("months", said["period"], _length(speak.period), pl.Int8())
        edition = self._looked_up("edition", said["edition"], _stated(speak.edition), pl.Int16())
        code = self._looked_up("code", said["hs"], speak.code, pl.String())
        numbers = {name: self._number(table, name) for name in FIGURES}
        columns = {
            "reporter": reporter,
            "partner": partner,
            "flow": flow,
            "first_day": first_day,
            "months": months,
            "hs_edition": edition,
            "hs": code,
            "description": said["description"],
            "part": said["part"],
            **self._measured(said["unit"], numbers),
            "estimated": self._looked_up("yes", said["estimated"], _yes, pl.Boolean()),
            "value_usd": numbers["value_usd"],
            "value": numbers["value"],
            "currency": said["currency"],
        }
        frame = pl.DataFrame({n: columns[n] for n in FLOW_SCHEMA if n in columns})
        self._note_restored(said["hs"], code)
        if self._dialect.even and self._months is None:
            lengths = months.drop_nulls().head(1).to_list()
            self._months = lengths[0] if lengths else None
        return frame, self._reasons(frame, said)

    def _text(self, table: pl.DataFrame, name: str) -> pl.Series:
        if name not in table.columns:
            return pl.repeat("", table.height, dtype=pl.String, eager=True).alias(name)
        column = table[name]
        if column.dtype != pl.String:
            column = column.cast(pl.String)
        return column.fill_null("")

    def _number(self, table: pl.DataFrame, name: str) -> pl.Series:
        if name not in table.columns:
            return pl.repeat(None, table.height, dtype=pl.Float64, eager=True).alias(name)
        found = figures(table[name])
        factor = self._dialect.factors.get(name)
        # Rounded, or 0.57 thousand would be 569.9999999999999.
        return found if factor is None else (found * float(factor)).round(6)

    def _looked_up(
        self, kind: str, column: pl.Series, of: Callable[[str], Any], dtype: pl.DataType
    ) -> pl.Series:
        """Each different word is understood once."""
        if column.is_empty():
            return pl.Series(dtype=dtype)
        known = self._known.setdefault(kind, {})
        words = column.unique()
        new = [word for word in words.to_list() if word not in known]
        known.update((word, of(word)) for word in new)
        if len(words) == 1:
            return pl.repeat(known[words[0]], len(column), dtype=dtype, eager=True)
        found = pl.Series([known[word] for word in words.to_list()], dtype=dtype)
        return column.replace_strict(words, found, return_dtype=dtype)

    def _measured(self, unit: pl.Series, numbers: dict[str, pl.Series]) -> dict[str, pl.Series]:
        """Quantity in our unit, that unit, and net weight."""
        of = self._dialect.unit
        word = self._looked_up("unit", unit, _unit_word(of), pl.String())
        factor = self._looked_up("factor", unit, _factor(of), pl.Float64())
        quantity, net = numbers["quantity"], numbers["net_kg"]
        none = self._looked_up("no unit", unit, self._dialect.no_quantity, pl.Boolean())
        self._note("note-trade-unit", int((word.is_null() & ~none & quantity.is_not_null()).sum()))
        if self._dialect.weighs:
            in_kg = self._looked_up("kg", unit, _kilograms(of), pl.Float64())
            net = net.fill_null((quantity * in_kg).round(6))
        scaled = (factor != 1.0).fill_null(value=False)
        quantity = (quantity * factor).round(6).zip_with(scaled, quantity)
        quantity = quantity.set(word.is_null() & ~quantity.is_nan(), None)
        word = word.fill_null("").set(quantity.is_null(), "")
        return {"quantity": quantity, "unit": word, "net_kg": net}

    def _reasons(self, frame: pl.DataFrame, said: dict[str, pl.Series]) -> pl.Series:
        unread = [pl.col(name).is_nan() for name in FIGURES]
        negative = [pl.col(name) < 0 for name in FIGURES]
        nothing = [pl.col(name).is_null() for name in FIGURES]
        doubt = [
            (pl.col("first_day").is_null(), "trade-period"),
            (pl.col("months").is_in([1, 12]).not_(), "trade-period"),
            (pl.col("months") != pl.lit(self._months, pl.Int8), "trade-month"),
            (pl.col("reporter").is_null() | pl.col("partner").is_null(), "trade-country"),
            (pl.col("reporter") == WORLD, "trade-country"),
            (pl.col("flow").is_null(), "trade-flow"),
            (pl.col("hs_edition").is_null(), "trade-classification"),
            (pl.col("hs").is_null(), "trade-code"),
            (pl.any_horizontal(unread), "trade-figure"),
            (pl.any_horizontal(negative), "trade-negative"),
            (pl.all_horizontal(nothing), "trade-figureless"),
        ]
        told = [pl.when(wrong).then(pl.lit(code)) for wrong, code in doubt]
        reasons = frame.select(pl.coalesce(told).alias("reason")).to_series()
        places = (reasons == "trade-country").fill_null(value=False).arg_true()
        if len(places):
            words = pl.concat([said["reporter"].gather(places), said["partner"].gather(places)])
            twofold = {
                word
                for word in words.unique().to_list()
                if isinstance(self._dialect.country(word), Ambiguous)
            }
            ends = (said[end].gather(places) for end in ("reporter", "partner"))
            either = pl.DataFrame([end.is_in(list(twofold)) for end in ends])
            reasons = reasons.scatter(
                places.filter(either.select(pl.any_horizontal(pl.all())).to_series()),
                "trade-country-ambiguous",
            )
        return reasons

    def _note(self, key: str, count: int) -> None:
        self._notes[key] = self._notes.get(key, 0) + count

    def _note_restored(self, printed: pl.Series, code: pl.Series) -> None:
        codes = self._known.get("code", {})
        digits = (word for word in printed.unique().to_list() if word.isdigit())
        short = [word for word in digits if codes.get(word) and len(codes[word]) > len(word)]
        if short:
            given_back = printed.is_in(short) & code.is_not_null()
            self._note("note-trade-zeros", int(given_back.sum()))

    def _twice(self, flows: pl.DataFrame) -> NDArray[np.int8]:
        keys = flows.select(_KEY).hash_rows(seed=1).to_numpy()
        contents = flows.select(_SAYS).hash_rows(seed=2).to_numpy()
        return self._seen.judge(keys, contents)


def _named(of: Callable[[str], str | Ambiguous | None]) -> Callable[[str], str | None]:
    def named(word: str) -> str | None:
        found = of(word)
        return found if isinstance(found, str) else None

    return named


def _first(of: Callable[[str], Period | None]) -> Callable[[str], date | None]:
    return lambda word: found[0] if (found := of(word)) else None


def _length(of: Callable[[str], Period | None]) -> Callable[[str], int | None]:
    return lambda word: found[1] if (found := of(word)) else None


def _stated(of: Callable[[str], int | None]) -> Callable[[str], int | None]:
    return lambda word: of(word) if word.strip() else 0


def _yes(word: str) -> bool:
    return word.strip().casefold().removesuffix(".0") in _YES


def _unit_word(of: Callable[[str], Measure | None]) -> Callable[[str], str | None]:
    return lambda word: str(found.unit) if (found := of(word)) else None


def _factor(of: Callable[[str], Measure | None]) -> Callable[[str], float | None]:
    return lambda word: float(found.factor) if (found := of(word)) else None


def _kilograms(of: Callable[[str], Measure | None]) -> Callable[[str], float | None]:
    def kilograms(word: str) -> float | None:
        found = of(word)
        return float(found.in_kg) if found and found.in_kg is not None else None

    return kilograms

"""Fields of UN Comtrade: those of the present interface, and what the legacy one called them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from tricord.sources.cell import key
from tricord.sources.trade.reader import Dialect
from tricord.sources.trade.words import Period, comtrade_flow, period_of
from tricord.trade import units
from tricord.trade.countries import Ambiguous, country
from tricord.trade.editions import edition_of
from tricord.trade.units import COMTRADE, Measure

FIELDS: Final = (
    *("freqCode", "period", "reporterCode", "reporterISO", "flowCode", "flowDesc"),
    *("partnerCode", "partnerISO", "partner2Code", "classificationCode", "cmdCode", "cmdDesc"),
    *("customsCode", "motCode", "qtyUnitCode", "qtyUnitAbbr", "qty"),
    *("isQtyEstimated", "netWgt", "isNetWgtEstimated", "primaryValue", "legacyEstimationFlag"),
)
"""Fields of the present interface that are read, of 47."""

_LEGACY: Final = {
    "classificationCode": "Classification|pfCode",
    "period": "Period",
    "flowCode": "Trade Flow Code|rgCode",
    "flowDesc": "Trade Flow|rgDesc",
    "reporterCode": "Reporter Code|rtCode",
    "reporterISO": "Reporter ISO|rt3ISO",
    "partnerCode": "Partner Code|ptCode",
    "partnerISO": "Partner ISO|pt3ISO",
    "partner2Code": "2nd Partner Code|ptCode2",
    "customsCode": "Customs Proc. Code|cstCode",
    "motCode": "Mode of Transport Code",
    "cmdCode": "Commodity Code",
    "cmdDesc": "Commodity|cmdDescE",
    "qtyUnitCode": "Qty Unit Code|qtCode",
    "qtyUnitAbbr": "Qty Unit|qtDesc",
    "qty": "TradeQuantity",
    "netWgt": "Netweight (kg)|NetWeight",
    "primaryValue": "Trade Value (US$)|TradeValue|TradeValueUS",
    "legacyEstimationFlag": "Flag|estCode",
}
_FIELD_OF: Final = {key(name): name for name in FIELDS} | {
    key(word): name for name, words in _LEGACY.items() for word in words.split("|")
}
NEEDED: Final = frozenset({"period", "cmdCode", "primaryValue"})
"""Without its classification a line is of an unknown edition: tables made of answers lack it."""

_ENDS: Final = (("reporterCode", "reporterISO"), ("partnerCode", "partnerISO"))
_SAME: Final = (*_ENDS, ("flowCode", "flowDesc"))
_TELLING: Final = frozenset(
    map(key, ("primaryValue", "Trade Value (US$)", "TradeValueUS", "TradeValue"))
)


def field_of(heading: str) -> str:
    """The field of the present interface a heading names, of either interface; "" where none."""
    return _FIELD_OF.get(key(heading), "")


def are_fields(headings: Sequence[str]) -> bool:
    """Whether headings are those of UN Comtrade: a line of other goods would lack some."""
    found = {field_of(heading) for heading in headings}
    telling = any(key(heading) in _TELLING for heading in headings)
    ends = all(found & set(pair) for pair in _ENDS)
    return telling and ends and found >= NEEDED and bool(found & {"flowCode", "flowDesc"})


def needed_of(fields: Mapping[str, int]) -> dict[str, int]:
    """Fields without those that say in words what a code beside them says."""
    spare = {words for code, words in _SAME if code in fields}
    return {field: at for field, at in fields.items() if field not in spare}


def columns(table: pl.DataFrame) -> pl.DataFrame:
    """Columns of text (`tricord.sources.trade.reader.TEXTS`) of fields of the present interface."""
    has = table.columns
    flow = pl.col("flowCode" if "flowCode" in has else "flowDesc")
    flows = {word: comtrade_flow(word) for word in table.select(flow).to_series().unique()}
    given: dict[str, pl.Expr] = {
        "period": _dated(table),
        "reporter": pl.col("reporterCode" if "reporterCode" in has else "reporterISO"),
        "partner": pl.col("partnerCode" if "partnerCode" in has else "partnerISO"),
        "flow": flow.replace_strict({w: f[0] if f else "" for w, f in flows.items()}),
        "edition": pl.col("classificationCode") if "classificationCode" in has else pl.lit(""),
        "hs": pl.col("cmdCode"),
        "value_usd": pl.col("primaryValue"),
        "unit": _unit_words(table),
        "estimated": _estimated(has),
        "part": _part(table, flow.replace_strict({w: f[1] if f else "" for w, f in flows.items()})),
    }
    same = {"description": "cmdDesc", "quantity": "qty", "net_kg": "netWgt"}
    given |= {ours: pl.col(theirs) for ours, theirs in same.items() if theirs in has}
    return table.select(expression.alias(ours) for ours, expression in given.items())


def _dated(table: pl.DataFrame) -> pl.Expr:
    """The period, before it its frequency where the two do not simply agree."""
    if "freqCode" not in table.columns:
        return pl.col("period")
    usual = {"A": 4, "M": 6}
    lengths = set(table["period"].unique().str.len_bytes().to_list())
    if all(lengths == {usual.get(word)} for word in table["freqCode"].unique().to_list()):
        return pl.col("period")
    return pl.col("freqCode") + ":" + pl.col("period")


def _unit_words(table: pl.DataFrame) -> pl.Expr:
    """The code of the unit, and what it is called where no code of ours is."""
    has = table.columns
    code = pl.col("qtyUnitCode") if "qtyUnitCode" in has else pl.lit("")
    known = "qtyUnitCode" in has and all(map(_coded, table["qtyUnitCode"].unique().to_list()))
    return code if known or "qtyUnitAbbr" not in has else code + ":" + pl.col("qtyUnitAbbr")


def _estimated(has: list[str]) -> pl.Expr:
    flags = [pl.col(f).str.to_lowercase() == "true" for f in _ESTIMATED if f in has]
    if "legacyEstimationFlag" in has:
        flags.append(pl.col("legacyEstimationFlag").is_in(["2", "4", "6", "2.0", "4.0", "6.0"]))
    return pl.any_horizontal(flags).cast(pl.String) if flags else pl.lit("")


_ESTIMATED: Final = ("isQtyEstimated", "isNetWgtEstimated")
_BREAKDOWNS: Final = (
    ("customs", "customsCode", ("", "C00")),
    ("mot", "motCode", ("", "0", "0.0")),
    ("partner2", "partner2Code", ("", "0", "0.0")),
)
"""What divides a line: word, field, and its values in the line of the whole."""


def _part(table: pl.DataFrame, flow: pl.Expr) -> pl.Expr:
    """What tells a line from that of the whole, ``customs=C01;mot=2100;partner2=CHN``."""
    parts = [pl.when(flow != "").then("flow=" + flow)]
    for word, field, whole in _BREAKDOWNS:
        if field not in table.columns:
            continue
        values = table[field].unique().to_list()
        if all(value in whole or value is None for value in values):
            continue
        value = pl.col(field)
        if word == "partner2":
            value = value.replace({each: _area(each) for each in values if each})
        parts.append(pl.when(~pl.col(field).is_in(list(whole))).then(f"{word}=" + value))
    return pl.concat_str(parts, separator=";", ignore_nulls=True)


def _area(word: str) -> str:
    found = country(word.removesuffix(".0"))
    return found if isinstance(found, str) else f"[{word}]"


def _country(word: str) -> str | Ambiguous | None:
    return country(word.strip().removesuffix(".0"))


def _period(word: str) -> Period | None:
    """A period, perhaps after its frequency: ``201601``, ``A:2024``, ``M:202401``."""
    frequency, sign, printed = word.rpartition(":")
    found = period_of(printed)
    months = {"A": 12, "M": 1}.get(frequency.strip().upper(), 0)
    return found if found and (not sign or found[1] == months) else None


def _coded(word: str) -> bool:
    """Whether a unit's code is one of ours."""
    number = word.strip().removesuffix(".0")
    return number.lstrip("-").isdigit() and int(number) in COMTRADE


def _unit(word: str) -> Measure | None:
    code, _, abbreviation = word.partition(":")
    if _coded(code):
        return COMTRADE[int(code.strip().removesuffix(".0"))]
    return units.measure(abbreviation)


def _no_quantity(word: str) -> bool:
    code, _, abbreviation = word.partition(":")
    if _coded(code):
        return int(code.strip().removesuffix(".0")) in (-1, 1)
    return units.no_quantity(abbreviation)


DIALECT: Final = Dialect(
    country=_country, period=_period, edition=edition_of, unit=_unit, no_quantity=_no_quantity
)
"""How UN Comtrade's codes are to be understood."""

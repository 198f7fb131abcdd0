"""What ships say of themselves in the wide columns of a table, as rows of `CLAIM_SCHEMA`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import polars as pl
import polars.selectors as cs

from tricord.model.positions import CLAIM_FIELDS, CLAIM_SCHEMA
from tricord.sources.ais.numbers import NOTHING, numbers, texts
from tricord.sources.ais.position_headings import WORDS
from tricord.sources.ais.position_options import Reckoning
from tricord.sources.cell import key

ETA_PARTS: Final = ("eta_month", "eta_day", "eta_hour", "eta_minute")
CLAIM_TARGETS: Final = (*CLAIM_FIELDS, *ETA_PARTS)
"""Columns of a table that are claims or parts of one."""
CLASS_OF_MESSAGE: Final = {1: "A", 2: "A", 3: "A", 5: "A", 18: "B", 19: "B", 24: "B"}
"""Transponder class by type of message (ITU-R M.1371); message 27 is sent by both."""

_METRES: Final = (
    *("length_m", "width_m", "to_bow_m", "to_stern_m", "to_port_m", "to_starboard_m"),
    "draught_m",
)
_ACROSS: Final = (("to_bow_m", "to_stern_m"), ("to_port_m", "to_starboard_m"))
_MOBILE: Final = {key(word): kind for kind, words in WORDS["mobile"].items() for word in words}
_ETA: Final = r"^(?:\d{4}-)?(\d{1,2})-(\d{1,2})[ T]+(\d{1,2}):(\d{2})"
_ETA_WITH_YEAR: Final = r"^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}[ T]+(\d{1,2}):(\d{2})"


def claim_columns(table: pl.DataFrame, reckoning: Reckoning) -> pl.DataFrame:
    """The claims of each record, a column per field that the table has; null where none is made.

    Args:
        table: Columns named after the targets of `position_headings`, of any type.
        reckoning: How the cells are to be understood.
    """
    readers: Mapping[str, Callable[[pl.Series], pl.Series]] = {
        "imo": _imo,
        "ship_type": _ship_type,
        "class": _class,
        "eta": partial(_eta, date_order=reckoning.date_order),
        "flag": lambda text: text.str.to_uppercase(),
        **{field: partial(_metres, unit=reckoning.draught_m) for field in _METRES},
    }
    found: dict[str, pl.Series] = {}
    for field in CLAIM_FIELDS:
        if field in table.columns:
            said = _said(table[field], reckoning.nothing)
            found[field] = readers[field](said) if field in readers else said
    if set(ETA_PARTS) <= set(table.columns):
        parts = (numbers(table[part]).cast(pl.Int64, strict=False) for part in ETA_PARTS)
        found["eta"] = eta_of(pl.DataFrame(dict(zip("1234", parts, strict=True))))
    if "class" not in found and (said_by := _class_by(table)) is not None:
        found["class"] = said_by
    fields = [field for field in CLAIM_FIELDS if field in found]
    return _without_zero_hulls(pl.DataFrame([found[field].alias(field) for field in fields]))


def claim_rows(
    vessels: pl.Series,
    moments: pl.Series,
    rows: pl.Series,
    table: pl.DataFrame,
    reckoning: Reckoning,
) -> pl.DataFrame:
    """Rows of `CLAIM_SCHEMA`: one per vessel, field and value, in the order they were first made.

    Args:
        vessels: Vessel per record.
        moments: When, UTC without zone; null where that is not known.
        rows: Line or record of the raw file.
        table: As of `claim_columns`.
        reckoning: How the cells are to be understood.
    """
    printed = table.select(name for name in CLAIM_TARGETS if name in table.columns)
    if "class" not in printed.columns:
        printed = printed.hstack(table.select(cs.by_name("mobile", "message", require_all=False)))
    if not printed.width:
        return CLAIM_SCHEMA.to_frame()
    # Ships say the same again and again: what is printed is read once per ship and wording.
    said = (
        printed.with_columns(vessels.alias("vessel_id"), moments.alias("at"), rows.alias("row"))
        .group_by("vessel_id", *printed.columns)
        .agg(
            pl.col("at").min().alias("first_at"),
            pl.col("at").max().alias("last_at"),
            pl.len().cast(pl.Int64).alias("times"),
            pl.col("row").min(),
        )
    )
    claims = claim_columns(said, reckoning)
    kept = ["vessel_id", "first_at", "last_at", "times", "row"]
    return (
        claims.hstack(said.select(kept))
        .unpivot(claims.columns, index=kept, variable_name="field", value_name="value")
        .drop_nulls("value")
        .group_by("vessel_id", "field", "value")
        .agg(
            pl.col("first_at").min(),
            pl.col("last_at").max(),
            pl.col("times").sum(),
            pl.col("row").min(),
        )
        .with_columns(pl.col("first_at", "last_at").dt.replace_time_zone("UTC"))
        .sort("row", "field", "vessel_id", "value")
        .select(CLAIM_SCHEMA.names())
        .cast(CLAIM_SCHEMA)
    )


def eta_of(parts: pl.DataFrame) -> pl.Series:
    """``MM-DD HH:MM`` of month, day, hour and minute (columns ``1`` to ``4``); else null.

    A ship that has not set it sends month 0, day 0, hour 24 or minute 60 (ITU-R M.1371).
    """
    month, day, hour, minute = (pl.col(name) for name in "1234")
    valid = (
        month.is_between(1, 12)
        & day.is_between(1, 31)
        & hour.is_between(0, 23)
        & minute.is_between(0, 59)
    )
    two = [pl.col(name).cast(pl.String).str.zfill(2) for name in "1234"]
    return parts.select(pl.when(valid).then(pl.format("{}-{} {}:{}", *two))).to_series()


def _said(column: pl.Series, nothing: frozenset[str]) -> pl.Series:
    """Text without the ``@`` that fills it up; null where it says nothing."""
    text = texts(column).str.strip_chars_end("@ ").str.replace_all(r"\s+", " ")
    lower = text.str.to_lowercase()
    return text.set(lower.is_in(["", *NOTHING, *sorted(nothing)]), None)


def _imo(text: pl.Series) -> pl.Series:
    """Seven digits; 0000000 and other numbers below 1,000,000 are nobody's."""
    return text.str.extract(r"^(?i:imo)?[\s:#-]*([1-9][0-9]{6})(?:\.0)?$")


def _ship_type(text: pl.Series) -> pl.Series:
    plain = text.str.replace(r"^([0-9]+)\.0*$", "$1")
    return plain.set(plain.str.contains("^0*$").fill_null(value=False), None)


def _class(text: pl.Series) -> pl.Series:
    return text.str.to_uppercase().str.extract("^(?:CLASS )?([AB])$")


def _class_by(table: pl.DataFrame) -> pl.Series | None:
    """Transponder class by what else the table says of the transponder."""
    if "mobile" in table.columns:
        kinds = {word: _MOBILE.get(key(str(word))) for word in table["mobile"].unique()}
        return table["mobile"].replace_strict(kinds, return_dtype=pl.String)
    if "message" in table.columns:
        kind = numbers(table["message"]).cast(pl.Int64, strict=False)
        return kind.replace_strict(CLASS_OF_MESSAGE, default=None, return_dtype=pl.String)
    return None


def _metres(text: pl.Series, *, unit: float) -> pl.Series:
    """A length, printed as short as it can be; a draught is given in units of so many metres."""
    value = numbers(text)
    if text.name == "draught_m":
        value = (value * unit).round(6)
    whole = value.cast(pl.Int64, strict=False)
    short = (whole.cast(pl.Float64) == value).fill_null(value=False)
    printed = whole.cast(pl.String).zip_with(short, value.cast(pl.String))
    least = 0.0 if text.name.startswith("to_") else 1e-9
    given = (value.is_finite() & (value >= least)).fill_null(value=False)
    return printed.set(~given, None)


def _without_zero_hulls(columns: pl.DataFrame) -> pl.DataFrame:
    """Without distances from the antenna that are zero on both sides: no hull is given."""
    for pair in _ACROSS:
        present = [side for side in pair if side in columns.columns]
        if present:
            zero = pl.all_horizontal(pl.col(side).fill_null("0") == "0" for side in present)
            columns = columns.with_columns(
                pl.when(~zero).then(pl.col(side)).alias(side) for side in present
            )
    return columns


def _eta(text: pl.Series, *, date_order: str) -> pl.Series:
    """``MM-DD HH:MM`` of an expected arrival as tables print it."""
    frame = text.alias("text").to_frame()
    plain, with_year = (
        frame.select(pl.col("text").str.extract_groups(form)).unnest("text").cast(pl.Int64)
        for form in (_ETA, _ETA_WITH_YEAR)
    )
    found = eta_of(plain)
    if date_order == "dmy":
        with_year = with_year.rename({"1": "2", "2": "1"})
    return found.fill_null(eta_of(with_year)) if date_order in ("dmy", "mdy") else found

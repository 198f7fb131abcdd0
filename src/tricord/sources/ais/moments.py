"""Moments as tables print them, to UTC; what cannot be read becomes null and nothing else.

What a cell says depends on that cell alone and on what is known of the whole file, never on the
cells beside it: however a file is cut into blocks, the moments are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

from tricord.errors import SourceError
from tricord.sources.ais.position_options import Reckoning

MOMENT: Final = pl.Datetime("us")
"""A moment in UTC, without its zone."""

_TEXT: Final = pl.col("text")
_CLOCK: Final = (
    r" ?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d+))?)?"
)
_ZONE: Final = r" ?(?P<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
_BETWEEN: Final = r"(?:[T_]|,? )"
_HALF: Final = r" ?(?P<half>[AaPp])?(?:\.?[Mm]\.?)?"
_EITHER: Final = r"^(?P<first>\d{1,2})[-/.](?P<then>\d{1,2})[-/.](?P<year>\d{4})"
_YEAR_FIRST: Final = (
    rf"^(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_BETWEEN}{_CLOCK}{_ZONE}$"
)
_YEAR_LAST: Final = rf"{_EITHER}{_BETWEEN}{_CLOCK}{_HALF}{_ZONE}$"
_COMPACT: Final = (
    r"^(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})[T_ -]?"
    r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})(?:\.(?P<part>\d+))?(?P<zone>Z)?$"
)
_EPOCH: Final = r"^(?:\d{9,13}|\d{15,19})(?:\.\d+)?$|^\d(?:\.\d+)?[eE]\+?\d{1,2}$"
_OF_DAY: Final = rf"^{_CLOCK}$"
_SUFFIXES: Final = ("Z", "+00:00", "+0000", " UTC", "+00")
_USUAL: Final = {
    "0000-00-00T00:00:00": "%Y-%m-%dT%H:%M:%S",
    "0000-00-00 00:00:00": "%Y-%m-%d %H:%M:%S",
    "00/00/0000 00:00:00": "%d/%m/%Y %H:%M:%S",
    "00/00/0000 00:00": "%d/%m/%Y %H:%M",
    "00.00.0000 00:00:00": "%d.%m.%Y %H:%M:%S",
    "00000000_000000": "%Y%m%d_%H%M%S",
}


@dataclass(frozen=True)
class Clock:
    """Reads the moments of one file.

    Attributes:
        reckoning: What is known of the file.
        find_order: Tells ``dmy`` or ``mdy`` from the whole file; asked when a date is met whose
            day and month may stand in either order.
    """

    reckoning: Reckoning
    find_order: Callable[[], str]

    @cached_property
    def _day_first(self) -> bool:
        order = self.reckoning.date_order
        return (order if order in ("dmy", "mdy") else self.find_order()) == "dmy"

    def moments(self, column: pl.Series) -> pl.Series:
        """Moments of a column, of type `MOMENT`; null where none can be read.

        Args:
            column: Text, numbers since 1970 (seconds, milliseconds, microseconds or nanoseconds,
                by their size), times of day, or moments.

        Raises:
            SourceError: ``position-date-needed``: times of day, and no day was given. What
                `find_order` raises.
        """
        dtype = column.dtype
        if isinstance(dtype, pl.Datetime):
            if dtype.time_zone:
                return column.dt.convert_time_zone("UTC").dt.replace_time_zone(None).cast(MOMENT)
            return column.cast(MOMENT) - self.reckoning.zone
        if dtype.is_numeric():
            return _since_1970(column)
        if dtype == pl.Time:
            column = column.dt.to_string("%H:%M:%S%.f")
        return self._printed(column.cast(pl.String).fill_null(""))

    def _printed(self, column: pl.Series) -> pl.Series:
        found = self._usual(column)
        if not found.null_count():
            return found
        for reading in (_year_first, _compact, _epoch, self._year_last, self._of_day):
            left = (found.is_null() & (column != "")).arg_true()
            if not len(left):
                break
            text = column.gather(left).str.strip_chars().alias("text")
            zone = int(self.reckoning.zone.total_seconds()) // 60
            at = reading(text.to_frame()).select(
                pl.col("at") - pl.duration(minutes=pl.col("east").fill_null(zone))
            )
            found = found.scatter(left, at.to_series())
        return found

    def _usual(self, column: pl.Series) -> pl.Series:
        """Moments that look like the first cell, where it has one of the commonest forms."""
        text = str(column[0]) if len(column) else ""
        suffix = next((s for s in _SUFFIXES if text.endswith(s)), "")
        shape = re.sub("[0-9]", "0", text.removesuffix(suffix))
        body, _, part = shape.partition(".") if shape.count(".") == 1 else (shape, "", "")
        form = _USUAL.get(body, "")
        if form.startswith("%d") and not self._day_first:
            form = form.replace("%d", "%m", 1).replace("%m", "%d").replace("%d", "%m", 1)
        if not form or part.strip("0"):
            return pl.Series([None], dtype=MOMENT).new_from_index(0, len(column))
        digits = re.escape(shape).replace("0", "[0-9]")
        alike = column.str.contains(f"^{digits}{re.escape(suffix)}$")
        bare = column.str.head(len(body)) if part or suffix not in ("", "Z") else column
        form += suffix if suffix == "Z" and not part else ""
        at = bare.str.to_datetime(form, time_unit="us", strict=False, cache=False)
        if part:
            fraction = column.str.slice(len(body) + 1, len(part)).cast(pl.Int64, strict=False)
            scale = 10 ** (6 - len(part))
            micros = fraction * scale if scale >= 1 else fraction // 10 ** (len(part) - 6)
            at = at + micros.cast(pl.Duration("us"))
        if not suffix and self.reckoning.zone:
            at = at - self.reckoning.zone
        return at if alike.all() else at.set(~alike, None)

    def _year_last(self, texts: pl.DataFrame) -> pl.DataFrame:
        """Day, month and year in either order, and perhaps *am* or *pm*."""
        if not texts["text"].str.contains(_YEAR_LAST).any():
            return _none_of(texts)
        names = ("day", "month") if self._day_first else ("month", "day")
        parts = _parts(texts, _YEAR_LAST).rename(dict(zip(("first", "then"), names, strict=True)))
        half, hour = pl.col("half").str.to_lowercase(), pl.col("hour").cast(pl.Int32)
        twelve = pl.when(hour.is_between(1, 12)).then(
            hour % 12 + pl.when(half == "p").then(12).otherwise(0)
        )
        said = pl.when(half.is_null()).then(hour).otherwise(twelve).cast(pl.String)
        return _put_together(parts.with_columns(said.alias("hour")))

    def _of_day(self, texts: pl.DataFrame) -> pl.DataFrame:
        """Times of day, on the day that was given."""
        fits = texts["text"].str.contains(_OF_DAY)
        if not fits.any():
            return _none_of(texts)
        if self.reckoning.moment is None:
            value = texts["text"].filter(fits)[0]
            raise SourceError("position-date-needed", file=self.reckoning.file, value=value)
        day = self.reckoning.moment + self.reckoning.zone
        return _year_first(texts.select((pl.lit(f"{day:%Y-%m-%d} ") + _TEXT).alias("text")))

    def ages(self, minutes: pl.Series) -> pl.Series:
        """Moments so many minutes before the one given; all null where none was given."""
        if self.reckoning.moment is None:
            return pl.Series([None], dtype=MOMENT).new_from_index(0, len(minutes))
        age = (minutes * 60e6).round().cast(pl.Int64, strict=False).cast(pl.Duration("us"))
        moment = pl.lit(self.reckoning.moment.replace(tzinfo=None), MOMENT)
        return pl.select(moment - age).to_series()


def first_order(texts: pl.Series) -> str:
    """``dmy`` or ``mdy``, by the first date that allows but one; "" where each allows both."""
    parts = texts.str.strip_chars().alias("text").to_frame().pipe(_parts, _EITHER)
    first, then = (parts[name].cast(pl.Int32) for name in ("first", "then"))
    decided = ((first > 12) != (then > 12)).fill_null(value=False).arg_true()
    if not len(decided):
        return ""
    return "dmy" if first[int(decided[0])] > 12 else "mdy"


def _parts(texts: pl.DataFrame, form: str) -> pl.DataFrame:
    return texts.select(_TEXT.str.extract_groups(form).alias("found")).unnest("found")


def _none_of(texts: pl.DataFrame) -> pl.DataFrame:
    return texts.select(pl.lit(None, MOMENT).alias("at"), pl.lit(None, pl.Int32).alias("east"))


def _year_first(texts: pl.DataFrame) -> pl.DataFrame:
    return _put_together(_parts(texts, _YEAR_FIRST))


def _compact(texts: pl.DataFrame) -> pl.DataFrame:
    return _put_together(_parts(texts, _COMPACT))


def _epoch(texts: pl.DataFrame) -> pl.DataFrame:
    numbers = texts.select(pl.when(_TEXT.str.contains(_EPOCH)).then(_TEXT).alias("text"))["text"]
    whole = _since_1970(numbers.cast(pl.Int64, strict=False))
    at = whole.fill_null(_since_1970(numbers.cast(pl.Float64, strict=False)))
    return pl.DataFrame({"at": at, "east": pl.repeat(0, len(at), dtype=pl.Int32, eager=True)})


def _since_1970(number: pl.Series) -> pl.Series:
    """Moments of numbers since 1970: seconds below 10^11, then milli-, micro-, nanoseconds."""
    value = pl.col("value")
    at = (
        pl.when(value.abs() < 10**11)
        .then(value * 1_000_000)
        .when(value.abs() < 10**14)
        .then(value * 1_000)
        .when(value.abs() < 10**17)
        .then(value)
        .when(value.abs() < 9 * 10**18)
        .then(value // 1_000)
    )
    exact = pl.Int64 if number.dtype.is_integer() else pl.Float64
    frame = number.cast(exact, strict=False).alias("value").to_frame()
    return frame.select(at.round().cast(pl.Int64, strict=False).cast(MOMENT)).to_series()


def _put_together(parts: pl.DataFrame) -> pl.DataFrame:
    """Moments of printed parts (``at``), and minutes east of UTC where a zone is printed."""
    names = ("year", "month", "day", "hour", "minute", "second")
    year, month, day, hour, minute, second = (pl.col(n).cast(pl.Int32, strict=False) for n in names)
    # A leap second is the first of the next minute, as in POSIX time.
    on_a_clock = (hour < 24) & (minute < 60) & (second.fill_null(0) <= 60)
    part = pl.col("part").fill_null("").str.head(6).str.pad_end(6, "0").cast(pl.Int64)
    printed = pl.format("{}-{}-{}", year, *(n.cast(pl.String).str.zfill(2) for n in (month, day)))
    midnight = printed.str.to_date("%Y-%m-%d", strict=False).cast(MOMENT)
    since = pl.duration(hours=hour, minutes=minute, seconds=second.fill_null(0), microseconds=part)
    zone = pl.col("zone")
    figures = zone.str.replace_all("[^0-9]", "").str.pad_end(4, "0").cast(pl.Int32, strict=False)
    east = figures // 100 * 60 + figures % 100
    signed = pl.when(zone.str.starts_with("-")).then(-east).otherwise(east)
    return parts.select(
        pl.when(on_a_clock).then(midnight + since).alias("at"), signed.alias("east")
    )

"""Units that headings do not say: refused where what stands beneath cannot be knots or degrees."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.errors import SourceError
from tricord.sources.ais.numbers import numbers
from tricord.sources.ais.position_options import Reckoning

_FEWEST: Final = 3
_SHARE: Final = 0.01
_FASTEST_KN: Final = 102.31
"""A little above 102.3, which stands for no speed: in single precision it is 102.300003."""
_NO_COURSE: Final = 511.0
"""What stands for no course in message 27; everything a course can be is below it."""


def refuse_implausible(sample: pl.DataFrame, reckoning: Reckoning) -> None:
    """Refuse a table whose speeds or courses are surely not in the units they are read in.

    Args:
        sample: Some of its records, columns named after the targets.
        reckoning: How it is to be understood.

    Raises:
        SourceError: More than one speed in a hundred is above what AIS can say in knots, or
            course above what it can say in degrees, and nobody said the unit.
    """
    checks = (
        ("speed_kn", reckoning.speed_said, _FASTEST_KN, "position-speed-unit"),
        ("course_deg", reckoning.course_said, _NO_COURSE, "position-course-unit"),
    )
    for target, said, most, code in checks:
        if said or target not in sample.columns:
            continue
        values = numbers(sample[target]).drop_nulls().drop_nans()
        above = values.filter(values > most)
        if len(above) >= max(_FEWEST, _SHARE * len(values)):
            _refuse(code, reckoning.file, float(above[0]))


def _refuse(code: str, file: str, value: float) -> None:
    if code == "position-speed-unit":
        raise SourceError("position-speed-unit", file=file, value=value)
    raise SourceError("position-course-unit", file=file, value=value)

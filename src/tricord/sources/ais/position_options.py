"""What the user may say about a table of ship positions that the table does not say itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from tricord.errors import SourceError
from tricord.sources.ais.position_headings import TARGETS, Columns
from tricord.sources.readers.delimited_text import DELIMITERS
from tricord.sources.readers.text_encoding import ENCODINGS

SPEED_UNITS: Final = {"kn": 1.0, "0.1kn": 0.1, "m/s": 3600 / 1852, "km/h": 1 / 1.852}
"""Knots in one of each; the nautical mile is 1,852 m."""
_COURSE_UNITS: Final = {"deg": 1.0, "0.1deg": 0.1}
_DRAUGHT_UNITS: Final = {"m": 1.0, "0.1m": 0.1}
DATE_ORDERS: Final = ("dmy", "mdy", "ymd")
OPTIONS: Final = (
    *("date", "date_order", "speed_unit", "course_unit", "draught_unit", "zone"),
    *("separator", "delimiter", "encoding", "receiver"),
)
"""What may be said beside ``map.<target>``."""

_Value = TypeVar("_Value")
_ZONE: Final = re.compile(r"(?:UTC|Z)?([+-]?)([0-9]{1,2})?(?::?([0-9]{2}))?")


@dataclass(frozen=True)
class Reckoning:
    """How the cells of one table are to be understood.

    Attributes:
        file: Its name, for error messages.
        speed_kn: Knots in one unit of its speeds.
        course_deg: Degrees in one unit of its courses.
        draught_m: Metres in one unit of its draughts.
        speed_said: Whether the unit of the speeds is known and not merely usual.
        course_said: The same for courses.
        zone: Offset from UTC of moments that do not say theirs.
        moment: Start of the day that times of day belong to, or the moment ages count back from.
        date_order: ``dmy`` or ``mdy`` where it is known; "" where the data must tell.
        receiver: Who received it, where no column says.
        nothing: Words that stand for nothing, in lower case.
        mmsi: Whether vessels are known by MMSI.
        taken: Options nobody gave, and how they were taken: for the user to read and overrule.
    """

    file: str
    speed_kn: float = 1.0
    course_deg: float = 1.0
    draught_m: float = 1.0
    speed_said: bool = True
    course_said: bool = True
    zone: timedelta = timedelta(0)
    moment: datetime | None = None
    date_order: str = ""
    receiver: str = ""
    nothing: frozenset[str] = frozenset()
    mmsi: bool = True
    taken: Mapping[str, str] = field(default_factory=dict)


def check_options(options: Mapping[str, str]) -> None:
    """Refuse what is no option, so that a mistyped one is not passed over in silence.

    Raises:
        SourceError: It is not one of `OPTIONS`, or maps to no column of ours.
    """
    for option in sorted(options):
        if option.startswith("map."):
            target = option.removeprefix("map.")
            if target not in TARGETS:
                raise SourceError("table-target-unknown", target=target, known=", ".join(TARGETS))
        elif option not in OPTIONS:
            known = ", ".join((*OPTIONS, "map.<column>"))
            raise SourceError("position-option-unknown", option=option, known=known)


def reckoning(
    columns: Columns, options: Mapping[str, str], file: str, *, ais: bool = False
) -> Reckoning:
    """How a table is to be understood, by its headings, its form and what the user says.

    Args:
        columns: Of the table.
        options: What the user gave; overrules the form.
        file: Name for error messages.
        ais: Its vessels are known by MMSI whatever the heading.

    Raises:
        SourceError: An option cannot have the value given.
    """
    known = {"zone": "UTC", **columns.form.options}
    if columns.speed_unit:
        known.setdefault("speed_unit", columns.speed_unit)
    said = {**known, **options}
    zone = _zone(said.get("zone", ""))
    return Reckoning(
        file,
        _one_of("speed_unit", said, SPEED_UNITS, 1.0),
        _one_of("course_unit", said, _COURSE_UNITS, 1.0),
        _one_of("draught_unit", said, _DRAUGHT_UNITS, 1.0),
        "speed_unit" in said,
        "course_unit" in said,
        zone,
        _moment(said.get("date", ""), zone),
        _one_of("date_order", said, dict(zip(DATE_ORDERS, DATE_ORDERS, strict=True)), ""),
        said.get("receiver", ""),
        columns.form.nothing,
        ais or columns.numbers_are_mmsi,
        {option: value for option, value in known.items() if option not in options},
    )


def separator_of(options: Mapping[str, str]) -> str:
    """The sign between cells the user named, as *separator* or *delimiter*; "" where none.

    Raises:
        SourceError: There is no such sign.
    """
    option = "separator" if "separator" in options else "delimiter"
    return _one_of(option, options, {**DELIMITERS, "\t": "\t"}, "")


def encoding_of(options: Mapping[str, str]) -> str:
    """The encoding the user named; "" where none.

    Raises:
        SourceError: It is not one of `ENCODINGS`.
    """
    return _one_of("encoding", options, dict(zip(ENCODINGS, ENCODINGS, strict=True)), "")


def _one_of(
    option: str, said: Mapping[str, str], known: Mapping[str, _Value], usual: _Value
) -> _Value:
    if option not in said:
        return usual
    if (value := said[option]) not in known:
        raise SourceError(
            "table-option-unknown", option=option, value=value, known="  ".join(known)
        )
    return known[value]


def _zone(said: str) -> timedelta:
    found = _ZONE.fullmatch(said.strip().upper())
    if found is None or (found[1] and not found[2]) or (found[2] and not found[1]):
        raise SourceError(
            "table-option-unknown", option="zone", value=said, known="UTC  +09:00  -03:30"
        )
    minutes = 60 * int(found[2] or 0) + int(found[3] or 0)
    return timedelta(minutes=-minutes if found[1] == "-" else minutes)


def _moment(said: str, zone: timedelta) -> datetime | None:
    if not said:
        return None
    try:
        moment = datetime.fromisoformat(said.strip())
    except ValueError:
        raise SourceError(
            "table-option-unknown", option="date", value=said, known="2021-03-23  2021-03-23T05:40Z"
        ) from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC) - zone

"""A user's own harbours: a CSV file with a name and a position in each line.

Columns may stand in any order and are known by their headings in any case:

- name: ``port``, ``name``, ``label``, ``harbour``, ``Main Port Name`` ...; where a file has
  ``port`` and ``name``, the first of this list counts;
- latitude and longitude in decimal degrees: ``lat``, ``latitude``, ``lon``, ``lng`` ...;
- optional: ``radius_m``, ``uncertainty_m``, ``country`` (also ``iso3``, ``Country Code``),
  ``locode`` (also ``UN/LOCODE``), ``kind``.

So the World Port Index as it is published and the anchorages of Global Fishing Watch
(``s2id,latitude,longitude,label,sublabel,iso3``) are read as they are. Other columns are left
alone. Cells are parted by commas, semicolons or tabs, whichever the first line has most of. A line
that has no name or no place on Earth is set aside and kept with its reason.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping, Sequence
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import Final

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.geo.harbours import KINDS, Harbour, Harbours, SetAside, arc_minute_m, made

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("port", "name", "port_name", "main port name", "harbour", "harbor", "label"),
    "lat": ("lat", "latitude", "lat_deg", "y"),
    "lon": ("lon", "lng", "long", "longitude", "lon_deg", "x"),
    "radius_m": ("radius_m", "radius"),
    "uncertainty_m": ("uncertainty_m",),
    "country": ("country", "iso2", "iso3", "country code", "flag"),
    "locode": ("locode", "un/locode", "unlocode"),
    "kind": ("kind",),
}
_NEEDED: Final = ("name", "lat", "lon")
_LIMITS: Final = {
    "lat": (-90.0, 90.0),
    "lon": (-180.0, 180.0),
    "radius_m": (0.0, 1e6),
    "uncertainty_m": (0.0, 1e6),
}
_WPI: Final = "world port index number"


def read(path: Path) -> Harbours:
    """The harbours of a user's CSV file.

    Args:
        path: The file.

    Raises:
        SourceError: The file cannot be read as harbours.
    """
    raw = path.read_bytes()
    version = f"{path.name}-{hashlib.sha256(raw).hexdigest()[:12]}"
    harbours, set_aside = _harbours_of(raw, path.name)
    return made(harbours, version, set_aside)


def _harbours_of(raw: bytes, file: str) -> tuple[list[Harbour], tuple[SetAside, ...]]:
    """The harbours of a CSV file, and the lines that are none.

    Args:
        raw: Its bytes: UTF-8, with or without a byte-order mark.
        file: Its name, for errors.

    Raises:
        SourceError: ``harbours-encoding``, ``harbours-columns`` (no column of names, latitudes
            or longitudes) or ``harbours-empty`` (not one harbour).
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise SourceError("harbours-encoding", file=file, line=line) from None
    first = text.partition("\n")[0]
    parted = max(",;\t", key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=parted)
    headings = [" ".join(cell.split()).lower() for cell in next(rows, [])]
    at = _places(headings, file)
    whole_minutes = _WPI in headings
    found, aside = [], []
    for cells in rows:
        said = {column: _cell(cells, place) for column, place in at.items()}
        wrong = _wrong(said)
        if not wrong:
            found.append(_harbour(said, whole_minutes))
        elif any(map(str.strip, cells)):
            aside.append(SetAside(rows.line_num, wrong, said.get(wrong, "")[:80]))
    if not found:
        raise SourceError("harbours-empty", file=file, refused=len(aside))
    return found, tuple(aside)


def _places(headings: Sequence[str], file: str) -> dict[str, int]:
    """Which column is which."""
    at = {
        column: next(headings.index(name) for name in names if name in headings)
        for column, names in _COLUMNS.items()
        if not set(names).isdisjoint(headings)
    }
    for column in _NEEDED:
        if column not in at:
            raise SourceError(
                "harbours-columns",
                file=file,
                wanted=", ".join(_COLUMNS[column]),
                known=", ".join(heading for heading in headings if heading)[:300],
            )
    return at


def _cell(cells: Sequence[str], place: int) -> str:
    return " ".join(cells[place].split()) if place < len(cells) else ""


def _wrong(said: Mapping[str, str]) -> str:
    """The first column whose value cannot be read; "" where all can."""
    if not said["name"]:
        return "name"
    for column, (least, most) in _LIMITS.items():
        if column in _NEEDED or said.get(column):
            value = _number(said[column])
            if value is None or not least <= value <= most:
                return column
    return "kind" if said.get("kind", "") not in ("", *KINDS) else ""


def _number(printed: str) -> float | None:
    try:
        return float(printed)
    except ValueError:
        return None


def _harbour(said: Mapping[str, str], whole_minutes: bool) -> Harbour:
    lat, lon = float(said["lat"]), float(said["lon"])
    uncertainty = float(said.get("uncertainty_m") or (arc_minute_m(lat) if whole_minutes else 0))
    country = said.get("country", "")
    locode = "".join(filter(str.isalnum, said.get("locode", "").upper()))
    return Harbour(
        said["name"],
        lat,
        lon,
        alpha2(country) or country,
        locode,
        said.get("kind") or "port",
        uncertainty,
        float(said.get("radius_m") or 0),
    )


def headings() -> tuple[str, ...]:
    """Every heading that is understood, for help texts."""
    return tuple(chain.from_iterable(_COLUMNS.values()))

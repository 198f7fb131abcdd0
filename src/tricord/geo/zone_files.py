"""A user's own zones: GeoJSON or CSV.

GeoJSON (RFC 7946): polygons and multipolygons, alone, in features or in collections. A zone is
named after the first of the properties `NAMES` that its feature has, else after its number.

CSV: one vertex a line, in order, with the headings ``zone``, ``lat``, ``lon`` in any order and
optionally ``ring``. Lines of one zone and one ring belong together; a ring in another is a hole.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, Final

from tricord.errors import SourceError

NAMES: Final = ("name", "zone", "geoname", "title", "label", "id")
_NAMED: Final = ("zone", "name")
_LAT: Final = ("lat", "latitude", "lat_deg")
_LON: Final = ("lon", "lng", "long", "longitude", "lon_deg")

Rings = list[list[tuple[float, float]]]


def zones_of(raw: bytes, file: str) -> list[tuple[str, Rings]]:
    """The zones of a file: names, and rings of longitudes and latitudes.

    Args:
        raw: Its bytes, UTF-8.
        file: Its name, for errors.

    Raises:
        SourceError: ``zones-encoding``, ``zones-geojson``, ``zones-columns``, ``zones-value`` or
            ``zones-empty``.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError("zones-encoding", file=file) from None
    found = _geojson(text, file) if text.lstrip().startswith("{") else _csv(text, file)
    if not found:
        raise SourceError("zones-empty", file=file)
    return found


def _geojson(text: str, file: str) -> list[tuple[str, Rings]]:
    try:
        return [
            (name or f"{file} {number}", rings)
            for number, (name, rings) in enumerate(_shapes(json.loads(text), ""), 1)
        ]
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as fault:
        raise SourceError("zones-geojson", file=file, reason=str(fault)[:120]) from None


def _shapes(thing: dict[str, Any], name: str) -> Iterator[tuple[str, Rings]]:
    """Every polygon or multipolygon with the name of its feature."""
    match thing["type"]:
        case "FeatureCollection":
            for feature in thing["features"]:
                yield from _shapes(feature, "")
        case "Feature" if thing["geometry"]:
            said = {key.lower(): value for key, value in (thing["properties"] or {}).items()}
            said |= {"id": thing["id"]} if "id" in thing and "id" not in said else {}
            named = next((str(said[key]) for key in NAMES if said.get(key)), name)
            yield from _shapes(thing["geometry"], named)
        case "GeometryCollection":
            for geometry in thing["geometries"]:
                yield from _shapes(geometry, name)
        case "Polygon":
            yield name, _rings(thing["coordinates"])
        case "MultiPolygon":
            yield name, [ring for part in thing["coordinates"] for ring in _rings(part)]


def _rings(coordinates: list[list[list[float]]]) -> Rings:
    return [[(float(v[0]), float(v[1])) for v in ring] for ring in coordinates]


def _csv(text: str, file: str) -> list[tuple[str, Rings]]:
    first = text.partition("\n")[0]
    rows = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    headings = [" ".join(cell.split()).lower() for cell in next(rows, [])]
    at = [_column(headings, names, file) for names in (_NAMED, _LAT, _LON)]
    ring = headings.index("ring") if "ring" in headings else -1
    zones: dict[str, dict[str, list[tuple[float, float]]]] = {}
    for cells in rows:
        if not any(map(str.strip, cells)):
            continue
        padded = [*cells, *[""] * (len(headings) - len(cells))]
        name, lat, lon = (" ".join(padded[place].split()) for place in at)
        try:
            vertex = float(lon), float(lat)
        except ValueError:
            line, value = rows.line_num, f"{lat}, {lon}"
            raise SourceError("zones-value", file=file, line=line, value=value) from None
        of = padded[ring].strip() if ring >= 0 else ""
        zones.setdefault(name, {}).setdefault(of, []).append(vertex)
    return [(name, list(rings.values())) for name, rings in zones.items()]


def _column(headings: Sequence[str], names: tuple[str, ...], file: str) -> int:
    for name in names:
        if name in headings:
            return headings.index(name)
    known = ", ".join(heading for heading in headings if heading)[:300]
    raise SourceError("zones-columns", file=file, wanted=", ".join(names), known=known)

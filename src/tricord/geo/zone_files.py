"""A user's own zones: GeoJSON or CSV.

GeoJSON (RFC 7946): polygons and multipolygons, alone, in features or in collections. A zone is
named after the first of the properties `NAMES` that its feature has, else after the file and the
number of the feature.

CSV: one vertex a line, in order, with the headings ``zone``, ``lat``, ``lon`` in any order and
optionally ``ring`` (or one of the words below, which are English, Korean and Japanese). Lines of
one zone and one ring belong together; a ring in another is a hole.

What bears one name is one zone, wherever in the file it stands: features of one name are its
parts, as the polygons of a multipolygon are.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from tricord.errors import SourceError
from tricord.model.listing import squeeze

NAMES: Final = (
    *("name", "zone", "geoname", "title", "label"),
    *("구역", "구역명", "수역", "이름", "명칭", "区域", "区域名", "水域", "名称", "名前", "id"),
)
"""Properties of a feature that may name its zone, compared in lower case."""

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "zone": ("zone", "zone name", "구역", "구역명", "수역", "区域", "区域名", "水域", "name"),
        "lat": ("lat", "latitude", "lat_deg", "위도", "緯度"),
        "lon": ("lon", "lng", "long", "longitude", "lon_deg", "경도", "経度"),
        "ring": ("ring", "고리", "環"),
    }
)
"""Headings of the columns of a CSV file, compared in lower case; the first that is there counts."""

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})

Rings = list[list[tuple[float, float]]]


class Vertex(NamedTuple):
    """A vertex: longitude and latitude in degrees, and the feature or line it stands in."""

    lon_deg: float
    lat_deg: float
    place: int


Polygon = list[list[Vertex]]
"""Rings that belong together: outlines, and holes in them."""


class Aside(NamedTuple):
    """A feature that holds no area: its number, and what it holds."""

    place: int
    what: str


@dataclass(frozen=True, slots=True)
class DrawnZone:
    """A zone as a file draws it.

    Attributes:
        name: Its name, as of `zone_name`.
        polygons: Its parts in the order of the file; of a CSV file one.
    """

    name: str
    polygons: tuple[Polygon, ...]

    @property
    def rings(self) -> Rings:
        """All rings of all parts, as `tricord.geo.zones.made` takes them."""
        return [[(v.lon_deg, v.lat_deg) for v in ring] for part in self.polygons for ring in part]


@dataclass(frozen=True, slots=True)
class ZoneFile:
    """What a file of zones holds.

    Attributes:
        zones: Its zones, in the order in which they begin.
        aside: Features without an area.
    """

    zones: tuple[DrawnZone, ...]
    aside: tuple[Aside, ...] = ()


def zone_name(printed: str) -> str:
    """The name of a zone in the form in which it is looked up elsewhere, as in permits.

    White space is squeezed, letters are composed (a name typed on another system is the same),
    and ``|``, which joins keys of rows, becomes ``-``.
    """
    return squeeze(unicodedata.normalize("NFC", _writable(printed))).replace("|", "-")


def _writable(text: str) -> str:
    """Text without halves of characters, which JSON can spell and no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def is_geojson(text: str) -> bool:
    """Whether a text is read as GeoJSON; any other is read as CSV."""
    return text.removeprefix("\ufeff").lstrip()[:1] in ("{", "[")


def zones_of(raw: bytes, file: str) -> list[tuple[str, Rings]]:
    """The zones of a file: names, and rings of longitudes and latitudes.

    Args:
        raw: Its bytes, UTF-8.
        file: Its name, for errors.

    Raises:
        SourceError: As `read_zones`, or ``zones-encoding``.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError("zones-encoding", file=file) from None
    return [(zone.name, zone.rings) for zone in read_zones(text, file).zones]


def read_zones(text: str, file: str, columns: Mapping[str, str] = _NOTHING) -> ZoneFile:
    """The zones of a file, and where in it they stand.

    Args:
        text: All of it.
        file: Its name, for errors.
        columns: Theirs by ours, where the user said so: headings of a CSV file, or under
            ``zone`` the property that names the features.

    Raises:
        SourceError: ``json-broken``, ``zones-geojson``, ``zones-feature``, ``zones-columns``,
            ``zones-line``, ``zones-value``, ``zones-off-earth`` or ``zones-empty``.
    """
    aside: list[Aside] = []
    if is_geojson(text):
        drawn = _features(_parsed(text, file), file, columns.get("zone", ""), aside)
    else:
        drawn = _lines(text.removeprefix("\ufeff"), file, columns)
    zones: dict[str, list[Polygon]] = {}
    for name, polygons in drawn:
        zones.setdefault(zone_name(name), []).extend(polygons)
    if not zones:
        raise SourceError("zones-empty", file=file)
    return ZoneFile(tuple(DrawnZone(n, tuple(p)) for n, p in zones.items()), tuple(aside))


def _vertex(lon: float, lat: float, place: int, file: str, kind: str) -> Vertex:
    # Beyond 180 degrees a ring may run on across the dateline; `made` allows a turn and a half.
    if not (abs(lat) <= 90 and abs(lon) <= 540):
        raise SourceError(
            "zones-off-earth", file=file, kind=kind, place=place, lat=f"{lat:g}", lon=f"{lon:g}"
        )
    return Vertex(lon, lat, place)


# GeoJSON


def _parsed(text: str, file: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as fault:
        line = getattr(fault, "lineno", 1)
        raise SourceError("json-broken", file=file, line=line) from None


_Drawn = Iterator[tuple[str, list[Polygon]]]


def _features(whole: Any, file: str, named_by: str, aside: list[Aside]) -> _Drawn:
    """The polygons of each feature, under the name of its zone."""
    if not isinstance(whole, dict) or not isinstance(whole.get("type"), str):
        raise SourceError("zones-geojson", file=file)
    collection = whole["type"] == "FeatureCollection"
    features = whole.get("features") if collection else [whole]
    if not isinstance(features, list):
        raise SourceError("zones-geojson", file=file)
    for place, feature in enumerate(features, 1):
        try:
            shapes = [*_shapes(feature, place, file)]
            name = _named(feature, named_by) or f"{file} {place}"
        except SourceError:
            raise
        except (
            *(ValueError, KeyError, TypeError, IndexError),
            *(AttributeError, OverflowError, RecursionError),
        ):
            raise SourceError("zones-feature", file=file, place=place) from None
        polygons = [shape for shape in shapes if isinstance(shape, list)]
        aside += [Aside(place, shape) for shape in shapes if isinstance(shape, str)]
        if polygons:
            yield name, polygons


def _named(feature: Mapping[str, Any], named_by: str) -> str:
    said = {squeeze(k).lower(): value for k, value in (feature.get("properties") or {}).items()}
    said |= {"id": feature["id"]} if "id" in feature and "id" not in said else {}
    for key in [squeeze(named_by).lower()] if named_by else NAMES:
        value = said.get(key)
        if isinstance(value, str | int | float) and (name := squeeze(str(value))):
            return name
    return ""


def _shapes(thing: Mapping[str, Any], place: int, file: str) -> Iterator[Polygon | str]:
    """Every polygon; of what is no area its type."""
    match thing["type"]:
        case "Feature" if thing.get("geometry"):
            yield from _shapes(thing["geometry"], place, file)
        case "GeometryCollection":
            for geometry in thing["geometries"]:
                yield from _shapes(geometry, place, file)
        case "Polygon":
            yield _rings(thing["coordinates"], place, file)
        case "MultiPolygon":
            for part in thing["coordinates"]:
                yield _rings(part, place, file)
        case other:
            yield _writable(str(other))[:40]


def _rings(coordinates: Sequence[Any], place: int, file: str) -> Polygon:
    if not (coordinates and all(coordinates)):
        raise ValueError
    return [
        [_vertex(_degrees(v, 0), _degrees(v, 1), place, file, "feature") for v in ring]
        for ring in coordinates
    ]


def _degrees(position: Any, at: int) -> float:
    if not isinstance(position, list) or isinstance(position[at], bool | str):
        raise TypeError
    return float(position[at])


# CSV


def _lines(text: str, file: str, columns: Mapping[str, str]) -> _Drawn:
    above, rows = _rows(text)
    zones: dict[str, dict[str, list[Vertex]]] = {}
    try:
        headings = [squeeze(cell).lower() for cell in next(rows, [])]
        at = {ours: _column(headings, ours, columns, file) for ours in HEADINGS}
        for cells in rows:
            if not any(map(str.strip, cells)):
                continue
            line = above + rows.line_num
            said = {o: squeeze(cells[p]) if -1 < p < len(cells) else "" for o, p in at.items()}
            try:
                lon, lat = float(said["lon"]), float(said["lat"])
            except ValueError:
                value = f"{said['lat']}, {said['lon']}"
                raise SourceError("zones-value", file=file, line=line, value=value) from None
            if not said["zone"]:
                raise SourceError("zones-line", file=file, line=line)
            vertex = _vertex(lon, lat, line, file, "line")
            rings = zones.setdefault(zone_name(said["zone"]), {})
            rings.setdefault(said["ring"], []).append(vertex)
    except csv.Error:
        line = above + rows.line_num
        raise SourceError("zones-line", file=file, line=line) from None
    for name, named in zones.items():
        yield name, [list(named.values())]


def _rows(text: str) -> tuple[int, Any]:
    """How many lines stand above the headings (blank, or remarks after #), and the rows."""
    lines = StringIO(text, newline="")
    above = 0
    while (line := lines.readline()) and (not line.strip() or line.startswith("#")):
        above += 1
    sign = max(",;\t", key=line.count)
    rest = StringIO(line + lines.read(), newline="")
    return above, csv.reader(rest, delimiter=sign, strict=True)


def _column(headings: Sequence[str], ours: str, columns: Mapping[str, str], file: str) -> int:
    """Where a column stands; -1 for rings where none is headed so."""
    wanted = squeeze(columns.get(ours, "")).lower()
    names = (wanted,) if wanted else HEADINGS[ours]
    for name in names:
        if name in headings:
            return headings.index(name)
    if ours == "ring" and not wanted:
        return -1
    known = ", ".join(heading for heading in headings if heading)[:300]
    raise SourceError("zones-columns", file=file, wanted=", ".join(names), known=known)

"""Zones of ours, such as waters in which a permit is needed: GeoJSON or a CSV file of vertices.

Both are read as `tricord.geo.zone_files` says. What bears one name is one zone: features of one
name are its parts. Parts that lie over each other are refused, since a ring within another is a
hole; so is a ring that is no outline, and a position that is no place on Earth. Features without
an area are set aside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from tricord.errors import SourceError
from tricord.geo.zone_files import HEADINGS, DrawnZone, is_geojson, read_zones
from tricord.geo.zone_overlaps import overlapping
from tricord.geo.zones import made
from tricord.model.listing import squeeze
from tricord.model.tables import TABLES
from tricord.sources.ais.json_text import LARGEST
from tricord.sources.ais.position_headings import guess
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import is_markup
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.spreadsheet import Note, first_rows
from tricord.sources.readers.text_encoding import decode

_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["zones"].schema.items() if name not in FROM_LAKE
}
_GEOJSON: Final = re.compile(
    rb'"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection|Polygon|MultiPolygon)"'
)
_AREA: Final = re.compile(rb'"type"\s*:\s*"(?:Multi)?Polygon"')
_RINGS: Final = re.compile(rb'"coordinates"\s*:\s*\[\s*\[\s*\[')
"""Lists in lists of positions, as rings are; so are lines, which say so: `_LINES`."""
_LINES: Final = re.compile(rb'"type"\s*:\s*"MultiLineString"')
_ZONE_HEADINGS: Final = frozenset(HEADINGS["zone"]) - {"name"}
"""Many a table of places has a name, a latitude and a longitude."""
_OF_POSITIONS: Final = frozenset({"vessel_id", "timestamp", "day", "age_min"})
"""Ships and times stand in no outline."""


class Zones(Source):
    """Source ``zones``: GeoJSON polygons, or a CSV file with a vertex a line.

    Options: ``map.zone`` = the property of GeoJSON that names the zones; for CSV ``map.zone``,
    ``map.lat``, ``map.lon``, ``map.ring`` = their heading; ``encoding``.
    """

    name = "zones"
    title = "source-zones"
    tables = ("zones",)
    licence = "as agreed with whoever drew the zones"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for GeoJSON that begins with an area, and for CSV headed zone, lat and lon.

        A table that names ships or times as well is no outline.
        """
        head = raw.head
        if is_markup(head):
            return "" if _begins_with_area(head) else None
        if b"\0" in head[:4]:
            return None
        return "" if any(map(_is_headed, first_rows(head))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Rows of ``zones``; features without an area set aside.

        Raises:
            SourceError: It is no file of zones, a ring is no outline, a position is no place on
                Earth, or two parts of a zone lie over each other.
        """
        raw = files[""]
        if is_markup(raw.head) and raw.path.stat().st_size > LARGEST:
            raise SourceError("json-too-large", file=raw.name, limit=LARGEST >> 20)
        columns = {k.removeprefix("map."): v for k, v in options.items() if k.startswith("map.")}
        for target in sorted(columns.keys() - HEADINGS.keys()):
            known = ", ".join(HEADINGS)
            raise SourceError("table-target-unknown", target=target, known=known)
        text, encoding = decode(raw.data, raw.name, options.get("encoding", ""))
        notes: list[Note] = []
        if not encoding.startswith("utf") and not options.get("encoding"):
            notes.append(("note-table-encoding", {"encoding": encoding.upper()}))
        if not is_geojson(text) and not text.endswith(("\n", "\r")):
            line = str(len(text.splitlines()))
            notes.append(("note-table-last-line-open", {"line": line}))
        found = read_zones(text, raw.name, columns)
        rows = [row for zone in found.zones for row in _rows(zone, raw.name)]
        rings = sum(len(zone.rings) for zone in found.zones)
        notes.append(("note-zones", {"zones": str(len(found.zones)), "rings": str(rings)}))
        return Reading(
            frames={"zones": pl.DataFrame(rows, schema=_SCHEMA, orient="row")},
            rejects=tuple(
                Reject("", str(aside.place), "zone-without-area", aside.what)
                for aside in found.aside
            ),
            notes=tuple(notes),
        )


def _begins_with_area(head: bytes) -> bool:
    """Whether a file begins as GeoJSON with an area, whose type may stand behind its rings."""
    is_object = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    area = _AREA.search(head) or (_RINGS.search(head) and not _LINES.search(head))
    return is_object and bool(_GEOJSON.search(head) and area)


def _is_headed(lines: list[list[str]]) -> bool:
    cells = next((c for c in lines if any(c) and not c[0].startswith("#")), [])
    headings = {squeeze(each).lower() for each in cells}
    drawn = all(headings & {*HEADINGS[target]} for target in ("lat", "lon"))
    # As the table of positions knows them; an id may be that of a zone or vertex.
    told = guess(sorted(headings - {"id"})).at
    return drawn and bool(headings & _ZONE_HEADINGS) and not told.keys() & _OF_POSITIONS


def _rows(zone: DrawnZone, file: str) -> list[dict[str, Any]]:
    """Its vertices, once its rings are known to be outlines."""
    places = [part[0][0].place for part in zone.polygons]
    parts = [
        made(
            zone.name, [[(v.lon_deg, v.lat_deg) for v in ring] for ring in part], f"{file} {place}"
        )
        for part, place in zip(zone.polygons, places, strict=True)
    ]
    if over := overlapping(parts):
        first, second = (places[at] for at in over)
        raise SourceError("zones-overlap", file=file, zone=zone.name, first=first, second=second)
    rings = [ring for part in zone.polygons for ring in part]
    return [
        {
            "zone": zone.name,
            "ring": number,
            "vertex": nth,
            "lat_deg": vertex.lat_deg,
            "lon_deg": vertex.lon_deg,
            "record": str(vertex.place),
        }
        for number, ring in enumerate(rings, 1)
        for nth, vertex in enumerate(ring, 1)
    ]

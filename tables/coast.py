"""Write `src/tricord/geo/data/coast.npz`: the land of the world, and whose coast is where.

usage: python tables/coast.py FOLDER

FOLDER holds ``land-10m.json`` and ``countries-10m.json`` of the npm package ``world-atlas``
2.0.2 (ISC): Natural Earth 4.1.0 at 1:10m (public domain), quantised by that package to steps of
0.0036 degree of longitude and 0.0017 degree of latitude.

Both files have the same vertices, so an edge of the land belongs to the country whose outline
has the same edge and shares it with no other country. No country is named for

- what Natural Earth gives no ISO 3166-1 number (Northern Cyprus, Somaliland, reefs ...);
- land in no country's outline (some dozens of the smallest islands);
- coasts in `DISPUTED`, which more than one state claims. The list names the claims a user of
  Tricord is likely to meet; it is not complete, and leaving a coast out of it takes no side.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from tricord.geo.countries import alpha2

TARGET = Path("src/tricord/geo/data/coast.npz")
SOURCE = "Natural Earth 4.1.0, 1:10m (public domain), through world-atlas 2.0.2 (ISC)"
# As Natural Earth abbreviates them; what is missing here it writes in full.
ABBREVIATED = {
    "Antigua and Barb.": "AG",
    "Ashmore and Cartier Is.": "AU",
    "Bosnia and Herz.": "BA",
    "Br. Indian Ocean Ter.": "IO",
    "British Virgin Is.": "VG",
    "Cayman Is.": "KY",
    "Central African Rep.": "CF",
    "Cook Is.": "CK",
    "Dem. Rep. Congo": "CD",
    "Dominican Rep.": "DO",
    "Eq. Guinea": "GQ",
    "Faeroe Is.": "FO",
    "Falkland Is.": "FK",
    "Fr. Polynesia": "PF",
    "Fr. S. Antarctic Lands": "TF",
    "Heard I. and McDonald Is.": "HM",
    "Marshall Is.": "MH",
    "N. Mariana Is.": "MP",
    "Pitcairn Is.": "PN",
    "S. Geo. and the Is.": "GS",
    "S. Sudan": "SS",
    "Solomon Is.": "SB",
    "St-Barthélemy": "BL",
    "St-Martin": "MF",
    "St. Kitts and Nevis": "KN",
    "St. Pierre and Miquelon": "PM",
    "St. Vin. and Gren.": "VC",
    "Turks and Caicos Is.": "TC",
    "U.S. Minor Outlying Is.": "UM",
    "U.S. Virgin Is.": "VI",
    "Vatican": "VA",
    "W. Sahara": "EH",
    "Wallis and Futuna Is.": "WF",
    "Åland": "AX",
}


class Box(NamedTuple):
    """A disputed coast: edges of a country between these degrees, of any country where ""."""

    country: str
    south: float
    north: float
    west: float
    east: float


DISPUTED = {
    "Dokdo / Takeshima": Box("", 37.1, 37.4, 131.7, 132.0),
    "Senkaku Islands / Diaoyu Dao": Box("", 25.6, 26.0, 123.3, 124.7),
    "Southern Kurils / Northern Territories": Box("RU", 43.2, 45.65, 145.2, 149.2),
    "Paracel Islands": Box("", 15.6, 17.2, 111.0, 113.0),
    "Spratly Islands": Box("", 6.9, 12.0, 110.8, 117.0),
    "Crimea": Box("RU", 44.3, 46.25, 32.3, 36.66),
    "Abu Musa and the Tunbs": Box("", 25.8, 26.35, 54.9, 55.6),
    "Halaib": Box("", 22.0, 23.2, 35.3, 37.0),
    "Falkland Islands / Malvinas": Box("FK", -53.0, -50.5, -62.0, -57.0),
    "South Georgia and the South Sandwich Islands": Box("GS", -60.0, -53.0, -43.0, -25.0),
}

Vertex = tuple[int, int]


class Topology:
    """A TopoJSON file: arcs on a grid, and rings made of them."""

    def __init__(self, file: Path) -> None:
        read = json.loads(file.read_text(encoding="utf-8"))
        self.scale = read["transform"]["scale"]
        self.translate = read["transform"]["translate"]
        self.objects = read["objects"]
        # 360 degrees in steps of the grid: the last column is the first again.
        self.around = round(360 / self.scale[0])
        self.arcs = [self._arc(arc) for arc in read["arcs"]]

    def _arc(self, deltas: list[list[int]]) -> list[Vertex]:
        return [(int(x) % self.around, int(y)) for x, y in np.cumsum(deltas, axis=0)]

    def ring(self, numbers: list[int]) -> list[Vertex]:
        """A ring without its closing vertex and without vertices that repeat."""
        walked: list[Vertex] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            walked += arc[1:] if walked else arc
        kept = [v for at, v in enumerate(walked) if not at or v != walked[at - 1]]
        return kept[:-1] if kept[0] == kept[-1] else kept

    def degrees(self, vertex: Vertex) -> tuple[float, float]:
        """Latitude and longitude."""
        return (
            vertex[1] * self.scale[1] + self.translate[1],
            vertex[0] * self.scale[0] + self.translate[0],
        )


def polygons(shape: dict[str, Any]) -> Iterator[list[list[int]]]:
    """Each polygon of a geometry: its rings, as lists of arcs."""
    yield from [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]


def edges(ring: list[Vertex]) -> Iterator[tuple[Vertex, Vertex]]:
    """Neighbouring vertices of a ring, in either direction the same."""
    for at, vertex in enumerate(ring):
        pair = (ring[at - 1], vertex)
        yield min(pair), max(pair)


def owners(countries: Topology) -> dict[tuple[Vertex, Vertex], str]:
    """Country of each edge that stands in the outline of one alone; "" where it has no code."""
    found: dict[tuple[Vertex, Vertex], str] = {}
    shared = set()
    for shape in countries.objects["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = ABBREVIATED.get(name) or alpha2(name) if "id" in shape else ""
        if code is None:
            raise SystemExit(f"{name}: which country is this?")
        for polygon in polygons(shape):
            for ring in polygon:
                for edge in edges(countries.ring(ring)):
                    if edge in found:
                        shared.add(edge)
                    found[edge] = code
    return {edge: code for edge, code in found.items() if edge not in shared}


def is_disputed(country: str, lat: float, lon: float) -> bool:
    """Whether a coast stands in `DISPUTED`."""
    return any(
        box.country in ("", country)
        and box.south <= lat <= box.north
        and box.west <= lon <= box.east
        for box in DISPUTED.values()
    )


def main(folder: Path) -> None:
    """Read, attribute and write."""
    land = Topology(folder / "land-10m.json")
    known = owners(Topology(folder / "countries-10m.json"))
    rings = [land.ring(r) for p in polygons(land.objects["land"]["geometries"][0]) for r in p]
    codes, runs = [""], []
    for ring in rings:
        for at, vertex in enumerate(ring):
            after = ring[(at + 1) % len(ring)]
            code = known.get((min(vertex, after), max(vertex, after)), "")
            if is_disputed(code, *land.degrees(vertex)):
                code = ""
            if code not in codes:
                codes.append(code)
            runs.append(codes.index(code))
    owner = np.array(runs, np.int16)
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    flat = np.array([vertex for ring in rings for vertex in ring], np.int32)
    np.savez_compressed(
        TARGET,
        source=np.array(SOURCE),
        # Longitude first, as in the source.
        scale=np.array(land.scale),
        translate=np.array(land.translate),
        rings=np.array([len(ring) for ring in rings], np.int32),
        steps_lon=np.diff(flat[:, 0], prepend=0).astype(np.int32),
        steps_lat=np.diff(flat[:, 1], prepend=0).astype(np.int32),
        countries=np.array(codes),
        country_starts=starts.astype(np.int32),
        country=owner[starts],
    )
    print(len(rings), "rings,", len(flat), "vertices,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

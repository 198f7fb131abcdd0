"""Anchorages and ports as Global Fishing Watch publishes them (``pipe-anchorages``).

``anchorage_overrides.csv`` has a line per anchorage point, numbered by the S2 cell of level 14 it
lies in; ``WPI_ports.csv`` a line per port of the World Port Index, without number. Spreadsheets
have mangled some numbers (``3.57E+87`` was ``357...e86``): these are reckoned anew from the
position, and leading zeros are put back. A number that stands twice is kept once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import squeeze
from tricord.model.marking import CLEAR, Marking
from tricord.model.tables import TABLES
from tricord.sources.ais.s2_cell import token
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.delimited_text import read_delimited
from tricord.sources.readers.text_encoding import decode

LEVEL: Final = 14
"""Of the cells by which anchorages are numbered: about 600 m wide."""

_ANCHORAGES: Final = ("s2id", "latitude", "longitude", "label", "sublabel", "iso3")
_PORTS: Final = ("iso3", "label", "sublabel", "latitude", "longitude")
_CELL: Final = re.compile(r"[0-9a-f]{1,8}")
_PORT_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["ports"].schema.items() if name not in FROM_LAKE
}


class GfwAnchorages(Source):
    """Source ``gfw-anchorages``: points where ships stay, with the port they belong to."""

    name: ClassVar[str] = "gfw-anchorages"
    title: ClassVar[str] = "source-gfw-anchorages"
    tables: ClassVar[tuple[str, ...]] = ("ports",)
    licence: ClassVar[str] = "Apache-2.0 (Global Fishing Watch)"
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV file with the header of anchorages or of ports."""
        return "" if _headings(raw.head.partition(b"\n")[0]) in (_ANCHORAGES, _PORTS) else None

    def dataset(self, raw: Raw) -> str:
        """``gfw-anchorages`` or ``gfw-ports``."""
        first = raw.head.partition(b"\n")[0]
        return "gfw-ports" if _headings(first) == _PORTS else self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Rows of ``ports``.

        Raises:
            SourceError: Not UTF-8, cut off, a line of another width, or no line at all.
        """
        raw = files[""]
        text, _ = decode(raw.data, raw.name, "utf-8")
        read = read_delimited(text, raw.name, ",")
        if read.rows and read.ends_open:
            raise SourceError("file-truncated", file=raw.name, line=read.rows[-1].number)
        if len(read.rows) < 2:
            raise SourceError("table-empty", file=raw.name)
        headings = [squeeze(heading) for heading in read.rows[0].cells]
        ports: dict[str, dict[str, Any]] = {}
        rejects: list[Reject] = []
        for row in read.rows[1:]:
            if len(row.cells) != len(headings):
                found, expected = len(row.cells), len(headings)
                raise SourceError(
                    "csv-columns-differ",
                    file=raw.name,
                    line=row.number,
                    found=found,
                    expected=expected,
                )
            said = dict(zip(headings, map(squeeze, row.cells), strict=True))
            place = _place(said)
            port = _port(said, place, row.place) if place else None
            reason = "port-position" if port is None else ""
            if port and not port["name"]:
                reason = "port-nameless"
            if port and port["port_id"] in ports:
                reason = "port-number-repeats"
            if reason or port is None:
                rejects.append(Reject("", row.place, reason, ", ".join(row.cells)[:200]))
            else:
                ports[port["port_id"]] = port
        frame = pl.DataFrame(list(ports.values()), schema=_PORT_SCHEMA, orient="row")
        return Reading(frames={"ports": frame}, rejects=tuple(rejects))


def _headings(line: bytes) -> tuple[str, ...]:
    text = line.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return tuple(squeeze(cell) for cell in text.split(","))


def _place(said: Mapping[str, str]) -> tuple[float, float] | None:
    """Latitude and longitude; ``None`` where they are no place on Earth."""
    try:
        lat, lon = float(said["latitude"]), float(said["longitude"])
    except (KeyError, ValueError):
        return None
    return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def _port(said: Mapping[str, str], place: tuple[float, float], record: str) -> dict[str, Any]:
    sublabel, country = said.get("sublabel", ""), said.get("iso3", "")
    if "s2id" in said:
        number = _number(said["s2id"], place)
    else:
        number = " ".join((country, said["label"], said["latitude"], said["longitude"]))
    return {
        "port_id": number,
        "name": said.get("label", ""),
        "other_names": [sublabel] if sublabel and sublabel != said.get("label") else [],
        "country": alpha2(country) or country,
        "locode": "",
        "lat_deg": place[0],
        "lon_deg": place[1],
        "harbour_size": "",
        "record": record,
    }


def _number(printed: str, place: tuple[float, float]) -> str:
    """The number of an anchorage as the S2 library prints it, mangled or not."""
    if not _CELL.fullmatch(printed):
        return token(*place, LEVEL)
    padded = printed.zfill(8)
    reckoned = token(*place, LEVEL)
    return padded if padded == reckoned else printed

"""The World Port Index (Pub. 150) of the US National Geospatial-Intelligence Agency.

``UpdatedPub150.csv``, one line per port, some hundred columns of which eight are read. As
published: a blank stands for nothing, alternate names are joined by ``; ``, UN/LOCODE is
written with and without its space, ``Country Code`` holds names, and a few numbers stand
twice, for an older and a newer record of the same port: the first is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import squeeze
from tricord.model.marking import CLEAR
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.delimited_text import read_delimited
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.text_encoding import decode

_NUMBER: Final = "World Port Index Number"
_COLUMNS: Final = (
    _NUMBER,
    "Main Port Name",
    "Alternate Port Name",
    "UN/LOCODE",
    "Country Code",
    "Harbor Size",
    "Latitude",
    "Longitude",
)
_LOCODE: Final = re.compile(r"([A-Z]{2}) ?([A-Z2-9]{3})")
_PORT_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["ports"].schema.items() if name not in FROM_LAKE
}


class WorldPortIndex(Source):
    """Source ``wpi``: ports with their positions."""

    name = "wpi"
    title = "source-wpi"
    tables = ("ports",)
    address: ClassVar[Mapping[str, str]] = {
        "": "https://msi.nga.mil/api/publications/download"
        "?type=view&key=16920959/SFH00000/UpdatedPub150.csv"
    }
    licence = "US public domain"
    # New editions come monthly at best; ports move slowly.
    cadence_days = 180
    marking = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV file whose first line names a World Port Index number."""
        first = raw.head.partition(b"\n")[0]
        return "" if _NUMBER.encode() in first and b"," in first else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one Index
        """``wpi``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Rows of ``ports``.

        Raises:
            SourceError: Not UTF-8, a column renamed or missing, a line of another width, or
                no port at all.
        """
        raw = files[""]
        text, _ = decode(raw.data, raw.name, "utf-8")
        read = read_delimited(text, raw.name, ",")
        rows = read.rows
        if rows and read.ends_open:
            raise SourceError("file-truncated", file=raw.name, line=rows[-1].number)
        if len(rows) < 2:
            raise SourceError("table-empty", file=raw.name)
        headings = [squeeze(heading) for heading in rows[0].cells]
        for column in _COLUMNS:
            if column not in headings:
                known = in_a_sentence(headings)
                raise SourceError("table-column-missing", file=raw.name, column=column, known=known)
        at = {column: headings.index(column) for column in _COLUMNS}
        ports: dict[str, dict[str, Any]] = {}
        rejects: list[Reject] = []
        for row in rows[1:]:
            if len(row.cells) != len(headings):
                raise SourceError(
                    "csv-columns-differ",
                    file=raw.name,
                    line=row.number,
                    found=len(row.cells),
                    expected=len(headings),
                )
            said = {column: squeeze(row.cells[position]) for column, position in at.items()}
            reason = _refusal(said, ports)
            if reason:
                detail = ", ".join(said.values())[:200]
                rejects.append(Reject("", row.place, reason, detail))
            else:
                ports[said[_NUMBER]] = _port(said, row)
        frame = pl.DataFrame(list(ports.values()), schema=_PORT_SCHEMA, orient="row")
        return Reading(frames={"ports": frame}, rejects=tuple(rejects))


def _refusal(said: Mapping[str, str], ports: Mapping[str, Any]) -> str:
    if not re.fullmatch(r"\d+(\.\d)?", said[_NUMBER]) or not said["Main Port Name"]:
        return "port-nameless"
    if said[_NUMBER] in ports:
        return "port-number-repeats"
    on_earth = _degrees(said["Latitude"], 90) and _degrees(said["Longitude"], 180)
    return "" if on_earth else "port-position"


def _degrees(text: str, limit: int) -> bool:
    found = re.fullmatch(r"-?\d{1,3}(\.\d+)?", text)
    return bool(found) and abs(float(text)) <= limit


def _port(said: Mapping[str, str], row: Row) -> dict[str, Any]:
    locode = _LOCODE.fullmatch(said["UN/LOCODE"].strip('"'))
    others = (squeeze(name) for name in said["Alternate Port Name"].split(";"))
    return {
        "port_id": said[_NUMBER],
        "name": said["Main Port Name"],
        "other_names": [name for name in others if name],
        "country": alpha2(said["Country Code"]) or said["Country Code"],
        "locode": f"{locode[1]}{locode[2]}" if locode else "",
        "lat_deg": float(said["Latitude"]),
        "lon_deg": float(said["Longitude"]),
        "harbour_size": said["Harbor Size"],
        "record": row.place,
    }

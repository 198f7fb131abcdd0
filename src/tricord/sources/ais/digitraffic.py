"""AIS of the Baltic as Fintraffic's Digitraffic gives it, in JSON.

Two shapes are read: locations, a GeoJSON feature per ship, in a list or a collection
(``timestampExternal`` is when it was received, in milliseconds since 1970; a ship that is heard no
more stays in it for years); and a snapshot of all vessels that others make of it
(``vessel_count``, ``vessels``), which does not say when any ship was where. Its positions are set
aside, and its static data are claims without a moment. ``eta`` is packed as in AIS message 5: four
bits of the month, five of the day, five of the hour, six of the minute. Definitions: Digitraffic,
marine traffic API; ITU-R M.1371.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.model.positions import Batches
from tricord.sources.ais.claims import ETA_PARTS
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.ais.moments import Clock
from tricord.sources.ais.position_headings import Columns, Form
from tricord.sources.ais.position_options import Reckoning
from tricord.sources.ais.position_rows import PositionReader
from tricord.sources.ais.positions_table import gathered
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.readers.streams import head

_LOCATIONS: Final = {
    "vessel_id": ("mmsi",),
    "timestamp": ("properties", "timestampExternal"),
    "lon": ("geometry", "coordinates", 0),
    "lat": ("geometry", "coordinates", 1),
    "speed_kn": ("properties", "sog"),
    "course_deg": ("properties", "cog"),
    "heading_deg": ("properties", "heading"),
    "status": ("properties", "navStat"),
}
_SNAPSHOT: Final = {
    "vessel_id": ("mmsi",),
    "lon": ("lon",),
    "lat": ("lat",),
    "speed_kn": ("sog",),
    "course_deg": ("cog",),
    "heading_deg": ("heading",),
    "name": ("name",),
    "ship_type": ("ship_type",),
    "destination": ("destination",),
    "eta": ("eta",),
}
_TYPES: Final = {"timestamp": pl.Int64()} | dict.fromkeys(
    ("lon", "lat", "speed_kn", "course_deg", "heading_deg", "status"), pl.Float64()
)
_BITS: Final = ((16, 15), (11, 31), (6, 31), (0, 63))
"""How far each part of a packed arrival is shifted, and its mask."""


class Digitraffic(Source):
    """Source ``digitraffic``: positions of ships in the Baltic."""

    name: ClassVar[str] = "digitraffic"
    title: ClassVar[str] = "source-digitraffic"
    tables: ClassVar[tuple[str, ...]] = ("positions", "ship_claims")
    licence: ClassVar[str] = "CC BY 4.0 (Fintraffic / digitraffic.fi)"
    cadence_days: ClassVar[int | None] = 1
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for JSON that begins with a location or with a snapshot of vessels."""
        start = head(raw)
        if not begins_like_json(start):
            return None
        location = b'"timestampExternal"' in start and b'"coordinates"' in start
        snapshot = b'"vessel_count"' in start and b'"vessels"' in start and b'"mmsi"' in start
        return "" if location or snapshot else None

    def published(self, raw: Raw) -> datetime | None:
        """When the snapshot or collection was made, where it says so."""
        try:
            whole = read_json(raw)
        except SourceError:
            return None
        said = whole.get("timestamp", whole.get("dataUpdatedTime")) if _is(whole, dict) else None
        return moment(said)

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one Digitraffic
        """``digitraffic``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """All of `batches` at once."""
        return gathered(self.batches(files[""], options))

    def batches(self, raw: Raw, options: Mapping[str, str]) -> Batches:
        """The ships of a file in their order; the file is read whole.

        Args:
            raw: The file, plain or compressed.
            options: ``receiver`` = who received it.

        Raises:
            SourceError: It is broken, too large or neither of the two shapes, or an option is
                unknown.
        """
        for option in sorted(options.keys() - {"receiver"}):
            raise SourceError("position-option-unknown", option=option, known="receiver")
        whole = read_json(raw)
        ships, paths = _ships(whole, raw.name)
        cells = {target: [_at(ship, path) for ship in ships] for target, path in paths.items()}
        table = _typed(cells)
        reckoning = Reckoning(raw.name, receiver=options.get("receiver", ""))
        columns = Columns((), {}, Form())
        reader = PositionReader(Clock(reckoning, str), columns)
        rows = np.arange(1, len(ships) + 1, dtype=np.int64)
        yield reader.batch(table, rows, _Details(ships))


@dataclass(frozen=True)
class _Details:
    """What stood in some of the ships."""

    ships: Sequence[Any]

    def __call__(self, places: NDArray[np.int64]) -> list[str]:
        return [json.dumps(self.ships[at], ensure_ascii=False) for at in places.tolist()]


def moment(said: Any) -> datetime | None:
    """A moment printed in JSON, UTC; ``None`` where it is none."""
    try:
        found = datetime.fromisoformat(said)
    except (TypeError, ValueError):
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def _is(value: Any, kind: type) -> bool:
    return isinstance(value, kind)


def _ships(whole: Any, file: str) -> tuple[list[Any], Mapping[str, tuple[str | int, ...]]]:
    """The ships of a file, and where each thing stands in one."""
    if isinstance(whole, dict) and isinstance(whole.get("vessels"), list):
        return whole["vessels"], _SNAPSHOT
    features = whole.get("features") if isinstance(whole, dict) else whole
    if not isinstance(features, list):
        raise SourceError("digitraffic-shape", file=file)
    return features, _LOCATIONS


def _at(ship: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at a place of a JSON value; ``None`` where there is no such place."""
    for step in path:
        if isinstance(step, int):
            ship = ship[step] if isinstance(ship, list) and step < len(ship) else None
        else:
            ship = ship.get(step) if isinstance(ship, dict) else None
    return ship


def _typed(cells: Mapping[str, list[Any]]) -> pl.DataFrame:
    columns = []
    for target, values in cells.items():
        dtype = _TYPES.get(target)
        if dtype is None:
            texts = [v if isinstance(v, str) else "" if v is None else str(v) for v in values]
            columns.append(pl.Series(target, texts, pl.String))
        else:
            numbers = [_number(value) for value in values]
            columns.append(pl.Series(target, numbers, pl.Float64).cast(dtype, strict=False))
    table = pl.DataFrame(columns)
    if "eta" not in table.columns:
        return table
    packed = pl.col("eta").cast(pl.Int64, strict=False)
    parts = [
        (packed // 2**shift % (mask + 1)).alias(part)
        for part, (shift, mask) in zip(ETA_PARTS, _BITS, strict=True)
    ]
    return table.with_columns(parts).drop("eta")


def _number(value: Any) -> float | None:
    """A number; NaN for what is none, null for nothing."""
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return float(value)
        except OverflowError:
            return float("nan")
    return float("nan")

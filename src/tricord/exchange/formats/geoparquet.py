"""Tables with places as GeoParquet 1.1, which GeoPandas, QGIS, DuckDB and GDAL read.

Geometries are well-known binary in the column ``geometry``, longitude first. No coordinate system
is named, which means OGC:CRS84 (WGS 84). The marking stands in the column ``marking`` and in the
file's metadata under ``marking``. Sources: GeoParquet 1.1.0; OGC 06-103r4 for the binary form.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import Final

import polars as pl

from tricord.exchange.formats.geometry import Geometry, bounds, wkb
from tricord.model.marking import Marking

COLUMN: Final = "geometry"
"""Column of the geometries."""

VERSION: Final = "1.1.0"


def render_geoparquet(
    rows: pl.DataFrame, geometries: Sequence[Geometry | None], marking: Marking
) -> bytes:
    """A table with a geometry for each row.

    Args:
        rows: The table; it must have no column ``geometry``.
        geometries: One for each row; ``None`` where its place is not known.
        marking: The least upper bound of all rows used.
    """
    binary = pl.Series(COLUMN, [each and wkb(each) for each in geometries], pl.Binary())
    table = rows.with_columns(pl.lit(str(marking)).alias("marking"), binary)
    file = io.BytesIO()
    known = {"geo": geo_metadata(geometries), "marking": str(marking)}
    table.write_parquet(file, compression="zstd", metadata=known)
    return file.getvalue()


def geo_metadata(geometries: Sequence[Geometry | None]) -> str:
    """What the file says of its geometries, as JSON, for the metadata key ``geo``."""
    drawn = [each for each in geometries if each is not None]
    column: dict[str, object] = {
        "encoding": "WKB",
        "geometry_types": sorted({each.kind for each in drawn}),
    }
    if (box := bounds(drawn)) is not None:
        column["bbox"] = list(box)
    said = {"version": VERSION, "primary_column": COLUMN, "columns": {COLUMN: column}}
    return json.dumps(said, sort_keys=True)

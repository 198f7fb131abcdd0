"""GeoParquet: the binary geometries and the metadata, read by other code than wrote them."""

import io
import json

import duckdb
import polars as pl
from tests.exchange.formats.test_geometry import drawn, read_wkb

from tricord.exchange.formats.geometry import point
from tricord.exchange.formats.geoparquet import geo_metadata, render_geoparquet
from tricord.model.marking import Marking

GREEN = Marking.parse("TLP:GREEN")
PLACES = [point(35.5, 129.25), drawn((10, 179), (20, -179)), None, drawn((1, 2), (3, 4))]
ROWS = pl.DataFrame({"name": ["a", "b", "c", "d"], "hours": [1.5, None, 2.0, 3.0]})


def test_the_metadata_are_those_the_specification_asks_for():
    blob = render_geoparquet(ROWS, PLACES, GREEN)
    known = pl.read_parquet_metadata(io.BytesIO(blob))
    assert json.loads(known["geo"]) == {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["LineString", "MultiLineString", "Point"],
                # No crs: longitude and latitude, OGC:CRS84.
                "bbox": [-180.0, 1.0, 180.0, 35.5],
            }
        },
    }
    assert known["marking"] == "TLP:GREEN"


def test_geometries_come_back_as_they_were():
    back = pl.read_parquet(io.BytesIO(render_geoparquet(ROWS, PLACES, GREEN)))
    assert back.schema["geometry"] == pl.Binary
    read = [blob and read_wkb(blob) for blob in back.get_column("geometry")]
    assert read == [
        ("Point", [(129.25, 35.5)]),
        ("MultiLineString", [[(179, 10), (180, 15)], [(-180, 15), (-179, 20)]]),
        None,
        ("LineString", [(2.0, 1.0), (4.0, 3.0)]),
    ]
    assert back.drop("geometry", "marking").equals(ROWS)
    assert back.get_column("marking").unique().to_list() == ["TLP:GREEN"]


def test_another_reader_of_parquet_finds_column_metadata_and_geometry(tmp_path):
    file = tmp_path / "places.parquet"
    file.write_bytes(render_geoparquet(ROWS, PLACES, GREEN))
    schema = duckdb.execute("SELECT name, type FROM parquet_schema(?)", [str(file)]).fetchall()
    assert ("geometry", "BYTE_ARRAY") in schema
    known = duckdb.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(file)]).fetchall()
    assert json.loads(dict(known)[b"geo"])["version"] == "1.1.0"
    read = duckdb.execute("SELECT geometry::VARCHAR FROM read_parquet(?)", [str(file)]).fetchall()
    assert [text and text.replace(".0", "") for (text,) in read] == [
        "POINT (129.25 35.5)",
        "MULTILINESTRING ((179 10, 180 15), (-180 15, -179 20))",
        None,
        "LINESTRING (2 1, 4 3)",
    ]


def test_no_rows_make_a_file_without_a_box():
    blob = render_geoparquet(ROWS.clear(), [], GREEN)
    column = json.loads(pl.read_parquet_metadata(io.BytesIO(blob))["geo"])["columns"]["geometry"]
    assert column == {"encoding": "WKB", "geometry_types": []}
    assert pl.read_parquet(io.BytesIO(blob)).is_empty()


def test_a_table_without_any_place_names_no_kinds():
    assert json.loads(geo_metadata([None]))["columns"]["geometry"]["geometry_types"] == []


def test_the_same_rows_make_the_same_bytes():
    assert render_geoparquet(ROWS, PLACES, GREEN) == render_geoparquet(ROWS, PLACES, GREEN)

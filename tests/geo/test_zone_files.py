"""Files of zones: where in them a zone stands, how its name is read, and what is refused."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.geo.zone_files import read_zones, zone_name
from tricord.locale import LANGUAGES

SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
FAR = [[50, 0], [60, 0], [60, 10], [50, 0]]


def polygon(*rings, **properties):
    geometry = {"type": "Polygon", "coordinates": [*rings]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": features})


def names(text, **columns):
    return [zone.name for zone in read_zones(text, "seas.geojson", columns).zones]


def refused(text, **columns):
    with pytest.raises(SourceError) as said:
        read_zones(text, "seas", columns)
    for language in LANGUAGES:
        assert "\n" not in said.value.sentence(language)
        assert said.value.hint(language)
    return said.value


def test_features_of_one_name_are_parts_of_one_zone():
    found = read_zones(collection(polygon(SQUARE, name="A"), polygon(FAR, name="A")), "seas")
    [zone] = found.zones
    assert len(zone.polygons) == 2
    assert zone.rings == [[(float(x), float(y)) for x, y in ring] for ring in (SQUARE, FAR)]
    assert [part[0][0].place for part in zone.polygons] == [1, 2]


def test_a_feature_without_an_area_is_told_with_its_number():
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}}
    nothing = {"type": "Feature", "properties": {"name": "B"}, "geometry": None}
    found = read_zones(collection(point, polygon(SQUARE, name="A"), nothing), "seas")
    assert [(aside.place, aside.what) for aside in found.aside] == [(1, "Point"), (3, "Feature")]
    assert found.zones[0].polygons[0][0][0].place == 2


@pytest.mark.parametrize(
    ("properties", "name"),
    [
        ({"name": "A", "geoname": "B"}, "A"),
        ({"GEONAME": "B"}, "B"),
        ({"name": "", "title": "C"}, "C"),
        ({"id": 0}, "0"),
        ({"수역": "동해"}, "동해"),
        ({"name": ["A"]}, "seas.geojson 1"),
        ({"name": "a|b  c"}, "a-b c"),
        ({"name": "\ud800x"}, "?x"),
        (None, "seas.geojson 1"),
    ],
)
def test_a_zone_is_named_after_what_names_its_feature(properties, name):
    feature = polygon(SQUARE) | {"properties": properties}
    assert names(collection(feature)) == [name]


def test_the_user_says_which_property_names_the_zones():
    text = collection(polygon(SQUARE, name="A", MRGID="8327"), polygon(FAR, name="A", MRGID="2"))
    assert names(text, zone="mrgid") == ["8327", "2"]
    assert names(text, zone="other") == ["seas.geojson 1", "seas.geojson 2"]


@given(st.text(max_size=20))
def test_a_name_typed_on_another_system_is_the_same_name(name):
    once = zone_name(name)
    assert zone_name(unicodedata.normalize("NFD", name)) == once
    assert zone_name(once) == once
    assert "|" not in once


@pytest.mark.parametrize(
    "text",
    [
        "zone,lat,lon\nA,0,1\nA,0,2\nA,1,2\n",
        "\ufeff# drawn by hand\n\nZone;Lon;Lat\nA;1;0\nA;2;0\nA;2;1\n",
        "구역\t위도\t경도\nA\t0\t1\n\nA\t0\t2\nA\t1\t2",
        '"区域","緯度","経度","note"\n"A",0,1\n"A",0,2,x\n"A",1,2,\n',
    ],
)
def test_a_csv_is_read_however_it_is_headed_and_cut(text):
    [zone] = read_zones(text, "seas.csv").zones
    assert zone.rings == [[(1.0, 0.0), (2.0, 0.0), (2.0, 1.0)]]


def test_a_vertex_bears_the_line_it_stands_in():
    text = "# remark\nzone,lat,lon\nA,0,1\n\nA,0,2\nB,1,1\nA,1,2\n"
    a, b = read_zones(text, "seas.csv").zones
    assert [v.place for v in a.polygons[0][0]] == [3, 5, 7]
    assert [v.place for v in b.polygons[0][0]] == [6]


def test_the_user_says_which_columns_hold_the_outline():
    text = "area,y,x,part\nA,0,1,p\nA,0,2,p\nA,1,2,q\n"
    columns = {"zone": "Area", "lat": "y", "lon": "x", "ring": "part"}
    [zone] = read_zones(text, "seas.csv", columns).zones
    assert zone.rings == [[(1.0, 0.0), (2.0, 0.0)], [(2.0, 1.0)]]
    assert refused(text, **(columns | {"ring": "gone"})).code == "zones-columns"


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (collection(polygon(SQUARE), polygon([[37, 130], [37, 131], [38, 131]])), "feature", 2),
        (collection(polygon([[950000, 1900000], [950000, 1], [1, 1]])), "feature", 1),
        ("zone,lat,lon\nA,37,130\nA,130,37\n", "line", 3),
        ("zone,lat,lon\nA,nan,130\n", "line", 2),
        ("zone,lat,lon\nA,0,inf\n", "line", 2),
    ],
)
def test_a_position_that_is_no_place_on_earth_is_refused_with_its_place(text, kind, place):
    fault = refused(text)
    assert fault.code == "zones-off-earth"
    assert (fault.params["kind"], fault.params["place"]) == (kind, place)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[1, 2]", "zones-geojson"),
        ('{"type": 5}', "zones-geojson"),
        ('{"type": "FeatureCollection", "features": {}}', "zones-geojson"),
        ("[" * 100_000, "json-broken"),
        (collection(5), "zones-feature"),
        (collection({"type": "Feature", "geometry": {"type": "Polygon"}}), "zones-feature"),
        (collection(polygon()), "zones-feature"),
        (collection(polygon([])), "zones-feature"),
        (collection(polygon(["12", "34", "56"])), "zones-feature"),
        (collection(polygon([[1, 2], [True, 3], [4, 5]])), "zones-feature"),
        (collection(polygon([[1, 2], [10**400, 3], [4, 5]])), "zones-feature"),
        (collection(polygon([[1], [2], [3]])), "zones-feature"),
        ('zone,lat,lon\nA,"1"x,2\n', "zones-line"),
        ('zone,lat,lon\nA,"1,2\n', "zones-line"),
        ("zone,lat,lon\n,1,2\n", "zones-line"),
        ("zone,lat,lon\nA,1\n", "zones-value"),
        ("zone,lat,lon\nA,38N,130E\n", "zones-value"),
        ("", "zones-columns"),
        ("zone,lat,lon", "zones-empty"),
        (collection(), "zones-empty"),
    ],
)
def test_a_file_that_is_none_of_zones_is_refused(text, code):
    assert refused(text).code == code

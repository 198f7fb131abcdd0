"""Ships through straits: three forms and a copy say the same, and a wrong day is not mended."""

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from tests.sources.figures.figure_files import (
    aside,
    fixture,
    given,
    is_unique,
    noted,
    one,
    read,
    rows,
)
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.portwatch import PortWatch

SOURCE = PortWatch()
DAY = {
    "date": "2020-02-01",
    "portid": "chokepoint6",
    "portname": "Strait of Hormuz",
    "n_container": 5,
    "n_dry_bulk": 4,
    "n_general_cargo": 2,
    "n_roro": 0,
    "n_tanker": 30,
    "n_cargo": 11,
    "n_total": 41,
    "capacity_container": 300000,
    "capacity_dry_bulk": 200000,
    "capacity_general_cargo": 20000,
    "capacity_roro": 0,
    "capacity_tanker": 2500000,
    "capacity_cargo": 520000,
    "capacity": 3020000,
}
COPY = {
    "chokepoint": "hormuz_strait",
    "date": "2020-02-01",
    "container": 5,
    "dryBulk": 4,
    "generalCargo": 2,
    "roro": 0,
    "tanker": 30,
    "cargo": 11,
    "other": 0,
    "total": 41,
    "capContainer": 300000,
    "capDryBulk": 200000,
    "capGeneralCargo": 20000,
    "capRoro": 0,
    "capTanker": 2500000,
}
MIDNIGHT = int(datetime(2020, 2, 1, tzinfo=UTC).timestamp() * 1000)


def layer(tmp_path, *days, **more):
    features = [{"attributes": {**DAY, **day}} for day in days]
    data = {"objectIdFieldName": "ObjectId", "features": features, **more}
    return given(tmp_path, "query.json", json.dumps(data))


def table(tmp_path, *records):
    text = io.StringIO()
    writer = csv.DictWriter(text, records[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return given(tmp_path, "days.csv", text.getvalue())


def said(reading):
    return [(r["series"], r["measure"], r["first_day"], r["value"]) for r in rows(reading)]


HORMUZ = [
    ("hormuz_strait", "calls", date(2020, 2, 1), 41.0),
    ("hormuz_strait", "capacity", date(2020, 2, 1), 3020000.0),
]


def test_all_forms_of_one_day_say_the_same(tmp_path):
    assert said(read(SOURCE, table(tmp_path, DAY))) == HORMUZ
    assert said(read(SOURCE, layer(tmp_path, {}))) == HORMUZ
    assert said(read(SOURCE, layer(tmp_path, {"date": MIDNIGHT}))) == HORMUZ
    geojson = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": DAY}]}
    assert said(read(SOURCE, given(tmp_path, "days.geojson", json.dumps(geojson)))) == HORMUZ
    copy = read(SOURCE, table(tmp_path, COPY))
    assert said(copy) == HORMUZ
    assert noted(copy) == {"note-portwatch-summed": {"count": "1"}}


def test_a_figure_is_of_its_strait_and_day_and_can_be_looked_up(tmp_path):
    row = one(read(SOURCE, layer(tmp_path, {})), measure="calls")
    assert (row["place"], row["months"], row["record"]) == ("hormuz_strait", 0, "features[0]")


def test_the_invented_layer_has_three_days_that_cannot_be_taken():
    reading = read(SOURCE, fixture(SOURCE))
    assert len(rows(reading)) == 6
    assert aside(reading) == [
        ("4", "strait-parts-contradict"),
        ("6", "strait-contradicts"),
        ("7", "strait-unknown"),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"n_total": 42},
        {"n_cargo": 12},
        {"capacity": 3020010},
        {"capacity_cargo": 0},
        {"n_tanker": 29},
    ],
)
def test_a_day_whose_total_contradicts_its_parts_is_set_aside(tmp_path, wrong):
    reading = read(SOURCE, layer(tmp_path, wrong, {"date": "2020-02-02"}))
    assert aside(reading) == [("features[0]", "strait-parts-contradict")]
    assert {row["first_day"] for row in rows(reading)} == {date(2020, 2, 2)}


def test_ships_of_other_kinds_count_in_the_copy(tmp_path):
    assert rows(read(SOURCE, table(tmp_path, {**COPY, "other": 2, "total": 43})))
    reading = read(SOURCE, table(tmp_path, {**COPY, "other": 2}))
    assert aside(reading) == [("2", "strait-parts-contradict")]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"n_roro": -1, "n_total": 40, "n_cargo": 10}, "figures-negative"),
        ({"capacity_roro": -5}, "figures-negative"),
        ({"n_total": 41.5}, "figures-value"),
        ({"n_total": None}, "figures-value"),
        ({"capacity": None}, "figures-value"),
        ({"n_tanker": True}, "figures-value"),
        ({"n_tanker": [30]}, "figures-value"),
        ({"n_tanker": 1e400}, "figures-value"),
        ({"date": "2020-02-30"}, "figures-day"),
        ({"date": "02/01/2020"}, "figures-day"),
        ({"date": None}, "figures-day"),
        ({"date": MIDNIGHT + 5 * 3_600_000}, "figures-day"),
        ({"date": 10**13 * 9}, "figures-day"),
        ({"year": 2020, "month": 3, "day": 1}, "figures-day"),
    ],
)
def test_a_day_that_says_no_such_thing_is_set_aside(tmp_path, wrong, reason):
    reading = read(SOURCE, layer(tmp_path, wrong))
    assert aside(reading) == [("features[0]", reason)]
    assert rows(reading) == []


def test_an_hour_of_another_clock_is_of_the_day_the_record_names(tmp_path):
    named = {"date": MIDNIGHT + 5 * 3_600_000, "year": 2020, "month": 2, "day": 1}
    assert said(read(SOURCE, layer(tmp_path, named))) == HORMUZ


def test_the_day_of_a_download_as_csv_is_read(tmp_path):
    assert said(read(SOURCE, table(tmp_path, {**DAY, "date": "2020/02/01 00:00:00+00"}))) == HORMUZ


def test_two_counts_of_one_day_are_not_decided_between(tmp_path):
    again = {"n_tanker": 31, "n_total": 42}
    reading = read(SOURCE, layer(tmp_path, {}, again))
    assert [row["measure"] for row in rows(reading)] == ["capacity"]
    assert [reason for _, reason in aside(reading)] == ["figures-contradict"] * 2


@pytest.mark.parametrize(
    "more", [{"exceededTransferLimit": True}, {"properties": {"exceededTransferLimit": True}}]
)
def test_a_page_of_several_is_refused_as_it_would_take_the_place_of_all(tmp_path, more):
    with pytest.raises(SourceError) as refused:
        read(SOURCE, layer(tmp_path, {}, **more))
    assert (refused.value.code, refused.value.params["count"]) == ("portwatch-page-cut", 1)
    assert_readable(refused.value)
    assert rows(read(SOURCE, layer(tmp_path, {}, exceededTransferLimit=False)))


@pytest.mark.parametrize("field", ["n_roro", "capacity", "portname", "date"])
def test_a_field_that_was_renamed_is_refused_with_its_place(tmp_path, field):
    later = {name: value for name, value in DAY.items() if name != field}
    data = {"features": [{"attributes": DAY}, {"attributes": later}]}
    raw = given(tmp_path, "x.json", json.dumps(data))
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert refused.value.code == "portwatch-field-missing"
    assert (refused.value.params["place"], refused.value.params["field"]) == ("features[1]", field)
    assert_readable(refused.value)


@pytest.mark.parametrize("field", ["n_roro", "capacity", "date"])
def test_a_heading_that_was_renamed_is_refused(tmp_path, field):
    renamed = {name.replace(field, "x") if name == field else name: v for name, v in DAY.items()}
    with pytest.raises(SourceError) as refused:
        read(SOURCE, table(tmp_path, renamed))
    assert (refused.value.code, refused.value.params["column"]) == ("table-column-missing", field)


@pytest.mark.parametrize("data", ["[]", '{"features": 3}', '{"features": [3]}', '{"error": {}}'])
def test_json_of_another_shape_is_refused(tmp_path, data):
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": given(tmp_path, "x.json", data)}, {})
    assert refused.value.code == "portwatch-field-missing"


def test_every_day_of_the_shared_copy_is_taken(shared_data):
    path = shared_data / "supply" / "chokepoints" / "portwatch_4chokepoints_daily_to_2024.csv"
    reading = read(SOURCE, Raw(path, path.name))
    assert aside(reading) == []
    assert is_unique(reading)
    printed = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    assert len(printed) == 4 * 2192
    wanted = {(line["chokepoint"], line["date"]): float(line["total"]) for line in printed}
    found = {
        (row["series"], row["first_day"].isoformat()): row["value"]
        for row in rows(reading)
        if row["measure"] == "calls"
    }
    assert found == wanted
    suez = one(reading, series="suez", first_day=date(2024, 2, 15), measure="capacity")
    assert (suez["value"], suez["record"]) == (219555 + 333150 + 866 + 0 + 334470, "8449")
    assert one(reading, series="suez", first_day=date(2023, 11, 15), measure="calls")["value"] == 86

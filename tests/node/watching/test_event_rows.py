"""Events of monitors as rows of the lake: which column is which, who is named, what tells apart."""

from datetime import timedelta

import polars as pl
import pytest
from tests.node.sea_rows import at

from tricord.model.tables import TABLES
from tricord.monitors import registry
from tricord.monitors.sanctions.identity.schemas import FOUND, INSIDE
from tricord.node.watching import event_rows
from tricord.node.watching.files import parameters

USUAL = {"vessel_id": "1", "track": 1, "start": at(1, 2), "end": at(1, 5), "kind": "jump"}
MADE_UP = {
    pl.String(): "said",
    pl.Int32(): 7,
    pl.Int64(): 8,
    pl.Float64(): 9.5,
    pl.Datetime("us", "UTC"): at(1, 3),
}


def rows(*said):
    """Events of `identity` as rows of the lake."""
    found = pl.DataFrame([USUAL | one for one in said], schema=FOUND)
    return event_rows.rows("identity", found, parameters("identity", "strict", {}))


def pair(kind, imo="9074729"):
    """What joins two identities, told of each."""
    both = ({"vessel_id": "1", "vessel_2": "2"}, {"vessel_id": "2", "vessel_2": "1"})
    return [{**side, "kind": kind, "track": 0, "imo": imo} for side in both]


@pytest.mark.parametrize("monitor", registry.WATCHES)
def test_every_monitor_makes_rows_of_the_table_even_of_no_events(monitor):
    columns = registry.watch(monitor).EVENTS
    made = event_rows.rows(monitor, columns.to_frame(), parameters(monitor, "strict", {}))
    assert made.schema == TABLES["sea_events"].schema
    assert made.is_empty()


def test_every_column_that_stays_inside_reaches_the_lake():
    inside = {name: MADE_UP[kind] for name, kind in INSIDE.items()} | {"vessel_2": "2"}
    (row,) = rows(inside).to_dicts()
    assert {name: row[name] for name in INSIDE} == inside
    wanted = ("identity", "jump", "1", 1, at(1, 2), at(1, 5), 3.0)
    names = ("monitor", "kind", "vessel_1", "hull_1", "start_at", "end_at", "duration_h")
    assert tuple(row[name] for name in names) == wanted
    assert '"inland_km": 5.0' in row["params"]


@pytest.mark.parametrize("kind", ["shared_imo", "handover"])
def test_what_joins_two_identities_is_one_row_that_names_both_the_lesser_first(kind):
    for order in (pair(kind), pair(kind)[::-1]):
        (row,) = rows(*order).to_dicts()
        assert (row["vessel_1"], row["vessel_2"], row["imo"]) == ("1", "2", "9074729")


def test_two_ships_of_an_encounter_stay_one_row_whatever_their_order():
    columns = registry.watch("encounters").EVENTS
    said = {"vessel_1": "1", "vessel_2": "2", "start": at(1), "end": at(2)}
    found = pl.DataFrame([said], schema=columns)
    made = event_rows.rows("encounters", found, parameters("encounters", "strict", {}))
    assert made.select("vessel_1", "vessel_2").rows() == [("1", "2")]


def test_events_that_differ_in_one_thing_have_other_ids():
    alike = [
        {},
        {"kind": "frozen"},
        {"vessel_id": "3"},
        {"track": 2},
        {"start": at(1, 1)},
        {"end": at(1, 6)},
        {"lat_deg": 35.0},
        {"end_lon_deg": 1.0},
        *pair("shared_imo")[:1],
        *pair("shared_imo", "9166778")[:1],
        {"kind": "two_imos", "imo": "9074729", "imo_2": "9166778"},
        {"kind": "two_imos", "imo": "9074729", "imo_2": "9166779"},
    ]
    assert rows(*alike)["event_id"].n_unique() == len(alike)


def test_how_an_event_is_shown_does_not_make_it_another_event():
    later = {"shown_at": at(1, 3) + timedelta(minutes=1), "alternations": 5, "distance_m": 2.0}
    assert rows({}, later)["event_id"].n_unique() == 1

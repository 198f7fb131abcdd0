"""The track of an identity: each fix once, claims, days, hulls, and nothing from the future."""

import polars as pl
import pytest
from tests.node.sea_rows import (
    EARLY,
    FIRST,
    LATE,
    OTHER,
    POSITIONS,
    SECOND,
    SHIP,
    at,
    claim,
    fix,
    frame,
    small_sea,
)

from tricord.lake import Lake
from tricord.node.ship_tracks import Window, sea_events, ship_track


@pytest.fixture(scope="module")
def lake(tmp_path_factory) -> Lake:
    return small_sea(tmp_path_factory.mktemp("sea") / "lake")


def test_a_fix_of_two_files_counts_once_and_the_first_file_is_named(lake):
    track = ship_track(lake, SHIP)
    assert track.copies == 1
    told = track.fixes.select("at", "file_sha256", "row").rows()
    assert told == [
        (at(1, 1), FIRST, 2),
        (at(1, 2), FIRST, 3),
        (at(1, 3), FIRST, 4),
        (at(2, 23, 59), SECOND, 1),
    ]


def test_what_was_published_later_stays_hidden(lake):
    track = ship_track(lake, SHIP, Window(as_of=EARLY))
    assert track.fixes.get_column("at").max() == at(1, 3)
    assert track.claims.filter(value="HAN BIT").item(0, "times") == 9
    assert track.events.is_empty()
    assert track.files.get_column("file_sha256").to_list() == [FIRST]
    assert ship_track(lake, SHIP, Window(as_of=LATE)).fixes.height == 4


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [(at(1, 2), None, 3), (None, at(1, 2), 2), (at(1, 2), at(1, 2), 1), (at(3), None, 0)],
)
def test_both_ends_of_a_window_belong_to_it(lake, since, until, count):
    assert ship_track(lake, SHIP, Window(since, until)).fixes.height == count


def test_events_that_last_into_a_window_are_told_and_no_others(lake):
    def kinds(since, until):
        rows = sea_events(lake, Window(since, until), vessel_id=SHIP)
        return rows.get_column("kind").to_list()

    assert kinds(at(2), None) == ["gaps"]
    assert kinds(None, at(1, 2)) == ["encounters", "port_calls"]
    assert kinds(at(3), None) == []
    assert sea_events(lake, Window(), monitor="gaps").height == 1


def test_a_ship_is_found_on_either_side_of_an_encounter(lake):
    for vessel in (SHIP, OTHER):
        assert "encounters" in ship_track(lake, vessel).events.get_column("kind")


def test_claims_of_several_files_are_added_up_the_most_frequent_first(lake):
    claims = ship_track(lake, SHIP).claims.filter(field="name")
    assert claims.select("value", "first_at", "last_at", "times", "files").rows() == [
        ("HAN BIT", at(1), at(4), 13, 2),
        ("STAR", at(1), at(2), 2, 1),
    ]


def test_a_claim_without_a_time_holds_in_every_window(lake):
    claims = ship_track(lake, SHIP, Window(since=at(20))).claims
    assert claims.get_column("field").to_list() == ["ship_type"]


def test_days_say_when_and_where_a_ship_was_heard_first_and_last(lake):
    first, second = ship_track(lake, SHIP).days.to_dicts()
    assert first == {
        "day": at(1).date(),
        "fixes": 3,
        "first_at": at(1, 1),
        "last_at": at(1, 3),
        "first_lat_deg": 35.0,
        "first_lon_deg": 179.0,
        "last_lat_deg": 35.5,
        "last_lon_deg": -179.5,
    }
    assert (second["day"], second["fixes"]) == (at(2).date(), 1)


def test_hulls_are_told_only_of_the_identity_that_has_several(lake):
    assert ship_track(lake, SHIP).hulls.is_empty()
    assert ship_track(lake, OTHER).hulls.get_column("hull").to_list() == [1, 2]


def test_an_imo_number_that_another_identity_sends_is_told_whatever_its_spelling(lake):
    assert ship_track(lake, SHIP).shared.get_column("vessel_id").to_list() == [OTHER]
    assert ship_track(lake, OTHER).shared.get_column("vessel_id").to_list() == [SHIP]


def test_a_track_bears_the_marking_of_every_row_behind_it(lake):
    # The names of the ship it met and the number it shares are rows of the other ship.
    assert str(ship_track(lake, SHIP).marking) == "TLP:GREEN"
    assert str(ship_track(lake, OTHER).marking) == "TLP:AMBER//REL JPN,ROK"


@pytest.mark.parametrize("field", ["name", "imo"])
def test_a_name_or_number_of_another_ship_brings_its_marking(tmp_path, field):
    lake = small_sea(tmp_path / "lake")
    value = {"name": "SECRET", "imo": "9074729"}[field]
    with lake.transaction("more") as transaction:
        secret = claim(OTHER, field, value, marking="TLP:RED", file_sha256=SECOND)
        transaction.append("ship_claims", frame("ship_claims", [secret]))
    assert str(ship_track(lake, SHIP).marking) == "TLP:RED"


def test_the_order_in_which_files_arrive_does_not_matter(lake, tmp_path):
    other = Lake(tmp_path / "lake")
    for row in reversed(POSITIONS):
        with other.transaction("one") as transaction:
            transaction.append("positions", frame("positions", [row]))
    assert ship_track(other, SHIP).fixes.equals(ship_track(lake, SHIP).fixes)


def test_an_older_version_of_the_lake_is_read_as_it_was(tmp_path):
    lake = small_sea(tmp_path / "lake")
    version = lake.version
    with lake.transaction("later") as transaction:
        late = fix(SHIP, at(5), 35.0, 129.0, row=77)
        transaction.append("positions", frame("positions", [late]))
    assert ship_track(lake, SHIP, Window(version=version)).fixes.height == 4
    assert ship_track(lake, SHIP).fixes.height == 5


def test_an_empty_lake_has_an_empty_track(tmp_path):
    track = ship_track(Lake(tmp_path), SHIP)
    empty = (track.fixes, track.claims, track.events, track.days, track.hulls, track.files)
    assert all(isinstance(rows, pl.DataFrame) and rows.is_empty() for rows in empty)
    assert str(track.marking) == "TLP:CLEAR"

"""Words and hashes of events at sea."""

from datetime import timedelta

import pytest
from tests.monitors.sanctions.sea_rows import NOON, TODAY, event, hours

from tricord.locale import LANGUAGES, keys
from tricord.monitors.sea_events import (
    DOUBTS,
    MESSAGES,
    SCORES,
    abouts,
    days,
    doubts_of,
    event_evidence,
    message_of,
    when,
    where,
    window,
)

SHIP = "445123000"
KINDS = (
    "two_hulls",
    "jump",
    "identity_change",
    "two_imos",
    "shared_imo",
    "handover",
    "imo_check",
    "borrowed_identity",
    "on_land",
    "circle",
    "frozen",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_its_statement_its_score_and_what_speaks_against_it(language: str):
    known = keys(language)
    said = [message_of(monitor, "") for monitor in MESSAGES]
    said += [message_of("identity", kind) for kind in KINDS]
    said += [doubt for monitor in MESSAGES for doubt in doubts_of(monitor, "")]
    said += [doubt for kind in KINDS for doubt in doubts_of("identity", kind)]
    assert [key for key in (*said, *SCORES.values()) if key not in known] == []
    assert set(DOUBTS) == {*MESSAGES, *KINDS}


def test_statements_of_events_name_nothing_their_rows_do_not_hold():
    known = keys("en")
    named = {
        "encounters": {"ship", "other", "start", "end", "hours", "lat", "lon", "distance"},
        "gaps": {"ship", "start", "end", "hours", "lat", "lon", "probability"},
        "loitering": {"ship", "start", "end", "hours", "lat", "lon"},
        "port_calls": {"ship", "port", "start", "end", "hours"},
    }
    assert {m: known[message_of(m, "")] for m in MESSAGES} == named
    usual, place = {"ship", "identity", "start", "end", "hours"}, {"lat", "lon"}
    more = {
        "two_hulls": {*place, "km", "alternations", "at"},
        "jump": {*place, "end_lat", "end_lon", "km", "minutes", "knots"},
        "imo_check": {"imo"},
        "two_imos": {"imo", "imo_2"},
        "identity_change": {"imo", "imo_2"},
        "shared_imo": {"imo", "other", "other_identity"},
        "handover": {"imo", "other", "other_identity"},
        "borrowed_identity": {"imo", "other", "other_identity", "distance"},
        **dict.fromkeys(("on_land", "circle", "frozen"), place),
    }
    for kind in KINDS:
        said = known[message_of("identity", kind)]
        assert more.get(kind, set()) <= said <= usual | more.get(kind, set()), kind


def test_what_an_event_says_is_its_version_and_not_where_it_was_computed():
    row = event("gaps", SHIP)
    before = event_evidence(row)
    assert event_evidence(row | {"lake_version": 9, "published_at": NOON}) == before
    for changed in ({"p_disabled": 0.5}, {"marking": "TLP:RED"}, {"end_at": NOON}):
        assert event_evidence(row | changed).version != before.version


def test_the_window_of_an_event_ends_the_day_after_its_last():
    row = event("gaps", SHIP, end_at=NOON + hours(12))
    assert days(row) == (TODAY, TODAY + timedelta(days=1))
    assert window(row)[1] == TODAY + timedelta(days=2)
    assert window(row | {"end_at": None}) == (TODAY, TODAY + timedelta(days=1))


def test_moments_and_places_are_printed_one_way():
    assert when(NOON) == "2026-02-03 12:00"
    assert where(-0.00001, -179.99999) == "0.0000,-180.0000"


def test_equal_parts_are_told_apart_by_a_number_in_order():
    assert abouts([("a", "x"), ("b",), ("a", "x")]) == ["a|x|1", "b|1", "a|x|2"]

"""Leads from events at sea: which are told, of whom, how clear, in which words, resting on what."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.monitors.sanctions.sea_rows import (
    NOON,
    TODAY,
    claim,
    claims,
    event,
    events,
    hours,
    shuffled,
)

from tricord.geo.hulls import ALTERNATIONS
from tricord.locale import LANGUAGES, keys, text
from tricord.model.finding import Grade
from tricord.monitors.sea_events import message_of
from tricord.monitors.sea_leads import (
    CLEAR,
    HALF_SEEN,
    LONG_STAY_H,
    PARAMS,
    SILENT_FROM,
    UNCLEAR,
    is_told,
    leads,
    params,
    score,
)
from tricord.monitors.ships import Ships

SHIP, OTHER, DPRK = "352000001", "412000002", "445123000"
NAMED = [claim(SHIP, "name", "HAN BIT"), claim(OTHER, "name", "HAI ZHOU")]
NUMBER, NEXT = "9074729", "9166778"
FIGURES = {
    "end_lat_deg": 39.5,
    "end_lon_deg": -124.25,
    "distance_m": 12_345.0,
    "speed_kn": 812.4,
    "alternations": 27,
    "shown_at": NOON + hours(1),
    "imo": NUMBER,
    "imo_2": NEXT,
}
KINDS = (
    *("two_hulls", "jump", "identity_change", "two_imos", "shared_imo", "handover"),
    *("imo_check", "borrowed_identity", "on_land", "circle", "frozen"),
)


def conflict(kind, vessel=SHIP, other="", **changed):
    return event("identity", vessel, other, kind=kind, **FIGURES | changed)


def found(rows, said=None, fixes=None, law_day=None):
    ships = Ships(claims(NAMED if said is None else said))
    told = events(rows).iter_rows(named=True)
    monitor = rows[0]["monitor"] if rows else "gaps"
    return leads(monitor, 3, told, fixes or {}, ships, law_day)


def fix(vessel, row, marking="TLP:CLEAR"):
    return {"vessel_id": vessel, "at": NOON, "file_sha256": "dd", "row": row, "marking": marking}


def evidence(finding, table):
    return [row for row in finding.evidence if row.table == table]


def test_gaps_are_told_from_a_probability_stays_if_long_and_calls_of_the_dprk_alone():
    for p, told in ((None, False), (SILENT_FROM - 0.01, False), (SILENT_FROM, True)):
        assert is_told(event("gaps", SHIP, p_disabled=p)) is told
    for country, told in (("KP", True), ("KR", False), (None, False)):
        assert is_told(event("port_calls", SHIP, country=country)) is told
    for lasted, told in ((LONG_STAY_H - 0.1, False), (LONG_STAY_H, True)):
        assert is_told(event("loitering", SHIP, duration_h=lasted)) is told
    assert is_told(conflict("imo_check"))
    assert found([event("gaps", SHIP, p_disabled=0.2)]) == []


def test_two_hulls_are_the_clearer_the_more_often_they_alternate():
    scores = [score(conflict("two_hulls", alternations=n)) for n in (3, 4, 30, 300, 30_000)]
    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)
    assert scores[0] == pytest.approx(CLEAR["two_hulls"] / 2)
    assert scores[-1] < CLEAR["two_hulls"]
    assert ALTERNATIONS == HALF_SEEN


@pytest.mark.parametrize("kind", KINDS)
def test_a_conflict_whose_changes_are_not_counted_is_as_clear_as_its_kind(kind):
    assert score(conflict(kind, alternations=None)) == CLEAR.get(kind, UNCLEAR)


def test_scores_are_what_their_events_say():
    assert score(event("gaps", SHIP, p_disabled=0.93)) == 0.93
    assert score(event("gaps", SHIP)) is None
    assert score(event("port_calls", SHIP, confidence=3)) == 0.75
    assert score(event("port_calls", SHIP)) is None
    stay = event("loitering", SHIP, seen_h=3.0, duration_h=6.0)
    assert score(stay) == 0.5
    assert score(stay | {"seen_h": 7.0}) == 1.0
    assert score(stay | {"seen_h": None}) == 0.0


@pytest.mark.parametrize("kind", ["shared_imo", "handover"])
def test_what_joins_two_identities_has_both_as_subjects_and_names_both(kind):
    (finding,) = found([conflict(kind, SHIP, OTHER)])
    assert [s.key for s in finding.subjects] == [f"ships|{SHIP}", f"ships|{OTHER}"]
    for language in LANGUAGES:
        sentence = text(finding.message, language, **finding.params)
        assert all(said in sentence for said in ("HAN BIT", SHIP, "HAI ZHOU", OTHER, NUMBER))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_of_a_leap_says_from_where_to_where_in_how_long_and_how_fast(language):
    (finding,) = found([conflict("jump", end_at=NOON + timedelta(minutes=5))])
    sentence = text(finding.message, language, **finding.params)
    for said in ("38.000", "124.000", "39.500", "-124.250", "12.3", "5.0", "812"):
        assert said in sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_conflict_is_filled_by_what_the_monitor_tells(language):
    for kind in KINDS:
        (finding,) = found([conflict(kind, SHIP, OTHER)])
        assert "HAN BIT" in text(finding.message, language, **finding.params)
        assert keys(language)[message_of("identity", kind)] <= set(PARAMS)


def test_what_is_not_known_is_not_said():
    bare = dict.fromkeys(("lat_deg", "lon_deg", "distance_m"))
    said = params(event("gaps", SHIP, **bare), Ships(claims([])))
    assert set(said) == {"ship", "identity", "start", "end", "hours", "minutes"}
    assert said["ship"] == SHIP
    full = params(conflict("jump", SHIP, OTHER, port="X", p_disabled=0.5), Ships(claims([])))
    assert set(full) == set(PARAMS)


@pytest.mark.parametrize("kind", ["two_hulls", "jump", "circle", "frozen", "on_land"])
def test_a_conflict_of_positions_is_where_they_were(kind):
    (finding,) = found([conflict(kind)])
    assert finding.where == "38.0000,124.0000"
    (nowhere,) = found([conflict(kind, lat_deg=None, lon_deg=None)])
    assert nowhere.where == ""


def test_a_finding_rests_on_its_event_its_fixes_and_the_claims_of_the_number():
    early, late = hours(30), hours(20)
    said = [
        *NAMED,
        claim(SHIP, "imo", NUMBER, first_at=NOON - early, file_sha256="a1"),
        claim(SHIP, "imo", NUMBER, file_sha256="a2"),
        claim(SHIP, "imo", NUMBER, last_at=NOON + late, file_sha256="a3"),
        claim(OTHER, "imo", NUMBER, file_sha256="a4"),
        claim(OTHER, "imo", NEXT, file_sha256="a5"),
        claim("999", "imo", NUMBER, file_sha256="a6"),
    ]
    row = conflict("handover", SHIP, OTHER, imo_2=None, event_id="e", marking="TLP:GREEN")
    shown = {"e": [fix(SHIP, 4), fix(OTHER, 9, "TLP:AMBER")], "other": [fix(SHIP, 5)]}
    (finding,) = found([row], said, shown)
    assert [e.row_key for e in evidence(finding, "sea_events")] == ["identity|e"]
    assert [e.row_key for e in evidence(finding, "positions")] == ["dd|4", "dd|9"]
    numbers = [e.file_sha256 for e in evidence(finding, "ship_claims") if NUMBER in e.row_key]
    assert sorted(numbers) == ["a1", "a3", "a4"]
    assert str(finding.marking) == "TLP:AMBER"


def test_an_encounter_with_a_ship_of_the_dprk_is_an_indication_with_its_paragraphs():
    (plain,) = found([event("encounters", SHIP, OTHER, seen_h=5.0, duration_h=6.0)])
    assert (plain.grade, plain.measures) == (Grade.LEAD, ())
    met = event("encounters", SHIP, DPRK, seen_h=5.0, duration_h=6.0)
    (finding,) = found([met])
    assert finding.grade is Grade.INDICATION
    assert finding.measures
    before = TODAY.replace(year=2005)
    (then,) = found([met], law_day=before)
    assert (then.grade, then.measures) == (Grade.LEAD, ())


def test_conflicts_and_silences_are_never_more_than_leads():
    rows = [conflict(kind, DPRK, SHIP) for kind in KINDS]
    assert {finding.grade for finding in found(rows)} == {Grade.LEAD}
    (gap,) = found([event("gaps", DPRK, p_disabled=0.99)])
    assert gap.grade is Grade.LEAD
    assert gap.measures


def test_two_leaps_of_a_day_are_two_findings_and_the_order_of_rows_changes_nothing():
    rows = [
        conflict("jump", start_at=NOON + hours(n), end_at=NOON + hours(n + 0.1)) for n in range(3)
    ]
    made = found(rows)
    assert len({finding.finding_id for finding in made}) == 3
    assert sorted(finding.about[-1] for finding in made) == ["1", "2", "3"]
    mixed = shuffled({"sea_events": events(rows)})["sea_events"].to_dicts()
    assert found(mixed) == made


def test_the_version_of_the_monitor_is_part_of_what_is_found():
    (finding,) = found([conflict("jump")])
    assert finding.monitor == "identity@3"
    assert replace(finding, monitor="identity@4").finding_id != finding.finding_id

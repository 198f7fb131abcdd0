import math
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.monitors.sanctions.sea_rows import (
    NOON,
    claim,
    claims,
    event,
    events,
    hours,
    shuffled,
)

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Finding, Grade
from tricord.monitors.base import Found
from tricord.monitors.sanctions import dark_transfer
from tricord.monitors.sanctions.dark_transfer import Params, find, reach
from tricord.monitors.sanctions.dark_transfer.reach import could_have_come

LAW_DAY = date(2026, 3, 1)
A, B, C = "352001234", "445001234", "412001234"
KNOT_H_DEG = 1852 / 6_371_000 * 180 / math.pi
"""Degrees of latitude a ship makes in an hour at one knot."""


def stay(vessel: str = A, **said: Any) -> dict[str, Any]:
    return event("loitering", vessel, **said)


def gap(vessel: str = B, **said: Any) -> dict[str, Any]:
    """Silent from two hours before the stay to two after, where the stay is."""
    usual = {"start_at": NOON - hours(2), "end_at": NOON + hours(8), "p_disabled": 0.9}
    usual |= {"end_lat_deg": said.get("lat_deg", 38.0), "end_lon_deg": said.get("lon_deg", 124.0)}
    return event("gaps", vessel, **(usual | said))


def found(*rows: dict[str, Any], said: tuple[dict[str, Any], ...] = (), **params: Any) -> Found:
    tables = {"sea_events": events(list(rows)), "ship_claims": claims(list(said))}
    result = find(tables, Params(**({"law_day": LAW_DAY} | params)))
    assert find(shuffled(tables), Params(**({"law_day": LAW_DAY} | params))) == result
    return result


def one(*rows: dict[str, Any], **given_: Any) -> Finding:
    [finding] = found(*rows, **given_).findings
    return finding


# What is found


def test_a_silent_ship_that_could_have_come_is_a_lead_and_never_more():
    finding = one(stay(), gap())
    assert finding.grade is Grade.LEAD
    assert [s.key for s in finding.subjects] == [f"ships|{A}", f"ships|{B}"]
    assert finding.score == 0.9
    assert finding.params["feasible"] == "1"
    assert finding.params["hours"] == "6.0"
    assert {(e.table, e.row_key.partition("|")[0]) for e in finding.evidence} >= {
        ("sea_events", "loitering"),
        ("sea_events", "gaps"),
    }
    for language in LANGUAGES:
        for key in (finding.message, finding.score_meaning, *finding.doubts):
            assert text(key, language, **finding.params)


@pytest.mark.parametrize(("away_h", "fits"), [(1.99, True), (2.01, False)])
def test_a_ship_too_far_to_come_and_stay_two_hours_is_not_found(away_h: float, fits: bool):
    # It falls silent when the stay begins; of six hours four are left for the ways.
    lat = 38.0 + away_h * 14 * KNOT_H_DEG
    silent = gap(start_at=NOON, end_at=NOON + hours(6), lat_deg=lat, end_lat_deg=lat)
    assert len(found(stay(), silent).findings) == fits


def test_a_visit_of_exactly_the_least_time_counts_and_a_second_less_does_not():
    silent = gap(start_at=NOON + hours(4), end_at=NOON + hours(9))
    one(stay(), silent)
    late = gap(start_at=NOON + hours(4) + timedelta(seconds=1), end_at=NOON + hours(9))
    assert found(stay(), late).findings == ()
    soon = gap(start_at=NOON - hours(9), end_at=NOON + hours(2))
    one(stay(), soon)
    sooner = gap(start_at=NOON - hours(9), end_at=NOON + hours(2) - timedelta(seconds=1))
    assert found(stay(), sooner).findings == ()


def test_the_way_on_counts_as_well_as_the_way_there():
    there = gap(lat_deg=38.0 + 10 * 14 * KNOT_H_DEG, end_lat_deg=38.0)
    onward = gap(lat_deg=38.0, end_lat_deg=38.0 + 10 * 14 * KNOT_H_DEG)
    assert found(stay(), there).findings == ()
    assert found(stay(), onward).findings == ()


def test_the_dateline_is_no_barrier():
    one(
        stay(lat_deg=30.0, lon_deg=179.95),
        gap(lat_deg=30.0, lon_deg=-179.95, end_lat_deg=30.0, end_lon_deg=-179.9),
    )


def test_a_gap_too_long_to_say_anything_is_counted_and_left_out():
    silent = gap(start_at=NOON - hours(330), end_at=NOON + hours(6))
    one(stay(), silent)
    longer = gap(start_at=NOON - hours(330), end_at=NOON + hours(6) + timedelta(seconds=1))
    result = found(stay(), longer)
    assert result.findings == ()
    assert result.coverage["coverage-sea-gaps-too-long"] == 1


def test_events_without_a_place_find_nothing():
    assert found(stay(lat_deg=None), gap()).findings == ()
    assert found(stay(), gap(end_lat_deg=None)).findings == ()


def test_no_events_at_all_find_nothing():
    result = found()
    assert result.findings == ()
    assert result.coverage["coverage-sea-stays"] == 0


# One ship is not two


def test_a_ship_does_not_meet_itself():
    assert found(stay(A), gap(A)).findings == ()


def test_two_identities_of_one_imo_number_are_one_ship_but_not_of_a_number_that_cannot_be_one():
    same = tuple(claim(v, "imo", "9074729") for v in (A, B))
    assert found(stay(), gap(), said=same).findings == ()
    for none in ("0000000", "9074728", ""):
        one(stay(), gap(), said=tuple(claim(v, "imo", none) for v in (A, B)))


@pytest.mark.parametrize("kind", ["identity_change", "handover"])
def test_two_identities_that_a_change_joins_are_one_ship(kind: str):
    change = event("identity", A, B, kind=kind)
    assert found(stay(), gap(), change).findings == ()
    one(stay(), gap(), event("identity", A, B, kind="shared_imo"))
    one(stay(), gap(), event("identity", A, "", kind=kind))


# Ranking


def test_the_more_ships_fit_the_less_each_is_worth():
    result = found(stay(), gap(B), gap(C, p_disabled=0.6), least_score=0.0)
    assert sorted(f.score for f in result.findings) == [0.3, 0.45]
    assert all("doubt-sea-others-fit" in f.doubts for f in result.findings)
    assert all(f.params["feasible"] == "2" for f in result.findings)


def test_two_gaps_of_one_ship_are_one_ship_that_fits():
    first = gap(start_at=NOON - hours(9), end_at=NOON + hours(2))
    second = gap(start_at=NOON + hours(3), end_at=NOON + hours(12))
    result = found(stay(), first, second)
    assert [f.params["feasible"] for f in result.findings] == ["1", "1"]
    assert len({f.lineage_id for f in result.findings}) == 2


def test_only_the_best_leads_of_a_stay_are_told_and_the_rest_are_counted():
    silent = [gap(f"44500{at:04}", p_disabled=at / 10) for at in range(1, 10)]
    result = found(stay(), *silent, leads_per_stay=2, least_score=0.0)
    assert [f.score for f in sorted(result.findings, key=lambda f: -f.score)] == [0.1, 0.0889]
    assert result.coverage["coverage-sea-leads-untold"] == 7
    assert found(stay(), *silent, least_score=0.0999).findings[0].score == 0.1


def test_a_score_at_the_threshold_is_told_and_one_below_is_not():
    one(stay(), gap(p_disabled=0.6))
    assert found(stay(), gap(p_disabled=0.599)).findings == ()


# Doubts


@pytest.mark.parametrize("p", [None, float("nan")])
def test_an_unknown_probability_says_neither_and_is_a_doubt(p: float | None):
    assert found(stay(), gap(p_disabled=p)).findings == ()
    finding = one(stay(), gap(p_disabled=p), least_score=0.5)
    assert finding.score == 0.5
    assert finding.params["probability"] == "?"
    assert "doubt-sea-probability-unknown" in finding.doubts
    assert "doubt-sea-probability-unknown" not in one(stay(), gap()).doubts


def test_what_always_speaks_against_it_is_always_said():
    usual = ("doubt-sea-dark-both", "doubt-sea-reception", "doubt-sea-waiting")
    assert one(stay(), gap()).doubts == usual


def test_a_ship_it_met_meanwhile_is_a_doubt_and_evidence():
    meeting = event("encounters", A, C)
    finding = one(stay(), gap(), meeting)
    assert "doubt-sea-met-another" in finding.doubts
    assert any("encounters|" in e.row_key for e in finding.evidence)
    before = event("encounters", A, C, start_at=NOON - hours(5), end_at=NOON - hours(3))
    assert "doubt-sea-met-another" not in one(stay(), gap(), before).doubts
    itself = event("encounters", A, B)
    assert "doubt-sea-met-another" not in one(stay(), gap(), itself).doubts


@pytest.mark.parametrize(
    ("kind", "doubt"), [("30", "doubt-sea-fishing-fleet"), ("52", "doubt-sea-pilot-tug")]
)
@pytest.mark.parametrize("vessel", [A, B])
def test_what_the_ships_say_they_are_is_a_doubt(kind: str, doubt: str, vessel: str):
    assert doubt in one(stay(), gap(), said=(claim(vessel, "ship_type", kind),)).doubts


# Law, evidence, marking


def test_transfers_with_dprk_ships_bear_their_paragraph_only_where_a_flag_says_so():
    assert one(stay(), gap(B)).measures == ("M2375-11", "M2397-13")
    assert one(stay(), gap(C)).measures == ("M2397-13",)
    assert one(stay(), gap(C), said=(claim(C, "flag", "KP"),)).measures[0] == "M2375-11"


def test_the_law_is_that_of_the_day_of_the_visit():
    then = datetime(2017, 10, 1, 12, tzinfo=NOON.tzinfo)
    at = {"start_at": then, "end_at": then + hours(6)}
    assert one(stay(**at), gap(**at)).measures == ("M2375-11",)
    assert one(stay(), gap(), law_day=date(2017, 1, 1)).measures == ()


def test_a_lead_bears_the_strictest_marking_of_what_went_into_it():
    rows = (stay(marking="TLP:GREEN"), gap(marking="TLP:AMBER//REL JPN,ROK"))
    assert str(one(*rows).marking) == "TLP:AMBER//REL JPN,ROK"
    named = claim(A, "name", "KUM SONG", marking="TLP:RED")
    assert str(one(*rows, said=(named,)).marking) == "TLP:RED//REL JPN,ROK"


def test_another_version_of_the_lake_is_the_same_lead_and_another_event_another_of_one_lineage():
    before = one(stay(), gap())
    assert one(stay(lake_version=9), gap(lake_version=9)).finding_id == before.finding_id
    after = one(stay(), gap(p_disabled=0.8))
    assert after.finding_id != before.finding_id
    moved = one(stay(start_at=NOON + timedelta(minutes=10)), gap())
    assert moved.finding_id != before.finding_id
    assert {after.lineage_id, moved.lineage_id} == {before.lineage_id}


# Against the plain definition

moments = st.integers(0, 96).map(lambda quarter: NOON + timedelta(minutes=15 * quarter))
places = st.tuples(
    st.sampled_from([-60.0, 0.0, 37.5, 38.0, 38.2, 39.5]),
    st.sampled_from([-180.0, -179.9, 124.0, 124.3, 126.0, 179.8]),
)


def spans(times: tuple[datetime, datetime]) -> dict[str, datetime]:
    return {"start_at": min(times), "end_at": max(times)}


def metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    one_, other = (
        (
            math.cos(math.radians(lat)) * math.cos(math.radians(lon)),
            math.cos(math.radians(lat)) * math.sin(math.radians(lon)),
            math.sin(math.radians(lat)),
        )
        for lat, lon in (a, b)
    )
    return 2 * 6_371_000 * math.asin(min(1.0, math.dist(one_, other) / 2))


@settings(max_examples=60, deadline=None)
@given(
    stays=st.lists(st.tuples(st.tuples(moments, moments), places), max_size=5),
    gaps=st.lists(st.tuples(st.tuples(moments, moments), places, places), max_size=7),
    knots=st.sampled_from([3.0, 14.0, 40.0]),
    least=st.sampled_from([0.0, 0.5, 2.0, 6.0]),
)
def test_exactly_the_pairs_of_the_plain_definition_are_found(stays, gaps, knots, least):
    wanted = set()
    for i, ((s, e), x) in enumerate(((sorted(t), x) for t, x in stays)):
        for j, ((t0, t1), p, q) in enumerate(((sorted(t), p, q) for t, p, q in gaps)):
            metres_per_s = knots * 1852 / 3600
            there, onward = metres(p, x) / metres_per_s, metres(x, q) / metres_per_s
            first = max(0.0, (t0 - s).total_seconds() + there)
            last = min((e - s).total_seconds(), (t1 - s).total_seconds() - onward)
            if last - first >= least * 3600:
                wanted.add((i, j))
    seen = [spans(t) | {"lat_deg": x[0], "lon_deg": x[1]} for t, x in stays]
    silent = [
        spans(t) | {"lat_deg": p[0], "lon_deg": p[1], "end_lat_deg": q[0], "end_lon_deg": q[1]}
        for t, p, q in gaps
    ]
    schema = events([]).schema
    pairs = could_have_come(
        pl.DataFrame(
            seen, schema={k: schema[k] for k in ("start_at", "end_at", "lat_deg", "lon_deg")}
        ),
        pl.DataFrame(
            silent,
            schema={
                k: schema[k]
                for k in ("start_at", "end_at", "lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg")
            },
        ),
        knots,
        least,
    )
    assert set(pairs.select("stay", "gap").iter_rows()) == wanted
    assert pairs.height == len(wanted)


def test_what_is_found_does_not_depend_on_how_many_pairs_are_looked_at_in_one_go(
    monkeypatch: pytest.MonkeyPatch,
):
    rows = [stay(f"35200{at:04}", start_at=NOON + hours(at / 4)) for at in range(7)]
    rows += [gap(f"44500{at:04}", end_at=NOON + hours(3 + 5 * at)) for at in range(9)]
    whole = found(*rows, least_score=0.0, leads_per_stay=99)
    assert len(whole.findings) > 40
    for block in (1, 3, 10):
        monkeypatch.setattr(reach, "_BLOCK", block)
        monkeypatch.setattr(dark_transfer, "_AT_ONCE", block)
        assert found(*rows, least_score=0.0, leads_per_stay=99) == whole

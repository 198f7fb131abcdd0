from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from tests.monitors.sanctions.rows import DAY
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

from tricord.errors import SourceError
from tricord.geo.zones import claims as carried_claims
from tricord.locale import LANGUAGES, text
from tricord.model.finding import Finding, Grade
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.monitors.sanctions.fishing import Params, find

LAW_DAY = date(2026, 3, 1)
BOAT, CARRIER, KOREAN = "412000001", "352000002", "445000003"
IMO = "9074729"
READ = {"published_at": DAY, "file_sha256": "ee", "record": "line 2", "marking": "TLP:CLEAR"}
CLAIMED = {"lat_deg": 40.0, "lon_deg": 130.0}
"""Off the east coast of the DPRK."""


def boat(vessel: str = BOAT, kind: str = "30", **said: Any) -> dict:
    return claim(vessel, "ship_type", kind, **said)


def square(name: str = "reserve", west: float = 123.0, **said: Any) -> list[dict]:
    """A zone of two degrees around 38 N, from a longitude."""
    corners = [(37.0, west), (37.0, west + 2), (39.0, west + 2), (39.0, west)]
    return [
        {"dataset": "ours", "zone": name, "ring": 0, "vertex": at, "lat_deg": lat, "lon_deg": lon}
        | READ
        | said
        for at, (lat, lon) in enumerate(corners)
    ]


def permit(zone: str = "reserve", permit_id: str = "P1", **said: Any) -> dict:
    row = {"dataset": "ours", "permit_id": permit_id, "zone": zone, "mmsi": "999", "imo": ""}
    return row | {"valid_from": None, "valid_until": None} | READ | said


def present(vessel: str = BOAT, day: date = TODAY, zone: str = "reserve", **said: Any) -> dict:
    first = datetime(day.year, day.month, day.day, tzinfo=UTC)
    row = {
        "zone": zone,
        "dataset": "ais",
        "vessel_id": vessel,
        "day": day,
        "first_at": first,
        "last_at": first + hours(12),
        "fixes": 50,
        "first_lat_deg": 38.0,
        "first_lon_deg": 124.0,
        "first_row": 1,
        "last_row": 50,
    }
    return row | {"published_at": DAY, "file_sha256": "cc", "marking": "TLP:CLEAR"} | said


def found(happened: list[dict], said: list[dict], **own: Any) -> Found:
    params = Params(law_day=own.pop("law_day", LAW_DAY), **own.pop("params", {}))
    tables = {"sea_events": events(happened), "ship_claims": claims(said)}
    for name in ("zones", "permits", "carriers", "zone_stays"):
        tables[name] = pl.DataFrame(own.get(name, []), schema=TABLES[name].schema)
    result = find(tables, params)
    assert find(shuffled(tables), params) == result
    for finding in result.findings:
        for language in LANGUAGES:
            for key in (finding.message, finding.score_meaning, *finding.doubts):
                assert text(key, language, **finding.params)
    return result


def one(happened: list[dict], said: list[dict], **own: Any) -> Finding:
    [finding] = found(happened, said, **own).findings
    return finding


# Transfers of catch


def meeting(vessel: str = BOAT, other: str = CARRIER, **said: Any) -> dict:
    return event("encounters", *sorted((vessel, other)), **said)


def carrier(**said: Any) -> dict:
    row = {"dataset": "ours", "carrier_id": "C1", "mmsi": CARRIER, "imo": ""}
    return row | READ | said


@pytest.mark.parametrize(
    ("said", "own", "grade", "carries"),
    [
        ([], {"carriers": [carrier()]}, Grade.INDICATION, "listed"),
        (
            [claim(CARRIER, "imo", IMO)],
            {"carriers": [carrier(mmsi="", imo=IMO)]},
            Grade.INDICATION,
            "listed",
        ),
        ([boat(CARRIER, "Refrigerated Cargo Ship")], {}, Grade.INDICATION, "says"),
        ([boat(CARRIER, "Reefer")], {}, Grade.INDICATION, "says"),
        ([boat(CARRIER, "70")], {}, Grade.LEAD, "cargo"),
    ],
)
def test_the_table_of_grades_of_transfers(said, own, grade, carries):
    finding = one([meeting()], [boat(), *said], **own)
    assert finding.kind == "transshipment"
    assert finding.grade is grade
    assert finding.params["carries"] == f"carries-sea-{carries}"
    assert finding.subjects[0].key == f"ships|{BOAT}"
    assert ("doubt-sea-carrier-unknown" in finding.doubts) == (carries == "cargo")
    assert {"doubt-sea-supplies", "doubt-sea-transfer-allowed"} <= set(finding.doubts)


@pytest.mark.parametrize("kind", ["30", "80", "0", "52"])
def test_a_ship_that_carries_no_cargo_takes_no_catch(kind: str):
    result = found([meeting()], [boat(), boat(CARRIER, kind)])
    assert [f for f in result.findings if f.kind == "transshipment"] == []


def test_ships_that_do_not_say_they_fish_are_counted_and_not_looked_at():
    result = found([meeting()], [boat(CARRIER, "70")])
    assert result.findings == ()
    assert result.coverage["coverage-sea-ships-without-type"] == 1


def test_a_listed_carrier_that_calls_itself_a_fishing_vessel_is_still_a_carrier():
    finding = one([meeting()], [boat(), boat(CARRIER, "30")], carriers=[carrier()])
    assert finding.subjects[0].key == f"ships|{BOAT}"


def test_an_empty_number_of_a_carrier_names_no_ship():
    empty = carrier(mmsi="", imo="")
    assert (
        found([meeting()], [boat(), claim(CARRIER, "imo", "0000000")], carriers=[empty]).findings
        == ()
    )


def test_transfers_bear_on_the_dprk_where_a_flag_or_its_claimed_waters_say_so():
    cargo = [boat(), boat(CARRIER, "70")]
    assert one([meeting()], cargo).measures == ()
    inside = [f for f in found([meeting(**CLAIMED)], cargo).findings if f.kind == "transshipment"]
    assert set(inside[0].measures) == {"M2371-9", "M2397-6f"}
    assert "doubt-sea-zone-claimed" in inside[0].doubts
    own_flag = one([meeting(KOREAN)], [boat(KOREAN), boat(CARRIER, "70")])
    assert set(own_flag.measures) == {"M2375-11", "M2371-9", "M2397-6f"}


# Zones and permits


def stay(vessel: str = BOAT, **said: Any) -> dict:
    return event("loitering", vessel, **said)


def test_a_stay_without_a_permit_is_an_indication_only_where_the_list_knows_the_zone():
    known = one([stay()], [boat()], zones=square(), permits=[permit()])
    assert (known.kind, known.grade) == ("zone", Grade.INDICATION)
    assert "doubt-sea-permits-incomplete" in known.doubts
    unknown = one([stay()], [boat()], zones=square(), permits=[permit(zone="elsewhere")])
    assert unknown.grade is Grade.LEAD
    assert "doubt-sea-no-permits" in unknown.doubts
    assert unknown.score < known.score
    assert known.measures == ()
    for finding in (known, unknown):
        assert {"doubt-sea-not-fishing", "doubt-sea-waiting"} <= set(finding.doubts)


@pytest.mark.parametrize(
    ("first", "last", "covered"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (TODAY + timedelta(days=1), None, False),
        (None, TODAY - timedelta(days=1), False),
        (TODAY - timedelta(days=5), TODAY + timedelta(days=5), True),
    ],
)
@pytest.mark.parametrize("by", [{"mmsi": BOAT}, {"imo": IMO}])
def test_a_permit_counts_on_its_first_and_last_day_and_on_no_other(first, last, covered, by):
    said = [boat(), claim(BOAT, "imo", IMO)]
    allowed = permit(valid_from=first, valid_until=last, **by)
    result = found([stay()], said, zones=square(), permits=[allowed])
    assert len(result.findings) == (not covered)
    if not covered:
        [finding] = result.findings
        assert "doubt-sea-permit-other-days" in finding.doubts
        assert any(e.table == "permits" for e in finding.evidence)


def test_a_stay_past_the_last_day_of_a_permit_is_found():
    allowed = permit(mmsi=BOAT, valid_until=TODAY)
    over = stay(end_at=NOON + hours(13))
    assert found([stay()], [boat()], zones=square(), permits=[allowed]).findings == ()
    one([over], [boat()], zones=square(), permits=[allowed])


def test_a_permit_for_another_zone_or_ship_is_none():
    for other in (permit(zone="elsewhere", mmsi=BOAT), permit(mmsi=CARRIER)):
        one([stay()], [boat()], zones=square(), permits=[other])


def test_what_lies_outside_or_in_a_hole_of_the_zone_is_not_found():
    assert found([stay(lon_deg=126.0)], [boat()], zones=square()).findings == ()
    hole = [
        row | {"ring": 1, "lon_deg": 123.5 if row["lon_deg"] < 124 else 124.5} for row in square()
    ]
    assert found([stay()], [boat()], zones=[*square(), *hole]).findings == ()
    assert found([stay(lat_deg=None)], [boat()], zones=square()).findings == ()


def test_a_zone_across_the_dateline_is_whole():
    zone = square(west=179.0)
    for lon in (179.5, -179.5):
        one([stay(lon_deg=lon)], [boat()], zones=zone)
    assert found([stay(lon_deg=-178.5)], [boat()], zones=zone).findings == ()


def test_an_outline_that_is_none_is_refused():
    with pytest.raises(SourceError):
        found([stay()], [boat()], zones=square()[:2])


def test_one_event_in_two_zones_is_two_findings_with_ids_of_their_own():
    result = found([stay()], [boat()], zones=[*square(), *square("second")])
    assert len({f.finding_id for f in result.findings}) == 2
    assert len({f.lineage_id for f in result.findings}) == 2


def test_two_fishing_vessels_that_lie_together_are_each_told_with_the_innocent_reason():
    result = found([meeting(BOAT, "412000009")], [boat(), boat("412000009")], zones=square())
    assert len(result.findings) == 2
    assert all("doubt-sea-fishing-fleet" in f.doubts for f in result.findings)


# Presence


def test_presence_counts_from_a_day_in_sum_and_is_a_lead():
    days = [present(day=TODAY + timedelta(days=d)) for d in (0, 1)]
    finding = one([], [boat()], zones=square(), zone_stays=days, permits=[permit()])
    assert finding.grade is Grade.LEAD
    assert (finding.params["hours"], finding.params["days"]) == ("24.0", "2")
    assert "doubt-sea-passage" in finding.doubts
    short = days[1] | {"last_at": days[1]["last_at"] - timedelta(seconds=1)}
    assert found([], [boat()], zones=square(), zone_stays=[days[0], short]).findings == ()
    copy = present(file_sha256="dd")
    assert found([], [boat()], zones=square(), zone_stays=[days[0], copy]).findings == ()


def test_days_with_a_permit_and_ships_that_do_not_fish_are_no_presence():
    days = [present(day=TODAY + timedelta(days=d)) for d in (0, 1, 2)]
    allowed = permit(mmsi=BOAT, valid_from=TODAY + timedelta(days=1))
    own = {"zones": square(), "zone_stays": days}
    assert found([], [boat()], permits=[allowed], **own).findings == ()
    assert found([], [boat(kind="70")], **own).findings == ()


def test_months_are_told_apart_so_that_a_month_that_is_over_stays_as_it_is():
    days = [present(day=date(2026, 2, d)) for d in (27, 28)]
    days += [present(day=date(2026, 3, d)) for d in (1, 2)]
    result = found([], [boat()], zones=square(), zone_stays=days)
    assert len({f.lineage_id for f in result.findings}) == 2


# Waters the DPRK claims


def test_a_fishing_vessel_of_another_flag_in_waters_the_dprk_claims_bears_on_fishing_rights():
    finding = one([stay(**CLAIMED)], [boat()])
    assert (finding.kind, finding.grade) == ("claimed_waters", Grade.LEAD)
    assert set(finding.measures) == {"M2371-9", "M2397-6f"}
    assert "doubt-sea-zone-claimed" in finding.doubts
    assert found([stay(KOREAN, **CLAIMED)], [boat(KOREAN)]).findings == ()
    assert found([stay(**CLAIMED)], [boat(), claim(BOAT, "flag", "KP")]).findings == ()


@pytest.mark.parametrize(
    ("year", "measures"),
    [(2017, set()), (2026, {"M2371-9", "M2397-6f"})],
)
def test_the_law_is_that_of_the_day_of_the_stay(year: int, measures: set[str]):
    at = {"start_at": NOON.replace(year=year), "end_at": NOON.replace(year=year) + hours(5)}
    assert set(one([stay(**CLAIMED, **at)], [boat()]).measures) == measures


def test_presence_in_claimed_waters_is_told_under_the_name_of_the_claim():
    [zone] = {c.zone.name for c in carried_claims() if c.kind == "economic_zone"}
    days = [present(day=TODAY + timedelta(days=d), zone=zone) for d in (0, 1)]
    finding = one([], [boat()], zone_stays=days)
    assert finding.kind == "claimed_waters"
    assert finding.measures


# Evidence and marking


def test_a_finding_bears_the_strictest_marking_permits_of_others_included():
    own = {"zones": square(marking="TLP:GREEN"), "permits": [permit(marking="TLP:AMBER")]}
    assert str(one([stay()], [boat()], **own).marking) == "TLP:AMBER"
    listed = [carrier(marking="TLP:RED")]
    assert str(one([meeting()], [boat()], carriers=listed).marking) == "TLP:RED"


def test_a_zone_is_one_row_of_evidence_and_another_outline_another_finding():
    before = one([stay()], [boat()], zones=square())
    assert [e.row_key for e in before.evidence if e.table == "zones"] == ["ours|reserve"]
    after = one([stay()], [boat()], zones=square(west=123.1))
    assert after.finding_id != before.finding_id
    assert after.lineage_id == before.lineage_id

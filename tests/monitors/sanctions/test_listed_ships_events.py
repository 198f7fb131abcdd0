"""Where listed ships called, whom they met, and the law of the day."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.monitors.sanctions.listed_worlds import OTHER, SHIP, found, imo, listed, name, one
from tests.monitors.sanctions.sea_rows import NOON, TODAY, claim, event, heard, hours

from tricord.model.finding import Grade

# Calls and meetings


def test_its_calls_and_its_counterparties_are_findings_of_their_own():
    happened = [
        event("port_calls", SHIP, port="Busan", country="KR", confidence=4),
        event("encounters", OTHER, SHIP),
        event("loitering", SHIP),
        event("gaps", SHIP, end_lat_deg=38.0, end_lon_deg=124.0),
        event("encounters", OTHER, "412000222"),
    ]
    said = [imo(), name(), claim(OTHER, "name", "HAI TONG")]
    by_kind = {f.kind: f for f in found([heard(SHIP)], listed(), said, happened).findings}
    assert set(by_kind) == {"seen", "port_call", "encounter"}
    assert {f.grade for f in by_kind.values()} == {Grade.CORROBORATED}
    meeting = by_kind["encounter"]
    assert [s.key for s in meeting.subjects][::2] == [f"ships|{SHIP}", f"ships|{OTHER}"]
    assert meeting.params["other"] == "HAI TONG"
    assert by_kind["port_call"].params["port"] == "Busan"


def test_two_listed_ships_that_meet_are_told_of_both():
    entries = [listed(), listed("PU HUNG", entry_id="E2", identifiers=(f"mmsi:{OTHER}",))]
    result = found([], entries, [imo()], [event("encounters", OTHER, SHIP)])
    assert sorted(f.subjects[0].key for f in result.findings) == [f"ships|{OTHER}", f"ships|{SHIP}"]


def test_a_call_that_began_before_the_listing_counts_from_the_day_it_was_listed():
    begun = {"start_at": NOON - hours(48), "end_at": NOON + hours(1), "country": "KR"}
    call = event("port_calls", SHIP, port="Busan", **begun)
    assert len(found([], listed(listed_on=TODAY), [imo()], [call]).findings) == 1
    later = TODAY + timedelta(days=1)
    assert found([], listed(listed_on=later), [imo()], [call]).findings == ()


@pytest.mark.parametrize(
    ("kind", "doubt"),
    [("30", "doubt-sea-fishing-fleet"), ("52", "doubt-sea-pilot-tug"), ("70", "doubt-sea-waiting")],
)
def test_what_the_other_ship_says_it_is_explains_a_meeting(kind: str, doubt: str):
    said = [imo(), claim(OTHER, "ship_type", kind)]
    [finding] = found([], listed(), said, [event("encounters", OTHER, SHIP)]).findings
    assert doubt in finding.doubts
    assert "doubt-sea-bunkering" in finding.doubts


def test_a_flag_that_only_a_claim_names_is_a_doubt():
    said = [imo(), claim(OTHER, "flag", "KP")]
    [finding] = found([], listed(), said, [event("encounters", OTHER, SHIP)]).findings
    assert "doubt-sea-flag-claimed" in finding.doubts


# The law of the day


def test_a_meeting_of_a_ship_of_the_dprk_bears_the_paragraph_on_transfers_since_it_exists():
    def measures(on: datetime, **said: Any) -> tuple[str, ...]:
        meeting = event("encounters", OTHER, SHIP, start_at=on, end_at=on + hours(3))
        [finding] = found(
            [], listed(**said), [imo(first_at=None, last_at=None)], [meeting]
        ).findings
        return finding.measures

    assert "M2375-11" in measures(NOON)
    assert "M2375-11" not in measures(datetime(2017, 1, 1, tzinfo=UTC))
    assert measures(NOON, list_name="ofac-sdn") == ("M2375-11",)


def test_bans_on_entering_ports_do_not_bear_on_ports_of_the_dprk():
    def measures(country: str) -> set[str]:
        call = event("port_calls", SHIP, port="x", country=country)
        printed = ["Paragraph 6 of resolution 2371 (2017)"]
        [finding] = found([], listed(programmes=printed), [imo()], [call]).findings
        return set(finding.measures)

    assert measures("KR") == {"M2371-6"}
    assert measures("KP") == set()


def test_measures_follow_from_the_councils_own_list_alone():
    assert one([imo()], listed()).measures
    assert one([imo()], listed(list_name="ofac-sdn")).measures == ()

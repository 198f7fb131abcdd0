"""Designation follow-up: listed ships in ports, owners, other names and flags, overdue flags."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.monitors.sanctions import sea_rows
from tests.monitors.sanctions.claim_worlds import LAW_DAY, checked, claim, frame
from tests.monitors.sanctions.rows import entry
from tests.monitors.sanctions.rows import tables as list_tables

from tricord.model.finding import Grade
from tricord.monitors.sanctions import designation_followup
from tricord.monitors.sanctions.designation_followup.listings import bears_name

SHIP, IMO, OTHER = "667000002", "9074729", "8518780"  # an MMSI of Sierra Leone
LISTED = date(2018, 3, 30)
PUBLISHED = datetime(2018, 4, 2, tzinfo=UTC)
CALLED = datetime(2018, 9, 3, 6, tzinfo=UTC)
PORT_BAN = "Paragraph 6 of resolution 2371 (2017) and paragraph 6 of resolution 2375 (2017)"
FLAG = "Paragraph 12 (a) of resolution 2321 (2016)"
FREEZE = "Paragraph 12 (d) of resolution 2321 (2016)"
OCEAN = "Economic resources controlled or operated by Ocean Maritime Management (KPe.020)"


def listed(*bases, names=("EXAMPLE STAR",), imo=IMO, **said):
    usual = {
        "list_name": "un-1718-vessels",
        "entry_id": imo,
        "listed_on": LISTED,
        "programmes": list(bases or (PORT_BAN,)),
        "published_from": PUBLISHED,
    }
    return entry(*names, identifiers=(f"imo:{imo}",), **(usual | said))


def call(at=CALLED, country="CN", **said):
    ends = {"start_at": at, "end_at": at + timedelta(hours=20)}
    return sea_rows.event("port_calls", SHIP, port="Longkou", country=country, **(ends | said))


def sent(field, value, at=CALLED, vessel=SHIP, until=None, **said):
    times = {"first_at": at, "last_at": until or at}
    return sea_rows.claim(vessel, field, value, **(times | said))


def heard(day, vessel=SHIP):
    return sea_rows.heard(vessel, day)


def found(entries, *, calls=(), said=(), days=(), claims=(), **params):
    several = [entries] if isinstance(entries, dict) else entries
    tables = {k: v for k, v in list_tables([], several).items() if k != "parties"}
    tables |= {
        "sea_events": sea_rows.events(list(calls)),
        "ship_claims": sea_rows.claims(list(said)),
        "ships_seen": frame("ships_seen", list(days)),
        "claims": frame("claims", list(claims)),
    }
    asked = designation_followup.Params(**({"law_day": LAW_DAY} | params))
    return checked(designation_followup, tables, asked)


def kinds(result):
    return sorted(each.kind for each in result.findings)


def admitted(*bases, **more):
    entries = more.pop("entries", None) or listed(*bases)
    said = more.pop("said", [sent("imo", IMO), sent("name", "EXAMPLE STAR")])
    result = found(entries, calls=more.pop("calls", [call()]), said=said, **more)
    return [each for each in result.findings if each.kind == "listed_ship_admitted"]


def test_nothing_in_nothing_out():
    assert found([]).findings == ()


@pytest.mark.parametrize(
    ("basis", "measures"),
    [
        (PORT_BAN, ("M2371-6", "M2375-6")),
        ("Paragraph 12 (c) of resolution 2321 (2016)", ("M2321-12",)),
        (OCEAN, ("M2270-22",)),
        (FLAG, None),
        (FREEZE, None),
    ],
)
def test_which_ports_refuse_a_ship_follows_from_its_own_basis(basis, measures):
    assert [each.measures for each in admitted(basis)] == ([measures] if measures else [])


def test_a_list_without_bases_leaves_the_ban_open():
    [finding] = admitted(entries=listed(programmes=["DPRK"]))
    assert finding.grade is Grade.LEAD
    assert "doubt-followup-basis" in finding.doubts


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 0), (1, 1)])
def test_a_call_counts_from_the_day_after_the_listing(days, count):
    at = datetime(2018, 3, 30, 6, tzinfo=UTC) + timedelta(days=days)
    assert len(admitted(calls=[call(at)], said=[sent("imo", IMO, at)])) == count


def test_a_ship_that_was_taken_off_the_list_is_no_longer_listed():
    gone = listed(published_to=datetime(2018, 9, 1, tzinfo=UTC))
    assert admitted(entries=gone) == []


def test_the_number_alone_is_an_indication_with_its_name_corroborated():
    assert admitted()[0].grade is Grade.CORROBORATED
    assert admitted(said=[sent("imo", IMO)])[0].grade is Grade.INDICATION
    two = [sent("imo", IMO), sent("imo", OTHER), sent("name", "EXAMPLE STAR")]
    [finding] = admitted(said=two)
    assert finding.grade is Grade.LEAD
    assert "doubt-sea-imo-several" in finding.doubts


def test_a_name_without_the_number_is_no_listed_ship():
    assert admitted(said=[sent("name", "EXAMPLE STAR")]) == []


def test_a_number_claimed_long_before_does_not_hold():
    assert admitted(said=[sent("imo", IMO, CALLED - timedelta(days=31))]) == []


def test_exceptions_are_named_and_the_port_state_is_a_subject():
    [finding] = admitted()
    assert {"doubt-followup-emergency", "doubt-followup-origin"} <= set(finding.doubts)
    assert [each.key for each in finding.subjects][1:] == [
        f"list|un-1718-vessels|{IMO}",
        "state|CHN",
    ]


def test_calls_at_home_are_counted_and_not_told():
    result = found(listed(), calls=[call(country="KP")], said=[sent("imo", IMO)])
    assert kinds(result) == []
    assert result.coverage["coverage-followup-home"] == 1


def test_two_calls_of_a_day_are_two_findings():
    calls = [call(), call(CALLED + timedelta(hours=3))]
    assert len(admitted(calls=calls)) == 2


def test_lists_of_states_bind_no_port():
    assert admitted(entries=listed(list_name="ofac-sdn")) == []


def test_calls_after_the_last_day_of_the_law_are_not_told():
    assert admitted(law_day=CALLED.date() - timedelta(days=1)) == []


def test_a_name_the_entry_does_not_have_is_a_lead():
    said = [sent("imo", IMO), sent("name", "BRIGHT DAWN")]
    [finding] = found(listed(), said=said).findings
    assert (finding.kind, finding.grade) == ("listed_ship_renamed", Grade.LEAD)
    assert finding.params["now"] == "BRIGHT DAWN"


def test_a_name_from_before_the_listing_is_no_change():
    at = datetime(2018, 3, 1, tzinfo=UTC)
    assert found(listed(), said=[sent("imo", IMO, at), sent("name", "OLD", at)]).findings == ()


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("EXAMPLE STAR", True),
        ("Example-Star", True),
        ("EXAMPLE STARS", False),
        ("EXAMPLE", False),
        ("A VERY LONG NAME INDE", True),  # as long as AIS lets it be
    ],
)
def test_names_are_compared_as_ais_sends_them(name, same):
    rows = [{"name": "EXAMPLE STAR"}, {"name": "A VERY LONG NAME INDEED OF A SHIP"}]
    assert bears_name(name, rows) is same


def test_a_flag_the_entry_does_not_have_is_a_lead():
    said = [sent("imo", IMO)]
    [finding] = found(listed(countries=["KP"]), said=said).findings
    assert (finding.kind, finding.grade) == ("listed_ship_reflagged", Grade.LEAD)
    assert finding.params["before"] == "KP"
    assert found(listed(countries=["SL", "KP"]), said=said).findings == ()
    assert found(listed(countries=[]), said=said).findings == ()


@pytest.mark.parametrize(
    ("days", "basis", "measures"),
    [
        (90, FLAG, None),
        (91, FLAG, ("M2321-12",)),
        (91, "Paragraph 12 of resolution 2397 (2017)", ("M2397-12",)),
        (91, PORT_BAN, None),
        (91, FREEZE, None),
    ],
)
def test_a_flag_is_overdue_after_the_days_set_and_on_its_basis_alone(days, basis, measures):
    day = LISTED + timedelta(days=days)
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    result = found(listed(basis), said=[sent("imo", IMO, at)], days=[heard(day)])
    overdue = [each for each in result.findings if each.kind == "deflag_overdue"]
    assert [each.measures for each in overdue] == ([measures] if measures else [])
    assert all(each.grade is Grade.LEAD for each in overdue)


def test_a_ship_under_the_flag_of_the_dprk_is_not_overdue():
    day = LISTED + timedelta(days=200)
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    said = [sent("imo", IMO, at, vessel="445000001")]
    assert kinds(found(listed(FLAG), said=said, days=[heard(day, "445000001")])) == []


def owner(claim_id="o", imo=OTHER, day=date(2018, 9, 3), **said):
    usual = {
        "subject": "BRIGHT DAWN",
        "subject_id": f"imo:{imo}",
        "statement": "beneficially owned by KPe.020",
    }
    return claim(claim_id, "ownership", day, **(usual | said))


def test_a_listed_body_behind_an_unlisted_ship_is_told():
    said = [sent("imo", OTHER)]
    [finding] = found(listed(), claims=[owner()], said=said, days=[heard(CALLED.date())]).findings
    assert finding.kind == "listed_owner"
    assert finding.measures == ("M1718-8d", "M2270-12", "M2270-22")
    assert finding.grade is Grade.INDICATION
    assert finding.params["heard"] == "2018-09-03"


def test_ships_of_other_bodies_are_no_ships_of_ocean_maritime():
    [finding] = found(listed(), claims=[owner(statement="owned by KPe.056")]).findings
    assert finding.measures == ("M1718-8d", "M2270-12")


def test_a_listed_ship_needs_no_owner_to_be_told():
    assert found(listed(), claims=[owner(imo=IMO)]).findings == ()


def test_a_body_that_was_not_yet_listed_is_no_listed_owner():
    assert found([], claims=[owner(day=date(2014, 7, 28))]).findings == ()
    assert kinds(found([], claims=[owner(day=date(2014, 7, 29))])) == ["listed_owner"]


def test_an_owner_may_be_named_in_full():
    whole = owner(statement="Registered to Ocean Maritime Management Company, Limited")
    [finding] = found([], claims=[whole]).findings
    assert finding.params["owner"] == "KPe.020"


def test_a_denial_alone_makes_no_owner():
    assert found([], claims=[owner(standing="denied")]).findings == ()

"""Arms voyages: passages counted, claims beside them, two ends, and no embargo for a shuttle."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.monitors.sanctions import sea_rows
from tests.monitors.sanctions.claim_worlds import LAW_DAY, checked, claim, frame

from tricord.model.finding import Grade
from tricord.monitors.sanctions import arms_voyages
from tricord.monitors.sanctions.arms_voyages.ports import named, port, route_of
from tricord.monitors.sanctions.arms_voyages.voyages import quarter

SHIP, IMO = "273123000", "9074729"
FIRST = datetime(2024, 1, 3, tzinfo=UTC)


def found(*rows, calls=(), said=(), **params):
    tables = {
        "claims": frame("claims", list(rows)),
        "sea_events": sea_rows.events(list(calls)),
        "ship_claims": sea_rows.claims(list(said)),
    }
    return checked(arms_voyages, tables, arms_voyages.Params(**({"law_day": LAW_DAY} | params)))


def call(day, port="Rajin", country="KP", vessel=SHIP, **said):
    start = FIRST + timedelta(days=day)
    ends = {"start_at": start, "end_at": start + timedelta(days=1)}
    return sea_rows.event("port_calls", vessel, port=port, country=country, **(ends | said))


def away(day, port="Dunay", **said):
    return call(day, port, "RU", **said)


def shuttle(count, apart=4, **said):
    """So many passages, each leaving a day after the call began."""
    return [(call if n % 2 == 0 else away)(n * apart, **said) for n in range(count + 1)]


def number(value=IMO, vessel=SHIP):
    times = {"first_at": FIRST, "last_at": FIRST + timedelta(days=300)}
    return sea_rows.claim(vessel, "imo", value, **times)


def arms(claim_id="a", first=date(2024, 1, 5), last=date(2024, 1, 20), **said):
    usual = {
        "subject": "EXAMPLE STAR",
        "subject_id": f"imo:{IMO}",
        "state": "RUS",
        "place": "Rajin - Dunai",
        "measured": "containers",
        "unit": "containers",
        "figure": (300, None),
    }
    topic = said.pop("topic", "arms_from_dprk")
    return claim(claim_id, topic, first, last, **(usual | said))


def test_nothing_in_nothing_out():
    assert found().findings == ()


def test_two_passages_are_there_and_back_and_no_shuttle():
    assert found(calls=shuttle(2)).findings == ()
    [finding] = found(calls=shuttle(3)).findings
    assert (finding.kind, finding.grade) == ("voyage_shuttle", Grade.LEAD)
    assert finding.params["passages"] == "3"
    assert finding.where == "Rajin – Dunai"


def test_no_embargo_is_told_of_a_shuttle_only_the_duty_to_inspect():
    [finding] = found(calls=shuttle(3)).findings
    assert finding.measures == ("M2270-18",)
    assert "doubt-voyages-rajin" in finding.doubts


@pytest.mark.parametrize(("days", "passages"), [(15, 3), (15.1, 0)])
def test_a_passage_takes_no_longer_than_the_longest(days, passages):
    calls = shuttle(3, apart=days)  # a call lasts a day, so 14 are between
    [*findings] = found(calls=calls).findings
    assert [each.params["passages"] for each in findings] == ([str(passages)] * bool(passages))


def test_calls_at_two_ports_of_the_dprk_are_no_passage():
    calls = [call(4 * n, "Rajin" if n % 2 else "Chongjin") for n in range(9)]
    assert found(calls=calls).coverage["coverage-voyages-passages"] == 0


def test_passages_of_two_hulls_under_one_identity_are_not_mixed():
    calls = [call(0, hull_1=1), away(4, hull_1=2), call(8, hull_1=1), away(12, hull_1=2)]
    assert found(calls=calls).coverage["coverage-voyages-passages"] == 0


def test_each_quarter_is_counted_by_itself():
    result = found(calls=shuttle(40))
    assert sorted((e.start, e.params["passages"]) for e in result.findings) == [
        (date(2024, 1, 1), "22"),
        (date(2024, 4, 1), "18"),
    ]


def test_claims_and_tracks_stand_side_by_side_and_are_not_added():
    voyages = arms("v", measured="voyages", unit="voyages", figure=(9, 9))
    [finding] = found(arms(), voyages, calls=shuttle(3), said=[number()]).findings
    assert finding.kind == "arms_voyage"
    assert finding.params["passages"] == "3"
    assert finding.params["voyages"].startswith("9 ")
    assert finding.params["containers"].startswith("≥ 300 ")
    assert finding.params["ammunition"] == "none"
    assert "doubt-voyages-container" in finding.doubts


def test_tracks_raise_no_grade_of_claims_on_arms():
    alone = arms(source_class="press", basis="")
    [finding] = found(alone, calls=shuttle(3), said=[number()]).findings
    assert finding.grade is Grade.LEAD


def test_both_ends_answer_for_a_transfer():
    [finding] = found(arms()).findings
    assert [each.key for each in finding.subjects] == [f"imo|{IMO}", "state|RUS", "state|PRK"]


def test_a_ship_of_another_number_is_another_ship():
    result = found(arms(), calls=shuttle(3), said=[number("8518780")])
    assert sorted(each.kind for each in result.findings) == ["arms_voyage", "voyage_shuttle"]


def test_a_ship_that_sends_two_numbers_is_known_by_neither():
    said = [number(), number("8518780")]
    result = found(arms(), calls=shuttle(3), said=said)
    assert {e.subjects[0].key for e in result.findings} == {f"imo|{IMO}", f"ships|{SHIP}"}


def test_a_name_that_claims_give_a_number_joins_claims():
    second = arms("b", subject_id="", claimant="other")
    [finding] = found(arms(), second).findings
    assert finding.params["origins"] == "2"
    [alone] = found(second).findings
    assert "doubt-voyages-name-alone" in alone.doubts


@pytest.mark.parametrize(
    ("topic", "day", "measures"),
    [
        ("arms_from_dprk", date(2009, 6, 11), ("M1718-8b",)),
        ("arms_from_dprk", date(2009, 6, 13), ("M1718-8b", "M1874-9")),
        ("arms_to_dprk", date(2016, 3, 1), ("M1718-8ai", "M1874-10")),
        ("arms_to_dprk", date(2016, 3, 2), ("M1718-8ai",)),
        ("arms_to_dprk", date(2016, 3, 3), ("M1718-8ai", "M2270-6")),
    ],
)
def test_the_embargo_is_that_of_the_day(topic, day, measures):
    [finding] = found(arms(first=day, last=day, topic=topic)).findings
    assert finding.measures == measures


def test_before_the_embargo_nothing_is_told():
    result = found(arms(first=date(2006, 10, 13), last=date(2006, 10, 13)))
    assert result.findings == ()
    assert result.coverage["coverage-voyages-bare"] == 1


def test_a_claim_beyond_a_quarter_stands_for_its_own_days():
    long = arms(first=date(2023, 8, 1), last=date(2024, 3, 31))
    [finding] = found(long, calls=shuttle(3), said=[number()]).findings
    assert (finding.start, finding.end) == (date(2023, 8, 1), date(2024, 4, 1))
    assert finding.params["passages"] == "3"


def test_arms_without_a_ship_are_told_per_state():
    usual = {"subject": "", "subject_id": "", "place": ""}
    result = found(arms(**usual), arms("b", state="IRN", **usual))
    assert sorted(e.kind for e in result.findings) == ["arms_claimed"] * 2
    assert sorted(e.subjects[0].key for e in result.findings) == ["state|IRN", "state|RUS"]


def test_a_denial_alone_finds_nothing_and_stays_beside_a_claim():
    denial = arms("d", standing="denied", figure=(None, None), disputes=["a"])
    assert found(denial).findings == ()
    [finding] = found(arms(), denial).findings
    assert "doubt-claimed-denied" in finding.doubts


def test_voyages_that_are_only_claimed_are_a_lead():
    voyage = arms(topic="voyage", measured="voyages", unit="voyages", figure=(4, 4))
    [finding] = found(voyage).findings
    assert (finding.kind, finding.grade) == ("voyage_shuttle", Grade.LEAD)
    assert "doubt-voyages-unheard" in finding.doubts
    [with_arms] = found(voyage, arms("b")).findings
    assert with_arms.kind == "arms_voyage"


def test_passages_after_the_day_are_not_told():
    assert found(calls=shuttle(3), law_day=date(2024, 1, 2)).findings == ()


@pytest.mark.parametrize(
    ("place", "route"),
    [
        ("Rajin - Dunai", "Rajin – Dunai"),
        ("Dunay–Najin (DPRK)", "Rajin – Dunai"),
        ("나진 → 두나이", "Rajin – Dunai"),
        ("Rajin to Vostochnyy", "Rajin – Vostochny"),
        ("Rajin", "none"),
        ("Najin-Sonbong", "none"),
        ("", "none"),
    ],
)
def test_a_pair_of_ports_is_one_whatever_its_spelling(place, route):
    assert named(route_of(place)) == route


def test_a_port_without_a_row_keeps_its_name():
    assert port("SMALL HARBOUR") == "Small Harbour"


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)))
def test_a_day_lies_in_its_quarter(day):
    first, last = quarter(day)
    assert first <= day <= last
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1
    assert (last.month - first.month) == 2

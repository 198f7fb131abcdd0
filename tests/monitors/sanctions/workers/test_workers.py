"""Workers: the paragraph of each day, stock beside flow, and reports that nobody knows of."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.monitors.sanctions.claim_worlds import LAW_DAY, act, checked, claim, frame

from tricord.measures import load
from tricord.model.finding import Grade
from tricord.monitors.sanctions import workers

LAST = date(2019, 12, 22)
DAY = timedelta(days=1)
REPORTED = [
    claim(f"r{year}", "repatriation", day, standing="notified", state="RUS", as_of=day)
    for year, day in ((2019, date(2019, 3, 20)), (2020, date(2020, 3, 20)))
]


def found(*rows, acts=(), law_day=LAW_DAY):
    tables = {"claims": frame("claims", list(rows)), "acts": frame("acts", list(acts))}
    return checked(workers, tables, workers.Params(law_day=law_day))


def present(first, last=None, claim_id="w", **said):
    usual = {"state": "RUS", "measured": "stock", "unit": "persons", "figure": (100, 200)}
    return claim(claim_id, "workers", first, last, **(usual | said))


def kinds(result):
    return sorted(each.kind for each in result.findings)


def only(*rows, **more):
    [finding] = found(*rows, *REPORTED, **more).findings
    return finding


def test_nothing_in_nothing_out():
    assert found().findings == ()


def test_on_the_last_day_of_the_wind_down_workers_may_still_be_there():
    assert kinds(found(present(LAST), *REPORTED)) == []
    assert only(present(LAST + DAY)).measures == ("M2397-8",)


def test_those_present_are_present_on_all_days_of_a_claim():
    finding = only(present(date(2019, 1, 1), date(2019, 12, 31)))
    assert finding.kind == "workers_present"
    assert "doubt-workers-straddles" in finding.doubts


def test_entries_count_by_where_most_of_their_days_lie():
    flow = {"measured": "entries"}
    assert kinds(found(present(date(2019, 1, 1), date(2020, 1, 31), **flow), *REPORTED)) == []
    assert only(present(date(2019, 12, 1), date(2020, 3, 31), **flow)).measures == ("M2397-8",)


@pytest.mark.parametrize(
    ("day", "measures"),
    [
        (date(2017, 8, 4), None),
        (date(2017, 8, 5), None),
        (date(2017, 8, 6), ("M2371-11",)),
        (date(2017, 9, 10), ("M2371-11",)),
        (date(2017, 9, 11), None),
        (date(2017, 9, 12), ("M2375-17",)),
        (date(2024, 1, 1), ("M2375-17",)),
    ],
)
def test_a_permit_is_held_against_the_law_of_its_day(day, measures):
    result = found(present(day, measured="permits"))
    assert [each.measures for each in result.findings] == ([measures] if measures else [])


def test_beyond_which_number_permits_were_barred_in_2017_is_not_known():
    finding = only(present(date(2017, 8, 20), measured="permits"))
    assert finding.grade is Grade.LEAD
    assert "doubt-workers-numbers" in finding.doubts


def test_stock_and_flow_are_told_apart_and_claims_are_not_averaged():
    day = date(2024, 6, 1)
    finding = only(
        present(day, figure=(100, 200)),
        present(day, claim_id="x", figure=(900, 900)),
        present(day, claim_id="y", measured="entries", figure=(5, None)),
        present(day, claim_id="z", measured="returns", figure=(7, 7)),
    )
    said = finding.params
    assert said["stock"] == "100–900 (2024-06-01)"
    assert said["entries"].startswith("≥ 5")
    assert said["returns"].startswith("7 ")
    assert said["permits"] == "none"


def test_who_repeats_another_raises_no_grade():
    day = date(2024, 6, 1)
    alone = only(present(day, source_class="press", basis=""))
    assert alone.grade is Grade.LEAD
    echo = present(day, claim_id="x", source_class="press", cites=["w"])
    assert only(present(day, source_class="press", basis=""), echo).grade is Grade.LEAD
    second = present(day, claim_id="x", source_class="press", basis="", standing="observed")
    assert only(present(day, source_class="press"), second).grade is Grade.CORROBORATED


def test_mere_presence_proves_nothing():
    day = date(2024, 6, 1)
    mere = only(present(day, measured="persons"))
    assert mere.grade is Grade.LEAD
    assert mere.params["earning"] == "no"
    paid = only(present(day, measured="persons", statement="they earn wages at building sites"))
    assert paid.grade is Grade.INDICATION
    assert "doubt-workers-income" not in paid.doubts


def test_who_is_said_to_earn_nothing_is_not_said_to_earn():
    finding = only(present(date(2024, 6, 1), measured="persons", statement="no income was seen"))
    assert finding.params["earning"] == "no"


def test_a_label_of_a_visa_decides_nothing():
    day = date(2024, 6, 1)
    visa = {"measured": "visas", "product": "student"}
    plain = only(present(day, **visa))
    assert (plain.kind, plain.grade) == ("workers_visas", Grade.LEAD)
    assert plain.measures == ("M2375-17",)
    assert plain.params["label"] == "student"
    paid = only(present(day, **visa, statement="students who earn income"))
    assert paid.measures == ("M2375-17", "M2397-8")
    assert paid.grade is Grade.INDICATION


def test_it_work_of_a_listed_body_bears_on_the_freeze_from_its_listing():
    day = date(2024, 6, 1)
    it = claim("i", "it_workers", day, state="CHN", subject_id="un:KPe.020", figure=(10, 20))
    finding = only(it)
    assert set(finding.measures) == {"M2397-8", "M1718-8d"}
    assert "doubt-workers-attribution" in finding.doubts
    unlisted = only(claim("i", "it_workers", day, state="CHN", subject_id="un:KPe.999"))
    assert unlisted.measures == ("M2397-8",)


def test_a_claim_of_none_tells_nothing_and_a_denial_alone_neither():
    day = date(2024, 6, 1)
    assert found(present(day, figure=(0, 0))).findings == ()
    assert found(present(day, standing="denied", figure=(None, None))).findings == ()


def test_a_denial_stays_beside_the_claim():
    day = date(2024, 6, 1)
    denial = present(day, claim_id="d", standing="denied", figure=(None, None), disputes=["w"])
    finding = only(present(day), denial)
    assert "doubt-claimed-denied" in finding.doubts
    assert "ours|d" in {each.row_key for each in finding.evidence}


def test_an_act_of_employment_says_that_income_is_earned():
    hired = act("e", date(2024, 6, 1), state="RUS")
    finding = only(acts=[hired])
    assert finding.kind == "workers_present"
    assert finding.params["earning"] == "yes"
    assert {each.table for each in finding.evidence} == {"acts", "measures"}


def test_no_report_known_is_told_where_nationals_worked():
    worked = present(date(2018, 6, 1), date(2018, 12, 31))
    result = found(worked)
    assert [each.start for each in result.findings] == [date(2019, 3, 22), date(2020, 3, 22)]
    assert all(each.grade is Grade.LEAD for each in result.findings)


def test_each_report_answers_its_own_stage():
    worked = present(date(2018, 6, 1), date(2018, 12, 31))
    first, second = REPORTED
    assert [e.start for e in found(worked, first).findings] == [date(2020, 3, 22)]
    assert [e.start for e in found(worked, second).findings] == [date(2019, 3, 22)]
    late = first | {"as_of": date(2019, 8, 1)}
    assert [e.start for e in found(worked, late).findings] == [date(2020, 3, 22)]


def test_a_report_that_is_not_due_yet_is_not_missing():
    worked = present(date(2018, 6, 1), date(2018, 12, 31))
    assert found(worked, law_day=date(2019, 3, 21)).findings == ()
    assert len(found(worked, law_day=date(2019, 3, 22)).findings) == 1


def test_where_nobody_worked_no_report_is_missing():
    assert found(present(date(2017, 6, 1), date(2017, 12, 21))).findings == ()


def test_who_says_that_a_state_did_not_report_is_graded():
    worked = present(date(2018, 6, 1), date(2018, 12, 31))
    silent = claim("s", "repatriation", date(2020, 4, 1), state="RUS", reporting="not_reported")
    result = found(worked, silent, *REPORTED[:1])
    [finding] = result.findings
    assert finding.grade is Grade.INDICATION
    assert finding.params["said"] == "claimant of s"


def test_what_was_said_after_the_day_is_hidden_and_counted():
    row = present(date(2024, 6, 1), as_of=date(2025, 1, 1))
    result = found(row, law_day=date(2024, 12, 31))
    assert result.findings == ()
    assert result.coverage["coverage-workers-later"] == 1


def test_a_claim_without_days_or_host_is_counted():
    undated = present(date(2024, 6, 1)) | {"first_day": None, "last_day": None}
    result = found(undated, present(date(2024, 6, 1), claim_id="a", state="ALL"))
    assert result.findings == ()
    assert result.coverage["coverage-workers-undated"] == 1
    assert result.coverage["coverage-workers-hostless"] == 1


@given(st.dates(date(2016, 1, 1), date(2026, 1, 1)), st.integers(0, 900))
def test_no_measure_is_told_that_did_not_stand(first, length):
    last = min(first + length * DAY, LAW_DAY)
    result = found(present(first, last), present(first, last, claim_id="p", measured="permits"))
    for finding in result.findings:
        for measure_id in finding.measures:
            measure = load()[measure_id]
            assert measure.adopted < finding.end
            assert measure.effective_to is None or finding.start < measure.effective_to

"""Findings about launches: the law of their own day, and doubt where there is any."""

from dataclasses import fields
from datetime import date

import pytest
from tests.monitors.sanctions.launches.ledgers import found, joint, only, row

from tricord.locale import LANGUAGES, text
from tricord.measures import load
from tricord.model.finding import Grade
from tricord.model.incident import ACTS, IncidentKind
from tricord.model.marking import Marking
from tricord.model.measure import Nature
from tricord.monitors.base import Monitor
from tricord.monitors.sanctions import launches
from tricord.monitors.sanctions.launches.telling import KINDS

BALLISTIC = ("M1718-2", "M1718-5", "M1874-2")


def test_it_is_a_monitor():
    monitor: Monitor = launches
    assert monitor.NAME == "launches"
    assert monitor.TABLES == ("incidents",)
    assert [each.name for each in fields(launches.Params)] == ["law_day"]


@pytest.mark.parametrize(
    ("kind", "at", "named", "measures"),
    [
        ("ballistic", "2020-03-02 00:00", "launch_ballistic", BALLISTIC),
        ("ballistic", "2008-03-02 00:00", "launch_ballistic", ("M1718-2", "M1718-5")),
        ("long_range", "2017-11-28 18:17", "launch_long_range", BALLISTIC),
        ("long_range", "2022-03-24 05:34", "launch_long_range", (*BALLISTIC, "M2397-28")),
        ("space_launch", "2012-12-12 00:49", "launch_space", ("M1874-2",)),
        ("nuclear_test", "2009-05-25 00:54", "nuclear_test", ("M1718-2",)),
        ("nuclear_test", "2017-09-03 03:30", "nuclear_test", ("M1718-2", "M1874-2")),
        ("nuclear_test", "2020-09-03 03:30", "nuclear_test", ("M1718-2", "M1874-2", "M2397-28")),
        ("programme_test", "2019-12-07 03:30", "programme_test", ("M1718-5",)),
    ],
)
def test_the_paragraphs_in_force_on_the_day_are_named(kind, at, named, measures):
    finding = only(row("a", at, kind=kind))
    assert (finding.kind, finding.measures) == (named, measures)
    assert finding.grade is Grade.INDICATION
    assert {e.row_key for e in finding.evidence if e.table == "measures"} == set(measures)
    (party,) = finding.subjects
    assert party.key == "state|PRK"


def test_the_trigger_is_told_as_a_trigger():
    finding = only(row("a", "2022-03-24 05:34", kind="long_range"))
    assert load()["M2397-28"].nature is Nature.TRIGGER
    assert "doubt-launch-trigger" in finding.doubts
    assert "M2397-28" not in finding.params["paragraphs"]
    before = only(row("a", "2017-07-28 14:42", kind="long_range"))
    assert "doubt-launch-trigger" not in before.doubts


@pytest.mark.parametrize("kind", [k for k in IncidentKind if k not in ACTS and k != "unidentified"])
def test_what_breaches_no_measure_is_kept_and_not_flagged(kind):
    told = found(row("a", "2020-03-02 00:00", kind=kind.value))
    assert told.findings == ()
    assert told.coverage["coverage-launches-without-measure"] == 1


def test_before_the_first_measure_nothing_is_flagged():
    told = found(row("a", "2006-07-05 00:00"), row("b", "2006-10-09 01:35", kind="nuclear_test"))
    assert told.findings == ()
    assert told.coverage["coverage-launches-before-measures"] == 2


def test_on_the_day_of_adoption_it_is_open_which_came_first():
    finding = only(row("a", "2006-10-14 16:00"))
    assert finding.measures == ()
    assert finding.grade is Grade.LEAD
    assert finding.message == "finding-launch-open"
    assert finding.params["open"] == "M1718-2, M1718-5"
    assert "doubt-launch-boundary" in finding.doubts
    later = only(row("a", "2009-06-12 16:00"))
    assert later.measures == ("M1718-2", "M1718-5")
    assert later.params["open"] == "M1874-2"


def test_a_morning_in_korea_may_be_the_eve_in_new_york():
    # 13 June 2009, 01:00 UTC is 12 June in New York, the day resolution 1874 was adopted.
    assert only(row("a", "2009-06-13 01:00")).params["open"] == "M1874-2"
    assert only(row("a", "2009-06-13 05:00")).measures == BALLISTIC
    without_time = only(row("a", day="2009-06-13"))
    assert without_time.params["open"] == "M1874-2"
    assert {"doubt-launch-day", "doubt-launch-boundary"} <= set(without_time.doubts)
    assert (without_time.start, without_time.end) == (date(2009, 6, 12), date(2009, 6, 14))


def test_a_day_of_korea_or_utc_without_a_time_may_be_the_eve_in_new_york():
    for calendar in ("local", "utc"):
        day = {"first_day": date(2009, 6, 13), "calendar": calendar}
        finding = only(row("a", day="2009-06-13", **day))
        assert finding.params["open"] == "M1874-2"
        assert finding.measures == ("M1718-2", "M1718-5")


def test_a_month_in_which_the_law_changed_names_what_held_throughout():
    month = {"first_day": date(2009, 6, 1), "last_day": date(2009, 6, 30)}
    finding = only(row("a", day="2009-06-30", **month))
    assert finding.measures == ("M1718-2", "M1718-5")
    assert finding.params["open"] == "M1874-2"


def test_a_space_launch_before_1874_is_told_as_contested():
    finding = only(row("a", day="2009-04-05", kind="space_launch"))
    assert finding.measures == ()
    assert finding.grade is Grade.LEAD
    assert "doubt-launch-space-contested" in finding.doubts
    later = only(row("a", "2012-04-12 22:39", kind="space_launch"))
    assert "doubt-launch-space-contested" not in later.doubts


def test_two_independent_publishers_corroborate_and_copies_do_not():
    one = row("a", "2020-03-02 00:00")
    copy = row("c", "2020-03-02 00:00", dataset="copy", source="CNS/NTI; as given by a copy")
    assert only(one, copy).grade is Grade.INDICATION
    assert "doubt-launch-one-publisher" in only(one, copy).doubts
    both = only(one, copy, joint("j", "2020-03-02 00:10"))
    assert both.grade is Grade.CORROBORATED
    assert "doubt-launch-one-publisher" not in both.doubts
    assert both.params["counts"] == "cns-launches 1; copy 1; joint-staff 2"
    assert both.score > only(one, copy).score


def test_what_nobody_identifies_is_a_lead_that_names_no_measure():
    finding = only(row("a", "2020-03-02 00:00", kind="unidentified", kind_from=""))
    assert (finding.kind, finding.grade) == ("launch_unidentified", Grade.LEAD)
    assert finding.measures == ()
    assert finding.params["paragraphs"] == ", ".join(BALLISTIC)
    assert "doubt-launch-unidentified" in finding.doubts


def test_a_kind_known_by_scope_alone_is_a_lead_and_by_words_an_indication():
    scope = only(row("a", "2020-03-02 00:00", kind_from="scope"))
    assert (scope.grade, scope.measures) == (Grade.LEAD, BALLISTIC)
    assert "doubt-launch-by-scope" in scope.doubts
    words = only(row("a", "2020-03-02 00:00", kind_from="description"))
    assert words.grade is Grade.INDICATION
    assert "doubt-launch-by-description" in words.doubts


def test_a_moment_half_a_day_off_is_doubted_and_stands():
    finding = only(row("a", "2017-07-04 12:40", kind="long_range"))
    assert "doubt-launch-half-a-day" in finding.doubts
    assert finding.params["time"] == "2017-07-04 12:40 UTC"
    assert "doubt-launch-half-a-day" not in only(row("a", "2017-07-04 00:40")).doubts


def test_a_failed_launch_is_a_launch():
    finding = only(row("a", "2020-03-02 00:00", outcome="failure"))
    assert finding.measures == BALLISTIC
    assert finding.params["failed"] == "1"


def test_the_marking_is_that_of_all_rows():
    finding = only(
        row("a", "2020-03-02 00:00"), joint("j", "2020-03-02 00:10", marking="TLP:AMBER")
    )
    assert finding.marking == Marking.parse("TLP:AMBER")


def test_another_row_of_the_event_is_other_evidence_of_the_same_finding():
    one = only(row("a", "2020-03-02 00:00"))
    more = only(row("a", "2020-03-02 00:00"), row("b", "2020-03-02 00:10"))
    assert one.lineage_id == more.lineage_id
    assert one.finding_id != more.finding_id
    again = only(
        row("a", "2020-03-02 00:00", published_at=one and row("x", "2020-01-01 00:00")["at"])
    )
    assert again.finding_id == one.finding_id


def test_two_salvos_of_one_day_and_site_are_two_findings():
    told = found(row("a", "2020-03-02 00:00"), row("b", "2020-03-02 09:00")).findings
    assert len({f.lineage_id for f in told}) == 2


def test_the_law_of_a_day_not_yet_known_is_that_of_the_last_known_day():
    finding = only(row("a", "2029-03-02 00:00", kind="long_range"), on=date(2017, 12, 1))
    assert finding.measures == BALLISTIC


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language):
    rows = [
        row(kind.value, f"20{20 + at}-03-02 00:00", kind=kind.value, kind_from="scope")
        for at, kind in enumerate(KINDS)
    ]
    rows += [row("early", day="2009-04-05", kind="space_launch"), row("open", "2006-10-14 16:00")]
    rows += [row("d", "2030-03-02 00:00"), joint("j", "2030-03-02 00:01", kind="space_launch")]
    rows += [row("h", "2017-07-04 12:40", kind="long_range")]
    told = found(*rows)
    assert {f.kind for f in told.findings} == set(KINDS.values())
    doubts = {doubt for f in told.findings for doubt in f.doubts}
    assert len(doubts) >= 7
    for finding in told.findings:
        for key in (finding.message, finding.score_meaning, f"finding-kind-{finding.kind}"):
            assert "{" not in text(key, language, **finding.params)
        for doubt in finding.doubts:
            assert text(doubt, language, **finding.params)
    for key, count in told.coverage.items():
        assert text(key, language, count=count)


def test_the_same_rows_give_the_same_findings_in_any_order():
    rows = [row("a", "2020-03-02 00:00"), row("b", day="2020-03-02"), joint("j", day="2020-03-03")]
    assert found(*rows).findings == found(*reversed(rows)).findings


def test_no_rows_are_no_findings():
    assert found().findings == ()

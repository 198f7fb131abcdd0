"""What the monitoring report gathers: the year's findings, claims and ledgers, and no others."""

from dataclasses import replace
from datetime import date

import pytest
from tests.reports.monitoring_examples import act

import tricord
from tricord.errors import ReportError
from tricord.node.reporting_monitoring import monitoring_report, on_dprk, read_recommendations
from tricord.reports.monitoring import monitoring_document

REPORTED = """supplier,period_start,period_end,barrels,tonnes,source,check_note
CHN,2024-01-01,2024-01-31,5000,,Example News,
RUS,2024-02-01,2024-02-29,7000,,Example News,
CHN,2022-01-01,2022-01-31,9000,,Example News,
"""
ACTS = """- {act: supply, words: coal left Nampo, when: 2024-03-04, goods: coal,
   direction: from_dprk, vessel: EXAMPLE STAR, source: Example News}
- {act: supply, words: coal left Nampo, when: 2021-03-04, goods: coal, direction: from_dprk,
   vessel: EXAMPLE MOON, source: Example News}
"""


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    folder = tmp_path_factory.mktemp("monitoring")
    made = tricord.init(folder / "node")
    for name, content in (("reported.csv", REPORTED), ("acts.yaml", ACTS)):
        (folder / name).write_text(content, "utf-8")
    outcomes = made.ingest([folder / "reported.csv", folder / "acts.yaml"])
    assert [outcome.refused for outcome in outcomes] == [None, None]
    made.run("petroleum")
    made.run("conduct")
    return made


def gathered(node, year, *recommendations):
    return monitoring_report(node.lake, node.settings, year, "en", recommendations)


def family(report, name):
    return next(each for each in report.families if each.name == name)


def test_only_what_speaks_of_the_year_is_told(node):
    report = gathered(node, 2024)
    [act] = family(report, "conduct").findings
    assert act.subjects[0].name == "EXAMPLE STAR"
    assert act.measures == ("M2371-8",)
    assert {f.start.year for f in family(report, "petroleum").findings} == {2024}
    assert report.meters[0].reported.low == 12_000


def test_a_monitor_that_has_not_run_is_told_apart_from_one_that_found_nothing(node):
    report = gathered(node, 2023)
    assert family(report, "conduct").ran is not None
    assert family(report, "conduct").findings == ()
    assert family(report, "workers").ran is None
    assert "trade_flows" in report.missing


def test_the_law_is_that_of_the_year(node):
    ids = {measure.measure_id for measure in gathered(node, 2017).law}
    assert {"M2321-26", "M2371-8", "M2397-5"} <= ids
    assert "M2321-26" not in {measure.measure_id for measure in gathered(node, 2024).law}


def test_every_finding_of_the_report_has_a_number_and_its_evidence(node):
    report = gathered(node, 2024)
    document = monitoring_document(report)
    told = [finding for each in report.families for finding in each.findings]
    assert set(report.base.numbers.values()) == set(range(1, len(told) + 1))
    assert all(row in report.base.evidence_numbers for f in told for row in f.evidence)
    assert document.identifier.startswith("Tricord 2024/")


def test_recommendations_are_read_in_any_language_and_broken_ones_refused(tmp_path):
    file = tmp_path / "recommendations.yaml"
    file.write_text("- {to: States, words: {ko: 검색할 것}, by: A, on: 2025-01-10}\n", "utf-8")
    [one] = read_recommendations(file)
    assert one.said("en") == ("검색할 것", "ko")
    assert one.on == date(2025, 1, 10)
    file.write_text("- {to: States}\n", "utf-8")
    with pytest.raises(ReportError) as caught:
        read_recommendations(file)
    assert caught.value.code == "recommendations-unreadable"


@pytest.mark.parametrize(
    ("programmes", "told"),
    [
        ("DPRK4", True),
        ("Democratic People's Republic of Korea", True),
        ("PRK, UNLI", True),
        ("北朝鮮のミサイル又は大量破壊兵器計画に関連する者", True),
        ("RUSSIA-EO14024", False),
        ("NPWMD, IFSR", False),
        ("", False),
    ],
)
def test_of_national_lists_only_entries_on_the_dprk_are_told(programmes, told):
    listed = replace(act(1), kind="national", measures=(), params={"programmes": programmes})
    assert on_dprk(listed) is told
    assert on_dprk(replace(listed, measures=("M1718-8d",)))
    assert on_dprk(replace(listed, kind="analyst"))

from dataclasses import replace
from datetime import date

import pytest

from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject, content_hash

PARTY = Subject("Vessel", "parties|ours|1", "BRIGHT DAWN")
LISTED = Subject("Vessel", "list|un-sc|E1", "KUM SONG")
FINDING = Finding(
    monitor="designations@1",
    strand=Strand.SANCTIONS,
    kind="un",
    subjects=(PARTY, LISTED),
    about="un-sc|E1",
    start=date(2016, 3, 2),
    end=None,
    where="",
    measures=("M1718-8d",),
    grade=Grade.LEAD,
    score=0.9,
    score_meaning="score-designations",
    message="finding-designations-name",
    params={"party": "BRIGHT DAWN"},
    doubts=(),
    evidence=(Evidence("parties", "ours|1", "v1"), Evidence("list_entries", "un-sc|E1", "v1")),
)


def test_the_order_of_evidence_and_how_it_is_said_are_no_part_of_the_identity():
    said = replace(
        FINDING,
        evidence=FINDING.evidence[::-1],
        message="other",
        params={},
        doubts=("doubt-name-alone",),
        score=0.1,
        grade=Grade.CORROBORATED,
    )
    assert said.finding_id == FINDING.finding_id


def test_where_in_which_file_a_row_stands_is_no_part_of_the_identity():
    moved = Evidence("parties", "ours|1", "v1", "ff" * 32, "line 9")
    assert replace(FINDING, evidence=(moved, FINDING.evidence[1])).finding_id == FINDING.finding_id


@pytest.mark.parametrize(
    "other",
    [
        {"monitor": "designations@2"},
        {"subjects": (LISTED, PARTY)},
        {"start": None},
        {"end": date(2020, 1, 1)},
        {"evidence": (Evidence("parties", "ours|1", "v2"), FINDING.evidence[1])},
        {"evidence": FINDING.evidence[:1]},
    ],
)
def test_another_monitor_subject_window_or_content_is_another_finding(other: dict):
    assert replace(FINDING, **other).finding_id != FINDING.finding_id


def test_revisions_share_their_lineage_across_versions_of_the_monitor():
    revised = replace(
        FINDING,
        monitor="designations@2",
        evidence=FINDING.evidence[:1],
        start=None,
        grade=Grade.CORROBORATED,
    )
    assert revised.lineage_id == FINDING.lineage_id
    assert revised.finding_id != FINDING.finding_id


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "national"},
        {"about": "un-sc|E2"},
        {"subjects": (PARTY,)},
        {"monitor": "encounters@1"},
    ],
)
def test_findings_about_other_things_have_other_lineages(other: dict):
    assert replace(FINDING, **other).lineage_id != FINDING.lineage_id


def test_a_hash_tells_parts_apart_however_they_are_cut():
    assert content_hash("ab", "c") != content_hash("a", "bc")
    assert content_hash(["a"], []) != content_hash([], ["a"])
    assert content_hash("금성") == content_hash("금성")
    assert len({content_hash(x) for x in ("", None, [], 0, False, "None")}) == 6

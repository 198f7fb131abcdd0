"""Where evidence comes from: publishers and raw files, not rows."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest
from tests.desk.cases.conftest import finding

from tricord.desk.cases.lineage import lineages
from tricord.desk.cases.origins import SourceClass
from tricord.model.finding import Evidence
from tricord.model.tables import TABLES


class Lake:
    """Rows, in the place of a lake."""

    def __init__(self, **rows):
        self.rows = rows

    def scan(self, name):
        given = self.rows.get(name, [])
        blank = dict.fromkeys(TABLES[name].schema)
        return pl.LazyFrame([blank | row for row in given], schema=TABLES[name].schema)


FILES = [
    {"file_sha256": "a" * 64, "dataset": "ais"},
    {"file_sha256": "b" * 64, "dataset": "ais"},
    {"file_sha256": "c" * 64, "dataset": "other-ais"},
]


def of(lake, *evidence):
    return lineages(lake, replace(finding(), evidence=evidence))


def test_files_of_one_publisher_share_a_key_and_those_of_two_do_not():
    found = of(
        Lake(files=FILES),
        Evidence("positions", f"{'a' * 64}|1", "v", "a" * 64),
        Evidence("positions", f"{'b' * 64}|1", "v", "b" * 64),
        Evidence("positions", f"{'c' * 64}|1", "v", "c" * 64),
    )
    assert [each.source_class for each in found] == [SourceClass.SENSOR] * 3
    shared = [each for each in found if "publisher|ais" in each.keys]
    assert len(shared) == 2


def test_the_law_and_the_map_are_no_evidence_of_what_happened():
    assert of(Lake(), Evidence("measures", "x", "v"), Evidence("zones", "z", "v")) == ()


def test_rows_worked_out_of_others_are_no_origin_of_their_own():
    event = Evidence("sea_events", "gaps|1", "v")
    beside = Evidence("positions", f"{'a' * 64}|1", "v", "a" * 64)
    [one] = of(Lake(files=FILES), event, beside)
    assert one.keys == (f"file|{'a' * 64}", "publisher|ais")
    [alone] = of(Lake(), event)
    assert alone.source_class is SourceClass.SENSOR


def test_official_lists_are_told_from_lists_of_our_own():
    found = of(
        Lake(),
        Evidence("list_entries", "un-sc|KPe.001", "v", "a" * 64),
        Evidence("list_names", "un-sc|KPe.001|v|0", "v", "a" * 64),
        Evidence("list_entries", "watch|W-1", "v", "b" * 64),
    )
    assert {(each.source_class, each.keys[-1]) for each in found} == {
        (SourceClass.OFFICIAL_LIST, "publisher|un-sc"),
        (SourceClass.PERSON, "publisher|watch"),
    }


def test_in_tables_of_trade_each_state_reports_for_itself():
    found = of(
        Lake(),
        Evidence("trade_flows", "comtrade|CHN|PRK|X", "v", "a" * 64),
        Evidence("trade_flows", "comtrade|RUS|PRK|X", "v", "a" * 64),
    )
    assert [each.keys for each in found] == [
        ("publisher|comtrade|CHN",),
        ("publisher|comtrade|RUS",),
    ]


CLAIM = {
    "dataset": "team",
    "claimant": "A Team",
    "source_class": "monitoring_team",
    "standing": "estimated",
    "origin": "",
    "cites": [],
    "document_verified": False,
}


@pytest.mark.parametrize(
    ("said", "source", "who"),
    [
        ({}, SourceClass.PARTNER_REPORT, "who|a team"),
        ({"origin": "State  X"}, SourceClass.PARTNER_REPORT, "who|state x"),
        ({"source_class": "imagery"}, SourceClass.SENSOR, "who|a team"),
        (
            {"source_class": "press", "document_verified": True},
            SourceClass.PRIMARY_DOCUMENT,
            "who|a team",
        ),
        ({"cites": ["c9"]}, SourceClass.PARTNER_REPORT, "claim|team|c9"),
    ],
)
def test_a_claim_of_the_lake_is_whose_its_source_is(said, source, who):
    lake = Lake(claims=[CLAIM | {"claim_id": "c1"} | said])
    [one] = of(lake, Evidence("claims", "team|c1", "v", "a" * 64))
    assert one.source_class is source
    assert who in one.keys
    assert "claim|team|c1" in one.keys


def test_a_denial_of_the_lake_stands_behind_nothing_and_a_lost_claim_for_little():
    denied = CLAIM | {"claim_id": "c1", "standing": "denied"}
    row = Evidence("claims", "team|c1", "v", "a" * 64)
    assert of(Lake(claims=[denied]), row) == ()
    [lost] = of(Lake(), row)
    assert lost.source_class is SourceClass.PRESS

"""What a case is opened about is there, and its clock is the case's."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import polars as pl
import pytest

import tricord
from tricord import clock
from tricord.config import Settings
from tricord.errors import DeskError, NotFound
from tricord.model.tables import TABLES
from tricord.node.case_matters import matter
from tricord.node.node import init


@pytest.fixture
def node(tmp_path):
    init(tmp_path / "node", Settings(partner="ROK", operator="Kim", default_marking="TLP:GREEN"))
    return tricord.open(tmp_path / "node")


def reports(*rows):
    """A node that holds mission reports alone."""
    blank = dict.fromkeys(TABLES["mission_reports"].schema)
    held = pl.LazyFrame([blank | row for row in rows], schema=TABLES["mission_reports"].schema)
    return SimpleNamespace(lake=SimpleNamespace(scan=lambda _name: held))


def test_a_subject_is_taken_as_it_is_named_and_nothing_is_nothing(node):
    assert matter(node, "subject|list|un-sc|KPe.001").about == "subject|list|un-sc|KPe.001"
    assert matter(node, "") == matter(node, "  ")
    assert (matter(node, "").about, matter(node, "").due_on) == ("", None)


def test_an_item_of_the_watch_list_is_one(node):
    assert matter(node, "watch|natural_graphite").about == "watch|natural_graphite"
    with pytest.raises(NotFound):
        matter(node, "watch|moon cheese")


def test_a_consultation_gives_the_case_its_clock_until_it_is_closed(node, tmp_path):
    within = timedelta(hours=48)
    made = node.consultations.request(["JPN"], "Launch", tmp_path / "r.json", within=within)
    found = matter(node, f"consultation|{made.request_id[:12]}")
    assert found.about == f"consultation|{made.request_id}"
    assert found.due_on == (clock.now() + within).date()
    node.consultations.close(made.request_id, "settled by phone")
    assert matter(node, f"consultation|{made.request_id}").due_on is None
    with pytest.raises(DeskError) as said:
        matter(node, "consultation|ffff")
    assert said.value.code == "desk-case-matter"


def test_a_commitment_gives_the_case_its_next_day(node):
    node.register.write("programme|Hotline", "enter", "Hotline", rationale="agreed by phone")
    key = node.register.show("hotline").key
    assert matter(node, "commitment|hotline").due_on is None
    node.register.write(key, "next_date", "2031-06-30", rationale="agreed by phone")
    found = matter(node, "commitment|hotline")
    assert (found.about, found.due_on) == (f"commitment|{key}", date(2031, 6, 30))
    assert matter(node, found.about) == found
    with pytest.raises(NotFound):
        matter(node, "commitment|something nobody promised")


def test_a_mission_report_is_meant_by_its_number_where_only_one_has_it():
    one = {"dataset": "missions", "report_id": "7"}
    assert matter(reports(one, one), "mission_report|7").about == "mission_report|missions|7"
    assert matter(reports(one), "mission_report|missions|7").about == "mission_report|missions|7"
    for held in (reports(), reports(one, {"dataset": "others", "report_id": "7"})):
        with pytest.raises(DeskError) as said:
            matter(held, "mission_report|7")
        assert said.value.code == "desk-case-matter"

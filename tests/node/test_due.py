"""What is due at the desk: clocks of every strand, with the cases that deal with them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

import tricord
from tricord.config import Settings
from tricord.desk.cases import deleting, notes, tasks
from tricord.desk.cases.opening import Opening, open_case
from tricord.desk.policy import audience
from tricord.model.finding import Strand
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.node.due import SCHEMA, due
from tricord.node.node import init

NOW = datetime(2099, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def one_moment(monkeypatch):
    """Ahead of the database's own clock, by which sessions end."""
    monkeypatch.setenv("TRICORD_NOW", NOW.isoformat())


@pytest.fixture
def node(tmp_path):
    init(tmp_path / "node", Settings(partner="ROK", operator="Kim", default_marking="TLP:GREEN"))
    return tricord.open(tmp_path / "node")


def case(seat, about="", due_on=None, marking="TLP:GREEN"):
    thing = audience(Marking.parse(marking), "ROK")
    said = {"title": "A case", "strand": Strand.COORDINATION, "audience": thing}
    return open_case(seat, Opening(about=about, due_on=due_on, **said)).number


def report(node, name, marking="TLP:GREEN", at=NOW - timedelta(days=2)):
    """A mission report as the lake holds it; made up."""
    schema = TABLES["mission_reports"].schema
    row = dict.fromkeys(schema) | {
        "dataset": "missions",
        "report_id": name,
        "words": f"Report {name}",
        "published_at": at,
        "marking": marking,
        "partner": "KOR",
        "mission": "SEOUL",
    }
    with node.lake.transaction("test") as transaction:
        transaction.append("mission_reports", pl.DataFrame([row], schema=schema))


def told(found):
    return [(row["what"], row["words"], row["cases"]) for row in found.iter_rows(named=True)]


def test_nothing_due_is_an_empty_table(node, seated):
    found = due(node, seated("lee", "analyst"))
    assert (found.height, found.schema) == (0, SCHEMA)


def test_clocks_of_every_strand_stand_in_one_order(node, seated, tmp_path):
    lee, kim = seated("lee", "analyst"), seated("kim", "coordinator")
    within = timedelta(hours=6)
    asked = node.consultations.request(["JPN"], "Launch", tmp_path / "r.json", within=within)
    node.register.write("programme|Hotline", "enter", "Hotline", rationale="agreed by phone")
    node.register.write("Hotline", "next_date", "2099-03-10", rationale="minutes")
    node.register.write("Hotline", "owner", "North Asia", partner="ROK")
    report(node, "17")
    number = case(lee, f"consultation|{asked.request_id}")
    tasks.give(lee, number, "Call Tokyo", due_on=date(2099, 3, 2))
    note = notes.write(lee, number, "A name that should not be here")
    deleting.request_deletion(lee, number, note.short, "personal data")
    found = due(node, kim)
    assert told(found) == [
        ("consultation", "Launch", [number]),
        ("task", "Call Tokyo", [number]),
        ("commitment", "Hotline", []),
        ("mission_report", "Report 17", []),
        ("ruling", "delete", [number]),
    ]
    assert found["hours_left"].to_list()[:2] == pytest.approx([6, 36], abs=0.01)
    assert found["who"].to_list()[:3] == [["JPN"], ["Lee (ROK)"], ["KOR"]]
    assert told(due(node, kim, timedelta(days=1))) == [("consultation", "Launch", [number])]


def test_what_is_over_is_still_told_until_somebody_ends_it(node, seated, tmp_path, monkeypatch):
    lee = seated("lee", "analyst")
    within = timedelta(hours=6)
    asked = node.consultations.request(["JPN"], "Launch", tmp_path / "r.json", within=within)
    monkeypatch.setenv("TRICORD_NOW", (NOW + timedelta(days=2)).isoformat())
    [hours] = due(node, lee, timedelta(0))["hours_left"]
    assert hours == pytest.approx(-42)
    node.consultations.close(asked.request_id, "settled by phone")
    assert told(due(node, lee)) == []


def test_a_mission_report_waits_until_a_case_is_about_it_or_it_is_old(node, seated):
    lee = seated("lee", "analyst")
    report(node, "17")
    report(node, "4", at=NOW - timedelta(days=31))
    assert [words for _, words, _ in told(due(node, lee))] == ["Report 17"]
    case(lee, "mission_report|missions|17")
    assert told(due(node, lee)) == []


def test_nobody_is_told_of_what_they_may_not_see(node, seated, tmp_path):
    lee, sato = seated("lee", "analyst"), seated("sato", "analyst", partner="JPN")
    marked = {"within": timedelta(hours=6), "marking": "TLP:AMBER//REL ROK,USA"}
    node.consultations.request(["USA"], "Between two", tmp_path / "r.json", **marked)
    report(node, "17", marking="TLP:AMBER//REL ROK")
    report(node, "18", marking="TLP:AMBER//REL ROK,JPN")
    hidden = case(lee, "mission_report|missions|18", marking="TLP:AMBER")
    assert told(due(node, sato)) == [("mission_report", "Report 18", [])]
    assert [words for _, words, _ in told(due(node, lee))] == ["Between two", "Report 17"]
    assert hidden

"""What a report says of ships, gathered from a lake in which monitors ran."""

import json
from pathlib import Path

import polars as pl
import pytest
from tests.contract import forty_ships
from tests.node.ship_positions import line, table

from tricord.config import Settings
from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.locale import LANGUAGES, text
from tricord.model.marking import CLEAR, Marking
from tricord.monitors import registry
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.reporting import sanctions_report
from tricord.node.reporting_sea import sea_facts
from tricord.node.running import Scope
from tricord.node.running import run as run_on_tables
from tricord.node.watching import lake_run
from tricord.node.watching.files import parameters
from tricord.reports.document import texts
from tricord.reports.html import html
from tricord.reports.sanctions import sanctions_document
from tricord.reports.sanctions.at_sea.facts import DETAILED, LISTED
from tricord.runners.local import Local

SETTINGS = Settings()
AMBER = Marking.parse("TLP:AMBER//REL JPN")


def take_in(lake: Lake, file: Path, marking: Marking = CLEAR) -> None:
    (outcome,) = ingest(lake, [file], Given(marking=marking), CLEAR)
    assert outcome.refused is None


def watch(lake: Lake, name: str, ports: str = "") -> None:
    asked = lake_run.Asked({name: parameters(name, "strict", {})}, "strict", ports)
    lake_run.run(lake, asked, Scope(), Local(2))


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """Forty ships, looked at by three monitors and by one that reads events."""
    folder = tmp_path_factory.mktemp("forty")
    forty_ships.positions().write_parquet(folder / "forty.parquet")
    (folder / "ports.csv").write_text("\n".join(forty_ships.PORTS), "utf-8")
    lake = Lake(folder / "lake")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        take_in(lake, folder / "forty.parquet", AMBER)
        for name in ("gaps", "loitering", "encounters"):
            watch(lake, name, str(folder / "ports.csv"))
        run_on_tables(lake, registry.monitor("dark_transfer"), Scope(), {})
    return lake


def test_every_lead_that_stands_is_counted_and_the_best_come_first(watched: Lake):
    facts = sea_facts(watched, SETTINGS)
    rows = watched.read("findings")
    assert facts.total == rows.height >= 8
    for monitor in facts.monitors:
        keys = [(lead.grade, lead.score) for lead in monitor.leads]
        assert len(keys) == min(monitor.total, LISTED)
        assert keys == sorted(keys, key=lambda key: (-list(type(key[0])).index(key[0]), -key[1]))
        assert len(monitor.detailed) == min(monitor.total, DETAILED)
        assert monitor.preset == ("" if monitor.name == "dark_transfer" else "strict")
    events = watched.read("sea_events")
    counted = {m.name: sum(m.events.values()) for m in facts.monitors if m.events}
    assert counted == dict(events.group_by("monitor").len().iter_rows())


def test_ships_events_and_tracks_are_those_of_the_leads(watched: Lake):
    facts = sea_facts(watched, SETTINGS)
    positions = watched.read("positions")
    for monitor in facts.monitors:
        for lead in monitor.pictured:
            drawn = {fixes.ship for fixes in facts.fixes[lead.finding_id]}
            about = {s.key.removeprefix("ships|") for s in lead.subjects}
            assert drawn == about
            for fixes in facts.fixes[lead.finding_id]:
                mine = positions.filter(pl.col("vessel_id") == fixes.ship)
                held = set(mine.select(pl.col("at").dt.epoch("us"), "lat_600k", "lon_600k").rows())
                places = (a.tolist() for a in (fixes.at, fixes.lat, fixes.lon))
                assert set(zip(*places, strict=True)) <= held
    evidence = {row for lead in facts.detailed for row in lead.evidence}
    named = {row.row_key for row in evidence if row.table == "sea_events"}
    assert set(facts.events) == named
    rows = {row.row_key for row in evidence if row.table == "positions"}
    assert set(facts.vessels) == rows


def test_the_marking_is_that_of_the_positions(watched: Lake):
    facts = sea_facts(watched, SETTINGS)
    assert facts.marking == AMBER
    assert sanctions_report(watched, SETTINGS, "en").overall_marking == AMBER


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_on_ships_alone_reads_the_same_every_time(watched: Lake, language: str):
    pages = [html(sanctions_document(sanctions_report(watched, SETTINGS, language))) for _ in "ab"]
    assert pages[0] == pages[1]
    assert text("reports-sea-no-screening", language) in pages[0]
    assert pages[0].count("<svg") > 3


def test_records_set_aside_stand_in_a_report_on_ships(new_folder):
    folder = new_folder()
    lake = Lake(folder / "lake")
    lines = [line(1, minute) for minute in range(0, 900, 5)] + [line(2, 3, lat=91.0)]
    take_in(lake, table(folder / "one.csv", lines))
    watch(lake, "loitering")
    report = sanctions_report(lake, SETTINGS, "en")
    assert ("one", "position-latitude", 1) in report.uncovered.rejects
    said = " ".join(part for _, part in texts(sanctions_document(report)))
    assert text("reject-position-latitude", "en") in said


def test_positions_that_came_after_a_run_are_told(new_folder, monkeypatch):
    folder = new_folder()
    lake = Lake(folder / "lake")
    take_in(lake, table(folder / "one.csv", [line(1, minute) for minute in range(0, 900, 5)]))
    watch(lake, "loitering")
    assert not sea_facts(lake, SETTINGS).monitors[0].outdated
    monkeypatch.setenv("TRICORD_NOW", "2026-06-02T00:00:00Z")
    take_in(lake, table(folder / "two.csv", [line(2, minute) for minute in range(0, 900, 5)]))
    assert sea_facts(lake, SETTINGS).monitors[0].outdated


def test_a_node_without_any_run_has_no_report(new_folder):
    folder = new_folder()
    lake = Lake(folder / "lake")
    assert sea_facts(lake, SETTINGS) is None
    take_in(lake, table(folder / "one.csv", [line(1, minute) for minute in range(0, 60, 5)]))
    assert sea_facts(lake, SETTINGS).monitors == ()
    with pytest.raises(NotFound) as caught:
        sanctions_report(lake, SETTINGS, "en")
    assert caught.value.code == "run-missing"


def test_a_file_that_says_it_is_simulated_marks_the_report(new_folder):
    folder = new_folder()
    lake = Lake(folder / "lake")
    rows = forty_ships.positions().head(500)
    rows.write_parquet(folder / "made_up.parquet", metadata={"tricord.simulated": "true"})
    take_in(lake, folder / "made_up.parquet")
    watch(lake, "loitering")
    facts = sea_facts(lake, SETTINGS)
    assert len(facts.simulated) == 1
    assert sanctions_report(lake, SETTINGS, "en").simulated
    assert json.loads(lake.read("runs")["params"][0])["preset"] == "strict"

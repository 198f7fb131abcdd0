"""Listed ships and fishing vessels, from files to findings, and as of a moment."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.node.ship_positions import line, table

from tricord.errors import RunError
from tricord.lake import Lake, lists
from tricord.model.finding import Finding
from tricord.model.marking import CLEAR
from tricord.monitors import registry
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.running import Scope, run

IMO = "9074729"
HEADINGS = "vessel_id,timestamp,lat,lon,speed_kn,course_deg,receiver,imo,name"


def watch_list(path: Path, published: str, *entries: dict) -> Path:
    head = {"tricord_list": 1, "list": "watch", "authority": "analyst", "title": "Ours"}
    head |= {"published_at": published, "source": "Desk 3", "entries": len(entries)}
    lines = [json.dumps(each) for each in (head, *entries)]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


STAR = {
    "id": "W-1",
    "schema": "Vessel",
    "names": ["EXAMPLE STAR"],
    "identifiers": [f"imo:{IMO}"],
    "listed_on": "2026-01-15",
}
OTHER = {"id": "W-2", "schema": "Vessel", "names": ["SOMETHING ELSE"], "identifiers": []}


def take_in(lake: Lake, *files: Path, published: datetime | None = None) -> None:
    outcomes = ingest(lake, files, Given(published=published), CLEAR)
    assert [outcome.refused for outcome in outcomes] == [None] * len(files)


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    """A ship heard on 1 and 2 March whose IMO number was listed from 20 February to 10 March."""
    lake = Lake(tmp_path / "lake")
    take_in(lake, watch_list(tmp_path / "feb.jsonl", "2026-02-20", STAR, OTHER))
    lines = [line(1, minute, name="EXAMPLE STAR") for minute in range(0, 2000, 10)]
    heard = [each.replace(",coast,,", f",coast,{IMO},") for each in lines]
    moment = datetime(2026, 3, 3, tzinfo=UTC)
    take_in(lake, table(tmp_path / "ais.csv", heard), published=moment)
    take_in(lake, watch_list(tmp_path / "mar.jsonl", "2026-03-10", OTHER))
    lists.confirm_removals(lake, "watch", ["W-1"], "somebody", "notice 7")
    return lake


def findings(lake: Lake, scope: Scope | None = None) -> tuple[Finding, ...]:
    return run(lake, registry.monitor("listed_ships"), scope or Scope(), {}).findings


def test_a_ship_that_was_listed_when_it_was_heard_is_told_though_it_is_not_listed_now(lake: Lake):
    [finding] = findings(lake)
    assert finding.kind == "seen"
    assert finding.params["entry"] == "W-1"
    assert finding.params["fixes"] == "200"
    assert finding.params["days"] == "2"
    tables = {evidence.table for evidence in finding.evidence}
    assert tables == {"ships_seen", "ship_claims", "list_entries", "list_identifiers", "list_names"}


def test_as_of_a_moment_neither_later_positions_nor_a_later_end_are_known(lake: Lake):
    before = datetime(2026, 3, 2, tzinfo=UTC)
    assert findings(lake, Scope(as_of=before)) == ()
    during = Scope(as_of=datetime(2026, 3, 5, tzinfo=UTC))
    [then] = findings(lake, during)
    [now] = findings(lake)
    assert then.params == now.params


def test_a_list_that_came_later_does_not_change_who_was_seen(lake: Lake, tmp_path: Path):
    [before] = findings(lake)
    take_in(lake, watch_list(tmp_path / "april.jsonl", "2026-04-10", OTHER, {**OTHER, "id": "W-3"}))
    assert [finding.finding_id for finding in findings(lake)] == [before.finding_id]


def test_a_node_without_a_list_says_so(tmp_path: Path):
    lake = Lake(tmp_path / "lake")
    take_in(lake, table(tmp_path / "ais.csv", [line(1, 1)]))
    with pytest.raises(RunError) as refused:
        findings(lake)
    assert refused.value.code == "nothing-to-run-over"


def test_a_fishing_vessel_is_told_that_stayed_a_day_in_waters_the_dprk_claims(tmp_path: Path):
    lake = Lake(tmp_path / "lake")
    lines = [line(1, minute, lat=40.0, lon=130.0 + minute / 90_000) for minute in range(0, 2800, 9)]
    typed = [f"{each},30" for each in lines]
    take_in(lake, table(tmp_path / "ais.csv", typed, f"{HEADINGS},ship_type"))
    done = run(lake, registry.monitor("fishing"), Scope(), {})
    [finding] = done.findings
    assert (finding.kind, finding.params["days"]) == ("claimed_waters", "2")
    assert {each.table for each in finding.evidence} >= {"zone_stays", "zones"}
    assert done.coverage["coverage-not-run-encounters"] == 1
    again = run(lake, registry.monitor("fishing"), Scope(), {})
    assert again.recorded.fresh == again.recorded.withdrawn == ()

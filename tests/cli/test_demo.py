"""`tricord demo`: what was planted, what was found, and where the reports lie."""

from pathlib import Path

import pytest
from tests.cli.conftest import OFFICER, list_file

import tricord
from tricord.node import Node, demo_at_sea, demo_desk
from tricord.node.storing import Outcome


@pytest.fixture
def no_reports(monkeypatch):
    """Reports have tests of their own; here it matters only that they are asked for.

    Documents of statements are quickly made, and are. The sea is a small one. The desk has tests of
    its own: its database goes by a clock no test sets.
    """
    monkeypatch.setattr(demo_desk, "fill", lambda node, progress: ())
    monkeypatch.setattr(Node, "report", lambda self, language, out: out)
    monkeypatch.setattr(Node, "monitoring_report", lambda self, year, language, out: out)
    monkeypatch.setattr(demo_at_sea, "VESSELS", 40)
    monkeypatch.setattr(demo_at_sea, "DAYS", 4.0)


def test_the_demo_says_what_it_found_of_what_it_planted(call, tmp_path, no_reports):
    ended = call("demo", "--path", tmp_path / "demo", "--no-serve")
    assert ended.status == 0
    assert "SIMULATED" in ended.out
    passports = next(line for line in ended.out.splitlines() if "passport number" in line)
    assert passports.split()[-2:] == ["8", "8"]
    decoys = [line.split()[-1] for line in ended.out.splitlines() if "a decoy" in line]
    assert decoys == ["0"] * 9
    mix_ups = next(line for line in ended.out.splitlines() if "one Korea" in line)
    planted, told = map(int, mix_ups.split()[-2:])
    assert told >= 0.95 * planted > 20
    at_sea = [line.split()[-2:] for line in ended.out.splitlines() if line.startswith("at sea")]
    assert [planted for planted, _ in at_sea[3:4]] == ["3"]
    assert all(planted == found for planted, found in at_sea[:4] if planted != "0")
    words = [line.split()[-2:] for line in ended.out.splitlines() if line.startswith("statements")]
    assert len(words) == 11
    assert all(planted == found != "0" for planted, found in words[:7])
    for name in ("statements-comparison-en.pdf", "statements-agenda.html"):
        assert str(Path("reports", name)) in ended.out
    for language in ("en", "ko", "ja"):
        for ending in ("pdf", "html"):
            assert str(Path("reports", f"sanctions-{language}.{ending}")) in ended.out
        for ending in ("pdf", "html", "docx"):
            assert str(Path("reports", f"monitoring-2024-{language}.{ending}")) in ended.out
    assert tricord.open(tmp_path / "demo").table("parties").get_column("simulated").all()
    version = tricord.open(tmp_path / "demo").lake.version
    assert call("demo", "--path", tmp_path / "demo", "--no-serve").out == ended.out
    assert tricord.open(tmp_path / "demo").lake.version == version


def test_simulated_parties_never_enter_a_node_with_real_data(call, node):
    version = tricord.open(node).lake.version
    ended = call("demo", "--path", node, "--no-serve")
    assert ended.status == 2
    assert "[usage-demo-elsewhere]" in ended.err
    assert tricord.open(node).lake.version == version


def test_live_lists_are_fetched_and_take_the_place_of_the_shipped_facts(
    call, tmp_path, no_reports, monkeypatch
):
    file = list_file(tmp_path, "un-sc", "un", "2026-02-28", [OFFICER])

    def fetched(self, names=(), progress=None) -> list[Outcome]:
        return self.ingest([file])

    monkeypatch.setattr(Node, "fetch", fetched)
    ended = call("demo", "--path", tmp_path / "demo", "--live", "--no-serve")
    assert ended.status == 0
    assert tricord.open(tmp_path / "demo").lists.overview().get_column("entries").to_list()[-1] == 1

"""The doctor: finds what is damaged, missing, old or waiting, and calls only damage damage."""

import shutil

import pytest

import tricord
from tricord.node.bundles import Given
from tricord.node.doctor import Setting, examine

TABLE = "name,imo\nBright Dawn,9074729\n"


@pytest.fixture
def node(tmp_path, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2026-03-01T00:00:00Z")
    made = tricord.init(tmp_path / "node")
    (tmp_path / "ships.csv").write_text(TABLE, "utf-8")
    made.ingest([tmp_path / "ships.csv"], Given(operator="Kim"))
    return made


def test_a_node_with_all_its_files_is_sound(node):
    health = examine(node)
    assert health.sound
    assert health.lake_version == 1
    assert health.tables["parties"] == 1
    assert (health.raw.files, health.raw.bytes) == (1, len(TABLE))
    assert health.undated == [("ships", "ships.csv")]


def test_raw_files_that_are_damaged_missing_or_left_over_are_told_apart(node):
    (sha256,) = node.lake.raw.hashes()
    path = node.lake.raw.path(sha256)
    left = node.lake.raw.path("0" * 64)
    left.parent.mkdir()
    left.write_bytes(b"x")
    path.chmod(0o644)
    path.write_bytes(b"changed")
    raw = examine(node).raw
    assert raw.damaged == ("0" * 64, sha256)
    assert raw.unreferenced == ("0" * 64,)
    path.unlink()
    health = examine(node)
    assert health.raw.missing == (sha256,)
    assert not health.sound


def test_a_file_left_over_by_a_stopped_ingest_is_no_damage(node, tmp_path):
    (tmp_path / "other.csv").write_text("name\nQuiet Harbour\n", "utf-8")
    import hashlib

    sha256 = hashlib.sha256((tmp_path / "other.csv").read_bytes()).hexdigest()
    node.lake.raw.keep(tmp_path / "other.csv", sha256)
    health = examine(node)
    assert health.raw.unreferenced == (sha256,)
    assert health.sound


def test_a_table_whose_files_are_gone_is_damage_and_the_rest_is_still_shown(node):
    for file in (node.lake.folder / "tables" / "parties").rglob("*.parquet"):
        file.unlink()
    health = examine(node)
    assert health.tables["parties"] is None
    assert health.tables["files"] == 1
    assert not health.sound
    shutil.rmtree(node.lake.folder / "tables" / "files")
    assert examine(node).tables["files"] is None


def test_every_setting_says_where_it_comes_from(node, monkeypatch):
    (node.path / "tricord.toml").write_text('operator = "Kim"\nstale_days = 10\n', "utf-8")
    monkeypatch.setenv("TRICORD_STALE_DAYS", "20")
    monkeypatch.delenv("TRICORD_LANGUAGE", raising=False)
    settings = {each.name: each for each in examine(tricord.open(node.path)).settings}
    assert settings["operator"] == Setting("operator", "Kim", "file")
    assert settings["stale_days"] == Setting("stale_days", 20, "environment")
    assert settings["language"] == Setting("language", "", "default")


def test_a_list_is_stale_by_its_publishers_rhythm_else_by_the_setting(node, tmp_path):
    header = '{"tricord_list": 1, "list": "%s", "authority": "%s", "title": "t", '
    header += '"published_at": "2026-02-15", "source": "a test", "entries": 1}\n'
    entry = '{"id": "1", "schema": "Person", "names": ["PAK EXAMPLE"]}\n'
    for name, authority in (("un-sc", "un"), ("watch", "analyst")):
        file = tmp_path / f"{name}.jsonl"
        file.write_text(header % (name, authority) + entry, "utf-8")
        node.ingest([file])
    lists = {each.name: each for each in examine(node).lists}
    assert lists["un-sc"].cadence_days == 7
    assert lists["un-sc"].stale
    assert lists["watch"].cadence_days is None
    assert (lists["watch"].age_days, lists["watch"].stale) == (14, False)


def test_missing_fonts_are_said_and_are_no_damage(node, tmp_path, monkeypatch):
    monkeypatch.setenv("TRICORD_FONTS", str(tmp_path))
    health = examine(node)
    assert health.fonts == ""
    assert health.font_places == [str(tmp_path)]
    assert health.sound

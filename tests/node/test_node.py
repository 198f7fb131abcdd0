from pathlib import Path

import pytest
from tests.node.ofac_files import sdn, write

import tricord
from tricord.errors import ConfigError, NotFound
from tricord.node import Node

TABLE = b"id,name,type,imo\n1,KUM SONG,ship,9074729\n"


@pytest.fixture
def node(tmp_path: Path) -> Node:
    return tricord.init(tmp_path / "node")


def test_a_new_node_holds_its_settings_and_nothing_else(node: Node):
    assert [p.name for p in node.path.iterdir()] == ["tricord.toml"]
    assert node.settings == tricord.open(node.path).settings
    assert node.lists.overview().is_empty()
    assert node.findings().is_empty()


def test_a_node_is_not_made_twice_and_not_opened_where_there_is_none(node: Node, tmp_path: Path):
    with pytest.raises(ConfigError) as refused:
        tricord.init(node.path)
    assert refused.value.code == "node-exists"
    with pytest.raises(ConfigError) as refused:
        tricord.open(tmp_path / "elsewhere")
    assert refused.value.code == "node-missing"
    assert not (tmp_path / "elsewhere").exists()


def test_a_node_that_cannot_be_written_says_so(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigError) as refused:
        tricord.init(tmp_path / "file" / "node")
    assert refused.value.code == "node-not-writable"


def test_the_whole_way_from_files_to_findings(node: Node, tmp_path: Path):
    vessel = {"kind": "vessel", "remarks": "Vessel Registration Identification IMO 9074729."}
    files = [
        write(tmp_path, "sdn.csv", sdn((1, "KUM SONG", vessel))),
        write(tmp_path, "ours.csv", TABLE),
    ]
    outcomes = node.ingest([str(file) for file in files])
    assert [o.refused for o in outcomes] == [None, None]
    run = node.run("designations")
    assert [str(f.grade) for f in run.findings] == ["corroborated"]
    assert node.findings().height == 1
    assert node.table("evidence").height == len(run.findings[0].evidence)
    assert "ofac-sdn" in node._repr_html_()


def test_unknown_tables_and_monitors_are_refused_with_what_is_known(node: Node):
    with pytest.raises(NotFound) as refused:
        node.table("partys")
    assert "parties" in refused.value.hint()
    with pytest.raises(NotFound) as refused:
        node.run("designation")
    assert "designations" in refused.value.hint()
    with pytest.raises(NotFound) as refused:
        node.fetch(["un"])
    assert "un-sc" in refused.value.hint()


def test_who_runs_the_node_is_who_gives_its_files(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("TRICORD_OPERATOR", "kim")
    node = tricord.init(tmp_path / "node")
    node.ingest([write(tmp_path, "ours.csv", TABLE)])
    assert node.table("files")["operator"].to_list() == ["kim"]


def test_a_path_with_markup_in_it_is_shown_as_it_is(tmp_path: Path):
    node = tricord.init(tmp_path / "<b>node</b>")
    assert "<b>node" not in node._repr_html_()


def test_a_path_that_would_be_misread_is_refused_before_anything_is_written(tmp_path: Path):
    with pytest.raises(ConfigError) as refused:
        tricord.init(tmp_path / "a%20b")
    assert refused.value.code == "node-path-percent"
    assert list(tmp_path.iterdir()) == []

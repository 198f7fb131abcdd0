"""`tricord init`: a directory becomes a node once, and only once."""

import tricord


def test_init_makes_a_node_that_opens_where_it_was_asked_to(call, tmp_path):
    ended = call("init", tmp_path / "new")
    assert ended.status == 0
    assert str(tmp_path / "new") in ended.out
    assert "tricord ingest" in ended.err
    assert tricord.open(tmp_path / "new").lake.version == 0


def test_init_takes_the_current_directory_the_option_and_the_variable(call, tmp_path, monkeypatch):
    for name in ("current", "option", "variable"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "current")
    assert call("init").status == 0
    assert call("init", "--path", tmp_path / "option").status == 0
    monkeypatch.setenv("TRICORD_NODE", str(tmp_path / "variable"))
    assert call("init").status == 0
    for name in ("current", "option", "variable"):
        assert (tmp_path / name / "tricord.toml").is_file()


def test_init_leaves_a_node_that_is_there_alone(call, tmp_path):
    call("init", tmp_path)
    before = (tmp_path / "tricord.toml").read_bytes()
    ended = call("init", tmp_path)
    assert ended.status == 2
    assert "[node-exists]" in ended.err
    assert (tmp_path / "tricord.toml").read_bytes() == before


def test_init_says_so_where_a_file_stands_in_the_way(call, tmp_path):
    (tmp_path / "file").write_text("x")
    ended = call("init", tmp_path / "file" / "node")
    assert ended.status == 2
    assert "[node-not-writable]" in ended.err

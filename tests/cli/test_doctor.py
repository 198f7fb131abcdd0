"""`tricord doctor`: sound nodes end with 0, broken ones with 2."""

import json

import tricord


def test_a_sound_node_ends_with_0_and_shows_what_waits(call, built, monkeypatch):
    monkeypatch.setenv("TRICORD_OPERATOR", "Kim")
    ended = call("doctor", "--path", built)
    assert ended.status == 0
    assert "The node is sound." in ended.out
    assert "Kim (from the environment)" in ended.out
    assert "Removals that wait for a person: 1" in ended.out
    assert "1: The row has neither a name nor a number to screen by." in ended.out


def test_what_a_program_reads_is_the_same(call, built):
    found = json.loads(call("doctor", "--format", "json", "--path", built).out)
    assert found["sound"] is True
    assert found["tables"]["parties"] == 4
    assert [each["name"] for each in found["lists"]] == ["un-sc", "watch"]
    assert found["lists"][0]["published_at"] == "2026-02-27T00:00:00Z"


def test_a_damaged_raw_file_ends_with_2_and_is_named(call, node):
    raw = tricord.open(node).lake.raw
    sha256 = next(raw.hashes())
    raw.path(sha256).chmod(0o644)
    raw.path(sha256).write_bytes(b"changed")
    ended = call("doctor", "--path", node)
    assert ended.status == 2
    assert f"Damaged  {sha256}" in ended.out
    assert "The node is damaged" in ended.out

"""``tricord statements``: clauses, versions, moves and commitments, on invented files."""

from __future__ import annotations

import json

import pytest

EARLIER = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2030.

The leaders condemned the DPRK’s missile launches. They decided to launch the Example Data Dialogue
(EDD) by the end of 2031. They called on all Member States to implement the resolutions.
"""

LATER = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2032

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2032.

The leaders strongly condemned the DPRK’s missile launches. They applauded the successful launch of
the Example Data Dialogue (EDD).
"""

BOTH = """日米韓外相会合(概要)
令和12年6月3日

三者は、北朝鮮による弾道ミサイルの発射を強く非難しました。

Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The ministers of Japan, the Republic of Korea and the United States met on June 3, 2030. They
strongly condemned the DPRK’s launch of a ballistic missile. They welcomed the fund. They called
for calm.
"""


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "statements"
    folder.mkdir()
    (folder / "a.txt").write_text(EARLIER, encoding="utf-8")
    (folder / "b.txt").write_text(LATER, encoding="utf-8")
    (tmp_path / "both.txt").write_text(BOTH, encoding="utf-8")
    return tmp_path


def test_clauses_are_printed_with_places_in_the_file(call, files):
    rows = json.loads(call("statements", "parse", "statements/a.txt", "--format", "json").out)
    for row in rows:
        assert EARLIER[row["start"] : row["end"]] == row["text"]
    (promise,) = [row for row in rows if row["commitment"] == "trackable"]
    assert (promise["type"], promise["due_text"]) == ("commit", "by the end of 2031")
    assert promise["actors"] == ["ROK", "USA", "JPN"]
    assert promise["programmes"] == ["Example Data Dialogue\n(EDD)"]
    keys = {"doc", "lang", "type", "operative", "target", "topic", "strength", "hedge", "rule"}
    assert keys <= promise.keys()


def test_versions_answer_to_each_other(call, files):
    rows = json.loads(call("statements", "versions", "both.txt", "--format", "json").out)
    (pair,) = [row for row in rows if row["relation"] != "none"]
    assert BOTH[slice(*pair["ja"])].endswith("強く非難しました")
    assert "strongly condemned" in BOTH[slice(*pair["en"][0])]
    assert pair["differences"] == []


def test_a_file_of_one_language_is_refused_with_a_hint(call, files):
    told = call("statements", "versions", "statements/a.txt")
    assert told.status == 2
    assert "one language version only" in told.err


def test_moves_are_told_with_their_rungs(call, files):
    said = call("statements", "compare", "statements/a.txt", "statements/b.txt", "--format", "json")
    rows = json.loads(said.out)
    stronger = [row for row in rows if row["direction"] == "stronger"]
    assert [row["rungs"] for row in stronger] == [[7, 8]]
    assert stronger[0]["added"] == ["strongly"]
    assert {"new", "dropped"} & {row["direction"] for row in rows}


def test_commitments_are_followed_through_a_folder(call, files):
    rows = json.loads(call("statements", "commitments", "statements", "--format", "json").out)
    (chain,) = [row for row in rows if len(row["steps"]) > 1]
    assert [(step["date"], step["state"]) for step in chain["steps"]] == [
        ("2030-06-03", "dated"),
        ("2032-06-03", "done"),
    ]
    assert any("Example Data Dialogue" in name for name in chain["programmes"])


def test_a_file_that_is_not_there_is_named(call, files):
    for command, name in (("parse", "nothing.txt"), ("commitments", "nowhere")):
        told = call("statements", command, name)
        assert told.status == 2
        assert name in told.err


def test_tables_and_csv_are_printed(call, files):
    assert "condemn" in call("statements", "parse", "statements/a.txt").out
    assert call("statements", "parse", "statements/a.txt", "--format", "csv").out.startswith("doc,")
    assert "stronger" in call("statements", "compare", "statements/a.txt", "statements/b.txt").out

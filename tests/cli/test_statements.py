"""``tricord statements``: clauses, versions, moves and commitments, on invented files."""

from __future__ import annotations

import json
import unicodedata

import pytest
from tests.sources import pdfs

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


@pytest.mark.parametrize("word", ["𠮷田", "😀", "𩸽"])
def test_a_pdf_with_any_sign_at_all_is_printed(call, tmp_path, monkeypatch, word):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "y.pdf").write_bytes(pdfs.pdf(*EARLIER.split("\n\n"), f"They welcomed {word}."))
    for how in ("json", "csv", "table"):
        told = call("statements", "parse", "y.pdf", "--format", how)
        assert told.status == 0
        assert word in told.out


@pytest.mark.parametrize(
    ("head", "promise", "due"),
    [
        (
            "한미일 해양수산장관회의 공동성명\n\n2031년 5월 7일",
            "장관들은 2032년 말까지 어업 정보망을 구축하기로 하였다.",
            "2032-12-31",
        ),
        (
            "日米韓水産相会合共同声明\n\n2031年5月7日",
            "三者は、2032年3月までにデータ網を構築することを決定した。",
            "2032-03-31",
        ),
    ],
)
def test_places_count_characters_of_a_file_whose_letters_are_in_parts(
    call, tmp_path, head, promise, due
):
    written = unicodedata.normalize("NFD", f"{head}\n\n{promise}\n")
    file = tmp_path / "parts.txt"
    file.write_text(written, encoding="utf-8")
    told = call("statements", "parse", file, "--format", "json")
    assert told.err == ""
    row = next(row for row in json.loads(told.out) if row["commitment"] == "trackable")
    assert row["due"]["last"] == due
    assert row["text"] == promise[:-1]
    place = written[row["start"] : row["end"]]
    assert unicodedata.normalize("NFC", place) == promise[:-1]


@pytest.mark.parametrize("command", ["parse", "versions", "akn", "compare"])
@pytest.mark.parametrize("place", [".", "..", "statements"])
def test_a_folder_in_the_place_of_a_file_is_called_a_folder(call, files, command, place):
    given = [place, "both.txt"] if command == "compare" else [place]
    told = call("statements", command, *given)
    assert told.status == 2
    assert f"{place} is a folder" in told.err
    assert "[file-is-folder]" in told.err


@pytest.mark.parametrize("command", ["commitments", "agenda", "timeline", "wording"])
def test_a_file_in_the_place_of_a_folder_is_called_a_file(call, files, command):
    more = ["--topic", "energy"] if command in {"timeline", "wording"} else []
    out = ["--out", "x.pdf"] if command in {"agenda", "timeline"} else []
    told = call("statements", command, "both.txt", *more, *out)
    assert told.status == 2
    assert "both.txt is a file; a folder is meant here" in told.err


@pytest.mark.parametrize("text", [EARLIER, BOTH, LATER.replace("Examplia", "Réunion")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_places_count_what_python_reads_without_the_byte_order_mark(
    call, tmp_path, text, encoding, line_end
):
    file = tmp_path / "marked.txt"
    file.write_bytes(text.replace("\n", line_end).encode(encoding))
    given = file.read_bytes().decode("utf-16" if encoding == "utf-16" else "utf-8-sig")
    rows = json.loads(call("statements", "parse", file, "--format", "json").out)
    assert len(rows) > 3
    for row in rows:
        assert given[row["start"] : row["end"]] == row["text"]


def test_a_byte_order_mark_shifts_no_place_of_a_page(call, tmp_path):
    words = EARLIER.replace("\n\n", "</p><p>")
    page = f"<!doctype html><html><body><p>{words}</p></body></html>"
    rows = []
    for encoding in ("utf-8", "utf-8-sig"):
        file = tmp_path / "page.html"
        file.write_bytes(page.encode(encoding))
        rows.append(json.loads(call("statements", "parse", file, "--format", "json").out))
    assert rows[0] == rows[1]
    for row in rows[0]:
        assert page[row["start"] : row["end"]].split() == row["text"].split()


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_the_help_says_what_places_count(call, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    for command in ("parse", "versions", "compare"):
        assert "utf-8-sig" in "".join(call("statements", command, "--help").out.split())


SAME = """日米韓外相会合共同声明
2030年6月3日

三者は、北朝鮮による弾道ミサイルの発射を強く非難した。三者は、連絡窓口を開設することを決定した。
三者は、基金を歓迎した。

Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The ministers strongly condemned the DPRK’s launch of a ballistic missile. They decided to open the
contact desk. They urged Ruritania to free its judges. They welcomed the fund.
"""
SAME_KO = """한미일 외교장관회의 공동성명
2030년 6월 3일

장관들은 북한의 탄도미사일 발사를 강력히 규탄하였다. 장관들은 연락 창구를 개설하기로 하였다.
장관들은 기금을 환영하였다.
""" + SAME.partition("歓迎した。\n")[2]


@pytest.mark.parametrize(("text", "tongue"), [(SAME, "ja"), (SAME_KO, "ko")])
def test_what_a_translation_lacks_is_a_row_of_its_own(call, tmp_path, text, tongue):
    file = tmp_path / "same.txt"
    file.write_text(text, encoding="utf-8")
    rows = json.loads(call("statements", "versions", file, "--format", "json").out)
    lacking = [row for row in rows if row[tongue] is None]
    assert [row["others"] for row in lacking] == [["They urged Ruritania to free its judges"]]
    assert [text[slice(*place)] for place in lacking[0]["en"]] == lacking[0]["others"]
    assert (lacking[0]["relation"], lacking[0]["text"]) == ("none", None)
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    for how in ("table", "csv"):
        assert "Ruritania" in call("statements", "versions", file, "--format", how).out


def test_what_a_summary_leaves_out_is_counted_and_is_no_row(call, files):
    text = SAME.replace("共同声明\n2030", "（概要）\n2030")
    (files / "summary.txt").write_text(text, encoding="utf-8")
    told = call("statements", "versions", "summary.txt", "--format", "json")
    assert all(row["ja"] for row in json.loads(told.out))
    assert "1 of 4" in told.err
    told = call("statements", "versions", "both.txt", "--format", "json")
    assert "2 of 3" in told.err


def test_a_comparison_given_the_wrong_way_round_is_warned_of(call, files):
    right = call("statements", "compare", "statements/a.txt", "statements/b.txt")
    assert "bears the earlier day" not in right.err
    for how in (["--format", "json"], [], ["--out", "told.html"]):
        told = call("statements", "compare", "statements/b.txt", "statements/a.txt", *how)
        assert told.status == 0
        assert "given as the later one bears the earlier day" in told.err
    undated = LATER.replace("June 3, 2032", "June").replace(" on June", "")
    (files / "undated.txt").write_text(undated, encoding="utf-8")
    told = call("statements", "compare", "statements/a.txt", "undated.txt")
    assert "bears no day that could be read" in told.err


def test_a_table_never_sets_rungs_of_two_ladders_side_by_side_without_their_names(call, files):
    head = EARLIER.partition("The leaders condemned")[0]
    for name, sentence in (
        ("x.txt", "They reaffirmed their commitment to free passage in the Example Sea."),
        ("y.txt", "They strongly condemned attacks on free passage in the Example Sea."),
    ):
        (files / name).write_text(f"{head}{sentence}\n", encoding="utf-8")
    told = call("statements", "compare", "x.txt", "y.txt", "--format", "json")
    (row,) = [
        row for row in json.loads(told.out) if row["from"] and row["to"] and row["ladders"][0]
    ]
    assert (row["rungs"], row["ladders"]) == ([3, 8], ["commit", "negative"])
    table = call("statements", "compare", "x.txt", "y.txt").out
    assert "Commitment 3; Disapproval 8" in table
    assert "[3, 8]" not in table
    table = call("statements", "compare", "statements/a.txt", "statements/b.txt").out
    assert "[7, 8]" in table

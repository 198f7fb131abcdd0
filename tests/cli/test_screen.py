"""`tricord screen`: a table in, one row per hit out, and nothing lost of a bad table."""

import csv
import io
import json

import pytest

HEADINGS = ["query_row", "name", "list", "entry_id", "matched_name", "score", "match", "why"]


@pytest.fixture
def screened(call, built, tmp_path):
    """Screen a table given as text or bytes."""

    def screen(content, *options):
        file = tmp_path / "q.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        ended = call("screen", file, "--path", built, *options)
        return list(csv.DictReader(io.StringIO(ended.out))), ended

    return screen


def test_hits_are_written_in_the_agreed_columns(call, built, tmp_path):
    file, out = tmp_path / "q.csv", tmp_path / "o.csv"
    file.write_text("name,schema\nExample Trading Corp,Company\n", "utf-8")
    ended = call("screen", file, "--against", "un-sc,watch", "--out", out, "--path", built)
    assert ended.status == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    assert list(rows[0]) == HEADINGS
    assert (rows[0]["list"], rows[0]["entry_id"]) == ("un-sc", "KPe.001")
    assert rows[0]["match"] == "true"
    assert "With a match: 1." in ended.err


def test_only_the_lists_asked_for_are_searched(screened):
    rows, _ = screened("name,imo\nx,9074729\n", "--against", "un-sc")
    assert rows == []
    rows, _ = screened("name,imo\nx,9074729\n", "--against", "watch")
    assert [row["entry_id"] for row in rows] == ["W-1"]


def test_an_unknown_list_is_refused_with_those_there_are(screened):
    _, ended = screened("name\nKim\n", "--against", "un-cs")
    assert ended.status == 2
    assert "un-sc, watch" in ended.err


def test_headings_in_korean_and_japanese_are_understood(screened):
    for heading in ("성명", "氏名"):
        rows, _ = screened(f"{heading},비고\nPak Example,x\n")
        assert rows[0]["entry_id"] == "KPi.001"


def test_details_tell_each_hit_and_each_query_without_one(screened, tmp_path):
    details = tmp_path / "d.jsonl"
    screened("name\nPak Example\nAnna Schmidt\n", "--details", details)
    told = [json.loads(line) for line in details.read_text("utf-8").splitlines()]
    assert [(record["query_row"], record["hit"]) for record in told] == [(1, True), (2, False)]
    assert len(told[0]["snapshot"][0]) == 64


def test_the_same_table_gives_the_same_bytes(screened):
    text = "name\nPak Example\nExample Trading\nRi Former\n"
    assert screened(text)[1].out == screened(text)[1].out


def test_a_formula_in_a_name_is_no_formula_in_the_result(screened):
    rows, _ = screened("name,passport\n=cmd|calc,654321987\n")
    assert rows[0]["name"] == "'=cmd|calc"


HOSTILE = {
    "empty": "",
    "white": " \t\u3000\u200b",
    "long": "Pak Example " * 900,
    "mixed scripts": "Пак 박 パク Example",
    "bidi": "\u202epmaxE\u202c \u2066kaP",
    "combining": "\u0301\u0302\u20dd",
    "emoji": "😀👩‍👩‍👧‍👦🏴",
    "half-width": "ﾡￂﾤ ﾲￇﾣ",
    "nfd": "박영철",
    "html": "<b>Pak</b> &lt;Example&gt; <script>alert(1)</script>",
    "digits": "0" * 200,
    "quotes": "'\"`“”",
    "zalgo": "P" + "\u0300" * 500 + "ak",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_names_are_answered_and_their_neighbours_too(screened, kind):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["name"], [HOSTILE[kind]], ["Pak Example"]])
    rows, ended = screened(text.getvalue())
    assert ended.status == 0
    assert [r["entry_id"] for r in rows if r["query_row"] == "2"] == ["KPi.001"]
    assert "Queries: 2" in ended.err


def test_empty_names_are_reported_as_a_count(screened):
    _, ended = screened('name\n""\n\u200b\nPak Example\n')
    assert "nothing was looked up: 2 (rows 1, 2)" in ended.err


def test_a_name_that_was_cut_says_so(screened):
    rows, ended = screened("name\n" + "Pak Example " + "A" * 10_000 + "\n")
    assert "compared by its beginning: 1 (rows 1)" in ended.err
    assert all("only its beginning" in row["why"] for row in rows)


def test_markup_does_not_hide_a_name(screened):
    rows, _ = screened("name\n<b>PAK</b>&nbsp;EXAMPLE\n")
    assert rows[0]["entry_id"] == "KPi.001"


def test_a_broken_row_stands_in_the_result_with_its_line(screened):
    rows, ended = screened("name,schema\nPak Example,Person\nA,B,C,D\nPak Example,Person\n")
    assert ended.status == 0
    assert [row["query_row"] for row in rows] == ["1", "2", "3"]
    assert (rows[1]["score"], rows[1]["match"], rows[1]["list"]) == ("0.000", "false", "")
    assert "Set aside, line 3: the row has 4 cells" in rows[1]["why"]
    assert "Set aside, line 3" in ended.err


def test_many_identical_queries_are_answered_one_by_one(screened):
    rows, _ = screened("name\n" + "Pak Example\n" * 3000)
    assert len(rows) == 3000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "table-empty"),
        (b"colour\nred\n", "query-column-missing"),
        (bytes(range(256)) * 20, ""),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ""),
    ],
)
def test_what_is_no_table_is_refused_and_nothing_is_written(call, built, tmp_path, content, code):
    file, out = tmp_path / "q.csv", tmp_path / "o.csv"
    file.write_bytes(content)
    ended = call("screen", file, "--out", out, "--path", built)
    assert ended.status == 2
    assert code in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["q.csv"]


def test_what_cannot_be_written_is_refused_before_it_is_there(call, built, tmp_path):
    file = tmp_path / "q.csv"
    file.write_text("name\nKim\n", "utf-8")
    ended = call("screen", file, "--out", tmp_path / "no" / "o.csv", "--path", built)
    assert ended.status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["q.csv"]


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_reasons_are_told_in_the_readers_language(screened, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    rows, ended = screened("name\nPak Example\n")
    score = {"ko": "점수 ", "ja": "スコア"}[language]
    assert score in rows[0]["why"]
    assert {"ko": "조회: 1", "ja": "照会：1"}[language] in ended.err

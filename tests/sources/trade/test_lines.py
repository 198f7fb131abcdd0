"""Delimited files are cut as Python's csv cuts them, however they are read block by block."""

import csv
import gzip
import io
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.trade.trade_files import table

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.trade.lines import Lines, cut, heading_of

HEADINGS = ["alpha", "beta", "gamma"]
texts = st.text(st.sampled_from('a7é, "\n\t;'), max_size=6)


def is_heading(cells) -> bool:
    return list(cells[:2]) == HEADINGS[:2]


def lines_of(raw: Raw, size: int = 1 << 16, wanted=(0, 2)) -> Lines:
    heading = heading_of(raw, {}, is_heading)
    assert heading is not None
    return Lines(raw, heading, wanted, is_heading, size=size)


def found(lines: Lines) -> tuple[list[tuple[str, ...]], list[int], list[int]]:
    cells: list[tuple[str, ...]] = []
    rows: list[int] = []
    ragged: list[int] = []
    for each in lines.tables():
        cells += each.frame.rows()
        rows += each.rows.tolist()
        ragged += [line for line, _ in each.ragged]
    return cells, rows, ragged


@given(
    records=st.lists(st.tuples(texts, texts, texts), max_size=12),
    size=st.integers(1, 40),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_cells_would_be_cut_otherwise_than_by_the_module_csv(records, size, quoting):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=quoting).writerows([HEADINGS, *records])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_text(out.getvalue(), encoding="utf-8", newline="")
        cells, rows, ragged = found(lines_of(Raw(path, path.name), size))
    expected = [(first.replace("\n", " "), last.replace("\n", " ")) for first, _, last in records]
    assert cells == expected
    assert ragged == []
    starts, line = [], 2
    for record in records:
        starts.append(line)
        line += 1 + sum(cell.count("\n") for cell in record)
    assert rows == starts


@given(data=st.binary(max_size=200), size=st.integers(1, 30))
def test_damage_is_cut_somehow_or_refused(data, size):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes(b"alpha,beta,gamma\n1,2,3\n" + data)
        lines = lines_of(Raw(path, path.name), size)
        with suppress(SourceError):
            cells, rows, ragged = found(lines)
            assert cells[:1] in ([("1", "3")], [])
            assert len(cells) == len(rows)
            assert rows == sorted(rows)
            assert set(rows).isdisjoint(ragged)


def test_lines_of_another_width_are_told_with_their_number_and_text(tmp_path: Path):
    raw = table(
        tmp_path / "f.csv", ["alpha,beta,gamma", "1,2,3", "1,2", "", "4,5,6,", "1,2,3,4", "7,8,9"]
    )
    [each] = lines_of(raw).tables()
    assert each.frame.rows() == [("1", "3"), ("4", "6"), ("7", "9")]
    assert each.rows.tolist() == [2, 5, 7]
    assert each.ragged == ((3, "1,2"), (6, "1,2,3,4"))


@pytest.mark.parametrize("size", [1, 9, 1 << 16])
def test_a_file_whose_lines_change_their_width_for_good_is_refused(tmp_path: Path, size: int):
    lines = ["alpha,beta,gamma", *["1,2,3"] * 5, *["1,2,3,4"] * 3]
    with pytest.raises(SourceError) as refused:
        found(lines_of(table(tmp_path / "f.csv", lines), size))
    assert refused.value.code == "trade-columns-change"
    assert refused.value.params["line"] == 7


def test_headings_may_stand_again_but_not_others(tmp_path: Path):
    lines = lines_of(table(tmp_path / "f.csv", ["alpha,beta,gamma", "1,2,3"]))
    assert lines.is_repeated("alpha,beta,gamma", 7)
    assert not lines.is_repeated("1,2,3", 8)
    with pytest.raises(SourceError) as refused:
        lines.is_repeated("alpha,beta,delta", 9)
    assert refused.value.params["line"] == 9


@pytest.mark.parametrize("size", [5, 1 << 16])
def test_a_quotation_mark_that_is_never_closed_costs_its_line_only(tmp_path: Path, size: int):
    raw = table(tmp_path / "f.csv", ["alpha,beta,gamma", "1,2,3", '"4,5,6', "7,8,9"])
    cells, rows, ragged = found(lines_of(raw, size))
    assert (cells, rows, ragged) == ([("1", "3"), ("7", "9")], [2, 4], [3])


def test_packed_files_and_archives_are_read(tmp_path: Path):
    text = b"alpha,beta,gamma\n1,2,3\n"
    (tmp_path / "f.csv.gz").write_bytes(gzip.compress(text))
    with zipfile.ZipFile(tmp_path / "f.zip", "w") as archive:
        archive.writestr("a.csv", text)
        archive.writestr("b.csv", text)
        archive.writestr("codes.csv", b"code,description\n01,x\n")
    packed = lines_of(Raw(tmp_path / "f.csv.gz", "f.csv.gz"))
    assert found(packed)[0] == [("1", "3")]
    archive = lines_of(Raw(tmp_path / "f.zip", "f.zip"))
    archive.other_members = lambda cells: list(cells) == ["code", "description"]
    assert found(archive)[0] == [("1", "3")] * 2


def test_an_archive_of_other_files_beside_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "f.zip", "w") as archive:
        archive.writestr("a.csv", b"alpha,beta,gamma\n1,2,3\n")
        archive.writestr("b.csv", b"alpha,beta,delta\n1,2,3\n")
    with pytest.raises(SourceError) as refused:
        found(lines_of(Raw(tmp_path / "f.zip", "f.zip")))
    assert refused.value.params["file"] == "f.zip/b.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "cp949"])
def test_the_encoding_is_told_by_the_headings(tmp_path: Path, encoding: str):
    words = ["국가", "금액", "비고"] if encoding == "cp949" else ["国家", "金额", "备注"]
    raw = table(tmp_path / "f.csv", [",".join(words), "中,1,x"], encoding)
    heading = heading_of(raw, {}, lambda cells: list(cells) == words)
    assert heading is not None
    lines = Lines(raw, heading, (0,), lambda _cells: False)
    assert found(lines)[0] == [("中",)]


def test_the_separator_may_be_named(tmp_path: Path):
    raw = table(tmp_path / "f.csv", ["title", "alpha;beta;gamma", "1;2;3"])
    heading = heading_of(raw, {"delimiter": ";"}, is_heading)
    assert heading is not None
    assert (heading.line, heading.above) == (2, ("title",))
    with pytest.raises(SourceError):
        heading_of(raw, {"delimiter": "#"}, is_heading)


def test_empty_cells_at_the_end_of_headings_are_none():
    assert cut("a,b,,", ",") == ["a", "b"]
    assert cut('"a,b",c', ",") == ["a,b", "c"]

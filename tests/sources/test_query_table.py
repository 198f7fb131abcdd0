"""Tables of queries: every row is answered, and one broken row does not lose the others."""

import csv
import io

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.query_table import read_query_table

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=9)


def table(folder, content, **options):
    file = folder / "q.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_query_table(Raw(file, file.name), options)


def rows(found):
    return [(row.number, *row.cells) for row in found.rows if row.fault is None]


def faults(found):
    return [(row.place, row.fault[0]) for row in found.rows if row.fault]


def test_a_broken_row_is_set_aside_under_its_line_and_the_rest_is_read(tmp_path):
    text = 'name,schema\nKim,Person\nA,B,C\nRi\n"Pak ""x""",Person\n"open,Person\nO,Person\n'
    assert rows(table(tmp_path, text)) == [
        (1, "Kim", "Person"),
        (4, 'Pak "x"', "Person"),
        (6, "O", "Person"),
    ]
    assert faults(table(tmp_path, text)) == [
        ("3", "screened-ragged"),
        ("4", "screened-ragged"),
        ("6", "screened-quotes"),
    ]


def test_bytes_that_are_no_text_cost_one_row_only(tmp_path):
    content = "name\n김영철\n".encode() + b"\xff\xfe\x80\n" + "리수용\n".encode()
    assert rows(table(tmp_path, content)) == [(1, "김영철"), (3, "리수용")]
    assert faults(table(tmp_path, content)) == [("3", "screened-undecodable")]
    with_nul = b"name\nKim\nA\0B\nRi\n"
    assert rows(table(tmp_path, with_nul)) == [(1, "Kim"), (3, "Ri")]


def test_empty_names_are_counted_as_rows_and_empty_lines_are_not(tmp_path):
    assert rows(table(tmp_path, 'name\n""\n\nKim\n')) == [(1, ""), (2, "Kim")]


def test_under_one_heading_a_comma_is_part_of_the_name(tmp_path):
    assert rows(table(tmp_path, "name\nKIM, Yong Chol\nRI, Su\n")) == [
        (1, "KIM, Yong Chol"),
        (2, "RI, Su"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_encodings_and_delimiters_of_the_field_are_told_apart(tmp_path, encoding):
    text = "name;비고\n김영철;대표\n조선광업개발무역회사;회사\n단천상업은행;은행\n"
    assert rows(table(tmp_path, text.encode(encoding)))[0] == (1, "김영철", "대표")


def test_an_encoding_that_cannot_be_told_can_be_said(tmp_path):
    text = "name\n朝鲜矿业\n".encode("gb18030")
    assert rows(table(tmp_path, text, encoding="gb18030")) == [(1, "朝鲜矿业")]


def test_a_workbook_is_read_with_its_rows_counted_below_the_headings(tmp_path):
    file = tmp_path / "q.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate([["성명", "국적"], ["김영철", "KP"], [], ["리수용", ""]]):
            sheet.write_row(at, 0, cells)
    found = read_query_table(Raw(file, file.name), {})
    assert found.columns({"name": "name", "country": "countries"})[0] == {"name": 0, "country": 1}
    assert rows(found) == [(1, "김영철", "KP"), (3, "리수용", "")]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path, content):
    with pytest.raises(SourceError) as refused:
        table(tmp_path, content)
    assert refused.value.code == "table-empty"
    assert_readable(refused.value)


def test_a_missing_column_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(SourceError) as refused:
        table(tmp_path, "colour,shape\nred,round\n").column("name")
    assert refused.value.code == "query-column-missing"
    assert refused.value.params["known"] == "colour, shape"
    assert_readable(refused.value)


@settings(deadline=None, max_examples=60)
@given(written=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6))
def test_what_a_program_writes_is_read_back_row_for_row(tmp_path_factory, written):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("name", "remark"), *written])
    found = table(tmp_path_factory.mktemp("q"), text.getvalue(), delimiter=",")
    expected = [(n, *cells) for n, cells in enumerate(written, 1)]
    assert rows(found) == expected

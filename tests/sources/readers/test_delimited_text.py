import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.readers.delimited_text import DELIMITERS, LINE_LIMIT, read_delimited

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=8
    )
)


def written(rows, delimiter=","):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def cells(text, delimiter=""):
    return [row.cells for row in read_delimited(text, "t.csv", delimiter).rows]


@settings(deadline=None)
@given(rows=TABLES, delimiter=st.sampled_from(sorted(DELIMITERS)))
def test_whatever_is_written_as_csv_is_read_back_cell_by_cell(rows, delimiter):
    rows = [("name", *map(str, range(len(rows[0]) - 1))), *rows]
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert cells(written(rows, DELIMITERS[delimiter]), delimiter) == kept


@settings(deadline=None)
@given(text=st.text(st.sampled_from('",;\t|\r\n ab#'), max_size=60))
def test_any_text_is_rows_or_refused(text):
    try:
        read_delimited(text, "t.csv")
    except SourceError as refused:
        assert_readable(refused)


@pytest.mark.parametrize("sign", DELIMITERS.values())
def test_the_delimiter_is_the_one_that_cuts_all_rows_alike(sign):
    rows = [("name", "remark", "flag"), ("A, B; C", "x", "KR"), ("D", "y", "JP")]
    assert cells(written(rows, sign)) == rows


def test_a_comma_in_every_name_does_not_outvote_the_headings():
    rows = [("name", "imo"), *[(f"DOE, {n}", str(n)) for n in range(40)]]
    assert cells(written(rows, ";")) == rows


def test_a_list_of_names_alone_needs_no_delimiter():
    assert cells("name\nA;B\nC D\n") == [("name",), ("A;B",), ("C D",)]


def test_rows_keep_the_line_they_begin_in_across_line_breaks_in_cells():
    read = read_delimited('name,x\n\n"a\nb",1\nc,2\n', "t.csv")
    assert [(row.number, row.cells) for row in read.rows] == [
        (1, ("name", "x")),
        (3, ("a\nb", "1")),
        (5, ("c", "2")),
    ]


def test_comments_above_the_headings_are_no_rows_and_a_heading_of_numbers_is_no_comment():
    read = read_delimited("# SIMULATED, all of it\n\n#,name\n1,A\n# 2,B\n", "t.csv")
    assert read.comments == ("SIMULATED, all of it",)
    assert [row.cells for row in read.rows] == [("#", "name"), ("1", "A"), ("# 2", "B")]


@pytest.mark.parametrize("limit_of_the_process", [131_072, 2**31 - 1])
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('name,x\na,1\n"b,2\nc,3\n', "table-quote-open", 3),
        ('name,x\na,1\n"b"c,2\n', "table-quotes-broken", 3),
        ("name,x\n" + "a" * (LINE_LIMIT + 1) + ",1\n", "line-too-long", 2),
        ('name,x\n"' + "line\n" * 40_000 + '",1\n', "table-cell-gigantic", 2),
        ("name,x\n" + "a" * 200_000 + ",1\n", "table-cell-gigantic", 2),
    ],
    ids=["open quote", "text after a quote", "gigantic line", "gigantic cell", "gigantic word"],
)
def test_a_broken_table_is_refused_at_its_line(text, code, line, limit_of_the_process):
    before = csv.field_size_limit(limit_of_the_process)
    try:
        with pytest.raises(SourceError) as refused:
            read_delimited(text, "t.csv", ",")
    finally:
        csv.field_size_limit(before)
    assert refused.value.code == code
    assert refused.value.params["line"] == line


@pytest.mark.parametrize(
    ("text", "ends_open", "ends_bare"),
    [
        ("a,b\n", False, False),
        ("a,b", True, False),
        ("a,", True, True),
        ('a,""', True, False),
    ],
)
def test_how_the_last_line_ends_is_kept_since_a_cut_file_shows_it(text, ends_open, ends_bare):
    read = read_delimited(text, "t.csv", ",")
    assert (read.ends_open, read.ends_bare) == (ends_open, ends_bare)

"""A table whose heading was renamed, or whose last line is cut, is refused with the place."""

import pytest
from tests.sources.figures.figure_files import given
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.figures.published_lines import first_headings, published_lines


def lines(tmp_path, data, required=("a", "b"), **how):
    return [
        (row.place, said)
        for row, said in published_lines(given(tmp_path, "x.csv", data), required, **how)
    ]


def test_lines_are_told_by_their_headings_in_any_order(tmp_path):
    assert lines(tmp_path, "\ufeffb, a ,c\n1, 2  3 ,\n") == [("2", {"b": "1", "a": "2 3", "c": ""})]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "file-empty"),
        ("a,b\n", "table-empty"),
        ("a,x\n1,2\n", "table-column-missing"),
        ("a,b,b\n1,2,3\n", "table-column-unknown"),
        ("a,b\n1,2\n3,4", "table-cut"),
        ("a,b\n1,2\n3\n", "csv-columns-differ"),
        (b"a,b\n1,\xe9\n", "encoding-not-utf8"),
        ('a,b\n1,"2\n', "table-quote-open"),
    ],
)
def test_what_is_not_as_published_is_refused(tmp_path, data, code):
    with pytest.raises(SourceError) as refused:
        lines(tmp_path, data)
    assert refused.value.code == code
    assert_readable(refused.value)


def test_a_heading_nobody_knows_is_refused_only_where_all_are_known(tmp_path):
    assert lines(tmp_path, "a,b,c\n1,2,3\n")
    with pytest.raises(SourceError) as refused:
        lines(tmp_path, "a,b,c\n1,2,3\n", known=())
    assert refused.value.params["column"] == "c"


def test_an_old_encoding_is_read_where_the_publisher_still_writes_it(tmp_path):
    data = "a,b\nCôte d’Ivoire,—\n".encode("cp1252")
    assert lines(tmp_path, data, may_be_old=True) == [("2", {"a": "Côte d’Ivoire", "b": "—"})]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\n", b"\x00" * 9])
def test_recognising_never_fails(tmp_path, data):
    assert first_headings(given(tmp_path, "x", data)) is not None

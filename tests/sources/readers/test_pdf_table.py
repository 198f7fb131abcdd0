import pytest
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.readers.pdf_page import PdfPage
from tricord.sources.readers.pdf_table import read_tables, unwrapped
from tricord.sources.readers.row import Row

HEADINGS = ("No.", "Name")


def is_heading(cells):
    return cells[0] == "No."


def page(*rows, number=1):
    placed = (Row(n, f"{number}/{n}", cells) for n, cells in enumerate(rows, 1))
    return PdfPage(number, tuple(placed), ())


def refused(*pages):
    with pytest.raises(SourceError) as refusal:
        read_tables(pages, is_heading, "list.pdf")
    assert_readable(refusal.value)
    return refusal.value


def test_a_row_cut_by_a_page_break_goes_on_and_headings_are_no_row():
    pages = (
        page(("Title", ""), HEADINGS, ("1", "Alpha\nBe"), ("2", "Ga")),
        page(HEADINGS, ("", "mma"), ("3", "Delta"), number=2),
    )
    [table] = read_tables(pages, is_heading, "list.pdf")
    assert table.headings == HEADINGS
    assert [row.cells for row in table.rows] == [
        ("1", "Alpha\nBe"),
        ("2", "Ga\nmma"),
        ("3", "Delta"),
    ]
    assert [row.place for row in table.rows] == ["1/3", "1/4", "2/3"]


def test_other_headings_begin_another_table():
    other = ("No.", "Name", "Seat")
    tables = read_tables((page(HEADINGS, ("1", "A"), other, ("1", "B", "C")),), is_heading, "f")
    assert [(t.headings, len(t.rows)) for t in tables] == [(HEADINGS, 1), (other, 1)]


def test_a_row_of_another_width_could_lose_a_cell():
    fault = refused(page(HEADINGS, ("1", "A", "B")))
    assert (fault.code, fault.params["place"]) == ("list-row-ragged", "1/2")


def test_a_pdf_without_the_table_says_what_was_seen_instead():
    fault = refused(page(("Nr", "Naam"), ("1", "A")))
    assert (fault.code, fault.params["seen"]) == ("list-headings-missing", "Nr, Naam")
    assert refused(page(HEADINGS)).code == "list-headings-missing"


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("Alpha\nBeta", "Alpha Beta"),
        ("Nauchno-\nAlpha", "Nauchno-Alpha"),
        ("样品\n公司", "样品公司"),
        ("조선\n회사", "조선회사"),
        ("キム\nKim", "キム Kim"),
    ],
)
def test_a_name_that_runs_over_lines_is_one_name(cell, line):
    assert unwrapped(cell) == line

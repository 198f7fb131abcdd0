"""Withheld, missing, estimated and zero are four things, and only two of them have a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.observation import Told
from tricord.sources.figures.usgs_values import Said, is_estimated, said, said_in_note


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("12,500", Said(12500.0, Told.REPORTED)),
        ("0", Said(0.0, Told.REPORTED)),
        ("—", Said(0.0, Told.REPORTED, "—")),
        ("W", Said(None, Told.WITHHELD, "W")),
        ("NA", Said(None, Told.MISSING, "NA")),
        ("XX", Said(None, Told.MISSING, "XX")),
        ("E", Said(None, Told.MISSING, "E")),
        ("s", Said(None, Told.MISSING, "s")),
        (">50", Said(None, Told.MISSING, ">50")),
        (">17,000,000", Said(None, Told.MISSING, ">17,000,000")),
        ("500–17,000", Said(None, Told.MISSING, "500–17,000")),
        ("330 - 390", Said(None, Told.MISSING, "330 - 390")),
        ("Large", Said(None, Told.MISSING, "Large")),
        ("Less than 1/2 unit", None),
        ("12,34", None),
        ("1O0", None),
        ("#REF!", None),
    ],
)
def test_a_cell_says_what_it_prints(cell, found):
    assert said(cell, estimated=False) == found


def test_an_estimate_is_no_report_and_a_sign_is_no_estimate():
    assert said("5", estimated=True) == Said(5.0, Told.ESTIMATED)
    assert said("W", estimated=True) == Said(None, Told.WITHHELD, "W")


@given(st.text(max_size=20), st.booleans())
def test_only_reported_and_estimated_figures_have_a_value(cell, estimated):
    found = said(cell, estimated=estimated)
    if found is not None:
        valued = found.standing in (Told.REPORTED, Told.ESTIMATED)
        assert (found.value is not None) == valued
        assert valued or found.printed == cell


@pytest.mark.parametrize(
    ("note", "year", "standing"),
    [
        ("W for 23-24", "2023", Told.WITHHELD),
        ("NA", "2024", Told.MISSING),
        ("na for 2023", "2023", Told.MISSING),
        ("na for 2023", "2024", None),
        ("xx", "2023", Told.MISSING),
        ("NA (Reserve data is thousand metric tons).", "2024", Told.MISSING),
        ("Moderate to Large", "2024", Told.MISSING),
        ("Less than 1/2 unit", "2023", Told.MISSING),
        ("Included with Other countries", "2024", Told.MISSING),
        ("estimated 2023", "2023", None),
        ("Shipping grade", "2024", None),
        ("Withdrawn", "2024", None),
        ("", "2024", None),
    ],
)
def test_a_footnote_may_stand_in_the_place_of_a_figure(note, year, standing):
    found = said_in_note(note, year)
    assert (found and found.standing) == standing
    assert found is None or (found.value, found.printed) == (None, note)


@pytest.mark.parametrize(
    ("notes", "estimated"),
    [
        ("Estimated.", True),
        ("Defined as imports – exports. -- Estimated to equal imports.", True),
        ("Estimated .-- Source: Example LLC", True),
        ("Includes U.S. Geological Survey estimates.", False),
        ("Other countries estimated to produce it.", False),
        ("", False),
    ],
)
def test_a_figure_is_an_estimate_where_a_footnote_begins_so(notes, estimated):
    assert is_estimated(notes) is estimated

"""Figures are taken once, never below zero unawares, and never where they contradict each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.figures.figure_files import aside, noted, rows

from tricord.model.observation import Measure, Told
from tricord.sources.figures.rows import Figure, Figures, first_of_month, number


def figure(value, record="2", series="Examplium", month=1, **more):
    return Figure(series, Measure.PRICE, date(2024, month, 1), 1, record, value, **more)


def taken(*figures, **how):
    kept = Figures(**how)
    for each in figures:
        kept.take(each)
    return kept.reading()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("-1.5", -1.5),
        ("1,234,567.5", 1234567.5),
        ("1E-3", 0.001),
        ("7.", 7.0),
        ("+3", 3.0),
    ],
)
def test_numbers_are_read_as_tables_print_them(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "12,34", "1,2345", "1 200", "W", "nan", "inf", "1e999", "2.31 $/kg", "(3)", ".", "٣"],
)
def test_what_may_be_another_number_is_none(text):
    assert number(text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_finite_number_or_none(text):
    value = number(text)
    assert value is None or abs(value) < float("inf")


def test_a_month_that_is_none_is_no_day():
    assert first_of_month(2024, 12) == date(2024, 12, 1)
    assert [first_of_month(2024, 0), first_of_month(2024, 13), first_of_month(20, 1)] == [None] * 3


def test_a_figure_below_zero_is_set_aside_unless_the_series_may_be():
    assert aside(taken(figure(-1.0))) == [("2", "figures-negative")]
    assert [row["value"] for row in rows(taken(figure(-1.0), below_zero=True))] == [-1.0]


def test_the_same_figure_twice_is_one():
    reading = taken(figure(5.0), figure(5.0, "9"), figure(6.0, "10", month=2))
    assert [(row["value"], row["record"]) for row in rows(reading)] == [(5.0, "2"), (6.0, "10")]
    assert noted(reading)["note-figures-repeated"] == {"count": "1"}


def test_of_two_figures_that_contradict_each_other_neither_is_taken():
    reading = taken(figure(5.0), figure(6.0, "9"), figure(7.0, "10", month=2))
    assert [row["value"] for row in rows(reading)] == [7.0]
    assert aside(reading) == [("2", "figures-contradict"), ("9", "figures-contradict")]


def test_one_value_in_two_units_is_a_contradiction():
    reading = taken(figure(5.0, unit="$/kg"), figure(5.0, "9", unit="$/mt"))
    assert [reason for _, reason in aside(reading)] == ["figures-contradict"] * 2


def test_a_figure_that_is_missing_is_null_and_says_what_stood_there():
    (row,) = rows(taken(figure(None, standing=Told.MISSING, printed="…")))
    assert (row["value"], row["standing"], row["printed"]) == (None, "missing", "…")
    assert row["released_on"] is None

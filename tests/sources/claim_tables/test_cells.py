"""Cells of tables of claims: words of three languages, amounts with open ends, days with years."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.claims.labels import label
from tricord.locale import LANGUAGES
from tricord.model.claim import Measured, Reporting, SourceClass, Standing, Topic, Unit
from tricord.sources.claim_tables.cells import Quantity, quantity_of, span_of
from tricord.sources.claim_tables.words import word


@pytest.mark.parametrize("kind", [Topic, Standing, SourceClass, Measured, Unit, Reporting])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_known_by_its_name_and_by_its_label(kind, language):
    for each in kind:
        assert word(kind, str(each)) is each
        assert word(kind, label(each, language)) is each


def test_a_word_nobody_knows_is_none():
    assert word(Topic, "weather") is None
    assert word(Unit, "bushels") is None


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("10,000", 10000, 10000, None),
        ("over 1 million barrels", 1_000_000, None, Unit.BARRELS),
        ("25,000-25,500", 25000, 25500, None),
        ("up to 20", None, 20, None),
        ("약 1,600톤", 1600, 1600, Unit.TONNES),
        ("15,000명 이상", 15000, None, Unit.PERSONS),
        ("2万人以下", None, 20000, Unit.PERSONS),
        ("最大2万人", None, 20000, Unit.PERSONS),
        ("1,500 IT workers", 1500, 1500, None),
        ("0", 0, 0, None),
    ],
)
def test_an_amount_keeps_its_open_ends(written, low, high, unit):
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert quantity_of(written) == Quantity(*ends, unit)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("-5", "claims-negative"),
        ("some hundreds", "claims-quantity"),
        ("1,2000", "claims-quantity"),
        ("12 of 35", "claims-quantity"),
        ("20ft containers", "claims-quantity"),
        ("38%", "claims-quantity"),
        ("1.234.567", "claims-quantity"),
        ("10-5", "claims-ends-reversed"),
        ("9" * 20, "claims-quantity"),
    ],
)
def test_an_amount_that_is_not_read_to_its_end_is_not_guessed(written, reason):
    assert quantity_of(written) == reason


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-03", (2024, 3, 1), (2024, 3, 31)),
        ("late December 2017", (2017, 12, 21), (2017, 12, 31)),
        ("2023-08 to 2024-03", (2023, 8, 1), (2024, 3, 31)),
        ("2024년 3월", (2024, 3, 1), (2024, 3, 31)),
        ("令和6年3月5日", (2024, 3, 5), (2024, 3, 5)),
        ("31/12/2024", (2024, 12, 31), (2024, 12, 31)),
        ("2024-02-29T10:00Z", (2024, 2, 29), (2024, 2, 29)),
    ],
)
def test_days_are_read_as_people_write_them(written, first, last):
    span = span_of(written, day_first=True)
    assert (span.first, span.last) == (date(*first), date(*last))


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("5 June", "claims-day-yearless"),
        ("06-05", "claims-day-yearless"),
        ("3/4/2024", "claims-day"),
        ("2024-02-30", "claims-day"),
        ("some day", "claims-day"),
    ],
)
def test_a_day_that_cannot_be_dated_is_not_guessed(written, reason):
    assert span_of(written, day_first=None) == reason


@given(st.text(max_size=30))
def test_no_cell_breaks_the_reading(written):
    for read_ in (quantity_of(written), span_of(written, None)):
        assert read_ is not None

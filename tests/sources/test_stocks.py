"""Stocks: private unless said otherwise, and no weight whose unit nobody names."""

from datetime import date
from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.tables import TABLES
from tricord.sources.base import Raw
from tricord.sources.stocks import Stocks

FIXTURE = Path(__file__).parent / "fixtures" / "stocks" / "stocks.csv"
FILE = "stocks.tsv"
ROW = {"Partner": "KOR", "Item": "gallium_metal", "As of": "2024-01-31", "Stock, t": "10"}


@pytest.fixture
def read(raw_of):
    def of(*rows, **options):
        told = [ROW | row for row in rows]
        heads = list(dict.fromkeys(key for row in told for key in row))
        used = [head for head in heads if any(row.get(head) is not None for row in told)]
        lines = [used, *([row.get(head) or "" for head in used] for row in told)]
        raw = raw_of("".join("\t".join(line) + "\n" for line in lines))
        return Stocks().read({"": raw}, {k.replace("__", "."): v for k, v in options.items()})

    return of


@pytest.fixture
def only(read):
    def of(**row):
        reading = read(row)
        assert reading.rejects == ()
        [stock] = reading.frames["stocks"].to_dicts()
        return stock

    return of


def without(**more):
    """A row whose stock is given in another column."""
    return {"Stock, t": None, **more}


def test_every_reason_of_the_fixture_can_be_said():
    reading = Stocks().read({"": Raw(FIXTURE, FIXTURE.name)}, {})
    assert reading.frames["stocks"].height == 3
    assert len(reading.rejects) == 7
    for language in LANGUAGES:
        assert all(text(f"reject-{reject.reason}", language) for reject in reading.rejects)
        assert all(text(key, language, **params) for key, params in reading.notes)


@pytest.mark.parametrize(
    ("partner", "marking"),
    [("KOR", "TLP:RED//REL ROK"), ("일본", "TLP:RED//REL JPN"), ("米国", "TLP:RED//REL USA")],
)
def test_a_stock_without_a_marking_goes_to_nobody_but_its_holder(read, partner, marking):
    reading = read({"Partner": partner})
    assert reading.frames["stocks"]["marking"].to_list() == [marking]
    assert ("note-stocks-private", {"count": "1", "first": "2"}) in reading.notes


def test_a_marking_of_its_own_is_kept(read):
    reading = read({"Marking": "TLP:GREEN"}, {"Partner": "JPN", "Marking": ""})
    assert reading.frames["stocks"]["marking"].to_list() == ["TLP:GREEN", "TLP:RED//REL JPN"]


@pytest.mark.parametrize(
    ("heading", "cell", "unit", "tonnes"),
    [
        ("Stock, t", "1,200", "", 1200.0),
        ("stock_t", "1200", "", 1200.0),
        ("Stock (kg)", "1,200", "", 1.2),
        ("Stock", "1,200 kg", "", 1.2),
        ("Stock", "1200", "kg", 1.2),
        ("Stock", "1.2 thousand t", "", 1200.0),
        ("비축량(톤)", "7", "", 7.0),
        ("備蓄量(トン)", "7", "", 7.0),
        ("재고", "7톤", "", 7.0),
        ("Stock, t", "0", "", 0.0),
    ],
)
def test_a_weight_is_in_tonnes_whatever_it_was_written_in(only, heading, cell, unit, tonnes):
    row = only(**without(**{heading: cell, "Unit": unit}))
    assert row["stock_t"] == pytest.approx(tonnes, abs=1e-12)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"Partner": "CHN"}, "supply-partner"),
        ({"Item": "gallium"}, "supply-item-several"),
        ({"Item": "a mineral nobody heard of"}, "supply-item-unknown"),
        ({"Item": "anodes of natural graphite"}, "supply-item-unknown"),
        ({"As of": "2024-01"}, "supply-day-vague"),
        ({"As of": "2099-01-31"}, "stocks-later"),
        ({"Stock, t": ""}, "stocks-weightless"),
        ({"Stock, t": "-5"}, "claims-negative"),
        ({"Stock, t": "5-6"}, "supply-weight-range"),
        ({"Stock, t": "over 5"}, "supply-weight-range"),
        ({"Stock, t": "5 kg"}, "claims-unit-twice"),
        ({"Unit": "bbl"}, "supply-unit"),
        (without(Stock="5"), "claims-unitless"),
        (without(Stock="5 bbl"), "supply-unit"),
        (without(**{"Stock (1,000 t)": "5"}), "claims-unitless"),
        ({"Daily use (t/year)": "5"}, "supply-unit"),
        ({"Marking": "secret"}, "supply-marking"),
    ],
)
def test_what_is_not_sure_sets_a_row_aside(read, row, why):
    assert [reject.reason for reject in read(row).rejects] == [why]


def test_use_a_day_and_output_a_year_are_columns_of_their_own(only):
    row = only(**without(**{"Daily use (t/day)": "3", "Home output (t/yr)": "40"}))
    assert (row["stock_t"], row["daily_use_t"], row["home_output_t"]) == (None, 3.0, 40.0)
    assert row["held_on"] == date(2024, 1, 31)


def test_an_item_and_day_given_twice_keeps_the_first(read):
    reading = read({}, {"Stock, t": "11"})
    assert reading.frames["stocks"]["stock_t"].to_list() == [10.0]
    assert [reject.reason for reject in reading.rejects] == ["supply-row-repeats"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_headed_by_the_labels_of_the_lake_is_recognised(raw_of, language):
    labels = [column.labels[language] for column in TABLES["stocks"].columns]
    assert Stocks().recognise(raw_of("\t".join(labels) + "\n")) == ""


def test_a_table_without_a_weight_is_refused(raw_of):
    with pytest.raises(SourceError) as refused:
        Stocks().read({"": raw_of("Partner\tItem\tAs of\nKOR\tgallium_metal\t2024-01-31\n")}, {})
    assert refused.value.code == "stocks-columns-missing"

"""Prices whose headings are those of other columns are worse than none."""

import csv
import io
from datetime import date

import pytest
from tests.sources.figures.figure_files import aside, fixture, given, is_unique, one, read, rows
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.imf_prices import AVERAGE, ImfPrices, is_index

SOURCE = ImfPrices()


def table():
    return [*csv.reader(io.StringIO(fixture(SOURCE).data.decode()))]


def written(lines):
    return "".join(",".join(line) + "\n" for line in lines)


def test_every_filled_cell_is_a_figure_and_an_empty_one_none():
    reading = read(SOURCE, fixture(SOURCE))
    assert len(rows(reading)) == 3 * 63 - 1
    assert is_unique(reading)
    row = one(reading, series=AVERAGE, first_day=date(2001, 2, 1))
    assert (row["value"], row["measure"], row["unit"], row["months"]) == (31.0, "price", "", 1)
    assert row["record"] == f"3:{AVERAGE}"


def test_ten_columns_are_indices_and_the_others_prices():
    headings = table()[0][1:]
    indices = [heading for heading in headings if is_index(heading)]
    assert len(indices) == 10
    assert indices == headings[:10]


def test_headings_laid_over_other_columns_are_refused_with_the_place(tmp_path):
    headings, *lines = table()
    shifted = [[line[0], *line[2:], "1"] for line in lines]
    with pytest.raises(SourceError) as refused:
        read(SOURCE, given(tmp_path, "x.csv", written([headings, *shifted])))
    assert refused.value.code == "imf-headings-contradict"
    assert refused.value.params["line"] == 2
    assert refused.value.params["column"] == AVERAGE
    assert_readable(refused.value)


def test_an_average_that_was_no_simple_one_in_1980_is_no_contradiction(tmp_path):
    headings, *lines = table()
    at = headings.index(AVERAGE)
    lines[0][at] = str(0.93 * float(lines[0][at]))
    assert rows(read(SOURCE, given(tmp_path, "x.csv", written([headings, *lines]))))


def test_a_heading_that_was_renamed_is_refused(tmp_path):
    text = fixture(SOURCE).data.decode().replace("Oil Dubai", "Dubai Fateh", 1)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, given(tmp_path, "x.csv", text))
    assert (refused.value.code, refused.value.params["column"]) == (
        "table-column-missing",
        "Oil Dubai",
    )


def test_what_is_no_price_is_set_aside_under_its_cell(tmp_path):
    headings, *lines = table()
    at = headings.index("Copper")
    for line, cell in zip(lines, ("-5", "n/a", "12 $/kg"), strict=True):
        line[at] = cell
    lines.append(["2001-04", *lines[0][1:]])
    reading = read(SOURCE, given(tmp_path, "x.csv", written([headings, *lines])))
    assert aside(reading) == [
        ("2:Copper", "figures-negative"),
        ("3:Copper", "figures-value"),
        ("4:Copper", "figures-value"),
        ("5", "figures-day"),
    ]


def test_the_shared_copy_has_headings_of_other_columns_and_is_refused(shared_data):
    path = shared_data / "supply" / "prices" / "imf_commodity_prices_monthly_to_2024.csv"
    raw = Raw(path, path.name)
    # What proves it: the average of three oil prices stands, to the cent, under "Rice".
    lines = list(csv.DictReader(io.StringIO(raw.data.decode())))
    assert len(lines) == 420
    for line in lines:
        spots = [float(line[name]) for name in ("Rubber", "Fish salmon", "Hard Sawnwood")]
        assert float(line["Rice"]) == pytest.approx(sum(spots) / 3)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert refused.value.code == "imf-headings-contradict"
    assert refused.value.params == {
        "file": path.name,
        "line": 2,
        "column": AVERAGE,
        "found": "111.9",
        "mean": "328.199",
    }

"""World Mineral Statistics: nothing produced, nothing known, and a trace are three things."""

import csv
import io
from collections import Counter
from datetime import date

import pytest
from tests.sources.figures.figure_files import aside, fixture, given, is_unique, one, read, rows
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.bgs_production import BgsProduction

SOURCE = BgsProduction()


def lines():
    return [*csv.DictReader(io.StringIO(fixture(SOURCE).data.decode()))]


def written(tmp_path, records, headings=None):
    text = io.StringIO()
    writer = csv.DictWriter(text, headings or [*records[0]], lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return given(tmp_path, "BGS.csv", text.getvalue())


def changed(tmp_path, **cells):
    return read(
        SOURCE, written(tmp_path, [*lines(), {**lines()[1], "year": "2003-01-01", **cells}])
    )


def test_a_line_is_a_figure_of_a_country_and_year():
    row = one(read(SOURCE, fixture(SOURCE)), place="CHN", first_day=date(2001, 1, 1))
    assert (row["series"], row["goods"]) == ("examplium, mine|Production|China", "examplium, mine")
    assert (row["value"], row["unit"], row["months"]) == (1200.0, "tonnes (metric)", 12)
    assert (row["standing"], row["note"], row["record"]) == ("estimated", "Estimates.", "2")


def test_nil_is_zero_but_not_available_and_a_trace_are_none():
    told = {
        row["place"]: (row["value"], row["standing"], row["printed"])
        for row in rows(read(SOURCE, fixture(SOURCE)))
        if row["first_day"] == date(2001, 1, 1)
    }
    assert told["JPN"] == (0.0, "reported", "")
    assert told["PRK"] == (None, "missing", "...")
    assert told["FIN"] == (None, "missing", "Quantity is more than 0 but less than 0.5")


def test_states_of_their_day_and_codes_of_the_survey_are_placed():
    told = {
        row["series"].rpartition("|")[2]: row["place"]
        for row in rows(read(SOURCE, fixture(SOURCE)))
    }
    assert (told["Zaire"], told["Soviet Union"], told["Kosovo"]) == ("COD", "SUN", "XKX")


def test_a_part_of_a_commodity_is_a_series_of_its_own():
    row = one(read(SOURCE, fixture(SOURCE)), place="CHN", first_day=date(2002, 1, 1))
    assert row["series"] == "examplium, mine: Concentrate|Production|China"


def test_imports_are_no_output():
    row = one(read(SOURCE, fixture(SOURCE)), place="JPN", first_day=date(2002, 1, 1))
    assert (row["measure"], row["value"]) == ("imports", 21.0)


def test_countries_that_contradict_or_are_not_known_are_set_aside():
    assert aside(read(SOURCE, fixture(SOURCE))) == [
        ("10", "mineral-place-contradicts"),
        ("11", "mineral-place"),
        ("14", "figures-negative"),
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"units": "kilograms"}, "figures-other-unit"),
        ({"units": ""}, "mineral-unit"),
        ({"quantity": "many"}, "figures-value"),
        ({"quantity": ""}, "figures-value"),
        ({"data_precision_description": "Nil (nothing produced)"}, "figures-value"),
        ({"data_precision_description": "Something new"}, "figures-value"),
        ({"bgs_statistic_type_trans": "Consumption"}, "mineral-statistic"),
        ({"year": "2003-07-01 00:00:00"}, "figures-day"),
        ({"country_trans": ""}, "figures-nameless"),
        ({"country_iso3_code": "UZB"}, "mineral-place-contradicts"),
    ],
)
def test_a_line_that_says_no_such_thing_is_set_aside(tmp_path, cells, reason):
    assert ("15", reason) in aside(changed(tmp_path, **cells))


def test_files_of_two_commodities_do_not_take_each_others_place(tmp_path):
    assert SOURCE.dataset(fixture(SOURCE)) == "bgs-production-examplium"
    forms = ["rare earth minerals", "rare earth oxides"]
    records = [{**lines()[0], "bgs_commodity_trans": form} for form in forms]
    assert SOURCE.dataset(written(tmp_path, records)) == "bgs-production-rare-earth"
    mixed = [*records, {**lines()[0], "bgs_commodity_trans": "copper, refined"}]
    assert SOURCE.dataset(written(tmp_path, mixed)) == "bgs-production"


def test_the_order_of_the_columns_does_not_matter(tmp_path):
    headings = sorted(lines()[0])
    other = read(SOURCE, written(tmp_path, lines(), headings))
    assert rows(other) == rows(read(SOURCE, fixture(SOURCE)))


@pytest.mark.parametrize("heading", ["quantity", "units", "year", "country_iso3_code"])
def test_a_heading_that_was_renamed_is_refused(tmp_path, heading):
    records = [
        {name if name != heading else "renamed": cell for name, cell in line.items()}
        for line in lines()
    ]
    with pytest.raises(SourceError) as refused:
        read(SOURCE, written(tmp_path, records))
    assert (refused.value.code, refused.value.params["column"]) == ("table-column-missing", heading)
    assert_readable(refused.value)


def test_every_line_of_the_shared_files_is_accounted_for(shared_data):
    paths = sorted((shared_data / "supply" / "minerals").glob("BGS_*.csv"))
    assert len(paths) == 14
    counts = Counter()
    datasets = {SOURCE.dataset(Raw(path, path.name)) for path in paths}
    assert len(datasets) == 14
    assert {"bgs-production-copper", "bgs-production-rare-earth"} <= datasets
    for path in paths:
        reading = read(SOURCE, Raw(path, path.name))
        assert is_unique(reading)
        printed = [*csv.DictReader(io.StringIO(path.read_text("utf-8")))]
        assert len(printed) == len(rows(reading)) + len(reading.rejects)
        counts.update(reason for _, reason in aside(reading))
        counts["rows"] += len(rows(reading))
    assert counts == {"rows": 27460, "mineral-place-contradicts": 27}


def test_gallium_of_china_is_what_the_shared_file_prints(shared_data):
    path = shared_data / "supply" / "minerals" / "BGS_gallium_production.csv"
    reading = read(SOURCE, Raw(path, path.name))
    last = one(reading, place="CHN", first_day=date(2023, 1, 1))
    assert (last["value"], last["standing"], last["record"]) == (621.0, "estimated", "79")
    before = one(reading, place="CHN", first_day=date(2022, 1, 1))
    assert (before["value"], before["standing"]) == (600.0, "reported")
    missing = one(reading, place="CHN", first_day=date(2006, 1, 1))
    assert (missing["value"], missing["printed"]) == (None, "...")

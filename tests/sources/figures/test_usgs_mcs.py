"""The Mineral Commodity Summaries in both shapes: nothing withheld becomes a figure."""

import csv
import io
from collections import Counter
from datetime import date

import pytest
from tests.sources.figures.figure_files import (
    aside,
    fixture,
    given,
    is_unique,
    noted,
    one,
    read,
    rows,
)
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.usgs_mcs import MineralCommoditySummaries

SOURCE = MineralCommoditySummaries()
HEADINGS = [
    *("SOURCE", "COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS", "PROD_2023", "PROD_EST_ 2024"),
    *("PROD_NOTES", "CAP_2023", "CAP_EST_ 2024", "CAP_NOTES", "RESERVES_2024", "RESERVE_NOTES"),
]
USUAL = {
    "SOURCE": "MCS2025",
    "COMMODITY": "Examplium",
    "COUNTRY": "China",
    "TYPE": "Mine production",
    "UNIT_MEAS": "metric tons",
}


def wide(tmp_path, *lines, headings=HEADINGS):
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**USUAL, **line} for line in lines)
    return given(tmp_path, "World_Data.csv", "\ufeff" + text.getvalue())


def test_the_long_release_has_a_figure_a_line():
    reading = read(SOURCE, fixture(SOURCE))
    row = one(reading, series="Examplium|Primary production|KOR|kilograms")
    assert (row["value"], row["measure"], row["place"]) == (2000.0, "production", "KOR")
    assert (row["first_day"], row["months"], row["unit"]) == (date(2025, 1, 1), 12, "kilograms")
    assert (row["goods"], row["standing"], row["record"]) == ("Examplium", "reported", "15")


def test_what_is_withheld_or_bounded_is_null_and_keeps_what_stood_there():
    reading = read(SOURCE, fixture(SOURCE))
    told = {
        (r["measure"], r["printed"]): (r["value"], r["standing"])
        for r in rows(reading)
        if r["printed"]
    }
    assert told == {
        ("production", "W"): (None, "withheld"),
        ("exports", "NA"): (None, "missing"),
        ("stocks", "s"): (None, "missing"),
        ("import_reliance", ">95"): (None, "missing"),
        ("production", "—"): (0.0, "reported"),
        ("reserves", "Large"): (None, "missing"),
    }


def test_an_estimate_keeps_its_footnote():
    row = one(read(SOURCE, fixture(SOURCE)), place="CHN", measure="production")
    assert (row["standing"], row["value"]) == ("estimated", 700000.0)
    assert row["note"] == "Estimated. -- Estimated from an example."


def test_tons_and_dollars_of_one_statistic_are_two_series():
    reading = read(SOURCE, fixture(SOURCE))
    units = {r["unit"]: r["series"] for r in rows(reading) if r["measure"] == "imports"}
    assert set(units) == {"kilograms", "million dollars"}
    assert len(set(units.values())) == 2


def test_the_world_and_all_others_are_no_countries():
    reading = read(SOURCE, fixture(SOURCE))
    world = one(reading, place="W00")
    assert world["series"] == "Examplium|Primary production|W00|kilograms"
    assert world["note"] == "Rounded."
    others = one(reading, series="Examplium|Primary production|Other countries|kilograms")
    assert others["place"] == ""


def test_an_index_of_prices_is_no_price():
    measures = {r["unit"]: r["measure"] for r in rows(read(SOURCE, fixture(SOURCE)))}
    assert (measures["index"], measures["dollars per kilogram"]) == ("index", "price")


def test_a_country_nobody_knows_and_a_figure_that_is_none_are_set_aside():
    reading = read(SOURCE, fixture(SOURCE))
    assert aside(reading) == [("17", "mineral-place"), ("21", "figures-value")]


def test_statistics_without_a_word_are_left_out_and_named():
    assert noted(read(SOURCE, fixture(SOURCE))) == {
        "note-usgs-wordless": {
            "count": "2",
            "which": "Employment (1), Import sources 2021-2024 (1)",
        }
    }


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"2,000"', '"-2,000"', "figures-negative"),
        ('"2,000"', "", "figures-missing"),
        ('2025,"2,000"', '2021–24,"2,000"', "figures-day"),
        ('"Korea, Republic of"', "Korea", "mineral-place"),
        ('Examplium,"Korea', ',"Korea', "figures-nameless"),
    ],
)
def test_a_line_that_says_no_such_thing_is_set_aside(tmp_path, old, new, reason):
    text = fixture(SOURCE).data.decode("cp1252")
    assert text.count(old) == 1
    raw = given(tmp_path, "x.csv", text.replace(old, new).encode("cp1252"))
    assert ("15", reason) in aside(read(SOURCE, raw))


@pytest.mark.parametrize("heading", ["Value", "Unit", "Statistics_detail", "Country"])
def test_a_heading_of_the_long_release_that_was_renamed_is_refused(tmp_path, heading):
    text = fixture(SOURCE).data.replace(b"," + heading.encode() + b",", b",Renamed,", 1)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, given(tmp_path, "x.csv", text))
    assert (refused.value.code, refused.value.params["column"]) == ("table-column-missing", heading)
    assert_readable(refused.value)


def test_the_wide_release_has_up_to_five_figures_a_line(tmp_path):
    line = {
        "PROD_2023": "1,100",
        "PROD_EST_ 2024": "1200",
        "CAP_2023": "1500",
        "CAP_EST_ 2024": "1600",
        "RESERVES_2024": "9000",
    }
    reading = read(SOURCE, wide(tmp_path, line))
    told = [(r["measure"], r["first_day"].year, r["value"], r["standing"]) for r in rows(reading)]
    assert told == [
        ("production", 2023, 1100.0, "reported"),
        ("production", 2024, 1200.0, "estimated"),
        ("plant_capacity", 2023, 1500.0, "reported"),
        ("plant_capacity", 2024, 1600.0, "estimated"),
        ("reserves", 2024, 9000.0, "reported"),
    ]
    assert {r["series"] for r in rows(reading)} == {"Examplium|Mine production|CHN|metric tons"}
    assert rows(reading)[1]["record"] == "2:PROD_EST_ 2024"


def test_an_empty_cell_is_a_figure_only_where_its_footnote_says_so(tmp_path):
    reading = read(
        SOURCE,
        wide(
            tmp_path,
            {"PROD_NOTES": "W for 23-24", "RESERVE_NOTES": "Large"},
            {"COUNTRY": "Peru (exports)", "PROD_EST_ 2024": "30", "PROD_NOTES": "na for 2023"},
            {"COUNTRY": "Japan"},
            {"COUNTRY": "Chile", "PROD_NOTES": "crude ore"},
        ),
    )
    told = [
        (r["place"], r["first_day"].year, r["value"], r["standing"], r["printed"])
        for r in rows(reading)
    ]
    assert told == [
        ("CHN", 2023, None, "withheld", "W for 23-24"),
        ("CHN", 2024, None, "withheld", "W for 23-24"),
        ("CHN", 2024, None, "missing", "Large"),
        ("PER", 2023, None, "missing", "na for 2023"),
        ("PER", 2024, 30.0, "estimated", ""),
    ]
    assert "(exports)" in rows(reading)[-1]["series"]


@pytest.mark.parametrize(
    ("kind", "note", "standing"),
    [
        ("Mine production", "", "reported"),
        ("Mine production", "estimated 2023", "estimated"),
        ("Mine production, estimated", "", "estimated"),
        ("Mine production, estimated", "Reported.", "reported"),
        ("Mine production, estimated", "sold by producers, reported", "reported"),
    ],
)
def test_heading_and_footnote_say_whether_a_figure_of_2023_is_an_estimate(
    tmp_path, kind, note, standing
):
    line = {"TYPE": kind, "PROD_2023": "5", "PROD_EST_ 2024": "6", "PROD_NOTES": note}
    told = [row["standing"] for row in rows(read(SOURCE, wide(tmp_path, line)))]
    assert told == [standing, "estimated"]


def test_capacity_in_the_columns_of_output_is_capacity(tmp_path):
    line = {"TYPE": "Clinker capacity, estimated", "PROD_2023": "42000"}
    assert one(read(SOURCE, wide(tmp_path, line)))["measure"] == "plant_capacity"


def test_a_unit_of_reserves_stated_on_one_line_holds_for_its_table(tmp_path):
    note = "(Reserve data is thousand metric tons)."
    reading = read(
        SOURCE,
        wide(
            tmp_path,
            {"PROD_2023": "70000", "RESERVES_2024": "4100"},
            {"COUNTRY": "World total (rounded)", "RESERVES_2024": "18000", "RESERVE_NOTES": note},
            {"TYPE": "Refinery production", "RESERVES_2024": "7"},
        ),
    )
    units = [(r["place"], r["measure"], r["unit"]) for r in rows(reading)]
    assert units == [
        ("CHN", "production", "metric tons"),
        ("CHN", "reserves", "thousand metric tons"),
        ("W00", "reserves", "thousand metric tons"),
        ("CHN", "reserves", "metric tons"),
    ]
    assert noted(reading) == {"note-usgs-reserve-units": {"count": "1"}}


def test_a_figure_without_a_unit_or_with_two_is_set_aside(tmp_path):
    said = {"TYPE": "Ore", "RESERVES_2024": "1"}
    crude, iron = "Crude Ore, million metric tons", "Iron Content, billion metric tons"
    reading = read(
        SOURCE,
        wide(
            tmp_path,
            {"UNIT_MEAS": "", "PROD_2023": "110"},
            {**said, "RESERVE_NOTES": crude},
            {**said, "COUNTRY": "Japan", "RESERVE_NOTES": iron},
        ),
    )
    assert rows(reading) == []
    assert aside(reading) == [
        ("2:PROD_2023", "mineral-unit"),
        ("3:RESERVES_2024", "mineral-unit"),
        ("4:RESERVES_2024", "mineral-unit"),
    ]


@pytest.mark.parametrize(
    ("renamed", "code", "column"),
    [
        ({"PROD_2023": "OUTPUT_2023"}, "table-column-unknown", "OUTPUT_2023"),
        ({"PROD_EST_ 2024": "PROD_2024"}, "table-column-unknown", "PROD_2024"),
        (
            {"UNIT_MEAS": "UNIT_MEAS", "RESERVE_NOTES": "NOTES"},
            "table-column-missing",
            "RESERVE_NOTES",
        ),
    ],
)
def test_a_heading_of_the_wide_release_that_was_renamed_is_refused(tmp_path, renamed, code, column):
    headings = [renamed.get(heading, heading) for heading in HEADINGS]
    with pytest.raises(SourceError) as refused:
        read(SOURCE, wide(tmp_path, {}, headings=headings))
    assert (refused.value.code, refused.value.params["column"]) == (code, column)
    assert_readable(refused.value)


def test_the_release_of_another_year_is_read_by_the_years_it_prints(tmp_path):
    headings = [
        heading.replace("2024", "2031").replace("2023", "2030").replace("_ ", "_")
        for heading in HEADINGS
    ]
    line = {"PROD_2030": "4", "RESERVES_2031": "8"}
    reading = read(SOURCE, wide(tmp_path, line, headings=headings))
    assert [row["first_day"].year for row in rows(reading)] == [2030, 2031]


def shared(shared_data, name):
    path = shared_data / "supply" / "minerals" / name
    reading = read(SOURCE, Raw(path, path.name))
    assert is_unique(reading)
    return reading


def test_the_shared_release_of_2025_is_accounted_for(shared_data):
    reading = shared(shared_data, "MCS2025_World_Data.csv")
    assert Counter(row["measure"] for row in rows(reading)) == {
        "production": 2219,
        "reserves": 744,
        "plant_capacity": 167,
    }
    assert Counter(row["standing"] for row in rows(reading))["withheld"] == 28
    assert Counter(reason for _, reason in aside(reading)) == {
        "mineral-unit": 3,
        "mineral-place": 2,
    }
    tungsten = one(reading, goods="Tungsten", place="CHN", first_day=date(2023, 1, 1))
    assert (tungsten["value"], tungsten["unit"]) == (66000.0, "metric tons")
    vanadium = one(reading, goods="Vanadium", place="CHN", measure="reserves")
    assert (vanadium["value"], vanadium["unit"]) == (4100.0, "thousand metric tons")
    clinker = one(
        reading, goods="Cement", place="CHN", measure="plant_capacity", first_day=date(2024, 1, 1)
    )
    assert clinker["value"] == 1900000.0


def test_the_shared_release_of_2026_is_accounted_for(shared_data):
    reading = shared(shared_data, "MCS2026_Commodities_Data.csv")
    told = noted(reading)
    left_out = int(told["note-usgs-wordless"]["count"])
    repeated = int(told["note-figures-repeated"]["count"])
    assert (left_out, repeated, len(rows(reading))) == (1206, 8, 7632)
    assert left_out + repeated + len(rows(reading)) + len(reading.rejects) == 8886
    assert set(aside(reading)) == {(record, "figures-contradict") for record, _ in aside(reading)}
    assert {reject.detail[:14] for reject in reading.rejects} == {"Mica (Natural)"}
    standings = Counter(row["standing"] for row in rows(reading))
    assert standings == {"reported": 3842, "estimated": 2906, "missing": 667, "withheld": 217}
    gallium = "Gallium|Primary production|{}|kilograms".format
    china = one(reading, series=gallium("CHN"), first_day=date(2024, 1, 1))
    assert (china["value"], china["standing"], china["record"]) == (839000.0, "reported", "2551")
    world = one(reading, series=gallium("W00"), first_day=date(2024, 1, 1))
    assert (world["value"], world["place"]) == (848000.0, "W00")
    none = one(reading, series=gallium("USA"), first_day=date(2024, 1, 1))
    assert (none["value"], none["printed"]) == (0.0, "—")
    # Côte d’Ivoire needs the old encoding.
    assert any(row["place"] == "CIV" for row in rows(reading))

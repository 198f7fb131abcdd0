"""Conversion between editions follows the published tables, there and back."""

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tricord.errors import NotFound
from tricord.trade import editions
from tricord.trade.editions import EDITIONS, TOTAL, converted, edition_in_force, edition_of, is_code

every_edition = st.sampled_from(EDITIONS)
# Codes to which the published tables give no counterpart: code, its edition, the next one.
WITHOUT = (("291636", 2007, 2012), ("300219", 2017, 2022))


def passes_a_gap(code: str, start: int, end: int) -> bool:
    low, high = sorted((start, end))
    return any(
        low <= older and newer <= high and gap in converted(code, start, older)
        for gap, older, newer in WITHOUT
    )


@given(data=st.data(), start=every_edition, end=every_edition, digits=st.sampled_from([2, 4, 6]))
def test_a_code_converted_there_and_back_would_not_find_itself(data, start, end, digits):
    codes = sorted(code for code in editions._beneath(start) if len(code) == digits)
    code = data.draw(st.sampled_from(codes))
    assume(digits < 6 or not passes_a_gap(code, start, end))
    there = converted(code, start, end)
    assert there
    assert {len(each) for each in there} == {digits}
    assert all(editions.is_known(each, end) for each in there)
    assert all(code in converted(each, end, start) for each in there)


@pytest.mark.parametrize(
    ("code", "start", "end", "found"),
    [
        ("270900", 1992, 2022, {"270900"}),
        ("670411", 2012, 2022, {"670411"}),
        # Telephones were split into smartphones and others; waste of them got a heading of its own.
        ("851712", 2017, 2022, {"851713", "851714", "854921", "854929"}),
        # Wireless telephones of 1996 stood beside other transmitters.
        ("851712", 2007, 2002, {"852520"}),
        ("2701", 2002, 2022, {"2701"}),
        ("27", 1992, 2022, {"27"}),
    ],
)
def test_a_conversion_misses_what_the_tables_say(code, start, end, found):
    assert found <= converted(code, start, end)


def test_codes_that_did_not_change_would_not_be_themselves():
    for coal in ("270111", "270112", "270119", "270120"):
        for start in EDITIONS:
            for end in EDITIONS:
                assert converted(coal, start, end) == {coal}


def test_a_national_code_is_converted_by_its_first_six_digits():
    assert converted("8517120090", 2017, 2022) == converted("851712", 2017, 2022)
    assert converted("27011100", 2017, 2022) == {"270111"}


def test_what_no_edition_knows_stays_as_it_is():
    assert converted("999999", 2012, 2022) == {"999999"}
    assert converted("9801", 2017, 2002) == {"9801"}
    assert converted("851712", 0, 2022) == {"851712"}
    assert converted(TOTAL, 2012, 2022) == {TOTAL}


@pytest.mark.parametrize(
    "code", ["", "8", "851", "85171", "8517.12", "００", "00", "abcd", "12345678901"]
)
def test_what_is_no_code_is_refused(code):
    assert not is_code(code)
    with pytest.raises(NotFound) as refused:
        converted(code, 2017, 2022)
    assert refused.value.code == "hs-code-form"


@pytest.mark.parametrize("edition", [1990, 2010, 2028, -1])
def test_an_edition_that_does_not_exist_is_refused_with_those_that_do(edition):
    with pytest.raises(NotFound) as refused:
        converted("851712", edition, 2022)
    assert "2017" in refused.value.params["known"]


@pytest.mark.parametrize(
    ("word", "edition"),
    [
        ("H0", 1992), ("H4", 2012), ("h6", 2022), ("HS", 0), ("0", 0), ("HS17", 2017),
        ("HS92", 1992), ("hs 2007", 2007), ("2022", 2022), ("2022.0", 2022), ("1988", 1992),
        ("S3", None), ("BE5", None), ("EB10", None), ("H7", None), ("2010", None), ("HS28", None),
    ],
)  # fmt: skip
def test_a_publishers_word_for_an_edition_is_understood(word, edition):
    assert edition_of(word) == edition


def test_the_edition_of_a_day_is_the_newest_in_force():
    assert edition_in_force(date(2016, 12, 31)) == 2012
    assert edition_in_force(date(2017, 1, 1)) == 2017
    assert edition_in_force(date(1989, 5, 1)) == 1992


def test_the_shipped_tables_say_what_the_published_ones_say(shared_data: Path):
    file = shared_data / "supply/hs/HS_consolidated_comtrade_concordances.csv"
    before = {newer: older for older, newer in pairwise(EDITIONS)}
    steps = {f"{newer} to {older}": newer for newer, older in before.items()}
    published: dict[tuple[int, str], set[str]] = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["adjustment"] in steps and row["code.after"] != "999999":
                key = (steps[row["adjustment"]], row["code.after"].zfill(6))
                published.setdefault(key, set()).add(row["code.before"].zfill(6))
    wrong = {
        key: befores
        for key, befores in published.items()
        if converted(key[1], key[0], before[key[0]]) != befores
    }
    assert len(published) > 30_000
    assert wrong == {}

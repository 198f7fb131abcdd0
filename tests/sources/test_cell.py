import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.model.listing import Schema
from tricord.sources import cell


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1970-03-02", "1970-03-02"),
        ("1970/3/2", "1970-03-02"),
        ("1970. 3. 2.", "1970-03-02"),
        ("19700302", "1970-03-02"),
        ("1970년 3월 2일", "1970-03-02"),
        ("1970年3月2日", "1970-03-02"),
        ("昭和45年3月2日", "1970-03-02"),
        ("令和元年５月１日", "2019-05-01"),
        ("1970-03-02T00:00", "1970-03-02"),
        ("1970-03", "1970-03"),
        ("1970년", "1970"),
        ("1970", "1970"),
        ("1970-13-02", ""),
        ("circa 1970", ""),
        ("n/a", ""),
        ("70-3-2", ""),
    ],
)
def test_birth_dates_are_read_as_people_write_them(written, read):
    assert cell.birth_date(written, None) == read


@pytest.mark.parametrize(
    ("column", "day_first", "read"),
    [
        (["31/12/1970", "02/03/1970"], True, "1970-03-02"),
        (["12/31/1970", "02/03/1970"], False, "1970-02-03"),
        (["02/03/1970"], None, "1970"),
        (["31/12/1970", "12/31/1970", "02/03/1970"], None, "1970"),
    ],
)
def test_a_day_that_may_be_a_month_is_not_guessed(column, day_first, read):
    assert cell.day_comes_first(column) is day_first
    assert cell.birth_date(column[-1], day_first) == read


@settings(deadline=None)
@given(st.text())
def test_whatever_stands_in_a_birth_date_is_a_date_or_nothing(text):
    read = cell.birth_date(text, None)
    assert read == "" or len(read) in (4, 7, 10)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("BLUE STAR; PUREUN BYEOL", ("BLUE STAR", "PUREUN BYEOL")),
        ("김철수|이영희", ("김철수", "이영희")),
        ("青い星丸、赤い星丸", ("青い星丸", "赤い星丸")),
        ("EXAMPLE ONE\nEXAMPLE TWO", ("EXAMPLE ONE", "EXAMPLE TWO")),
        ("RAY STOKER; JR", ("RAY STOKER; JR",)),
        ("Viking Line Abp / Helsinki", ("Viking Line Abp / Helsinki",)),
        ("CO., LTD.", ("CO., LTD.",)),
        ("  two   spaces ", ("two spaces",)),
        ("-", ()),
        ("없음", ()),
    ],
)
def test_a_cell_of_several_names_is_cut_only_where_each_part_is_a_name(written, read):
    assert cell.names(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("KR", ("KR",)),
        ("대한민국", ("KR",)),
        ("日本; 韓国", ("JP", "KR")),
        ("Korea, North", ("KP",)),
        ("Panama/Liberia", ("PA", "LR")),
        ("Atlantis, Panama", ("Atlantis, Panama",)),
        ("", ()),
    ],
)
def test_countries_become_codes_or_stay_as_written(written, read):
    assert cell.countries(written) == read


@pytest.mark.parametrize("word", ["ship", "Vessel", "선박", "船舶", "SHIPS"])
def test_a_ship_is_a_ship_in_three_languages(word):
    assert cell.schema_of(word) is Schema.VESSEL


def test_a_kind_nobody_listed_is_no_kind():
    assert cell.schema_of("bulk carrier") is None


@pytest.mark.parametrize(
    ("word", "meaning"), [("Yes", True), ("예", True), ("はい", True), ("no", False)]
)
def test_yes_is_understood_and_nothing_else_is_yes(word, meaning):
    assert cell.yes(word) is meaning

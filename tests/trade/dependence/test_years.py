"""What several years say: C4, and who stands as dependent though a year differs."""

import polars as pl
import pytest

from tricord.trade.dependence import Cuts, over_years
from tricord.trade.dependence.measures import SCHEMA

YES, NO, OPEN = (True, True, True), (True, False, True), (True, None, True)


def year(number, hhi, holds, importer="KOR", product="250410"):
    c1, c2, c3 = holds
    row = dict.fromkeys(SCHEMA)
    row |= {"importer": importer, "product": product, "year": number, "hhi": hhi}
    return pl.DataFrame([row | {"c1": c1, "c2": c2, "c3": c3}], schema=SCHEMA)


def told(*years, column="c4", cuts=None):
    return over_years([year(*each) for each in years], cuts or Cuts())[column].to_list()


@pytest.mark.parametrize(
    ("holds", "fourth"),
    [
        ([YES], [None]),
        ([YES, YES], [None, True]),
        ([YES, NO, YES], [None, None, True]),
        ([NO, NO], [None, False]),
        ([YES, NO, NO], [None, None, False]),
        ([YES, OPEN, NO], [None, None, None]),
        ([YES, YES, NO, NO], [None, True, True, False]),
    ],
)
def test_the_fourth_condition_asks_for_two_of_three_years_and_guesses_nothing(holds, fourth):
    years = [(2019 + at, 0.5, each) for at, each in enumerate(holds)]
    assert told(*years) == fourth


def test_what_holds_only_in_part_does_not_hold():
    found = told((2020, 0.5, (True, True, False)), (2021, 0.5, (False, None, None)))
    assert found == [None, False]


def test_a_year_that_is_not_there_is_not_known():
    assert told((2019, 0.5, YES), (2021, 0.5, YES)) == [None, True]
    assert told((2018, 0.5, YES), (2021, 0.5, YES)) == [None, None]


def test_a_pair_enters_by_the_fourth_condition_and_leaves_after_two_low_years():
    years = [(2018, 0.6, YES), (2019, 0.6, YES)]
    years += [(2020, 0.38, NO), (2021, 0.34, NO), (2022, 0.36, NO), (2023, 0.34, NO)]
    years += [(2024, 0.33, NO)]
    assert told(*years, column="standing") == [False, True, True, True, True, True, False]
    assert told(*years, column="since") == [None, 2019, 2019, 2019, 2019, 2019, None]


def test_a_year_without_imports_neither_ends_a_dependence_nor_begins_its_end():
    years = [(2018, 0.6, YES), (2019, 0.6, YES), (2020, 0.3, NO), (2022, 0.3, NO)]
    assert told(*years, column="standing") == [False, True, True, False]


def test_who_left_may_enter_again():
    years = [(2018, 0.6, YES), (2019, 0.6, YES), (2020, 0.3, NO), (2021, 0.3, NO)]
    years += [(2022, 0.6, YES), (2023, 0.6, YES)]
    assert told(*years, column="standing") == [False, True, True, False, False, True]
    assert told(*years, column="since")[-1] == 2023


def test_pairs_do_not_touch_each_other():
    tables = [year(2020, 0.6, YES), year(2021, 0.6, YES)]
    tables += [year(2021, 0.6, YES, "JPN"), year(2021, 0.6, YES, "KOR", "370790")]
    found = over_years(tables).filter(pl.col("c4"))
    assert found.select("importer", "product", "year").rows() == [("KOR", "250410", 2021)]


def test_the_years_that_hold_are_counted_among_three():
    years = [(2018 + n, 0.6, YES) for n in range(4)]
    assert told(*years, column="held") == [1, 2, 3, 3]

"""Of two quantities the weight is not lost; an edition is what the user says."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.sources.trade.national import edition_option, of_two
from tricord.trade.units import measure

units = st.sampled_from(["KG", "MT", "NO", "KL", "", "?"])
figures = st.sampled_from(["0", "1", "12.5", "1,200", "", "x"])
pairs = st.lists(st.tuples(figures, units, figures, units), max_size=8)


def series(values):
    return pl.Series(values, dtype=pl.String)


@given(pairs)
def test_a_weight_would_be_lost_or_pieces_be_weighed(lines):
    first, unit_1, second, unit_2 = ([line[at] for line in lines] for at in range(4))
    found = of_two((series(first), series(unit_1)), (series(second), series(unit_2)), measure)
    assert len(found.quantity) == len(found.unit) == len(found.net_kg) == len(lines)
    for at, (printed_1, of_1, printed_2, of_2) in enumerate(lines):
        weighed = [p for p, u in ((printed_2, of_2), (printed_1, of_1)) if u in ("KG", "MT")]
        if not weighed:
            assert found.net_kg[at] == ""
        elif of_2 == "KG":
            assert found.net_kg[at] == printed_2 or printed_2 == ""
        counted = {u for u in (of_1, of_2) if u in ("NO", "KL")}
        if counted:
            assert found.unit[at] in counted
        assert found.unit[at] in (of_1, of_2)


def test_tonnes_become_kilograms_and_what_is_no_number_stays():
    quantity, unit = series(["7", "1.5", "x"]), series(["MT"] * 3)
    none = series([""] * 3)
    found = of_two((none, none), (quantity, unit), measure)
    assert found.net_kg.to_list() == ["7000.0", "1500.0", "x"]


@pytest.mark.parametrize(("said", "edition"), [({}, 0), ({"edition": "HS17"}, 2017)])
def test_the_edition_is_what_the_user_says(said, edition):
    assert edition_option(said) == edition


def test_an_edition_that_does_not_exist_is_refused():
    with pytest.raises(SourceError) as refused:
        edition_option({"edition": "2021"})
    assert refused.value.code == "table-option-unknown"

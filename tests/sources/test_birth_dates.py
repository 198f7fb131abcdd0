import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.birth_dates import birth_dates


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("1962-08-24", ("1962-08-24",)),
        ("dd/mm/1971", ("1971",)),
        ("dd/07/1978", ("1978-07",)),
        ("00/00/1975", ("1975",)),
        ("c. 5 May 1957, 1958", ("1957-05-05", "1958")),
        ("March 16, 1972", ("1972-03-16",)),
        ("between 1960 and 1963", ("1960/1963",)),
        ("1970-1973", ("1970/1973",)),
        ("01/10/1983,15/10/1983", ("1983-10-01", "1983-10-15")),
        ("1965-07-15 OR 1969-09-28", ("1965-07-15", "1969-09-28")),
        ("Jan 1960", ("1960-01",)),
        # No dates: a serial number, an unknown year, a decade, a day that is not.
        ("78477", ()),
        ("15/08/19yy", ()),
        ("born in the early 1970s", ()),
        ("31/02/1970", ()),
        ("Sep-99", ()),
        ("true", ()),
    ],
)
def test_a_birth_date_is_read_as_far_as_it_is_known_and_never_guessed(printed, read):
    assert birth_dates(printed) == read


@given(st.text(alphabet="0123456789/-. dmyJanuaryMay,", max_size=40))
def test_whatever_is_written_a_date_that_comes_out_has_a_known_shape(printed):
    for day in birth_dates(printed):
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?|\d{4}/\d{4}", day)

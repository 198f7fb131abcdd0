import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.sounds.alphabet import LONGEST, UNITS, encode


@pytest.mark.parametrize(
    ("spelling", "units"),
    [
        ("xiaohong", "x- i ao h o ng"),
        ("alex", "a l e x s"),
        ("schwarz", "sch w a -r z"),
        ("corporation", "c o -r p o r a sh- o n"),
        ("cecil", "ce e ce i l"),
        ("rose", "r o s -e"),
        ("ventura", "v e n t u r a"),
        ("venture", "v e n t- u r -e"),
        ("Müller", "m u l e -r"),
    ],
)
def test_letters_that_are_read_as_one_are_one_unit(spelling, units):
    assert [UNITS[number] for number in encode(spelling)] == units.split()


@given(st.text(max_size=80))
def test_any_text_is_encoded_within_its_length(text):
    units = encode(text)
    assert len(units) <= LONGEST
    assert all(0 < number < len(UNITS) for number in units)

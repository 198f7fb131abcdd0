"""What may stand in a line of a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.audit.lines import is_line, is_name, is_text, of_base64, shown, to_base64


@given(st.binary(max_size=70))
def test_base64_is_read_as_it_is_written(data):
    assert of_base64(to_base64(data)) == data


@pytest.mark.parametrize(
    "spelling",
    [
        *("QR==", "QUJ=", "QUI", "QUI==", "QUJD=", "QUJD====", "QUJD=QUJD"),
        *("QUJD\n", " QUJD", "QUJ D", "QU-_", "QUJDé", "=", "A"),
    ],
)
def test_no_second_spelling_of_the_same_bytes_is_read(spelling):
    assert of_base64(spelling) is None


@pytest.mark.parametrize("space", [" ", "\t", "\u00a0", "\u0085", "\u2003", "\u2028", "\u3000"])
def test_a_name_has_no_space_of_any_script(space):
    assert not is_name(f"desk{space}log")
    assert not is_name(space)


def test_a_name_may_be_of_any_script_but_has_no_plus_sign():
    assert is_name("desk.example/log")
    assert is_name("외교부/로그")
    assert not is_name("desk+log")
    assert not is_name("")


@pytest.mark.parametrize("control", [chr(code) for code in range(0x20) if code != 0x0A])
def test_no_control_character_stands_in_a_note(control):
    assert not is_text(f"one{control}two\n")
    assert not is_line(f"one{control}two")
    assert not is_name(f"one{control}two")


def test_what_cannot_be_written_as_utf_8_is_no_text():
    assert not is_text("half a pair: \ud800\n")
    assert is_text("a whole one: \U0001f512\n\n\x7f")


def test_a_line_is_one_line():
    assert is_line("a log, in words")
    assert not is_line("")
    assert not is_line("one\ntwo")
    assert not is_line("one\n")


@given(st.text(max_size=200))
def test_what_is_shown_of_a_line_fits_into_a_sentence(text):
    told = shown(text)
    assert len(told) <= 80
    assert told.isprintable()
    if text.isprintable() and len(text) <= 80:
        assert told == text

"""What people write: kept as it is, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.words import line, needed, said
from tricord.errors import DeskError


def why(call, written, **given):
    with pytest.raises(DeskError) as refusal:
        call(written, **given)
    assert refusal.value.code == "desk-words"
    assert str(refusal.value)
    assert refusal.value.hint()
    return refusal.value.params["why"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("a\x00b", "control"),
        ("a\x1b[2Jb", "control"),
        ("a\x85b", "control"),
        ("a\rb", "control"),
        ("a\ud800b", "surrogate"),
        ("invoice\u202excod.exe", "direction"),
        ("a\u2067b", "direction"),
        ("a\u202cb", "direction"),
        ("a\u202eb\nc\u202c", "direction"),
        ("a\u202eb\u2066c\u202cd\u2069", "direction"),
        ("x" * 101, "long"),
    ],
)
def test_what_hides_or_turns_other_words_is_refused(written, reason):
    assert why(said, written, most=100) == reason


@pytest.mark.parametrize(
    "written",
    [
        "북한 선박 두 척\n\t보고",
        "決定の理由",
        "שלום \u202bאחד\u202c שתיים",
        "a \u2068name\u2069 b",
        "👩\u200d🚀",
    ],
)
def test_what_people_write_is_kept_as_it_is(written):
    assert said(f"  {written}\n ") == written


def test_line_breaks_of_other_systems_are_one_kind():
    assert said("one\r\ntwo") == "one\ntwo"


def test_what_stands_on_one_line_has_no_break():
    assert line(" a title ") == "a title"
    assert why(line, "a\nb") == "line"
    assert why(line, "a\u2028b") == "line"
    assert why(line, "x" * 301) == "long"


@pytest.mark.parametrize("written", ["", "  \n\t ", "\u200b\u200d", "\u2060"])
def test_what_has_to_be_written_can_be_read(written):
    assert why(needed, written) == "empty"


@given(st.text(max_size=40))
def test_what_is_kept_is_kept_the_second_time_too(written):
    try:
        kept = said(written)
    except DeskError:
        return
    assert said(kept) == kept
    assert kept in written.replace("\r\n", "\n")

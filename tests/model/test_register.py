"""Keys, names and references of the register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.register import is_reference, key_of, one_form, partner_of, place_of

SHA = "ab" * 32


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("the Example Data Dialogue (EDD)", "example data dialogue"),
        ("ＥＸＡＭＰＬＥ　Dialogue", "example dialogue"),
        ("Example\n  Leaders’ Summit.", "example leaders' summit"),
        ("見本監視チーム（MSMT）", "見本監視チーム"),
        ("모의 경제안보대화", "모의 경제안보대화"),
    ],
)
def test_a_name_printed_in_other_ways_has_one_form(printed, form):
    assert one_form(printed) == form


def test_names_that_merely_look_alike_stay_two():
    assert one_form("Example Framework") != one_form("Example Frameworks")
    assert one_form("Example Framework") != one_form("Example Framework for Prosperity")


@given(st.text(max_size=40))
def test_the_one_form_of_a_name_is_its_own_one_form(name):
    assert one_form(one_form(name)) == one_form(name)


def test_a_key_is_read_as_people_write_it_and_nothing_else_is_one():
    assert key_of("programme|The Example Dialogue (EDD)") == "programme|example dialogue"
    assert key_of(" commitment|abc:10-20 ") == "commitment|abc:10-20"
    for wrong in ("", "abc:10-20", "commitment|abc", "commitment|abc:20-10", "programme|", "x|y"):
        assert key_of(wrong) is None, wrong


def test_evidence_is_something_that_can_be_looked_up():
    for good in ("abc:10-20", "https://example.org/a", SHA, f"sha256:{SHA}"):
        assert is_reference(good), good
    for bad in ("", "trust me", "abc:10", "abc:20-10", "https://", "example.org", "ab" * 31):
        assert not is_reference(bad), bad


def test_an_address_with_a_port_is_no_place_in_a_statement():
    assert place_of("https://example.org:80-90") is None
    assert place_of("file name.txt:80-90").statement == "file name.txt"


def test_places_share_characters_only_within_one_statement():
    place = place_of("abc:10-20")
    assert place.shared(place_of("abc:15-30")) == 5
    assert place.shared(place_of("abc:20-30")) == 0
    assert place.shared(place_of("abd:10-20")) == 0


def test_partners_are_the_three_however_korea_is_written():
    assert [partner_of(each) for each in ("rok", "KOR", " usa ", "JPN")] == [
        *("KOR", "KOR", "USA", "JPN")
    ]
    assert [partner_of(each) for each in ("PRK", "CHN", "")] == [None, None, None]

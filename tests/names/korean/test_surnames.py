"""Surnames: every row is found from each of its forms."""

from importlib.resources import files

import pytest

from tricord.names.korean.surnames import surnames, surnames_of
from tricord.names.scripts import Script

LINES = files("tricord.names.korean").joinpath("surnames.tsv").read_text("utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if line and not line.startswith("#")][1:]
BIT = {form: bit for bit, row in enumerate(ROWS) for form in row[0].split("/")}


def test_every_surname_is_found_from_each_form_its_row_gives():
    for bit, (hangul, hanja, latin, cyrillic, *_) in enumerate(ROWS):
        for script, forms in (
            (Script.HANGUL, hangul.split("/")),
            (Script.HAN, hanja.split()),
            (Script.LATIN, latin.split()),
            (Script.CYRILLIC, cyrillic.split()),
        ):
            for form in forms:
                sure, possible = surnames_of(form, script)
                assert sure >> bit & 1, (form, script)
                assert possible & sure == sure


def test_the_rows_are_told_in_order_and_no_hangul_form_stands_twice():
    assert [surname.hangul for surname in surnames()] == [tuple(r[0].split("/")) for r in ROWS]
    assert len(BIT) == sum(len(row[0].split("/")) for row in ROWS)


@pytest.mark.parametrize(
    ("south", "north"), [("이", "리"), ("임", "림"), ("유", "류"), ("노", "로")]
)
def test_south_and_north_forms_are_one_surname(south, north):
    assert surnames_of(south, Script.HANGUL) == surnames_of(north, Script.HANGUL) != (0, 0)


@pytest.mark.parametrize(
    ("word", "script", "hangul"),
    [
        ("キム", Script.KANA, "김"),
        ("パク", Script.KANA, "박"),
        ("チェ", Script.KANA, "최"),
        ("リ", Script.KANA, "리"),
        ("ナムグン", Script.KANA, "남궁"),
        ("namgung", Script.LATIN, "남궁"),
        ("hwangbo", Script.LATIN, "황보"),
        ("jegal", Script.LATIN, "제갈"),
        ("seonu", Script.LATIN, "선우"),
        ("намгун", Script.CYRILLIC, "남궁"),
        ("諸葛", Script.HAN, "제갈"),
        ("tsoi", Script.LATIN, "최"),
        ("лигай", Script.CYRILLIC, "이"),
    ],
)
def test_a_surname_is_found_from_forms_of_other_scripts_and_of_two_syllables(word, script, hangul):
    assert surnames_of(word, script)[1] >> BIT[hangul] & 1


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("smith", Script.LATIN),
        ("schmidt", Script.LATIN),
        ("putin", Script.LATIN),
        ("иванов", Script.CYRILLIC),
        ("봽", Script.HANGUL),
        ("김김", Script.HANGUL),
        ("金金", Script.HAN),
        ("kim", Script.GREEK),
        ("", Script.LATIN),
        ("", Script.HANGUL),
    ],
)
def test_what_is_no_korean_surname_is_none(word, script):
    assert surnames_of(word, script) == (0, 0)

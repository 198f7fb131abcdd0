import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.scripts import Script
from tricord.names.sounds import readings


@pytest.mark.parametrize(
    ("word", "script", "spelling"),
    [
        ("エキスポ", Script.KANA, "ekisupo"),
        ("シャオホン", Script.KANA, "shaohon"),
        ("ヂョウ", Script.KANA, "jou"),
        ("ジャンシュー", Script.KANA, "janshu"),
        ("ホァー", Script.KANA, "hwa"),
        ("クァク", Script.KANA, "kwaku"),
        ("ウォン", Script.KANA, "won"),
        ("トゥーレ", Script.KANA, "ture"),
        ("ヴィッテ", Script.KANA, "vitte"),
        ("ファースト", Script.KANA, "fasuto"),
        ("デュマ", Script.KANA, "dyuma"),
        ("マッチ", Script.KANA, "matchi"),
        ("すずき", Script.KANA, "suzuki"),
        ("晓红", Script.HAN, "xiaohong"),
        ("弗罗斯特", Script.HAN, "fuluosite"),
        ("古提雷茲", Script.HAN, "gutileizi"),
        ("朴", Script.HAN, "piao"),
        ("沈", Script.HAN, "shen"),
        ("單", Script.HAN, "shan"),
        ("曾", Script.HAN, "zeng"),
        ("фрост", Script.CYRILLIC, "frost"),
        ("кобаяси", Script.CYRILLIC, "kobayasi"),
        ("щукин", Script.CYRILLIC, "shchukin"),
        ("μητσοτακης", Script.GREEK, "mitsotakis"),
        ("محمد", Script.ARABIC, "mhmd"),
        ("חיים", Script.HEBREW, "hyym"),
    ],
)
def test_a_word_is_read_as_its_script_sounds(word, script, spelling):
    assert readings(word, script)[0] == spelling


def test_a_known_japanese_name_is_read_as_one_beside_the_chinese_reading():
    assert readings("山田", Script.HAN) == ("shantian", "yamada", "yamata")


def test_latin_and_hangul_words_are_not_read_by_sound_here():
    assert readings("kim", Script.LATIN) == ()
    assert readings("김", Script.HANGUL) == ()


@given(st.text(max_size=40), st.sampled_from(Script))
def test_no_text_breaks_a_reading_and_every_reading_is_a_to_z(word, script):
    found = readings(word, script)
    assert len(found) <= 8
    assert all(spelling.isascii() and spelling.isalpha() for spelling in found)

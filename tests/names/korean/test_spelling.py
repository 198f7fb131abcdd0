"""Which Hangul syllables a spelling may stand for, in every script and system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.cutting import MOST_LETTERS
from tricord.names.korean.romanised import romanised
from tricord.names.korean.spelling import LONGEST, readings
from tricord.names.korean.syllable import distance, of_hangul
from tricord.names.scripts import Script


def far(word: str, script: Script, hangul: str) -> int | None:
    """The least distance of a reading of a word to a Hangul name."""
    found = []
    for reading in readings(word, script, len(hangul)):
        if len(reading) == len(hangul):
            apart = [distance(a, of_hangul(b)) for a, b in zip(reading, hangul, strict=True)]
            if None not in apart:
                found.append(sum(apart))
    return min(found, default=None)


@pytest.mark.parametrize(
    ("word", "hangul"),
    [
        # McCune-Reischauer and the DPRK's system: one spelling of many syllables.
        *[("chon", each) for each in "전존천촌"],
        *[("jong", each) for each in "정종"],
        *[("yong", each) for each in "영용"],
        *[("chol", each) for each in "철졸"],
        *[("ok", each) for each in "옥억"],
        ("un", "은"),
        ("kwang", "광"),
        ("hyok", "혁"),
        ("songhun", "성훈"),
        ("thaek", "택"),
        ("hui", "희"),
        # Revised Romanization.
        ("jeong", "정"),
        ("cheol", "철"),
        ("gwang", "광"),
        ("hyeok", "혁"),
        ("eun", "은"),
        ("seonghun", "성훈"),
        ("euna", "은아"),
        # Everyday spellings.
        ("young", "영"),
        ("soo", "수"),
        ("whan", "환"),
    ],
)
def test_a_latin_spelling_stands_for_the_syllables_its_systems_write_so(word, hangul):
    assert far(word, Script.LATIN, hangul) == 0


@pytest.mark.parametrize(
    ("word", "hangul"),
    [("jon", "정"), ("chul", "철"), ("hyuk", "혁"), ("hee", "희"), ("ryong", "용"), ("nyo", "여")],
)
def test_a_looser_spelling_is_possible_and_not_usual(word, hangul):
    assert far(word, Script.LATIN, hangul) == 1


@pytest.mark.parametrize(
    ("word", "hangul"),
    [("jeon", "존"), ("kim", "감"), ("smith", "김"), ("il", "인"), ("pak", "막"), ("su", "소")],
)
def test_a_spelling_never_stands_for_a_syllable_that_nobody_writes_so(word, hangul):
    assert far(word, Script.LATIN, hangul) is None


@pytest.mark.parametrize(
    ("word", "hangul"),
    [
        ("ジョン", "정"),
        ("ジョン", "전"),
        ("ウン", "은"),
        ("チョル", "철"),
        ("ヨン", "영"),
        ("ヒョク", "혁"),
        ("グァン", "광"),
        ("クァン", "광"),
        ("イル", "일"),
        ("キム", "김"),
        ("きむ", "김"),
        ("ソンフン", "성훈"),
    ],
)
def test_kana_stands_for_the_syllables_japanese_papers_write_so(word, hangul):
    assert far(word, Script.KANA, hangul) == 0


@pytest.mark.parametrize(
    ("word", "hangul"),
    [
        ("чон", "정"),
        ("ын", "은"),
        ("ир", "일"),
        ("ён", "영"),
        ("чхоль", "철"),
        ("хёк", "혁"),
        ("кван", "광"),
        ("тхэк", "택"),
        ("гымчхоль", "금철"),
    ],
)
def test_cyrillic_stands_for_the_syllables_kontsevich_writes_so(word, hangul):
    assert far(word, Script.CYRILLIC, hangul) == 0


@given(
    st.lists(
        st.sampled_from("김이박정은영철수미현우민국성훈광혁옥순희진호태룡"), min_size=1, max_size=3
    )
)
def test_hangul_stands_for_itself_and_its_revised_romanization_for_it(chars):
    hangul = "".join(chars)
    assert readings(hangul, Script.HANGUL) == (tuple(map(of_hangul, hangul)),)
    assert far(romanised(hangul), Script.LATIN, hangul) is not None


@given(st.text("abcdeghiklmnoprstuwyxj", max_size=30), st.integers(1, 4))
def test_no_reading_is_longer_than_was_asked_for_or_comes_twice(word, longest):
    found = readings(word, Script.LATIN, longest)
    assert all(0 < len(reading) <= longest for reading in found)
    assert len(set(found)) == len(found)
    if len(word) > MOST_LETTERS:
        assert not found


@pytest.mark.parametrize("script", [s for s in Script if s not in ("latin", "cyrillic", "kana")])
def test_other_scripts_and_empty_words_have_no_readings(script):
    assert readings("", script) == ()
    assert readings("abc", script) == ()
    assert readings("김" * (LONGEST + 1), script) == ()

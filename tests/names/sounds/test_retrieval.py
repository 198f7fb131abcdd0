from hypothesis import given
from hypothesis import strategies as st

from tricord.names.scripts import Script
from tricord.names.sounds import COSTS, RELATED, SoundIndex, encode, keys, readings, sound_cost

WORDS = ("agricultural", "expo", "frost", "gutierrez", "kobayashi", "ma", "xiaohong", "zhou")


def test_a_word_is_found_by_its_sound_with_the_cost_it_has():
    index = SoundIndex.of_words(WORDS)
    for native, latin, script in [
        ("エキスポ", "expo", Script.KANA),
        ("弗罗斯特", "frost", Script.HAN),
        ("кобаяси", "kobayashi", Script.CYRILLIC),
    ]:
        spelt = readings(native, script)
        least = min(sound_cost(encode(s), encode(latin), COSTS[script]) for s in spelt)
        assert index.related(spelt, script) == [(WORDS.index(latin), least)]


def test_an_index_of_nothing_finds_nothing():
    assert SoundIndex.of_words([]).related(["ma"], Script.HAN) == []


@given(st.text(max_size=40))
def test_a_word_shares_its_keys_with_itself_and_has_few(text):
    assert keys(text) == tuple(sorted(set(keys(text))))


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_the_same_spelling_is_always_found(word):
    assert SoundIndex.of_words([word, "zzz"]).related([word], Script.OTHER, RELATED)[0] == (0, 0)

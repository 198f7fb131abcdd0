"""The mission's own words in the text of an e-mail."""

from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.sources.missions.own_words import own_words, unflowed


def test_flowed_text_follows_its_standard():
    assert unflowed("a \nb\n-- \nc", deletes_space=False) == "a b\n-- \nc"
    assert unflowed("긴 \n글 \n>quoted \nend", deletes_space=True) == "긴글\n>quoted \nend"
    assert unflowed(" >stuffed", deletes_space=False) == ">stuffed"


@given(st.text(max_size=300))
def test_any_text_is_laid_out_without_a_fault(text):
    try:
        found = own_words(text, "x")
    except SourceError:
        return
    assert found.unread + found.others <= len(text.splitlines())

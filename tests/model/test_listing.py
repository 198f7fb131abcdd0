import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lake.publications import entry

from tricord.locale import LANGUAGES, text
from tricord.model.listing import LISTS, Authority, squeeze


@given(st.permutations(entry("E1", "a").facts))
def test_the_order_a_publisher_prints_facts_in_is_no_fact(facts):
    shuffled = dataclasses.replace(entry("E1", "a"), facts=tuple(facts))
    assert shuffled.version == entry("E1", "a").version


def test_another_fact_is_another_version_and_another_place_in_the_file_is_not():
    assert entry("E1", "a").version != entry("E1", "b").version
    assert entry("E1", "a", "line 1").version == entry("E1", "a", "line 9").version


def test_facts_do_not_run_into_each_other():
    one = dataclasses.replace(entry("E1", "a"), facts=(("a", "b"), ("c", "d")))
    other = dataclasses.replace(entry("E1", "a"), facts=(("a", "bc"), ("", "d")))
    assert one.version != other.version


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_official_list_has_a_title_and_every_authority_a_name(language: str):
    for name in LISTS:
        assert text(f"list-{name}", language)
    for authority in Authority:
        assert text(f"authority-{authority}", language)


@given(st.text(" \t\n\u00a0\u3000ab"))
def test_squeezed_text_has_single_spaces_and_no_ends(printed: str):
    squeezed = squeeze(printed)
    assert squeezed == squeezed.strip()
    assert "  " not in squeezed
    assert squeezed.replace(" ", "") == "".join(printed.split())


def test_nothing_squeezes_to_nothing():
    assert squeeze(None) == squeeze(" ") == ""

"""The query to a State: exact, polite, and without a word of accusation."""

import re

import pytest
from tests.monitors.sanctions.goods.flows import flow, found, month, only

from tricord.errors import NotFound
from tricord.locale import LANGUAGES
from tricord.monitors.sanctions.goods import letter
from tricord.monitors.sanctions.goods.telling import LINES_OF_LETTER

ACCUSING = re.compile(r"violat|breach|illegal|evad|위반|불법|회피|違反|違法|回避", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_query_names_line_period_and_figures_and_asks_four_questions(language: str):
    rows = [
        flow("FRA", hs="847130", **month(3)),
        flow("FRA", hs="850440", value=1_234.0, **month(4)),
    ]
    said = "\n".join(letter(finding, language) for finding in found(rows).findings)
    for part in ("847130", "850440", "2024-03", "2024-04", "USD 50,000", "USD 1,234", "5,000 kg"):
        assert part in said
    assert "408" in said
    assert "2397" in said
    assert {"1.", "2.", "3.", "4."} <= {line[:2] for line in said.splitlines()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["import", "export"])
def test_a_query_accuses_nobody_and_says_nothing_of_what_is_thought(language: str, way: str):
    mirror = flow("KOR", "FRA", "850440", way="import" if way == "export" else "export")
    said = letter(only([flow("FRA", hs="850440", way=way), mirror]), language)
    assert not ACCUSING.search(said)
    assert "0." not in said, "no likelihood is told"


def test_a_query_names_the_state_in_the_readers_language():
    finding = only([flow("FRA")])
    assert [letter(finding, each).splitlines()[0] for each in LANGUAGES] == [
        "To the competent authorities of France",
        "프랑스 관계 당국 귀중",
        "フランス 関係当局 御中",
    ]


def test_what_was_not_reported_is_said_so():
    assert "not reported; not reported" in letter(only([flow("FRA", value=None)]), "en")


def test_a_long_query_prints_the_largest_lines_and_counts_the_rest():
    rows = [
        flow("FRA", hs=f"84{n:04d}", value=1_000.0 + n, row=n) for n in range(LINES_OF_LETTER + 5)
    ]
    said = letter(only(rows), "en")
    assert said.count("- HS ") == LINES_OF_LETTER
    assert "5 further entries (USD 5,010)" in said


def test_a_finding_about_a_quota_has_no_query():
    coal = [
        flow("CHN", hs="270112", way="import", value=4e7, net_kg=2e9, **month(n, 2017))
        for n in range(1, 8)
    ]
    with pytest.raises(NotFound) as refused:
        letter(only(coal), "en")
    assert refused.value.code == "letter-none"

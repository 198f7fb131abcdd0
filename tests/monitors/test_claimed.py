"""Claims as monitors read them: names of periods, open ends, ranges with their scope."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.monitors.sanctions.claim_worlds import claim, frame

from tricord.locale import Term
from tricord.model.claim import Measured, Topic
from tricord.monitors.claimed import (
    amount,
    claimants,
    claims_of,
    doubts,
    evidence,
    figures,
    middle,
    period,
    read,
    state_word,
)

DAY = date(2024, 6, 1)
LAW_DAY = date(2026, 1, 1)


def told(*rows, law_day=LAW_DAY):
    return read(frame("claims", list(rows)), [Topic.WORKERS], law_day)


def test_only_claims_on_the_topics_that_name_days_and_could_be_known_are_read():
    found = told(
        claim("a", "workers", DAY),
        claim("b", "visas", DAY),
        claim("c", "workers", DAY) | {"first_day": None},
        claim("d", "workers", LAW_DAY.replace(year=2027)),
        claim("e", "workers", DAY, as_of=LAW_DAY.replace(year=2027)),
    )
    assert [each.claim.claim_id for each in found.told] == ["a"]
    assert (found.undated, found.later) == (1, 2)


def test_each_scope_is_a_range_of_its_own_with_its_words_as_printed():
    counted = {"measured": "containers", "unit": "containers"}
    found = told(
        claim("a", "workers", DAY, **counted, figure=(5, 9), place="Rajin"),
        claim("b", "workers", DAY, **counted, figure=(7, None), place="rajin"),
        claim("c", "workers", date(2024, 1, 1), date(2024, 12, 31), **counted, figure=(1, 1)),
        claim("d", "workers", DAY, measured="ammunition", unit="t", figure=(3, 3)),
    )
    claims = claims_of(found.told)
    assert figures(claims, Measured.CONTAINERS) == "≥ 5 (2024-06-01, Rajin); 1 (2024)"
    assert figures(claims, Measured.AMMUNITION) == "3 t (2024-06-01)"
    assert figures(claims, Measured.STOCK) == "none"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(1000, None, "≥ 1,000"), (None, 5, "≤ 5"), (3, 3, "3"), (3, 4, "3–4"), (None, None, "–")],
)
def test_an_open_end_is_shown_as_open(low, high, said):
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert amount(*ends) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2024-01-01", "2024-12-31", "2024"),
        ("2023-01-01", "2024-12-31", "2023–2024"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-01-01", "2024-03-31", "2024-01–2024-03"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        ("2024-02-03", "2024-02-29", "2024-02-03–2024-02-29"),
    ],
)
def test_whole_months_and_years_are_called_by_their_names(first, last, said):
    assert period(date.fromisoformat(first), date.fromisoformat(last)) == said


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 3000))
def test_the_day_that_decides_lies_in_the_middle(first, length):
    last = date.fromordinal(first.toordinal() + length)
    day = middle(first, last)
    assert first <= day <= last
    assert abs((day - first).days - (last - day).days) <= 1


def test_who_denies_is_no_claimant_and_many_are_counted():
    rows = [claim(str(n), "workers", DAY, claimant=f"C{n}") for n in range(6)]
    rows.append(claim("9", "workers", DAY, claimant="Ministry", standing="denied"))
    assert claimants(claims_of(told(*rows).told)) == "C0, C1, C2, C3 (+2)"


def test_a_denial_and_a_dissent_are_doubts():
    rows = [
        claim("a", "workers", DAY, dissent="one member"),
        claim("b", "workers", DAY, standing="denied", disputes=["a"]),
    ]
    found = [*doubts(claims_of(told(*rows).told))]
    assert found == [
        *("doubt-claimed-one-origin", "doubt-claimed-denied"),
        *("doubt-claimed-dissent", "doubt-claimed-unseen"),
    ]


def test_evidence_changes_with_what_a_row_says():
    one, other = (
        next(evidence(told(claim("a", "workers", DAY, statement=words)).told))
        for words in ("said", "said otherwise")
    )
    assert (one.row_key, one.record, one.file_sha256) == ("ours|a", "a", "ab")
    assert one.version != other.version


def test_a_state_without_a_name_is_called_by_its_code():
    assert state_word("RUS") == Term("country-RUS")
    assert (state_word("XYZ"), state_word("")) == ("XYZ", "–")
    assert isinstance(state_word("ALL"), Term)

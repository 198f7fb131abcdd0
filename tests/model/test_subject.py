"""Entries in order, and decisions by their hash."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tricord.model.listing import LISTS
from tricord.model.subject import (
    Basis,
    Decision,
    Verdict,
    in_order,
    place,
    read_key,
    rule_of,
    written,
)

DECISION = Decision(
    verdict=Verdict.SAME,
    first=("un-sc", "KPe.020"),
    second=("ofac-sdn", "8985"),
    versions=("a", "b"),
    basis=Basis.IMO_COMPANY,
    value="1991835",
    decided_by="rule:imo-company",
    reason="",
    undoes="",
    lake_version=3,
    marking="TLP:CLEAR",
    decided_at=datetime(2026, 3, 1, tzinfo=UTC),
)


def test_the_uns_lists_come_first_and_analysts_lists_last():
    names = ["watch", *reversed(LISTS), "a-list"]
    ordered = [key[0] for key in sorted([(n, "1") for n in names], key=place)]
    assert ordered == [*LISTS, "a-list", "watch"]
    assert in_order(("watch", "1"), ("un-sc", "2")) == (("un-sc", "2"), ("watch", "1"))


@pytest.mark.parametrize("key", [("un-sc", "KPe.020"), ("watch", "a|b"), ("watch", "")])
def test_a_key_is_read_as_it_was_written(key):
    assert read_key(written(key)) == key


def test_a_person_outranks_every_rule_and_a_name_ranks_last():
    assert min(Basis, key=lambda basis: basis.rank) is Basis.PERSON
    assert max(Basis, key=lambda basis: basis.rank) is Basis.NAME
    assert rule_of(Basis.IMO_COMPANY) == DECISION.decided_by
    assert DECISION.by_rule
    assert not replace(DECISION, decided_by="Kim").by_rule


@pytest.mark.parametrize(
    "other",
    [
        {"verdict": Verdict.DIFFERENT},
        {"value": "1"},
        {"reason": "x"},
        {"lake_version": 4},
        {"versions": ("a", "c")},
        {"decided_at": datetime(2026, 3, 2, tzinfo=UTC)},
    ],
)
def test_another_decision_has_another_id(other):
    assert replace(DECISION, **other).decision_id != DECISION.decision_id

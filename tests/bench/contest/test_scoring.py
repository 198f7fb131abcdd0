"""Figures: what they say of answers whose worth is known by hand."""

import pytest
from bench.contest.queries import Pair, Query
from bench.contest.scoring import alerting, quality, recall

TRUTH = (True, True, True, False, False)
PAIRS = [Pair("a", "b", "Person", same) for same in TRUTH]


def test_precision_recall_and_f1_of_a_mixed_answer():
    answers = [(1.0, True), (0.9, True), (0.1, False), (0.9, True), (0.0, False)]
    found = quality(PAIRS, answers)
    assert (found.found, found.missed, found.false) == (2, 1, 1)
    assert found.precision == found.recall == pytest.approx(2 / 3)
    assert found.f1 == pytest.approx(2 / 3)


def test_no_match_at_all_is_precise_and_worth_nothing():
    found = quality(PAIRS, [(0.0, False)] * 5)
    assert (found.precision, found.recall, found.f1) == (1.0, 0.0, 0.0)


def test_only_pairs_that_count_are_counted():
    answers = [(1.0, True)] * 5
    assert quality(PAIRS, answers, lambda pair: pair.same).false == 0


def test_queries_that_were_not_asked_count_neither_way():
    queries = [Query("a", "Person", ("un-sc", "1"))] * 3
    hits = [[["un-sc", "1"], ["eu-fsf", "2"]], [["eu-fsf", "2"]], None]
    assert recall(queries, hits) == 0.5
    assert alerting([[], [["un-sc", "1"]], None]) == 500

"""Findings and paragraphs in the order a reader expects."""

from tests.reports.examples import FINDINGS, finding

from tricord.model.finding import Grade
from tricord.reports.sanctions.order import measure_order, numbered, spans


def test_paragraph_8_comes_before_13_and_1718_before_2397():
    ids = ["M2397-9", "M1718-13", "M1718-8e", "M1718-8d", "M1718-8ai"]
    assert sorted(ids, key=measure_order) == [
        "M1718-8ai",
        "M1718-8d",
        "M1718-8e",
        "M1718-13",
        "M2397-9",
    ]


def test_the_strongest_finding_of_the_first_paragraph_is_number_one():
    numbers = numbered(FINDINGS)
    grades = [f.grade for f in sorted(FINDINGS, key=lambda f: numbers[f.finding_id])]
    assert grades == [Grade.CORROBORATED, Grade.INDICATION, Grade.LEAD, Grade.LEAD, Grade.LEAD]


def test_two_findings_never_share_a_number():
    same = [finding("A", "B", f"KPe.{n}") for n in range(9)]
    assert sorted(numbered(same).values()) == list(range(1, 10))


def test_numbers_are_drawn_together():
    assert list(spans([1, 3, 4, 5, 9])) == ["1", "3–5", "9"]
    assert list(spans([2])) == ["2"]

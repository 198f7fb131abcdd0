"""Lists side by side: what they agree on stays apart from what they differ in."""

from datetime import UTC, date, datetime

import pytest

from tricord.lake.comparing import Comparison, aspects, state_of

ROW = {
    "list": "un-sc",
    "entry_id": "1",
    "schema": "Person",
    "name": "RYU JIN",
    "birth_dates": [],
    "countries": [],
    "programmes": [],
    "listed_on": None,
    "published_to": None,
    "missing_since": None,
}
OTHER = ROW | {"list": "ofac-sdn", "entry_id": "2"}


def compared(one: dict, other: dict, aspect: str) -> Comparison | None:
    rows = [ROW | one, OTHER | other]
    found = {a.name: a.comparison for a in aspects(rows, [], [])}
    return found.get(aspect)


@pytest.mark.parametrize(
    ("aspect", "one", "other", "comparison"),
    [
        ("name", "RYU JIN", "Jin RYU", "agree"),
        ("name", "RYU JIN", "Jin RYO", "differs"),
        ("birth_dates", ["1965"], ["1965-08-07"], "agree"),
        ("birth_dates", ["1965-08-07"], ["1965-08-08"], "differs"),
        ("birth_dates", ["1960/1966"], ["1965-08-07"], "agree"),
        ("birth_dates", ["1955", "1965"], ["1965-01-01"], "agree"),
        ("birth_dates", [], ["1965"], "only-here"),
        ("birth_dates", [], [], None),
        ("countries", ["KP"], ["SY", "KP"], "agree"),
        ("countries", ["KP"], ["SY"], "differs"),
        ("listed_on", date(2016, 3, 2), date(2016, 3, 3), "differs"),
        ("schema", "Person", "LegalEntity", "differs"),
        ("missing_since", None, datetime(2026, 1, 1, tzinfo=UTC), None),
    ],
)
def test_an_aspect_is_compared_as_people_would(aspect, one, other, comparison):
    found = compared({aspect: one}, {aspect: other}, aspect)
    assert found == (comparison and Comparison(comparison))


def test_what_became_of_an_entry_is_an_aspect_of_its_own():
    gone = {"missing_since": datetime(2026, 1, 1, tzinfo=UTC)}
    ended = gone | {"published_to": datetime(2026, 1, 1, tzinfo=UTC)}
    assert [state_of(ROW | each) for each in ({}, gone, ended)] == [
        "listed",
        "missing 2026-01-01",
        "delisted 2026-01-01",
    ]
    assert compared({}, gone, "state") is Comparison.DIFFERS


def test_numbers_are_compared_kind_by_kind_and_three_lists_need_one_in_common():
    third = ROW | {"list": "watch", "entry_id": "3"}
    numbers = [
        {"list": name, "entry_id": entry_id, "kind": kind, "value": value}
        for name, entry_id, kind, value in (
            ("un-sc", "1", "passport", "A1"),
            ("ofac-sdn", "2", "passport", "A1"),
            ("ofac-sdn", "2", "passport", "B2"),
            ("watch", "3", "passport", "B2"),
            ("watch", "3", "national_id", "9"),
        )
    ]
    found = {a.name: a for a in aspects([ROW, OTHER, third], [], numbers)}
    assert found["identifier-passport"].comparison is Comparison.DIFFERS
    assert found["identifier-passport"].said["ofac-sdn", "2"] == ("A1", "B2")
    assert found["identifier-national_id"].comparison is Comparison.ONLY_HERE

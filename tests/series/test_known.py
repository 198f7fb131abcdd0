"""When figures count as known, and what was known on a day."""

from datetime import UTC, date, datetime

import polars as pl

from tricord.series.known import BULK, as_of, with_known_day
from tricord.series.price import usual_day


def rows(*figures):
    """Rows of (month, value, day of publication or None)."""
    return pl.DataFrame(
        [
            ("A", date.fromisoformat(month), value, _moment(published))
            for month, value, published in figures
        ],
        schema={
            "series": pl.String,
            "period_start": pl.Date,
            "value": pl.Float64,
            "published_at": pl.Datetime("us", "UTC"),
        },
        orient="row",
    )


def _moment(day):
    return None if day is None else datetime.fromisoformat(day).replace(tzinfo=UTC)


def known(*figures):
    found = with_known_day(rows(*figures), ("series",), "period_start", usual_day(5))
    return [
        (str(r["period_start"]), r["value"], str(r["known_on"]), r["emulated"])
        for r in found.iter_rows(named=True)
    ]


def test_a_figure_is_known_from_its_day_of_publication():
    assert known(("2024-01-01", 1.0, "2024-02-09")) == [("2024-01-01", 1.0, "2024-02-09", False)]


def test_without_one_it_is_known_after_the_usual_lag():
    assert known(("2024-01-01", 1.0, None)) == [("2024-01-01", 1.0, "2024-02-05", True)]


def test_a_revision_is_another_figure_and_a_repetition_is_none():
    found = known(
        ("2024-01-01", 1.0, "2024-02-09"),
        ("2024-01-01", 1.0, "2024-03-09"),
        ("2024-01-01", 2.0, "2024-04-09"),
    )
    assert [(each[1], each[2]) for each in found] == [(1.0, "2024-02-09"), (2.0, "2024-04-09")]


def test_history_that_comes_at_once_is_taken_as_known_when_it_usually_is():
    history = [(f"2023-{month:02d}-01", 1.0, "2024-06-20") for month in range(1, BULK + 2)]
    assert {each[3] for each in known(*history)} == {True}
    assert {each[3] for each in known(*history[:BULK])} == {False}


def test_as_of_a_day_shows_what_was_known_then():
    found = with_known_day(
        rows(("2024-01-01", 1.0, "2024-02-09"), ("2024-01-01", 2.0, "2024-04-09")),
        ("series",),
        "period_start",
        usual_day(5),
    )
    assert as_of(found, date(2024, 2, 8)).is_empty()
    assert as_of(found, date(2024, 2, 9)).get_column("value").to_list() == [1.0]

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.node.publication_dates import from_name, parse

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def end(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("path", "moment"),
    [
        ("UN_2026-02-27.xml", end(2026, 2, 27)),
        ("shisantouketsu20251203.csv", end(2025, 12, 3)),
        ("list_2026.02.27.csv", end(2026, 2, 27)),
        ("sdn_2023-01_sancbook.csv", end(2023, 1, 31)),
        ("2021-07_complete/sdn.csv", end(2021, 7, 31)),
        ("2024-02/sdn.csv", end(2024, 2, 29)),
        ("2021-07_complete/sdn_2023-01-05.csv", end(2023, 1, 5)),
        ("2026-06-01/sdn.csv", NOW),
        ("2029-01-01.csv", NOW),
        ("sdn.csv", None),
        ("2026.csv", None),
        ("2026-13-01.csv", None),
        ("2026-02-30.csv", None),
        ("12026-02-27.csv", None),
        ("20260227123456.csv", None),
        ("1999-01-01.csv", None),
        ("9074729.csv", None),
    ],
)
def test_a_date_in_a_name_stands_for_the_end_of_its_day_or_month_and_never_for_the_future(
    path: str, moment: datetime | None
):
    assert from_name(Path("/data/plain") / path, NOW) == moment


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-02-27", datetime(2026, 2, 27, tzinfo=UTC)),
        ("2026-02-27T08:00:00Z", datetime(2026, 2, 27, 8, tzinfo=UTC)),
        ("2026-02-27T08:00:00", datetime(2026, 2, 27, 8, tzinfo=UTC)),
        ("2026-02-27T08:00:00+09:00", datetime(2026, 2, 26, 23, tzinfo=UTC)),
    ],
)
def test_a_moment_a_user_wrote_is_utc(written: str, moment: datetime):
    assert parse(written) == moment


@pytest.mark.parametrize("written", ["", "yesterday", "27/02/2026", "2026-02-30", "2026-2-7"])
def test_what_is_no_date_is_refused_with_what_was_written(written: str):
    with pytest.raises(SourceError) as refused:
        parse(written)
    assert refused.value.code == "date-not-iso"
    assert written in refused.value.sentence()

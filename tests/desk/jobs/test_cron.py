"""Moments that come again and again, on any clock on the wall."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import croniter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.jobs.cron import Cron
from tricord.errors import DeskError

NEW_YORK = ZoneInfo("America/New_York")
SEOUL = ZoneInfo("Asia/Seoul")


def latest(written, now, zone=UTC):
    return Cron.parse(written).latest(datetime.fromisoformat(now), zone).isoformat()


@pytest.mark.parametrize(
    ("written", "now", "due"),
    [
        ("0 7 * * *", "2026-03-01T07:00:00+00:00", "2026-03-01T07:00:00+00:00"),
        ("0 7 * * *", "2026-03-01T06:59:59+00:00", "2026-02-28T07:00:00+00:00"),
        ("*/15 * * * *", "2026-03-01T07:44:59+00:00", "2026-03-01T07:30:00+00:00"),
        ("5/15 * * * *", "2026-03-01T07:19:00+00:00", "2026-03-01T07:05:00+00:00"),
        ("0 7 * * 1-5", "2026-03-01T12:00:00+00:00", "2026-02-27T07:00:00+00:00"),
        ("0 7 * * 7", "2026-03-01T12:00:00+00:00", "2026-03-01T07:00:00+00:00"),
        ("0 0 13 * 5", "2026-03-07T00:00:00+00:00", "2026-03-06T00:00:00+00:00"),
        ("30 5 29 2 *", "2026-03-01T00:00:00+00:00", "2024-02-29T05:30:00+00:00"),
        ("30 5 29 2 *", "2104-02-28T00:00:00+00:00", "2096-02-29T05:30:00+00:00"),
        ("0 0 1 1 *", "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00"),
        ("59 23 31 12 *", "2026-01-01T00:00:00+00:00", "2025-12-31T23:59:00+00:00"),
    ],
)
def test_the_last_moment_is_found(written, now, due):
    assert latest(written, now) == due


@pytest.mark.parametrize(
    "written",
    [
        *("", "0 7 * *", "0 7 * * * *", "60 7 * * *", "0 24 * * *", "0 7 0 * *", "0 7 * 13 *"),
        *(
            "0 7 * * 8",
            "5-3 7 * * *",
            "*/0 7 * * *",
            "a 7 * * *",
            "0 7 30 2 *",
            "@daily",
            "-1 7 * * *",
        ),
        *("0 7 * * mon", "٣ 7 * * *", "0 7 * * 1,", "0 7 * * 1--2", "0 7 31 2,4,6,9,11 *"),
    ],
)
def test_what_says_no_moment_is_refused(written):
    with pytest.raises(DeskError) as said:
        Cron.parse(written)
    assert (said.value.code, said.value.params["cron"]) == ("schedule-cron", written)
    assert said.value.hint()


def test_the_clock_on_the_wall_counts():
    assert latest("0 7 * * *", "2026-03-01T00:00:00+00:00", SEOUL) == "2026-02-28T22:00:00+00:00"


def test_where_the_clock_skips_a_moment_it_is_due_when_the_clock_has_skipped():
    # In New York, 2:00 to 3:00 was not shown on 8 March 2026.
    before = latest("30 2 * * *", "2026-03-08T06:59:59+00:00", NEW_YORK)
    after = latest("30 2 * * *", "2026-03-08T07:00:00+00:00", NEW_YORK)
    assert before == "2026-03-07T07:30:00+00:00"
    assert before < after <= "2026-03-08T07:00:00+00:00"


def test_where_the_clock_shows_a_moment_twice_it_is_due_once_unless_every_hour_is_meant():
    # In New York, 1:00 to 2:00 was shown twice on 1 November 2026: from 5:00 and from 6:00 UTC.
    first, second = "2026-11-01T05:45:00+00:00", "2026-11-01T06:45:00+00:00"
    assert latest("30 1 * * *", first, NEW_YORK) == latest("30 1 * * *", second, NEW_YORK)
    assert latest("30 * * * *", first, NEW_YORK) == "2026-11-01T05:30:00+00:00"
    assert latest("30 * * * *", second, NEW_YORK) == "2026-11-01T06:30:00+00:00"
    assert (
        latest("30 * * * *", "2026-11-01T06:15:00+00:00", NEW_YORK) <= "2026-11-01T05:30:00+00:00"
    )


def field(least, most, *, day=False):
    number = st.integers(least, most)
    # Another reader takes 3-3 for a week around, and a star with a step in a day as narrowing it.
    spans = st.lists(number, min_size=2, max_size=2, unique=True).map(
        lambda pair: "{}-{}".format(*sorted(pair))
    )
    stepped = spans if day else st.one_of(spans, st.just("*"))
    steps = st.tuples(stepped, st.integers(1, 12)).map(lambda pair: "{}/{}".format(*pair))
    part = st.one_of(number.map(str), spans, steps)
    return st.one_of(st.just("*"), st.lists(part, min_size=1, max_size=3).map(",".join))


CRONS = st.tuples(
    field(0, 59), field(0, 23), field(1, 28, day=True), field(1, 12), field(0, 6, day=True)
).map(" ".join)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1))  # noqa: DTZ001  # on the wall


@given(CRONS, MOMENTS)
def test_it_is_what_another_reader_of_cron_finds(written, now):
    ours = Cron.parse(written).latest(now.replace(tzinfo=UTC), UTC)
    later = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    theirs = croniter.croniter(written, later).get_prev(datetime)
    assert ours.replace(tzinfo=None) == theirs


@given(CRONS, MOMENTS, st.sampled_from([UTC, SEOUL, NEW_YORK, ZoneInfo("Australia/Lord_Howe")]))
def test_a_moment_is_never_ahead_and_stays_the_same_until_the_next(written, moment, zone):
    cron, now = Cron.parse(written), moment.replace(tzinfo=UTC)
    due = cron.latest(now, zone)
    assert due <= now
    assert cron.latest(due, zone) <= due
    for minutes in (1, 30, 90, 1440):
        assert cron.latest(now + timedelta(minutes=minutes), zone) >= due

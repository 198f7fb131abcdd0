"""Export controls in figures of trade: with the first figure or not, and never a lead."""

from datetime import date

import pytest

from tricord.series.alarm import Alarm, Level
from tricord.series.controls import Control, before, shown

NAME = "CHN|Korea, Rep.|250410"
CONTROL = Control((NAME,), date(2023, 10, 20), date(2023, 12, 1), date(2024, 6, 1), "graphite")


def alarm(period, onset, way, kind="", series=NAME):
    kind = kind or {"up": "surge", "down": "drop_after_surge"}[way]
    terms = {"kind": kind, "period": period}
    return Alarm(series, date.fromisoformat(onset), "flow_shock", Level.HIGH, 5.0, way, terms)


def test_the_surge_before_and_the_drop_after_are_those_of_the_first_figures():
    told = shown(
        CONTROL,
        [alarm("2023-11-01", "2023-12-20", "up"), alarm("2023-12-01", "2024-01-20", "down")],
    )
    assert told.surge_at_once
    assert told.drop_at_once


def test_later_figures_are_found_and_not_at_once():
    told = shown(CONTROL, [alarm("2024-02-01", "2024-03-20", "down")])
    assert told.drop is not None
    assert not told.drop_at_once
    assert told.surge is None


@pytest.mark.parametrize(
    "other",
    [
        alarm("2023-09-01", "2023-10-20", "up"),
        alarm("2023-10-01", "2023-10-19", "up"),
        alarm("2023-11-01", "2023-12-20", "up", series="CHN|Japan|250410"),
        alarm("2023-12-01", "2024-01-20", "up"),
    ],
)
def test_what_was_traded_or_known_before_the_notice_or_elsewhere_is_no_surge_of_it(other):
    assert shown(CONTROL, [other]).surge is None


@pytest.mark.parametrize("period", ["2023-11-01", "2024-07-01"])
def test_a_drop_before_the_effect_or_long_after_is_not_of_it(period):
    assert shown(CONTROL, [alarm(period, "2024-08-20", "down")]).drop is None


def test_alarms_of_quiet_years_are_surges_or_others():
    alarms = [
        alarm("2021-01-01", "2021-02-20", "up"),
        alarm("2021-03-01", "2021-04-20", "up", "drift_up"),
        alarm("2022-03-01", "2022-04-20", "down", "stop"),
        alarm("2023-08-01", "2023-09-20", "up"),
    ]
    assert before(alarms, date(2023, 7, 3)) == (1, 2)

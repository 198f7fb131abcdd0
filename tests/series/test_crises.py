"""Losses of passage: flagged in time, repeated, or called in vain."""

from datetime import date, timedelta

import polars as pl
import pytest

from tricord.series.crises import Crisis, passage_score

CRISIS = Crisis(
    "Strait", date(2023, 11, 1), date(2023, 12, 1), date(2024, 1, 12), date(2024, 6, 1), "crisis"
)
DAYS = {"Strait": 731, "Sound": 730}


def ratios(lost_on=date(2023, 12, 20)):
    days = pl.date_range(date(2023, 1, 1), date(2024, 12, 31), "1d", eager=True)
    return pl.DataFrame(
        {"place": ["Strait"] * len(days), "date": days, "known_on": days}
    ).with_columns(ratio=pl.when(pl.col("date") < lost_on).then(1.0).otherwise(0.6))


@pytest.mark.parametrize(
    ("day", "found", "repeated", "in_vain"),
    [
        (date(2023, 10, 31), 0, 0, 1),
        (date(2023, 11, 1), 1, 0, 0),
        (date(2024, 1, 12), 1, 0, 0),
        (date(2024, 1, 13), 0, 1, 0),
        (date(2024, 6, 1), 0, 1, 0),
        (date(2024, 6, 2), 0, 0, 1),
    ],
)
def test_a_day_flags_a_crisis_repeats_it_or_is_in_vain(day, found, repeated, in_vain):
    told = passage_score({"Strait": [day]}, [CRISIS], ratios(), DAYS)
    assert (told.found, told.repeated, told.in_vain) == (found, repeated, in_vain)
    assert told.onsets == 1
    assert told.place_years == pytest.approx(4.0, abs=0.01)


def test_days_are_counted_from_the_onset_and_from_the_loss():
    day = date(2023, 12, 23)
    [flagged] = passage_score({"Strait": [day]}, [CRISIS], ratios(), DAYS).flagged
    assert (flagged.after_onset, flagged.after_loss) == (22, 3)
    [early] = passage_score({"Strait": [date(2023, 11, 21)]}, [CRISIS], ratios(), DAYS).flagged
    assert (early.after_onset, early.after_loss) == (-10, -29)


def test_a_loss_that_never_showed_has_no_day():
    never = ratios(CRISIS.until + timedelta(days=1))
    [flagged] = passage_score({"Strait": [date(2023, 12, 23)]}, [CRISIS], never, DAYS).flagged
    assert (flagged.lost_on, flagged.after_loss) == (None, None)


def test_an_alarm_elsewhere_flags_nothing():
    told = passage_score({"Sound": [CRISIS.onset]}, [CRISIS], ratios(), DAYS)
    assert (told.found, told.in_vain) == (0, 1)
    assert told.flagged[0].after_onset is None

"""Alarms of noisy lines and of full desks: what is left out, and that the past stays as it was."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.series.alarm import Alarm, Level
from tricord.series.pooling import Pooling, pooled

BEGIN = date(2015, 1, 1)


def alarm(year, score=5.0, *, series="KOR|CHN|250410", level=Level.HIGH, day=20):
    return Alarm(series, date(year, 6, day), "flow_shock", level, score, "down", {})


def kept(alarms, settings=None, names=("KOR|CHN|250410",)):
    since = dict.fromkeys(names, BEGIN)
    family = lambda name: name[:3] + name[-6:-2]  # noqa: E731  # heading and reporter
    return pooled(alarms, since, family, lambda name: name[:3], settings or Pooling())


def test_a_line_that_alarms_every_year_is_told_again_only_when_it_is_stronger():
    every_year = [alarm(year) for year in range(2016, 2024)]
    found = kept(every_year)
    assert found.told[0] == every_year[0]
    assert found.noisy[-1] == every_year[-1]
    stronger = replace(every_year[-1], score=5.1)
    assert kept([*every_year[:-1], stronger]).told[-1] == stronger


def test_a_quiet_line_of_a_noisy_family_is_trusted_less_than_one_of_a_quiet_family():
    noisy = [f"KOR|{n:03}|250410" for n in range(20)]
    storm = [alarm(y, series=name) for name in noisy for y in range(2016, 2020)]
    early = [alarm(2020, 3.0), alarm(2021, 3.0)]
    alone = kept(early)
    among = kept([*storm, *early], names=("KOR|CHN|250410", *noisy))
    assert early[1] in alone.told
    assert early[1] in among.noisy


def test_a_desk_is_told_the_strongest_of_a_day_first():
    names = [f"KOR|{n:03}|250410" for n in range(5)]
    alarms = [alarm(2020, float(n), series=name) for n, name in enumerate(names)]
    found = kept(alarms, Pooling(a_month=2), names)
    assert [each.score for each in found.told] == [3.0, 4.0]
    assert len(found.over_budget) == 3


def test_another_desk_has_a_budget_of_its_own():
    alarms = [alarm(2020), alarm(2020, series="JPN|CHN|250410")]
    names = tuple(each.series for each in alarms)
    assert len(kept(alarms, Pooling(a_month=1), names).told) == 2


@given(
    st.lists(
        st.tuples(st.integers(2016, 2023), st.floats(1, 9), st.integers(1, 28), st.integers(0, 3)),
        max_size=25,
    ),
    st.integers(2016, 2023),
    st.sampled_from([None, 1, 2]),
)
def test_what_comes_later_changes_nothing_told_before(drawn, year, a_month):
    names = tuple(f"KOR|{n:03}|250410" for n in range(4))
    alarms = [alarm(y, score, series=names[n], day=day) for y, score, day, n in drawn]
    settings = Pooling(a_month=a_month)
    moment = date(year, 6, 15)
    whole = kept(alarms, settings, names).told
    early = kept([each for each in alarms if each.onset <= moment], settings, names).told
    assert early == tuple(each for each in whole if each.onset <= moment)


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_alarms_changes_nothing(order):
    alarms = [alarm(y, float(y % 7)) for y in range(2016, 2024)]
    assert kept(alarms[::order]) == kept(alarms)

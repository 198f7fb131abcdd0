"""Charts of launches: one dot an event, counts of one ledger alone."""

from datetime import date

from tests.monitors.sanctions.launches.ledgers import joint, row, table

from tricord.model.incident import IncidentKind as K
from tricord.monitors.sanctions.launches import events
from tricord.reports.charts import svg
from tricord.reports.charts.launches import per_site, per_year, timeline


def test_ledgers_of_one_event_are_one_dot_and_not_added_up():
    rows = [row("a", "2020-03-02 00:00"), row("b", "2020-03-02 00:01")]
    rows += [joint("j", "2020-03-02 00:05", count=3), row("c", "2021-05-01 00:00", kind="balloon")]
    rows += [row("d", day="2021-01-01", count=None)]
    chart = timeline("Launches", events(table(*rows)))
    assert [(dot.day, dot.kind, dot.count) for dot in chart.dots] == [
        (date(2020, 3, 2), K.BALLISTIC, 3),
        (date(2021, 1, 1), K.BALLISTIC, None),
        (date(2021, 5, 1), K.BALLOON, 1),
    ]
    assert svg(chart, "ja").startswith("<svg ")


def test_counts_are_those_of_the_ledger_by_the_day_printed():
    ledger = table(
        row("a", day="2021-01-01"),
        row("b", "2021-03-02 00:01", count=4, kind="long_range"),
        row("c", "2022-03-02 00:01", count=None, site=""),
    )
    assert per_year("Years", ledger, "missiles").counts == {
        (2021, K.BALLISTIC): 1,
        (2021, K.LONG_RANGE): 4,
        (2022, K.BALLISTIC): 1,
    }
    assert per_site("Sites", ledger, "missiles", "site unknown").counts == {
        "Example Field": 5,
        "site unknown": 1,
    }


def test_the_years_of_the_shared_ledger_are_those_of_its_file(shared_data):
    from tricord.sources.base import Raw
    from tricord.sources.launches.cns import CnsMissileTests

    path = shared_data / "regime" / "missiles" / "cns_flat_1984_2026-04.csv"
    reading = CnsMissileTests().read({"": Raw(path, path.name)}, {})
    totals = per_year("Years", reading.frames["incidents"], "missiles").totals()
    assert sum(totals.values()) == 339
    assert [totals[year] for year in range(2022, 2027)] == [69, 33, 41, 11, 25]

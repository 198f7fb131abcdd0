"""What was not looked at at sea stands in the report."""

from datetime import timedelta

import pytest
from tests.reports.sanctions.test_document import said
from tests.reports.sea_examples import NOON, held, sea, sea_report, watched

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Table, texts
from tricord.reports.sanctions import sanctions_document
from tricord.reports.sanctions.at_sea import ClockOff
from tricord.reports.sanctions.at_sea.limits import SEA_LIMITS


def words(report):
    return " ".join(part for _, part in texts(sanctions_document(report)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lists", [True, False])
def test_the_limits_of_ais_stand_in_every_report_on_ships(language, lists):
    told = words(sea_report(language, lists))
    assert all(text(f"reports-{limit}", language) in told for limit in SEA_LIMITS)
    assert text("reports-uncovered-conduct", language) not in told
    assert (text("reports-uncovered-names", language) in told) is lists


def test_monitors_never_run_are_named_and_those_that_ran_are_not():
    told = words(sea_report("en"))
    line = told[told.index("never run: ") :].partition(".")[0]
    assert "Conflicts of identity" in line
    assert "Listed ships" in line
    assert "Apparent encounters" not in line


def test_positions_that_came_later_or_were_left_out_or_are_old_are_told():
    found = sea(
        watched("encounters", outdated=True),
        watched("gaps", datasets=("north",)),
        positions=(held(), held("south", stale=True)),
    )
    told = words(sea_report("en", sea=found))
    assert "Positions came in after the last run of: Apparent encounters." in told
    assert "Silences: only positions of north were looked at." in told
    assert "nothing newer has come for longer than is usual: south" in told


def test_sources_and_windows_of_positions_are_given():
    document = sanctions_document(sea_report("en"))
    table = next(b for b in document.blocks if isinstance(b, Table) and "Sources of" in b.caption)
    assert said(table.rows[0].cells) == "ais 2 1,234 2026-02-27 09:30 2026-11-21 08:00"


def test_receivers_whose_clocks_were_off_are_named_with_their_hours():
    off = ClockOff("satellite-2", 7, NOON, NOON + timedelta(hours=9))
    told = words(sea_report("en", sea=sea(clocks=(off,))))
    assert "satellite-2" in told
    assert "Receivers whose clocks were off" in told
    assert "Receivers whose clocks were off" not in words(sea_report("en"))


@pytest.mark.parametrize("lists", [True, False])
def test_the_day_whose_law_counts_is_said_for_lists_and_for_ships(lists):
    told = words(sea_report("en", lists))
    assert text("reports-sea-standard-time", "en") in told
    assert (text("reports-method-standard-time", "en") in told) is lists

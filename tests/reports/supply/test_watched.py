"""An item as of a day: where it comes from for whom, its signals, its figures."""

from dataclasses import replace
from datetime import date

import pytest
from tests.reports.supply_examples import (
    NOTICE,
    ORE,
    PARTNERS,
    PRICE,
    RISING,
    STOP,
    STRUCTURE,
    TOLD,
    bulletin,
    watched,
)

from tricord.reports.supply.document import supply_document
from tricord.reports.supply.watched import Figures, Origin
from tricord.signals.stages import Stage


def test_what_happened_says_where_it_comes_from_before_structure_does():
    terms = {**STRUCTURE.terms, "origin": "BRA"}
    of_brazil = replace(STRUCTURE, terms=terms)
    assert watched(signals=(of_brazil,)).origin_for("KOR") == "BRA"
    assert watched(signals=(of_brazil, NOTICE)).origin_for("KOR") == "CHN"
    assert watched(signals=(of_brazil, STOP)).origin_for("KOR") == "BRA"  # the stop is of the USA


def test_without_signals_trade_says_it_and_then_output():
    origins = {"KOR": (Origin("AUS", 0.6, 6.0, 2023),), "USA": (), "JPN": ()}
    of = watched(signals=(), origins=origins)
    assert of.origin_for("KOR") == "AUS"
    assert of.origin_for("USA") == "CHN"
    bare = watched(replace(ORE, producers=()), ())
    assert bare.origin_for("USA") == ""


def test_each_signal_is_counted_once_however_many_partners_it_concerns():
    of = watched(signals=(PRICE, STOP))
    assert of.signals == (PRICE, STOP)


def test_an_item_is_told_where_any_partner_has_a_stage():
    only_usa = watched(signals=(STOP,))
    assert only_usa.courses["KOR"].stage is Stage.NONE
    assert only_usa.told
    assert only_usa.highest == only_usa.courses["USA"].odds.probability
    assert not watched(signals=()).told


@pytest.mark.parametrize(("months", "figure"), [(1, 500.0 + 9 * 34), (12, 500.0 + 9 * 23)])
def test_a_figure_is_held_against_the_same_number_of_months_before(months, figure):
    of = Figures("d", "s", "", RISING, date(2024, 12, 5), emulated=False)
    assert of.newest == (date(2024, 11, 1), 812.5)
    assert of.before(months) == figure
    assert of.before(99) is None


def test_a_doubt_that_holds_for_some_partners_names_them():
    ore = watched(signals=(STOP, NOTICE), **TOLD)
    shown = str(supply_document(bulletin(items=(ore,), changes=())).blocks)
    assert "trade (United States): " not in shown  # own imports, a known share: nothing to doubt
    mirrored = replace(STOP, terms={**STOP.terms, "mirror": "yes"})
    ore = watched(signals=(mirrored, NOTICE), **TOLD)
    shown = str(supply_document(bulletin(items=(ore,), changes=())).blocks)
    assert "trade (United States): " in shown
    assert "notices: " in shown
    assert all(partner in ore.courses for partner in PARTNERS)

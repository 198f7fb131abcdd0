"""Restriction passed on: round by round, to nobody's exports below nothing."""

import numpy as np
import pytest

from tricord.trade.reallocation import cascade, network


def passed(flows, missing, shocked=(), years=1.0):
    made = network(flows)
    lacks = np.array([float(missing.get(code, 0)) for code in made.importers])
    failed = np.array([code in shocked for code in made.exporters])
    found = cascade(made, lacks, years, failed)
    return dict(zip(made.importers, found.missing, strict=True)), found


def test_who_lacks_a_good_takes_it_from_its_customers_by_their_shares():
    ended, found = passed({("A", "B"): 10, ("B", "C"): 6, ("B", "D"): 2}, {"B": 4})
    assert ended == pytest.approx({"B": 0, "C": 3, "D": 1})
    assert found.settled


def test_exports_are_cut_to_nothing_and_not_below():
    ended, found = passed({("A", "B"): 10, ("B", "C"): 3}, {"B": 8})
    assert ended == pytest.approx({"B": 5, "C": 3})
    assert found.cut.max() == pytest.approx(1)


def test_shortage_travels_on_through_several_exporters():
    ended, _ = passed({("A", "B"): 10, ("B", "C"): 10, ("C", "D"): 10}, {"B": 4})
    assert ended == pytest.approx({"B": 0, "C": 0, "D": 4})


def test_an_exporter_whose_exports_failed_passes_nothing_on():
    ended, _ = passed({("A", "B"): 10, ("B", "C"): 10}, {"B": 4}, shocked=("B",))
    assert ended == {"B": 4, "C": 0}


def test_a_short_shock_has_short_exports_to_cut():
    ended, _ = passed({("A", "B"): 10, ("B", "C"): 8}, {"B": 4}, years=0.25)
    assert ended == pytest.approx({"B": 2, "C": 2})


def test_shortage_that_goes_round_comes_to_rest_where_exports_end():
    ended, found = passed({("B", "C"): 10, ("C", "B"): 10}, {"B": 4})
    assert sum(ended.values()) == pytest.approx(4)
    assert found.settled
    assert np.all(found.cut <= 1 + 1e-9)


def test_shortage_that_goes_round_for_long_is_told_and_lost_nowhere():
    ended, found = passed({("B", "C"): 1e6, ("C", "B"): 1e6}, {"B": 1})
    assert not found.settled
    assert sum(ended.values()) == pytest.approx(1)

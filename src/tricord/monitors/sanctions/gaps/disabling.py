"""How likely a silence is a transponder that did not send.

A silence is either deafness (the ship sent and nobody heard it) or it did not send. How likely
deafness is follows from how other ships were heard in the same cells and hours
(`tricord.geo.coverage`): with E the sum of ``-ln(1 - r)`` over the hours, independent hours would
give ``exp(-E)``. Hours are not independent, so it is ``(1 + E/k)^-k``, the mean of ``exp(-xE)``
over an x that varies from ship to ship with variance 1/k. Whether silences are mostly deafness is
what the coverage is learnt from, so the two are found in turns (`ROUNDS`).

The constants were fitted to simulated seas (`tricord.simulate.seas`: 150 ships for 28 days, seed
7; 200 for 10 days, seeds 101 and 102; 600 for 10 days, seeds 103 to 105), and hold for real ones
only as far as those are alike; ``bench/switched_off.py`` measures them on others. "Off" is not
intent: transponders fail, are serviced, and are off in lay-up.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import coverage

ROUNDS: Final = 4
AT_FIRST: Final = 0.1
"""What is taken for the probability of each silence in the first round."""

ODDS: Final = (-4.476, -0.853)
"""Logarithm of the odds that a silence of one hour is not deafness before anything is known of
hearing, and what is added for each e-fold of its length."""

SPREAD: Final = 3.035
"""k: how alike ships are heard."""

RADIO: Final = 5.334
"""Hearing counts by the share of the hours around the silence in which the ship itself was heard,
to this power: a weak radio goes unheard where others do not."""

_LEAST_SHARE: Final = 0.02


def probability(silences: pl.DataFrame) -> NDArray[np.float64]:
    """The probability that a ship did not send.

    Args:
        silences: ``hours`` and ``expected`` (see `tricord.geo.coverage.expected`), and ``around``,
            the share of the hours before and after in which the ship was heard.
    """
    hours = np.maximum(silences.get_column("hours").to_numpy(), 1.0)
    share = np.clip(silences.get_column("around").to_numpy(), _LEAST_SHARE, 1.0)
    hearing = silences.get_column("expected").to_numpy() * share**RADIO
    odds = ODDS[0] + ODDS[1] * np.log(hours) + SPREAD * np.log1p(hearing / SPREAD)
    made: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
    return made


def judged(counted: pl.DataFrame, silences: pl.DataFrame) -> pl.DataFrame:
    """What hearing there was in each silence, and how likely the ship did not send.

    Args:
        counted: How ships were heard, of all tracks (`tricord.geo.coverage.COUNTS`).
        silences: As `tricord.geo.coverage.laid_out` takes them, and ``around``.

    Returns:
        ``hours``, ``expected``, ``chance`` and ``p_disabled``, in the order of the silences.
    """
    laid, hours = coverage.laid_out(counted, silences.drop("around"))
    p = np.full(silences.height, AT_FIRST)
    found = pl.DataFrame()
    for _ in range(ROUNDS):
        hearing = coverage.learnt(hours, laid, 1.0 - p)
        found = coverage.expected(hearing, laid, 1.0 - p)
        p = probability(found.with_columns(silences.get_column("around")))
    return found.with_columns(p_disabled=p)

"""The UN measures on the DPRK as dated data, and what was in force for an act on a day.

``load()`` gives the shipped `Measures`. The data stand in ``data/``, one file per resolution,
readable without Tricord. They are a help for finding the law, not the law: a lawyer must check
the official texts before anything rests on them.
"""

from tricord.measures.applying import Applies, Reason, Standing
from tricord.measures.collection import Measures, load
from tricord.measures.matching import Match, Strength
from tricord.measures.quotas import QuotaPeriod

__all__ = [
    "Applies",
    "Match",
    "Measures",
    "QuotaPeriod",
    "Reason",
    "Standing",
    "Strength",
    "load",
]

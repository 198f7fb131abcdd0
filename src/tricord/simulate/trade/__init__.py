"""A year of the world's trade statistics, with trade of the DPRK, true and mistaken, planted.

Layers, each with chance of its own: what was traded, what each of the two offices published of
it, what really went to and from the DPRK, and what was typed wrongly. Nothing here knows how a
monitor works: the truth comes from what was planted. Everything says that it is simulated: the
data set is called ``simulated-trade`` in every row, and files carry a mark.

Codes of countries are real, so that measures and codes that look alike can be tried; the figures
beside them are not, and say nothing of any State.
"""

from tricord.simulate.trade.world import DATASET, World, simulate
from tricord.simulate.trade.writing import Summary, write_trade

__all__ = ["DATASET", "Summary", "World", "simulate", "write_trade"]

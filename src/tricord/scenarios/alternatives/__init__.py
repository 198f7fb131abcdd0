"""Where else an item could come from, for whom, and who would be asked by all at once.

`trade` reads who buys from whom, `purchases` what one partner buys today, `output` who makes it
and what each could add, `asking` what all partners together would ask of each maker, `failing`
works a named shock out, `projects` says which dependency a project would end. Each gives the
markings of the rows it rests on.
"""

from tricord.scenarios.alternatives.asking import (
    Ask,
    Largest,
    asks,
    largest_origin,
    named_origin,
    total_spare,
)
from tricord.scenarios.alternatives.failing import Asked, Failure, failed
from tricord.scenarios.alternatives.output import (
    BARRED,
    Maker,
    Output,
    catalogue_output,
    world_output,
)
from tricord.scenarios.alternatives.projects import Cure, Project, projects, together
from tricord.scenarios.alternatives.purchases import Origin, Purchases, purchases
from tricord.scenarios.alternatives.stocks import Stock, newest_stocks
from tricord.scenarios.alternatives.trade import Coverage, Trade, codes_of, coverage, trade

__all__ = [
    "BARRED",
    "Ask",
    "Asked",
    "Coverage",
    "Cure",
    "Failure",
    "Largest",
    "Maker",
    "Origin",
    "Output",
    "Project",
    "Purchases",
    "Stock",
    "Trade",
    "asks",
    "catalogue_output",
    "codes_of",
    "coverage",
    "failed",
    "largest_origin",
    "named_origin",
    "newest_stocks",
    "projects",
    "purchases",
    "together",
    "total_spare",
    "trade",
    "world_output",
]

"""Who goes without when supply fails: stock, reallocation, restriction, and the cheapest plan.

Pure arithmetic over what each importer buys from each exporter in a year. `scenario` runs all of
it: `network` holds the flows, `shock` says what fails, `steps` has stock and pro-rata
reallocation, `cascade` passes shortage on through exports, `programme` is the linear programme
with its shadow prices. Source of the formulas: field note on supply, section 9.
"""

from tricord.trade.reallocation.cascade import Cascade, cascade
from tricord.trade.reallocation.network import Network, network
from tricord.trade.reallocation.programme import Plan, Terms, plan
from tricord.trade.reallocation.scenario import Known, Outcome, Sheet, reallocated
from tricord.trade.reallocation.shock import Shock
from tricord.trade.reallocation.steps import after_stock, days_to_stop, pro_rata

__all__ = [
    "Cascade",
    "Known",
    "Network",
    "Outcome",
    "Plan",
    "Sheet",
    "Shock",
    "Terms",
    "after_stock",
    "cascade",
    "days_to_stop",
    "network",
    "plan",
    "pro_rata",
    "reallocated",
]

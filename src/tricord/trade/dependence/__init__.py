"""How much an importer depends on one origin: concentration, the world's exports, its own.

Pure arithmetic over bilateral flows of trade. `tricord.trade.dependence.measures` has the
definition of a year and its sources, `years` what three years say, `change` the change of a share
by month, `stages` mining beside refining; `lines`, `one_edition` and `choosing` bring rows of
trade statistics there.
"""

from tricord.trade.dependence.change import Window, changes
from tricord.trade.dependence.choosing import Choice, Chosen, chosen, offices
from tricord.trade.dependence.doubting import Tolerance, with_doubts
from tricord.trade.dependence.flows import Flows, flows_of, flows_of_numbers
from tricord.trade.dependence.lines import Lines, lines, of_years
from tricord.trade.dependence.measures import NO_EXPORTS, Cuts, measured
from tricord.trade.dependence.one_edition import in_one_edition, newest_edition
from tricord.trade.dependence.partners import TRILATERAL, Group, group
from tricord.trade.dependence.stages import Concentration, Stage, concentration, stages
from tricord.trade.dependence.tables import dependence, flows_of_years, origins
from tricord.trade.dependence.years import over_years

__all__ = [
    "NO_EXPORTS",
    "TRILATERAL",
    "Choice",
    "Chosen",
    "Concentration",
    "Cuts",
    "Flows",
    "Group",
    "Lines",
    "Stage",
    "Tolerance",
    "Window",
    "changes",
    "chosen",
    "concentration",
    "dependence",
    "flows_of",
    "flows_of_numbers",
    "flows_of_years",
    "group",
    "in_one_edition",
    "lines",
    "measured",
    "newest_edition",
    "of_years",
    "offices",
    "origins",
    "over_years",
    "stages",
    "with_doubts",
]

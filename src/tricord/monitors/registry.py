"""Every monitor by name."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from types import ModuleType
from typing import Final, cast

from tricord.errors import NotFound
from tricord.monitors.base import Monitor
from tricord.monitors.watch import CloseMeeting, Definition, Meeting, Watch

WATCHES: Final = {
    "encounters": "tricord.monitors.sanctions.encounters",
    "gaps": "tricord.monitors.sanctions.gaps",
    "identity": "tricord.monitors.sanctions.identity",
    "loitering": "tricord.monitors.sanctions.loitering",
    "port_calls": "tricord.monitors.sanctions.port_calls",
}
"""The module of every monitor of ship positions."""

MONITORS: Final = {
    "arms_voyages": "tricord.monitors.sanctions.arms_voyages",
    "chokepoint": "tricord.monitors.supply.chokepoint",
    "commitments": "tricord.monitors.coordination.commitments",
    "conduct": "tricord.monitors.sanctions.conduct",
    "dark_transfer": "tricord.monitors.sanctions.dark_transfer",
    "dependency": "tricord.monitors.supply.dependency",
    "designation_followup": "tricord.monitors.sanctions.designation_followup",
    "designations": "tricord.monitors.sanctions.designations",
    "fishing": "tricord.monitors.sanctions.fishing",
    "flow_shock": "tricord.monitors.supply.flow_shock",
    "goods": "tricord.monitors.sanctions.goods",
    "launches": "tricord.monitors.sanctions.launches",
    "lifecycle": "tricord.monitors.coordination.lifecycle",
    "listed_ships": "tricord.monitors.sanctions.listed_ships",
    "mission_signal": "tricord.monitors.supply.mission_signal",
    "notices": "tricord.monitors.supply.notices",
    "overdue": "tricord.monitors.coordination.overdue",
    "petroleum": "tricord.monitors.sanctions.petroleum",
    "price_shock": "tricord.monitors.supply.price_shock",
    "silence": "tricord.monitors.coordination.silence",
    "versions": "tricord.monitors.coordination.versions",
    "warning": "tricord.monitors.supply.warning",
    "wording": "tricord.monitors.coordination.wording",
    "workers": "tricord.monitors.sanctions.workers",
}
"""The module of every monitor, by the name it has on the command line.

Modules are imported when they are asked for: some bring libraries that take half a second.
"""


def monitor(name: str) -> Monitor:
    """The monitor of that name.

    Raises:
        NotFound: There is none; the hint names those that sound alike.
    """
    return cast("Monitor", _module(MONITORS, name))


def watch(name: str) -> Watch:
    """The monitor of ship positions of that name.

    Raises:
        NotFound: There is none; the hint names those that sound alike.
    """
    return cast("Watch", _module(WATCHES, name))


def definition(params: object) -> Definition:
    """The definition that parameters belong to."""
    return cast("Definition", import_module(type(params).__module__))


def meeting(params: object) -> Meeting:
    """As `definition`, of one whose events are about two ships."""
    return cast("Meeting", import_module(type(params).__module__))


def close_meeting(params: object) -> CloseMeeting:
    """As `meeting`, of one that looks at meetings once more."""
    return cast("CloseMeeting", import_module(type(params).__module__))


def _module(modules: Mapping[str, str], name: str) -> ModuleType:
    if name not in modules:
        alike = get_close_matches(name, modules) or sorted(modules)
        raise NotFound("monitor-unknown", name=name, known=", ".join(alike))
    return import_module(modules[name])

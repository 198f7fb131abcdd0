"""Launches, tests and provocations, by what they are and not by what anybody calls them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tricord.model.act import Act


class IncidentKind(StrEnum):
    """What an incident was.

    ``ballistic``: a ballistic missile of any range below ICBM, failed or not, large-calibre guided
    rockets such as the KN-25 among them. ``unidentified``: the ledger does not say what flew.
    """

    BALLISTIC = "ballistic"
    LONG_RANGE = "long_range"
    SPACE_LAUNCH = "space_launch"
    NUCLEAR_TEST = "nuclear_test"
    PROGRAMME_TEST = "programme_test"
    CRUISE_MISSILE = "cruise_missile"
    ARTILLERY = "artillery"
    AIR_DEFENCE = "air_defence"
    ANTI_SHIP = "anti_ship"
    BALLOON = "balloon"
    JAMMING = "jamming"
    BORDER_INCIDENT = "border_incident"
    UNIDENTIFIED = "unidentified"


ACTS: Final = {
    IncidentKind.BALLISTIC: (Act.BALLISTIC_LAUNCH,),
    IncidentKind.LONG_RANGE: (Act.BALLISTIC_LAUNCH, Act.LONG_RANGE_LAUNCH),
    IncidentKind.SPACE_LAUNCH: (Act.SPACE_LAUNCH,),
    IncidentKind.NUCLEAR_TEST: (Act.NUCLEAR_TEST,),
    IncidentKind.PROGRAMME_TEST: (Act.PROGRAMME_ACTIVITY,),
}
"""The acts a measure would bear on. No UN measure bears on the other kinds: they are kept, and
never flagged."""

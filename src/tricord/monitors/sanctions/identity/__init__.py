"""Identity: what ships say they are does not fit where they are heard, or what they said before.

Definition. An identity (for AIS an MMSI) is in conflict where its fixes cannot be those of one
hull: `two_hulls`, tracks that take turns in time; `jump`, a step from one track to another that no
ship makes (`tricord.geo.hulls.jumps`), where they do not take turns; `circle`, positions that go
round a circle while speed and course tell otherwise; `frozen`, one position told again and again
under way; `on_land`, hours far inland where hardly any other ship is heard. What ships say of
themselves is held against itself: `imo_check`, an IMO number whose check digit is wrong;
`identity_change`, an identity that goes from one IMO number to another; `two_imos`, one that says
two at a time; `shared_imo`, one IMO number said under two identities at a time; `handover`, an IMO
number that goes from one identity to another; `borrowed_identity`, one IMO number of two identities
whose lengths no one hull can have: one of them, a sister or another ship, apparently goes under the
number of the other. (Ships under the number of one that was scrapped are found by `listed_ships`
against a list of scrapped ships; there is none that may be shipped.)

An event of `two_hulls` and `circle` is as long as its hull was heard; that of a `jump` is the step
alone, from the last fix before to the first after, and its track the one it leads to; that of
`frozen` is as long as the position stayed the same. `shared_imo`, `handover` and
`borrowed_identity` are told of each of the two identities in a file, and once, of both, in a node.

A receiver whose clock is off makes a second ship out of every one it hears; the hours in which it
was are set aside first (`tricord.geo.clocks`), and no ship is blamed for them. MMSIs and names are
typed by hand, and may simply be wrong.

Sources: ITU-R M.1371 and M.585 (identities); IMO resolution A.1117(30) (ship numbers); C4ADS,
"Unmasked: Vessel Identity Laundering" (2021) for borrowed identities; SkyTruth and Global Fishing
Watch (2019, 2020) for circles.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tricord.model.finding import Strand
from tricord.monitors.sanctions.identity.conflicts import Params
from tricord.monitors.sanctions.identity.schemas import EVENTS
from tricord.monitors.watch import GFW, STRICT

NAME: Final = "identity"
VERSION: Final = 2
STRAND: Final = Strand.SANCTIONS
PRESETS: Final = {STRICT: Params, GFW: partial(Params)}

__all__ = ["EVENTS", "NAME", "PRESETS", "STRAND", "VERSION"]

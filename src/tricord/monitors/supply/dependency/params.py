"""Parameters of the monitor of dependence, and what they are to the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.errors import RunError
from tricord.trade.dependence import Choice, Cuts, Group, Tolerance, group, offices

EU_WAYS: Final = ("members", "one")
"""How the European Union may be taken."""


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which: a year or month that ends after it is not looked at. No law is
            applied.
        importers: Whose imports, as ISO 3166 alpha-3 parted by commas; the three partners.
        only_catalogue: Only lines of the catalogue of items. Over a node others are never looked
            at, since `narrow` leaves them out before anything is loaded.
        group: Name of the trusted group; told wherever a share from outside it is.
        members: Its members, as alpha-3 parted by commas; the three partners.
        eu: ``members``, or ``one``: the European Union is one partner, which makes imports look
            more concentrated than they are [field note on supply, section 2].
        hhi: Concentration of imports above which they are concentrated; .4 [CEPII, GeoDep].
        world_hhi: Concentration of the world's exports above which there are few exporters; .4
            [CEPII, GeoDep].
        m_over_x: Imports over exports above which own exports do not make up for them; 1 [CEPII,
            GeoDep].
        leave_hhi: Concentration below which a dependence ends, two years running; .35 [field
            note on supply, section 2].
        single_origin: Share of one origin from which imports that are no dependence are told; .65
            [ours: with it alone the concentration is above .42].
        rising_z: Robust deviations of the change of a share over a year from which it is told; 3
            [field note on supply, section 3].
        quantity_covered: Share of the value that must have a quantity before a concentration by
            quantity is told; .9 [ours].
        least_usd: Imports of a year below which nothing is told; 1,000,000 [the floor of the
            figures of the field note, section 2].
        total_off_percent: Percent by which the sum of partners may differ from the row for all
            partners before that is told; 5 [ours].
        least_reporters: States a publication must have before its flows are those of the world;
            60 [ours].
        least_partners: Origins an importer's figures should name in all; 10 [ours].
        national_offices: Data sets that a State's own office publishes, parted by commas; they go
            before international collections.
    """

    law_day: date
    importers: str = "KOR,USA,JPN"
    only_catalogue: bool = True
    group: str = "trilateral"
    members: str = "JPN,KOR,USA"
    eu: str = "members"
    hhi: float = 0.4
    world_hhi: float = 0.4
    m_over_x: float = 1.0
    leave_hhi: float = 0.35
    single_origin: float = 0.65
    rising_z: float = 3.0
    quantity_covered: float = 0.9
    least_usd: float = 1_000_000.0
    total_off_percent: float = 5.0
    least_reporters: int = 60
    least_partners: int = 10
    national_offices: str = "gacc,jp-estat,kr-customs,us-census"

    @property
    def cuts(self) -> Cuts:
        """Bounds of the figures of a year."""
        return Cuts(self.hhi, self.world_hhi, self.m_over_x, self.leave_hhi, self.quantity_covered)

    @property
    def trusted(self) -> Group:
        """The trusted group.

        Raises:
            RunError: ``dependency-group``.
        """
        return group(self.group, self.members)

    @property
    def eu_as_one(self) -> bool:
        """Whether the European Union is one partner.

        Raises:
            RunError: ``dependency-eu``.
        """
        if self.eu not in EU_WAYS:
            raise RunError("dependency-eu", given=self.eu, known=", ".join(EU_WAYS))
        return self.eu == "one"

    @property
    def choice(self) -> Choice:
        """How it is chosen whose figures count."""
        return Choice(offices(self.national_offices), self.eu_as_one, self.least_reporters)

    @property
    def tolerance(self) -> Tolerance:
        """From where doubts are told."""
        return Tolerance(self.total_off_percent / 100, self.least_partners)

    @property
    def whose(self) -> tuple[str, ...]:
        """Importers, each once, in the order they are given."""
        return tuple(dict.fromkeys(offices(self.importers)))

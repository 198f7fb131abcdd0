"""Reporters of the simulated world, and how big their trade is."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

KOREA: Final = "KOR"
DPRK: Final = "PRK"
CHINA: Final = "CHN"

REPORTERS: Final = tuple(
    """
    CHN USA DEU JPN NLD FRA KOR GBR ITA MEX HKG CAN BEL IND SGP ESP TWN ARE POL CHE VNM AUS BRA
    THA MYS IDN RUS TUR CZE AUT SAU SWE HUN IRL DNK ZAF PHL ROU NOR SVK CHL PRT FIN ISR UKR GRC
    COL ARG NZL PER BGD EGY KAZ QAT MAR PAK NGA SRB SVN LTU BGR DZA IRQ KWT OMN LUX HRV EST LVA
    LKA KHM MMR ECU CRI GTM DOM PAN KEN GHA CIV TUN JOR LBN BHR BLR AZE UZB GEO ARM MDA MKD BIH
    ALB MNE CYP MLT ISL URY PRY BOL VEN SLV HND NIC CUB JAM TTO BHS BRB GUY SUR ETH TZA UGA ZMB
    ZWE MOZ AGO COD COG CMR GAB SEN MLI BFA NER TCD BEN TGO GIN SLE LBR GMB MRT RWA BDI MDG MUS
    SYC COM MWI NAM BWA LSO SWZ SDN SOM DJI ERI LBY SYR YEM IRN AFG NPL BTN MDV BRN LAO MNG KGZ
    TJK TKM TLS PNG FJI SLB VUT WSM TON KIR TUV NRU PLW FSM MHL MAC NCL PYF GUM CUW ABW CYM BMU
    GRL FRO AND SMR LIE GIB MSR TCA VGB AIA ATG DMA GRD KNA LCA VCT STP CPV GNB GNQ CAF COK
    """.split()  # noqa: SIM905  # two hundred codes read best as text
)
"""ISO 3166 alpha-3, the largest traders first; the order is all that is taken from the world."""

SILENT: Final = frozenset({"RUS", "TKM", "ERI", "SOM", "NRU", "TUV", "LBY", "SYR", "GNQ", "VEN"})
"""They publish nothing here, as some States do not; so only their partners' figures are there."""

DPRK_INDEX: Final = len(REPORTERS)
"""Number of the DPRK, which is a partner and never a reporter."""

KOREA_INDEX: Final = REPORTERS.index(KOREA)
CHINA_INDEX: Final = REPORTERS.index(CHINA)

PARTNERS: Final = (*REPORTERS, DPRK)
"""Code of every partner by its number."""


def masses(chance: np.random.Generator) -> NDArray[np.float64]:
    """How much each trades, as a share of the largest: falls with the rank, and by chance."""
    ranks = np.arange(1, len(REPORTERS) + 1)
    # The exponent gives the first ten about half of all trade, as in the world's merchandise.
    shares = ranks**-0.95 * np.exp(chance.normal(0.0, 0.3, len(ranks)))
    return np.asarray(shares, dtype=np.float64)


def affinities(chance: np.random.Generator) -> NDArray[np.float64]:
    """How near each two are, as a factor of their trade: symmetric, none with themselves."""
    count = len(REPORTERS)
    near = np.exp(chance.normal(0.0, 0.9, (count, count)))
    both: NDArray[np.float64] = np.sqrt(near * near.T)
    np.fill_diagonal(both, 0.0)
    return both


def silent() -> NDArray[np.bool_]:
    """Whether each publishes nothing."""
    return np.array([code in SILENT for code in REPORTERS])

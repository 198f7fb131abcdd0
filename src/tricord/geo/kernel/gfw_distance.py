"""Great-circle distance as Global Fishing Watch writes it, term by term.

`tricord.geo.kernel.sphere.distance_m` is the same formula in another order of work; the two differ
in the last bits, and at a limit that may decide.
"""

from __future__ import annotations

import math
from typing import Final

from tricord.geo.compiled import inner

RADIUS_KM: Final = 6371.0
"""``pipe-encounters`` ``transforms/compute_adjacency.py``; ``pipe-anchorages`` ``distance``."""


@inner
def distance_km(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Kilometres between two points in degrees (``transforms/compute_adjacency.py``).

    The latitudes may lie beyond a pole, where dead reckoning leads.
    """
    up = math.sin(0.5 * math.radians(lat_2 - lat_1))
    across = math.sin(0.5 * math.radians(lon_2 - lon_1))
    breadth = math.cos(math.radians(lat_1)) * math.cos(math.radians(lat_2))
    chord = up * up + breadth * (across * across)
    return 2.0 * RADIUS_KM * math.asin(math.sqrt(min(chord, 1.0)))

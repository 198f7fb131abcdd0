"""Stretches of slow samples."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import METRES_PER_NM, distance_m


@inner
def _goes_on(
    before: int,
    after: int,
    track: NDArray[np.int32],
    instant: NDArray[np.int32],
    lat: NDArray[np.float64],
    lon: NDArray[np.float64],
    longest_hole: int,
    reach_nm: float,
) -> bool:
    """Whether a slow sample goes on where an earlier one left off.

    It may have been out of sight, or faster, for a while, as long as it cannot have been far: the
    way between the two is one that the slow speed would have allowed.
    """
    steps = instant[after] - instant[before]
    if track[after] != track[before] or steps > longest_hole + 1:
        return False
    way = distance_m(lat[before], lon[before], lat[after], lon[after]) / METRES_PER_NM
    return bool(way <= reach_nm * steps)


@compiled
def slow_stretches(
    track: NDArray[np.int32],
    instant: NDArray[np.int32],
    lat: NDArray[np.float64],
    lon: NDArray[np.float64],
    longest_hole: int,
    at_least: int,
    reach_nm: float,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Stretches of slow samples that are long enough.

    Args:
        track: Track of each slow sample.
        instant: Instant of each; ascending within a track.
        lat: Degrees.
        lon: Degrees.
        longest_hole: Most instants in a row without a slow sample.
        at_least: Fewest steps from the first sample to the last.
        reach_nm: Way that the slow speed allows in a step, nautical miles.

    Returns:
        First and last sample of each stretch, and its mean latitude, circular mean longitude and
        way made from sample to sample in nautical miles.
    """
    bounds = np.empty((len(track), 2), np.int64)
    middles = np.empty((len(track), 3), np.float64)
    count, begin = 0, 0
    for sample in range(1, len(track) + 1):
        if sample < len(track) and _goes_on(
            sample - 1, sample, track, instant, lat, lon, longest_hole, reach_nm
        ):
            continue
        if sample > begin and instant[sample - 1] - instant[begin] >= at_least:
            bounds[count, 0], bounds[count, 1] = begin, sample - 1
            north, cosines, sines, way = 0.0, 0.0, 0.0, 0.0
            for one in range(begin, sample):
                north += lat[one]
                cosines += math.cos(math.radians(lon[one]))
                sines += math.sin(math.radians(lon[one]))
                if one > begin:
                    way += distance_m(lat[one - 1], lon[one - 1], lat[one], lon[one])
            middles[count, 0] = north / (sample - begin)
            middles[count, 1] = math.degrees(math.atan2(sines, cosines))
            middles[count, 2] = way / METRES_PER_NM
            count += 1
        begin = sample
    return bounds[:count].copy(), middles[:count].copy()

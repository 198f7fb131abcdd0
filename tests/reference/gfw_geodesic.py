"""Length of the geodesic on the WGS-84 ellipsoid, by Vincenty's inverse formula.

pipe-gaps uses `geopy.distance.geodesic`, which is Karney's algorithm. T. Vincenty, "Direct and
inverse solutions of geodesics on the ellipsoid with application of nested equations", Survey Review
23 (176), 1975, agrees with it to less than a millimetre, except near the antipodes, where it does
not converge.
"""

import math

EQUATORIAL_RADIUS_M = 6_378_137.0
FLATTENING = 1 / 298.257223563
POLAR_RADIUS_M = EQUATORIAL_RADIUS_M * (1 - FLATTENING)
MOST_ROUNDS = 1000


def geodesic_m(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float | None:
    """Metres between two points; None where the formula does not converge (near the antipodes)."""
    difference = math.radians((lon_2 - lon_1 + 180) % 360 - 180)
    reduced_1 = math.atan((1 - FLATTENING) * math.tan(math.radians(lat_1)))
    reduced_2 = math.atan((1 - FLATTENING) * math.tan(math.radians(lat_2)))
    sin_1, cos_1 = math.sin(reduced_1), math.cos(reduced_1)
    sin_2, cos_2 = math.sin(reduced_2), math.cos(reduced_2)
    on_sphere = difference
    for _ in range(MOST_ROUNDS):
        sin_lon, cos_lon = math.sin(on_sphere), math.cos(on_sphere)
        sin_arc = math.hypot(cos_2 * sin_lon, cos_1 * sin_2 - sin_1 * cos_2 * cos_lon)
        if sin_arc == 0:
            return 0.0
        cos_arc = sin_1 * sin_2 + cos_1 * cos_2 * cos_lon
        arc = math.atan2(sin_arc, cos_arc)
        sin_azimuth = cos_1 * cos_2 * sin_lon / sin_arc
        cos2_azimuth = 1 - sin_azimuth**2
        middle = cos_arc - 2 * sin_1 * sin_2 / cos2_azimuth if cos2_azimuth > 0 else 0.0
        c = FLATTENING / 16 * cos2_azimuth * (4 + FLATTENING * (4 - 3 * cos2_azimuth))
        swing = middle + c * cos_arc * (2 * middle**2 - 1)
        before = on_sphere
        on_sphere = difference + (1 - c) * FLATTENING * sin_azimuth * (arc + c * sin_arc * swing)
        if abs(on_sphere - before) < 1e-13:
            return _length(arc, sin_arc, cos_arc, cos2_azimuth, middle)
        if abs(on_sphere) > math.pi:
            return None
    return None


def _length(
    arc: float, sin_arc: float, cos_arc: float, cos2_azimuth: float, middle: float
) -> float:
    """Vincenty's equations 3, 4, 6 and 19."""
    u2 = cos2_azimuth * (EQUATORIAL_RADIUS_M**2 / POLAR_RADIUS_M**2 - 1)
    a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    inner = cos_arc * (2 * middle**2 - 1)
    outer = b / 6 * middle * (4 * sin_arc**2 - 3) * (4 * middle**2 - 3)
    return POLAR_RADIUS_M * a * (arc - b * sin_arc * (middle + b / 4 * (inner - outer)))

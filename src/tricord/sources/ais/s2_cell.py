"""Cells of the S2 grid, by which Global Fishing Watch numbers its anchorages.

A point of the sphere is cast on the face of a cube, the face is made even by a quadratic
projection and ordered by a Hilbert curve. Definition: s2geometry.io, *S2 Cells*; the code of
``google/s2geometry`` (``s2coords.h``, ``s2cell_id.cc``).
"""

from __future__ import annotations

import math
from typing import Final

_SIDES: Final = 1 << 30
_SWAP, _INVERT = 1, 2
_POSITION: Final = ((0, 1, 3, 2), (0, 3, 1, 2), (2, 3, 1, 0), (2, 1, 3, 0))
"""Place along the curve of the quarter (i, j), by orientation: index 2 i + j."""
_TURN: Final = (_SWAP, 0, 0, _INVERT + _SWAP)
"""How the curve turns in the quarter at a place along it."""


def token(lat_deg: float, lon_deg: float, level: int) -> str:
    """The cell a point lies in, in hexadecimal without zeros at its end.

    Args:
        lat_deg: Latitude.
        lon_deg: Longitude.
        level: 0 (a face) to 30.
    """
    face, i, j = _on_face(math.radians(lat_deg), math.radians(lon_deg))
    orientation = face & _SWAP
    place = face
    for step in range(29, 29 - level, -1):
        quarter = (i >> step & 1) << 1 | (j >> step & 1)
        along = _POSITION[orientation][quarter]
        place = place << 2 | along
        orientation ^= _TURN[along]
    last = 2 * (30 - level)
    return f"{(place << 1 | 1) << last:016x}".rstrip("0")


def _on_face(lat: float, lon: float) -> tuple[int, int, int]:
    """Face of the cube, and the two coordinates on it in 2^-30 of its side."""
    xyz = (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
    axis = max(range(3), key=lambda n: abs(xyz[n]))
    x, y, z = xyz
    if xyz[axis] >= 0:
        face, u, v = (
            (0, y / x, z / x)
            if axis == 0
            else (1, -x / y, z / y)
            if axis == 1
            else (2, -x / z, -y / z)
        )
    else:
        face, u, v = (
            (3, z / x, y / x)
            if axis == 0
            else (4, z / y, -x / y)
            if axis == 1
            else (5, -y / z, -x / z)
        )
    return face, _even(u), _even(v)


def _even(side: float) -> int:
    """A coordinate on a face, -1 to 1, by the quadratic projection."""
    root = 0.5 * math.sqrt(1 + 3 * abs(side))
    even = root if side >= 0 else 1 - root
    return min(max(math.floor(even * _SIDES), 0), _SIDES - 1)

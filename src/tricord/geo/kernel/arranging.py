"""Rows in order of arrival laid out vessel by vessel, each vessel's in order of time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner


@compiled
def places_by_share(
    share_of: NDArray[np.int32], code: NDArray[np.int32], reason: NDArray[np.int8], shares: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each usable row goes so that rows of one share stand together, in order of arrival.

    Args:
        share_of: Share of each vessel code.
        code: Vessel code of each row.
        reason: 0 for rows that can be used.
        shares: Number of shares.

    Returns:
        First place of each share (one more than shares), and the place of each row (-1: none).
    """
    starts = np.zeros(shares + 1, np.int64)
    for row in range(len(code)):
        if reason[row] == 0:
            starts[share_of[code[row]] + 1] += 1
    for share in range(shares):
        starts[share + 1] += starts[share]
    following = starts[:-1].copy()
    place = np.empty(len(code), np.int64)
    for row in range(len(code)):
        place[row] = -1
        if reason[row] == 0:
            share = share_of[code[row]]
            place[row] = following[share]
            following[share] += 1
    return starts, place


@inner
def _comes_after(
    row: int,
    other: int,
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.uint16],
    receiver: NDArray[np.int16],
) -> int:
    """1 where a row comes after another by time, then by all it says; 0 equal; -1 before."""
    if at[row] != at[other]:
        return 1 if at[row] > at[other] else -1
    if lat[row] != lat[other]:
        return 1 if lat[row] > lat[other] else -1
    if lon[row] != lon[other]:
        return 1 if lon[row] > lon[other] else -1
    if speed[row] != speed[other]:
        return 1 if speed[row] > speed[other] else -1
    if course[row] != course[other]:
        return 1 if course[row] > course[other] else -1
    if receiver[row] != receiver[other]:
        return 1 if receiver[row] > receiver[other] else -1
    return 0


@compiled
def order_by_vessel(
    code: NDArray[np.int32],
    vessels: int,
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.uint16],
    receiver: NDArray[np.int16],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows vessel by vessel, in order of time and then of all they say, copies left out.

    Rows that arrive in order of time, as most do, are only counted out; those of a vessel that
    do not are sorted.

    Args:
        code: Vessel of each row, from 0.
        vessels: Number of vessels.
        at: Moments.
        lat: Latitudes.
        lon: Longitudes.
        speed: Speeds.
        course: Courses.
        receiver: Receivers, numbered in the order of their names.

    Returns:
        First place of each vessel (one more than vessels), and the rows in their order.
    """
    begins = np.zeros(vessels + 1, np.int64)
    for row in range(len(code)):
        begins[code[row] + 1] += 1
    for vessel in range(vessels):
        begins[vessel + 1] += begins[vessel]
    following = begins[:-1].copy()
    order = np.empty(len(code), np.int64)
    for row in range(len(code)):
        order[following[code[row]]] = row
        following[code[row]] += 1
    starts = np.zeros(vessels + 1, np.int64)
    kept = 0
    for vessel in range(vessels):
        first, last = begins[vessel], begins[vessel + 1]
        _put_in_order(order[first:last], at, lat, lon, speed, course, receiver)
        for place in range(first, last):
            row = order[place]
            if place > first:
                before = order[kept - 1]
                if _comes_after(row, before, at, lat, lon, speed, course, receiver) == 0:
                    continue
            order[kept] = row
            kept += 1
        starts[vessel + 1] = kept
    return starts, order[:kept]


@inner
def _put_in_order(
    order: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.uint16],
    receiver: NDArray[np.int16],
) -> None:
    """Sort the rows of one vessel in place."""
    late = ties = 0
    for place in range(1, len(order)):
        pause = at[order[place]] - at[order[place - 1]]
        late += pause < 0
        ties += pause == 0
    if late == 0 and ties == 0:
        return
    if late:
        moments = np.empty(len(order), np.int64)
        for place in range(len(order)):
            moments[place] = at[order[place]]
        order[:] = order[np.argsort(moments, kind="mergesort")]
    # What is left is in order of time; rows of one moment are few and put in order one by one.
    for place in range(1, len(order)):
        row = order[place]
        free = place
        while free > 0:
            before = order[free - 1]
            if _comes_after(before, row, at, lat, lon, speed, course, receiver) != 1:
                break
            order[free] = before
            free -= 1
        order[free] = row

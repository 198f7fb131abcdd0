"""Positions in any order become tracks, share by share, through files, in bounded memory.

Vessels are dealt to shares by a hash of their identity. Every chunk of positions is written as
one *piece*, its rows sorted by share and vessel; a share is then gathered from all pieces and put
in order. So each position is written once and read once, and only one share at a time is in memory.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.arranging import order_by_vessel, places_by_share
from tricord.geo.tracks import Tracks
from tricord.lake import cut_columns

_COLUMNS: Final = {
    "code": np.int32,
    "at": np.int64,
    "lat": np.int32,
    "lon": np.int32,
    "speed": np.int16,
    "course": np.uint16,
    "receiver": np.int16,
}
_NO_COURSE_KEPT: Final = 65535


@dataclass(frozen=True, slots=True)
class Rows:
    """Positions in order of arrival.

    Attributes:
        vessels: Identities; `code` numbers them.
        receivers: Names of receivers; `receiver` numbers them.
        reason: 0 for positions that can be used (int8).
        columns: ``code``, ``at``, ``lat``, ``lon``, ``speed``, ``course`` (1/100 degree, 65535:
            none; uint16) and ``receiver``; otherwise as in `tricord.geo.tracks.Tracks`.
    """

    vessels: Sequence[str]
    receivers: Sequence[str]
    reason: NDArray[np.int8]
    columns: dict[str, NDArray[Any]]


def share_of(vessel: str, shares: int) -> int:
    """The share a vessel is dealt to: the same on every machine."""
    return zlib.crc32(vessel.encode()) % shares


def write_piece(folder: Path, number: int, rows: Rows, shares: int) -> None:
    """Write one piece.

    Args:
        folder: Where pieces are kept.
        number: Place of the chunk among all.
        rows: Its positions.
        shares: Number of shares.
    """
    dealt = np.array([share_of(vessel, shares) for vessel in rows.vessels], np.int32)
    # Within a share vessel after vessel: what is read together then stands together.
    turn = np.empty_like(dealt)
    turn[np.argsort(dealt, kind="stable")] = np.arange(len(dealt), dtype=np.int32)
    first_of = np.append(0, np.cumsum(np.bincount(dealt, minlength=shares)))
    starts, place = places_by_share(turn, rows.columns["code"], rows.reason, len(dealt))
    starts = starts[first_of]
    usable = place >= 0
    target = place[usable]
    laid: dict[str, NDArray[Any]] = {}
    for name, kind in _COLUMNS.items():
        column = np.empty(len(target), kind)
        column[target] = rows.columns[name][usable]
        laid[name] = column
    names = {"vessels": list(rows.vessels), "receivers": list(rows.receivers)}
    cut_columns.write(folder / f"{number:06d}.piece", laid, starts.tolist(), names)


def _of_share(folder: Path, share: int) -> Iterator[Rows]:
    for piece in sorted(folder.glob("*.piece")):
        columns, names = cut_columns.read(piece, share)
        fine = np.zeros(len(columns["at"]), np.int8)
        yield Rows(names["vessels"], names["receivers"], fine, columns)


def gather(folder: Path, share: int) -> tuple[Tracks, int]:
    """The tracks of one share, and how many copies of positions were left out.

    Args:
        folder: Where pieces are kept.
        share: Number of the share, from 0.
    """
    pieces = list(_of_share(folder, share))
    vessels = _named(pieces, "vessels", "code")
    receivers = _named(pieces, "receivers", "receiver")
    columns = {
        name: np.concatenate(
            [_renumbered(piece, name, vessels, receivers) for piece in pieces]
            or [np.empty(0, kind)]
        )
        for name, kind in _COLUMNS.items()
    }
    starts, order = order_by_vessel(
        columns["code"],
        len(vessels),
        *(columns[name] for name in ("at", "lat", "lon", "speed", "course", "receiver")),
    )
    sorted_columns = {name: columns[name][order] for name in _COLUMNS if name != "code"}
    course = sorted_columns["course"].astype(np.int32)
    course[course == _NO_COURSE_KEPT] = -1
    sorted_columns["course"] = course
    tracks = Tracks(
        tuple(vessels),
        np.ones(len(vessels), np.int32),
        starts,
        receivers=tuple(receivers) or ("",),
        **sorted_columns,
    )
    return tracks, len(columns["at"]) - len(order)


def _named(pieces: Sequence[Rows], names: str, column: str) -> dict[str, int]:
    """Every name that a row of the pieces bears, sorted, with its number."""
    borne = {
        getattr(piece, names)[code]
        for piece in pieces
        for code in np.unique(piece.columns[column]).tolist()
    }
    return {name: number for number, name in enumerate(sorted(borne))}


def _renumbered(
    piece: Rows, name: str, vessels: dict[str, int], receivers: dict[str, int]
) -> NDArray[Any]:
    """A column of a piece, its names numbered as in the whole share."""
    column = piece.columns[name]
    if name not in ("code", "receiver"):
        return column
    said, known = (piece.vessels, vessels) if name == "code" else (piece.receivers, receivers)
    number = np.array([known.get(one, -1) for one in said], column.dtype)
    again: NDArray[Any] = number[column]
    return again

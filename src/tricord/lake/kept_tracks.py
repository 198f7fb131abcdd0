"""Tracks kept in a folder, a file a column, so that pieces of them can be read without the rest."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.tracks import Tracks

_NAMES: Final = ("vessels", "receivers")
_COLUMNS: Final = ("hulls", "starts", "at", "lat", "lon", "speed", "course", "receiver")
_READING: Final = Lock()
_HEADER: Final = 128
"""Bytes of a NumPy file without rows; nothing of it can be mapped into memory."""


def keep(tracks: Tracks, folder: Path) -> None:
    """Write tracks into a folder of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _NAMES:
        written = json.dumps(getattr(tracks, name), ensure_ascii=False)
        (folder / f"{name}.json").write_text(written, encoding="utf-8")
    for name in _COLUMNS:
        np.save(folder / f"{name}.npy", getattr(tracks, name))


def kept(folder: Path) -> Tracks:
    """Tracks of a folder, mapped into memory: what is not looked at is not read."""
    vessels, receivers = (
        tuple(json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))) for name in _NAMES
    )
    hulls, starts, at, lat, lon, speed, course, receiver = (
        _mapped(folder / f"{name}.npy") for name in _COLUMNS
    )
    return Tracks(vessels, hulls, starts, at, lat, lon, speed, course, receiver, receivers)


def _mapped(file: Path) -> NDArray[Any]:
    empty = file.stat().st_size <= _HEADER
    return array_of(file, mapped=not empty)


def array_of(file: Path, *, mapped: bool = False) -> NDArray[Any]:
    """An array of a file; read by one thread at a time.

    NumPy reads its header with Python's parser, which in 3.11 fails now and then in several
    threads: "AST constructor recursion depth mismatch" (github.com/python/cpython/issues/106905).

    Args:
        file: A NumPy file.
        mapped: Whether it is mapped into memory, not read.
    """
    with _READING:
        found: NDArray[Any] = np.load(file, mmap_mode="r" if mapped else None)
    return found

"""Columns cut into sections, in one file: written whole, read a section at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Columns = dict[str, NDArray[Any]]


def write(
    path: Path, columns: Columns, starts: Sequence[int], notes: Mapping[str, Any] | None = None
) -> None:
    """Write a file of sections.

    Args:
        path: The file; written beside its place and moved there.
        columns: One-dimensional, of one length.
        starts: First row of each section, and the number of rows.
        notes: Whatever a reader should know, as JSON.
    """
    header = {
        "starts": list(starts),
        "types": {name: column.dtype.str for name, column in columns.items()},
        "notes": dict(notes or {}),
    }
    written = json.dumps(header, ensure_ascii=False).encode()
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(len(written).to_bytes(8, "little"))
        file.write(written)
        for first, past in pairwise(starts):
            for column in columns.values():
                file.write(np.ascontiguousarray(column[first:past]).data)
    unfinished.replace(path)


def read(path: Path, section: int) -> tuple[Columns, Mapping[str, Any]]:
    """The columns of one section, and the notes; no rows where the file has no such section."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        starts = header["starts"]
        inside = 0 <= section < len(starts) - 1
        first, past = starts[section : section + 2] if inside else (0, 0)
        types = {name: np.dtype(kind) for name, kind in header["types"].items()}
        file.seek(8 + size + first * sum(kind.itemsize for kind in types.values()))
        columns = {
            name: np.frombuffer(file.read((past - first) * kind.itemsize), kind)
            for name, kind in types.items()
        }
    return columns, header["notes"]

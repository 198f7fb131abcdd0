"""The index over listed names, kept beside the lake: made once for the lists as they stand."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from tricord.arriving import beside
from tricord.names import comparing
from tricord.names.compiled import DIGEST
from tricord.names.indexing import NameIndex, index_of

MOST: Final = 4
"""Indexes kept; older ones go."""
_WHOLE: Final = "whole"
"""A file that is written last: without it an index is not whole."""


def kept_index(folder: Path, names: Sequence[tuple[str, str]]) -> NameIndex:
    """The index of names: as it was kept, or made and kept.

    An index belongs to the names it was made of and to the rules: it is kept under a hash of
    both, an array a file, and mapped into memory. One that cannot be read is made again; where
    nothing can be written, none is kept.

    Args:
        folder: Where indexes are kept.
        names: Names as printed and what bears them.
    """
    whole = json.dumps([comparing.VERSION, DIGEST, names], ensure_ascii=False)
    own = folder / hashlib.sha256(whole.encode()).hexdigest()[:32]
    try:
        return _read(own)
    except (OSError, ValueError):
        made = index_of(names)
    _keep(own, made)
    return made


def _read(folder: Path) -> NameIndex:
    names = (folder / _WHOLE).read_text("ascii").split()
    # Mapped for copying on write, because compiled code knows arrays that can be written.
    arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="c") for name in names}
    os.utime(folder)
    return NameIndex({name: np.asarray(array) for name, array in arrays.items()})


def _keep(folder: Path, index: NameIndex) -> None:
    passing = beside(folder)
    try:
        passing.mkdir(parents=True, exist_ok=True)
        for name, array in index.arrays.items():
            np.save(passing / f"{name}.npy", array, allow_pickle=False)
        (passing / _WHOLE).write_text(" ".join(sorted(index.arrays)), "ascii")
        if folder.exists():
            shutil.rmtree(folder)
        passing.replace(folder)
        kept = [each for each in folder.parent.iterdir() if (each / _WHOLE).exists()]
        newest = sorted(kept, key=lambda each: each.stat().st_mtime)
        for old in newest[:-MOST]:
            shutil.rmtree(old, ignore_errors=True)
    except OSError:
        shutil.rmtree(passing, ignore_errors=True)

"""The index over listed names, kept beside the lake: made once for the lists as they stand."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tricord.names import comparing
from tricord.names.compiled import DIGEST
from tricord.names.indexing import NameIndex, from_bytes, index_of

MOST: Final = 4
"""Indexes kept; older ones go."""


def kept_index(folder: Path, names: Sequence[tuple[str, str]]) -> NameIndex:
    """The index of names: as it was kept, or made and kept.

    An index belongs to the names it was made of and to the rules: it is kept under a hash of
    both. One that cannot be read is made again; where nothing can be written, none is kept.

    Args:
        folder: Where indexes are kept.
        names: Names as printed and what bears them.
    """
    whole = json.dumps([comparing.VERSION, DIGEST, names], ensure_ascii=False)
    file = folder / f"{hashlib.sha256(whole.encode()).hexdigest()[:32]}.npz"
    try:
        found = from_bytes(file.read_bytes())
        os.utime(file)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        found = index_of(names)
        _keep(file, found)
    return found


def _keep(file: Path, index: NameIndex) -> None:
    passing = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        passing.write_bytes(index.to_bytes())
        passing.replace(file)
        newest = sorted(file.parent.glob("*.npz"), key=lambda each: each.stat().st_mtime)
        for old in newest[:-MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        passing.unlink(missing_ok=True)

"""The data set a file belongs to: its name, as far as a folder of the lake can bear it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final
from urllib.parse import quote

from tricord.model.listing import squeeze
from tricord.sources.base import Raw

LONGEST: Final = 200
"""Bytes of the name as the lake writes it. It names folders after data sets, each byte beyond ASCII
as three, and no file system takes a name of more than 255."""

_DIGITS: Final = 8


def dataset_of(raw: Raw) -> str:
    """The file's name without its ending, and without ``|``, which joins keys.

    A long one is cut, with the beginning of its SHA-256.
    """
    stem = PurePath(raw.name).stem.removesuffix(".ftm")
    name = squeeze(stem.replace("|", "-")) or "table"
    if len(quote(name, safe="", errors="replace")) <= LONGEST:
        return name
    room = LONGEST - 1 - _DIGITS
    while len(quote(name, safe="", errors="replace")) > room:
        name = name[:-1]
    return f"{name.rstrip()}-{raw.sha256[:_DIGITS]}"

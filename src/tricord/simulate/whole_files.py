"""Files of a simulation: marked as such, and whole or not there at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from tricord.arriving import arriving
from tricord.errors import RunError

MARK: Final = {"tricord.simulated": "true"}
"""Metadata of every file: nothing in it is real."""


def write_whole(out: Path, write: Callable[[Path], None]) -> None:
    """Write a file beside its place and move it there in one step.

    Args:
        out: Its place.
        write: Writes it to the path it is given.

    Raises:
        RunError: ``simulation-not-written``: it cannot be written there.
    """
    try:
        with arriving(out) as part:
            write(part)
    except OSError as error:
        raise RunError("simulation-not-written", file=str(out), reason=str(error)) from error

"""Files and folders put in their place whole: made beside it first, under a name of their own."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def beside(out: Path) -> Path:
    """A path beside another, in the same folder, that no other process or thread is given.

    Args:
        out: The path.
    """
    return out.with_name(f".{out.name}.{os.getpid()}-{threading.get_ident()}")


@contextmanager
def arriving(out: Path) -> Iterator[Path]:
    """A path to write a file to, which is put in its place at the end of the block.

    Where the block is left by an error, nothing of it is left, and what stood there before stands.

    Args:
        out: The file's place.

    Raises:
        OSError: It cannot be put there.
    """
    passing = beside(out)
    try:
        yield passing
        passing.replace(out)
    finally:
        passing.unlink(missing_ok=True)

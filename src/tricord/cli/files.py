"""Files a command writes: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def written(target: Path, content: bytes) -> None:
    """Put a file in its place in one step; what stood there before is replaced.

    Raises:
        OSError: It cannot be written there.
    """
    arriving = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        arriving.write_bytes(content)
        arriving.replace(target)
    finally:
        arriving.unlink(missing_ok=True)

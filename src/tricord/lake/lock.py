"""A lock between processes that ends with the process that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no fcntl: there nothing waits
    fcntl = None  # type: ignore[assignment]  # the module is absent on that platform


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the right to what a lock file stands for; others wait.

    Args:
        file: The lock file; it and its folder are made where missing.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as handle:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield

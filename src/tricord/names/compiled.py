"""What of this room is compiled to machine code, and the hash that tells old rules from new."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from tricord.compiling import Compiler, digest

_HERE: Final = Path(__file__).parent
_KERNELS: Final = Compiler(
    _HERE,
    (
        *("compiled.py", "hashing.py", "scoring.py", "scripts.py", "tables.py", "kernel/*.py"),
        *("korean/*.py", "korean/*.toml", "sounds/*.py", "../compiling.py"),
    ),
)

DIGEST: Final = digest(_HERE, ("**/*.py", "**/*.tsv", "**/*.toml"))
"""Hash of everything that takes part in comparing names: code and tables."""

compiled = _KERNELS.compiled
inner = _KERNELS.inner


@inner
def number(value: int) -> int:
    """A number of any width as the widest, for kernels to give to others."""
    return int(np.int64(value))

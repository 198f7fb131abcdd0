"""What of this room is compiled to machine code."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tricord.compiling import Compiler

_KERNELS: Final = Compiler(
    Path(__file__).parent, ("compiled.py", "kernel/*.py", "../../compiling.py")
)

compiled = _KERNELS.compiled
inner = _KERNELS.inner

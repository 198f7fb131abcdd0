"""What of this room is compiled to machine code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from tricord.compiling import Compiler

_P = ParamSpec("_P")
_R = TypeVar("_R")
_KERNELS: Final = Compiler(
    Path(__file__).parent, ("compiled.py", "kernel/*.py", "../../compiling.py")
)


def compiled(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """As `tricord.compiling.Compiler.compiled`, for functions that make no arrays."""
    return _uncounted(_KERNELS.compiled(function))


def inner(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """As `tricord.compiling.Compiler.inner`, for functions that make no arrays."""
    return _uncounted(_KERNELS.inner(function))


def _uncounted(made: Callable[_P, _R]) -> Callable[_P, _R]:
    """Without counting references to arrays.

    Nothing here makes or keeps an array, and a line of NMEA is read by some twenty small
    functions: counting at each of their calls took more than half of the time.
    """
    dispatcher: Any = made
    dispatcher.targetoptions["_nrt"] = False
    return made

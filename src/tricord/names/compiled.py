"""Functions compiled to machine code, and where the code is kept between runs.

Numba keeps compiled code by the file of one function alone: if a function that it calls has
changed in another file, the old code would go on answering with the old scores. So the code is
kept under a hash of every file that can take part.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

import numba
import numpy as np

_P = ParamSpec("_P")
_R = TypeVar("_R")
_HERE: Final = Path(__file__).parent
_PARTS: Final = (
    *("compiled.py", "hashing.py", "scoring.py", "scripts.py", "tables.py", "kernel/*.py"),
    *("korean/*.py", "korean/*.toml", "sounds/*.py"),
)
_RULES: Final = ("**/*.py", "**/*.tsv", "**/*.toml")


def _digest(parts: Iterable[str]) -> str:
    """Hash of sources."""
    whole = hashlib.sha256(numba.__version__.encode())
    for file in sorted({file for part in parts for file in _HERE.glob(part)}):
        whole.update(file.read_bytes())
    return whole.hexdigest()[:16]


def _folder() -> Path:
    """A folder that can be written: beside the sources, else of the user, else a passing one."""
    user = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = Path(user) if user else Path("~/.cache").expanduser()
    for folder in (_HERE / "__pycache__", home / "tricord"):
        kept = folder / f"compiled-{_digest(_PARTS)}"
        try:
            kept.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=kept):
                return kept
        except OSError:
            continue
    return Path(tempfile.mkdtemp(prefix="tricord-"))


DIGEST: Final = _digest(_RULES)
"""Hash of everything that takes part in comparing names: code and tables."""
numba.config.CACHE_DIR = str(_folder())  # type: ignore[attr-defined]  # not in its stubs


def compiled(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A function compiled when it is first called; it may run while other threads do."""
    return _compiled(function, called=True)


def inner(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A function that compiled ones alone may call: compiling it takes a fifth less time."""
    return _compiled(function, called=False)


def _compiled(function: Callable[_P, _R], *, called: bool) -> Callable[_P, _R]:
    """A function for Numba.

    Numba compiles a function anew for each constant that another one calls it with; here it is
    told the type alone.
    """
    options: dict[str, Any] = {"no_cpython_wrapper": not called, "no_cfunc_wrapper": True}
    made: Any = numba.njit(cache=True, nogil=True, error_model="numpy", **options)(function)
    typed = made.get_call_template

    def without_constants(args: Any, kws: Any) -> Any:
        return typed(tuple(map(numba.types.unliteral, args)), kws)

    made.get_call_template = without_constants
    compiled_one: Callable[_P, _R] = made
    return compiled_one


@inner
def number(value: int) -> int:
    """A number of any width as the widest, for kernels to give to others."""
    return int(np.int64(value))

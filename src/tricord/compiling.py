"""Functions compiled to machine code, and where the code is kept between runs.

Numba keeps compiled code by the file of one function alone: if a function that it calls has
changed in another file, the old code would go on answering by the old rules. So the code is kept
under a hash of every file that can take part.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import numba

_P = ParamSpec("_P")
_R = TypeVar("_R")


def digest(folder: Path, parts: Iterable[str]) -> str:
    """Hash of sources.

    Args:
        folder: Where they stand.
        parts: Their names below it; ``*`` stands for any.
    """
    whole = hashlib.sha256(numba.__version__.encode())
    for file in sorted({file for part in parts for file in folder.glob(part)}):
        whole.update(file.read_bytes())
    return whole.hexdigest()[:16]


class Compiler:
    """Compiles the functions of one room.

    Args:
        folder: The room.
        parts: Files whose change makes kept code old, as names below it.
    """

    def __init__(self, folder: Path, parts: Iterable[str]) -> None:
        self._kept = _folder(folder / "__pycache__", digest(folder, parts))

    def compiled(self, function: Callable[_P, _R]) -> Callable[_P, _R]:
        """A function compiled when it is first called; it may run while other threads do."""
        return self._compiled(function, called=True)

    def inner(self, function: Callable[_P, _R]) -> Callable[_P, _R]:
        """A function that compiled ones alone may call: compiling it takes a fifth less time."""
        return self._compiled(function, called=False)

    def _compiled(self, function: Callable[_P, _R], *, called: bool) -> Callable[_P, _R]:
        """A function for Numba.

        Numba compiles a function anew for each constant that another one calls it with; here it
        is told the type alone.
        """
        # Numba looks at this setting once for each function, here.
        numba.config.CACHE_DIR = str(self._kept)  # type: ignore[attr-defined]  # not in its stubs
        options: dict[str, Any] = {"no_cpython_wrapper": not called, "no_cfunc_wrapper": True}
        made: Any = numba.njit(cache=True, nogil=True, error_model="numpy", **options)(function)
        typed = made.get_call_template

        def without_constants(args: Any, kws: Any) -> Any:
            return typed(tuple(map(numba.types.unliteral, args)), kws)

        made.get_call_template = without_constants
        compiled_one: Callable[_P, _R] = made
        return compiled_one


def _folder(beside: Path, sources: str) -> Path:
    """A folder that can be written: beside the sources, else of the user, else a passing one."""
    user = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = Path(user) if user else Path("~/.cache").expanduser()
    for folder in (beside, home / "tricord"):
        kept = folder / f"compiled-{sources}"
        try:
            kept.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=kept):
                return kept
        except OSError:
            continue
    return Path(tempfile.mkdtemp(prefix="tricord-"))

"""Files a command writes: whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from tricord.arriving import arriving
from tricord.cli.usage import WrongUsage


def written(target: Path, content: bytes) -> None:
    """Put a file in its place in one step; what stood there before is replaced.

    Raises:
        OSError: It cannot be written there.
    """
    with arriving(target) as passing:
        passing.write_bytes(content)


@contextmanager
def writing(target: Path | None) -> Iterator[TextIO]:
    """A text file written as it comes, put in its place at the end; stdout where there is none.

    Where the block is left by an error, the file is not there, and what stood there before
    stands.

    Raises:
        OSError: It cannot be written there.
    """
    if target is None:
        yield sys.stdout
        return
    with arriving(target) as passing, passing.open("w", encoding="utf-8", newline="") as file:
        yield file


def form_of(target: Path, known: Collection[str]) -> str:
    """The form a file's ending asks for, one of those known: ``csv``, ``ftm.jsonl``.

    Raises:
        WrongUsage: Its ending is none of them.
    """
    for form in known:
        if target.name.lower().endswith(f".{form}"):
            return form
    endings = ", ".join(f".{form}" for form in known)
    raise WrongUsage("usage-ending", file=target.name, known=endings)


def target_of(written_as: str, source: Path) -> Path | None:
    """The file an option names; ``None`` for standard output (``-`` or nothing).

    Raises:
        WrongUsage: It is the very file that is read.
    """
    if written_as in ("", "-"):
        return None
    target = Path(written_as)
    if target.exists() and source.exists() and target.samefile(source):
        raise WrongUsage("usage-out-is-input", file=target.name)
    return target

"""The drop folder of a node: what is laid there is taken in, and moved aside with its reason.

Files are laid into ``drop/``; each is taken in as ``tricord ingest`` does and then moved, to
``drop/taken/DAY/`` or, with a note beside it, to ``drop/refused/DAY/``. Nothing is deleted or
written over. Folders within, hidden files and files that are still being written stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tricord import clock
from tricord.node.storing import Outcome

NAME: Final = "drop"
"""The folder, within the node's directory."""

_TAKEN, _REFUSED = "taken", "refused"
_STILL_WRITTEN: Final = (".part", ".partial", ".crdownload", ".tmp", ".download")
_SETTLED_SECONDS: Final = 2.0
"""A file changed less than this ago may still be growing; the next run takes it."""


def waiting(node: Path) -> tuple[Path, ...]:
    """Files in the drop folder of a node that are whole, by name; makes the folder if need be.

    Args:
        node: Directory of the node.
    """
    folder = node / NAME
    folder.mkdir(exist_ok=True)
    return tuple(sorted(each for each in folder.iterdir() if _whole(each)))


def take(
    node: Path, files: Sequence[Path], ingest: Callable[[Sequence[Path]], list[Outcome]]
) -> list[Outcome]:
    """Take files of the drop folder in, and move each aside.

    Args:
        node: Directory of the node.
        files: Files of its drop folder.
        ingest: Takes files in.
    """
    outcomes = ingest(files) if files else []
    by_name = {file.name: file for file in files}
    for outcome in outcomes:
        for name in outcome.files:
            file = by_name.pop(name, None)
            if file is not None:
                _move(file, node / NAME, outcome)
    return outcomes


def _move(file: Path, folder: Path, outcome: Outcome) -> None:
    kind = _TAKEN if outcome.refused is None else _REFUSED
    day = folder / kind / clock.today().isoformat()
    day.mkdir(parents=True, exist_ok=True)
    place = next(each for each in _places(day, file.name) if not each.exists())
    if outcome.refused is not None:
        refusal = outcome.refused
        said = f"{refusal.sentence()} [{refusal.code}]\n{refusal.hint()}\n"
        place.with_name(f"{place.name}.reason.txt").write_text(said, encoding="utf-8")
    file.rename(place)


def _places(day: Path, name: str) -> Iterator[Path]:
    """Names for a file, the first its own, none of which need be free."""
    yield day / name
    stem, dot, ending = name.partition(".")
    number = 2
    while True:
        yield day / f"{stem}-{number}{dot}{ending}"
        number += 1


def _whole(file: Path) -> bool:
    if not file.is_file() or file.name.startswith((".", "~")):
        return False
    if file.name.endswith(_STILL_WRITTEN):
        return False
    age = clock.now().timestamp() - file.stat().st_mtime
    return not 0 <= age < _SETTLED_SECONDS

"""Which mark of a case somebody saw last, from this machine: they decide on that, and no other.

Kept beside the sessions, by node and account. Where it cannot be kept, the mark that
``tricord cases show`` prints is given with ``--seen``.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tricord.arriving import arriving
from tricord.cli import seats
from tricord.errors import DeskError

if TYPE_CHECKING:
    from tricord.desk.cases.page import Page
    from tricord.desk.desk import Seat

_FILE: Final = "cases-seen.json"
_MOST: Final = 500
"""Cases an account's marks are kept of, the last ones seen."""


def remember(path: Path, seat: Seat, page: Page) -> None:
    """Keep the mark of a case as somebody just saw it.

    Args:
        path: Folder of the node.
        seat: Who saw it.
        page: The case, as they saw it.
    """
    everything = _kept()
    held = everything.pop(_whose(path, seat), {})
    held.pop(page.case.number, None)
    held[page.case.number] = page.seen
    everything[_whose(path, seat)] = dict([*held.items()][-_MOST:])
    with suppress(OSError):
        _write(everything)


def looked(path: Path, seat: Seat, number: str, seen: str) -> str:
    """The mark of a case as somebody saw it who is about to decide.

    Args:
        path: Folder of the node.
        seat: Who decides.
        number: The case.
        seen: The mark they give; empty for that of the case as they last saw it.

    Raises:
        DeskError: ``desk-case-unknown``; ``desk-case-look``: they did not look at it, or it was
            added to or changed since, by whomever.
    """
    from tricord.desk.cases import case as cases
    from tricord.desk.cases.page import page_of

    if seen:
        return seen
    with seat.begin() as deed:
        page = page_of(deed, cases.found(deed, number))
    if _kept().get(_whose(path, seat), {}).get(page.case.number) != page.seen:
        raise DeskError("desk-case-look", number=page.case.number)
    return page.seen


def _whose(path: Path, seat: Seat) -> str:
    return f"{seat.name} {path.resolve()}"


def _kept() -> dict[str, dict[str, str]]:
    try:
        read: dict[str, dict[str, str]] = json.loads(_place().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read


def _write(everything: dict[str, dict[str, str]]) -> None:
    file = _place()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with arriving(file) as passing:
        passing.write_text(json.dumps(everything, indent=1), encoding="utf-8")


def _place() -> Path:
    return seats.state_folder() / _FILE

"""Which mark of a case somebody saw last, from this machine: they decide on that, and no other.

Kept beside the sessions, by node and account. Where it cannot be kept, the mark that
``tricord cases show`` prints is given with ``--seen``.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tricord.cli.remembered import leave, remembered
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
    everything = remembered(_FILE)
    held = everything.pop(_whose(path, seat), {})
    held.pop(page.case.number, None)
    held[page.case.number] = page.seen
    everything[_whose(path, seat)] = dict([*held.items()][-_MOST:])
    with suppress(OSError):
        leave(_FILE, everything)


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
    if remembered(_FILE).get(_whose(path, seat), {}).get(page.case.number) != page.seen:
        raise DeskError("desk-case-look", number=page.case.number)
    return page.seen


def _whose(path: Path, seat: Seat) -> str:
    return f"{seat.name} {path.resolve()}"

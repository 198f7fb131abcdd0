"""Where one can go: the pages in the rail, by strand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tricord.web.visit import Visit

PLACES: Final = (
    (
        "start",
        (
            ("overview", "/overview"),
            ("alerts", "/alerts"),
            ("cases", "/cases"),
            ("reports", "/reports"),
        ),
    ),
    ("sanctions", (("findings", "/findings"),)),
    ("node", (("sources", "/sources"),)),
)
"""Groups with the name and address of each page; `tricord.web.pages` has what they show."""

_STRAND: Final = {name: group for group, entries in PLACES for name, _ in entries}

Places = tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]


def places(visit: Visit) -> tuple[dict[str, str], Places]:
    """The group of each page, and the rail as somebody sees it."""
    from tricord.web.addresses import leads
    from tricord.web.pages import roles_of

    shown = []
    for group, entries in PLACES:
        open_ = tuple(
            (name, path, "")
            for name, path in entries
            if leads(path) and (not (roles := roles_of(name)) or visit.may(*roles))
        )
        if open_:
            shown.append((group, open_))
    return _STRAND, tuple(shown)

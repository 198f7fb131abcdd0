"""An entry that tells of several things on days of their own: ``loaded: 2017-10-11 at Yeosu``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from tricord.sources.cases.keys import NOT_FACTS, ROLE, UNITS, plain
from tricord.text.days import find_days

_DAYS: Final = ("day", "start", "end")
_OF_ALL: Final = ("vessel", "dprk_vessel", "name", "imo", "flag", "false_flag", "party", "listed")
"""What an entry says of all it tells of."""
_NO_EVENT: Final = (*_DAYS, *_OF_ALL, "said", "act", "hs", "basis", "cargo", "amount")
_NOT_OF_EVENTS: Final = re.compile(
    r"\b(?:listed|designated|since|by|until|OFAC|EU|FBI|DOJ|UN)\W{0,3}(?:on |in )?$", re.IGNORECASE
)
"""What stands before a day on which nothing happened that the entry tells of."""


def events(entry: object) -> Iterator[object]:
    """An entry without what has days of its own, and each of those as an entry.

    Of an entry whose only days are in one place, those are the entry's own.

    Args:
        entry: A mapping, or prose.
    """
    if not isinstance(entry, Mapping):
        yield entry
        return
    dated = [key for key, value in entry.items() if _is_event(key, value)]
    own = any(ROLE.get(plain(key)) in _DAYS for key in entry)
    if not own and len(dated) < 2:
        yield entry
        return
    rest = {key: value for key, value in entry.items() if key not in dated}
    if own or any(_tells(key) for key in rest):
        yield rest
    of_all = {key: value for key, value in entry.items() if ROLE.get(plain(key)) in _OF_ALL}
    for key in dated:
        yield {**of_all, "what": f"{plain(key).replace('_', ' ')}: {entry[key]}"}


def _is_event(key: object, value: object) -> bool:
    name = plain(key)
    if not isinstance(value, str) or name in NOT_FACTS or name in UNITS or len(name) < 3:
        return False
    if ROLE.get(name) in _NO_EVENT:
        return False
    return any(not _NOT_OF_EVENTS.search(value[:start]) for _, start, _ in find_days(value))


def _tells(key: Any) -> bool:
    """Whether a key tells of something that happened."""
    name = plain(key)
    return name not in NOT_FACTS and ROLE.get(name, "said") not in (*_OF_ALL, *_DAYS)

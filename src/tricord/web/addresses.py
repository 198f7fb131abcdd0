"""Which addresses lead to a page: nobody is sent where there is none."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_PART = re.compile(r"\\\{\w+(:path)?\\\}")


@lru_cache(maxsize=32_768)
def leads(address: str) -> bool:
    """Whether an address of this node leads somewhere; those of elsewhere do.

    Args:
        address: It, with its query.
    """
    if not address.startswith("/"):
        return True
    path = address.partition("#")[0].partition("?")[0]
    return any(each.fullmatch(path) for each in _known())


@cache
def _known() -> tuple[re.Pattern[str], ...]:
    from tricord.web.pages import ACTS, FILES, PAGES

    given = [*(kind.path for kind in PAGES), *(act.path for act in ACTS), *FILES]
    return tuple(
        re.compile(_PART.sub(".+", re.escape(path)) + r"(\.(json|csv|txt))?") for path in given
    )

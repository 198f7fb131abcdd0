"""States as statements name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tricord.sources.statements.words import one_of, rules
from tricord.trade.countries import country

PARTNERS: Final = ("KOR", "USA", "JPN")
"""The three partners, who stand first in every set of parties."""

EU: Final = "EU"
"""The European Union among codes of ISO 3166-1 alpha-3."""

_LISTED: Final = re.compile(
    r"\b(?:statement|declaration|message)s?\b[^\n]*?\b(?:by|from|of|among|between) "
    r"(?:the )?(?:(?:governments?|leaders|(?:foreign )?ministers) of )?(?P<list>[^\n]+)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_AROUND: Final = re.compile(r"^the\s+|\s+on (?:the )?.*$", re.IGNORECASE)


def states_in(words: str) -> tuple[str, ...]:
    """States and the EU that folded words name, the three partners first.

    The Democratic People's Republic of Korea is not the Republic of Korea, and who only is spoken
    of is found as well: the caller says which words count.
    """
    return in_order(code for code in rules()["parties"] if one_of("parties", code).search(words))


def listed_states(title: str) -> tuple[str, ...]:
    """States a title lists: "Joint Statement by the United States, Bahrain, and Japan".

    Empty where one of what it lists is no State: then it lists something else.
    """
    hit = _LISTED.search(title)
    names = _BETWEEN.split(hit["list"]) if hit else []
    codes = [EU if bare == "European Union" else country(bare) for bare in map(_bare, names)]
    found = [code for code in codes if isinstance(code, str) and code.isalpha()]
    return in_order(found) if len(found) == len(names) else ()


def _bare(name: str) -> str:
    return _AROUND.sub("", name.strip())


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes, each once, the three partners first."""
    found = set(codes)
    return (*(code for code in PARTNERS if code in found), *sorted(found - set(PARTNERS)))

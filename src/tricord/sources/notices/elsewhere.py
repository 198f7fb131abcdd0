"""Ministries that several States have by one name, and of which State one is.

"Ministry of Commerce" alone is China's, of which most notices tell. Where another State stands
beside it ("Ministry of Commerce of Thailand", "the Thai Ministry of Commerce", 泰国商务部, 태국
상무부) it is that State's, and is called as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.geo.nationalities import nationalities
from tricord.trade.countries import WORLD, country

# Authorities of ours whose names others bear too, and whose they are.
_HOME: Final = {
    **dict.fromkeys(("MOFCOM", "GACC", "MIIT", "State Council"), "CHN"),
    **dict.fromkeys(("METI", "Japan MOF"), "JPN"),
}
_OF: Final = re.compile(
    r"\s*(?:and Industry\s*)?(?:,|\s+of|,?\s+for)\s+(?:the\s+)?"
    r"(?P<state>[A-Z][\w.'’-]*(?:\s+(?:of|the|and|[A-Z][\w.'’-]*)){0,5})"
)
_BEFORE: Final = re.compile(r"(?P<words>(?:[A-Z][\w-]*[ \t]+){0,2}[A-Z][\w-]*?)(?:['’]s)?[ \t]+\Z")
_LINE_ABOVE: Final = re.compile(
    r"(?:\A|\n)[ \t#*]*(?:(?:Royal )?Government of )?(?:the )?(?P<words>[A-Z][^\n,.;:]{3,40}?)"
    r"[ \t*]*\n\s*\Z"
)
_HANGUL: Final = re.compile(r"(?P<words>[가-힣]{2,10})\s*\Z")
_HAN: Final = re.compile(r"(?P<words>[\u4e00-\u9fff]{2,8})\Z")
# How far before a ministry its State is looked for, in characters.
_FAR: Final = 60


def elsewhere(name: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a ministry of another State stands, with the State's name; ``None`` if it is ours.

    Args:
        name: The authority it would be.
        text: The text, with half-width signs.
        start: Where the name begins.
        end: Where it ends.
    """
    home = _HOME.get(name)
    if home is None:
        return None
    behind = _OF.match(text, end)
    for printed in _shorter(behind["state"]) if behind else ():
        state = _state(printed)
        if behind and state:
            stop = behind.start("state") + text[behind.start("state") :].index(printed)
            return None if state == home else (start, stop + len(printed))
    ahead = text[max(0, start - _FAR) : start]
    for pattern in (_BEFORE, _LINE_ABOVE, _HANGUL, _HAN):
        hit = pattern.search(ahead)
        places = _places(hit["words"]) if hit else ()
        # A line above is a State's name and nothing else, no title that ends with one.
        for at in (0,) if hit and pattern is _LINE_ABOVE else places:
            state = _state(hit["words"][at:]) if hit else ""
            if hit and state:
                first = start - len(ahead) + hit.start("words") + at
                return None if state == home else (first, end)
    return None


def state_of(printed: str) -> str:
    """The State a ministry's printed name names, ISO 3166-1 alpha-3; empty where it names none.

    Args:
        printed: Such as "Ministry of Commerce of Thailand".
    """
    words = printed.split()
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            said = " ".join(words[first:last]).strip(",.")
            state = _state(re.sub("['’]s$", "", said))
            if state:
                return state
    hit = re.match(r"[\u4e00-\u9fff]{2,6}?(?=商务部|商務部|海关)|[가-힣]{2,8}(?=상무부)", printed)
    return _state(hit[0]) if hit else ""


def _shorter(words: str) -> Iterator[str]:
    """The first words of some, all of them first."""
    each = words.split()
    for count in range(len(each), 0, -1):
        yield " ".join(each[:count]).rstrip(".,")


def _places(words: str) -> Iterator[int]:
    """Where each word begins; of Chinese, which has no spaces, each sign."""
    pattern = r"\S+" if words.isascii() or re.match("[가-힣]", words) else r"\S"
    return (part.start() for part in re.finditer(pattern, words))


def _state(printed: str) -> str:
    if len(printed) < 4 and printed.isascii():
        return ""
    for each in (printed, *nationalities(printed)):
        code = country(each)
        if isinstance(code, str) and code != WORLD and not code.startswith("["):
            return code
    return ""

"""Letters written in parts, put together, each with the place of its parts.

Files from some systems write 한 as three letters of Hangul, が as か with a mark, é as e with an
accent: canonical decomposition, NFD. They print alike, but no rule and no search knows them. Only
such letters are changed; other forms that Unicode calls canonically the same, such as a name's
own variant of a Chinese sign, stay as they are written.

Source: The Unicode Standard, Unicode Standard Annex 15, "Unicode Normalization Forms".
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import Final

from tricord.text.pages import Page

_IN_PARTS: Final = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]"
    "|[^\\W\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+"
)


def in_parts(text: str) -> bool:
    """Whether a text has letters written in parts.

    Args:
        text: The text.
    """
    hits = _IN_PARTS.finditer(text)
    return not text.isascii() and any(_joined(hit[0]) != hit[0] for hit in hits)


def as_written(text: str) -> Page:
    """A text as a page of itself: every character stands where it stands.

    Args:
        text: The text.
    """
    places = range(len(text) + 1)
    return Page(text, text, array("q", places[:-1]), array("q", places[1:]))


def composed(page: Page) -> Page:
    """A page whose letters are whole; each stands where its first part begins and its last ends.

    Args:
        page: Plain text over an original.
    """
    plain: list[str] = []
    starts, ends = array("q"), array("q")
    after = 0
    for hit in _IN_PARTS.finditer(page.plain):
        whole = _joined(hit[0])
        # Marks that make no letter with what stands before them stay behind it, each in its place.
        split = hit.end() - (len(whole) - 1)
        plain += page.plain[after : hit.start()], whole
        starts += page.starts[after : hit.start() + 1] + page.starts[split : hit.end()]
        ends += page.ends[after : hit.start()] + page.ends[split - 1 : hit.end()]
        after = hit.end()
    plain.append(page.plain[after:])
    starts += page.starts[after:]
    ends += page.ends[after:]
    return Page(page.original, "".join(plain), starts, ends)


def _joined(parts: str) -> str:
    """Parts of a letter as a letter; as they are where they make none."""
    whole = unicodedata.normalize("NFC", parts)
    return whole if len(whole) < len(parts) else parts

"""What an incident was, as far as its ledger says; never guessed.

A type decides first: a ledger that prints SRBM says ballistic. Where there is none, the name of
the missile and the words of the description decide, and then the scope of the ledger, where its
publisher says that it holds nothing else. What a text itself calls unidentified stays
unidentified, whatever the scope. Ballistic missiles of any range below ICBM, glide vehicles on
their boosters and guided rockets of large calibre (KN-25) are one kind here; the ledger's own
type is kept as printed.

Source: the definitions of kinds in `tricord.model.incident`; resolutions 1718 (2006) and 1874
(2009) make no difference between ranges.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tricord.model.incident import ACTS, IncidentKind
from tricord.sources import cell

WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text("utf-8")
)
"""How ledgers head and fill their columns."""

_NOTHING: Final = frozenset(map(cell.key, WORDS["nothing"]["words"])) | {""}
_TYPES: Final = {cell.key(w): IncidentKind(k) for k, words in WORDS["types"].items() for w in words}


def _alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE)


_PHRASES: Final = {IncidentKind(k): _alternatives(found) for k, found in WORDS["phrases"].items()}
_NAMES: Final = [
    (cell.key(name), IncidentKind(kind)) for kind, names in WORDS["names"].items() for name in names
]
_UNSURE: Final = _alternatives(WORDS["doubt"]["phrases"])
_DENIED: Final = _alternatives(WORDS["doubt"]["denied"])
_SEVERAL: Final = _alternatives(WORDS["doubt"]["several"])


@dataclass(frozen=True, slots=True)
class Told:
    """What an incident was.

    Attributes:
        kind: The kind.
        by: ``type``, ``description`` or ``scope``; empty where it is unidentified.
        longer: The text speaks of an ICBM, but of several launches in one breath: which of them
            it was is not said, and the kind is the lesser.
    """

    kind: IncidentKind
    by: str = ""
    longer: bool = False


def known(text: str) -> str:
    """A text; empty where it only says that nothing is known."""
    return "" if cell.key(text) in _NOTHING else cell.said(text)


def kind_of(type_: str, name: str, description: str, scope: IncidentKind | None = None) -> Told:
    """What an incident was.

    Args:
        type_: Type as printed.
        name: Missile or device as printed.
        description: What the ledger says of it.
        scope: What the ledger holds, where its publisher says that it holds nothing else.
    """
    printed = known(type_)
    if found := _by_type(printed):
        return Told(found, "type" if found is not IncidentKind.UNIDENTIFIED else "")
    if found := _by_name(known(name)):
        return Told(found, "description")
    text = unicodedata.normalize("NFKC", f"{printed}. {known(name)}. {description}")
    told = _by_words(text)
    if told is not None:
        return told
    if scope is not None and not printed and not _UNSURE.search(text):
        return Told(scope, "scope")
    return Told(IncidentKind.UNIDENTIFIED)


def _by_type(printed: str) -> IncidentKind | None:
    if not printed:
        return None
    if found := _TYPES.get(cell.key(printed)):
        return found
    told = _by_words(unicodedata.normalize("NFKC", printed))
    return told.kind if told else None


def _by_name(name: str) -> IncidentKind | None:
    key = cell.key(name)
    fitting = [(len(start), kind) for start, kind in _NAMES if start and key.startswith(start)]
    # The longest beginning counts: Hwasong-15 is no Hwasong of shorter range.
    return max(fitting)[1] if fitting else None


def _by_words(text: str) -> Told | None:
    spoken = _DENIED.sub(" ", text)
    found = [kind for kind, phrase in _PHRASES.items() if phrase.search(spoken)]
    if not found:
        return None
    if IncidentKind.PROGRAMME_TEST in found and not {*found} & {
        IncidentKind.NUCLEAR_TEST,
        IncidentKind.SPACE_LAUNCH,
    }:
        # An engine is tested on the ground, whatever it is for.
        return Told(IncidentKind.PROGRAMME_TEST, "description")
    if {*found} <= {IncidentKind.BALLISTIC, IncidentKind.LONG_RANGE}:
        several = bool(_SEVERAL.search(spoken))
        longer = IncidentKind.LONG_RANGE in found
        kind = IncidentKind.LONG_RANGE if longer and not several else IncidentKind.BALLISTIC
        return Told(kind, "description", longer=longer and several)
    if len(found) == 1 and not (_UNSURE.search(spoken) and found[0] in ACTS):
        return Told(found[0], "description")
    if not any(kind in ACTS for kind in found):
        # An anti-ship cruise missile is both; no measure bears on either.
        return Told(found[0], "description")
    return None

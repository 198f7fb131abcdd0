"""The list of events the scoreboard scores against: the frozen one that ships, or another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tricord
from tricord.errors import SourceError
from tricord.exchange.signatures import digest, fingerprint, holds
from tricord.sources.supply_events import EventList, read_events

LIST: Final = Path(tricord.__file__).parent / "facts" / "supply_events.json"
"""The frozen list; beside it its signature (``.sig``) and the public key (``.pub``)."""

PURPOSE: Final = "supply-events"


@dataclass(frozen=True)
class KnownEvents:
    """A list of events, and how far it is known to be unchanged.

    Attributes:
        told: The list.
        file: Name of its file.
        sha256: Hash of its canonical form.
        key: Fingerprint of the key it is signed with; empty where it is not signed.
    """

    told: EventList
    file: str
    sha256: str
    key: str = ""


def frozen_events(file: Path = LIST) -> KnownEvents:
    """The frozen list, after its signature was checked.

    Args:
        file: Where it stands.

    Raises:
        SourceError: ``events-signature``: it is not the list that was signed; or it is none.
    """
    events, told = read_events(file)
    try:
        _, _, signature = file.with_suffix(".sig").read_text("ascii").partition("\n")
        key = file.with_suffix(".pub").read_bytes()
    except (OSError, UnicodeDecodeError) as fault:
        raise SourceError("events-signature", file=file.name) from fault
    if not holds(PURPOSE, told, signature, key):
        raise SourceError("events-signature", file=file.name)
    return KnownEvents(events, file.name, digest(told), fingerprint(key))


def given_events(file: Path) -> KnownEvents:
    """Another list; nobody's signature is looked for.

    Args:
        file: A JSON file as `tricord.sources.supply_events` describes it.

    Raises:
        SourceError: It cannot be read, or is no list of events.
    """
    events, told = read_events(file)
    return KnownEvents(events, file.name, digest(told))

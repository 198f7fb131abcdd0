"""What a case is about: something of the strands, by its kind and its key."""

from __future__ import annotations

from enum import StrEnum

from tricord.desk import words
from tricord.errors import DeskError


class Kind(StrEnum):
    """What a case can be about.

    ``subject``: a person, firm, ship or State, by its key in findings. ``commitment``: an entry of
    the register. ``watch``: an item of the supply watch-list. ``mission_report`` and
    ``consultation``: what a mission wrote, and a request to consult.
    """

    SUBJECT = "subject"
    COMMITMENT = "commitment"
    WATCH = "watch"
    MISSION_REPORT = "mission_report"
    CONSULTATION = "consultation"


def read(written: str) -> str:
    """What a case is about, ``<kind>|<key>``; empty where it is about nothing of these.

    Raises:
        DeskError: ``desk-case-about``: not written so, or of no such kind; ``desk-words``.
    """
    about = words.line(written)
    kind, _, key = about.partition("|")
    if about and (kind not in tuple(Kind) or not key.strip()):
        raise DeskError("desk-case-about", about=about, known=", ".join(Kind))
    return about

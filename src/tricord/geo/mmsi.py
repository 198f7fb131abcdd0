"""What a maritime mobile service identity says by its form: whose it is, and what kind of station.

An MMSI is typed in by hand and may be anybody's: what stands here is evidence, never proof.

Sources: ITU-R M.585-9, annexes 1 and 2 (forms of identities); ITU Table of Maritime
Identification Digits (``data/mids.tsv``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from tricord.locale import text

_FORMS: Final = (
    ("coast_station", re.compile(r"00(\d{3})\d{4}")),
    ("group", re.compile(r"0(\d{3})\d{5}")),
    ("sar_aircraft", re.compile(r"111(\d{3})\d{3}")),
    ("aid_to_navigation", re.compile(r"99(\d{3})\d{4}")),
    ("craft", re.compile(r"98(\d{3})\d{4}")),
    ("handheld", re.compile(r"8(\d{3})\d{5}")),
    ("ship", re.compile(r"([2-7]\d{2})\d{6}")),
)
_DEVICES: Final = {"970": "sart", "972": "mob", "974": "epirb"}
KINDS: Final = (*(kind for kind, _ in _FORMS), *_DEVICES.values(), "none")
"""Kinds of stations; the words stand under ``station-kind-<kind>``. ``ship``: a ship or a boat.
``craft``: a boat of a parent ship. ``handheld``: a handheld radio. ``sart``: a search and rescue
transmitter. ``mob``: a man-overboard device. ``epirb``: a distress beacon. ``none``: no identity
of a form that is known, or with digits nobody was allotted."""


@lru_cache(maxsize=65536)
def kind(mmsi: str) -> str:
    """What kind of station an MMSI stands for.

    Args:
        mmsi: Its digits; leading zeros may have been lost, as in some published tables.

    Returns:
        One of `KINDS`.
    """
    return _read(mmsi)[0]


@lru_cache(maxsize=65536)
def flag(mmsi: str) -> str:
    """The state or territory whose digits an MMSI has, as ISO 3166-1 alpha-2.

    Args:
        mmsi: As in `kind`.

    Returns:
        The code; "" for devices without such digits and for digits nobody was allotted.
    """
    return _allotted().get(_read(mmsi)[1], "")


def _read(mmsi: str) -> tuple[str, str]:
    """Kind, and the three digits of the state."""
    digits = mmsi.strip().zfill(9)
    if len(digits) != 9 or not (digits.isascii() and digits.isdigit()):
        return "none", ""
    if device := _DEVICES.get(digits[:3]):
        return device, ""
    for name, form in _FORMS:
        if (found := form.fullmatch(digits)) and found[1] in _allotted():
            return name, found[1]
    return "none", ""


@cache
def _allotted() -> dict[str, str]:
    lines = files("tricord.geo").joinpath("data/mids.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {mid: code for mid, code in rows if mid.isdigit()}


def word(name: str, language: str | None = None) -> str:
    """The word for one of `KINDS`, in the reader's language."""
    return text(f"station-kind-{name}", language)

"""Straits and capes ships are counted at: one identifier each, whatever a publication calls it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from tricord.model.listing import squeeze

_STRAITS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
_BY_NUMBER: Final = {told["portid"]: strait for strait, told in _STRAITS.items()}
_BY_NAME: Final = {
    name.casefold(): strait
    for strait, told in _STRAITS.items()
    for name in (*told["names"], *told["also"])
}

STRAITS: Final = tuple(_STRAITS)
"""Every identifier, in PortWatch's order."""


def straits_of(portid: str, name: str) -> frozenset[str]:
    """The straits a record may speak of.

    Args:
        portid: PortWatch's number (``chokepoint6``); empty where none is given.
        name: Name; empty where none is given.

    Returns:
        One, where number and name agree or only one is known; two, where they contradict each
        other; none, where neither is known.
    """
    found = (_BY_NUMBER.get(portid.strip()), _BY_NAME.get(squeeze(name).casefold()))
    return frozenset(strait for strait in found if strait)

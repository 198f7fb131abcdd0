"""Who may see a thing: TLP 2.0 and the partners it is releasable to.

Source: FIRST, Traffic Light Protocol version 2.0 (August 2022).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Final

from tricord.errors import ConfigError

LEVELS: Final = ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
"""TLP 2.0 labels, from what anybody may see to what only the addressees may."""

PARTNERS: Final = ("JPN", "ROK", "USA")
"""The three partners a thing can be releasable to."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A TLP level and, optionally, the only partners a thing may be passed to.

    Attributes:
        level: One of `LEVELS`.
        releasable_to: Partners it may go to; ``None`` where the level alone decides.
    """

    level: str
    releasable_to: frozenset[str] | None = None

    def __post_init__(self) -> None:
        unknown = sorted((self.releasable_to or frozenset()) - set(PARTNERS))
        if self.level not in LEVELS or unknown:
            raise ConfigError("marking-unknown", marking=str(self), known=", ".join(LEVELS))

    @classmethod
    def parse(cls, written: str) -> Marking:
        """Read ``TLP:AMBER`` or ``TLP:AMBER//REL JPN,ROK``.

        Raises:
            ConfigError: Not a TLP 2.0 label, or a partner that is none.
        """
        label, limited, release = written.strip().upper().partition("//REL")
        partners = frozenset(release.replace(",", " ").split())
        return cls(label.removeprefix("TLP:").strip(), partners if limited else None)

    def __str__(self) -> str:
        if self.releasable_to is None:
            return f"TLP:{self.level}"
        return f"TLP:{self.level}//REL {','.join(sorted(self.releasable_to))}".rstrip()

    def join(self, other: Marking) -> Marking:
        """The least upper bound: the stricter level, and only partners both allow."""
        level = max(self.level, other.level, key=LEVELS.index)
        sets = [m.releasable_to for m in (self, other) if m.releasable_to is not None]
        return Marking(level, frozenset.intersection(*sets) if sets else None)


CLEAR: Final = Marking("CLEAR")


def least_upper_bound(markings: Iterable[Marking]) -> Marking:
    """What a thing made of all these must bear; `CLEAR` where there are none."""
    return reduce(Marking.join, markings, CLEAR)

"""What was planted, and what of it was found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Planted:
    """One party made so that it should, or should not, be found.

    Attributes:
        kind: What was planted: ``passport``, ``typo``, ``namesake`` ...
        dataset: Table it stands in.
        party_id: Its key there.
        list: List it was made from.
        entry_id: Entry it was made from.
        decoy: It should *not* be found.
    """

    kind: str
    dataset: str
    party_id: str
    list: str
    entry_id: str
    decoy: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a kind were planted and how many of those were found.

    Attributes:
        kind: What was planted.
        decoy: Finding one is a false alarm.
        planted: Number planted.
        found: Number found against the entry it was made from.
    """

    kind: str
    decoy: bool
    planted: int
    found: int


def tally(
    planted: Sequence[Planted], found: Collection[tuple[str, str, str, str]]
) -> tuple[Tally, ...]:
    """Count what was found of what was planted, decoys last.

    Args:
        planted: The truth.
        found: (dataset, party id, list, entry id) of every finding.
    """
    kinds = sorted({(p.decoy, p.kind) for p in planted})
    return tuple(
        Tally(
            kind=kind,
            decoy=decoy,
            planted=sum(p.kind == kind and p.decoy == decoy for p in planted),
            found=sum(
                (p.dataset, p.party_id, p.list, p.entry_id) in found
                for p in planted
                if p.kind == kind and p.decoy == decoy
            ),
        )
        for decoy, kind in kinds
    )

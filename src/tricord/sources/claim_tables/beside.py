"""Claims of one table beside each other: their identifiers, whom they repeat and contradict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tricord.claims.ranges import scope_of
from tricord.model.claim import Claim
from tricord.sources.claim_tables.cells import Refused
from tricord.sources.claim_tables.claim_rows import made_id
from tricord.sources.claim_tables.rows import Rows

Read = tuple[str, Claim | Refused]
"""Place of a row, and its claim or why it is set aside."""


@dataclass(frozen=True)
class Beside:
    """Claims that can stand in one collection, and the rows that cannot.

    Attributes:
        claims: The claims, in the order of the rows.
        refused: Place and reason of each row that is set aside.
    """

    claims: tuple[Claim, ...]
    refused: tuple[tuple[str, Refused], ...]


def beside(read: Sequence[Read], rows: Rows) -> Beside:
    """Give each claim its identifier, and set aside those that cannot stand beside the others.

    Set aside are a second claim of one identifier, one that says the same as an earlier one, and
    one that repeats or contradicts a claim that is not there. Two figures of one claimant in one
    source for one scope contradict each other: both are kept, and each disputes the other.
    """
    told, refused = _identified(read)
    while True:
        known = {claim.claim_id for claim in told}
        lost = {claim.record: code for claim in told if (code := _lost(claim, known))}
        if not lost:
            break
        # What is set aside may in turn have been what another repeats.
        refused += lost.items()
        told = [claim for claim in told if claim.record not in lost]
    return Beside(tuple(_contradictory(told, rows)), tuple(refused))


def _identified(read: Sequence[Read]) -> tuple[list[Claim], list[tuple[str, Refused]]]:
    told: list[Claim] = []
    refused: list[tuple[str, Refused]] = []
    known: set[str] = {claim.claim_id for _, claim in read if isinstance(claim, Claim)} - {""}
    given: set[str] = set()
    for place, claim in read:
        if not isinstance(claim, Claim):
            refused.append((place, claim))
        elif claim.claim_id in given:
            refused.append((place, "claims-id-twice"))
        elif not claim.claim_id and made_id(claim, 0) in given:
            refused.append((place, "claims-row-repeats"))
        else:
            again = 0
            while not claim.claim_id and made_id(claim, again) in known:
                again += 1
            named = replace(claim, claim_id=claim.claim_id or made_id(claim, again))
            given.add(named.claim_id)
            told.append(named)
    return told, refused


def _lost(claim: Claim, known: set[str]) -> Refused:
    """Why a claim cannot stand; empty where it can."""
    if claim.claim_id in (*claim.cites, *claim.disputes):
        return "claims-cites-itself"
    if not known.issuperset(claim.cites):
        return "claims-cites-unknown"
    return "" if known.issuperset(claim.disputes) else "claims-disputes-unknown"


def _contradictory(told: Sequence[Claim], rows: Rows) -> list[Claim]:
    """Claims, those that contradict another of the same claimant and source disputing it."""
    groups: dict[object, list[Claim]] = {}
    for claim in told:
        if claim.low is not None or claim.high is not None:
            who = (claim.claimant.casefold(), claim.source, claim.as_of, claim.standing)
            groups.setdefault((scope_of(claim), who), []).append(claim)
    others = {
        claim.claim_id: [
            other.claim_id for other in group if (other.low, other.high) != (claim.low, claim.high)
        ]
        for group in groups.values()
        for claim in group
    }
    found = []
    for claim in told:
        against = others.get(claim.claim_id, [])
        if against:
            rows.note("claims-contradictory", claim.record)
            disputes = tuple(dict.fromkeys((*claim.disputes, *against)))
            found.append(replace(claim, disputes=disputes))
        else:
            found.append(claim)
    return found

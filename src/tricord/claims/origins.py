"""Whose information claims are: corroboration counts independent origins, not repetitions.

A report that cites a State and the State itself are one origin. So are all claims of one claimant,
all that name the same origin, and all that cite the same claim. A denial corroborates nothing.

Source: the reporting standard of the Council's Informal Working Group on sanctions (December 2006),
paragraphs 21 and 22: name sources, and corroborate them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from tricord.model.claim import Claim, Standing


def origins(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Claims grouped by their independent origin.

    Args:
        claims: Claims on one thing; denials are left out.

    Returns:
        The groups, in order of their first claim; claims in the order given.
    """
    told = [claim for claim in claims if claim.standing is not Standing.DENIED]
    parent = list(range(len(told)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[tuple[str, str], int] = {}
    for at, claim in enumerate(told):
        for key in _keys(claim):
            other = root(first.setdefault(key, at))
            mine = root(at)
            parent[max(other, mine)] = min(other, mine)
    groups: dict[int, list[Claim]] = {}
    for at, claim in enumerate(told):
        groups.setdefault(root(at), []).append(claim)
    return tuple(tuple(group) for group in groups.values())


def independent(claims: Iterable[Claim]) -> int:
    """How many independent origins stand behind claims on one thing."""
    return len(origins(claims))


def disputed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims that another contradicts, that are denied, or that bear a dissent."""
    against = {(c.dataset, other) for c in claims for other in c.disputes}
    return tuple(
        claim
        for claim in claims
        if (claim.dataset, claim.claim_id) in against
        or claim.disputes
        or claim.dissent
        or claim.standing is Standing.DENIED
    )


def _keys(claim: Claim) -> Iterable[tuple[str, str]]:
    """What makes two claims one origin: who spoke, whom they repeat, what they cite."""
    yield "claim", f"{claim.dataset}|{claim.claim_id}"
    for cited in claim.cites:
        yield "claim", f"{claim.dataset}|{cited}"
    # Who repeats another is that other's origin, not one of its own.
    whose = claim.origin or ("" if claim.cites else claim.claimant)
    if whose:
        yield "who", _plain(whose)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())

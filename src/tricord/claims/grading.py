"""How much stands behind claims on one thing: one rule for every monitor that rests on claims.

Definition. Claims are counted by their independent origin (`tricord.claims.origins`); denials
stand behind nothing. An origin is *attested* where one of its claims is of a State, a UN body, a
monitoring team, a court, a company or the analysis of images, and says how the claimant knows: by
a basis, by having been notified, or by a document that somebody of ours saw.

Grade. ``corroborated``: two or more independent origins, at least one of them observed (seen, by
image, inspection or document). ``indication``: one attested origin, or two or more of any kind.
``lead``: one origin of another kind, or one that gives no basis.

Source: the reporting standard of the Council's Informal Working Group on sanctions (December 2006),
paragraphs 21, 22 and 48: corroborate, rely on documents and first-hand observation, and state the
basis. The two thresholds are ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from tricord.claims.origins import independent, origins
from tricord.model.claim import Claim, SourceClass, Standing
from tricord.model.finding import Grade

ATTESTING: Final = frozenset(
    {
        SourceClass.STATE,
        SourceClass.UN_BODY,
        SourceClass.MONITORING_TEAM,
        SourceClass.COURT,
        SourceClass.COMPANY,
        SourceClass.IMAGERY,
    }
)
"""Speakers who answer for what they say. A State that is not named cannot be asked."""


def grade_of(claims: Iterable[Claim]) -> Grade:
    """How much stands behind claims on one thing; see the module.

    Args:
        claims: The claims; where all are denials, or there is none, it is a lead at most.
    """
    groups = origins(claims)
    if len(groups) > 1:
        seen = any(observed(group) for group in groups)
        return Grade.CORROBORATED if seen else Grade.INDICATION
    return Grade.INDICATION if any(map(attested, groups)) else Grade.LEAD


def attested(claims: Sequence[Claim]) -> bool:
    """Whether an origin answers for what it says, and says how it knows."""
    return any(claim.source_class in ATTESTING and _founded(claim) for claim in claims)


def observed(claims: Sequence[Claim]) -> bool:
    """Whether somebody of an origin saw it."""
    return any(claim.standing is Standing.OBSERVED for claim in claims)


def support(claims: Iterable[Claim]) -> float:
    """How many independent origins stand behind claims: .5, .75, .875; no probability."""
    return round(1 - 0.5 ** independent(claims), 4)


def _founded(claim: Claim) -> bool:
    return bool(claim.basis) or claim.document_verified or claim.standing is Standing.NOTIFIED

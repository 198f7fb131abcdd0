"""One claim on a page: what is said, by whom and on what basis, what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typer

from tricord.claims.labels import label
from tricord.claims.ranges import scope_of
from tricord.cli.claim_rows import figure, state
from tricord.cli.rows import facts, headings, prose, shown
from tricord.locale import text
from tricord.model.claim import Claim
from tricord.monitors.claimed import doubts, period
from tricord.reports.characters import legible

_WORDS = ("topic", "standing", "source_class", "measured", "reporting")
_STATES = ("state", "other_state")
_PLAIN = (
    *("subject", "subject_id", "place", "mode", "claimant", "origin", "basis", "caveat"),
    *("dissent", "reply", "correction", "source", "record", "file_sha256"),
)

_ORDER = (
    *("topic", "standing", "subject", "subject_id", "state", "other_state", "measured", "low"),
    *("reporting", "first_day", "place", "mode", "claimant", "source_class", "origin", "cites"),
    *("disputes", "basis", "document_verified", "caveat", "dissent", "as_of", "reply_asked_on"),
    *("reply_due_on", "reply", "replied_on", "correction", "source", "file_sha256", "record"),
    "marking",
)


def page(claim: Claim, told: Sequence[Claim]) -> None:
    """Print a claim.

    Args:
        claim: The claim.
        told: All claims, to show what stands beside it.
    """
    prose(legible(claim.statement))
    typer.echo("")
    labels = headings("claims", "claim_id", *_ORDER)
    labels |= {"low": text("claims-column-figure"), "first_day": text("claims-column-days")}
    said = {name: _said(claim, name) for name in _ORDER}
    identity = (labels["claim_id"], legible(f"{claim.dataset}/{claim.claim_id}"))
    facts([identity, *((labels[name], legible(said[name])) for name in _ORDER)])
    for key, others in _beside(claim, told):
        if others:
            typer.echo("")
            typer.secho(text(key), bold=True)
            facts([(legible(c.claim_id), _line(c)) for c in others], 2)
    typer.echo("")
    for doubt in doubts([claim]):
        prose(text(doubt))


def _said(claim: Claim, name: str) -> str:
    value = getattr(claim, name)
    if name == "low":
        low, high = (None if end is None else float(end) for end in (claim.low, claim.high))
        return figure(low, high, str(claim.unit or ""), claim.product)
    if name == "first_day":
        return period(claim.first_day, claim.last_day)
    if name in _WORDS:
        return label(value) if value else ""
    if name in _STATES:
        return state(value)
    return shown(value) if name not in _PLAIN else str(value)


def _beside(claim: Claim, told: Sequence[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    others = [c for c in told if (c.dataset, c.claim_id) != (claim.dataset, claim.claim_id)]
    here = [c for c in others if c.dataset == claim.dataset]
    yield "claims-column-cited-by", [c for c in here if claim.claim_id in c.cites]
    yield "claims-column-disputed-by", [c for c in here if claim.claim_id in c.disputes]
    yield "claims-column-beside", [c for c in others if scope_of(c) == scope_of(claim)]


def _line(claim: Claim) -> str:
    parts = (claim.claimant, _said(claim, "low"), claim.statement)
    return legible(" – ".join(filter(None, parts)))

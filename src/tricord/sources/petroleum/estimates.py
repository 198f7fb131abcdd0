"""What others than suppliers say was delivered, as tables give it: a row for a claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from tricord.model.claim import Claim, Measured, SourceClass, Standing, Unit
from tricord.sources.petroleum import notes
from tricord.sources.petroleum.cells import (
    ALL,
    Refused,
    amount_of,
    class_of,
    mode_of,
    only_state_of,
    place_of,
    state_of,
    unit_of,
)
from tricord.sources.petroleum.rows import DPRK, Frame, Rows

_INCLUDES: Final = {
    "yes": "yes",
    "no": "no",
    "예": "yes",
    "아니오": "no",
    "はい": "yes",
    "いいえ": "no",
}
_CLASSES: Final = {str(kind): kind for kind in SourceClass}


@dataclass(frozen=True, slots=True)
class _Ends:
    """Least and most of an estimate, and their unit."""

    low: Decimal | None
    high: Decimal | None
    unit: Unit


def estimates(rows: Rows, frame: Frame) -> list[Claim] | Refused:
    """The claims of a row, or why it is set aside.

    The amount and the number of deliveries are two claims. What the basis says of the scope (one
    supplier only, a port, tankers) is taken over where no column says it.
    """
    row = frame.row
    claimant = rows.text(row, "claimant")
    if not claimant:
        return "petroleum-claimantless"
    ends = _ends(rows, frame)
    if isinstance(ends, str):
        return ends
    deliveries = amount_of(rows.text(row, "deliveries"))
    if isinstance(deliveries, str):
        return deliveries
    if ends.low is None and ends.high is None and deliveries is None:
        return "petroleum-nothing-claimed"
    usual = _scoped(rows, frame, claimant)
    if isinstance(usual, str):
        return usual
    found: list[Claim | Refused] = []
    if ends.low is not None or ends.high is not None:
        claim = replace(
            usual, measured=Measured.DELIVERED, low=ends.low, high=ends.high, unit=ends.unit
        )
        found.append(rows.made(_on_its_basis(rows, frame, claim), frame))
    if deliveries is not None:
        claim = replace(
            usual,
            measured=Measured.DELIVERIES,
            low=deliveries,
            high=deliveries,
            unit=Unit.DELIVERIES,
            product="",
        )
        found.append(rows.made(claim, frame))
    kept = [claim for claim in found if isinstance(claim, Claim)]
    return kept or "petroleum-row-repeats"


def _ends(rows: Rows, frame: Frame) -> _Ends | Refused:
    """Least and most of a row; an amount without ends is both."""
    ends = []
    for target in ("barrels_low", "barrels_high"):
        amount = amount_of(rows.text(frame.row, target))
        if isinstance(amount, str):
            return amount
        ends.append(amount)
    low, high = ends
    if low is not None or high is not None:
        if low is not None and high is not None and high < low:
            return "petroleum-ends-reversed"
        written = rows.text(frame.row, "unit")
        unit = unit_of(written) if written else Unit.BARRELS
        return _Ends(low, high, unit) if unit else "petroleum-unit"
    amounts = rows.amounts(frame.row)
    if isinstance(amounts, str):
        return amounts
    for unit, amount in amounts.items():
        return _Ends(amount, amount, unit)
    return _Ends(None, None, Unit.BARRELS)


def _scoped(rows: Rows, frame: Frame, claimant: str) -> Claim | Refused:
    """The claim of a row without its amount."""
    row, basis = frame.row, rows.text(frame.row, "basis")
    written = rows.text(row, "state") or rows.text(row, "supplier")
    state = state_of(written) if written else ""
    if state is None:
        return "petroleum-supplier-unknown"
    named, supplies = place_of(basis)
    kind = _CLASSES.get(rows.text(row, "source_class")) or class_of(claimant)
    if kind is None:
        rows.note("class-unknown", row)
    return Claim(
        claim_id="",
        topic=frame.topic,
        standing=Standing.ESTIMATED,
        statement="",
        claimant=claimant,
        # Whoever it is, somebody carries it.
        source_class=kind or SourceClass.PRESS,
        source=frame.source,
        state=state or only_state_of(basis) or supplies or ALL,
        other_state=DPRK,
        product=frame.product,
        includes_reported=_INCLUDES.get(rows.text(row, "includes_reported").casefold(), "unknown"),
        first_day=frame.span.first_day,
        last_day=frame.span.last_day,
        place=rows.text(row, "place") or named,
        mode=rows.text(row, "mode") or mode_of(basis),
        basis=basis,
        caveat=rows.text(row, "check_note"),
        as_of=frame.as_of,
        record=row.place,
    )


def _on_its_basis(rows: Rows, frame: Frame, claim: Claim) -> Claim:
    """A claim with what its basis says beyond its figures."""
    caveats = [claim.caveat] if claim.caveat else []
    if claim.low is None and notes.says_more(claim.basis):
        rows.note("more-than-most", frame.row)
        caveats.append("the basis says more than the figure that is given as the most")
    if "period end recalled" in claim.source:
        caveats.append("period end recalled")
    if notes.wrong_third(claim.basis, claim.low, claim.high):
        rows.note("basis-corrected", frame.row)
        claim = replace(
            claim,
            basis=notes.half_laden(claim.basis),
            correction=f"as given: {claim.basis}",
        )
    return replace(claim, caveat="; ".join(caveats))

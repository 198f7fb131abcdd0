"""What suppliers told the Committee, as tables give it: a row for a supplier and a span of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tricord.model.claim import Claim, Measured, Reporting, SourceClass, Standing, Unit
from tricord.sources.petroleum import notes
from tricord.sources.petroleum.cells import ALL, Refused, state_of
from tricord.sources.petroleum.rows import DPRK, Frame, Rows

COMMITTEE: Final = "1718 Committee"
"""Who speaks where a figure is for all suppliers together: the Committee shows it."""


def notified(rows: Rows, frame: Frame) -> list[Claim] | Refused:
    """The claims of a row, or why it is set aside.

    A row with a figure in several units makes a claim for each. One without any figure says that
    nothing was reported, and so does a zero of which its note says so. What the note says beyond
    that makes claims of its own.
    """
    written = rows.text(frame.row, "supplier")
    state = state_of(written) if written else ""
    if not state:
        return "petroleum-supplier-unknown" if written else "petroleum-supplierless"
    amounts = rows.amounts(frame.row)
    if isinstance(amounts, str):
        return amounts
    note = rows.text(frame.row, "check_note")
    usual = Claim(
        claim_id="",
        topic=frame.topic,
        standing=Standing.NOTIFIED,
        statement="",
        claimant=COMMITTEE if state == ALL else state,
        source_class=SourceClass.UN_BODY if state == ALL else SourceClass.STATE,
        source=frame.source,
        state=state,
        other_state=DPRK,
        measured=Measured.DELIVERED,
        product=frame.product,
        first_day=frame.span.first_day,
        last_day=frame.span.last_day,
        caveat=note,
        as_of=frame.as_of,
        record=frame.row.place,
    )
    found: list[Claim | Refused] = []
    if not amounts or (not any(amounts.values()) and notes.says_not_reported(note)):
        if amounts:
            rows.note("nil-not-reported", frame.row)
        found.append(rows.made(_silent(usual), frame))
    for unit, amount in amounts.items() if not found else ():
        told = Reporting.AMOUNT if amount else Reporting.NIL_REPORTED
        claim = replace(usual, low=amount, high=amount, unit=unit, reporting=told)
        found.append(rows.made(claim, frame))
    found += _of_note(rows, usual, frame)
    kept = [claim for claim in found if isinstance(claim, Claim)]
    return kept or "petroleum-row-repeats"


def _silent(usual: Claim) -> Claim:
    """The claim that nothing was reported: nobody notified that, somebody says it."""
    return replace(
        usual,
        standing=Standing.STATED,
        claimant=usual.source or usual.claimant,
        source_class=SourceClass.PRESS,
        measured=None,
        product="",
        reporting=Reporting.NOT_REPORTED,
    )


def _of_note(rows: Rows, usual: Claim, frame: Frame) -> Iterator[Claim | Refused]:
    """Claims that the note of a row makes."""
    span, note = frame.span, usual.caveat
    found = notes.implied(note, usual.state, span.first_day, span.last_day)
    if found:
        rows.note("implied", frame.row)
        whose = "inferred" if found.inferred else "printed beside its parts"
        claim = replace(
            usual,
            state=found.state,
            claimant=usual.claimant if found.inferred else found.state,
            first_day=found.first_day,
            last_day=found.last_day,
            low=found.barrels,
            high=found.barrels,
            unit=Unit.BARRELS,
            product="",
            reporting=Reporting.AMOUNT,
            caveat=f"{whose}: {note}",
        )
        yield rows.made(claim, frame)
    silence = notes.silence(note)
    if silence:
        rows.note("stopped", frame.row)
        claim = replace(
            _silent(usual),
            state=silence.state,
            first_day=silence.first_day,
            last_day=silence.last_day,
        )
        yield rows.made(claim, frame)

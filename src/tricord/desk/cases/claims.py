"""Claims: who says what, with its figure, its source and its caveat; side by side, never averaged.

Claims a monitor reads stand in the lake (`tricord.model.claim`). Those here are what people put
into a case as they come upon them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from tricord.desk import words
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named
from tricord.desk.cases.origins import SourceClass
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience
from tricord.errors import DeskError

_FIGURE: Final = re.compile(r"-?(?:[0-9]{1,24}|[0-9]{1,3}(?:,[0-9]{3}){1,8})(?:\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody claims.

    Attributes:
        claimant: Who says so.
        statement: What is said.
        source_class: What kind of source it comes from.
        amount: A figure that is claimed, decimal; empty where none is.
        unit: Its unit; needed with a figure.
        on: Day it was said, or speaks of.
        scope: What it covers, and what not.
        caveat: What limits it.
        origin: Whose information it ultimately is; empty where the claimant's own.
        cites: How the ids of items it repeats begin.
        file: How the id of an attached file it stands in begins.
        denies: Whether it says that it is not so.
    """

    claimant: str
    statement: str
    source_class: SourceClass
    amount: str = ""
    unit: str = ""
    on: date | None = None
    scope: str = ""
    caveat: str = ""
    origin: str = ""
    cites: tuple[str, ...] = ()
    file: str = ""
    denies: bool = False


def put(
    seat: Seat, number: str, claim: Claim, audience: Audience | None = None, corrects: str = ""
) -> Item:
    """Put a claim into a case.

    Args:
        seat: Who puts it there.
        number: The case.
        claim: The claim.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the claim it stands in place of begins.

    Raises:
        DeskError: ``desk-case-amount``: a figure that is none, or has no unit; and as a note.
    """
    said = _said(claim)
    with adding(seat, number) as (deed, case):
        items = items_of(deed, case)
        earlier = named(items, corrects, Kind.CLAIM) if corrects else None
        cited = _cited(items, claim.cites, earlier)
        file = named(items, claim.file, Kind.FILE) if claim.file else None
        said["cites"] = [str(each.item_id) for each in cited]
        said["file"] = str(file.item_id) if file else ""
        written = Written(
            Kind.CLAIM,
            said,
            audience,
            corrects=earlier,
            rests_on=(*cited, *([file] if file else ())),
        )
        return add(seat, deed, case, written)


def _cited(items: Sequence[Item], cites: Sequence[str], earlier: Item | None) -> tuple[Item, ...]:
    """Items a claim repeats, each once; not itself as it was before."""
    found = {
        item.item_id: item
        for item in (named(items, each, Kind.CLAIM, Kind.FINDING) for each in cites)
    }
    if earlier is not None:
        found.pop(earlier.item_id, None)
    return tuple(found[each] for each in sorted(found, key=str))


def _said(claim: Claim) -> dict[str, Any]:
    """What a claim says, as it is kept."""
    amount, unit = words.line(claim.amount), words.line(claim.unit)
    if amount:
        if not _FIGURE.fullmatch(amount) or not unit:
            raise DeskError("desk-case-amount", amount=amount)
        amount = format(Decimal(amount.replace(",", "")), "f")
    return {
        "claimant": words.line(words.needed(claim.claimant)),
        "statement": words.needed(claim.statement),
        "source_class": str(claim.source_class),
        "amount": amount,
        "unit": unit if amount else "",
        "on": claim.on.isoformat() if claim.on else "",
        "scope": words.said(claim.scope),
        "caveat": words.said(claim.caveat),
        "origin": words.line(claim.origin),
        "denies": claim.denies,
    }

"""Findings in a case: kept with all they said when they were put there.

A finding may be superseded in the lake, and its message may read otherwise in a later version of
Tricord. What stands in the case stays: its parameters, its evidence by row and hash, where that
came from, and its sentences in the three languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tricord.desk import words
from tricord.desk.cases.about import Kind as About
from tricord.desk.cases.audiences import seen_by
from tricord.desk.cases.case import Case
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of
from tricord.desk.cases.lineage import Lineage
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Audience, audience, joined
from tricord.errors import DeskError
from tricord.locale import LANGUAGES, Phrase, Term, text
from tricord.model.finding import Finding


def put(
    seat: Seat,
    number: str,
    finding: Finding,
    lineages: Sequence[Lineage],
    narrowed: Audience | None = None,
) -> Item:
    """Put a finding into a case; it is for those its marking allows.

    Args:
        seat: Who puts it there.
        number: The case.
        finding: The finding.
        lineages: Where its evidence comes from.
        narrowed: Who it is for, of those; ``None`` for all of them.

    Raises:
        DeskError: ``desk-case-finding-there``: it stands in the case already; and as a note.
    """
    with adding(seat, number) as (deed, case):
        return into(seat, deed, case, finding, lineages, narrowed)


def into(  # noqa: PLR0917  # what a finding in a case is made of
    seat: Seat,
    deed: Deed,
    case: Case,
    finding: Finding,
    lineages: Sequence[Lineage],
    narrowed: Audience | None = None,
) -> Item:
    """Put a finding into a case that a transaction holds.

    Raises:
        DeskError: As `put`.
    """
    thing = allowed(seat, finding)
    if narrowed is not None:
        thing = thing.join(narrowed)
    for each in items_of(deed, case):
        said = each.content or {}
        if each.kind is Kind.FINDING and said.get("finding_id") == finding.finding_id:
            raise DeskError("desk-case-finding-there", finding=finding.finding_id[:8])
    return add(seat, deed, case, Written(Kind.FINDING, _content(finding, lineages), thing))


def subject_of(seat: Seat, finding: Finding, case: Audience) -> str:
    """What a case is about that is opened for a finding: its first subject, ``subject|<key>``.

    Empty where somebody the case is for may not see the finding: the case would tell them of it.

    Args:
        seat: Who opens the case.
        finding: The finding.
        case: Who the case is for.
    """
    key = finding.subjects[0].key if finding.subjects else ""
    written = f"{About.SUBJECT}|{key}"
    fits = bool(key) and len(written) <= words.LINE
    return written if fits and joined(case, allowed(seat, finding)) == case else ""


def allowed(seat: Seat, finding: Finding) -> Audience:
    """Who a finding is for; whoever puts it into a case is among them.

    Raises:
        DeskError: ``desk-case-unseen``: they are not.
    """
    return seen_by(seat, audience(finding.marking, seat.desk.partner))


def sentence(item: Item, language: str) -> str:
    """What a finding in a case said when it was put there.

    Args:
        item: The finding.
        language: ``en``, ``ko`` or ``ja``.
    """
    said: dict[str, str] = (item.content or {})["said"]
    return said[language]


def doubts(item: Item, language: str) -> tuple[str, ...]:
    """What spoke against a finding when it was put into the case."""
    said: dict[str, list[str]] = (item.content or {})["doubts_said"]
    return tuple(said[language])


def _content(finding: Finding, lineages: Sequence[Lineage]) -> dict[str, Any]:
    return {
        "finding_id": finding.finding_id,
        "lineage_id": finding.lineage_id,
        "monitor": finding.monitor,
        "strand": str(finding.strand),
        "kind": finding.kind,
        "subjects": [
            {"kind": each.kind, "key": each.key, "name": each.name} for each in finding.subjects
        ],
        "about": finding.about,
        "start": finding.start.isoformat() if finding.start else "",
        "end": finding.end.isoformat() if finding.end else "",
        "where": finding.where,
        "measures": list(finding.measures),
        "grade": str(finding.grade),
        # Text: canonical JSON here knows no fractions.
        "score": str(finding.score),
        "score_meaning": finding.score_meaning,
        "message": finding.message,
        "params": {name: _param(value) for name, value in finding.params.items()},
        "doubts": list(finding.doubts),
        "said": {each: text(finding.message, each, **finding.params) for each in LANGUAGES},
        "doubts_said": {
            each: [text(doubt, each, **finding.params) for doubt in finding.doubts]
            for each in LANGUAGES
        },
        "evidence": [
            {
                "table": each.table,
                "row_key": each.row_key,
                "version": each.version,
                "file_sha256": each.file_sha256,
                "record": each.record,
            }
            for each in sorted(finding.evidence)
        ],
        "origins": [
            {"source_class": str(each.source_class), "keys": list(each.keys)} for each in lineages
        ],
        "marking": str(finding.marking),
    }


def _param(value: str) -> str | dict[str, str]:
    """A parameter as the lake writes it."""
    if isinstance(value, Term):
        return {"term": str(value)}
    return {"phrase": str(value)} if isinstance(value, Phrase) else str(value)

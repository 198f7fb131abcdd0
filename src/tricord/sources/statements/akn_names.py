"""IRIs of statements in Akoma Ntoso: the work, its expression, its manifestation.

The shape is that of the naming convention of Akoma Ntoso (OASIS, 2019) and of AKN4UN:
``/akn/un/statement/deliberation/unga/2025-03-25/79-275/eng@2025-03-25/.xml``. No body of the UN
issues trilateral statements, so the country is ``xt``, user-assigned in ISO 3166-1, and the issuer
is told by its parties and level: ``/akn/xt/statement/joint/kor-usa-jpn-leaders/2023-08-18/1``. This
part is a convention of Tricord's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tricord.errors import SourceError
from tricord.model.statement import Forum, Kind, Level
from tricord.sources.statements.statement import Statement

COUNTRY: Final = "xt"
"""Stands for no country."""

LANGUAGES: Final = {"en": "eng", "ja": "jpn", "ko": "kor"}
"""Languages by their codes of ISO 639-2."""

SEVERAL_LANGUAGES: Final = "mul"
"""ISO 639-2 for several languages in one text."""

NO_LANGUAGE: Final = "und"
"""ISO 639-2 for a language nobody told."""

_SUBTYPES: Final = {
    Kind.JOINT_TEXT: "joint",
    Kind.TRANSLATION: "joint",
    Kind.NATIONAL_SUMMARY: "summary",
    Kind.POINTS: "points",
    Kind.FACT_SHEET: "fact-sheet",
    Kind.CHAIR_STATEMENT: "chair",
    Kind.REMARKS: "remarks",
    Kind.PRINCIPLES: "principles",
    Kind.CARRIER_COPY: "copy",
    Kind.UNKNOWN: "other",
}
# A government's own account is a work of that government, not of the forum it tells of.
_OF_ONE: Final = frozenset({Kind.NATIONAL_SUMMARY, Kind.POINTS, Kind.REMARKS, Kind.FACT_SHEET})
_NO_FORUM: Final = frozenset({Forum.SEVERAL, Forum.NATIONAL, Forum.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Names:
    """How a statement is called in Akoma Ntoso.

    Attributes:
        subtype: Subtype of the work: ``joint``, ``summary`` …
        author: Who issued it: ``kor-usa-jpn-leaders``.
        number: Which work of that author and day it is, from 1.
        work: IRI of the work.
        expression: IRI of this expression.
        manifestation: IRI of its manifestation in XML.
    """

    subtype: str
    author: str
    number: int
    work: str
    expression: str
    manifestation: str


def names(statement: Statement, number: int) -> Names:
    """The IRIs of a statement.

    Args:
        statement: The statement.
        number: Which work of its author and day it is, from 1.

    Raises:
        SourceError: ``statement-undated``: a work is known by its day, and it has none.
    """
    if statement.dated is None:
        raise SourceError("statement-undated", file=statement.name)
    day = statement.dated.value.isoformat()
    subtype = _SUBTYPES[statement.kind]
    author = _author(statement)
    work = f"/akn/{COUNTRY}/statement/{subtype}/{author}/{day}/{number}"
    expression = f"{work}/{_language(statement)}@{day}"
    return Names(subtype, author, number, work, expression, f"{expression}/.xml")


def _author(statement: Statement) -> str:
    if statement.kind in _OF_ONE and statement.issuer:
        body = statement.issuer.lower()
    elif statement.forum not in _NO_FORUM:
        body = statement.forum.value
    else:
        body = "-".join(statement.parties).lower() or "unknown"
    level = "" if statement.level is Level.UNKNOWN else statement.level.value.replace("_", "-")
    return f"{body}-{level}" if level else body


def _language(statement: Statement) -> str:
    languages = [LANGUAGES[language] for language in statement.languages]
    if len(languages) > 1:
        return SEVERAL_LANGUAGES
    return languages[0] if languages else NO_LANGUAGE

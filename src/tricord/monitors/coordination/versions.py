"""Versions: points that one language version of a statement states otherwise, or lacks.

Definition. Versions are the parts of one file in two languages, or two texts of one forum and level
dated the same day or the next. Clauses are aligned by the concepts, figures and names they share.
Of a translation every difference is told, and every clause that has no like; of a summary only what
it states otherwise: it is one government's account and not held to a translation's standard. The
others are held against the English version, where there is one.

Grade. ``indication`` in a translation; ``lead`` in a summary.

Score. One for another day, number, actor or object; one half for another rung, act, hedge or legal
basis; a quarter for a clause that has no like.

Source: field note on statements, section 7.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.locale import Phrase, Term
from tricord.locale.messages import in_phrase
from tricord.model.finding import Grade, Strand
from tricord.model.statement import SUMMARIES, Forum, Kind
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    forum_subject,
    found_of,
    said,
    topic_subject,
    topic_term,
)
from tricord.monitors.statements_heard import FORUMS, Heard, heard
from tricord.text.clauses import Clause, Language
from tricord.text.versions import Difference, Link, held_against, is_translation
from tricord.text.wording import Told

NAME: Final = "versions"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements",)
_GRAVE: Final = frozenset({"date", "number", "actor", "object"})
_HALF, _QUARTER = 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which.
        forums: Forums, parted by commas; ``*`` for all.
        days_apart: Days two texts of one meeting may be dated apart; 1 [clocks of two continents].
    """

    law_day: date
    forums: str = FORUMS
    days_apart: int = 1


@dataclass(frozen=True, slots=True)
class _Version:
    """One language of one statement."""

    told: Told
    language: Language
    clauses: tuple[Clause, ...]

    @property
    def kind(self) -> Kind:
        return self.told.kind(self.language)


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    all_heard = heard(tables["statements"], params.forums, params.law_day)
    findings = []
    pairs = unmatched = 0
    for mine, theirs in _pairs(all_heard, params.days_apart):
        pairs += 1
        translation = mine.kind not in SUMMARIES and is_translation(mine.clauses, theirs.clauses)
        for link, told in held_against(mine.clauses, theirs.clauses, translation):
            lacking = link.relation == "none" and link.clause.operative
            if told or (lacking and translation):
                findings.append(_lead(mine, theirs, link, told).finding(all_heard))
            elif lacking:
                unmatched += 1
    return found_of(NAME, all_heard, findings, pairs=pairs, unmatched=unmatched)


def _pairs(heard: Heard, days_apart: int) -> Iterator[tuple[_Version, _Version]]:
    """Every version with the one it is held against: English, else the first in order."""
    spoken = [
        _Version(told, language, tuple(each for each in told.clauses if each.language == language))
        for told in heard.told
        for language in told.languages
        if told.kind(language) is not Kind.REMARKS
    ]
    for mine in spoken:
        if mine.language == "en":
            continue
        near = [
            each
            for each in spoken
            if each.language != mine.language
            and each.kind not in SUMMARIES
            and (each.language == "en" or mine.language > each.language)
            and _one_meeting(each.told, mine.told, days_apart)
        ]
        if near:
            yield mine, min(near, key=lambda each: (each.language != "en", each.told != mine.told))


def _one_meeting(told: Told, other: Told, days_apart: int) -> bool:
    if told.statement_id == other.statement_id:
        return True
    known = told.forum is not Forum.UNKNOWN and told.forum is other.forum
    near = abs((told.dated - other.dated).days) <= days_apart
    return known and near and told.level is other.level


def _lead(
    mine: _Version, theirs: _Version, link: Link, differences: tuple[Difference, ...]
) -> Lead:
    kinds = list(dict.fromkeys(each.kind for each in differences)) or ["missing"]
    grave = bool(_GRAVE & set(kinds))
    score = 1.0 if grave else (_HALF if differences else _QUARTER)
    other = link.others[0] if link.others else None
    summary = mine.kind in SUMMARIES
    return Lead(
        monitor=f"{NAME}@{VERSION}",
        kind=f"version_{kinds[0]}",
        subjects=(
            topic_subject(link.clause.topics[0] if link.clause.topics else ""),
            forum_subject(mine.told.forum),
        ),
        about=f"{mine.told.reference(link.clause)}|{theirs.told.statement_id}",
        day=mine.told.dated,
        grade=Grade.LEAD if summary else Grade.INDICATION,
        score=score,
        params={
            **said(mine.told, link.clause),
            "other_quote": said(theirs.told, other)["quote"] if other else "–",
            "other_file": theirs.told.name,
            "other_place": f"{other.start}–{other.end}" if other else "–",
            "language": Term(f"reports-statements-language-{mine.language}"),
            "other_language": Term(f"reports-statements-language-{theirs.language}"),
            "kind": Term(f"reports-statements-kind-{mine.kind}"),
            "topic": topic_term(link.clause),
            "differences": _said(differences),
        },
        doubts=(
            "doubt-versions-summary" if summary else "doubt-versions-authentic",
            "doubt-versions-rules",
        ),
        told=(mine.told, theirs.told),
    )


def _said(differences: tuple[Difference, ...]) -> str:
    """Differences as a parameter: what differs, and how each version says it."""
    if not differences:
        return Term("version-difference-missing")
    told = (
        f"{in_phrase(Term(f'version-difference-{each.kind}'))} ({_figure(each.one)} / "
        f"{_figure(each.other)})"
        for each in differences
    )
    return Phrase("; ".join(told))


def _figure(said: str) -> str:
    """How a version says it, as it stands in a phrase: ``m:9`` is a month, ``d:9-30`` a day."""
    return ", ".join(map(_one_figure, said.split(", "))) if said else "–"


def _one_figure(key: str) -> str:
    kind, _, value = key.partition(":")
    month, _, day = value.partition("-")
    if kind in {"m", "d"} and month.isdigit() and 1 <= int(month) <= 12:
        named = in_phrase(Term(f"chart-month-{int(month)}"))
        return f"{named} {day}".rstrip()
    return in_phrase(value if kind in {"n", "y"} else key)

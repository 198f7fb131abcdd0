"""What the monitors of statements share: statements heard, and what a finding says of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

import polars as pl

from tricord.locale import Phrase, Term, text
from tricord.locale.messages import in_phrase
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import Marking
from tricord.model.register import About, Place, State, place_of
from tricord.model.statement import Forum
from tricord.monitors.base import Found
from tricord.monitors.sea_events import marking_of, row_evidence
from tricord.text.clauses import Clause
from tricord.text.wording import Told, told_of
from tricord.text.wording.chains import Step
from tricord.text.wording.comparable import AGREED, chosen, kind_of
from tricord.text.wording.standing import Standing

FORUMS: Final = "kor-usa-jpn,msmt"
"""The forums looked at unless others are asked for: the three partners', and their team's."""

_CLOSED: Final = frozenset({State.DONE, State.LAPSED})
_KEY: Final = ("dataset", "statement_id", "published_at")
# Characters of a quote in a name or a message.
_NAME, _QUOTE = 120, 400


@dataclass(frozen=True)
class Heard:
    """The statements a monitor looks at.

    Attributes:
        told: Those with a day, up to the day asked for, of the forums asked for; by day.
        rows: The row of each, by its identifier.
        looked_at: How many rows there were.
        undated: How many of them bear no day.
    """

    told: tuple[Told, ...]
    rows: Mapping[str, Mapping[str, Any]]
    looked_at: int
    undated: int

    @cached_property
    def forums(self) -> tuple[Forum, ...]:
        """The forums that spoke, in the order of their names."""
        return tuple(sorted({each.forum for each in self.told}))

    def used(self, forum: Forum, day: date) -> tuple[Told, ...]:
        """The statements of a forum that count, each in one language; see `comparable.chosen`."""
        return chosen(self.told, forum, day).used

    def everywhere(self, day: date) -> tuple[Told, ...]:
        """The statements of all forums that count, each in one language, by day."""
        found = (told for forum in self.forums for told in self.used(forum, day))
        return tuple(sorted(found, key=lambda each: (each.dated, each.statement_id)))

    def evidence(self, told: Iterable[Told]) -> tuple[Evidence, ...]:
        """The rows of statements, as evidence, each once."""
        rows = {each.statement_id: self.rows[each.statement_id] for each in told}
        return tuple(
            sorted(row_evidence("statements", row, *_KEY, record="record") for row in rows.values())
        )

    def marking(self, told: Iterable[Told]) -> Marking:
        """What a thing made of these statements must bear."""
        return marking_of(self.rows[each.statement_id] for each in told)


def heard(rows: pl.DataFrame, forums: str, day: date) -> Heard:
    """The statements of some forums up to a day.

    Args:
        rows: The table ``statements``.
        forums: Words of `Forum`, parted by commas; ``*`` for all.
        day: Day as of which.

    Raises:
        ValueError: One of them is no forum.
    """
    wanted = frozenset(Forum) if forums.strip() == "*" else frozenset(map(Forum, _parted(forums)))
    found: dict[str, tuple[Told, Mapping[str, Any]]] = {}
    undated = 0
    for row in rows.sort("published_at", "statement_id").iter_rows(named=True):
        told = told_of(row)
        if told is None:
            undated += 1
        elif told.forum in wanted and told.dated <= day:
            found.setdefault(told.statement_id, (told, row))
    ordered = sorted(found.values(), key=lambda each: (each[0].dated, each[0].statement_id))
    return Heard(
        told=tuple(told for told, _ in ordered),
        rows={told.statement_id: row for told, row in ordered},
        looked_at=len(rows),
        undated=undated,
    )


def _parted(words: str) -> Iterator[str]:
    return (word.strip() for word in words.split(",") if word.strip())


def settled(log: pl.DataFrame) -> tuple[Place, ...]:
    """Promises of which people wrote that they are done or have lapsed, by the clause they named.

    Args:
        log: The table ``register_log``; a line that was undone counts for nothing.
    """
    undone: set[str] = set()
    states: dict[str, str] = {}
    rows = log.sort("published_at", "lake_version", "log_id").to_dicts()
    for row in reversed(rows):
        if row["log_id"] in undone:
            continue
        if row["about"] == About.UNDO:
            undone.add(row["undoes"])
        elif row["about"] == About.STATE:
            states.setdefault(row["entry"], row["value"])
    closed = (entry for entry, state in states.items() if state in _CLOSED)
    places = (place_of(entry.partition("|")[2]) for entry in closed)
    return tuple(place for place in places if place)


def is_settled(each: Standing, places: Sequence[Place]) -> bool:
    """Whether a promise is one of those that people wrote are settled.

    Args:
        each: The promise.
        places: What `settled` gave.
    """
    own = [place for step in each.chain.steps if (place := place_of(step.reference))]
    return any(place.shared(other) for place in places for other in own)


def found_of(name: str, heard: Heard, findings: Iterable[Finding], **counts: int) -> Found:
    """Findings in order, with what was looked at.

    Args:
        name: Name of the monitor.
        heard: What it looked at.
        findings: What it found.
        **counts: Further counts of the coverage, by the end of their keys.
    """
    coverage = {
        f"coverage-{name}-rows": heard.looked_at,
        f"coverage-{name}-statements": len(heard.told),
        f"coverage-{name}-undated": heard.undated,
        **{f"coverage-{name}-{key}": count for key, count in counts.items()},
    }
    return Found(tuple(sorted(findings, key=lambda each: each.finding_id)), coverage)


@dataclass(frozen=True, slots=True)
class Lead:
    """What one finding of a monitor of statements says, before it becomes one.

    Attributes:
        monitor: Name and version.
        kind: Kind within the monitor.
        subjects: What it is about.
        about: What makes two findings revisions of one another.
        day: The day it counts from.
        grade: How much stands behind it.
        score: 0 to 1.
        params: Parameters of its message, ``finding-<monitor>``.
        doubts: Message keys of what speaks against it.
        told: The statements it rests on.
    """

    monitor: str
    kind: str
    subjects: tuple[Subject, ...]
    about: str
    day: date
    grade: Grade
    score: float
    params: Mapping[str, str]
    doubts: tuple[str, ...]
    told: tuple[Told, ...]

    def finding(self, heard: Heard) -> Finding:
        """It as a finding, with its rows.

        Args:
            heard: The statements it was made of.
        """
        name = self.monitor.partition("@")[0]
        return Finding(
            monitor=self.monitor,
            strand=Strand.COORDINATION,
            kind=self.kind,
            subjects=self.subjects,
            about=self.about,
            start=self.day,
            end=self.day + timedelta(days=1),
            where="",
            measures=(),
            grade=self.grade,
            score=round(min(1.0, max(0.0, self.score)), 4),
            score_meaning=f"score-{name}",
            message=f"finding-{name}",
            params=self.params,
            doubts=self.doubts,
            evidence=heard.evidence(self.told),
            marking=heard.marking(self.told),
        )


def commitment_subjects(first: Step) -> tuple[Subject, Subject]:
    """A promise, by the clause that first makes it, and its forum, as subjects of a finding."""
    name = cut(first.clause.text, _NAME)
    promise = Subject("Commitment", f"commitment|{first.reference}", name)
    return promise, forum_subject(first.told.forum)


def topic_subject(topic: str) -> Subject:
    """A topic of statements as subject of a finding."""
    named = text(f"reports-statements-topic-{topic or 'none'}", "en")
    return Subject("Topic", f"topic|{topic or 'none'}", named)


def forum_subject(forum: Forum) -> Subject:
    """A forum as subject of a finding."""
    return Subject("Forum", f"forum|{forum}", text(f"reports-statements-forum-{forum}", "en"))


def said(told: Told, clause: Clause, prefix: str = "") -> dict[str, str]:
    """Parameters that say who said what, where and when.

    Args:
        told: The statement.
        clause: The clause.
        prefix: What goes before each of their names.
    """
    return {
        f"{prefix}quote": cut(clause.text, _QUOTE),
        f"{prefix}file": told.name,
        f"{prefix}place": f"{clause.start}–{clause.end}",
        f"{prefix}dated": str(told.dated),
    }


def promised(first: Step) -> dict[str, str]:
    """Parameters that tell a promise by the clause that first makes it."""
    return {
        **said(first.told, first.clause),
        **series(first.told),
        "actors": actors_phrase(first.clause),
        "topic": topic_term(first.clause),
    }


def series(told: Told) -> dict[str, str]:
    """Parameters that say of what series a statement is."""
    return {
        "forum": Term(f"reports-statements-forum-{told.forum}"),
        "level": Term(f"reports-statements-level-{told.level}"),
        "kind": Term(f"reports-statements-kind-{kind_of(told)}"),
    }


def topic_term(clause: Clause) -> str:
    """The first topic of a clause as a parameter."""
    return Term(f"reports-statements-topic-{clause.topics[0] if clause.topics else 'none'}")


def actors_phrase(clause: Clause) -> str:
    """Who speaks, as a parameter: partners by their name, others as printed."""
    codes = {"ROK": "KOR", "USA": "USA", "JPN": "JPN"}
    names = (Term(f"country-{codes[who]}") if who in codes else who for who in clause.actors)
    return Phrase(", ".join(in_phrase(name) for name in names) or "–")


def agreed(step: Step) -> bool:
    """Whether what a step quotes is wording all parties agreed on."""
    return step.told.kind(step.clause.language) in AGREED


def cut(words: str, length: int) -> str:
    """Words on one line, cut at a length."""
    line = " ".join(words.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"

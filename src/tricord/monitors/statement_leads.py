"""What a finding of the monitors of statements says of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tricord.locale import Phrase, Term, text
from tricord.locale.messages import in_phrase
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.statement import Forum
from tricord.monitors.base import Found
from tricord.monitors.statements_heard import Heard
from tricord.text.clauses import Clause
from tricord.text.wording import Told
from tricord.text.wording.chains import Step
from tricord.text.wording.comparable import AGREED, kind_of

# Characters of a quote in a name or a message.
_NAME, _QUOTE = 120, 400


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

"""Coordination in the demo: a simulated year of statements, and what is found of the planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tricord.locale import language_of
from tricord.model.finding import Finding
from tricord.model.marking import CLEAR
from tricord.model.statement import Forum
from tricord.node.running import Scope
from tricord.reports.document import Document
from tricord.reports.statements import Comparison, Side, comparison_document
from tricord.reports.statements.agenda import AgendaPaper, agenda_in_all
from tricord.reports.statements.readings import Readings, readings
from tricord.reports.writing import covering
from tricord.reports.writing import write as write_document
from tricord.simulate.statement_texts import AFTER, BEFORE
from tricord.simulate.statements import (
    FOLDER,
    FoundWords,
    tallies,
    write_statements,
)
from tricord.simulate.truth import Tally
from tricord.sources.statements.reading import read_statement
from tricord.text.wording import moves
from tricord.text.wording.agenda import agenda

if TYPE_CHECKING:
    from tricord.node.node import Node

MONITORS: Final = ("commitments", "lifecycle", "overdue", "silence", "versions", "wording")
COMPARISON: Final = "statements-comparison-en.pdf"
AGENDA: Final = "statements-agenda.html"


def write(folder: Path) -> list[Path]:
    """Write a year of statements as files anybody could have given, and the truth beside them.

    Args:
        folder: Where to.
    """
    return write_statements(folder)


def watch(node: Node, day: date, progress: Callable[[str], None]) -> tuple[int, list[Tally]]:
    """Run every monitor of statements, and hold what it found against what was planted.

    Args:
        node: The node, with the files of `write` taken in.
        day: Day as of which: of promises that fall due later none is overdue, whenever this runs.
        progress: Told the message key of each step.

    Returns:
        How many findings there are, and the tallies.
    """
    progress("demo-step-statements")
    runs = [node.run(name, Scope(law_day=day)) for name in MONITORS]
    findings = [each for run in runs for each in run.findings]
    return len(findings), [*tallies([held_words(each) for each in findings])]


def held_words(finding: Finding) -> FoundWords:
    """A finding as it is held against what was planted.

    Args:
        finding: A finding of one of `MONITORS`.
    """
    return FoundWords(
        monitor=finding.monitor.partition("@")[0],
        finding=finding.kind,
        day=finding.start,
        quotes=tuple(said for name, said in finding.params.items() if name.endswith("quote")),
    )


def reports(simulated: Path, folder: Path, day: date) -> list[Path]:
    """Write a comparison of two of the statements, and a draft agenda of the next meeting.

    Args:
        simulated: Where the files of `write` lie.
        folder: Where to.
        day: Day the documents bear.

    Returns:
        The documents: a PDF in English, and an HTML page in all languages.
    """
    files = sorted((simulated / FOLDER).glob("*.txt"))
    found = readings(
        each for file in files for each in read_statement(file.read_bytes(), file.name)
    )
    compared, drafted = folder / COMPARISON, folder / AGENDA
    return [
        write_document(_simulated(_comparison(found, compared, day)), compared),
        write_document(_simulated(_agenda(found, drafted, day)), drafted),
    ]


def _comparison(found: Readings, out: Path, day: date) -> Document:
    sides = {each.file: Side(each.statement, each.told.clauses) for each in found.kept}
    before, after = sides[BEFORE], sides[AFTER]
    told = moves(before.clauses, after.clauses)
    return comparison_document(Comparison(before, after, told, "en", day, CLEAR), covering(out))


def _agenda(found: Readings, out: Path, day: date) -> Document:
    paper = AgendaPaper(agenda(found.told, Forum.KOR_USA_JPN, day), found, CLEAR)
    return agenda_in_all(paper, language_of(), covering(out))


def _simulated(document: Document) -> Document:
    """A document every page of which says that something in it is made up."""
    return replace(document, simulated=True)

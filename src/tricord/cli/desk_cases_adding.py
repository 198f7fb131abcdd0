"""Putting things into a case: notes, files, findings, claims, tasks and letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.desk_cases_options import (
    CaseArgument,
    CorrectsOption,
    ItemArgument,
    MarkingOption,
    MissionOption,
    PersonOption,
    ReasonOption,
    Source,
    argument,
    flag,
    narrowed,
    option,
    words_of,
)
from tricord.cli.options import HERE, PathOption, day
from tricord.cli.seats import AsOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.cases.item import Item

TextArgument = Annotated[str, argument("TEXT", "text")]
FindingArgument = Annotated[str, argument("FINDING", "finding")]
WordsOption = Annotated[str, option("words", "TEXT")]
FileOption = Annotated[str, option("file", "ITEM")]


def note(
    case: CaseArgument,
    said: TextArgument,
    *,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Add a note."""
    from tricord.cli import seats
    from tricord.desk.cases import notes

    with seats.seat_of(path, who) as seat:
        thing = narrowed(seat, marking, mission, person)
        added(notes.write(seat, case, words_of(said), thing, corrects), case)


def attach(
    case: CaseArgument,
    file: Annotated[Path, argument("FILE", "file")],
    *,
    words: WordsOption = "",
    name: Annotated[str, option("name", "NAME")] = "",
    largest: Annotated[int, option("largest", "MEGABYTES", min=1, max=2000)] = 200,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Attach a file."""
    from tricord.cli import seats
    from tricord.cli.given import file_given
    from tricord.cli.progress import working
    from tricord.desk.cases import files

    with (
        seats.seat_of(path, who) as seat,
        file_given(file).open("rb") as source,
        working(text("cli-desk-cases-attach")),
    ):
        item = files.attach(
            seat,
            case,
            source,
            name or file.name,
            text=words,
            audience=narrowed(seat, marking, mission, person),
            corrects=corrects,
            most=largest * 1_000_000,
        )
    added(item, case)


def add_finding(
    case: CaseArgument,
    finding: FindingArgument,
    *,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Put a finding into a case."""
    import tricord
    from tricord.cli import seats
    from tricord.desk.cases import findings
    from tricord.desk.cases.lineage import lineages

    node = tricord.open(path)
    found, _ = node.finding(finding)
    with seats.seat_of(path, who) as seat:
        thing = narrowed(seat, marking, mission, person)
        added(findings.put(seat, case, found, lineages(node.lake, found), thing), case)


def claim(
    case: CaseArgument,
    statement: Annotated[str, argument("STATEMENT", "statement")],
    *,
    by: Annotated[str, option("by", "CLAIMANT")],
    source: Annotated[Source, option("class", "CLASS")],
    amount: Annotated[str, option("amount", "NUMBER")] = "",
    unit: Annotated[str, option("unit", "UNIT")] = "",
    on: Annotated[str, option("on", "DATE")] = "",
    scope: Annotated[str, option("scope", "TEXT")] = "",
    caveat: Annotated[str, option("caveat", "TEXT")] = "",
    origin: Annotated[str, option("origin", "WHO")] = "",
    cites: Annotated[list[str] | None, option("cites", "ITEM")] = None,
    file: FileOption = "",
    denies: Annotated[bool, flag("denies")] = False,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Put a claim into a case."""
    from tricord.cli import seats
    from tricord.desk.cases import claims
    from tricord.desk.cases.origins import SourceClass

    said = claims.Claim(
        by,
        words_of(statement),
        SourceClass(source),
        amount,
        unit,
        day(on),
        scope,
        caveat,
        origin,
        tuple(cites or ()),
        file,
        denies,
    )
    with seats.seat_of(path, who) as seat:
        thing = narrowed(seat, marking, mission, person)
        added(claims.put(seat, case, said, thing, corrects), case)


def task(
    case: CaseArgument,
    said: TextArgument,
    *,
    to: Annotated[str, option("to", "NAME")] = "",
    due: Annotated[str, option("due", "DATE")] = "",
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Give somebody something to do."""
    from tricord.cli import seats
    from tricord.desk.cases import tasks

    with seats.seat_of(path, who) as seat:
        item = tasks.give(
            seat,
            case,
            words_of(said),
            assignee=to,
            due_on=day(due),
            audience=narrowed(seat, marking, mission, person),
            corrects=corrects,
        )
    added(item, case)


def task_end(
    case: CaseArgument,
    item: ItemArgument,
    *,
    dropped: Annotated[bool, flag("dropped")] = False,
    reason: ReasonOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """End a task."""
    from tricord.cli import seats
    from tricord.desk.cases import tasks

    how = tasks.End.DROPPED if dropped else tasks.End.DONE
    with seats.seat_of(path, who) as seat:
        added(tasks.end(seat, case, item, how, reason), case)


def letter(
    case: CaseArgument,
    to: Annotated[str, argument("TO", "to")],
    *,
    sent: Annotated[str, option("sent", "DATE")],
    due: Annotated[str, option("due", "DATE", "answer-due")],
    words: WordsOption = "",
    file: FileOption = "",
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    corrects: CorrectsOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Record a letter."""
    from tricord import clock
    from tricord.cli import seats
    from tricord.desk.cases import letters

    sent_on, due_on = day(sent) or clock.today(), day(due) or clock.today()
    with seats.seat_of(path, who) as seat:
        item = letters.send(
            seat,
            case,
            to,
            sent_on,
            due_on,
            text=words,
            file=file,
            audience=narrowed(seat, marking, mission, person),
            corrects=corrects,
        )
    added(item, case)


def letter_answer(
    case: CaseArgument,
    item: ItemArgument,
    *,
    on: Annotated[str, option("on", "DATE")] = "",
    words: WordsOption = "",
    file: FileOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Record an answer."""
    from tricord import clock
    from tricord.cli import seats
    from tricord.desk.cases import letters

    answered_on = day(on) or clock.today()
    with seats.seat_of(path, who) as seat:
        done = letters.answer(seat, case, item, answered_on, text=words, file=file)
    added(done, case)


def added(item: Item, case: str) -> None:
    """Print the id of an item that was added, and say for whom it is."""
    from tricord.desk.cases import numbers
    from tricord.desk.cases.audiences import marking_of

    label = str(marking_of(item.audience))
    said = {"item": item.short, "number": numbers.read(case), "label": label}
    typer.echo(item.short)
    typer.echo(text("desk-cases-said-added", **said), err=True)

"""One subject on a page: what each list says of it, what was decided, and what conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tricord.cli.rows import facts, shown, table
from tricord.locale import text
from tricord.model.subject import Basis, written
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.lake.comparing import Aspect
    from tricord.lake.joining import Conflict
    from tricord.model.subject import Decision
    from tricord.node.subject_views import SubjectPage


def page(subject: SubjectPage) -> None:
    """Print a subject."""
    typer.echo(legible(subject.name))
    facts(
        [
            (text("cli-subject-subject"), legible(written(subject.key))),
            (text("cli-subject-entries"), legible(", ".join(map(written, subject.members)))),
            (text("cli-column-marking"), str(subject.marking)),
        ]
    )
    _heading("cli-subject-aspects")
    columns = ("aspect", "comparison", "entry", "says")
    lines = [line for aspect in subject.aspects for line in _lines(aspect)]
    table([text(f"cli-subject-{column}") for column in columns], lines, [False] * 4)
    if subject.decisions:
        _heading("cli-subject-decisions")
        undone = text("cli-subject-undone")
        facts(
            [
                (
                    d.decision_id[:10],
                    sentence(d) + f" [{undone}]" * (d.decision_id in subject.undone),
                )
                for d in subject.decisions
            ],
            2,
        )
    if subject.conflicts:
        _heading("cli-subject-conflicts")
        facts([(c.same.decision_id[:10], _conflict(c)) for c in subject.conflicts], 2)


def _conflict(conflict: Conflict) -> str:
    ends = {
        "first": written(conflict.same.first),
        "second": written(conflict.same.second),
        "one": written(conflict.different.first),
        "other": written(conflict.different.second),
    }
    different = conflict.different.decision_id[:10]
    return legible(text("cli-subject-conflict", different=different, **ends))


def sentence(decision: Decision) -> str:
    """A decision in one sentence."""
    said = {
        "first": written(decision.first),
        "second": written(decision.second),
        "by": decision.decided_by,
        "day": shown(decision.decided_at),
        "reason": decision.reason,
        "basis": basis(decision.basis),
        "value": decision.value,
        "undoes": decision.undoes[:10],
    }
    kind = "rule" if decision.by_rule else "person"
    return legible(text(f"decision-{decision.verdict}-{kind}", **said))


def basis(kind: str) -> str:
    """What a decision or proposal rests on, in the reader's language."""
    stated = kind in (Basis.PERSON, Basis.NAME)
    return text(f"basis-{kind}" if stated else f"identifier-{kind}")


def _heading(key: str) -> None:
    typer.echo("")
    typer.secho(text(key), bold=True)


def _lines(aspect: Aspect) -> list[list[str]]:
    named = aspect.name.startswith("identifier-")
    labels = [text(aspect.name if named else f"aspect-{aspect.name}")]
    labels.append(text(f"comparison-{aspect.comparison}"))
    lines = []
    for key, said in aspect.said.items():
        says = ", ".join(_state(each) if aspect.name == "state" else each for each in said)
        lines.append([*labels, legible(written(key)), legible(says)])
        labels = ["", ""]
    return lines


def _state(said: str) -> str:
    state, _, day = said.partition(" ")
    return text(f"state-{state}", day=day) if day else text(f"state-{state}")

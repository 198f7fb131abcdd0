"""What became of a clause, in words: its direction, its rungs, who speaks, what loosens it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import Line, Run
from tricord.reports.statements.cells import rung
from tricord.reports.statements.differences import objects_said, objects_tongue
from tricord.reports.statements.facts import country, joined, label
from tricord.reports.statements.series import State
from tricord.reports.wording import Wording
from tricord.text.clauses import Clause
from tricord.text.versions.differences import objects
from tricord.text.wording import Move, stretches
from tricord.text.wording.pairing import same_ladder

DIRECTIONS: Final = ("stronger", "weaker", "changed", "same", "new", "not-repeated")
"""What may become of a clause, in the order of the summary."""


def direction(move: Move) -> str:
    """Which of `DIRECTIONS` a move is: another object on the same rung is neither up nor down.

    Args:
        move: The move.
    """
    if move.direction == "dropped":
        return "not-repeated"
    if move.direction == "same" and move.before and move.after:
        return "changed" if objects(move.before, move.after, translation=True) else "same"
    return move.direction


def told(move: Move, wording: Wording) -> Iterator[Line]:
    """What is told of a pair beside its direction, one line each.

    Args:
        move: A move with both sides.
        wording: Words of the document.
    """
    before, after = move.before, move.after
    if before is None or after is None:
        return
    strengths = [each for each in (before.strength, after.strength) if each is not None]
    if strengths:
        ladders = [wording(f"statements-ladder-{each.ladder}") for each in strengths]
        both = {
            "before": rung(before.strength, wording),
            "after": rung(after.strength, wording),
            "ladder": ladders[0],
        }
        if ladders[0] == ladders[-1]:
            yield wording.line("statements-rungs", **both)
        else:
            yield wording.line("statements-rungs-two", **both, other=ladders[-1])
    for each in objects(before, after, translation=True):
        tongue = objects_tongue(each, after.language, wording)
        was, now = (Run(objects_said(side, wording), tongue) for side in (each.one, each.other))
        yield Run(label("statements-difference-object", wording)), was, Run(" → "), now
    kinds = [hedges(clause, wording) for clause in (before, after)]
    if kinds[0] != kinds[1]:
        yield wording.line("statements-hedge-changed", before=kinds[0], after=kinds[1])
    if set(before.actors) != set(after.actors) and before.actors and after.actors:
        who = [
            joined((country(each, wording) for each in c.actors), wording) for c in (before, after)
        ]
        yield wording.line("statements-actors-changed", before=who[0], after=who[1])


def direction_said(move: Move, series: State, wording: Wording) -> str:
    """Which way a pair moved, in words; labelled where the statements are not of one series.

    Args:
        move: A move.
        series: Whether both statements are of one series.
        wording: Words of the document.
    """
    before, after = move.before, move.after
    if before is None or after is None:
        return ""
    which = direction(move)
    if which == "same":
        which = _sameness(before, after)
    elif which in {"stronger", "weaker"} and _same_rung(before, after):
        which = f"{which}-firmness"  # on the same rung only how firm the promise is can differ
    said = wording(f"statements-direction-{which}")
    if series != "same" and move.direction in {"stronger", "weaker"}:
        return wording(f"statements-direction-{series}", direction=said)
    return said


def alone(clause: Clause, wording: Wording) -> Iterator[Line]:
    """What is told of a clause without a like, one line each.

    Args:
        clause: The clause.
        wording: Words of the document.
    """
    if clause.strength:
        ladder = wording(f"statements-ladder-{clause.strength.ladder}")
        yield wording.line("statements-rung", ladder=ladder, rung=rung(clause.strength, wording))


def topic(name: str, wording: Wording) -> str:
    """A topic of the closed list in words.

    Args:
        name: The topic; empty where none is known.
        wording: Words of the document.
    """
    return wording(f"statements-topic-{name or 'none'}")


def hedges(clause: Clause, wording: Wording) -> str:
    """Words that loosen or firm a clause, by kind; that there are none.

    Args:
        clause: The clause.
        wording: Words of the document.
    """
    kinds = sorted({each.kind for each in clause.hedges})
    said = [wording(f"statements-hedge-{kind}") for kind in kinds]
    return joined(said, wording) or wording("statements-hedge-none")


def _same_rung(before: Clause, after: Clause) -> bool:
    one, other = before.strength, after.strength
    if one is None or other is None or not same_ladder(before, after):
        return False
    return one.low <= other.high and other.low <= one.high


def _sameness(before: Clause, after: Clause) -> str:
    if not any(each.changed for one in stretches(before, after) for each in one):
        return "same-words"
    if before.strength is None or after.strength is None:
        return "no-rung"
    if not same_ladder(before, after):
        return "two-ladders"
    if before.strength == after.strength:
        return "same-rung"
    return "rungs-overlap" if _same_rung(before, after) else "as-strong"

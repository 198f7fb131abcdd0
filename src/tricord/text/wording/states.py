"""What a clause says a promise has come to: proposed, promised, dated, under way, done, withdrawn.

"Welcomed the launch of X" closes a promise to launch X; "welcomed progress on X" does not. A clause
may praise several things at once: each item of it is judged by itself. What is said not to have
been done, or to be late, is not done. (Field note on statements, section 10.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.text import plain_yaml
from tricord.text.clauses import Act, Clause, Commitment, Language

State = Literal["proposed", "committed", "dated", "in_progress", "done", "withdrawn"]

# Acts by which a statement tells what became of something.
_TELLING: Final = frozenset({Act.NOTE, Act.WELCOME, Act.REAFFIRM, Act.COMMIT, Act.SUPPORT})
# Acts by which a promise can be taken back: not to do it is undertaken, or told.
_TAKING_BACK: Final = frozenset({Act.COMMIT, Act.NOTE})


def state_of(clause: Clause) -> State | None:
    """What a clause says a promise has come to; ``None`` where it only speaks of it.

    Args:
        clause: An operative clause.
    """
    said = _states(clause.language)
    taken_back = said["not_done"] if clause.negated else said["withdrawn"]
    if clause.act in _TAKING_BACK and taken_back.search(clause.text):
        return "withdrawn"
    if clause.commitment is Commitment.TRACKABLE:
        if clause.due:
            return "dated"
        loose = {hedge.kind for hedge in clause.hedges} & {"exploratory"}
        if loose:
            return "proposed"
        return "in_progress" if clause.aspect == "continuing" else "committed"
    if clause.act not in _TELLING:
        return None
    if clause.act is Act.NOTE and clause.strength and clause.strength.low == 0:
        return "proposed"  # talked about, no more
    states: tuple[State, ...] = ("done", "in_progress", "proposed")
    return next((state for state in states if _told(clause, state)), None)


def _told(clause: Clause, state: State) -> bool:
    """Whether words of a clause tell a state; "done" only where nothing beside them denies it."""
    said = _states(clause.language)
    if state != "done":
        return said[state].search(clause.text) is not None
    return any(
        not said["undone_before"].search(clause.text[: hit.end()])
        and not said["undone_after"].match(clause.text, hit.end())
        for hit in said["done"].finditer(clause.text)
    )


def items_done(clause: Clause) -> Iterator[str]:
    """What a clause that praises or notes several things says was done, each without its noun.

    "Welcomed achievements, including the signing of a framework and the launch of an exercise"
    gives "a framework" and "an exercise".

    Args:
        clause: An operative clause.
    """
    if clause.act not in {Act.NOTE, Act.WELCOME}:
        return
    said = _states(clause.language)
    for item in said["parted"].split(clause.text):
        hit = said["item"].search(item)
        if hit and not said["undone_item"].search(clause.text):
            yield item[hit.end() :] if clause.language == "en" else item[: hit.start()]


@cache
def _states(language: Language) -> Mapping[str, re.Pattern[str]]:
    return {
        state: re.compile(words, re.IGNORECASE)
        for state, words in said_of_promises()[language].items()
    }


@cache
def said_of_promises() -> Mapping[str, Any]:
    """The rules of ``data/states.yaml``."""
    path = Path(__file__).parent / "data" / "states.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded

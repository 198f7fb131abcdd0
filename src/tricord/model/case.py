"""A public, named case as facts: what is known to have happened, and what a reader expects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tricord.model.act import RecordedAct


@dataclass(frozen=True, slots=True)
class SetAside:
    """A fact that was not used.

    Attributes:
        where: Where in the case: ``rows[3]``.
        reason: Code; its sentence stands under ``case-aside-<code>``.
        words: What stands there.
    """

    where: str
    reason: str
    words: str


@dataclass(frozen=True)
class Check:
    """A figure the case says a meter must show.

    Attributes:
        where: Where in the case.
        asked: What is measured: a file, a supplier, a period; as written.
        expected: Figures by name; ``sum``, ``pct``, ``missing``, or what a rule says.
    """

    where: str
    asked: str
    expected: Mapping[str, object]


@dataclass(frozen=True)
class Case:
    """One case.

    Attributes:
        case_id: Its identifier.
        what: Its headline.
        acts: What happened, act by act.
        expected: Measures a reader expects to be found, by id.
        triggers: Measures whose condition a reader says is met, though nothing is breached by it:
            found or not, they are as expected.
        checks: Figures a reader expects.
        aside: Facts that were not used, each with its reason.
        unread: Facts in which no act was recognised; they are kept and bear on nothing.
        sources: Where the case is told.
    """

    case_id: str
    what: str
    acts: tuple[RecordedAct, ...]
    expected: tuple[str, ...]
    checks: tuple[Check, ...] = ()
    aside: tuple[SetAside, ...] = ()
    unread: tuple[SetAside, ...] = ()
    sources: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()

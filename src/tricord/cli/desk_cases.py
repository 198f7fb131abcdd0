"""The commands of cases on the desk, under their names: wiring, nothing else.

They join ``tricord cases``, where public cases are replayed, and are told apart by their help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import typer

from tricord.cli import (
    desk_cases_adding,
    desk_cases_merging,
    desk_cases_opening,
    desk_cases_recommending,
    desk_cases_rulings,
)
from tricord.cli.help import Command
from tricord.locale import text

decide = desk_cases_rulings.decide
"""``tricord decide``."""

_COMMANDS: Final[Mapping[str, Callable[..., Any]]] = {
    "open": desk_cases_opening.open_,
    "list": desk_cases_opening.list_,
    "show": desk_cases_opening.show,
    "change": desk_cases_opening.change,
    "state": desk_cases_opening.state,
    "add-finding": desk_cases_adding.add_finding,
    "claim": desk_cases_adding.claim,
    "note": desk_cases_adding.note,
    "attach": desk_cases_adding.attach,
    "task": desk_cases_adding.task,
    "task-end": desk_cases_adding.task_end,
    "letter": desk_cases_adding.letter,
    "letter-answer": desk_cases_adding.letter_answer,
    "propose": desk_cases_rulings.propose,
    "certify": desk_cases_rulings.certify,
    "delete-request": desk_cases_rulings.delete_request,
    "confirm": desk_cases_rulings.confirm,
    "refuse": desk_cases_rulings.refuse,
    "merge": desk_cases_merging.merge,
    "unmerge": desk_cases_merging.unmerge,
    "merges": desk_cases_merging.merges,
    "recommend": desk_cases_recommending.recommend,
    "approve": desk_cases_recommending.approve,
    "recommendations": desk_cases_recommending.recommendations,
    "export": desk_cases_opening.export,
}


def join(cases: typer.Typer) -> None:
    """Put the commands into the group of cases."""
    for name, command in _COMMANDS.items():
        cases.command(name, cls=Command, help=text(f"cli-desk-cases-{name}"))(command)

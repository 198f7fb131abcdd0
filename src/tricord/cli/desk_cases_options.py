"""Options and arguments the commands of cases share, and how they are read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.desk import Seat
    from tricord.desk.policy import Audience

# The words of closed lists, as the desk has them; a test holds both together. The desk itself is
# loaded when a command runs.
Strand = Literal["sanctions", "supply", "coordination"]
Priority = Literal["low", "normal", "high", "urgent"]
State = Literal[
    "open", "investigating", "right_of_reply", "ready", "certified", "closed", "reopened"
]
Source = Literal[
    "primary_document",
    "official_list",
    "sensor",
    "official_statement",
    "partner_report",
    "company",
    "ngo",
    "press",
    "person",
]
Verdict = Literal["substantiated", "not_substantiated", "insufficient", "referred"]
Request = Literal["certify", "delete", "approve"]


def option(name: str, metavar: str, message: str = "", **more: Any) -> Any:
    """An option whose help stands in the messages under its name."""
    said = text(f"cli-desk-cases-option-{message or name}")
    return typer.Option(f"--{name}", metavar=metavar, help=said, show_default=False, **more)


def flag(name: str) -> Any:
    """An option without a value."""
    return typer.Option(f"--{name}", help=text(f"cli-desk-cases-option-{name}"))


def argument(metavar: str, message: str) -> Any:
    """An argument whose help stands in the messages."""
    return typer.Argument(
        metavar=metavar, help=text(f"cli-desk-cases-{message}"), show_default=False
    )


CaseArgument = Annotated[str, argument("CASE", "case")]
ItemArgument = Annotated[str, argument("ITEM", "item")]
ReasonOption = Annotated[str, option("reason", "TEXT")]
SeenOption = Annotated[str, option("seen", "MARK")]
LookedOption = Annotated[str, option("seen", "MARK", "looked")]
BasisOption = Annotated[list[str] | None, option("basis", "ITEM")]
CorrectsOption = Annotated[str, option("corrects", "ITEM")]
MarkingOption = Annotated[str, option("marking", "MARKING")]
MissionOption = Annotated[list[str] | None, option("mission", "MISSION")]
PersonOption = Annotated[list[str] | None, option("person", "NAME")]
AboutOption = Annotated[str, option("about", "KIND|KEY")]
StrandOption = Annotated[Strand | None, option("strand", "STRAND")]
PriorityOption = Annotated[Priority | None, option("priority", "PRIORITY")]


def narrowed(
    seat: Seat, marking: str, missions: list[str] | None, persons: list[str] | None
) -> Audience | None:
    """Who something in a case is for; ``None`` where nothing is said, and it is for its readers.

    Raises:
        ConfigError: ``marking-unknown``.
        DeskError: ``desk-person-unknown``; ``desk-case-mission``.
    """
    from tricord.desk.cases.audiences import given

    if not marking and not missions and not persons:
        return None
    # Without a marking it is no stricter than its case, which it is joined with.
    return given(seat, marking or "TLP:CLEAR", missions or (), persons or ())


def mark(seat: Seat, number: str, seen: str) -> str:
    """The mark of a case somebody saw; as it is now where they say none."""
    from tricord.desk.cases import case as cases
    from tricord.desk.cases.page import page_of

    if seen:
        return seen
    with seat.begin() as deed:
        return page_of(deed, cases.found(deed, number)).seen


def words_of(written: str) -> str:
    """What somebody wrote: on the command line, or ``-`` for standard input."""
    return sys.stdin.read() if written == "-" else written

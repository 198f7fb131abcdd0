"""Options that several commands share, and how dates are read."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from tricord.locale import text

HERE: Final = Path()
"""The current directory: where a node is looked for when nothing names another."""

Format = Literal["table", "csv", "json"]

PathOption = Annotated[
    Path,
    typer.Option(
        "--path",
        envvar="TRICORD_NODE",
        metavar="DIR",
        show_default=False,
        help=text("cli-option-path"),
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help=text("cli-option-format"))]
AsOfOption = Annotated[str, typer.Option("--as-of", metavar="DATE", help=text("cli-option-as-of"))]
OperatorOption = Annotated[
    str, typer.Option("--operator", metavar="WHO", help=text("cli-option-operator"))
]


def first_moment(written: str) -> datetime | None:
    """The moment a user wrote, UTC; for a date alone its first. ``None`` where nothing is given.

    Raises:
        SourceError: Not an ISO 8601 date or moment.
    """
    from tricord.node.publication_dates import parse

    return parse(written) if written else None


def last_moment(written: str) -> datetime | None:
    """As `first_moment`, but for a date alone its last second: *as of* a day includes the day.

    Raises:
        SourceError: Not an ISO 8601 date or moment.
    """
    moment = first_moment(written)
    if moment is None or len(written) > len("2026-02-27"):
        return moment
    return datetime.combine(moment.date(), time(23, 59, 59), moment.tzinfo)


def day(written: str) -> date | None:
    """The day a user wrote; ``None`` where nothing is given.

    Raises:
        SourceError: Not an ISO 8601 date.
    """
    moment = first_moment(written)
    return moment.date() if moment else None

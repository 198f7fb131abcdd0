"""How a comparison was made: the ladders its rungs stand on, and what it does not do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import Block, Bullets, Column, Heading, Row, Run, Table
from tricord.reports.wording import Wording

LADDERS: Final = ("negative", "call", "commit", "positive")
"""The four ladders; rungs of two of them do not compare."""
_METHOD: Final = ("paired", "rungs", "object", "silence", "new", "compliance")
"""What is told of the method, one line each."""


def ladders_section(wording: Wording) -> Iterator[Block]:
    """How clauses were paired and what their rungs are.

    Args:
        wording: Words of the document.
    """
    yield Heading(1, wording.line("statements-method"), "method")
    yield Bullets(tuple(wording.line(f"statements-method-{each}") for each in _METHOD))
    yield ladders_table(wording)


def ladders_table(wording: Wording) -> Table:
    """The rungs of every ladder in words.

    Args:
        wording: Words of the document.
    """
    return Table(
        wording("statements-ladders-caption"),
        (
            Column(wording("statements-column-ladder"), 2),
            Column(wording("statements-column-rungs"), 9),
        ),
        tuple(
            Row(
                (
                    ((Run(wording(f"statements-ladder-{each}")),),),
                    ((Run(wording(f"statements-rungs-{each}")),),),
                )
            )
            for each in LADDERS
        ),
    )

"""Statements as documents cite them: each with its file, and what was left out with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from tricord.sources.statements.rows import row_of
from tricord.sources.statements.statement import Statement
from tricord.text.clauses import Clause
from tricord.text.wording.told import Told, told_of

Reason = Literal["copy", "language-unread", "no-statement", "paraphrase-suspected", "undated"]

_NOT_QUOTED: Final[tuple[Reason, ...]] = ("language-unread", "no-statement", "paraphrase-suspected")
"""Remarks that forbid quoting a text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as it was read.

    Attributes:
        told: The statement with its clauses.
        statement: What is known of its file.
    """

    told: Told
    statement: Statement

    @property
    def file(self) -> str:
        """Name of its file."""
        return self.statement.name

    @property
    def sha256(self) -> str:
        """SHA-256 of its file, in hexadecimal."""
        return self.statement.sha256

    def place(self, clause: Clause) -> tuple[int, int]:
        """First character of a clause in the file, and the one after its last.

        Args:
            clause: One of its clauses.
        """
        return self.statement.in_file(clause.start, clause.end)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A statement that nothing is made of.

    Attributes:
        file: Name of its file.
        sha256: SHA-256 of the file.
        reason: Why.
    """

    file: str
    sha256: str
    reason: Reason


@dataclass(frozen=True)
class Readings:
    """The statements of a folder.

    Attributes:
        kept: Those that are quoted, by day and file.
        left_out: The others, in the order they were given.
    """

    kept: tuple[Reading, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """The statements with their clauses."""
        return tuple(reading.told for reading in self.kept)

    def of(self, told: Told) -> Reading:
        """The reading of one of its statements.

        Args:
            told: The statement.
        """
        return self._by_identifier[told.statement_id]

    def number(self, told: Told) -> int:
        """The number of one of its statements among those that are kept, from 1.

        Args:
            told: The statement.
        """
        return self._numbers[told.statement_id]

    @cached_property
    def _by_identifier(self) -> dict[str, Reading]:
        return {reading.told.statement_id: reading for reading in self.kept}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {reading.told.statement_id: at for at, reading in enumerate(self.kept, 1)}


def readings(statements: Iterable[Statement]) -> Readings:
    """Statements in the order of their days; of two copies of one text the first given is kept.

    Args:
        statements: What was read of files.
    """
    kept: dict[str, Reading] = {}
    left_out: list[LeftOut] = []
    for statement in statements:
        row = row_of(statement)
        told = None
        reason: Reason | None = next(
            (each for each in _NOT_QUOTED if each in statement.codes), None
        )
        if reason is None and row["statement_id"] in kept:
            reason = "copy"
        if reason is None:
            told = told_of(row)
        if told is None:
            left_out.append(LeftOut(statement.name, statement.sha256, reason or "undated"))
        else:
            kept[told.statement_id] = Reading(told, statement)
    ordered = sorted(kept.values(), key=lambda each: (each.told.dated, each.file))
    return Readings(tuple(ordered), tuple(left_out))

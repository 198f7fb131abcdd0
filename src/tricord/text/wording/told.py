"""A statement as it is followed and compared: who spoke where and when, and its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, cast

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import Clause, Language, parse

_KEPT: Final = 4096
"""Statements whose clauses are kept for the next monitor of a run."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its clauses.

    Attributes:
        name: What it is called: its file.
        dated: Its day.
        clauses: Its clauses, in all its languages, in order.
        statement_id: Its identifier in the lake; empty where it was read from a file alone.
        title: Its title; empty where it has none.
        forum: Among whom.
        level: Who met or speaks.
        in_person: Whether they met in a room; ``None`` where nothing says so.
        parties: Who speaks, as ISO 3166-1 alpha-3.
        issuer: Whose page or words it is; empty where not known.
        kinds: What its part in each language is.
        words: Its text, which the places of clauses count.
    """

    name: str
    dated: date
    clauses: tuple[Clause, ...]
    statement_id: str = ""
    title: str = ""
    forum: Forum = Forum.UNKNOWN
    level: Level = Level.UNKNOWN
    in_person: bool | None = None
    parties: tuple[str, ...] = ()
    issuer: str = ""
    kinds: tuple[tuple[Language, Kind], ...] = ()
    words: str = ""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Its languages, in order."""
        return tuple(dict.fromkeys(clause.language for clause in self.clauses))

    def kind(self, language: Language) -> Kind:
        """What its part in a language is; ``UNKNOWN`` where it has none.

        Args:
            language: The language.
        """
        return dict(self.kinds).get(language, Kind.UNKNOWN)

    def reference(self, clause: Clause) -> str:
        """What names a clause of it in a register: the statement and the characters it covers.

        Args:
            clause: One of its clauses.
        """
        return f"{self.statement_id or self.name}:{clause.start}-{clause.end}"

    def spoken(self, language: Language) -> Sequence[Clause]:
        """Its operative clauses in a language.

        Args:
            language: The language.
        """
        return [each for each in self.clauses if each.operative and each.language == language]


def told_of(row: Mapping[str, Any]) -> Told | None:
    """A row of the table ``statements`` with its clauses; ``None`` where it has no day.

    Args:
        row: The row.
    """
    if row["dated"] is None:
        return None
    kinds: dict[Language, Kind] = {}
    for language, kind in zip(row["languages"], row["kinds"], strict=True):
        kinds.setdefault(cast("Language", language), Kind(kind))
    return Told(
        name=row["name"],
        dated=row["dated"],
        clauses=_clauses(row["words"], row["dated"]),
        statement_id=row["statement_id"],
        title=row["title"],
        forum=Forum(row["forum"]),
        level=Level(row["level"]),
        in_person=row["in_person"],
        parties=tuple(row["parties"]),
        issuer=row["issuer"],
        kinds=tuple(kinds.items()),
        words=row["words"],
    )


@lru_cache(maxsize=_KEPT)
def _clauses(words: str, dated: date) -> tuple[Clause, ...]:
    return parse(words, dated)

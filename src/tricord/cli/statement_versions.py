"""Language versions of a statement, held against its main one, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tricord.cli.statement_rows import Row, lacking_row, pair_row
from tricord.locale import text
from tricord.model.statement import SUMMARIES
from tricord.text.clauses import parse
from tricord.text.versions import held_against, is_translation

if TYPE_CHECKING:
    from tricord.sources.statements.statement import Statement


@dataclass(frozen=True, slots=True)
class HeldVersion:
    """One version held against the main one.

    Attributes:
        rows: A row for each of its clauses, and for each clause a translation lacks.
        language: Its language.
        main: Language of the main version.
        left_out: How many clauses of the main version a summary leaves out.
        of: How many the main version has.
    """

    rows: tuple[Row, ...]
    language: str
    main: str
    left_out: int
    of: int

    def left_out_said(self) -> str:
        """A sentence on what a summary leaves out."""
        names = {
            name: text(f"reports-statements-language-{tongue}")
            for name, tongue in (("language", self.language), ("main", self.main))
        }
        count = {"count": self.left_out, "of": self.of}
        return text("reports-statements-left-out", **names, **count)


def held_versions(statement: Statement) -> Iterator[HeldVersion]:
    """Every version of a statement but the main one: English where there is any, else the first.

    Args:
        statement: The statement.
    """
    clauses = parse(statement.text)
    spoken = dict.fromkeys(clause.language for clause in clauses)
    main = "en" if "en" in spoken else next(iter(spoken), "en")
    theirs = [clause for clause in clauses if clause.language == main]
    said = [clause for clause in theirs if clause.operative]
    for tongue in spoken:
        if tongue == main:
            continue
        mine = [clause for clause in clauses if clause.language == tongue]
        # A summary is not held to a translation's standard, however many clauses it has.
        translation = statement.kind_in(tongue) not in SUMMARIES and is_translation(mine, theirs)
        held = held_against(mine, theirs, translation)
        met = {other.start for link, _ in held for other in link.others}
        lacking = [clause for clause in said if clause.start not in met]
        rows = [pair_row(statement, link, main, told) for link, told in held]
        if translation:
            rows += [lacking_row(statement, clause, tongue) for clause in lacking]
        left_out = 0 if translation else len(lacking)
        yield HeldVersion(tuple(rows), tongue, main, left_out, len(said))

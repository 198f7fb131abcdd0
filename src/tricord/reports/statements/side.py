"""A statement with its clauses, as one side of what is held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tricord.model.statement import Kind
from tricord.sources.statements.statement import Statement
from tricord.text.clauses import Clause, Language

_WORD: Final = re.compile(r"\w[\w’'\-.]*")
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Side:
    """A statement with its clauses.

    Attributes:
        statement: The statement.
        clauses: Its clauses, in all its languages, in order.
    """

    statement: Statement
    clauses: tuple[Clause, ...]

    def kinds(self, language: Language) -> tuple[Kind, ...]:
        """What its parts in a language are, each once, in order.

        Args:
            language: The language.
        """
        parts = zip(self.statement.language_blocks, self.statement.kinds, strict=True)
        return tuple(dict.fromkeys(kind for block, kind in parts if block.language == language))

    def spoken(self, language: Language) -> tuple[Clause, ...]:
        """Its operative clauses in a language.

        Args:
            language: The language.
        """
        return tuple(each for each in self.clauses if each.operative and each.language == language)

    def length(self, language: Language) -> int:
        """How long its parts in a language are: words of English, else characters without spaces.

        Args:
            language: The language.
        """
        text, blocks = self.statement.text, self.statement.language_blocks
        return sum(
            length(text[block.start : block.end], language)
            for block in blocks
            if block.language == language
        )


def length(text: str, language: Language) -> int:
    """How long a text is: words of English, else characters without spaces.

    Args:
        text: The text.
        language: Its language.
    """
    return len(_WORD.findall(text)) if language == "en" else len(_SPACE.sub("", text))

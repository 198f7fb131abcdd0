"""The words of a report in one language, with names drawn in their own shapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tricord.locale import Phrase, Term, text
from tricord.reports.characters import language_of_name, legible, printable
from tricord.reports.document import Line, Run

Covers = Callable[[str], bool]


def every_character(_: str) -> bool:
    """What HTML can show: a browser finds its own fonts."""
    return True


@dataclass(frozen=True)
class Wording:
    """How one report speaks.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        covers: Whether the fonts have every character of a text.
        say: Gives a message by key, language and parameters.
        unprintable: Texts that could not be printed as they stand, in order of appearance.
    """

    language: str
    covers: Covers = every_character
    say: Callable[..., str] = text
    unprintable: dict[str, None] = field(default_factory=dict)

    def __call__(self, key: str, **params: object) -> str:
        """The message ``reports-<key>``."""
        return self.say(f"reports-{key}", self.language, **params)

    def line(self, key: str, **params: object) -> Line:
        """The message ``reports-<key>`` as a line of one run."""
        return (Run(self(key, **params)),)

    def day(self, moment: date | datetime | None) -> str:
        """A day as readers of the language write it; a dash where there is none."""
        if moment is None:
            return "–"
        return self("day", year=moment.year, month=f"m{moment.month}", day=moment.day)

    def given(self, words: str) -> str:
        """Words of the data, with a visible stand-in for what the fonts cannot show."""
        shown = printable(words, self.covers, lambda script: self("no-glyphs", script=script))
        if shown != legible(words):
            self.unprintable.setdefault(words)
        return shown

    def name(self, words: str, *, strong: bool = False, aside: bool = False) -> Run:
        """A name of the data, in the shapes of its own language."""
        return Run(self.given(words), language_of_name(words, self.language), strong, aside=aside)

    def _param(self, value: str) -> str:
        if isinstance(value, Term):
            return value
        return Phrase(self.given(value)) if isinstance(value, Phrase) else self.given(value)

    def sentence(self, key: str, params: Mapping[str, str]) -> Line:
        """A message about names: each name in it is drawn in its own shapes."""
        given = {k: self._param(v) for k, v in params.items()}
        said = self.say(key, self.language, **given)
        languages = {
            given[k]: language_of_name(v, self.language)
            for k, v in params.items()
            if language_of_name(v, self.language) not in {"", self.language}
        }
        return tuple(_runs(said, languages))


def _runs(said: str, languages: Mapping[str, str]) -> Iterator[Run]:
    if not languages:
        yield Run(said)
        return
    names = "|".join(map(re.escape, sorted(languages, key=len, reverse=True)))
    for piece in re.split(f"({names})", said):
        if piece:
            yield Run(piece, languages.get(piece, ""))

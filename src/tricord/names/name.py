"""One name with everything it says: its words, its numbers, and how it reads as a Korean name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from tricord.model.listing import Schema
from tricord.names.folding import fold
from tricord.names.korean.person import KoreanName, given_names, korean_names
from tricord.names.korean.surnames import surnames_of
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word, words

MOST_WORDS: Final = 24
"""Words that are compared; a longer name is compared by its first ones."""
LONGEST: Final = 1000
"""Characters of a name that are read."""
PEOPLE: Final = (Schema.PERSON, Schema.LEGAL_ENTITY)
_TWO: Final = (
    "欧阳歐陽司马司馬诸葛諸葛上官皇甫南宫南宮令狐慕容司徒"
    "尉迟尉遲夏侯公孙公孫东方東方鲜于鮮于独孤獨孤西门西門"
)
_COMPOUND: Final = frozenset(_TWO[at : at + 2] for at in range(0, len(_TWO), 2))
"""Chinese and Korean surnames of two characters."""


@dataclass(frozen=True)
class Name:
    """A name as it is compared.

    Attributes:
        printed: As it was given.
        folded: `tricord.names.folding.fold` of it.
        schema: What bears it (`tricord.model.listing.Schema` value).
        words: At most `MOST_WORDS`.
        cut: There was more than is compared.
    """

    printed: str
    folded: str
    schema: str
    words: tuple[Word, ...]
    cut: bool = False

    @cached_property
    def korean(self) -> tuple[KoreanName, ...]:
        """How it reads as a Korean personal name; empty for anything but people."""
        return korean_names(self._written) if self.schema in PEOPLE else ()

    @cached_property
    def given(self) -> tuple[KoreanName, ...]:
        """How it reads as a Korean given name without a surname."""
        if self.schema not in PEOPLE:
            return ()
        written = self._written
        if len(written) == 1 and surnames_of(*written[0])[0]:
            return ()  # 최, spelt Choe, is no given name of two syllables
        return given_names(written)

    @property
    def by_syllables(self) -> bool:
        """Whether it surely is a Korean name: then the sound of its words says nothing more."""
        return bool(self.korean) and self.korean[0].cost == 0 and not self._in_han

    @property
    def is_syllables(self) -> bool:
        """Whether it surely is a Korean name in Hangul."""
        return all(w.script == Script.HANGUL for w in self.words) and self.by_syllables

    @property
    def _in_han(self) -> bool:
        return any(word.script == Script.HAN for word in self.words)

    @property
    def _written(self) -> tuple[tuple[str, Script], ...]:
        return tuple((w.text, w.script) for w in self.words if w.role != Role.TITLE)

    @property
    def letters(self) -> str:
        """Its words written as one."""
        return "".join([word.text for word in self.words])

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Its numbers, sorted: No. 2 and No. 3 are two ships."""
        return tuple(sorted(w.concept for w in self.words if w.role == Role.NUMBER))


@lru_cache(maxsize=4096)
def read(printed: str, schema: str) -> Name:
    """`read_once`, remembered."""
    return read_once(printed, schema)


def read_once(printed: str, schema: str) -> Name:
    """Read a name.

    Args:
        printed: As somebody wrote it, in any script.
        schema: What bears it.
    """
    folded = fold(printed[:LONGEST])
    found = words(folded, schema)
    if schema in PEOPLE:
        found = _parted(found)
    cut = len(printed) > LONGEST or len(found) > MOST_WORDS
    return Name(printed, folded, schema, tuple(found[:MOST_WORDS]), cut)


def _parted(found: Sequence[Word]) -> tuple[Word, ...]:
    """Surname and given name of a person in Han characters, which no space parts: 马|晓红."""
    if len(found) != 1 or found[0].script != Script.HAN or not 2 <= len(found[0].text) <= 4:
        return tuple(found)
    text = found[0].text
    at = 2 if len(text) == 4 or (len(text) > 2 and text[:2] in _COMPOUND) else 1
    return tuple(Word(part, Script.HAN, Role.NAME) for part in (text[:at], text[at:]))

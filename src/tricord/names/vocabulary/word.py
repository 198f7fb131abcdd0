"""The noun of this room: a word of a name, and the part it plays there."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tricord.names.scripts import Script


class Role(StrEnum):
    """The part a word plays in a name.

    Attributes:
        NAME: It tells this one from others.
        GENERIC: It says what many are or do: "bank", "international", "Korea" of a company.
        FORM: A legal form: "Co Ltd", "OOO", "주식회사".
        NUMBER: A number, in digits or in words.
        TITLE: A form of address, a rank or a post; before a ship, the kind of ship.
        PARTICLE: A small word between names: "al", "von", "of", "and".
        SUFFIX: Which of two persons of one name: "Jr", "III".
    """

    NAME = "name"
    GENERIC = "generic"
    FORM = "form"
    NUMBER = "number"
    TITLE = "title"
    PARTICLE = "particle"
    SUFFIX = "suffix"

    __hash__ = str.__hash__  # an enum's own is slow, and words are looked up by it


class Word(NamedTuple):
    """A word of a name.

    Attributes:
        text: The word as folded; a form of several words keeps its spaces ("co ltd"). Letters
            spelt out by their names ("エル・エル・シー") have become Latin letters.
        script: The script of ``text``.
        role: Its part in the name.
        concept: Words of one concept are the same word in any language: "bank", "limited",
            "number:2", "given:muhammad". Empty: it stands for itself.
        given: The groups of corresponding given names it belongs to; persons only.
    """

    text: str
    script: Script
    role: Role
    concept: str = ""
    given: tuple[str, ...] = ()


class Piece(NamedTuple):
    """A run of one script inside a name, before it is known what it is."""

    text: str
    script: Script

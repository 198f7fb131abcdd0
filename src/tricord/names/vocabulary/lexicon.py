"""The vocabulary as it is looked up: by the word, by the first word of several, by the run.

Data stand in ``data/*.tsv``, one file per role. A line is a concept, a tab and its words,
separated by commas and folded; a line that begins with a tab goes on with the one above. ``word?``
counts only where its place in the name speaks for it. ``l.l.c.`` is "llc" and "l l c". A line
with several concepts holds compounds, cut by ``|``: ``general bureau`` with ``총|국``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from tricord.model.listing import Schema
from tricord.names.scripts import Script, script_of
from tricord.names.vocabulary.word import Role, Word

UNSPACED: Final = frozenset({Script.HANGUL, Script.HAN, Script.KANA})
"""Scripts whose bodies are often named without spaces."""

_ROLES: Final = {
    "forms": Role.FORM,
    "bodies": Role.GENERIC,
    "activities": Role.GENERIC,
    "goods": Role.GENERIC,
    "qualities": Role.GENERIC,
    "countries": Role.GENERIC,
    "cities": Role.NAME,
    "meanings": Role.NAME,
    "numbers": Role.NUMBER,
    "titles": Role.TITLE,
    "hulls": Role.TITLE,
    "suffixes": Role.SUFFIX,
    "particles": Role.PARTICLE,
    "given": Role.NAME,
    "nicknames": Role.NAME,
}
# What stands first counts where two files have the same word.
_WORDS: Final = ("cities", "bodies", "activities", "goods", "qualities", "countries", "meanings")
_BODY: Final = ("forms", *_WORDS, "numbers", "particles")
_PERSON: Final = ("given", "titles", "suffixes", "particles", "nicknames")
_SHIP: Final = ("hulls", "numbers", *_WORDS, "particles")

_FILES: Final[dict[str, tuple[str, ...]]] = {
    Schema.PERSON: _PERSON,
    Schema.ORGANIZATION: _BODY,
    Schema.COMPANY: _BODY,
    Schema.LEGAL_ENTITY: (*_BODY, "given", "nicknames"),
    Schema.VESSEL: _SHIP,
    Schema.AIRPLANE: _SHIP,
}
_PREFIXES: Final = {"given": "given:", "numbers": "number:"}
_BETWEEN: Final = re.compile("[./]")


class Phrase(NamedTuple):
    """A sequence of words that is one word.

    Attributes:
        others: The words that follow the first.
        words: What the sequence is; a compound is several words.
        weak: Whether it is that only where its place in the name speaks for it.
    """

    others: tuple[str, ...]
    words: tuple[Word, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What the vocabulary says of a word.

    Attributes:
        words: The words it stands for, when alone; a compound stands for several. Empty: it only
            begins phrases, or only has a weak meaning, or is unknown.
        weak: What it is instead, where its place in the name speaks for it.
        phrases: Sequences that begin with it, the longest first.
    """

    words: tuple[Word, ...] = ()
    weak: Word | None = None
    phrases: tuple[Phrase, ...] = ()


UNKNOWN: Final = Entry()
"""What the vocabulary says of a word it does not have."""


class _Item(NamedTuple):
    """A printed form of the data: its text, the parts it is cut into, and what they mean."""

    text: str
    parts: tuple[str, ...]
    concepts: tuple[str, ...]
    weak: bool


class _File(NamedTuple):
    """A data file: its items by their first word, and the lengths of its unspaced words."""

    name: str
    items: dict[str, list[_Item]]
    lengths: dict[str, set[int]]


class Lexicon:
    """The vocabulary for one kind of name.

    Words are made when they are first asked for: most of the vocabulary never is.

    Attributes:
        lengths: By first character of a word of an unspaced script, the lengths of such words,
            in characters, the longest first.
    """

    __slots__ = ("_entries", "_files", "_known", "_ship", "lengths")

    def __init__(self, files: tuple[str, ...]) -> None:
        self._files = tuple(_file(name) for name in files)
        # Ships are named after anything: what is generic for a body is a name of theirs.
        self._ship = files is _SHIP
        self._known = frozenset().union(*(file.items for file in self._files))
        self._entries: dict[str, Entry] = {}
        lengths: dict[str, set[int]] = {}
        for file in self._files:
            for char, found in file.lengths.items():
                lengths.setdefault(char, set()).update(found)
        self.lengths = {char: tuple(sorted(found, reverse=True)) for char, found in lengths.items()}

    def entry(self, word: str) -> Entry:
        """What the vocabulary says of a word; kana are looked up by their ``key``."""
        found = self._entries.get(word)
        if found is None:
            if word not in self._known:
                return UNKNOWN
            found = self._entries[word] = self._made(word)
        return found

    def _made(self, word: str) -> Entry:
        sure: dict[str, tuple[Word, ...]] = {}
        weak: dict[str, Word] = {}
        for file in self._files:
            for item in file.items.get(word, ()):
                rest = key(item.text)[len(word) + 1 :]
                words = self._words(item, file.name)
                if file.name == "nicknames" and item.weak:
                    if rest not in sure:
                        weak[rest] = _with_group(weak.get(rest), words[0])
                elif file.name == "nicknames":
                    sure[rest] = (_with_group(sure[rest][0] if rest in sure else None, words[0]),)
                elif item.weak:
                    weak.setdefault(rest, words[0])
                else:
                    sure.setdefault(rest, words)
        phrases = [
            Phrase(tuple(rest.split(" ")), sure.get(rest) or (weak[rest],), rest not in sure)
            for rest in (*sure, *(rest for rest in weak if rest not in sure))
            if rest
        ]
        phrases.sort(key=lambda phrase: -len(phrase.others))
        return Entry(sure.get("", ()), weak.get(""), tuple(phrases))

    def _words(self, item: _Item, file: str) -> tuple[Word, ...]:
        prefix = _PREFIXES.get(file, "")
        compound = len(item.concepts) > 1
        found: list[Word] = []
        for part, concept in zip(item.parts, item.concepts, strict=True):
            role = Role.FORM if compound and concept in _families() else _ROLES[file]
            if self._ship and role is Role.GENERIC:
                role = Role.NAME
            script = script_of(part[0]) or Script.OTHER
            if file == "nicknames":
                found.append(Word(part, script, role, "", (concept,)))
            else:
                found.append(Word(part, script, role, prefix + concept))
        return tuple(found)


_loaded: dict[str, Lexicon] = {}


def key(text: str) -> str:
    """A word as it is looked up: kana without the long mark, which is often left out."""
    return text.replace("ー", "") or text


def lexicon(schema: str) -> Lexicon:
    """The vocabulary for names of a schema; an unknown schema is read as a legal entity."""
    found = _loaded.get(schema)
    if found is None:
        if schema not in _FILES:
            return lexicon(Schema.LEGAL_ENTITY)
        found = _loaded[schema] = _lexicon(_FILES[schema])
    return found


@cache
def _lexicon(files: tuple[str, ...]) -> Lexicon:
    return Lexicon(files)


@cache
def _file(name: str) -> _File:
    items: dict[str, list[_Item]] = {}
    lengths: dict[str, set[int]] = {}
    for concepts, item in _lines(name):
        weak = item.endswith("?")
        for text, parts in _forms(item.removesuffix("?")):
            looked_up = key(text)
            first, _, rest = looked_up.partition(" ")
            items.setdefault(first, []).append(_Item(text, parts, concepts, weak))
            if first[0] > "\u1100" and not rest and not weak and script_of(first[0]) in UNSPACED:
                lengths.setdefault(first[0], set()).add(len(first))
    return _File(name, items, lengths)


def _lines(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The items of a data file, each with the concepts of its line."""
    concepts: tuple[str, ...] = ()
    text = resources.files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition("\t")
            concepts = tuple(head.split()) or concepts
            for item in rest.split(", "):
                yield concepts, item


@cache
def _families() -> frozenset[str]:
    """The families of legal forms: in a compound they tell a form from a generic word."""
    return frozenset(concepts[0] for concepts, _ in _lines("forms"))


def _forms(item: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """An item as it may be printed, each with its parts.

    Compounds in Latin letters also stand spaced, letters with dots also glued, Hangul, Han and
    kana also unspaced.
    """
    if "|" in item:
        parts = tuple(item.split("|"))
        glued = ("".join(parts), parts)
        return (glued, (" ".join(parts), parts)) if item.isascii() else (glued,)
    if "." in item or "/" in item:
        spread = " ".join(_BETWEEN.sub(" ", item).split())
        glued_text = " ".join(_BETWEEN.sub("", word) for word in item.split())
        return ((spread, (spread,)), (glued_text, (glued_text,)))
    if " " in item and item[-1] > "\u1100" and script_of(item[-1]) in UNSPACED:
        unspaced = item.replace(" ", "")
        return ((item, (item,)), (unspaced, (unspaced,)))
    return ((item, (item,)),)


def _with_group(known: Word | None, word: Word) -> Word:
    """A given name, in one more group of corresponding names."""
    if known is None:
        return word
    return known._replace(given=(*known.given, *word.given)) if known.role is Role.NAME else known

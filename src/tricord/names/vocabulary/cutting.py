"""Names cut into words, each with its role."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tricord.model.listing import Schema
from tricord.names.scripts import Script, runs
from tricord.names.vocabulary import numerals
from tricord.names.vocabulary.letters import letter, spelt
from tricord.names.vocabulary.lexicon import UNKNOWN, UNSPACED, Entry, Lexicon, Phrase, key, lexicon
from tricord.names.vocabulary.places import settle_body, settle_person
from tricord.names.vocabulary.segmentation import segments
from tricord.names.vocabulary.word import Piece, Role, Word

_MIXED: Final = re.compile(r"[0-9]+|[^0-9]+")
_SHIP_NUMBER: Final = re.compile("(第[一二三四五六七八九十]+)?(.+?)([号號])?")
_ACRONYM: Final = frozenset({Role.NAME, Role.GENERIC, Role.NUMBER})


def words(folded: str, schema: str) -> tuple[Word, ...]:
    """The words of a name, in order.

    Args:
        folded: The name as ``tricord.names.folding.fold`` gives it; any text is taken.
        schema: What is named: ``Person``, ``Organization``, ``Company``, ``LegalEntity``,
            ``Vessel`` or ``Airplane``.

    Returns:
        Its words. No letter is lost but the markers before numbers ("No", "제") and the names of
        letters that became Latin letters.
    """
    vocabulary = lexicon(schema)
    if folded.isascii() and folded.replace(" ", "").isalpha():
        pieces = [Piece(text, Script.LATIN) for text in folded.split()]
        unspaced = False
    else:
        pieces = _pieces(folded)
        unspaced = any(piece.script in UNSPACED for piece in pieces)
    person = schema == Schema.PERSON
    if unspaced and not person:
        pieces = _spelt_and_cut(pieces, vocabulary, schema)
    found, weak = _looked_up(pieces, vocabulary, person)
    if person:
        return settle_person(found, weak)
    return settle_body(found, weak)


def initials(found: tuple[Word, ...]) -> str:
    """The first letters of the words that make an acronym: no forms, no particles.

    Args:
        found: Words of a name.

    Returns:
        Their initials: of "Korea Mining Development Trading Corporation" they are "kmdt".
    """
    return "".join(word.text[0] for word in found if word.role in _ACRONYM)


def _pieces(folded: str) -> list[Piece]:
    """A name cut at spaces and where the script changes; "2nd" stays whole."""
    found: list[Piece] = []
    for token in folded.split():
        if not token.isascii() or not token.isalnum():
            found.extend(Piece(text, script) for text, script in runs(token))
        elif token.isalpha():
            found.append(Piece(token, Script.LATIN))
        elif numerals.ORDINAL.fullmatch(token):
            found.append(Piece(token, Script.DIGIT))
        else:
            found.extend(
                Piece(text, Script.DIGIT if text.isdigit() else Script.LATIN)
                for text in _MIXED.findall(token)
            )
    return found


def _spelt_and_cut(pieces: list[Piece], vocabulary: Lexicon, schema: str) -> list[Piece]:
    """Letters spelt out become Latin; runs without spaces are cut into words."""
    ship = schema in {Schema.VESSEL, Schema.AIRPLANE}
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.script not in UNSPACED:
            found.append(piece)
            at += 1
            continue
        end, latin = _letters(pieces, at)
        if latin:
            found.append(Piece(latin, Script.LATIN))
            at = end
            continue
        at += 1
        if ship:
            found.extend(_cut_ship(piece))
            continue
        for part in segments(piece, vocabulary):
            known = vocabulary.entry(key(part.text)) is not UNKNOWN
            latin = "" if known else spelt(part.text)
            found.append(Piece(latin, Script.LATIN) if latin else part)
    return found


def _letters(pieces: list[Piece], at: int) -> tuple[int, str]:
    """Names of letters that follow each other from a place on: where they end, what they spell."""
    latin = ""
    end = at
    while end < len(pieces) and pieces[end].script in UNSPACED:
        text = pieces[end].text
        one = letter(text) or (spelt(text) if pieces[end].script is Script.KANA else "")
        if not one:
            break
        latin += one
        end += 1
    kana = pieces[at].script is Script.KANA
    return (end, latin) if len(latin) > 1 and (kana or end > at + 1) else (at, "")


def _cut_ship(piece: Piece) -> list[Piece]:
    """A ship's name in Hangul or Han without the number before it and the "ship" behind it."""
    text, script = piece
    if script is Script.HANGUL and len(text) > 2 and text.endswith("호"):
        return [Piece(text[:-1], script), Piece("호", script)]
    if script is Script.HAN:
        found = _SHIP_NUMBER.fullmatch(text)
        if found:
            return [Piece(part, script) for part in found.groups() if part]
    return [piece]


def _looked_up(
    pieces: list[Piece], vocabulary: Lexicon, person: bool
) -> tuple[list[Word], dict[int, tuple[Word, ...]]]:
    """The words as the vocabulary has them; and by place, what a word is if not what it seems."""
    found: list[Word] = []
    weak: dict[int, tuple[Word, ...]] = {}
    entry_of = vocabulary.entry
    size = len(pieces)
    at = 0
    while at < size:
        text, script = pieces[at]
        entry = entry_of(text if script is not Script.KANA else key(text))
        if entry.phrases:
            phrase = _phrase(pieces, at, entry)
            if phrase:
                length = 1 + len(phrase.others)
                text = " ".join([text for text, _ in pieces[at : at + length]])
                if phrase.weak:
                    parts = pieces[at : at + length]
                    weak[len(found)] = tuple([_name(*part) for part in parts])
                found.extend(_printed(phrase.words, text))
                at += length
                continue
        at += 1
        if not person and text in numerals.MARKERS and at < size and _number(pieces[at]):
            continue
        if entry.weak:
            weak[len(found)] = _printed(entry.words, text) or (_name(text, script),)
            found.extend(_printed((entry.weak,), text))
        elif entry.words:
            found.extend(_printed(entry.words, text))
        elif person and script is not Script.DIGIT:
            found.append(_name(text, script))
        else:
            number = _numeral(text, script, bool(found), at == size)
            found.append(number or _name(text, script))
    return found, weak


@lru_cache(maxsize=4096)
def _name(text: str, script: Script) -> Word:
    return Word(text, script, Role.NAME)


def _printed(known: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """A word of the vocabulary as this name prints it: kana with or without the long mark."""
    if len(known) != 1 or known[0].text == text:
        return known
    word = known[0]
    return (Word(text, word.script, word.role, word.concept, word.given),)


def _phrase(pieces: list[Piece], at: int, entry: Entry) -> Phrase | None:
    """The longest sequence of the vocabulary that begins at a place."""
    room = len(pieces) - at - 1
    for phrase in entry.phrases:
        others = phrase.others
        if len(others) <= room:
            for step, other in enumerate(others, at + 1):
                text, script = pieces[step]
                if (key(text) if script is Script.KANA else text) != other:
                    break
            else:
                return phrase
    return None


def _numeral(text: str, script: Script, roman: bool, last: bool) -> Word | None:
    """A number in figures of any kind."""
    if script is Script.LATIN:
        return numerals.roman(text, last) if roman else None
    if script is Script.DIGIT:
        return numerals.ordinal(text) or numerals.digits(text)
    return numerals.han(text) if script is Script.HAN else None


def _number(piece: Piece) -> bool:
    return _numeral(piece.text, piece.script, roman=True, last=True) is not None

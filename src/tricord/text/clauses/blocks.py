"""Which parts of a text are in which language.

A ministry's file may hold a summary in Japanese and, below it, the joint text in English. A line
is Japanese where kana stand in it, Korean where Hangul does, and English where Latin letters do; a
name in another script, as ministries put behind one of their own, does not change it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tricord.text.clauses.clause import Language

_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_HANGUL: Final = re.compile(r"[\uac00-\ud7af]")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_LINE: Final = re.compile(r"[^\n]*\n?")
# So few letters of one language between two parts of another belong to it.
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text in one language.

    Attributes:
        language: Its language.
        start: Where it begins.
        end: Where it ends, exclusive.
    """

    language: Language
    start: int
    end: int


def blocks(text: str) -> tuple[Block, ...]:
    """The parts of a text by language, in its order; lines without letters go with those before.

    Args:
        text: The text as given.
    """
    found: list[Block] = []
    for hit in _LINE.finditer(text):
        if not hit[0]:
            continue
        language = _language(hit[0])
        if found and (language in (None, found[-1].language)):
            found[-1] = Block(found[-1].language, found[-1].start, hit.end())
        elif language is not None:
            start = 0 if not found else hit.start()
            found.append(Block(language, start, hit.end()))
    return _joined(text, found)


def _joined(text: str, found: list[Block]) -> tuple[Block, ...]:
    """The parts, a few stray words of another language joined to what stands around them."""
    kept: list[Block] = []
    for at, block in enumerate(found):
        letters = len(re.sub(r"[\W\d_]", "", text[block.start : block.end]))
        between = kept and at + 1 < len(found) and kept[-1].language == found[at + 1].language
        same = kept and kept[-1].language == block.language
        if kept and (same or (between and letters <= _SHORT)):
            kept[-1] = Block(kept[-1].language, kept[-1].start, block.end)
        else:
            kept.append(block)
    return tuple(kept)


def _language(line: str) -> Language | None:
    kana, hangul = len(_KANA.findall(line)), len(_HANGUL.findall(line))
    han, latin = len(_HAN.findall(line)), len(_LATIN.findall(line))
    if hangul and hangul >= kana:
        return "ko" if hangul + han >= latin / 6 else "en"
    if kana + han:
        # A Han name in an English line is a name; a line of Han alone is taken for Japanese here.
        return "ja" if kana + han >= latin / 6 else "en"
    return "en" if latin else None

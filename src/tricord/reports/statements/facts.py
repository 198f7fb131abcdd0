"""What is told of a statement before its words: title, day, forum, level, kind, file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tricord.locale import text
from tricord.locale.messages import state_term
from tricord.model.statement import Kind
from tricord.reports.document import Cell, Line, Run
from tricord.reports.statements.side import Side
from tricord.reports.wording import Wording
from tricord.text.clauses import Language

Fact = tuple[str, Cell]
"""Key of what is told, and what it is."""

_PARTNERS: Final = {"ROK": "KOR"}
"""Partners as clauses name them, where ISO 3166-1 names them otherwise."""


def facts(side: Side, wording: Wording) -> tuple[Fact, ...]:
    """What is told of a statement, in the order it is told.

    Args:
        side: The statement.
        wording: Words of the document.
    """
    statement = side.statement
    parties = joined((country(code, wording) for code in statement.parties), wording)
    remarks = tuple((Run(text(key, wording.language)),) for _, key in statement.remarks)
    nothing = (wording.line("statements-not-stated"),)
    return (
        ("title", (title(side, wording),)),
        ("day", (day(side, wording),)),
        ("forum", (wording.line(f"statements-forum-{statement.forum}"),)),
        ("level", (wording.line(f"statements-level-{statement.level}"),)),
        ("kind", kinds(side, wording)),
        ("met", (wording.line(f"statements-met-{met(side)}"),)),
        ("parties", ((Run(parties),),) if parties else nothing),
        ("languages", ((Run(languages(statement.languages, wording)),),)),
        ("file", ((Run(wording.given(statement.name), code=True),),)),
        ("sha256", ((Run(statement.sha256, code=True),),)),
        ("address", ((Run(wording.given(statement.address), code=True),),))
        if statement.address
        else ("address", nothing),
        ("remarks", remarks or (wording.line("statements-no-remark"),)),
    )


def title(side: Side, wording: Wording) -> Line:
    """The title of a statement as it is printed, in the shapes of its language.

    Args:
        side: The statement.
        wording: Words of the document.
    """
    found = side.statement.title
    if found is None:
        return wording.line("statements-no-title")
    blocks = side.statement.language_blocks
    tongue = next((b.language for b in blocks if b.start <= found.start < b.end), "")
    return (Run(wording.given(found.value), foreign(tongue, wording)),)


def day(side: Side, wording: Wording) -> Line:
    """The day of a statement, or that none is printed.

    Args:
        side: The statement.
        wording: Words of the document.
    """
    found = side.statement.dated
    return (Run(wording.day(found.value)),) if found else wording.line("statements-no-day")


def kinds(side: Side, wording: Wording) -> Cell:
    """What each part of a statement is; the language before it where there are several.

    Args:
        side: The statement.
        wording: Words of the document.
    """
    tongues = side.statement.languages
    several = len(tongues) > 1
    return tuple(
        (Run(f"{label(f'statements-language-{each}', wording)}{said}" if several else said),)
        for each in tongues
        for said in (kinds_said(side.kinds(each), wording),)
    )


def kinds_said(found: Iterable[Kind], wording: Wording) -> str:
    """Kinds in words.

    Args:
        found: The kinds.
        wording: Words of the document.
    """
    return joined((wording(f"statements-kind-{kind}") for kind in found), wording)


def met(side: Side) -> str:
    """How the parties met: ``room``, ``screen``, or ``unknown``.

    Args:
        side: The statement.
    """
    return {True: "room", False: "screen", None: "unknown"}[side.statement.in_person]


def languages(found: Iterable[Language], wording: Wording) -> str:
    """Languages in words.

    Args:
        found: The languages.
        wording: Words of the document.
    """
    return joined((tongue(each, wording) for each in found), wording)


def tongue(language: Language, wording: Wording) -> str:
    """The name of a language.

    Args:
        language: The language.
        wording: Words of the document.
    """
    return wording(f"statements-language-{language}")


def joined(said: Iterable[str], wording: Wording) -> str:
    """Words one after the other, as the language of the document joins them.

    Args:
        said: The words.
        wording: Words of the document.
    """
    return ("、" if wording.language == "ja" else ", ").join(said)


def label(key: str, wording: Wording) -> str:
    """A word that what it stands for follows on the same line.

    Args:
        key: Key of the word.
        wording: Words of the document.
    """
    return f"{wording(key)}{'：' if wording.language == 'ja' else ': '}"


def foreign(language: str, wording: Wording) -> str:
    """The tag of words in a language; empty where it is the document's own.

    Args:
        language: The language of the words.
        wording: Words of the document.
    """
    return "" if language == wording.language else language


def country(code: str, wording: Wording) -> str:
    """A party in words, or as the text names it.

    Args:
        code: ISO 3166-1 alpha-3, ``ROK``, ``EU`` or a name of the text.
        wording: Words of the document.
    """
    named = state_term(_PARTNERS.get(code, code))
    return text(named, wording.language) if named.startswith("country-") else wording.given(code)


def size(side: Side, language: Language, wording: Wording) -> str:
    """How long a statement is in a language, and how many clauses of it say something.

    Args:
        side: The statement.
        language: The language.
        wording: Words of the document.
    """
    return wording(
        f"statements-size-{'words' if language == 'en' else 'characters'}",
        clauses=f"{len(side.spoken(language)):,}",
        length=f"{side.length(language):,}",
    )

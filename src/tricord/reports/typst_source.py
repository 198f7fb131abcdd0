"""From a document to Typst source: the template, then every text as a quoted string."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from tricord.locale import LANGUAGES, text
from tricord.model.marking import Marking
from tricord.reports import tlp
from tricord.reports.characters import legible
from tricord.reports.document import (
    SHAPES,
    Badge,
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Heading,
    Inline,
    KeyValues,
    Line,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Table,
    TableOfContents,
    Tallies,
    outline,
)
from tricord.reports.fonts import Fonts

_TEMPLATE: Final = Path(__file__).parent / "templates" / "report.typ"
_REGIONS: Final = {"ko": "KR", "ja": "JP", "zh-Hans": "CN", "zh-Hant": "TW"}
_TONGUES: Final = ("en", *_REGIONS)
"""Languages a run may be in."""
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_KEPT_WHOLE_EM: Final = 11.2
"""A Korean word up to this wide is never split: the narrowest column of prose holds it."""
_UNBROKEN: Final = re.compile(
    r"[^\s\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]{17,}"
)
"""A word this long, in a script that breaks at spaces, may be broken anywhere to fit a cell."""


def source(document: Document, fonts: Fonts) -> str:
    """The whole Typst source of a document: it compiles by itself, given the fonts.

    Args:
        document: What to print.
        fonts: Families and their order per language.
    """
    return f"{_TEMPLATE.read_text(encoding='utf-8')}\n{_opening(document, fonts)}{body(document)}"


def _opening(document: Document, fonts: Fonts) -> str:
    language = document.language
    first, last = "\ue000", "\ue001"
    words = re.split(f"[{first}{last}]", text("reports-page", language, page=first, pages=last))
    fields = {
        "title": _quoted(document.title),
        "subtitle": _quoted(document.subtitle),
        "opening": _said(document.subtitle, language == "ko"),
        "day": f"datetime(year: {document.day.year}, month: {document.day.month}, "
        f"day: {document.day.day})",
        "identifier": _quoted(f"{document.identifier} · {document.day.isoformat()}"),
        "families": _families(fonts.order(language)),
        "lang": _quoted(language),
        "region": _region(language),
        "marking": _marking(document.marking),
        "simulated": _quoted(text("reports-simulated-banner", language))
        if document.simulated
        else "none",
        "page-words": f"({', '.join(map(_quoted, words))})",
        "spacious": "false" if language == "en" else "true",
    }
    settings = "".join(f"  {name}: {value},\n" for name, value in fields.items())
    tongues = "".join(
        f"#let in-{tag}(body) = text(lang: {_quoted(tag[:2])}, region: {_region(tag)}, "
        f"font: {_families(fonts.order(tag))}, cjk-latin-spacing: none, body)\n"
        for tag in _TONGUES
    )
    tongues += "".join(
        f"#let part-{tag}(body) = part({_quoted(tag)}, {_region(tag)}, "
        f"{_families(fonts.order(tag))}, body)\n"
        for tag in LANGUAGES
    )
    return f"{tongues}#show: report.with(\n{settings})\n\n"


def _region(tag: str) -> str:
    return _quoted(_REGIONS[tag]) if tag in _REGIONS else "none"


def _families(names: Iterable[str]) -> str:
    return f"({', '.join(map(_quoted, names))},)"


def _marking(marking: Marking) -> str:
    beside = tlp.restriction(marking)
    return (
        f"(label: {_quoted(tlp.label(marking))}, colour: {_quoted(tlp.COLOURS[marking.level])}, "
        f"release: {_quoted(beside) if beside else 'none'})"
    )


def body(document: Document) -> str:
    """The blocks of a document as calls of the template, one line each."""
    numbers = {heading.anchor: number for number, heading in outline(document)}
    return _blocks(document.blocks, document, numbers, document.language == "ko")


def _blocks(
    blocks: Iterable[Block | Part], document: Document, numbers: dict[str, str], korean: bool
) -> str:
    return "".join(
        f"{_part(block, document, numbers)}\n"
        if isinstance(block, Part)
        else f"{_block(block, document, numbers, korean)}\n"
        for block in blocks
    )


def _part(part: Part, document: Document, numbers: dict[str, str]) -> str:
    said = _blocks((part.heading, *part.blocks), document, numbers, part.language == "ko")
    return f"#pagebreak(weak: true)\n#part-{part.language}[\n{said}]"


def _block(block: Block, document: Document, numbers: dict[str, str], korean: bool) -> str:
    def say(line: Line) -> str:
        return _line(line, korean)

    match block:
        case Heading(level=level, line=line, anchor=anchor):
            at = f"{level}, {_quoted(numbers[anchor])}, {_quoted(anchor)}"
            return f"#section({at}, {say(line)})"
        case Paragraph(line=line):
            return f"#par({say(line)})"
        case Bullets(items=items):
            return f"#list({', '.join(map(say, items))})"
        case Table():
            return _table(block, korean)
        case Figure(caption=caption, svg=svg, alternative=alternative):
            # Texts of the picture are legible already; there are too many numbers to look again.
            said = f"{_quoted(alternative)}, {_string(svg)}"
            return f"#picture({_said(caption, korean)}, {said})"
        case KeyValues(pairs=pairs):
            each = (f"  ({_said(key, korean)}, {_cell(cell, korean)}),\n" for key, cell in pairs)
            return f"#pairs(\n{''.join(each)})"
        case Tallies():
            return _tallies(block, korean)
        case Note(kind=kind, title=title, lines=lines):
            paragraphs = ", ".join((_said(title, korean), *map(say, lines)))
            return f"#note({_quoted(kind)}, {paragraphs})"
        case PageBreak():
            return "#pagebreak(weak: true)"
        case TableOfContents(title=title):
            entries = "".join(
                f"  ({h.level}, {_quoted(number)}, {_quoted(h.anchor)}, {say(h.line)}),\n"
                for number, h in outline(document)
                if h.level <= 2
            )
            return f"#contents({_said(title, korean)},\n{entries})"


def _table(table: Table, korean: bool) -> str:
    widths = ", ".join(f"{column.share:g}fr" for column in table.columns)
    aligns = ", ".join("right" if column.numeric else "left" for column in table.columns)
    heads = ", ".join(_said(column.label, korean) for column in table.columns)
    rows = []
    for row in table.rows:
        first, *rest = (_cell(cell, korean) for cell in row.cells)
        spot = f"[#spot({_quoted(row.anchor)})#{first}]" if row.anchor else first
        cells = (f"over({cell})" if row.splits else cell for cell in (spot, *rest))
        rows.append(f"  {', '.join(cells)},\n")
    opening = f"({widths},), ({aligns},), ({heads},)"
    return f"#rows({_said(table.caption, korean)}, {opening},\n{''.join(rows)})"


def _tallies(tallies: Tallies, korean: bool) -> str:
    said = []
    for tally in tallies.items:
        parts = "".join(
            f"({_line((badge,), korean)}, {_said(figure, False)}), "
            for badge, figure in tally.parts
        )
        head = _line((tally.badge,), korean)
        said.append(
            f"  ({_quoted(tally.badge.sign)}, {head}, {_said(tally.figure, False)}, ({parts})),\n"
        )
    return f"#tallies(\n{''.join(said)})"


def _cell(cell: Cell, korean: bool) -> str:
    if len(cell) == 1:
        return _line(cell[0], korean)
    return f"lines({', '.join(_line(line, korean) for line in cell)})"


def _said(words: str, korean: bool) -> str:
    return _line((Run(words),), korean)


def _line(line: Line, korean: bool) -> str:
    by_word = korean or any(isinstance(part, Run) and part.lang == "ko" for part in line)
    return f"[{''.join(_words(line) if by_word else map(_inline, line))}]"


def _words(line: Line) -> Iterator[str]:
    """Korean is broken at spaces only, across runs; Typst would break it inside a word."""
    loose: list[Inline] = []
    for word in _by_word(line):
        letters = "".join(part.text for part in word if isinstance(part, Run) and not part.code)
        if _HANGUL.search(letters) and _width_em(letters) <= _KEPT_WHOLE_EM:
            yield from _merged(loose)
            loose = []
            yield f"#w[{''.join(map(_inline, word))}]"
        else:
            loose += word
    yield from _merged(loose)


def _width_em(letters: str) -> float:
    """About how wide a word is: Hangul of the carried fonts is .92 em wide, Latin about .6."""
    return sum(0.92 if letter > "\u10ff" else 0.6 for letter in letters)


def _by_word(line: Line) -> Iterator[list[Inline]]:
    """The parts of each word, cut at spaces; identifiers and badges stand for themselves."""
    word: list[Inline] = []
    for part in line:
        if isinstance(part, Badge) or part.code:
            yield word
            yield [part]
            word = []
            continue
        for letters in re.findall(" +|[^ ]+", legible(part.text)):
            piece = replace(part, text=letters)
            if letters[0] == " ":
                yield word
                yield [piece]
                word = []
            else:
                word.append(piece)
    yield word


def _merged(parts: Iterable[Inline]) -> Iterator[str]:
    """Neighbouring runs of one style as one run."""
    merged: list[Inline] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, Run) and isinstance(last, Run) and not part.code:
            together = replace(last, text=last.text + part.text)
            if replace(together, text=part.text) == part:
                merged[-1] = together
                continue
        merged.append(part)
    return map(_inline, merged)


def _inline(part: Inline) -> str:
    if isinstance(part, Badge):
        shape = SHAPES[part.sign]
        return f"#badge({_quoted(part.sign)}, {_quoted(shape)}, {_quoted(part.label)})"
    said = f"#c({_quoted(part.text)})" if part.code else _breakable(part.text)
    if part.lang:
        said = f"#in-{part.lang}[{said}]"
    if part.link:
        said = f"#to({_quoted(part.link)}, [{said}])"
    if part.strong:
        said = f"#b[{said}]"
    if part.gone:
        said = f"#gone[{said}]"
    if part.came:
        said = f"#came[{said}]"
    return f"#a[{said}]" if part.aside else said


def _breakable(words: str) -> str:
    """Text whose overlong words may be broken anywhere; only spaces would not fit a cell."""
    parts = (
        piece[at : at + 6] if _UNBROKEN.fullmatch(piece) else piece
        for piece in re.split(f"({_UNBROKEN.pattern})", legible(words))
        for at in (range(0, len(piece), 6) if _UNBROKEN.fullmatch(piece) else (0,))
    )
    return "#n".join(f"#{_quoted(part)}" for part in parts if part)


def _quoted(words: str) -> str:
    r"""A Typst string: only ``\`` and ``"`` are special in it, and nothing of it is markup."""
    return _string(legible(words))


def _string(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

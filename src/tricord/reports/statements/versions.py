"""The language versions of a statement side by side, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.model.marking import Marking
from tricord.reports.document import (
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    KeyValues,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import cells, differences, facts
from tricord.reports.statements.held import Held, Pair, held
from tricord.reports.statements.side import Side, length
from tricord.reports.wording import Covers, Wording, every_character
from tricord.text.clauses import Clause, Language

RELATIONS: Final = ("equivalent", "partial", "topic_only", "none")
"""How a clause may answer to those of the other version."""
METHOD: Final = ("aligned", "anchors", "standard", "places", "compliance")
"""What is told of the method, one line each."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The statements of a file, each with its language versions.

    Attributes:
        sides: The statements.
        language: Language of the document: ``en``, ``ko`` or ``ja``.
        day: Day the document bears.
        marking: Marking of the file.
    """

    sides: tuple[Side, ...]
    language: str
    day: date
    marking: Marking


def versions_document(versions: Versions, covers: Covers = every_character) -> Document:
    """Put language versions held against each other into words.

    Args:
        versions: What to say; one statement at least.
        covers: Whether the fonts of the edition have every character of a text.
    """
    wording = Wording(versions.language, covers)
    first = versions.sides[0].statement
    blocks: list[Block] = []
    for number, side in enumerate(versions.sides, 1):
        blocks += _of_statement(side, number, len(versions.sides), wording)
    blocks += _method(wording)
    return Document(
        title=wording("statements-versions-title"),
        subtitle=wording("statements-versions-subtitle", file=wording.given(first.name)),
        language=versions.language,
        day=versions.day,
        marking=versions.marking,
        identifier=first.sha256[:12],
        simulated=False,
        blocks=tuple(blocks),
    )


def _of_statement(side: Side, number: int, count: int, wording: Wording) -> Iterator[Block]:
    several = {"number": number, "count": count}
    key = "statements-one-of" if count > 1 else "statements-one"
    yield Heading(1, wording.line(key, **several), f"statement-{number}")
    yield _parts(side, wording)
    found = held(side)
    for each in found:
        yield _standard(each, wording)
    told = {"title", "day", "forum", "level", "met", "parties", "file", "sha256", "remarks"}
    yield KeyValues(
        tuple(
            (wording(f"statements-fact-{name}"), said)
            for name, said in facts.facts(side, wording)
            if name in told
        )
    )
    if not found:
        title = wording("statements-one-language-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-one-language"),))
    for each in found:
        yield from _held(each, f"{number}-{each.language}", wording)


def _parts(side: Side, wording: Wording) -> Table:
    """What each part of the file is, before anything is held against anything."""
    statement = side.statement
    rows = []
    for block, kind in zip(statement.language_blocks, statement.kinds, strict=True):
        first, last = statement.in_file(block.start, block.end)
        said = sum(
            each.operative and block.start <= each.start < block.end for each in side.clauses
        )
        size = length(statement.text[block.start : block.end], block.language)
        unit = "words" if block.language == "en" else "characters"
        cells_of = (
            facts.tongue(block.language, wording),
            wording(f"statements-kind-{kind}"),
            wording("statements-place", first=first, last=last),
            wording(f"statements-size-{unit}", clauses=said, length=f"{size:,}"),
        )
        rows.append(Row(tuple(((Run(each),),) for each in cells_of)))
    heads = (("language", 2), ("kind", 4), ("place", 4), ("size", 4))
    return Table(
        wording("statements-parts-caption"),
        tuple(Column(wording(f"statements-column-{name}"), share) for name, share in heads),
        tuple(rows),
    )


def _standard(each: Held, wording: Wording) -> Note:
    """To which standard a version is held, and why; a summary is not held to a translation's."""
    counts = {
        "language": facts.tongue(each.language, wording),
        "main": facts.tongue(each.main, wording),
        "clauses": len(each.pairs),
        "others": len(each.side.spoken(each.main)),
    }
    standard = "translation" if each.translation else "summary"
    lines = [wording.line(f"statements-held-{standard}", **counts)]
    if each.doubtful:
        kind = facts.kinds_said(each.side.kinds(each.language), wording)
        lines.append(wording.line("statements-held-doubt", kind=kind, **counts))
    title = wording(f"statements-held-{standard}-title", language=counts["language"])
    return Note(NoteKind.DOUBT if each.doubtful else NoteKind.METHOD, title, tuple(lines))


def _held(each: Held, at: str, wording: Wording) -> Iterator[Block]:
    names = {
        "language": facts.tongue(each.language, wording),
        "main": facts.tongue(each.main, wording),
    }
    yield Heading(2, wording.line("statements-held", **names), f"held-{at}")
    if not each.pairs or not each.side.spoken(each.main):
        title = wording("statements-nothing-said-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-nothing-said", **names),))
    else:
        yield _counts(each, wording)
        yield from _two_columns(each, at, wording)
    yield from _lone(each, at, wording)


def _counts(each: Held, wording: Wording) -> Table:
    """How many clauses answer how, and how many differences of each kind."""
    relations = Counter(link.relation for link, _ in each.pairs)
    kinds = Counter(one.kind for _, told in each.pairs for one in told)
    lines = [(wording(f"statements-relation-{name}"), relations[name]) for name in RELATIONS]
    lines += [
        (wording("statements-difference-of", kind=wording(f"statements-difference-{kind}")), count)
        for kind, count in sorted(kinds.items())
    ]
    if not kinds:
        lines.append((wording("statements-difference-any"), 0))
    return Table(
        wording("statements-counts-caption"),
        (
            Column(wording("statements-column-what"), 6),
            Column(wording("statements-column-clauses"), 2, numeric=True),
        ),
        tuple(Row((((Run(label),),), ((Run(str(count)),),))) for label, count in lines),
    )


def _two_columns(each: Held, at: str, wording: Wording) -> Iterator[Block]:
    if not each.linked:
        title = wording("statements-no-link-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-no-link"),))
        return
    tongues = [facts.tongue(language, wording) for language in (each.language, each.main)]
    about = wording("statements-column-about")
    yield Table(
        wording("statements-held-caption", language=tongues[0], main=tongues[1]),
        cells.two_columns(about, *tongues),
        tuple(_row(each, pair, number, at, wording) for number, pair in enumerate(each.linked, 1)),
    )


def _row(each: Held, pair: Pair, number: int, at: str, wording: Wording) -> Row:
    link, told = pair
    first = link.others[0]
    about = (
        (
            Run(f"V{number}", strong=True),
            Run(f" {wording(f'statements-relation-{link.relation}')}"),
        ),
        *(differences.line(one, (link.clause, first), wording) for one in told),
        *(
            differences.anchors(link.anchors, (link.clause, link.others), wording)
            or ((Run(wording("statements-no-anchor"), aside=True),),)
        ),
    )
    mine = differences.marked(link.clause, told, other=False)
    left = cells.clause(each.side, link.clause, wording, mine)
    several = len(link.others) > 1
    right: list[Line] = []
    for place, other in enumerate(link.others, 1):
        theirs = differences.marked(other, told, other=True)
        words, *rest = cells.clause(each.side, other, wording, theirs)
        right += [(Run(f"({place}) ", aside=True), *words) if several else words, *rest]
    return cells.row((about, left, tuple(right)), f"pair-{at}-{number}")


def _lone(each: Held, at: str, wording: Wording) -> Iterator[Block]:
    """What one version says and the other does not; of a summary what it leaves out is counted."""
    if each.lone:
        yield from _only(each, each.lone, (each.language, each.main), at, wording)
    if each.unanswered and each.translation:
        yield from _only(each, each.unanswered, (each.main, each.language), at, wording)
    elif each.unanswered:
        names = {
            "language": facts.tongue(each.language, wording),
            "main": facts.tongue(each.main, wording),
        }
        count = {"count": len(each.unanswered), "of": len(each.side.spoken(each.main))}
        yield Paragraph(wording.line("statements-left-out", **names, **count))


def _only(
    each: Held,
    clauses: tuple[Clause, ...],
    tongues: tuple[Language, Language],
    at: str,
    wording: Wording,
) -> Iterator[Block]:
    own, other = (facts.tongue(language, wording) for language in tongues)
    anchor = f"only-{at}-{tongues[0]}"
    yield Heading(3, wording.line("statements-only", language=own, other=other), anchor)
    if not each.translation:
        yield Paragraph(wording.line("statements-only-summary", other=other))
    yield Table(
        wording("statements-only-caption", language=own, other=other),
        cells.one_column(wording("statements-column-clause"), own),
        tuple(
            cells.row(
                (
                    cells.about(f"{tongues[0].upper()}{number}", _act(said, wording), ()),
                    cells.clause(each.side, said, wording),
                ),
                f"{anchor}-{number}",
            )
            for number, said in enumerate(clauses, 1)
        ),
    )


def _act(said: Clause, wording: Wording) -> str:
    return wording(f"statements-act-{said.act}") if said.act else ""


def _method(wording: Wording) -> Iterator[Block]:
    yield Heading(1, wording.line("statements-method"), "method")
    yield Bullets(tuple(wording.line(f"statements-versions-method-{each}") for each in METHOD))

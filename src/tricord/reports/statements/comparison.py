"""Two statements side by side, the earlier at the left, with the words that went and that came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.model.marking import Marking
from tricord.reports.document import (
    Block,
    Column,
    Document,
    Heading,
    Line,
    Note,
    NoteKind,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import cells, changes, facts
from tricord.reports.statements.ladders import ladders_section
from tricord.reports.statements.series import KeyPart, State, key_parts, standing
from tricord.reports.statements.side import Side
from tricord.reports.wording import Covers, Wording, every_character
from tricord.text.clauses import Language
from tricord.text.wording import Move, stretches

_SHORT: Final = 0.5
"""Part of the other's length below which a text leaves out much for want of room. [ours]"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements and what became of the clauses of the first.

    Attributes:
        before: The earlier statement.
        after: The later one.
        moves: Moves from the one to the other, in the later's order.
        language: Language of the document: ``en``, ``ko`` or ``ja``.
        day: Day the document bears.
        marking: Marking of both statements together.
    """

    before: Side
    after: Side
    moves: tuple[Move, ...]
    language: str
    day: date
    marking: Marking

    @property
    def compared(self) -> tuple[Language, ...]:
        """Languages in which they are compared, each once, in order."""
        return tuple(dict.fromkeys(move.language for move in self.moves))

    @property
    def identifier(self) -> str:
        """What the document is cited by: the files it compares, by their hashes."""
        return " – ".join(side.statement.sha256[:12] for side in (self.before, self.after))


def comparison_document(comparison: Comparison, covers: Covers = every_character) -> Document:
    """Put a comparison into words.

    Args:
        comparison: What to say.
        covers: Whether the fonts of the edition have every character of a text.
    """
    wording = Wording(comparison.language, covers)
    parts = key_parts(comparison.before, comparison.after, comparison.compared, wording)
    series = standing(parts)
    named = [_named(side, wording) for side in (comparison.before, comparison.after)]
    return Document(
        title=wording(f"statements-comparison-title-{series}"),
        subtitle=wording("statements-comparison-subtitle", before=named[0], after=named[1]),
        language=comparison.language,
        day=comparison.day,
        marking=comparison.marking,
        identifier=comparison.identifier,
        simulated=False,
        blocks=(
            *_front(comparison, parts, wording),
            *_summary(comparison, series, wording),
            *_side_by_side(comparison, series, wording),
            *_new(comparison, wording),
            *_not_repeated(comparison, wording),
            *ladders_section(wording),
        ),
    )


def _named(side: Side, wording: Wording) -> str:
    """A statement in a few words: its day, or its file where it has none."""
    dated = side.statement.dated
    return wording.day(dated.value) if dated else wording.given(side.statement.name)


def _front(comparison: Comparison, parts: Sequence[KeyPart], wording: Wording) -> Iterator[Block]:
    yield Heading(1, wording.line("statements-both"), "statements")
    yield from _warnings(comparison, parts, wording)
    yield from _order(comparison, wording)
    unlike = {part.name for part in parts if part.state != "same"}
    both = zip(
        facts.facts(comparison.before, wording),
        facts.facts(comparison.after, wording),
        strict=True,
    )
    rows = []
    for (key, one), (_, other) in both:
        label: Line = wording.line(f"statements-fact-{key}")
        if key in unlike:
            label = (Run(wording(f"statements-fact-{key}"), strong=True),)
        rows.append(Row(((label,), one, other)))
    for language in comparison.compared:
        sizes = [
            facts.size(side, language, wording) for side in (comparison.before, comparison.after)
        ]
        said = wording("statements-fact-size", language=facts.tongue(language, wording))
        rows.append(Row((((Run(said),),), ((Run(sizes[0]),),), ((Run(sizes[1]),),))))
    heads = ("statements-column-fact", "statements-earlier", "statements-later")
    columns = zip(heads, (3, 7, 7), strict=True)
    yield Table(
        wording("statements-both-caption"),
        tuple(Column(wording(head), share) for head, share in columns),
        tuple(rows),
    )


def _warnings(comparison: Comparison, parts: Sequence[KeyPart], wording: Wording) -> Iterator[Note]:
    """Both keys, where they are not the same, and what that means for every direction told."""
    series = standing(parts)
    told = [part for part in parts if part.state != "same"]
    if not told:
        return
    lines = [
        wording.line(
            f"statements-key-{part.state}",
            part=wording(f"statements-fact-{part.name}"),
            before=part.before,
            after=part.after,
        )
        for part in told
    ]
    if series != "same":
        lines.append(wording.line(f"statements-warning-{series}"))
    if any(part.name == "languages" for part in told):
        tongues = facts.languages(comparison.compared, wording)
        lines.append(wording.line("statements-warning-languages", languages=tongues))
    yield Note(NoteKind.DOUBT, wording(f"statements-warning-title-{series}"), tuple(lines))


def _order(comparison: Comparison, wording: Wording) -> Iterator[Note]:
    """Said where days do not tell which is the later one, or tell the opposite."""
    days = [side.statement.dated for side in (comparison.before, comparison.after)]
    if all(days):
        first, last = (day.value for day in days if day)
        lines = [wording.line("statements-order-reversed")] if last < first else []
    else:
        lines = [wording.line("statements-order-undated")]
    if lines:
        yield Note(NoteKind.DOUBT, wording("statements-order-title"), tuple(lines))


def _summary(comparison: Comparison, series: State, wording: Wording) -> Iterator[Block]:
    """How many clauses went which way, by topic: that with most first, those without one last."""
    yield Heading(1, wording.line("statements-summary"), "summary")
    counted: dict[str, Counter[str]] = {}
    for move in comparison.moves:
        counted.setdefault(move.topic, Counter())[changes.direction(move)] += 1
    whole = sum(counted.values(), Counter[str]())
    order = sorted(counted, key=lambda topic: (not topic, -counted[topic].total(), topic))
    lines = [(wording("statements-topic-all"), whole, True)]
    lines += [(changes.topic(each, wording), counted[each], False) for each in order]
    columns = [Column(wording("statements-column-topic"), 3)]
    columns += [
        Column(wording(f"statements-column-{each}"), 1.5, numeric=True)
        for each in changes.DIRECTIONS
    ]
    yield Table(
        wording(f"statements-summary-caption-{series}"),
        tuple(columns),
        tuple(
            Row(
                (
                    ((Run(label, strong=strong),),),
                    *(
                        ((Run(str(counts[each] or "–"), strong=strong),),)
                        for each in changes.DIRECTIONS
                    ),
                )
            )
            for label, counts, strong in lines
        ),
    )


def _side_by_side(comparison: Comparison, series: State, wording: Wording) -> Iterator[Block]:
    yield Heading(1, wording.line("statements-pairs"), "pairs")
    yield Note(
        NoteKind.METHOD,
        wording("statements-reading-title"),
        (
            (
                Run(wording("statements-reading-gone"), gone=True),
                Run(wording("statements-reading-between")),
                Run(wording("statements-reading-came"), came=True),
                Run(wording("statements-reading-marks")),
            ),
            wording.line("statements-reading-rungs"),
            wording.line("statements-reading-places"),
        ),
    )
    pairs = [move for move in comparison.moves if move.before and move.after]
    if not pairs:
        title = wording("statements-no-pair-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-no-pair"),))
        return
    heads = ("statements-column-about", "statements-earlier", "statements-later")
    yield Table(
        wording("statements-pairs-caption"),
        cells.two_columns(*map(wording, heads)),
        tuple(
            _pair(comparison, move, series, number, wording) for number, move in enumerate(pairs, 1)
        ),
    )


def _pair(comparison: Comparison, move: Move, series: State, number: int, wording: Wording) -> Row:
    assert move.before  # noqa: S101  # a pair has both sides
    assert move.after  # noqa: S101  # as above
    one, other = stretches(move.before, move.after)
    about = cells.about(
        f"P{number}",
        changes.topic(move.topic, wording),
        changes.told(move, wording),
        direction=changes.direction_said(move, series, wording),
        aside=_tongue(comparison, move, wording),
    )
    left = cells.changed(comparison.before, move.before, one, wording, later=False)
    right = cells.changed(comparison.after, move.after, other, wording, later=True)
    return cells.row((about, left, right), f"pair-{number}")


def _tongue(comparison: Comparison, move: Move, wording: Wording) -> tuple[str, ...]:
    """The language of a move, where statements are compared in several."""
    several = len(comparison.compared) > 1
    return (facts.tongue(move.language, wording),) if several else ()


def _new(comparison: Comparison, wording: Wording) -> Iterator[Block]:
    yield Heading(1, wording.line("statements-new"), "new")
    found = [move for move in comparison.moves if not move.before]
    if not found:
        title = wording("statements-no-new-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-no-new"),))
        return
    yield _alone(comparison, found, "new", wording)


def _not_repeated(comparison: Comparison, wording: Wording) -> Iterator[Block]:
    yield Heading(1, wording.line("statements-not-repeated"), "not-repeated")
    found = [move for move in comparison.moves if not move.after]
    if not found:
        title = wording("statements-all-repeated-title")
        yield Note(NoteKind.EMPTY, title, (wording.line("statements-all-repeated"),))
        return
    yield _caution(comparison, wording)
    yield _alone(comparison, found, "not-repeated", wording)


def _caution(comparison: Comparison, wording: Wording) -> Note:
    """Not repeated is not dropped: the lengths of both, how they met, and what follows of it."""
    before, after = comparison.before, comparison.after
    lines = [wording.line("statements-caution")]
    for language in comparison.compared:
        lines.append(
            wording.line(
                "statements-caution-sizes",
                language=facts.tongue(language, wording),
                before=facts.size(before, language, wording),
                after=facts.size(after, language, wording),
            )
        )
        if after.length(language) < _SHORT * before.length(language):
            tongue = facts.tongue(language, wording)
            lines.append(wording.line("statements-caution-short", language=tongue))
    ways = [facts.met(side) for side in (before, after)]
    said = [wording(f"statements-met-{way}") for way in ways]
    lines.append(wording.line("statements-caution-met", before=said[0], after=said[1]))
    return Note(NoteKind.DOUBT, wording("statements-caution-title"), tuple(lines))


def _alone(comparison: Comparison, found: Sequence[Move], which: str, wording: Wording) -> Table:
    """Clauses of one statement that have no like in the other."""
    rows = []
    for number, move in enumerate(found, 1):
        side = comparison.after if move.after else comparison.before
        clause = move.after or move.before
        assert clause  # noqa: S101  # one of the two is given
        about = cells.about(
            f"{'N' if move.after else 'R'}{number}",
            changes.topic(move.topic, wording),
            changes.alone(clause, wording),
            aside=_tongue(comparison, move, wording),
        )
        said = cells.clause(side, clause, wording)
        rows.append(cells.row((about, said), f"{which}-{number}"))
    side_key = "statements-later" if which == "new" else "statements-earlier"
    heads = ("statements-column-clause", side_key)
    return Table(
        wording(f"statements-{which}-caption"),
        cells.one_column(*map(wording, heads)),
        tuple(rows),
    )

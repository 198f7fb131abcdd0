"""Where two language versions of a clause differ, and what holds them together, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tricord.reports.document import Line, Run
from tricord.reports.statements.cells import passages
from tricord.reports.statements.facts import country, foreign, joined, label
from tricord.reports.wording import Wording
from tricord.text.clauses import Clause, Language
from tricord.text.versions import Difference
from tricord.text.versions.concepts import Concept, concepts

_CONCEPTS: Final = frozenset({"south_china_sea", "east_china_sea", "unsc_resolution", "unclos"})
"""Concepts that differences name."""
_JOINT: Final = ", "
"""Between two things a difference names."""
_LONGEST: Final = 32
"""Characters of an anchor; further ones are left out."""


def line(found: Difference, pair: tuple[Clause, Clause], wording: Wording) -> Line:
    """A difference by its kind, and how either version says it.

    Args:
        found: The difference.
        pair: The clause that is held against the other version, and its like.
        wording: Words of the document.
    """
    sides = tuple(
        Run(
            _said(found, words, clause, wording),
            objects_tongue(found, clause.language, wording),
        )
        for words, clause in zip((found.one, found.other), pair, strict=True)
    )
    kind = Run(label(f"statements-difference-{found.kind}", wording), strong=True)
    return kind, sides[0], Run(" ≠ "), sides[1]


def objects_said(words: str, wording: Wording) -> str:
    """Objects as the text names them, or concepts in words.

    Args:
        words: The objects, one after the other.
        wording: Words of the document.
    """
    said = (
        wording(f"statements-concept-{each}") if each in _CONCEPTS else wording.given(each)
        for each in words.split(_JOINT)
    )
    return joined(said, wording)


def objects_tongue(found: Difference, language: Language, wording: Wording) -> str:
    """The tag of the words of a difference: objects are named in those of the text, as printed.

    Args:
        found: The difference.
        language: Language of the clause.
        wording: Words of the document.
    """
    literal = found.kind == "object" and not _CONCEPTS & {*found.one.split(_JOINT)}
    return foreign(language, wording) if literal else ""


def _said(found: Difference, words: str, clause: Clause, wording: Wording) -> str:
    if not words:
        return wording("statements-nothing-there")
    say: Callable[[str], str]
    match found.kind:
        case "number" | "date":
            say = lambda each: _figure(each, wording)  # noqa: E731  # one of several, by the kind
        case "actor":
            say = lambda each: country(each, wording)  # noqa: E731  # as above
        case "act":
            say = lambda each: wording(f"statements-act-{each}")  # noqa: E731  # as above
        case "hedge":
            say = lambda each: wording(f"statements-hedge-{each}")  # noqa: E731  # as above
        case "modifier" if clause.strength:
            ladder = wording(f"statements-ladder-{clause.strength.ladder}")
            return wording("statements-rung", ladder=ladder, rung=words)
        case _:
            return objects_said(words, wording)
    return joined(map(say, words.split(_JOINT)), wording)


def marked(clause: Clause, told: Sequence[Difference], *, other: bool) -> Iterator[tuple[int, int]]:
    """Passages of a clause that say what differs, from character to character.

    Objects, hedges and legal grounds are words of the text; a rung or an act is that of the whole.

    Args:
        clause: The clause.
        told: The differences.
        other: Whether it stands in the version the other is held against.
    """
    for each in told:
        words = each.other if other else each.one
        named = words.split(_JOINT)
        if each.kind in {"object", "legal_basis"}:
            known = [concept for concept in concepts() if concept.key in named]
            hits = [_hit(concept, clause) for concept in known]
            yield from (span for span in hits if span)
            yield from passages(clause.text, [word for word in named if word and not known])
        elif each.kind == "hedge":
            begin = clause.start
            spans = (hedge.span for hedge in clause.hedges if hedge.kind in named)
            yield from ((span.start - begin, span.end - begin) for span in spans)


def anchors(
    keys: Sequence[str], pair: tuple[Clause, Sequence[Clause]], wording: Wording
) -> tuple[Line, ...]:
    """What both versions name, in the words of each; apart, what one has from the clause before.

    Args:
        keys: Concepts and figures both name.
        pair: The clause, and those of the other version.
        wording: Words of the document.
    """
    clause, others = pair
    known = {concept.key: concept for concept in concepts()}
    own: list[list[Run]] = []
    before: list[list[Run]] = []
    for key in keys:
        concept = known.get(key)
        if concept is None:
            own.append([Run(_figure(key, wording), aside=True)])
            continue
        mine = _words(concept, clause)
        theirs = next(filter(None, (_words(concept, each) for each in others)), "")
        told = [
            Run(wording.given(words), foreign(language, wording), aside=True)
            for words, language in ((mine, clause.language), (theirs, others[0].language))
            if words
        ]
        if len(told) == 2:
            told = told[:1] if mine == theirs else [told[0], Run(" = ", aside=True), told[1]]
        (own if mine else before).append(told)
    return tuple(
        (Run(f"{wording(key)} ", aside=True), *_listed(found))
        for key, found in (("statements-anchors", own), ("statements-anchors-before", before))
        if found
    )


def _listed(found: Sequence[Sequence[Run]]) -> Iterator[Run]:
    for number, runs in enumerate(found):
        if number:
            yield Run("; ", aside=True)
        yield from runs


def _hit(concept: Concept, clause: Clause) -> tuple[int, int] | None:
    found = dict(concept.patterns)[clause.language].search(clause.text)
    return found.span() if found else None


def _words(concept: Concept, clause: Clause) -> str:
    span = _hit(concept, clause)
    if span is None:
        return ""
    # A pattern may begin and end within a word: ``nuclear`` in "denuclearization".
    start, end = span
    while clause.language == "en" and start and clause.text[start - 1].isalpha():
        start -= 1
    while clause.language == "en" and end < len(clause.text) and clause.text[end].isalpha():
        end += 1
    said = " ".join(clause.text[start:end].split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _figure(key: str, wording: Wording) -> str:
    """A number, day, month or year: ``n:3``, ``d:9-30``, ``m:9``, ``y:2031``."""
    mark, _, value = key.partition(":")
    match mark:
        case "d":
            month, _, day = value.partition("-")
            return wording("statements-figure-day", month=f"m{month}", day=day)
        case "m":
            return wording("statements-figure-month", month=f"m{value}")
        case "y":
            return wording("statements-figure-year", year=value)
        case _:
            return value

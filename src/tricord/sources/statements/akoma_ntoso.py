"""Statements in Akoma Ntoso 3.0, out and in.

What is written holds the text character by character: it is the words of every ``p``, one after
the other. What Akoma Ntoso has no place for stands under ``proprietary``, so that `read` gives
back what `write` was given, the map to an HTML file aside. Clauses are marked in the text as
``span``. The same statement gives the same bytes.

Source: OASIS, Akoma Ntoso Version 1.0 (schema 3.0), 2018; Akoma Ntoso Naming Convention Version
1.0, 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from tricord.model.statement import Kind
from tricord.sources.statements.akn_names import (
    COUNTRY,
    LANGUAGES,
    NO_LANGUAGE,
    Names,
    names,
)
from tricord.sources.statements.akn_reading import (
    AKN,
    ILLEGAL,
    OWN,
    is_akoma_ntoso,
    read,
    spelled,
)
from tricord.sources.statements.statement import Statement
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Clause

__all__ = ["is_akoma_ntoso", "read", "write"]

_LINE_END: Final = re.compile(r"\n\s*(?=\S)")
_TOOL: Final = "tricord"


def write(statement: Statement, clauses: Sequence[Clause] = (), number: int = 1) -> bytes:
    """A statement as an Akoma Ntoso document, in UTF-8.

    Args:
        statement: The statement; it must be dated.
        clauses: Its clauses, whose places count characters of its text; they are marked.
        number: Which work of its issuer and day it is, from 1: Camp David had three.

    Raises:
        SourceError: ``statement-undated``.
    """
    called = names(statement, number)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<akomaNtoso xmlns="{AKN}" xmlns:t="{OWN}">\n',
        f"<statement name={_quoted(called.subtype)}>\n",
        "<meta>\n",
        *_identification(statement, called),
        *_references(statement),
        *_proprietary(statement),
        "</meta>\n",
        '<mainBody eId="body">\n',
        *_body(statement, clauses),
        "</mainBody>\n</statement>\n</akomaNtoso>\n",
    ]
    return "".join(parts).encode()


def _empty(tag: str, **attributes: str) -> str:
    """An element without content; ``_`` in the name of an attribute stands for a colon."""
    said = "".join(f" {name.replace('_', ':')}={_quoted(v)}" for name, v in attributes.items())
    return f"<{tag}{said}/>\n"


def _quoted(value: str) -> str:
    return quoteattr(spelled(value))


def _identification(statement: Statement, called: Names) -> Iterator[str]:
    day = statement.dated.value.isoformat() if statement.dated else ""
    authors = [_empty("FRBRauthor", href=f"#{code.lower()}") for code in statement.parties]
    authors = authors or [_empty("FRBRauthor", href="#unknown")]
    yield f'<identification source="#{_TOOL}">\n<FRBRWork>\n'
    yield from _called(called.work, "/!main", day)
    yield from authors
    yield _empty("FRBRcountry", value=COUNTRY)
    yield _empty("FRBRsubtype", value=called.subtype)
    yield _empty("FRBRnumber", value=str(called.number))
    yield "</FRBRWork>\n<FRBRExpression>\n"
    yield from _called(called.expression, "/!main", day)
    yield from authors
    if statement.authoritative is not None:
        yield _empty("FRBRauthoritative", value=str(statement.authoritative).lower())
    for language in [LANGUAGES[each] for each in statement.languages] or [NO_LANGUAGE]:
        yield _empty("FRBRlanguage", language=language)
    yield from _translation(statement, called)
    yield "</FRBRExpression>\n<FRBRManifestation>\n"
    yield from _called(called.manifestation.removesuffix("/.xml"), "/!main.xml", day, "/.xml")
    yield _empty("FRBRauthor", href=f"#{_TOOL}")
    yield _empty("FRBRformat", value="application/xml")
    yield "</FRBRManifestation>\n</identification>\n"


def _called(iri: str, component: str, day: str, ending: str = "") -> Iterator[str]:
    yield _empty("FRBRthis", value=iri + component)
    yield _empty("FRBRuri", value=iri + ending)
    yield _empty("FRBRdate", date=day, name="statement")


def _translation(statement: Statement, called: Names) -> Iterator[str]:
    """From which language a part is translated, where the text it renders stands beside it."""
    kinds = dict(zip(statement.kinds, statement.language_blocks, strict=True))
    if Kind.TRANSLATION in kinds and Kind.JOINT_TEXT in kinds:
        source = LANGUAGES[kinds[Kind.JOINT_TEXT].language]
        yield _empty("FRBRtranslation", href=called.expression, fromLanguage=source)


def _references(statement: Statement) -> Iterator[str]:
    bodies = [_TOOL, *(code.lower() for code in statement.parties or ("unknown",))]
    yield f'<references source="#{_TOOL}">\n'
    for body in bodies:
        yield _empty(
            "TLCOrganization",
            eId=body,
            href=f"/akn/ontology/organization/{COUNTRY}/{body}",
            showAs="Tricord" if body == _TOOL else body.upper(),
        )
    yield "</references>\n"


def _proprietary(statement: Statement) -> Iterator[str]:
    """What Akoma Ntoso has no place for, so that nothing is lost on the way back."""
    said = {
        "name": statement.name,
        "offset": str(statement.offset),
        "forum": statement.forum.value,
        "level": statement.level.value,
        "inPerson": _truth(statement.in_person),
        "parties": " ".join(statement.parties),
        "issuer": statement.issuer,
        "authoritative": _truth(statement.authoritative),
        "address": statement.address,
        "sha256": statement.sha256,
        "remarks": " ".join(statement.codes),
    }
    yield f'<proprietary source="#{_TOOL}">\n<t:statement'
    yield "".join(f" {name}={_quoted(value)}" for name, value in said.items()) + ">\n"
    for block, kind in zip(statement.language_blocks, statement.kinds, strict=True):
        yield _empty(
            "t:block",
            language=block.language,
            start=str(block.start),
            end=str(block.end),
            kind=kind.value,
        )
    for tag, found in (("t:title", statement.title), ("t:dated", statement.dated)):
        if found is not None:
            value = found.value if isinstance(found.value, str) else found.value.isoformat()
            place = {"start": str(found.start), "end": str(found.end), "rule": found.rule}
            yield _empty(tag, value=value, **place)
    yield "</t:statement>\n</proprietary>\n"


def _truth(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


def _body(statement: Statement, clauses: Sequence[Clause]) -> Iterator[str]:
    text = statement.text
    apart = _apart(clauses, len(text))
    starts = [0, *(block.start for block in statement.language_blocks[1:]), len(text)]
    parts: list[tuple[Block | None, Kind]] = [
        *zip(statement.language_blocks, statement.kinds, strict=True)
    ]
    parts = parts or [(None, Kind.UNKNOWN)]
    for number, ((start, end), (block, kind)) in enumerate(
        zip(pairwise(starts), parts, strict=True), 1
    ):
        eid = f"hcontainer_{number}"
        language = f' xml:lang="{block.language}"' if block else ""
        yield f'<hcontainer eId="{eid}" name="language" class="{kind.value}"{language}>\n'
        inside = [clause for clause in apart if start <= clause.start and clause.end <= end]
        edges = [start, *_breaks(text, start, end, inside), end]
        for at, (first, last) in enumerate(pairwise(edges), 1):
            yield from _paragraph(text, first, last, f"{eid}__para_{at}", inside)
        yield "</hcontainer>\n"


def _apart(clauses: Sequence[Clause], length: int) -> list[Clause]:
    """Clauses in order that lie in the text and not over each other."""
    kept: list[Clause] = []
    for clause in sorted(clauses, key=lambda each: (each.start, each.end)):
        after = kept[-1].end if kept else 0
        if after <= clause.start < clause.end <= length:
            kept.append(clause)
    return kept


def _breaks(text: str, start: int, end: int, clauses: Sequence[Clause]) -> Iterator[int]:
    """Where paragraphs end: at line ends, but never inside a clause."""
    at = 0
    for hit in _LINE_END.finditer(text, start, end):
        while at < len(clauses) and clauses[at].end <= hit.end():
            at += 1
        if hit.end() > start and not (at < len(clauses) and clauses[at].start < hit.end()):
            yield hit.end()


def _paragraph(
    text: str, first: int, last: int, eid: str, clauses: Sequence[Clause]
) -> Iterator[str]:
    place = f"{eid}__content__p_1"
    yield f'<paragraph eId="{eid}"><content eId="{eid}__content">'
    yield f'<p eId="{place}" xml:space="preserve">'
    at, marked = first, 0
    for clause in clauses:
        if first <= clause.start and clause.end <= last:
            marked += 1
            yield _words(text[at : clause.start])
            yield f"<span eId={_quoted(f'{place}__span_{marked}')}{_act(clause)}>"
            yield _words(text[clause.start : clause.end]) + "</span>"
            at = clause.end
    yield _words(text[at:last]) + "</p></content></paragraph>\n"


def _act(clause: Clause) -> str:
    """What a clause does, as attributes: the type as class, the rest in our own name space."""
    said = {
        "class": clause.act.value if clause.act else "none",
        "t:actors": " ".join(name.replace(" ", "_") for name in clause.actors),
        "t:commitment": clause.commitment.value,
        "t:due": clause.due.span.text if clause.due else "",
        "t:rule": clause.rule,
    }
    return "".join(f" {name}={_quoted(value)}" for name, value in said.items() if value)


def _words(text: str) -> str:
    """Text as XML; a sign XML cannot hold becomes a marker that names it."""
    parts = []
    at = 0
    for hit in ILLEGAL.finditer(text):
        parts.append(escape(text[at : hit.start()], {"\r": "&#13;"}))
        parts.append(f'<marker name="U+{ord(hit[0]):04X}"/>')
        at = hit.end()
    parts.append(escape(text[at:], {"\r": "&#13;"}))
    return "".join(parts)

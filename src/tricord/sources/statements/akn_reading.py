"""Reading Akoma Ntoso: our own exactly, that of others as a text with what it says of itself.

No document type is read, so that no entity can be declared: neither a bomb nor a file of the
machine that reads.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from tricord.errors import SourceError
from tricord.model.statement import Forum, Kind, Level
from tricord.sources.statements.building import Origin, made
from tricord.sources.statements.decoding import LARGEST
from tricord.sources.statements.statement import REMARKS, Statement, remark
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language
from tricord.text.composing import as_written, composed
from tricord.text.found import Found

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""Name space of Akoma Ntoso 3.0."""

OWN: Final = "urn:tricord:statement:1"
"""Name space of what Akoma Ntoso has no place for."""

ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Signs that no XML document may hold."""

_ROOT: Final = re.compile(rb"<(?:[\w.-]+:)?akomaNtoso\b")
_HEAD: Final = 4096
_SPELLED: Final = re.compile(r"\\(?:\\|u([0-9a-f]{4}))")
_NAMED: Final = re.compile(r"U\+([0-9A-F]{4})")
# Elements whose words make a line in a document of others.
_LINES: Final = frozenset(
    ("p", "heading", "subheading", "crossHeading", "longTitle", "block", "listIntroduction")
)
_UNREAD: Final = frozenset(("meta", "authorialNote", "remark"))


class _Builder(ET.TreeBuilder):
    """Builds the tree of a document without a document type."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        del name, pubid, system
        raise _DoctypeError


class _DoctypeError(Exception):
    """A document type is declared."""


def is_akoma_ntoso(raw: bytes) -> bool:
    """Whether a file begins as an Akoma Ntoso document does, in UTF-8 or UTF-16."""
    return _ROOT.search(raw[:_HEAD].replace(b"\0", b"")) is not None


def spelled(value: str) -> str:
    """A value of an attribute, signs that no XML may hold spelled by their code point."""
    doubled = value.replace("\\", "\\\\")
    return ILLEGAL.sub(lambda hit: f"\\u{ord(hit[0]):04x}", doubled)


def read(raw: bytes, name: str = "") -> Statement:
    """The statement of an Akoma Ntoso document.

    Args:
        raw: All bytes.
        name: Name of the file; one that `write` made keeps the name it was given.

    Raises:
        SourceError: ``file-too-large``; ``statement-doctype``: it declares a document type;
            ``statement-xml-broken``: it is not well-formed; ``statement-akn-unread``: it has no
            text, or what it says of itself cannot be.
    """
    if len(raw) > LARGEST:
        raise SourceError("file-too-large", file=name, megabytes=LARGEST >> 20)
    root = _parsed(raw, name)
    if _local(root) != "akomaNtoso":
        raise SourceError("statement-akn-unread", file=name)
    own = next(root.iter(f"{{{OWN}}}statement"), None)
    if own is None:
        return _of_others(root, raw, name)
    try:
        return _own(root, own)
    except (KeyError, StopIteration, ValueError) as fault:
        raise SourceError("statement-akn-unread", file=name) from fault


def _parsed(raw: bytes, name: str) -> ET.Element:
    unpadded = raw.replace(b"\0", b"")  # of UTF-16
    root = _ROOT.search(unpadded)
    if b"<!DOCTYPE" in unpadded[: root.start() if root else None]:
        raise SourceError("statement-doctype", file=name)
    # Should one stand elsewhere: none gets past the builder, and with it no entity.
    parser = ET.XMLParser(target=_Builder())  # noqa: S314  # see the line above
    try:
        parser.feed(raw)
        return parser.close()
    except _DoctypeError:
        raise SourceError("statement-doctype", file=name) from None
    except (ET.ParseError, LookupError, ValueError) as fault:
        line = fault.position[0] if isinstance(fault, ET.ParseError) else 1
        raise SourceError("statement-xml-broken", file=name, line=line) from None


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _own(root: ET.Element, own: ET.Element) -> Statement:
    """What `write` wrote."""
    body = root.iter(f"{{{AKN}}}mainBody")
    text = "".join(_paragraphs(next(body)))
    said = {key: _unspelled(value) for key, value in own.attrib.items()}
    codes = said["remarks"].split()
    if int(said["offset"]) < 0 or not set(codes) <= set(REMARKS):
        raise ValueError("an offset or a remark that cannot be")
    parts = own.findall(f"{{{OWN}}}block")
    dated = _found(own.find(f"{{{OWN}}}dated"), text)
    day = None if dated is None else _day(dated)
    blocks = tuple(
        Block(
            _language(each.attrib["language"]), int(each.attrib["start"]), int(each.attrib["end"])
        )
        for each in parts
    )
    if any(not 0 <= block.start <= block.end <= len(text) for block in blocks):
        raise ValueError("a part outside the text")
    return Statement(
        name=said["name"],
        text=text,
        offset=int(said["offset"]),
        language_blocks=blocks,
        kinds=tuple(Kind(each.attrib["kind"]) for each in parts),
        title=_found(own.find(f"{{{OWN}}}title"), text),
        dated=day,
        forum=Forum(said["forum"]),
        level=Level(said["level"]),
        in_person=_truth(said["inPerson"]),
        parties=tuple(said["parties"].split()),
        issuer=said["issuer"],
        authoritative=_truth(said["authoritative"]),
        address=said["address"],
        sha256=said["sha256"],
        remarks=tuple(remark(code) for code in codes),
    )


def _day(found: Found[str]) -> Found[date]:
    day = date.fromisoformat(found.value)
    return Found(day, found.start, found.end, found.text, found.rule)


def _language(code: str) -> Language:
    known: dict[str, Language] = {"en": "en", "ja": "ja", "ko": "ko"}
    return known[code]


def _truth(value: str) -> bool | None:
    return {"": None, "true": True, "false": False}[value]


def _unspelled(value: str) -> str:
    return _SPELLED.sub(lambda hit: chr(int(hit[1], 16)) if hit[1] else "\\", value)


def _found(element: ET.Element | None, text: str) -> Found[str] | None:
    if element is None:
        return None
    start, end = int(element.attrib["start"]), int(element.attrib["end"])
    if not 0 <= start <= end <= len(text):
        raise ValueError("a passage outside the text")
    said = _unspelled(element.attrib["value"])
    return Found(said, start, end, text[start:end], _unspelled(element.attrib["rule"]))


def _paragraphs(body: ET.Element) -> Iterator[str]:
    """Words of every ``p``, one after the other."""
    within: ET.Element | None = None
    for element, opens in _steps(body):
        if within is None and opens and _local(element) == "p":
            within = element
            yield from _words(element)
        if element is within and not opens:
            within = None


def _words(element: ET.Element) -> Iterator[str]:
    """Words of an element in order; a marker stands for the sign it names."""
    for each, opens in _steps(element):
        if opens:
            named = _NAMED.fullmatch(each.get("name", "")) if _local(each) == "marker" else None
            yield chr(int(named[1], 16)) if named else each.text or ""
        elif each is not element:
            yield each.tail or ""


def _steps(element: ET.Element) -> Iterator[tuple[ET.Element, bool]]:
    """Elements from the first inwards, as they open and as they close; no depth is too deep."""
    waiting: list[tuple[ET.Element, bool]] = [(element, True)]
    while waiting:
        each, opens = waiting.pop()
        yield each, opens
        if opens:
            waiting.append((each, False))
            waiting += [(child, True) for child in reversed(each)]


def _of_others(root: ET.Element, raw: bytes, name: str) -> Statement:
    """A document of others: its lines as a text, and the day of the work where none is printed."""
    text = composed(as_written("".join(f"{line}\n\n" for line in _lines(root)))).plain
    if not any(sign.isalnum() for sign in text):
        raise SourceError("statement-akn-unread", file=name)
    statement = made(text, Origin(name, hashlib.sha256(raw).hexdigest()))
    day = _work_day(root)
    if day is not None and (statement.dated is None or statement.dated.value != day):
        statement = replace(statement, dated=Found(day, 0, 0, "", "frbr-work-date"))
    return statement


def _lines(root: ET.Element) -> Iterator[str]:
    """Words of the elements that make lines, a number before what it numbers; notes left out."""
    number, hidden = "", 0
    within: ET.Element | None = None
    words: list[str] = []
    for element, opens in _steps(root):
        name = _local(element)
        if within is None and opens and (name == "num" or name in _LINES):
            within, words = element, []
        hidden += (1 if opens else -1) if name in _UNREAD else 0
        if within is not None and not hidden:
            words.append(_said(element, within, opens=opens))
        if element is within and not opens:
            said = " ".join("".join(words).split())
            if name == "num":
                number = said
            elif said:
                yield f"{number} {said}".strip()
                number = ""
            within = None


def _said(element: ET.Element, within: ET.Element, *, opens: bool) -> str:
    """Words that stand right behind the opening or the closing of an element in a line."""
    if opens:
        return element.text or ""
    return "" if element is within else element.tail or ""


def _work_day(root: ET.Element) -> date | None:
    for work in root.iter():
        if _local(work) == "FRBRWork":
            for each in work:
                if _local(each) == "FRBRdate":
                    try:
                        return date.fromisoformat(each.get("date", "")[:10])
                    except ValueError:
                        return None
    return None

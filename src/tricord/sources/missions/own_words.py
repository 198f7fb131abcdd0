"""What a mission itself says in an e-mail, field by field.

A line ``Field: value`` is a field where its name is known as a heading of a table of reports, in
English, Korean or Japanese; lines that follow, up to a blank one, go on with its value. The field
of the text goes on over blank lines, up to the next field that has not been given yet, or the end.
What others wrote is not read: lines that begin with ``>`` and the line that introduces them, a
forwarded message, and what stands behind the sign of a signature (``--``).

The offline form begins its text with ``Form: tricord-mission-report 1`` and ends it with ``End of
report``: then a text that was cut off shows, and whatever stands in the report's text is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from tricord.errors import SourceError
from tricord.sources import cell
from tricord.sources.column_mapping import known_heading
from tricord.sources.missions.saved import FORMAT, VERSION
from tricord.sources.missions.words import VOCABULARY, WORDS

FORM_LINE: Final = f"Form: {FORMAT} {VERSION}"
"""First line of the text the form makes for an e-mail."""

END_LINE: Final = "End of report"
"""Last line of it."""

_FIELD: Final = re.compile(r"\s*(?:[-*•·]\s+)?([^:：]{1,60}?)\s*[:：]\s*(.*)")
_FORMED: Final = re.compile(rf"\s*Form:\s*{FORMAT}\s+(\d{{1,4}})\s*")
_ENDED: Final = re.compile(rf"\s*{END_LINE}\s*")
_SIGNED: Final = re.compile(r"--\s?")
_QUOTED: Final = re.compile(r"\s?>")
_DATED: Final = re.compile(r"\s*(?:On\b|\d{4}\s*[-.년年/])")
"""How the line begins that says who wrote, and when, where that takes two lines."""

_FORWARDED: Final = frozenset(map(cell.key, WORDS["forwarded"]["lines"]))
_SENDERS: Final = frozenset(map(cell.key, WORDS["forwarded"]["senders"]))
_SENT: Final = frozenset(map(cell.key, WORDS["forwarded"]["sent"]))
_INTRODUCES: Final = tuple(WORDS["forwarded"]["introduces"])
_HEADED_WITHIN: Final = 4
_TEXT: Final = "words"


@dataclass
class OwnWords:
    """What stands in the text of an e-mail.

    Attributes:
        fields: What stands in each field, by column.
        twice: Fields that are given twice.
        others: Lines somebody else wrote: quoted or forwarded.
        unread: Lines that belong to no field, such as a greeting.
    """

    fields: dict[str, str] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)
    others: int = 0
    unread: int = 0


def own_words(text: str, file: str) -> OwnWords:
    """Read the text of an e-mail.

    Args:
        text: The text, decoded; its lines as their author broke them.
        file: Name for error messages.

    Raises:
        SourceError: ``mission-mail-cut``, ``mission-form-version``: it was made with the form, and
            its end is missing or the form is newer than this node.
    """
    lines = text.splitlines()
    first = next((at for at, line in enumerate(lines) if _FORMED.fullmatch(line)), None)
    if first is not None and not any(_begins_forwarded(lines, at) for at in range(first)):
        return _formed(lines[first:], file)
    found = OwnWords()
    own = _own(lines, found)
    _read(own, found, ends_text=True)
    return found


def unflowed(text: str, *, deletes_space: bool) -> str:
    """A text of ``format=flowed`` with its lines as their author broke them (RFC 3676).

    Args:
        text: As it was sent.
        deletes_space: The parameter ``delsp`` is ``yes``.
    """
    lines: list[str] = []
    goes_on = False
    for sent in text.splitlines():
        if sent.startswith(">"):
            lines.append(sent)
            goes_on = False
            continue
        line = sent.removeprefix(" ")
        flows = line.endswith(" ") and line != "-- "
        bare = line[:-1] if flows and deletes_space else line
        if goes_on:
            lines[-1] += bare
        else:
            lines.append(bare)
        goes_on = flows
    return "\n".join(lines)


def _formed(lines: list[str], file: str) -> OwnWords:
    """What stands in a text the form made."""
    stated = _FORMED.fullmatch(lines[0])
    if stated and int(stated[1]) != VERSION:
        raise SourceError("mission-form-version", file=file, version=stated[1], known=VERSION)
    end = next((at for at, line in enumerate(lines) if _ENDED.fullmatch(line)), None)
    if end is None:
        raise SourceError("mission-mail-cut", file=file, end=END_LINE)
    found = OwnWords()
    _read(lines[1:end], found, ends_text=False)
    return found


def _own(lines: list[str], found: OwnWords) -> list[str]:
    """The lines that the sender wrote."""
    own: list[str] = []
    for at, line in enumerate(lines):
        if _SIGNED.fullmatch(line):
            break
        if _begins_forwarded(lines, at):
            found.others += len(lines) - at
            break
        if _QUOTED.match(line):
            _drop_introduction(own, found)
            found.others += 1
        else:
            own.append(line)
    return own


def _begins_forwarded(lines: list[str], at: int) -> bool:
    if cell.key(lines[at]) in _FORWARDED:
        return True
    if _name(lines[at]) not in _SENDERS:
        return False
    return any(_name(line) in _SENT for line in lines[at + 1 : at + 1 + _HEADED_WITHIN])


def _name(line: str) -> str:
    found = _FIELD.fullmatch(line.replace("*", ""))
    return cell.key(found[1]) if found else ""


def _drop_introduction(own: list[str], found: OwnWords) -> None:
    """Take out the line or two that say who wrote what is quoted: a name, an address, a time."""
    last = next((at for at in reversed(range(len(own))) if own[at].strip()), None)
    if last is None or not own[last].rstrip().replace("：", ":").endswith(_INTRODUCES):
        return
    wrapped = last > 0 and len(own[last].split()) <= 2 and _DATED.match(own[last - 1])
    begin = last - 1 if wrapped else last
    found.others += len(own) - begin
    del own[begin:]


def _read(lines: list[str], found: OwnWords, *, ends_text: bool) -> None:
    """Read fields.

    Args:
        lines: Lines of the sender.
        found: Where to put what is found.
        ends_text: A field that has not been given yet ends the text.
    """
    current = ""
    text: list[str] = []
    for line in lines:
        name, value = _field(line)
        if current == _TEXT and name and (not ends_text or name in found.fields):
            name = ""
        if name in found.fields:
            found.twice.append(name)
            current = ""
        elif name == _TEXT:
            found.fields[_TEXT], current = "", _TEXT
            text.append(value)
        elif name:
            found.fields[name], current = value, name
        elif current == _TEXT:
            text.append(line)
        elif not line.strip():
            current = ""
        elif current:
            found.fields[current] = f"{found.fields[current]} {line.strip()}".strip()
        else:
            found.unread += 1
    if _TEXT in found.fields:
        found.fields[_TEXT] = "\n".join(line.rstrip() for line in text).strip()


def _field(line: str) -> tuple[str, str]:
    """The column a line gives, and its value; both empty where it gives none."""
    hit = _FIELD.fullmatch(line)
    known = known_heading(hit[1], VOCABULARY) if hit else None
    return (known[0], hit[2].strip()) if known and hit else ("", "")

"""What a notice says, in the reader's language: one thing at once, or a digest of many.

A notice travels outside the node: through mail servers, onto screens of telephones. So of anything
marked stricter than a limit, ``TLP:GREEN`` unless the operator says otherwise, it says only that
there is something new, of what strand and priority, with its id and how to open it: no names, no
kind, no counts, no reason. A marking that names partners is stricter than one that does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tricord.desk.notices.characters import one_line
from tricord.locale import text
from tricord.model.finding import Grade, Strand
from tricord.model.marking import Marking

GREEN: Final = Marking("GREEN")
"""The strictest marking whose contents a notice carries, unless the operator says otherwise."""

LONGEST_DIGEST: Final = 100
"""How many things a digest names; of the others it gives the number."""

_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
# A page or a command, and the id at its end; nothing else that could tell what it is about.
_OPENS: Final = re.compile(
    r"(?:https?://[A-Za-z0-9.:\[\]-]+(?:/[A-Za-z0-9._~-]+)*/|tricord(?: [a-z][a-z-]*)+ )"
    r"(?P<id>[a-z0-9-]+)"
)


class What(StrEnum):
    """What there is."""

    ALERT = "alert"
    CASE = "case"
    APPROVAL = "approval"


class Priority(StrEnum):
    """How soon somebody should look, from soonest."""

    URGENT = "urgent"
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Why(StrEnum):
    """Why a reader gets a notice; a closed list, so that no reason names anybody."""

    ASSIGNED = "assigned"
    ON_DUTY = "on-duty"
    STRAND = "strand"
    WATCHED = "watched"
    SECOND_PERSON = "second-person"


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One thing a notice tells of.

    Attributes:
        item_id: Its id: small letters, figures and hyphens.
        what: What it is.
        strand: Strand it belongs to.
        priority: How soon somebody should look.
        kind: Message key of its kind: ``finding-kind-gaps``.
        subject: Whom or what it is about, as the source prints it.
        grade: How much stands behind it.
        count: How many findings it holds.
        marking: Least upper bound of all that went into it.
        opens: Address of the page or the command that shows it; ends in the id.
        why: Why this reader gets it.

    Raises:
        ValueError: The id or what opens it has another form; a fault of the program.
    """

    item_id: str
    what: What
    strand: Strand
    priority: Priority
    kind: str
    subject: str
    grade: Grade
    count: int
    marking: Marking
    opens: str
    why: Why

    def __post_init__(self) -> None:
        opens = _OPENS.fullmatch(self.opens)
        if not _ID.fullmatch(self.item_id) or opens is None or opens["id"] != self.item_id:
            raise ValueError("a notice opens what it tells of by its id alone")


@dataclass(frozen=True, slots=True)
class Words:
    """A notice in words.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        subject: One line; it names nothing, for it shows where the notice is not opened.
        body: Lines of plain text.
    """

    language: str
    subject: str
    body: str


def withheld(item: NoticeItem, limit: Marking = GREEN) -> bool:
    """Whether a notice may not say what a thing is about.

    Args:
        item: The thing.
        limit: The strictest marking whose contents may be said.
    """
    return item.marking.join(limit) != limit


def at_once(item: NoticeItem, language: str, limit: Marking = GREEN) -> Words:
    """The words of a notice of one thing.

    Args:
        item: The thing.
        language: Language of the reader.
        limit: The strictest marking whose contents may be said.
    """
    strand, priority = _strand(item.strand, language), _priority(item.priority, language)
    subject = text("notice-subject-one", language, strand=strand, priority=priority)
    lines = [
        text("notice-new", language),
        "",
        text("notice-line-strand", language, strand=strand),
        text("notice-line-priority", language, priority=priority),
    ]
    if withheld(item, limit):
        lines += _opening(item, language)
        lines += ["", text("notice-withheld", language)]
    else:
        lines += [*_contents(item, language), *_opening(item, language)]
        why = text(f"notice-why-{item.why}", language)
        lines += [text("notice-line-why", language, why=why), "", text("notice-modest", language)]
    return Words(language, subject, "\n".join(lines) + "\n")


def digest(items: Sequence[NoticeItem], language: str, limit: Marking = GREEN) -> Words:
    """The words of a notice of many things: how many of what strand and priority, then each.

    Args:
        items: The things, in any order; the same things give the same words.
        language: Language of the reader.
        limit: The strictest marking whose contents may be said.
    """
    ordered = sorted(items, key=_order)
    counted = Counter((item.strand, item.priority) for item in ordered)
    lines = [text("notice-digest-new", language, count=len(ordered)), ""]
    for strand, priority in sorted(counted, key=_soonest):
        said = {
            "strand": _strand(strand, language),
            "priority": _priority(priority, language),
            "count": counted[strand, priority],
        }
        lines.append(text("notice-digest-count", language, **said))
    lines.append("")
    for item in ordered[:LONGEST_DIGEST]:
        lines += [_entry(item, language, limit), f"    {item.opens}"]
    if len(ordered) > LONGEST_DIGEST:
        lines.append(text("notice-digest-more", language, count=len(ordered) - LONGEST_DIGEST))
    kept = {withheld(item, limit) for item in ordered}
    remarks = [(True, "notice-withheld-some"), (False, "notice-modest")]
    lines += ["", *(text(key, language) for when, key in remarks if when in kept)]
    subject = text("notice-subject-many", language, count=len(ordered))
    return Words(language, subject, "\n".join(lines) + "\n")


def data(items: Iterable[NoticeItem], limit: Marking = GREEN) -> list[dict[str, Any]]:
    """What a notice tells a program, soonest first: the same things as the words, as codes.

    Args:
        items: The things.
        limit: The strictest marking whose contents may be said.
    """
    return [_told(item, limit) for item in sorted(items, key=_order)]


def _told(item: NoticeItem, limit: Marking) -> dict[str, Any]:
    kept = withheld(item, limit)
    told: dict[str, Any] = {
        "id": item.item_id,
        "strand": str(item.strand),
        "priority": str(item.priority),
        "opens": item.opens,
        "withheld": kept,
    }
    if not kept:
        told |= {
            "what": str(item.what),
            "kind": item.kind,
            "subject": one_line(item.subject),
            "grade": str(item.grade),
            "count": item.count,
            "marking": str(item.marking),
            "why": str(item.why),
        }
    return told


def _contents(item: NoticeItem, language: str) -> list[str]:
    what = text(f"notice-what-{item.what}", language)
    grade = text(f"grade-{item.grade}", language)
    return [
        text("notice-line-what", language, what=what, kind=text(item.kind, language)),
        text("notice-line-subject", language, subject=one_line(item.subject)),
        text("notice-line-grade", language, grade=grade),
        text("notice-line-count", language, count=item.count),
        text("notice-line-marking", language, marking=item.marking),
    ]


def _opening(item: NoticeItem, language: str) -> list[str]:
    return [
        text("notice-line-id", language, id=item.item_id),
        text("notice-line-opens", language, opens=item.opens),
    ]


def _entry(item: NoticeItem, language: str, limit: Marking) -> str:
    said: dict[str, Any] = {
        "strand": _strand(item.strand, language),
        "priority": _priority(item.priority, language),
        "id": item.item_id,
    }
    if withheld(item, limit):
        return text("notice-entry-withheld", language, **said)
    said |= {
        "kind": text(item.kind, language),
        "subject": one_line(item.subject),
        "grade": text(f"grade-{item.grade}", language),
        "count": item.count,
        "marking": item.marking,
    }
    return text("notice-entry", language, **said)


def _strand(strand: Strand, language: str) -> str:
    return text(f"notice-strand-{strand}", language)


def _priority(priority: Priority, language: str) -> str:
    return text(f"notice-priority-{priority}", language)


def _soonest(key: tuple[Strand, Priority]) -> tuple[int, int]:
    strand, priority = key
    return [*Priority].index(priority), [*Strand].index(strand)


def _order(item: NoticeItem) -> tuple[int, int, str]:
    return (*_soonest((item.strand, item.priority)), item.item_id)

"""What is put into a case: it is added, and never changed.

Who has something to correct adds a further item that names the one it stands in place of. When a
second person grants a deletion the content goes; that there was an item, whose, and the hash of
what it said, stays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, insert, select

from tricord import clock
from tricord.desk.audit.log import canonical
from tricord.desk.cases import case as nouns
from tricord.desk.cases.audiences import seen_by
from tricord.desk.cases.case import Case
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import WORKING, Audience, joined
from tricord.desk.tables import audience_of, audience_values, case_content, case_item
from tricord.errors import DeskError

_LEAST: Final = 4


class Kind(StrEnum):
    """What an item is; ``task_end`` and ``letter_answer`` are about an earlier one."""

    FINDING = "finding"
    CLAIM = "claim"
    NOTE = "note"
    FILE = "file"
    TASK = "task"
    TASK_END = "task_end"
    LETTER = "letter"
    LETTER_ANSWER = "letter_answer"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class Item:
    """An item.

    Attributes:
        item_id: Its id.
        case_id: The case it is in.
        kind: What it is.
        corrects: The item it stands in place of.
        upon: The task it ends, or the letter it answers.
        content_sha256: Hash of what it says.
        file_sha256: Hash of the file it stands for.
        content: What it says; ``None`` where that was deleted.
        author: Who wrote it.
        signed: Their name then, and partner.
        at: When; UTC.
        audience: Who it is for.
    """

    item_id: UUID
    case_id: UUID
    kind: Kind
    corrects: UUID | None
    upon: UUID | None
    content_sha256: str
    file_sha256: str | None
    content: Mapping[str, Any] | None
    author: UUID
    signed: str
    at: datetime
    audience: Audience

    @property
    def short(self) -> str:
        """The beginning of its id: what people call it within its case."""
        return str(self.item_id)[:8]


@dataclass(frozen=True, slots=True)
class Written:
    """What is to become an item.

    Attributes:
        kind: What it is.
        content: What it says; values JSON can write.
        audience: Who it is for, beside those the case is for; ``None`` for the same.
        corrects: The item it stands in place of.
        upon: The item it is about.
        rests_on: Further items it says something of.
    """

    kind: Kind
    content: Mapping[str, Any]
    audience: Audience | None = None
    corrects: Item | None = None
    upon: Item | None = None
    rests_on: tuple[Item, ...] = ()


@contextmanager
def adding(seat: Seat, number: str) -> Iterator[tuple[Deed, Case]]:
    """A transaction that adds to a case nobody changes meanwhile.

    Raises:
        DeskError: ``desk-role``; ``desk-case-unknown``; ``desk-case-closed``.
    """
    with seat.begin() as deed:
        deed.need(*WORKING)
        case = nouns.shared(deed, number)
        if case.state is State.CLOSED:
            raise DeskError("desk-case-closed", number=case.number)
        yield deed, case


def add(seat: Seat, deed: Deed, case: Case, written: Written) -> Item:
    """Add an item; it is for those its case, and all it rests on, are for.

    Args:
        seat: Who adds it.
        deed: The transaction.
        case: The case, as the transaction holds it.
        written: What to add.

    Raises:
        DeskError: ``desk-case-unseen``: they would not see it; ``desk-case-corrects``: it is to
            stand in place of something else than it is.
    """
    corrected = written.corrects
    if corrected is not None and corrected.kind is not written.kind:
        raise DeskError("desk-case-corrects", item=corrected.short)
    about = (corrected, written.upon, *written.rests_on)
    thing = joined(case.audience, *(each.audience for each in about if each is not None))
    if written.audience is not None:
        thing = thing.join(written.audience)
    said = canonical(written.content)
    row = {
        "item_id": uuid4(),
        "case_id": case.case_id,
        "kind": str(written.kind),
        "corrects": corrected.item_id if corrected else None,
        "upon": written.upon.item_id if written.upon else None,
        "content_sha256": hashlib.sha256(said.encode()).hexdigest(),
        "file_sha256": written.content["sha256"] if written.kind is Kind.FILE else None,
        "at": clock.now(),
        **audience_values(seen_by(seat, thing)),
    }
    made = deed.connection.execute(insert(case_item).values(row).returning(case_item))
    item = item_of(made.mappings().one(), said)
    deed.connection.execute(insert(case_content).values(item_id=item.item_id, content=said))
    # Neither words nor names: the log keeps what is deleted here.
    facts = {"item": str(item.item_id), "kind": item.kind, "sha256": item.content_sha256}
    deed.record("case.added", case.thing, facts, item.audience)
    return item


def items_of(deed: Deed, *cases: Case, kind: Kind | None = None) -> tuple[Item, ...]:
    """What a person sees in cases, in the order it was added.

    Args:
        deed: The transaction.
        *cases: The cases; all the person sees by default.
        kind: Only items of this kind.
    """
    asked = (
        select(case_item, case_content.c.content)
        .join(case_content, case_content.c.item_id == case_item.c.item_id, isouter=True)
        .order_by(case_item.c.placed)
    )
    if cases:
        asked = asked.where(case_item.c.case_id.in_([each.case_id for each in cases]))
    if kind is not None:
        asked = asked.where(case_item.c.kind == str(kind))
    rows = deed.connection.execute(asked).mappings()
    return tuple(item_of(row, row["content"]) for row in rows)


def item_of(row: RowMapping, content: str | None) -> Item:
    """An item of its row, and what it says."""
    return Item(
        row["item_id"],
        row["case_id"],
        Kind(row["kind"]),
        row["corrects"],
        row["upon"],
        row["content_sha256"],
        row["file_sha256"],
        None if content is None else json.loads(content),
        row["author"],
        row["signed"],
        row["at"].astimezone(UTC),
        audience_of(dict(row)),
    )


def named(items: Iterable[Item], begins: str, *kinds: Kind) -> Item:
    """The item whose id begins so.

    Args:
        items: Those of a case, as a person sees them.
        begins: Four characters at least.
        kinds: Of which kinds it may be; any by default.

    Raises:
        DeskError: ``desk-case-item-unknown``: none does, or more than one; ``desk-case-item-kind``:
            it is something else; ``desk-case-item-gone``: it was deleted.
    """
    wanted = begins.strip().casefold()
    found = [each for each in items if str(each.item_id).startswith(wanted)]
    if len(wanted) < _LEAST or len(found) != 1:
        raise DeskError("desk-case-item-unknown", item=begins)
    [item] = found
    if kinds and item.kind not in kinds:
        raise DeskError("desk-case-item-kind", item=begins, kinds=", ".join(kinds))
    if item.content is None:
        raise DeskError("desk-case-item-gone", item=begins)
    return item


def standing(items: Iterable[Item]) -> tuple[Item, ...]:
    """Those that were neither deleted nor corrected by another that stands."""
    there = [each for each in items if each.content is not None]
    corrected = {each.corrects for each in there}
    return tuple(each for each in there if each.item_id not in corrected)

"""Files attached to a case.

The bytes lie in the file store, the item says their name, size and hash. A lock on the hash sees to
it that nobody takes away bytes another item has just come to need.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, BinaryIO, Final

from sqlalchemy import func, select

from tricord.desk import words
from tricord.desk.cases import file_names, file_types
from tricord.desk.cases.file_store import MOST_BYTES, Arrived, FileStore
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named
from tricord.desk.desk import Deed, Desk, Seat
from tricord.desk.policy import Audience
from tricord.desk.tables import case_content, case_item
from tricord.errors import DeskError

FOLDER: Final = "files"
"""Folder of the files in that of the desk."""


def store(desk: Desk) -> FileStore:
    """The file store of a desk."""
    return FileStore(desk.folder / FOLDER)


def attach(
    seat: Seat,
    number: str,
    source: BinaryIO,
    name: str,
    *,
    text: str = "",
    audience: Audience | None = None,
    corrects: str = "",
    most: int = MOST_BYTES,
) -> Item:
    """Attach a file to a case: whole, or not at all.

    Args:
        seat: Who attaches it.
        number: The case.
        source: Its bytes, read a piece at a time; no more than ``most`` and a little of them.
        name: Its name, as whoever gives it calls it.
        text: What it is.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the file it stands in place of begins.
        most: How many bytes it may have, `MOST_BYTES_EVER` of the store at most.

    Raises:
        DeskError: ``desk-case-file-large``; and as a note.
    """
    said = words.said(text)
    kept = store(seat.desk)
    with kept.arriving(source, most) as arrived:
        content = _content(arrived, name) | {"words": said}
        try:
            with adding(seat, number) as (deed, case):
                earlier = named(items_of(deed, case), corrects, Kind.FILE) if corrects else None
                written = Written(Kind.FILE, content, audience, corrects=earlier)
                _hold(deed, arrived.sha256)
                item = add(seat, deed, case, written)
                kept.keep(arrived)
                return item
        except BaseException:
            # The item is not there; neither are its bytes, unless another needs them.
            if not arrived.path.exists():
                with suppress(DeskError):
                    sweep(seat.desk, [arrived.sha256])
            raise


def sweep(desk: Desk, hashes: Iterable[str] | None = None) -> int:
    """Take away files no item needs: those of deleted items, and what a fault left.

    Args:
        desk: The desk.
        hashes: Which to look at; all by default.

    Returns:
        How many were taken away.
    """
    kept, gone = store(desk), 0
    for sha256 in _unneeded(desk, kept) if hashes is None else hashes:
        with desk.work() as deed:
            _hold(deed, sha256, alone=True)
            needed = (
                select(case_item.c.item_id)
                .join(case_content, case_content.c.item_id == case_item.c.item_id)
                .where(case_item.c.file_sha256 == sha256)
                .limit(1)
            )
            if deed.connection.execute(needed).scalar() is None:
                kept.remove(sha256)
                gone += 1
    return gone


def _unneeded(desk: Desk, kept: FileStore) -> list[str]:
    """Hashes no item seems to need; each is looked at again, alone, before it is taken away."""
    needed = select(case_item.c.file_sha256).join(
        case_content, case_content.c.item_id == case_item.c.item_id
    )
    lying = list(kept.hashes())
    with desk.work() as deed:
        used = set(deed.connection.execute(needed).scalars())
    return [each for each in lying if each not in used]


def _hold(deed: Deed, sha256: str, *, alone: bool = False) -> None:
    """Hold a hash until the deed is done: with others who need it, or alone to take it away."""
    key = int.from_bytes(bytes.fromhex(sha256)[:8], "big", signed=True)
    lock = func.pg_advisory_xact_lock if alone else func.pg_advisory_xact_lock_shared
    deed.connection.execute(select(lock(key)))


def _content(arrived: Arrived, name: str) -> dict[str, Any]:
    safe = file_names.safe(name)
    declared, found = file_types.declared(safe), file_types.found(arrived.head)
    return {
        "name": safe,
        "bytes": arrived.size,
        "sha256": arrived.sha256,
        "declared": declared,
        "found": found,
        "agrees": file_types.agree(declared, found),
    }

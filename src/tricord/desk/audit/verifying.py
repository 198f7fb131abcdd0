"""Whether the log is as it was written: every entry, their order, their number, their facts.

Each entry is a leaf of a tree whose roots were signed when the entries were written. Whoever
changes an entry changes its leaf; whoever changes the leaf too changes the root; whoever signs a
new root needs the key, and a checkpoint that was kept elsewhere still tells. So an edit, a removal,
an insertion or another order is found, and the first entry that does not fit is named.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, text

from tricord.desk.audit.log import digest
from tricord.desk.audit.note import Checkpoint, open_checkpoint
from tricord.desk.audit.signer import Signer
from tricord.desk.audit.tree import Frontier, leaf_hash
from tricord.errors import DeskError

_ENTRIES: Final = text("""
    SELECT number, body, leaf, salt, facts
    FROM desk.audit_entry LEFT JOIN desk.audit_fact USING (number) ORDER BY number
""")
_CHECKPOINTS: Final = text("SELECT size, note FROM desk.audit_checkpoint ORDER BY size")
_HEAD: Final = text("SELECT frontier FROM desk.audit_head")
_BATCH: Final = 5_000
_EVERY: Final = 50_000


class Misfit(StrEnum):
    """In what way a log is not as it was written."""

    MISSING = "missing"
    CHANGED = "changed"
    OUT_OF_PLACE = "out-of-place"
    FACTS = "facts"
    CHECKPOINT = "checkpoint"
    ROOT = "root"
    CUT_SHORT = "cut-short"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found.

    Attributes:
        size: How many entries fit.
        root: Root of the tree they make, hexadecimal.
        checkpoints: How many signed checkpoints they were held against.
        misfit: In what way the next one does not fit; ``None`` where all do.
        number: The first entry that does not fit.
    """

    size: int
    root: str
    checkpoints: int
    misfit: Misfit | None = None
    number: int | None = None


class _Wrong(Exception):
    """The log does not fit from here on."""

    def __init__(self, misfit: Misfit, number: int) -> None:
        super().__init__(misfit, number)
        self.misfit = misfit
        self.number = number


def verify(
    connection: Connection,
    signer: Signer,
    kept: Sequence[str] = (),
    tell: Callable[[int], None] = lambda _done: None,
) -> Verified:
    """Hold the whole log against its signed checkpoints.

    Args:
        connection: A connection that sees the whole log.
        signer: Whose signature the checkpoints bear.
        kept: Checkpoints that were kept elsewhere, as signed notes.
        tell: Told now and then how many entries were held.

    Raises:
        DeskError: A checkpoint that was kept elsewhere is none of this log.
    """
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
    elsewhere = [_opened(note, signer) for note in kept if note]
    held = _Held(signer, sorted(elsewhere, key=lambda each: each.size))
    try:
        marks = _signed(connection, signer)
        held.expect(marks)
        streamed = connection.execution_options(yield_per=_BATCH)
        with streamed.execute(_ENTRIES) as rows:
            for batch in rows.mappings().partitions(_BATCH):
                held.take(batch)
                if held.frontier.size % _EVERY < _BATCH:
                    tell(held.frontier.size)
        held.end(bytes(connection.execute(_HEAD).scalar_one()))
    except _Wrong as wrong:
        root = held.frontier.root().hex()
        return Verified(held.frontier.size, root, held.checked, wrong.misfit, wrong.number)
    return Verified(held.frontier.size, held.frontier.root().hex(), held.checked)


class _Held:
    """The log as far as it was held against its checkpoints."""

    def __init__(self, signer: Signer, elsewhere: Sequence[Checkpoint]) -> None:
        self.frontier = Frontier()
        self.checked = 0
        self._signer = signer
        self._elsewhere = elsewhere
        self._marks: Iterator[Checkpoint] = iter(())
        self._next: Checkpoint | None = None
        self._sound = 0

    def expect(self, marks: Sequence[Checkpoint]) -> None:
        """The checkpoints it must pass through, those kept elsewhere among them."""
        every = sorted([*marks, *self._elsewhere], key=lambda each: each.size)
        self._marks = iter(every)
        self._next = next(self._marks, None)
        self._pass()

    def take(self, rows: Sequence[RowMapping]) -> None:
        """Hold the next entries."""
        leaves: list[bytes] = []
        number = self.frontier.size
        for row in rows:
            try:
                leaves.append(_leaf(row, number))
            except _Wrong:
                self._grow(leaves)
                raise
            number += 1
            if self._next is not None and number == self._next.size:
                self._grow(leaves)
                leaves = []
        self._grow(leaves)

    def end(self, head: bytes) -> None:
        """Nothing follows: nothing may be missing at the end."""
        if self._next is not None:
            raise _Wrong(Misfit.CUT_SHORT, self.frontier.size)
        if self._sound != self.frontier.size:
            raise _Wrong(Misfit.CHECKPOINT, self._sound)
        if head != self.frontier.packed():
            raise _Wrong(Misfit.HEAD, self.frontier.size)

    def _grow(self, leaves: Sequence[bytes]) -> None:
        self.frontier = self.frontier.grown(leaves)
        self._pass()

    def _pass(self) -> None:
        """Hold the root against the checkpoints of this size."""
        while self._next is not None and self._next.size == self.frontier.size:
            if self._next.root != self.frontier.root():
                raise _Wrong(Misfit.ROOT, self._sound)
            self.checked += 1
            self._sound = self.frontier.size
            self._next = next(self._marks, None)


def _leaf(row: RowMapping, number: int) -> bytes:
    """The leaf of an entry, if it is what its place, its body and its facts say."""
    if row["number"] != number:
        raise _Wrong(Misfit.MISSING, number)
    body: str = row["body"]
    leaf = leaf_hash(body.encode())
    if leaf != bytes(row["leaf"]):
        raise _Wrong(Misfit.CHANGED, number)
    try:
        said: Any = json.loads(body)
        place, facts = said["number"], said["facts"]
    except (ValueError, TypeError, KeyError):
        raise _Wrong(Misfit.CHANGED, number) from None
    if place != number:
        raise _Wrong(Misfit.OUT_OF_PLACE, number)
    salt = b"" if row["salt"] is None else bytes(row["salt"])
    if digest(salt, row["facts"] or "") != facts:
        raise _Wrong(Misfit.FACTS, number)
    return leaf


def _signed(connection: Connection, signer: Signer) -> list[Checkpoint]:
    """The checkpoints of the log itself; one that is not signed is a misfit where it stands."""
    found: list[Checkpoint] = []
    for size, note in connection.execute(_CHECKPOINTS):
        try:
            checkpoint = _opened(note, signer)
        except DeskError:
            raise _Wrong(Misfit.CHECKPOINT, found[-1].size if found else 0) from None
        if checkpoint.size != size:
            raise _Wrong(Misfit.CHECKPOINT, found[-1].size if found else 0)
        found.append(checkpoint)
    return found


def _opened(note: str, signer: Signer) -> Checkpoint:
    checkpoint, _ = open_checkpoint(note.encode(), signer.origin, signer.verifier)
    return checkpoint

"""Which subjects people hold to be one, as a log that is only ever added to.

A merge names two subjects and why; taking it back is a further line that names the merge. Cases
about either are found under both, as long as the merge stands and whoever looks may see it. The
lake has a log of its own, of entries of lists (`tricord.lake.subjects`); this one is of any subject
a case can be about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.about import Kind
from tricord.desk.cases.audiences import restricted, seen_by
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import WORKING, Audience, joined
from tricord.desk.tables import audience_of, audience_values, subject_merge
from tricord.errors import DeskError


@dataclass(frozen=True, slots=True)
class Merge:
    """A line of the log.

    Attributes:
        merge_id: Its id.
        one: Key of a subject.
        other: Key of another.
        reason: Why they are one, or why not after all.
        undoes: The merge it takes back; ``None`` where it makes one.
        signed: Who, by their name then, and partner.
        at: When; UTC.
        audience: Who it is for.
        stands: Whether it makes the two one now, as far as is seen.
    """

    merge_id: UUID
    one: str
    other: str
    reason: str
    undoes: UUID | None
    signed: str
    at: datetime
    audience: Audience
    stands: bool


def merge(seat: Seat, one: str, other: str, reason: str, audience: Audience) -> UUID:
    """Say that two subjects are one.

    Args:
        seat: Who says so.
        one: Key of a subject.
        other: Key of another.
        reason: Why.
        audience: Who it is for.

    Returns:
        The id of the line.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-merge-same``: they are one key;
            ``desk-case-unseen``.
    """
    first, second = _pair(one, other)
    why = words.needed(reason)
    with seat.begin() as deed:
        deed.need(*WORKING)
        return _write(deed, first, second, why, None, seen_by(seat, audience))


def unmerge(seat: Seat, one: str, other: str, reason: str) -> int:
    """Take back that two subjects are one; whoever saw the merge sees it.

    Args:
        seat: Who takes it back.
        one: Key of a subject.
        other: Key of the other.
        reason: Why.

    Returns:
        How many merges of the two stood.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-merge-none``: none stands, as far as this
            person sees, or somebody else has just taken it back.
    """
    first, second = _pair(one, other)
    why = words.needed(reason)
    with seat.begin() as deed:
        deed.need(*WORKING)
        meant = [e for e in _log(deed) if e.stands and (e.one, e.other) == (first, second)]
        try:
            with deed.connection.begin_nested():
                for each in meant:
                    _write(deed, first, second, why, each.merge_id, each.audience)
        except IntegrityError:
            meant = []
        if not meant:
            raise DeskError("desk-merge-none", one=first, other=second)
        return len(meant)


def log(seat: Seat) -> tuple[Merge, ...]:
    """The log, as far as a person sees it, the oldest line first."""
    with seat.begin() as deed:
        found = _log(deed)
        narrow = [each for each in found if restricted(each.audience)]
        if narrow:
            facts = {"merges": [str(each.merge_id) for each in narrow]}
            thing = joined(*(each.audience for each in narrow))
            deed.record("merges.read", "merges:list", facts, thing)
        return found


def same(deed: Deed, key: str) -> frozenset[str]:
    """The keys of subjects that are one with a subject, its own among them.

    Args:
        deed: The transaction of whoever looks; what they do not see makes nothing one.
        key: Key of the subject.
    """
    pairs = [(each.one, each.other) for each in _log(deed) if each.stands]
    found, before = {key}, 0
    while len(found) != before:
        before = len(found)
        found |= {each for pair in pairs if not found.isdisjoint(pair) for each in pair}
    return frozenset(found)


def _log(deed: Deed) -> tuple[Merge, ...]:
    asked = select(subject_merge).order_by(subject_merge.c.placed)
    rows = deed.connection.execute(asked).mappings().all()
    undone = {row["undoes"] for row in rows}
    return tuple(
        Merge(
            row["merge_id"],
            row["one"],
            row["other"],
            row["reason"],
            row["undoes"],
            row["signed"],
            row["at"].astimezone(UTC),
            audience_of(dict(row)),
            row["undoes"] is None and row["merge_id"] not in undone,
        )
        for row in rows
    )


def _write(  # noqa: PLR0917  # what a line is made of
    deed: Deed, one: str, other: str, reason: str, undoes: UUID | None, thing: Audience
) -> UUID:
    row = {
        "merge_id": uuid4(),
        "one": one,
        "other": other,
        "reason": reason,
        "undoes": undoes,
        "at": clock.now(),
        **audience_values(thing),
    }
    deed.connection.execute(insert(subject_merge).values(row))
    facts = {"one": one, "other": other, "reason": reason}
    act = "subject.merged" if undoes is None else "subject.unmerged"
    deed.record(act, f"merge:{row['merge_id']}", facts, thing)
    return UUID(str(row["merge_id"]))


def _pair(one: str, other: str) -> tuple[str, str]:
    """Two keys in order; whichever way round they are given, it is the same pair."""
    first, second = sorted(_keys((one, other)))
    if first == second:
        raise DeskError("desk-merge-same", key=first)
    return first, second


def _keys(written: Iterable[str]) -> Iterable[str]:
    for each in written:
        yield words.line(words.needed(each)).removeprefix(f"{Kind.SUBJECT}|")

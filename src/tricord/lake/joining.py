"""Subjects from decisions: which entries of several lists are one person, firm or ship.

Pure. Only decisions that stand count: one that was undone does not, unless its undoing was
undone in turn. What stands is joined in a fixed order, so neither the order of loading nor that
of deciding matters:

1. ``same`` decisions in order of their basis (`tricord.model.subject.Basis`): a person's first,
   then UN references, IMO numbers, company numbers, passports, SWIFT codes; within a basis in
   order of the two entries.
2. A ``same`` decision that would bring two entries into one subject of which a standing
   ``different`` decision says that they are not, is not carried out. It is a *conflict*.

So the chain is cut at its weakest link, and everything else stays joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tricord.model.subject import Decision, EntryKey, Verdict, place


@dataclass(frozen=True, slots=True)
class Conflict:
    """A decision that is not carried out, and the one that forbids it.

    Attributes:
        same: Says that two entries are the same.
        different: Says of two entries it would connect that they are not.
    """

    same: Decision
    different: Decision


@dataclass(frozen=True)
class Joined:
    """What the standing decisions come to.

    Attributes:
        members: Entries of every subject of two or more, by the entry that comes first; its key
            is that of the subject. Entries that are not named are subjects of their own.
        subject_of: The same, by entry.
        conflicts: In the order they arose.
    """

    members: Mapping[EntryKey, tuple[EntryKey, ...]]
    subject_of: Mapping[EntryKey, EntryKey]
    conflicts: tuple[Conflict, ...]

    def of(self, key: EntryKey) -> tuple[EntryKey, ...]:
        """The entries that are the same as this one, itself among them, in order."""
        return self.members.get(self.subject_of.get(key, key), (key,))


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions that stand, undoings among them, in order of id."""
    by_id = {d.decision_id: d for d in decisions}
    undoings: dict[str, list[str]] = defaultdict(list)
    for decision in by_id.values():
        if decision.verdict is Verdict.UNDO:
            undoings[decision.undoes].append(decision.decision_id)
    stands: dict[str, bool] = {}
    # An undoing names what it undoes by hash, so it is later than that: no circle can be.
    for asked in by_id:
        waiting = [asked]
        while waiting:
            each = waiting[-1]
            unknown = [u for u in undoings[each] if u not in stands]
            if unknown:
                waiting += unknown
            else:
                stands[each] = not any(stands[u] for u in undoings[each])
                waiting.pop()
    return [by_id[each] for each in sorted(by_id) if stands[each]]


def join(decisions: Iterable[Decision]) -> Joined:
    """Subjects as the standing ones of these decisions make them, in whatever order they come."""
    stood = standing(decisions)
    groups = _Groups(d for d in stood if d.verdict is Verdict.DIFFERENT)
    conflicts: list[Conflict] = []
    for same in sorted((d for d in stood if d.verdict is Verdict.SAME), key=_strength):
        conflicts += [Conflict(same, each) for each in groups.unite(same)]
    members = {
        group[0]: group for keys in groups.all() if len(group := tuple(sorted(keys, key=place))) > 1
    }
    return Joined(
        members=dict(sorted(members.items(), key=lambda item: place(item[0]))),
        subject_of={key: first for first, group in members.items() for key in group},
        conflicts=tuple(conflicts),
    )


def _strength(decision: Decision) -> tuple[object, ...]:
    ends = place(decision.first), place(decision.second)
    return decision.basis.rank, *ends, decision.value, decision.decision_id


class _Groups:
    """Entries joined so far, and which of them must stay apart."""

    def __init__(self, apart: Iterable[Decision]) -> None:
        self._group: dict[EntryKey, set[EntryKey]] = {}
        self._apart: dict[EntryKey, list[Decision]] = defaultdict(list)
        for decision in apart:
            self._apart[decision.first].append(decision)
            self._apart[decision.second].append(decision)

    def unite(self, same: Decision) -> list[Decision]:
        """Join two groups; where decisions forbid it, give these and leave the groups alone."""
        one, other = (
            self._group.setdefault(end, {end}) for end in sorted((same.first, same.second))
        )
        if one is other:
            return []
        small, large = sorted((one, other), key=len)
        forbidding = {
            each.decision_id: each
            for key in small
            for each in self._apart.get(key, ())
            if each.first in large or each.second in large
        }
        if forbidding:
            return [forbidding[each] for each in sorted(forbidding)]
        large |= small
        for key in small:
            self._group[key] = large
        return []

    def all(self) -> list[set[EntryKey]]:
        """Every group once."""
        return list({id(group): group for group in self._group.values()}.values())

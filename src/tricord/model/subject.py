"""One person, firm or ship on several lists: what was decided about two entries, and on what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Final

from tricord.model.finding import content_hash
from tricord.model.listing import LISTS

EntryKey = tuple[str, str]
"""An entry: the name of its list, and the publisher's key."""

_ORDER: Final = {name: at for at, name in enumerate(LISTS)}


class Verdict(StrEnum):
    """What a decision says of two entries."""

    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"


class Basis(StrEnum):
    """What a decision rests on, the strongest first: a person outranks every rule.

    A UN reference is the number of the designation itself. IMO numbers stay with the hull or the
    company. Passports are shared by relatives and mistyped; SWIFT codes are those of a bank and
    may be shared by its branches. A name decides nothing: it is only ever proposed.
    """

    PERSON = "person"
    UN_REFERENCE = "un_reference"
    IMO = "imo"
    IMO_COMPANY = "imo_company"
    PASSPORT = "passport"
    SWIFT = "swift"
    NAME = "name"

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return list(Basis).index(self)


@dataclass(frozen=True)
class Decision:
    """One line of the log: two entries are the same, or are not, or an earlier line is undone.

    Attributes:
        verdict: What it says.
        first: The entry that comes first (`place`).
        second: The other one.
        versions: Versions of the two entries it was taken on.
        basis: What it rests on; of an undoing, what the undone decision rested on.
        value: The number both carry; empty where a person decided.
        decided_by: A person, or the rule: ``rule:un-reference``.
        reason: Why, in a person's words; empty where a rule decided.
        undoes: The decision it undoes; empty else.
        lake_version: Version of the lake it was taken on.
        marking: Least upper bound of what both entries bear.
        decided_at: When.
    """

    verdict: Verdict
    first: EntryKey
    second: EntryKey
    versions: tuple[str, str]
    basis: Basis
    value: str
    decided_by: str
    reason: str
    undoes: str
    lake_version: int
    marking: str
    decided_at: datetime

    @cached_property
    def decision_id(self) -> str:
        """Hash of what was decided, on what, by whom, and when."""
        return content_hash(
            [self.verdict, self.first, self.second, self.versions, self.basis, self.value],
            [self.decided_by, self.reason, self.undoes, self.lake_version],
            self.decided_at.isoformat(),
        )

    @property
    def by_rule(self) -> bool:
        """Whether a rule decided, and no person."""
        return self.decided_by.startswith("rule:")


def rule_of(basis: Basis) -> str:
    """The rule that decides on a basis, as it signs: ``rule:imo-company``."""
    return f"rule:{basis.replace('_', '-')}"


def place(key: EntryKey) -> tuple[int, str, str]:
    """Where an entry comes among others: official lists in the order of `LISTS`, the UN's first.

    Lists that are not official follow by name; within a list the publisher's key decides.
    """
    return _ORDER.get(key[0], len(_ORDER)), *key


def in_order(one: EntryKey, other: EntryKey) -> tuple[EntryKey, EntryKey]:
    """Two entries, the one that comes first first."""
    return (one, other) if place(one) <= place(other) else (other, one)


def written(key: EntryKey) -> str:
    """An entry as people write it: ``un-sc|KPe.020``."""
    return "|".join(key)


def read_key(said: str) -> EntryKey:
    """An entry from what people write; the name of a list holds no ``|``."""
    name, _, entry_id = said.partition("|")
    return name, entry_id

"""One thing that brought about an event of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that brought an event of a finding about.

    Attributes:
        kind: ``entry``, ``party``, ``monitor``, ``parameters``, ``law``, or that nobody had
            looked before: ``first`` at all, ``scope`` at this table and this list.
        change: Of an entry ``add``, ``change``, ``return``, ``remove`` (missing from a
            publication) or ``removal-confirmed``; of a party ``add``, ``change`` or ``remove``;
            else empty.
        subject: Key of the entry or party (`tricord.model.finding.Subject.key`); else empty.
        value: Monitor and version, parameters, or day of the law, as they are now; else empty.
        changed_at: Publication that brought the change; ``None`` where it has none.
    """

    kind: str
    change: str = ""
    subject: str = ""
    value: str = ""
    changed_at: datetime | None = None

    @property
    def message(self) -> tuple[str, Mapping[str, str]]:
        """Message key and parameters of what it says."""
        key = f"cause-{self.kind}" + (f"-{self.change}" if self.change else "")
        day = self.changed_at.date().isoformat() if self.changed_at else "–"
        return key, {"day": day, "value": self.value}

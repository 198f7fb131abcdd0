"""A reading of a list: its entries in order, each key once, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tricord.errors import SourceError
from tricord.model.listing import ListEntry, squeeze
from tricord.sources.base import Raw, Reading, Reject

DETAIL_CHARACTERS = 200
"""How much of a record set aside is shown."""


def reading_of(
    raw: Raw,
    found: Iterable[tuple[str, ListEntry | None, object]],
    notes: tuple[tuple[str, Mapping[str, str]], ...] = (),
) -> Reading:
    """A list's reading.

    Args:
        raw: Its file, for a complaint.
        found: Every record: where it stands, its entry, and what it says; the entry is
            ``None`` where it has no name or no key, which sets it aside.
        notes: What a person should know.

    Raises:
        SourceError: A key stands twice, or there is no entry at all.
    """
    entries: dict[str, ListEntry] = {}
    rejects: list[Reject] = []
    for record, entry, said in found:
        if entry is None:
            detail = squeeze(str(said))[:DETAIL_CHARACTERS]
            rejects.append(Reject("", record, "list-entry-nameless", detail))
        elif (first := entries.setdefault(entry.entry_id, entry)) is not entry:
            keys = {"entry": entry.entry_id, "first": first.record, "second": record}
            raise SourceError("record-duplicated", file=raw.name, **keys)
    if not entries:
        raise SourceError("list-empty", file=raw.name)
    ordered = tuple(entries[key] for key in sorted(entries))
    return Reading(entries=ordered, rejects=tuple(rejects), notes=notes)

"""A list in Tricord's own form (`tricord.sources.tricord_list` reads it and describes it)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tricord.model.listing import ListedIdentifier, ListedName, ListEntry, NameKind
from tricord.names.identifiers import normalise
from tricord.sources.tricord_list import ListHeader


def write_tricord_list(
    header: ListHeader, entries: Iterable[ListEntry], *, prose: bool = True
) -> str:
    """The list as JSON lines, in order of id; the same entries give the same text.

    Args:
        header: What the first line says; its number of entries is filled in here.
        entries: The entries.
        prose: With false, the publisher's remarks and the facts of each record (which hold
            them too) are left out. An entry then gets another version when it is read again.
    """
    lines = [_entry(entry, prose) for entry in sorted(entries, key=lambda entry: entry.entry_id)]
    first = header.model_copy(update={"entries": len(lines)}).model_dump(
        mode="json", exclude_defaults=True
    )
    first = {"tricord_list": header.tricord_list, **first}
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (first, *lines))


def _entry(entry: ListEntry, prose: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": entry.entry_id,
        "schema": str(entry.schema),
        "names": [_name(name, at) for at, name in enumerate(entry.names)],
        "identifiers": [_identifier(each) for each in entry.identifiers],
        "birth_dates": list(entry.birth_dates),
        "programmes": list(entry.programmes),
        "countries": list(entry.countries),
        "listed_on": entry.listed_on and entry.listed_on.isoformat(),
        "remarks": entry.remarks if prose else "",
        "facts": [list(fact) for fact in entry.facts] if prose else [],
    }
    return {field: said for field, said in found.items() if said}


def _name(name: ListedName, at: int) -> str | dict[str, Any]:
    if name == ListedName(name.text, NameKind.ALIAS if at else NameKind.PRIMARY):
        return name.text
    weak = {"weak": True} if name.weak else {}
    return {"text": name.text, "kind": str(name.kind), **weak}


def _identifier(each: ListedIdentifier) -> str | dict[str, str]:
    if normalise(each.kind, each.printed) == each.value:
        return f"{each.kind}:{each.printed}"
    return {"kind": each.kind, "value": each.value, "printed": each.printed}

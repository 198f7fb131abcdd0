"""Sanctions lists between objects and rows of the lake's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl

from tricord.lake.folding import Change, Publication, Standing, Timeline
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)
from tricord.model.tables import TABLES


def entry_rows(list_name: str, timeline: Timeline) -> pl.DataFrame:
    """All versions of all entries, sorted, as rows of ``list_entries``."""
    standing = [*timeline.closed, *timeline.standing.values()]
    standing.sort(key=lambda s: (s.entry.entry_id, s.published_from))
    return _frame("list_entries", (_entry_row(list_name, s) for s in standing))


def name_rows(list_name: str, opened: Sequence[Standing]) -> pl.DataFrame:
    """Names of versions that are new to the lake, as rows of ``list_names``."""
    return _frame(
        "list_names",
        (
            _version(list_name, s)
            | {"position": i, "name": n.text, "kind": str(n.kind), "weak": n.weak}
            for s in opened
            for i, n in enumerate(s.entry.names)
        ),
    )


def identifier_rows(list_name: str, opened: Sequence[Standing]) -> pl.DataFrame:
    """Identifiers of versions that are new to the lake, as rows of ``list_identifiers``."""
    return _frame(
        "list_identifiers",
        (
            _version(list_name, s)
            | {"position": i, "kind": d.kind, "value": d.value, "printed": d.printed}
            for s in opened
            for i, d in enumerate(s.entry.identifiers)
        ),
    )


def fact_rows(list_name: str, opened: Sequence[Standing]) -> pl.DataFrame:
    """Facts of versions that are new to the lake, as rows of ``list_facts``."""
    return _frame(
        "list_facts",
        (
            _version(list_name, s) | {"path": path, "value": value}
            for s in opened
            for path, value in s.entry.facts
        ),
    )


def snapshot_row(publication: Publication) -> dict[str, Any]:
    """A publication as a row of ``list_snapshots``."""
    return {
        "list": publication.list,
        "snapshot": publication.snapshot,
        "published_at": publication.published_at,
        "entries": len(publication.entries),
        "names": publication.names,
        "rejects": publication.rejects,
        "files": [publication.files[part] for part in sorted(publication.files)],
        "marking": publication.marking,
    }


def change_rows(publication: Publication, changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Changes as rows of ``list_changes``."""
    return [
        {
            "list": publication.list,
            "snapshot": publication.snapshot,
            "published_at": publication.published_at,
            "entry_id": c.entry_id,
            "name": c.name,
            "kind": c.kind,
            "field": c.field,
            "old": c.old,
            "new": c.new,
        }
        for c in changes
    ]


def timeline(
    entries: pl.DataFrame, names: pl.DataFrame, identifiers: pl.DataFrame, facts: pl.DataFrame
) -> Timeline:
    """A list's rows back as objects, so that the next publication can be folded in."""
    said = {
        "names": _by_version(names.sort("position")),
        "identifiers": _by_version(identifiers.sort("position")),
        "facts": _by_version(facts.sort("path", "value")),
    }
    result = Timeline(begun=entries.height > 0)
    for row in entries.sort("entry_id", "published_from").iter_rows(named=True):
        key = (row["entry_id"], row["version"])
        standing = _standing(row, {part: rows.get(key, []) for part, rows in said.items()})
        if standing.published_to is None:
            result.standing[standing.entry.entry_id] = standing
        else:
            result.closed.append(standing)
    return result


def _by_version(rows: pl.DataFrame) -> dict[tuple[str, str], list[dict[str, Any]]]:
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        grouped[row["entry_id"], row["version"]].append(row)
    return grouped


def _standing(row: dict[str, Any], said: dict[str, list[dict[str, Any]]]) -> Standing:
    entry = ListEntry(
        entry_id=row["entry_id"],
        schema=Schema(row["schema"]),
        names=tuple(ListedName(n["name"], NameKind(n["kind"]), n["weak"]) for n in said["names"]),
        record=row["record"],
        facts=tuple((f["path"], f["value"]) for f in said["facts"]),
        identifiers=tuple(
            ListedIdentifier(d["kind"], d["value"], d["printed"]) for d in said["identifiers"]
        ),
        programmes=tuple(row["programmes"]),
        countries=tuple(row["countries"]),
        birth_dates=tuple(row["birth_dates"]),
        listed_on=row["listed_on"],
        remarks=row["remarks"],
    )
    return Standing(
        entry=entry,
        authority=Authority(row["authority"]),
        marking=row["marking"],
        file_sha256=row["file_sha256"],
        simulated=row["simulated"],
        published_from=row["published_from"],
        published_to=row["published_to"],
        missing_since=row["missing_since"],
    )


def _entry_row(list_name: str, standing: Standing) -> dict[str, Any]:
    entry = standing.entry
    return {
        "list": list_name,
        "entry_id": entry.entry_id,
        "version": entry.version,
        "authority": str(standing.authority),
        "schema": str(entry.schema),
        "name": entry.names[0].text,
        "programmes": list(entry.programmes),
        "countries": list(entry.countries),
        "birth_dates": list(entry.birth_dates),
        "listed_on": entry.listed_on,
        "remarks": entry.remarks,
        "simulated": standing.simulated,
        "published_from": standing.published_from,
        "published_to": standing.published_to,
        "missing_since": standing.missing_since,
        "file_sha256": standing.file_sha256,
        "record": entry.record,
        "marking": standing.marking,
    }


def _version(list_name: str, standing: Standing) -> dict[str, Any]:
    return {
        "list": list_name,
        "entry_id": standing.entry.entry_id,
        "version": standing.entry.version,
        "published_at": standing.published_from,
    }


def _frame(table: str, rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=TABLES[table].schema)

"""Sanctions lists in the lake: taking in publications, comparing them, confirming removals."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

import polars as pl

from tricord import clock
from tricord.errors import NotFound
from tricord.lake import list_rows
from tricord.lake.folding import Change, Publication, Standing, Timeline
from tricord.lake.lake import Lake, Transaction
from tricord.model.listing import ListEntry
from tricord.model.tables import TABLES

VERSIONED = ("list_names", "list_identifiers", "list_facts")
"""Tables that hold what a version of an entry said, written once per version."""


def take_in(
    transaction: Transaction, name: str, publications: Iterable[Publication], *, afresh: bool
) -> dict[datetime, tuple[Change, ...]]:
    """Fold publications into a list's tables.

    Args:
        transaction: Where to write.
        name: Name of the list.
        publications: In date order; read one at a time, since a list may have hundreds.
        afresh: The publications are all there are, and every row of the list is made anew;
            else they are later than everything in the lake.

    Returns:
        What each publication changed, by its moment.
    """
    timeline = Timeline() if afresh else _timeline(transaction, name)
    timeline.confirmed = _confirmed(transaction, name)
    known = {(s.entry.entry_id, s.entry.version) for s in _versions(timeline)}
    folded: dict[datetime, tuple[Change, ...]] = {}
    snapshots, logged = [], []
    for publication in publications:
        changes = folded[publication.published_at] = timeline.fold(publication)
        snapshots.append(list_rows.snapshot_row(publication))
        logged += list_rows.change_rows(publication, changes)
    opened = _first_of_each_version(s for s in _versions(timeline) if _key(s) not in known)
    log = pl.DataFrame(logged, schema=TABLES["list_changes"].schema)
    if afresh:
        log = pl.concat([log, _rows(transaction, "list_changes", name, confirmed_only=True)])
    new = {
        "list_names": list_rows.name_rows(name, opened),
        "list_identifiers": list_rows.identifier_rows(name, opened),
        "list_facts": list_rows.fact_rows(name, opened),
        "list_snapshots": pl.DataFrame(snapshots, schema=TABLES["list_snapshots"].schema),
        "list_changes": log,
    }
    transaction.replace("list_entries", list_rows.entry_rows(name, timeline), name)
    for table, rows in new.items():
        if afresh:
            transaction.replace(table, rows, name)
        else:
            transaction.append(table, rows)
    return folded


def standing_entries(lake: Lake, name: str) -> list[ListEntry]:
    """The entries of a list as they stand now, in order of entry id."""
    entries, *said = (
        lake.history(table).filter(pl.col("list") == name).collect()
        for table in ("list_entries", *VERSIONED)
    )
    standing = list_rows.timeline(entries, *said).standing
    return [standing[entry_id].entry for entry_id in sorted(standing)]


def quarantined(lake: Lake, name: str) -> pl.DataFrame:
    """Entries a list no longer shows but nobody has confirmed as removed."""
    return (
        lake.scan("list_entries")
        .filter(pl.col("list") == name, pl.col("missing_since").is_not_null())
        .sort("entry_id")
        .collect()
    )


def confirm_removals(
    lake: Lake, name: str, entry_ids: Collection[str], operator: str, notice: str
) -> list[Standing]:
    """End entries whose removal a person has checked against an official notice.

    Args:
        lake: The lake.
        name: Name of the list.
        entry_ids: Exactly the entries to end; each must be quarantined now.
        operator: Who confirms.
        notice: The official notice it was checked against.

    Returns:
        What was ended.

    Raises:
        NotFound: An entry is not quarantined (it may have returned meanwhile).
    """
    with lake.transaction(f"confirm removals from {name}") as transaction:
        timeline = _timeline(transaction, name)
        for entry_id in sorted(entry_ids):
            standing = timeline.standing.get(entry_id)
            if standing is None or standing.missing_since is None:
                raise NotFound("removal-not-quarantined", list=name, entry=entry_id)
        snapshots = _snapshots(transaction, name)
        moment = clock.now()
        ended = [timeline.close(entry_id) for entry_id in sorted(entry_ids)]
        transaction.replace("list_entries", list_rows.entry_rows(name, timeline), name)
        confirmations, changes = [], []
        for standing in ended:
            shared = {
                "list": name,
                "snapshot": snapshots[standing.published_to],
                "entry_id": standing.entry.entry_id,
                "published_at": moment,
            }
            who = {"operator": operator, "notice": notice}
            confirmations.append(shared | who | {"missing_since": standing.published_to})
            change = {"name": standing.entry.names[0].text, "kind": "removal-confirmed"}
            changes.append(shared | change | {"field": "", "old": "", "new": notice})
        for table, rows in (("removal_confirmations", confirmations), ("list_changes", changes)):
            transaction.append(table, pl.DataFrame(rows, schema=TABLES[table].schema))
    return ended


def _timeline(transaction: Transaction, name: str) -> Timeline:
    entries, *said = (_rows(transaction, table, name) for table in ("list_entries", *VERSIONED))
    return list_rows.timeline(entries, *said)


def _rows(
    transaction: Transaction, table: str, name: str, *, confirmed_only: bool = False
) -> pl.DataFrame:
    rows = transaction.read(table).filter(pl.col("list") == name)
    if confirmed_only:
        rows = rows.filter(pl.col("kind") == "removal-confirmed")
    return rows.collect()


def _confirmed(transaction: Transaction, name: str) -> frozenset[tuple[str, datetime, str]]:
    rows = _rows(transaction, "removal_confirmations", name)
    return frozenset(rows.select("snapshot", "missing_since", "entry_id").iter_rows())


def _snapshots(transaction: Transaction, name: str) -> dict[datetime | None, str]:
    rows = _rows(transaction, "list_snapshots", name)
    return dict(rows.select("published_at", "snapshot").iter_rows())


def _versions(timeline: Timeline) -> list[Standing]:
    return [*timeline.closed, *timeline.standing.values()]


def _key(standing: Standing) -> tuple[str, str]:
    return standing.entry.entry_id, standing.entry.version


def _first_of_each_version(standings: Iterable[Standing]) -> list[Standing]:
    """An entry may say A, then B, then A again; its versions are written once."""
    ordered = sorted(standings, key=lambda s: (s.entry.entry_id, s.published_from))
    return list({_key(s): s for s in reversed(ordered)}.values())[::-1]

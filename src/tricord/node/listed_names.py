"""Names and numbers of sanctions lists, as they stand in the lake, ready to be searched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import polars as pl

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.model.listing import Schema
from tricord.names.folding import fold
from tricord.names.search import NameSearch
from tricord.names.wallets import address
from tricord.node.name_index import kept_index

KINDS: Final = ("imo", "imo_company", "passport", "wallet", "mmsi", "call_sign")
"""Kinds of identifier that a query may carry, the strongest first."""
_CRAFT: Final = (Schema.VESSEL, Schema.AIRPLANE)


class Entry(NamedTuple):
    """One entry of a list.

    Attributes:
        list: Its list.
        entry_id: The publisher's key.
        schema: What it is.
        birth_dates: As in ``list_entries``.
        countries: As in ``list_entries``.
        missing: The newest publication no longer shows it.
        names: Every name, the primary one first, and whether its publisher calls it weak.
        imos: IMO numbers of ships it carries.
    """

    list: str
    entry_id: str
    schema: str
    birth_dates: tuple[str, ...]
    countries: tuple[str, ...]
    missing: bool
    names: tuple[tuple[str, bool], ...]
    imos: frozenset[str]


class Snapshot(NamedTuple):
    """The publication of a list that was searched.

    Attributes:
        sha256: Of its raw file; where it has several, the hash of all of them.
        files: SHA-256 of each.
    """

    sha256: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class ListedNames:
    """The names and numbers of some lists.

    Attributes:
        entries: In order of list and entry.
        search: Over names, each once.
        owners: Which entries bear a name of `search`, and where among their names.
        crafts: Names of ships and aircraft by their folded form, as positions in `search`.
        carriers: Entries by kind and value of an identifier.
        snapshots: By list.
    """

    entries: Sequence[Entry]
    search: NameSearch
    owners: Sequence[Sequence[tuple[int, int]]]
    names: Sequence[tuple[str, str]]
    crafts: dict[str, list[int]]
    carriers: dict[tuple[str, str], list[int]]
    snapshots: dict[str, Snapshot]


def wanted_lists(lake: Lake, against: Collection[str] | None) -> list[str]:
    """Names of lists, sorted; all of a lake where none are named.

    Raises:
        NotFound: There is no such list, or none at all.
    """
    known = lake.read("list_snapshots").get_column("list").unique().sort().to_list()
    if not known:
        raise NotFound("lists-none")
    wanted = sorted(set(against or known))
    for name in wanted:
        if name not in known:
            raise NotFound("list-unknown", list=name, known=", ".join(known))
    return wanted


def listed_names(
    lake: Lake, against: Collection[str] | None, version: int | None = None
) -> ListedNames:
    """Read lists from a lake.

    Args:
        lake: The lake.
        against: Names of lists; all by default.
        version: Lake version to read; the newest by default.

    Raises:
        NotFound: There is no such list, or none at all.
    """
    wanted = wanted_lists(lake, against)
    version = lake.version if version is None else version
    entries = _entries(lake, wanted, version)
    numbers: dict[tuple[str, str], int] = {}
    owners: list[list[tuple[int, int]]] = []
    crafts: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        for place, (name, _) in enumerate(entry.names):
            number = numbers.setdefault((name, entry.schema), len(numbers))
            if number == len(owners):
                owners.append([])
                if entry.schema in _CRAFT:
                    crafts[fold(name)].append(number)
            owners[number].append((at, place))
    names = list(numbers)
    return ListedNames(
        entries=entries,
        search=NameSearch(names, built=kept_index(lake.folder.parent / "cache" / "names", names)),
        owners=owners,
        names=names,
        crafts=dict(crafts),
        carriers=_carriers(lake, entries, version),
        snapshots=_snapshots(lake, wanted, version),
    )


def _entries(lake: Lake, wanted: Sequence[str], version: int) -> list[Entry]:
    entries = lake.scan("list_entries", version=version).filter(pl.col("list").is_in(wanted))
    keys = ["list", "entry_id", "version"]
    names = (
        lake.scan("list_names", version=version)
        .join(entries.select(keys), on=keys, how="semi")
        .sort("list", "entry_id", "position")
        .group_by("list", "entry_id", maintain_order=True)
        .agg(names=pl.col("name"), weak=pl.col("weak"))
    )
    imos = (
        lake.scan("list_identifiers", version=version)
        .filter(pl.col("kind") == "imo")
        .join(entries.select(keys), on=keys, how="semi")
        .group_by("list", "entry_id")
        .agg(imos=pl.col("value"))
    )
    rows = (
        entries.join(names, on=["list", "entry_id"])
        .join(imos, on=["list", "entry_id"], how="left")
        .sort("list", "entry_id")
        .collect()
    )
    return [
        Entry(
            row["list"],
            row["entry_id"],
            row["schema"],
            tuple(row["birth_dates"]),
            tuple(row["countries"]),
            row["missing_since"] is not None,
            tuple(zip(row["names"], row["weak"], strict=True)),
            frozenset(row["imos"] or ()),
        )
        for row in rows.iter_rows(named=True)
    ]


def _carriers(
    lake: Lake, entries: Sequence[Entry], version: int
) -> dict[tuple[str, str], list[int]]:
    places = {(entry.list, entry.entry_id): at for at, entry in enumerate(entries)}
    standing = lake.scan("list_entries", version=version).select("list", "entry_id", "version")
    rows = (
        lake.scan("list_identifiers", version=version)
        .filter(pl.col("kind").is_in(KINDS))
        .join(standing, on=["list", "entry_id", "version"], how="semi")
        .sort("list", "entry_id", "position")
        .select("list", "entry_id", "kind", "value")
        .collect()
    )
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for name, entry_id, kind, value in rows.iter_rows():
        at = places.get((name, entry_id))
        if at is None:
            continue
        if kind == "wallet":
            wallet = address(value)
            value = wallet.value if wallet else value  # noqa: PLW2901  # the form compared
        found[kind, value].append(at)
    return dict(found)


def _snapshots(lake: Lake, wanted: Sequence[str], version: int) -> dict[str, Snapshot]:
    rows = (
        lake.scan("list_snapshots", version=version)
        .filter(pl.col("list").is_in(wanted))
        .sort("published_at")
        .group_by("list")
        .agg(pl.col("snapshot", "files").last())
        .collect()
    )
    return {
        name: Snapshot(files[0] if len(files) == 1 else whole, tuple(files))
        for name, whole, files in rows.iter_rows()
    }

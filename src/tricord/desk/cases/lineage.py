"""Where the evidence of a finding comes from: whose data, and of what kind.

Rows of one publisher, or of one raw file, are one origin. Rows that were worked out from others of
the same finding (``sea_events`` of ``positions``) are none of their own, and the law and the maps a
finding is held against are no evidence of what happened. In tables of trade each State reports for
itself. A row of ``claims`` is whose its claimant, or the claimant's own source, is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord.desk.cases.origins import SourceClass, plain
from tricord.lake import Lake
from tricord.model.claim import SourceClass as Claimed
from tricord.model.claim import Standing
from tricord.model.finding import Evidence, Finding
from tricord.model.listing import LISTS, Authority

_FRAME: Final = frozenset({"measures", "zones", "ports"})
"""What a finding is held against."""

_CLASSES: Final[Mapping[str, SourceClass]] = {
    "carriers": SourceClass.OFFICIAL_LIST,
    "mission_reports": SourceClass.PARTNER_REPORT,
    "notices": SourceClass.OFFICIAL_STATEMENT,
    "observations": SourceClass.OFFICIAL_STATEMENT,
    "parties": SourceClass.PARTNER_REPORT,
    "permits": SourceClass.OFFICIAL_LIST,
    "port_call_reports": SourceClass.OFFICIAL_STATEMENT,
    "positions": SourceClass.SENSOR,
    "projects": SourceClass.OFFICIAL_STATEMENT,
    "sea_events": SourceClass.SENSOR,
    "ship_claims": SourceClass.SENSOR,
    "ships_seen": SourceClass.SENSOR,
    "statements": SourceClass.OFFICIAL_STATEMENT,
    "stocks": SourceClass.OFFICIAL_STATEMENT,
    "trade_flows": SourceClass.OFFICIAL_STATEMENT,
    "trade_replies": SourceClass.OFFICIAL_STATEMENT,
    "zone_stays": SourceClass.SENSOR,
}
_UNCLASSED: Final = SourceClass.PRESS
"""A source whose class nobody knows answers for nothing."""

_CLAIMED: Final[Mapping[Claimed, SourceClass]] = {
    Claimed.STATE: SourceClass.OFFICIAL_STATEMENT,
    Claimed.UNNAMED_STATE: SourceClass.PARTNER_REPORT,
    Claimed.UN_BODY: SourceClass.OFFICIAL_STATEMENT,
    Claimed.MONITORING_TEAM: SourceClass.PARTNER_REPORT,
    Claimed.COURT: SourceClass.PRIMARY_DOCUMENT,
    Claimed.COMPANY: SourceClass.COMPANY,
    Claimed.IMAGERY: SourceClass.SENSOR,
    Claimed.NGO: SourceClass.NGO,
    Claimed.ACADEMIC: SourceClass.NGO,
    Claimed.PRESS: SourceClass.PRESS,
    Claimed.PARTY_CONCERNED: SourceClass.PERSON,
}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a row of evidence comes from.

    Attributes:
        source_class: What kind of source.
        keys: What makes it one origin with others.
    """

    source_class: SourceClass
    keys: tuple[str, ...]


def lineages(lake: Lake, finding: Finding) -> tuple[Lineage, ...]:
    """Where the evidence of a finding comes from, each place once, in order.

    Args:
        lake: The lake that holds the rows and the raw files.
        finding: The finding.
    """
    rows = [each for each in finding.evidence if each.table not in _FRAME]
    others = [each for each in rows if each.table != "claims"]
    datasets = _datasets(lake, rows)
    found = set(_claims(lake, rows))
    for row in others:
        if row.file_sha256 or _dataset_first(row.table):
            found.add(_lineage(row, datasets))
    if not found and others:
        # All of it was worked out of rows the finding does not name.
        source = _CLASSES.get(min(each.table for each in others), _UNCLASSED)
        found.add(Lineage(source, (f"lineage|{finding.lineage_id}",)))
    return tuple(sorted(found, key=lambda each: (each.keys, each.source_class)))


def _dataset_first(table: str) -> bool:
    """Whether the key of a table begins with the data set its rows came in."""
    return table.startswith("list_") or table in {
        *("parties", "carriers", "permits", "port_call_reports", "incidents", "acts"),
        *("trade_flows", "trade_replies", "observations", "notices", "mission_reports"),
        *("statements", "stocks", "projects"),
    }


def _lineage(row: Evidence, datasets: Mapping[str, tuple[str, ...]]) -> Lineage:
    source = _CLASSES.get(row.table, _UNCLASSED)
    if row.table.startswith("list_"):
        official = LISTS.get(row.row_key.partition("|")[0], Authority.ANALYST)
        is_ours = official is Authority.ANALYST
        source = SourceClass.PERSON if is_ours else SourceClass.OFFICIAL_LIST
    parts = row.row_key.split("|")
    if row.table == "trade_flows" and len(parts) > 1:
        return Lineage(source, (f"publisher|{parts[0]}|{parts[1]}",))
    names = (parts[0],) if _dataset_first(row.table) else datasets.get(row.file_sha256, ())
    keys = {f"publisher|{each}" for each in names}
    if row.file_sha256:
        keys.add(f"file|{row.file_sha256}")
    return Lineage(source, tuple(sorted(keys)))


def _datasets(lake: Lake, rows: Iterable[Evidence]) -> Mapping[str, tuple[str, ...]]:
    """The data sets raw files were read into, by their hashes."""
    wanted = {each.file_sha256 for each in rows if each.file_sha256}
    if not wanted:
        return {}
    files = lake.scan("files").filter(pl.col("file_sha256").is_in(sorted(wanted)))
    pairs = files.select("file_sha256", "dataset").unique().collect().sort("dataset")
    found: dict[str, tuple[str, ...]] = {}
    for sha256, dataset in pairs.iter_rows():
        found[sha256] = (*found.get(sha256, ()), dataset)
    return found


def _claims(lake: Lake, rows: Iterable[Evidence]) -> Iterator[Lineage]:
    """Where rows of ``claims`` come from; denials stand behind nothing."""
    wanted = sorted({each.row_key for each in rows if each.table == "claims"})
    if not wanted:
        return
    key = pl.concat_str("dataset", "claim_id", separator="|")
    held = lake.scan("claims").filter(key.is_in(wanted)).collect()
    told = {f"{row['dataset']}|{row['claim_id']}": row for row in held.iter_rows(named=True)}
    for each in wanted:
        row = told.get(each)
        if row is None:
            yield Lineage(_UNCLASSED, (f"publisher|{each.partition('|')[0]}",))
        elif row["standing"] != Standing.DENIED:
            yield _of_claim(row)


def _of_claim(row: Mapping[str, Any]) -> Lineage:
    source = _CLAIMED[Claimed(row["source_class"])]
    if row["document_verified"]:
        source = SourceClass.PRIMARY_DOCUMENT
    keys = {f"claim|{row['dataset']}|{each}" for each in (row["claim_id"], *row["cites"])}
    whose = row["origin"] or ("" if row["cites"] else row["claimant"])
    if whose:
        keys.add(f"who|{plain(whose)}")
    return Lineage(source, tuple(sorted(keys)))

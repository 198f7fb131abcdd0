"""Rows of the tables `designations` reads, made short."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from tricord.model.finding import Finding
from tricord.model.listing import LISTS, Schema
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.monitors.sanctions.designations import Params, find

DAY = datetime(2026, 1, 1, tzinfo=UTC)
LAW_DAY = date(2026, 3, 1)

Row = dict[str, Any]


def party(name: str = "", schema: str = Schema.VESSEL, **said: Any) -> Row:
    """A row of ``parties``; identifiers as ``kind:value``."""
    row: Row = {
        "dataset": "ours",
        "party_id": "1",
        "schema": schema,
        "name": name,
        "other_names": [],
        "imo": "",
        "mmsi": "",
        "call_sign": "",
        "identifiers": [],
        "birth_date": "",
        "countries": [],
        "remarks": "",
        "simulated": False,
        "published_at": DAY,
        "file_sha256": "aa",
        "record": "line 2",
        "marking": "TLP:CLEAR",
    }
    return row | said


def entry(
    *names: str,
    schema: str = Schema.VESSEL,
    list_name: str = "ofac-sdn",
    entry_id: str = "E1",
    identifiers: tuple[str, ...] = (),
    weak: tuple[str, ...] = (),
    **said: Any,
) -> Row:
    """An entry with its names and identifiers (``kind:value``); those in `weak` are weak."""
    row: Row = {
        "list": list_name,
        "entry_id": entry_id,
        "version": "v1",
        "authority": str(LISTS.get(list_name, "analyst")),
        "schema": schema,
        "name": names[0],
        "programmes": ["DPRK"],
        "countries": [],
        "birth_dates": [],
        "listed_on": date(2016, 3, 2),
        "remarks": "",
        "simulated": False,
        "published_from": DAY,
        "published_to": None,
        "missing_since": None,
        "file_sha256": "bb",
        "record": "sdn.csv:7",
        "marking": "TLP:CLEAR",
    }
    return row | said | {"_names": names, "_weak": weak, "_identifiers": identifiers}


def tables(parties: list[Row], entries: list[Row]) -> dict[str, pl.DataFrame]:
    """The four tables, as a runner hands them over."""
    names, identifiers = [], []
    for e in entries:
        version = {k: e[k] for k in ("list", "entry_id", "version")} | {"published_at": DAY}
        names += [
            version
            | {"position": i, "name": n, "kind": "alias" if i else "primary"}
            | {"weak": n in e["_weak"]}
            for i, n in enumerate(e["_names"])
        ]
        identifiers += [
            version | {"position": i, "kind": kind, "value": value, "printed": f"No. {value}"}
            for i, (kind, value) in enumerate(each.split(":", 1) for each in e["_identifiers"])
        ]
    public = [{k: v for k, v in e.items() if k[0] != "_"} for e in entries]
    made = {
        "parties": parties,
        "list_entries": public,
        "list_names": names,
        "list_identifiers": identifiers,
    }
    return {name: pl.DataFrame(rows, schema=TABLES[name].schema) for name, rows in made.items()}


def found(parties: list[Row] | Row, entries: list[Row] | Row, **params: Any) -> Found:
    """What the monitor finds."""
    several = [parties] if isinstance(parties, dict) else parties
    listed = [entries] if isinstance(entries, dict) else entries
    return find(tables(several, listed), Params(**({"law_day": LAW_DAY} | params)))


def one(ours: list[Row] | Row, theirs: list[Row] | Row, **params: Any) -> Finding:
    """The only finding."""
    [finding] = found(ours, theirs, **params).findings
    return finding

"""Evidence of leads at sea: many rows of one ship and one file stand as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from tricord.model.finding import Evidence, Finding, content_hash

TOGETHER: Final = ("positions", "ships_seen", "zone_stays")
"""Tables of which a lead rests on dozens of rows."""


def bundled(finding: Finding, vessels: Mapping[str, str]) -> dict[Evidence, int]:
    """The evidence of a finding, rows of one ship and one file together, with their number.

    A bundle has the identity of the ship as its key, the records of all its rows in order, and as
    its version a hash of key and version of each, by which the rows can be checked.

    Args:
        finding: The finding.
        vessels: Ship of each row of ``positions``, by row key.
    """
    alone: list[Evidence] = []
    together: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for row in finding.evidence:
        if row.table in TOGETHER:
            together[row.table, _vessel(row, vessels), row.file_sha256].append(row)
        else:
            alone.append(row)
    found = dict.fromkeys(alone, 1)
    for (table, vessel, file), rows in sorted(together.items()):
        versions = sorted([row.row_key, row.version] for row in rows)
        records = ", ".join(sorted((row.record for row in rows), key=_in_order))
        made = Evidence(table, vessel or "?", content_hash(*versions), file, records)
        found[made] = len(rows)
    return found


def _vessel(row: Evidence, vessels: Mapping[str, str]) -> str:
    if row.table == "positions":
        return vessels.get(row.row_key, "")
    # The last parts of such a key are the ship and the day.
    return row.row_key.rsplit("|", 2)[-2]


def _in_order(record: str) -> tuple[int, str]:
    return (int(record), "") if record.isdigit() else (-1, record)

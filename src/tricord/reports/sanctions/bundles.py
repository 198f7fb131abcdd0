"""Evidence in bundles: many rows of one ship or one flow of trade and one file stand as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from tricord.model.finding import Evidence, Finding, content_hash
from tricord.reports.sanctions.order import spans

TOGETHER: Final = ("positions", "ships_seen", "zone_stays", "trade_flows")
"""Tables of which a finding rests on dozens of rows."""

_FLOW: Final = 4
"""Parts of the key of a line of trade that name its flow: data set, reporter, partner, flow."""


def bundled(finding: Finding, vessels: Mapping[str, str]) -> dict[Evidence, int]:
    """The evidence of a finding, rows of one ship or flow and one file together, with their number.

    A bundle has the identity of the ship or the flow as its key, the records of all its rows in
    order, and as its version a hash of key and version of each, by which the rows can be checked.

    Args:
        finding: The finding.
        vessels: Ship of each row of ``positions``, by row key.
    """
    alone: list[Evidence] = []
    together: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for row in finding.evidence:
        if row.table in TOGETHER:
            together[row.table, _shared(row, vessels), row.file_sha256].append(row)
        else:
            alone.append(row)
    found = dict.fromkeys(alone, 1)
    for (table, shared, file), rows in sorted(together.items()):
        versions = sorted([row.row_key, row.version] for row in rows)
        records = _told(row.record for row in rows)
        found[Evidence(table, shared or "?", content_hash(*versions), file, records)] = len(rows)
    return found


def _shared(row: Evidence, vessels: Mapping[str, str]) -> str:
    """What the rows of a bundle have in common."""
    if row.table == "positions":
        return vessels.get(row.row_key, "")
    if row.table == "trade_flows":
        return "|".join(row.row_key.split("|")[:_FLOW])
    # The last parts of such a key are the ship and the day.
    return row.row_key.rsplit("|", 2)[-2]


def _told(records: Iterable[str]) -> str:
    """Records as a reader writes them: ``2, 5–9``; those that are no numbers come first."""
    said = {*records}
    numbers = sorted(int(record) for record in said if record.isdigit())
    others = sorted(record for record in said if not record.isdigit())
    return ", ".join([*others, *(spans(numbers) if numbers else ())])

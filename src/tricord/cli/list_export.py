"""A list of this node in Tricord's own form, to be carried to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.lake.lists import standing_entries
from tricord.model.listing import Authority
from tricord.node.reporting import list_title
from tricord.sources.registry import SOURCES
from tricord.sources.tricord_list import ListHeader

if TYPE_CHECKING:
    from tricord.node import Node


def exported(node: Node, name: str) -> tuple[bytes, int]:
    """A list as it stands now, as bytes, and the number of its entries.

    Raises:
        NotFound: The node has no list of that name.
    """
    node.lists.entries(name)  # refuses an unknown name
    row = next(r for r in node.lists.overview().iter_rows(named=True) if r["list"] == name)
    entries = standing_entries(node.lake, name)
    header = ListHeader(
        list=name,
        authority=Authority(row["authority"]),
        title=list_title(name, "en"),
        published_at=row["published_at"].isoformat(),
        source=f"Publication {row['snapshot']} as this node holds it",
        licence=next((s.licence for s in SOURCES if s.name == name), ""),
        marking=row["marking"],
        entries=len(entries),
    )
    return write_tricord_list(header, entries).encode(), len(entries)

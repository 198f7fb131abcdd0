"""What a case is opened about, looked up in the node: is it there, and does a clock run on it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from tricord.desk.cases.about import Kind, read
from tricord.errors import DeskError
from tricord.items import item

if TYPE_CHECKING:
    from tricord.node.node import Node


@dataclass(frozen=True, slots=True)
class Matter:
    """What a case is about.

    Attributes:
        about: ``<kind>|<key>``, its key written out; empty where nothing is named.
        due_on: Day by which its own clock says something is due; ``None`` where none runs.
    """

    about: str
    due_on: date | None = None


def matter(node: Node, about: str) -> Matter:
    """What a case is to be about.

    A subject is taken as it is named: subjects come from findings, lists and people alike.

    Args:
        node: The node.
        about: ``<kind>|<key>``; the beginning of a key is enough where only one begins so.

    Raises:
        DeskError: ``desk-case-about``; ``desk-case-matter``: the node holds no such thing, or more
            than one.
        NotFound: ``item-unknown``, or what the register says of a commitment it does not know.
    """
    known = read(about)
    kind, _, key = known.partition("|")
    if not known or kind == Kind.SUBJECT:
        return Matter(known)
    if kind == Kind.WATCH:
        return Matter(f"{kind}|{item(key).item_id}")
    if kind == Kind.COMMITMENT:
        return _commitment(node, key)
    if kind == Kind.CONSULTATION:
        return _consultation(node, key)
    return _mission_report(node, key)


def _commitment(node: Node, key: str) -> Matter:
    entry = node.register.show(key)
    day = entry.next_date.value
    # Keys of commitments begin with the same word, those of programmes with another.
    known = entry.key.removeprefix(f"{Kind.COMMITMENT}|")
    return Matter(f"{Kind.COMMITMENT}|{known}", date.fromisoformat(day) if day else None)


def _consultation(node: Node, key: str) -> Matter:
    found = [each for each in node.consultations.all() if each.request_id.startswith(key)]
    if len(found) != 1:
        raise DeskError("desk-case-matter", kind=Kind.CONSULTATION, key=key)
    [one] = found
    due_on = one.request.answer_by.date() if one.closed_at is None else None
    return Matter(f"{Kind.CONSULTATION}|{one.request_id}", due_on)


def _mission_report(node: Node, key: str) -> Matter:
    ids = pl.concat_str("dataset", "report_id", separator="|")
    meant = (ids == key) | (pl.col("report_id") == key)
    rows = node.lake.scan("mission_reports").filter(meant).select(ids.alias("id")).unique()
    found = rows.collect().get_column("id").to_list()
    if len(found) != 1:
        raise DeskError("desk-case-matter", kind=Kind.MISSION_REPORT, key=key)
    return Matter(f"{Kind.MISSION_REPORT}|{found[0]}")

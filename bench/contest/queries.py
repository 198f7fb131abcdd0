"""Names that are asked for, and the entry they must or must not find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """One name held against the lists.

    Attributes:
        name: The name.
        schema: What kind of thing it is.
        wanted: List and id of the entry it must find; ``None`` for an innocent name.
        kind: What sort of query it is, for the table of what is lost.
        held_out: It belongs to the half that thresholds are never fixed on.
    """

    name: str
    schema: str
    wanted: tuple[str, str] | None = None
    kind: str = ""
    held_out: bool = False


@dataclass(frozen=True)
class Pair:
    """Two names, and whether they can be one thing's.

    Attributes:
        a: One name.
        b: The other name.
        schema: What kind of thing both are.
        same: The truth.
        kind: What sort of pair it is.
        held_out: It belongs to the half that thresholds are never fixed on.
    """

    a: str
    b: str
    schema: str
    same: bool
    kind: str = ""
    held_out: bool = False

"""Columns that say who a row is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Boolean, Column, SmallInteger, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY

from tricord.desk.policy import Audience

_SETS: Final = ("partners", "missions", "persons")


def audience_columns() -> tuple[Column[Any], ...]:
    """The columns, anew for each table."""
    return (
        Column("level", SmallInteger, nullable=False),
        Column("partners", ARRAY(Text)),
        Column("missions", ARRAY(Text)),
        Column("persons", ARRAY(Uuid)),
        Column("working", Boolean, nullable=False),
    )


def audience_values(audience: Audience) -> dict[str, Any]:
    """What the columns say of an audience; sets in order, so that equal ones are equal rows."""
    return {
        "level": audience.level,
        "partners": _listed(audience.partners),
        "missions": _listed(audience.missions),
        "persons": _listed(audience.persons),
        "working": audience.working,
    }


def audience_of(row: Mapping[str, Any]) -> Audience:
    """The audience a row bears.

    Args:
        row: A row with the columns, and others.
    """
    partners, missions, persons = (
        None if row[name] is None else frozenset(row[name]) for name in _SETS
    )
    return Audience(row["level"], partners, missions, persons, row["working"])


def _listed(found: Iterable[str] | Iterable[UUID] | None) -> list[Any] | None:
    return None if found is None else sorted(found, key=str)

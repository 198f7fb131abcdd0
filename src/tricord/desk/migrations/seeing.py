"""Row-level security: who sees a row that bears an audience, as the database decides it.

Each step of the migrations uses what stands here as it stands; a change of the rule is a new
function and a new step. The rule in words stands in ``tricord.desk.policy``.
"""

from __future__ import annotations

from typing import Final

AUDIENCE: Final = """
    level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
    partners text[],
    missions text[],
    persons uuid[],
    working boolean NOT NULL,
    CHECK (partners IS NOT NULL OR level = 0)"""
"""Columns of a table whose rows bear an audience."""

_ME: Final = "(SELECT desk.my_{}())"


def seen(row: str = "") -> str:
    """The condition under which the person of the session sees a row.

    Each fact about the person is one scalar sub-query: the database asks it once a statement.

    Args:
        row: Name of the row with a dot: ``alert.``; empty where it is plain.
    """
    person, partner = _ME.format("person"), _ME.format("partner")
    missions, works = _ME.format("missions"), _ME.format("work")
    return f"""(
        {person} IS NOT NULL
        AND ({row}partners IS NULL OR {partner} = ANY ({row}partners))
        AND ({row}missions IS NULL OR {row}missions && {missions})
        AND ({row}persons IS NULL OR {person} = ANY ({row}persons))
        AND (NOT {row}working OR {works})
    )"""


def secured(table: str) -> str:
    """Turn row-level security on for a table, for its owner too."""
    return (
        f"ALTER TABLE desk.{table} ENABLE ROW LEVEL SECURITY;"
        f"ALTER TABLE desk.{table} FORCE ROW LEVEL SECURITY;"
    )


def rule(table: str, login: str, act: str, *, using: str = "", check: str = "") -> str:
    """A policy for a login.

    Args:
        table: The table.
        login: Name of the login in the database.
        act: ``SELECT``, ``INSERT``, ``UPDATE``, ``DELETE`` or ``ALL``.
        using: Which rows it finds.
        check: Which rows it may leave behind.
    """
    found = f" USING ({using})" if using else ""
    left = f" WITH CHECK ({check})" if check else ""
    name = f"{login}_{act.lower()}"
    return f'CREATE POLICY "{name}" ON desk.{table} FOR {act} TO "{login}"{found}{left};'

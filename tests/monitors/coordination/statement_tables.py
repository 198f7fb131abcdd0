"""Invented statements as the table the monitors of the coordination strand read."""

import hashlib
from datetime import UTC, datetime, time

import polars as pl

from tricord.model.tables import TABLES
from tricord.sources.statements.reading import read_statement
from tricord.sources.statements.rows import row_of

LEADERS = """Joint Statement of the Leaders of Japan, the Republic of Korea, and the United States

{day}

The Leaders of Japan, the Republic of Korea, and the United States met in {place} on {day}. {said}
"""
MINISTERS = """Joint Statement of the Foreign Ministers of Japan, the Republic of Korea, and the \
United States

{day}

The Foreign Ministers of Japan, the Republic of Korea, and the United States met in {place} on \
{day}. {said}
"""


def statements(*texts, marking="TLP:CLEAR", log=()):
    """Texts as rows of ``statements``, and lines of the register, as the lake holds them."""
    rows = []
    for text in texts:
        name = f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
        for each in read_statement(text.encode(), name):
            row = row_of(each)
            day = row["dated"] or datetime(2031, 1, 1, tzinfo=UTC).date()
            rows.append(
                row
                | {
                    "dataset": "joint-statements",
                    "published_at": datetime.combine(day, time(23, 59, 59), UTC),
                    "file_sha256": each.sha256,
                    "marking": marking,
                }
            )
    told = {"statements": rows, "register_log": list(log)}
    return {
        name: pl.DataFrame(held, schema=TABLES[name].schema, orient="row")
        for name, held in told.items()
    }


def leaders(day, said, place="Fukuoka"):
    """A statement of the three leaders."""
    return LEADERS.format(day=day, said=said, place=place)


def ministers(day, said, place="Jeju"):
    """A statement of the three foreign ministers."""
    return MINISTERS.format(day=day, said=said, place=place)

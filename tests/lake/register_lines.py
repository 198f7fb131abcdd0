"""Statements, proposals and lines of an invented register."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from tricord.lake import Lake
from tricord.lake.register import Line
from tricord.model.marking import CLEAR
from tricord.model.register import About, EntryKind, Proposed, Quote, State, Written
from tricord.model.tables import TABLES

WORDS = "They decided to launch the Example Data Dialogue by the end of 2031. " * 3
STATEMENT = "aaaa000011112222"
KEY = f"commitment|{STATEMENT}:0-67"
ADDRESS = "https://example.org/act"
TABLE = "register_log"


def hold(lake: Lake, statement: str = STATEMENT, marking: str = "TLP:CLEAR") -> None:
    """Put a statement in a lake."""
    told = {
        "dataset": "made-up",
        "statement_id": statement,
        "name": "a.txt",
        "title": "Example",
        "dated": date(2030, 6, 3),
        "forum": "kor-usa-jpn",
        "level": "leaders",
        "kind": "joint_text",
        "languages": ["en"],
        "kinds": ["joint_text"],
        "parties": ["KOR", "USA", "JPN"],
        "words": WORDS,
        "published_at": datetime(2026, 1, 1, tzinfo=UTC),
        "marking": marking,
    }
    row = {name: told.get(name) for name in TABLES["statements"].schema}
    with lake.transaction("hold") as transaction:
        transaction.append("statements", pl.DataFrame([row], schema=TABLES["statements"].schema))


def a_score(**other: Any) -> Line:
    """A score that lacks nothing."""
    whole: dict[str, Any] = {
        "entry": KEY,
        "about": About.SCORE,
        "value": "+1",
        "partner": "JPN",
        "day": date(2026, 5, 1),
        "evidence": (ADDRESS,),
        "rationale": "law in force",
        "by": "kim",
    }
    return Line(**whole | other)


def written(about: About, value: str = "", *, at: int = 0, **other: Any) -> Written:
    """A line of the log, written as the lake's version `at`."""
    whole: dict[str, Any] = {
        "entry": KEY,
        "about": about,
        "partner": "",
        "value": value,
        "day": None,
        "evidence": (),
        "rationale": "because",
        "written_by": "kim",
        "written_at": datetime(2026, 6, 1, tzinfo=UTC),
        "undoes": "",
        "lake_version": at,
        "marking": "TLP:CLEAR",
    }
    return Written(**whole | other)


def quote(reference: str, dated: date, state: State | None = None) -> Quote:
    """What a statement says."""
    return Quote(reference, dated, "a.txt", "They decided.", state or State.COMMITTED, CLEAR)


def proposed(*quotes: Quote, **other: Any) -> Proposed:
    """A commitment as a rule proposes it, from the quotes it is given."""
    whole: dict[str, Any] = {
        "key": f"commitment|{quotes[0].reference}",
        "kind": EntryKind.COMMITMENT,
        "title": "They decided.",
        "state": State.COMMITTED,
        "members": ("KOR", "USA", "JPN"),
        "next_day": None,
        "next_words": "",
        "names": (),
        "quotes": quotes,
    }
    return Proposed(**whole | other)

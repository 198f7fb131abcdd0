"""The statements a monitor looks at, and the promises followed through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

import polars as pl

from tricord.model.finding import Evidence
from tricord.model.marking import Marking
from tricord.model.register import About, Place, State, place_of
from tricord.model.statement import Forum
from tricord.monitors.sea_events import marking_of, row_evidence
from tricord.text.wording import Told, chains, told_of
from tricord.text.wording.comparable import chosen
from tricord.text.wording.standing import Standing, standings

FORUMS: Final = "kor-usa-jpn,msmt"
"""The forums looked at unless others are asked for: the three partners', and their team's."""

_CLOSED: Final = frozenset({State.DONE, State.LAPSED})
_KEY: Final = ("dataset", "statement_id", "published_at")


@dataclass(frozen=True)
class Heard:
    """The statements a monitor looks at.

    Attributes:
        day: Day as of which they are looked at.
        told: Those with a day, up to that day, of the forums asked for; by day.
        rows: The row of each, by its identifier.
        looked_at: How many rows there were.
        undated: How many of them bear no day.
    """

    day: date
    told: tuple[Told, ...]
    rows: Mapping[str, Mapping[str, Any]]
    looked_at: int
    undated: int

    @cached_property
    def used(self) -> Mapping[Forum, tuple[Told, ...]]:
        """The statements that count, each in one language, by forum; see `comparable.chosen`."""
        forums = sorted({each.forum for each in self.told})
        return {forum: chosen(self.told, forum, self.day).used for forum in forums}

    @cached_property
    def everywhere(self) -> tuple[Told, ...]:
        """The statements of all forums that count, each in one language, by day."""
        found = (told for used in self.used.values() for told in used)
        return tuple(sorted(found, key=lambda each: (each.dated, each.statement_id)))

    @cached_property
    def promises(self) -> tuple[Standing, ...]:
        """Where the promises stand, each followed through the statements of its own forum."""
        return tuple(each for used in self.used.values() for each in standings(chains(used)))

    @cached_property
    def running(self) -> tuple[Standing, ...]:
        """Promises all parties agreed on, and no statement says are done or withdrawn."""
        over = {"done", "withdrawn"}
        return tuple(each for each in self.promises if each.agreed and each.state not in over)

    def evidence(self, told: Iterable[Told]) -> tuple[Evidence, ...]:
        """The rows of statements, as evidence, each once."""
        rows = {each.statement_id: self.rows[each.statement_id] for each in told}
        return tuple(
            sorted(row_evidence("statements", row, *_KEY, record="record") for row in rows.values())
        )

    def marking(self, told: Iterable[Told]) -> Marking:
        """What a thing made of these statements must bear."""
        return marking_of(self.rows[each.statement_id] for each in told)


def heard(rows: pl.DataFrame, forums: str, day: date) -> Heard:
    """The statements of some forums up to a day.

    Args:
        rows: The table ``statements``.
        forums: Words of `Forum`, parted by commas; ``*`` for all.
        day: Day as of which.

    Raises:
        ValueError: One of them is no forum.
    """
    wanted = frozenset(Forum) if forums.strip() == "*" else frozenset(map(Forum, _parted(forums)))
    found: dict[str, tuple[Told, Mapping[str, Any]]] = {}
    undated = 0
    for row in rows.sort("published_at", "statement_id").iter_rows(named=True):
        told = told_of(row)
        if told is None:
            undated += 1
        elif told.forum in wanted and told.dated <= day:
            found.setdefault(told.statement_id, (told, row))
    ordered = sorted(found.values(), key=lambda each: (each[0].dated, each[0].statement_id))
    return Heard(
        day=day,
        told=tuple(told for told, _ in ordered),
        rows={told.statement_id: row for told, row in ordered},
        looked_at=len(rows),
        undated=undated,
    )


def _parted(words: str) -> Iterator[str]:
    return (word.strip() for word in words.split(",") if word.strip())


def settled(log: pl.DataFrame) -> tuple[Place, ...]:
    """Promises of which people wrote that they are done or have lapsed, by the clause they named.

    Args:
        log: The table ``register_log``; a line that was undone counts for nothing.
    """
    undone: set[str] = set()
    states: dict[str, str] = {}
    rows = log.sort("published_at", "lake_version", "log_id").to_dicts()
    for row in reversed(rows):
        if row["log_id"] in undone:
            continue
        if row["about"] == About.UNDO:
            undone.add(row["undoes"])
        elif row["about"] == About.STATE:
            states.setdefault(row["entry"], row["value"])
    closed = (entry for entry, state in states.items() if state in _CLOSED)
    places = (place_of(entry.partition("|")[2]) for entry in closed)
    return tuple(place for place in places if place)


def is_settled(each: Standing, places: Sequence[Place]) -> bool:
    """Whether a promise is one of those that people wrote are settled.

    Args:
        each: The promise.
        places: What `settled` gave.
    """
    own = [place for step in each.chain.steps if (place := place_of(step.reference))]
    return any(place.shared(other) for place in places for other in own)

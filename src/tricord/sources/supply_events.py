"""Lists of dated events of supply: what the scoreboard holds alarms against; JSON.

    {"tricord_events": "1", "title": ..., "frozen_on": ..., "scored_from": ..., "scored_to": ...,
     "statement": [...],
     "prices": [{"name": ..., "item": ..., "family": ..., "series": ..., "onset": ...,
                 "exclude_until": ..., "what": ..., "source": ..., "why": ...}],
     "passage": [{"name": ..., "place": ..., "also_called": [...], "first_sign": ..., "onset": ...,
                  "until": ..., "exclude_until": ..., "what": ..., "source": ..., "why": ...}],
     "trade": [{"name": ..., "reporter": ..., "partner": ..., "line": ..., "expected": ...,
                "notice": ..., "effective": ..., "until": ..., "quiet_until": ...,
                "what": ..., "source": ..., "why": ...}]}

Every value is text, so that the list has one canonical form (RFC 8785) to be signed in. A list is
taken whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from tricord.errors import SourceError

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


_Model = TypeVar("_Model", bound=_Strict)


class _Told(_Strict):
    """What every event says of itself.

    Attributes:
        name: What it is called; once in a list.
        what: What happened, in a sentence.
        source: Where that stands.
        why: Why it counts.
    """

    name: _Text
    what: _Text
    source: _Text
    why: _Text


class PriceEvent(_Told):
    """A loss of supply, held against the price of one good.

    Attributes:
        item: The good.
        family: Its family, which is left out as one.
        series: Its series in the table of prices.
        onset: First official or physical loss.
        exclude_until: Last day of the exclusion window.
    """

    item: _Text
    family: _Text
    series: _Text
    onset: date
    exclude_until: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        return _in_order(self, "onset", "exclude_until")


class PassageEvent(_Told):
    """A loss of passage.

    Attributes:
        place: Where.
        also_called: Other names a table of transits may have for it.
        first_sign: Day from which it could be seen coming.
        onset: First official or physical loss.
        until: Last day on which an alarm that begins flags it.
        exclude_until: Last day on which an alarm that begins only repeats it.
    """

    place: _Text
    also_called: tuple[_Text, ...] = ()
    first_sign: date
    onset: date
    until: date
    exclude_until: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        return _in_order(self, "first_sign", "onset", "until", "exclude_until")


class TradeEvent(_Told):
    """An export control on one line to one partner.

    Attributes:
        reporter: State that exports, ISO 3166-1 alpha-3.
        partner: State that imports, the same.
        line: Line of the Harmonized System.
        expected: ``shown``: figures can show it; ``abstain``: the line mixes materials, so that
            nothing may be said of it.
        quiet_until: Day until which nothing of the kind had been announced.
        notice: Day it was announced.
        effective: Day it took effect.
        until: Last day of the months whose drop is of it.
    """

    reporter: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    partner: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    line: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
    expected: Literal["shown", "abstain"]
    quiet_until: date
    notice: date
    effective: date
    until: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        return _in_order(self, "quiet_until", "notice", "effective", "until")


class EventList(_Strict):
    """A list of events.

    Attributes:
        tricord_events: Version of the form.
        title: What it is called.
        frozen_on: Day since which it stands unchanged.
        scored_from: First day of the years it covers.
        scored_to: Last day.
        statement: What whoever froze it says of it, sentence by sentence.
        prices: Held against prices.
        passage: Held against transits.
        trade: Held against trade.
    """

    tricord_events: Literal["1"]
    title: _Text
    frozen_on: date
    scored_from: date
    scored_to: date
    statement: tuple[_Text, ...] = ()
    prices: tuple[PriceEvent, ...] = ()
    passage: tuple[PassageEvent, ...] = ()
    trade: tuple[TradeEvent, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        _in_order(self, "scored_from", "scored_to")
        told: list[_Told] = [*self.prices, *self.passage, *self.trade]
        if not told:
            raise ValueError("there is no event")
        names = [each.name for each in told]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"more than one event is called {twice[0]}")
        days = [(each.name, each.onset) for each in self.prices]
        days += [(each.name, each.onset) for each in self.passage]
        days += [(each.name, each.effective) for each in self.trade]
        for name, day in days:
            if not self.scored_from <= day <= self.scored_to:
                raise ValueError(f"{name} is not of the years the list covers")
        return self


def _in_order(told: _Model, *fields: str) -> _Model:
    """Raises: ValueError: A day is before the one it follows."""
    days = [getattr(told, name) for name in fields]
    for at in range(1, len(days)):
        if days[at] < days[at - 1]:
            raise ValueError(f"{fields[at]} is before {fields[at - 1]}")
    return told


def read_events(path: Path) -> tuple[EventList, Any]:
    """Read a list of events.

    Args:
        path: A JSON file.

    Returns:
        The list, and what the file says as plain values, to be checked against a signature.

    Raises:
        SourceError: ``file-missing``, ``events-unreadable``, ``events-invalid``.
    """
    if not path.is_file():
        raise SourceError("file-missing", file=str(path))
    try:
        told = json.loads(path.read_text("utf-8"), object_pairs_hook=_once)
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise SourceError("events-unreadable", file=path.name, reason=str(fault)[:200]) from fault
    try:
        return EventList.model_validate_json(json.dumps(told), strict=True), told
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_context=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "-"
        reason = first["msg"].removeprefix("Value error, ")
        raise SourceError("events-invalid", file=path.name, place=place, reason=reason) from fault


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once: of two values, nobody could say which was signed."""
    told: dict[str, Any] = {}
    for key, value in pairs:
        if key in told:
            raise ValueError(f"{key} stands twice in one object")
        told[key] = value
    return told

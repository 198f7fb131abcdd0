"""Facts of a case into dated acts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from tricord.model.act import Act, RecordedAct
from tricord.model.case import SetAside
from tricord.model.claim import Unit
from tricord.model.measure import Direction
from tricord.sources.cases.cargo import (
    ARMS,
    LUXURY,
    MADE_THERE,
    PETROLEUM,
    Cargo,
    cargo_of,
    direction,
    goods_named,
    tells_of_trade,
)
from tricord.sources.cases.facts import Fact, Ship, fact, ships_of
from tricord.sources.cases.involved import actors, exempt, holds
from tricord.sources.cases.places import is_dprk, told_direction
from tricord.sources.cases.words import Said, acts_said, done, is_data_error, launches
from tricord.text.days import Days

LISTS: Final = (
    *("timeline", "rows", "events", "facts", "acts", "voyages", "deliveries", "transfers"),
    *("calls", "launches", "incidents", "transactions", "shipments", "payments", "steps"),
    *("claims", "findings", "sightings", "movements"),
)
"""Keys of a case that hold facts, each with a day of its own."""

_OF_CASE: Final = ("date", "d", "day", "when", "period", "start", "end", "year")
_BODIES: Final = (
    *("entity", "entities", "company", "person", "persons", "attribution", "listed", "parties"),
    *("group", "front", "owner", "actor", "actors", "bank"),
)
_CARGO: Final = ("cargo", "cargoes", "goods", "shipment", "items")
_TRADE: Final = (Act.SUPPLY, Act.IMPORT, Act.PROCUREMENT)
_DIRECTIONS: Final = {"EXP": str(Direction.FROM_DPRK), "IMP": str(Direction.TO_DPRK)}
_OF_OIL: Final = (Unit.BARRELS, Unit.TONNES, Unit.KILOLITRES, Unit.CUBIC_METRES)
_LAUNCH: Final = re.compile(r"\blaunch|\btest|발사|発射", re.IGNORECASE)


_OF_GOODS: Final = ("rows[", "deliveries[", "shipments[", "transactions[")
"""Lists whose entries stand for what was traded, where they name luxuries."""
_FIGURES: Final = re.compile(r"[\d.,]+")


@dataclass(frozen=True)
class Told:
    """What a case tells.

    Attributes:
        acts: What happened.
        aside: Facts that were not used.
        unread: Facts in which no act was recognised.
    """

    acts: tuple[RecordedAct, ...]
    aside: tuple[SetAside, ...]
    unread: tuple[SetAside, ...]


@dataclass(frozen=True)
class _Frame:
    """What all facts of a case share.

    Attributes:
        headline: What the case says of itself.
        cargo: Its cargo; ``None`` where it has none.
        ships: Ships it is about.
        span: Its days, from the first dated fact to the last.
    """

    headline: Fact
    cargo: Fact | None
    ships: tuple[Ship, ...]
    span: Days | None
    about: str = ""

    @property
    def context(self) -> str:
        """What holds for all its facts."""
        return f"{self.headline.text}; {self.about}" if self.about else self.headline.text


def tell(case: Mapping[str, Any], case_id: str) -> Told:
    """The acts of a case, in the order of its facts; those only its headline tells of come last.

    Args:
        case: Its entries.
        case_id: Its identifier.
    """
    ships = ships_of(case)
    facts = [
        fact(entry, f"{key}[{place}]", ships)
        for key in LISTS
        for place, entry in enumerate(_entries(case.get(key)))
    ]
    frame = _Frame(
        _headline(case, ships), _case_cargo(case), ships, _span(case, facts), _about(case)
    )
    acts: list[RecordedAct] = []
    aside: list[SetAside] = []
    unread: list[SetAside] = []
    facts, at_odds = _without_contradictions(facts)
    aside += at_odds
    for place, one in enumerate(facts):
        reason = _refusal(one, frame) or ("" if one.days or frame.span else "undated")
        if reason:
            aside.append(SetAside(one.where, reason, one.text))
            continue
        following = next((f.days.first for f in facts[place + 1 :] if f.days), None)
        known = replace(one, days=one.days or frame.span, context=frame.context)
        made = tuple(_acts(known, frame, following))
        acts += made
        unread += () if made else (SetAside(one.where, "no-act", one.text),)
    acts += _headline_acts(frame, acts)
    numbered = (
        replace(act, act_id=f"{case_id}/{number}", case_id=case_id)
        for number, act in enumerate(acts, 1)
    )
    return Told(tuple(numbered), tuple(aside), tuple(unread))


def _without_contradictions(facts: Sequence[Fact]) -> tuple[list[Fact], list[SetAside]]:
    """Claims of one claimant that say the same with other figures: told once, the figure open.

    Returns:
        The facts, of such claims the first without its amounts; and each of the claims.
    """
    alike: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for one in facts:
        if one.where.startswith("claims[") and one.amounts:
            alike[_said_apart_from_figures(one)].append(one)
    at_odds = [group for group in alike.values() if len({_figures(each) for each in group}) > 1]
    first = {group[0].where for group in at_odds}
    others = {each.where for group in at_odds for each in group[1:]}
    kept = [
        replace(one, amounts=()) if one.where in first else one
        for one in facts
        if one.where not in others
    ]
    told = [one for one in facts if one.where in first | others]
    return kept, [SetAside(one.where, "contradicts", one.text) for one in told]


def _said_apart_from_figures(one: Fact) -> tuple[str, ...]:
    ships = (f"{ship.imo}{ship.name}" for ship in one.ships)
    days = f"{one.days.first} {one.days.last}" if one.days else ""
    return (one.role("party"), days, _FIGURES.sub("", one.said).casefold(), one.cargo, *ships)


def _figures(one: Fact) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((str(a.unit), str(a.low), str(a.high)) for a in one.amounts))


def _entries(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _headline(case: Mapping[str, Any], ships: tuple[Ship, ...]) -> Fact:
    """What a case says of itself: its headline, and figures and parties beside it."""
    of_ships = ("vessel", "vessels", "ship", "ships", "tanker", "tankers", "false_flag", "flag")
    plain = {
        key: value
        for key, value in case.items()
        if key not in (*of_ships, *_CARGO, *LISTS, *_OF_CASE)
        and not isinstance(value, Mapping | list)
    }
    return replace(fact(plain, "what"), ships=ships)


def _about(case: Mapping[str, Any]) -> str:
    """Bodies and persons a case is about, where an entry of its own tells of them."""
    parts = (fact(case[key], key) for key in _BODIES if case.get(key))
    return "; ".join(part for one in parts for part in (one.text, one.said) if part)


def _case_cargo(case: Mapping[str, Any]) -> Fact | None:
    for key in _CARGO:
        entry = case.get(key)
        if entry:
            return fact(entry if isinstance(entry, Mapping) else {"cargo": entry}, key)
    return None


def _span(case: Mapping[str, Any], facts: Sequence[Fact]) -> Days | None:
    """The days of a case: as it says itself, else from its first dated fact to its last."""
    own = fact({key: case[key] for key in _OF_CASE if key in case}, "case").days
    if own:
        return own
    days = [each.days for each in facts if each.days]
    if days:
        first, last = min(d.first for d in days), max(d.last for d in days)
        return Days(first, last, f"{first} - {last}")
    return fact({"what": case.get("what", "")}, "what").days


def _refusal(one: Fact, frame: _Frame | None = None) -> str:
    """Why a fact is not used; empty where it is."""
    if is_data_error(f"{one.text}; {one.role('why')}"):
        return "data-error"
    if one.yearless:
        return "no-year"
    if any(amount.negative for amount in one.amounts):
        return "negative"
    barrels = any(amount.unit is Unit.BARRELS for amount in one.amounts)
    named = goods_named(one.text) or one.codes or (frame and _petroleum_of(frame))
    return "barrels-without-product" if barrels and not named else ""


def _petroleum_of(frame: _Frame) -> frozenset[str]:
    """Petroleum the case is about: what barrels in it are of, where they do not say."""
    about = frame.cargo or frame.headline
    return goods_named(about.cargo or about.text) & PETROLEUM


def _acts(one: Fact, frame: _Frame, following: date | None) -> Iterator[RecordedAct]:
    """The acts of one dated fact."""
    explicit = [Said(Act(word)) for word in one.said_of.get("act", ()) if word in set(Act)]
    said = explicit or [each for each in acts_said(one.said) if holds(each, one)]
    launched = one.where.startswith(("launches", "incidents")) or _LAUNCH.search(
        frame.headline.said
    )
    said += map(Said, launches(one.role("launch"), is_launch=bool(launched)))
    if launched and not said:
        said += map(Said, launches(one.said, is_launch=True))
    goods = tuple(_goods(one, frame, explicit=bool(explicit), other=bool(said)))
    measured = _petroleum_of(frame) and any(a.unit in _OF_OIL for a in one.amounts)
    if not (said or goods) and (measured or not one.where.startswith("timeline")):
        # A row that says nothing itself stands for what the headline says of all rows.
        said = [each for each in acts_said(frame.headline.said) if holds(each, one)]
        goods = tuple(_of_headline(frame, moved=bool(measured)))
    said += _as_headline(one, frame, said, goods)
    if any(each.act is Act.MILITARY_TRAINING for each in said) and not one.cargo:
        # What is taught is no delivery.
        goods = tuple(item for item in goods if not item.ids & ARMS)
    dealt = Said(Act.ASSET_DEALING, frozenset({"listed"}))
    said += [dealt] if goods and holds(dealt, one) else []
    for each in {each.act: each for each in said if each.act not in _TRADE}.values():
        yield _recorded(one, each.act, following if each.lasting else None)
    for item in goods:
        act = next((each.act for each in explicit if each.act in _TRADE), Act.SUPPLY)
        yield _traded(one, frame.cargo, item, act)


def _as_headline(
    one: Fact, frame: _Frame, said: Sequence[Said], goods: Sequence[Cargo]
) -> list[Said]:
    """A transfer at sea, where the headline speaks of one and a row only of what goes by tanker."""
    by_tanker = any(item.ids & PETROLEUM for item in goods)
    if not (one.own_ship and by_tanker) or any(s.act is Act.TRANSFER_AT_SEA for s in said):
        return []
    return [each for each in acts_said(frame.headline.said) if each.act is Act.TRANSFER_AT_SEA]


def _goods(one: Fact, frame: _Frame, *, explicit: bool, other: bool) -> Iterator[Cargo]:
    """Goods that were moved by a fact: its own, or the case's where it tells of a movement."""
    told = one.cargo or one.text
    own = cargo_of(told, one.codes, frame.headline.said, ship=bool(one.ships))
    named = one.cargo or one.codes or goods_named(one.role("amount"))
    placed = not other and is_dprk(done(one.text))
    if own:
        standing = all(item.ids <= MADE_THERE for item in own)
        listed = one.where.startswith(_OF_GOODS) and any(LUXURY in item.ids for item in own)
        moved = explicit or named or placed or standing or listed or tells_of_trade(one.text)
        yield from _in_full(own, frame) if moved else ()
    elif tells_of_trade(one.said):
        about = frame.cargo or frame.headline
        yield from cargo_of(about.cargo or about.text, about.codes)


def _in_full(own: Sequence[Cargo], frame: _Frame) -> Sequence[Cargo]:
    """The case's cargo, where a fact names it by a wider word: cars, for limousines."""
    if frame.cargo is None:
        return own
    whole = cargo_of(frame.cargo.cargo or frame.cargo.text, frame.cargo.codes)
    known = frozenset[str]().union(*(item.ids for item in whole))
    wider = all(item.ids and item.ids < known and not item.hs for item in own)
    return whole if wider and len(whole) == 1 else own


def _of_headline(frame: _Frame, *, moved: bool) -> Iterator[Cargo]:
    """Goods the headline says were moved, or a row by its measure."""
    about = frame.cargo or frame.headline
    found = cargo_of(about.cargo or about.text, about.codes)
    standing = bool(found) and all(item.ids <= MADE_THERE for item in found)
    if moved or frame.cargo or standing or tells_of_trade(about.said):
        yield from found


def _traded(one: Fact, cargo: Fact | None, item: Cargo, act: Act) -> RecordedAct:
    ends = one.role("origin"), one.role("destination")
    way = one.role("direction") or (cargo.role("direction") if cargo else "")
    way = told_direction(way) or way or direction(one.text, item, *ends)
    way = way or _by_ship(one) or direction(one.context, item)
    amounts = one.amounts or (cargo.amounts if cargo else ())
    amount = next((each for each in amounts if each.unit is not Unit.US_DOLLARS), None)
    return replace(
        _recorded(one, act),
        direction=_DIRECTIONS.get(way, way),
        goods=item.goods,
        goods_ids=tuple(sorted(item.ids)),
        hs=item.hs,
        low=amount.low if amount else None,
        high=amount.high if amount else None,
        unit=str(amount.unit or "") if amount else "",
        exempt=tuple(exempt(one, item)),
    )


_LOADED: Final = re.compile(r"\b(?:re-?)?load(?:s|ed|ing)?\b[^.;]*\b(?:at|in|from) [A-Z]")
_DISCHARGED: Final = re.compile(
    r"\b(?:unload|discharg|offload|deliver)\w*\b[^.;]*\b(?:at|in|to) (?:the )?[A-Z]"
)


def _by_ship(one: Fact) -> str:
    """Which way a ship of the DPRK carried what it loaded or discharged abroad."""
    if not any(ship.dprk for ship in one.ships) or is_dprk(one.said):
        return ""
    if _LOADED.search(one.said):
        return Direction.TO_DPRK
    return Direction.FROM_DPRK if _DISCHARGED.search(one.said) else ""


def _recorded(one: Fact, act: Act, lasting_to: date | None = None) -> RecordedAct:
    days = one.days or Days(date.min, date.min, "")
    ship = one.ships[0] if one.ships else Ship()
    return RecordedAct(
        act_id="",
        act=act,
        words=f"{ship.name}: {one.text}" if ship.name and one.text else ship.name or one.text,
        first_day=days.first,
        last_day=max(days.last, lasting_to or days.last),
        day_printed=days.printed,
        lasting=lasting_to is not None,
        vessel=ship.name,
        imo=ship.imo,
        flag=ship.flag,
        other_vessel=one.role("other_vessel"),
        place=one.role("place") or one.role("origin") or one.role("destination"),
        state=one.role("state"),
        actors=tuple(sorted(actors(one, days.first))),
        parties=one.said_of.get("party", ()),
        record=one.where,
    )


def _headline_acts(frame: _Frame, known: Sequence[RecordedAct]) -> Iterator[RecordedAct]:
    """Acts only the headline, a false flag or the cargo tells of: on the days of the whole case."""
    headline = replace(frame.headline, days=frame.span)
    if frame.span is None or _refusal(headline):
        return
    told = {act.act for act in known}
    said = [each.act for each in acts_said(headline.said) if holds(each, headline)]
    if any(ship.false_flag and ship.dprk for ship in frame.ships):
        said.append(Act.REGISTRATION)
    for act in dict.fromkeys(said):
        if act not in told:
            yield replace(_recorded(headline, act), lasting=True)
    yield from _headline_goods(headline, frame.cargo, known)


def _headline_goods(
    headline: Fact, cargo: Fact | None, known: Iterable[RecordedAct]
) -> Iterator[RecordedAct]:
    """Goods no dated fact tells of."""
    told = {name for act in known for name in (*act.goods_ids, act.hs) if name}
    given: list[tuple[Fact, Fact]] = []
    if cargo:
        joined = replace(headline, text=f"{headline.text}; {cargo.text}", said_of=cargo.said_of)
        given.append((cargo, joined))
    if headline.cargo or headline.codes or tells_of_trade(headline.said):
        given.append((headline, headline))
    for source, whole in given:
        for item in cargo_of(source.cargo or source.text, source.codes):
            names = {*item.ids, item.hs} - {""}
            if not told & names:
                told |= names
                yield replace(_traded(whole, cargo, item, Act.SUPPLY), record=source.where)

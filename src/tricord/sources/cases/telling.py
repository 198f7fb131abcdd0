"""Facts of a case into dated acts."""

from __future__ import annotations

import re
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
    tells_of_a_state,
    tells_of_trade,
)
from tricord.sources.cases.contradictions import without_contradictions
from tricord.sources.cases.facts import Fact, Ship, ships_of
from tricord.sources.cases.frame import Frame, facts_of, petroleum_of
from tricord.sources.cases.involved import actors, exempt, holds
from tricord.sources.cases.places import is_dprk, told_direction
from tricord.sources.cases.ship_listings import tells_of_listing, with_listings
from tricord.sources.cases.words import Said, acts_said, done, is_data_error, launches, names_launch
from tricord.text.days import Days

_TRADE: Final = (Act.SUPPLY, Act.IMPORT, Act.PROCUREMENT)
_DIRECTIONS: Final = {"EXP": str(Direction.FROM_DPRK), "IMP": str(Direction.TO_DPRK)}
_OF_OIL: Final = (Unit.BARRELS, Unit.TONNES, Unit.KILOLITRES, Unit.CUBIC_METRES)
_LAUNCH: Final = re.compile(r"\blaunch|\btest|발사|発射", re.IGNORECASE)


_OF_GOODS: Final = ("rows[", "deliveries[", "shipments[", "transactions[")
"""Lists whose entries stand for what was traded, where they name luxuries."""


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


def tell(case: Mapping[str, Any], case_id: str) -> Told:
    """The acts of a case, in the order of its facts; those only its headline tells of come last.

    Args:
        case: Its entries.
        case_id: Its identifier.
    """
    ships = ships_of(case)
    facts = with_listings(facts_of(case, ships))
    frame = Frame.of(case, facts, ships)
    acts: list[RecordedAct] = []
    unread: list[SetAside] = []
    facts, aside = without_contradictions(facts)
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


def _refusal(one: Fact, frame: Frame | None = None) -> str:
    """Why a fact is not used; empty where it is."""
    if is_data_error(f"{one.text}; {one.role('why')}"):
        return "data-error"
    if one.yearless:
        return "no-year"
    if any(amount.negative for amount in one.amounts):
        return "negative"
    barrels = any(amount.unit is Unit.BARRELS for amount in one.amounts)
    named = goods_named(one.text) or one.codes or (frame and petroleum_of(frame))
    return "barrels-without-product" if barrels and not named else ""


def _acts(one: Fact, frame: Frame, following: date | None) -> Iterator[RecordedAct]:
    """The acts of one dated fact."""
    explicit = [Said(Act(word)) for word in one.said_of.get("act", ()) if word in set(Act)]
    told = "; ".join(filter(None, (one.said, one.role("destination"), one.role("place"))))
    said = explicit or [each for each in acts_said(told) if holds(each, one)]
    launched = one.where.startswith(("launches", "incidents")) or _LAUNCH.search(
        frame.headline.said
    )
    said += map(Said, launches(one.role("launch"), is_launch=bool(launched)))
    if launched and not said:
        said += map(Said, launches(one.said, is_launch=True))
    if not said and names_launch(one.said):
        said = [Said(act) for act in launches(one.said, is_launch=True)]
    goods = tuple(_goods(one, frame, explicit=bool(explicit), other=bool(said)))
    measured = petroleum_of(frame) and any(a.unit in _OF_OIL for a in one.amounts)
    if not (said or goods) and (measured or not one.where.startswith("timeline")):
        # A row that says nothing itself stands for what the headline says of all rows.
        said = [each for each in acts_said(frame.headline.said) if holds(each, one)]
        goods = tuple(_of_headline(frame, moved=bool(measured)))
    said += _as_headline(one, frame, said, goods)
    if any(each.act is Act.MILITARY_TRAINING for each in said) and not one.cargo:
        # What is taught is no delivery.
        goods = tuple(item for item in goods if not item.ids & ARMS)
    dealt = Said(Act.ASSET_DEALING, frozenset({"listed"}))
    paid = any(each.act is Act.FINANCIAL_SERVICE for each in said)
    said += [dealt] if (goods or paid) and holds(dealt, one) else []
    if tells_of_listing(one):
        said = [each for each in said if each.act is not Act.REGISTRATION]
    for each in {each.act: each for each in said if each.act not in _TRADE}.values():
        yield _recorded(one, each.act, following if each.lasting else None)
    for item in goods:
        act = next((each.act for each in explicit if each.act in _TRADE), Act.SUPPLY)
        yield _traded(one, frame, item, act)


def _as_headline(
    one: Fact, frame: Frame, said: Sequence[Said], goods: Sequence[Cargo]
) -> list[Said]:
    """A transfer at sea, where the headline speaks of one and a row only of what goes by tanker."""
    by_tanker = any(item.ids & PETROLEUM for item in goods)
    if not (one.own_ship and by_tanker) or any(s.act is Act.TRANSFER_AT_SEA for s in said):
        return []
    return [each for each in acts_said(frame.headline.said) if each.act is Act.TRANSFER_AT_SEA]


def _goods(one: Fact, frame: Frame, *, explicit: bool, other: bool) -> Iterator[Cargo]:
    """Goods that were moved by a fact: its own, or the case's where it tells of a movement."""
    told = one.cargo or one.text
    own = cargo_of(told, one.codes, frame.headline.said, ship=bool(one.ships))
    named = one.cargo or one.codes or goods_named(one.role("amount"))
    placed = not other and is_dprk(done(one.text))
    if own:
        standing = all(item.ids <= MADE_THERE for item in own)
        # Arms in the DPRK are its own until somebody says that they were moved.
        arms = any(item.ids & ARMS for item in own)
        placed = placed and (not arms or bool(told_direction(done(one.text))))
        listed = one.where.startswith(_OF_GOODS) and any(LUXURY in item.ids for item in own)
        sent = bool(one.role("direction")) or (arms and not other and tells_of_a_state(one.text))
        moved = (
            *(explicit, named, placed, standing, listed, sent),
            tells_of_trade(one.text),
        )
        yield from _in_full(own, frame) if any(moved) else ()
    elif tells_of_trade(one.said):
        about = frame.cargo or frame.headline
        yield from cargo_of(about.cargo or about.text, about.codes)


def _in_full(own: Sequence[Cargo], frame: Frame) -> Sequence[Cargo]:
    """The case's cargo, where a fact names it by a wider word: cars, for limousines."""
    if frame.cargo is None:
        return own
    whole = cargo_of(frame.cargo.cargo or frame.cargo.text, frame.cargo.codes)
    known = frozenset[str]().union(*(item.ids for item in whole))
    wider = all(item.ids and item.ids < known and not item.hs for item in own)
    return whole if wider and len(whole) == 1 else own


def _of_headline(frame: Frame, *, moved: bool) -> Iterator[Cargo]:
    """Goods the headline says were moved, or a row by its measure."""
    about = frame.cargo or frame.headline
    found = cargo_of(about.cargo or about.text, about.codes)
    standing = bool(found) and all(item.ids <= MADE_THERE for item in found)
    if moved or frame.cargo or standing or tells_of_trade(about.said):
        yield from found


def _traded(one: Fact, frame: Frame, item: Cargo, act: Act) -> RecordedAct:
    cargo = frame.cargo
    ends = one.role("origin"), one.role("destination")
    way = one.role("direction") or (cargo.role("direction") if cargo else "")
    way = told_direction(way) or way or direction(one.text, item, *ends)
    way = way or _by_ship(one) or frame.way or direction(one.context, item)
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


def _headline_acts(frame: Frame, known: Sequence[RecordedAct]) -> Iterator[RecordedAct]:
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
    yield from _headline_goods(headline, frame, known)


def _headline_goods(
    headline: Fact, frame: Frame, known: Iterable[RecordedAct]
) -> Iterator[RecordedAct]:
    """Goods no dated fact tells of."""
    told = {name for act in known for name in (*act.goods_ids, act.hs) if name}
    given: list[tuple[Fact, Fact]] = []
    cargo = frame.cargo
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
                yield replace(_traded(whole, frame, item, Act.SUPPLY), record=source.where)

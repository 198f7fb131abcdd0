"""Rows of a table of acts as acts, or the reason why a row is set aside."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

from tricord.geo.countries import alpha2
from tricord.locale import LANGUAGES, text
from tricord.measures import load
from tricord.model.act import Act, Actor, Place, RecordedAct
from tricord.model.claim import Unit
from tricord.model.measure import Direction
from tricord.names.identifiers import is_ship_number, normalise
from tricord.sources import cell
from tricord.sources.claim_tables.cells import Refused, ids_of, quantity_of
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.claim_tables.words import state_of, word
from tricord.sources.readers.row import Row

_PLAIN: Final = ("words", "goods", "vessel", "other_vessel", "place", "case_id", "source")
_HS: Final = re.compile(r"\d{2,10}")
_DIRECTIONS: Final = (Direction.FROM_DPRK.value, Direction.TO_DPRK.value)

_Word = TypeVar("_Word", bound=StrEnum)


def act_of(rows: Rows, row: Row) -> RecordedAct | Refused:
    """The act of a row; or why the row is set aside."""
    if rows.damaged(row):
        return "table-row-unprintable"
    act = _acts().get(cell.key(rows.text(row, "act")))
    if act is None:
        return "acts-act"
    said: dict[str, Any] = {name: rows.text(row, name) for name in _PLAIN}
    if not said["words"] or not said["source"]:
        return "claims-sourceless" if said["words"] else "acts-wordless"
    span = rows.span(row)
    if span is None or isinstance(span, str):
        return span or "acts-dayless"
    for part in (_cargo(rows, row), _ship(rows, row), _involved(rows, row)):
        if isinstance(part, str):
            return part
        said |= part
    days = (rows.text(row, name) for name in ("when", "first_day", "last_day"))
    printed = rows.text(row, "day_printed") or " – ".join(dict.fromkeys(filter(None, days)))
    return RecordedAct(
        act_id=rows.text(row, "act_id"),
        act=act,
        first_day=span.first,
        last_day=span.last,
        day_printed=printed,
        lasting=cell.yes(rows.text(row, "lasting")),
        record=row.place,
        **said,
    )


def made_act_id(act: RecordedAct) -> str:
    """An identifier made of what an act says, not of where it stands."""
    told = (act.words, act.vessel, act.imo, act.place, act.goods, act.low, act.high, act.source)
    digest = hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:8]
    return f"{act.act}-{act.first_day:%Y%m%d}-{digest}"


def _cargo(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    direction = rows.text(row, "direction").casefold().replace(" ", "_").replace("-", "_")
    if direction not in ("", *_DIRECTIONS):
        return "acts-direction"
    hs = rows.text(row, "hs").replace(".", "").replace(" ", "")
    if hs and not _HS.fullmatch(hs):
        return "acts-hs"
    named = frozenset(ids_of(rows.text(row, "goods_ids")))
    if not named <= _goods_ids():
        return "acts-goods"
    amount = _amount(rows, row)
    if isinstance(amount, str):
        return amount
    goods = named or load().goods_named(rows.text(row, "goods"))
    return {"direction": direction, "hs": hs, "goods_ids": tuple(sorted(goods)), **amount}


def _amount(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    written = rows.text(row, "unit")
    unit = word(Unit, written) if written else None
    if written and unit is None:
        return "claims-unit"
    low = high = None
    for name in ("quantity", "low", "high"):
        said = rows.text(row, name)
        read = quantity_of(said) if said else None
        if read is None:
            continue
        if isinstance(read, str):
            return read
        if unit and read.unit and unit is not read.unit:
            return "claims-unit-twice"
        unit = unit or read.unit
        low = read.low if name != "high" else low
        high = read.high if name != "low" else high
    if low is not None and high is not None and low > high:
        return "claims-ends-reversed"
    if unit is None and (low, high) != (None, None):
        return "claims-unitless"
    if unit is Unit.BARRELS and not rows.text(row, "goods"):
        return "claims-barrels-productless"
    return {"low": low, "high": high, "unit": str(unit or "")}


def _ship(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    number, flag = normalise("imo", rows.text(row, "imo")), rows.text(row, "flag")
    if rows.text(row, "imo") and not is_ship_number(number):
        return "claims-imo"
    code = alpha2(flag) if flag else ""
    return "acts-flag" if code is None else {"imo": number, "flag": code}


def _involved(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    written = rows.text(row, "state")
    state = state_of(written) if written else ""
    if state is None:
        return "claims-state"
    kind = rows.text(row, "place_kind")
    place = _member(Place, kind) if kind else ""
    if place is None:
        return "acts-place-kind"
    actors = [_member(Actor, each) for each in ids_of(rows.text(row, "actors"))]
    if None in actors:
        return "acts-actor"
    return {
        "state": state,
        "place_kind": str(place),
        "actors": tuple(actors),
        "parties": ids_of(rows.text(row, "parties")),
        "exempt": ids_of(rows.text(row, "exempt")),
    }


def _member(kind: type[_Word], written: str) -> _Word | None:
    return next((each for each in kind if cell.key(each) == cell.key(written)), None)


@cache
def _acts() -> dict[str, Act]:
    """Acts by their names and their labels in three languages."""
    labels = {
        cell.key(text(f"measures-act-{act.replace('_', '-')}", language)): act
        for act in Act
        for language in LANGUAGES
    }
    return labels | {cell.key(act): act for act in Act}


@cache
def _goods_ids() -> frozenset[str]:
    return frozenset(goods.goods_id for measure in load() for goods in measure.goods)

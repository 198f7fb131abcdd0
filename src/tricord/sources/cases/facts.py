"""A case's entries laid out as facts: what is said, when, of which ships, cargo and parties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from tricord.model.act import Act
from tricord.names.identifiers import is_ship_number, normalise
from tricord.sources.cases.keys import NOT_FACTS, REASONS, ROLE, UNITS, plain
from tricord.text.amounts import Amount, find_amounts, read_amount
from tricord.text.days import Days, find_days, lacks_year, read_days

DPRK_SHIP: Final = re.compile(
    r"\b(?:DPRK|North[- ]Korean)[- ](?:flag(?:ged)?|registered|owned|operated|controlled)?[ ,-]*"
    r"(?:(?:DPRK|North[- ]Korean)[- ](?:owned|operated|controlled)[ ,-]*)?"
    r"(?:(?:bulk|oil|product|cargo|general|merchant|container|motor|fishing)[- ]?)*"
    r"(?:vessels?|ships?|tankers?|hulls?|carriers?|freighters?|flag(?:ged)?)\b"
    r"|북한 (?:국적|기국|선적)|北朝鮮(?:船籍|籍)",
    re.IGNORECASE,
)
"""A ship of the DPRK, or its flag, in words."""
_IMO: Final = re.compile(r"(?:\bIMO[ :#]*|\()(\d{7})\b", re.IGNORECASE)
_LISTED: Final = re.compile(
    r"\b(?:listed|designated|UN[- ]list)\b(?: (?:bank|body|company|firm|ship|unit))?[^.;,\w]{0,3}"
    r"(?:(?:by the UN|on|since|in|by|of)\b[^.;,\w]{0,3})*$",
    re.IGNORECASE,
)
"""What stands before the day of a listing, on which nothing else happened."""
_DPRK_WORDS: Final = frozenset({"kp", "prk", "dprk", "north korea", "n. korea", "북한", "北朝鮮"})


@dataclass(frozen=True, slots=True)
class Ship:
    """A ship of a case.

    Attributes:
        name: As printed.
        imo: IMO number; empty where none is given or it is none.
        flag: Flag it truly flew, as printed.
        false_flag: Flag it flew without right.
        dprk: It flies the flag of the DPRK, or the case calls it a ship of the DPRK.
        owners: Its owners and operators, as printed.
        listed: Days from which it was listed; empty where it was not.
        basis: What it was listed under, as printed.
    """

    name: str = ""
    imo: str = ""
    flag: str = ""
    false_flag: str = ""
    dprk: bool = False
    owners: tuple[str, ...] = ()
    listed: tuple[date, ...] = ()
    basis: str = ""


@dataclass(frozen=True)
class Fact:
    """One entry of a case.

    Attributes:
        where: Where in the case: ``timeline[2]``.
        text: Everything it says, in one line.
        said: Its prose alone.
        days: When; ``None`` where it does not say.
        yearless: It gives a day without a year.
        ships: Ships it names, or that the case is about.
        own_ship: It names a ship itself.
        cargo: Goods as it names them.
        codes: HS codes it gives.
        amounts: Amounts it gives.
        said_of: What each other role says.
        context: What the case says of itself, which holds for all its facts.
    """

    where: str
    text: str = ""
    said: str = ""
    days: Days | None = None
    yearless: bool = False
    ships: tuple[Ship, ...] = ()
    own_ship: bool = False
    cargo: str = ""
    codes: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    said_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    context: str = ""

    def role(self, name: str) -> str:
        """What a role says; empty where it is not given."""
        return "; ".join(self.said_of.get(name, ()))


def fact(entry: object, where: str, ships: tuple[Ship, ...] = ()) -> Fact:
    """An entry as a fact.

    Args:
        entry: A mapping, or prose.
        where: Where in the case it stands.
        ships: Ships the case is about, taken where the entry names none.
    """
    if not isinstance(entry, Mapping):
        entry = {"what": entry}
    roles: dict[str, list[str]] = {}
    amounts: list[Amount] = []
    raw: dict[str, list[object]] = {}
    for key, value in _flat(entry):
        name = plain(key)
        if name in REASONS and value is not None:
            roles.setdefault("why", []).append(_printed(value))
        if name in NOT_FACTS or name.startswith(("not_", "must_not")) or value is None:
            continue
        if name in UNITS:
            amount = read_amount(value, UNITS[name])
            amounts += [amount] if amount else []
            continue
        role = ROLE.get(name, "said")
        if role == "act" and value not in set(Act):
            role = "said"
        raw.setdefault(role, []).append(value)
        roles.setdefault(role, []).append(_told(name, value))
    own = _ships(roles)
    said = "; ".join(roles.get("said", ()))
    told = ("said", "cargo", "amount", "place", "origin", "destination", "party", "state", "launch")
    text = "; ".join(part for role in told for part in roles.get(role, ()))
    measured = ("amount", "cargo", "said")
    amounts += [a for role in measured for part in roles.get(role, ()) for a in find_amounts(part)]
    amounts += [
        bare
        for part in roles.get("amount", ())
        if not any(find_amounts(part)) and (bare := read_amount(part))
    ]
    days, yearless = _days(raw, said)
    return Fact(
        where=where,
        text=text,
        said=said,
        days=days,
        yearless=yearless,
        ships=own or ships,
        own_ship=bool(own),
        cargo="; ".join(roles.get("cargo", ())),
        codes=tuple(code for part in roles.get("hs", ()) for code in re.findall(r"\d{2,10}", part)),
        amounts=tuple(amounts),
        said_of={role: tuple(parts) for role, parts in roles.items()},
    )


def ships_of(case: Mapping[str, Any]) -> tuple[Ship, ...]:
    """Ships a case is about, from its own entries for them."""
    found: list[Ship] = []
    for key in ("vessel", "vessels", "ship", "ships", "tanker", "tankers"):
        entries = case.get(key)
        for entry in entries if isinstance(entries, list) else [entries]:
            if isinstance(entry, Mapping):
                found += fact(
                    {**entry, "vessel": entry.get("name") or entry.get("n") or ""}, key
                ).ships
            elif entry:
                found += fact({"vessel": entry}, key).ships
    told = str(case.get("what", ""))
    if found and DPRK_SHIP.search(told) and not any(ship.flag for ship in found):
        found = [replace(ship, dprk=True) for ship in found]
    return tuple(found)


def _flat(entry: Mapping[Any, Any]) -> Iterator[tuple[str, object]]:
    """Keys and values; what stands in lists and in entries of entries with them."""
    for key, value in entry.items():
        if isinstance(value, Mapping):
            yield from _flat(value)
        elif isinstance(value, list | tuple):
            for each in value:
                if isinstance(each, Mapping):
                    yield from _flat(each)
                else:
                    yield str(key), each
        else:
            yield str(key), value


def _told(name: str, value: object) -> str:
    """A value as told; one of a key nobody gave a role is told with its key: ``AIS silent``."""
    printed = _printed(value)
    if name in ROLE or len(name) < 3 or not isinstance(value, str):
        return printed
    return f"{name.replace('_', ' ')}: {printed}"


def _printed(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())


def _ships(roles: Mapping[str, list[str]]) -> tuple[Ship, ...]:
    names = [name for name in (*roles.get("vessel", ()), *roles.get("dprk_vessel", ())) if name]
    if not (names or roles.get("imo")):
        return ()
    flag = "; ".join(roles.get("flag", ()))
    everything = " ; ".join(part for parts in roles.values() for part in parts)
    printed = [*roles.get("imo", ()), *_IMO.findall(" ".join(names))]
    numbers = [normalise("imo", each) for each in printed]
    imo = next((number for number in numbers if is_ship_number(number)), "")
    listed = [read_days(day) for day in roles.get("listed", ())]
    owners = tuple(roles.get("party", ()))
    made = Ship(
        name=names[0] if names else "",
        imo=imo,
        flag=flag,
        false_flag="; ".join(roles.get("false_flag", ())),
        dprk=flag.strip().casefold() in _DPRK_WORDS
        or bool(roles.get("dprk_vessel") or DPRK_SHIP.search(everything)),
        owners=owners,
        listed=tuple(days.first for days in listed if days),
        basis="; ".join((*roles.get("listed", ()), *roles.get("basis", ()))),
    )
    return (made, *(replace(made, name=name, imo="") for name in names[1:]))


def _days(raw: Mapping[str, Iterable[object]], said: str) -> tuple[Days | None, bool]:
    """When a fact was, and whether it gives a day without a year."""
    start, end = (_first(raw.get(role, ())) for role in ("start", "end"))
    if start and end and start.first <= end.last:
        return Days(start.first, end.last, f"{start.printed} - {end.printed}"), False
    given = [*raw.get("day", ())]
    read = [days for value in given if (days := read_days(value))]
    if read:
        return _hull(read), False
    if start or end:
        return start or end, False
    told = [days for days, start, _ in find_days(said) if not _LISTED.search(_before(said, start))]
    if told:
        return _hull(told), False
    return None, any(lacks_year(str(value)) for value in given) or lacks_year(said)


def _before(said: str, at: int) -> str:
    """What stands before a place in prose, as `find_days` counts places."""
    return unicodedata.normalize("NFKC", said)[:at]


def _hull(days: list[Days]) -> Days:
    if len(days) == 1:
        return days[0]
    printed = "; ".join(each.printed for each in days)
    return Days(min(each.first for each in days), max(each.last for each in days), printed)


def _first(values: Iterable[object]) -> Days | None:
    return next((days for value in values if (days := read_days(value))), None)

"""A simulated table of parties, a ship registry and a watch list, with planted truth.

Some parties are made from list entries (the same passport, a mistyped name, another name under
the same number), some are decoys that only look like it (a namesake of another age, a ship of
the same name with another IMO number), and the rest are made up from common words.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from tricord.model.listing import (
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)
from tricord.simulate import numbers
from tricord.simulate.truth import Planted

WATCH_LIST = "simulated-watch-list"
PARTIES = "simulated-parties"
SHIPS = "simulated-ships"

_FIRST = ("Haru", "Minjun", "Sora", "James", "Anna", "Kenta", "Jiwoo", "Maria", "Yuki", "David")
_LAST = ("Tanaka", "Suzuki", "Kang", "Brown", "Miller", "Sato", "Yoon", "Garcia", "Mori", "Baek")
_PLACES = ("Busan", "Kobe", "Incheon", "Oakland", "Moji", "Ulsan", "Tacoma", "Niigata", "Mokpo")
_TRADES = ("Marine Supply", "Logistics", "Machinery", "Foods", "Freight", "Electronics", "Paper")
_FORMS = ("Co., Ltd.", "Inc.", "K.K.", "LLC", "Corporation")
_SHIPS = ("Aurora", "Blue Heron", "Camellia", "Dawn", "Evergreen Bay", "First Light", "Golden Pine")
_FLAGS = ("KR", "JP", "US", "PA", "LR", "MH")

Row = dict[str, str]


@dataclass
class World:
    """A simulated world.

    Attributes:
        parties: Rows of people and companies, keys as in the columns of the file.
        ships: Rows of the ship registry.
        watch_list: Entries of an analyst's watch list of ships.
        truth: What was planted.
    """

    parties: list[Row] = field(default_factory=list)
    ships: list[Row] = field(default_factory=list)
    watch_list: list[ListEntry] = field(default_factory=list)
    truth: list[Planted] = field(default_factory=list)


def simulate(
    list_name: str, listed: Sequence[ListEntry], seed: int = 2026, innocents: int = 500
) -> World:
    """Make a world around the entries of a list; the same arguments make the same world.

    Args:
        list_name: Name of the list.
        listed: Its entries.
        seed: Seed of the one random generator used.
        innocents: Number of people and companies, and of ships, made up from common words.
    """
    chance = random.Random(seed)  # noqa: S311  # a simulation, no secret
    world = World()
    _plant_parties(world, list_name, sorted(listed, key=lambda e: e.entry_id), chance)
    world.watch_list = [_watched(serial) for serial in range(12)]
    _plant_ships(world)
    for serial in range(innocents):
        world.parties.append(_innocent_party(chance, serial))
        world.ships.append(_innocent_ship(chance, serial))
    chance.shuffle(world.parties)
    chance.shuffle(world.ships)
    return world


def _plant_parties(
    world: World, list_name: str, listed: Sequence[ListEntry], chance: random.Random
) -> None:
    people = [e for e in listed if e.schema is Schema.PERSON]
    bodies = [e for e in listed if e.schema is not Schema.PERSON]
    recipes = (
        ("same-name", _sample(chance, listed, 10), _same_name),
        ("alias", _sample(chance, [e for e in listed if _aliases(e)], 10), _alias),
        ("typo", _sample(chance, [e for e in bodies if len(_name(e)) >= 20], 10), _typo),
        ("word-order", _sample(chance, [e for e in people if " " in _name(e)], 10), _word_order),
        ("glued-words", _sample(chance, people, 5), _glued),
        ("passport", _sample(chance, [e for e in people if _number(e, "passport")], 8), _passport),
        ("birth-date", _sample(chance, [e for e in people if e.birth_dates], 8), _birth_date),
        ("company-number", [e for e in bodies if _number(e, "imo_company")], _company_number),
    )
    for kind, entries, recipe in recipes:
        for entry in entries:
            _add(world, kind, list_name, entry, recipe(entry, chance))
    for entry in _sample(chance, [e for e in people if e.birth_dates], 8):
        _add(world, "namesake", list_name, entry, _namesake(entry), decoy=True)
    for entry in _sample(chance, [e for e in bodies if len(_name(e).split()) >= 3], 8):
        _add(world, "shared-words", list_name, entry, _shared_words(entry, chance), decoy=True)


def _add(
    world: World, kind: str, list_name: str, entry: ListEntry, row: Row, *, decoy: bool = False
) -> None:
    party_id = f"P{len(world.truth):04d}"
    world.parties.append(_EMPTY_PARTY | row | {"id": party_id})
    world.truth.append(Planted(kind, PARTIES, party_id, list_name, entry.entry_id, decoy))


_EMPTY_PARTY: Row = {
    "id": "",
    "type": "person",
    "name": "",
    "birth_date": "",
    "country": "",
    "passport": "",
    "imo": "",
    "simulated": "yes",
}


def _same_name(entry: ListEntry, _: random.Random) -> Row:
    return _called(entry, _name(entry))


def _alias(entry: ListEntry, chance: random.Random) -> Row:
    return _called(entry, chance.choice(_aliases(entry)))


def _typo(entry: ListEntry, chance: random.Random) -> Row:
    """One letter doubled, dropped or exchanged with its neighbour."""
    name = _name(entry)
    at = chance.choice([i for i in range(1, len(name) - 2) if name[i : i + 2].isalpha()])
    one, two = name[at], name[at + 1]
    middle = chance.choice([one + one + two, two, two + one])
    return _called(entry, name[:at] + middle + name[at + 2 :])


def _word_order(entry: ListEntry, _: random.Random) -> Row:
    first, *rest = _name(entry).split()
    return _called(entry, " ".join([*rest, first]))


def _glued(entry: ListEntry, _: random.Random) -> Row:
    return _called(entry, _name(entry).replace(" ", "").replace("-", ""))


def _passport(entry: ListEntry, _: random.Random) -> Row:
    return _called(entry, _name(entry)) | {"passport": _number(entry, "passport")}


def _birth_date(entry: ListEntry, _: random.Random) -> Row:
    return _called(entry, _name(entry)) | {"birth_date": entry.birth_dates[0].partition("/")[0]}


def _company_number(entry: ListEntry, chance: random.Random) -> Row:
    return {"type": "company", "name": _company(chance), "imo": _number(entry, "imo_company")}


def _namesake(entry: ListEntry) -> Row:
    year = int(entry.birth_dates[0][:4])
    return _called(entry, _name(entry)) | {"birth_date": str(year + 25), "country": "KR"}


def _shared_words(entry: ListEntry, chance: random.Random) -> Row:
    """A company that shares only general words with a listed one."""
    place, trade = chance.choice(_PLACES), chance.choice(_TRADES)
    return {"type": "company", "name": f"{place} {trade} {_name(entry).split()[-1]}"}


def _plant_ships(world: World) -> None:
    for serial, entry in enumerate(world.watch_list):
        number, sign = _number(entry, "imo"), _number(entry, "call_sign")
        recipes = (
            ("same-ship", False, {"name": _name(entry), "imo": number}),
            ("renamed-ship", False, {"name": f"{_SHIPS[serial % 7]} {serial + 70}", "imo": number}),
            ("call-sign-of-other", False, {"name": f"Ocean Lily {serial + 30}", "call_sign": sign}),
            ("same-name-other-ship", True, {"name": _name(entry)}),
        )
        kind, decoy, row = recipes[serial % 4]
        ship_id = f"S{len(world.ships):04d}"
        world.ships.append(_ship(900 + serial, "PA") | row | {"id": ship_id})
        world.truth.append(Planted(kind, SHIPS, ship_id, WATCH_LIST, entry.entry_id, decoy))


def _watched(serial: int) -> ListEntry:
    name = f"Simulated Star {serial + 1}"
    identifiers = tuple(
        ListedIdentifier(kind, value, value)
        for kind, value in (
            ("imo", numbers.ship_number(serial)),
            ("mmsi", numbers.mmsi(serial)),
            ("call_sign", numbers.call_sign(serial)),
        )
    )
    facts = (("name", name), *((i.kind, i.value) for i in identifiers))
    return ListEntry(
        entry_id=f"SIM-{serial + 1:03d}",
        schema=Schema.VESSEL,
        names=(ListedName(name, NameKind.PRIMARY),),
        record=f"entry {serial + 1}",
        facts=facts,
        identifiers=identifiers,
        programmes=("simulated watch list",),
    )


def _innocent_party(chance: random.Random, serial: int) -> Row:
    row = _EMPTY_PARTY | {"id": f"I{serial:04d}", "country": chance.choice(_FLAGS[:3])}
    if chance.random() < 0.5:
        name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        return row | {"name": name, "birth_date": str(chance.randint(1950, 2000))}
    return row | {"type": "company", "name": _company(chance)}


def _innocent_ship(chance: random.Random, serial: int) -> Row:
    name = f"{chance.choice(_SHIPS)} {chance.randint(1, 60)}"
    return _ship(2000 + serial, chance.choice(_FLAGS)) | {"id": f"J{serial:04d}", "name": name}


def _ship(serial: int, flag: str) -> Row:
    return {
        "id": "",
        "type": "ship",
        "name": "",
        "imo": numbers.ship_number(serial),
        "mmsi": numbers.mmsi(serial),
        "call_sign": numbers.call_sign(serial),
        "flag": flag,
        "simulated": "yes",
    }


def _company(chance: random.Random) -> str:
    return f"{chance.choice(_PLACES)} {chance.choice(_TRADES)} {chance.choice(_FORMS)}"


def _called(entry: ListEntry, name: str) -> Row:
    return {"type": "person" if entry.schema is Schema.PERSON else "company", "name": name}


def _name(entry: ListEntry) -> str:
    return entry.names[0].text


def _aliases(entry: ListEntry) -> list[str]:
    return [n.text for n in entry.names[1:] if n.text.isascii() and len(n.text) > 6]


def _number(entry: ListEntry, kind: str) -> str:
    return next((i.printed or i.value for i in entry.identifiers if i.kind == kind), "")


def _sample(chance: random.Random, entries: Sequence[ListEntry], count: int) -> list[ListEntry]:
    return chance.sample(list(entries), min(count, len(entries)))

"""A thousand names of nobody who is listed: whoever alerts here alerts for nothing.

Half are persons: two tokens of the development files put together, a given name of one people
beside a surname of another. The other half are ships and agents that really call at ports, and
firms made of one token and the words firms are made of. Whatever carries a listed name, in any
order of its words, or a listed IMO number, is left out; names that only resemble one stay in,
since that is what the figure is about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from tricord.names.folding import fold

from .chance import seeded
from .entries import Entry
from .queries import Query

PERSONS: Final = 500
SHIPS: Final = 250
AGENTS: Final = 100
FIRMS: Final = 150
BUSINESS: Final = ("Trading", "Logistics", "Marine Services", "Consulting", "Electronics", "Foods")
FORMS: Final = ("Ltd", "GmbH", "S.A.", "LLC", "AB", "Oy", "Pty Ltd", "B.V.", "Inc.", "S.r.l.")


def innocents(
    parties: Sequence[dict[str, Any]],
    tokens: Sequence[str],
    entries: Iterable[Entry],
    listed_imo: Collection[str],
) -> list[Query]:
    """The thousand, always the same.

    Args:
        parties: Rows of the parties table: ``type`` (ship, company), ``name``, ``imo``.
        tokens: Parts of names of persons, in Latin letters.
        entries: Everything that is listed.
        listed_imo: IMO numbers that are listed.
    """
    listed = {_words(name) for entry in entries for name in entry.names}
    free = [row for row in parties if row["imo"] not in listed_imo]
    ships = [row["name"] for row in free if row["type"] == "ship"]
    agents = [row["name"] for row in free if row["type"] == "company"]
    parts = [token for token in tokens if len(token) > 3 and token.isalpha()]
    chance = seeded("innocents")
    persons = [f"{chance.choice(parts)} {chance.choice(parts)}".title() for _ in range(2 * PERSONS)]
    firms = [
        f"{chance.choice(parts).title()} {chance.choice(BUSINESS)} {chance.choice(FORMS)}"
        for _ in range(2 * FIRMS)
    ]
    chance.shuffle(ships)
    chance.shuffle(agents)
    wanted = (
        (persons, PERSONS, "Person", "person"),
        (ships, SHIPS, "Vessel", "ship"),
        (agents, AGENTS, "Company", "agent"),
        (firms, FIRMS, "Company", "firm"),
    )
    taken: set[str] = set(listed)
    chosen: list[Query] = []
    for names, most, schema, kind in wanted:
        count = 0
        for name in names:
            if count < most and _words(name) not in taken:
                taken.add(_words(name))
                chosen.append(Query(name, schema, None, kind))
                count += 1
    return chosen


def _words(name: str) -> str:
    return " ".join(sorted(fold(name).split()))

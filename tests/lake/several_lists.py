"""Small lists that share numbers, taken into a lake."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from tricord.lake import Lake, lists
from tricord.lake.folding import Publication
from tricord.model.listing import (
    LISTS,
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    Schema,
)

DAY = datetime(2026, 1, 1, tzinfo=UTC)


def listed(
    entry_id: str, *numbers: tuple[str, str], name: str = "EXAMPLE", **said: object
) -> ListEntry:
    """An entry that carries numbers, each a kind and a value; a body unless said otherwise."""
    printed = said.pop("printed", "")
    entry = {
        "entry_id": entry_id,
        "schema": Schema.ORGANIZATION,
        "names": (ListedName(name),),
        "record": entry_id,
        "facts": (("said", f"{name} {numbers} {sorted(said.items())}"),),
        "identifiers": tuple(ListedIdentifier(k, v, str(printed)) for k, v in numbers),
    }
    return ListEntry(**(entry | said))


def person(entry_id: str, *numbers: tuple[str, str], **said: object) -> ListEntry:
    """A person."""
    return listed(entry_id, *numbers, schema=Schema.PERSON, **said)


def take_in(
    lake: Lake,
    name: str,
    entries: Iterable[ListEntry],
    day: int = 0,
    marking: str = "TLP:CLEAR",
) -> None:
    """Take in a publication of a list."""
    taken = tuple(entries)
    publication = Publication(
        list=name,
        snapshot=f"{name} {day}",
        published_at=DAY + timedelta(days=day),
        authority=LISTS.get(name, Authority.ANALYST),
        marking=marking,
        files={"": f"{name} {day}"},
        entries=taken,
    )
    with lake.transaction(f"take in {name}") as transaction:
        lists.take_in(transaction, name, [publication], afresh=False)

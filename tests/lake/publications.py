"""Publications of a tiny list, made of a few letters, for property tests."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from tricord.lake.folding import Publication
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)

IDS = ("E1", "E2", "E3")
SAYINGS = ("a", "b", "c")


@dataclass(frozen=True)
class Told:
    """What a publication says: on which day, and per entry which of a few sayings."""

    day: int
    says: tuple[tuple[str, str], ...]

    @property
    def at(self) -> datetime:
        return moment(self.day)


def moment(day: float) -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)


def tellings(most: int = 5) -> st.SearchStrategy[list[Told]]:
    """Publications of different days, in date order; some may say the same as another."""
    said = st.dictionaries(st.sampled_from(IDS), st.sampled_from(SAYINGS), min_size=1)
    days = st.sets(st.integers(0, 20), min_size=1, max_size=most)
    return days.flatmap(
        lambda chosen: st.tuples(*(said for _ in chosen)).map(
            lambda texts: [
                Told(day, tuple(sorted(text.items())))
                for day, text in zip(sorted(chosen), texts, strict=True)
            ]
        )
    )


def entry(entry_id: str, saying: str, record: str = "") -> ListEntry:
    """An entry; another saying gives it other names, identifiers and facts."""
    names = (ListedName(f"{entry_id} {saying}"), ListedName(saying, NameKind.ALIAS, weak=True))
    return ListEntry(
        entry_id=entry_id,
        schema=Schema.VESSEL,
        names=names,
        record=record,
        facts=(("name", names[0].text), ("note", saying), ("note", f"{saying}{saying}")),
        identifiers=(ListedIdentifier("call_sign", saying.upper(), saying),),
        programmes=("DPRK",),
    )


def publication(told: Told) -> Publication:
    """What was told, as the lake takes it in; same words, same bytes."""
    bytes_ = "".join(f"{e}{s}" for e, s in told.says)
    return Publication(
        list="tiny",
        snapshot=bytes_,
        published_at=told.at,
        authority=Authority.ANALYST,
        marking="TLP:CLEAR",
        files={"": bytes_},
        entries=tuple(entry(e, s, f"record {at}") for at, (e, s) in enumerate(told.says)),
    )


Confirmed = frozenset[tuple[int, str]]


def visible(
    tellings_: list[Told], confirmed: Confirmed, at: datetime
) -> dict[str, tuple[str, datetime | None]]:
    """The naive model of a list as of a moment: per entry its saying and since when it is missing.

    An entry says what its last publication up to then said. It goes at the first publication
    without it, where a person confirmed that before it came back; else it stays.
    """
    found: dict[str, tuple[str, datetime | None]] = {}
    for entry_id in IDS:
        shows = [dict(told.says).get(entry_id) for told in tellings_]
        last = max(
            (i for i, told in enumerate(tellings_) if told.at <= at and shows[i]), default=None
        )
        if last is None:
            continue
        absent = []
        for i in range(last + 1, len(tellings_)):
            if shows[i]:
                break
            absent.append(i)
        gone = any((tellings_[i].day, entry_id) in confirmed for i in absent)
        since = tellings_[absent[0]].at if absent and tellings_[absent[0]].at <= at else None
        if not (gone and since):
            found[entry_id] = (shows[last] or "", since)
    return found

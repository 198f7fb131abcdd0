"""Screening: which list entries a name, a number or a wallet address may be, and why.

Exact identifiers decide before names do. Birth dates and countries sharpen a score where both
sides have them; where they are missing they say nothing. A hit is a reason to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from tricord.geo.countries import alpha2
from tricord.model.listing import Schema
from tricord.names.comparing import VERSION, Comparison, compare_names
from tricord.names.explaining import explanation, joined, phrase, score, sentences
from tricord.names.identifiers import is_company_number, is_ship_number, normalise
from tricord.names.name import Name, read
from tricord.names.scoring import THRESHOLD
from tricord.names.search import Hit
from tricord.names.sharpening import Sharpening, birth, country
from tricord.names.wallets import address
from tricord.node.listed_names import KINDS, Entry, ListedNames
from tricord.sources import cell
from tricord.sources.birth_dates import birth_dates

IDENTIFIED: Final = {"mmsi": (850, 100), "call_sign": (850, 100)}
"""Score of a hit by such a number alone, and what an agreeing name adds; see `SURE`."""
SURE: Final = (950, 50)
"""The same for numbers that stay with their bearer."""
OTHER_SHIP: Final = 600
"""A score at most, where both sides have an IMO number and the two differ."""


class Query(NamedTuple):
    """What is asked, as it was given; empty where it was not.

    Attributes:
        name: In any script.
        schema: What bears it; empty: a person or a body.
        birth_date: In any usual form.
        country: A name or a code of a country, or several.
        imo: IMO number: of the ship for a ship, of the company for a company.
        mmsi: Maritime Mobile Service Identity.
        call_sign: Radio call sign.
        passport: Passport number.
        address: Of a wallet.
    """

    name: str = ""
    schema: str = ""
    birth_date: str = ""
    country: str = ""
    imo: str = ""
    mmsi: str = ""
    call_sign: str = ""
    passport: str = ""
    address: str = ""


class Shared(NamedTuple):
    """An identifier that query and entry share: its kind, and in the form compared."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Found:
    """A list entry a query may be.

    Attributes:
        entry: The entry.
        place: Which of its names is the nearest.
        value: Score in thousandths.
        comparison: Of the names.
        shared: The strongest identifier both have.
        sharpened: What birth date and country say.
        other_imo: IMO numbers of both, where they differ.
    """

    entry: Entry
    place: int
    value: int
    comparison: Comparison
    shared: Shared | None = None
    sharpened: tuple[Sharpening, ...] = ()
    other_imo: tuple[str, str] | None = None

    @property
    def matched_name(self) -> str:
        """The listed name, as printed."""
        return self.entry.names[self.place][0]

    @property
    def weak(self) -> bool:
        """Whether the publisher calls that name a weak alias."""
        return self.entry.names[self.place][1]

    @property
    def match(self) -> bool:
        """Whether the score reaches the one threshold."""
        return self.value >= THRESHOLD


@dataclass(frozen=True, slots=True)
class ScreenedRow:
    """One hit, as it is written.

    Attributes:
        query_row: Which query, from 1.
        name: As asked.
        list: The list.
        entry_id: The entry.
        matched_name: Its nearest name, as printed.
        score: 0 to 1, in thousandths.
        match: Whether it reaches the threshold.
        why: Which words agree and by which rule, what speaks against it, the publication of
            the list and the version of the matcher.
    """

    query_row: int
    name: str
    list: str
    entry_id: str
    matched_name: str
    score: float
    match: bool
    why: str


class Screening:
    """Queries against the lists of a node.

    Args:
        listed: The lists.
        language: In which the reasons are told.
    """

    def __init__(self, listed: ListedNames, language: str) -> None:
        self.language = language
        self._listed = listed
        self._marks = {
            name: f"[{name} {snapshot.sha256[:12]}, {VERSION}]"
            for name, snapshot in listed.snapshots.items()
        }

    def find(self, asked: Sequence[Facts]) -> list[list[Found]]:
        """Entries that each query may be: the best first, then by list and entry."""
        hits = self._listed.search.search_all(facts.name for facts in asked)
        return [self._found(facts, some) for facts, some in zip(asked, hits, strict=True)]

    def _found(self, facts: Facts, hits: Sequence[Hit]) -> list[Found]:
        """Entries by the listed names that a query may be, and by what it is numbered."""
        found = self._by_name(facts, hits)
        shared = self._by_identifier(facts)
        for at in shared.keys() - found.keys():
            found[at] = self._nearest(facts.name, at)
        result = [
            _judged(facts, self._listed.entries[at], *found[at], shared.get(at)) for at in found
        ]
        return sorted(result, key=lambda f: (-f.value, f.entry.list, f.entry.entry_id))

    def _by_name(self, facts: Facts, hits: Sequence[Hit]) -> dict[int, tuple[int, Comparison]]:
        """Per entry, the nearest of its names that the query's name may be."""
        listed = self._listed
        best: dict[int, tuple[int, Comparison]] = {}
        crafts = listed.crafts.get(facts.name.folded, ()) if facts.open and facts.name.words else ()
        same = [
            Hit(number, compare_names(read(facts.name.printed, schema), read(printed, schema)))
            for number, printed, schema in crafts
        ]
        for number, comparison in (*hits, *same):
            for at, place in listed.owners(number):
                before = best.get(at)
                if before is None or comparison.value > before[1].value:
                    best[at] = (place, comparison)
        return best

    def _by_identifier(self, facts: Facts) -> dict[int, Shared]:
        found: dict[int, Shared] = {}
        for kind, value in facts.identifiers:
            for at in self._listed.carriers.get((kind, value), ()):
                found.setdefault(at, Shared(kind, value))
        return found

    def _nearest(self, name: Name, at: int) -> tuple[int, Comparison]:
        entry = self._listed.entries[at]
        compared = [compare_names(name, read(each, entry.schema)) for each, _ in entry.names]
        place = max(range(len(compared)), key=lambda n: (compared[n].value, -n))
        return place, compared[place]

    def row(self, query: Query, found: Found) -> ScreenedRow:
        """A hit as it is written, still without its row."""
        return ScreenedRow(
            0,
            query.name,
            found.entry.list,
            found.entry.entry_id,
            found.matched_name,
            found.value / 1000,
            found.match,
            self.why(found),
        )

    def why(self, found: Found) -> str:
        """Why a hit came to its score."""
        language = self.language
        said = [*_reasons(found, language), score(found.value, language)]
        return f"{joined(said, language)} {self._marks[found.entry.list]}"

    def details(self, query: Query, found: Sequence[Found]) -> Iterator[dict[str, Any]]:
        """All that was compared, as data; for a query without a hit one record that says so."""
        asked = {name: value for name, value in query._asdict().items() if value}
        if not found:
            snapshots = {n: list(s.files) for n, s in self._listed.snapshots.items()}
            yield {
                "query_row": 0,
                "query": asked,
                "hit": False,
                "snapshots": snapshots,
                "threshold": THRESHOLD / 1000,
                "matcher": VERSION,
            }
        for each in found:
            entry = each.entry
            told = explanation(each.comparison)
            name_score = told.pop("score")
            told.pop("match")
            yield {
                "query_row": 0,
                "query": asked,
                "hit": True,
                "list": entry.list,
                "entry_id": entry.entry_id,
                "score": each.value / 1000,
                "match": each.match,
                "identifier": each.shared._asdict() if each.shared else None,
                "other_imo": list(each.other_imo) if each.other_imo else None,
                "sharpened": [one._asdict() for one in each.sharpened],
                "weak_alias": each.weak,
                "missing_from_newest": entry.missing,
                "names": told | {"score": name_score},
                "snapshot": list(self._listed.snapshots[entry.list].files),
                "threshold": told.pop("threshold"),
                "matcher": told.pop("matcher"),
            }


_AT_NUMBERS: Final = Query._fields.index("imo")


class Facts(NamedTuple):
    """A query, read.

    Attributes:
        name: Its name.
        open: It does not say what bears the name.
        identifiers: Kind and value of each, the strongest kind first.
        imo: The ship's IMO number, where it passes its check.
        births: Birth dates.
        countries: ISO 3166 alpha-2 codes.
        doubts: Keys of notes: what a person should know of the query.
    """

    name: Name
    open: bool
    identifiers: tuple[tuple[str, str], ...]
    imo: str
    births: tuple[str, ...]
    countries: tuple[str, ...]
    doubts: tuple[str, ...]


def facts_of(query: Query) -> Facts:
    """Read a query."""
    schema = cell.schema_of(query.schema) if query.schema else None
    identifiers, doubts = _identifiers(query, schema)
    if cell.said(query.schema) and schema is None:
        doubts.append("note-query-kind")
    births, countries = _births(query.birth_date), _countries(query.country)
    if not births and cell.said(query.birth_date):
        doubts.append("note-query-birth")
    if not countries and cell.said(query.country):
        doubts.append("note-query-country")
    name = read(query.name, str(schema or Schema.LEGAL_ENTITY))
    if name.cut:
        doubts.append("note-query-long")
    if not (name.words or identifiers):
        doubts = ["note-query-nameless"]
    ordered = tuple((kind, identifiers[kind]) for kind in KINDS if kind in identifiers)
    imo = identifiers.get("imo", "")
    ship = imo if is_ship_number(imo) else ""
    return Facts(name, schema is None, ordered, ship, births, countries, tuple(doubts))


def _identifiers(query: Query, schema: Schema | None) -> tuple[dict[str, str], list[str]]:
    """Value by kind, and notes on those that may be mistyped."""
    found: dict[str, str] = {}
    doubts: list[str] = []
    if not any(query[_AT_NUMBERS:]):
        return found, doubts
    if cell.said(query.imo):
        imo = normalise("imo", query.imo)
        ship = schema in (None, Schema.VESSEL, Schema.LEGAL_ENTITY)
        company = schema != Schema.VESSEL
        if imo:
            found |= {"imo": imo} if ship else {}
            found |= {"imo_company": imo} if company else {}
        if not (ship and is_ship_number(imo)) and not (company and is_company_number(imo)):
            doubts.append("note-query-imo")
    others = (("mmsi", query.mmsi), ("call_sign", query.call_sign), ("passport", query.passport))
    for kind, printed in others:
        if cell.said(printed) and (value := normalise(kind, printed)):
            found[kind] = value
    if query.address and (wallet := address(query.address)):
        found["wallet"] = wallet.value
        if wallet.sound is False:
            doubts.append("note-query-wallet")
    return found, doubts


@lru_cache(maxsize=10_000)
def _births(printed: str) -> tuple[str, ...]:
    said = cell.birth_date(printed, None)
    return (said,) if said else birth_dates(printed)


@lru_cache(maxsize=10_000)
def _countries(printed: str) -> tuple[str, ...]:
    return tuple(code for each in cell.countries(printed) if (code := alpha2(each)))


def _judged(
    facts: Facts, entry: Entry, place: int, comparison: Comparison, shared: Shared | None
) -> Found:
    """What names, numbers, birth dates and countries come to together."""
    said = (birth(facts.births, entry.birth_dates), country(facts.countries, entry.countries))
    sharpened = tuple(each for each in said if each is not None)
    value = comparison.value
    other_imo: tuple[str, str] | None = None
    if shared is not None:
        base, room = IDENTIFIED.get(shared.kind, SURE)
        value = base + room * value // 1000
    else:
        value = max(0, min(1000, value + sum(each.change for each in sharpened)))
    if facts.imo and entry.imos and facts.imo not in entry.imos:
        if shared is None or shared.kind in IDENTIFIED:
            value = min(value, OTHER_SHIP)
        other_imo = facts.imo, ", ".join(sorted(entry.imos))
    return Found(entry, place, value, comparison, shared, sharpened, other_imo)


def _reasons(found: Found, language: str) -> Iterator[str]:
    if found.shared is not None:
        kind, value = found.shared
        said = phrase(f"screened-kind-{kind}", language)
        yield phrase("screened-same", language, kind=said, value=value)
        if kind in IDENTIFIED:
            yield phrase("screened-passed-on", language)
    if found.shared is not None and not found.comparison.match:
        if found.comparison.mine.words:
            yield phrase("screened-name-differs", language)
    else:
        yield from sentences(found.comparison, language, listed=True)
    if found.other_imo:
        mine, theirs = found.other_imo
        yield phrase("screened-other-imo", language, mine=mine, theirs=theirs)
    for key, _, mine, theirs in found.sharpened:
        yield phrase(key, language, mine=mine, theirs=theirs)
    if found.weak:
        yield phrase("screened-weak", language)
    if found.entry.missing:
        yield phrase("screened-quarantined", language)

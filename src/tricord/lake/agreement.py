"""What two entries of different lists have in common, and what speaks against their being one.

Pure: rows of the lake in, agreements out, each pair once with its strongest. An agreement that
nothing speaks against is decided by a rule (`tricord.lake.subjects.update`); one that something
speaks against, and every agreement by name alone, is only proposed to a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any, Final

import polars as pl

from tricord.geo.countries import alpha2
from tricord.model.listing import Schema
from tricord.model.subject import Basis, EntryKey, place
from tricord.names.folding import fold
from tricord.names.identifiers import normalise

UN_LIST: Final = "un-sc"
"""The list whose keys are the UN reference numbers that others print."""

NUMBERS: Final = (Basis.UN_REFERENCE, Basis.IMO, Basis.IMO_COMPANY, Basis.PASSPORT, Basis.SWIFT)
"""Kinds of identifier that decide, the strongest first."""

MOST_CARRIERS: Final = 20
"""Entries that may carry a number or a name; what more of them carry is a placeholder."""

BIRTH_YEARS_APART: Final = 1
"""Birth years further apart contradict; lists often give approximate years."""

PASSPORT_CHARACTERS: Final = 5
"""Passport numbers shorter than this are stumps that many share."""

_BODIES: Final = {Schema.ORGANIZATION, Schema.COMPANY, Schema.LEGAL_ENTITY}
_REGIMES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"dprk|democratic people.?s republic of korea|north korea|\bprk\b|1718|北朝鮮|북한",
        r"al-?qai?e?da|\bisil\b|\btaqa\b|1267",
        r"taliban|afghan|\bafg\b|1988",
        r"\biran|\birn\b|2231|1737",
        r"\biraq|\birq\b|1518",
        r"\bdrc\b|democratic republic of the congo|\bcod\b|1533",
        r"libya|\blby\b|1970",
        r"somalia|\bsom\b|751|al-?shabaab|2713",
        r"\bcar\b|central african|\bcaf\b|2127|2745",
        r"haiti|\bhti\b|2653",
        r"yemen|\byem\b|2140",
        r"\bgb\b|guinea-?bissau|\bgnb\b|2048",
        r"south ?sudan|\bssd\b|2206",
        r"(?<!south )(?<!south)sudan|\bsdn\b|1591",
    )
)
"""Regimes of the Security Council, as its own list and national ones call them."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two entries have in common.

    Attributes:
        first: The entry that comes first.
        second: The other one.
        basis: Kind of what they share.
        value: The number; of names, both as printed.
        against: Message keys of what speaks against their being one, sorted.
    """

    first: EntryKey
    second: EntryKey
    basis: Basis
    value: str
    against: tuple[str, ...] = ()


def latest(entries: pl.LazyFrame) -> pl.LazyFrame:
    """The last version of every entry, those delisted among them.

    Args:
        entries: All rows of ``list_entries``.
    """
    ordered = entries.sort("published_from")
    return ordered.unique(["list", "entry_id"], keep="last", maintain_order=True)


def by_number(entries: pl.LazyFrame, identifiers: pl.LazyFrame) -> list[Agreement]:
    """Pairs that carry the same number, in order of the two entries.

    Args:
        entries: The `latest` versions.
        identifiers: Rows of ``list_identifiers``.
    """
    version = ["list", "entry_id", "version"]
    own = entries.filter(pl.col("list") == UN_LIST).select(
        pl.lit(str(Basis.UN_REFERENCE)).alias("kind"),
        pl.col("entry_id")
        .map_elements(lambda key: normalise(Basis.UN_REFERENCE, key), pl.String)
        .alias("value"),
        pl.col("entry_id").alias("printed"),
        *version,
    )
    stated = identifiers.select("kind", "value", "printed", *version).filter(
        pl.col("kind").is_in([str(kind) for kind in NUMBERS])
    )
    shared = (
        pl.concat([own, stated.join(entries.select(version), on=version, how="semi")])
        .filter(pl.col("value") != "")
        .sort("kind", "value", *version, "printed")
        .unique(["kind", "value", *version], keep="last", maintain_order=True)
        .filter(pl.len().over("kind", "value").is_between(2, MOST_CARRIERS))
        .join(entries, on=version)
        .collect()
    )
    carriers: dict[tuple[Basis, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in shared.iter_rows(named=True):
        carriers[Basis(row["kind"]), row["value"]].append(row)
    found: Iterable[Agreement] = (
        agreement
        for (basis, value), rows in carriers.items()
        for agreement in _of(basis, value, rows)
    )
    return _strongest(found)


def _of(basis: Basis, value: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Agreement]:
    lists = [row["list"] for row in rows]
    for one, other in _pairs(rows):
        kinds = {one["schema"], other["schema"]}
        if basis is Basis.PASSPORT and kinds != {Schema.PERSON}:
            continue
        if basis is Basis.SWIFT and not kinds <= _BODIES:
            continue
        against = set(_contradictions(one, other))
        if max(lists.count(one["list"]), lists.count(other["list"])) > 1:
            against.add("against-several")
        if basis is Basis.PASSPORT:
            issuers = {alpha2(found[1]) for row in (one, other) if (found := _issuer(row))} - {None}
            if len(issuers) > 1:
                against.add("against-country")
            if len(value) < PASSPORT_CHARACTERS:
                against.add("against-short")
        yield Agreement(_key(one), _key(other), basis, value, tuple(sorted(against)))


def _issuer(row: Mapping[str, Any]) -> re.Match[str] | None:
    """The country some publishers print behind a passport's number: ``563410081 (Korea, North)``.

    The countries of an entry do not tell: they may be where somebody was last seen.
    """
    return re.search(r"\(([^()]+)\)", row["printed"])


def by_name(entries: pl.DataFrame, names: pl.DataFrame) -> list[Agreement]:
    """Pairs on different lists of which a name is equal once folded, and a second trait agrees.

    The second trait is a birth year, or the regime of the Security Council. What contradicts
    leaves a pair out; weak aliases do not count.

    Args:
        entries: The `latest` versions.
        names: Rows of ``list_names``.
    """
    version = ["list", "entry_id", "version"]
    strong = names.filter(~pl.col("weak")).join(entries.select(version), on=version, how="semi")
    texts = strong.get_column("name").unique().to_list()
    folded = pl.DataFrame(
        {"name": texts, "folded": [fold(text) for text in texts]},
        schema={"name": pl.String, "folded": pl.String},
    )
    shared = (
        strong.join(folded, on="name")
        .filter(pl.col("folded") != "")
        .unique(["folded", *version], keep="first", maintain_order=True)
        .filter(pl.len().over("folded").is_between(2, MOST_CARRIERS))
        .filter(pl.col("list").n_unique().over("folded") > 1)
        .select("folded", pl.col("name").alias("shared"), *version)
        .join(entries, on=version)
        .sort("folded", *version)
    )
    carriers: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in shared.iter_rows(named=True):
        carriers[row["folded"]].append(row)
    return _strongest(
        Agreement(_key(one), _key(other), Basis.NAME, f"{one['shared']} = {other['shared']}")
        for rows in carriers.values()
        for one, other in _pairs(rows)
        if one["list"] != other["list"]
        and (_born_alike(one, other) or _regimes(one) & _regimes(other))
        and not [*_contradictions(one, other)]
    )


def _pairs(
    rows: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    return combinations(sorted(rows, key=lambda row: place(_key(row))), 2)


def _key(row: Mapping[str, Any]) -> EntryKey:
    return row["list"], row["entry_id"]


def _strongest(agreements: Iterable[Agreement]) -> list[Agreement]:
    """Of each pair one: what nothing speaks against first, then by basis, then by value."""
    kept: dict[tuple[EntryKey, EntryKey], Agreement] = {}
    for each in agreements:
        before = kept.setdefault((each.first, each.second), each)
        if _weakness(each) < _weakness(before):
            kept[each.first, each.second] = each
    return sorted(kept.values(), key=lambda a: (place(a.first), place(a.second)))


def _weakness(agreement: Agreement) -> tuple[bool, int, str]:
    return bool(agreement.against), agreement.basis.rank, agreement.value


def _contradictions(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[str]:
    kinds = {one["schema"], other["schema"]}
    either = {Schema.PERSON, Schema.LEGAL_ENTITY}  # a legal entity may be a person or a body
    if not (len(kinds) == 1 or kinds <= _BODIES or kinds == either):
        yield "against-schema"
    if one["birth_dates"] and other["birth_dates"] and not _born_alike(one, other):
        yield "against-birth"


def _born_alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return any(
        first <= last_of_other + BIRTH_YEARS_APART and first_of_other <= last + BIRTH_YEARS_APART
        for first, last in map(years, one["birth_dates"])
        for first_of_other, last_of_other in map(years, other["birth_dates"])
    )


def years(birth_date: str) -> tuple[int, int]:
    """First and last year of a birth date (`tricord.model.listing.ListEntry.birth_dates`)."""
    first, _, last = birth_date.partition("/")
    return int(first[:4]), int((last or first)[:4])


def _regimes(row: Mapping[str, Any]) -> set[int]:
    return {at for programme in row["programmes"] for at in _regimes_of(programme)}


@lru_cache(maxsize=1024)
def _regimes_of(programme: str) -> tuple[int, ...]:
    return tuple(at for at, regime in enumerate(_REGIMES) if regime.search(programme))

"""Designations: parties of ours that carry an identifier or a name of a listed one.

Definition. A *party* is held against every list entry of a kind it may be. It is found

- by identifier, where both carry the same IMO ship number, IMO company number, MMSI,
  passport, national identity, registration or tax number, SWIFT code, wallet or call sign;
- by name, where a name of the party and a name of the entry reach the matcher's threshold
  (`tricord.names.comparing`) and nothing contradicts it: two ships with different IMO numbers,
  or two persons whose birth years are more than a year apart, are not the same.

A birth date *agrees* where the two are the same as far as both are given, or the year lies in
the range the publisher gives; else, within a year, it neither agrees nor contradicts.

Grade. ``corroborated``: a strong identifier agrees and so does a name. ``indication``: a
strong identifier agrees under another name, or a name and a second trait (call sign, birth
date) agree. ``lead``: a name alone, or a call sign alone; a country never raises a grade.
Where an IMO number or a birth year contradicts an identifier that agrees, a name counts for
nothing, and a number that is given out again (`REUSED`) makes a lead only.

Score. How far the two agree, 0 to 1, not the probability that they are the same: `SCORES`
for identifiers, the matcher's similarity for names (times `Params.weak_alias_factor` for
aliases the publisher calls weak).

Source: list publishers' own advice to compare all identifiers before concluding (OFAC,
"Assessing OFAC Name Matches", 2023); UN Security Council 1718 Committee guidelines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.locale import Term
from tricord.measures import load
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject, content_hash
from tricord.model.listing import LISTS, Authority, Schema
from tricord.model.marking import Marking
from tricord.model.measure import Measure
from tricord.monitors.base import WHEN_AND_WHERE, Found, Pairs, Side
from tricord.names.scoring import THRESHOLD
from tricord.names.screening import Listed, Match, Row

NAME: Final = "designations"
VERSION: Final = 2
STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("parties", "list_entries", "list_names", "list_identifiers")
PAIRS: Final = Pairs(
    left=Side(
        "parties",
        ("dataset", "party_id"),
        counts=("coverage-parties", "coverage-parties-without-name"),
    ),
    right=Side("list", ("list", "entry_id"), counts=("coverage-entries",)),
    ruled_out="coverage-ruled-out",
)

SCORES: Final = {
    "imo": 0.95,
    "imo_company": 0.95,
    "passport": 0.95,
    "wallet": 0.95,
    "national_id": 0.9,
    "swift": 0.9,
    "registration": 0.85,
    "tax": 0.85,
    "mmsi": 0.8,
    "call_sign": 0.5,
}
"""What an equal identifier is worth by itself. IMO numbers stay with the hull or company for
life (IMO resolutions A.1117(30), MSC.160(78)); MMSI and call signs follow the flag and are
given out again (ITU Radio Regulations, article 19)."""

REUSED: Final = ("mmsi", "call_sign")
"""Identifiers that pass from one holder to another."""


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day whose measures are applied.
        name_threshold: Similarity from which names count as alike; the matcher's own default.
        weak_alias_factor: What a match with a weak alias is worth of one with a good alias.
            .9 only ranks it lower; no published figure exists.
        birth_years_apart: Birth years further apart than this contradict; 1, since lists
            often give approximate years.
    """

    law_day: date
    name_threshold: float = THRESHOLD / 1000
    weak_alias_factor: float = 0.9
    birth_years_apart: int = 1


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold every party against every list entry; see the module for the definition.

    Args:
        tables: ``parties``, ``list_entries``, ``list_names`` and ``list_identifiers`` as they
            stood at one moment.
        params: Parameters.
    """
    standing = tables["list_entries"].select("list", "entry_id", "version")
    names, identifiers = (
        tables[table]
        .join(standing, on=["list", "entry_id", "version"], how="semi")
        .sort("list", "entry_id", "position")
        .to_dicts()
        for table in ("list_names", "list_identifiers")
    )
    listed = Listed(tables["list_entries"].to_dicts(), names, identifiers, params.name_threshold)
    parties = tables["parties"].sort("dataset", "party_id").to_dicts()
    findings, ruled_out = [], []
    for match in listed.matches(parties):
        if match.identifier is None and _contradicted(match, listed, params):
            ruled_out.append(_keys(match))
        else:
            findings.append(_finding(match, listed, params))
    coverage = {
        "coverage-parties": len(parties),
        "coverage-parties-without-name": sum(not p["name"] for p in parties),
        "coverage-entries": len(listed.entries),
        "coverage-ruled-out": len(ruled_out),
    }
    ordered = sorted(findings, key=lambda f: f.finding_id)
    return Found(tuple(ordered), coverage, tuple(sorted(ruled_out)))


def _contradicted(match: Match, listed: Listed, params: Params) -> bool:
    """Whether something rules out that two things of like name are the same."""
    if match.party["schema"] == Schema.VESSEL:
        return _imo_differs(match, listed)
    return _birth(match, params) == "contradicts"


def _imo_differs(match: Match, listed: Listed) -> bool:
    imo = listed.values(match.entry, "imo")
    return bool(match.party["imo"] and imo and match.party["imo"] not in imo)


def _birth(match: Match, params: Params) -> str:
    """How birth dates compare: ``same``, ``near``, ``contradicts``; empty where one is unknown."""
    born, listed = match.party["birth_date"], match.entry["birth_dates"]
    if not (born and listed):
        return ""
    year, apart = int(born[:4]), params.birth_years_apart
    spans = [_years(each) for each in listed]
    if any(born.startswith(each) or each.startswith(born) for each in listed if "/" not in each):
        return "same"
    if any(f <= year <= t for each, (f, t) in zip(listed, spans, strict=True) if "/" in each):
        return "same"
    return "near" if any(f - apart <= year <= t + apart for f, t in spans) else "contradicts"


def _years(printed: str) -> tuple[int, int]:
    first, _, last = printed.partition("/")
    return int(first[:4]), int((last or first)[:4])


def _finding(match: Match, listed: Listed, params: Params) -> Finding:
    party, entry = match.party, match.entry
    grade, message, score = _judge(match, listed, params)
    applied = _bearing(entry, params)
    ours, theirs = _keys(match)
    subjects = (
        Subject(party["schema"], ours, _called(party)),
        Subject(entry["schema"], theirs, entry["name"]),
    )
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=STRAND,
        kind=entry["authority"],
        subjects=subjects,
        about=f"{entry['list']}|{entry['entry_id']}",
        start=entry["listed_on"],
        end=None,
        where="",
        measures=tuple(m.measure_id for m in applied),
        grade=grade,
        score=score,
        score_meaning="score-designations",
        message=message,
        params=_params(match),
        doubts=tuple(_doubts(match, listed, params)),
        evidence=tuple(sorted(_evidence(match, applied))),
        marking=Marking.parse(party["marking"]).join(Marking.parse(entry["marking"])),
    )


def _keys(match: Match) -> tuple[str, str]:
    """Keys of the party and the entry as subjects."""
    party, entry = match.party, match.entry
    ours = f"parties|{party['dataset']}|{party['party_id']}"
    return ours, f"list|{entry['list']}|{entry['entry_id']}"


def _judge(match: Match, listed: Listed, params: Params) -> tuple[Grade, str, float]:
    """Grade, message and score of a match."""
    alike = 0.0
    if match.name is not None:
        weak = match.name.row["weak"]
        alike = match.name.comparison.score * (params.weak_alias_factor if weak else 1.0)
    if match.identifier is not None:
        kind = match.identifier["kind"]
        contradicted = _contradicted(match, listed, params)
        counts = 0.0 if contradicted else 0.8 * alike
        score = round(1 - (1 - SCORES[kind]) * (1 - counts), 4)
        named = match.name is not None
        message = "finding-designations-identifier" + ("-and-name" if named else "")
        return _grade(kind, named=named, contradicted=contradicted), message, score
    if _birth(match, params) == "same":
        return Grade.INDICATION, "finding-designations-name-and-birth-date", round(alike, 4)
    return Grade.LEAD, "finding-designations-name", round(alike, 4)


def _grade(kind: str, *, named: bool, contradicted: bool) -> Grade:
    """Grade of a match by an identifier of a kind."""
    if contradicted:
        return Grade.LEAD if kind in REUSED else Grade.INDICATION
    if kind == "call_sign":
        return Grade.INDICATION if named else Grade.LEAD
    return Grade.CORROBORATED if named else Grade.INDICATION


def _doubts(match: Match, listed: Listed, params: Params) -> Iterator[str]:
    party, entry = match.party, match.entry
    birth = _birth(match, params)
    if match.identifier is None:
        if birth != "same":
            yield "doubt-name-alone"
        if party["schema"] == Schema.PERSON and not birth:
            yield "doubt-birth-date-unknown"
    else:
        kind = match.identifier["kind"]
        if kind in REUSED:
            yield "doubt-reused"
        if kind != "imo" and _imo_differs(match, listed):
            yield "doubt-imo-differs"
        if match.name is None:
            yield "doubt-name-differs"
    if birth in ("near", "contradicts"):
        yield "doubt-birth-date-differs"
    if match.name is not None and match.name.row["weak"]:
        yield "doubt-weak-alias"
    if entry["missing_since"] is not None:
        yield "doubt-entry-missing"
    if party["simulated"] or entry["simulated"]:
        yield "doubt-simulated"


def _params(match: Match) -> dict[str, str]:
    entry = match.entry
    said = {
        "party": _called(match.party),
        "listed": entry["name"],
        "list": Term(f"list-{entry['list']}") if entry["list"] in LISTS else entry["list"],
        "entry": entry["entry_id"],
        "programmes": ", ".join(entry["programmes"]),
    }
    if match.identifier is not None:
        said["identifier_kind"] = Term(f"identifier-{match.identifier['kind']}")
        said["identifier"] = match.identifier["value"]
    if match.name is not None:
        said["matched"] = match.name.row["name"]
        said["similarity"] = f"{match.name.comparison.score:.2f}"
    return said


def _bearing(entry: Row, params: Params) -> list[Measure]:
    """Paragraphs a designation bears on; they follow from the Council's own lists alone."""
    if entry["authority"] != Authority.UN:
        return []
    if entry["listed_on"] and params.law_day < entry["listed_on"]:
        return []  # nothing followed from a designation before it was made
    # What follows from a ship's designation differs from one legal basis to another.
    bases = entry["programmes"] if entry["schema"] == Schema.VESSEL else ()
    found = load().for_designation(entry["entry_id"], entry["schema"], params.law_day, bases)
    return [applies.measure for applies in found]


def _evidence(match: Match, applied: Sequence[Measure]) -> Iterator[Evidence]:
    party, entry = match.party, match.entry
    key = f"{party['dataset']}|{party['party_id']}"
    yield Evidence("parties", key, _said(party), party["file_sha256"], party["record"])
    entry_key = f"{entry['list']}|{entry['entry_id']}"
    raw = (entry["file_sha256"], entry["record"])
    yield Evidence("list_entries", entry_key, _said(entry), *raw)
    source = (entry["version"], *raw)
    if match.identifier is not None:
        position = match.identifier["position"]
        yield Evidence("list_identifiers", f"{entry_key}|{position}", *source)
    if match.name is not None:
        yield Evidence("list_names", f"{entry_key}|{match.name.row['position']}", *source)
    for measure in applied:
        yield Evidence("measures", measure.measure_id, measure.version)


def _said(row: Row) -> str:
    """Hash of what a row says, its marking included: marked otherwise, it is another finding."""
    said = {column: str(value) for column, value in row.items() if column not in WHEN_AND_WHERE}
    return content_hash(sorted(said.items()))


def _called(party: Row) -> str:
    return str(party["name"] or party["imo"] or party["mmsi"] or party["party_id"])

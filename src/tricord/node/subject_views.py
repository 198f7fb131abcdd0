"""Subjects as a person looks at them: all of them, one of them, and those that are proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord.errors import NotFound
from tricord.lake import Lake, agreement, subjects
from tricord.lake.comparing import Aspect, aspects
from tricord.lake.joining import Conflict, join, standing
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.subject import Decision, EntryKey, Verdict, place, read_key, written

OVERVIEW: Final = pl.Schema(
    {
        "subject": pl.String(),
        "schema": pl.String(),
        "name": pl.String(),
        "lists": pl.List(pl.String()),
        "entries": pl.List(pl.String()),
        "conflicts": pl.Int64(),
        "marking": pl.String(),
    }
)
"""Columns of the overview."""

PROPOSALS: Final = pl.Schema(
    {
        "first": pl.String(),
        "first_name": pl.String(),
        "second": pl.String(),
        "second_name": pl.String(),
        "basis": pl.String(),
        "value": pl.String(),
        "against": pl.List(pl.String()),
        "marking": pl.String(),
    }
)
"""Columns of the proposals."""

_LATEST: Final = (
    *("list", "entry_id", "version", "schema", "name", "programmes", "countries", "birth_dates"),
    *("listed_on", "published_from", "published_to", "missing_since", "marking"),
)


@dataclass(frozen=True)
class SubjectPage:
    """One subject.

    Attributes:
        key: The entry that comes first; the subject goes by it.
        name: What that entry is called.
        members: Its entries, in order.
        aspects: What the lists say, side by side.
        decisions: Every decision about two of its entries, standing or undone, the oldest first.
        undone: Ids of those that do not stand.
        conflicts: Decisions about its entries that are not carried out.
        marking: Least upper bound of its entries.
    """

    key: EntryKey
    name: str
    members: tuple[EntryKey, ...]
    aspects: Sequence[Aspect]
    decisions: Sequence[Decision]
    undone: frozenset[str]
    conflicts: Sequence[Conflict]
    marking: Marking


def overview(lake: Lake, query: str = "") -> pl.DataFrame:
    """Subjects in order of their keys.

    Args:
        lake: The lake.
        query: Those of which a name or an entry's key contains this, whatever its case, with
            subjects of one entry among them; without it all subjects of two entries or more.
    """
    joined = join(subjects.decisions(lake))
    entries = _latest(lake)
    chosen = _asked(lake, entries, query) if query else joined.members.keys()
    wanted = {joined.subject_of.get(key, key) for key in chosen}
    rows = _by_key(entries, {key for subject in wanted for key in joined.of(subject)})
    conflicts = Counter(
        subject
        for conflict in joined.conflicts
        for subject in {joined.of(end)[0] for end in (conflict.same.first, conflict.same.second)}
    )
    made = [
        _overview_row(members, rows, conflicts[members[0]])
        for subject in sorted(wanted, key=place)
        if (members := tuple(key for key in joined.of(subject) if key in rows))
    ]
    return pl.DataFrame(made, schema=OVERVIEW)


def page(lake: Lake, asked: str) -> SubjectPage:
    """One subject, by its key or that of any of its entries.

    Raises:
        NotFound: The lake has never held that entry.
    """
    known = subjects.decisions(lake)
    joined = join(known)
    key = read_key(asked)
    members = joined.of(key)
    rows = _by_key(_latest(lake), set(members))
    if key not in rows:
        raise NotFound("entry-unknown", list=key[0], entry=key[1])
    held = [rows[each] for each in members if each in rows]
    names, identifiers = (_of_versions(lake, table, held) for table in _SAID)
    stood = {d.decision_id for d in standing(known)}
    about = [d for d in known if {d.first, d.second} & set(members)]
    return SubjectPage(
        key=members[0],
        name=held[0]["name"],
        members=members,
        aspects=aspects(held, names, identifiers),
        decisions=about,
        undone=frozenset(d.decision_id for d in about if d.decision_id not in stood),
        conflicts=[c for c in joined.conflicts if {c.same.first, c.same.second} & set(members)],
        marking=least_upper_bound(Marking.parse(row["marking"]) for row in held),
    )


_SAID: Final = ("list_names", "list_identifiers")


def proposals(lake: Lake, query: str = "") -> pl.DataFrame:
    """Pairs that may be one subject, for a person to decide, in order of the two entries.

    By number, where something speaks against it; else by an equal name and a second trait. Pairs
    that are one subject already are left out, and by name those a person has spoken of.

    Args:
        lake: The lake.
        query: Only pairs of which a name or an entry's key contains this.
    """
    known = subjects.decisions(lake)
    stood, joined = standing(known), join(known)
    entries = _latest(lake)
    by_number = agreement.by_number(entries.lazy(), lake.history("list_identifiers"))
    by_name = agreement.by_name(entries, lake.history("list_names").collect())
    apart = {(d.first, d.second): d for d in stood if d.verdict is Verdict.DIFFERENT}
    spoken = {(d.first, d.second) for d in stood if not d.by_rule}
    numbered = {(a.first, a.second) for a in by_number}
    found = [a for a in by_name if (a.first, a.second) not in spoken | numbered]
    found = [a for a in [*by_number, *found] if a.second not in joined.of(a.first)]
    if query:
        asked = _asked(lake, entries, query)
        found = [a for a in found if {a.first, a.second} & asked]
    rows = _by_key(entries, {key for a in found for key in (a.first, a.second)})
    made = []
    for each in sorted(found, key=lambda a: (place(a.first), place(a.second))):
        first, second = rows[each.first], rows[each.second]
        against = [
            *each.against,
            *(["against-person"] if (each.first, each.second) in apart else []),
        ]
        markings = (Marking.parse(row["marking"]) for row in (first, second))
        ends = {
            "first": written(each.first),
            "first_name": first["name"],
            "second": written(each.second),
            "second_name": second["name"],
        }
        agreed = {"basis": str(each.basis), "value": each.value, "against": against}
        made.append(ends | agreed | {"marking": str(least_upper_bound(markings))})
    return pl.DataFrame(made, schema=PROPOSALS)


def log(lake: Lake) -> pl.DataFrame:
    """Every decision with ``stands``, the oldest first."""
    stood = {d.decision_id for d in standing(subjects.decisions(lake))}
    rows = lake.read("subject_decisions").sort("lake_version", "decision_id")
    return rows.with_columns(stands=pl.col("decision_id").is_in(sorted(stood)))


def _latest(lake: Lake) -> pl.DataFrame:
    return agreement.latest(lake.history("list_entries").select(_LATEST)).collect()


def _by_key(entries: pl.DataFrame, keys: set[EntryKey]) -> dict[EntryKey, Mapping[str, Any]]:
    wanted = pl.DataFrame(sorted(keys), {"list": pl.String, "entry_id": pl.String}, orient="row")
    rows = entries.join(wanted, on=["list", "entry_id"], how="semi")
    return {(row["list"], row["entry_id"]): row for row in rows.iter_rows(named=True)}


def _of_versions(lake: Lake, table: str, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    columns = ("list", "entry_id", "version")
    versions = pl.LazyFrame(
        [[row[c] for c in columns] for row in rows], dict.fromkeys(columns, pl.String), orient="row"
    )
    said = lake.history(table).join(versions, on=columns, how="semi")
    return said.sort(*columns, "position").collect().to_dicts()


def _asked(lake: Lake, entries: pl.DataFrame, query: str) -> set[EntryKey]:
    """Entries of which a name or the key contains what is asked for."""
    versions = entries.select("list", "entry_id", "version").lazy()
    names = lake.history("list_names").join(
        versions, on=["list", "entry_id", "version"], how="semi"
    )
    key = pl.concat_str("list", "entry_id", separator="|").str.to_lowercase()
    typed = query.strip().lower()
    wanted = pl.select(_plain(pl.lit(query))).item()
    named = names.filter(_plain(pl.col("name")).str.contains(wanted or "\n", literal=True))
    keyed = entries.lazy().filter(key.str.contains(typed, literal=True))
    found = pl.concat([each.select("list", "entry_id") for each in (named, keyed)])
    return set(found.unique().collect().iter_rows())


def _plain(name: pl.Expr) -> pl.Expr:
    """As `tricord.names.folding.fold`, for a hundred thousand names at once."""
    spread = name.str.normalize("NFKC").str.to_lowercase().str.normalize("NFD")
    joined = spread.str.replace_all("[\u0300-\u036f]", "").str.normalize("NFC")
    return joined.str.replace_all(r"[\W_]+", " ").str.strip_chars()


def _overview_row(
    members: Sequence[EntryKey], rows: Mapping[EntryKey, Mapping[str, Any]], conflicts: int
) -> dict[str, Any]:
    first = rows[members[0]]
    return {
        "subject": written(members[0]),
        "schema": first["schema"],
        "name": first["name"],
        "lists": list(dict.fromkeys(name for name, _ in members)),
        "entries": [written(key) for key in members],
        "conflicts": conflicts,
        "marking": str(least_upper_bound(Marking.parse(rows[key]["marking"]) for key in members)),
    }

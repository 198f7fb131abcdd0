"""The log of decisions on who is one person, firm or ship across lists.

Nothing is rewritten: a decision is undone by another one. What a *rule* decided always follows
from what the lists say now: `update` adds what they have come to share and undoes what they no
longer share. Where a person has spoken of two entries, a rule adds nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import polars as pl

from tricord import clock
from tricord.errors import DecisionError, NotFound
from tricord.lake import agreement
from tricord.lake.agreement import Agreement
from tricord.lake.joining import standing
from tricord.lake.lake import Lake, Transaction
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.subject import Basis, Decision, EntryKey, Verdict, in_order, rule_of
from tricord.model.tables import TABLES

Pair = tuple[EntryKey, EntryKey]

COMPARED = ("list", "entry_id", "version", "schema", "birth_dates", "countries", "programmes")
"""Columns of an entry that agreements look at."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What the rules changed, as decision ids.

    Attributes:
        joined: Pairs that are now the same.
        undone: Decisions of rules that no longer hold.
    """

    joined: tuple[str, ...]
    undone: tuple[str, ...]


def decisions(
    lake: Lake, as_of: datetime | None = None, version: int | None = None
) -> list[Decision]:
    """Every decision, the oldest first; arguments as for `Lake.scan`."""
    rows = lake.scan("subject_decisions", as_of, version).collect()
    return _read(rows)


def update(lake: Lake) -> Updated:
    """Decide what exact numbers decide; a second time adds nothing."""
    with lake.transaction("update subjects") as transaction:
        entries = agreement.latest(transaction.read("list_entries")).select(*COMPARED, "marking")
        found = agreement.by_number(entries, transaction.read("list_identifiers"))
        known = _read(transaction.read("subject_decisions").collect())
        stood = standing(known)
        ruled = {_pair(d): d for d in stood if d.by_rule and d.verdict is Verdict.SAME}
        of_rules = {d.decision_id for d in known if d.by_rule}
        spoken = {
            _pair(d) for d in stood if not d.by_rule and (not d.undoes or d.undoes in of_rules)
        }
        wanted = {(a.first, a.second): a for a in found if not a.against}
        gone = [d for pair, d in ruled.items() if not _holds(d, wanted.get(pair))]
        left = ruled.keys() - {_pair(d) for d in gone}
        come = [a for pair, a in wanted.items() if pair not in left and pair not in spoken]
        if not gone and not come:
            return Updated((), ())
        pairs = [*map(_pair, gone), *((a.first, a.second) for a in come)]
        said = _said(entries, {key for pair in pairs for key in pair})
        joined = [_ruled(transaction, a, said) for a in come]
        undone = [_undoing(transaction, d, said, rule_of(d.basis), "") for d in gone]
        _append(transaction, [*joined, *undone])
    return Updated(_ids(joined), tuple(sorted(d.undoes for d in undone)))


def decide(lake: Lake, verdict: Verdict, pair: Pair, reason: str, by: str) -> Decision:
    """Record that a person calls two entries the same, or different.

    Args:
        lake: The lake.
        verdict: ``same`` or ``different``.
        pair: The two entries, in either order.
        reason: Why.
        by: Who decides.

    Raises:
        NotFound: The lake has never held one of the entries.
        DecisionError: Both are one entry, nobody or no reason is given, or a person's decision
            on these two stands already.
    """
    first, second = in_order(*pair)
    if first == second:
        raise DecisionError("decision-one-entry", list=first[0], entry=first[1])
    _check(reason, by)
    with lake.transaction(f"{verdict} subject") as transaction:
        entries = agreement.latest(transaction.read("list_entries"))
        said = _said(entries, {first, second})
        for name, entry_id in (first, second):
            if (name, entry_id) not in said:
                raise NotFound("entry-unknown", list=name, entry=entry_id)
        for each in standing(_read(transaction.read("subject_decisions").collect())):
            if _pair(each) == (first, second) and not each.by_rule and not each.undoes:
                raise DecisionError("decision-taken", decision=each.decision_id, by=each.decided_by)
        bare = Agreement(first, second, Basis.PERSON, "")
        decision = replace(
            _ruled(transaction, bare, said), verdict=verdict, decided_by=by, reason=reason.strip()
        )
        _append(transaction, [decision])
    return decision


def undo(lake: Lake, decision_id: str, reason: str, by: str) -> Decision:
    """Record that a decision is undone; what stood before it stands again.

    Args:
        lake: The lake.
        decision_id: Its id, or the beginning of it, if that is enough to tell it.
        reason: Why.
        by: Who undoes it.

    Returns:
        The undoing, which may be undone itself.

    Raises:
        NotFound: None, or more than one, begins so.
        DecisionError: It is undone already, or nobody or no reason is given.
    """
    _check(reason, by)
    with lake.transaction("undo subject decision") as transaction:
        known = _read(transaction.read("subject_decisions").collect())
        meant = [d for d in known if d.decision_id.startswith(decision_id)]
        if len(meant) != 1 or not decision_id:
            raise NotFound("decision-unknown", decision=decision_id, count=len(meant))
        undone = meant[0]
        if undone not in standing(known):
            raise DecisionError("decision-undone", decision=undone.decision_id)
        entries = agreement.latest(transaction.read("list_entries"))
        said = _said(entries, {undone.first, undone.second})
        decision = _undoing(transaction, undone, said, by, reason.strip())
        _append(transaction, [decision])
    return decision


def _check(reason: str, by: str) -> None:
    if not reason.strip():
        raise DecisionError("decision-reason-empty")
    if not by.strip() or by.startswith("rule:"):
        raise DecisionError("decision-by-nobody", by=by)


def _pair(decision: Decision) -> Pair:
    return decision.first, decision.second


def _holds(decision: Decision, wanted: Agreement | None) -> bool:
    return wanted is not None and (decision.basis, decision.value) == (wanted.basis, wanted.value)


def _said(
    entries: pl.LazyFrame, keys: Collection[EntryKey]
) -> Mapping[EntryKey, tuple[str, Marking]]:
    """Version and marking of entries."""
    wanted = pl.LazyFrame(sorted(keys), {"list": pl.String, "entry_id": pl.String}, orient="row")
    rows = entries.join(wanted, on=["list", "entry_id"], how="semi")
    columns = ("list", "entry_id", "version", "marking")
    return {
        (name, entry_id): (version, Marking.parse(marking))
        for name, entry_id, version, marking in rows.select(columns).collect().iter_rows()
    }


def _ruled(
    transaction: Transaction, found: Agreement, said: Mapping[EntryKey, tuple[str, Marking]]
) -> Decision:
    ends = said[found.first], said[found.second]
    return Decision(
        verdict=Verdict.SAME,
        first=found.first,
        second=found.second,
        versions=(ends[0][0], ends[1][0]),
        basis=found.basis,
        value=found.value,
        decided_by=rule_of(found.basis),
        reason="",
        undoes="",
        lake_version=transaction.number - 1,
        marking=str(least_upper_bound(marking for _, marking in ends)),
        decided_at=clock.now(),
    )


def _undoing(
    transaction: Transaction,
    undone: Decision,
    said: Mapping[EntryKey, tuple[str, Marking]],
    by: str,
    reason: str,
) -> Decision:
    # A list that was folded afresh from other files may no longer hold the entry.
    first, second = (said[key][0] if key in said else "" for key in _pair(undone))
    return replace(
        undone,
        verdict=Verdict.UNDO,
        versions=(first, second),
        decided_by=by,
        reason=reason,
        undoes=undone.decision_id,
        lake_version=transaction.number - 1,
        decided_at=clock.now(),
    )


def _ids(taken: Iterable[Decision]) -> tuple[str, ...]:
    return tuple(sorted(d.decision_id for d in taken))


def _append(transaction: Transaction, taken: Sequence[Decision]) -> None:
    rows = [
        {
            "decision_id": d.decision_id,
            "verdict": str(d.verdict),
            "first_list": d.first[0],
            "first_entry": d.first[1],
            "first_version": d.versions[0],
            "second_list": d.second[0],
            "second_entry": d.second[1],
            "second_version": d.versions[1],
            "basis": str(d.basis),
            "value": d.value,
            "decided_by": d.decided_by,
            "reason": d.reason,
            "undoes": d.undoes,
            "lake_version": d.lake_version,
            "marking": d.marking,
            "published_at": d.decided_at,
        }
        for d in sorted(taken, key=lambda d: d.decision_id)
    ]
    schema = TABLES["subject_decisions"].schema
    transaction.append("subject_decisions", pl.DataFrame(rows, schema=schema))


def _read(rows: pl.DataFrame) -> list[Decision]:
    return [
        Decision(
            verdict=Verdict(row["verdict"]),
            first=(row["first_list"], row["first_entry"]),
            second=(row["second_list"], row["second_entry"]),
            versions=(row["first_version"], row["second_version"]),
            basis=Basis(row["basis"]),
            value=row["value"],
            decided_by=row["decided_by"],
            reason=row["reason"],
            undoes=row["undoes"],
            lake_version=row["lake_version"],
            marking=row["marking"],
            decided_at=row["published_at"],
        )
        for row in rows.sort("lake_version", "decision_id").iter_rows(named=True)
    ]

"""The findings about petroleum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import polars as pl

from tricord.claims.grading import grade_of
from tricord.claims.meters import Account, Condition, Kept, Meters, Reach, Threshold
from tricord.claims.periods import named
from tricord.locale import Phrase, Term, in_phrase, state_term
from tricord.measures import load
from tricord.model.claim import Claim, Topic
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.listing import Schema
from tricord.monitors.sanctions.petroleum.cargoes import Cargoes
from tricord.monitors.sea_events import Row, marking_of, measure_evidence, row_evidence

NAME: Final = "petroleum"
VERSION: Final = 3

Conditions = tuple[tuple[Condition, Kept], ...]
"""Whether each condition was met."""

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class _Said:
    """What one finding says.

    Attributes:
        kind: Its kind without the petroleum it is about.
        subject: Whom it is about.
        about: What makes two of them revisions of each other.
        grade: How much stands behind it.
        score: Its score.
        params: Parameters of its message.
        doubts: What speaks against it.
        rows: Rows of ``claims`` or ``acts`` it rests on, each with its table.
    """

    kind: str
    subject: Subject
    about: str
    grade: Grade
    score: float
    params: dict[str, str]
    doubts: tuple[str, ...]
    rows: tuple[tuple[str, Row], ...]


class Telling:
    """Makes findings of meters.

    Args:
        about: The rows of ``claims`` the meters were read from.
    """

    def __init__(self, about: pl.DataFrame) -> None:
        rows = about.iter_rows(named=True)
        self._rows: dict[tuple[str, str], Row] = {(r["dataset"], r["claim_id"]): r for r in rows}

    def reported(self, read: Meters) -> Finding:
        """What suppliers reported for a period."""
        told = read.reported
        low, high = told.low or Decimal(0), told.high
        due = [each for account in told.accounts for each in account.due]
        done = [each for account in told.accounts for each in account.reported]
        coverage = "; ".join(
            f"{_state(a.supplier)} {len(a.reported)}/{len(a.due)}" for a in told.accounts if a.due
        )
        missing = "; ".join(f"{_state(state)} {named(periods)}" for state, periods in told.missing)
        seen = all(c.document_verified for span in told.counted for c in span.claims)
        params = {
            **_usual(read, read.conditions_of_reports),
            **_reached(told.thresholds),
            "amount": _amount(low, high),
            "percent": _percent(read, low, high),
            "coverage": Phrase(coverage or "–"),
            "missing": Phrase(missing or "–"),
            "differences": Phrase(_differences(read) or "–"),
        }
        claims = [claim for span in told.counted for claim in (*span.claims, *span.revised)]
        claims += [c for a in told.accounts for each in a.missing for c in each.claims]
        claims += [t.notice for t in told.thresholds if t.notice]
        return self._finding(
            read,
            _Said(
                "reported",
                _subject(read, "reported"),
                f"{read.cap.measure_id}|{read.cap.year}",
                Grade.CORROBORATED if seen else Grade.INDICATION,
                round(len(done) / len(due), 4) if due else 0.0,
                params,
                tuple(_doubts_reported(read, claims)),
                self._of(claims),
            ),
        )

    def estimated(self, read: Meters) -> Finding:
        """What others than suppliers say was delivered in a period."""
        told = read.estimated
        beyond = read.beyond_reported
        params = {
            **_usual(read, read.conditions),
            **_reached(told.thresholds),
            "count": str(len(told.estimates)),
            "origins": str(told.origins),
            "claims": Phrase(
                "; ".join(
                    f"{in_phrase(e.claim.claimant)} ({_state(e.claim.state or '–')}, "
                    f"{e.claim.first_day}–{e.claim.last_day}): {_open(e.low, e.high)}"
                    for e in told.estimates
                )
            ),
            "beyond": "unknown" if beyond is None else _number(beyond),
            "reported": "–"
            if read.reported.low is None
            else _amount(read.reported.low, read.reported.high),
        }
        claims = [each.claim for each in told.estimates] + list(told.denials)
        above = [
            each.claim
            for each in told.estimates
            if each.within and each.low is not None and each.low > read.cap.barrels
        ]
        return self._finding(
            read,
            _Said(
                "estimated",
                _subject(read, "estimated"),
                f"{read.cap.measure_id}|{read.cap.year}",
                grade_of(above or [each.claim for each in told.estimates if each.low is not None]),
                round(1 - 0.5**told.origins, 4),
                params,
                tuple(_doubts_estimated(read)),
                self._of([*claims, *self._compared(read)]),
            ),
        )

    def _compared(self, read: Meters) -> list[Claim]:
        """Claims on what was reported, where an estimate was held against them."""
        if read.beyond_reported is None:
            return []
        return [claim for span in read.reported.counted for claim in span.claims]

    def unreported(self, read: Meters, account: Account) -> Finding:
        """What one supplier did not report of a period."""
        claims = [claim for each in account.missing for claim in each.claims]
        claims += [claim for span in account.counted for claim in span.claims]
        code = account.supplier
        params = {
            **_usual(read, read.conditions),
            "supplier": state_term(code),
            "missing": named(account.missing),
            "overdue": named(account.overdue) or "–",
            "reported": str(len(account.reported)),
            "due": str(len(account.due)),
            "silent": named(account.silent) or "none",
        }
        share = len(account.missing) / len(account.due)
        doubts = ("doubt-petroleum-absence", "doubt-petroleum-no-delivery")
        return self._finding(
            read,
            _Said(
                "unreported",
                Subject(Schema.ORGANIZATION, f"state|{code}", code),
                f"{read.cap.measure_id}|{read.cap.year}|{code}",
                Grade.INDICATION if account.stopped else Grade.LEAD,
                round(share, 4),
                params,
                doubts if read.cap.every_days else (*doubts, "doubt-petroleum-no-clock"),
                self._of(claims),
            ),
        )

    def cargoes(self, read: Meters, carried: Cargoes) -> Finding:
        """Cargoes told of one by one."""
        params = {
            **_usual(read, _of_cargoes(read, carried)),
            "count": str(len(carried.rows)),
            "known": str(carried.known),
            "amount": _amount(carried.low, carried.high) if carried.known else "–",
            "designated": str(carried.designated),
        }
        return self._finding(
            read,
            _Said(
                "cargoes",
                _subject(read, "cargoes"),
                f"{read.cap.measure_id}|{read.cap.year}",
                Grade.INDICATION if carried.sources > 1 else Grade.LEAD,
                round(carried.known / len(carried.rows), 4),
                params,
                ("doubt-petroleum-cargo-twice", "doubt-petroleum-converted"),
                tuple(("acts", row) for row in carried.rows),
            ),
        )

    def _of(self, claims: Iterable[Claim]) -> tuple[tuple[str, Row], ...]:
        keys = dict.fromkeys((claim.dataset, claim.claim_id) for claim in claims)
        return tuple(("claims", self._rows[key]) for key in keys)

    def _finding(self, read: Meters, said: _Said) -> Finding:
        cap = read.cap
        prefix = "crude" if cap.topic is Topic.CRUDE_OIL else "petroleum"
        measure = load()[cap.measure_id]
        return Finding(
            monitor=f"{NAME}@{VERSION}",
            strand=Strand.SANCTIONS,
            kind=f"{prefix}_{said.kind}",
            subjects=(said.subject,),
            about=said.about,
            start=cap.first_day,
            end=min(cap.last_day, read.as_of) + _DAY,
            where="",
            measures=(cap.measure_id,),
            grade=said.grade,
            score=said.score,
            score_meaning=f"score-petroleum-{said.kind}",
            message=f"finding-petroleum-{said.kind}",
            params=said.params,
            doubts=said.doubts,
            evidence=tuple(sorted(_evidence(said.rows, measure_evidence([measure])))),
            marking=marking_of(row for _, row in said.rows),
        )


def _evidence(rows: Iterable[tuple[str, Row]], measures: Iterable[Evidence]) -> Iterator[Evidence]:
    keys = {"claims": "claim_id", "acts": "act_id"}
    for table, row in rows:
        yield row_evidence(table, row, "dataset", keys[table], record="record")
    yield from measures


def _subject(read: Meters, kind: str) -> Subject:
    """The cap of a period: no party of ours is the subject of a sum."""
    key = f"cap|{read.cap.measure_id}|{read.cap.year}-{kind}"
    return Subject(Schema.ORGANIZATION, key, f"{read.cap.measure_id} {read.cap.year}")


def _of_cargoes(read: Meters, carried: Cargoes) -> Conditions:
    """Conditions as far as cargoes show them."""
    parties = Kept.NOT_KEPT if carried.designated else Kept.UNKNOWN
    return tuple(
        (condition, parties if condition is Condition.PARTIES else Kept.UNKNOWN)
        for condition, _ in read.conditions
    )


def _usual(read: Meters, conditions: Conditions) -> dict[str, str]:
    """What every message may name; of conditions, only what the evidence of it shows."""
    cap, kept = read.cap, dict(conditions)
    crude = cap.topic is Topic.CRUDE_OIL
    amount = f"{_number(cap.barrels)} bbl"
    return {
        "petroleum": Term("petroleum-crude" if crude else "petroleum-refined"),
        "cap": f"{amount} / {_number(cap.tonnes)} t" if cap.tonnes else amount,
        "first": str(cap.first_day),
        "last": str(cap.last_day),
        "as_of": str(read.as_of),
        "replaced": str(cap.cut_short_on or "–"),
        **{
            "cap_kept" if condition is Condition.CAP else str(condition): Term(
                f"petroleum-kept-{kept.get(condition, Kept.UNKNOWN)}"
            )
            for condition in Condition
        },
    }


def _reached(thresholds: Sequence[Threshold]) -> dict[str, str]:
    reached = [each for each in thresholds if each.reach is Reach.REACHED]
    possible = [each for each in thresholds if each.reach is Reach.POSSIBLE]
    due = [each for each in reached if each.notice_due]
    told = [
        f"{each.percent} % ({each.notice.as_of or each.notice.last_day})"
        for each in thresholds
        if each.notice
    ]
    lines = [f"{each.percent} % ({each.earliest} – {each.latest})" for each in reached]
    return {
        "reached": ", ".join(lines) or "none",
        "possible": ", ".join(f"{each.percent} %" for each in possible) or "none",
        "due": ", ".join(f"{each.percent} %" for each in due) or "–",
        "announced": ", ".join(told) or "–",
    }


def _differences(read: Meters) -> str:
    """Totals and sums of their parts that differ: ``RUS 105,845 / 105,844``."""
    found = [
        f"{_state(account.supplier)} {_number(each.whole.low)} / {_number(each.low)}"
        for account in read.reported.accounts
        for each in account.differences
    ]
    if read.reported.unattributed is not None:
        everybody = in_phrase(Term("claimed-all-states"))
        found.append(f"{everybody} +{_number(read.reported.unattributed)}")
    return "; ".join(found)


def _doubts_reported(read: Meters, claims: Sequence[Claim]) -> Iterator[str]:
    told = read.reported
    yield "doubt-petroleum-lower-bound"
    if not all(claim.document_verified for claim in claims):
        yield "doubt-petroleum-unseen"
    if told.converted:
        yield "doubt-petroleum-converted"
    if any(claim.caveat.startswith("inferred") for claim in claims):
        yield "doubt-petroleum-inferred"
    if any(account.disputed for account in told.accounts):
        yield "doubt-petroleum-disputed"
    if _differences(read):
        yield "doubt-petroleum-differences"
    if any(claim.as_of is None for claim in claims):
        yield "doubt-petroleum-undated"
    yield from _doubts_of_cap(read)


def _doubts_estimated(read: Meters) -> Iterator[str]:
    told = read.estimated
    yield "doubt-petroleum-method"
    if any(each.claim.includes_reported == "unknown" for each in told.estimates):
        yield "doubt-petroleum-includes"
    if told.origins > 1:
        yield "doubt-petroleum-origins"
    if any("says more than the figure" in each.claim.caveat for each in told.estimates):
        yield "doubt-petroleum-more"
    if any(not each.within for each in told.estimates):
        yield "doubt-petroleum-straddles"
    if any(each.converted for each in told.estimates):
        yield "doubt-petroleum-converted"
    if told.denials:
        yield "doubt-petroleum-denied"
    if read.beyond_reported is not None:
        yield "doubt-petroleum-lower-bound"
    yield from _doubts_of_cap(read)


def _doubts_of_cap(read: Meters) -> Iterator[str]:
    if read.cap.cut_short_on:
        yield "doubt-petroleum-replaced"
    if read.cap.topic is Topic.CRUDE_OIL:
        yield "doubt-petroleum-crude"


def _state(code: str) -> str:
    return in_phrase(state_term(code))


def _number(amount: Decimal) -> str:
    """Whole barrels, with thousands set apart."""
    return f"{amount.quantize(Decimal(1), ROUND_HALF_UP):,}"


def _amount(low: Decimal, high: Decimal | None) -> str:
    if high is None:
        return f"≥ {_number(low)}"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _open(low: Decimal | None, high: Decimal | None) -> str:
    if low is None:
        return f"≤ {_number(high)} bbl" if high is not None else "–"
    return f"{_amount(low, high)} bbl"


def _percent(read: Meters, low: Decimal, high: Decimal | None) -> str:
    least = read.cap.percent(low)
    if high is None or high == low:
        return f"{least}"
    return f"{least}–{read.cap.percent(high)}"

"""The log of the register: what people write of commitments, programmes and bodies.

Nothing is rewritten: a line is undone by another one. A line without a person behind it is refused,
and so is a score without day, evidence and reason. (Field note on statements, section 4.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.errors import DecisionError, NotFound
from tricord.lake.lake import Lake, Transaction
from tricord.lake.register_folding import standing
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.register import (
    PARTNERS,
    SCORES,
    About,
    EntryKind,
    State,
    Written,
    is_reference,
    key_of,
    partner_of,
    place_of,
)
from tricord.model.tables import TABLES

TABLE: Final = "register_log"

_CITED: Final = {About.STATE, About.SCORE, About.EVIDENCE}
"""What is written only with what it rests on: every change of state cites something to look at."""

_EXPLAINED: Final = {*About} - {About.OWNER, About.EVIDENCE}
"""What is written only with a reason."""

FURTHEST: Final = timedelta(days=365 * 100)
"""How far off a day may lie that somebody writes by hand; a convention against slips of the pen."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a person has to say of an entry.

    Attributes:
        entry: Key of the entry.
        about: What it says.
        value: Its value.
        partner: Partner it is said of; empty where of all.
        day: Day up to which a score looks.
        evidence: What it rests on.
        rationale: Why.
        by: Who says so.
        same: Keys of what the entry is known by too; a score of any of them is one of it.
        since: Day of the first statement that speaks of the entry; ``None`` where none does.
        bound: Partners the entry binds; empty where that is not known.
    """

    entry: str
    about: About
    value: str = ""
    partner: str = ""
    day: date | None = None
    evidence: tuple[str, ...] = ()
    rationale: str = ""
    by: str = ""
    same: tuple[str, ...] = ()
    since: date | None = None
    bound: tuple[str, ...] = ()


def lines(lake: Lake, as_of: datetime | None = None, version: int | None = None) -> list[Written]:
    """Every line, in the order they were written; arguments as for `Lake.scan`."""
    return _read(lake.scan(TABLE, as_of, version).collect())


def append(lake: Lake, line: Line, marking: Marking) -> Written:
    """Write a line.

    Args:
        lake: The lake.
        line: What a person has to say.
        marking: Marking of it; what it cites may raise it.

    Raises:
        DecisionError: Nobody, no reason or no evidence is given where it is asked for; the value
            is none of its kind; its day cannot be meant; a score is of a partner that is not
            bound, or one of this partner stands already.
        NotFound: It names a place in a statement the lake does not hold.
    """
    checked = _checked(line)
    with lake.transaction(f"register {checked.about}") as transaction:
        if checked.about is About.SCORE:
            _refuse_second(checked, _read(transaction.read(TABLE).collect()))
        cited = _cited(checked, transaction.read("statements"))
        written = _written(checked, transaction, least_upper_bound([marking, *cited]))
        _append(transaction, [written])
    return written


def undo(lake: Lake, log_id: str, rationale: str, by: str) -> Written:
    """Undo a line; what stood before it stands again.

    Args:
        lake: The lake.
        log_id: Its id, or the beginning of it, if that is enough to tell it.
        rationale: Why.
        by: Who undoes it.

    Returns:
        The undoing, which may be undone itself.

    Raises:
        NotFound: None, or more than one, begins so.
        DecisionError: It is undone already, nobody or no reason is given, or what it would bring
            back is a second score of one partner.
    """
    _signed(About.UNDO, rationale, by)
    with lake.transaction("register undo") as transaction:
        known = _read(transaction.read(TABLE).collect())
        meant = [line for line in known if log_id and line.log_id.startswith(log_id)]
        if len(meant) != 1:
            raise NotFound("register-line-unknown", line=log_id, count=len(meant))
        undone = meant[0]
        if undone not in standing(known):
            raise DecisionError("register-undone", line=undone.log_id)
        line = Line(undone.entry, About.UNDO, partner=undone.partner, rationale=rationale, by=by)
        marking = Marking.parse(undone.marking)
        written = _written(line, transaction, marking, undoes=undone.log_id)
        _refuse_brought_back(known, written)
        _append(transaction, [written])
    return written


def _checked(line: Line) -> Line:
    """A line in the form it is kept in."""
    entry = key_of(line.entry)
    if entry is None:
        raise DecisionError("register-key", entry=line.entry)
    _signed(line.about, line.rationale, line.by)
    partner = partner_of(line.partner) if line.partner else ""
    if partner is None or (not partner and line.about in {About.SCORE, About.OWNER}):
        raise DecisionError("register-partner", given=line.partner, known=", ".join(PARTNERS))
    if line.about is About.SCORE and line.bound and partner not in line.bound:
        bound = ", ".join(line.bound)
        raise DecisionError("register-score-unbound", partner=partner, entry=entry, bound=bound)
    evidence = tuple(dict.fromkeys(each.strip() for each in line.evidence))
    wrong = [each for each in evidence if not is_reference(each)]
    if wrong:
        raise DecisionError("register-evidence-form", given=wrong[0])
    if line.about in _CITED and not evidence:
        raise DecisionError("register-evidence-missing", about=str(line.about))
    return Line(
        entry=entry,
        about=line.about,
        value=_value(line, entry),
        partner=partner,
        day=_score_day(line),
        evidence=evidence,
        rationale=line.rationale.strip(),
        by=line.by.strip(),
        same=line.same,
        since=line.since,
        bound=line.bound,
    )


def _signed(about: About, rationale: str, by: str) -> None:
    if not by.strip() or by.strip().startswith("rule:"):
        raise DecisionError("register-by-nobody", by=by)
    if about in _EXPLAINED and not rationale.strip():
        raise DecisionError("register-rationale-missing", about=str(about))


def _score_day(line: Line) -> date | None:
    if line.about is not About.SCORE:
        return None
    if line.day is None:
        raise DecisionError("register-score-day")
    if line.day > clock.today():
        raise DecisionError("register-score-future", day=line.day.isoformat())
    if line.since and line.day < line.since:
        days = {"day": line.day.isoformat(), "since": line.since.isoformat()}
        raise DecisionError("register-score-before", **days)
    return _near(line.day)


def _near(day: date) -> date:
    """A day that people who are alive can mean.

    Raises:
        DecisionError: It lies further off: digits are missing or were swapped.
    """
    if abs((day - clock.today()).days) > FURTHEST.days:
        raise DecisionError("register-day-far", day=day.isoformat(), years=FURTHEST.days // 365)
    return day


def _value(line: Line, entry: str) -> str:
    """The value in the form it is kept in.

    Raises:
        DecisionError: It is none of what its kind takes.
    """
    value = line.value.strip()
    if line.about in _VALUES:
        kept = _VALUES[line.about](value, entry)
        if line.about is About.NEXT_DATE and line.since and kept < line.since.isoformat():
            raise DecisionError("register-day-before", day=kept, since=line.since.isoformat())
        return kept
    if not value and line.about is not About.EVIDENCE:
        raise DecisionError("register-value-missing", about=str(line.about))
    return value


def _score(value: str, entry: str) -> str:
    if not entry.startswith("commitment|"):
        raise DecisionError("register-score-programme", entry=entry)
    if value not in SCORES:
        raise DecisionError("register-score", given=value, known="-1, 0, +1")
    return "+1" if SCORES[value] == 1 else value


def _state(value: str, _entry: str) -> str:
    return _word(value, State, About.STATE)


def _kind(value: str, entry: str) -> str:
    commitment = [EntryKind.COMMITMENT]
    others = [kind for kind in EntryKind if kind not in commitment]
    known = commitment if entry.startswith("commitment|") else others
    return _word(value, known, About.KIND)


def _members(value: str, _entry: str) -> str:
    found = [partner_of(each) for each in value.replace(",", " ").split()]
    if not found or None in found:
        raise DecisionError("register-partner", given=value, known=", ".join(PARTNERS))
    return ",".join(partner for partner in PARTNERS if partner in found)


def _day(value: str, _entry: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise DecisionError("register-day", given=value) from None
    return _near(day).isoformat()


def _other(value: str, entry: str) -> str:
    other = key_of(value)
    if other is None or other == entry or other.partition("|")[0] != entry.partition("|")[0]:
        raise DecisionError("register-same", entry=entry, other=value)
    return other


_VALUES: Final[Mapping[About, Callable[[str, str], str]]] = {
    About.SCORE: _score,
    About.STATE: _state,
    About.KIND: _kind,
    About.MEMBERS: _members,
    About.NEXT_DATE: _day,
    About.SAME_AS: _other,
}


def _word(value: str, known: Iterable[str], about: About) -> str:
    plain = value.casefold().replace(" ", "_").replace("-", "_")
    words = [str(each) for each in known]
    if plain not in words:
        raise DecisionError("register-value", about=str(about), given=value, known=", ".join(words))
    return plain


def _refuse_second(line: Line, known: Sequence[Written]) -> None:
    keys = {line.entry, *line.same}
    for each in standing(known):
        score = each.about is About.SCORE and each.partner == line.partner
        if score and each.entry in keys:
            raise DecisionError(
                "register-scored", partner=each.partner, by=each.written_by, line=each.log_id
            )


def _refuse_brought_back(known: Sequence[Written], undoing: Written) -> None:
    """An undoing of an undoing may bring a score back beside the one that took its place."""
    scores = [
        (line.entry, line.partner)
        for line in standing([*known, undoing])
        if line.about is About.SCORE and line.entry == undoing.entry
    ]
    if len(scores) > len(set(scores)):
        raise DecisionError("register-scored-since", line=undoing.undoes)


def _cited(line: Line, statements: pl.LazyFrame) -> list[Marking]:
    """Markings of the statements a line names places in.

    Raises:
        NotFound: The lake holds no such statement, or its text is shorter.
    """
    references = list(line.evidence)
    for key in (line.entry, line.value if line.about is About.SAME_AS else ""):
        room, _, rest = key.partition("|")
        references += [rest] if room == "commitment" else []
    places = [place for place in map(place_of, references) if place]
    wanted = sorted({place.statement for place in places})
    columns = ("statement_id", "marking", pl.col("words").str.len_chars().alias("length"))
    held = statements.filter(pl.col("statement_id").is_in(wanted)).select(columns).collect()
    found = {row["statement_id"]: row for row in held.iter_rows(named=True)}
    for place in places:
        if place.statement not in found:
            raise NotFound("register-statement-unknown", statement=place.statement)
        if place.end > found[place.statement]["length"]:
            length = found[place.statement]["length"]
            raise NotFound(
                "register-place-unknown", statement=place.statement, end=place.end, length=length
            )
    return [Marking.parse(each) for each in held.get_column("marking").unique().sort()]


def _written(line: Line, transaction: Transaction, marking: Marking, undoes: str = "") -> Written:
    return Written(
        entry=line.entry,
        about=line.about,
        partner=line.partner,
        value=line.value,
        day=line.day,
        evidence=line.evidence,
        rationale=line.rationale.strip(),
        written_by=line.by.strip(),
        written_at=clock.now(),
        undoes=undoes,
        lake_version=transaction.number - 1,
        marking=str(marking),
    )


def _append(transaction: Transaction, taken: Sequence[Written]) -> None:
    rows = [
        {
            "log_id": line.log_id,
            "entry": line.entry,
            "about": str(line.about),
            "partner": line.partner,
            "value": line.value,
            "day": line.day,
            "evidence": list(line.evidence),
            "rationale": line.rationale,
            "written_by": line.written_by,
            "undoes": line.undoes,
            "lake_version": line.lake_version,
            "marking": line.marking,
            "published_at": line.written_at,
        }
        for line in taken
    ]
    transaction.append(TABLE, pl.DataFrame(rows, schema=TABLES[TABLE].schema))


def _read(rows: pl.DataFrame) -> list[Written]:
    return [_line(row) for row in rows.sort("lake_version", "log_id").iter_rows(named=True)]


def _line(row: Mapping[str, Any]) -> Written:
    return Written(
        entry=row["entry"],
        about=About(row["about"]),
        partner=row["partner"],
        value=row["value"],
        day=row["day"],
        evidence=tuple(row["evidence"]),
        rationale=row["rationale"],
        written_by=row["written_by"],
        written_at=row["published_at"],
        undoes=row["undoes"],
        lake_version=row["lake_version"],
        marking=row["marking"],
    )

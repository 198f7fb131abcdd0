"""The register of a node: commitments, programmes and bodies, and what people say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.config import Settings
from tricord.errors import DecisionError, NotFound
from tricord.lake import Lake, register
from tricord.lake.register import Line
from tricord.lake.register_folding import Compliance, Scored, compliance, fold, nearest
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.register import (
    PARTNERS,
    About,
    Entry,
    EntryKind,
    Said,
    State,
    Written,
    key_of,
    one_form,
    partner_of,
)
from tricord.node.register_proposals import proposals

OVERVIEW: Final = pl.Schema(
    {
        "entry": pl.String(),
        "kind": pl.String(),
        "title": pl.String(),
        "state": pl.String(),
        "certified": pl.Boolean(),
        "state_by": pl.String(),
        "state_at": pl.Datetime("us", "UTC"),
        "states": pl.List(pl.String()),
        "members": pl.List(pl.String()),
        "owners": pl.List(pl.String()),
        "next_date": pl.Date(),
        "next_words": pl.String(),
        "next_by": pl.String(),
        "past_due": pl.Boolean(),
        "scores": pl.List(pl.String()),
        "first_said": pl.Date(),
        "last_said": pl.Date(),
        "quote": pl.String(),
        "reference": pl.String(),
        "evidence": pl.List(pl.String()),
        "marking": pl.String(),
    }
)
"""Columns of the overview; ``certified`` says whether a person set the state."""

COMPLIANCE: Final = pl.Schema(
    {
        "entry": pl.String(),
        "title": pl.String(),
        "members": pl.List(pl.String()),
        "scores": pl.List(pl.String()),
        "scorers": pl.List(pl.String()),
        "scored": pl.Int64(),
        "of": pl.Int64(),
        "disputed": pl.List(pl.String()),
        "mean": pl.Float64(),
        "percent": pl.Float64(),
        "marking": pl.String(),
    }
)
"""Columns of the commitments that were scored: ``scored`` of ``of`` members."""

RULE: Final = "rule"
"""Who says what no person said."""


class Register:
    """Commitments, programmes and bodies of the three: who owns them and what came of them.

    Examples:
        >>> node.register.overview("secretariat")  # doctest: +SKIP
        >>> found = {"evidence": [address], "rationale": "Law in force"}  # doctest: +SKIP
        >>> node.register.score(key, "JPN", "+1", day=today, **found)  # doctest: +SKIP
    """

    def __init__(self, lake: Lake, settings: Settings) -> None:
        self._lake = lake
        self._settings = settings

    def entries(self) -> tuple[Entry, ...]:
        """Every entry: commitments by their first day, then programmes and bodies."""
        made: tuple[Entry, ...] = self._lake.once(
            "register", lambda: fold(proposals(self._lake), register.lines(self._lake))
        )
        return made

    def overview(self, kind: str = "", state: str = "", partner: str = "") -> pl.DataFrame:
        """One row per entry; see `OVERVIEW`.

        Args:
            kind: Only entries of this kind.
            state: Only entries in this state.
            partner: Only entries that bind this partner or have an owner there.

        Raises:
            NotFound: There is no such kind, state or partner.
        """
        wanted_kind, wanted_state = _word(kind, EntryKind), _word(state, State)
        code = _partner(partner)
        today = clock.today()
        rows = [
            _row(entry, today)
            for entry in self.entries()
            if wanted_kind in {"", entry.kind.value}
            and wanted_state in {"", entry.state.value}
            and (not code or code in entry.bound or code in entry.owners)
        ]
        return pl.DataFrame(rows, schema=OVERVIEW)

    def show(self, entry: str) -> Entry:
        """One entry, by any of its keys, by the beginning of one, or by a programme's name.

        Raises:
            NotFound: None, or more than one, is meant.
        """
        return _meant(self.entries(), entry)

    def write(
        self, entry: str, about: str, value: str = "", *, marking: str = "", **said: Any
    ) -> Written:
        """Write a line; see `tricord.lake.register.append`.

        Args:
            entry: Any key of the entry; with ``about`` ``enter`` it may be a new one.
            about: What it says: a word of `tricord.model.register.About`, but not ``undo``.
            value: Its value.
            marking: Marking; the node's default where none is given.
            said: ``partner``, ``day``, ``evidence``, ``rationale`` and ``by``, as `Line` has them.

        Raises:
            NotFound: There is no such entry or no such kind of line.
            DecisionError: The line is refused.
        """
        what = _word(about, [each for each in About if each is not About.UNDO])
        by = said.pop("by", "") or self._settings.operator
        evidence = tuple(said.pop("evidence", ()))
        line = Line(entry, About(what), value, by=by, evidence=evidence, **said)
        whole = self._named(line)
        return register.append(self._lake, whole, self._marking(marking))

    def score(
        self,
        entry: str,
        partner: str,
        score: str,
        *,
        day: date,
        evidence: Sequence[str],
        rationale: str,
        by: str = "",
        marking: str = "",
    ) -> Written:
        """Score a partner on a commitment; only a person does, on evidence.

        Args:
            entry: Any key of the commitment.
            partner: The partner.
            score: ``-1``, ``0`` or ``+1``.
            day: Day up to which its acts were looked at.
            evidence: What the score rests on; at least one reference.
            rationale: Why.
            by: Who scores; the operator of the node by default.
            marking: Marking; the node's default where none is given.

        Raises:
            NotFound: There is no such entry.
            DecisionError: Anything of it is missing, the day lies before it was first said, it does
                not bind this partner, or a score of this partner stands already.
        """
        said = {"partner": partner, "day": day, "evidence": evidence, "rationale": rationale}
        return self.write(entry, About.SCORE, score, marking=marking, by=by, **said)

    def undo(self, log_id: str, rationale: str, by: str = "") -> Written:
        """Undo a line; see `tricord.lake.register.undo`."""
        return register.undo(self._lake, log_id, rationale, by or self._settings.operator)

    def log(self) -> list[Written]:
        """Every line, in the order they were written."""
        return register.lines(self._lake)

    def compliance(self, entry: str = "") -> Compliance:
        """Compliance as people scored it; see `tricord.lake.register_folding.Compliance`.

        Args:
            entry: One commitment by any of its keys; all of them by default.

        Raises:
            NotFound: There is no such entry.
            DecisionError: It is no commitment.
        """
        found = self.entries()
        if entry:
            meant = _meant(found, entry)
            if meant.kind.value != EntryKind.COMMITMENT:
                raise DecisionError("register-score-programme", entry=meant.key)
            found = (meant,)
        return compliance(found)

    def _named(self, line: Line) -> Line:
        """A line with the keys of the entry it is about."""
        known = self.entries()
        if line.about is About.ENTER:
            key = key_of(line.entry)
            if key is None:
                raise DecisionError("register-key", entry=line.entry)
            return replace(line, entry=key)
        entry = _meant(known, line.entry)
        if line.about is About.SAME_AS:
            other = _meant(known, line.value)
            if other.key == entry.key:
                raise DecisionError("register-same", entry=entry.key, other=line.value)
            line = replace(line, value=other.key)
        since = entry.quotes[0].dated if entry.quotes else None
        return replace(line, entry=entry.key, same=entry.keys, since=since, bound=entry.bound)

    def _marking(self, given: str) -> Marking:
        return Marking.parse(given or self._settings.default_marking)


def compliance_rows(found: Compliance) -> pl.DataFrame:
    """Commitments with a score, or with people who disagree; see `COMPLIANCE`.

    Args:
        found: What people scored.
    """
    told = [each for each in found.commitments if each.entry.scores]
    return pl.DataFrame([_scored_row(each) for each in told], schema=COMPLIANCE)


def _scored_row(each: Scored) -> dict[str, Any]:
    lines = [line for score in each.entry.scores.values() for line in score]
    return {
        "entry": each.entry.key,
        "title": each.entry.title.value,
        "members": list(each.members),
        "scores": [f"{line.partner} {line.value}" for line in lines],
        "scorers": list(dict.fromkeys(line.written_by for line in lines)),
        "scored": len(each.scores),
        "of": len(each.members),
        "disputed": list(each.disputed),
        "mean": each.mean,
        "percent": None if each.mean is None else (each.mean + 1) / 2 * 100,
        "marking": str(
            least_upper_bound([each.entry.marking, *(Marking.parse(one.marking) for one in lines)])
        ),
    }


def _row(entry: Entry, today: date) -> dict[str, Any]:
    lines = [line for score in entry.scores.values() for line in score]
    line = entry.state.line
    return {
        "entry": entry.key,
        "kind": entry.kind.value,
        "title": entry.title.value,
        "state": entry.state.value or None,
        "certified": entry.state.certified,
        "state_by": _by(entry.state),
        "state_at": line.written_at if line else None,
        "states": [f"{partner} {said.value}" for partner, said in entry.states.items()],
        "members": list(entry.bound),
        "owners": [f"{partner} {said.value}" for partner, said in entry.owners.items()],
        "next_date": date.fromisoformat(entry.next_date.value) if entry.next_date.value else None,
        "next_words": entry.next_words,
        "next_by": _by(entry.next_date),
        "past_due": entry.past_due(today),
        "scores": [f"{each.partner} {each.value}" for each in lines],
        "first_said": entry.quotes[0].dated if entry.quotes else None,
        "last_said": entry.quotes[-1].dated if entry.quotes else None,
        "quote": entry.quotes[-1].said if entry.quotes else "",
        "reference": entry.quotes[-1].reference if entry.quotes else "",
        "evidence": list(entry.evidence),
        "marking": str(entry.marking),
    }


def _by(said: Said) -> str:
    """Who says a value: a person, a rule, or nobody where there is none."""
    if said.line:
        return said.line.written_by
    return RULE if said.value else ""


def _meant(entries: Sequence[Entry], asked: str) -> Entry:
    """The entry that is meant: by key, by a programme's name, by a place, by a beginning.

    Raises:
        NotFound: None, or more than one, is.
    """
    plain = asked.strip()
    keys = {key_of(each) for each in (plain, f"programme|{plain}", f"commitment|{plain}")}
    found = [entry for entry in entries if not keys.isdisjoint(entry.keys)]
    if not found:
        found = _at(entries, plain.removeprefix("commitment|"))
    if not found and one_form(plain) not in {"", "commitment", "programme"}:
        begins = (plain, f"commitment|{plain}", f"programme|{one_form(plain)}")
        found = [e for e in entries if any(each.startswith(begins) for each in e.keys)]
    if len(found) != 1:
        raise NotFound("register-entry-unknown", entry=asked, count=len(found))
    return found[0]


def _at(entries: Sequence[Entry], place: str) -> list[Entry]:
    promised = [entry for entry in entries if entry.key.startswith("commitment|")]
    at = nearest([entry.quotes for entry in promised], place)
    return [] if at is None else [promised[at]]


def _word(written: str, known: Iterable[str]) -> str:
    plain = written.strip().casefold().replace(" ", "_").replace("-", "_")
    words = [str(each) for each in known]
    if plain and plain not in words:
        raise NotFound("register-word-unknown", given=written, known=", ".join(words))
    return plain


def _partner(written: str) -> str:
    code = partner_of(written) if written.strip() else ""
    if code is None:
        raise NotFound("register-word-unknown", given=written, known=", ".join(PARTNERS))
    return code

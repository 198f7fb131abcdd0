"""Entries of the register as rules find them in the statements of a lake.

Commitments come from the words the three agreed (joint texts and principles of their own forum);
a translation would promise the same a second time. Programmes and bodies come from every account
of their meetings, fact sheets and summaries among them: naming a body binds nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from tricord.lake import Lake
from tricord.lake.register_folding import furthest
from tricord.model.marking import CLEAR, Marking
from tricord.model.register import PARTNERS, EntryKind, Proposed, Quote, State, one_form, partner_of
from tricord.model.statement import Forum, Kind

if TYPE_CHECKING:
    from tricord.text.clauses import Clause, Language
    from tricord.text.wording import Chain, Told

AGREED: Final = (Kind.JOINT_TEXT, Kind.PRINCIPLES)
"""Kinds of text whose words all three agreed."""

_NAMING: Final = (
    *AGREED,
    *(Kind.TRANSLATION, Kind.FACT_SHEET, Kind.POINTS, Kind.NATIONAL_SUMMARY),
    Kind.CHAIR_STATEMENT,
)

_STATES: Final = {
    "proposed": State.INTENDED,
    "committed": State.COMMITTED,
    "dated": State.COMMITTED,
    "in_progress": State.UNDER_WAY,
    "done": State.DONE,
    "withdrawn": State.COMMITTED,  # that it lapsed is a person's word
}

_ONCE: Final = {EntryKind.SUMMIT, EntryKind.EXERCISE}
"""Kinds that are held and over; of any other, "launched" means that it runs."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A programme met in a clause."""

    told: Told
    clause: Clause
    printed: str
    names: tuple[str, ...]
    kind: EntryKind


def proposals(lake: Lake) -> tuple[Proposed, ...]:
    """Entries as rules find them: commitments first, then programmes and bodies.

    Args:
        lake: The lake.
    """
    from tricord.text.wording import chains, told_of

    rows = (
        lake.scan("statements")
        .filter(pl.col("forum") == str(Forum.KOR_USA_JPN))
        .sort("published_at", "dataset")
        .unique("statement_id", keep="last", maintain_order=True)
        .collect()
    )
    found = [(told_of(row), Marking.parse(row["marking"])) for row in rows.iter_rows(named=True)]
    markings = {told.statement_id: marking for told, marking in found if told}
    told = [each for each, _ in found if each]
    agreed = [_only(each, AGREED) for each in told]
    promised = [_commitment(chain, markings) for chain in chains(agreed)]
    return (*promised, *_programmes([_only(each, _NAMING) for each in told], markings))


def _only(told: Told, kinds: Sequence[Kind]) -> Told:
    kept = tuple(clause for clause in told.clauses if told.kind(clause.language) in kinds)
    return replace(told, clauses=kept)


def _commitment(chain: Chain, markings: Mapping[str, Marking]) -> Proposed:
    first = next(step for step in chain.steps if _undertakes(step.clause))
    said = [(_STATES[step.state], _undertakes(step.clause)) for step in chain.steps]
    due = [step.clause for step in chain.steps if step.clause.due and _undertakes(step.clause)]
    return Proposed(
        key=f"commitment|{first.reference}",
        kind=EntryKind.COMMITMENT,
        title=" ".join(chain.commitment.split()),
        state=furthest(said),
        members=_members(first.told, first.clause),
        next_day=_day(due),
        next_words=_due_words(due),
        names=(),
        quotes=tuple(
            _quote(step.told, step.clause, _STATES[step.state], markings) for step in chain.steps
        ),
    )


def _programmes(told: Sequence[Told], markings: Mapping[str, Marking]) -> list[Proposed]:
    from tricord.text.wording.bodies import full_names

    ordered = sorted(told, key=lambda each: (each.dated, each.name))
    spoken = [(each, clause) for each in ordered for clause in each.clauses if clause.operative]
    by_language: dict[Language, list[Clause]] = {}
    for _, clause in spoken:
        by_language.setdefault(clause.language, []).append(clause)
    shorts = {language: full_names(clauses) for language, clauses in by_language.items()}
    groups: dict[str, list[_Met]] = {}
    for each, clause in spoken:
        for met in _met(each, clause, shorts[clause.language]):
            groups.setdefault(met.names[-1], []).append(met)
    return [_programme(name, group, markings) for name, group in groups.items()]


def _met(told: Told, clause: Clause, shorts: Mapping[str, str]) -> Iterable[_Met]:
    from tricord.text.wording.bodies import kind_of_name, names_of

    for span in clause.programmes:
        names = names_of(span.text, shorts)
        kinds = [kind_of_name(each, clause.language) for each in (span.text, *names[1:])]
        kind = next((each for each in kinds if each), None)
        if kind:
            yield _Met(told, clause, " ".join(span.text.split()), names, kind)


def _programme(name: str, group: Sequence[_Met], markings: Mapping[str, Marking]) -> Proposed:
    from tricord.text.wording.states import state_of

    kind = group[-1].kind
    said = []
    quotes: dict[str, Quote] = {}
    for met in group:
        told = state_of(met.clause)
        state = _of_kind(_STATES[told], kind) if told else None
        if state:
            said.append((state, _undertakes(met.clause)))
        quote = _quote(met.told, met.clause, state, markings)
        quotes.setdefault(quote.reference, quote)
    due = [met.clause for met in group if met.clause.due and _undertakes(met.clause)]
    members = {partner for met in group for partner in _parties(met.told.parties)}
    return Proposed(
        key=f"programme|{name}",
        kind=kind,
        title=_title(name, [met.printed for met in group]),
        state=furthest(said) if said else None,
        members=tuple(partner for partner in PARTNERS if partner in members),
        next_day=_day(due),
        next_words=_due_words(due),
        names=tuple(dict.fromkeys(each for met in group for each in met.names)),
        quotes=tuple(quotes.values()),
    )


def _of_kind(state: State, kind: EntryKind) -> State:
    """What a clause says of a programme: what is launched runs, what is held is over."""
    return State.UNDER_WAY if state is State.DONE and kind not in _ONCE else state


def _title(name: str, printed: Sequence[str]) -> str:
    """The name as last printed in full."""
    from tricord.text.wording.bodies import without_lead

    bare = [without_lead(each) for each in printed]
    whole = [each for each in bare if one_form(each) == name]
    return (whole[-1] if whole else max(bare, key=len)).rstrip(" .,")


def _undertakes(clause: Clause) -> bool:
    from tricord.text.clauses import Commitment

    return clause.commitment is Commitment.TRACKABLE


def _members(told: Told, clause: Clause) -> tuple[str, ...]:
    return _parties(clause.actors) or _parties(told.parties)


def _parties(said: Iterable[str]) -> tuple[str, ...]:
    found = {partner_of(each) for each in said}
    return tuple(partner for partner in PARTNERS if partner in found)


def _day(due: Sequence[Clause]) -> date | None:
    said = due[-1].due if due else None
    return said.last if said else None


def _due_words(due: Sequence[Clause]) -> str:
    said = due[-1].due if due else None
    return " ".join(said.span.text.split()) if said else ""


def _quote(
    told: Told, clause: Clause, state: State | None, markings: Mapping[str, Marking]
) -> Quote:
    return Quote(
        reference=told.reference(clause),
        dated=told.dated,
        file=told.name,
        said=" ".join(clause.text.split()),
        state=state,
        marking=markings.get(told.statement_id, CLEAR),
    )

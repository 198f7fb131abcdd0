"""A commitment followed through statements: promised, dated, under way, done; renamed on the way.

Steps belong together where they name one programme, or where they say the same of the same matter
between the same parties. A renaming needs a stated succession (``data/states.yaml``); names that
merely look alike are two things. "Welcomed the launch of X" closes a promise to launch X; "welcomed
progress on X" does not. (Field note on statements, sections 9 and 10.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tricord.text.clauses import Act, Clause, Commitment, Language
from tricord.text.wording.likeness import weights, words_of
from tricord.text.wording.naming import (
    abbreviations,
    names,
    plain,
    proper_names,
    proper_names_of,
    renamed,
)
from tricord.text.wording.promises import Promises
from tricord.text.wording.states import State, items_done, state_of
from tricord.text.wording.told import Told

Spoken = tuple[Told, Clause, State | None]
"""A clause of a statement, and what it says a promise has come to where that is known already."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a statement says of a commitment.

    Attributes:
        told: The statement.
        state: What it is said to have come to.
        clause: The clause that says it.
    """

    told: Told
    state: State
    clause: Clause

    @property
    def dated(self) -> date:
        """Day of the statement."""
        return self.told.dated

    @property
    def reference(self) -> str:
        """What names the clause in a register."""
        return self.told.reference(self.clause)


@dataclass(frozen=True, slots=True)
class Chain:
    """A commitment and its life.

    Attributes:
        commitment: The words of the first promise.
        steps: Its steps, the earliest first.
        programmes: Names it went by, in order.
        key: What holds it together: a programme's name, or empty where words alone do.
    """

    commitment: str
    steps: tuple[Step, ...]
    programmes: tuple[str, ...]
    key: str

    @property
    def succeeded(self) -> tuple[str, ...]:
        """Its names, the earlier first, where a succession was stated; empty where it kept one."""
        succession = renamed()
        bare = {name: plain(name) for name in self.programmes}
        after = {succession[each] for each in bare.values() if each in succession}
        named = [name for name, each in bare.items() if each in succession or each in after]
        return tuple(named) if len({bare[name] for name in named}) > 1 else ()


def chains(statements: Iterable[Told]) -> tuple[Chain, ...]:
    """Commitments of statements, each with what later ones say of it; by day of the first promise.

    Args:
        statements: The statements, in any order.
    """
    ordered = sorted(statements, key=lambda each: (each.dated, each.name))
    told = [
        (statement, clause)
        for statement in ordered
        for clause in statement.clauses
        if clause.operative
    ]
    shorts = abbreviations(clause for _, clause in told)
    found: list[Chain] = []
    for language in ("en", "ja", "ko"):
        own = [(one, clause) for one, clause in told if clause.language == language]
        found += _chains(own, language, shorts)
    return tuple(sorted(found, key=lambda each: (each.steps[0].dated, each.steps[0].told.name)))


def _chains(
    told: Sequence[tuple[Told, Clause]], language: Language, shorts: Mapping[str, str]
) -> list[Chain]:
    words = [words_of(clause.text, language) for _, clause in told]
    weight = weights(words)
    named = [names(clause, shorts) for _, clause in told]
    promises = Promises(words, weight)
    statements = [statement for statement, _ in told]
    groups: list[list[tuple[int, State | None]]] = []
    by_name: dict[str, int] = {}
    for at, (_, clause) in enumerate(told):
        home = next((by_name[name] for name in named[at] if name in by_name), None)
        if home is None and clause.act is not Act.CONDEMN:
            home = promises.like(at, proper_names_of(clause), statements)
        if home is None:
            if clause.commitment is not Commitment.TRACKABLE and not named[at]:
                for held in _items(clause, language, (promises, at, statements)):
                    groups[held].append((at, "done"))
                continue
            groups.append([])
            home = len(groups) - 1
        groups[home].append((at, None))
        for held in _items(clause, language, (promises, at, statements)):
            if held != home:
                groups[held].append((at, "done"))
        if _bound(clause):
            promises.add(at, home, proper_names_of(clause))
        for name in named[at]:
            by_name.setdefault(name, home)
    return [
        _chain([(*told[at], state) for at, state in group], [named[at] for at, _ in group])
        for group in groups
        if any(_bound(told[at][1]) for at, _ in group)
    ]


def _items(
    clause: Clause, language: Language, where: tuple[Promises, int, Sequence[Told]]
) -> Iterator[int]:
    """Groups of the promises that items of a clause say were kept, each once."""
    promises, at, statements = where
    found: dict[int, None] = {}
    for item in items_done(clause):
        proper = proper_names(item, language)
        # A new name stands in no promise; what is said beside it may.
        rest = words_of(item, language) - words_of(" ".join(proper), language)
        for home in promises.holding(rest, proper, at, statements):
            found[home] = None
    yield from found


def _bound(clause: Clause) -> bool:
    return clause.commitment is Commitment.TRACKABLE


def _chain(
    group: Sequence[tuple[Told, Clause, State | None]], named: Sequence[tuple[str, ...]]
) -> Chain:
    steps = _steps(group)
    first = next(step for step in steps if _bound(step.clause))
    # What was said before anything was promised is no step of it, unless it proposes it.
    begun = steps.index(first)
    steps = tuple(step for at, step in enumerate(steps) if at >= begun or step.state == "proposed")
    programmes = dict.fromkeys(span.text for _, clause, _ in group for span in clause.programmes)
    key = next((name for names in named for name in names), "")
    return Chain(first.clause.text, steps, tuple(programmes), key)


def _steps(group: Sequence[Spoken]) -> tuple[Step, ...]:
    """Each clause as a step; one that only speaks of the promise leaves it where it stood."""
    found: list[Step] = []
    for statement, clause, known in group:
        stood = found[-1].state if found else "proposed"
        state = known or state_of(clause) or stood
        if state == "withdrawn" and not any(_bound(step.clause) for step in found):
            state = "dated" if clause.due else "committed"  # nothing was promised before
        found.append(Step(statement, state, clause))
    return tuple(found)

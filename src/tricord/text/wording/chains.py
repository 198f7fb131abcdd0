"""A commitment followed through statements: promised, dated, under way, done; renamed on the way.

Steps belong together where they name one programme, or where they say the same of the same matter
between the same parties. A renaming needs a stated succession (``data/states.yaml``); names that
merely look alike are two things. "Welcomed the launch of X" closes a promise to launch X; "welcomed
progress on X" does not. (Field note on statements, sections 9 and 10.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.model.statement import Forum
from tricord.text import plain_yaml
from tricord.text.clauses import Act, Clause, Commitment, Language
from tricord.text.wording.likeness import alike, weights, words_of
from tricord.text.wording.told import Told

State = Literal["proposed", "committed", "dated", "in_progress", "done"]

# From here on a clause speaks of what an earlier one promised.
_LIKE: Final = 0.34
# So many of its rarest words find a promise again.
_TELLING: Final = 8
# Names of such kinds are too wide to follow one promise by: lasting bodies, treaties, meetings.
_WIDE: Final = re.compile(
    r"(?:asean|apec|g7|g20|quad|unclos|npt|wto|iaea|cop\d+|united nations)$|"
    r".*(?:summit|meetings?|convention|convention on .*|charter|treaty|treaty of .*|agreement|"
    r"bank|banks|world bank group|organization|strategy|strategies|memorandum of cooperation|"
    r"security council(?: \(.*\))?|principles|indo-pacific dialogue partners)$",
    re.IGNORECASE,
)


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
    shorts = _abbreviations(clause for _, clause in told)
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
    named = [_names(clause, shorts) for _, clause in told]
    promises = _Promises(words, weight)
    statements = [statement for statement, _ in told]
    groups: list[list[int]] = []
    by_name: dict[str, int] = {}
    for at, (_, clause) in enumerate(told):
        home = next((by_name[name] for name in named[at] if name in by_name), None)
        if home is None and clause.act is not Act.CONDEMN:
            home = promises.like(at, statements)
        if home is None:
            if clause.commitment is not Commitment.TRACKABLE and not named[at]:
                continue
            groups.append([])
            home = len(groups) - 1
        groups[home].append(at)
        if _bound(clause):
            promises.add(at, home)
        for name in named[at]:
            by_name.setdefault(name, home)
    return [
        _chain([told[at] for at in group], [named[at] for at in group])
        for group in groups
        if any(told[at][1].commitment is Commitment.TRACKABLE for at in group)
    ]


class _Promises:
    """Promises met so far, found again by the words that tell most of them."""

    def __init__(self, words: Sequence[frozenset[str]], weight: Mapping[str, float]) -> None:
        self._words = words
        self._weight = weight
        self._home: dict[int, int] = {}
        self._by_word: dict[str, list[int]] = {}

    def add(self, at: int, home: int) -> None:
        """Keep a promise with the group it belongs to."""
        self._home[at] = home
        for word in self._telling(at):
            self._by_word.setdefault(word, []).append(at)

    def like(self, at: int, elsewhere: Sequence[Told]) -> int | None:
        """The group of the promise of another statement that a clause is most like."""
        near = {other for word in self._telling(at) for other in self._by_word.get(word, ())}
        best, home = _LIKE, None
        for other in sorted(near):
            if elsewhere[other] is elsewhere[at] or not _one_forum(elsewhere[other], elsewhere[at]):
                continue
            score = alike(self._words[at], self._words[other], self._weight)
            if score > best:
                best, home = score, self._home[other]
        return home

    def _telling(self, at: int) -> list[str]:
        rarest = sorted(self._words[at], key=lambda word: (-self._weight[word], word))
        return rarest[:_TELLING]


def _one_forum(one: Told, other: Told) -> bool:
    """Whether words alone may tie what two statements say: the same States promised both."""
    if Forum.UNKNOWN in (one.forum, other.forum):
        return True
    return one.forum is other.forum and set(one.parties) == set(other.parties)


def _bound(clause: Clause) -> bool:
    return clause.commitment is Commitment.TRACKABLE


def _chain(group: Sequence[tuple[Told, Clause]], named: Sequence[tuple[str, ...]]) -> Chain:
    steps = tuple(Step(statement, state_of(clause), clause) for statement, clause in group)
    first = next(step for step in steps if _bound(step.clause))
    # What was said before anything was promised is no step of it, unless it proposes it.
    begun = steps.index(first)
    steps = tuple(step for at, step in enumerate(steps) if at >= begun or step.state == "proposed")
    programmes = dict.fromkeys(span.text for _, clause in group for span in clause.programmes)
    key = next((name for names in named for name in names), "")
    return Chain(first.clause.text, steps, tuple(programmes), key)


def state_of(clause: Clause) -> State:
    """What a clause says a promise has come to.

    Args:
        clause: An operative clause.
    """
    said = _states(clause.language)
    if clause.commitment is Commitment.TRACKABLE:
        if clause.due:
            return "dated"
        loose = {hedge.kind for hedge in clause.hedges} & {"exploratory"}
        if loose:
            return "proposed"
        return "in_progress" if clause.aspect == "continuing" else "committed"
    states: tuple[State, ...] = ("in_progress", "done", "proposed")
    for state in states:
        if said[state].search(clause.text) and not (
            state == "in_progress" and said["done"].search(clause.text)
        ):
            return state
    return "in_progress"


def _names(clause: Clause, shorts: Mapping[str, str]) -> tuple[str, ...]:
    """Names of programmes of a clause in one form, those too wide left out."""
    found = []
    for span in clause.programmes:
        plain = re.sub(r"\s*[(（].*?[)）]", "", span.text).strip(" ’'")
        plain = re.sub(r"^(?:the|a|an)\s+", "", plain, flags=re.IGNORECASE).lower()
        name = _succeeded(shorts.get(plain, plain))
        if not _WIDE.match(name) and len(name) > 2:  # two letters name nothing
            found.append(name)
    # An abbreviation another statement explained stands for its name.
    words = set(re.findall(r"[A-Z][\w&-]{1,9}", clause.text))
    found += [_succeeded(name) for short, name in shorts.items() if short.upper() in words]
    return tuple(dict.fromkeys(found))


def _abbreviations(clauses: Iterable[Clause]) -> dict[str, str]:
    """Abbreviations the statements themselves explain: "… Team (MSMT)"."""
    found: dict[str, str] = {}
    for clause in clauses:
        for span in clause.programmes:
            hit = re.fullmatch(r"(?P<name>.+?)\s*[(（](?P<short>[A-Z][\w&-]{1,9})[)）]", span.text)
            if hit:
                found.setdefault(hit["short"].lower(), hit["name"].lower())
    return found


def _succeeded(name: str) -> str:
    return _renamed().get(name, name)


@cache
def _renamed() -> Mapping[str, str]:
    return {row["before"].lower(): row["after"].lower() for row in _said()["renamed"]}


@cache
def _states(language: Language) -> Mapping[str, re.Pattern[str]]:
    return {state: re.compile(words, re.IGNORECASE) for state, words in _said()[language].items()}


@cache
def _said() -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / "states.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded

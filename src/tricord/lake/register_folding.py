"""The register from proposals and the log: what people wrote wins, and stays told apart.

Pure. An entry that people named by a clause is the chain the clause lies in, so that earlier
statements which arrive later do not rename it. A place need not be met to the letter: where rules
cut a clause otherwise than before, it is the clause that shares most characters with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tricord.model.marking import Marking, least_upper_bound
from tricord.model.register import (
    PARTNERS,
    SCORES,
    About,
    Entry,
    EntryKind,
    Proposed,
    Quote,
    Said,
    State,
    Written,
    place_of,
)

_UNKNOWN: Final = Said("")


def standing(log: Iterable[Written]) -> list[Written]:
    """Lines that stand, the oldest first; an undoing may be undone in turn.

    Args:
        log: Lines in the order they were written; an undoing comes after what it undoes.
    """
    undone: set[str] = set()
    stood: list[Written] = []
    for line in reversed(list(log)):
        if line.log_id not in undone:
            stood.append(line)
            if line.about is About.UNDO:
                undone.add(line.undoes)
    return stood[::-1]


def fold(proposed: Sequence[Proposed], log: Sequence[Written]) -> tuple[Entry, ...]:
    """Entries: those that rules propose and those that people entered, by their first day.

    Args:
        proposed: What rules find in statements.
        log: Every line, in the order they were written.
    """
    stood = standing(log)
    groups = _Groups(proposed, log, stood)
    stands = {line.log_id for line in stood}
    lines: dict[str, list[Written]] = defaultdict(list)
    for line in log:
        lines[groups.root(line.entry)].append(line)
    found = []
    for root, members in groups.all():
        told = lines[root]
        about = [line for line in told if line.log_id in stands]
        if not members and all(line.about in {About.SAME_AS, About.UNDO} for line in about):
            continue  # everything said of it was undone
        undone = frozenset(line.log_id for line in told) - stands
        found.append(_entry(groups.key(root), members, about, tuple(told), undone))
    return tuple(sorted(found, key=_order))


def matched(proposed: Sequence[Proposed], key: str) -> Proposed | None:
    """The proposal a key names: by a name it went by, or by the clause it shares most with.

    Args:
        proposed: The proposals.
        key: The key.
    """
    room, _, rest = key.partition("|")
    if room == "programme":
        return next((each for each in proposed if rest in each.names), None)
    promised = [each for each in proposed if each.kind is EntryKind.COMMITMENT]
    at = nearest([each.quotes for each in promised], rest)
    return None if at is None else promised[at]


def nearest(quotes: Sequence[Sequence[Quote]], reference: str) -> int | None:
    """Which of several sets of quotes shares most characters with a place; ``None`` for none.

    Args:
        quotes: The sets.
        reference: The place.
    """
    wanted = place_of(reference)
    best, found = 0, None
    for at, each in enumerate(quotes):
        for quote in each:
            place = place_of(quote.reference)
            shared = wanted.shared(place) if wanted and place else 0
            if shared > best:
                best, found = shared, at
    return found


class _Groups:
    """Proposals and keys that are one entry."""

    def __init__(
        self, proposed: Sequence[Proposed], log: Sequence[Written], stood: Sequence[Written]
    ) -> None:
        self._above: dict[str, str] = {}
        self._proposed = {each.key: each for each in proposed}
        self._first: dict[str, str] = {}
        for key in self._proposed:
            self._above.setdefault(key, key)
        keys = [line.entry for line in log]
        keys += [line.value for line in log if line.about is About.SAME_AS]
        for key in dict.fromkeys(keys):
            meant = matched(proposed, key)
            self._unite(key, meant.key if meant else key)
        same = [line for line in stood if line.about is About.SAME_AS]
        for line in same:
            self._unite(line.entry, line.value)
        # A group goes by the name that people chose for it, else by the one they wrote first.
        for key in (*(line.value for line in same), *(line.entry for line in log)):
            self._first.setdefault(self.root(key), key)

    def root(self, key: str) -> str:
        """What stands for the group of a key."""
        above = self._above.setdefault(key, key)
        while above != self._above[above]:
            above = self._above[above]
        return above

    def key(self, root: str) -> str:
        """The key a group goes by."""
        return self._first.get(root, root)

    def all(self) -> list[tuple[str, list[Proposed]]]:
        """Every group with its proposals, those of the earliest words first."""
        found: dict[str, list[Proposed]] = {}
        for key in self._above:
            found.setdefault(self.root(key), [])
        for key, each in self._proposed.items():
            found[self.root(key)].append(each)
        for members in found.values():
            members.sort(key=lambda each: (each.quotes[0].dated, each.key))
        return list(found.items())

    def _unite(self, one: str, other: str) -> None:
        self._above[self.root(one)] = self.root(other)


def _entry(
    key: str,
    members: Sequence[Proposed],
    about: Sequence[Written],
    log: tuple[Written, ...],
    undone: frozenset[str],
) -> Entry:
    quotes = tuple(
        sorted(
            {quote.reference: quote for each in members for quote in each.quotes}.values(),
            key=_told,
        )
    )
    latest = max(members, key=lambda each: each.quotes[-1].dated, default=None)
    bound = {partner for each in members for partner in each.members}
    dated = [each for each in members if each.next_day or each.next_words]
    due = max(dated, key=lambda each: each.quotes[-1].dated, default=None)
    day = due.next_day.isoformat() if due and due.next_day else ""
    evidence = [ref for line in about if line.about is About.EVIDENCE for ref in line.evidence]
    fallback = EntryKind.COMMITMENT if key.startswith("commitment|") else EntryKind.PROGRAMME
    return Entry(
        key=key,
        kind=_last(about, About.KIND) or Said(str(latest.kind if latest else fallback)),
        title=_last(about, About.ENTER) or Said(_title(key, members)),
        state=_last(about, About.STATE) or Said(str(latest.state or "") if latest else ""),
        states=_by_partner(about, About.STATE),
        members=_last(about, About.MEMBERS) or Said(",".join(p for p in PARTNERS if p in bound)),
        owners=_by_partner(about, About.OWNER),
        next_date=_last(about, About.NEXT_DATE) or Said(day),
        next_words=due.next_words if due else "",
        scores=_scores(about),
        evidence=tuple(dict.fromkeys(evidence)),
        quotes=quotes,
        keys=tuple(dict.fromkeys([key, *_keys(members, about, log)])),
        log=log,
        undone=undone,
        marking=least_upper_bound(
            [*(quote.marking for quote in quotes), *(Marking.parse(line.marking) for line in log)]
        ),
    )


def _told(quote: Quote) -> tuple[object, ...]:
    place = place_of(quote.reference)
    return quote.dated, quote.file, place.start if place else 0


def _title(key: str, members: Sequence[Proposed]) -> str:
    if not members:
        return key.partition("|")[2]
    # A promise keeps its first words; a programme goes by the name it bears now.
    named = members[0] if key.startswith("commitment|") else members[-1]
    return named.title


def _keys(
    members: Iterable[Proposed], about: Iterable[Written], log: Iterable[Written]
) -> Iterator[str]:
    for each in members:
        yield each.key
        yield from (f"programme|{name}" for name in each.names)
    yield from (line.entry for line in log)
    yield from (line.value for line in about if line.about is About.SAME_AS)


def _last(about: Sequence[Written], what: About) -> Said | None:
    """What was said last of all partners alike."""
    found = [line for line in about if line.about is what and not line.partner]
    return Said(found[-1].value, found[-1]) if found else None


def _by_partner(about: Sequence[Written], what: About) -> Mapping[str, Said]:
    said = {line.partner: line for line in about if line.about is what and line.partner}
    return {each: Said(said[each].value, said[each]) for each in PARTNERS if each in said}


def _scores(about: Sequence[Written]) -> Mapping[str, tuple[Written, ...]]:
    found: dict[str, list[Written]] = {}
    for line in about:
        if line.about is About.SCORE:
            found.setdefault(line.partner, []).append(line)
    return {each: tuple(found[each]) for each in PARTNERS if each in found}


def _order(entry: Entry) -> tuple[object, ...]:
    first = entry.quotes[0] if entry.quotes else None
    place = place_of(first.reference) if first else None
    return (
        entry.kind.value != EntryKind.COMMITMENT,
        (first.dated.isoformat(), first.file) if first else ("9999", ""),
        place.start if place else 0,
        entry.key,
    )


@dataclass(frozen=True, slots=True)
class Scored:
    """What people scored of one commitment.

    Attributes:
        entry: The commitment.
        members: Whom it binds, and whoever else was scored on it.
        scores: The score of each member that has one.
        disputed: Members on whom people disagree; they count as not scored.
        mean: Mean of the scores; ``None`` where there is none.
    """

    entry: Entry
    members: tuple[str, ...]
    scores: Mapping[str, int]
    disputed: tuple[str, ...]
    mean: float | None


@dataclass(frozen=True, slots=True)
class Compliance:
    """Compliance as people scored it: by the formula of the G7 Research Group.

    S(c) is the mean over the members of a commitment, S the mean over commitments, and the
    percentage (S + 1) / 2 x 100, so that "work in progress" throughout reads as 50 %. The scale is
    that of the 1997 compliance report, "What Constitutes Compliance"; the conversion is the one the
    group's reports are known by and was not checked against its manual.

    Attributes:
        commitments: Every commitment looked at.
        score: S, -1 to +1; ``None`` where nobody scored anything.
        percent: The percentage; ``None`` likewise.
    """

    commitments: tuple[Scored, ...]
    score: float | None
    percent: float | None

    @property
    def scored(self) -> tuple[Scored, ...]:
        """Commitments with a score."""
        return tuple(each for each in self.commitments if each.mean is not None)

    @property
    def partly(self) -> tuple[Scored, ...]:
        """Those of them on which not every member has one."""
        return tuple(each for each in self.scored if len(each.scores) < len(each.members))

    @property
    def members_scored(self) -> int:
        """How many scores there are."""
        return sum(len(each.scores) for each in self.commitments)

    @property
    def members(self) -> int:
        """How many there would be if every member were scored on every commitment."""
        return sum(len(each.members) for each in self.commitments)

    @property
    def disputed(self) -> int:
        """How many members people disagree on."""
        return sum(len(each.disputed) for each in self.commitments)


def compliance(entries: Iterable[Entry]) -> Compliance:
    """Compliance over commitments; other entries are left out.

    Args:
        entries: The entries.
    """
    every = tuple(_scored(each) for each in entries if each.kind.value == EntryKind.COMMITMENT)
    means = [each.mean for each in every if each.mean is not None]
    score = sum(means) / len(means) if means else None
    return Compliance(every, score, None if score is None else (score + 1) / 2 * 100)


def _scored(entry: Entry) -> Scored:
    found: dict[str, int] = {}
    disputed = []
    for partner, lines in entry.scores.items():
        values = {SCORES[line.value] for line in lines}
        if len(values) > 1:
            disputed.append(partner)
        else:
            found[partner] = values.pop()
    members = {*entry.bound, *entry.scores}
    return Scored(
        entry=entry,
        members=tuple(partner for partner in PARTNERS if partner in members),
        scores=found,
        disputed=tuple(disputed),
        mean=sum(found.values()) / len(found) if found else None,
    )


def furthest(states: Iterable[tuple[State, bool]]) -> State:
    """What an entry has come to after all that was said of it, in order.

    It moves on and never back, but for one thing: what is done is promised anew where a later
    clause undertakes it again.

    Args:
        states: What each clause says, and whether it undertakes something.
    """
    ladder = list(State)
    now = State.INTENDED
    for state, undertakes in states:
        renewed = now is State.DONE and undertakes
        if renewed or ladder.index(state) > ladder.index(now):
            now = state
    return now

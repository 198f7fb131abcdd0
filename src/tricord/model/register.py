"""The register: commitments, programmes and bodies, and what people write of them.

Rules propose entries and their states from the words of statements; only a person's line is
certified. Nothing computes compliance: a person scores a partner from -1 to +1 on evidence, and the
average follows the formula of the G7 Research Group (`Compliance`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Final

from tricord.model.finding import content_hash
from tricord.model.marking import CLEAR, Marking

PARTNERS: Final = ("KOR", "USA", "JPN")
"""The partners an entry has an owner, a score and a state for, as ISO 3166-1 alpha-3."""

SCORES: Final = {"-1": -1, "0": 0, "+1": 1, "1": 1}
"""What a score may be: complete or nearly complete failure; work in progress, or blocked by what
the executive does not decide; full or nearly full (field note on statements, section 4)."""

_ALSO: Final = {"ROK": "KOR", "US": "USA", "KR": "KOR", "JP": "JPN"}
_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_PLACE: Final = re.compile(r"(?P<statement>.+):(?P<start>\d+)-(?P<end>\d+)")
_HASH: Final = re.compile(r"(?:sha256:)?[0-9a-f]{64}")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")


class EntryKind(StrEnum):
    """What an entry is; all but the first are programmes and bodies."""

    COMMITMENT = "commitment"
    DIALOGUE = "dialogue"
    SECRETARIAT = "secretariat"
    TRAINING = "training"
    SUMMIT = "summit"
    EXERCISE = "exercise"
    PARTNERSHIP = "partnership"
    PROGRAMME = "programme"


class State(StrEnum):
    """What has come of an entry; ``lapsed`` is only ever a person's word."""

    INTENDED = "intended"
    COMMITTED = "committed"
    UNDER_WAY = "under_way"
    DONE = "done"
    LAPSED = "lapsed"


class About(StrEnum):
    """What a line of the log says of an entry.

    ``enter``: that it is one, and its title. ``kind``, ``members``: what it is and whom it binds,
    where a rule has it wrong. ``same_as``: that it is the same as another, under another name.
    """

    ENTER = "enter"
    KIND = "kind"
    MEMBERS = "members"
    STATE = "state"
    OWNER = "owner"
    NEXT_DATE = "next_date"
    EVIDENCE = "evidence"
    SCORE = "score"
    SAME_AS = "same_as"
    UNDO = "undo"


@dataclass(frozen=True)
class Written:
    """One line of the log: what a person says of an entry, or that an earlier line is undone.

    Attributes:
        entry: Key of the entry: ``commitment|<statement>:<start>-<end>`` or ``programme|<name>``.
        about: What it says.
        partner: Partner it is said of, as ISO 3166-1 alpha-3; empty where of all.
        value: What it says, as its subject asks: a state, a title, a day (ISO 8601), a score.
        day: Day up to which a score looks at what was done; ``None`` else.
        evidence: What it rests on: places in statements, addresses, hashes of files.
        rationale: Why, in the person's words.
        written_by: Who.
        written_at: When.
        undoes: Line it undoes; empty else.
        lake_version: Version of the lake it was written on.
        marking: Least upper bound of what was given and the statements it rests on.
    """

    entry: str
    about: About
    partner: str
    value: str
    day: date | None
    evidence: tuple[str, ...]
    rationale: str
    written_by: str
    written_at: datetime
    undoes: str
    lake_version: int
    marking: str

    @cached_property
    def log_id(self) -> str:
        """Hash of what was written, of what, by whom and when."""
        return content_hash(
            [self.entry, self.about, self.partner, self.value, str(self.day or "")],
            [self.evidence, self.rationale, self.written_by, self.undoes, self.lake_version],
            self.written_at.isoformat(),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a statement.

    Attributes:
        statement: Identifier of the statement.
        start: First character of its text.
        end: Character after the last.
    """

    statement: str
    start: int
    end: int

    def shared(self, other: Place) -> int:
        """How many characters two places share; 0 in two statements."""
        if self.statement != other.statement:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Quote:
    """What a statement says of an entry.

    Attributes:
        reference: Where: ``<statement>:<start>-<end>``.
        dated: Day of the statement.
        file: Name of the file it was read from.
        said: The words.
        state: What they say it has come to; ``None`` where they merely name it.
        marking: That of the statement.
    """

    reference: str
    dated: date
    file: str
    said: str
    state: State | None
    marking: Marking = CLEAR


@dataclass(frozen=True, slots=True)
class Proposed:
    """An entry as rules find it in statements.

    Attributes:
        key: Its key, by its first promise or its name.
        kind: What it is.
        title: The words of the first promise, or the name as last printed.
        state: What its words say it has come to; ``None`` where they merely name it.
        members: Whom it binds.
        next_day: Last day of the time its latest words name; ``None`` where they name no day.
        next_words: Those words.
        names: Names it went by, in one form (`one_form`); of a programme alone.
        quotes: What statements say of it, the earliest first.
    """

    key: str
    kind: EntryKind
    title: str
    state: State | None
    members: tuple[str, ...]
    next_day: date | None
    next_words: str
    names: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A value of an entry and where it comes from.

    Attributes:
        value: The value.
        line: The person's line; ``None`` where a rule proposes it.
    """

    value: str
    line: Written | None = None

    @property
    def certified(self) -> bool:
        """Whether a person says so."""
        return self.line is not None


@dataclass(frozen=True)
class Entry:
    """An entry of the register: what rules propose, and over it what people wrote.

    Attributes:
        key: Its key.
        kind: What it is.
        title: What it is called, or the words of the promise.
        state: What has come of it; empty where nothing and nobody says.
        states: The same of single partners, where people wrote so.
        members: Whom it binds.
        owners: Who answers for it, by partner.
        next_date: By when, ISO 8601; empty where no day is known.
        next_words: The words of the statement a rule read the day from, or could not.
        scores: Standing scores by partner; more than one line where people disagree.
        evidence: What people added, in their order.
        quotes: What statements say of it.
        keys: Every key it is known by, its own among them.
        log: Every line about it, standing or undone, the oldest first.
        undone: Ids of those that do not stand.
        marking: Least upper bound of statements and lines.
    """

    key: str
    kind: Said
    title: Said
    state: Said
    states: Mapping[str, Said]
    members: Said
    owners: Mapping[str, Said]
    next_date: Said
    next_words: str
    scores: Mapping[str, tuple[Written, ...]]
    evidence: tuple[str, ...]
    quotes: tuple[Quote, ...]
    keys: tuple[str, ...]
    log: tuple[Written, ...] = ()
    undone: frozenset[str] = field(default_factory=frozenset)
    marking: Marking = CLEAR

    @property
    def bound(self) -> tuple[str, ...]:
        """Whom it binds, in the order of `PARTNERS`."""
        return partners_in(self.members.value)

    def past_due(self, today: date) -> bool:
        """Whether its day has passed and nobody and nothing says that it is done or has lapsed.

        A fact of the clock, no verdict.

        Args:
            today: The present day.
        """
        open_ = self.state.value not in {State.DONE, State.LAPSED}
        return open_ and bool(self.next_date.value) and self.next_date.value < today.isoformat()


def partners_in(written: str) -> tuple[str, ...]:
    """Partners of a list as `Entry.members` keeps it, in the order of `PARTNERS`."""
    said = set(written.split(","))
    return tuple(partner for partner in PARTNERS if partner in said)


def partner_of(written: str) -> str | None:
    """A partner as people write it: ``KOR``, ``ROK`` or ``kor``; ``None`` where it is none."""
    code = written.strip().upper()
    code = _ALSO.get(code, code)
    return code if code in PARTNERS else None


def one_form(name: str) -> str:
    """A name of a programme in the one form keys hold.

    Width, case, quotes and spaces are one; the article before it and the abbreviation behind it
    are left out. Names that merely look alike stay two.

    Args:
        name: The name as printed.
    """
    plain = unicodedata.normalize("NFKC", name).translate(_QUOTES)
    plain = re.sub(r"\s*\([^()]*\)", "", plain)
    plain = " ".join(plain.replace("|", " ").split()).strip(" '\".,")
    return re.sub(r"^(?:the|an|a) ", "", plain, flags=re.IGNORECASE).casefold()


def key_of(written: str) -> str | None:
    """A key as people write it; ``None`` where it is none.

    Args:
        written: ``commitment|<statement>:<start>-<end>`` or ``programme|<name>``.
    """
    room, _, rest = written.strip().partition("|")
    if room == "commitment" and place_of(rest):
        return f"{room}|{rest}"
    if room == "programme" and one_form(rest):
        return f"{room}|{one_form(rest)}"
    return None


def place_of(reference: str) -> Place | None:
    """The place a reference names; ``None`` where it names none."""
    hit = _PLACE.fullmatch(reference.strip())
    if not hit or _ADDRESS.match(reference.strip()):
        return None
    place = Place(hit["statement"], int(hit["start"]), int(hit["end"]))
    return place if place.start < place.end else None


def is_reference(written: str) -> bool:
    """Whether evidence is a place in a statement, an address, or the SHA-256 of a file."""
    plain = written.strip()
    return bool(_HASH.fullmatch(plain) or _ADDRESS.fullmatch(plain) or place_of(plain))

"""One operative paragraph of a Security Council resolution, as a dated, typed rule.

A measure is a paragraph (or a sub-paragraph, or a range) with its date, whom it addresses and
how it binds. It carries its evidence and every doubt about it. Almost all paragraphs bind
States; a person or a company breaks its national law, not a resolution.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from tricord.model.act import Act, Actor, Place


class Direction(StrEnum):
    """Which way a measure looks."""

    FROM_DPRK = "from_dprk"
    TO_DPRK = "to_dprk"
    CONDUCT = "conduct"
    VESSELS = "vessels"
    PERSONS_AND_ASSETS = "persons_and_assets"
    PROCEDURE = "procedure"


class Nature(StrEnum):
    """What a measure is. Only the first three can be breached."""

    PROHIBITION = "prohibition"
    CAP = "cap"
    DUTY = "duty"
    DESIGNATION = "designation"
    INTERPRETATION = "interpretation"
    EXEMPTION = "exemption"
    INDICATOR = "indicator"
    TRIGGER = "trigger"
    PROCEDURE = "procedure"


class Binding(StrEnum):
    """The verb of the paragraph. Only *decides* binds without argument."""

    DECIDES = "decides"
    DEMANDS = "demands"
    REQUIRES = "requires"
    REQUESTS = "requests"
    CALLS_UPON = "calls_upon"
    CONCERN = "concern"


class Addressee(StrEnum):
    """Whom the paragraph addresses, and so who is responsible where it is not kept."""

    DPRK = "dprk"
    ALL_STATES = "all_states"
    FLAG = "flag"
    PORT = "port"
    SUPPLIER = "supplier"
    UN_BODY = "un_body"


class Decider(StrEnum):
    """Who decides on an exemption."""

    COMMITTEE_IN_ADVANCE = "committee_in_advance"
    STATE_DETERMINES = "state_determines"
    NOTICE_AND_SILENCE = "notice_and_silence"
    CATEGORY = "category"


class Confidence(StrEnum):
    """How sure the compiler was of paragraph number *and* content."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"


class Status(StrEnum):
    """Where a measure stands once every shipped resolution is taken into account."""

    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in the three languages.

    Attributes:
        en: English.
        ko: Korean.
        ja: Japanese.
    """

    en: str
    ko: str
    ja: str

    def said(self, language: str) -> str:
        """The text in ``en``, ``ko`` or ``ja``."""
        return {"en": self.en, "ko": self.ko, "ja": self.ja}[language]


@dataclass(frozen=True, slots=True)
class Code:
    """A Harmonized System code a measure covers.

    Attributes:
        code: 2 to 8 digits; more than 6 is a national tariff line, whose tariff is not known.
        printed: The resolution prints it. Otherwise it is a candidate somebody chose.
        chosen_by: Who chose a candidate; names in the sources of the data.
        needs_description: The heading holds covered and uncovered lines side by side.
        disputed: States disagreed whether these products are covered.
        edition: Edition in force when the resolution was adopted; no resolution prints one, and
            for candidates it is not known (``None``).
    """

    code: str
    printed: bool
    chosen_by: tuple[str, ...] = ()
    needs_description: bool = False
    disputed: bool = False
    edition: int | None = None


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods a measure speaks of.

    Attributes:
        goods_id: Stable name (``coal``), shared by the measures on the same goods.
        names: As shown to people.
        words: Words that name them in a description, English, Korean and Japanese.
        codes: Codes, printed or candidate; empty where only a description can tell.
        until: Day from which another measure took over for these goods alone.
        replaced_by: That measure; empty where none did.
        since: Day from which a later measure brought these goods under this one; ``None`` where
            they were under it from its first day.
        brought_by: That measure; empty where none did.
    """

    goods_id: str
    names: Wording
    words: tuple[str, ...]
    codes: tuple[Code, ...]
    until: date | None = None
    replaced_by: str = ""
    since: date | None = None
    brought_by: str = ""

    def covered(self, on: date) -> bool:
        """Whether this measure spoke of these goods on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def scope_disputed(self) -> bool:
        """Whether States disagreed about any of the codes."""
        return any(code.disputed for code in self.codes)


@dataclass(frozen=True, slots=True)
class Limb:
    """One quantity of a quota.

    Attributes:
        amount: How much.
        unit: ``bbl`` (barrels), ``t`` (tonnes) or ``usd``.
    """

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Quota:
    """A quantity that may be traded in a period.

    Attributes:
        quota_id: Name within the measure.
        first_day: First day of the first period.
        last_day: Last day, inclusive; ``None`` where the quota recurs.
        period: ``once``, or ``yearly``: every year from the anniversary of ``first_day``.
        rule: ``single`` quantity; ``lower``: met as soon as either limb is; ``either``: the
            resolution prints both without saying which governs; ``previous_twelve_months``:
            what the supplier delivered in the twelve months before adoption.
        limbs: Quantities; empty for ``previous_twelve_months``.
        alerts_percent: Where the Committee's Secretary announces.
        stop_percent: Where all States must stop; ``None`` where none was seen.
    """

    quota_id: str
    first_day: date
    last_day: date | None
    period: str
    rule: str
    limbs: tuple[Limb, ...]
    alerts_percent: tuple[int, ...] = ()
    stop_percent: int | None = None


@dataclass(frozen=True, slots=True)
class WindDown:
    """Time a measure leaves for what had begun before it.

    Attributes:
        goods: Goods it covers; empty for all of the measure.
        act: What may still be done (wind-downs on goods speak of *import*).
        first_day: Day of adoption.
        last_day: Last day, inclusive.
        notify_by: Days by which the Committee must be told, inclusive.
        counted: How the resolution counts it: ``30 days``, ``24 months``.
        condition: What must be true.
        contested: Whether the window covers these goods is argued.
        readings: Both readings, where contested.
        recalled: The count rests on memory.
        further_evidence: Tags of sources seen after the compilation.
    """

    goods: tuple[str, ...]
    act: Act
    first_day: date
    last_day: date
    notify_by: tuple[date, ...]
    counted: str
    condition: Wording
    contested: bool = False
    readings: tuple[Wording, ...] = ()
    recalled: bool = True
    further_evidence: tuple[str, ...] = ()

    def covers(self, on: date) -> bool:
        """Whether the day lies in the window."""
        return self.first_day <= on <= self.last_day


@dataclass(frozen=True, slots=True)
class Exemption:
    """What a measure lets through, and who decides.

    Attributes:
        exemption_id: Stable name.
        basis: Where it stands, as printed.
        decider: Who decides.
        notice: The Committee must be told.
        what: What it lets through.
        goods: Goods it is limited to; empty for all of the measure.
        first_day: First day; ``None`` where it is as old as the measure.
        end: Day from which it is gone; ``None`` while it stands.
        measure: Measure that created it, where that has a row of its own.
        evidence: Tags.
        further_evidence: Tags of sources seen after the compilation.
    """

    exemption_id: str
    basis: str
    decider: Decider
    notice: bool
    what: Wording
    goods: tuple[str, ...]
    first_day: date | None
    end: date | None
    measure: str
    evidence: tuple[str, ...]
    further_evidence: tuple[str, ...]

    def stands(self, on: date) -> bool:
        """Whether it stood on a day."""
        return (self.first_day is None or self.first_day <= on) and (
            self.end is None or on < self.end
        )


@dataclass(frozen=True)
class Measure:
    """One operative paragraph.

    Attributes:
        measure_id: Stable id (``M2371-8``).
        resolution: Number of the resolution.
        adopted: Day of adoption, in New York.
        official_text: Where the UN publishes the text.
        paragraph: As printed (``12(a)-(d)``).
        first_paragraph: First paragraph number; ``None`` where the whole resolution is meant.
        last_paragraph: Last paragraph number.
        effective_from: First day in force.
        effective_to: Day from which it is no longer in force; ``None`` while it is. Derived:
            the first hard successor, or the day after it lapsed.
        status: Derived likewise.
        label: Short name.
        statement: What it says, in one sentence of ours; never the text of the resolution.
        added: Added to the compilation by Tricord.
        asset_freeze: It freezes assets, so resolution 2664 reaches it.
        any_goods: It bears on goods of every kind.
        threshold: ``reasonable_grounds`` where the paragraph sets that test.
        lists: Symbols of the lists it refers to; never their technical content.
        designates: Reference numbers designated by this very paragraph.
        conditions: What must hold for a supply under a cap to be lawful.
        reporting: Who tells whom, and when.
        report_every_days: Reporting clock in days.
        superseded_by: Hard successors; the first of them ends this measure.
        supersedes: Measures this one hard-replaces, in whole or for some goods.
        widened_by: Later paragraphs that widen it; it stays in force.
        amended_by: Later paragraphs that amend it; it stays in force.
        clarified_by: Later paragraphs that clarify it; it stays in force.
        evidence: Tags of the compilation, kept as they were given.
        further_evidence: Tags of sources seen since.
        notes: Facts worth knowing.
        doubts: What is not sure. Never hidden.
    """

    measure_id: str
    resolution: int
    adopted: date
    official_text: str
    paragraph: str
    first_paragraph: int | None
    last_paragraph: int | None
    effective_from: date
    effective_to: date | None
    status: Status
    direction: Direction
    nature: Nature
    binding: Binding
    addressees: tuple[Addressee, ...]
    label: Wording
    statement: Wording
    evidence: tuple[str, ...]
    confidence: Confidence
    acts: tuple[Act, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    goods: tuple[Goods, ...] = ()
    any_goods: bool = False
    asset_freeze: bool = False
    threshold: str = ""
    lists: tuple[str, ...] = ()
    designates: tuple[str, ...] = ()
    quotas: tuple[Quota, ...] = ()
    conditions: tuple[Wording, ...] = ()
    reporting: Wording | None = None
    report_every_days: int | None = None
    wind_downs: tuple[WindDown, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    superseded_by: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    widened_by: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    clarified_by: tuple[str, ...] = ()
    further_evidence: tuple[str, ...] = ()
    notes: tuple[Wording, ...] = ()
    doubts: tuple[Wording, ...] = ()
    added: bool = False

    @property
    def recalled(self) -> bool:
        """Whether the row rests on memory alone."""
        return self.evidence == ("R",)

    @property
    def breachable(self) -> bool:
        """Whether an act can be inconsistent with it at all."""
        return self.nature in {Nature.PROHIBITION, Nature.CAP, Nature.DUTY}

    def in_force(self, on: date) -> bool:
        """Whether it was in force on a day; the day of adoption counts as in force."""
        return self.effective_from <= on and (self.effective_to is None or on < self.effective_to)

    @cached_property
    def version(self) -> str:
        """SHA-256 of everything the row says: another content is another version."""
        return fingerprint(asdict(self))


def fingerprint(what: Any) -> str:
    """SHA-256 of plain data in canonical JSON (sorted keys, no spaces, dates as ISO 8601)."""
    canonical = json.dumps(
        what, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )
    return hashlib.sha256(canonical.encode()).hexdigest()

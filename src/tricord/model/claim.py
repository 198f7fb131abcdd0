"""Who says what: a statement with its figure, its scope, its source and its doubt.

Where sources disagree, claims stand side by side, each with its scope. They are never averaged,
and what nobody reported is null, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tricord.model.marking import CLEAR, Marking


class Topic(StrEnum):
    """What a claim is about."""

    REFINED_PETROLEUM = "refined_petroleum"
    CRUDE_OIL = "crude_oil"
    COAL = "coal"
    GOODS = "goods"
    ARMS_FROM_DPRK = "arms_from_dprk"
    ARMS_TO_DPRK = "arms_to_dprk"
    MILITARY_TRAINING = "military_training"
    TROOPS = "troops"
    WORKERS = "workers"
    IT_WORKERS = "it_workers"
    VISAS = "visas"
    REPATRIATION = "repatriation"
    FINANCE = "finance"
    CYBER_THEFT = "cyber_theft"
    SHIP = "ship"
    OWNERSHIP = "ownership"
    VOYAGE = "voyage"
    LAUNCH = "launch"
    EXEMPTION = "exemption"
    OTHER = "other"


class Standing(StrEnum):
    """How a claimant stands to what it says.

    ``notified``: a State told the Committee, as a resolution asks. ``estimated``: worked out from
    something else. ``observed``: seen, by image, inspection or document. ``stated``: said, with
    no basis given. ``denied``: those concerned say that it is not so.
    """

    NOTIFIED = "notified"
    ESTIMATED = "estimated"
    OBSERVED = "observed"
    STATED = "stated"
    DENIED = "denied"


class SourceClass(StrEnum):
    """What kind of speaker a claimant is. An unnamed State in a joint report is its own class."""

    STATE = "state"
    UNNAMED_STATE = "unnamed_state"
    UN_BODY = "un_body"
    MONITORING_TEAM = "monitoring_team"
    COURT = "court"
    COMPANY = "company"
    IMAGERY = "imagery"
    NGO = "ngo"
    ACADEMIC = "academic"
    PRESS = "press"
    PARTY_CONCERNED = "party_concerned"


class Measured(StrEnum):
    """What a claim counts. Stock and flow are never mixed."""

    DELIVERED = "delivered"
    DELIVERIES = "deliveries"
    STOCK = "stock"
    PERMITS = "permits"
    VISAS = "visas"
    ENTRIES = "entries"
    RETURNS = "returns"
    CONTAINERS = "containers"
    AMMUNITION = "ammunition"
    VOYAGES = "voyages"
    PERSONS = "persons"
    VALUE = "value"
    INCOME = "income"


class Unit(StrEnum):
    """Units of claims, acts and trade."""

    BARRELS = "bbl"
    TONNES = "t"
    KILOGRAMS = "kg"
    KILOLITRES = "kl"
    LITRES = "l"
    CUBIC_METRES = "m3"
    US_DOLLARS = "usd"
    PIECES = "pieces"
    PAIRS = "pairs"
    DOZENS = "dozens"
    METRES = "m"
    SQUARE_METRES = "m2"
    CARATS = "carats"
    KILOWATT_HOURS = "kwh"
    ROUNDS = "rounds"
    CONTAINERS = "containers"
    VOYAGES = "voyages"
    DELIVERIES = "deliveries"
    PERSONS = "persons"


class Reporting(StrEnum):
    """What a State told the Committee of a period. Missing is never zero.

    ``aggregate_only``: a figure for a longer span stands for it, none for the month itself.
    """

    AMOUNT = "amount"
    NIL_REPORTED = "nil_reported"
    NOT_REPORTED = "not_reported"
    AGGREGATE_ONLY = "aggregate_only"


@dataclass(frozen=True)
class Claim:
    """One claim; the fields are those of the table ``claims``.

    Attributes:
        claim_id: Identifier within its collection.
        topic: What it is about.
        standing: How the claimant stands to it.
        statement: What is said.
        claimant: Who says so.
        source_class: What kind of speaker the claimant is.
        source: Where it stands, as one cites it.
        dataset: Collection it came in.
        subject: Whom or what it is about, as printed.
        subject_id: Its identifier with its kind: ``imo:8905490``.
        state: ISO 3166 alpha-3 of the State it speaks of; ``ALL`` for all together.
        other_state: ISO 3166 alpha-3 of the other end.
        measured: What is counted; ``None`` where nothing is.
        low: Least that is claimed, in the unit; ``None`` where open.
        high: Most that is claimed, in the unit; ``None`` where open.
        unit: Unit of both.
        product: Product counted, where it matters for the unit.
        reporting: For notified figures: what the State told of the period.
        includes_reported: For estimates: ``yes``, ``no`` or ``unknown``.
        first_day: First day it speaks of.
        last_day: Last day it speaks of, inclusive.
        place: Where, as printed.
        mode: Means of transport it is limited to.
        origin: Whose information it ultimately is; empty where the claimant's own.
        cites: Claims of the collection it repeats.
        disputes: Claims of the collection it contradicts.
        basis: How the claimant knows.
        document_verified: Somebody of ours saw the document it rests on.
        caveat: What limits it.
        dissent: Who of the claimant's own side disagrees.
        as_of: Day it was said or displayed.
        reply_asked_on: Day on which those concerned were asked to reply.
        reply_due_on: Day by which a reply was asked for.
        reply: What they replied.
        replied_on: Day of the reply.
        correction: What was corrected later.
        file_sha256: Raw file.
        record: Where in the raw file.
        marking: Its marking.
    """

    claim_id: str
    topic: Topic
    standing: Standing
    statement: str
    claimant: str
    source_class: SourceClass
    source: str
    dataset: str = ""
    subject: str = ""
    subject_id: str = ""
    state: str = ""
    other_state: str = ""
    measured: Measured | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: Unit | None = None
    product: str = ""
    reporting: Reporting | None = None
    includes_reported: str = "unknown"
    first_day: date | None = None
    last_day: date | None = None
    place: str = ""
    mode: str = ""
    origin: str = ""
    cites: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    basis: str = ""
    document_verified: bool = False
    caveat: str = ""
    dissent: str = ""
    as_of: date | None = None
    reply_asked_on: date | None = None
    reply_due_on: date | None = None
    reply: str = ""
    replied_on: date | None = None
    correction: str = ""
    file_sha256: str = ""
    record: str = ""
    marking: Marking = CLEAR

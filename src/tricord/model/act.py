"""What somebody did, who was involved and where: the questions a measure asks of an act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

WINDING_DOWN: Final = "wind-down"
"""In ``exempt`` of an act: what the window of a ban asks for is stated, an older contract."""


WITHIN_CAP: Final = "within-cap"
"""In ``exempt`` of an act: a delivery that was notified, within a cap, is stated."""


class Act(StrEnum):
    """What somebody does. The span of one trade is four acts: date each of them."""

    SUPPLY = "supply"
    PROCUREMENT = "procurement"
    CARRIAGE = "carriage"
    IMPORT = "import"
    BALLISTIC_LAUNCH = "ballistic_launch"
    SPACE_LAUNCH = "space_launch"
    LONG_RANGE_LAUNCH = "long_range_launch"
    NUCLEAR_TEST = "nuclear_test"
    PROGRAMME_ACTIVITY = "programme_activity"
    TECHNICAL_ASSISTANCE = "technical_assistance"
    MILITARY_TRAINING = "military_training"
    ARMS_REPAIR = "arms_repair"
    SPECIALISED_TEACHING = "specialised_teaching"
    SCIENTIFIC_COOPERATION = "scientific_cooperation"
    ASSET_DEALING = "asset_dealing"
    TRAVEL = "travel"
    EMPLOYMENT = "employment"
    OFFICIAL_PRESENCE = "official_presence"
    MISSION_ACTIVITY = "mission_activity"
    FINANCIAL_SERVICE = "financial_service"
    BULK_CASH = "bulk_cash"
    GOLD_TRANSFER = "gold_transfer"
    BANK_RELATION = "bank_relation"
    TRADE_SUPPORT = "trade_support"
    JOINT_VENTURE = "joint_venture"
    CARGO_INSPECTION = "cargo_inspection"
    LUGGAGE_INSPECTION = "luggage_inspection"
    TRANSFER_AT_SEA = "transfer_at_sea"
    PORT_ENTRY = "port_entry"
    BUNKERING = "bunkering"
    CHARTER = "charter"
    CREWING = "crewing"
    CREWING_BY_DPRK = "crewing_by_dprk"
    REGISTRATION = "registration"
    DPRK_FLAGGING = "dprk_flagging"
    VESSEL_OWNERSHIP = "vessel_ownership"
    CLASSIFICATION = "classification"
    INSURANCE = "insurance"
    VESSEL_SEIZURE = "vessel_seizure"
    AIS_SILENCE = "ais_silence"
    INFORMATION_REQUEST = "information_request"
    OVERFLIGHT = "overflight"


class Actor(StrEnum):
    """Who or what must be involved for a measure to bear."""

    DESIGNATED = "designated"
    DESIGNATED_VESSEL = "designated_vessel"
    OMM_VESSEL = "omm_vessel"
    VESSEL_OF_2321 = "vessel_of_2321"
    DPRK_FLAG_VESSEL = "dprk_flag_vessel"
    DPRK_CONTROLLED_VESSEL = "dprk_controlled_vessel"
    SUSPECT_VESSEL = "suspect_vessel"
    VESSEL_REFUSING_INSPECTION = "vessel_refusing_inspection"
    DPRK_NATIONAL = "dprk_national"
    DPRK_MISSION = "dprk_mission"
    DPRK_STATE_BODY = "dprk_state_body"


class Place(StrEnum):
    """Where a measure about ships bears."""

    PORT = "port"
    TERRITORIAL_WATERS = "territorial_waters"
    HIGH_SEAS = "high_seas"


@dataclass(frozen=True)
class RecordedAct:
    """One dated act as a source tells of it; the fields are those of the table ``acts``.

    Attributes:
        act_id: Identifier within its collection.
        act: What was done.
        words: What the source says.
        first_day: First day it may have been on.
        last_day: Last day it may have been on, inclusive.
        day_printed: Its day as printed.
        lasting: It went on from the first day to the last, rather than on one of them.
        direction: ``from_dprk`` or ``to_dprk``, for goods and services; empty where not known.
        goods: Goods in words.
        goods_ids: Goods of measures these words name.
        hs: Harmonized System code.
        low: Least amount, in the unit.
        high: Most, in the unit.
        unit: Unit: a word of `tricord.model.claim.Unit`.
        vessel: Ship as printed.
        imo: Its IMO number.
        flag: ISO 3166 alpha-2 of the flag it truly flew.
        other_vessel: The other ship, for a transfer.
        place: Where, as printed.
        place_kind: ``port``, ``territorial_waters`` or ``high_seas``.
        state: ISO 3166 alpha-3 of the State that acted.
        actors: Who was involved.
        parties: Persons and firms as printed.
        exempt: Exemptions and conditions of a measure whose facts the source states.
        case_id: Case it belongs to.
        source: Where it stands, as one cites it.
        record: Where in the raw file.
    """

    act_id: str
    act: Act
    words: str
    first_day: date
    last_day: date
    day_printed: str
    lasting: bool = False
    direction: str = ""
    goods: str = ""
    goods_ids: tuple[str, ...] = ()
    hs: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    vessel: str = ""
    imo: str = ""
    flag: str = ""
    other_vessel: str = ""
    place: str = ""
    place_kind: str = ""
    state: str = ""
    actors: tuple[Actor, ...] = ()
    parties: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    case_id: str = ""
    source: str = ""
    record: str = ""

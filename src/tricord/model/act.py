"""What somebody did, who was involved and where: the questions a measure asks of an act."""

from __future__ import annotations

from enum import StrEnum


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

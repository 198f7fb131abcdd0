"""What the keys of an entry of a case say, by the keys people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tricord.model.claim import Unit

ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("d", "date", "day", "when", "on", "dates", "period", "time", "year", "month"),
    "start": ("start", "since", "from_date", "first_day", "period_start", "begin", "first"),
    "end": ("end", "until", "to_date", "last_day", "period_end", "last"),
    "said": (
        *("e", "event", "what", "x", "fact", "text", "description", "action", "incident", "did"),
        *("finding", "statement", "details", "activity", "method", "claim", "conduct", "service"),
    ),
    "act": ("act", "acts", "event_class"),
    "vessel": ("vessel", "ship", "tanker", "vessels", "ships", "carrier"),
    "dprk_vessel": ("kp", "dprk_vessel", "dprk_ship", "dprk_tanker", "nk_vessel", "nk_ship"),
    "name": ("name",),
    "imo": ("imo", "imo_number"),
    "flag": ("flag",),
    "false_flag": ("false_flag", "false_flags"),
    "other_vessel": (
        *("other_vessel", "other_ship", "to_vessel", "from_vessel", "with", "counterpart"),
        *("receiving_vessel", "supplying_vessel", "mother_ship"),
    ),
    "party": (
        *("owner", "operator", "manager", "consignee", "consignor", "shipper", "buyer", "seller"),
        *("company", "entity", "bank", "person", "broker", "employer", "unit", "supplier", "group"),
        *("entities", "persons", "companies", "parties", "actor", "actors", "attributed_to"),
    ),
    "cargo": ("cargo", "product", "goods", "commodity", "item", "items", "material", "fuel"),
    "amount": ("qty", "quantity", "amount", "volume", "number", "count"),
    "hs": ("hs", "hs_code", "hs_codes"),
    "origin": ("from", "origin", "load_port", "loaded_at", "departure", "loading_port"),
    "destination": (
        *("to", "destination", "discharge_port", "delivered_to", "discharged_at", "arrival"),
        "recipient",
    ),
    "place": ("place", "port", "at", "where", "location", "site"),
    "state": ("state", "country", "host", "host_state", "reporter", "importer", "exporter"),
    "direction": ("direction", "dir"),
    "exempt": ("exempt", "exemption", "exemptions", "approval", "committee_approval"),
    "launch": ("missile", "type", "missile_type"),
    "basis": ("basis", "listed_under", "legal_basis"),
    "listed": (
        *("listed", "listed_on", "designated", "designated_on", "un_listed", "un_designated"),
        *("un_list", "listing", "listed_by_un", "port_ban", "port_ban_from"),
    ),
}
"""What a key of an entry says, by the keys people write."""

UNITS: Final = {
    **dict.fromkeys(("tonnes", "t", "tons", "mt", "metric_tons"), Unit.TONNES),
    **dict.fromkeys(("bbl", "barrels"), Unit.BARRELS),
    **dict.fromkeys(("kl", "kilolitres", "kiloliters"), Unit.KILOLITRES),
    **dict.fromkeys(("kg",), Unit.KILOGRAMS),
    **dict.fromkeys(("rounds", "shells"), Unit.ROUNDS),
    **dict.fromkeys(("containers", "teu"), Unit.CONTAINERS),
    **dict.fromkeys(("value_usd", "usd", "value"), Unit.US_DOLLARS),
    **dict.fromkeys(("workers", "nationals", "labourers"), Unit.PERSONS),
}
"""Keys that are the unit of a figure."""

REASONS: Final = ("why", "reply", "leave", "committee")
"""Keys that tell why something is no breach: what exempts it, or that it was an error of entry."""

NOT_FACTS: Final = frozenset(
    {
        *("id", "src", "source", "sources", "ref", "refs", "url", "breach", "provisions", "trap"),
        *(*REASONS, "not", "remark", "comment", "comments", "check_note", "caveat", "soft"),
        *(
            "expected",
            "conf",
            "confidence",
            "gt",
            "dwt",
            "built",
            "mmsi",
            "call_sign",
            "false_name",
        ),
        *("in", "out", "rule", "onward", "ev", "evidence", "status", "label", "title", "lesson"),
    }
)
"""Keys that say nothing of what happened: reasons, remarks, sources, and what is expected."""

ROLE: Final = {key: role for role, keys in ROLES.items() for key in keys}
"""What a key says; none of one that nobody gave a role."""


def plain(key: object) -> str:
    """A key as these tables have it."""
    return str(key).strip().lower().replace(" ", "_").replace("-", "_")

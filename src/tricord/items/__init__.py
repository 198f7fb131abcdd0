"""What the partners watch, and which tariff lines see it."""

from tricord.items.abstaining import Abstention, abstains, seen_by
from tricord.items.catalogue import catalogue, item, items, items_of_line
from tricord.items.compounds import in_compound
from tricord.items.entry import (
    CADENCES,
    HsLine,
    Item,
    NationalLine,
    PriceSeries,
    Producer,
    Stage,
    Substitute,
)
from tricord.items.han import simplified
from tricord.items.mixed_lines import MixedLine, mixed_line, mixed_lines
from tricord.items.naming import named, places

__all__ = [
    "CADENCES",
    "Abstention",
    "HsLine",
    "Item",
    "MixedLine",
    "NationalLine",
    "PriceSeries",
    "Producer",
    "Stage",
    "Substitute",
    "abstains",
    "catalogue",
    "in_compound",
    "item",
    "items",
    "items_of_line",
    "mixed_line",
    "mixed_lines",
    "named",
    "places",
    "seen_by",
    "simplified",
]

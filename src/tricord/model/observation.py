"""A published figure: what is counted, and how the publisher stands to it."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What a figure of the table ``observations`` counts.

    ``price``: price of goods. ``index``: an index, of prices or of anything else. ``calls``: ships
    that passed a strait on a day. ``capacity``: their deadweight or cargo capacity together.
    ``production``, ``plant_capacity``, ``reserves``, ``imports``, ``exports``, ``consumption``,
    ``stocks``: of a mineral, in a year. ``import_reliance``: net imports as a share of apparent
    consumption, in percent.
    """

    PRICE = "price"
    INDEX = "index"
    CALLS = "calls"
    CAPACITY = "capacity"
    PRODUCTION = "production"
    PLANT_CAPACITY = "plant_capacity"
    RESERVES = "reserves"
    IMPORTS = "imports"
    EXPORTS = "exports"
    CONSUMPTION = "consumption"
    STOCKS = "stocks"
    IMPORT_RELIANCE = "import_reliance"


class Told(StrEnum):
    """How the publisher stands to a figure; only the first two have a value."""

    REPORTED = "reported"
    ESTIMATED = "estimated"
    WITHHELD = "withheld"
    MISSING = "missing"

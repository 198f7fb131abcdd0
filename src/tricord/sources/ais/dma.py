"""AIS of Denmark as the Danish Maritime Authority publishes it.

One CSV file a day, ``aisdk-2024-08-01.csv``, whose header begins ``# Timestamp,Type of mobile``.
Days come first, times are UTC, ``Unknown`` and ``Undefined`` stand for nothing, latitude 91 for
no position. Base stations, whose numbers have lost their leading zeros, buoys and aircraft stand
among the ships and are set aside. Definitions: the publisher's README of the data.
"""

from __future__ import annotations

from typing import ClassVar

from tricord.model.marking import CLEAR, Marking
from tricord.sources.ais.positions_table import PositionTable


class DanishMaritimeAuthority(PositionTable):
    """Source ``dma``: positions of ships around Denmark."""

    name: ClassVar[str] = "dma"
    title: ClassVar[str] = "source-dma"
    licence: ClassVar[str] = "as published by the Danish Maritime Authority"
    marking: ClassVar[Marking | None] = CLEAR
    form_of: ClassVar[str] = "dma"
    ais: ClassVar[bool] = True

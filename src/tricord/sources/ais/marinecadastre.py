"""AIS of the United States as MarineCadastre.gov publishes it (NOAA, BOEM, US Coast Guard).

One CSV file a day, ``AIS_2022_01_03.csv``. The header begins ``MMSI,BaseDateTime,LAT,LON`` in
older files and ``mmsi,base_date_time,longitude,latitude`` in newer ones. Times are UTC. IMO
numbers carry the prefix ``IMO``, and ``IMO0000000`` where none was sent. Definitions: AIS data
dictionary of the publisher.
"""

from __future__ import annotations

from typing import ClassVar

from tricord.model.marking import CLEAR, Marking
from tricord.sources.ais.positions_table import PositionTable


class MarineCadastre(PositionTable):
    """Source ``marinecadastre``: positions of ships off the United States."""

    name: ClassVar[str] = "marinecadastre"
    title: ClassVar[str] = "source-marinecadastre"
    licence: ClassVar[str] = "US public domain"
    marking: ClassVar[Marking | None] = CLEAR
    form_of: ClassVar[str] = "marinecadastre"
    ais: ClassVar[bool] = True

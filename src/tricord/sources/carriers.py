"""Ships of which we know that they carry fish; AIS has no type for them.

A table with a heading line, CSV, TSV, XLSX or ODS: the MMSI or the IMO number of each ship or both,
and where there is one its number in the table. Headings alone seldom tell it from a table of
parties, so it is recognised only where one says so (``carrier_id``, ``fish carrier``, ``reefer``)
or where there is nothing but a column ``carrier`` beside the numbers. Any other is read as
carriers only when it is given as such.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from tricord.sources.ship_tables import Refused, ShipColumns, ShipRow, ShipTable


class Carriers(ShipTable):
    """Source ``carriers``: a table of ships that are known to carry fish.

    Options: ``map.<target>`` = their heading, of the targets ``carrier_id``, ``mmsi``, ``imo``;
    ``heading`` = line the headings stand in (0: none), ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "carriers"
    title: ClassVar[str] = "source-carriers"
    tables: ClassVar[tuple[str, ...]] = ("carriers",)
    columns: ClassVar[ShipColumns] = ShipColumns.of("carriers")
    key: ClassVar[str] = "carrier_id"

    def more(self, rows: Sequence[ShipRow]) -> Callable[[ShipRow], dict[str, Any] | Refused]:  # noqa: ARG002  # no row needs the others
        """Nothing: the numbers of a ship are all that is said."""
        return lambda _row: {}
